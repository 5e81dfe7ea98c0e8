import { expect, test } from "vitest";
import { comparedInShort, comparedLines, comparedTotal } from "../../../renderer/components/compared-lines.ts";
import { compareTranslation } from "../../../shared/reading/translation/compare-translation.ts";
import { laidText } from "../../reading/laid-text.ts";

const ORIGINAL = `Agreement
1. Term
This Agreement is valid from 1 August 2026 to 31 July 2029.
2. Costs
Party B bears EUR 180,000. Contact: Katrin Vogel.`;
const TRANSLATION = `协议
第一条 期限
本协议自2026年8月1日至2029年7月30日有效。
第二条 费用
乙方承担180,000欧元。联系人：Katrin Vogel。`;
const { compared } = compareTranslation(laidText(ORIGINAL), laidText(TRANSLATION));

const plain = (words: string) => words.replaceAll("\u00a0", " ");

test("a comparison says how much of each kind it compared, how much of it was found the same, and what it found nothing of", () => {
  expect(comparedLines(compared).map(({ label, count }) => `${label} ${plain(count)}`)).toEqual([
    "日期 1 / 2",
    "金额 1 / 1",
    "比例 没有读到",
    "数字 没有读到",
    "姓名和名称 1 / 1",
    "国别 没有读到",
    "条款 3 / 3",
  ]);
  expect(comparedLines(compared)[0]?.said).toBe("原件有 2 处，1 处对上");
});

test("values and names are counted together, clauses apart; in one line stands what there is", () => {
  expect(comparedTotal(compared)).toEqual({ compared: 4, same: 3 });
  expect(plain(comparedInShort(compared))).toBe("3 / 4 处对上：日期 1 / 2、金额 1 / 1、姓名和名称 1 / 1、条款 3 / 3");
  const { compared: none } = compareTranslation(laidText("The parties study corals."), laidText("双方研究珊瑚。"));
  expect(comparedInShort({ ...none, clause: { compared: 0, same: 0 } })).toBe("没有可与原件比对的内容");
});
