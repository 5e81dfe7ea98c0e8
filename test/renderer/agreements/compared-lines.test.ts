import { expect, test } from "vitest";
import { comparedText } from "../../../renderer/agreements/compared-text.ts";
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

test("a comparison says how much of each kind it compared, what it found nothing of, and what it did not compare", () => {
  const [original, translation] = [laidText(ORIGINAL), laidText(TRANSLATION)];
  const counts = comparedCounts(original, translation, clausePairs(original, translation, []));
  expect(counts).toMatchObject({ date: 2, amount: 1, percentage: 0, name: 1 });
  expect(comparedText({ ...counts, number: 0, country: 0, clause: 2 })).toBe(
    "比对了日期 2 处、金额 1 处、姓名和名称 1 个、条款 2 段。没有读到可比对的比例、数字、国别。条款的文字、措辞和图没有比对，请通读。",
  );
  expect(comparedText(undefined)).toBe("条款的文字、措辞和图没有比对，请通读。");
});
