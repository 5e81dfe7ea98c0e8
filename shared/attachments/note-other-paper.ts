import type { Attachment, Case, Partner } from "../case/case.ts";
import { given, namesOfParty, partyName } from "../facts/facts.ts";
import { isLookedAtForPlace, isProofSlot, isTranslationOfAgreement, notedOf, type OtherPaper, stampInPlace } from "../facts/other-paper.ts";
import { type Guide, type GuideSlot, isAgreementSlot, speaksOf } from "../guide/guide.ts";
import { bare } from "../reading/case-difference.ts";
import { compareLetter } from "../reading/compare-letter.ts";
import { folded } from "../reading/folded.ts";
import { type FileKind, kindOfFile, linesOfTitle, surelyNoAgreement, titleOfOtherPaper, titlesIn } from "../reading/kind-of-file.ts";
import type { FileText } from "../reading/page-text.ts";
import { kindOfTitle } from "../reading/title-kinds.ts";
import type { WrittenPlace } from "../reading/translation/place.ts";
import { hasHan } from "../text/han.ts";
import { subjectScore } from "./name-of-subject.ts";

/** The case with what a file says that its place does not go with noted beside it, once it is read; the very case that was given where nothing changes. */
export function withOtherPaperNoted(theCase: Case, id: string, read: FileText, guide: Guide): Case {
  const attachment = theCase.attachments?.find((one) => one.id === id);
  if (!attachment) return theCase;
  const says = otherPaperIn(theCase, attachment, read, guide);
  const before = notedOf(attachment);
  const isKept = before?.kept === true && before.says.kind === says?.kind;
  const differs = says && { in: stampInPlace(attachment), says, ...(isKept && { kept: true }) };
  if (JSON.stringify(attachment.differs) === JSON.stringify(differs)) return theCase;
  const { differs: _former, ...rest } = attachment;
  const next: Attachment = differs ? { ...rest, differs } : rest;
  return { ...theCase, attachments: (theCase.attachments ?? []).map((one) => (one === attachment ? next : one)) };
}

/**
 * What a file that was read says that its place does not go with. Only what is read clearly counts: the title of another letter of the
 * case where nothing of the own one is in the file, the whole name of another partner where nothing of the own one is, a sheet that this program
 * printed, and in the place of a letter a text that has nothing of it.
 */
export function otherPaperIn(theCase: Case, attachment: Attachment, read: FileText, guide: Guide): OtherPaper | undefined {
  const slot = guide.slots.find(({ id }) => id === attachment.slot);
  if (!slot || attachment.unplaced === true || attachment.state === "generated" || !isLookedAtForPlace(slot, guide)) return undefined;
  if (isAgreementSlot(slot) || isTranslationOfAgreement(slot, guide))
    return printedSheet(read) ?? ownDocument(theCase, slot, read, guide) ?? noAgreement(theCase, slot, read, guide);
  const other = printedSheet(read) ?? otherTitle(theCase, slot, read, guide) ?? ownDocument(theCase, slot, read, guide);
  if (other || isProofSlot(slot, guide)) return other ?? otherParty(theCase, slot, attachment, read);
  return noLetter(theCase, slot, read, guide) ?? otherAnswers(theCase, read);
}

/** The longest title of a letter of ours, and how surely an engine must have read it. */
const LONGEST_TITLE = 40;
const SURE = 0.7;

function otherTitle(theCase: Case, slot: GuideSlot, { pages }: FileText, guide: Guide): OtherPaper | undefined {
  const lines = pages.flatMap((page) => page.lines.map(({ text }) => closedUp(text)));
  if (lines.some((line) => kindOfTitle(folded(line)) === slot.kind || line.includes(closedUp(slot.title)))) return undefined;
  const letters = guide.slots.filter((one) => one.document !== undefined && one.kind !== slot.kind && speaksOf(one, theCase.topic));
  for (const { kind, place } of titlesIn(pages)) {
    const title = ownTitle(place, pages);
    const other = letters.find((one) => one.kind === kind);
    if (other && title !== undefined) return { kind: "title", title, slot: other.id };
  }
  return undefined;
}

