import { expect, it } from "vitest";
import type { Case } from "../../../shared/case/case.ts";
import { partyName } from "../../../shared/facts/facts.ts";

const CASE: Case = {
  formatVersion: 1,
  id: "case-1",
  guide: "g",
  topic: "2",
  partners: [{ id: "partner-1", name: "Universität Südhof" }, { id: "partner-2" }, { id: "partner-3", country: "MO" }],
  units: [{ id: "unit-1" }],
  agreements: [{ id: "agreement-1" }],
};

it.each([
  ["partner-1", "Universität Südhof"],
  ["partner-2", "外方合作伙伴2"],
  ["partner-3", "港澳台合作单位3"],
  ["unit-1", "国内单位1"],
  ["agreement-1", "协议1"],
  ["partner-9", "已删除的单位"],
])("%s is called %s: no name is an id", (id, name) => {
  expect(partyName(CASE, id)).toBe(name);
});
