import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { BUDGET_CELLS, REPORT_ROWS } from "../../fixtures/found-papers.ts";
import { paragraph, wordFile } from "../../fixtures/word-file.ts";
import { workbook } from "../../fixtures/workbook.ts";
import type { SentFile } from "./drop-files.ts";

const sample = fileURLToPath(new URL("../../../templates/samples/topic-2/attachments", import.meta.url));
/** Those of the complete example whose text a program has written: no page of them is recognised. */
const PAPERS = ["Cooperation Agreement Süderau (sealed copy).pdf", "Zuwendungsvertrag Müsterlin.pdf", "资助合同 中文译件 穆斯特机器人.pdf"];

const base64 = (bytes: Uint8Array | string) => Buffer.from(bytes).toString("base64");

/** Papers as somebody gathered them: agreement, proof and its translation, a report, a budget, what programs leave, and what cannot be read. */
export async function gatheredPapers(topic = "专题二"): Promise<readonly SentFile[]> {
  const papers = await Promise.all(PAPERS.map(async (name) => ({ name, base64: base64(await readFile(join(sample, name))) })));
  const rows = REPORT_ROWS.map((row) => row.join("：").replace("专题二", topic));
  return [
    ...papers,
    { name: "可行性报告 v7.docx", base64: base64(wordFile(rows.map((row) => paragraph(row)).join(""))) },
    { name: "预算.xlsx", base64: base64(workbook(BUDGET_CELLS)) },
    { name: "~$可行性报告 v7.docx", base64: base64("x") },
    { name: "空.pdf", base64: "" },
    { name: "坏.pdf", base64: base64("%PDF-1.7\nnothing") },
  ];
}
