import { expect, test } from "vitest";
import { sharedProblems } from "../../../shared/desk/import-report.ts";

test("problems of several rows are told once, with how many rows they are of; one of a single row stays there", () => {
  const rows = [["unreadable", "no title"], ["unreadable"], ["unreadable", "twice", "twice"], []].map((problems) => ({ problems }));
  expect([...sharedProblems(rows)]).toEqual([["unreadable", 3]]);
});
