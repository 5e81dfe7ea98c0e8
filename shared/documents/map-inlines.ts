import { assertNever } from "../errors.ts";
import type { Block, DocumentContent, Inline, Row } from "./blocks.ts";

type Inlines = readonly Inline[];

/** The same document with each inline replaced; the number of inlines must stay, so that its layout stays. */
export function mapInlines(content: DocumentContent, change: (inline: Inline) => Inline): DocumentContent {
  const all = (inlines: Inlines): Inlines => inlines.map(change);
  const rows = (list: readonly Row[]) => list.map((row) => ({ ...row, cells: row.cells.map((cell) => ({ ...cell, inlines: all(cell.inlines) })) }));
  const mapBlock = (block: Block): Block => {
    switch (block.kind) {
      case "title":
        return { ...block, lines: block.lines.map(all) };
      case "addressee":
      case "paragraph":
      case "heading":
      case "item":
      case "note":
        return { ...block, inlines: all(block.inlines) };
      case "facts":
        return { ...block, facts: block.facts.map((fact) => ({ ...fact, value: all(fact.value) })) };
      case "table":
        return { ...block, head: rows(block.head), rows: rows(block.rows) };
      case "signature":
        return { ...block, unit: all(block.unit), date: all(block.date) };
      case "spacer":
      case "page-break":
        return block;
      default:
        return assertNever(block);
    }
  };
  return { ...content, blocks: content.blocks.map(mapBlock) };
}
