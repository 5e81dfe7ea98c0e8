import type { Attachment, BundleChoices, Case } from "../case/case.ts";
import { given, partyName } from "../facts/facts.ts";
import type { Guide, GuideDocument, GuideSlot } from "../guide/guide.ts";
import type { SlotReport, SlotState } from "../report.ts";
import { TO_SEAL } from "../text/slot-states.ts";
import { languageText, shortPlace } from "./bundle-notes.ts";
import { baseName } from "./default-upload-names.ts";
import { letterKey } from "./document-subjects.ts";
import { uploadNames, uploadPlacesOf } from "./upload-names.ts";

/** Where the pages of an attachment come from: a registered file, a letter of ours not yet sealed (`for`: each has its own), or a loose file. */
export type AttachmentSource =
  | { readonly kind: "attachment"; readonly attachment: Attachment }
  | { readonly kind: "letter"; readonly document: string; readonly for?: string }
  | IncludedDocument
  | { readonly kind: "loose"; readonly path: string };

/** A document of proposal or internal use, which the user takes in by choice; `for`: where there is one for each agreement or partner. */
export type IncludedDocument = {
  readonly kind: "document";
  readonly document: string;
  readonly for?: string;
  readonly title: string;
  readonly use: GuideDocument["use"];
};

/** One attachment of the bundle, in its place. */
export type PlannedAttachment = {
  /** 附件N, from 1 */
  readonly number: number;
  /** what the case's choices name it by, see `keyOf` */
  readonly key: string;
  /** the section that it stands in */
  readonly section?: string;
  /** for stamp: 合作协议中文译件 */
  readonly name: string;
  /** for index and bookmarks: 合作协议中文译件（南郊大学） */
  readonly title: string;
  /** second line of the index, without the pages: 第11条（a）, 英文 */
  readonly notes: readonly string[];
  /** name of the single file below `files/` */
  readonly fileName: string;
  /** a part of the file's name was too long for it and is cut at the end of a word */
  readonly fileNameCut?: boolean;
  readonly slot?: string;
  readonly for?: string;
  /** place of the clause: 申报要求第11条（a） */
  readonly clause?: string;
  readonly state?: SlotState;
  readonly source: AttachmentSource;
};

export type BundlePlan = {
  readonly attachments: readonly PlannedAttachment[];
  /** registered attachments that no slot of the topic asks for: bundled at the end, never dropped */
  readonly unasked: readonly Attachment[];
  /** what the guide requires and nobody has attached, and no letter of ours stands in for */
  readonly missing: readonly MissingAttachment[];
};

/** An attachment that is still to be provided; `notes` as of a planned one. */
export type MissingAttachment = { readonly title: string; readonly notes: readonly string[] };

type PlanInput = {
  readonly case: Case;
  readonly guide: Guide;
  readonly slots: readonly SlotReport[];
  /** documents that can be written now, by `letterKey`: they stand in for the sealed paper of a required slot that is empty */
  readonly letters: ReadonlySet<string>;
  /** documents taken in by choice, behind all that the guide asks for */
  readonly included?: readonly IncludedDocument[];
  readonly kept?: KeptAttachmentNumbers | undefined;
};

/** 附件N of an earlier bundle, which attachments keep; new ones come behind `last`. */
export type KeptAttachmentNumbers = { readonly of: ReadonlyMap<string, number>; readonly last: number };

type Entry = { readonly slot: GuideSlot | undefined; readonly report?: SlotReport; readonly source: AttachmentSource; readonly translates?: Entry };

/** Orders the attachments of a case: the guide's slots, each original followed by its translation. */
export function planBundle(input: PlanInput): BundlePlan {
  const entries = inOrder(input);
  const placed = new Set(entries.flatMap(({ source }) => (source.kind === "attachment" ? [source.attachment] : [])));
  const unasked = (input.case.attachments ?? []).filter((attachment) => !placed.has(attachment));
  for (const attachment of unasked) {
    entries.push({ slot: input.guide.slots.find((slot) => slot.id === attachment.slot), source: { kind: "attachment", attachment } });
  }
  const letters = new Set(entries.flatMap(({ source }) => (source.kind === "letter" ? [keyOf(source)] : [])));
  // a letter that stands in for its sealed paper is there already
  for (const source of input.included ?? []) if (!letters.has(keyOf(source))) entries.push({ slot: undefined, source });
  const choices = input.case.bundle;
  const ordered = arranged(entries, choices?.order ?? []);
  const numbers = numbersOf(
    ordered.map(({ source }) => keyOf(source)),
    input.kept,
  );
  const byNumber = ordered.map((entry, index) => ({ entry, number: numbers[index] ?? index + 1 })).sort((one, other) => one.number - other.number);
  entries.splice(0, entries.length, ...byNumber.map(({ entry }) => entry));
  const numberOf = new Map(byNumber.map(({ entry, number }) => [entry, number]));
  const own = (entry: Entry) => given(choices?.titles?.[keyOf(entry.source)]);
  const titles = distinct(entries.map((entry) => own(entry) ?? titleOf(entry, input.case)));
  const sections = sectionsOf(entries, choices);
  const fileNames = uploadNames(
    input.guide.upload?.prefix,
    entries.map((entry) => ({ name: shortNameOf(entry), fixed: isListed(entry), partner: partnerOf(entry, input.case) })),
    byNumber.map(({ number }) => number),
    uploadPlacesOf(input.guide, input.case),
  );
  const attachments = entries.map((entry, index) => {
    const number = numberOf.get(entry) ?? index + 1;
    const place = clauseOf(entry);
    const subject = subjectOf(entry);
    return {
      number,
      key: keyOf(entry.source),
      name: own(entry) ?? nameOf(entry),
      title: titles[index] ?? nameOf(entry),
      ...(sections[index] === undefined ? {} : { section: sections[index] }),
      notes: notesOf(entry, numberOf, input.case),
      fileName: fileNames[index]?.fileName ?? "",
      ...(fileNames[index]?.cut && { fileNameCut: true }),
      ...(entry.slot && { slot: entry.slot.id }),
      ...(subject && { for: subject }),
      ...(place && { clause: place }),
      state: stateOf(entry),
      source: entry.source,
    };
  });
  return { attachments, unasked, missing: missingOf(input) };
}

