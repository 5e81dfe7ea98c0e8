import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { checkCaseFolder } from "../../electron/jobs/check/check-case.ts";
import { writeDocuments } from "../../electron/jobs/write/write-documents.ts";
import { readPolicies } from "../../electron/library/guides/policies.ts";
import type { Result } from "../../shared/errors.ts";
import { errorText } from "../../shared/messages/error-text.ts";
import { indexPolicies, searchPolicies } from "../../shared/policies/search-policies.ts";
import { parseMoment } from "../../shared/text/moment.ts";
import { findProgram } from "../runner/tools.ts";
import { buildPrograms, runBuiltProgram } from "./built-programs.ts";
import { colourScans } from "./colour-scans.ts";
import { benchDesk } from "./desk.ts";
import { benchDocuments } from "./documents.ts";
import { benchFirstScreen } from "./first-screen.ts";
import { heavyCase } from "./heavy-case.ts";
import { measure, median } from "./measure.ts";
import { benchReading } from "./reading.ts";
import { benchCompression } from "./recompress.ts";
import { benchScans } from "./scanned-bundle.ts";
import { pdfsIn, scannedFiles } from "./scanned-files.ts";
import { benchThumbnails } from "./thumbnails.ts";
import { benchTyping } from "./typing.ts";
import { benchViewer } from "./viewer.ts";

/**
 * `npm run bench`: what the jobs cost on the complete example of 专题二. It prints and judges nothing: a number
 * of one machine is no test on another. `npm run bench -- typing scans` runs these parts alone.
 */
const root = fileURLToPath(new URL("../..", import.meta.url));
const sample = join(root, "templates", "samples", "topic-2");
const AT = "2026-05-25T10:00";

function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(errorText(result.error));
  return result.value;
}

const moment = parseMoment(AT);
if (moment === undefined) throw new Error(`no moment: ${AT}`);
const checked = must(await checkCaseFolder(sample, { moment }));
const scratch = await mkdtemp(join(tmpdir(), "guohe-bench-"));

async function benchLetters(): Promise<void> {
  let written = 0;
  const times = await measure(20, async () => {
    written = must(await writeDocuments({ ...checked, out: await mkdtemp(join(scratch, "letters-")) })).documents.length;
  });
  const perSecond = (written * 1000) / median(times);
  console.log(`letters    ${perSecond.toFixed(1)} a second, each as .docx and .pdf (median of ${times.length} runs of ${written})`);
}

/** Runs a program to its end and gives its seconds; throws with its words when it fails. */
function runProgram(program: string, args: readonly string[]): { readonly seconds: number; readonly stderr: string } {
  const started = performance.now();
  const ran = spawnSync(program, args, { cwd: root, encoding: "utf8" });
  if (ran.status !== 0) throw new Error(`${program} ended with ${ran.status}: ${ran.stderr}`);
  return { seconds: (performance.now() - started) / 1000, stderr: ran.stderr };
}

/** The built command line in a process of its own, so that start and peak memory (resident set) are the user's. */
function bundleOnce(out: string): { readonly seconds: number; readonly peakMegabytes: number } {
  const tellPeak = 'data:text/javascript,process.on("exit",()=>process.stderr.write("\\npeak "+process.resourceUsage().maxRSS))';
  const guohe = join(root, "dist", "desktop", "guohe.js");
  const { seconds, stderr } = runProgram(process.execPath, ["--import", tellPeak, guohe, "bundle", sample, "--out", out, "--at", AT]);
  return { seconds, peakMegabytes: Number(/peak (\d+)$/.exec(stderr)?.[1] ?? Number.NaN) / 1024 };
}

