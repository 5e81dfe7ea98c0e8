import { expect, test } from "vitest";
import { parseCase } from "../../../shared/case/case.ts";
import { withSignatory } from "../../../shared/case/edit-agreements.ts";

test("a signature is added at the end of its agreement; the other agreements stay the same objects", () => {
  const value = { formatVersion: 1, id: "c", guide: "g", topic: "1", agreements: [{ id: "a", signatories: [{ party: "applicant" }] }, { id: "b" }] };
  const parsed = parseCase(value, "case.json");
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  const after = withSignatory(parsed.value, "a", { party: "uni", signed: true });
  expect(after.agreements?.[0]?.signatories).toEqual([{ party: "applicant" }, { party: "uni", signed: true }]);
  expect(after.agreements?.[1]).toBe(parsed.value.agreements?.[1]);
  expect(withSignatory(parsed.value, "b", { party: "uni", signed: false }).agreements?.[1]?.signatories).toEqual([{ party: "uni", signed: false }]);
});
