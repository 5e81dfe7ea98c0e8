import { expect, test } from "vitest";
import { beforeUpload } from "../../../shared/desk/before-upload.ts";
import { caseLines } from "../../../shared/desk/case-standing.ts";
import { checked, guide2026, sampleJson } from "../../fixtures/letter-source.ts";

function step(json: unknown, withoutPages = 0) {
  const { case: theCase, report } = checked(json, guide2026);
  const lines = caseLines({ case: theCase, guide: guide2026, report });
  const count = (group: string) => lines.filter((line) => line.group === group).length;
  const counts = { must: count("must"), lack: count("lack"), open: count("open"), advice: 0, met: 0, none: 0 };
  return beforeUpload({ report, guide: guide2026, counts }, withoutPages);
}

test("before the upload come files without pages, then findings, then what nobody has checked", () => {
  const faulty = sampleJson({ "budget.grant": 800_000 });
  expect(step(faulty, 2)).toEqual({ kind: "pages", count: 2 });
  expect(step(faulty)).toMatchObject({ kind: "findings" });
  expect(step(sampleJson())).toMatchObject({ kind: "check" });
});

test("another check of the same answers gives the same step, field by field: what shows it is not drawn again", () => {
  const [one, other] = [step(sampleJson()), step(sampleJson())];
  expect(Object.values(one ?? {}).every((value) => typeof value !== "object")).toBe(true);
  expect(one).toEqual(other);
});
