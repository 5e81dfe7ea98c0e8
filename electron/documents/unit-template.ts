import Docxtemplater, { type DXT } from "docxtemplater";
import { unzipSync } from "fflate";
import { type FactMap, type FactValues, holds, within } from "../../shared/documents/fill-expressions.ts";
import type { FactNames } from "../../shared/documents/template-expressions.ts";
import {
  DONE,
  EACH,
  factText,
  type UnitTemplate,
  type UnitTemplatePart,
  unitTemplateMarkProblems,
  unitTemplateProblems,
  WHEN,
} from "../../shared/documents/unit-template.ts";
import { type AppError, type FieldProblem, fail, ok, type Result } from "../../shared/errors.ts";
import { type TemplateProblem, templateProblem } from "../../shared/messages/field-problem-text.ts";
import { outsideReference } from "../ingest/remote-content.ts";
import { packPart, WordPackage, zipParts } from "./zip-parts.ts";

/** A file that unpacks to more than this is no letter. */
const LARGEST_UNPACKED = 100 * 1024 * 1024;
/** Word writes some twenty parts, and one for each picture. */
const MOST_ENTRIES = 5_000;

/**
 * Reads the words of a unit's own Word template and looks for everything that is wrong with it.
 * Errors: `template-invalid` with every mistake at once: a file that is no .docx, unknown facts and lists, torn or
 * full-width brackets, blocks that are not closed.
 */
export function readUnitTemplate(bytes: Uint8Array, file: string, known: FactNames): Result<UnitTemplate, AppError> {
  const invalid = (problems: readonly FieldProblem[]) => fail<AppError>({ kind: "template-invalid", file, problems });
  const zip = openZip(bytes);
  if ("code" in zip) return invalid([{ path: "", problem: templateProblem(zip) }]);
  const template: UnitTemplate = { file, parts: partsOf(zip) };
  const problems = unitTemplateProblems(template, known);
  if (problems.length > 0) return invalid(problems);
  // what the words alone do not show: a block that begins in one table cell and ends outside of it
  const compiled = compile(zip);
  return compiled.ok ? ok(template) : invalid(compiled.error);
}

/**
 * A Word template whose names are looked at later: its package and its words. Errors: every mistake that the names play no
 * part in: a file that is no .docx, what it takes from elsewhere, blocks that do not close where they may.
 */
export function openWordTemplate(
  bytes: Uint8Array,
  file: string,
): Result<{ readonly part: WordPackage; readonly template: UnitTemplate }, readonly FieldProblem[]> {
  const zip = openZip(bytes);
  if ("code" in zip) return fail([{ path: "", problem: templateProblem(zip) }]);
  const template: UnitTemplate = { file, parts: partsOf(zip) };
  const problems = unitTemplateMarkProblems(template);
  if (problems.length > 0) return fail(problems);
  const compiled = compile(zip);
  return compiled.ok ? ok({ part: zip, template }) : fail(compiled.error);
}

/** The .docx of a unit's template with the facts of a case, and the fields shown as 【未填：…】. Errors: those of `readUnitTemplate`. */
export function fillUnitDocx(
  bytes: Uint8Array,
  file: string,
  known: FactNames,
  values: FactValues,
): Result<{ readonly docx: Uint8Array; readonly missing: readonly string[] }, AppError> {
  const read = readUnitTemplate(bytes, file, known);
  if (!read.ok) return read;
  const missing = new Set<string>();
  const zip = openZip(bytes);
  if ("code" in zip) return fail({ kind: "template-invalid", file, problems: [{ path: "", problem: templateProblem(zip) }] });
  const compiled = compile(zip, values, missing);
  if (!compiled.ok) return fail({ kind: "template-invalid", file, problems: compiled.error });
  const { document } = compiled.value;
  try {
    document.render(values.facts);
  } catch (error) {
    return fail({ kind: "template-invalid", file, problems: problemsOf(error) });
  }
  return ok({ docx: packed(document.getZip()), missing: [...missing] });
}

function openZip(bytes: Uint8Array): WordPackage | TemplateProblem {
  const zip = openWordPackage(bytes);
  if ("code" in zip) return zip;
  const outside = outsideReference(new Map(zip.file(/\.(xml|rels)$/i).map((part) => [part.name, part.asText()])));
  return outside === undefined ? zip : { code: "outside", outside };
}

/** Unpacks a .docx, or says why it is none; what it takes from elsewhere is left alone. */
export function openWordPackage(bytes: Uint8Array): WordPackage | TemplateProblem {
  // the head of an old .doc and of an encrypted .docx alike (MS-CFB, 2.2)
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return { code: "old-or-locked" };
  try {
    let unpacked = 0;
    let entries = 0;
    unzipSync(bytes, {
      filter: ({ originalSize }) => {
        unpacked += originalSize;
        entries += 1;
        return false;
      },
    });
    if (unpacked > LARGEST_UNPACKED || entries > MOST_ENTRIES) return { code: "unpacks-too-large" };
    // the sizes that a ZIP states may be lies: each part is unpacked into the room that it asked for and no more
    const zip = new WordPackage(unzipSync(bytes));
    return zip.file("word/document.xml") === null ? { code: "no-body" } : zip;
  } catch {
    return { code: "no-docx" };
  }
}

