import { z } from "zod";
import { applicantSchema, type Case, caseSchema, leadSchema, partnerSchema } from "../case/case.ts";
import { isAnswered, readPath, writePath } from "../case/case-path.ts";
import { withoutDrafts } from "../case/drafts.ts";

/** What one user keeps for all cases: units, lead persons and foreign partners. */
const PROFILES_FORMAT = 1;

export const PROFILE_KINDS = ["unit", "lead", "partner"] as const;
export type ProfileKind = (typeof PROFILE_KINDS)[number];

/** `changed`: the version in which a field was last changed; the first, where nothing is said */
const entry = { id: z.string().min(1).max(100), version: z.int().positive(), changed: z.record(z.string(), z.int().positive()).optional() };
const unitProfile = z.looseObject({ ...entry, values: applicantSchema });
const leadProfile = z.looseObject({ ...entry, values: leadSchema });
const partnerProfile = z.looseObject({ ...entry, values: partnerSchema.omit({ id: true }) });

/**
 * `profiles.json` of the user's data. `version` of an entry grows with each change of it; `newCases`: the unit whose answers
 * a new case begins with. Fields of a newer program stay as they are.
 */
export const profilesSchema = z.looseObject({
  formatVersion: z.literal(PROFILES_FORMAT),
  units: z.array(unitProfile).default([]),
  leads: z.array(leadProfile).default([]),
  partners: z.array(partnerProfile).default([]),
  newCases: z.string().optional(),
});
export type Profiles = z.infer<typeof profilesSchema>;
export type Profile = Profiles["units"][number] | Profiles["leads"][number] | Profiles["partners"][number];

export const NO_PROFILES: Profiles = { formatVersion: PROFILES_FORMAT, units: [], leads: [], partners: [] };

/**
 * The answers that a profile keeps, as paths below the applicant, the lead person or a partner: what stays the same from one
 * project to the next. Relations, funding proofs and what a guide asks itself belong to the project, and are not kept.
 */
export const PROFILE_FIELDS: Readonly<Record<ProfileKind, readonly string[]>> = {
  unit: [
    "name",
    "creditCode",
    "kind",
    "registeredInShanghai",
    "ableToCarryOut",
    "internationalInfluence",
    "foreignInvested",
    "researchFunction",
    "headquartersCountry",
    "legalRepresentative",
    "address",
    "contact.name",
    "contact.phone",
    "contact.email",
  ],
  lead: ["name", "title", "phone", "email", "experience", "active", "ongoingProjects"],
  partner: [
    "nameZh",
    "name",
    "country",
    "region",
    "kind",
    "lead",
    "leadTitle",
    "contact.name",
    "contact.title",
    "contact.phone",
    "contact.email",
    "established",
    "cooperatingSince",
  ],
};

const LISTS = { unit: "units", lead: "leads", partner: "partners" } as const;

/** The profiles of a kind, in the order of the file. */
export const profilesOf = (profiles: Profiles, kind: ProfileKind): readonly Profile[] => profiles[LISTS[kind]];

export const profileById = (profiles: Profiles, kind: ProfileKind, id: string): Profile | undefined => profilesOf(profiles, kind).find((one) => one.id === id);

/** What a profile is called; empty while it has no name. */
export function profileName({ values }: Profile): string {
  const zh = readPath(values, "nameZh");
  return [zh, values.name].find((name): name is string => typeof name === "string" && name.trim() !== "")?.trim() ?? "";
}

/** The place in a case that a profile of a kind fills: `partner` is the place of the partner in the list, from 0. */
export const profileBase = (kind: ProfileKind, partner = 0): string => (kind === "unit" ? "applicant" : kind === "lead" ? "lead" : `partners[${partner}]`);

/** What a profile would keep of a case: its answered fields and nothing else. `undefined`: there is no name to know it by. */
export function profileValues(theCase: Case, kind: ProfileKind, partner?: number): unknown {
  const own = readPath(theCase, profileBase(kind, partner));
  let values: unknown = {};
  for (const field of PROFILE_FIELDS[kind]) {
    const value = readPath(own, field);
    if (value === null || isAnswered(value)) values = writePath(values, field, value);
  }
  return isAnswered(readPath(values, "name")) || isAnswered(readPath(values, "nameZh")) ? values : undefined;
}

/** Whether a case holds anything that a profile of a kind can be known by: a named unit, lead person, or one named partner at least. */
export const hasProfileValues = (theCase: Case, kind: ProfileKind): boolean =>
  kind === "partner"
    ? (theCase.partners ?? []).some((_, index) => profileValues(theCase, kind, index) !== undefined)
    : profileValues(theCase, kind) !== undefined;

