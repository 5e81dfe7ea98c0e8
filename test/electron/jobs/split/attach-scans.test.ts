import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { sha256 } from "../../../../electron/files/sha256.ts";
import { attachScans } from "../../../../electron/jobs/split/attach-scans.ts";
import { listVersions } from "../../../../electron/library/cases/history.ts";
import { keepText, keptText } from "../../../../electron/reading/kept-texts.ts";
import type { Case } from "../../../../shared/case/case.ts";
import { makeCase } from "../../../split/split-set.ts";

let parent: string;
let folder: string;
let stack: string;
let bytes: Uint8Array;
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "guohe 归入 "));
  folder = await makeCase(parent, 0, false);
  stack = join(parent, "回件.pdf");
});
beforeEach(async () => {
  const pdf = await PDFDocument.create();
  for (const height of [700, 800]) pdf.addPage([500, height]).drawText(`sealed ${height}`);
  bytes = await pdf.save();
  await writeFile(stack, bytes);
});
afterAll(() => rm(parent, { recursive: true, force: true }));

const attach = (slot: string, page: number, sealed = false) =>
  attachScans([{ place: { case: folder, slot }, title: slot, parts: [{ file: stack, pages: [page] }] }], {
    files: [{ file: stack, sha256: sha256(bytes) }],
    pages: [],
    passwords: [],
    sealed,
    now: 0,
  });
const registered = async (): Promise<Case["attachments"]> => JSON.parse(await readFile(join(folder, "case.json"), "utf8")).attachments;

test("the version before is kept, however soon after another one: it is the way back", async () => {
  const kept = async () => (await listVersions(folder)).length;
  const before = await kept();
  await attach("self-funding", 2);
  expect(await kept()).toBe(before + 1);
});

test("a scan that is in its place already counts as attached; one that is registered in another place does not, and the place is named", async () => {
  const [first] = await attach("self-funding", 1);
  expect(first).toMatchObject({ ok: true, value: { file: expect.stringMatching(/^attachments\//u) } });
  const before = await registered();
  const file = first?.ok ? first.value.file : "";
  expect(await attach("self-funding", 1)).toEqual([{ ok: true, value: { file } }]);
  expect(await attach("no-licence-transfer", 1)).toEqual([
    { ok: false, error: { kind: "attachment-elsewhere", file, place: expect.stringContaining("自筹") } },
  ]);
  expect(await registered()).toEqual(before);
});

test("pages of a stack that is not what was read are attached nowhere", async () => {
  const before = await registered();
  const other = await PDFDocument.load(bytes);
  other.removePage(0);
  await writeFile(stack, await other.save());
  expect(await attach("no-licence-transfer", 1)).toEqual([{ ok: false, error: { kind: "scan-changed", file: stack } }]);
  expect(await registered()).toEqual(before);
});

test("a scan whose seal somebody has seen needs no second look in its case; any other waits for one", async () => {
  const standing = async (slot: string) => (await registered())?.filter((one) => one.slot === slot).map(({ state, sealedBy }) => [state, sealedBy]);
  folder = await makeCase(parent, 1, false);
  await attach("self-funding", 1);
  await attach("no-licence-transfer", 2, true);
  expect(await standing("self-funding")).toEqual([["received", undefined]]);
  expect(await standing("no-licence-transfer")).toEqual([["sealed-scan", "applicant"]]);
});

test("what was read of the pages of a stack is kept for the file that is made of them, unless they were turned otherwise", async () => {
  const home = await mkdtemp(join(tmpdir(), "guohe-texts-"));
  vi.stubEnv("GUOHE_HOME", home);
  folder = await makeCase(parent, 2, false);
  try {
    const line = (text: string) => ({ text, box: { left: 10, top: 10, width: 90, height: 12 }, confidence: 0.9 });
    const page = { width: 500, height: 700, turn: 180, source: "ocr", redSeals: [] } as const;
    const pages = [1, 2].map((number) => ({ ...page, page: number, lines: [line(`第 ${number} 页`)] }));
    await keepText(sha256(bytes), { pageCount: 2, pages, unread: [] });
    const copy = async (slot: string, turn: 0 | 180) => {
      const [done] = await attachScans([{ place: { case: folder, slot }, title: slot, parts: [{ file: stack, pages: [2] }] }], {
        files: [{ file: stack, sha256: sha256(bytes) }],
        pages: [{ file: stack, page: 2, turn }],
        passwords: [],
        now: 0,
      });
      return keptText(sha256(await readFile(join(folder, done?.ok ? done.value.file : ""))));
    };
    expect(await copy("self-funding", 180)).toEqual({ pageCount: 1, pages: [{ ...page, page: 1, turn: 0, lines: [line("第 2 页")] }], unread: [] });
    expect(await copy("no-licence-transfer", 0)).toBeUndefined();
  } finally {
    vi.unstubAllEnvs();
    await rm(home, { recursive: true, force: true });
  }
});
