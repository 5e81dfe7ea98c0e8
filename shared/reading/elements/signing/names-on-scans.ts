import { hasHan } from "../../../text/han.ts";
import { editsBetween } from "../../../text/near-name.ts";
import { folded } from "../../folded.ts";
import type { PageText } from "../../page-text.ts";
import type { Paragraph } from "../../paragraphs.ts";
import type { Party } from "../../parties.ts";
import { BY_PEN } from "../../pen-confidence.ts";
import { isPinyin } from "../../pinyin.ts";
import { likeness, sameName } from "../../same-name.ts";
import { mainScript } from "../../scripts.ts";
import { COMPOUND_SURNAMES, E_STAMP, NAME_LABEL, SIGN_LABEL, SIGNS } from "../../vocabulary/signing-words.ts";
import { latinBeside, withGivenSigns } from "./given-signs-on-scans.ts";
import { isSamePerson } from "./same-person.ts";
import { isQuoteOf, type Signatory, type SignLine, type SignSide } from "./sign-line.ts";
import { nameIn } from "./sign-names.ts";
import { withSurname } from "./surnames-on-scans.ts";

/**
 * Names on scans, which an engine reads badly beneath a seal or takes from a pen: 签字：应鸭车 above 姓名：应鹤年 is one person, as printed, who has
 * signed (`withoutReadHands`); “By: Kuang Le "© i”, crossed by the pen that wrote Kuang Lei, names Kuang Lei (`crossedName`); and Jorg Ostermann, read badly, is
 * Jörg Ostermann where the preamble names him so (`betterRead`). Digital pages pass through unchanged.
 */

/** How far from a printed name, in heights of its line, its signature stands. */
const NEAR = 5;
/** How much of two names is the same where an engine has read one of them from a pen: 应鸭车 is 应鹤年, Xoana Freineiro is Xoana Freixeiro Lamas. */
const ALIKE = 0.4;

/**
 * Signatories of a scan without the names that an engine has read from a pen, above or below the same person's name in print: one of the
 * two stays, as printed, and has signed. Two different people who sign for one unit stay two.
 */
export function withoutReadHands(found: readonly Signatory[], pages: readonly PageText[]): readonly Signatory[] {
  const scans = new Set(pages.filter(({ source }) => source === "ocr").map(({ page }) => page));
  const hands = new Map<Signatory, Signatory>();
  for (const one of found) {
    const printed = scans.has(one.page) ? found.find((other) => !hands.has(other) && isHandOf(one, other)) : undefined;
    if (printed) hands.set(one, printed);
  }
  return found.flatMap((one) => {
    if (hands.has(one)) return [];
    const hand = [...hands].find(([, printed]) => printed === one)?.[0];
    return [hand ? { ...withOwnDay(one, hand), hand: "signed" } : one];
  });
}

/** Whether the first is the signature of the second: near it, for the same unit, and read less surely or behind the label of a signature. */
function isHandOf(hand: Signatory, printed: Signatory): boolean {
  if (hand === printed || hand.name === undefined || printed.name === undefined) return false;
  if (hand.page !== printed.page || hand.unit === undefined || hand.unit !== printed.unit) return false;
  const [pen, print] = [lineOf(hand), lineOf(printed)];
  if (!pen || !print || pen === print || Math.abs(pen.box.top - print.box.top) > NEAR * print.box.height) return false;
  const [isLabelled, isNamed] = [isOfSignature(folded(hand.quote)), NAME_LABEL.test(folded(printed.quote))];
  const isLess = pen.confidence < print.confidence && !NAME_LABEL.test(folded(hand.quote));
  const isBehindLabel = LABEL_OF_HAND.test(hand.quote) && !LABEL_OF_HAND.test(printed.quote);
  // 签字：Sompong R below 代表：校长颂蓬·拉达纳功
  if (isBehindLabel && REPRESENTS.test(printed.quote) && mainScript(hand.name) !== mainScript(printed.name)) return true;
  // Authorised officer: C. Papadirz above Name: Christos Papadakis
  if (pen.confidence < print.confidence && isInitialOf(hand.name, printed.name)) return true;
  // 法定代表人：停一 above 姓名：松田恒一: whose name is printed for the signature above it
  return (isLess && isLabelled && isNamed) || ((isLess || isBehindLabel) && isAlike(hand.name, printed.name, isNamed || !/[:：]/u.test(printed.quote)));
}

