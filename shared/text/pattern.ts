import { fail, ok, type Result } from "../errors.ts";

/**
 * Regular expressions of a guide, tried in time that grows with text times pattern and never more: the characters,
 * classes and escapes are those of JavaScript, the way through them is walked in all branches at once (Thompson 1968).
 * What cannot be walked so (look-around, back-references, word boundaries) is refused.
 */
export type Pattern = { readonly nodes: readonly Node[] };

type Node =
  | { readonly kind: "character"; readonly matches: (character: string) => boolean; readonly next: number }
  | { readonly kind: "either"; readonly next: readonly number[] }
  | { readonly kind: "start" | "end"; readonly next: number }
  | { readonly kind: "found" };

/** Why a pattern is refused. */
export type PatternProblem = "wrong" | "too-long" | "not-supported";

const MOST_NODES = 1_000;
/** Characters of a text that are looked at; no code or number is longer. */
const LONGEST_MATCHED = 2_000;

const known = new Map<string, Result<Pattern, PatternProblem>>();

/** Reads a pattern; the same one is read once. */
export function parsePattern(source: string): Result<Pattern, PatternProblem> {
  const before = known.get(source);
  if (before !== undefined) return before;
  const made = readPattern(source);
  if (known.size < 1_000) known.set(source, made);
  return made;
}

/** Whether the pattern is found anywhere in the text (`^` and `$` tie it to the ends). */
export function matchesPattern({ nodes }: Pattern, text: string): boolean {
  const characters = [...text.slice(0, LONGEST_MATCHED)];
  let at: ReadonlySet<number> = new Set();
  for (let place = 0; place <= characters.length; place += 1) {
    const reached = new Set(at);
    follow(nodes, 0, place, characters.length, reached);
    const next = new Set<number>();
    for (const index of reached) {
      const node = nodes[index];
      if (node?.kind === "found") return true;
      const character = characters[place];
      if (node?.kind === "character" && character !== undefined && node.matches(character)) follow(nodes, node.next, place + 1, characters.length, next);
    }
    at = next;
  }
  return false;
}

/** Everything that is reached from a node without taking a character. */
function follow(nodes: readonly Node[], from: number, place: number, length: number, reached: Set<number>): void {
  const open = [from];
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    if (reached.has(index)) continue;
    reached.add(index);
    const node = nodes[index];
    if (node?.kind === "either") open.push(...node.next);
    if ((node?.kind === "start" && place === 0) || (node?.kind === "end" && place === length)) open.push(node.next);
  }
}

type Part =
  | { readonly kind: "character"; readonly source: string }
  | { readonly kind: "start" | "end" }
  | { readonly kind: "sequence" | "choice"; readonly parts: readonly Part[] }
  | { readonly kind: "repeat"; readonly part: Part; readonly least: number; readonly most: number | undefined };

function readPattern(source: string): Result<Pattern, PatternProblem> {
  if (source.length > MOST_NODES) return fail("too-long");
  try {
    new RegExp(source, "u");
  } catch {
    return fail("wrong");
  }
  const tokens = source.match(TOKEN) ?? [];
  if (tokens.join("") !== source || tokens.some((token) => NOT_SUPPORTED.test(token))) return fail("not-supported");
  if (sizeOf(readChoice([...tokens])) > MOST_NODES) return fail("too-long");
  const nodes: Node[] = [{ kind: "either", next: [] }, { kind: "found" }];
  nodes[0] = { kind: "either", next: [build(readChoice([...tokens]), 1, nodes)] };
  return ok({ nodes });
}

const TOKEN =
  /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[A-Za-z]|k<[^>]*>|.)|\[(?:\\.|[^\]\\])*\]|\(\?(?:[:=!]|<[=!]|<[^>]*>)?|\{\d+(?:,\d*)?\}|./gsu;
const NOT_SUPPORTED = /^(?:\\[bBk1-9].*|\(\?(?!:$).*)$/su;

function readChoice(tokens: string[]): Part {
  const branches: Part[] = [readSequence(tokens)];
  while (tokens[0] === "|") {
    tokens.shift();
    branches.push(readSequence(tokens));
  }
  return { kind: "choice", parts: branches };
}

function readSequence(tokens: string[]): Part {
  const parts: Part[] = [];
  while (tokens[0] !== undefined && tokens[0] !== "|" && tokens[0] !== ")") {
    let part = readOne(tokens);
    for (let times = timesOf(tokens[0]); times !== undefined; times = timesOf(tokens[0])) {
      tokens.shift();
      // lazy or not, what is found is the same
      if (tokens[0] === "?") tokens.shift();
      part = { kind: "repeat", part, ...times };
    }
    parts.push(part);
  }
  return { kind: "sequence", parts };
}

function readOne(tokens: string[]): Part {
  const token = tokens.shift() ?? "";
  if (token === "^") return { kind: "start" };
  if (token === "$") return { kind: "end" };
  if (token !== "(" && token !== "(?:") return { kind: "character", source: token };
  const inside = readChoice(tokens);
  tokens.shift();
  return inside;
}

function timesOf(token: string | undefined): { readonly least: number; readonly most: number | undefined } | undefined {
  if (token === "*") return { least: 0, most: undefined };
  if (token === "+") return { least: 1, most: undefined };
  if (token === "?") return { least: 0, most: 1 };
  const [, least, comma, most] = /^\{(\d+)(,(\d*))?\}$/.exec(token ?? "")?.map((part) => part) ?? [];
  if (least === undefined) return undefined;
  const last = /^\{\d+,(\d+)\}$/.exec(token ?? "")?.[1];
  return { least: Number(least), most: comma === undefined ? Number(least) : last === undefined || most === undefined ? undefined : Number(last) };
}

/** How many nodes it takes, told without making them: `(a{900}){900}` is refused before it fills the memory. */
function sizeOf(part: Part): number {
  switch (part.kind) {
    case "sequence":
    case "choice":
      return part.parts.reduce((sum, one) => sum + sizeOf(one), 1);
    case "repeat":
      return (sizeOf(part.part) + 1) * Math.max(1, part.most ?? part.least + 1);
    default:
      return 1;
  }
}

/** Adds the nodes of a part that goes on to `next`; returns where it begins. */
function build(part: Part, next: number, nodes: Node[]): number {
  const put = (node: Node) => nodes.push(node) - 1;
  switch (part.kind) {
    case "character": {
      const one = new RegExp(`^${part.source}$`, "u");
      return put({ kind: "character", matches: (character) => one.test(character), next });
    }
    case "start":
    case "end":
      return put({ kind: part.kind, next });
    case "sequence":
      return part.parts.reduceRight((after, one) => build(one, after, nodes), next);
    case "choice":
      return put({ kind: "either", next: part.parts.map((one) => build(one, next, nodes)) });
    case "repeat": {
      let begin = next;
      if (part.most === undefined) {
        begin = put({ kind: "either", next: [] });
        nodes[begin] = { kind: "either", next: [build(part.part, begin, nodes), next] };
      } else for (let time = part.least; time < part.most; time += 1) begin = put({ kind: "either", next: [build(part.part, begin, nodes), next] });
      for (let time = 0; time < part.least; time += 1) begin = build(part.part, begin, nodes);
      return begin;
    }
  }
}
