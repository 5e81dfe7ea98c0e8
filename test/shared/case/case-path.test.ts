import { describe, expect, test } from "vitest";
import { answerAt, isAnswered, pathKeys, questionPath, readPath, writePath } from "../../../shared/case/case-path.ts";

const theCase = { title: "甲", agreements: [{ id: "a", term: { end: "2029-12-31" } }, { id: "b" }], budget: { grant: 1 } };

describe("paths of answers", () => {
  test("are read as findings write them", () => {
    expect(pathKeys("agreements[0].term.end")).toEqual(["agreements", 0, "term", "end"]);
    expect(questionPath("agreements[12].signatories[3].date")).toBe("agreements[].signatories[].date");
    expect(readPath(theCase, "agreements[0].term.end")).toBe("2029-12-31");
    expect(readPath(theCase, "agreements[1].term.end")).toBeUndefined();
    expect(readPath(theCase, "lead.name")).toBeUndefined();
  });

  test("are written into a new case; branches beside them stay the same objects", () => {
    const next = writePath(theCase, "agreements[1].term.end", "2030-01-01");
    expect(readPath(next, "agreements[1].term.end")).toBe("2030-01-01");
    expect(readPath(next, "budget")).toBe(theCase.budget);
    expect(readPath(next, "agreements[0]")).toBe(theCase.agreements[0]);
    expect(readPath(theCase, "agreements[1].term")).toBeUndefined();
  });

  test("make the branches that are missing, lists where a number stands", () => {
    expect(writePath({}, "lead.ongoingProjects[0].role", "lead")).toEqual({ lead: { ongoingProjects: [{ role: "lead" }] } });
  });

  test("without an answer the field is absent; null stays as “asked, and there is none”", () => {
    expect(writePath({ title: "甲" }, "title", undefined)).toEqual({});
    expect(writePath({}, "budget.other", null)).toEqual({ budget: { other: null } });
  });

  test("no, null and an empty list are answers, blanks are none", () => {
    for (const value of [false, null, 0, []]) expect(isAnswered(value)).toBe(true);
    for (const value of [undefined, "", " 　", {}, { name: "" }]) expect(isAnswered(value)).toBe(false);
  });
});

test("below a group that is said not to exist every answer is “there is none”; an answer given there makes the group again", () => {
  const none = { units: [{ id: "u", keyLaboratory: null }] };
  expect(answerAt(none, "units[0].keyLaboratory.name")).toBeNull();
  expect(answerAt(none, "units[0].name")).toBeUndefined();
  expect(answerAt(none, "units[1].keyLaboratory.name")).toBeUndefined();
  expect(readPath(none, "units[0].keyLaboratory.name")).toBeUndefined();
  expect(writePath(none, "units[0].keyLaboratory.name", "某室")).toEqual({ units: [{ id: "u", keyLaboratory: { name: "某室" } }] });
});
