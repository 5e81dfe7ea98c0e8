import { agreementSlots } from "../attachments/agreement-of-file.ts";
import type { Agreement, Attachment, Case } from "../case/case.ts";
import { type AgreementKind, freeId, isAgreementOf, withAgreementFromFile } from "../case/edit-agreements.ts";
import { type PrintedTextOf, placing, UNPLACED_SLOT, withAttachmentsAdded, withAttachmentsPlaced } from "../case/edit-attachments.ts";
import { withReadFrom } from "../case/read-from.ts";
import type { ReadFrom } from "../case/read-from-schema.ts";
import { type Guide, type GuideSlot, speaksOf } from "../guide/guide.ts";
import { hasHan } from "../text/han.ts";
import { agreementTitle } from "./agreement-title.ts";
import { answerIn } from "./answer-in-case.ts";
import { AGREEMENT_KINDS, type FileDigest, isAgreement } from "./found-file.ts";
import { type OfferedFact, type OfferedValue, partnerInCase } from "./offer-facts.ts";
import { type ProposedUnit, unitInCase } from "./own-units.ts";
import type { FilePlace, ProposedPartner, SlotRole } from "./propose-files.ts";
import { withAgreement, withFact } from "./put-fact.ts";

/** A file that was copied into the case. `place` absent: nobody knows one yet, and it waits among 其他材料. */
export type FileToPut = {
  readonly key: string;
  readonly name: string;
  readonly attachment: Pick<Attachment, "id" | "file" | "givenName" | "sha256" | "pages">;
  readonly place?: Exclude<FilePlace, { readonly to: "form" | "none" }>;
  readonly digest?: FileDigest;
};

/** A value that was taken; `answer` of the fact: what was shown beside it. Another answer of the case stays. */
export type FactToPut = { readonly fact: Pick<OfferedFact, "field" | "of" | "answer">; readonly value: OfferedValue };

type Chosen = {
  readonly files: readonly FileToPut[];
  readonly facts: readonly FactToPut[];
  readonly partners: readonly ProposedPartner[];
  readonly units?: readonly ProposedUnit[];
  /** what the files say whose content alone is taken */
  readonly says?: readonly ReadFrom[];
};

/**
 * What was chosen of a folder, as one change of a case: partners, units and agreements are entered, files come into their slots, answers
 * into the form. An answer is replaced only where it was shown beside the value that was taken; everything else of the case stays as
 * it is. A slot that the topic has not puts its file among 其他材料.
 */
