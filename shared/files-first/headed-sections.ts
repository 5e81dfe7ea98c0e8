import { clauseNumber } from "../reading/numbering.ts";
import type { Paragraph } from "../reading/paragraphs.ts";
import { placeIn } from "../reading/translation/place.ts";
import type { PlacedFact } from "./contact-labels.ts";
import type { FactField } from "./found-file.ts";

/** 以往承担的重点研发项目; 以往研究的不足与本项目 names none. */
const EARLIER = "(?:(?:以往|既往|前期|已有|先前)(?:(?!本)\\p{Script=Han}){0,16}|原(?:有|来|资助)?)(?:项目|课题)";
/** Headings of a report, without their number, under which stands what the form asks for in words. */
const BASIS = /^(?:双方|项目|已有的?|前期)?(?:国际(?:科技)?)?合作(?:研究)?(?:的)?基础(?:(?:与|和|及)(?:条件|能力|现状))?(?:说明)?$/u;
const DATA =
  /^(?:项目)?(?:科学|研究)?数据(?:的?(?:种类|产生|采集|记录|保存|存储|管理|汇交|共享|安全|使用)[、,，与和及]?){1,5}的?(?:计划|安排|方案|措施|办法|说明|要求)?$|^科学数据(?:计划|安排|方案|说明)?$/u;
/** What an application says of the project before it; many a chapter has such words. */
const PRIOR: readonly (readonly [FactField, string])[] = [
  ["priorFunding.similarities", '(?:相同(?:之处|点)?|之?[“"]?同[”"]?)'],
  ["priorFunding.differences", '(?:不同(?:之处|点)?|差异|区别|之?[“"]?异[”"]?)'],
  ["priorFunding.inheritance", '[“"]?继承[”"]?(?:关系|之处|情况)?'],
  ["priorFunding.development", '[“"]?发展[”"]?(?:关系|之处|情况)?'],
];
const ALONE = PRIOR.map(([field, words]) => [field, new RegExp(`^${words}$`, "u")] as const);
const OF_EARLIER = PRIOR.map(([field, words]) => [field, new RegExp(`^[与对]${EARLIER}之?间?的?${words}$`, "u")] as const);
const NAMES_EARLIER = new RegExp(EARLIER, "u");
const LONGEST_HEADING = 30;
/** 2．相同点：均以氧化锆基电解质为对象。 */
const IN_LINE = /^([^:：]{1,14})[:：]\s*(\S.{5,})$/u;
/** What the form takes at most is cut by a person, not here; a chapter of many pages is no answer. */
const [FEWEST, MOST] = [15, 3000];

/** A line: its number, and what it says if it may be a heading. `said`: what stands behind it in the same line. `count`: the number itself; `chapter`: the 2 of 2.1. */
type Line = {
  readonly title?: string;
  readonly said?: string;
  readonly number?: { readonly rank: number; readonly count: number | undefined; readonly chapter: number | undefined };
};

/**
 * The text below headings of a paper of our own that ask what the form asks: 国际合作基础, 相同之处, 科学数据管理. It ends with the next heading that stands as
 * far out; a person chooses whether it is what the form means.
 */
export function headedSections(paragraphs: readonly Paragraph[]): readonly PlacedFact[] {
  const lines = paragraphs.map(lineOf);
  return lines.flatMap((line, at): readonly PlacedFact[] => {
    const field = fieldOf(lines, line, at);
    if (field === undefined) return [];
    const { said } = line;
    const paragraph = paragraphs[at];
    if (said !== undefined && paragraph) {
      const start = paragraph.text.lastIndexOf(said);
      return [{ field, value: said, place: placeIn(paragraph, start, start + said.length), isUnsure: true }];
    }
    const own = paragraphs.slice(at + 1, endOf(lines, line, at)).filter(({ isCell, isBeside }) => !isCell && !isBeside);
    const [first] = own;
    const value = own.map(({ text }) => text.trim()).join("\n");
    if (!first || value.length < FEWEST || value.length > MOST) return [];
    return [{ field, value, place: placeIn(first, 0, first.text.length), isUnsure: true }];
  });
}

