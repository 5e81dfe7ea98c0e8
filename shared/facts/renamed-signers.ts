import { z } from "zod";
import type { Agreement, Attachment, Case } from "../case/case.ts";
import { entryWithId } from "../case/entry-with-id.ts";
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
  const other = seen && renamedUnit(seen.names, names, unitNames);
  const fits = unit === undefined ? "unknown" : compareUnit(unit, names, unitNames);
  if (now !== undefined && isRenamed())
    return { kind: "unit", was: unit ?? seen?.names[0] ?? "", now: names.find((one) => hasHan(one) === hasHan(unit ?? "")) ?? now };
  // of a party with two names the one that does not stand beside its signature
  if (other && !(fits === "same" && unit !== undefined && hasHan(other.now) === hasHan(unit))) return other;
  if (seen?.name !== undefined && name !== undefined && compareNames(seen.name, name) === "different") return { kind: "person", was: seen.name, now: name };
  return undefined;

  function isRenamed(): boolean {
    if (fits === "same") return false;
    if (fits === "different") return seen === undefined || seen.unit !== unit || !seen.names.every(remains);
    return seen !== undefined && seen.names.length > 0 && !seen.names.some(remains);
  }
}

/** The first of the names that were seen whose place another name of the same writing has taken; one that was added or taken away is none. */
function renamedUnit(seen: readonly string[], names: readonly string[], unitNames: Guide["unitNames"]): RenamedSigner | undefined {
  return seen.flatMap((was): readonly RenamedSigner[] => {
    const alike = names.filter((name) => hasHan(name) === hasHan(was));
    const now = alike.find((name) => !seen.includes(name)) ?? alike[0];
    return now !== undefined && compareUnit(was, alike, unitNames) === "different" ? [{ kind: "unit", was, now }] : [];
  })[0];
}

/** The names of the parties that a paper is of: of its partner or unit, or of all that are named in the agreement which it belongs to. */
export function namesOnPaper(theCase: Case, { for: subject }: Pick<Attachment, "for">): readonly string[] {
  const agreement = entryWithId(theCase.agreements, subject ?? "");
  return (agreement ? ["applicant", ...(agreement.partners ?? [])] : [subject ?? ""]).flatMap((party) => namesOf(theCase, party));
}

/**
 * Whether a paper was marked as checked while a party that it is of bore another name than now; `undefined`: not, or nothing is known of it. An
 * agreement's own copy waits by its signatures, a letter by its words.
 */
export function renamedSinceCheck(theCase: Case, attachment: Attachment, { slots, unitNames }: Pick<Guide, "slots" | "unitNames">): RenamedSigner | undefined {
  const { state, checkedNames } = attachment;
  const slot = slots.find(({ id }) => id === attachment.slot);
  const isAgreement = slot?.translates.length === 0 && entryWithId(theCase.agreements, attachment.for ?? "") !== undefined;
  return state === "checked" && checkedNames && slot?.document === undefined && !isAgreement
    ? renamedUnit(checkedNames, namesOnPaper(theCase, attachment), unitNames)
    : undefined;
}

/** The signatures of an agreement that were settled under a name that is no longer the one filled in. */
export const renamedSigners = (theCase: Case, { signatories }: Agreement, guide: Pick<Guide, "unitNames">): readonly RenamedSigner[] =>
  (signatories ?? []).flatMap((signatory) => renamedSigner(theCase, signatory, guide) ?? []);
