import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv } from "node:process";
import { PDFDocument } from "@cantoo/pdf-lib";
import { JpegCodec } from "../../electron/bundle/recompress/jpeg-codec.ts";
import { PicturePool } from "../../electron/bundle/recompress/picture-pool.ts";
import { recompressPdf } from "../../electron/bundle/recompress/recompress-pdf.ts";

/**
 * Compressing scans to 20/75 of their size, pages a second, beside Ghostscript's pdfwrite at 200 dpi in the same run:
 * `node --import tsx test/bench/recompress.ts [PAGES]`, 200 without a number. Both do the same pages; ours with all cores.
 */
async function bench(pages: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "guohe-recompress-"));
  const pool = new PicturePool();
  try {
    const source = await scannedPages(pages);
    const file = join(folder, "scans.pdf");
    writeFileSync(file, source);
    // threads and codec are started before the clock, as Ghostscript's program lies in the page cache
    await recompressPdf(await scannedPages(2), source.length, pool);
    const started = performance.now();
    const ours = await recompressPdf(source, Math.round((source.length * 20) / 75), pool);
    const oursSeconds = (performance.now() - started) / 1000;
    const gsStarted = performance.now();
    const options = ["Color", "Gray"].flatMap((kind) => [
      `-d${kind}ImageResolution=200`,
      `-d${kind}ImageDownsampleThreshold=1`,
      `-d${kind}ImageDownsampleType=/Bicubic`,
    ]);
    execFileSync("gs", ["-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", ...options, `-sOutputFile=${join(folder, "gs.pdf")}`, file]);
    const gsSeconds = (performance.now() - gsStarted) / 1000;
    const megabytes = (bytes: number) => (bytes / (1024 * 1024)).toFixed(1);
    process.stdout.write(
      `${pages} pages, ${megabytes(source.length)} MB → ${megabytes(ours.bytes.length)} MB${ours.fits ? "" : " (too large)"}: ` +
        `ours ${(pages / oursSeconds).toFixed(2)} pages/s, Ghostscript ${(pages / gsSeconds).toFixed(2)} pages/s, ratio ${(gsSeconds / oursSeconds).toFixed(2)} (at least 1)\n`,
    );
  } finally {
    await pool.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A4 at 300 dpi in colour: light paper with the noise of a scanner, lines of strokes, no two pages alike. */
async function scannedPages(count: number): Promise<Uint8Array> {
  const codec = await JpegCodec.open();
  const pdf = await PDFDocument.create();
  const [width, height] = [2480, 3508];
  const samples = new Uint8Array(width * height * 3);
  for (let number = 0; number < count; number++) {
    let state = number * 7919 + 1;
    for (let at = 0; at < samples.length; at += 3) {
      state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
      const y = Math.floor(at / (width * 3)) + number * 11;
      const x = (at / 3) % width;
      const stroke = y % 120 < 50 && x > 300 && x < 2200 && (x * 5 + Math.floor(y / 9) * 29) % 61 < 9;
      const tone = (stroke ? 40 : 238) + (((state >> 8) % 15) - 7);
      samples[at] = tone;
      samples[at + 1] = tone;
      samples[at + 2] = tone - 6;
    }
    const image = await pdf.embedJpg(codec.encode({ width, height, components: 3, samples }, 75));
    pdf.addPage([595.28, 841.89]).drawImage(image, { x: 0, y: 0, width: 595.28, height: 841.89 });
  }
  return pdf.save({ useObjectStreams: false });
}

await bench(Number(argv[2] ?? 200));
