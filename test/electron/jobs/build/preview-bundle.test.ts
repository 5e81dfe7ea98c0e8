import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseManifest } from "../../../../electron/bundle/manifest.ts";
import { buildBundle } from "../../../../electron/jobs/build/build-bundle.ts";
import { previewBundle } from "../../../../electron/jobs/build/preview-bundle.ts";
import { checkCaseFolder } from "../../../../electron/jobs/check/check-case.ts";
import { readCase } from "../../../../electron/library/cases/cases.ts";
import { openPdfium } from "../../../../electron/pdf/pdfium.ts";
import type { Case } from "../../../../shared/case/case.ts";
import type { LaidPage } from "../../../../shared/documents/laid-page.ts";
import { parseMoment } from "../../../../shared/text/moment.ts";
import { changedSample } from "../../../fixtures/changed-sample.ts";

let parent: string;
const moment = parseMoment("2026-05-25T10:00") ?? { kind: "instant" as const, epochMs: 0 };
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "guohe-preview-"));
});
afterAll(() => rm(parent, { recursive: true, force: true }));

const sampleWith = (name: string, change: (theCase: Case) => Case) => changedSample(join(parent, name), change);

async function previewOf(folder: string, out: string) {
  const read = await readCase(folder);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const preview = await previewBundle({ case: read.value.case, folder, out, moment });
  if (!preview.ok) throw new Error(JSON.stringify(preview.error));
  return preview.value;
}

async function builtFrom(folder: string, out: string) {
  const checked = await checkCaseFolder(folder, { moment });
  if (!checked.ok) throw new Error(JSON.stringify(checked.error));
  const built = await buildBundle({ source: { kind: "case", checked: checked.value }, out, createdAt: "2026-05-25T10:00:00+08:00" });
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  const manifest = parseManifest(await readFile(join(out, "manifest.json"), "utf8"), "manifest.json");
  const attachments = (manifest.ok && manifest.value.plan?.attachments) || [];
  return { report: built.value, attachments };
}

const letters = (words: string) => [...words.replace(/\s+/gu, "")].sort().join("");
const drawn = (page: LaidPage | undefined) => letters((page?.marks ?? []).flatMap((mark) => (mark.kind === "text" ? [mark.text] : [])).join(""));

test("what is previewed is what is built: the same words on cover, index and dividers, the same places and pages", async () => {
  const titles = { "copy-muster": "合作协议（镕喆䶮）" };
  const folder = await sampleWith("same", (theCase) => ({ ...theCase, title: "喆䶮联合研究", bundle: { dividers: true, sections: true, titles } }));
  const out = join(parent, "same-out");
  const preview = await previewOf(folder, out);
  const { report, attachments } = await builtFrom(folder, out);
  expect(preview.pages).toBe(report.pages);
  expect(preview.papers.map(({ key, pages }) => ({ key, pages }))).toEqual(attachments.map(({ key, pages }) => ({ key, pages })));
  expect(preview.papers.map(({ start }) => Number(start))).toEqual(attachments.map(({ first }) => first));
  const bundle = (await openPdfium()).open(await readFile(report.bundle));
  if (typeof bundle === "string") throw new Error(bundle);
  const dividers = attachments.map(({ first }) => first - 1);
  const pages = [...Array.from({ length: preview.frontPages }, (_, index) => index + 1), ...dividers];
  expect(preview.front.pages.map(drawn)).toEqual(pages.map((page) => letters(bundle.text(page) ?? "")));
  bundle.close();
});

test("answers that are not saved yet are previewed as they stand, in the order that the user chose", async () => {
  const folder = await sampleWith("unsaved", (theCase) => theCase);
  const read = await readCase(folder);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const before = await previewOf(folder, join(parent, "none"));
  const order = before.papers.map(({ key }) => key).reverse();
  const preview = await previewBundle({ case: { ...read.value.case, bundle: { order } }, folder, out: join(parent, "none"), moment });
  expect(preview).toMatchObject({ value: { pages: before.pages, papers: order.map((key) => ({ key, counted: true })) } });
});

test("a paper whose pages nobody counted stands as one page and says so; a lost file has no size", async () => {
  const folder = await sampleWith("uncounted", (theCase) => ({
    ...theCase,
    attachments: (theCase.attachments ?? []).map(({ pages, ...others }, index) => (index === 0 ? others : { ...others, pages })),
  }));
  const read = await readCase(folder);
  const [, second] = (read.ok && read.value.case.attachments) || [];
  if (second) await rm(join(folder, second.file));
  const { papers } = await previewOf(folder, join(parent, "none"));
  expect(papers.filter(({ counted }) => !counted)).toMatchObject([{ pages: 1 }]);
  expect(papers.filter(({ bytes }) => bytes === undefined).map(({ key }) => key)).toEqual([second?.id]);
});

test("pages that only a build counts are known once it was built, and unknown again of another file", async () => {
  const folder = await sampleWith("counted-by-build", (theCase) => ({
    ...theCase,
    attachments: (theCase.attachments ?? []).map(({ pages, ...others }, index) => (index === 0 ? others : { ...others, pages })),
  }));
  const out = join(parent, "counted-by-build-out");
  const { attachments } = await builtFrom(folder, out);
  const read = await readCase(folder);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const [first] = read.value.case.attachments ?? [];
  const { papers, pages } = await previewOf(folder, out);
  expect(papers.find(({ key }) => key === first?.id)).toMatchObject({ counted: true, pages: attachments.find(({ key }) => key === first?.id)?.pages });
  const another = (read.value.case.attachments ?? []).map((one, index) => (index === 0 ? { ...one, sha256: "0".repeat(64) } : one));
  const preview = await previewBundle({ case: { ...read.value.case, attachments: another }, folder, out, moment });
  expect(preview.ok && preview.value.papers.find(({ key }) => key === first?.id)).toMatchObject({ counted: false });
  expect(pages).toBeGreaterThan(papers.length);
});

test("a character that no font has is refused in the preview as in the bundle", async () => {
  const folder = await sampleWith("glyph", (theCase) => ({ ...theCase, title: "ᏣᎳᎩ" }));
  const read = await readCase(folder);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const preview = await previewBundle({ case: read.value.case, folder, out: join(parent, "none"), moment });
  expect(preview).toMatchObject({ ok: false, error: { kind: "glyph-missing", field: "项目名称" } });
});
