import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { FieldProblem } from "../errors.ts";
import type { WordForm, WordFormPart } from "../guide/guide-parts.ts";
import { type FactMap, type FactValues, fillExpressions, holds, within } from "./fill-expressions.ts";
import type { FactNames } from "./template-expressions.ts";

/**
 * A unit's own Word template, as far as its words go. Placeholders are the facts of `templates/letters`:
 *
 *     ((申报单位))                            the fact, or 【未填：申报单位】
 *     ((当有合作方企业))……((完))              only when the fact is true or has a value
 *     ((每个合作方企业))……((完))              once for each entry of the list, with the facts of the entry in it
 *
 * 当, 每个 and 完 may stand in a line, in paragraphs of their own around other paragraphs, or in the cells of a table row.
 */
export type UnitTemplate = WordForm;

export type UnitTemplatePart = WordFormPart;

type Node =
  | { readonly kind: "words"; readonly text: string }
  | { readonly kind: "fact"; readonly name: string }
  | { readonly kind: "each" | "when"; readonly name: string; readonly body: Node[] };

export const EACH = "每个";
export const WHEN = "当";
export const DONE = "完";

/** Everything that is wrong with the words of a template: `path` says where, with the text around it. */
export function unitTemplateProblems(template: UnitTemplate, known: FactNames): readonly FieldProblem[] {
  return template.parts.flatMap((part) => parsePart(part, known).problems);
}

/** The same as far as no name plays a part in it: brackets that are torn, stray or full-width, and blocks that are not closed. */
export const unitTemplateMarkProblems = (template: UnitTemplate): readonly FieldProblem[] => template.parts.flatMap((part) => parsePart(part).problems);

/** The words of a filled template, paragraph by paragraph, and the fields shown as 【未填：…】. Its problems are no matter here. */
export function fillUnitTemplate(
  template: UnitTemplate,
  known: FactNames,
  values: FactValues,
): { readonly words: string; readonly missing: readonly string[] } {
  const missing = new Set<string>();
  const words = template.parts.map((part) => fillNodes(parsePart(part, known).nodes, values.facts, { values, missing })).join("\n");
  return { words, missing: [...missing] };
}

/** SHA-256, in hex, of words as a reader sees them: normalised (NFC), white space aside. */
export const sha256OfWords = (words: string): string => bytesToHex(sha256(utf8ToBytes(words.normalize("NFC").replace(/\s+/gu, ""))));

/** A fact as one text; boxes as Word shows them. `missing` takes the field of an unanswered one. */
export function factText(name: string, facts: FactMap, missing: Set<string>): string {
  return fillExpressions([{ kind: "fact", name }], facts, missing)
    .map((inline) => (inline.kind === "text" ? inline.text : inline.ticked ? "☑" : "☐"))
    .join("");
}

type Filling = { readonly values: FactValues; readonly missing: Set<string> };

const fillNodes = (nodes: readonly Node[], facts: FactMap, filling: Filling): string => nodes.map((node) => fillNode(node, facts, filling)).join("");

function fillNode(node: Node, facts: FactMap, filling: Filling): string {
  switch (node.kind) {
    case "words":
      return node.text;
    case "fact":
      return facts.get(node.name) === undefined ? "" : factText(node.name, facts, filling.missing);
    case "when": {
      const value = facts.get(node.name);
      return value !== undefined && holds(value) ? fillNodes(node.body, facts, filling) : "";
    }
    case "each":
      return (filling.values.lists.get(node.name) ?? []).map((entry) => fillNodes(node.body, within(entry, facts), filling)).join("");
  }
}

type Open = { readonly name: string; readonly place: string; readonly nodes: Node[]; readonly facts: ReadonlySet<string> };
type Parsed = { readonly nodes: readonly Node[]; readonly problems: readonly FieldProblem[] };

