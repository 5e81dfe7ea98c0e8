import { z } from "zod";
import type { Agreement, Case } from "../case/case.ts";
import type { Guide } from "../guide/guide.ts";
import { compareUnit } from "../guide/unit-names.ts";
import { compareNames } from "../text/compare-names.ts";
import { hasHan } from "../text/han.ts";
import { given, namesOf } from "./facts.ts";

type Signatory = NonNullable<Agreement["signatories"]>[number];

/** What stood there when a person said that a party signed: the names of the party in the case, the unit and the signer. */
type SeenSigner = { readonly names: readonly string[]; readonly unit?: string; readonly name?: string };

const seenSchema = z.looseObject({ seen: z.object({ names: z.array(z.string()), unit: z.string().exactOptional(), name: z.string().exactOptional() }) });

/** Whose name is no longer the one that is filled in: `was` as it was confirmed, `now` as it is filled in. */
export type RenamedSigner = { readonly kind: "unit" | "person"; readonly was: string; readonly now: string };

/** What a person sees of a party and its signer who says that they signed. */
export function seenSigner(theCase: Case, { party, unit, name }: Pick<Signatory, "party" | "unit" | "name">): SeenSigner {
  const [signing, signer] = [given(unit), given(name)];
  return { names: namesOf(theCase, party ?? ""), ...(typeof signing === "string" && { unit: signing }), ...(typeof signer === "string" && { name: signer }) };
}

/** What was seen of a signature; `undefined`: nobody confirmed it beside the pages. */
export const seenOf = (signatory: unknown): SeenSigner | undefined => seenSchema.safeParse(signatory).data?.seen;

/**
 * Whether a signature that is settled no longer fits what is filled in: the party or the signer was renamed since, or, where nobody said so with
 * both names before him, the unit that signed bears another name. `undefined`: nothing of that, or it is not settled.
 */
export function renamedSigner(theCase: Case, signatory: Signatory, { unitNames }: Pick<Guide, "unitNames">): RenamedSigner | undefined {
  if (signatory.signed !== true) return undefined;
  const seen = seenOf(signatory);
  const { names, unit, name } = seenSigner(theCase, signatory);
  const remains = (one: string) => compareUnit(one, names, unitNames) === "same";
  const [now] = names;
  const fits = unit === undefined ? "unknown" : compareUnit(unit, names, unitNames);
  if (now !== undefined && isRenamed())
    return { kind: "unit", was: unit ?? seen?.names[0] ?? "", now: names.find((one) => hasHan(one) === hasHan(unit ?? "")) ?? now };
  if (seen?.name !== undefined && name !== undefined && compareNames(seen.name, name) === "different") return { kind: "person", was: seen.name, now: name };
  return undefined;

  function isRenamed(): boolean {
    if (fits === "same") return false;
    if (fits === "different") return seen === undefined || seen.unit !== unit || !seen.names.every(remains);
    return seen !== undefined && seen.names.length > 0 && !seen.names.some(remains);
  }
}

/** The signatures of an agreement that were settled under a name that is no longer the one filled in. */
export const renamedSigners = (theCase: Case, { signatories }: Agreement, guide: Pick<Guide, "unitNames">): readonly RenamedSigner[] =>
  (signatories ?? []).flatMap((signatory) => renamedSigner(theCase, signatory, guide) ?? []);
