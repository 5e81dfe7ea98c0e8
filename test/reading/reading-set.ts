import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";

/** The labelled set for reading agreements: what `sets/agreements/README.md` describes, read and checked. */

const SETS = new URL("sets/", import.meta.url);
const SET_FOLDER = fileURLToPath(new URL("agreements", SETS));

/** The halves of the labelled set, and the sources beside it, a folder each, written after the readers and labelled before they were read. */
export const GROUPS: readonly Group[] = ["tune", "test", ...readdirSync(SETS).filter((name) => name !== "agreements")];
export type Group = string;
/** Groups that are counted alone; the half `test` and `kept` to `kept-65` but those named here were so until they were opened (`sets/agreements/first-readings.md`). */
const UNTOUCHED: readonly Group[] = ["kept-52", "kept-55"];
/** Whether what went wrong in a group may be named. */
export const isOpen = (group: Group) => !UNTOUCHED.includes(group);

export const LANGUAGES = ["zh", "en", "de", "fr", "es", "it", "pt", "fi", "sv", "hu", "ru", "th", "he", "vi"] as const;
/** Languages of the sources beside the set alone. */
const FURTHER_LANGUAGES = ["nl", "pl", "cs", "tr", "id", "da", "no", "ro", "sl", "hr", "ms", "ja"] as const;
export const LAYOUTS = ["single", "columns", "alternating", "newspaper", "table", "letter"] as const;
export const FORMS = ["agreement", "memorandum", "support-letter", "lab-agreement", "project-agreement", "proof", "translation"] as const;
export const ELEMENTS = ["content", "inputs", "division", "ip", "benefitSplit", "laboratory", "team"] as const;

/** One of the values that a difference between an original and its translation is about. */
export const DIFFERENCES = ["date", "amount", "percentage", "number", "name", "country", "missing-page", "missing-clause"] as const;

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const page = z.number().int().positive();
const place = z.strictObject({ page, quote: z.string().min(1) });

/** `missing`, or status, page, quote and further pages where it may be found as well. */
const element = z.union([
  z.literal("missing").transform(() => ({ status: "missing" as const })),
  z
    .tuple([z.enum(["present", "unclear"]), page, z.string().min(1), z.array(page).default([])])
    .transform(([status, at, quote, alsoOn]) => ({ status, page: at, quote, alsoOn })),
]);

const signatory = z.strictObject({
  /** null: stands nowhere in print, by hand only or not at all */
  name: z.string().nullable(),
  unit: z.string(),
  /** null: left open */
  date: day.nullable(),
  page,
  signed: z.boolean(),
  quote: z.string().min(1),
});

const term = z.strictObject({
  status: z.enum(["present", "missing", "unclear"]),
  start: day.nullable().default(null),
  /** the last day on which the agreement is in force */
  end: day.nullable().default(null),
  months: z.number().int().positive().nullable().default(null),
  renews: z.boolean().default(false),
  report: z.enum(["ends-before-start", "ends-before-end"]).optional(),
  page: page.optional(),
  quote: z.string().optional(),
});

const elements = z.strictObject({
  signatories: z.array(signatory).default([]),
  signed: z.enum(["both", "one", "none"]),
  term,
  content: element,
  inputs: element,
  division: element,
  ip: element,
  benefitSplit: element,
  laboratory: element,
  team: element,
});

const proof = z.strictObject({
  funder: z.string(),
  reference: z.string().nullable(),
  amount: z.number().nullable(),
  currency: z.string().nullable(),
  start: day.nullable(),
  end: day.nullable(),
  /** as it stands in the proof; null: none is named */
  namedLead: z.string().nullable(),
  /** as the application names the partner's lead */
  askedLead: z.string(),
  leadMatches: z.boolean(),
  government: z.enum(["national", "regional", "supranational", "none"]),
  places: z.array(place).min(3),
});

const difference = z.strictObject({ kind: z.enum(DIFFERENCES), original: place, translation: place.nullable() });

const scan = z.strictObject({
  dpi: z.number().min(150).max(200),
  skew: z.number().min(-2.5).max(2.5),
  noise: z.number().min(0).max(30),
  jpeg: z.number().min(30).max(95),
  upsideDown: z.array(page).default([]),
});

