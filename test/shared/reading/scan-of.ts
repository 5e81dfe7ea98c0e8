import type { PageText, TextLine } from "../../../shared/reading/page-text.ts";

export type Row = readonly [text: string, left: number, top: number, width: number, confidence?: number];

/** A page as an engine gives it: each box somewhat higher than its print. */
export const scan = (rows: readonly Row[], more: Partial<PageText> = {}, height = 17): PageText => ({
  page: 1,
  width: 595,
  height: 842,
  turn: 0,
  source: "ocr",
  lines: rows.map(([text, left, top, width, confidence = 0.96]): TextLine => ({ text, box: { left, top, width, height }, confidence })),
  redSeals: [],
  ...more,
});

/** Two parties in Chinese and two clauses. */
export const HEAD: readonly Row[] = [
  ["联合研究协议", 240, 70, 90],
  ["甲方：莱茵样例传感（上海）有限公司", 60, 100, 200],
  ["乙方：南郊样例大学", 60, 120, 110],
  ["第一条 双方共同开展传感器研究，期限四年，自2026年7月1日至2030年6月30日。", 60, 150, 420],
  ["第二条 本协议一式四份，双方各执两份，自签字盖章之日起生效，具有同等法律效力。", 60, 170, 420],
];
