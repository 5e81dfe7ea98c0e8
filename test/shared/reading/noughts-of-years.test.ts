import { expect, it } from "vitest";
import { readDates } from "../../../shared/reading/dates.ts";
import { folded } from "../../../shared/reading/folded.ts";

const days = (text: string) => readDates(folded(text)).map(({ date }) => date);

it.each([
  ["于二O二九年九月三十日届满", "2029-09-30"],
  ["二O二六年八月一日", "2026-08-01"],
  ["二0二六年八月一日", "2026-08-01"],
  ["二○三○年十二月三十一日", "2030-12-31"],
  ["二O三O年一月一日", "2030-01-01"],
  ["二〇三O年五月一日", "2030-05-01"],
  ["二o二七年六月五日", "2027-06-05"],
  ["一九九0年一月一日", "1990-01-01"],
  ["日期：二仑二七年四月三日", "2027-04-03"],
  ["二仑三仓年四月三日", "2030-04-03"],
])("%s bears the nought of a Chinese year as an engine or a keyboard writes it", (text, day) => {
  expect(days(text)).toEqual([day]);
});

it.each(["第二O条", "二仑二号楼", "二O公里", "一0二号楼", "Party O 二六年", "CO二年产量"])("%s is no year", (text) => {
  expect(days(text)).toEqual([]);
});

it("keeps every character in its place", () => {
  const [day] = readDates(folded("自二O二六年八月一日起"));
  expect([day?.from, day?.to]).toEqual([1, 10]);
});
