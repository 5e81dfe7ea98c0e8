import { diffArrays } from "diff";
import { wordCutAt } from "./word-edges.ts";

/**
 * The text of a letter: its hash, made when it is asked for, the words themselves, from which what changed can be shown, and those of
 * them that are short answers: names, titles, days.
 */
export type LetterText = { readonly sha256: string; readonly words: string; readonly answers: readonly string[] };

/** A stretch of a text beside an older one: kept, gone, or come. */
export type Change = { readonly kind: "same" | "gone" | "come"; readonly text: string };

/**
 * How a text became another, stretch by stretch. Numbers and Latin words are compared whole, all else character by
 * character: of “700,000元” and “650,000元” a reader sees two amounts, not scattered digits.
 * @param answers words that are compared whole too: of a name that became another, both can be read
 */
export function compareTexts(before: string, after: string, answers: readonly string[] = []): readonly Change[] {
  const piece = pieceOf(answers);
  const [old, now] = [pieces(before.normalize("NFC"), piece), pieces(after.normalize("NFC"), piece)];
  // most of a letter stays as it is while one types: only what lies between is compared
  const head = commonHead(old, now);
  const tail = commonTail(old, now, head);
  const middle = compareMiddle(old.slice(head, old.length - tail), now.slice(head, now.length - tail));
  return joinSame([...whole("same", old.slice(0, head)), ...middle, ...whole("same", old.slice(old.length - tail))]);
}

/**
 * How one printing of a letter became another. What belongs to the page and not to the letter is left aside: empty lines,
 * lines that only number pages, and boxes where one of the two does not write them (our own words have none; a unit's
 * Word template has them as signs).
 */
export function compareLetters(before: string, { words, answers }: Pick<LetterText, "words" | "answers">): readonly Change[] {
  return compareTexts(...lettersOwnText(before, words), answers);
}

/** Whether two printings say the same: `compareLetters` finds nothing. */
export function saysTheSame(before: string, after: string): boolean {
  const [old, now] = lettersOwnText(before, after);
  return old === now;
}

function lettersOwnText(before: string, after: string): readonly [string, string] {
  const boxes = BOX.test(before) && BOX.test(after);
  return [ownText(before, boxes), ownText(after, boxes)];
}

const BOX = /[☑☐□]/u;
/** — 2 —, 第 2 页 共 3 页, also without the numbers, which Word alone knows */
const PAGE_NUMBER = /^(?:[-－‐–—]+\s*\d*\s*[-－‐–—]+|第\s*\d*\s*页(?:[\s,，/／]*共\s*\d*\s*页)?)$/u;

const ownText = (words: string, boxes: boolean): string =>
  (boxes ? words : words.replace(/[☑☐□]/gu, ""))
    .normalize("NFC")
    .split("\n")
    .map((line) => line.replace(/[ \t]+/g, " ").trim())
    .filter((line) => line !== "" && !PAGE_NUMBER.test(line))
    .join("\n");

function compareMiddle(before: readonly string[], after: readonly string[]): readonly Change[] {
  if (before.length === 0 || after.length === 0) return [...whole("gone", before), ...whole("come", after)];
  const found = diffArrays([...before], [...after], { maxEditLength: MOST_EDITS });
  if (found === undefined) return [...whole("gone", before), ...whole("come", after)];
  return found.map(({ added, removed, value }): Change => ({ kind: added ? "come" : removed ? "gone" : "same", text: value.join("") }));
}

/** Texts that share so little are shown one after the other: finding their best fit would take seconds and help nobody. */
const MOST_EDITS = 2000;

const whole = (kind: Change["kind"], parts: readonly string[]): readonly Change[] => (parts.length === 0 ? [] : [{ kind, text: parts.join("") }]);

/** Numbers with their separators, amounts in words (陆拾伍万元整), Latin words, and single characters. */
const PIECE = /[0-9]+(?:[.,:%][0-9]+)*|[壹贰叁肆伍陆柒捌玖][零壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整正]+|[\p{Script=Latin}]+|[\s\S]/gu;

const pieces = (text: string, piece = PIECE): readonly string[] => text.match(piece) ?? [];

