import { rmSync, writeFileSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { env } from "node:process";
import { afterAll, beforeAll, expect, test } from "vitest";
import { printPack } from "../../../../electron/jobs/print/print-pack.ts";
import { splitStack } from "../../../../electron/jobs/split/split-stack.ts";
import { notBack, type SplitReport } from "../../../../shared/desk/split-report.ts";
import { errorText } from "../../../../shared/messages/error-text.ts";
import type { PrintPackReport, Progress } from "../../../../shared/report.ts";
import { unwrap } from "../../../fixtures/letter-source.ts";
import { makeCase, type ScannedPage, scanStack } from "../../../split/split-set.ts";

const moment = { kind: "date", date: "2026-05-25" } as const;
const scan = (printed: number, rest: Partial<ScannedPage> = {}): ScannedPage => ({ printed, skew: 0, upsideDown: false, sealed: false, ...rest });

let parent: string;
let cases: string;
let pack: PrintPackReport;
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "guohe 归位改动 "));
  cases = join(parent, "项目");
  env.GUOHE_HOME = join(parent, "用户");
  const paths = [await makeCase(cases, 0, false), await makeCase(cases, 1, false)];
  pack = unwrap(await printPack({ paths, out: join(parent, "包.pdf"), moment, separators: true }));
});
afterAll(() => {
  delete env.GUOHE_HOME;
  return rm(parent, { recursive: true, force: true });
});

const paper = (index: number) => pack.papers[index]?.page ?? 0;
/** The sheet before a paper. */
const sheet = (index: number) => paper(index) - 1;

async function stackOf(name: string, pages: readonly number[]): Promise<string> {
  const file = join(parent, name);
  await writeFile(
    file,
    await scanStack(
      await readFile(pack.file),
      pages.map((page) => scan(page)),
      pages[0] ?? 0,
    ),
  );
  return file;
}

/** Splits files; `at` is called with each step, between two pages. */
const split = async (files: readonly string[], at: (progress: Progress) => void = () => undefined): Promise<SplitReport> =>
  unwrap(await splitStack({ files, cases, moment, passwords: [] }, { onProgress: at }));

const told = ({ assigned }: SplitReport) => assigned.map(({ document, by, parts }) => [document.case.slice(-1), document.slot, by, parts[0]?.pages]);

test("a file that is written anew while its sheets are looked for is named with what to do; the others are split, and once it is whole so is it", async () => {
  const sound = await stackOf("甲.pdf", [sheet(0), paper(0)]);
  const written = await stackOf("乙.pdf", [sheet(2), paper(2), sheet(3), paper(3)]);
  const whole = await readFile(written);
  let isChanged = false;
  const report = await split([sound, written], ({ step, done }) => {
    if (isChanged || step.code !== "reading-file" || step.file !== written || done < 2) return;
    isChanged = true;
    writeFileSync(written, whole.subarray(0, whole.length / 2));
  });
  expect(isChanged).toBe(true);
  expect(report.refused).toEqual([{ kind: "scan-changing", file: written }]);
  const said = errorText(report.refused[0] ?? { kind: "cancelled" });
  for (const words of [written, "识别时有改动", "重新识别"]) expect(said).toContain(words);
  expect(told(report)).toEqual([["1", "no-licence-transfer", "separator", [2]]]);
  expect(report.files.map(({ file }) => file)).toEqual([sound]);
  expect(notBack(report).map(({ case: folder }) => folder.slice(-1))).toEqual(["1", "2", "2"]);
  await writeFile(written, whole);
  const again = await split([sound, written]);
  expect(again.refused).toEqual([]);
  expect(told(again)).toHaveLength(3);
}, 120_000);

test("a file that is gone while its text is recognised keeps nothing of what was read, and no sheet before it takes the pages behind it", async () => {
  // the sheet of the third paper, the paper and the sheet of the fourth, the fourth: without the file in the middle they seem to be a pair
  const before = await stackOf("一.pdf", [sheet(0), paper(0), sheet(2)]);
  const middle = await stackOf("二.pdf", [paper(2), paper(1)]);
  const behind = await stackOf("三.pdf", [paper(3)]);
  const whole = await readFile(middle);
  let isGone = false;
  const report = await split([before, middle, behind], ({ step }) => {
    if (isGone || step.code !== "reading-page" || step.file !== middle) return;
    isGone = true;
    rmSync(middle);
  });
  expect(isGone).toBe(true);
  expect(report.refused).toEqual([{ kind: "scan-changing", file: middle }]);
  expect(told(report)).toEqual([
    ["1", "no-licence-transfer", "separator", [2]],
    ["2", "self-funding", "text", [1]],
  ]);
  await writeFile(middle, whole);
  const again = await split([before, middle, behind]);
  expect(again.refused).toEqual([]);
  expect(again.assigned.filter(({ parts }) => parts.some(({ file }) => file === middle))).toHaveLength(2);
}, 240_000);
