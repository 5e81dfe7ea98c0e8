import type { Case } from "../../../shared/case/case.ts";
import { ok, type Result } from "../../../shared/errors.ts";
import {
  openNotes,
  type Review,
  type ReviewSummary,
  type ShownSignOff,
  SIGNERS,
  type SignedContent,
  type SignOffInForce,
  signOffsInForce,
} from "../../../shared/review/review.ts";
import { hashOfAttachment } from "../../files/attachment-files.ts";
import { sha256 } from "../../files/sha256.ts";
import { caseText, type ReadCase } from "./cases.ts";
import { readReview } from "./review-file.ts";

/** What a sign-off of the case stands for: its answers, and the bytes of its attachments. Errors: those of `hashOfAttachment`. */
export async function contentToSign(caseFolder: string, theCase: Case): Promise<Result<SignedContent>> {
  const files: string[] = [];
  for (const attachment of theCase.attachments ?? []) {
    const hash = await hashOfAttachment(caseFolder, attachment);
    if (!hash.ok) return hash;
    files.push(`${attachment.id} ${hash.value}`);
  }
  return ok({ answers: answersHash(theCase), files: sha256(files.join("\n")) });
}

/** SHA-256 (hex) of all that a case says, however its file is laid out. */
const answersHash = (theCase: Case): string => sha256(caseText(theCase));

/**
 * The sign-offs of a case as they stand. Of copies that were signed apart the one for these very answers and attachments counts, else
 * the newest. Attachments are read only where somebody has signed these answers.
 * @param theCase absent where it cannot be read: no sign-off stands then
 */
export async function shownSignOffs(caseFolder: string, theCase: Case | undefined, review: Review): Promise<readonly ShownSignOff[]> {
  const signed = SIGNERS.map((signer) => signOffsInForce(review, signer));
  const answers = theCase && answersHash(theCase);
  const content = theCase && signed.flat().some(({ of }) => of.answers === answers) ? await contentToSign(caseFolder, theCase) : undefined;
  const isOfThis = ({ of }: SignOffInForce) => content?.ok === true && content.value.answers === of.answers && content.value.files === of.files;
  return signed.flatMap((own) => {
    const standing = own.find(isOfThis);
    const shown = standing ?? own[0];
    return shown ? [{ signer: shown.signer, by: shown.by, on: shown.on, stands: standing !== undefined }] : [];
  });
}

/** How far the review of a case is; `undefined` where nobody has written or signed, and where its notes cannot be read. */
export async function reviewSummary({ folder, case: theCase }: Pick<ReadCase, "folder" | "case">): Promise<ReviewSummary | undefined> {
  const read = await readReview(folder);
  if (!read.ok || (read.value.notes.length === 0 && read.value.signOffs.length === 0)) return undefined;
  return { notes: read.value.notes.length, open: openNotes(read.value), signOffs: await shownSignOffs(folder, theCase, read.value) };
}