const lineOf = (one: Signatory): SignLine | undefined => one.lines.find(isQuoteOf(one));
/** 签署：霍浴, Per: G. Therat. */
const isOfSignature = (own: string) => SIGN_LABEL.test(own) || /^(?:per|签\s?署)\s*[:：]/u.test(own);
const REPRESENTS = /^(?:授权|法定)?代\s*表\s*人?\s*[:：]/u;
/** 签字：, Signature: what stands behind it is by hand. */
const LABEL_OF_HAND = /签\s*[字名]|signature|unterschrift|assinatura|handtekening|podpis/iu;

/** @param isPlain no office stands in front of the second name, which would make it that of one more person */
function isAlike(one: string, other: string, isPlain: boolean): boolean {
  if (sameName(one, other) || isSamePerson(one, other, true)) return true;
  if (!isPlain) return false;
  if (likeness(one, other) >= ALIKE) return true;
  const [a, b] = [folded(one), folded(other)];
  // of a Chinese name a pen leaves the surname alone
  return /^\p{Script=Han}{2,4}$/u.test(a) && a.length === b.length && a.charAt(0) === b.charAt(0);
}

/** C. Papadirz, written for Christos Papadakis: the initial, and how the family name begins. */
function isInitialOf(hand: string, printed: string): boolean {
  const [, initial = " ", family = " "] = /^([a-z])\.\s?([a-z]{4})/u.exec(folded(hand)) ?? [];
  return folded(printed).startsWith(initial) && new RegExp(`\\s${family}\\p{L}*$`, "u").test(folded(printed));
}

/** The day beside the name in print, where the day found for it stands at the head of the paper alone. */
function withOwnDay(printed: Signatory, hand: Signatory): Signatory {
  const isOwn = ({ dateLine, lines }: Signatory) => dateLine !== undefined && lines.includes(dateLine as SignLine);
  if (isOwn(printed) || !isOwn(hand)) return printed;
  return { ...printed, ...(hand.date !== undefined && { date: hand.date }), ...(hand.dateLine && { dateLine: hand.dateLine }) };
}

/** How far above the first line of a side its signature stands, in points. */
const ABOVE = 60;
/** Print that a pen crosses is read no more surely. */
const CROSSED = 0.7;
/** Two words and more, each of several letters: no initials, and no stroke that an engine took for a letter. */
const WHOLE_NAME = /^\p{Lu}\p{Ll}{1,}(?:[ -]\p{Lu}\p{Ll}{1,}){1,3}$/u;

/**
 * “By: Kuang Le "© i”, which a pen has crossed, below the signature Kuang Lei: the name that the engine has read from the pen, where the print
 * below it begins nearly so. Neither alone would be a name.
 */
export function crossedName(
  side: SignSide,
  pages: readonly PageText[],
  parties: readonly Party[],
): { readonly line: SignLine; readonly name: string } | undefined {
  for (const line of side.lines) {
    const page = pages.find((one) => one.page === line.page && one.source === "ocr");
    if (!page || line.confidence > CROSSED) continue;
    const top = Math.min(...side.lines.filter((other) => other.page === line.page).map(({ box }) => box.top));
    const printed = folded(line.text)
      .replace(/^[^:：]{1,24}[:：]\s*/u, "")
      .trim();
    const pens = page.lines.filter(({ text, confidence, box }) => {
      const middle = box.left + box.width / 2;
      const isOfSide = middle >= side.left && middle < side.right && box.top > top - ABOVE && box.top < line.box.top;
      return confidence <= BY_PEN && isOfSide && WHOLE_NAME.test(text.trim());
    });
    for (const { text } of pens) {
      const name = text.trim();
      const most = name.length >= 16 ? 2 : 1;
      const isAlike = name.length >= 7 && editsBetween(folded(name), printed.slice(0, name.length)) <= most;
      if (isAlike && nameIn({ ...line, text: name, confidence: 1 }, parties) !== undefined) return { line, name };
    }
  }
  return undefined;
}

/** A signatory with the name as the text has it: a certificate names the family first, and an engine reads a name badly. */
export function withNameBetterRead(signatory: Signatory, paragraphs: readonly Paragraph[]): Signatory {
  const { name, quote, lines } = signatory;
  const line = lines.find(isQuoteOf(signatory));
  if (name === undefined || !line) return signatory;
  const isBelowStamp = E_STAMP.test(folded(lines[lines.indexOf(line) - 1]?.text ?? ""));
  const inText =
    isBelowStamp || E_STAMP.test(folded(quote)) || E_STAMP.test(folded(line.text)) || (SIGNS.test(folded(quote)) && !/\p{Ll}/u.test(name))
      ? nameInText(name, paragraphs)
      : undefined;
  const better = inText ?? withLastSign(name, line, paragraphs) ?? betterRead(name, line.confidence, paragraphs, hasHan(line.text));
  return { ...signatory, name: line.confidence < 1 ? withGivenSigns(better, latinBeside(line, paragraphs)) : better };
}