async function benchBundle(): Promise<void> {
  const runs = [1, 2, 3].map((run) => bundleOnce(join(scratch, `bundle-${run}`)));
  const seconds = median(runs.map((run) => run.seconds));
  const peak = Math.max(...runs.map((run) => run.peakMegabytes));
  console.log(`bundle     ${seconds.toFixed(2)} s, peak memory ${peak.toFixed(0)} MB (median of ${runs.length}, start of the program included)`);
  const folder = join(scratch, "bundle-1", "files");
  const files = (await readdir(folder)).filter((name) => name.endsWith(".pdf")).map((name) => join(folder, name));
  await compare("qpdf", (out) => ["--empty", "--pages", ...files, "--", out], seconds);
  await compare("pdfunite", (out) => [...files, out], seconds);
}

/** Puts our time beside that of a tool that merges the same files and does nothing else. */
async function compare(name: string, args: (out: string) => readonly string[], ours: number): Promise<void> {
  const program = findProgram(name);
  if (program === undefined) return console.log(`           ${name}: not installed, no comparison`);
  const times = await measure(5, () => runProgram(program, args(join(scratch, `${name}.pdf`))));
  const theirs = median(times) / 1000;
  console.log(
    `           ${name}, only merging the same files: ${theirs.toFixed(2)} s; ours takes ${(ours / theirs).toFixed(1)} times as long, with cover, index, stamps, single files and check`,
  );
}

const SEARCHED = "外资研发中心 联合实验室";

/** As one types a search over all policies: the longest of the queries that grow key by key. */
async function benchPolicySearch(): Promise<void> {
  const { policies } = await readPolicies();
  const index = indexPolicies(policies);
  const queries = [...Array.from({ length: SEARCHED.length + 1 }, (_, letters) => SEARCHED.slice(0, letters)), "的"];
  const times = await measure(200, () => Math.max(...queries.map((query) => searchPolicies(index, query).length)));
  console.log(
    `policies   ${((median(times) / queries.length) * 1000).toFixed(0)} µs a key press for a search over ${index.length} clauses (median of ${times.length})`,
  );
}

/** Files of about 75 MB: 200 grey pages at 200 dpi as an office scanner makes them, and 65 in colour at 300 dpi. */
async function benchCompressions(papers: readonly string[]): Promise<void> {
  const [grey = ""] = await scannedFiles(papers, join(scratch, "grey"), 1, 200);
  await benchCompression("grey at 200 dpi", grey, 200, scratch);
  const colour = join(scratch, "colour.pdf");
  await colourScans(papers, 65, colour);
  await benchCompression("colour at 300 dpi", colour, 65, scratch);
}

const inBundle = async () => pdfsIn(join(scratch, "bundle-1", "files"));

/** In the order in which they are run; what is named on the command line is run alone. */
const PARTS = {
  rules: async () => {
    for (const line of runBuiltProgram<readonly string[]>("rules-process", [])) console.log(line);
  },
  policies: benchPolicySearch,
  typing: () => benchTyping(heavyCase(checked.case, checked.guide, checked.letters)),
  thumbnails: benchThumbnails,
  viewer: benchViewer,
  "first-screen": benchFirstScreen,
  letters: benchLetters,
  documents: () => benchDocuments(scratch),
  desk: benchDesk,
  bundle: benchBundle,
  scans: async () => benchScans(await inBundle(), scratch),
  compression: async () => benchCompressions(await inBundle()),
  reading: () => benchReading(scratch),
} as const;

/** These take the sheets of the package that the bundle has written. */
const ON_BUNDLE: readonly string[] = ["scans", "compression"];

try {
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !(name in PARTS));
  if (unknown !== undefined) throw new Error(`no part ${unknown}: ${Object.keys(PARTS).join(", ")}`);
  console.log(`the complete example of 专题二 at ${AT}, Node ${process.version}`);
  buildPrograms();
  if (wanted.some((name) => ON_BUNDLE.includes(name)) && !wanted.includes("bundle")) bundleOnce(join(scratch, "bundle-1"));
  for (const [name, run] of Object.entries(PARTS)) if (wanted.length === 0 || wanted.includes(name)) await run();
} finally {
  await rm(scratch, { recursive: true, force: true });
}