/** What a profile holds with the answers of a case over it: a field that the case does not answer stays. `former` absent: the answers alone. */
export const withKeptValues = (former: Profile | undefined, kind: ProfileKind, values: unknown): unknown =>
  PROFILE_FIELDS[kind].reduce<unknown>((next, field) => {
    const value = readPath(values, field);
    return value === undefined ? next : writePath(next, field, value);
  }, former?.values ?? {});

/** What tells one of a kind from another, the surest first. */
const IDENTITY: Readonly<Record<ProfileKind, readonly string[]>> = {
  unit: ["creditCode", "name"],
  lead: ["phone", "email", "name"],
  partner: ["nameZh", "name"],
};

/**
 * The profile that the values of a case belong to; `undefined`: they are a new one. `known`: the profile that the place was
 * filled from, unless nothing of what tells one from another is left of it. Else units go by their credit code, or by name where one of
 * the two has no code; partners by name. Lead persons of one name are the same where phone or e-mail agree; without that only
 * where it is the one person who could be meant, one of the two has no contact at all, and neither contradicts the other.
 */
export function profileToKeep(profiles: Profiles, kind: ProfileKind, values: unknown, known?: string): Profile | undefined {
  const all = profilesOf(profiles, kind);
  const agrees = (one: Profile, field: string) => isAnswered(readPath(values, field)) && sameText(readPath(one.values, field), readPath(values, field));
  const source = all.find(({ id }) => id === known);
  if (source && IDENTITY[kind].some((field) => agrees(source, field))) return source;
  const named = all.filter((one) => agrees(one, "name"));
  if (kind === "partner") return all.find((one) => agrees(one, "nameZh")) ?? named[0];
  if (kind === "unit") {
    const codeless = named.filter((one) => !isAnswered(readPath(values, "creditCode")) || !isAnswered(one.values.creditCode));
    return all.find((one) => agrees(one, "creditCode")) ?? codeless[0];
  }
  const possible = named.filter((one) => !(hasContact(one.values) && hasContact(values)) && !contradicts(one.values, values));
  return named.find((one) => agrees(one, "phone") || agrees(one, "email")) ?? (possible.length === 1 ? possible[0] : undefined);
}

/** The kinds of which a case holds something that is kept nowhere yet, or otherwise than the case says it. */
export const kindsToKeep = (profiles: Profiles, theCase: Case): readonly ProfileKind[] =>
  PROFILE_KINDS.filter((kind) => {
    const places = kind === "partner" ? (theCase.partners ?? []).map((_, index) => index) : [undefined];
    return places.some((partner) => {
      const values = profileValues(theCase, kind, partner);
      if (values === undefined) return false;
      const former = profileToKeep(profiles, kind, values, profileIn(theCase, kind, partner));
      return former === undefined || !holds(former, withKeptValues(former, kind, values));
    });
  });

const holds = (profile: Profile, values: unknown): boolean => JSON.stringify(profile.values) === JSON.stringify(values);

const sameText = (one: unknown, other: unknown): boolean => typeof one === "string" && typeof other === "string" && one.trim() === other.trim();

const hasContact = (values: unknown): boolean => isAnswered(readPath(values, "phone")) || isAnswered(readPath(values, "email"));

const contradicts = (one: unknown, other: unknown): boolean =>
  PROFILE_FIELDS.lead.some((field) => {
    const [a, b] = [readPath(one, field), readPath(other, field)];
    return isAnswered(a) && isAnswered(b) && !sameText(a, b) && JSON.stringify(a) !== JSON.stringify(b);
  });

/**
 * The profiles with an entry of a kind put in or changed; a change makes its version grow, the same values leave all as it is.
 * `undefined`: the values are none that a profile can hold. @param id of the entry; a new one is put at the end
 */
export function withProfile(profiles: Profiles, kind: ProfileKind, id: string, values: unknown): Profiles | undefined {
  const list = LISTS[kind];
  const former = profileById(profiles, kind, id);
  if (former !== undefined && holds(former, values)) return profiles;
  const version = (former?.version ?? 0) + 1;
  const differs = PROFILE_FIELDS[kind].filter((field) => JSON.stringify(readPath(former?.values, field)) !== JSON.stringify(readPath(values, field)));
  const changed = former && { ...former.changed, ...Object.fromEntries(differs.map((field) => [field, version])) };
  const next = { ...former, id, version, ...(changed && { changed }), values };
  const entries = former === undefined ? [...profiles[list], next] : profiles[list].map((one) => (one.id === id ? next : one));
  return profilesSchema.safeParse({ ...profiles, [list]: entries }).data;
}

/** The profiles without an entry; cases that were filled from it keep their answers. */
export function withoutProfile(profiles: Profiles, kind: ProfileKind, id: string): Profiles {
  const { newCases, ...others } = profiles;
  const kept = kind === "unit" && newCases === id ? others : profiles;
  const without = <T extends Profile>(list: readonly T[]) => list.filter((one) => one.id !== id);
  if (kind === "unit") return { ...kept, units: without(profiles.units) };
  return kind === "lead" ? { ...kept, leads: without(profiles.leads) } : { ...kept, partners: without(profiles.partners) };
}

