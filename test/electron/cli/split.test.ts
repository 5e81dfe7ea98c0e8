import { access, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { printPack } from "../../../electron/jobs/print/print-pack.ts";
import { openPdfium } from "../../../electron/pdf/pdfium.ts";
import type { Case } from "../../../shared/case/case.ts";
import { unwrap } from "../../fixtures/letter-source.ts";
import { jsonOf, runGuohe } from "../../fixtures/run-guohe.ts";
import { makeCase, type ScannedPage, scanStack } from "../../split/split-set.ts";

const AT = ["--at", "2026-05-25"];

let folder: string;
let stack: Uint8Array;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe 归位 "));
  const cases = join(folder, "项目");
  const paths = [await makeCase(cases, 0, true, [1, 1])];
  const pack = unwrap(await printPack({ paths, out: join(folder, "包.pdf"), moment: { kind: "date", date: "2026-05-25" }, separators: true }));
  // without the list and its sheet before the first document
  const first = (pack.papers[0]?.page ?? 0) - 1;
  const pages = Array.from(
    { length: pack.pages - first },
    (_, index): ScannedPage => ({ printed: first + index, skew: 1.5, upsideDown: index % 2 === 1, sealed: false }),
  );
  // a back is blank; the last document is lost
  const blank: ScannedPage = { printed: "blank", skew: 0, upsideDown: false, sealed: false };
  stack = await scanStack(
    await readFile(pack.file),
    pages.flatMap((page, index) => (index === 4 ? [page, blank] : [page])),
    3,
  );
  await writeFile(join(folder, "回件.pdf"), stack);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const guohe = (...args: readonly string[]) => runGuohe(args, { cwd: folder, env: { GUOHE_HOME: join(folder, ".home") } });
const placed = z.object({
  file: z.string(),
  pages: z.array(z.number()),
  case: z.string(),
  slot: z.string(),
  for: z.string().exactOptional(),
  attached: z.string().exactOptional(),
});
const schema = z.looseObject({
  assigned: z.array(z.looseObject(placed.shape)),
  unassigned: z.array(z.looseObject({ file: z.string(), pages: z.array(z.number()) })),
});
const attachments = async () => {
  const theCase: Case = JSON.parse(await readFile(join(folder, "项目", "项目1", "case.json"), "utf8"));
  return theCase.attachments ?? [];
};

test("split writes nothing without --apply, and with it attaches each document upright, without blank backs, copies in the place of what was printed", async () => {
  const before = await attachments();
  const dry = await guohe("split", "回件.pdf", "--cases", "项目", ...AT, "--json");
  expect(dry.exitCode, dry.stderr).toBe(0);
  expect(await attachments()).toEqual(before);
  const seen = schema.parse(jsonOf(dry));
  expect(seen.assigned.map(({ file, slot, for: subject }) => [file, slot, subject])).toEqual([
    ["回件.pdf", "agreement-copy", "agreement-suederau"],
    ["回件.pdf", "agreement-translation", "agreement-suederau"],
    ["回件.pdf", "no-licence-transfer", undefined],
  ]);
  expect(seen.unassigned).toEqual([]);

  const text = await guohe("split", "回件.pdf", "--cases", "项目", ...AT, "--apply");
  expect(text.stdout).toContain("已归入 3 件");
  expect(text.stdout).toContain("还没回来 1 件");
  const after = await attachments();
  // the copies that were printed give their places to the scans, and are noted as their earlier files; nobody has seen the seals yet
  expect(after.map(({ slot, state }) => [slot, state])).toEqual(seen.assigned.map(({ slot }) => [slot, "received"]));
  expect(after.slice(0, before.length).map(({ id, earlierFiles }) => [id, earlierFiles])).toEqual(before.map(({ id, file }) => [id, [file]]));
  expect(after.slice(0, before.length).map(({ sealedBy, wordsSha256 }) => [sealedBy, wordsSha256])).toEqual(before.map(({ sha256 }) => [undefined, sha256]));
  for (const { file } of before) await access(join(folder, "项目", "项目1", file));
  const next = unwrap(
    await printPack({ paths: [join(folder, "项目", "项目1")], out: join(folder, "再.pdf"), moment: { kind: "date", date: "2026-05-25" }, separators: false }),
  );
  expect(next.papers).toHaveLength(1);
  const added = after;
  for (const [index, { file, pages, wordsSha256 }] of added.entries()) {
    expect(pages).toBe(seen.assigned[index]?.pages.length);
    if (added[index]?.slot === "no-licence-transfer") expect(wordsSha256).toMatch(/^[0-9a-f]{64}$/u);
    const opened = (await openPdfium()).open(await readFile(join(folder, "项目", "项目1", file)));
    if (typeof opened === "string") throw new Error(opened);
    expect(opened.pageCount).toBe(pages);
    opened.close();
  }
  expect(await readFile(join(folder, "回件.pdf"))).toEqual(Buffer.from(stack));

  // the same stack again: the very same files are known, and nothing is put in twice
  await guohe("split", "回件.pdf", "--cases", "项目", ...AT, "--apply");
  expect(await attachments()).toEqual(after);
  expect(await readdir(join(folder, "项目", "项目1", "attachments"))).toHaveLength(before.length + added.length);
});

test("split says what is missing in its line, and which file of the stack cannot be read", async () => {
  expect(await guohe("split", "回件.pdf")).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("--cases") });
  expect(await guohe("split", "--cases", "项目")).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("扫描件") });
  expect(await guohe("split", "回件.pdf", "--cases", "项目", "--sealed")).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("--apply") });
  await writeFile(join(folder, "坏.pdf"), "%PDF-1.7 坏");
  const run = await guohe("split", "坏.pdf", "--cases", "项目", ...AT, "--json");
  expect(run.exitCode).toBe(3);
  expect(jsonOf(run)).toMatchObject({ assigned: [], unassigned: [], refused: [expect.objectContaining({ kind: "attachment-damaged" })] });
  expect(await guohe("split", "回件.pdf", "--cases", "没有", ...AT)).toMatchObject({ exitCode: 3 });
});