/** A title as it stands, if it is read clearly and is one of the file itself: 附件：…, 关于…： are lines that speak of another paper. */
function ownTitle({ written, confidence }: WrittenPlace, pages: FileText["pages"]): string | undefined {
  const title = closedUp(written).replace(/^《|》$/gu, "");
  if (confidence < SURE || [...title].length > LONGEST_TITLE || /^附|[：:，,]/u.test(title)) return undefined;
  return title.endsWith("、") ? withNextLine(title, pages) : title;
}

/** A title that goes on: with the line below, or with dots where that is no end of a title. */
function withNextLine(title: string, pages: FileText["pages"]): string {
  const lines = pages.flatMap((page) => page.lines.map(({ text }) => closedUp(text).replace(/^《|》$/gu, "")));
  const next = lines[lines.indexOf(title) + 1];
  const whole = lines.includes(title) && next !== undefined ? title + next : "";
  return whole !== "" && [...whole].length <= LONGEST_TITLE && !/[：:，,。]/u.test(whole) ? whole : `${title}…`;
}

/** The titles of the sheets that go to the seal beside what is sealed, and the mark at their head. */
const SHEETS = /^(?:扫描分隔页|用印清单|用印材料总目)$/u;
const SHEET_MARK = /^内部材料不上传/u;

/** A file that is sheets of this program from its first page to its last: with a letter behind one it is a stack, of which another note tells. */
function printedSheet({ pages }: FileText): OtherPaper | undefined {
  const read = pages.flatMap(({ lines }) => (lines.length > 0 ? [lines.map(({ text }) => text.normalize("NFKC").replace(/\s+/gu, ""))] : []));
  if (read.length === 0 || !read.every((lines) => lines.some((line) => SHEETS.test(line) || SHEET_MARK.test(line)))) return undefined;
  return { kind: "sheet", title: read.flat().find((line) => SHEETS.test(line)) ?? "内部材料" };
}

/** A document that this program writes, by its whole title at the head of the file, in a place that is not for it. */
function ownDocument(theCase: Case, slot: GuideSlot, { pages }: FileText, guide: Guide): OtherPaper | undefined {
  const heads = linesOfTitle(pages).filter(({ confidence }) => confidence >= SURE);
  const own = guide.documents.find(({ id, title }) => id !== slot.document && heads.some(({ written }) => bare(written) === bare(title)));
  // the whole text is gone through for the title of the place
  if (!own || namesAnyOf([slot.title], pages)) return undefined;
  const place = guide.slots.find((one) => one.document === own.id && speaksOf(one, theCase.topic));
  return { kind: "title", title: own.title, ...(place && { slot: place.id }) };
}

/** The least letters that an engine is sure of, below which a file is not read well enough to miss anything in it. */
const LEAST_READ = 40;
/** So many that a letter would be read in them, though it names the project or the applicant as any paper of the case may. */
const WELL_READ = 200;
/** The share of a name's pairs of letters below which it is not in a text, however badly that is read. */
const LEAST_SHARE = 0.5;

/** In the place of a letter, what is read well and whole and has neither its title nor a sentence of it: by its title another paper, which may well name the project, or a text without any name of the letter, or one that is read too well to be it. */
function noLetter(theCase: Case, slot: GuideSlot, { pages, unread }: FileText, guide: Guide): OtherPaper | undefined {
  const sure = pages.flatMap(({ lines }) => lines.filter(({ confidence }) => confidence >= SURE).map(({ text }) => bare(text)));
  const letters = sure.join("").length;
  if (unread.length > 0 || letters < LEAST_READ) return undefined;
  // the whole text is gone through for it
  const found = kindOfFile(pages);
  if (isOfSlot(slot, pages, found)) return undefined;
  const place = found?.why === "title" ? found.place : titleOfOtherPaper(pages);
  const title = place && ownTitle(place, pages);
  const other = guide.slots.find((one) => found !== undefined && one.kind === found.kind && speaksOf(one, theCase.topic));
  if (title !== undefined) return { kind: "title", title, ...(other && { slot: other.id }) };
  const mayBeIt = letters < WELL_READ && namesAnyOf([theCase.title, theCase.applicant?.name], pages);
  return mayBeIt ? undefined : { kind: "nothing", own: slot.shortTitle ?? slot.title };
}

