import { isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type ParsedNode, parseDocument } from "yaml";
import type { FieldProblem } from "../../shared/errors.ts";

/** Line and column in a text, both from 1. */
export type TextPlace = { readonly line: number; readonly column: number };

/**
 * The problems of a YAML text that can be read, each with the line and column at which its field begins; where the field
 * is absent, those of what it is absent from. Problems that name a place already keep it.
 */
export function withPlaces(text: string, problems: readonly FieldProblem[]): readonly FieldProblem[] {
  if (last?.text !== text) last = parsed(text);
  const { lines, document } = last;
  const anchors = (node: unknown): unknown => (isAlias(node) ? node.resolve(document) : node);
  return problems.map((problem) => {
    if (problem.line !== undefined) return problem;
    const { line, col } = lines.linePos(offsetOf(document.contents, problem.path, anchors));
    return { ...problem, line: Math.max(1, line), column: Math.max(1, col) };
  });
}

/** The text that was asked about last: the faults of a file come one after the other. */
let last: ReturnType<typeof parsed> | undefined;

function parsed(text: string) {
  const lines = new LineCounter();
  return { text, lines, document: parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: false }) };
}

/** Where the field of a path such as `rules[3].say.not-met.outdated` begins. A key may have points in it: the longest that fits is meant. */
function offsetOf(contents: ParsedNode | null, path: string, anchors: (node: unknown) => unknown): number {
  let [node, rest, offset]: [unknown, string, number] = [anchors(contents), path, startOf(contents) ?? 0];
  while (rest !== "") {
    const found = isMap(node) ? keyIn(node.items, rest) : isSeq(node) ? itemIn(node.items, rest) : undefined;
    if (found === undefined) return offset;
    offset = startOf(found.at) ?? offset;
    node = anchors(found.value);
    rest = rest.slice(found.length).replace(/^\./, "");
  }
  return offset;
}

type Found = { readonly at: unknown; readonly value: unknown; readonly length: number };

function keyIn(pairs: readonly { readonly key: unknown; readonly value: unknown }[], rest: string): Found | undefined {
  let best: Found | undefined;
  for (const { key, value } of pairs) {
    const name = isScalar(key) ? String(key.value) : undefined;
    if (name === undefined || name === "" || !rest.startsWith(name) || !/^(\.|\[|$)/.test(rest.slice(name.length))) continue;
    if (name.length > (best?.length ?? 0)) best = { at: key, value, length: name.length };
  }
  return best;
}

function itemIn(items: readonly unknown[], rest: string): Found | undefined {
  const [mark = "", index] = /^\[(\d+)\]/.exec(rest) ?? [];
  const item = index === undefined ? undefined : items[Number(index)];
  return item === undefined ? undefined : { at: item, value: item, length: mark.length };
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);
const isNode = (node: unknown): node is Node => isMap(node) || isSeq(node) || isScalar(node) || isAlias(node);

/**
 * The first character of a text that its bytes did not spell in UTF-8 (U+FFFD stands in for it), or that no text file
 * holds (U+0000): a file in another coding, or damaged. `undefined`: there is none.
 */
export function unreadablePlace(text: string): TextPlace | undefined {
  const found = ["\uFFFD", "\0"].map((sign) => text.indexOf(sign)).filter((at) => at >= 0);
  if (found.length === 0) return undefined;
  const offset = Math.min(...found);
  const before = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: before.length, column: (before.at(-1) ?? "").length + 1 };
}
