import { foldedText } from "../text/folded-text.ts";
import type { Policy, PolicyClause } from "./policy.ts";

/** Which clauses are looked through; what is absent narrows nothing. */
export type PolicyFilter = {
  readonly policy?: string;
  readonly body?: string;
  readonly track?: string;
  readonly country?: string;
};

/** Start and end in the text of the clause (`clause.words`), in UTF-16 units. */
export type Mark = { readonly start: number; readonly end: number };

/** A clause that holds all the words looked for, with their places and the stretch of text around the first. */
export type PolicyHit = { readonly policy: Policy; readonly clause: PolicyClause; readonly marks: readonly Mark[]; readonly excerpt: Mark };

/**
 * Clauses ready to be searched: the text in one spelling (width and case folded, blanks and stops left out) with the way
 * back to the words as they stand. Build it once for a list of policies.
 */
export type PolicyIndex = readonly { readonly policy: Policy; readonly clause: PolicyClause; readonly text: FoldedText; readonly about: string }[];

type FoldedText = { readonly text: string; readonly places: readonly number[] };

/** Prepares the policies for `searchPolicies`. */
export function indexPolicies(policies: readonly Policy[]): PolicyIndex {
  return policies.flatMap((policy) =>
    policy.clauses.map((clause) => {
      const about = [policy.title, policy.documentNumber ?? "", clause.place, clause.part ?? "", clause.heading, ...clause.topics, ...clause.bodies];
      return { policy, clause, text: fold(clause.words), about: about.map((words) => fold(words).text).join("\n") };
    }),
  );
}

const LETTERS_AROUND = 24;

/**
 * Clauses that hold every part of the query (parts are divided by blanks), in the order of the documents; those whose
 * words hold the query whole come first. Parts of words are found (“外资研发” in 外资研发中心), full-width and half-width
 * figures and letters are the same, stops and line breaks are passed over. An empty query gives every clause.
 */
export function searchPolicies(index: PolicyIndex, query: string, filter: PolicyFilter = {}): readonly PolicyHit[] {
  const parts = query
    .split(/\s+/)
    .map((part) => fold(part).text)
    .filter((part) => part !== "");
  const whole = fold(query).text;
  const hits = index.flatMap(({ policy, clause, text, about }): readonly (PolicyHit & { readonly first: boolean })[] => {
    if (!passes(policy, clause, filter)) return [];
    const inWords = parts.map((part) => placesOf(text, part));
    if (inWords.some((places, at) => places.length === 0 && !about.includes(parts[at] ?? ""))) return [];
    const marks = joined(inWords.flat());
    return [{ policy, clause, marks, excerpt: excerptAround(clause.words, marks[0]), first: whole !== "" && text.text.includes(whole) }];
  });
  return [...hits.filter(({ first }) => first), ...hits.filter(({ first }) => !first)].map(({ policy, clause, marks, excerpt }) => ({
    policy,
    clause,
    marks,
    excerpt,
  }));
}

function passes(policy: Policy, clause: PolicyClause, filter: PolicyFilter): boolean {
  if (filter.policy !== undefined && policy.id !== filter.policy) return false;
  if (filter.body !== undefined && !clause.bodies.includes(filter.body)) return false;
  if (filter.track !== undefined && !clause.tracks.includes(filter.track)) return false;
  return filter.country === undefined || clause.countries.some(({ code }) => code === filter.country);
}

/** One spelling of a text: NFKC, lower case, without blanks and punctuation; each unit knows where it came from. */
function fold(words: string): FoldedText {
  let text = "";
  const places: number[] = [];
  let at = 0;
  for (const character of words) {
    const folded = foldedText(character);
    for (let unit = 0; unit < folded.length; unit += 1) places.push(at);
    text += folded;
    at += character.length;
  }
  places.push(at);
  return { text, places };
}

function placesOf({ text, places }: FoldedText, part: string): readonly Mark[] {
  const marks: Mark[] = [];
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + part.length)) {
    const start = places[at];
    const last = places[at + part.length - 1];
    if (start !== undefined && last !== undefined) marks.push({ start, end: last + 1 });
  }
  return marks;
}

/** Marks in order, with those that touch made one. */
function joined(marks: readonly Mark[]): readonly Mark[] {
  const result: Mark[] = [];
  for (const mark of [...marks].sort((one, other) => one.start - other.start)) {
    const last = result.at(-1);
    if (last && mark.start <= last.end) result[result.length - 1] = { start: last.start, end: Math.max(last.end, mark.end) };
    else result.push(mark);
  }
  return result;
}

function excerptAround(words: string, mark: Mark | undefined): Mark {
  const start = Math.max(0, (mark?.start ?? 0) - LETTERS_AROUND);
  return { start, end: Math.min(words.length, (mark?.end ?? 0) + LETTERS_AROUND * 2) };
}
