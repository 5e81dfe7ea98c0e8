import { expect, test } from "vitest";
import { parseCase } from "../../../shared/case/case.ts";
import { withSignatories } from "../../../shared/case/edit-agreements.ts";

test("signatures are put into their agreement; the other agreements stay the same objects", () => {
  const value = {
    formatVersion: 1,
    id: "c",
    guide: "g",
    topic: "1",
    agreements: [{ id: "a", title: "协议", signatories: [{ party: "applicant" }] }, { id: "b" }],
  };
  const parsed = parseCase(value, "case.json");
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  const after = withSignatories(parsed.value, "a", [{ party: "uni", signed: true }]);
  expect(after.agreements?.[0]).toEqual({ id: "a", title: "协议", signatories: [{ party: "uni", signed: true }] });
  expect(after.agreements?.[1]).toBe(parsed.value.agreements?.[1]);
});
