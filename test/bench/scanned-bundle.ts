import { spawnSync } from "node:child_process";
import { mkdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { findProgram } from "../runner/tools.ts";
import { runBuiltProgram } from "./built-programs.ts";
import type { MeasuredBundle } from "./scanned-bundle-process.ts";
import { pdfsIn, scannedFiles } from "./scanned-files.ts";

const FILES = 10;

/**
 * Bundles ten files of scans, 200 pages and then 1,000, in a warm process of their own that is built as the product is, against what does the same by hand
 * in the same run: qpdf for the merge and the single files, `qpdf --check`, `sha256sum`; pdftk for the merged file alone;
 * `pdftoppm -r 36` for looking at every page.
 * @param papers PDFs whose pages are “scanned”
 */
export async function benchScans(papers: readonly string[], scratch: string): Promise<void> {
  const measured: MeasuredBundle[] = [];
  let checkingPage: number | undefined;
  for (const pages of [200, 1000]) {
    const folder = join(scratch, `scans-${pages}`);
    const files = await scannedFiles(papers, folder, FILES, pages / FILES);
    const megabytes = (await Promise.all(files.map((file) => stat(file)))).reduce((sum, { size }) => sum + size, 0) / 2 ** 20;
    const ours = runBuiltProgram<MeasuredBundle>("scanned-bundle-process", [folder, join(scratch, `bundled-${pages}`)]);
    measured.push(ours);
    const parts = [
      `${ours.seconds.toFixed(1)} s`,
      `peak memory ${ours.peakMegabytes.toFixed(0)} MB`,
      `${(ours.peakMegabytes / megabytes).toFixed(1)} times the input`,
    ];
    console.log(`scans      ${pages} pages, ${megabytes.toFixed(0)} MB, ${FILES} files: ${parts.join(", ")} (at most ${(3 * megabytes + 150).toFixed(0)} MB)`);
    const known = checkingPage === undefined ? undefined : checkingPage * pages;
    const checking = await peers(files, ours, join(scratch, `peers-${pages}`), known);
    checkingPage ??= checking / pages;
    for (const name of [`scans-${pages}`, `bundled-${pages}`]) await rm(join(scratch, name), { recursive: true, force: true });
  }
  const [small, large] = measured;
  if (small && large) console.log(`           five times the pages take ${(large.seconds / small.seconds).toFixed(1)} times as long`);
}

/** @param known seconds of `qpdf --check` where they are known: it decodes all pictures, minutes for 1,000 pages. Gives them. */
async function peers(files: readonly string[], ours: MeasuredBundle, folder: string, known?: number): Promise<number> {
  await mkdir(folder, { recursive: true });
  const run = (name: string, args: readonly string[]): number => {
    const found = findProgram(name);
    if (found === undefined) return Number.NaN;
    const started = performance.now();
    const ran = spawnSync(found, args, { encoding: "utf8", maxBuffer: 1 << 28 });
    // qpdf says 3 where it only warns
    if (ran.status !== 0 && ran.status !== 3) throw new Error(`${name} ended with ${ran.status}: ${ran.stderr}`);
    return (performance.now() - started) / 1000;
  };
  const merged = join(folder, "merged.pdf");
  const merging = run("qpdf", ["--empty", "--pages", ...files, "--", merged]);
  const singles = files.reduce((sum, file, index) => sum + run("qpdf", [file, join(folder, `${index + 1}.pdf`)]), 0);
  const checking = known ?? run("qpdf", ["--check", merged]);
  const hashing = run("sha256sum", await pdfsIn(folder));
  const all = merging + singles + checking + hashing;
  const against = (label: string, seconds: number, theirs: number, most?: number) =>
    console.log(
      Number.isNaN(theirs)
        ? `           ${label}: ${seconds.toFixed(1)} s; the peer is not installed, no comparison`
        : `           ${label}: ${seconds.toFixed(1)} s against ${theirs.toFixed(1)} s, ${(seconds / theirs).toFixed(2)} times as long${most === undefined ? "" : ` (at most ${most})`}`,
    );
  const once = known === undefined ? "" : "; --check by the page as above";
  against(`everything against qpdf (merge, single files, --check${once}) and sha256sum`, ours.seconds, all, 3);
  against("  the same, qpdf --check left out there", ours.seconds, merging + singles + hashing);
  against("merged and stamped alone, against pdftk cat", ours.mergeSeconds, run("pdftk", [...files, "cat", "output", join(folder, "pdftk.pdf")]), 2);
  const pictures = join(folder, "pictures");
  await mkdir(pictures);
  const drawing = files.reduce((sum, file, index) => sum + run("pdftoppm", ["-r", "36", file, join(pictures, String(index))]), 0);
  against("finding free margins, against pdftoppm -r 36", ours.marginSeconds, drawing, 1.5);
  await rm(folder, { recursive: true, force: true });
  return checking;
}
