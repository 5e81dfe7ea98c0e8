import { join } from "node:path";
import { readRegularFileSync } from "../files/regular-file.ts";

/**
 * The papers of the example cases as text files (`papers/*.md`): one file a paper, one sheet a page. A line is
 * `# title`, `## heading`, `> centred`, `: left | right` (two columns), `| a | b` (a row of a table) or a paragraph;
 * `===` begins a new sheet and may name its size: `=== A3 landscape`, `=== A4 landscape rotated` (stored upright with
 * /Rotate 90). `**words**` as a whole cell is set bold, `____` is a line to sign on.
 */
export type ListLine =
  | { readonly kind: "title" | "heading" | "centred" | "paragraph"; readonly text: string }
  | { readonly kind: "columns"; readonly cells: readonly string[] }
  | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] };

export type PaperSheet = { readonly size: "A4" | "A3"; readonly landscape: boolean; readonly rotated: boolean; readonly lines: readonly ListLine[] };

/** `size`: of the body, in points. */
export type Paper = { readonly head: string; readonly language: string; readonly size: number; readonly sheets: readonly PaperSheet[] };

/** The paper of this name under `papers/`. */
export const documentNamed = (name: string): Paper =>
  readSampleDocument(readRegularFileSync(join(import.meta.dirname, "papers", `${name}.md`)).toString("utf8"));

/** Reads a paper. A paper is a file of this project: one that cannot be read is a bug and throws. */
function readSampleDocument(text: string): Paper {
  const [front = "", ...rest] = text.split("\n\n");
  const body = rest.join("\n\n");
  const sheets: { size: "A4" | "A3"; landscape: boolean; rotated: boolean; lines: ListLine[] }[] = [
    { size: "A4", landscape: false, rotated: false, lines: [] },
  ];
  for (const line of body.split("\n")) {
    if (line.startsWith("===")) {
      sheets.push({ size: line.includes("A3") ? "A3" : "A4", landscape: line.includes("landscape"), rotated: line.includes("rotated"), lines: [] });
    } else if (line.trim() !== "") addLine(sheets.at(-1)?.lines ?? [], line);
  }
  return { head: field(front, "head"), language: field(front, "language"), size: Number(field(front, "size")), sheets };
}

function field(front: string, name: string): string {
  const found = new RegExp(`^${name}: (.+)$`, "m").exec(front)?.[1];
  if (found === undefined) throw new Error(`a paper without ${name}`);
  return found;
}

function addLine(lines: ListLine[], line: string): void {
  const cells = (from: number) =>
    line
      .slice(from)
      .split("|")
      .map((cell) => cell.trim());
  if (line.startsWith("# ")) lines.push({ kind: "title", text: line.slice(2) });
  else if (line.startsWith("## ")) lines.push({ kind: "heading", text: line.slice(3) });
  else if (line.startsWith("> ")) lines.push({ kind: "centred", text: line.slice(2) });
  else if (line.startsWith(": ")) lines.push({ kind: "columns", cells: cells(2) });
  else if (line.startsWith("|")) {
    const last = lines.at(-1);
    if (last?.kind === "table") lines[lines.length - 1] = { kind: "table", rows: [...last.rows, cells(1)] };
    else lines.push({ kind: "table", rows: [cells(1)] });
  } else lines.push({ kind: "paragraph", text: line });
}

/** The sheet, counted from 1, that holds these words. Throws when none does: the case would name a wrong page. */
export function sheetWith(paper: Paper, words: string): number {
  const index = paper.sheets.findIndex((sheet) => JSON.stringify(sheet.lines).includes(words));
  if (index < 0) throw new Error(`“${paper.head}” does not say “${words}”`);
  return index + 1;
}
