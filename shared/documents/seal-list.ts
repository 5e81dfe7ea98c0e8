import type { Attachment } from "../case/case.ts";
import { given, partyName } from "../facts/facts.ts";
import { awaitsSealAnswer } from "../facts/seal-answer.ts";
import { findTopic } from "../guide/guide.ts";
import type { SlotReport } from "../report.ts";
import { type PlannedAttachment, planBundle } from "./bundle-plan.ts";
import { withheldBecause } from "./document-conditions.ts";
import { letterKey, subjectsOf } from "./document-subjects.ts";
import type { LetterSource } from "./fact-values.ts";
import type { Withheld } from "./letter-conditions.ts";

/** One paper that bears the applicant's seal, in the order of the bundle. */
export type SealDocument = {
  /** the paper's place in the bundle; absent: there is no paper yet, or none that may go to the seal */
  readonly planned?: PlannedAttachment;
  /** why our letter for this place is not written as the answers stand: a former scan of it is not printed either */
  readonly withheld?: Withheld;
  readonly slot: SlotReport;
  /** 合作协议中文译件（南郊大学） */
  readonly title: string;
  /** 申报要求第11条（a） */
  readonly clause: string;
  /** a letter of ours, set by the product; else a third party's paper */
  readonly isLetter: boolean;
  readonly pages?: number;
  /** the applicant's seal is on it already */
  readonly sealed: boolean;
  /** the seal is on it, a scan of what was printed is in (in the slot of a letter of ours each file is one), or its name says so: at most its seal is to be confirmed */
  readonly back: boolean;
};

/**
 * What must be sealed (申报要求第11条), the papers of 用印清单 and print pack: those of the guide's slots (`slots.yaml`, `sealed`) that
 * ask for the applicant's seal, in the order of the bundle, so that 附件N is the same everywhere; papers that are still missing stand at the end.
 */
export function sealDocuments(source: LetterSource): readonly SealDocument[] {
  const { case: theCase, guide } = source;
  const slots = source.report?.slots ?? [];
  const documents = new Set(guide.slots.flatMap(({ document }) => document ?? []));
  const letters = new Set([...documents].flatMap((id) => writable(id, source)));
  const plan = planBundle({ case: theCase, guide, slots, letters });
  const asked = slots.filter((slot) => slot.sealed && (slot.required || slot.attachments.length > 0));
  const placed = plan.attachments.flatMap((planned): SealDocument[] => {
    const slot = slotOf(planned, asked);
    const isGone = slot?.state === "outdated" && withheldIn(slot, source) !== undefined;
    return slot && !isGone ? [paper(planned, slot, source)] : [];
  });
  const missing = asked.filter((slot) => !placed.some((one) => one.slot === slot));
  return [...placed, ...missing.map((slot) => missingDocument(slot, source))];
}

/** The slots that wait for a letter of ours: it can be written now, and is printed and sealed next. */
export function slotsToPrint(source: Omit<LetterSource, "topic">): ReadonlySet<SlotReport> {
  return new Set(papersOf(source).flatMap(({ isLetter, slot }) => (isLetter && slot.state === "missing" ? [slot] : [])));
}

/** How many papers a print pack that is made now has of each slot: those that are there, or can be written, and are not back from the seal. */
export function papersInPack(source: Omit<LetterSource, "topic">): ReadonlyMap<SlotReport, number> {
  const count = new Map<SlotReport, number>();
  for (const { planned, back, slot } of papersOf(source)) if (planned !== undefined && !back) count.set(slot, (count.get(slot) ?? 0) + 1);
  return count;
}

function papersOf(source: Omit<LetterSource, "topic">): readonly SealDocument[] {
  const topic = findTopic(source.guide, source.case.topic);
  return topic.ok ? sealDocuments({ ...source, topic: topic.value }) : [];
}

/** How far the seal list is: something must still go to the seal, all is back, or all is back and known to bear the applicant's seal. */
export function sealingOf(papers: readonly Pick<SealDocument, "sealed" | "back">[]): "open" | "back" | "sealed" {
  if (papers.some(({ back }) => !back)) return "open";
  return papers.every(({ sealed }) => sealed) ? "sealed" : "back";
}

/**
 * The attachment whose sealed print a file is that comes to its place: the only one there that waits for the seal, where the file has all of
 * its pages. A scan of fewer is a part of what was printed; one that does not open is nothing yet.
 */
