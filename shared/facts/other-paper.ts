import { z } from "zod";
import type { Attachment } from "../case/case.ts";
import { type Guide, type GuideSlot, isAgreementSlot } from "../guide/guide.ts";

/** What the scan of a letter of ours says otherwise than an answer, as it was then. */
const saidOtherwise = z.object({ field: z.string(), answer: z.string(), found: z.string() });

/**
 * What a file was read to say that its place does not go with. `title`: its title is that of another paper, for which `slot` is where the case has one; `party`: it
 * names this partner (`slot`, `for`: the place of its own) and not `own`, whose place it is in; `sheet`: it is nothing but a sheet that this program
 * printed beside what is sealed, by its title; `nothing`: its text has nothing of the letter `own`; `letter`: it is the letter, with other answers.
 */
const otherPaper = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("title"), title: z.string(), slot: z.string().exactOptional() }),
  z.object({ kind: z.literal("party"), party: z.string(), own: z.string(), slot: z.string(), for: z.string() }),
  z.object({ kind: z.literal("sheet"), title: z.string() }),
  z.object({ kind: z.literal("nothing"), own: z.string() }),
  z.object({ kind: z.literal("letter"), differences: z.array(saidOtherwise).min(1) }),
]);
export type OtherPaper = z.infer<typeof otherPaper>;

/** Noted by the program beside a file, never an answer. `in`: the file and its place; `kept`: a person says that it is right there. */
const noted = z.object({ in: z.string(), says: otherPaper, kept: z.boolean().optional() });
export type NotedPaper = z.infer<typeof noted>;

/** Names a file by its content, and its place. */
export const stampInPlace = ({ sha256, file, slot, for: subject }: Attachment): string => [sha256 || file, slot, subject ?? ""].join("\n");

/** What is noted of a file where it is now, whether or not a person has kept it there. */
export function notedOf(attachment: Attachment): NotedPaper | undefined {
  if (attachment.differs === undefined) return undefined;
  const { data } = noted.safeParse(attachment.differs);
  return data?.in === stampInPlace(attachment) ? data : undefined;
}

/**
 * What a file in a place says that the place does not go with, while nobody has kept it there. Other answers in a letter are but a hint: whoever has
 * checked it has looked.
 */
export function otherPaperOf(attachment: Attachment): OtherPaper | undefined {
  if (attachment.unplaced === true || attachment.state === "generated") return undefined;
  const found = notedOf(attachment);
  if (!found || found.kept || (found.says.kind === "letter" && attachment.state === "checked")) return undefined;
  return found.says;
}

/** Whether a file is another one than its place is for: not a letter alone with other answers. */
export function isWrongHere(attachment: Attachment): boolean {
  const other = otherPaperOf(attachment);
  return other !== undefined && other.kind !== "letter";
}

/** What to note of a file that a person keeps where it is. */
export function keptThere(attachment: Attachment): Partial<Attachment> {
  const found = notedOf(attachment);
  return found ? { differs: { ...found, kept: true } } : {};
}

/** Whether files of a slot are read for that once they come: letters of ours, proofs of funding and translations. */
export const isReadForPlace = (slot: GuideSlot, guide: Pick<Guide, "slots">): boolean =>
  slot.document !== undefined || isProofSlot(slot, guide) || isTranslationOfAgreement(slot, guide);

/** Whether what is read of the files of a slot is looked at for that: also of agreements, which 协议核对 has read. */
export const isLookedAtForPlace = (slot: GuideSlot, guide: Pick<Guide, "slots">): boolean => isReadForPlace(slot, guide) || isAgreementSlot(slot);

/** Whether a slot is for a proof of funding or the translation of one. */
export const isProofSlot = ({ kind, translates }: GuideSlot, { slots }: Pick<Guide, "slots">): boolean =>
  kind === "funding" || slots.some((one) => translates.includes(one.id) && one.kind === "funding");

/** Whether a slot is for the translation of an agreement. */
export const isTranslationOfAgreement = ({ translates }: GuideSlot, { slots }: Pick<Guide, "slots">): boolean =>
  slots.some((one) => translates.includes(one.id) && isAgreementSlot(one));
