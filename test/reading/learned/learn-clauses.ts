import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { PROVISIONS, type Provision } from "../../../shared/reading/learned/statement-features.ts";
import { type Example, readExamples } from "./examples.ts";
import { learn, type Model, probability, rounded } from "./logistic.ts";

/**
 * `npm run learn:clauses -- [--held GROUP,GROUP]`: works out the weights of `shared/reading/learned` from the labelled sentences, or, with
 * `--held`, leaves out the documents of each of these groups in turn and prints what is found in them at each limit; untouched sets are
 * never learned from.
 */

const learnOf = (examples: readonly Example[], provision: Provision) =>
  learn(examples.map(({ statements }) => statements.map(({ features, holds }) => ({ features, holds: holds[provision] }))));

const LIMITS = [0.3, 0.4, 0.5, 0.6, 0.7, 0.85];

/** Prints how many provisions the readers find by themselves and with what was learned, of how many, and how many are none. */
function printHeld(provision: Provision, model: Model, held: readonly Example[]): void {
  const judged = held.filter(({ labels }) => labels[provision].status !== "any");
  const there = judged.filter(({ labels }) => labels[provision].status === "present");
  const none = judged.filter(({ labels }) => labels[provision].status !== "present");
  const most = ({ statements }: Example) => Math.max(0, ...statements.map(({ features }) => probability(model, features)));
  const count = (among: readonly Example[], limit: number) => among.filter((one) => one.isFound[provision] || most(one) >= limit).length;
  const figures = [Number.POSITIVE_INFINITY, ...LIMITS].map(
    (limit) => `${Number.isFinite(limit) ? limit : "alone"}: ${count(there, limit)} + ${count(none, limit)} false`,
  );
  console.log(`  ${provision.padEnd(13)} of ${there.length}: ${figures.join("; ")}`);
}

const { open, kept } = readExamples();
const held = process.argv.includes("--held") ? process.argv[process.argv.indexOf("--held") + 1]?.split(",") : undefined;
if (process.argv.includes("--held") && held === undefined) {
  console.error("--held: name the sets, such as --held kept-9,kept-10");
  process.exitCode = 2;
} else if (held) {
  for (const group of held) {
    const own = [...open, ...kept].filter((one) => one.group === group);
    console.log(`${group}: ${own.length} documents`);
    for (const provision of PROVISIONS)
      printHeld(
        provision,
        learnOf(
          open.filter((one) => one.group !== group),
          provision,
        ),
        own,
      );
  }
} else {
  const weights = rounded(PROVISIONS.map((provision) => learnOf(open, provision)));
  const lines = weights.features.map(([feature, values]) => `    ${JSON.stringify(feature)}: [${values.join(", ")}]`);
  const path = fileURLToPath(new URL("../../../shared/reading/learned/weights.json", import.meta.url));
  writeFileSync(path, `{\n  "bias": [${weights.bias.join(", ")}],\n  "features": {\n${lines.join(",\n")}\n  }\n}\n`);
  console.log(`${open.length} documents, ${lines.length} features`);
}
