import type { Attachment, Case, Partner } from "../case/case.ts";
import { namesOfParty, partyName } from "../facts/facts.ts";
import { isProofSlot, isReadForPlace, notedOf, type OtherPaper, stampInPlace } from "../facts/other-paper.ts";
import { type Guide, type GuideSlot, speaksOf } from "../guide/guide.ts";
import { bare } from "../reading/case-difference.ts";
import { compareLetter } from "../reading/compare-letter.ts";
import { folded } from "../reading/folded.ts";
import { titlesIn } from "../reading/kind-of-file.ts";
import type { FileText } from "../reading/page-text.ts";
import { kindOfTitle } from "../reading/title-kinds.ts";
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
 * case where nothing of the own one is in the file, and the whole name of another partner where nothing of the own one is.
 */
export function otherPaperIn(theCase: Case, attachment: Attachment, read: FileText, guide: Guide): OtherPaper | undefined {
  const slot = guide.slots.find(({ id }) => id === attachment.slot);
  if (!slot || attachment.unplaced === true || attachment.state === "generated" || !isReadForPlace(slot, guide)) return undefined;
  return otherTitle(theCase, slot, read, guide) ?? (isProofSlot(slot, guide) ? otherParty(theCase, slot, attachment, read) : otherAnswers(theCase, read));
}

/** The longest title of a letter of ours, and how surely an engine must have read it. */
const LONGEST_TITLE = 40;
const SURE = 0.7;

function otherTitle(theCase: Case, slot: GuideSlot, { pages }: FileText, guide: Guide): OtherPaper | undefined {
  const lines = pages.flatMap((page) => page.lines.map(({ text }) => closedUp(text)));
  if (lines.some((line) => kindOfTitle(folded(line)) === slot.kind || line.includes(closedUp(slot.title)))) return undefined;
  const letters = guide.slots.filter((one) => one.document !== undefined && one.kind !== slot.kind && speaksOf(one, theCase.topic));
  for (const { kind, place } of titlesIn(pages)) {
    const title = closedUp(place.written).replace(/^《|》$/gu, "");
    const other = letters.find((one) => one.kind === kind);
    // 附件：…, 关于…： are lines that speak of a letter
    if (!other || place.confidence < SURE || [...title].length > LONGEST_TITLE || /^附|[：:，,]/u.test(title)) continue;
    return { kind: "title", title, slot: other.id };
  }
  return undefined;
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
