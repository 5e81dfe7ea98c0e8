import { spawnSync } from "node:child_process";
import { statSync } from "node:fs";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import { findProgram } from "../runner/tools.ts";
import { runBuiltProgram } from "./built-programs.ts";
import type { MeasuredCompression } from "./recompress-process.ts";

/** Shares of the issue: 75 MB become 20. */
const SHARE = 20 / 75;
type Run = { readonly seconds: number; readonly processor: number; readonly bytes: number };
type Settings = { readonly words: string; readonly options: readonly string[]; readonly program?: string };

/** Pictures above a resolution are brought down to it, and no JPEG goes through as it is, nor is any page deflated, which keeps it large. */
const resolution = (dots: number) =>
  ["Color", "Gray"]
    .flatMap((kind) => [
      `-d${kind}ImageResolution=${dots}`,
      `-d${kind}ImageDownsampleThreshold=1`,
      `-dAutoFilter${kind}Images=false`,
      `-d${kind}ImageFilter=/DCTEncode`,
    ])
    .concat("-dPassThroughJPEGImages=false");
/** Steps this many times those of the JPEG standard's example; `/ebook` has 0.76. */
const coarser = (factor: number) => {
  const entries = `/QFactor ${factor} /Blend 1 /HSamples [2 1 1 2] /VSamples [2 1 1 2]`;
  const image = (name: string) => `/${name} << ${entries} >>`;
  return `<< ${["ColorACSImageDict", "ColorImageDict", "GrayACSImageDict", "GrayImageDict"].map(image).join(" ")} >> setdistillerparams`;
};
const SAME_JOB: readonly Settings[] = [200, 150].flatMap((dots) => [
  { words: `/ebook at ${dots} dpi`, options: resolution(dots) },
  { words: `/ebook at ${dots} dpi, QFactor 2`, options: resolution(dots), program: coarser(2) },
]);

/**
 * Makes scans of 75 MB fit into 20, beside Ghostscript's pdfwrite in the same run, which has one thread where ours has
 * one for each core. Which settings of Ghostscript do the same job is found by trying: at ours, 200 dpi, then at 150, its own
 * quality and a coarser one, the first that ends at 20 MB or less, else the last; the time of that one alone counts. Told beside it,
 * without a target: `/ebook` as it comes, whatever size it ends at (it passes grey scans of 200 dpi through untouched).
 * @param name what the file is, for the reader
 */
export async function benchCompression(name: string, file: string, pages: number, scratch: string): Promise<void> {
  const limit = Math.round((await stat(file)).size * SHARE);
  const ours = runBuiltProgram<MeasuredCompression>("recompress-process", [file, String(limit), join(scratch, "smaller.pdf")]);
  const size = `${megabytes((await stat(file)).size)} to ${megabytes(limit)} MB`;
  console.log(`compress   ${name}, ${pages} pages, ${size}: ${told(pages, ours)}, ${ours.how}${ours.fits ? "" : " — too large"}`);
  const gs = findProgram("gs");
  if (gs === undefined) return console.log("           Ghostscript: not installed, no comparison");
  const run = (settings: Settings) => ghostscript(gs, file, join(scratch, "gs.pdf"), settings);
  let same: (Run & { readonly settings: Settings }) | undefined;
  for (const settings of SAME_JOB) {
    same = { settings, ...run(settings) };
    if (same.bytes <= limit) break;
  }
  if (same)
    console.log(
      `           Ghostscript, ${same.settings.words}: ${told(pages, same)}; ours is ${(same.seconds / ours.seconds).toFixed(2)} times as fast (at least 1)`,
    );
  const ebook = run({ words: "", options: [] });
  console.log(`           Ghostscript, /ebook as it comes: ${told(pages, ebook)}; ours is ${(ebook.seconds / ours.seconds).toFixed(2)} times as fast`);
}

const megabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(1);

const told = (pages: number, { seconds, processor, bytes }: Run) =>
  `${megabytes(bytes)} MB in ${seconds.toFixed(1)} s, ${(pages / seconds).toFixed(1)} pages a second (${((processor / pages) * 1000).toFixed(0)} ms of processor a page)`;

function ghostscript(gs: string, file: string, out: string, { options, program }: Settings): Run {
  const fixed = ["-q", "-dNOPAUSE", "-dBATCH", "-sDEVICE=pdfwrite", "-dPDFSETTINGS=/ebook", `-sOutputFile=${out}`];
  const args = [...fixed, ...options, ...(program === undefined ? [] : ["-c", program, "-f"]), file];
  const started = performance.now();
  // the shell's own clock: Node does not tell the processor time of a child
  const timed = spawnSync("bash", ["-c", 'TIMEFORMAT="%U %S"; time "$0" "$@"', gs, ...args], { encoding: "utf8" });
  if (timed.status !== 0) throw new Error(timed.stderr);
  const seconds = (performance.now() - started) / 1000;
  const processor = (timed.stderr.trim().split("\n").at(-1) ?? "").split(" ").reduce((total, part) => total + Number(part), 0);
  return { seconds, processor, bytes: statSync(out).size };
}
