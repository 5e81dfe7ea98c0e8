import type { Guide } from "../guide/guide.ts";
import { countryName } from "../text/countries.ts";
import { citePolicy } from "./cite-policy.ts";
import type { PlaceRole, Policy, PolicyClause } from "./policy.ts";

/** One naming of a place: in which attachment, in what way, in what words. */
export type Naming = {
  readonly role: "priority" | PlaceRole;
  /** the words of the attachment: 德国巴符州 */
  readonly words: string;
  readonly source:
    | { readonly kind: "guide"; readonly guide: string; readonly place: string }
    | { readonly kind: "policy"; readonly policy: Policy; readonly clause: PolicyClause; readonly cited: string };
};

/** A country, or a region that the attachments name by itself (with its spellings), and everything that they say of it. */
export type PartnerPlace = {
  readonly name: string;
  readonly code: string;
  readonly isRegion: boolean;
  readonly regions: readonly string[];
  readonly namings: readonly Naming[];
};

type Entry = { readonly name: string; readonly code: string; readonly regions: readonly string[]; readonly naming: Naming };

/**
 * Countries and regions that the guide and the policies name, each once, those of the guide first and in its order. A
 * region is a place of its own: an agreement with 巴登-符腾堡州 says nothing of Germany.
 */
export function partnerOverview(guide: Guide, policies: readonly Policy[]): readonly PartnerPlace[] {
  const rows: { name: string; code: string; regions: readonly string[]; namings: Naming[] }[] = [];
  for (const { name, code, regions, naming } of [...fromGuide(guide), ...policies.flatMap(fromPolicy)]) {
    const row = rows.find((candidate) => candidate.code === code && samePlace(candidate.regions, regions));
    if (row) row.namings.push(naming);
    else rows.push({ name: regions.length > 0 ? name : (countryName(code) ?? name), code, regions, namings: [naming] });
  }
  return rows.map(({ name, code, regions, namings }) => ({ name, code, isRegion: regions.length > 0, regions, namings }));
}

const samePlace = (one: readonly string[], other: readonly string[]) =>
  one.length === 0 || other.length === 0 ? one.length === other.length : one.some((name) => other.includes(name));

function fromGuide(guide: Guide): readonly Entry[] {
  return guide.topics.flatMap((topic) =>
    topic.priorityPartners.map(({ name, country, regions }) => ({
      name,
      code: country,
      regions,
      naming: { role: "priority", words: name, source: { kind: "guide", guide: guide.id, place: topic.name } } as const,
    })),
  );
}

function fromPolicy(policy: Policy): readonly Entry[] {
  return policy.clauses.flatMap((clause) =>
    clause.countries.map((place) => ({
      name: place.name,
      code: place.code,
      regions: place.regions,
      naming: {
        role: place.as,
        words: place.name,
        source: { kind: "policy", policy, clause, cited: citePolicy(policy, clause) },
      } as const,
    })),
  );
}
