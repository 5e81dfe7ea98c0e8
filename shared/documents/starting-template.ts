import type { Signer } from "../guide/guide.ts";
import type { Block, Cell, DocumentContent, Inline, Row } from "./blocks.ts";
import { inlineText } from "./blocks.ts";
import { signerBlocks } from "./signers.ts";
import type { ParsedTemplate, TemplateLine } from "./template.ts";
import type { Expression } from "./template-expressions.ts";
import type { LinePrefix } from "./template-lines.ts";
import type { TemplateRow, TemplateTable } from "./template-table.ts";
import { DONE, EACH, WHEN } from "./unit-template.ts";

/**
 * Our own letter with its placeholders left in, in the language of Word templates: what a unit begins with when it makes
 * its own. Blocks that repeat or may be left out stand between marks in paragraphs of their own, or in the cells of a row.
 */
export function startingTemplate(template: ParsedTemplate, signers: readonly Signer[] = []): DocumentContent {
  const rest = template.lines.filter((line) => line.form !== "title");
  const titleLines = template.lines.flatMap((line) => (line.form === "title" ? [words(line.words)] : []));
  const { sealNote } = template;
  const signature: Block | undefined = template.signature && {
    kind: "signature",
    unit: words(template.signature.unit),
    date: words(template.signature.date),
    ...(sealNote === undefined ? {} : { sealNote }),
  };
  const head = [template.letterhead?.unit, template.letterhead?.number].flatMap((part): readonly Block[] =>
    part === undefined ? [] : [{ kind: "paragraph", inlines: words(part) }],
  );
  return {
    id: template.id,
    title: titleLines.map(inlineText).join(""),
    page: template.page === "表格" ? { kind: "table-document", ...(template.mark === undefined ? {} : { mark: template.mark }) } : { kind: "letter" },
    blocks: [
      ...head,
      { kind: "title", lines: titleLines },
      ...inGroups(rest).flatMap((group) => framed(group, template.factsWidth)),
      ...signerBlocks(signers, signature),
    ],
  };
}

/** Lines in a row that stand for the same list, or under the same condition, go between one pair of marks. */
function inGroups(lines: readonly TemplateLine[]): readonly (readonly TemplateLine[])[] {
  const groups: TemplateLine[][] = [];
  for (const line of lines) {
    const first = groups.at(-1)?.[0];
    const together = first && (line.each ?? line.when) !== undefined && first.each === line.each && (line.each !== undefined || first.when === line.when);
    if (together) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return groups;
}

function framed(group: readonly TemplateLine[], factsWidth: number): readonly Block[] {
  const [first] = group;
  if (first?.each !== undefined) {
    return [
      mark(`${EACH}${first.each}`),
      ...group.flatMap((line) => (line.when === undefined ? blocks(line, factsWidth) : when(line.when, blocks(line, factsWidth)))),
      mark(DONE),
    ];
  }
  const set = group.flatMap((line) => blocks(line, factsWidth));
  return first?.when === undefined ? set : when(first.when, set);
}

const mark = (name: string): Block => ({ kind: "paragraph", inlines: text(`((${name}))`) });
const when = (name: string, set: readonly Block[]): readonly Block[] => [mark(`${WHEN}${name}`), ...set, mark(DONE)];

function blocks(line: TemplateLine, factsWidth: number): readonly Block[] {
  switch (line.form) {
    case "page-break":
      return [{ kind: "page-break" }];
    case "table":
      return [table(line)];
    case "fact":
      return [{ kind: "facts", labelWidth: factsWidth, facts: [{ label: line.label, value: words(line.words) }] }];
    case "note":
      return [{ kind: "note", label: line.label, inlines: words(line.words) }];
    case "title":
      return [{ kind: "title", lines: [words(line.words)] }];
    case "addressee":
    case "paragraph":
      return [{ kind: line.form, inlines: words(line.words) }];
    case "heading-1":
      return [{ kind: "heading", level: 1, inlines: words(line.words) }];
    case "heading-2":
      return [{ kind: "heading", level: 2, inlines: words(line.words) }];
    case "heading-3":
      return [{ kind: "heading", level: 3, inlines: words(line.words) }];
  }
}

function table({ caption, unit, columns, align, head, rows }: TemplateTable): Block {
  return {
    kind: "table",
    ...(caption === undefined ? {} : { caption }),
    ...(unit === undefined ? {} : { unit }),
    columns,
    head: head.map((row) => tableRow(row, align)),
    rows: rows.map((row) => tableRow(row, align)),
  };
}

/** The marks of a row stand in its first and its last cell: Word's templates then repeat the row. */
function tableRow(row: TemplateRow, align: TemplateTable["align"]): Row {
  const [open, close] = rowMarks(row);
  let column = 0;
  const cells = row.cells.map((cell, index): Cell => {
    const own = align[column] ?? "left";
    column += cell.columns;
    const inlines = [...(index === 0 ? text(open) : []), ...words(cell.words), ...(index === row.cells.length - 1 ? text(close) : [])];
    return { inlines, align: own, ...(cell.columns > 1 ? { columns: cell.columns } : {}), ...(cell.label ? { label: true } : {}) };
  });
  return { cells, ...(row.style === undefined ? {} : { style: row.style }) };
}

function rowMarks({ each, when: condition }: LinePrefix): readonly [string, string] {
  const names = [...(each === undefined ? [] : [`${EACH}${each}`]), ...(condition === undefined ? [] : [`${WHEN}${condition}`])];
  return [names.map((name) => `((${name}))`).join(""), names.map(() => `((${DONE}))`).join("")];
}

const text = (said: string): readonly Inline[] => (said === "" ? [] : [{ kind: "text", text: said }]);

/** As one text: a placeholder that Word splits over several runs is torn. */
const words = (expressions: readonly Expression[]): readonly Inline[] => text(expressions.map(spelled).join(""));

function spelled(expression: Expression): string {
  switch (expression.kind) {
    case "words":
      return expression.text;
    case "fact":
      return `((${expression.name}))`;
    case "condition":
      return `((${WHEN}${expression.name}))${expression.then.map(spelled).join("")}((${DONE}))`;
  }
}
