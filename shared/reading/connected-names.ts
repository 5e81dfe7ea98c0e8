import { countriesIn } from "./values/named-countries.ts";
import { CHINESE_PLACES, PLACE_IN_FRONT } from "./vocabulary/chinese-places.ts";
import { IS_UNIT } from "./vocabulary/unit-words.ts";

/** Names of units that have an “and” of their own: 德国深海机器人与水下系统研究所, Institut für Robotik und Unterwassersysteme gGmbH. */

/** What stands before the name of a unit in its sentence: 甲方与某大学. */
const BEFORE = /^.*?(与|和|及|由|在|[甲乙丙丁]方|代表|是|为|提供|：|（以下[^）]*）)(?=[\p{Script=Han}]{4})/u;
/** What units work on, as their names have it on both sides of an “and”. */
const SUBJECT =
  "机器人|技术|科学|工程|材料|系统|能源|动力|环境|生态|海洋|大气|气候|气象|水文|地质|地理|空间|航天|航空|航海|交通|运输|医学|医药|药物|药学|生物|信息|数学|物理|化学|化工|机械|电子|光学|光子|激光|设备|装备|设计|制造|自动化|工业|农业|食品|健康|营养|经济|建设|植物|动物|土壤|水产|传感|通信|计算|智能|测量|控制|安全|资源|遥感|纳米|分子|细胞|基因|遗传|免疫|神经|催化|冶金|矿业|建筑|城市|力学|声学|燃料|电池|储能|集成|芯片|器件|零部件|汽车|仪器|诊断|软件|电路|元件|微电子|半导体";
const ENDS_WITH_SUBJECT = new RegExp(`^\\p{Script=Han}{0,12}(?:${SUBJECT})$`, "u");
const NAMED_AND_SUBJECT = new RegExp(`^\\p{Script=Han}{2,12}(?:${SUBJECT})$`, "u");
const BEGINS_WITH_SUBJECT = new RegExp(`^(?:${SUBJECT})`, "u");
/** What else a line begins with before a unit: 我校新材料与化学学院, 利用传感技术与材料研究所. */
const OF_LINE = /^[我本该其]|的|双方|各方|所属|下属|负责|利用|采用|面向|教授|博士|先生|女士/u;
/** Words of a sentence, which no name has: 德国在研究材料. */
const OF_SENTENCE = /[由在是为对将向就从]|[甲乙丙丁]方|代表|提供|项目|合作|研究|开[展发]|进行|共[同建]|联合|建[立设]|签[订署]|围绕|针对/u;

/** Companies whose own names begin with what connects others: 和记…, 华为…. */
const OWN_BEGINNING = /^(?:和记|和黄|和睦家|和利时|和铂|华为)/u;
/** 罗氏诊断与, 宝马（中国）汽车与: what a company is called, and what it works on, where its name has no place in front. */
const IS_CALLED_AND_WORKS_ON = new RegExp(`^\\p{Script=Han}{2,}(?:[（(](?:${CHINESE_PLACES.han}|中国)[）)])?\\p{Script=Han}{0,8}(?:${SUBJECT})$`, "u");
const WORKS_ON_MORE = new RegExp(
  `^(?:先进|新型|高端|高性能|智能|绿色|低碳|精密|特种|数字)?(?:${SUBJECT}).*公司$|^(?:研究|研发|开发|技术|${SUBJECT})\\p{Script=Han}{0,4}[（(](?:${CHINESE_PLACES.han}|中国)[）)].*公司$`,
  "u",
);

/**
 * The name of a unit in Chinese without what a sentence has before it. @param whole up to the word of a unit, simplified
 * @param isFirst whether nothing stands before it in its line or bracket
 */
export function withoutSentence(whole: string, isFirst = false): string {
  const simple = outOfBracket(whole);
  const [all = "", connection = ""] = BEFORE.exec(simple) ?? [];
  if (OWN_BEGINNING.test(simple)) return simple;
  const [first, second] = [all.slice(0, -1), simple.slice(all.length)];
  const isOfOne = ((isBegun(first) || isOfCompany(first, second)) && !simple.endsWith("大学")) || (isFirst && worksOnBoth(first, second));
  const isOwn = /[与和及]/u.test(connection) && !placeAt(second) && isOfOne;
  return (isOwn ? simple : simple.slice(all.length)).replace(/^[（(][^）)]*[）)]|^[）)]+|^号(?=\p{Script=Han}{6})/u, "");
}

