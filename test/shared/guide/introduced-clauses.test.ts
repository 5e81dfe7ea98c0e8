import { expect, test } from "vitest";
import { introducedClauses } from "../../../shared/guide/introduced-clauses.ts";
import { guide2026 } from "../../fixtures/letter-source.ts";

const { clauses } = guide2026;
const introducedBy = (place: string, cited: readonly string[] = []) =>
  clauses.filter((one) => one.place === place).flatMap((clause) => introducedClauses(clause, clauses, cited).map((item) => item.place));

test("a clause that ends with a colon introduces its items, of which those that are cited are quoted", () => {
  expect(introducedBy("申报要求第11条")).toEqual(["申报要求第11条（a）", "申报要求第11条（b）", "申报要求第11条（c）"]);
  expect(introducedBy("申报要求第11条", ["申报要求第11条（a）", "申报要求第6条"])).toEqual(["申报要求第11条（a）"]);
  // a whole sentence introduces nothing
  expect(introducedBy("申报要求第8条")).toEqual([]);
});
