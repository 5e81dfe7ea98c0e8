import type { Signer } from "../guide/guide.ts";
import type { Block, Cell, DocumentContent, Inline, PageStyle, Row } from "./blocks.ts";
import { inlineText } from "./blocks.ts";
import { type FactMap, type FactValues, fillExpressions, holds, within } from "./fill-expressions.ts";
import { type LetterStyle, pageInStyle } from "./letter-style.ts";
import { nestQuotes } from "./nested-quotes.ts";
import { type OwnSigner, signerBlocks } from "./signers.ts";
import type { ParsedTemplate, TemplateLine } from "./template.ts";
import { type Expression, parseExpressions } from "./template-expressions.ts";
import type { LinePrefix } from "./template-lines.ts";
import type { TemplateRow, TemplateTable } from "./template-table.ts";

export type { FactValue, FactValues } from "./fill-expressions.ts";

/** A filled document, and the paths of the fields that it shows as 【未填：…】 or leaves blank. */
export type Filled = { readonly content: DocumentContent; readonly missing: readonly string[] };

type Filler = { readonly values: FactValues; readonly fill: (expressions: readonly Expression[], facts: FactMap) => readonly Inline[] };

/** Fills a template with facts. Every name in it is known: `parseTemplate` has refused the others. `subject`: whom it is for, `signers`: who signs by hand. */
export function fillTemplate(
  template: ParsedTemplate,
  values: FactValues,
  subject?: string,
  style: LetterStyle = PLAIN,
  signers: readonly Signer[] = [],
): Filled {
  const missing = new Set<string>();
  const filler: Filler = { values, fill: (expressions, facts) => nestQuotes(fillExpressions(expressions, facts, missing)) };
  const pieces = inGroups(template.lines).flatMap((group) => fillGroup(group, filler));
  const titleLines = pieces.flatMap((piece) => (piece.kind === "title" ? piece.lines : []));
  const page = pageStyle(template, filler, style);
  const body = joinFacts(pieces.filter((piece) => piece.kind !== "title"));
  const signature: Block | undefined = template.signature && {
    kind: "signature",
    unit: filler.fill(template.signature.unit, values.facts),
    date: filler.fill(template.signature.date, values.facts),
    ...(template.sealNote === undefined ? {} : { sealNote: template.sealNote }),
  };
  const asked = style.legalRepresentative && template.sealNote !== undefined && !signers.includes("legal-representative");
  const signed = [
    ...(asked && signature !== undefined ? [LEGAL_REPRESENTATIVE] : []),
    ...signerBlocks(signers, signature, (signer) => ownLines(signer, filler)),
  ];
  const blocks: readonly Block[] = [{ kind: "title", lines: titleLines }, ...body.map((block) => withLabelWidth(block, template)), ...signed];
  const content: DocumentContent = {
    id: template.id,
    ...(subject === undefined ? {} : { for: subject }),
    title: titleLines.map(inlineText).join(""),
    page,
    blocks,
  };
  return { content, missing: [...missing] };
}

/** The lines of a signer whom the guide words itself; names that no letter knows are the guide's fault, told when it is checked. */
function ownLines({ label, each }: OwnSigner, { values, fill }: Filler): readonly (readonly Inline[])[] {
  const scopes = each === undefined ? [values.facts] : (values.lists.get(each) ?? []).map((entry) => within(entry, values.facts));
  return scopes.map((facts) => {
    const known = parseExpressions(label, ANY_NAME, () => undefined).filter((one) => one.kind === "words" || facts.get(one.name) !== undefined);
    return fill(known, facts);
  });
}

const ANY_NAME: ReadonlySet<string> = new Set();

const PLAIN: LetterStyle = { letterhead: "none", legalRepresentative: false };

/** A line to be signed by hand, before the name of the unit. */
const LEGAL_REPRESENTATIVE: Block = { kind: "paragraph", inlines: [{ kind: "text", text: "法定代表人（签字或盖章）：" }] };

function pageStyle({ page, letterhead, mark, cellPadding, signature, sealNote }: ParsedTemplate, { fill, values }: Filler, style: LetterStyle): PageStyle {
  switch (page) {
    case "公函":
      return sealNote === undefined ? { kind: "letter" } : pageInStyle(style, inlineText(fill(signature?.unit ?? [], values.facts)).trim());
    case "表格":
      return { kind: "table-document", ...(mark === undefined ? {} : { mark }), ...(cellPadding === undefined ? {} : { cellPadding }) };
    case "信函": {
      const number = inlineText(fill(letterhead?.number ?? [], values.facts)).trim();
      const unitName = inlineText(fill(letterhead?.unit ?? [], values.facts)).trim();
      return { kind: "official-letter", unitName, ...(number === "" ? {} : { documentNumber: number }), ownPaper: style.letterhead === "own-paper" };
    }
  }
}

/** Lines in a row that stand for each entry of the same list go together: all of them for the first, then for the second. */
function inGroups<Line extends LinePrefix>(lines: readonly Line[]): readonly (readonly Line[])[] {
  const groups: Line[][] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (last && line.each !== undefined && last[0]?.each === line.each) last.push(line);
    else groups.push([line]);
  }
  return groups;
}

function fillGroup(group: readonly TemplateLine[], filler: Filler): readonly Block[] {
  const { values } = filler;
  return entries(group[0] ?? {}, values).flatMap((facts) => group.filter(({ when }) => stands(when, facts)).flatMap((line) => fillLine(line, facts, filler)));
}

/** The facts for each appearance of a line: once, or once for each entry of its list. */
function entries({ each }: LinePrefix, values: FactValues): readonly FactMap[] {
  if (each === undefined) return [values.facts];
  return (values.lists.get(each) ?? []).map((entry) => within(entry, values.facts));
}