export function putIntoCase(theCase: Case, guide: Guide, { files, facts, partners, units = [], says = [] }: Chosen, printed: PrintedTextOf): Case {
  const wanted = partners.filter(
    ({ id, files: own }) => files.some(({ key, place }) => place?.to === "slot" && own.includes(key)) || facts.some(({ fact }) => fact.of === id),
  );
  const { next: withPartners, ids: partnerIds } = enterPartners(theCase, wanted);
  const named = units.filter((unit) => facts.some(({ fact }) => fact.of === unit.id && fact.field === "unit.name") || unitInCase(theCase, unit));
  const { next: entered, ids: unitIds } = enterUnits(withPartners, named);
  const ids = new Map([...partnerIds, ...unitIds]);
  const known = new Map((entered.attachments ?? []).map((attachment) => [attachment.file, attachment]));
  const fresh = files.filter(({ attachment }) => !known.has(attachment.file));
  let next = withAttachmentsAdded(
    entered,
    fresh.map(({ attachment }): Attachment => ({ ...attachment, ...placing(undefined, printed), state: "received" })),
  );
  const idOf = ({ attachment }: FileToPut) => known.get(attachment.file)?.id ?? attachment.id;
  const subjects = new Map<string, string>();
  const wantedIds = new Set(partnerIds.values());
  // what was placed before stays where it is
  const movable = files.filter(({ attachment }) => known.get(attachment.file)?.unplaced !== undefined || !known.has(attachment.file));
  const originals = movable.flatMap((file) => (file.place?.to === "slot" && file.place.of === undefined ? [{ file, role: file.place.role }] : []));
  for (const { file, role } of originals) {
    const slot = slotOfPlace(guide, theCase.topic, { role });
    if (!slot) next = amongOthers(next, file);
    else if (isAgreement(role)) {
      const place = agreementSlot(guide, theCase.topic, role);
      if (!place) continue;
      const own = [...wanted, ...named].filter(({ files: of }) => of.includes(file.key)).flatMap(({ id }) => ids.get(id) ?? []);
      const before = new Set((next.agreements ?? []).map(({ id }) => id));
      // one that names nobody yet waits for this file as well
      const waits = unitIds.size > 0 && (next.agreements ?? []).some((one) => isAgreementOf(one, { kind: place.kind }));
      const partner = waits && own.every((id) => !wantedIds.has(id)) ? undefined : own[0];
      next = withAgreementFromFile(next, [idOf(file)], {
        ...place,
        title: agreementTitle(file, role, partnerNameOf(wanted, file.key), titleOfTranslation(files, file.key)),
        ...(partner !== undefined && { partner }),
      });
      const id = next.attachments?.find((one) => one.id === idOf(file))?.for ?? undefined;
      if (id === undefined) continue;
      subjects.set(file.key, id);
      next = withAgreement(next, id, (agreement) => described(agreement, file.digest, before.has(id) ? [] : own));
    } else {
      const subject = slot.each === "partners" ? ids.get(wanted.find(({ files: of }) => of.includes(file.key))?.id ?? "") : undefined;
      if (slot.each !== undefined && subject === undefined) continue;
      if (subject !== undefined) subjects.set(file.key, subject);
      next = placed(next, idOf(file), slot, subject);
      if (role === "funding") next = withProofLanguage(next, subject, file.digest);
    }
  }
  for (const file of movable) {
    if (file.place?.to === "other") next = amongOthers(next, file);
    if (file.place?.to !== "slot" || file.place.of === undefined) continue;
    const subject = subjects.get(file.place.of) ?? subjectInCase(next, file.place.of, files);
    const slot = slotOfPlace(guide, theCase.topic, file.place);
    if (slot && subject !== undefined) next = placed(next, idOf(file), slot, subject);
    else if (!slot) next = amongOthers(next, file);
  }
  next = withReadFrom(
    next,
    says.map((file) =>
      ofCase(
        file,
        (id) =>
          ids.get(id) ??
          partnerInCase(
            next,
            partners.find((one) => one.id === id),
          )?.id,
      ),
    ),
  );
  return facts.reduce((one, { fact, value }) => {
    const subject = fact.of === undefined ? undefined : (ids.get(fact.of) ?? subjects.get(fact.of));
    const partner = one.partners?.find(({ id }) => id === subject);
    const agreement = one.agreements?.find(({ id }) => id === subject);
    const unit = one.units?.find(({ id }) => id === subject);
    // units that share a platform are taken one after the other
    const answer = answerIn(fact.field === "platform.units" ? next : one, fact.field, { partner, agreement, unit });
    return answer === undefined || answer === fact.answer ? withFact(one, guide, fact.field, value, subject) : one;
  }, next);

  function amongOthers(one: Case, file: FileToPut): Case {
    return withAttachmentsPlaced(one, new Map([[idOf(file), { slot: UNPLACED_SLOT }]]), printed);
  }

  function placed(one: Case, id: string, slot: GuideSlot, subject: string | undefined): Case {
    return withAttachmentsPlaced(one, new Map([[id, { slot: slot.id, ...(subject !== undefined && { for: subject }) }]]), printed);
  }
}

/**
 * The partners that a person did not refuse: one whose only name was offered and not taken is not entered, nor named by an agreement.
 * One that the case has already stays the subject of its files.
 */
export function chosenPartners(
  theCase: Case,
  partners: readonly ProposedPartner[],
  offered: readonly OfferedFact[],
  taken: ReadonlyMap<string, OfferedValue>,
): readonly ProposedPartner[] {
  return partners.filter((partner) => {
    const names = offered.filter(({ field, of }) => of === partner.id && (field === "partner.name" || field === "partner.nameZh"));
    const isOpen = names.length === 0 || names.some(({ id, values }) => taken.has(id) || values.length > 1);
    return isOpen || partnerInCase(theCase, partner) !== undefined;
  });
}

/** What a file says of the partners of the case; of one that is not in it nothing is kept. */
const ofCase = (file: ReadFrom, idOf: (proposed: string) => string | undefined): ReadFrom => ({
  ...file,
  says: file.says.flatMap((said) => {
    const of = said.of === undefined ? undefined : idOf(said.of);
    return said.of === undefined ? [said] : of === undefined ? [] : [{ ...said, of }];
  }),
});

/** The agreement or partner that a file which was there before is for. */
function subjectInCase({ attachments }: Case, key: string, files: readonly FileToPut[]): string | undefined {
  const file = files.find((one) => one.key === key)?.attachment.file;
  return attachments?.find((one) => one.file === file && one.unplaced !== true)?.for ?? undefined;
}

/** The partners in the case: those that are there already by one of their names, the others as new ones. */
function enterPartners(theCase: Case, wanted: readonly ProposedPartner[]): { readonly next: Case; readonly ids: ReadonlyMap<string, string> } {
  let next = theCase;
  const ids = new Map<string, string>();
  for (const partner of wanted) {
    const known = partnerInCase(next, partner)?.id;
    const id = known ?? freeId(next, "partner", (next.partners ?? []).length + 1);
    ids.set(partner.id, id);
    if (known === undefined) next = { ...next, partners: [...(next.partners ?? []), { id }] };
  }
  return { next, ids };
}

