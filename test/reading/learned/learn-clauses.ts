import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { PROVISIONS, type Provision } from "../../../shared/reading/learned/statement-features.ts";
import { type Example, readExamples } from "./examples.ts";

/**
 * `npm run learn:clauses -- [--held GROUP,GROUP]`: works out the weights of `shared/reading/learned` from the labelled sentences, or, with
 * `--held`, leaves out the documents of each of these groups in turn and prints what is found in them at each limit; untouched sets are
 * never learned from. A logistic regression by AdaGrad with a fixed order of examples, so that the same texts give the same weights.
 */

type Row = { readonly features: readonly string[]; readonly holds: 0 | 1 };
type Model = { readonly bias: number; readonly weights: ReadonlyMap<string, number> };

const [ROUNDS, BIAS_RATE, RATE, DECAY] = [12, 0.5, 0.15, 1e-6] as const;
/** Provisions are few among many statements: each counts for more, up to so many times. */
const MOST_FOR_ONE = 10 / 3;
/** Below this a sentence is known well enough. */
const NO_ERROR = 0.005;
/** Features of fewer documents are those of one drafter. */
const FEWEST_DOCUMENTS = 3;
const LEAST_WEIGHT = 10;

/** The minimal standard generator of Park and Miller: the same order each time. */
function shuffled<T>(items: readonly T[]): readonly T[] {
  const all = [...items];
  let seed = 20261123;
  for (let last = all.length - 1; last > 0; last--) {
    seed = (seed * 48271) % 2147483647;
    const other = seed % (last + 1);
    [all[last], all[other]] = [all[other] as T, all[last] as T];
  }
  return all;
}

function learn(examples: readonly Example[], provision: Provision): Model {
  const documents = new Map<string, number>();
  for (const { statements } of examples)
    for (const feature of new Set(statements.flatMap(({ features }) => features))) documents.set(feature, (documents.get(feature) ?? 0) + 1);
  const known = (feature: string) => (documents.get(feature) ?? 0) >= FEWEST_DOCUMENTS;
  let rows: readonly Row[] = examples.flatMap(({ statements }) =>
    statements.flatMap(({ features, holds }) => (holds[provision] === undefined ? [] : [{ features: features.filter(known), holds: holds[provision] }])),
  );
  const holding = rows.filter(({ holds }) => holds === 1).length;
  const forOne = Math.min(MOST_FOR_ONE, (rows.length - holding) / Math.max(1, holding) / 3);
  const weights = new Map<string, number>();
  const squares = new Map<string, number>();
  let [bias, squareOfBias] = [0, 1e-8];
  for (let round = 0; round < ROUNDS; round++) {
    rows = shuffled(rows);
    for (const { features, holds } of rows) {
      const error = (probability({ bias, weights }, features) - holds) * (holds ? forOne : 1);
      if (Math.abs(error) < NO_ERROR) continue;
      squareOfBias += error * error;
      bias -= (BIAS_RATE * error) / Math.sqrt(squareOfBias);
      for (const feature of features) {
        const square = (squares.get(feature) ?? 1e-4) + error * error;
        const weight = weights.get(feature) ?? 0;
        squares.set(feature, square);
        weights.set(feature, weight - (RATE * (error + DECAY * weight)) / Math.sqrt(square));
      }
    }
  }
  return { bias, weights };
}

function probability({ bias, weights }: Model, features: readonly string[]): number {
  return 1 / (1 + Math.exp(-features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), bias)));
}

/** What stands in `weights.json`: hundredths, without those that say next to nothing. */
function rounded(models: readonly Model[]): { readonly bias: readonly number[]; readonly features: Readonly<Record<string, readonly number[]>> } {
  const hundredths = (value: number) => Math.round(value * 100);
  const features = [...new Set(models.flatMap(({ weights }) => [...weights.keys()]))].toSorted();
  const entries = features.map((feature) => [feature, models.map(({ weights }) => hundredths(weights.get(feature) ?? 0))] as const);
  return {
    bias: models.map(({ bias }) => hundredths(bias)),
    features: Object.fromEntries(entries.filter(([, values]) => values.some((value) => Math.abs(value) >= LEAST_WEIGHT))),
  };
}

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
        learn(
          open.filter((one) => one.group !== group),
          provision,
        ),
        own,
      );
  }
} else {
  const weights = rounded(PROVISIONS.map((provision) => learn(open, provision)));
  const lines = Object.entries(weights.features).map(([feature, values]) => `    ${JSON.stringify(feature)}: [${values.join(", ")}]`);
  const path = fileURLToPath(new URL("../../../shared/reading/learned/weights.json", import.meta.url));
  writeFileSync(path, `{\n  "bias": [${weights.bias.join(", ")}],\n  "features": {\n${lines.join(",\n")}\n  }\n}\n`);
  console.log(`${open.length} documents, ${lines.length} features`);
}
