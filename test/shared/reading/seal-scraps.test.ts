import { expect, test } from "vitest";
import { bodyLines } from "../../../shared/reading/body-lines.ts";
import { type Row, scan } from "./scan-of.ts";

/** A scan with a red seal from 110 to 230 across and from 500 to 620 down. */
const texts = (...rows: readonly Row[]) =>
  bodyLines([scan(rows, { redSeals: [{ left: 110, top: 500, width: 120, height: 120 }] }, 16)]).map(({ text }) => text);
const PRINT = ["本协议一式四份，双方各执两份。", 60, 200, 200, 0.99] as const;

test("what is read of a seal is no text, a day by pen in it is", () => {
  expect(texts(PRINT, ["Y年旧", 140, 598, 60, 0.79])).toEqual([PRINT[0]]);
  expect(texts(PRINT, ["2026年4月21日", 140, 578, 74, 0.8])).toEqual([PRINT[0], "2026年4月21日"]);
});

test("a name close behind its label is text, however badly it is read under the seal", () => {
  const label = ["授权代表：", 58, 558, 56, 0.99] as const;
  expect(texts(PRINT, label, ["葡相宜", 114, 557, 64, 0.72])).toEqual([PRINT[0], "授权代表： 葡相宜"]);
  expect(texts(PRINT, label, ["葡相宜", 150, 557, 64, 0.72])).toEqual([PRINT[0], label[0]]);
});
