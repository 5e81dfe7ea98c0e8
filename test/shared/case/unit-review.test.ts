import { expect, test } from "vitest";
import type { Case } from "../../../shared/case/case.ts";
import { parseCase } from "../../../shared/case/case.ts";
import { unitReviewOf, withUnitReview } from "../../../shared/case/unit-review.ts";

const EMPTY: Case = { formatVersion: 1, id: "case-1", guide: "g", topic: "2" };

test("that the unit has reviewed the package is registered with who did it and when, the last one alone, and is kept in the file", () => {
  const first = withUnitReview(EMPTY, { by: "卞喆", on: "2026-05-20" });
  const next = withUnitReview(first, { by: "周例䶮", on: "2026-05-21" });
  expect(next.declarations?.unitReviewed).toBe(true);
  expect(next.confirmations).toHaveLength(1);
  const kept = parseCase(JSON.parse(JSON.stringify(next)), "case.json");
  expect(kept.ok && unitReviewOf(kept.value)).toMatchObject({ by: "周例䶮", on: "2026-05-21" });
});

test("nobody has reviewed what is answered otherwise since", () => {
  const reviewed = withUnitReview(EMPTY, { by: "卞喆", on: "2026-05-20" });
  expect(unitReviewOf({ ...reviewed, declarations: { unitReviewed: false } })).toBeUndefined();
});
