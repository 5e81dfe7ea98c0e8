import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { argv } from "node:process";
import { buildBundle } from "../../electron/jobs/build/build-bundle.ts";
import { openPdfium } from "../../electron/pdf/pdfium.ts";
import { mutated, numbers } from "../fixtures/mutations.ts";

/**
 * Damages each PDF of a folder in ways that are the same each time and bundles it together with a sound one: both must
 * come out, or the damaged one be refused by name. `tsx test/corpus/fuzz-corpus.ts FOLDER [ROUNDS]`
 */
const [folder = ".", rounds = "2"] = argv.slice(2).map((value, index) => (index === 0 ? resolve(value) : value));
const MOST_SECONDS = 60;
const REFUSED = /^attachment-(damaged|unsupported|encrypted|empty|too-slow)$/;

async function bundleOf(damaged: Uint8Array, sound: Uint8Array): Promise<{ readonly outcome: string; readonly fault?: string }> {
  const place = await mkdtemp(join(tmpdir(), "guohe-fuzz-"));
  try {
    const [first, second] = [join(place, "1坏.pdf"), join(place, "2好.pdf")];
    await writeFile(first, damaged);
    await writeFile(second, sound);
    const built = await buildBundle({ source: { kind: "files", paths: [first, second] }, out: join(place, "out") });
    if (!built.ok) {
      const { kind } = built.error;
      const named = REFUSED.test(kind) && "file" in built.error && built.error.file === "1坏.pdf";
      return { outcome: kind, ...(named ? {} : { fault: JSON.stringify(built.error) }) };
    }
    const { files, pages, warnings } = built.value;
    const counted = files.reduce((sum, file) => sum + file.pages, 0);
    const whole = files.length === 2 && (await readBack(built.value.bundle)) === pages && counted < pages;
    return { outcome: warnings.length > 0 ? "bundled with a warning" : "bundled", ...(whole ? {} : { fault: `${files.length} files, ${pages} pages` }) };
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

async function readBack(path: string): Promise<number> {
  const opened = (await openPdfium()).openFile(path);
  if (typeof opened === "string") return 0;
  const { pageCount } = opened;
  opened.close();
  return pageCount;
}

const next = numbers(20261120);
const outcomes = new Map<string, number>();
const faults: string[] = [];
const names = (await readdir(folder)).filter((name) => name.toLowerCase().endsWith(".pdf")).sort();
const sound = await readFile(join(folder, names[0] ?? ""));
let slowest = 0;
let tried = 0;
for (let round = 0; round < Number(rounds); round++) {
  for (const [index, name] of names.entries()) {
    const damaged = mutated(await readFile(join(folder, name)), index + round * 3, next);
    const started = performance.now();
    const found = await bundleOf(damaged.bytes, sound).catch((error: unknown) => ({
      outcome: "crash",
      fault: error instanceof Error ? (error.stack ?? "") : String(error),
    }));
    const seconds = (performance.now() - started) / 1000;
    slowest = Math.max(slowest, seconds);
    outcomes.set(found.outcome, (outcomes.get(found.outcome) ?? 0) + 1);
    if (found.fault !== undefined) faults.push(`${name} (${damaged.way}, round ${round}): ${found.fault}`);
    if (seconds > MOST_SECONDS) faults.push(`${name} (${damaged.way}, round ${round}): ${seconds.toFixed(0)} s`);
    tried += 1;
    if (tried % 40 === 0) process.stderr.write(`${tried} files, ${faults.length} faults\n`);
  }
}
for (const fault of faults) process.stdout.write(`${fault}\n`);
const told = [...outcomes].map(([outcome, count]) => `${count} ${outcome}`).join(", ");
process.stdout.write(`${tried} damaged files: ${told}; ${faults.length} faults; slowest ${slowest.toFixed(1)} s\n`);
process.exitCode = faults.length === 0 && tried > 0 ? 0 : 1;