/** Whether a letter's title or a sentence of it is found in a text. */
export const isSaidToBe = (slot: GuideSlot, pages: FileText["pages"]): boolean => isOfSlot(slot, pages, kindOfFile(pages));

const isOfSlot = (slot: GuideSlot, pages: FileText["pages"], found: FileKind | undefined): boolean =>
  found?.kind === slot.kind || namesAnyOf([slot.title, slot.shortTitle], pages);

function namesAnyOf(names: readonly (string | null | undefined)[], pages: FileText["pages"]): boolean {
  const text = bare(pages.flatMap(({ lines }) => lines.map((line) => line.text)).join(""));
  return names.some((name) => given(name) !== undefined && isNearlyIn(bare(name ?? ""), text));
}

/** Whether a text has a name, which an engine may have misread in part. */
function isNearlyIn(name: string, text: string): boolean {
  const letters = [...name];
  const pairs = letters.slice(1).map((letter, at) => `${letters[at] ?? ""}${letter}`);
  return text.includes(name) || (hasHan(name) && pairs.filter((pair) => text.includes(pair)).length > pairs.length * LEAST_SHARE);
}

/** In the place of an agreement or of its translation, what is by its title surely none. */
function noAgreement(theCase: Case, slot: GuideSlot, { pages }: FileText, guide: Guide): OtherPaper | undefined {
  const found = surelyNoAgreement(pages);
  if (found === undefined || found.place.confidence < SURE) return undefined;
  const kinds = guide.slots.filter((one) => speaksOf(one, theCase.topic));
  const original = kinds.find((one) => one.kind === found.kind && found.kind !== undefined);
  const other = original && slot.translates.length > 0 ? (kinds.find(({ translates }) => translates.includes(original.id)) ?? original) : original;
  return { kind: "title", title: closedUp(found.place.written).replace(/^《|》$/gu, ""), ...(other && { slot: other.id }) };
}

const closedUp = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, "")
    .trim();

/** The least letters of a name that nothing else is likely to hold. */
const LEAST_NAME = 4;

function otherParty(theCase: Case, slot: GuideSlot, attachment: Attachment, { pages, unread }: FileText): OtherPaper | undefined {
  const own = theCase.partners?.find(({ id }) => id === attachment.for);
  const text = pages.flatMap(({ lines }) => lines.map((line) => line.text)).join("\n");
  // on a page that nobody has read the own one may be named
  if (!own || unread.length > 0 || text.trim() === "" || namesAnythingOf(theCase, own, text)) return undefined;
  const whole = bare(text);
  const named = (theCase.partners ?? []).flatMap((partner) => {
    if (partner.id === own.id) return [];
    const name = namesOfParty(partner).find((one) => bare(one).length >= LEAST_NAME && whole.includes(bare(one)));
    // in a script in which the own one has no name it cannot be looked for
    return name !== undefined && namesOfParty(own).some((one) => hasHan(one) === hasHan(name)) ? [partner] : [];
  });
  const [other] = named;
  if (!other || named.length > 1) return undefined;
  return { kind: "party", party: partyName(theCase, other.id), own: partyName(theCase, own.id), slot: slot.id, for: other.id };
}

/** Names run over the ends of lines, with and without a hyphen. */
const namesAnythingOf = (theCase: Case, { id }: Partner, text: string): boolean =>
  [text.replace(/\s+/gu, " "), text.replace(/-\s*\n/gu, ""), text.replace(/\s+/gu, "")].some((one) => subjectScore(theCase, id, one) > 0);

function otherAnswers(theCase: Case, { pages }: FileText): OtherPaper | undefined {
  const differences = compareLetter(pages, theCase).map(({ field, answer, found }) => ({ field, answer, found }));
  return differences.length === 0 ? undefined : { kind: "letter", differences };
}
