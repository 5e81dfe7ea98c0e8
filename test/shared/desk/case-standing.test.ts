import { expect, test } from "vitest";
import { caseStanding } from "../../../shared/desk/case-standing.ts";
import { checked, guide2026, sampleJson } from "../../fixtures/letter-source.ts";

const standingOf = (json: unknown) => caseStanding(checked(json, guide2026));

test("the next step of a case is its first line, with the field where it is made", () => {
  expect(standingOf(sampleJson({ "budget.grant": 800_000 }))).toMatchObject({
    ready: false,
    next: { about: "申请资助", result: "超 10.00 万元" },
    place: { kind: "section", section: "budget", path: "budget.grant" },
  });
});

test("a case in which nothing blocks is to be built", () => {
  expect(standingOf(sampleJson())).toEqual({ must: 0, lack: 0, open: 0, ready: true, place: { kind: "finish" } });
});

test("what the guide leaves open is decided under 检查结果", () => {
  const standing = standingOf(sampleJson({ "agreements[0].form": "letter-of-intent" }));
  expect(standing).toMatchObject({ must: 0, open: 1, next: { about: "协议期限" }, place: { kind: "findings" } });
});
