import { expect, it } from "vitest";
import { onlyParty, partyOptions } from "../../../shared/wizard/party-options.ts";

it("offers the parties by name, and those without one by what they are and their number", () => {
  const parties = {
    units: [{ id: "unit-1", name: "海湾样例大学" }, { id: "unit-2" }],
    partners: [
      { id: "partner-1", name: "Universität Südhof", nameZh: "南郊样例大学" },
      { id: "partner-2", country: "HK" },
      { id: "partner-3", country: "DE" },
    ],
  };
  expect(partyOptions(parties, ["applicant", "units", "partners", "applicant-department"]).map(({ label }) => label)).toEqual([
    "申报单位",
    "海湾样例大学",
    "国内单位2",
    "南郊样例大学",
    "港澳台合作单位2",
    "外方合作伙伴3",
    "申报单位的院系、部门或个人",
  ]);
  expect(partyOptions(parties, ["partners"]).map(({ value }) => value)).toEqual(["partner-1", "partner-2", "partner-3"]);
});

it("proposes the only party to a question of several that is still empty, and none where there is a choice or an answer", () => {
  const only = { value: "unit-1", label: "海湾样例大学" };
  const other = { value: "unit-2", label: "北岸样例大学" };
  expect(onlyParty([only], { chosen: [], several: true })).toEqual(only);
  expect(onlyParty([only, other], { chosen: [], several: true })).toBeUndefined();
  expect(onlyParty([only], { chosen: ["unit-1"], several: true })).toBeUndefined();
  expect(onlyParty([only], { chosen: [], several: false })).toBeUndefined();
  expect(onlyParty([], { chosen: [], several: true })).toBeUndefined();
});
