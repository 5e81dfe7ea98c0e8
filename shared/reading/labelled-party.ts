import { hasHan } from "../text/han.ts";
import { aliasIn, namesBehindLabel } from "./alias-in.ts";
import { folded, simplified } from "./folded.ts";
import { CHINESE_PLACES } from "./vocabulary/chinese-places.ts";
import { IS_AMOUNT } from "./vocabulary/thing-words.ts";

/** Parties each behind a label of its own: 甲方：某研究院, 牵头单位：某研究院. */

/** In front of a party: 甲方（盖章）：, Party A: */
export const PARTY_IN_FRONT =
  /(?:^|\s|[，,;；])((?:第[一二三]\s*立[契约]*人|(?:[甲乙丙丁戊]|第[一二三]|[中外])\s*方)(?:\s*\/?\s*part(?:y|ner)\s*[a-d1-4])?|part(?:y|ner|ei|ie|e|ij)?\s*(?:[a-d]|[1-4]|i{1,3})(?![a-z])|ben [a-d]|сторона [1-4абв])(?:(?:合作|参与|参加)?(?:单位|机构|院校)(?:名称|全称)?(?!.*、)|(?:名称|全称))?\s*(?:[(（][^)）]{0,16}[)）])?\s*[:：]\s*/u;
/** The label of a party with which a line begins; “Part A: Key Details” is a part of the document, where no unit stands behind it. */
export function labelInFront(text: string, unitsIn: (text: string) => readonly string[]): RegExpExecArray | null {
  const label = PARTY_IN_FRONT.exec(folded(text));
  return label !== null && /^part /u.test(label[1] ?? "") && unitsIn(text.slice(label.index + label[0].length)).length === 0 ? null : label;
}

/** A place of work in a bracket that closes the name of a unit: 某研究院（临港新片区国际联合实验基地）. */
const CLOSING_BRACKET = "(?!以下|下称|简称)\\p{Script=Han}{2,20}(?:基地|中心|实验室|研究院|研究所|校区|院区|分院|分校|分部|分公司)[）)]\\s*$";

/** What ends the name of a party behind its label: a mark, the name in the other language, a bracket without a Chinese place in it. */
const BEHIND_NAME = new RegExp(
  `[,，;；]|(?<=\\p{Script=Han}) ?\\/ ?(?=\\p{Script=Latin})|(?<=\\p{Script=Latin}) ?\\/ ?(?=\\p{Script=Han})|(?=Party ?[A-D1-4](?![a-z]))|(?<=\\p{Script=Han}[）)]?)\\s+(?=\\p{Script=Latin})|(?<=\\p{Script=Han})[（(](?!(?:${CHINESE_PLACES.han})[^）)\\d]{0,8}[）)]|${CLOSING_BRACKET})|(?<=[a-z.]) ?\\((?!${CHINESE_PLACES.latin})|(?<=\\p{Script=Latin}\\.?) ?[（(](?=\\p{Script=Han})|[（(](?=以下|中国|外商|总部|全球)`,
  "u",
);

/** 甲方：【某研究院】: between the brackets of a form. */
const FILLED_IN = /^[【[]\s*([^【】[\]]{2,90}?)\s*(?:[】\]]\s*)?$/u;

/** 甲方 Party A：赛默兰仪器有限公司 Thermolan Instruments: the first name, and what it is called in both languages. */
export function labelledParty(text: string, label: string, unitsIn: (text: string) => readonly string[]): { name: string; aliases: Set<string> } | undefined {
  const first = text.split(BEHIND_NAME)[0]?.trim().replace(FILLED_IN, "$1");
  if (first === undefined || first === "" || IS_AMOUNT.test(first)) return undefined;
  const units = unitsIn(text);
  const isWhole = units[0]?.startsWith(first) && (!hasHan(first) || OF_COUNTRY.test(units[0].slice(first.length)));
  const name = isWhole ? (units[0] ?? first) : first;
  const aliases = label.split(/(?<=方)\s*\/?\s*(?=\p{Script=Latin})/u).map((one) => one.replace(/^(\p{Script=Han})\s+方/u, "$1方").trim());
  aliases.push(...namesBehindLabel(text, name));
  // 某大学，由其技术转移公司 Kestrel Ventures Ltd. 共同签署: another unit, which the party has
  const isOwn = (one: string) => !/由其|其(?:下属|所属|全资|控股|技术)|母公司|子公司|股东/u.test(simplified(text.slice(0, text.indexOf(one))));
  const other = hasHan(first) ? units.find((one) => !hasHan(one) && isOwn(one)) : undefined;
  return { name, aliases: new Set([...aliases, ...(other === undefined ? [] : [folded(other)])]) };
}

/** 某某传感技术（中国）有限公司: the country within the name of a company. */
const OF_COUNTRY = /^[（(]\p{Script=Han}{2,6}[）)]\p{Script=Han}*公司$/u;

/** The party of a line that says first what it does. @param called what it is called so */
export function partyByRole(
  text: string,
  called: readonly string[],
  unitsIn: (text: string) => readonly string[],
): { name: string; aliases: Set<string> } | undefined {
  const party = labelledParty(text, called[0] ?? "", unitsIn);
  const behind = aliasIn(folded(text));
  return party && { name: party.name, aliases: new Set([...party.aliases, ...called, ...(behind === undefined ? [] : [behind])]) };
}