const PARTS: readonly (readonly [RegExp, UnitTemplatePart["name"]])[] = [
  [/^word\/header\d*\.xml$/, "页眉"],
  [/^word\/document\.xml$/, "正文"],
  [/^word\/footer\d*\.xml$/, "页脚"],
];

/** Words of headers, body and footers, paragraph by paragraph. */
function partsOf(zip: WordPackage): readonly UnitTemplatePart[] {
  return PARTS.flatMap(([pattern, name]) => zip.file(pattern).map((part): UnitTemplatePart => ({ name, paragraphs: paragraphsOf(part.asText()) })));
}

/** The words of each paragraph of a part of a .docx. A text box within a paragraph ends it, as its words stand apart on the page; a line break in it, as titles have, is one in the words. */
export function paragraphsOf(xml: string): readonly string[] {
  const paragraphs: string[] = [];
  let words: string | undefined;
  for (const [mark, text] of xml.matchAll(/<w:p(?: [^<>]*)?>|<\/w:p>|<w:p(?: [^<>]*)?\/>|<w:(?:tab|br|cr)(?: [^<>]*)?\/>|<w:t(?: [^<>]*)?>([^<]*)<\/w:t>/g)) {
    if (text !== undefined) words = (words ?? "") + plainXml(text);
    else if (mark.startsWith("<w:p") || mark === "</w:p>") {
      if (words !== undefined) paragraphs.push(words);
      words = mark === "</w:p>" || mark.endsWith("/>") ? undefined : "";
    } else words = `${words ?? ""}${mark.startsWith("<w:tab") ? " " : "\n"}`;
  }
  return paragraphs;
}

const SIGNS: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };
/** The text of an XML attribute or element, its references replaced. */
export const plainXml = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#([0-9]+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (typeof hex === "string") return String.fromCodePoint(Number.parseInt(hex, 16));
    return typeof decimal === "string" ? String.fromCodePoint(Number(decimal)) : (SIGNS[String(name)] ?? whole);
  });

type Compiled = { readonly document: Docxtemplater<WordPackage> };

/** Without `values` the template is only looked at. */
function compile(zip: WordPackage, values?: FactValues, missing: Set<string> = new Set()): Result<Compiled, readonly FieldProblem[]> {
  try {
    const document = new Docxtemplater(zip, {
      modules: [chineseBlocks()],
      delimiters: { start: "((", end: "))" },
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      parser: (name) => ({ get: (scope: unknown) => valueFor(name.trim(), scope, values, missing) }),
    });
    return ok({ document });
  } catch (error) {
    return fail(problemsOf(error));
  }
}

/** 每个, 当 and 完 in place of docxtemplater's own # and /; its further signs (^, -) mean nothing here. */
const chineseBlocks = (): DXT.Module => ({
  name: "ChineseBlocks",
  optionsTransformer: (options, { modules }) => {
    const never = /^(?!)(.)(.)$/;
    const prefix = { start: new RegExp(`^((?:${EACH}|${WHEN}).+)$`, "s"), end: new RegExp(`^${DONE}()$`), dash: never, inverted: never };
    for (const module of modules) if ("name" in module && module.name === "LoopModule") Object.assign(module, { prefix });
    return options;
  },
});

/** What a placeholder stands for: words, for 当 whether its block stands, for 每个 the facts of each entry. */
function valueFor(name: string, scope: unknown, values: FactValues | undefined, missing: Set<string>): unknown {
  if (values === undefined) return "";
  const facts: FactMap = isFacts(scope) ? within(scope, values.facts) : values.facts;
  if (name.startsWith(EACH)) return values.lists.get(name.slice(EACH.length)) ?? [];
  if (name.startsWith(WHEN)) {
    const value = facts.get(name.slice(WHEN.length));
    return value !== undefined && holds(value);
  }
  return factText(name, facts, missing);
}

const isFacts = (scope: unknown): scope is FactMap => scope instanceof Map;

/** docxtemplater's errors as problems: it gathers all of a file. Anything else that is thrown is a bug. */
function problemsOf(error: unknown): readonly FieldProblem[] {
  const details = propertiesOf(error);
  if (details === undefined) throw error;
  const all: readonly unknown[] = "errors" in details && Array.isArray(details.errors) ? details.errors : [error];
  return all.map((one) => {
    const tag = propertiesOf(one)?.xtag;
    const problem = templateProblem({ code: "unpaired", marks: { each: EACH, when: WHEN, done: DONE } });
    return { path: typeof tag === "string" ? `“((${tag}))”` : "", problem };
  });
}

function propertiesOf(error: unknown): { readonly xtag?: unknown; readonly errors?: unknown } | undefined {
  return error instanceof Error && "properties" in error && isRecord(error.properties) ? error.properties : undefined;
}

const isRecord = (value: unknown): value is object => typeof value === "object" && value !== null;

/** The filled file, with the dates of its parts taken out, so that equal answers give equal files. */
function packed(zip: WordPackage): Uint8Array {
  return zipParts(Object.values(zip.files).map((part) => packPart({ path: part.name, bytes: part.asUint8Array() })));
}