function stands(when: string | undefined, facts: FactMap): boolean {
  if (when === undefined) return true;
  const fact = facts.get(when);
  return fact !== undefined && holds(fact);
}

function fillLine(line: TemplateLine, facts: FactMap, filler: Filler): readonly Block[] {
  if (line.form === "page-break") return [{ kind: "page-break" }];
  if (line.form === "table") return fillTable(line, facts, filler);
  const inlines = filler.fill(line.words, facts);
  if (line.form === "fact") return [{ kind: "facts", labelWidth: 0, facts: [{ label: line.label, value: inlines }] }];
  if (inlineText(inlines).trim() === "") return [];
  if (line.form === "note") return [{ kind: "note", label: line.label, inlines }];
  if (line.form === "paragraph") return paragraphs(inlines).map((paragraph) => numbered(paragraph) ?? { kind: "paragraph", inlines: paragraph });
  return [textBlock(line.form, inlines)];
}

function textBlock(form: "title" | "addressee" | "heading-1" | "heading-2" | "heading-3", inlines: readonly Inline[]): Block {
  switch (form) {
    case "title":
      return { kind: "title", lines: [inlines] };
    case "addressee":
      return { kind: "addressee", inlines };
    case "heading-1":
      return { kind: "heading", level: 1, inlines };
    case "heading-2":
      return { kind: "heading", level: 2, inlines };
    case "heading-3":
      return { kind: "heading", level: 3, inlines };
  }
}

/** A long answer keeps its paragraphs, without spaces that somebody indented them by: only facts that may hold several have line breaks left in them. */
function paragraphs(inlines: readonly Inline[]): readonly (readonly Inline[])[] {
  if (!inlines.some((inline) => inline.kind === "text" && inline.text.includes("\n"))) return [inlines];
  const found: Inline[][] = [[]];
  for (const inline of inlines) {
    if (inline.kind !== "text") {
      found.at(-1)?.push(inline);
      continue;
    }
    for (const [index, line] of inline.text.split("\n").entries()) {
      const text = index > 0 ? line.trimStart() : line;
      if (index > 0) found.push([]);
      if (text !== "") found.at(-1)?.push({ ...inline, text });
    }
  }
  return found.filter((paragraph) => inlineText(paragraph).trim() !== "");
}

/** A table without rows is left out. */
function fillTable(table: TemplateTable, facts: FactMap, filler: Filler): readonly Block[] {
  const rows = inGroups(table.rows).flatMap((group) => fillRows(group, table, facts, filler));
  if (rows.length === 0) return [];
  const { caption, unit, columns, head } = table;
  return [
    {
      kind: "table",
      ...(caption === undefined ? {} : { caption }),
      ...(unit === undefined ? {} : { unit }),
      columns,
      head: fillRows(head, { ...table, align: columns.map(() => "center") }, facts, filler),
      rows,
    },
  ];
}

/** Rows in a row that stand for each entry of the same list: all of them for the first entry, then for the second. */
function fillRows(group: readonly TemplateRow[], table: Pick<TemplateTable, "align">, outer: FactMap, filler: Filler): readonly Row[] {
  const [first] = group;
  const appearances = first?.each === undefined ? [outer] : (filler.values.lists.get(first.each) ?? []).map((entry) => within(entry, outer));
  return appearances.flatMap((facts) => group.filter(({ when }) => stands(when, facts)).map((row) => fillRow(row, table, facts, filler)));
}

function fillRow(row: TemplateRow, { align }: Pick<TemplateTable, "align">, facts: FactMap, { fill }: Filler): Row {
  let column = 0;
  const cells = row.cells.map((cell): Cell => {
    const own = align[column] ?? "left";
    column += cell.columns;
    const inlines = fill(cell.words, facts).map((inline) => (inline.kind === "text" ? { ...inline, text: inline.text.replaceAll("\n", " ") } : inline));
    const wide = cell.columns > 1 ? { columns: cell.columns } : {};
    if (cell.label) return { inlines, align: "center", label: true, ...wide };
    // what reaches over several columns is a sentence, but for the word “合计”
    const joined = row.style === "total" ? "center" : "left";
    return { inlines, align: cell.columns > 1 ? joined : own, ...wide };
  });
  return row.style === undefined ? { cells } : { cells, style: row.style };
}

/** Facts in a row stand in one block. */
function joinFacts(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.kind === "facts" && last?.kind === "facts") joined[joined.length - 1] = { ...last, facts: [...last.facts, ...block.facts] };
    // of several notes in a row the label stands before the first alone
    else if (block.kind === "note" && last?.kind === "note") joined.push({ ...block, label: "　".repeat([...block.label].length) });
    else joined.push(block);
  }
  return joined;
}

const withLabelWidth = (block: Block, { factsWidth }: ParsedTemplate): Block => (block.kind === "facts" ? { ...block, labelWidth: factsWidth } : block);

/** A paragraph that begins with “1.” is an entry of a list. */
function numbered(inlines: readonly Inline[]): Block | undefined {
  const words = inlineText(inlines);
  const number = /^[0-9]+\./.exec(words)?.[0];
  if (number === undefined) return undefined;
  let left = number.length;
  const rest = inlines.map((inline) => {
    if (inline.kind !== "text" || left === 0) return inline;
    const taken = Math.min(left, inline.text.length);
    left -= taken;
    return { ...inline, text: inline.text.slice(taken) };
  });
  return { kind: "item", number, inlines: rest.filter((inline) => inline.kind !== "text" || inline.text !== "") };
}