/** What stands below a heading. 相同之处, 发展 alone say so only below a heading that names an earlier project. */
function fieldOf(lines: readonly Line[], { title, number }: Line, at: number): FactField | undefined {
  if (title === undefined) return undefined;
  if (BASIS.test(title)) return "cooperation.basis";
  if (DATA.test(title)) return "declarations.scienceData";
  const alone = ALONE.find(([, form]) => form.test(title))?.[0];
  if (alone === undefined) return OF_EARLIER.find(([, form]) => form.test(title))?.[0];
  const above = lines.slice(0, at);
  const chapter = number ? above.findLastIndex((one) => one.title !== undefined && one.number !== undefined && one.number.rank < number.rank) : -1;
  const unnumbered = above.findLast((one, index) => index > chapter && one.title !== undefined && isAbove(one, number === undefined));
  return [above[chapter], unnumbered].some((one) => one?.title !== undefined && NAMES_EARLIER.test(one.title)) ? alone : undefined;
}

/** Whether a line may be the heading above another one: those that stand beside that are not. */
const isAbove = ({ title = "", number }: Line, ofUnnumbered: boolean): boolean =>
  ofUnnumbered ? !ALONE.some(([, form]) => form.test(title)) : number === undefined;

/** Where what stands below a heading ends. A list below it, which counts from 1, is part of it. */
function endOf(lines: readonly Line[], { number: own }: Line, at: number): number {
  let items = 0;
  const rank = own?.rank ?? UNNUMBERED;
  for (const [index, { title, number }] of lines.entries()) {
    if (index <= at) continue;
    if (number && isItem(lines, own, index, items)) items = number.count ?? 0;
    else if (title === undefined) continue;
    else if (number ? number.rank <= rank : own === undefined || (rank >= CHAPTERS && isAsked(title))) return index;
  }
  return lines.length;
}

/** Whether a numbered line goes on with a list of so many items, or begins one. The number that follows the heading's own is the next heading, if text stands below it. */
function isItem(lines: readonly Line[], own: Line["number"], index: number, items: number): boolean {
  const { number, title } = lines[index] ?? {};
  if (!number || (number.count !== 1 && number.count !== items + 1)) return false;
  if (number.rank !== LISTED && (number.rank !== INNERMOST || own?.rank !== INNERMOST)) return false;
  const before = own && (own.rank === number.rank ? own.count : own.chapter);
  if (title === undefined || before === undefined || number.count !== before + 1) return true;
  const next = lines[index + 1]?.number;
  return next !== undefined && next.rank <= number.rank;
}

/** Whether the form asks for what stands below a title. */
const isAsked = (title: string): boolean => BASIS.test(title) || DATA.test(title) || [...ALONE, ...OF_EARLIER].some(([, form]) => form.test(title));

/** A heading is short, and no stop is in it; 主要成果如下： begins a list. */
function lineOf({ text, folded, isCell, isBeside }: Paragraph): Line {
  if (isCell || isBeside) return {};
  const number = clauseNumber(folded, text);
  const written = folded.slice(number?.length ?? 0).trim();
  const title = written.replace(/[:：]$/u, "");
  const isTitle = title.length <= LONGEST_HEADING && !/[。；;，,]/u.test(title) && /\p{L}{2}|^[同异]$/u.test(title);
  const isText = number === undefined && (BULLET.test(title) || /(?:如下|包括|为|有)[:：]$/u.test(written));
  const [first, ...more] = number?.label.split(".") ?? [];
  const inLine = IN_LINE.exec(text);
  const asked = inLine?.[1]?.slice(number?.length ?? 0).trim();
  return {
    ...(isTitle && !isText && { title }),
    ...(inLine?.[2] && asked !== undefined && ALONE.some(([, form]) => form.test(asked)) && { title: asked, said: inLine[2] }),
    ...(number && { number: { rank: number.rank, count: countOf(more.at(-1) ?? first), chapter: more.length > 0 ? countOf(first) : undefined } }),
  };
}

/** 3, 三: the number of a clause, where it is one of few. */
function countOf(label = ""): number | undefined {
  if (/^\d+$/u.test(label)) return Number(label);
  const at = "一二三四五六七八九十".indexOf(label);
  return at < 0 || label === "" ? undefined : at + 1;
}

const BULLET = /^[-–—•·●○■□◆◇►▪※*✓√]/u;
/** Ranks of numbers: （一） and further out, 1. and 2、 with which headings and lists count, (1) and ①. */
const [CHAPTERS, LISTED, INNERMOST] = [4, 5, 8];
/** What has no number itself ends with the next heading that has none, and with any number of headings. */
const UNNUMBERED = LISTED;
