import { type ReadDate, readDates } from "../../dates.ts";
import { folded } from "../../folded.ts";
import { type Paragraph, pageOf, rowOf } from "../../paragraphs.ts";
import { callNames, type Party } from "../../parties.ts";
import { NAME_LABEL, PARTY_LABEL, SIGN_LABEL, WITNESS_WITHIN } from "../../vocabulary/signing-words.ts";
import { isPersonLine } from "./sign-names.ts";
import { isUnitHead } from "./table-heads.ts";

/** What paragraphs at the end of a document look like: lines of a block of signatures, or what merely stands around one. */

/** Two days and their labels side by side, and nothing else: 2026年9月9日 2026年9月9日. */
export const areDatesAlone = (text: string, dates: readonly ReadDate[]): boolean =>
  dates.length === 2 &&
  text.replace(/[^\p{Letter}\p{Number}]/gu, "").length - dates.reduce((sum, { from, to }) => sum + to - from, 0) < 16 &&
  !/[-~至到]|until|to /u.test(text);

/** 二零二六年三月十九日簽於澳門　Signed in Macao on 19 March 2026: one day in two languages, on which all have signed. */
export const isDayInBoth = (own: string, dates: readonly ReadDate[]): boolean =>
  dates.length === 2 &&
  own.length < 90 &&
  dates.every(({ date, last }) => date === last && date === dates[0]?.date) &&
  /签[署订于]|日\s?期|(?<![a-z])(?:signed|done|executed) (?:in|at|on)(?![a-z])/u.test(own);

/** prof. RNDr. Květoslava Říhová, DrSc.: a degree behind a name ends with a stop. */
export const BEARS_DEGREE = /[^,]{6,},\s*(?:\p{Lu}[\p{L}.]{0,5}\.,?\s*)+$/u;

/** 甲方（盖章）：… and 授权代表：… below it, close enough for one paragraph: a label at the head of each line. */
export const areLabelledLines = ({ lines }: Paragraph, longest: number): boolean =>
  lines.length > 1 &&
  lines.every(
    ({ line }) =>
      line.text.length <= longest &&
      /^[^:：]{2,16}[:：]/u.test(line.text) &&
      (PARTY_LABEL.test(folded(line.text)) || SIGN_LABEL.test(folded(line.text)) || NAME_LABEL.test(folded(line.text))),
  );

/** An office that fills its line, and the day right below it, each as a paragraph of its own. */
export function linesAboveDay(paragraph: Paragraph): readonly Paragraph[] | undefined {
  const { lines, isCell, isBeside } = paragraph;
  const last = folded(lines.at(-1)?.line.text ?? "");
  const days = readDates(last);
  const isDay = days[0]?.from === 0 && (areDatesAlone(last, days) || (days.length === 1 && last.slice(days[0].to).trim() === ""));
  return lines.length === 2 && !isCell && !isBeside && isDay
    ? lines.map((one) => ({ ...paragraph, text: one.line.text, folded: folded(one.line.text), lines: [one] }))
    : undefined;
}

/** How far below it the party is named for which somebody signs. */
const NAMED_WITHIN = 4;
/** The letterhead of the first page once more, at the head of the page on which that party signs, or of one behind the signatures. */
export function isLetterheadAgain(paragraphs: readonly Paragraph[], index: number, parties: readonly Party[], isBelowPeople: boolean): boolean {
  const [one, before] = [paragraphs[index], paragraphs[index - 1]];
  const heads = paragraphs.slice(0, Math.min(index, 3)).flatMap(({ lines }) => lines.map(({ line }) => line.text.trim()));
  const isAbove = one?.lines.every(({ line }) => heads.includes(line.text.trim()));
  if (!one || !isAbove || pageOf(one) === pageOf(before)) return false;
  // below those who have signed, where nobody else does
  const below = paragraphs.slice(index + 1, index + 1 + NAMED_WITHIN);
  // whom a person right below it signs for, it is no letterhead
  const person = below.findIndex(({ lines }) => lines.some(({ line }) => isPersonLine(line, parties)));
  if (isBelowPeople && person < 0) return true;
  const named = parties.filter((party) => callNames(party).some((name) => one.folded.includes(name)));
  const between = person < 0 ? below : below.slice(0, person);
  return named.some(({ name }) => between.some(({ folded: own }) => own.includes(folded(name)) || PARTY_LABEL.test(own)));
}