/** `known` absent: any name is taken for one that there is. */
function parsePart(part: UnitTemplatePart, known?: FactNames): Parsed {
  const problems: FieldProblem[] = [];
  const nodes: Node[] = [];
  const outer = known?.facts ?? new Set<string>();
  const open: Open[] = [{ name: "", place: "", nodes, facts: outer }];
  for (const [index, text] of part.paragraphs.entries()) {
    const place = (at: number) => `${part.name}第${index + 1}段“${around(text, at)}”`;
    const report = (at: number, problem: string) => problems.push({ path: place(at), problem });
    for (const { kind, text: words, at } of marks(text)) {
      const inner = open.at(-1) ?? { nodes, facts: outer };
      if (kind === "words") inner.nodes.push({ kind: "words", text: words });
      else if (kind === "torn") report(at, "“((”没有用“))”结束；一个占位符须写在同一段里");
      else if (kind === "stray") report(at, "多出一个“))”");
      else if (kind === "full-width") report(at, `占位符要用半角括号，写作“((${words}))”`);
      else if (words === DONE) {
        if (open.length === 1) report(at, `“((${DONE}))”前面没有“((${EACH}…))”或“((${WHEN}…))”`);
        else open.pop();
      } else readName(words, inner, known, place(at), open, (problem) => report(at, problem));
    }
    (open.at(-1)?.nodes ?? nodes).push({ kind: "words", text: "\n" });
  }
  for (const { name, place } of open.slice(1)) problems.push({ path: place, problem: `“((${name}))”没有用“((${DONE}))”结束` });
  return { nodes, problems };
}

function readName(
  name: string,
  inner: Pick<Open, "nodes" | "facts">,
  known: FactNames | undefined,
  place: string,
  open: Open[],
  report: (problem: string) => void,
): void {
  if (name === "") return void report("“((”后面没有事实的名称");
  if (name.includes("??")) return void report(`Word 模板中不用“??”，请写作“((${WHEN}名称))文字((${DONE}))”`);
  const [, word, rest = ""] = /^(每个|当)(.+)$/s.exec(name) ?? [];
  if (word === undefined) {
    inner.nodes.push({ kind: "fact", name });
    if (known !== undefined && !inner.facts.has(name))
      report(`没有名为“${name}”的事实${known.lists.has(name) ? `；“${name}”是列表，请写作“((${EACH}${name}))”` : ""}`);
    return;
  }
  const body: Node[] = [];
  inner.nodes.push({ kind: word === EACH ? "each" : "when", name: rest, body });
  const list = known?.lists.get(rest);
  if (known !== undefined && word === EACH && list === undefined) report(`没有名为“${rest}”的列表，可用的有：${[...known.lists.keys()].join("、")}`);
  if (known !== undefined && word === WHEN && !inner.facts.has(rest)) report(`没有名为“${rest}”的事实`);
  // within a list that is not there its facts are not known either: one mistake is not told many times
  const facts = word === WHEN ? inner.facts : new Set([...inner.facts, ...(list ?? [...(known?.lists.values() ?? [])].flatMap((names) => [...names]))]);
  open.push({ name, place, nodes: body, facts });
}

type Mark = { readonly kind: "words" | "placeholder" | "torn" | "stray" | "full-width"; readonly text: string; readonly at: number };

/** Words and placeholders of a paragraph in order, and brackets that belong to none. */
function marks(text: string): readonly Mark[] {
  const found: Mark[] = [];
  let from = 0;
  for (const match of text.matchAll(/\(\(((?:(?!\(\(|\)\)).)*)\)\)|（（([^（）()]{1,20})）{2}(?!）)|\(\(|\)\)/gs)) {
    if (match.index > from) found.push({ kind: "words", text: text.slice(from, match.index), at: from });
    const [whole, name, wide] = match;
    const kind = name !== undefined ? "placeholder" : wide !== undefined ? "full-width" : whole === "((" ? "torn" : "stray";
    found.push({ kind, text: (name ?? wide ?? "").trim(), at: match.index });
    from = match.index + whole.length;
  }
  if (from < text.length) found.push({ kind: "words", text: text.slice(from), at: from });
  return found;
}

const AROUND = 12;

/** The text around a place, some words before and after it. */
function around(text: string, at: number): string {
  const start = Math.max(0, at - AROUND / 2);
  const end = at + AROUND * 2;
  return `${start > 0 ? "…" : ""}${text.slice(start, end)}${end < text.length ? "…" : ""}`;
}
