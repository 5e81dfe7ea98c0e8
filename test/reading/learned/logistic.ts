/** A logistic regression by AdaGrad with a fixed order of examples, so that the same texts give the same weights. */

/** What is told of something, and whether it holds; undefined where nobody has said so. */
export type Row = { readonly features: readonly string[]; readonly holds: 0 | 1 | undefined };
export type Model = { readonly bias: number; readonly weights: ReadonlyMap<string, number> };

const [ROUNDS, BIAS_RATE, RATE, DECAY] = [12, 0.5, 0.15, 1e-6] as const;
/** Those that hold are few among many: each counts for more, up to so many times. */
const MOST_FOR_ONE = 10 / 3;
/** Below this a row is known well enough. */
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

/** @param documents the rows of each */
export function learn(documents: readonly (readonly Row[])[]): Model {
  const times = new Map<string, number>();
  for (const own of documents) for (const feature of new Set(own.flatMap(({ features }) => features))) times.set(feature, (times.get(feature) ?? 0) + 1);
  const known = (feature: string) => (times.get(feature) ?? 0) >= FEWEST_DOCUMENTS;
  let rows = documents.flatMap((own) => own.flatMap(({ features, holds }) => (holds === undefined ? [] : [{ features: features.filter(known), holds }])));
  const holding = rows.filter(({ holds }) => holds === 1).length;
  const forOne = Math.min(MOST_FOR_ONE, (rows.length - holding) / Math.max(1, holding) / 3);
  const weights = new Map<string, number>();
  const squares = new Map<string, number>();
  let [bias, squareOfBias] = [0, 1e-8];
  for (let round = 0; round < ROUNDS; round++) {
    rows = [...shuffled(rows)];
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

/** From 0 to 1. */
export function probability({ bias, weights }: Model, features: readonly string[]): number {
  return 1 / (1 + Math.exp(-features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), bias)));
}

/** What stands in a file of weights: hundredths, without those that say next to nothing. */
export function rounded(models: readonly Model[]): { readonly bias: readonly number[]; readonly features: readonly (readonly [string, readonly number[]])[] } {
  const hundredths = (value: number) => Math.round(value * 100);
  const features = [...new Set(models.flatMap(({ weights }) => [...weights.keys()]))].toSorted();
  const entries = features.map((feature) => [feature, models.map(({ weights }) => hundredths(weights.get(feature) ?? 0))] as const);
  return {
    bias: models.map(({ bias }) => hundredths(bias)),
    features: entries.filter(([, values]) => values.some((value) => Math.abs(value) >= LEAST_WEIGHT)),
  };
}
