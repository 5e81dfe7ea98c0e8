import { z } from "zod";
import type { Agreement, Attachment, Case } from "../case/case.ts";
import { translationStamp } from "../case/translation-faults.ts";
import { AGREEMENT_ELEMENTS } from "../guide/check-kinds.ts";
import type { Guide } from "../guide/guide.ts";
import { agreementSlots } from "../guide/rule-selectors.ts";
import { compareUnit, type UnitNames } from "../guide/unit-names.ts";
import { compareNames } from "../text/compare-names.ts";
import { type PaperDifference, SAID_FACTS, type SaidFact } from "../text/paper-difference.ts";

/**
 * What the file of an agreement was read to say otherwise than a line of its checklist. `in`: the files (`translationStamp`); `at`: the page on which it
 * is; `page`: the page on which the line's own words are, where that is not the one that is filled in. Noted by the program, never an answer.
 */
const differs = z.object({
  in: z.string(),
  at: z.number(),
  page: z.number().exactOptional(),
  name: z.string().exactOptional(),
  unit: z.string().exactOptional(),
  date: z.string().exactOptional(),
  start: z.string().exactOptional(),
  end: z.string().exactOptional(),
});
export type Differs = z.infer<typeof differs>;

/**
 * What a person kept against these files, as it was filled in then: each holds as long as the answer and the files are the same. `misread`: those of them
 * that the person put right beside the print in which they were read otherwise, so that the files say nothing else.
 */
export const kept = z.object({
  in: z.string(),
  of: z.record(z.string(), z.union([z.string(), z.number()])),
  misread: z.array(z.string()).optional().catch(undefined),
});
export type Kept = z.infer<typeof kept>;

const answerSchema = z.looseObject({
  stated: z.boolean().nullish().catch(undefined),
  signed: z.boolean().nullish().catch(undefined),
  page: z.number().nullish().catch(undefined),
  translationPage: z.number().nullish().catch(undefined),
  differs: differs.optional().catch(undefined),
  kept: kept.optional().catch(undefined),
});

/** The files of an agreement that are there: those of its original, and of its translation. */
export type AgreementFiles = { readonly copy: readonly Attachment[]; readonly translation: readonly Attachment[] };

export function filesOfAgreement(theCase: Case, { id, kind, partners }: Agreement, guide: Guide): AgreementFiles {
  const { ofAgreement, firstWith } = placesOf(theCase);
  const own = [id, ...(partners ?? []).filter((partner) => firstWith.get(partner) === id)].flatMap((subject) => ofAgreement.get(subject) ?? []);
  if (theCase.agreements?.length === 1) own.push(...(ofAgreement.get("") ?? []));
  if (own.length === 0) return { copy: [], translation: [] };
  const { copy, anyCopy, translation } = agreementSlots(guide, theCase.topic, kind);
  const of = (slot: string | undefined) => own.filter((attachment) => attachment.slot === slot);
  return { copy: of(copy).length > 0 ? of(copy) : of(anyCopy), translation: of(translation) };
}

/** The attachments of a case by what they are for (`""`: nothing is said), in their order, and the first agreement that names each partner. */
type Places = { readonly ofAgreement: ReadonlyMap<string, readonly Attachment[]>; readonly firstWith: ReadonlyMap<string, string> };

/** Once for a case: every check of every agreement asks for them. */
const places = new WeakMap<Case, Places>();

function placesOf(theCase: Case): Places {
  const known = places.get(theCase);
  if (known) return known;
  const ofAgreement = new Map<string, Attachment[]>();
  for (const attachment of theCase.attachments ?? []) {
    if (attachment.unplaced === true) continue;
    const own = ofAgreement.get(attachment.for ?? "");
    if (own) own.push(attachment);
    else ofAgreement.set(attachment.for ?? "", [attachment]);
  }
  const firstWith = new Map<string, string>();
  for (const { id, partners } of theCase.agreements ?? []) for (const partner of partners ?? []) if (!firstWith.has(partner)) firstWith.set(partner, id);
  const found = { ofAgreement, firstWith };
  places.set(theCase, found);
  return found;
}

/** The pages of files together; `undefined`: not known of each. */
export function pagesOf(files: readonly Attachment[]): number | undefined {
  const counts = files.map(({ pages }) => pages);
  return counts.length > 0 && counts.every((pages) => typeof pages === "number") ? counts.reduce((sum, pages) => sum + pages, 0) : undefined;
}

/** A line of the checklist whose answer the file says otherwise; `path`: below the agreement; `kept`: what a person has kept against it. */
type LineAgainstFile = { readonly path: string; readonly differences: readonly PaperDifference[]; readonly kept: readonly PaperDifference[] };
export type DifferingLine = Omit<LineAgainstFile, "kept">;

