/** A numbered clause as found in a plain text, with the part that it stands in. */
export type DraftClause = {
  readonly id: string;
  readonly number: string;
  readonly heading: string;
  readonly part?: string;
  readonly place: string;
  readonly words: string;
};

/** `notPlaced`: stretches of the text in no numbered clause, in their order: heads, dates, unnumbered paragraphs. */
export type ClauseDraft = { readonly clauses: readonly DraftClause[]; readonly notPlaced: readonly string[] };

type Kind = "chapter" | "article" | "part" | "topic" | "direction" | "section" | "item" | "subitem" | "letter" | "label";
type Level = { readonly kind: Kind; readonly pattern: RegExp; readonly onlyIn?: "guide" };

/** The document that a text is: in calls topics (专题一), their directions and labelled paragraphs (经费额度：) are clauses of their own. */
export type DraftedKind = "policy" | "guide";

const NUMERAL = "[一二三四五六七八九十百零〇]+";
/** Numbers that begin a line, from the outermost (GB/T 9704-2012 7.3.3: 一、（一）1.（1）). */
const LEVELS: readonly Level[] = [
  { kind: "chapter", pattern: new RegExp(`^第${NUMERAL}章[　 ]*`) },
  { kind: "article", pattern: new RegExp(`^第${NUMERAL}条[　 ]*`) },
  { kind: "part", pattern: new RegExp(`^${NUMERAL}、`) },
  { kind: "topic", pattern: new RegExp(`^专题(?:${NUMERAL}|[0-9０-９]{1,2})(?=[、：:.．　 ])[、：:.．　 ]*`), onlyIn: "guide" },
  { kind: "direction", pattern: new RegExp(`^方向(?:${NUMERAL}|[0-9０-９]{1,2})(?=[、：:.．　 ])[、：:.．　 ]*`), onlyIn: "guide" },
  { kind: "section", pattern: new RegExp(`^[（(]${NUMERAL}[)）]`) },
  { kind: "item", pattern: /^[0-9０-９]{1,2}[.．、](?![0-9０-９])/ },
  { kind: "subitem", pattern: /^[（(][0-9０-９]{1,2}[)）]/, onlyIn: "guide" },
  { kind: "letter", pattern: /^[（(][a-z][)）]/, onlyIn: "guide" },
  { kind: "label", pattern: /^[\p{Script=Han}（）()、]{2,14}[：:](?=[^\s])/u, onlyIn: "guide" },
];

/** How deep a level is: a clause stands within those above it whose level is less deep. */
const DEPTHS: Readonly<Record<Kind, number>> = {
  chapter: 0,
  article: 1,
  part: 1,
  topic: 2,
  direction: 3,
  section: 4,
  item: 5,
  subitem: 6,
  letter: 7,
  label: 8,
};

/** A paragraph that is whole: the next line is no continuation of its last sentence. */
const ENDED = /[。；;！？：:]$/u;

/**
 * Finds the numbered clauses of a plain text: 第一条, 一、（一）and 1. at the beginning of a line. Lines broken inside a
 * sentence are joined. Nothing is lost: every character stands in a clause or in `notPlaced`, blanks at line ends aside.
 */
export function draftClauses(text: string, document: DraftedKind = "policy"): ClauseDraft {
  const notPlaced: string[] = [];
  const clauses: { level: Kind; number: string; line: string; words: string }[] = [];
  let stray = "";
  let before = "";
  for (const paragraph of paragraphs(text)) {
    // a labelled paragraph has no number: it begins where a sentence or a heading ended
    const whole = before === "" || ENDED.test(before) || LEVELS.some(({ kind, pattern }) => kind !== "label" && pattern.test(before));
    const level = LEVELS.find(
      ({ kind, pattern, onlyIn }) => (onlyIn ?? document) === document && pattern.test(paragraph) && (kind !== "label" || (whole && clauses.length > 0)),
    );
    before = paragraph;
    if (level === undefined) {
      const last = clauses.at(-1);
      if (last === undefined || endsDocument(paragraph)) stray = joinLines(stray, paragraph);
      else if (stray === "") last.words = joinLines(last.words, paragraph);
      else stray = joinLines(stray, paragraph);
      continue;
    }
    if (stray !== "") notPlaced.push(stray);
    stray = "";
    const [number = ""] = level.pattern.exec(paragraph) ?? [];
    clauses.push({ level: level.kind, number: number.trim(), line: paragraph, words: paragraph });
  }
  if (stray !== "") notPlaced.push(stray);
  return { clauses: named(clauses), notPlaced };
}

/** Lines of an extracted text, blank ends cut; empty ones only divide. */
const paragraphs = (text: string): readonly string[] =>
  text
    .split(/[\r\n\f]+/)
    .map((line) => line.replace(/^[\s　﻿]+|[\s　]+$/g, ""))
    .filter((line) => line !== "");

/** Dates, distribution and printing lines that follow the last clause. */
const endsDocument = (line: string) => /^(抄送|附件：)/.test(line) || /^[\d０-９]{4}年[\d０-９]{1,2}月[\d０-９]{1,2}日/.test(line) || /印发$/.test(line);

/** Joins what a line break tore apart; Latin words keep a blank between them. */
function joinLines(before: string, after: string): string {
  if (before === "") return after;
  return /[A-Za-z0-9]$/.test(before) && /^[A-Za-z0-9]/.test(after) ? `${before} ${after}` : before + after;
}

type Above = { readonly level: Kind; readonly id: string; readonly name: string };

function named(clauses: readonly { level: Kind; number: string; line: string; words: string }[]): readonly DraftClause[] {
  const counts = new Map<string, number>();
  let above: readonly Above[] = [];
  return clauses.map(({ level, number, line, words }) => {
    above = above.filter((one) => DEPTHS[one.level] < DEPTHS[level]);
    const parent = above.at(-1)?.id;
    const bare = number.replace(/[、.．：:　 ]+$/, "");
    const heading = level === "label" ? bare : headingOf((level === "part" || level === "topic" || level === "direction" ? line : words).slice(number.length));
    const prefix = parent === undefined ? PREFIX[level] : `${parent}-${PREFIX[level]}`;
    const count = (counts.get(prefix) ?? 0) + 1;
    counts.set(prefix, count);
    const part = above.find((one) => one.level === "part")?.name;
    const own = level === "part" ? `${number}${heading}` : bare;
    // a topic is named alone: 专题一·经费额度
    const topic = above.findIndex((one) => one.level === "topic");
    const place = [...above.slice(level === "topic" ? above.length : Math.max(0, topic)).map(({ name }) => name), own].join("·");
    const clause = { id: `${prefix}${count}`, number: bare, heading, ...(part !== undefined && level !== "part" ? { part } : {}), place, words };
    above = [...above, { level, id: clause.id, name: own }];
    return clause;
  });
}

const PREFIX: Readonly<Record<Kind, string>> = {
  chapter: "c",
  article: "art",
  part: "p",
  topic: "t",
  direction: "d",
  section: "s",
  item: "i",
  subitem: "n",
  letter: "l",
  label: "x",
};

const LONGEST_HEADING = 30;

/** The words up to the first stop: what stands as the heading of a clause; a part has a line of its own for it. */
function headingOf(words: string): string {
  const trimmed = words.replace(/^[　 ]+/, "");
  const [first = trimmed] = /^[^。.；;：:，,]+/.exec(trimmed) ?? [];
  return [...first].slice(0, LONGEST_HEADING).join("") || "（无标题）";
}
