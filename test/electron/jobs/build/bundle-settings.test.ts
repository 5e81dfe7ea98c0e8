import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { degrees, PDFDocument } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseManifest } from "../../../../electron/bundle/manifest.ts";
import { samplesFolder } from "../../../../electron/files/paths.ts";
import { sha256 } from "../../../../electron/files/sha256.ts";
import { buildBundle } from "../../../../electron/jobs/build/build-bundle.ts";
import { verifyBundle } from "../../../../electron/jobs/build/verify-bundle.ts";
import { checkCaseFolder } from "../../../../electron/jobs/check/check-case.ts";
import { openPdfium, type Pdfium } from "../../../../electron/pdf/pdfium.ts";
import type { Attachment, BundleChoices, Case } from "../../../../shared/case/case.ts";
import { errorText } from "../../../../shared/messages/error-text.ts";
import { parseMoment } from "../../../../shared/text/moment.ts";

let parent: string;
let folder: string;
let pdfium: Pdfium;
let given: Case;

/** Three pages that say which they are; the second lies on its side. */
async function threePages(): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  for (const [index, words] of ["ONE", "TWO", "THREE"].entries()) {
    const page = pdf.addPage([595, 842]);
    page.drawText(words, { x: 200, y: 500, size: 40 });
    if (index === 1) page.setRotation(degrees(90));
  }
  return pdf.save();
}

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "guohe-settings-"));
  folder = join(parent, "case");
  await cp(join(samplesFolder(), "topic-2"), folder, { recursive: true });
  await writeFile(join(folder, "attachments", "三页.pdf"), await threePages());
  given = JSON.parse(await readFile(join(folder, "case.json"), "utf8"));
  pdfium = await openPdfium();
});
afterAll(() => rm(parent, { recursive: true, force: true }));

async function bundled(choices: BundleChoices, extra: Partial<Attachment> = {}) {
  const added: Attachment = { id: "three", slot: "other", file: "attachments/三页.pdf", ...extra };
  await writeFile(join(folder, "case.json"), JSON.stringify({ ...given, bundle: choices, attachments: [...(given.attachments ?? []), added] }));
  const moment = parseMoment("2026-05-25T10:00");
  const checked = moment && (await checkCaseFolder(folder, { moment }));
  if (!checked?.ok) throw new Error("the case cannot be checked");
  return buildBundle({ source: { kind: "case", checked: checked.value }, out: join(parent, "out"), createdAt: "2026-05-25T10:00:00+08:00" });
}

async function whole(choices: BundleChoices, extra: Partial<Attachment> = {}) {
  const report = await bundled(choices, extra);
  if (!report.ok) throw new Error(errorText(report.error));
  const manifest = parseManifest(await readFile(join(parent, "out", "manifest.json"), "utf8"), "manifest.json");
  if (!manifest.ok) throw new Error("no manifest");
  expect(await verifyBundle(join(parent, "out"))).toMatchObject({ ok: true, value: { ok: true } });
  const words = async (path: string) => {
    const document = pdfium.open(await readFile(path));
    if (typeof document === "string") throw new Error(document);
    const pages = Array.from({ length: document.pageCount }, (_, index) => ({
      text: (document.text(index + 1) ?? "").replace(/\s/gu, ""),
      size: document.pageSize(index + 1),
    }));
    document.close();
    return pages;
  };
  return { report: report.value, manifest: manifest.value, words };
}

const single = (files: readonly { readonly path: string }[]) => files.find(({ path }) => path.includes("三页"))?.path ?? "";

test("turned pages and their order hold in bundle and single file, and the manifest lists them; the original is untouched", async () => {
  const before = sha256(await readFile(join(folder, "attachments", "三页.pdf")));
  const { report, manifest, words } = await whole({}, { pageTurns: [{ page: 2, degrees: 270 }], pageOrder: [3, 2, 1] });
  const file = manifest.files.find(({ path }) => path.includes("三页"));
  expect(file?.source).toMatchObject({ pageTurns: [{ page: 2, degrees: 270 }], pageOrder: [3, 2, 1], sha256: before });
  for (const pages of [await words(join(parent, "out", single(report.files))), (await words(report.bundle)).slice(-3)]) {
    expect(pages.map(({ text }) => text.match(/ONE|TWO|THREE/)?.[0])).toEqual(["THREE", "TWO", "ONE"]);
    expect(Math.round(pages[1]?.size?.width ?? 0)).toBe(595);
  }
  expect(sha256(await readFile(join(folder, "attachments", "三页.pdf")))).toBe(before);
});

test("an order that leaves a page out, or a page that is not there, stops the build and names file and page", async () => {
  const lacking = await bundled({}, { pageOrder: [3, 1] });
  expect(lacking).toMatchObject({ ok: false, error: { kind: "page-changes-invalid", file: "attachments/三页.pdf" } });
  expect(lacking.ok ? "" : errorText(lacking.error)).toContain("漏了第 2 页");
  expect(await bundled({}, { pageTurns: [{ page: 4, degrees: 90 }] })).toMatchObject({ ok: false, error: { kind: "page-changes-invalid", pages: 3 } });
});

test("single files carry the stamp of the bundle when asked for, and only then", async () => {
  const plain = await whole({});
  expect((await plain.words(join(parent, "out", single(plain.report.files))))[0]?.text).not.toContain("总第");
  const { report, words } = await whole({ stampFiles: true });
  const bundle = await words(report.bundle);
  const pages = await words(join(parent, "out", single(report.files)));
  expect(pages.map(({ text }) => text)).toEqual(bundle.slice(-3).map(({ text }) => text));
  expect(pages[2]?.text).toContain(`第3页共3页总第${bundle.length}页`);
});

test("a document of internal use comes into the bundle by choice alone, after all others and named as internal", async () => {
  const { report, words } = await whole({ include: ["budget-sheet", "no-such-document"] });
  const bundle = await words(report.bundle);
  expect(report.files.at(-1)?.path).toContain("经费比例核算表");
  expect(bundle.at(-1)?.text).toContain("经费比例核算表");
  expect(
    bundle
      .slice(1, 3)
      .map(({ text }) => text)
      .join(""),
  ).toContain("内部材料");
  expect(report.warnings).toContainEqual(expect.objectContaining({ kind: "document-left-out", file: "no-such-document" }));
  const plain = await whole({});
  expect(plain.report.files.some(({ path }) => path.includes("经费比例核算表"))).toBe(false);
});
