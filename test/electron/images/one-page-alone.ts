import { readFileSync } from "node:fs";
import { argv, exit, stdout } from "node:process";
import { recompressPdf } from "../../../electron/bundle/recompress/recompress-pdf.ts";
import { JpegCodec } from "../../../electron/images/jpeg-codec.ts";
import { PicturePool } from "../../../electron/images/picture-client.ts";
import { shrinkPicture } from "../../../electron/images/shrink-picture.ts";
import { prepareAttachment } from "../../../electron/ingest/prepare-attachment.ts";
import { openPdfium } from "../../../electron/pdf/pdfium.ts";
import { peakMemory } from "../../fixtures/peak-memory.ts";

/** Codes pictures in this very program, whose memory is measured, and not in threads that would load the sources once more. */
class PoolHere extends PicturePool {
  private readonly codec = JpegCodec.open();
  override async shrink(...[bytes, picture, step]: Parameters<PicturePool["shrink"]>): ReturnType<PicturePool["shrink"]> {
    return shrinkPicture(new Uint8Array(bytes), picture, step, await this.codec);
  }
}

/** Reads or compresses one PDF in a program of its own and tells how many bytes of memory that took; run by one-page-memory.test.ts. */
const [, , how, file = ""] = argv;
const bytes = readFileSync(file);
const pdfium = await openPdfium();
const pool = new PoolHere(1);
const before = peakMemory();
if (how === "read") {
  const read = await prepareAttachment(bytes, "扫描.pdf", { passwords: [], keepSizes: false }, pdfium);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
} else if ((await recompressPdf(bytes, Math.floor(bytes.length * 0.7), pool)).pages.length !== 1) throw new Error("the page must be compressed");
stdout.write(JSON.stringify({ before, taken: peakMemory() - before }));
exit(0);
