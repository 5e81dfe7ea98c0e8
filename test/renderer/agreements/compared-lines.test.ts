import { expect, test } from "vitest";
import { comparedLines } from "../../../renderer/agreements/compared-lines.ts";
import { clausePairs } from "../../../shared/reading/translation/clause-pairs.ts";
import { comparedCounts } from "../../../shared/reading/translation/compared-counts.ts";
import { laidText } from "../../reading/laid-text.ts";

const ORIGINAL = `Agreement
1. Term
This Agreement is valid from 1 August 2026 to 31 July 2029.
2. Costs
Party B bears EUR 180,000. Contact: Katrin Vogel.`;
const TRANSLATION = `协议
第一条 期限
本协议自2026年8月1日至2029年7月31日有效。
第二条 费用
乙方承担180,000欧元。联系人：Katrin Vogel。`;

test("a comparison says how much of each kind it compared, how much of it differs, and what it found nothing of", () => {
  const [original, translation] = [laidText(ORIGINAL), laidText(TRANSLATION)];
  const counts = comparedCounts(original, translation, clausePairs(original, translation, []));
  expect(counts).toMatchObject({ date: 2, amount: 1, percentage: 0, name: 1 });
  const lines = comparedLines({ ...counts, number: 0, country: 0, clause: 2 }, ["date", "missing-page", "unaligned"]);
  expect(lines.map(({ label, count, different }) => [label, count, different].filter(Boolean).join(" "))).toEqual([
    "日期 2 处 1 处不同",
    "金额 1 处",
    "比例 没有读到",
    "数字 没有读到",
    "姓名和名称 1 个",
    "国别 没有读到",
    "条款 2 段 2 处不同",
  ]);
});
