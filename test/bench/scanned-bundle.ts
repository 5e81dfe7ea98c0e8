import { spawnSync } from "node:child_process";
import { mkdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { findProgram } from "../runner/tools.ts";
import { runBuiltProgram } from "./built-programs.ts";
import { median } from "./measure.ts";
import type { MeasuredBundle, MeasuredParts } from "./scanned-bundle-process.ts";
import { pdfsIn, scannedFiles } from "./scanned-files.ts";

const FILES = 10;
/** Each measurement alternates with the peers': on a busy machine both wait as long. */
const ROUNDS = 3;

/**
 * Bundles ten files of scans, 200 pages and then 1,000, in a warm process of their own that is built as the product is, against what does the same by hand
 * in the same run: qpdf for the merge and the single files, `sha256sum`, and once `qpdf --check`; files that nothing is known of, and
 * files that were inspected when they were added. pdftk for the merged file alone;
 * `pdftoppm -r 36` for looking at every page.
 * @param papers PDFs whose pages are “scanned”
 */
export async function benchScans(papers: readonly string[], scratch: string): Promise<void> {
  const measured: Measured[] = [];
  let checkingPage: number | undefined;
  for (const pages of [200, 1000]) {
    const folder = join(scratch, `scans-${pages}`);
    const files = await scannedFiles(papers, folder, FILES, pages / FILES);
    const megabytes = (await Promise.all(files.map((file) => stat(file)))).reduce((sum, { size }) => sum + size, 0) / 2 ** 20;
    const ours = await measureOurs(folder, files, scratch);
    measured.push(ours);
    for (const [name, { seconds, processorSeconds, peakMegabytes }] of Object.entries(ours.bundles)) {
      const parts = [
        `${seconds.toFixed(1)} s (${processorSeconds.toFixed(1)} s of processor)`,
        `peak memory ${peakMegabytes.toFixed(0)} MB`,
        `${(peakMegabytes / megabytes).toFixed(1)} times the input`,
      ];
      console.log(
        `scans      ${pages} pages, ${megabytes.toFixed(0)} MB, ${FILES} files, ${name}: ${parts.join(", ")} (at most ${(3 * megabytes + 150).toFixed(0)} MB)`,
      );
    }
    const known = checkingPage === undefined ? undefined : checkingPage * pages;
    const checking = await peers(files, ours, join(scratch, `peers-${pages}`), known);
    checkingPage ??= checking / pages;
    await rm(folder, { recursive: true, force: true });
  }
  const [small, large] = measured;
  if (small && large) {
    const times = large.bundles.uninspected.seconds / small.bundles.uninspected.seconds;
    console.log(`           five times the pages take ${times.toFixed(1)} times as long`);
  }
}

/** `merging`: seconds of qpdf for the merged file and the single files and of `sha256sum`, right beside our own. */
type Measured = {
  readonly bundles: Readonly<Record<"uninspected" | "inspected", MeasuredBundle>>;
  readonly merging: number;
  readonly parts: MeasuredParts;
};

async function measureOurs(folder: string, files: readonly string[], scratch: string): Promise<Measured> {
  const uninspected: MeasuredBundle[] = [];
  const inspected: MeasuredBundle[] = [];
  const merging: number[] = [];
  const out = join(scratch, "bundled");
  const home = (round: number) => join(scratch, `home-${round}`);
  for (let round = 0; round < ROUNDS; round++) {
    for (const runs of [uninspected, inspected]) {
      merging.push(await mergeByHand(files, join(scratch, "by-hand")));
      runs.push(runBuiltProgram<MeasuredBundle>("scanned-bundle-process", [folder, out, home(round)]));
      // an earlier bundle in the place of the new one would be taken from
      await rm(out, { recursive: true, force: true });
    }
  }
  const parts = runBuiltProgram<MeasuredParts>("scanned-bundle-process", [folder, out, home(0), "parts"]);
  return { bundles: { uninspected: middle(uninspected), inspected: middle(inspected) }, merging: median(merging), parts };
}

/** Of each measure its median. */
const middle = (runs: readonly MeasuredBundle[]): MeasuredBundle => ({
  seconds: median(runs.map(({ seconds }) => seconds)),
  processorSeconds: median(runs.map(({ processorSeconds }) => processorSeconds)),
  peakMegabytes: median(runs.map(({ peakMegabytes }) => peakMegabytes)),
});

function run(name: string, args: readonly string[]): number {
  const found = findProgram(name);
  if (found === undefined) return Number.NaN;
  const started = performance.now();
  const ran = spawnSync(found, args, { encoding: "utf8", maxBuffer: 1 << 28 });
  // qpdf says 3 where it only warns
  if (ran.status !== 0 && ran.status !== 3) throw new Error(`${name} ended with ${ran.status}: ${ran.stderr}`);
  return (performance.now() - started) / 1000;
}

/** Seconds of qpdf for the merged file `merged.pdf` and the single files, and of `sha256sum` over all of them. */
async function mergeByHand(files: readonly string[], folder: string): Promise<number> {
  await mkdir(folder, { recursive: true });
  const merging = run("qpdf", ["--empty", "--pages", ...files, "--", join(folder, "merged.pdf")]);
  const singles = files.reduce((sum, file, index) => sum + run("qpdf", [file, join(folder, `${index + 1}.pdf`)]), 0);
  return merging + singles + run("sha256sum", await pdfsIn(folder));
}

/** @param known seconds of `qpdf --check` where they are known: it decodes all pictures, minutes for 1,000 pages. Gives them. */
async function peers(files: readonly string[], { bundles, merging, parts }: Measured, folder: string, known?: number): Promise<number> {
  await mergeByHand(files, folder);
  const checking = known ?? run("qpdf", ["--check", join(folder, "merged.pdf")]);
  const { uninspected, inspected } = bundles;
  const against = (label: string, seconds: number, theirs: number, most?: number) =>
    console.log(
      Number.isNaN(theirs)
        ? `           ${label}: ${seconds.toFixed(1)} s; the peer is not installed, no comparison`
        : `           ${label}: ${seconds.toFixed(1)} s against ${theirs.toFixed(1)} s, ${(seconds / theirs).toFixed(2)} times as long${most === undefined ? "" : ` (at most ${most})`}`,
    );
  const once = known === undefined ? "" : "; --check by the page as above";
  against("files inspected when added, against qpdf (merge, single files) and sha256sum", inspected.seconds, merging, 2);
  against("files that nothing is known of, against the same", uninspected.seconds, merging, 4);
  against(`files that nothing is known of, against the same with qpdf --check${once}`, uninspected.seconds, merging + checking, 3);
  against("merged and stamped alone, against pdftk cat", parts.mergeSeconds, run("pdftk", [...files, "cat", "output", join(folder, "pdftk.pdf")]), 2);
  const pictures = join(folder, "pictures");
  await mkdir(pictures);
  const drawing = files.reduce((sum, file, index) => sum + run("pdftoppm", ["-r", "36", file, join(pictures, String(index))]), 0);
  against("finding free margins, against pdftoppm -r 36", parts.marginSeconds, drawing, 1.5);
  await rm(folder, { recursive: true, force: true });
  return checking;
}
