import { hasHan } from "../../text/han.ts";
import type { Clause, Statement } from "../clauses.ts";
import type { Reader } from "../elements/reader.ts";
import { callNames } from "../parties.ts";

/** What a statement is told by: its words and those around it, and how it stands in its document. */

/** The provisions of 申报要求第11条（a） that are told by their words. */
export const PROVISIONS = ["content", "inputs", "division", "ip", "benefitSplit"] as const;
export type Provision = (typeof PROVISIONS)[number];

const PARTY = "@p";
const CALLED_BY_NUMBER = /[甲乙丙丁]方/gu;
const NUMBERS = /\d[\d.,]*/gu;
const WORDS = /@p|#|%|[€$£¥]|\p{Script=Han}+|[\p{L}']+/gu;
/** Letters that the forms of a long word share. */
const STEM = 5;
/** Words of a lead that tell of what follows. */
const LEAD_WORDS = 8;
const NEAR_BEGINNING = 6;
const LONGEST = 6;

/** Folded text with a sign for each party and each number: whose they are, and how much, says nothing of the kind of a provision. */
export function masked(folded: string, parties: RegExp | undefined): string {
  const named = parties ? folded.replace(parties, ` ${PARTY} `) : folded;
  return named.replace(CALLED_BY_NUMBER, ` ${PARTY} `).replace(NUMBERS, "#");
}

/** Words; of Chinese text, which has no spaces, each two and three characters that stand together. */
export function wordsOf(text: string): readonly string[] {
  return [...text.matchAll(WORDS)].flatMap(([word]) => {
    if (!hasHan(word)) return [word];
    const characters = [...word];
    return characters.flatMap((_, at) =>
      [2, 3].filter((size) => at + size <= Math.max(2, characters.length)).map((size) => characters.slice(at, at + size).join("")),
    );
  });
}

/** A long word, and the letters that its forms share. */
export const withStem = (word: string) => (word.length > STEM + 1 && !hasHan(word) ? [word, `${word.slice(0, STEM)}*`] : [word]);

/** The names of the parties of a document, as whole words, the longest first. */
export function partyNames({ parties }: Pick<Reader, "parties">): RegExp | undefined {
  const names = [...new Set(parties.flatMap(callNames))].filter((name) => name.length > 1).toSorted((left, right) => right.length - left.length);
  if (names.length === 0) return undefined;
  const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"));
  return new RegExp(`(?<![a-z0-9])(?:${escaped.join("|")})(?![a-z0-9])`, "gu");
}

/** The features of one statement, each once. @param names of the parties, by `partyNames` */
export function featuresOf(reader: Reader, clause: Clause, statement: Statement, names: RegExp | undefined): readonly string[] {
  const { folded, paragraph, lead } = statement;
  const words = wordsOf(masked(folded, names));
  const around = (sign: string, text: string) =>
    wordsOf(masked(text, names))
      .flatMap(withStem)
      .map((word) => `${sign}:${word}`);
  const named = reader.named(folded);
  const found = new Set([
    ...words.flatMap(withStem),
    ...words.flatMap((word, at) => {
      const next = words[at + 1];
      return next === undefined || hasHan(word) ? [] : [`${word} ${next}`];
    }),
    ...around("heading", clause.heading || clause.under),
    ...around("row", paragraph.rowHead),
    ...(paragraph.isCell ? around("column", paragraph.columnHead) : []),
    ...around("lead", lead).slice(0, LEAD_WORDS),
    ...(clause.topics.size > 0 ? [...clause.topics] : ["none"]).map((topic) => `topic:${topic}`),
    ...(paragraph.isCell ? ["is:cell"] : []),
    ...(clause.isAnnex ? ["is:annex"] : []),
    ...(clause.isPreamble ? ["is:preamble"] : []),
    `parties:${Math.min(2, new Set(named.map(({ party }) => party)).size)}`,
    ...((named[0]?.at ?? NEAR_BEGINNING) < NEAR_BEGINNING ? ["is:of-party"] : []),
    `length:${Math.min(LONGEST, Math.floor(Math.log2(1 + folded.length)))}`,
  ]);
  return [...found];
}
