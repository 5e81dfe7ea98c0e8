import { plainXml } from "./unit-template.ts";
import type { WordPackage } from "./zip-parts.ts";

/** A paragraph of a Word file as far as its words and their part in the document go (ECMA-376 part 1, 17.3.1). */
export type WordParagraph = {
  readonly text: string;
  readonly title: boolean;
  /** 1 to 3: a heading */
  readonly level?: 1 | 2 | 3;
  readonly align: "left" | "center" | "right";
  /** as Word's numbering prints it: “1.”, “（一）” */
  readonly number?: string;
  readonly breaksPage: boolean;
};
export type WordCell = { readonly text: string; readonly span: number; readonly align: WordParagraph["align"] };
/** `columns`: widths in twips (17.4.48), none of them 0. */
export type WordTable = { readonly columns: readonly number[]; readonly rows: readonly { readonly head: boolean; readonly cells: readonly WordCell[] }[] };

export const isWordTable = (block: WordParagraph | WordTable): block is WordTable => "rows" in block;

type Draft = { text: string; style: string; align: string; level: number | undefined; numbering: string | undefined; step: number; breaksPage: boolean };
type Row = { head: boolean; cells: { texts: string[]; span: number; align: WordParagraph["align"] }[] };
type Table = { columns: number[]; rows: Row[] };

const TAG = /<(\/?)w:(p|tbl|tr|tc|t|tab|br|cr|pStyle|jc|outlineLvl|numId|ilvl|gridCol|gridSpan|tblHeader|pageBreakBefore)((?:\s[^<>]*?)?)(\/?)>([^<]*)/g;
/** What stands in the file and not on the page: what was there before a change, and the second form of a drawing. */
const NOT_ON_THE_PAGE = /<(w:pPrChange|w:tblGridChange|w:del|mc:Fallback)\b[^>]*(?<!\/)>[\s\S]*?<\/\1>/g;

/** The paragraphs and tables of the body in order. A table within a table gives its words to the cell around it. */
export function readWordBody(zip: WordPackage): readonly (WordParagraph | WordTable)[] {
  const styles = readStyles(zip.file("word/styles.xml")?.asText() ?? "");
  const numbers = new Numbering(zip.file("word/numbering.xml")?.asText() ?? "");
  const xml = (zip.file("word/document.xml")?.asText() ?? "").replace(NOT_ON_THE_PAGE, "");
  const blocks: (WordParagraph | WordTable)[] = [];
  const tables: Table[] = [];
  const open: Draft[] = [];
  let breakNext = false;
  const finish = (draft: Draft) => {
    const style = styles.get(draft.style);
    const align = alignment(draft.align || style?.align || "");
    const level = draft.level ?? style?.level;
    const [table] = tables;
    const cell = table?.rows.at(-1)?.cells.at(-1);
    if (cell !== undefined) {
      if (draft.text.trim() !== "") cell.texts.push(draft.text.trim());
      if (cell.texts.length <= 1) cell.align = align;
      return;
    }
    const numbering = draft.numbering ?? style?.numbering;
    const number = numbering === undefined || draft.text.trim() === "" ? undefined : numbers.next(numbering, draft.step);
    blocks.push({
      text: draft.text,
      title: style?.title === true,
      ...(level !== undefined && level >= 1 && level <= 3 && { level: level === 1 ? 1 : level === 2 ? 2 : 3 }),
      align,
      ...(number !== undefined && { number }),
      breaksPage: draft.breaksPage || breakNext,
    });
    breakNext = false;
  };
  for (const [, end, tag, attributes = "", single, text = ""] of xml.matchAll(TAG)) {
    const draft = open.at(-1);
    const value = /\sw:val="([^"]*)"/.exec(attributes)?.[1] ?? "";
    const table = tables.at(-1);
    if (tag === "p") {
      if (end === "" && single === "") open.push(blank());
      else if (end !== "" && draft !== undefined) finish(open.pop() ?? draft);
    } else if (tag === "tbl") {
      if (end === "") tables.push({ columns: [], rows: [] });
      else {
        const closed = tables.pop();
        if (tables.length === 0 && closed !== undefined && closed.rows.length > 0) blocks.push(tableOf(closed));
      }
    } else if (end !== "") continue;
    else if (tag === "tr" && tables.length === 1) table?.rows.push({ head: false, cells: [] });
    else if (tag === "tc" && tables.length === 1) table?.rows.at(-1)?.cells.push({ texts: [], span: 1, align: "left" });
    else if (tag === "gridCol" && tables.length === 1) table?.columns.push(Number(/\sw:w="(\d+)"/.exec(attributes)?.[1] ?? 0));
    else if (tag === "gridSpan") setSpan(table, Number(value));
    else if (tag === "tblHeader") setHead(table, value);
    else if (draft === undefined) continue;
    else if (tag === "t") draft.text += plainXml(text);
    else if (tag === "tab") draft.text += "　";
    else if (tag === "br" && /\sw:type="page"/.test(attributes)) {
      if (draft.text.trim() === "") draft.breaksPage = true;
      else breakNext = true;
    } else if (tag === "br" || tag === "cr") {
      finish(draft);
      open[open.length - 1] = { ...draft, text: "", breaksPage: false, numbering: "", style: draft.style };
    } else if (tag === "pStyle") draft.style = value;
    else if (tag === "jc") draft.align = value;
    else if (tag === "outlineLvl") draft.level = Number(value) + 1;
    else if (tag === "numId") draft.numbering = value;
    else if (tag === "ilvl") draft.step = Number(value);
    else if (tag === "pageBreakBefore" && value !== "0") draft.breaksPage = true;
  }
  return blocks;
}