/** J. Law and language, third of three headings that count on, each with its sentences below: no person with an initial. */
export function letteredHeadings(paragraphs: readonly Paragraph[]): ReadonlySet<Paragraph> {
  const heads = paragraphs.flatMap((one, index) => {
    const [, letter] = /^([A-Z])\.\s+\S/u.exec(one.text) ?? [];
    return letter === undefined ? [] : [{ one, letter: letter.codePointAt(0) ?? 0, index, isHeading: !ENDS_SENTENCE.test(one.text) }];
  });
  const hasText = (index: number, until: number) => paragraphs.slice(index + 1, until).some(({ text }) => text.length > 15 && ENDS_SENTENCE.test(text));
  const found = new Set<Paragraph>();
  let counted = 0;
  let last: (typeof heads)[number] | undefined;
  for (const [at, head] of heads.entries()) {
    // the same heading in the other language stands beside it or below it
    if (last?.letter === head.letter && last.isHeading && head.isHeading && (counted > 2 || rowOf(last.one) === rowOf(head.one))) {
      if (counted > 2) found.add(head.one);
      continue;
    }
    const goesOn = last !== undefined && head.letter === last.letter + 1 && hasText(last.index, head.index);
    counted = head.isHeading ? (goesOn ? counted : 0) + 1 : 0;
    const next = heads.slice(at + 1).find(({ letter }) => letter !== head.letter)?.index;
    if (counted > 2 && hasText(head.index, Math.min(next ?? Number.POSITIVE_INFINITY, head.index + TEXT_WITHIN))) found.add(head.one);
    last = head;
  }
  return found;
}
const ENDS_SENTENCE = /[.。;；]\s*$/u;
/** So soon below a heading stands its first sentence. */
const TEXT_WITHIN = 4;

/** 单位 Institution and the units behind it, where a table goes on above the first row that is of signing. */
export function unitRowAbove(paragraphs: readonly Paragraph[], index: number): readonly Paragraph[] {
  const before = paragraphs[index - 1];
  if (!before?.isCell || paragraphs[index]?.isBeside) return [];
  const row = paragraphs.slice(Math.max(0, index - 4), index).filter((one) => rowOf(one) === rowOf(before));
  const [head, ...units] = row;
  return head && units.length > 1 && isUnitHead(head.folded.trim()) ? row : [];
}

/** 12 Akademichnaya St., 223099 Zaslauye: an address in the column of a side, and no clause. */
const HOUSE_NUMBER = /^\d{1,4}[A-Za-z]?,?\s\p{Lu}[^:;]{3,60},\s/u;

/** 291 Daehak-ro, Yuseong-gu, Daejeon, 1-1 Minami-Osawa, Hachioji: the address below a unit, told by its street or its numbers. */
const STREET_ADDRESS =
  /^(?:\d{1,3}(?:[-–]\d{1,3}){1,2}|\d{1,5}[A-Za-z]?)(?:,|\s)\s?(?:\p{Lu}[\p{L}'’.-]*\s){0,4}(?:Street|St\.|Road|Rd\.|Avenue|Ave\.|Lane|Drive|Terrace|Boulevard|Quay|Wharf|Crescent|Parade|Highway|\p{Lu}?[\p{L}-]+-(?:ro|gil|daero|gu|cho|chome|machi))(?:\s\p{Lu}\p{Ll}+)?,\s\p{Lu}[^.;:]{2,70}$|^\d{1,3}(?:[-–]\d{1,3}){1,2}\s\p{Lu}[\p{L}-]+,\s\p{Lu}[^.;:]{2,70}$/u;
export function isAddress({ text: whole, isBeside }: Paragraph): boolean {
  // (Otsu) 1299 Lake Road, …: behind what the party is called
  const text = whole.replace(/^[(（]\p{L}{2,12}[)）]\s*/u, "");
  return ((isBeside || IS_POSTAL.test(text)) && HOUSE_NUMBER.test(text)) || STREET_ADDRESS.test(text);
}

/** With a post code or the country at its end it is one wherever it stands: 58 Willow Road, Putuo 200333, China. */
const IS_POSTAL = /,\s(?:[\p{L} .'’-]+\s)?(?!(?:19|20)\d{2}(?!\d))\d{4,6}(?:\s[\p{L} ]+)?(?:,\s[\p{L} .]+)?$|,\s(?:P\.?\s?R\.?\s)?(?:China|中国)\.?$/u;

/** Whether a line bears the words, and whatever stands beside it too. */
export function isWholeRow(paragraphs: readonly Paragraph[], index: number, words: RegExp): boolean {
  const one = paragraphs[index];
  if (!one || !words.test(one.folded.trim())) return false;
  if (!one.isBeside) return true;
  // of two columns of print nothing stands beside a line but what is as high on the page
  const [at, height] = [one.lines[0]?.line, one.lines[0]?.line.box.height ?? 0];
  const isLevel = ({ lines: [first] }: Paragraph) =>
    first !== undefined && at !== undefined && first.line.cell !== at.cell && Math.abs(first.line.box.top - at.box.top) < height * 2;
  return paragraphs
    .slice(Math.max(0, index - 12), index + 13)
    .filter((other) => other !== one && other.isBeside && rowOf(other) === rowOf(one) && isLevel(other))
    .every((other) => words.test(other.folded.trim()));
}

/** “Name of witness:” above who witnesses; to the right of “Name: Christos Papadakis”, whose office and day stand below, it is a row of that side. */
export const namesWitness = (paragraph: Paragraph, run: readonly Paragraph[]) =>
  WITNESS_WITHIN.test(paragraph.folded) &&
  !(paragraph.isBeside && run.some((other) => NAME_LABEL.test(other.folded) && other.isBeside && rowOf(other) === rowOf(paragraph)));

/** The name of a party, and nothing else. */
export const isPartyAlone = (own: string, parties: readonly Party[]) => parties.some(({ name }) => folded(name) === own.trim());
