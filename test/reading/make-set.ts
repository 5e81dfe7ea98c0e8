import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { drawSource } from "./draw-source.ts";
import { GROUPS, readingSet } from "./reading-set.ts";
import { scanPdf } from "./scan-pages.ts";

/**
 * Writes the set as files: `tsx test/reading/make-set.ts FOLDER [GROUP|ID…]` makes `FOLDER/<id>.pdf` of each source and
 * `FOLDER/<id>.scan.pdf` of those that have a scan, with the labels in `FOLDER/set.json`; `--digital` leaves the scans out. Needs pdftoppm (poppler-utils).
 */
const [folder, ...wanted] = process.argv.slice(2);
if (folder === undefined) {
  console.error("tsx test/reading/make-set.ts FOLDER [GROUP|ID…]");
  process.exit(2);
}
const isDigital = wanted.includes("--digital");
await mkdir(folder, { recursive: true });
const PICTURE = { dpi: 150, skew: 0.4, noise: 4, jpeg: 80, upsideDown: [] };
const groups = GROUPS.filter((group) => wanted.includes(group));
const chosen = wanted.every((one) => one === "--digital") ? readingSet() : groups.flatMap((group) => readingSet(group));
const named = GROUPS.flatMap((group) => readingSet(group)).filter((source) => wanted.includes(source.id));
const made = [];
for (const source of [...chosen, ...named]) {
  const seed = Number(source.id.slice(0, 2)) * 7919;
  const plain = await drawSource(source, source.scannedPages.length > 0);
  const { scannedPages, scan, id, split, form, layout, traps, of, labels } = source;
  const digital = scannedPages.length > 0 ? await scanPdf(plain, PICTURE, seed, scannedPages) : plain;
  const text = labels.languages.map((languages, index) => (languages.length === 0 ? "none" : scannedPages.includes(index + 1) ? "ocr" : "digital"));
  await writeFile(join(folder, `${id}.pdf`), digital);
  made.push({ file: `${id}.pdf`, id, split, form, layout, traps, of, text, labels });
  if (!scan || isDigital) continue;
  await writeFile(join(folder, `${id}.scan.pdf`), await scanPdf(await drawSource(source, true), scan, seed + 1));
  made.push({ file: `${id}.scan.pdf`, id, split, form, layout, traps, of, text: text.map((kind) => (kind === "none" ? "none" : "ocr")), scan, labels });
}
await writeFile(join(folder, "set.json"), `${JSON.stringify(made, undefined, 1)}\n`);
console.log(`${chosen.length + named.length} sources, ${made.length} files in ${folder}`);
