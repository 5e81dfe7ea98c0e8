import { chmod, cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { env, platform } from "node:process";
import { PDFDocument } from "@cantoo/pdf-lib";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { sha256 } from "../../../../electron/files/sha256.ts";
import { printPack } from "../../../../electron/jobs/print/print-pack.ts";
import { splitStack } from "../../../../electron/jobs/split/split-stack.ts";
import type { Case } from "../../../../shared/case/case.ts";
import { type AssignedScan, notBack, type SplitReport } from "../../../../shared/desk/split-report.ts";
import { stepText } from "../../../../shared/messages/step-text.ts";
import type { PrintPackReport } from "../../../../shared/report.ts";
import { unwrap } from "../../../fixtures/letter-source.ts";
import { makeCase, type ScannedPage, scanStack } from "../../../split/split-set.ts";

const moment = { kind: "date", date: "2026-05-25" } as const;
const scan = (printed: number | "blank", rest: Partial<ScannedPage> = {}): ScannedPage => ({ printed, skew: 0, upsideDown: false, sealed: false, ...rest });

let parent: string;
let cases: string;
let pack: PrintPackReport;
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "guohe 归位 "));
  cases = join(parent, "项目");
  // what is seen and read of a stack is kept, as for every user: some tests split one twice
  env.GUOHE_HOME = join(parent, "用户");
  const paths = [await makeCase(cases, 0, false), await makeCase(cases, 1, false)];
  pack = unwrap(await printPack({ paths, out: join(parent, "包.pdf"), moment, separators: true }));
});
afterEach(() => {
  vi.unstubAllEnvs();
});
afterAll(() => {
  delete env.GUOHE_HOME;
  return rm(parent, { recursive: true, force: true });
});

async function stackOf(name: string, pages: readonly ScannedPage[], seed = 1): Promise<string> {
  const file = join(parent, name);
  await writeFile(file, await scanStack(await readFile(pack.file), pages, seed));
  return file;
}

const split = async (...files: string[]): Promise<SplitReport> => unwrap(await splitStack({ files, cases, moment, passwords: [] }));

/** Each assigned document as project, slot, how it was told, and the pages of its scan. */
const told = (assigned: readonly AssignedScan[]) =>
  assigned.map(({ document, by, parts }) => [document.case.slice(-1), document.slot, by, ...parts.map(({ pages }) => pages)]);
const paperAt = (index: number) => pack.papers[index]?.page ?? 0;

describe("a stack of scans with separator sheets", () => {
  let report: SplitReport;
  let stack: string;
  const steps: string[] = [];
  beforeAll(async () => {
    const pages = Array.from({ length: pack.pages }, (_, index) => {
      const isPaper = pack.papers.some(({ page }) => page === index + 1);
      return scan(index + 1, { skew: (index % 7) - 3, upsideDown: index % 4 === 1, sealed: isPaper });
    });
    // the back of the last paper goes through the scanner too
    stack = await stackOf("分隔页.pdf", [...pages, scan("blank", { skew: 2 })]);
    report = unwrap(await splitStack({ files: [stack], cases, moment, passwords: [] }, { onProgress: ({ step }) => steps.push(stepText(step)) }));
  });

  test("goes to cases and slots by its sheets, skewed and upside down, without lists, sheets and blank backs", () => {
    expect(told(report.assigned)).toEqual([
      ["1", "no-licence-transfer", "separator", [paperAt(0)]],
      ["1", "self-funding", "separator", [paperAt(1)]],
      ["2", "no-licence-transfer", "separator", [paperAt(2)]],
      ["2", "self-funding", "separator", [paperAt(3)]],
    ]);
    expect(report.unassigned).toEqual([]);
    expect(notBack(report)).toEqual([]);
    expect(report.refused).toEqual([]);
    expect(report.pages.at(-1)).toMatchObject({ kind: "blank" });
    const turned = report.pages.filter(({ kind, turn }) => kind === "content" && turn === 180).map(({ page }) => page);
    expect(turned).toEqual(pack.papers.flatMap(({ page }) => ((page - 1) % 4 === 1 ? [page] : [])));
    expect([...new Set(steps)]).toEqual(["读取申报项目", `读取 ${stack}`]);
  });

  /** Of each case one document behind its sheet. */
  const shortStack = () =>
    stackOf(
      "各一件.pdf",
      [paperAt(0) - 1, paperAt(0), paperAt(2) - 1, paperAt(2)].map((printed) => scan(printed)),
      2,
    );

  test("leaves a document to a person when its answers changed after printing, or another page lies behind its sheet", async () => {
    const file = join(cases, "项目2", "case.json");
    const before = await readFile(file, "utf8");
    await writeFile(file, before.replace("（二期）", "（三期）"));
    const changed = await split(await shortStack());
    await writeFile(file, before);
    expect(told(changed.assigned)).toEqual([["1", "no-licence-transfer", "separator", [2]]]);
    expect(changed.unassigned.map(({ why, maybe }) => [why, maybe?.case.slice(-1)])).toEqual([["text-changed", "2"]]);
    expect(notBack(changed)).toHaveLength(3);
  });

  test("assigns nothing where two cases have the id of the sheet, or none has", async () => {
    await cp(join(cases, "项目1"), join(cases, "项目1 副本"), { recursive: true });
    const short = await shortStack();
    const twice = await split(short);
    await rm(join(cases, "项目1 副本"), { recursive: true });
    expect(twice.unassigned.map(({ why }) => why)).toEqual(["case-twice"]);
    expect(told(twice.assigned).map(([number]) => number)).toEqual(["2"]);
    await rm(join(cases, "项目1"), { recursive: true });
    const unknown = await split(short);
    await makeCase(cases, 0, false);
    expect(unknown.unassigned.map(({ why }) => why)).toEqual(["case-unknown"]);
  });
});

