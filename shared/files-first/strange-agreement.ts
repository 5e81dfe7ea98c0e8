import type { Case } from "../case/case.ts";
import { given, namesOfParty } from "../facts/facts.ts";
import { folded } from "../reading/folded.ts";
import type { ReadDocument } from "../reading/read-document.ts";
import { hasHan } from "../text/han.ts";
import type { FileDigest } from "./found-file.ts";
import { isAnyOf } from "./found-partners.ts";
import { isOfAnotherApplicant } from "./other-applicant.ts";
import { withAllNames } from "./own-side.ts";

/**
 * An agreement in which nobody of a case stands, neither a unit nor a person. `named`: whom it names instead. `lacks`: who is missed in it: the
 * applicant for sure; its name, where the agreement has it in another script; the partners too, where some are known by a name.
 */
export type StrangeAgreement = { readonly named: readonly string[]; readonly lacks: "applicant" | "applicant-and-partners" | "names" };

/**
 * Whether an agreement may belong to another project: nothing in it is of the case. Where the case has no applicant, or nobody can tell (it knows the
 * applicant in Chinese alone, and the agreement in Latin letters alone), only partners who are missed as well make it a strange one.
 */
export function strangeAgreement(theCase: Case, read: ReadDocument, digest: FileDigest): StrangeAgreement | undefined {
  const ours = unitsOf(theCase);
  if (ours.length === 0 || digest.parties.length === 0) return undefined;
  if (namesAnyOf(theCase, read, digest)) return undefined;
  const printed = printedIn(digest);
  const partners = (theCase.partners ?? []).flatMap(namesOfParty);
  const named = withAllNames(digest.parties, digest.chineseNames).map(([name = "", chinese]) => (chinese ? `${name}（${chinese}）` : name));
  // what the case knows in one script cannot be missed among names in the other
  const isMissed = (name: string) => printed.some((other) => hasHan(other) === hasHan(name));
  const lacksPartners = partners.some(isMissed);
  // among units of China each is called in Chinese
  const isOfOthers = digest.isDomestic ? ours.some((name) => hasHan(name) && isMissed(name)) : isOfAnotherApplicant(digest, ours);
  if (isOfOthers) return { named, lacks: lacksPartners ? "applicant-and-partners" : "applicant" };
  // the only partner of a case is entered with a new agreement before anybody has looked: it says nothing of whom that names
  return lacksPartners ? { named, lacks: "names" } : undefined;
}

/** Whether a unit, a partner or a person of a case stands in what was read of an agreement so far: what is read after it takes nothing of that back. */
export function namesAnyOf(theCase: Case, read: ReadDocument, digest: FileDigest): boolean {
  const printed = printedIn(digest);
  const text = bare(read.pages.flatMap(({ lines }) => lines.map((line) => line.text)).join("\n"));
  const stands = (name: string) => isAnyOf(printed, name) || (bare(name).length > 1 && text.includes(bare(name)));
  return [...unitsOf(theCase), ...(theCase.partners ?? []).flatMap(namesOfParty), ...personsOf(theCase)].some(stands);
}

const printedIn = ({ parties, chineseNames }: FileDigest): readonly string[] => [...parties, ...chineseNames.flatMap(({ name, chinese }) => [name, chinese])];

/** The applicant and the units that take part with it. */
export const unitsOf = ({ applicant, units = [] }: Pick<Case, "applicant" | "units">): readonly string[] =>
  [applicant?.name, ...(units ?? []).map(({ name }) => name)].flatMap((name) => given(name) ?? []);

/** Everybody whom a case names beside its units: a name of one or two letters stands in any text. */
const personsOf = ({ lead, partners = [], applicant }: Case): readonly string[] =>
  [lead?.name, applicant?.contact?.name, ...(partners ?? []).flatMap((partner) => [partner.lead, partner.contact?.name])].flatMap((name) => given(name) ?? []);

/** Letters and figures alone: blanks and lines go anywhere in a scan. */
const bare = (words: string) => folded(words).replace(/[^\p{Letter}\p{Number}]/gu, "");