const source = z.strictObject({
  title: z.string(),
  split: z.enum(["tune", "test"]),
  form: z.enum(FORMS),
  layout: z.enum(LAYOUTS),
  traps: z.array(z.string()).default([]),
  face: z.enum(["song", "hei", "kai", "fang"]).default("song"),
  latin: z.enum(["times", "helvetica", "bookman", "palatino", "century", "dejavu"]).default("times"),
  scan: scan.optional(),
  /** pages that are a picture in the digital file too */
  scannedPages: z.array(page).default([]),
  /** of a translation: the file without its ending that it translates */
  of: z.string().optional(),
  pages: z.array(z.string()).min(1),
  labels: z.strictObject({
    /** of each page; empty where it bears no text */
    languages: z.array(z.array(z.enum([...LANGUAGES, ...FURTHER_LANGUAGES]))),
    needsTranslation: z.boolean(),
    elements: elements.optional(),
    /** of the second agreement in the same file, with its first page */
    second: z.strictObject({ from: page, elements }).optional(),
    proof: proof.optional(),
    differences: z.array(difference).optional(),
  }),
});

export type ReadingSource = z.infer<typeof source> & { readonly id: string };
export type ReadingElements = z.infer<typeof elements>;

const clauses = z.record(z.string(), z.string());

/** The sources of a group, or of both halves of the set, in the order of their numbers, the shared clauses put in. */
export function readingSet(group?: Group): readonly ReadingSource[] {
  const shared = clauses.parse(parse(readFileSync(join(SET_FOLDER, "clauses.yaml"), "utf8")));
  const beside = group === "tune" || group === "test" ? undefined : group;
  const folder = beside === undefined ? SET_FOLDER : fileURLToPath(new URL(beside, SETS));
  return readdirSync(folder)
    .filter((name) => /^\d{2}-[\w-]+\.yaml$/.test(name))
    .toSorted()
    .map((name) => readSource(folder, name, shared))
    .filter((one) => group === undefined || beside !== undefined || one.split === group);
}

function readSource(folder: string, name: string, shared: Readonly<Record<string, string>>): ReadingSource {
  const read = source.safeParse(parse(readFileSync(join(folder, name), "utf8")));
  if (!read.success) throw new Error(`${name}: ${z.prettifyError(read.error)}`);
  const pages = read.data.pages.map((text) =>
    text.replace(/%\{([\w.-]+)\}/g, (_, key: string) => {
      const clause = shared[key];
      if (clause === undefined) throw new Error(`${name}: no shared clause ${key}`);
      return clause.trim();
    }),
  );
  return { ...read.data, pages, id: name.replace(/\.yaml$/, "") };
}

/** A line of a page's source, by its sign at the beginning. */
export type Line =
  | { readonly kind: "title" | "heading" | "header" | "footer" | "letterhead" | "centred" | "right" | "item" | "text"; readonly text: string }
  | { readonly kind: "pair"; readonly left: string; readonly right: string }
  | { readonly kind: "row"; readonly cells: readonly string[] }
  | { readonly kind: "seal"; readonly side: "left" | "right"; readonly text: string }
  | { readonly kind: "space" | "rule" | "photo" };

const SIGNS = [
  ["## ", "heading"],
  ["# ", "title"],
  ["^ ", "header"],
  ["_ ", "footer"],
  ["@ ", "letterhead"],
  ["= ", "centred"],
  ["> ", "right"],
  ["- ", "item"],
] as const;

export function linesOf(text: string): readonly Line[] {
  return text.trimEnd().split("\n").map(lineOf);
}

function lineOf(line: string): Line {
  if (line.trim() === "") return { kind: "space" };
  if (line === "---") return { kind: "rule" };
  if (line === "!photo") return { kind: "photo" };
  const seal = /^\(\*\)([LR]) (.+)$/.exec(line);
  if (seal) return { kind: "seal", side: seal[1] === "L" ? "left" : "right", text: seal[2] ?? "" };
  if (line.startsWith("| "))
    return {
      kind: "row",
      cells: line
        .slice(1, -1)
        .split("|")
        .map((cell) => cell.trim()),
    };
  const [left, right] = line.split(/ \|\|(?: |$)/);
  if (left !== undefined && right !== undefined) return { kind: "pair", left: left.trim(), right: right.trim() };
  for (const [sign, kind] of SIGNS) if (line.startsWith(sign)) return { kind, text: line.slice(sign.length) };
  return { kind: "text", text: line };
}

/** The text that is printed on a page: no signs of the source, no handwriting, no seals; cells and columns one after the other. */
export function printedText(pageSource: string): string {
  return linesOf(pageSource)
    .map((line) => {
      if (line.kind === "pair") return `${line.left}\n${line.right}`;
      if (line.kind === "row") return line.cells.join("\n");
      return "text" in line && line.kind !== "seal" ? line.text : "";
    })
    .join("\n")
    .replace(/&\{[^}]*\}|\{line\}/g, "");
}
