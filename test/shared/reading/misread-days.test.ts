import { expect, it } from "vitest";
import { readDates } from "../../../shared/reading/dates.ts";
import { folded } from "../../../shared/reading/folded.ts";

const days = (text: string) => readDates(folded(text)).map(({ date }) => date);

it.each([
  ["lst August 2026", "2026-08-01"],
  ["on the 3lst of July 2029", "2029-07-31"],
  ["1 Ju1y 2026", "2026-07-01"],
  ["Ju1y 31, 2029", "2029-07-31"],
  ["30 Apri1 2027", "2027-04-30"],
  ["30 de abri1 de 2027", "2027-04-30"],
  ["0ctober 1, 2026", "2026-10-01"],
  ["den 1. 0ktober 2026", "2026-10-01"],
  ["日期：2026。6。3", "2026-06-03"],
  ["日期：2026。06.03", "2026-06-03"],
])("%s is the day that is printed", (text, day) => {
  expect(days(text)).toEqual([day]);
});

it.each(["the list of ju1", "计划2026。3。2节", "lst. no. 4", "Version 2026。第8章"])("%s holds no day", (text) => {
  expect(days(text).length).toBeLessThan(2);
});
