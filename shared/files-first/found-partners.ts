import { folded } from "../reading/folded.ts";
import { likeness, sameName } from "../reading/same-name.ts";
import { type FileDigest, type FileRole, isAgreement } from "./found-file.ts";
import type { DigestedFile } from "./pair-files.ts";

/** A proof of which no text tells whose it is, though several partners are there. `by`: what says so all the same; `partner`: a name of it. */
export type OpenProof = { readonly by: "nothing" } | { readonly by: "name" | "person"; readonly partner: string };

/** A file as far as it is proposed: where it goes is of `propose-files`, which asks for its partners. */
type PlacedFile = {
  readonly key: string;
  readonly role?: FileRole;
  readonly place?: { readonly to: string; readonly of?: string; readonly partner?: string };
};

type FoundPartner = { readonly id: string; readonly names: string[]; readonly files: string[] };

/**
 * The partners that the project has and those that agreements and proofs name, each once. A proof that names nobody is of whom its translation
 * names, else of the only one; of several a person says which. @param inCase the names of each partner of the project
 */
export function partnersOf(
  proposals: readonly PlacedFile[],
  digested: readonly DigestedFile[],
  pairs: ReadonlyMap<string, { readonly original: string }>,
  isOurs: (name: string) => boolean,
  inCase: readonly (readonly string[])[],
): { readonly partners: readonly FoundPartner[]; readonly open: ReadonlyMap<string, OpenProof> } {
  const found: FoundPartner[] = [];
  const open = new Map<string, OpenProof>();
  const digestOf = new Map(digested.map(({ key, digest }) => [key, digest]));
  const enter = (names: readonly string[], files: readonly string[]) => found.push({ id: `partner ${found.length + 1}`, names: [...names], files: [...files] });
  const add = (key: string, names: readonly string[]) => {
    const known = found.find((one) => one.names.some((name) => isAnyOf(names, name)));
    if (known) {
      known.names.push(...names.filter((name) => !known.names.includes(name)));
      if (!known.files.includes(key)) known.files.push(key);
    } else enter(names, [key]);
  };
  for (const names of inCase) if (names.length > 0) enter(names, []);
  const placed = proposals.flatMap(({ key, role, place }) => (place?.to === "slot" && place.of === undefined ? [{ key, role, chosen: place.partner }] : []));
  for (const { key, role } of placed) {
    const { parties = [], chineseNames = [] } = (isAgreement(role) && digestOf.get(key)) || {};
    for (const name of parties) {
      if (isOurs(name) || chineseNames.some((one) => one.chinese === name && parties.includes(one.name))) continue;
      add(key, [name, ...chineseNames.flatMap((one) => (one.name === name ? [one.chinese] : []))]);
    }
  }
  for (const [translation, { original }] of pairs) if (isAgreement(digestOf.get(original)?.role)) nameInChinese(translation, original);
  for (const { key, role, chosen } of placed) {
    if (role !== "funding") continue;
    const digest = digestOf.get(key);
    const names = digest?.facts.flatMap(({ field, value }) => (field === "partner.name" && !isOurs(value) ? [value] : [])) ?? [];
    const mine =
      found.find(({ names: own, files }) => digest?.parties.some((unit) => isAnyOf(own, unit)) || sharesLead(digest, files)) ?? byTranslation(key, names);
    if (mine === undefined && names.length === 0 && found.length > 0) open.set(key, openProof(key, chosen));
    const said = open.get(key);
    if (chosen === "") enter(names, [key]);
    else if (chosen !== undefined) add(key, [chosen]);
    else if (said?.by === "name") add(key, [said.partner]);
    else if (mine) mine.files.push(key);
    else if (said === undefined) enter(names, [key]);
  }
  for (const [translation, { original }] of pairs) if (!isAgreement(digestOf.get(original)?.role)) nameInChinese(translation, original);
  return { partners: found, open };

  /** Of a proof that names nobody: the partner that its translation names, else the only one. */
  function byTranslation(key: string, names: readonly string[]): FoundPartner | undefined {
    if (names.length > 0) return undefined;
    const parties = [...pairs].flatMap(([translation, { original }]) => (original === key ? (digestOf.get(translation)?.parties ?? []) : []));
    const [only, ...others] = found.filter((one) => parties.some((unit) => isAnyOf(one.names, unit)));
    if (only && others.length === 0) return only;
    return found.length === 1 ? found[0] : undefined;
  }

  function openProof(key: string, chosen: string | undefined): OpenProof {
    if (chosen !== undefined) return { by: "person", partner: chosen };
    const called = digested.flatMap((file) => (file.key === key || pairs.get(file.key)?.original === key ? [folded(file.name)] : []));
    const isCalled = (name: string) => name.length >= LEAST_NAME && called.some((one) => one.includes(folded(name)));
    const [only, ...others] = found.filter(({ names }) => names.some(isCalled));
    const partner = others.length === 0 ? only?.names.find(isCalled) : undefined;
    return partner === undefined ? { by: "nothing" } : { by: "name", partner };
  }

  /** The Chinese name stands in the translation, of several partners with the other one in brackets. */
  function nameInChinese(translation: string, original: string): void {
    const partners = found.filter(({ files }) => files.includes(original));
    for (const { name, chinese } of digestOf.get(translation)?.chineseNames ?? []) {
      const own = partners.find(({ names }) => isAnyOf(names, name));
      if (own && !isOurs(chinese) && !own.names.includes(chinese)) own.names.push(chinese);
    }
    const names = (digestOf.get(translation)?.parties ?? []).filter((name) => /\p{Script=Han}{3}/u.test(name) && !isOurs(name));
    const [partner, ...others] = partners;
    const [name, ...more] = names;
    if (!partner || name === undefined || others.length > 0 || more.length > 0) return;
    if (isAgreement(digestOf.get(original)?.role)) partner.names.push(...(partner.names.includes(name) ? [] : [name]));
    else if (digestOf.get(translation)?.parties.some((other) => isAnyOf(partner.names, other))) calledToo(found, partner, name);
  }

  function sharesLead(digest: FileDigest | undefined, files: readonly string[]): boolean {
    return leadsOf(digest).some((lead) => files.some((key) => leadsOf(digestOf.get(key)).includes(lead)));
  }
}

/** A shorter name stands in other words of a file's name too. */
const LEAST_NAME = 4;

/** A proof's translation says what its partner is called in Chinese: one that an agreement names so alone is the same. */
function calledToo(found: FoundPartner[], partner: FoundPartner, chinese: string): void {
  if (isAnyOf(partner.names, chinese)) return;
  const [same, ...others] = found.filter((one) => one !== partner && isAnyOf(one.names, chinese));
  if (same && others.length === 0) {
    same.names.push(...partner.names);
    same.files.push(...partner.files);
    found.splice(found.indexOf(partner), 1);
  } else if (!same) partner.names.push(chinese);
}

const leadsOf = (digest: FileDigest | undefined) => (digest?.facts ?? []).flatMap(({ field, value }) => (field === "partner.lead" ? [value] : []));

/** Whether a name is one of others, as it is printed or nearly so. */
export const isAnyOf = (names: readonly string[], name: string): boolean => names.some((one) => sameName(one, name) || likeness(one, name) > 0.82);
