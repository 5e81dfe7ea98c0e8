import type { BodyLine } from "../../body-lines.ts";
import { cutLine, reworded, rowsOf, type Signatory, type SignLine } from "./sign-line.ts";

/**
 * The lines of a Japanese signing block in the words that are looked for, those of a Chinese one: （甲） and 甲 are 甲方：, 代表者 is 代表：, and an office stands in
 * front of a name without the blank within: 学長　蓑輪 雅子 is 校长 蓑輪雅子.
 */
export function inWordsOfSigning(lines: readonly BodyLine[]): readonly BodyLine[] {
  return rowsOf(lines)
    .map((row) => withOfficeInFront(row))
    .flatMap((row) => row.flatMap(withUnitApart).map((line) => wordedAnew(line)));
}

/** What bears a sentence is no line to sign. */
const IS_SENTENCE = /[。、]|(?:は|が|を|に)(?=\p{Script=Han})/u;
const LONGEST = 56;

const BLANK = "[\\s　]";
const NAME = `(?:[\\p{Script=Han}々ヶ]{1,3}${BLANK}{1,3}[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}々]{1,4}|[\\p{Script=Han}々ヶ]{2,5})`;
const OFFICES =
  "(?:代表取締役|取締役|副?学長|総長|副?所長|副?院長|副?校長|理事長|理事|機構長|センター長|研究科長|学部長|社長|会長|本?部長|室長|局長|支店長|契約担当(?:役|者)|法定代表人|総経理|董事長|主任)";
const OFFICE = new RegExp(`^(?:${OFFICES}(?:（[^（）]{1,10}）)?${BLANK}*){1,3}$`, "u");
const OFFICE_AND_NAME = new RegExp(`^(?:(?:${OFFICES}|[\\p{Script=Han}・]{2,10}${OFFICES})(?:（[^（）]{1,10}）)?${BLANK}+){1,3}(?<name>${NAME})$`, "u");
const NAME_ALONE = new RegExp(`^${NAME}$`, "u");

/** 学長 | 蓑輪 雅子: an office and a name in one row, set apart. */
function withOfficeInFront(row: readonly SignLine[]): readonly SignLine[] {
  const [first, second, ...more] = row;
  if (!first || !second || more.length > 0 || !OFFICE.test(first.text.trim()) || !NAME_ALONE.test(withoutSealMark(second.text))) return row;
  const width = second.box.left + second.box.width - first.box.left;
  return [{ ...second, text: `${first.text.trim()} ${second.text.trim()}`, box: { ...first.box, width }, cell: 0, cells: 1, of: [first, second] }];
}

/** 某大学　学長　若狭谷　徹: a unit, and behind a blank the office and the name, each as a line. */
function withUnitApart(line: SignLine): readonly SignLine[] {
  const [, unit = "", rest = ""] = /^((?:[甲乙丙丁][\s　]+)?\S{4,40})[\s　]+(\S.*)$/u.exec(withoutSealMark(line.text)) ?? [];
  if (line.cells > 1 || !ENDS_UNIT.test(unit) || !OFFICE_AND_NAME.test(rest)) return [line];
  const [own, behind] = cutLine(line, [0, line.text.indexOf(rest, unit.length)]);
  return own && behind ? [own, behind].map((part, index) => ({ ...part, printed: line.text.trim(), cell: 0, cells: 1, row: line.row + index / 10 })) : [line];
}
const ENDS_UNIT = /(?:大学|学院|機構|研究[所院]|会社|公司|センター|中心|病院|医院|財団|協会|(?<=株式会社|有限会社)\S+)$/u;

/** 印, where the seal goes. */
const withoutSealMark = (text: string) => text.trim().replace(/[\s　]*(?:[㊞印]|[（(]\s*印\s*[)）])$/u, "");

/** 柯 景行 as a Chinese name is printed; longer ones are told by their blank, behind the second sign where none is printed: 三崎 健太郎. */
function joined(name: string): string {
  const whole = name.replace(/[\s　]+/gu, "");
  if (whole.length <= LONGEST_JOINED) return whole;
  // 木曽路 雅臣: a family of three signs is read as one of two, and given as it is printed
  return /^[\p{Script=Han}ヶ]{5}$/u.test(whole) ? `${whole.slice(0, 2)} ${whole.slice(2)}` : name.replace(/[\s　]+/gu, " ");
}
const LONGEST_JOINED = 4;

