import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { env } from "node:process";
import { printPack } from "../../electron/jobs/print/print-pack.ts";
import { splitStack } from "../../electron/jobs/split/split-stack.ts";
import { notBack } from "../../shared/desk/split-report.ts";
import type { PrintPackReport } from "../../shared/report.ts";
import { dice } from "../bench/dice.ts";
import { unwrap } from "../fixtures/letter-source.ts";
import { makeCase, PROJECTS, type ScannedPage, scanStack } from "./split-set.ts";

/**
 * Prints how a stack of 120 scanned pages is assigned to its cases, with separator sheets and without: skewed up to 3°, some upside
 * down, blank backs, a red seal over each document's text, and in the second stack one document that nobody can read.
 *
 *   npm run measure:split
 */
const PAGES = 120;
const moment = { kind: "date", date: "2026-05-25" } as const;
const parent = await mkdtemp(join(tmpdir(), "guohe-split-"));
env.GUOHE_HOME = join(parent, "home");
const cases = join(parent, "cases");
await mkdir(cases);

/** A document of the stack: where it belongs, and its pages in the stack (from 1). */
type Truth = { readonly caseId: string; readonly title: string; readonly pages: readonly number[]; readonly faint: boolean };

/** The pages of a pack as they come through the scanner, with blank backs up to the wanted number, and what is where. */
function scannedPages(pack: PrintPackReport, wanted: readonly number[], faintOne: string | undefined, seed: number) {
  const random = dice(seed);
  const scanned: ScannedPage[] = [];
  const places = new Map<number, number>();
  let blanks = PAGES - wanted.length;
  for (const [index, printed] of wanted.entries()) {
    const paper = pack.papers.find(({ page, pages }) => printed >= page && printed < page + pages);
    const faint = paper !== undefined && `${paper.caseId} ${paper.title}` === faintOne;
    scanned.push({ printed, skew: random() * 6 - 3, upsideDown: random() < 0.2, sealed: paper !== undefined, faint });
    places.set(printed, scanned.length);
    if (blanks > 0 && random() < blanks / (wanted.length - index)) {
      scanned.push({ printed: "blank", skew: random() * 6 - 3, upsideDown: false, sealed: false });
      blanks -= 1;
    }
  }
  const truth = pack.papers.map(
    ({ caseId, title, page, pages }): Truth => ({
      caseId,
      title,
      pages: Array.from({ length: pages }, (_, index) => places.get(page + index) ?? 0),
      faint: `${caseId} ${title}` === faintOne,
    }),
  );
  return { scanned, truth };
}

async function measure(name: string, pack: PrintPackReport, wanted: readonly number[], faintOne: string | undefined, seed: number): Promise<boolean> {
  const { scanned, truth } = scannedPages(pack, wanted, faintOne, seed);
  const stack = join(parent, `${name}.pdf`);
  await writeFile(stack, await scanStack(await readFile(pack.file), scanned, seed));
  const began = performance.now();
  const report = unwrap(await splitStack({ files: [stack], cases, moment, passwords: [] }));
  const seconds = (performance.now() - began) / 1000;
  const sameAs = (pages: readonly number[]) => (one: Truth) => one.pages.join() === pages.join();
  let right = 0;
  let wrong = 0;
  for (const { document, parts } of report.assigned) {
    const own = truth.find(sameAs(parts.flatMap(({ pages }) => pages)));
    const caseId = `case-${document.case.slice(-1)}`;
    if (own && own.caseId === caseId && own.title === document.title && !own.faint) right += 1;
    else {
      wrong += 1;
      console.log(`  wrong: ${JSON.stringify(parts.map(({ pages }) => pages))} as ${document.project} ${document.title}`);
    }
  }
  for (const { parts, why, maybe } of report.unassigned)
    console.log(`  left to a person: ${JSON.stringify(parts.map(({ pages }) => pages))} ${why} ${maybe?.title ?? ""}`);
  const upright = report.pages.filter(({ page, kind, turn }) => kind === "content" && turn === (scanned[page - 1]?.upsideDown ? 180 : 0)).length;
  const content = report.pages.filter(({ kind }) => kind === "content").length;
  const readable = truth.filter(({ faint }) => !faint).length;
  const count = (kind: string) => report.pages.filter((page) => page.kind === kind).length;
  console.log(
    `${name}: ${report.pages.length} pages (${count("separator")} sheets, ${count("list")} of lists, ${count("blank")} blank of ${scanned.filter(({ printed }) => printed === "blank").length}); ` +
      `${right} of ${readable} documents assigned (${((100 * right) / readable).toFixed(1)} %), ${wrong} wrong, ${report.unassigned.length} left to a person, ` +
      `${notBack(report).length} not back; ${upright} of ${content} pages known upright; ${seconds.toFixed(0)} s`,
  );
  const isFaintLeft =
    faintOne === undefined || report.unassigned.some(({ parts }) => truth.some((one) => one.faint && sameAs(parts.flatMap(({ pages }) => pages))(one)));
  return wrong === 0 && isFaintLeft && right >= readable * (faintOne === undefined ? 1 : 0.95);
}

try {
  const paths: string[] = [];
  for (const index of PROJECTS.keys()) paths.push(await makeCase(cases, index, true));
  const out = join(parent, "pack.pdf");
  const pack = unwrap(await printPack({ paths, out, moment, separators: true }));
  // six packages with their sheets and lists leave room for blank backs
  const six = unwrap(await printPack({ paths: paths.slice(0, 6), out: join(parent, "six.pdf"), moment, separators: true }));
  const all = Array.from({ length: six.pages }, (_, index) => index + 1);
  const papers = pack.papers.flatMap(({ page, pages }) => Array.from({ length: pages }, (_, index) => page + index));
  const last = pack.papers.at(-1);
  const withSheets = await measure("with separator sheets", six, all, undefined, 1);
  const without = await measure("without separator sheets", pack, papers, last && `${last.caseId} ${last.title}`, 2);
  if (!withSheets || !without) process.exitCode = 1;
} finally {
  await rm(parent, { recursive: true, force: true });
}
