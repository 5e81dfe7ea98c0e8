import { PDFDocument } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import type { BundleInput } from "../../../electron/bundle/bundle-input.ts";
import { standaloneCover } from "../../../electron/bundle/cover.ts";
import { FitToSize } from "../../../electron/bundle/fit-to-size.ts";
import { readAttachment } from "../../../electron/ingest/read-attachment.ts";
import { openPdfium } from "../../../electron/pdf/pdfium.ts";
import { Checkpoint } from "../../../electron/workers/checkpoint.ts";
import { bundleSettings } from "../../../shared/documents/bundle-settings.ts";
import { planStandaloneBundle } from "../../../shared/documents/standalone-bundle-plan.ts";
import { fail } from "../../../shared/errors.ts";
import { scanOf } from "../../fixtures/scans.ts";

test("a file whose pictures are compressed keeps its warnings, each once, and the original that lies beside it", async () => {
  const scan = await PDFDocument.load(await scanOf(1));
  scan.addPage([595, 842]);
  const bytes = await scan.save();
  const pdfium = await openPdfium();
  const [planned] = planStandaloneBundle(["扫描.pdf"]);
  const read = await readAttachment(bytes, "扫描.pdf", { passwords: [], keepSizes: false }, pdfium);
  if (!planned || !read.ok) throw new Error("the scan must be readable");
  const input: BundleInput = {
    attachments: [planned],
    load: async () => fail({ kind: "no-attachments", where: "扫描.pdf" }),
    cover: standaloneCover,
    title: "",
    author: "",
    subject: "",
    identity: {},
    warnings: [],
  };
  const settings = bundleSettings(undefined, { maxFileBytes: Math.floor(bytes.length * 0.6), recompress: true });
  const fit = await FitToSize.open(input, settings, pdfium, new Checkpoint({}));
  if (!fit.ok) throw new Error(JSON.stringify(fit.error));
  const untouched = Buffer.from("signed");
  const fitted = await fit.value.fitted(planned, { file: "扫描.pdf", bytes, sha256: "" }, { ...read.value, untouched });
  await fit.value.close();
  if (!fitted.ok) throw new Error(JSON.stringify(fitted.error));
  expect(fit.value.compressed).toHaveLength(1);
  expect(fitted.value.warnings.map(({ kind, page }) => [kind, page])).toEqual([["page-blank", 2]]);
  expect(fitted.value.untouched).toBe(untouched);
  fitted.value.seen.close();
});
