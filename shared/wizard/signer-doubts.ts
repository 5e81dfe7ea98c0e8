import type { Case } from "../case/case.ts";
import { namesOfParty } from "../reading/propose.ts";
import { sameName } from "../reading/same-name.ts";
import { compareNames } from "../text/compare-names.ts";
import { hasHan } from "../text/han.ts";

/** Who signs for a party under an agreement, as it was entered or, where nobody has decided, as it was read. */
export type Signer = { readonly party: string; readonly name?: string | undefined; readonly unit?: string | undefined };

/** What cannot be right of a signer: the same person signs for another party too, or the unit beside the name is that of another party. */
export type SignerDoubt = { readonly kind: "same-person" | "other-unit"; readonly found: string; readonly other: string };

/** Two columns of a signature page that are read crosswise look so: a person for both sides, or each beside the other's unit. */
export function signerDoubts(theCase: Case, signer: Signer, all: readonly Signer[]): readonly SignerDoubt[] {
  const others = all.filter(({ party }) => sideOf(party) !== sideOf(signer.party));
  const { name, unit } = signer;
  const same = name ? others.find((other) => other.name && compareNames(name, other.name) === "same") : undefined;
  const owner = unit && !isUnitOf(theCase, unit, signer.party) ? others.find(({ party }) => isUnitOf(theCase, unit, party)) : undefined;
  return [
    ...(name && same ? [{ kind: "same-person" as const, found: name, other: same.party }] : []),
    ...(unit && owner ? [{ kind: "other-unit" as const, found: unit, other: owner.party }] : []),
  ];
}

/**
 * The applicant's 法定代表人 as far as the case knows it, where somebody else signs for the applicant, which a power of attorney would explain. A name in
 * another script may be the same, and nothing is said then.
 */
export function otherThanLegal({ applicant }: Case, { party, name }: Signer): string | undefined {
  const legal = applicant?.legalRepresentative?.trim();
  return party === "applicant" && legal && name && compareNames(name, legal) === "different" ? legal : undefined;
}

const sideOf = (party: string) => (party === "applicant-department" ? "applicant" : party);

/** By its name; where that is in another script than the party's names, by what kind of unit it calls itself. */
function isUnitOf(theCase: Case, unit: string, party: string): boolean {
  const { names } = namesOfParty(theCase, party);
  if (names.some((name) => sameName(name, unit))) return true;
  const comparable = names.filter((name) => hasHan(name) === hasHan(unit));
  const kind = kindOf(unit);
  return comparable.length === 0 && kind !== undefined && names.some((name) => kindOf(name) === kind);
}

const KINDS = [
  ["university", /大学|学院|universi|college|hochschule|école|politecnico/iu],
  ["company", /公司|集团|(?<!\p{L})(?:co|ltd|limited|inc|corp|llc|gmbh|ag|plc|s\.?a|b\.?v|s\.?r\.?l|oy|ab)(?!\p{L})/iu],
] as const;
const kindOf = (name: string) => KINDS.find(([, words]) => words.test(name))?.[0];
