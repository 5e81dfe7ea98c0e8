import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkCaseFolder } from "../../electron/jobs/check/check-case.ts";
import { writeDocuments } from "../../electron/jobs/write/write-documents.ts";
import type { Case } from "../../shared/case/case.ts";
import type { Result } from "../../shared/errors.ts";
import { errorText } from "../../shared/messages/error-text.ts";
import { parseMoment } from "../../shared/text/moment.ts";

/** Which of the made-up cases, from `from` up to, not including, `to`, and the folder for their documents. */
export type Share = { readonly from: number; readonly to: number; readonly out: string };

/** `processor`: milliseconds of processor time in this process, whatever else the machine did; `memory`: resident bytes after 100 and 500 and at the end. */
export type Written = { readonly milliseconds: number; readonly processor: number; readonly documents: readonly string[]; readonly memory: readonly number[] };

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(errorText(result.error));
  return result.value;
}

/** Cases unlike each other in names, title and money, so that no document is the one before it: made from the complete example of 专题二. */
function caseNumber(index: number, sample: Case): Case {
  const signs = (count: number, seed: number) =>
    Array.from({ length: count }, (_, place) => String.fromCodePoint(0x4e00 + ((index * 131 + place * 977 + seed) % 2500))).join("");
  return {
    ...sample,
    title: `面向${signs(6, 1)}的${signs(8, 2)}关键技术联合研究（${index + 1}）`,
    applicant: { ...sample.applicant, name: `上海${signs(4, 3)}科技有限公司` },
    lead: { ...sample.lead, name: signs(3, 4) },
  };
}

/** The sample with its guide and letters, and the kinds of documents that it gives: read once. */
async function prepare(out: string) {
  const moment = parseMoment("2026-05-25T10:00");
  if (moment === undefined) throw new Error("no moment");
  const sample = must(await checkCaseFolder(fileURLToPath(new URL("../../templates/samples/topic-2", import.meta.url)), { moment }));
  const all = must(await writeDocuments({ ...sample, out: join(out, "all") }));
  return { sample, kinds: [...new Set(all.documents.map(({ id }) => id))] };
}

let prepared: ReturnType<typeof prepare> | undefined;

/** Writes one document of each case, every kind in turn; gives the .docx files and the memory on the way. */
export async function writeCases({ from, to, out }: Share): Promise<Written> {
  prepared ??= prepare(out);
  const { sample, kinds } = await prepared;
  const documents: string[] = [];
  const memory: number[] = [];
  const started = performance.now();
  const before = process.cpuUsage();
  for (let index = from; index < to; index += 1) {
    const kind = kinds[index % kinds.length] ?? "";
    const written = must(await writeDocuments({ ...sample, case: caseNumber(index, sample.case), out: join(out, String(index)), only: [kind] }));
    const [document] = written.documents;
    if (document) documents.push(document.docx);
    if (index + 1 === to || index + 1 === from + 100 || index + 1 === from + 500) memory.push(process.memoryUsage.rss());
  }
  const { user, system } = process.cpuUsage(before);
  return { milliseconds: performance.now() - started, processor: (user + system) / 1000, documents, memory };
}
