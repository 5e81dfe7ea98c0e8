import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv } from "node:process";
import { PDFDocument } from "@cantoo/pdf-lib";
import { JpegCodec } from "../../electron/bundle/recompress/jpeg-codec.ts";
import { PicturePool } from "../../electron/bundle/recompress/picture-pool.ts";
import { recompressPdf } from "../../electron/bundle/recompress/recompress-pdf.ts";
import { pdfsIn, scannedFiles } from "./scanned-files.ts";

/**
 * Compressing scans to 20/75 of their size, beside Ghostscript's pdfwrite in the same run:
 * `node --import tsx test/bench/recompress.ts [PAGES]`, 40 without a number. Grey pages at 200 dpi as an office scanner
 * makes them, and colour pages at 300 dpi. Ghostscript twice: as `/ebook` (150 dpi, a whole part of 300, its fastest) and
 * at the 200 dpi that ours keeps. Processor time of both is told as well: on a busy machine it says more than the clock.
 */
async function bench(pages: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "guohe-recompress-"));
  const pool = new PicturePool();
  try {
    // threads and codec are started before the clock, as Ghostscript's program lies in the page cache
    const warm = await colourPages(4);
    await recompressPdf(warm, warm.length / 4, pool);
    const papers = await pdfsIn(join(import.meta.dirname, "../../templates/samples/topic-2/attachments"));
    const [grey = ""] = await scannedFiles(papers, folder, 1, pages);
    const colour = join(folder, "colour.pdf");
    writeFileSync(colour, await colourPages(pages));
    for (const [name, file] of [["grey 200 dpi", grey] as const, ["colour 300 dpi", colour] as const]) {
      const source = readFileSync(file);
      const before = process.cpuUsage();
      const started = performance.now();
      const ours = await recompressPdf(source, Math.round((source.length * 20) / 75), pool);
      const seconds = (performance.now() - started) / 1000;
      const used = process.cpuUsage(before);
      const own = { seconds, processor: (used.user + used.system) / 1e6, bytes: ours.bytes.length };
      say(`${name}, ${pages} pages, ${megabytes(source.length)} MB: ours${ours.fits ? "" : " (too large)"}`, pages, own);
      for (const [options, words] of [
        [[], "150"],
        [["Color", "Gray"].flatMap((kind) => [`-d${kind}ImageResolution=200`, `-d${kind}ImageDownsampleThreshold=1`]), "200"],
      ] as const) {
        const peer = ghostscript(file, join(folder, "gs.pdf"), options);
        say(`  Ghostscript ${words} dpi`, pages, peer, `ratio ${(peer.seconds / seconds).toFixed(2)} (at least 1)`);
      }
    }
  } finally {
    await pool.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

type Run = { readonly seconds: number; readonly processor: number; readonly bytes: number };

const megabytes = (bytes: number) => (bytes / (1024 * 1024)).toFixed(1);

function say(name: string, pages: number, { seconds, processor, bytes }: Run, more = ""): void {
  const each = `${((processor / pages) * 1000).toFixed(0)} ms of processor a page`;
  process.stdout.write(`${name} → ${megabytes(bytes)} MB, ${(pages / seconds).toFixed(2)} pages/s, ${each} ${more}\n`);
}

function ghostscript(file: string, out: string, options: readonly string[]): Run {
  const program = ["gs", "-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", "-dPDFSETTINGS=/ebook", ...options, `-sOutputFile=${out}`, file];
  const started = performance.now();
  // the shell's own clock: Node does not tell the processor time of a child
  const timed = spawnSync("bash", ["-c", 'TIMEFORMAT="%U %S"; time "$0" "$@"', ...program], { encoding: "utf8" });
  if (timed.status !== 0) throw new Error(timed.stderr);
  const seconds = (performance.now() - started) / 1000;
  const processor = (timed.stderr.trim().split("\n").at(-1) ?? "").split(" ").reduce((total, part) => total + Number(part), 0);
  return { seconds, processor, bytes: statSync(out).size };
}

/** A4 at 300 dpi in colour: light paper with the noise of a scanner, lines of strokes, no two pages alike. */
async function colourPages(count: number): Promise<Uint8Array> {
  const codec = await JpegCodec.open();
  const pdf = await PDFDocument.create();
  const [width, height] = [2480, 3508];
  const samples = new Uint8Array(width * height * 3);
  for (let number = 0; number < count; number++) {
    let state = number * 7919 + 1;
    for (let at = 0; at < samples.length; at += 3) {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
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

await bench(Number(argv[2] ?? 40));
