import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { proofFigures } from "./proof-figures.ts";
import { readPages } from "./read-pages.ts";
import { GROUPS, isOpen, readingSet } from "./reading-set.ts";
import { Score, scoreFile } from "./score-reading.ts";
import { translationFigures } from "./translation-figures.ts";

/**
 * `npm run measure:reading -- [--half GROUP] [--details] [--digital]`: makes the labelled set, reads it as the program does, and
 * prints precision and recall of each element, of pages, languages and the translation flag, the differences of translations and the facts of proofs; the halves apart, digital files and
 * scans apart. `--details` names what went wrong; of an untouched one it never does.
 */
const argument = (name: string) => process.argv[process.argv.indexOf(name) + 1];
const has = (name: string) => process.argv.includes(name);
const half = has("--half") ? argument("--half") : undefined;
const halves = GROUPS.filter((group) => half === undefined || group === half);
if (halves.length === 0) throw new Error(`no sources are called ${half}; there are ${GROUPS.join(", ")}`);
const folder = mkdtempSync(join(tmpdir(), "reading-set-"));
try {
  const make = fileURLToPath(new URL("make-set.ts", import.meta.url));
  const made = spawnSync(process.execPath, ["--import", "tsx", make, folder, ...halves, ...(has("--digital") ? ["--digital"] : [])], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  if (made.status !== 0) throw new Error("the set could not be made");
  for (const one of halves) {
    const [digital, scans] = [new Score(), new Score()];
    const set = readingSet(one);
    let seconds = 0;
    let files = 0;
    for (const source of set) {
      const start = performance.now();
      digital.add(scoreFile(source, (await readPages(readFileSync(join(folder, `${source.id}.pdf`)), `${source.id}.pdf`)).pages, true));
      seconds += (performance.now() - start) / 1000;
      files++;
      if (!source.scan || has("--digital")) continue;
      const { pages, unread } = await readPages(readFileSync(join(folder, `${source.id}.scan.pdf`)), `${source.id}.scan.pdf`);
      if (unread === 0) scans.add(scoreFile(source, pages, true));
    }
    print(`${one}, digital: ${files} files, ${(seconds / files).toFixed(2)} s each`, digital);
    print(`${one}, scans`, scans);
    const translations = await translationFigures(one);
    const { pairs, planted, found } = translations;
    console.log(`\n${one}, translations: ${pairs} pairs, ${planted} differences planted, ${found} found, ${translations.wrong} too many`);
    const { proofs, right, wrong } = await proofFigures(one);
    const facts = Object.entries(right).map(([fact, count]) => `${fact} ${count}`);
    console.log(`${one}, proofs: ${proofs}; right ${facts.join(", ")}`);
    if (!isOpen(one) || !has("--details")) continue;
    for (const [kind, failures] of Object.entries({
      digital: digital.failures,
      scan: scans.failures,
      proof: wrong,
      missed: translations.missed,
      extra: translations.extra,
    }))
      for (const failure of failures) console.log(`  ${kind} ${failure}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function print(title: string, { counts }: Score): void {
  console.log(`\n${title}`);
  if (counts.size === 0) console.log("  not read: no engine for scans");
  for (const [what, { hit, extra, lost }] of counts) {
    const share = (of: number) => (hit + of === 0 ? "–" : (hit / (hit + of)).toFixed(3));
    console.log(`  ${what.padEnd(18)} precision ${share(extra).padEnd(6)} recall ${share(lost).padEnd(6)} found ${hit}, too many ${extra}, lost ${lost}`);
  }
}