/** Signatories with their names as they stand in print, with the blank within. */
export function asPrinted(signatories: readonly Signatory[], lines: readonly BodyLine[]): readonly Signatory[] {
  const printed = (name: string) => {
    const signs = [...name.replaceAll(" ", "")];
    const spaced = new RegExp(`(?<!\\p{L})${signs.join("[\\s　]*")}(?!\\p{L})`, "u");
    const found = /^\p{Script=Han}{2,5}$/u.test(signs.join("")) ? lines.flatMap(({ text }) => spaced.exec(text)?.[0] ?? []) : [];
    return found[0]?.replace(/[\s　]+/gu, " ") ?? name;
  };
  return signatories.map((one) => (one.name === undefined ? one : { ...one, name: printed(one.name) }));
}

const LABELS: readonly (readonly [RegExp, string])[] = [
  [/^(?:代表者|契約担当者|契約者|署名者)(?:役?職)?(?:氏?名)?[\s　:：]+/u, "代表："],
  [/^氏[\s　]*名[\s　:：]+/u, "姓名："],
  [/^(?:役[\s　]*職|職[\s　]*名|職)[\s　:：]+/u, "职务："],
  [/^署[\s　]*名[\s　:：]*/u, "签字："],
  [/^(?:日[\s　]*付|年月日|締結日|調印日|署名日)[\s　:：]*/u, "日期："],
  [/^(?:住[\s　]*所|所在地)[\s　:：]+/u, "地址："],
  [/^(?:名[\s　]*称|機関名|法人名|商[\s　]*号)[\s　:：]+/u, ""],
];

/** 長野県松本市大字和田４０１０番地１７, 中華人民共和国上海市徐匯区華涇路1305号: where a party is, without a label. */
const IS_ADDRESS =
  /^(?:〒[\d０-９]|(?:北海道|東京都|京都府|大阪府|\p{Script=Han}{2,3}県|中華人民共和国|中国)\p{Script=Han}*[市区郡町村])[^。、]*[\d０-９一二三四五六七八九十〇]+(?:番地?|号|丁目|[-－の])?[\d０-９]*号?$/u;

/** 総経理　施沛然　SHI Peiran, General Manager: the same once more behind the name. */
const IN_LATIN = new RegExp(`(?<=\\p{Script=Han})${BLANK}+\\p{Lu}[\\p{L}'’-]*(?: \\p{Lu}[\\p{L}'’-]*){1,3}(?:, [\\p{L} ]{4,40})?$`, "u");

function wordedAnew(line: SignLine): SignLine {
  const printed = withoutSealMark(line.text);
  if (printed.length > LONGEST || IS_SENTENCE.test(printed)) return line;
  const [, side, behind = printed] =
    /^(?:[（(][\s　]*([甲乙丙丁])[\s　]*[)）][\s　:：]*|([甲乙丙丁])(?:[\s　]*[:：][\s　]*|[\s　]+|$))(.*)$/u
      .exec(printed)
      ?.filter((one) => one !== undefined) ?? [];
  const label = LABELS.find(([words]) => words.test(behind));
  if (!label && IS_ADDRESS.test(behind)) return reworded(line, `${side === undefined ? "" : `${side}方：`}地址：${behind.trim()}`);
  const value = (label ? behind.replace(label[0], "") : behind).replace(IN_LATIN, "").trim();
  const name = OFFICE_AND_NAME.exec(value)?.groups?.name ?? (label && NAME_ALONE.test(value) ? value : undefined);
  const told = name === undefined ? value : `${label?.[1] === "姓名：" ? "" : "校长 "}${joined(name)}`;
  const text = `${side === undefined ? "" : `${side}方：`}${label?.[1] ?? ""}${told}`;
  return text === line.text.trim() ? line : reworded(line, text);
}