/** The profiles with the unit that new cases begin with; `undefined`: none. */
export function withNewCaseUnit(profiles: Profiles, id: string | undefined): Profiles {
  const { newCases: _former, ...others } = profiles;
  return id === undefined ? others : { ...others, newCases: id };
}

/** A place of a case that was filled from a profile. `partner`: the place of the partner in the list, from 0. */
type Source = { readonly kind: ProfileKind; readonly profile: string; readonly version: number; readonly partner?: number };

function sourcesOf({ profiles, partners }: Case): readonly Source[] {
  const sources: Source[] = [];
  if (profiles?.unit) sources.push({ kind: "unit", ...profiles.unit });
  if (profiles?.lead) sources.push({ kind: "lead", ...profiles.lead });
  for (const { partner: id, profile, version } of profiles?.partners ?? []) {
    const at = (partners ?? []).findIndex((one) => one.id === id);
    if (at >= 0) sources.push({ kind: "partner", profile, version, partner: at });
  }
  return sources;
}

/** The id of the profile that a place of a case was filled from. */
export const profileIn = (theCase: Case, kind: ProfileKind, partner?: number): string | undefined =>
  sourcesOf(theCase).find((source) => source.kind === kind && source.partner === partner)?.profile;

/** A case with the answers of a profile in a place of it, and the reference; what the profile does not answer stays as it is. */
export function withProfileIn(theCase: Case, kind: ProfileKind, profile: Profile, partner?: number): Case {
  const base = profileBase(kind, partner);
  let next: unknown = theCase;
  for (const field of PROFILE_FIELDS[kind]) {
    const value = readPath(profile.values, field);
    if (value !== undefined) next = withoutDrafts(writePath(next, `${base}.${field}`, value), `${base}.${field}`);
  }
  return withSource(parsed(next), kind, { profile: profile.id, version: profile.version }, partner);
}

/** A case with one partner more, filled from a profile; its id is one that no partner has. */
export function withPartnerAdded(theCase: Case, profile: Profile): Case {
  const partners = theCase.partners ?? [];
  const taken = JSON.stringify(theCase);
  let number = partners.length + 1;
  while (taken.includes(`"partner-${number}"`)) number += 1;
  return withProfileIn({ ...theCase, partners: [...partners, { id: `partner-${number}` }] }, "partner", profile, partners.length);
}

/** A case that says which profile a place of it goes by. */
export function withSource(theCase: Case, kind: ProfileKind, source: { readonly profile: string; readonly version: number }, partner?: number): Case {
  if (kind !== "partner") return { ...theCase, profiles: { ...theCase.profiles, [kind]: source } };
  const id = theCase.partners?.[partner ?? 0]?.id;
  if (id === undefined) return theCase;
  const others = (theCase.profiles?.partners ?? []).filter((one) => one.partner !== id);
  return { ...theCase, profiles: { ...theCase.profiles, partners: [...others, { partner: id, ...source }] } };
}

/** An answer of a case that a changed profile gives otherwise. `path` is that of the case. */
export type ProfileChange = { readonly kind: ProfileKind; readonly name: string; readonly path: string; readonly before: unknown; readonly after: unknown };

/**
 * What the profiles that a case was filled from would change in it: the fields that were changed there since the copy was
 * made. What the case says otherwise by itself is its own matter, and is not offered.
 */
export function profileChanges(theCase: Case, profiles: Profiles): readonly ProfileChange[] {
  return sourcesOf(theCase).flatMap(({ kind, profile: id, version, partner }) => {
    const profile = profileById(profiles, kind, id);
    if (profile === undefined || profile.version <= version) return [];
    return PROFILE_FIELDS[kind].flatMap((field) => {
      const path = `${profileBase(kind, partner)}.${field}`;
      const after = (profile.changed?.[field] ?? 1) > version ? readPath(profile.values, field) : undefined;
      const before = readPath(theCase, path);
      return after === undefined || JSON.stringify(before) === JSON.stringify(after) ? [] : [{ kind, name: profileName(profile), path, before, after }];
    });
  });
}

/** A case with all that its profiles changed, under their present versions. */
export function withProfileChanges(theCase: Case, profiles: Profiles): Case {
  const changed = profileChanges(theCase, profiles).reduce<unknown>((next, { path, after }) => withoutDrafts(writePath(next, path, after), path), theCase);
  return sourcesOf(theCase).reduce((next, { kind, profile: id, version, partner }) => {
    const profile = profileById(profiles, kind, id);
    return profile === undefined || profile.version <= version ? next : withSource(next, kind, { profile: id, version: profile.version }, partner);
  }, parsed(changed));
}

/** Throws: profiles hold only what a case holds. */
const parsed = (value: unknown): Case => caseSchema.parse(value);
