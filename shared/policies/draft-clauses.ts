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

type Level = { readonly kind: "article" | "part" | "section" | "item"; readonly pattern: RegExp };

const NUMERAL = "[一二三四五六七八九十百零〇]+";
/** Numbers that begin a line, from the outermost (GB/T 9704-2012 7.3.3: 一、（一）1.（1）). */
const LEVELS: readonly Level[] = [
  { kind: "article", pattern: new RegExp(`^第${NUMERAL}条[　 ]*`) },
  { kind: "part", pattern: new RegExp(`^${NUMERAL}、`) },
  { kind: "section", pattern: new RegExp(`^[（(]${NUMERAL}[)）]`) },
  { kind: "item", pattern: /^\d{1,2}[.．、](?!\d)/ },
];

/**
 * Finds the numbered clauses of a plain text: 第一条, 一、（一）and 1. at the beginning of a line. Lines broken inside a
 * sentence are joined. Nothing is lost: every character stands in a clause or in `notPlaced`, blanks at line ends aside.
 */
export function draftClauses(text: string): ClauseDraft {
  const notPlaced: string[] = [];
  const clauses: { level: Level["kind"]; number: string; line: string; words: string }[] = [];
  let stray = "";
  for (const paragraph of paragraphs(text)) {
    const level = LEVELS.find(({ pattern }) => pattern.test(paragraph));
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

function named(clauses: readonly { level: Level["kind"]; number: string; line: string; words: string }[]): readonly DraftClause[] {
  const counts = new Map<Level["kind"], number>();
  let part: string | undefined;
  let section: string | undefined;
  return clauses.map(({ level, number, line, words }) => {
    if (level === "part") counts.set("section", 0);
    if (level === "part" || level === "section") counts.set("item", 0);
    counts.set(level, (counts.get(level) ?? 0) + 1);
    const heading = headingOf((level === "part" ? line : words).slice(number.length));
    const bare = number.replace(/[、.．]$/, "");
    if (level === "part") [part, section] = [`${number}${heading}`, undefined];
    if (level === "article") [part, section] = [undefined, undefined];
    if (level === "section") section = bare;
    const within = level === "part" ? [part] : level === "article" ? [bare] : level === "section" ? [part, bare] : [part, section, bare];
    const place = within.filter((name) => name !== undefined).join("·");
    return { id: idOf(level, counts), number: bare, heading, ...(part !== undefined && level !== "part" ? { part } : {}), place, words };
  });
}

const PREFIX = { article: "art", part: "p", section: "s", item: "i" } as const;

function idOf(level: Level["kind"], counts: ReadonlyMap<Level["kind"], number>): string {
  const path: readonly Level["kind"][] =
    level === "article" ? ["article"] : level === "part" ? ["part"] : level === "section" ? ["part", "section"] : ["part", "section", "item"];
  return path
    .filter((one) => (counts.get(one) ?? 0) > 0)
    .map((one) => `${PREFIX[one]}${counts.get(one) ?? 0}`)
    .join("-");
}

const LONGEST_HEADING = 30;

/** The words up to the first stop: what stands as the heading of a clause; a part has a line of its own for it. */
function headingOf(words: string): string {
  const trimmed = words.replace(/^[　 ]+/, "");
  const [first = trimmed] = /^[^。.；;：:，,]+/.exec(trimmed) ?? [];
  return [...first].slice(0, LONGEST_HEADING).join("") || "（无标题）";
}