/** 姓名：翁纪, whose last sign lies under a seal or a pen: where its line is longer than what was read of it, and the text names 翁纪川 and no 翁纪. */
function withLastSign(name: string, { text, box, confidence }: SignLine, paragraphs: readonly Paragraph[]): string | undefined {
  if (confidence >= 1 || !/^\p{Script=Han}{2}$/u.test(name) || !text.trim().endsWith(name)) return undefined;
  const lines = paragraphs.flatMap((one) => one.lines.map(({ line }) => line));
  const widths = lines.flatMap((line) => (IN_HAN_ALONE.test(line.text) ? [line.box.width / line.text.length] : [])).toSorted((a, b) => a - b);
  const sign = widths[Math.floor(widths.length / 2)];
  if (sign === undefined || box.width < (text.trim().replace(/[\w\s]{2}/gu, "一").length + ROOM_OF_SIGN) * sign) return undefined;
  const isSurname = COMPOUND_SURNAMES.test(`${name}一`);
  const longer = new RegExp(`${name}(?:\\p{Script=Han}{0,${isSurname ? 2 : 1}}?)(?=${BEHIND_NAME})`, "gu");
  const named = new Set(paragraphs.flatMap((one) => (one.lines.some(({ line }) => line.text === text) ? [] : (one.text.match(longer) ?? []))));
  const [whole] = named;
  return named.size === 1 && whole !== name ? whole : undefined;
}
const IN_HAN_ALONE = /^[\p{Script=Han}，。、；：]{12,}$/u;
/** In widths of a sign. */
const ROOM_OF_SIGN = 0.7;
const BEHIND_NAME = "$|\\P{Script=Han}|代表|先生|女士|博士|教授|研究员|工程师|主任|[校院所部处]长|[总副]?经理|[和与及为任]";

const LATIN_WORD = "\\p{Lu}[\\p{Script=Latin}\\p{M}'’-]*\\.?|(?:van|von|de|der|den|del|della|di|da|dos|do|la|le|el|ten|zu|af|al|bin|ben|y)(?=\\s)";
/** Chinese names of fewer letters are too near each other. */
const SHORTEST = 6;
/** How much better another line must have been read, and how badly the own one. */
const [BETTER, BADLY] = [0.05, 0.9];

/**
 * A name that an engine read badly, beneath a seal or a pen, as it stands elsewhere in the document, read better: the preamble names who signs
 * too. The name itself where nothing nearly the same stands there, or where it stands there just so. A Chinese name of two or three signs stays:
 * one other sign makes another person (王建国, 王建军), and who signs in place of somebody must not go unnoticed.
 * @param confidence 0 to 1, of the line that bears the name
 * @param isInChinese a Latin name in a line of Chinese is read by an engine that knows Latin letters less: a line of Latin letters alone has it better
 */
export function betterRead(name: string, confidence: number, paragraphs: readonly Paragraph[], isInChinese = false): string {
  if (hasHan(name)) {
    const own = confidence < 1 ? withSurname(name).replace(DOT_AS_SIGN, "·") : name;
    return confidence < BADLY_IN_HAN ? inHan(own, confidence, paragraphs) : own;
  }
  if (confidence >= (isInChinese ? 1 : BADLY)) return name;
  const own = folded(name);
  const most = own.length >= 16 ? 2 : own.length >= 9 ? 1 : 0;
  // Ge Ruoxe is no Chinese name, and Ge Ruoxi one
  const mostMeant = confidence < GUESSED ? Math.floor(own.length / 4) : own.length >= SHORTEST ? 1 : 0;
  const isMeant = (text: string, edits: number) => edits <= Math.max(most, mostMeant) && !isPinyin(name) && isPinyin(text);
  const words = name.split(/\s+/u).length;
  let best: { readonly text: string; readonly edits: number } | undefined;
  for (const { text: whole, lines } of paragraphs) {
    const isSurer = Math.min(...lines.map(({ line }) => line.confidence)) >= confidence + BETTER;
    if (!isSurer && !(isInChinese && !hasHan(whole))) continue;
    for (const text of latinRuns(whole, words)) {
      const edits = editsBetween(folded(text), own);
      if (edits === 0 && !hasMoreMarks(text, name)) return name;
      const isLonger = isInChinese && (own.startsWith(folded(text)) || folded(text).startsWith(own));
      const isNear = isMeant(text, edits) || (edits <= most && (isLonger || hasSameEnds(folded(text), own)));
      if (isNear && edits < (best?.edits ?? Number.POSITIVE_INFINITY)) best = { text, edits };
    }
  }
  // Mu Qingchen is no worse for standing elsewhere as Mu Cingchen
  return best && !(isPinyin(name) && !isPinyin(best.text)) ? best.text : name;
}

