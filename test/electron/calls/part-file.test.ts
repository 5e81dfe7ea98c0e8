import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { z } from "zod";
import { type CallHandler, createCallHandler } from "../../../electron/calls/handle-call.ts";
import { ok } from "../../../shared/errors.ts";
import { FOUND_FILES } from "../../../shared/ipc/found.ts";
import { encryptedPdf } from "../../fixtures/defective-files.ts";
import { furnish } from "../../fixtures/known-samples.ts";

let home: string;
let calls: CallHandler;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "guohe 拆开 "));
  vi.stubEnv("GUOHE_HOME", join(home, "data"));
  await furnish(join(home, "data"));
  calls = createCallHandler({ shell: "desktop", version: "0", openPath: async () => ok(undefined), emit: () => undefined });
});
afterEach(async () => {
  await calls.close();
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

const opened = z.object({ ok: z.literal(true), value: z.looseObject({ key: z.string(), folder: z.string() }) });
const added = z.object({ ok: z.literal(true), value: z.object({ added: z.array(z.looseObject({ file: z.string() })), refused: z.array(z.unknown()) }) });
const listed = z.object({ ok: z.literal(true), value: z.looseObject({ files: z.array(z.looseObject({ key: z.string(), name: z.string() })) }) });
const PARTS = [
  { from: 1, to: 2 },
  { from: 3, to: 3 },
];

async function threePages(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const [index, width] of [500, 510, 520].entries()) pdf.addPage([width, 800]).drawText(`page ${index + 1}`, { x: 60, y: 700, size: 12, font });
  return pdf.save();
}

const widths = async (path: string) => (await PDFDocument.load(await readFile(path))).getPages().map((page) => page.getWidth());

async function caseWith(bytes: Uint8Array): Promise<{ readonly key: string; readonly folder: string }> {
  const { key, folder } = opened.parse(await calls.handle("cases:create", [{ guide: "shanghai-intl-coop-2026", topic: "2", title: "甲" }])).value;
  await mkdir(join(folder, "attachments"), { recursive: true });
  await writeFile(join(folder, "attachments", "两份.pdf"), bytes);
  return { key, folder };
}

test("a file of a case is parted into a file for each agreement, in order, and stays whole itself", async () => {
  const whole = await threePages();
  const { key, folder } = await caseWith(whole);
  const { value } = added.parse(await calls.handle("attachments:part", [{ key, file: "attachments/两份.pdf", parts: PARTS }]));
  expect(value.refused).toEqual([]);
  expect(value.added.map(({ file }) => file)).toEqual(["attachments/两份（第 1–2 页）.pdf", "attachments/两份（第 3 页）.pdf"]);
  expect(await Promise.all(value.added.map(({ file }) => widths(join(folder, file))))).toEqual([[500, 510], [520]]);
  expect(Buffer.from(whole).equals(await readFile(join(folder, "attachments", "两份.pdf")))).toBe(true);
});

test("a page that is not there, a file that is not there and one with a password part nothing", async () => {
  const { key, folder } = await caseWith(await threePages());
  const part = (file: string, parts = PARTS) => calls.handle("attachments:part", [{ key, file, parts }]);
  await writeFile(join(folder, "attachments", "密码.pdf"), await encryptedPdf({ user: "u", owner: "o" }));
  expect(await part("attachments/两份.pdf", [...PARTS, { from: 4, to: 9 }])).toMatchObject({ ok: false, error: { kind: "wrong-use" } });
  expect(await part("attachments/没有.pdf")).toMatchObject({ ok: false });
  expect(await part("attachments/密码.pdf")).toMatchObject({ ok: false, error: { kind: "attachment-encrypted" } });
  expect(await part("../../密码.pdf")).toMatchObject({ ok: false });
});

test("a file that was found is parted into files that are found then, and stays whole itself", async () => {
  const folder = join(home, "材料");
  await mkdir(folder);
  const whole = await threePages();
  await writeFile(join(folder, "两份.pdf"), whole);
  await calls.drop(FOUND_FILES, [folder]);
  const list = async () => listed.parse(await calls.handle("found:list", [])).value.files;
  const [file] = await list();
  expect(await calls.handle("found:part", [{ file: file?.key, parts: PARTS }])).toEqual(ok(undefined));
  expect((await list()).map(({ name }) => name).sort()).toEqual(["两份.pdf", "两份（第 1–2 页）.pdf", "两份（第 3 页）.pdf"]);
  expect(Buffer.from(whole).equals(await readFile(join(folder, "两份.pdf")))).toBe(true);
  expect(await calls.handle("found:part", [{ file: "gone", parts: PARTS }])).toMatchObject({ ok: false, error: { kind: "wrong-use" } });
});