/** The units in the case: those that are there already by their name, the others as new ones. */
function enterUnits(theCase: Case, wanted: readonly ProposedUnit[]): { readonly next: Case; readonly ids: ReadonlyMap<string, string> } {
  let next = theCase;
  const ids = new Map<string, string>();
  for (const unit of wanted) {
    const known = unitInCase(next, unit)?.id;
    const id = known ?? freeId(next, "unit", (next.units ?? []).length + 1);
    ids.set(unit.id, id);
    if (known === undefined) next = { ...next, units: [...(next.units ?? []), { id }] };
  }
  return { next, ids };
}

/** The slot of a file in a topic, of a translation (`of` its original) that of the original's translations; `undefined`: it has none. */
export function slotOfPlace(guide: Guide, topic: string, { role, of }: { readonly role: SlotRole; readonly of?: string }): GuideSlot | undefined {
  const slots = guide.slots.filter((slot) => speaksOf(slot, topic));
  const agreement = isAgreement(role) ? agreementSlot(guide, topic, role)?.slot : undefined;
  const own = slots.find(({ id, kind }) => (isAgreement(role) ? id === agreement : kind === role));
  return of === undefined ? own : slots.find(({ translates }) => own !== undefined && translates.includes(own.id));
}

/** The slot of an agreement in a topic, and the kind that agreements there have: of its own kind, else that of all. */
function agreementSlot(guide: Guide, topic: string, role: SlotRole): { readonly slot: string; readonly kind: AgreementKind } | undefined {
  const slots = [...agreementSlots(guide)].flatMap(([slot, kind]) => {
    const known = guide.slots.find(({ id }) => id === slot);
    return kind !== "translation" && known && speaksOf(known, topic) ? [{ slot, kind }] : [];
  });
  return slots.find(({ kind }) => kind === AGREEMENT_KINDS[role]) ?? slots.find(({ kind }) => kind === "cooperation") ?? slots[0];
}

/** A new agreement with the languages of its text and all its partners; one that was there keeps what it says. A page that was not read may be Chinese. */
function described(agreement: Agreement, digest: FileDigest | undefined, partners: readonly string[]): Agreement {
  const { languages = [], isWholeInChinese = false, unread = 0 } = digest ?? {};
  const isKnown = languages.includes("zh") || (languages.length > 0 && unread === 0);
  return {
    ...agreement,
    ...(partners.length > 1 && { partners: [...partners] }),
    ...(languages.length > 0 && !agreement.languages && { languages: [...languages] }),
    ...(isKnown && agreement.wholeChineseText == null && { wholeChineseText: isWholeInChinese }),
  };
}

/** What the text of a proof says of its languages, where nobody has said so; a page that was not read may be in any. */
function withProofLanguage(theCase: Case, partner: string | undefined, digest: FileDigest | undefined): Case {
  const { languages = [], isWholeInChinese = false, unread = 0 } = digest ?? {};
  const language = languages.find((one) => one !== "zh") ?? languages[0];
  if (language === undefined || unread > 0) return theCase;
  const partners = (theCase.partners ?? []).map((one) => {
    const funding = one.localFunding;
    if (one.id !== partner || funding === null || funding?.language != null || funding?.wholeChineseText != null) return one;
    return { ...one, localFunding: { ...funding, language, wholeChineseText: isWholeInChinese } };
  });
  return { ...theCase, partners };
}

/** The Chinese heading of a file's translation, without what says that it is one: 联合实验室协议（中文译文）. */
function titleOfTranslation(files: readonly FileToPut[], key: string): string | undefined {
  const translations = files.flatMap(({ place, digest }) =>
    place?.to === "slot" && place.of === key && digest?.why === "title" ? [digest.title ?? digest.quote ?? ""] : [],
  );
  const [title = ""] = translations.map((quote) => quote.replace(/\s+/gu, "").replace(TRANSLATED, ""));
  return /^\p{Script=Han}.*(?:协议书?|合同|备忘录|意向书)/u.test(title) ? title : undefined;
}
const TRANSLATED = /^(?:中文)?(?:译文|译本|译件|翻译件?)[：:]|[（(【[]?(?:中文|参考)*(?:译文|译本|译件|翻译(?:件|本|稿)?)[)）】\]]?$/gu;

/** The partner of a file by the first of its Chinese names, else as printed. */
function partnerNameOf(partners: readonly ProposedPartner[], key: string): string | undefined {
  const [partner] = partners.filter(({ files }) => files.includes(key));
  return partner?.names.find(hasHan) ?? partner?.names[0];
}
