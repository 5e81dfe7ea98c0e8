import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFArray, PDFDict, PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { samplesFolder } from "../../../../electron/files/paths.ts";
import { buildBundle } from "../../../../electron/jobs/build/build-bundle.ts";
import { checkCaseFolder } from "../../../../electron/jobs/check/check-case.ts";
import { openPdfium } from "../../../../electron/pdf/pdfium.ts";
import type { BundleChoices, Case } from "../../../../shared/case/case.ts";
import { parseMoment } from "../../../../shared/text/moment.ts";

let parent: string;
let folder: string;
// several programs on one machine: a case is read and bundled in threads of their own

beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "guohe-choices-"));
  folder = join(parent, "case");
  await cp(join(samplesFolder(), "topic-2"), folder, { recursive: true });
});
afterAll(() => rm(parent, { recursive: true, force: true }));

async function bundled(choices: BundleChoices) {
  const file = join(folder, "case.json");
  const theCase: Case = JSON.parse(await readFile(file, "utf8"));
  await writeFile(file, JSON.stringify({ ...theCase, bundle: choices }));
  const moment = parseMoment("2026-05-25T10:00");
  const checked = moment && (await checkCaseFolder(folder, { moment }));
  if (!checked?.ok) throw new Error("the case cannot be checked");
  const report = await buildBundle({ source: { kind: "case", checked: checked.value }, out: join(parent, "out"), createdAt: "2026-05-25T10:00:00+08:00" });
  if (!report.ok) throw new Error(JSON.stringify(report.error));
  const bytes = await readFile(report.value.bundle);
  const document = (await openPdfium()).open(bytes);
  if (typeof document === "string") throw new Error(document);
  return { report: report.value, document, bytes, theCase };
}

test("papers named in order change places, the others keep theirs; a title of the user's own stands in index, bookmark and stamp", async () => {
  const ids = JSON.parse(await readFile(join(folder, "case.json"), "utf8")).attachments.map(({ id }: { id: string }) => id);
  const plain = await bundled({});
  const titles = plain.document.bookmarks().map(({ title }) => title);
  plain.document.close();
  const { document } = await bundled({ order: [ids[1], ids[0]], titles: { [ids[0]]: "镕丰公司的协议" } });
  const changed = document.bookmarks().map(({ title }) => title);
  expect(changed).toHaveLength(titles.length);
  const own = changed.find((title) => title.endsWith("镕丰公司的协议"));
  expect(own).toBeDefined();
  const page = document.bookmarks().find(({ title }) => title === own)?.page ?? 0;
  expect((document.text(page) ?? "").replace(/\s/gu, "")).toContain("镕丰公司的协议");
  expect((document.text(2) ?? "").replace(/\s/gu, "")).toContain("镕丰公司的协议");
  document.close();
});

test("dividers stand before each attachment and count; sections group index and bookmarks; each first page leads back to the index", async () => {
  const { report, document, bytes } = await bundled({ dividers: true, sections: true });
  const attachments = document.bookmarks().filter(({ title }) => title.startsWith("附件") && title !== "附件清单");
  const sections = document.bookmarks().filter(({ title }) => /^第11条/.test(title));
  expect(sections.length).toBeGreaterThan(0);
  for (const [index, { title, page = 0 }] of attachments.entries()) {
    const divider = (document.text(page - 1) ?? "").replace(/\s/gu, "");
    expect(divider).toContain(`附件${index + 1}`);
    expect(divider).toContain(`总第${page - 1}页`);
    expect(title).toContain(`附件${index + 1}`);
    expect((document.text(page) ?? "").replace(/\s/gu, "")).toContain("第1页");
  }
  expect(report.pages).toBe(document.pageCount);
  const pdf = await PDFDocument.load(bytes);
  // cover, then the index, which may be longer than a page, then the first divider
  const first = attachments[0]?.page ?? 3;
  const index = pdf.getPages().slice(1, first - 2);
  for (const { page = 0 } of attachments) {
    const annotations =
      pdf
        .getPage(page - 1)
        .node.Annots()
        ?.asArray() ?? [];
    const leadsBack = annotations.some((ref) => {
      const annotation = pdf.context.lookup(ref);
      const destination = annotation instanceof PDFDict ? annotation.lookup(PDFName.of("Dest")) : undefined;
      return destination instanceof PDFArray && index.some(({ ref: listed }) => destination.get(0) === listed);
    });
    expect(leadsBack).toBe(true);
  }
  document.close();
});