function missingOf(input: PlanInput): readonly MissingAttachment[] {
  return input.slots.flatMap((report) => {
    const slot = input.guide.slots.find(({ id }) => id === report.slot);
    if (!report.required || sourcesOf(report, slot, input).length > 0) return [];
    return [{ title: withParties(report.title, report.for, input.case), notes: [shortPlace(report.clause.place)] }];
  });
}

/** The place that asks for an attachment: none asks for one in a slot for files beyond the list, whatever such a slot cites. */
const clauseOf = ({ slot, report }: Entry): string | undefined => (slot?.required === "never" ? undefined : report?.clause.place);

const shortClauseOf = (entry: Entry): string | undefined => shortPlace(clauseOf(entry));

/** What a case's choices name an attachment by: the id of its attachment, of its document, or its path. */
export function keyOf(source: AttachmentSource): string {
  switch (source.kind) {
    case "attachment":
      return source.attachment.id;
    case "letter":
    case "document":
      return letterKey(source.document, source.for);
    case "loose":
      return source.path;
  }
}

/** The agreement, partner or unit that an attachment is of. */
function subjectOf({ report, source }: Entry): string | undefined {
  if (report?.for !== undefined) return report.for;
  return source.kind === "attachment" ? (given(source.attachment.for) ?? undefined) : source.kind === "document" ? source.for : undefined;
}

/** For the single file: the partner, or the first of the agreement's partners, by its Chinese name, else by its own. */
function partnerOf(entry: Entry, theCase: Case): string | undefined {
  const subject = subjectOf(entry);
  if (subject === undefined) return undefined;
  const agreement = theCase.agreements?.find(({ id }) => id === subject);
  const ids = agreement ? (agreement.partners ?? []) : [subject];
  const [first, ...others] = [...(theCase.partners ?? []), ...(theCase.units ?? [])].filter(({ id }) => ids.includes(id));
  return first && `${partyName(theCase, first.id)}${others.length > 0 ? "等" : ""}`;
}

/** The number of each attachment: those of an earlier bundle keep theirs, new ones come behind. */
export function numbersOf(keys: readonly string[], kept: KeptAttachmentNumbers | undefined): readonly number[] {
  let last = kept?.last ?? 0;
  return keys.map((key) => kept?.of.get(key) ?? ++last);
}

/** Attachments named in `order` take, in that order, the places that named attachments have; all others stay where the guide puts them. */
function arranged(entries: readonly Entry[], order: readonly string[]): readonly Entry[] {
  const rank = new Map([...order].reverse().map((key, index) => [key, order.length - index]));
  const rankOf = (entry: Entry) => rank.get(keyOf(entry.source));
  const named = entries.filter((entry) => rankOf(entry) !== undefined).sort((one, other) => (rankOf(one) ?? 0) - (rankOf(other) ?? 0));
  let next = 0;
  return entries.map((entry) => (rankOf(entry) === undefined ? entry : (named[next++] ?? entry)));
}

/** The section of each attachment: as the user divided them, else by clause. Attachments before the first section have none. */
function sectionsOf(entries: readonly Entry[], choices: BundleChoices | null | undefined): readonly (string | undefined)[] {
  const own = Array.isArray(choices?.sections) ? choices.sections : [];
  if (own.length === 0) return entries.map((entry) => shortClauseOf(entry) ?? "其他材料");
  let current: string | undefined;
  return entries.map((entry) => {
    current = own.find(({ from }) => from === keyOf(entry.source))?.title ?? current;
    return current;
  });
}

