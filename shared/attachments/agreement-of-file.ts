import type { Agreement, Attachment, Case } from "../case/case.ts";
import { type AgreementKind, type AgreementOfFile, withAgreementFromFile } from "../case/edit-agreements.ts";
import { type SlotPlace, withAttachmentsPlaced } from "../case/edit-attachments.ts";
import { entryWithId } from "../case/entry-with-id.ts";
import { withoutDoubles } from "../facts/doubles.ts";
import { given, outsidePartners } from "../facts/facts.ts";
import { type Guide, speaksOf } from "../guide/guide.ts";
import type { SlotReport } from "../report.ts";
import { givenNameOf, lastPart, withoutEnding } from "../text/file-names.ts";
import { subjectScore } from "./name-of-subject.ts";
import { suggestSlot, type UnplacedAttachment } from "./suggest-slot.ts";

/** Agreements by their files: a file in a slot for agreements, or one that calls itself an agreement, can register it. */

const KINDS: readonly AgreementKind[] = ["cooperation", "joint-platform", "project"];

type Context = { readonly case: Case; readonly guide: Guide };

/** By slot, the kind of the agreements whose originals lie there, as the guide's rule on seals has it; `translation`: any kind. */
export function agreementSlots({ rules }: Guide): ReadonlyMap<string, AgreementKind | "translation"> {
  return new Map(
    rules.flatMap(({ check }): [string, AgreementKind | "translation"][] => {
      if (check.kind !== "agreementSealed") return [];
      const originals = KINDS.flatMap((kind): [string, AgreementKind][] => {
        const slot = check.copySlots[kind];
        return slot === undefined ? [] : [[slot, kind]];
      });
      return [[check.translationSlot, "translation"], ...originals];
    }),
  );
}

/**
 * The agreement that could be registered by an attachment: one in a slot for agreements, or waiting for a place or among
 * 其他材料 with a name or first words that say 协议. `undefined`: it is no agreement, or belongs to one that is registered.
 */
export function agreementOfFile(
  context: Context,
  slots: readonly SlotReport[],
  attachment: Attachment,
  known: UnplacedAttachment,
): AgreementOfFile | undefined {
  const { case: theCase, guide } = context;
  const text = `${known.name} ${known.opening}`;
  const isNowhere = attachment.unplaced === true || guide.slots.find(({ id }) => id === attachment.slot)?.required === "never";
  if (!isNowhere) return agreementOfPlaced(context, attachment, text);
  const suggestion = suggestSlot(known, slots, theCase, guide.slots);
  if (suggestion === undefined || !agreementSlots(guide).has(suggestion.slot.slot)) return undefined;
  const { slot, for: subject, state } = suggestion.slot;
  // it is surely the file that a registered agreement waits for
  if (suggestion.sure && entryWithId(theCase.agreements, subject ?? "") && state === "missing") return undefined;
  return describe(context, slot, entryWithId(theCase.partners, subject ?? "")?.id, attachment, text);
}

/** The agreement of an attachment in a slot for agreements, as long as none is registered that it belongs to. */
function agreementOfPlaced(context: Context, attachment: Attachment, text: string): AgreementOfFile | undefined {
  const { case: theCase, guide } = context;
  const { slot } = attachment;
  const agreements = theCase.agreements ?? [];
  const subject = given(attachment.for) ?? "";
  const kind = agreementSlots(guide).get(slot);
  if (kind === undefined || entryWithId(agreements, subject)) return undefined;
  const partner = entryWithId(theCase.partners, subject)?.id;
  const ofCase = guide.slots.find(({ id }) => id === slot)?.each === undefined;
  if (ofCase && agreements.some((agreement) => agreement.kind === kind)) return undefined;
  // a file that names nobody belongs to the only agreement, one that names a partner to the partner's
  if (!ofCase && partner === undefined && agreements.length === 1) return undefined;
  if (!ofCase && agreements.some((agreement) => partner !== undefined && agreement.partners?.includes(partner))) return undefined;
  return describe(context, slot, partner, attachment, text);
}