/** A line of Chinese print that is clear is read with more. */
const BADLY_IN_HAN = 0.95;
/** Where the engine has guessed. */
const GUESSED = 0.7;

/** 伊沃娜一科瓦奇: the dot between the parts of a foreign name, which no one sign of Chinese stands for. */
const DOT_AS_SIGN = /(?<=^\p{Script=Han}{2,8})一(?=\p{Script=Han}{3,8}$)/u;

/** 诸葛青屋 as 诸葛青崖, 约享巍尔特 as 约亨·魏尔特: names of four signs and more as they stand elsewhere, one of four signs read otherwise. */
function inHan(name: string, confidence: number, paragraphs: readonly Paragraph[]): string {
  const bare = (text: string) => text.replace(/[·・•]/gu, "");
  const own = bare(name);
  if (own.length < 4) return name;
  const most = Math.floor(own.length / (own.length > 4 ? 2.5 : 4));
  const runs = paragraphs.flatMap(({ lines }) =>
    lines.filter(({ line }) => line.confidence >= confidence + BETTER_IN_HAN).flatMap(({ line }) => line.text.match(/[\p{Script=Han}·・•]+/gu) ?? []),
  );
  const near = runs.flatMap((text) => ({ text, edits: bare(text).length === own.length ? editsBetween(bare(text), own) : Number.POSITIVE_INFINITY }));
  const [best] = near.toSorted((one, other) => one.edits - other.edits);
  return best && best.edits > 0 && best.edits <= most ? best.text : name;
}
const BETTER_IN_HAN = 0.03;

/** “Jörg” beside “Jorg”: an engine loses the marks of letters sooner than that it adds them. */
const hasMoreMarks = (one: string, other: string) => marksOf(one) > marksOf(other);
const marksOf = (name: string) => name.normalize("NFD").match(/[\p{M}øØłŁđĐ]/gu)?.length ?? 0;

/** OCHOTORENA LEIVA MARAVILLAS in a certificate, as the preamble names the same person: Maravillas Ochotorena Leiva. @param name of two words or more */
function nameInText(name: string, paragraphs: readonly Paragraph[]): string | undefined {
  const words = (text: string) => (folded(text).match(/\p{L}+/gu) ?? []).toSorted().join(" ");
  const own = words(name);
  const count = name.split(/\s+/u).length;
  const runs = count < 2 ? [] : paragraphs.flatMap(({ text }) => latinRuns(text, count));
  const same = runs.filter((text) => words(text) === own && text !== name);
  return same.find((text) => /\p{Ll}/u.test(text) || /^\P{Ll}+$/u.test(name));
}

/** Maria and Mario, Andre and Andrea are two persons; a last letter that was read as a mark may be any. */
function hasSameEnds(one: string, other: string): boolean {
  const [own, ends] = [one, other].map((name) => name.split(/\s+/u).map((word) => word.at(-1) ?? ""));
  return own?.length === ends?.length && own?.every((end, at) => end === ends?.[at] || [end, ends?.[at] ?? ""].some((sign) => /\P{L}/u.test(sign))) === true;
}

/** Stretches of as many words as a Latin name has. */
function latinRuns(text: string, count: number): readonly string[] {
  const words = [...text.matchAll(new RegExp(`(?<![\\p{L}\\p{M}])(?:${LATIN_WORD})`, "gu"))].map(({ 0: word, index }) => ({
    word,
    from: index,
    to: index + word.length,
  }));
  return words.flatMap((first, index) => {
    const last = words[index + count - 1];
    const run = last && text.slice(first.from, last.to).replace(/[.,]+$/u, "");
    return run !== undefined && run.split(/\s+/u).length === count && !/[,;:()]/u.test(run) ? [run] : [];
  });
}