describe("a stack of scans without separator sheets", () => {
  test("goes to cases and slots by what is printed on it, also below a seal; what nobody can read is left to a person", async () => {
    const stack = await stackOf("无分隔页.pdf", [
      scan(paperAt(3), { sealed: true, skew: -2.5 }),
      scan("blank"),
      scan(paperAt(0), { sealed: true, upsideDown: true, skew: 1 }),
      scan(paperAt(1), { sealed: true, faint: true }),
      scan(paperAt(2), { sealed: true, skew: 3 }),
    ]);
    const report = await split(stack);
    expect(told(report.assigned)).toEqual([
      ["2", "self-funding", "text", [1]],
      ["1", "no-licence-transfer", "text", [3]],
      ["2", "no-licence-transfer", "text", [5]],
    ]);
    expect(report.unassigned).toEqual([{ parts: [{ file: stack, pages: [4] }], why: "not-recognised" }]);
    expect(notBack(report).map(({ case: folder, slot }) => [folder.slice(-1), slot])).toEqual([["1", "self-funding"]]);
    expect(report.pages[2]).toMatchObject({ kind: "content", turn: 180 });
  });
});

/** A case whose one document for the seal is its translation; of that the first page alone is printed and comes back. */
async function translationOf(number: number) {
  const folder = join(parent, `译件 ${number}`);
  const path = await makeCase(folder, number, true, [0, 0]);
  const theCase: Case = JSON.parse(await readFile(join(path, "case.json"), "utf8"));
  const [translation] = theCase.attachments?.filter(({ slot }) => slot === "agreement-translation") ?? [];
  if (translation === undefined) throw new Error("no translation");
  const printed = await PDFDocument.load(await readFile(join(path, translation.file)));
  while (printed.getPageCount() > 1) printed.removePage(1);
  const put = async (file: string, bytes: Uint8Array) => {
    await writeFile(join(path, file), bytes);
    await writeFile(join(path, "case.json"), JSON.stringify({ ...theCase, attachments: [{ ...translation, file, sha256: sha256(bytes), pages: 1 }] }));
  };
  return { folder, file: translation.file, printed: await printed.save(), put };
}

test("a translation that is in the case as a scan alone is read when pages are left over, and told by its text", async () => {
  const { folder, file, printed, put } = await translationOf(3);
  const picture = await scanStack(printed, [scan(1)], 8);
  await put(file, picture);
  // what comes back is that scan printed, sealed and scanned again
  const stack = join(parent, "译件 用印.pdf");
  await writeFile(stack, await scanStack(picture, [scan(1, { skew: 1, sealed: true })], 9));
  const report = unwrap(await splitStack({ files: [stack], cases: folder, moment, passwords: [] }));
  expect(told(report.assigned)).toEqual([["4", "agreement-translation", "text", [1]]]);
  expect(report.unassigned).toEqual([]);
}, 400_000);

test.runIf(platform !== "win32")("a translation that is in the case as a Word file is told by the text of its print", { timeout: 400_000 }, async () => {
  const { folder, printed, put } = await translationOf(4);
  await put("attachments/合作协议中文译件.rtf", Buffer.from("{\\rtf1 one word}"));
  const office = join(parent, "soffice");
  await writeFile(join(parent, "made.pdf"), printed);
  await writeFile(office, `#!/bin/sh\nwhile [ "$1" != "--outdir" ]; do shift; done\ncp '${join(parent, "made.pdf")}' "$2/in.pdf"`);
  await chmod(office, 0o755);
  vi.stubEnv("GUOHE_LIBREOFFICE", office);
  // a scanner that recognised the text itself: how scans are read is seen above
  const stack = join(parent, "译件 Word 用印.pdf");
  await writeFile(stack, printed);
  const report = unwrap(await splitStack({ files: [stack], cases: folder, moment, passwords: [] }));
  expect(told(report.assigned)).toEqual([["5", "agreement-translation", "text", [1]]]);
});