function inOrder(input: PlanInput): Entry[] {
  const slots = new Map(input.guide.slots.map((slot) => [slot.id, slot]));
  const entries: Entry[] = [];
  const done = new Set<SlotReport>();
  const take = (report: SlotReport, original?: Entry) => {
    if (done.has(report)) return;
    done.add(report);
    const slot = slots.get(report.slot);
    const own = sourcesOf(report, slot, input).map((source): Entry => ({ slot, report, source, ...(original && { translates: original }) }));
    entries.push(...own);
    if (slot) for (const translation of translationsOf(slot, report, slots, input.slots)) take(translation, own[0]);
  };
  const isTranslation = (report: SlotReport) => (slots.get(report.slot)?.translates.length ?? 0) > 0;
  for (const report of input.slots.filter((candidate) => !isTranslation(candidate))) take(report);
  // a translation without an original slot keeps a place of its own
  for (const report of input.slots) take(report);
  return entries;
}

function sourcesOf(report: SlotReport, slot: GuideSlot | undefined, input: PlanInput): readonly AttachmentSource[] {
  const attachments = report.attachments.flatMap((id) => (input.case.attachments ?? []).filter((attachment) => attachment.id === id));
  if (attachments.length > 0) return attachments.map((attachment) => ({ kind: "attachment", attachment }));
  const document = slot?.document;
  if (!report.required || document === undefined) return [];
  if (report.for !== undefined && input.letters.has(letterKey(document, report.for))) return [{ kind: "letter", document, for: report.for }];
  return input.letters.has(document) ? [{ kind: "letter", document }] : [];
}

/** Slots that translate this one, for the same agreement or partner; an original of the whole case takes those left over. */
function translationsOf(slot: GuideSlot, report: SlotReport, slots: ReadonlyMap<string, GuideSlot>, reports: readonly SlotReport[]): readonly SlotReport[] {
  return reports.filter((candidate) => {
    const originals = slots.get(candidate.slot)?.translates ?? [];
    if (!originals.includes(slot.id)) return false;
    if (report.for !== undefined) return candidate.for === report.for;
    return !reports.some((other) => originals.includes(other.slot) && other.for !== undefined && other.for === candidate.for);
  });
}

/** Attachments outside the guide's list are called by their file. */
function nameOf({ slot, report, source }: Entry): string {
  if (slot && slot.required !== "never") return report?.title ?? slot.title;
  switch (source.kind) {
    case "attachment":
      return baseName(source.attachment.file);
    case "letter":
      return source.document;
    case "document":
      return source.title;
    case "loose":
      return baseName(source.path);
  }
}

/** For the single file: an attachment of the guide's list by its short title. */
const shortNameOf = (entry: Entry) => (isListed(entry) ? (entry.slot?.shortTitle ?? "") : nameOf(entry));

const isListed = ({ slot }: Entry) => slot !== undefined && slot.required !== "never";

/** The partners of an agreement say more in a list than the agreement's own title, which may be foreign and long. */
function titleOf(entry: Entry, theCase: Case): string {
  return withParties(nameOf(entry), entry.report?.for ?? (entry.source.kind === "document" ? entry.source.for : undefined), theCase);
}

function withParties(name: string, subject: string | undefined, theCase: Case): string {
  if (subject === undefined) return name;
  const partners = theCase.agreements?.find((agreement) => agreement.id === subject)?.partners ?? [];
  const names = (partners.length > 0 ? partners : [subject]).map((id) => partyName(theCase, id));
  return `${name}（${names.join("、")}）`;
}

function notesOf(entry: Entry, numberOf: ReadonlyMap<Entry, number>, theCase: Case): readonly string[] {
  const { source } = entry;
  if (source.kind === "document" && source.use !== "upload") return [source.use === "internal" ? "内部材料" : "申报书用文稿"];
  const place = shortClauseOf(entry);
  const original = entry.translates;
  const pairing = original ? `附件${numberOf.get(original) ?? ""}的译件` : undefined;
  return [place, pairing ?? languageNote(entry, theCase), source.kind === "letter" ? TO_SEAL : undefined].filter((note) => note !== undefined);
}

function languageNote({ source, report, slot }: Entry, theCase: Case): string | undefined {
  if (source.kind !== "attachment" || (slot?.translates.length ?? 0) > 0) return undefined;
  const agreement = theCase.agreements?.find((candidate) => candidate.id === report?.for);
  const languages = source.attachment.languages ?? agreement?.languages ?? [];
  return languageText(languages, agreement?.wholeChineseText);
}

function stateOf({ report, source }: Entry): SlotState {
  if (source.kind === "letter" || source.kind === "document") return "generated";
  if (report && report.attachments.length === 1) return report.state;
  return (source.kind === "attachment" ? source.attachment.state : undefined) ?? "received";
}

/** Equal titles get numbers: 其他协议（一）, 其他协议（二） would break sorting, so digits. */
export function distinct(titles: readonly string[]): readonly string[] {
  return titles.map((title, index) => {
    if (titles.filter((other) => other === title).length === 1) return title;
    return `${title}（${titles.slice(0, index + 1).filter((other) => other === title).length}）`;
  });
}
