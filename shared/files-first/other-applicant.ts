import { folded } from "../reading/folded.ts";
import { likeness, sameName } from "../reading/same-name.ts";
import { IN_CHINA } from "../reading/vocabulary/chinese-places.ts";
import { type FileDigest, isAgreement, speaksOfProject } from "./found-file.ts";
import type { DigestedFile } from "./pair-files.ts";

/**
 * Every name of whoever applies and takes part with it, as far as papers and project tell: of the project or a paper of its own; else of the only
 * unit that agreements call by a Chinese name. None where that cannot be told.
 * @param given names that the project or a person says
 */
export function namesOfApplicant(files: readonly DigestedFile[], given: readonly string[]): readonly string[] {
  const ofField = (field: "applicant.name" | "unit.name", of: (digest: FileDigest) => boolean) =>
    files.flatMap(({ digest }) => (of(digest) ? digest.facts.flatMap((fact) => (fact.field === field ? [fact.value] : [])) : []));
  const isOwn = ({ role }: FileDigest) => speaksOfProject(role);
  const labelled = [...given, ...ofField("applicant.name", isOwn)];
  const known = labelled.length > 0 ? [...labelled, ...ofField("unit.name", isOwn)] : onlyOne(ofField("applicant.name", ({ role }) => isAgreement(role)));
  const called = files.flatMap(({ digest }) => digest.chineseNames.flatMap(({ name, chinese }) => (isOneOf(known, chinese) ? [name] : [])));
  return [...new Set([...known, ...called])];
}

/**
 * Whether the side of an agreement that is in China is another unit than those that apply: it has a Chinese name and that is another one, or
 * its name in Latin letters has nothing of the known one. `false` as well where that cannot be told.
 */
export function isOfAnotherApplicant({ inChina, isDomestic }: FileDigest, applicant: readonly string[]): boolean {
  if (isDomestic || inChina.length === 0 || isOneOf(applicant, ...inChina)) return false;
  if (applicant.some(isChinese) && inChina.some(isChinese)) return true;
  const known = applicant.filter((name) => !isChinese(name)).flatMap(ownWords);
  const named = inChina.filter((name) => !isChinese(name)).map(ownWords);
  // a name of one word may be short for any other
  return known.length > 0 && named.length > 0 && named.every((own) => own.length > 1 && !own.some((word) => known.includes(word)));
}

function onlyOne(names: readonly string[]): readonly string[] {
  const [first, ...others] = names.filter(isChinese);
  return first !== undefined && others.every((name) => isSame(first, name)) ? [first, ...others] : [];
}

const isChinese = (name: string) => /\p{Script=Han}{3}/u.test(name);
const isSame = (one: string, other: string) => sameName(one, other) || likeness(one, other) > 0.82;
const isOneOf = (known: readonly string[], ...names: readonly string[]) => known.some((one) => names.some((name) => isSame(one, name)));

/** Words of a name that others here do not share: neither places nor forms of units. */
const ownWords = (name: string): readonly string[] =>
  (
    name
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .match(/\p{L}{3,}/gu) ?? []
  ).filter((word) => !SHARED.has(word) && !IN_CHINA.test(folded(word)));
const SHARED: ReadonlySet<string> = new Set(
  "new area ltd limited inc corp company gmbh university universitat universite institute institut center centre zentrum hospital academy school laboratory technology technologies sciences science research and the for fur der des".split(
    " ",
  ),
);
