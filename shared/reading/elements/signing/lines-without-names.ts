import { readDates } from "../../dates.ts";
import { folded } from "../../folded.ts";
import { callNames, type Party } from "../../parties.ts";
import { mainScript } from "../../scripts.ts";
import { DATE_LABEL, FOR_SIDE, KIND_OF_STAMP, SIGN_LABEL, SIGNED_ELECTRONICALLY } from "../../vocabulary/signing-words.ts";
import { reworded, type SignLine } from "./sign-line.ts";
import { isBlankDate, isPlaceAndDay } from "./sign-lines.ts";
import { isPersonLine, sideUnit } from "./sign-names.ts";

/**
 * Lines of a block that name nobody: those to sign on (____, By:), Chinese heads that say for whom a side signs (代表研究院签字：, read as “For 研究院”), and
 * days on lines of their own (日期：2026年6月3日 below 见证人：栗小冬).
 */

/** A line to sign on, or its label: By:, or that it was signed otherwise: Document signed electronically. */
export const isRule = ({ text }: SignLine) =>
  SIGNED_ELECTRONICALLY.test(folded(text).trim()) ||
  KIND_OF_STAMP.test(folded(text).trim()) ||
  /^(?:[\s._…-]{4,}|(?:by|per|par|signature|signed)\s*[:：][\s._…]*)$/iu.test(text);
/** 签字：, Par : and nothing behind it. */
export const isBareLabel = ({ text }: SignLine) => /^[^:：]{2,24}[:：][\s._…]*$/u.test(text.trim()) && SIGN_LABEL.test(folded(text).trim());
/** Takes the lines to sign on from the end of a side: they belong to the next name. */
export function trailingRules(side: SignLine[] | undefined): SignLine[] {
  const last = side?.findLastIndex((line) => !isRule(line) && !isBareLabel(line)) ?? -1;
  if (!side || last < 0) return [];
  // “Egholm, 6.5.2026” above the pen of the next, where the side has its own place and day above its name
  const isOfNext = last > 0 && side.slice(0, last).some(isPlaceAndDay) && side[last] !== undefined && isPlaceAndDay(side[last]);
  return side.splice(isOfNext ? last : last + 1);
}

const isNamed = (text: string, parties: readonly Party[]) =>
  parties.some((party) => [party.name, party.otherName, ...callNames(party)].some((name) => name !== undefined && folded(name) === folded(text)));

/** For whom a Chinese head says that somebody signs, where that is a party or its unit. */
export function forWhomInChinese(text: string, parties: readonly Party[]): string | undefined {
  const alone = FOR_ALONE.exec(text)?.[1];
  if (alone !== undefined && isNamed(alone, parties)) return alone;
  const named = FOR_IN_CHINESE.exec(text)?.[1];
  return named !== undefined && (isNamed(named, parties) || sideUnit(named, parties) !== undefined) ? named : undefined;
}

/** 代表研究院签字：, 代表某某大学签署: as “For” and the unit in another language, which is what says so; 代表签字： names nobody. */
export function withForInChinese(run: readonly SignLine[], parties: readonly Party[]): readonly SignLine[] {
  const read = run.map((line) => {
    const whom = forWhomInChinese(line.text.trim(), parties);
    return whom === undefined ? line : reworded(line, `For ${whom}`);
  });
  // For Some University, below 为某某大学: the same head in the other language
  return read.filter((line, at) => {
    const above = read[at - 1];
    const otherName = above && above !== run[at - 1] ? byChineseHead([above], parties)?.otherName : undefined;
    const isBelow = above !== undefined && above.row !== line.row;
    return !isBelow || otherName === undefined || !FOR_SIDE.test(folded(line.text)) || !folded(line.text).includes(folded(otherName));
  });
}
/** 代表某某大学, 为某某大学, and nothing behind it. */
const FOR_ALONE = /^(?:谨?代\s*表|为)\s*(\p{Script=Han}[^:：，。]{1,40}?)\s*[:：]?$/u;
/** 为某某签署 Signed for Some: what another language says again stands behind. */
const FOR_IN_CHINESE =
  /^(?:谨?代\s*表|为)\s*([^:：，。]{2,40}?)\s*(?:[(（]?签[字署章名][)）]?|[(（]?盖章[)）]?)\s*[/／]?\s*(?:(?:signed |executed )?(?:for and )?(?:for|on behalf of) [^:：\p{Script=Han}]{2,60})?[:：]?$/iu;