/** The same with these words as one piece each, the longest first. */
function pieceOf(answers: readonly string[]): RegExp {
  if (answers.length === 0) return PIECE;
  const longest = answers.map((answer) => answer.normalize("NFC")).toSorted((one, other) => other.length - one.length);
  return new RegExp([...longest.map((answer) => answer.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&")), PIECE.source].join("|"), "gu");
}

/** What may be a part of a longer piece, or half of a character: no place to cut beside. */
const HOLDS_ON = /[0-9.,:%零壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整正\p{Script=Latin}\uD800-\uDFFF]/u;

/** With how many pieces both texts begin. */
function commonHead(one: readonly string[], other: readonly string[]): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one[length] === other[length]) length += 1;
  return length;
}

/** With how many both end, behind their first `head` ones. */
function commonTail(one: readonly string[], other: readonly string[], head: number): number {
  const most = Math.min(one.length, other.length) - head;
  let length = 0;
  while (length < most && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length;
}

function joinSame(changes: readonly Change[]): readonly Change[] {
  const joined: Change[] = [];
  for (const change of changes) {
    const last = joined.at(-1);
    if (last?.kind === "same" && change.kind === "same") joined[joined.length - 1] = { kind: "same", text: last.text + change.text };
    else joined.push(change);
  }
  return joined;
}

/**
 * Only the stretches around changes, with at most `around` characters of what was kept beside them, or to the end of the word; `……` where more
 * was. No number or word is cut, and no line is left empty but for the dots.
 */
export function changesOnly(changes: readonly Change[], around: number): readonly Change[] {
  return changes.flatMap((change, index): readonly Change[] => {
    if (change.kind !== "same") return [change];
    const [follows, precedes] = [index > 0, index < changes.length - 1];
    // a character is at most two units long
    if ([...change.text.slice(0, 4 * around + 1)].length <= around * (Number(follows) + Number(precedes))) return [change];
    const before = follows ? firstPieces(change.text, around) : "";
    const after = precedes ? fromWholePhrase(lastPieces(change.text, around)) : "";
    return [{ kind: "same", text: `${before.trimEnd()}……${before === "" ? after.trimStart() : after}` }];
  });
}

/** Without the end of brackets or quotes that begin before it, and the mark that follows; whole where nothing else is there. */
function fromWholePhrase(text: string): string {
  let open = 0;
  let start = 0;
  for (const { 0: character, index } of text.matchAll(/[（“《【〔）”》】〕]/gu)) {
    if ("（“《【〔".includes(character)) open += 1;
    else if (open > 0) open -= 1;
    else start = index + 1;
  }
  return text.slice(start).replace(/^[，。；：、]+/u, "") || text;
}

/** Whole pieces of at most `most` characters at the beginning of a text. */
function firstPieces(text: string, most: number): string {
  let end = Math.min(text.length, 2 * most);
  while (end < text.length && HOLDS_ON.test(text.charAt(end))) end += 1;
  const first = upTo(most, pieces(text.slice(0, end))).join("");
  return text.slice(0, wordCutAt(text, first.length)?.to ?? first.length);
}

/** The same at its end. */
function lastPieces(text: string, most: number): string {
  let start = Math.max(0, text.length - 2 * most);
  while (start > 0 && HOLDS_ON.test(text.charAt(start - 1))) start -= 1;
  const from = text.length - upTo(most, pieces(text.slice(start)).toReversed()).join("").length;
  return text.slice(wordCutAt(text, from)?.from ?? from);
}

/**
 * The first changes of a text, as far as `most` characters have room, none of them cut: what went and what came for it stay together; `……` where
 * more changed.
 */
export function firstChanges(changes: readonly Change[], most: number): readonly Change[] {
  let length = 0;
  const end = changes.findIndex(({ kind, text }, index) => {
    length += text.length;
    return kind === "same" && index > 0 && length > most;
  });
  const rest = end < 0 ? [] : changes.slice(end);
  return rest.some(({ kind }) => kind !== "same") ? [...changes.slice(0, end), { kind: "same", text: "……" }] : changes;
}

function upTo(most: number, parts: readonly string[]): readonly string[] {
  let left = most;
  const end = parts.findIndex((part) => {
    left -= [...part].length;
    return left < 0;
  });
  return end < 0 ? parts : parts.slice(0, end);
}