/** Without the bracket that opens in front of a name and closes behind it: Rhein Model Co., Ltd. （莱茵样例（上海）有限公司）. */
const outOfBracket = (text: string): string =>
  (text.match(/[（(]/gu) ?? []).length > (text.match(/[）)]/gu) ?? []).length && /^[（(]\p{Script=Han}/u.test(text) ? text.slice(1) : text;

/** Whether a text begins a name with its place and what the unit works on: 德国深海机器人. */
function isBegun(text: string): boolean {
  const name = text.replace(/^[（()）]+/u, "");
  const place = placeAt(name);
  return place > 0 && ENDS_WITH_SUBJECT.test(name.slice(place)) && !OF_SENTENCE.test(name.slice(place));
}

/** Whether both sides of an “and” are of the name of one company that begins with what it is called: 罗氏诊断与医药（上海）有限公司. */
const isOfCompany = (first: string, second: string): boolean =>
  first.length >= 4 && IS_CALLED_AND_WORKS_ON.test(first) && !OF_SENTENCE.test(first) && WORKS_ON_MORE.test(second);
/** Whether the line of a name has what the unit works on at both sides of its “and”: 拉本塔尔技术与光子学应用科学大学. */
function worksOnBoth(begun: string, rest: string): boolean {
  const name = begun.replace(/^[（()）]+/u, "");
  return NAMED_AND_SUBJECT.test(name) && BEGINS_WITH_SUBJECT.test(rest) && !OF_SENTENCE.test(name) && !OF_LINE.test(name);
}

/** How long the place or country is with which a text begins; 0: none. */
const placeAt = (text: string): number =>
  PLACE_IN_FRONT.exec(text)?.[0].length ?? countriesIn(text.slice(0, LONGEST_COUNTRY)).find(({ from }) => from === 0)?.to ?? 0;
const LONGEST_COUNTRY = 8;

/** Surfaces of the Academy: what an institute works on, and whose it is. */
const SUBJECT_OF_WHOLE =
  /^(?!Inst|Univ|Cent|Coll|Acad|Scho|Lab|Hosp|Nat|Chin|Min|Fac|Dep)\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+){0,2}\s+of\s+the\s+(?:\p{Lu}\p{L}+\s+){0,3}Academy(?!\p{L})/u;

/** Whether an “and” stands inside of the name of one unit: its first half says on what an institute works, its second ends with a form that institutes alone have or says whose it is. */
const isOneUnit = (one: string, other: string): boolean =>
  // Mess- und Fügetechnik
  one.endsWith("-") ||
  // … Pharma Research and Development (Shanghai) Co., Ltd.
  (/(?<!\p{L})Research$/u.test(one) && /^Development(?!\p{L})/u.test(other)) ||
  // Institute for Diagnostics and Genomics Ltd: what it works on, and one word more of that
  (/(?<!\p{L})(?:Institute|Centre|Center|Laboratory)\s+(?:of|for)\s+\p{L}+$/u.test(one) && WORK_AND_FORM.test(other)) ||
  (/(?<!\p{L})(?:Institute|Centre|Center|Laboratory)\s+(?:of|for)\s/u.test(one) && SUBJECT_OF_WHOLE.test(other)) ||
  (/^\p{L}*(?:institut|zentrum|anstalt|stelle)\p{Ll}*\s+f\S{1,2}r\s/iu.test(one) &&
    /^\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+)?\s+(?:gGmbH|gAG|e\.?\s?V\.?)$/u.test(other));

const WORK_AND_FORM =
  /^(?!\p{L}*(?:werk|tech|soft|pharm|chem|corp))\p{Lu}\p{Ll}+(?:ics|logy|logies|omy|phy|try|ing|ment|ture|ology|ience|iences)\s+(?:Ltd\.?|Limited|gGmbH|CIC)$/u;

/** The names of two units that an “and” joins: the first one at which both halves are units, and neither is half of one. */
export function namesOfBoth(text: string): readonly [string, string] | undefined {
  for (const { 0: words, index } of text.matchAll(AND)) {
    const [one, other] = [text.slice(0, index), text.slice(index + words.length)];
    if (isOneUnit(one, other) || ![one, other].every((part) => IS_UNIT.test(part) && part.trim().includes(" "))) continue;
    return [one.trim(), other.replace(ARTICLE, "").trim()];
  }
  return undefined;
}
const ARTICLE = /^(?:the |l[aeo] |il |el |los |de[rmns] |die |das |het |del |della |dello |da |do |dell['’]|all['’]|l['’])/u;
const AND = new RegExp(`\\s+(?:and|y|e|et|und|og|och|ja|és|en|i|a)\\s+(?=(?:${ARTICLE.source.slice(1)})?\\p{Lu})`, "gu");