const blank = (): Draft => ({ text: "", style: "", align: "", level: undefined, numbering: undefined, step: 0, breaksPage: false });

const alignment = (value: string): WordParagraph["align"] => (value === "center" ? "center" : value === "right" || value === "end" ? "right" : "left");

/** Of more columns than this no letter is made. */
const MOST_COLUMNS = 40;

function setSpan(table: Table | undefined, span: number): void {
  const cell = table?.rows.at(-1)?.cells.at(-1);
  if (cell !== undefined && span > 0) cell.span = Math.min(span, MOST_COLUMNS);
}

function setHead(table: Table | undefined, value: string): void {
  const row = table?.rows.at(-1);
  if (row !== undefined && value !== "0" && value !== "false") row.head = true;
}

function tableOf({ columns, rows }: Table): WordTable {
  const width = Math.min(MOST_COLUMNS, Math.max(1, ...rows.map(({ cells }) => cells.reduce((sum, { span }) => sum + span, 0))));
  const known = columns.slice(0, width).filter((one) => one > 0);
  return {
    columns: known.length === width ? known : Array.from({ length: width }, () => 1),
    rows: rows.map(({ head, cells }) => ({ head, cells: cells.map(({ texts, span, align }) => ({ text: texts.join(" "), span, align })) })),
  };
}

type Style = { readonly title: boolean; readonly level?: number; readonly align?: string; readonly numbering?: string };

/** Styles by id, as far as they make a title, a heading, an alignment or a number (17.7). */
function readStyles(xml: string): ReadonlyMap<string, Style> {
  const styles = new Map<string, Style>();
  for (const [style] of xml.matchAll(/<w:style\b[\s\S]*?<\/w:style>/g)) {
    const id = /\sw:styleId="([^"]*)"/.exec(style)?.[1];
    if (id === undefined) continue;
    const name = valueIn(style, "name") ?? "";
    const heading = /^heading ([1-9])$/i.exec(name)?.[1] ?? valueIn(style, "outlineLvl");
    const level = heading === undefined ? undefined : /^heading/i.test(name) ? Number(heading) : Number(heading) + 1;
    const [align, numbering] = [valueIn(style, "jc"), valueIn(style, "numId")];
    styles.set(id, {
      title: /^title$/i.test(name),
      ...(level !== undefined && { level }),
      ...(align !== undefined && { align }),
      ...(numbering !== undefined && { numbering }),
    });
  }
  return styles;
}

const valueIn = (xml: string, tag: string): string | undefined => new RegExp(`<w:${tag}\\b[^>]*\\sw:val="([^"]*)"`).exec(xml)?.[1];

/** Word's automatic numbers (17.9): what they print is not among the words of the file. */
class Numbering {
  readonly #levels = new Map<string, ReadonlyMap<number, { readonly form: string; readonly text: string; readonly start: number }>>();
  readonly #counts = new Map<string, number[]>();

  constructor(xml: string) {
    const abstract = new Map<string, string>();
    for (const [all, id = ""] of xml.matchAll(/<w:abstractNum\b[^>]*\sw:abstractNumId="([^"]*)"[\s\S]*?<\/w:abstractNum>/g)) abstract.set(id, all);
    for (const [all, id = ""] of xml.matchAll(/<w:num\b[^>]*\sw:numId="([^"]*)"[\s\S]*?<\/w:num>/g)) {
      const levels = [...(abstract.get(valueIn(all, "abstractNumId") ?? "") ?? "").matchAll(/<w:lvl\b[^>]*\sw:ilvl="(\d+)"[\s\S]*?<\/w:lvl>/g)];
      this.#levels.set(
        id,
        new Map(
          levels.map(([level, step]) => [
            Number(step),
            { form: valueIn(level, "numFmt") ?? "decimal", text: plainXml(valueIn(level, "lvlText") ?? ""), start: Number(valueIn(level, "start") ?? 1) },
          ]),
        ),
      );
    }
  }

  /** The next number of a list; `undefined` where it prints none. */
  next(id: string, step: number): string | undefined {
    const levels = this.#levels.get(id);
    const level = levels?.get(step);
    if (levels === undefined || level === undefined || level.form === "none" || level.form === "bullet") return undefined;
    const counts = this.#counts.get(id) ?? [];
    this.#counts.set(id, counts);
    counts[step] = (counts[step] ?? level.start - 1) + 1;
    counts.length = step + 1;
    return level.text.replace(/%([1-9])/g, (_, place: string) => {
      const at = Number(place) - 1;
      return formatted(counts[at] ?? levels.get(at)?.start ?? 1, levels.get(at)?.form ?? "decimal");
    });
  }
}

function formatted(count: number, form: string): string {
  if (/^(chinese|japaneseCounting|ideograph(?!Enclosed)|taiwanese)/.test(form)) return inChinese(count);
  if (form === "lowerLetter") return String.fromCharCode(96 + ((count - 1) % 26) + 1);
  if (form === "upperLetter") return String.fromCharCode(64 + ((count - 1) % 26) + 1);
  if (/EnclosedCircle/.test(form) && count <= 20) return String.fromCodePoint(0x2460 + count - 1);
  return String(count);
}

/** 1 to 99; larger lists have no place in a letter. */
function inChinese(count: number): string {
  const digits = "〇一二三四五六七八九";
  if (count > 99) return String(count);
  const [tens, ones] = [Math.floor(count / 10), count % 10];
  return `${tens === 0 ? "" : `${tens === 1 ? "" : digits[tens]}十`}${ones === 0 ? "" : digits[ones]}`;
}