/**
 * “For Some Company Ltd. | 某公司代表”, and below it names and labels that stand once for both: the Chinese name of a party beside its head in
 * another language, as a line above that head. Where all of a side stands in both columns, the first is read alone.
 */
export function withChineseHeads(lines: readonly SignLine[], parties: readonly Party[]): readonly SignLine[] {
  const stand = lines.filter(({ cell, cells }) => cells === 2 && cell === 0);
  if (!stand.every((line) => sideUnit(line.text, parties) !== undefined && !isPersonLine(line, parties))) return lines;
  return lines.flatMap((line) => {
    if (line.cells !== 2 || line.cell !== 0 || mainScript(line.text) === "han") return [line];
    const beside = lines.find((other) => other.cell === 1 && other.page === line.page && other.row === line.row);
    const name = beside?.text
      .trim()
      .replace(/[:：]$/u, "")
      .replace(/(?:授权|法定)?代表$/u, "");
    const isParty = name !== undefined && mainScript(name) === "han" && parties.some((party) => party.name === name);
    return beside && isParty && sideUnit(line.text, parties) !== undefined ? [{ ...beside, box: line.box, cell: 0, cells: 1 }, line] : [line];
  });
}

/** 日期：2026年6月3日 right below 见证人：栗小冬: the day of the side above, where it has none so far. */
export const isDayBehindWitness = (line: SignLine, above: SignLine | undefined, side: readonly SignLine[]) =>
  /^(?:(?:现场)?见证(?:人|方)?|(?:审核|复核|拟稿|校对)人?)\s*[:：]/u.test(above?.text.trim() ?? "") &&
  DATE_LABEL.test(folded(line.text)) &&
  readDates(folded(line.text)).length > 0 &&
  !side.some(({ text }) => readDates(folded(text)).length > 0);

/** 西元二〇二六年五月二十一日, 签订日期：2026年5月21日: a day without the label of whoever stands above it. */
export function isDayOfAll({ text }: SignLine): boolean {
  const own = folded(text).trim();
  const [day, ...others] = readDates(own);
  if (day === undefined || others.length > 0 || day.date !== day.last) return false;
  return day.to === own.length && /^(?:西元|公元|中华民国|民国)?\s*(?:(?:签[订约]|订立)(?:日期|时间)\s*[:：]\s*)?$/u.test(own.slice(0, day.from));
}

/** 单位（公章）：某某大学: the head of a side that accepts what another has written. */
export const UNIT_BEHIND = /^\s*(?:单位|單位|機構|机构|公司|学校)(?:名称|名稱)?\s*[(（](?:盖|蓋|公|印)?章[)）]\s*[:：]\s*\S/u;

/** The party for which a side signs by a Chinese head, whatever another language says below it. */
export function byChineseHead(lines: readonly SignLine[], parties: readonly Party[]): Party | undefined {
  const [, named] = lines.map(({ text }) => /^For (\p{Script=Han}.*)$/u.exec(text)).find((found) => found !== null) ?? [];
  return named === undefined ? undefined : parties.find((party) => callNames(party).includes(folded(named)));
}

/** Signed, sealed and delivered by: the next line says for whom. */
export const FORMULA =
  /^(?:duly )?(?:signed|executed|agreed|accepted|sealed|delivered)(?:(?:,| and|, and) (?:signed|sealed|delivered|agreed|accepted))*(?: as a deed)?(?: by| for)?\s*[:：,]?$/u;
/** Signed by the Parties: above the first of them. */
export const HEADING_OF_ALL =
  /^(?:[a-z]+(?:,? (?:and )?[a-z]+){0,2})(?: as an? (?:deed|agreement))? by (?:(?:both|all|each)(?: of)? )?(?:the )?(?:parties|undersigned)(?![a-z])(?:[^:：]{0,60}(?:representatives?|signatories|officers?))?(?: on [^:：]{6,30})?\s*[:：.]?$|^signatures$|^(?:双|各|三|四)方(?:授权|法定)?代表(?:人)?(?:签[署字名章]|盖章)(?:如下|处|栏)?\s*(?:[a-z]+(?: and [a-z]+)? by .{0,40})?[:：]?$/u;

/** A town and a line for the pen, or behind a label: the day above a name that is still to sign. */
export const isOpenPlace = (text: string) => isBlankDate(text) && /^(?:[a-z]+\s*:\s*[a-z][a-z .'-]+,|[a-z][a-z .'-]+,.*\d{4}$)/u.test(text);
