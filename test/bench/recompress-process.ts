import { readFile, writeFile } from "node:fs/promises";
import { recompressPdf } from "../../electron/bundle/recompress/recompress-pdf.ts";
import { PicturePool } from "../../electron/images/picture-client.ts";

/** `how`: what became of the pictures, most frequent first. */
export type MeasuredCompression = {
  readonly seconds: number;
  readonly processor: number;
  readonly bytes: number;
  readonly fits: boolean;
  readonly how: string;
};

/** Compresses a PDF in warm threads. Run by recompress.ts: file, largest size in bytes, where to write. */
const WARM = 4;
const [path = "", limit = "", out = ""] = process.argv.slice(2);
const pool = new PicturePool();
try {
  const source = await readFile(path);
  // as in a program that has compressed before; Ghostscript lies in the page cache
  await recompressPdf(source, Number(limit), pool, async (done) => {
    if (done >= WARM) throw new Error("warm");
  }).catch((error: unknown) => {
    if (!(error instanceof Error && error.message === "warm")) throw error;
  });
  const before = process.cpuUsage();
  const started = performance.now();
  const { bytes, fits, pages } = await recompressPdf(await readFile(path), Number(limit), pool);
  await writeFile(out, bytes);
  const seconds = (performance.now() - started) / 1000;
  const used = process.cpuUsage(before);
  const counts = new Map<string, number>();
  for (const { ppi, kind, ...change } of pages.flatMap(({ changes }) => changes)) {
    const words = `${kind} at ${ppi} dpi${"quality" in change ? `, quality ${change.quality}` : ""}`;
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const how = [...counts].toSorted(([, one], [, other]) => other - one).map(([words, count]) => `${count} × ${words}`);
  const measured: MeasuredCompression = { seconds, processor: (used.user + used.system) / 1e6, bytes: bytes.length, fits, how: how.join("; ") };
  process.stdout.write(JSON.stringify(measured));
} finally {
  await pool.close();
}
