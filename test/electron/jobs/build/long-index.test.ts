import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFArray, PDFDict, PDFDocument, PDFName, PDFRef } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseManifest } from "../../../../electron/bundle/manifest.ts";
import { buildBundle } from "../../../../electron/jobs/build/build-bundle.ts";

let parent: string;
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "guohe-index-"));
});
afterAll(() => rm(parent, { recursive: true, force: true }));

test("an index of 120 long titles runs over many pages, and each row leads to the first page of its attachment", async () => {
  const pdf = await PDFDocument.create();
  pdf.addPage([595, 842]).drawRectangle({ x: 100, y: 400, width: 100, height: 100 });
  const bytes = await pdf.save();
  const folder = join(parent, "in");
  await mkdir(folder);
  for (let number = 1; number <= 120; number++) {
    await writeFile(join(folder, `${number} 上海镕喆国际联合研究中心与昆士兰州合作方共同开展智能机器人关键技术联合研究的材料.pdf`), bytes);
  }
  const out = join(parent, "out");
  const built = await buildBundle({ source: { kind: "files", paths: [folder] }, out, createdAt: "2026-05-25T10:00:00+08:00", settings: { dividers: true } });
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  const manifest = parseManifest(await readFile(join(out, "manifest.json"), "utf8"), "manifest.json");
  const plan = manifest.ok ? manifest.value.plan : undefined;
  const bundle = await PDFDocument.load(await readFile(built.value.bundle), { updateMetadata: false });
  const refs = bundle.getPages().map(({ ref }) => ref);
  const targets = bundle
    .getPages()
    .slice(0, plan?.front)
    .flatMap(({ node }) =>
      (node.Annots()?.asArray() ?? []).map((ref) => {
        const link = bundle.context.lookup(ref);
        const destination = link instanceof PDFDict ? link.lookup(PDFName.of("Dest")) : undefined;
        const page = destination instanceof PDFArray ? destination.get(0) : undefined;
        return page instanceof PDFRef ? refs.indexOf(page) + 1 : 0;
      }),
    );
  expect(plan?.front).toBeGreaterThan(5);
  expect(targets).toEqual(plan?.attachments.map(({ first }) => first));
  expect(targets.at(-1)).toBe(built.value.pages);
});
