import { describe, expect, test } from "vitest";
import { parseCase } from "../../../shared/case/case.ts";
import { agreementNames } from "../../../shared/facts/agreement-names.ts";

const PARTNERS = [
  { id: "uni", name: "Universität Süderau", nameZh: "南郊样例大学", country: "DE" },
  { id: "hk", name: "示例研究院", country: "HK" },
  { id: "new", name: "Example Institute" },
];

function namesOf(agreements: readonly unknown[]): readonly string[] {
  const parsed = parseCase(
    { formatVersion: 1, id: "c", guide: "g", topic: "1", partners: PARTNERS, units: [{ id: "u", name: "示例医院" }], agreements },
    "case.json",
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return [...agreementNames(parsed.value).values()];
}

describe("the name of an agreement", () => {
  test("is its partner with the country", () => {
    expect(namesOf([{ id: "a", title: "Cooperation Agreement", partners: ["uni"] }])).toEqual(["南郊样例大学（德国）"]);
    expect(namesOf([{ id: "a", partners: ["hk", "u"] }])).toEqual(["示例研究院（中国香港）、示例医院"]);
    expect(namesOf([{ id: "a", partners: ["new"] }])).toEqual(["Example Institute"]);
  });

  test("is its title where it names no partner, and 协议 with its number where it has neither", () => {
    expect(
      namesOf([
        { id: "a", title: "Cooperation Agreement" },
        { id: "b", title: "  ", partners: [] },
      ]),
    ).toEqual(["Cooperation Agreement", "协议 2"]);
  });

  test("has the title behind the partner where two agreements are of the same one", () => {
    expect(
      namesOf([
        { id: "a", title: "框架协议", partners: ["uni"] },
        { id: "b", title: "补充协议", partners: ["uni"] },
      ]),
    ).toEqual(["南郊样例大学（德国），框架协议", "南郊样例大学（德国），补充协议"]);
  });
});
