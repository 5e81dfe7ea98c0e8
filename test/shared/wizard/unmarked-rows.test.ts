import { expect, test } from "vitest";
import { unmarkedRows } from "../../../shared/wizard/unmarked-rows.ts";
import { parsedCase, sampleJson } from "../../fixtures/letter-source.ts";

const UNSAID = { "budget.items[0].international": "~absent", "budget.items[2].international": "~absent" };
const marksOf = (theCase: ReturnType<typeof parsedCase> | undefined) => theCase?.budget?.items?.map(({ international }) => international);

test("rows that do not say whether they are spent on cooperation are not, and the others stay as they are", () => {
  const rows = unmarkedRows(parsedCase(sampleJson(UNSAID)));
  expect(rows?.count).toBe(2);
  expect(marksOf(rows?.after)).toEqual([false, true, false, false, false]);
});

test("words that wait in a row stay, and one that waits for this very answer is not answered over", () => {
  const drafts = { "budget.items[0].international": "部分", "budget.items[1].amount": "十六万" };
  const rows = unmarkedRows(parsedCase({ ...sampleJson(UNSAID), drafts }));
  expect(rows?.count).toBe(1);
  expect(marksOf(rows?.after)).toEqual([undefined, true, false, false, false]);
  expect(rows?.after).toMatchObject({ drafts });
});

test("where each row says yes or no there is nothing to settle", () => {
  expect(unmarkedRows(parsedCase(sampleJson()))).toBeUndefined();
  expect(unmarkedRows(parsedCase(sampleJson({ budget: "~absent" })))).toBeUndefined();
});