function describe(context: Context, slot: string, partner: string | undefined, attachment: Attachment, text: string): AgreementOfFile {
  const own = agreementSlots(context.guide).get(slot);
  const kind = own === undefined || own === "translation" ? kindOfTranslation(context, partner) : own;
  const named = partner ?? partnerNamed(context, text, kind);
  return { slot, kind, title: titleOf(attachment), ...(named === undefined ? {} : { partner: named }) };
}

/** A translation comes alone: of the agreement that the topic asks for once for the case, where that is not registered. */
function kindOfTranslation({ case: theCase, guide }: Context, partner: string | undefined): AgreementKind {
  const single = guide.slots.filter((slot) => slot.each === undefined && speaksOf(slot, theCase.topic)).map(({ id }) => id);
  const slots = agreementSlots(guide);
  const kinds = single.flatMap((id) => slots.get(id) ?? []).filter((kind) => kind !== "translation");
  const open = kinds.find((kind) => !(theCase.agreements ?? []).some((agreement) => agreement.kind === kind));
  return partner === undefined && open !== undefined ? open : "cooperation";
}

/**
 * The one partner that a text names before all others; of an agreement with the other side, the only partner there is, as long as that one has none
 * or waits for its file: a second agreement may be with somebody whom nobody has entered yet.
 */
function partnerNamed(context: Context, text: string, kind: AgreementKind): string | undefined {
  const partners = withoutDoubles(context, outsidePartners(context.case));
  const [best, next] = partners.map(({ id }) => ({ id, score: subjectScore(context.case, id, text) })).sort((one, other) => other.score - one.score);
  if (best !== undefined && best.score > (next?.score ?? 0)) return best.id;
  return partners.length === 1 && best !== undefined && kind === "cooperation" && mayBeOf(context.case, best.id) ? best.id : undefined;
}

function mayBeOf({ agreements, attachments }: Case, partner: string): boolean {
  const own = (agreements ?? []).filter(({ partners }) => partners?.includes(partner));
  const isThere = (id: string) => (attachments ?? []).some(({ for: subject, unplaced }) => subject === id && unplaced !== true);
  return own.length === 0 || own.some(({ id }) => !isThere(id));
}

/** What the file is called, as a first title. */
const titleOf = (attachment: Attachment): string =>
  withoutEnding(lastPart(givenNameOf(attachment)))
    .replace(/[\s_]+/gu, " ")
    .trim();

/** Whether an agreement is called by nothing but its file, as it was when that registered it. */
export const isTitledByFile = ({ attachments }: Pick<Case, "attachments">, agreement: Agreement | undefined): boolean =>
  agreement !== undefined && (attachments ?? []).some((one) => one.for === agreement.id && titleOf(one) === agreement.title);

/**
 * The case after attachments (by id) came into slots for agreements: those that belong to none that is registered register
 * it, and the attachments of one place are files of one agreement. The very same case where there is nothing to register.
 */
export function withAgreementsOfFiles(theCase: Case, guide: Guide, attachments: readonly string[]): Case {
  const places = new Map<string, { readonly known: AgreementOfFile; readonly files: string[] }>();
  for (const attachment of theCase.attachments ?? []) {
    if (!attachments.includes(attachment.id) || attachment.unplaced === true) continue;
    const known = agreementOfPlaced({ case: theCase, guide }, attachment, titleOf(attachment));
    if (known === undefined) continue;
    const name = `${known.slot} ${known.kind} ${known.partner ?? ""}`;
    const place = places.get(name);
    if (place) place.files.push(attachment.id);
    else places.set(name, { known, files: [attachment.id] });
  }
  return [...places.values()].reduce((next, { known, files }) => withAgreementFromFile(next, files, known), theCase);
}

/** Whether the original of an agreement (an attachment by its id), once it is put into a place, registers it. */
export function registersAgreement(theCase: Case, guide: Guide, id: string, place: SlotPlace): boolean {
  const kind = agreementSlots(guide).get(place.slot);
  if (kind === undefined || kind === "translation") return false;
  const placed = withAttachmentsPlaced(theCase, new Map([[id, place]]), () => ({}));
  return withAgreementsOfFiles(placed, guide, [id]) !== placed;
}
