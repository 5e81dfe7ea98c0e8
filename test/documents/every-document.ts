import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { planDocuments } from "../../electron/jobs/plan-documents.ts";
import { type Block, type DocumentContent, documentWords, inlineWords } from "../../shared/documents/blocks.ts";
import { checked, guide2026, squeezed, unwrap } from "./letter-source.ts";

/** The cases that every document is tried on: the samples of the four tracks and the complete cases of the rules' tests. */
const read = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), "utf8");
export const TOPICS = ["1", "2", "3-1", "3-2"] as const;
export const sampleOf = (topic: string): Record<string, unknown> => JSON.parse(read(`../../templates/samples/topic-${topic}/case.json`));
export const baseOf = (topic: string): Record<string, unknown> => parse(read(`../cases/base/${topic}.yaml`), { merge: true });

/** The documents of a case as blocks; each of our letters counts as one page in the seal list. */
export const planOf = (json: unknown, only?: readonly string[]) =>
  unwrap(planDocuments({ ...checked(json, guide2026), ...(only === undefined ? {} : { only }) }, () => 1));

/** One document of a case, written on request. */
export function documentOf(json: unknown, id: string): { readonly content: DocumentContent; readonly missing: readonly string[] } {
  const plan = planOf(json, [id]);
  const [first] = plan.planned;
  if (first === undefined) throw new Error(JSON.stringify(plan.skipped));
  return first;
}

/** The words of a document without white space. */
export const wordsIn = (json: unknown, id: string): string => squeezed(documentWords(documentOf(json, id).content));

/** What a PDF may repeat on a further page, in the order in which it stands there: mark, caption with （续）, head of the table. */
export function repeatedWords(content: DocumentContent): readonly string[] {
  const mark = content.page.kind === "table-document" ? (content.page.mark ?? "") : "";
  const tables = content.blocks.flatMap((block) => (block.kind === "table" ? [head(block)] : []));
  return [...tables.map(squeezed), squeezed(mark)].filter((words) => words !== "");
}

function head(table: Extract<Block, { kind: "table" }>): string {
  const caption = table.caption === undefined ? "" : `${table.caption}（续）${table.unit ?? ""}`;
  return caption + table.head.flatMap((row) => row.cells.map(({ inlines }) => inlineWords(inlines))).join("");
}