/** The lines of an agreement that are filled in as confirmed, while the file that is there says otherwise and nobody has kept them against it. */
export const differingLines = (theCase: Case, agreement: Agreement, guide: Guide): readonly DifferingLine[] =>
  linesAgainstFile(theCase, agreement, guide).flatMap(({ path, differences }) => (differences.length > 0 ? [{ path, differences }] : []));

/** The lines of an agreement that are filled in as confirmed, while the file that is there says otherwise. */
export function linesAgainstFile(theCase: Case, agreement: Agreement, guide: Guide): readonly LineAgainstFile[] {
  const { copy, translation } = filesOfAgreement(theCase, agreement, guide);
  if (copy.length === 0) return [];
  const files = { stamp: translationStamp(copy), pages: pagesOf(copy), translationPages: pagesOf(translation), unitNames: guide.unitNames };
  const lines: readonly (readonly [string, unknown])[] = [
    ...(agreement.signatories ?? []).map((signatory, index) => [`signatories[${index}]`, signatory] as const),
    ...AGREEMENT_ELEMENTS.map((element) => [element, agreement[element]] as const),
    ...guide.questions.flatMap(({ id, type }) => (type === "element" ? [[`answers.${id}`, agreement.answers?.[id]] as const] : [])),
  ];
  return lines.flatMap(([path, answer]) => {
    const { differences, kept } = answer === undefined || answer === null ? NO_DIFFERENCES : differencesOf(answer, files);
    return differences.length + kept.length > 0 ? [{ path, differences, kept }] : [];
  });
}

type Files = {
  readonly stamp: string;
  readonly pages: number | undefined;
  readonly translationPages: number | undefined;
  readonly unitNames: UnitNames;
};

const NO_DIFFERENCES: Omit<LineAgainstFile, "path"> = { differences: [], kept: [] };

function differencesOf(value: unknown, { stamp, pages, translationPages, unitNames }: Files): Omit<LineAgainstFile, "path"> {
  const { data: answer } = answerSchema.safeParse(value);
  if (!answer || (answer.stated !== true && answer.signed !== true)) return NO_DIFFERENCES;
  const noted = answer.differs?.in === stamp ? answer.differs : undefined;
  const held = answer.kept?.in === stamp ? answer.kept : undefined;
  const keeps = held?.of ?? {};
  const said = SAID_FACTS.flatMap((fact): readonly PaperDifference[] => {
    const [typed, read] = [typedOf(answer[fact]), noted?.[fact]];
    return noted && typed !== undefined && read !== undefined && saysOther(fact, typed, read, unitNames) ? [{ fact, typed, read, at: noted.at }] : [];
  });
  const beyond = (fact: "page" | "translationPage", last: number | undefined): readonly PaperDifference[] => {
    const typed = answer[fact];
    return typeof typed === "number" && last !== undefined && typed > last ? [{ fact, typed, pages: last }] : [];
  };
  const ends = [...beyond("page", pages), ...beyond("translationPage", translationPages)];
  const elsewhere: readonly PaperDifference[] =
    noted?.page !== undefined && typeof answer.page === "number" && answer.page !== noted.page && ends.every(({ fact }) => fact !== "page")
      ? [{ fact: "page", typed: answer.page, at: noted.page }]
      : [];
  const all = [...said, ...ends, ...elsewhere];
  const isKept = ({ fact, typed }: PaperDifference) => keeps[fact] === typed;
  return { differences: all.filter((one) => !isKept(one)), kept: all.filter((one) => isKept(one) && held?.misread?.includes(one.fact) !== true) };
}

/** An answer as it is filled in; `""`: that there is none; `undefined`: nothing is said. */
export const typedOf = (value: unknown): string | undefined =>
  value === null ? "" : typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;

function saysOther(fact: SaidFact, typed: string, read: string, unitNames: UnitNames): boolean {
  if (typed === "") return true;
  if (fact === "name") return compareNames(typed, read) === "different";
  return fact === "unit" ? compareUnit(typed, [read], unitNames) === "different" : typed !== read;
}

/** What is kept once a person keeps these answers against these files, with what was kept before. */
export function keptAgainst(answer: unknown, differences: readonly PaperDifference[], stamp: string): Kept {
  const before = answerSchema.safeParse(answer).data?.kept;
  const former = before?.in === stamp ? before : undefined;
  const facts: readonly string[] = differences.map(({ fact }) => fact);
  const misread = former?.misread?.filter((fact) => !facts.includes(fact)) ?? [];
  return {
    in: stamp,
    of: { ...former?.of, ...Object.fromEntries(differences.map(({ fact, typed }) => [fact, typed])) },
    ...(misread.length > 0 && { misread }),
  };
}

/** The same of a name that a person puts right beside the print in which it was misread. */
export function correctedAgainst(answer: unknown, difference: PaperDifference, stamp: string): Kept {
  const keeps = keptAgainst(answer, [difference], stamp);
  return { ...keeps, misread: [...(keeps.misread ?? []), difference.fact] };
}
