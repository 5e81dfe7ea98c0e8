import type { BodyLine } from "../../body-lines.ts";
import { folded } from "../../folded.ts";
import { callNames, type Party } from "../../parties.ts";
import { PARTY_LABEL } from "../../vocabulary/signing-words.ts";
import { reworded } from "./sign-line.ts";

/** 某大学（章）, （印章）, （单位章）: where the seal goes, in other words than （盖章）. */
const SEAL_MARK = /[（(]\s*(?:章|印|印章|印鉴|(?:单位|公司|学院|研究所|法人)(?:公)?章|[院校所]章)\s*[）)]/u;
/** 学校（盖章）：上海某大学, led by what a party is called, which is read as 甲方（盖章）： is. */
const SEALED_HEAD = /^\s*(?<called>[^（()：:，。]{2,12}?)\s*[（(]\s*(?:盖\s?章|公章|签章)\s*[）)]\s*[:：]\s*(?<unit>\S.*)$/u;
/** 单位（公章）：, a label of its own, which calls no party. */
const IS_LABEL = /单位|名称|机构|全称|签/u;
/** A方：, B 方（盖章）： as 甲方 and 乙方. */
const LETTER_OF_PARTY = /^\s*([A-E])\s?方(?=\s*(?:[（(][^（()）]{1,8}[)）]\s*)?[:：])/u;
const STEMS = "甲乙丙丁戊";
/** 申方（盖章）, 申方 Party A, ZF Party B: 甲方 and 乙方, as an engine reads them beneath a seal. */
const FIRST_MISREAD = /^\s*[申田由]\s?方(?=\s*(?:[（(:：]|$))/u;
const MISREAD_BEFORE_LETTER = /^\s*(?:[申田由Z2Ｚ]\s?方|[甲乙丙丁]\p{Script=Han}|Z\s?F)\s*(?=Party\s?([A-E])(?![a-z]))/iu;
/** A line of a signature part. */
const LONGEST = 60;

const withLabelsMeant = (text: string) =>
  text.replace(FIRST_MISREAD, "甲方").replace(MISREAD_BEFORE_LETTER, (_, letter: string) => `${STEMS["ABCDE".indexOf(letter.toUpperCase())] ?? letter}方 `);

function inCommonWords({ text, confidence }: BodyLine, parties: readonly Party[]): string {
  if (text.length >= LONGEST) return text;
  const meant = confidence < 1 ? withLabelsMeant(text) : text;
  const sealed = meant.replace(SEAL_MARK, "（盖章）").replace(LETTER_OF_PARTY, (_, letter: string) => `${STEMS["ABCDE".indexOf(letter)] ?? letter}方`);
  const { called, unit } = SEALED_HEAD.exec(sealed)?.groups ?? {};
  if (called === undefined || unit === undefined || PARTY_LABEL.test(folded(called)) || IS_LABEL.test(called)) return sealed;
  const isParty = parties.some((party) => callNames(party).includes(called) || folded(unit).startsWith(folded(party.name)));
  return isParty ? `${called}：${unit}（盖章）` : sealed;
}

/** The lines in the words that are looked for, 学校：某大学（盖章）; the same list where none says otherwise. */
export function withSealMarks(lines: readonly BodyLine[], parties: readonly Party[]): readonly BodyLine[] {
  const worded = lines.map((line) => {
    const text = inCommonWords(line, parties);
    return text === line.text ? line : reworded(line, text);
  });
  return worded.some((line, at) => line !== lines[at]) ? worded : lines;
}
