import { hasHan } from "../../text/han.ts";
import type { BodyLine } from "../body-lines.ts";
import { readDates } from "../dates.ts";
import { CAPITAL_WORD, withoutHonorifics } from "../elements/signing/person-names.ts";
import { folded } from "../folded.ts";
import { clauseNumber } from "../numbering.ts";
import { callNames, type Party, unitsIn } from "../parties.ts";
import { countriesIn } from "../values/named-countries.ts";
import { CHINESE_NO_NAME, CHINESE_SURNAMES, COMPOUND_SURNAMES, FOR_SIDE, NO_NAME } from "../vocabulary/signing-words.ts";
import { masked, partyNames, withStem, wordsOf } from "./statement-features.ts";

/** Words of a document that may be the name of who signs it, and what each is told by: its shape, its label, and the lines around it. */

/** A name that may be one of a signer, where it stands, and its features, each once. */
export type Candidate = { readonly name: string; readonly line: BodyLine; readonly at: number; readonly features: readonly string[] };

const HAN_NAME = /^(?:\p{Script=Han}{1,6}[·•]\p{Script=Han}{1,8}(?:[·•]\p{Script=Han}{1,8})?|\p{Script=Han}{2,4})(?!\p{Script=Han})/u;
const LATIN_NAME = new RegExp(`^${CAPITAL_WORD}(?:\\s+\\(\\p{Lu}\\p{Ll}+\\))?(?:\\s+${CAPITAL_WORD}){1,6}(?![\\p{L}\\d])`, "u");
const CYRILLIC_NAME = /^\p{Lu}[\p{Script=Cyrillic}-]+(?:\s+\p{Lu}[\p{Script=Cyrillic}.-]*){1,2}(?!\p{L})/u;
/** Where a name may begin: at the head of a line, behind a mark or a blank, but within no run of words with capitals. */
const BEGINNING = /(?<=^|[\s:：,，;；/／()（）“"|_–-])(?<!\p{Lu}[\p{L}'’.-]*\s)(?=[\p{Lu}\p{Script=Han}])/gu;
const LONGEST_LINE = 130;
/** What an engine has read less surely may be written by hand, and misread. */
const LEAST_CONFIDENCE = 0.9;
const LATIN_REST = /[\s,.]+$/u;

/** The names that a line may bear, with their places. */
function namesIn(text: string): readonly { readonly name: string; readonly at: number }[] {
  const found: { name: string; at: number }[] = [];
  for (const { index } of text.matchAll(BEGINNING)) {
    const { text: bare } = withoutHonorifics(text.slice(index));
    const name = (HAN_NAME.exec(bare) ?? LATIN_NAME.exec(bare) ?? CYRILLIC_NAME.exec(bare))?.[0].replace(LATIN_REST, "");
    if (name === undefined) continue;
    const at = text.indexOf(name, index);
    if (at >= 0 && !found.some((other) => at < other.at + other.name.length)) found.push({ name, at });
  }
  return found;
}

function mayBeName(name: string, line: BodyLine, units: readonly string[], called: ReadonlySet<string>): boolean {
  const own = folded(name);
  if (hasHan(name)) return !CHINESE_NO_NAME.test(name) && !called.has(own) && !units.some((unit) => unit.includes(name));
  return (
    name.includes(" ") &&
    !NO_NAME.test(own) &&
    unitsIn(name).length === 0 &&
    countriesIn(name).length === 0 &&
    !units.some((unit) => folded(unit).includes(own)) &&
    // “Voor de Onderneming” says for whom
    ![own, own.replace(FOR_SIDE, "")].some((words) => [...called].some((party) => party.includes(words))) &&
    !readDates(folded(line.text)).some(({ from, to }) => from < line.text.indexOf(name) + name.length && to > line.text.indexOf(name))
  );
}

const shapeOf = (name: string): readonly string[] => {
  if (hasHan(name)) {
    const isKnown = CHINESE_SURNAMES.includes(name.charAt(0)) || COMPOUND_SURNAMES.test(name);
    return [/[·•]/u.test(name) ? "han:dot" : `han:${name.length}`, isKnown ? "han:surname" : "han:other"];
  }
  const words = name.split(/\s+/u);
  const isCapitals = !/\p{Ll}/u.test(name);
  return [
    `latin:${Math.min(4, words.length)}`,
    ...(isCapitals ? ["latin:capitals"] : []),
    ...(words.some((word) => /^\p{Ll}/u.test(word)) ? ["latin:particle"] : []),
  ];
};

/** What kind of line it is, whatever its words. */
function kindsOf(text: string): readonly string[] {
  const own = folded(text);
  return [
    ...(readDates(own).length > 0 ? ["date"] : []),
    ...(unitsIn(text).length > 0 ? ["unit"] : []),
    ...(/^[\s._…-]{4,}$/u.test(text) ? ["rule"] : /[_…]{3,}/u.test(text) ? ["blank"] : []),
    ...(/[:：]\s*$/u.test(text) ? ["open"] : /[:：]/u.test(text) ? ["labelled"] : []),
    ...(text.length > 60 ? ["long"] : []),
    ...(/[.。;；]\s*$/u.test(text) ? ["stop"] : []),
    ...(LATIN_NAME.test(text) && !NO_NAME.test(own) ? ["name"] : []),
    ...(/^\p{Script=Han}{2,4}$/u.test(text.trim()) ? ["han"] : []),
  ];
}

/** Lines that stand close to each other on a page. */
type Page = { readonly lines: readonly BodyLine[] };
const right = ({ box }: BodyLine) => box.left + box.width;
const bottom = ({ box }: BodyLine) => box.top + box.height;
const FARTHEST = 90;

/** The lines above and below that share its place from left to right, and those at its sides, the nearest first. */
function around(line: BodyLine, { lines }: Page) {
  const shares = (other: BodyLine) => Math.abs(other.box.left - line.box.left) < 30 || (other.box.left < right(line) && right(other) > line.box.left);
  const others = lines.filter((other) => other !== line);
  const above = others.filter((other) => bottom(other) <= line.box.top + 3 && line.box.top - bottom(other) < FARTHEST && shares(other));
  const below = others.filter((other) => other.box.top >= bottom(line) - 3 && other.box.top - bottom(line) < FARTHEST && shares(other));
  const isBeside = (other: BodyLine) => other.box.top < bottom(line) - 2 && bottom(other) > line.box.top + 2;
  return {
    above: above.toSorted((a, b) => bottom(b) - bottom(a)).slice(0, 2),
    below: below.toSorted((a, b) => a.box.top - b.box.top).slice(0, 2),
    left: others.filter((other) => isBeside(other) && right(other) <= line.box.left + 4).toSorted((a, b) => right(b) - right(a))[0],
    right: others.filter((other) => isBeside(other) && other.box.left >= right(line) - 4).toSorted((a, b) => a.box.left - b.box.left)[0],
  };
}

/** What a function gives for each line, worked out once: the lines around a name are looked at from many names. */
function once<T>(of: (line: BodyLine) => T): (line: BodyLine) => T {
  const known = new Map<BodyLine, { readonly value: T }>();
  return (line) => {
    const before = known.get(line);
    if (before) return before.value;
    const value = of(line);
    known.set(line, { value });
    return value;
  };
}

const MOST_TIMES = 3;
/** By how many of its first characters a name is looked for; by the fewer where it has no more. */
const HEADS = [4, 2];

/** How often a text bears each of the names, up to three times, in one way through it: a list may name thousands. */
function timesIn(whole: string, names: Iterable<string>): ReadonlyMap<string, number> {
  type Named = { readonly name: string; times: number; end: number };
  const all = [...new Set(names)].map((name): Named => ({ name, times: 0, end: 0 }));
  for (const [at, length] of HEADS.entries()) {
    const byHead = new Map<string, Named[]>();
    for (const one of all.filter(({ name }) => name.length >= length && (at === 0 || name.length < (HEADS[at - 1] ?? 0)))) {
      const head = one.name.slice(0, length);
      const same = byHead.get(head);
      if (same) same.push(one);
      else byHead.set(head, [one]);
    }
    for (let from = 0; byHead.size > 0 && from < whole.length; from++) {
      for (const one of byHead.get(whole.slice(from, from + length)) ?? []) {
        if (one.times === MOST_TIMES || from < one.end || !whole.startsWith(one.name, from)) continue;
        one.times += 1;
        one.end = from + one.name.length;
      }
    }
  }
  return new Map(all.map(({ name, times }) => [name, times]));
}

/** The names in a document that may be those of who signs it. @param lines of its body */
export function candidatesIn(lines: readonly BodyLine[], parties: readonly Party[]): readonly Candidate[] {
  const names = partyNames({ parties });
  const called = new Set(parties.flatMap((party) => [folded(party.name), ...callNames(party)]));
  const pages = new Map<number, BodyLine[]>();
  for (const line of lines) {
    const page = pages.get(line.page);
    if (page) page.push(line);
    else pages.set(line.page, [line]);
  }
  const annex = lines.findIndex(({ text }, index) => index > 8 && clauseNumber(folded(text.trim()), text.trim())?.isAnnex);
  const whole = lines.map(({ text }) => folded(text)).join("\n");
  const last = lines.at(-1)?.page ?? 1;
  const words = (sign: string, text: string, most = 12) =>
    wordsOf(masked(folded(text), names))
      .flatMap(withStem)
      .slice(0, most)
      .map((word) => `${sign}:${word}`);
  const kinds = once(({ text }) => kindsOf(text));
  const isDated = once(({ text }) => text.length < 50 && readDates(folded(text)).length === 1);
  const named = lines.map((line) => {
    if (line.text.length > LONGEST_LINE || line.confidence < LEAST_CONFIDENCE) return [];
    const units = unitsIn(line.text);
    return namesIn(line.text).filter(({ name }) => mayBeName(name, line, units, called));
  });
  const times = timesIn(
    whole,
    named.flat().map(({ name }) => folded(name)),
  );
  const seen = (sign: string, line: BodyLine | undefined) =>
    line === undefined ? [`${sign}:none`] : [...kinds(line).map((kind) => `${sign}=${kind}`), ...words(sign, line.text)];
  return lines.flatMap((line, index) => {
    const own = named[index] ?? [];
    if (own.length === 0) return [];
    const near = around(line, { lines: pages.get(line.page) ?? [] });
    const close = lines.slice(Math.max(0, index - 8), index + 9);
    const count = (fits: (one: BodyLine) => boolean) => Math.min(3, close.filter(fits).length);
    const placed = [
      ...near.above.flatMap((one, at) => seen(`above${at}`, one)),
      ...(near.above.length === 0 ? ["above:none"] : []),
      ...near.below.flatMap((one, at) => seen(`below${at}`, one)),
      ...(near.below.length === 0 ? ["below:none"] : []),
      ...seen("left", near.left),
      ...seen("right", near.right),
      `cells:${Math.min(3, line.cells)}`,
      `lines-below:${Math.min(6, Math.floor(Math.log2(lines.length - index)))}`,
      `page:${line.page === last ? "last" : line.page === 1 ? "first" : "within"}`,
      ...(annex >= 0 && index > annex ? ["is:annex"] : []),
      `dates:${count(isDated)}`,
      `long:${count(({ text }) => text.length > 70)}`,
      `length:${Math.min(6, Math.floor(Math.log2(line.text.length)))}`,
      ...kinds(line).map((kind) => `line=${kind}`),
    ];
    return own.map(({ name, at }): Candidate => {
      const [before, behind] = [line.text.slice(0, at), line.text.slice(at + name.length)];
      return {
        name,
        line,
        at,
        features: [
          ...new Set([
            ...placed,
            ...shapeOf(name),
            ...(before.trim() === "" ? ["before:none"] : [`before:${before.trim().at(-1)}`, ...words("before", before.slice(-40))]),
            ...(behind.trim() === "" ? ["behind:none"] : [`behind:${behind.trim().charAt(0)}`, ...words("behind", behind.slice(0, 40))]),
            `times:${times.get(folded(name)) ?? 0}`,
          ]),
        ],
      };
    });
  });
}