export function printAwaiting({ slot, for: subject, pages }: Pick<Attachment, "slot" | "for" | "pages">, documents: readonly SealDocument[]) {
  const [print, another] = documents.flatMap(({ planned, sealed, slot: place }) =>
    planned?.source.kind === "attachment" && !sealed && place.slot === slot && (place.for ?? undefined) === (subject ?? undefined)
      ? [planned.source.attachment]
      : [],
  );
  return print !== undefined && another === undefined && (pages ?? 0) >= (print.pages ?? Number.POSITIVE_INFINITY) ? print : undefined;
}

/**
 * For files that come to their places, by their ids, what was printed for the seal there: of two that come to one place none is its scan.
 * @param mayBe what else must hold of a file and the print
 */
export function printsAwaiting(
  papers: readonly Attachment[],
  documents: readonly SealDocument[],
  mayBe: (paper: Attachment, print: Attachment) => boolean,
): ReadonlyMap<string, Attachment> {
  const placeOf = (paper: Attachment) => JSON.stringify([paper.slot, paper.for ?? ""]);
  return new Map(
    papers.flatMap((paper) => {
      const isAlone = papers.every((other) => other === paper || placeOf(other) !== placeOf(paper));
      const print = isAlone ? printAwaiting(paper, documents) : undefined;
      return print && mayBe(paper, print) ? [[paper.id, print] as const] : [];
    }),
  );
}

/** A document of ours that can be written now, by `letterKey`: once for each whom it is for. */
function writable(id: string, { subject: _subject, ...source }: LetterSource): readonly string[] {
  const document = source.guide.documents.find((candidate) => candidate.id === id);
  if (document === undefined) return [];
  const written = subjectsOf(document, source).filter(
    (subject) => withheldBecause(document, subject === undefined ? source : { ...source, subject }, false) === undefined,
  );
  return written.map((subject) => letterKey(id, subject));
}

/** Why our letter of a place cannot be written now; `undefined`: it can, or the place is for no letter of ours. */
function withheldIn(slot: SlotReport, { subject: _subject, ...source }: LetterSource): Withheld | undefined {
  const id = source.guide.slots.find((own) => own.id === slot.slot)?.document;
  const document = source.guide.documents.find((candidate) => candidate.id === id);
  if (document === undefined) return undefined;
  return withheldBecause(document, document.each === undefined || slot.for === undefined ? source : { ...source, subject: slot.for }, false);
}

/** The slot that the paper lies in: by its attachment, or for a letter of ours the one of its name. */
function slotOf({ source, slot, for: subject }: PlannedAttachment, asked: readonly SlotReport[]): SlotReport | undefined {
  if (source.kind === "attachment") return asked.find((candidate) => candidate.attachments.includes(source.attachment.id));
  return asked.find((candidate) => candidate.slot === slot && candidate.for === subject);
}

function paper(planned: PlannedAttachment, slot: SlotReport, { guide, letterPages }: LetterSource): SealDocument {
  const { source } = planned;
  const pages =
    source.kind === "attachment"
      ? (source.attachment.pages ?? undefined)
      : source.kind === "letter"
        ? letterPages?.get(letterKey(source.document, source.for))
        : undefined;
  const seal = source.kind === "attachment" ? given(source.attachment.sealedBy) : undefined;
  const own = guide.slots.find(({ id }) => id === slot.slot)?.document !== undefined;
  const sealed = slot.state !== "outdated" && (seal === "applicant" || seal === "electronic");
  return {
    planned,
    slot,
    title: planned.title,
    clause: slot.clause.place,
    isLetter: source.kind === "letter",
    ...(pages === undefined ? {} : { pages }),
    sealed,
    back: sealed || (source.kind === "attachment" && awaitsSealAnswer(source.attachment, own) && slot.state !== "outdated"),
  };
}

/** Named as the bundle will name it: after the partners of the agreement, else after the partner itself. */
function missingDocument(slot: SlotReport, source: LetterSource): SealDocument {
  const { case: theCase } = source;
  const held = withheldIn(slot, source);
  const partners = theCase.agreements?.find(({ id }) => id === slot.for)?.partners ?? [];
  const names = slot.for === undefined ? undefined : (partners.length > 0 ? partners : [slot.for]).map((id) => partyName(theCase, id)).join("、");
  return {
    slot,
    title: names === undefined ? slot.title : `${slot.title}（${names}）`,
    clause: slot.clause.place,
    isLetter: false,
    sealed: false,
    back: false,
    ...(held && { withheld: held }),
  };
}
