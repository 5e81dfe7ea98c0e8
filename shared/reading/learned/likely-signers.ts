import { hasHan } from "../../text/han.ts";
import type { BodyLine } from "../body-lines.ts";
import type { Party } from "../parties.ts";
import { likelihood } from "./likelihood.ts";
import { type Candidate, candidatesIn } from "./signer-features.ts";
import weights from "./signer-weights.json" with { type: "json" };

/**
 * Who likely signs, told by the shape of a name, its label and the lines around it: a logistic regression, whose weights
 * `npm run learn:signers` works out of the labelled agreements in `test/reading`.
 */

/** How much each feature says, in hundredths. */
const WEIGHTS: ReadonlyMap<string, number> = new Map(Object.entries(weights.features));
const LEAST_LIKELY = 0.6;

/** The name of a person, its line, and how likely this person signs. */
export type Signer = Pick<Candidate, "name" | "line"> & { readonly likely: number };

/** How many lines apart people may sign. */
const FARTHEST = 24;

/** Those who likely sign, in their order: in each line the likeliest, or the first of one person's names in two scripts; where most of them stand. */
export function likelySigners(lines: readonly BodyLine[], parties: readonly Party[]): readonly Signer[] {
  const found = new Map<BodyLine, Signer>();
  for (const { name, line, features } of candidatesIn(lines, parties)) {
    const likely = likelihood(features, weights.bias, (feature) => WEIGHTS.get(feature));
    const before = found.get(line);
    if (before && hasHan(before.name) !== hasHan(name)) found.set(line, { ...before, likely: Math.max(before.likely, likely) });
    else if (likely > (before?.likely ?? 0)) found.set(line, { name, line, likely });
  }
  const places: Signer[][] = [];
  for (const signer of [...found.values()].filter(({ likely }) => likely >= LEAST_LIKELY)) {
    const last = places.at(-1)?.at(-1)?.line;
    if (last && last.page === signer.line.page && lines.indexOf(signer.line) - lines.indexOf(last) < FARTHEST) places.at(-1)?.push(signer);
    else places.push([signer]);
  }
  const sum = (place: readonly Signer[]) => place.reduce((all, { likely }) => all + likely, 0);
  return places.toSorted((one, other) => sum(other) - sum(one))[0] ?? [];
}
