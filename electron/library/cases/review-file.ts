import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Case } from "../../../shared/case/case.ts";
import { fieldProblems } from "../../../shared/case/field-problems.ts";
import { fail, ok, type Result } from "../../../shared/errors.ts";
import { notesAtOwnIds } from "../../../shared/review/note-place.ts";
import { mergeReviews, NO_REVIEW, REVIEW_FILE, REVIEW_FORMAT, type Review, reviewSchema } from "../../../shared/review/review.ts";
import { formatProblem } from "../../../shared/text/format-problem.ts";
import { idsOfOtherItems } from "../../../shared/versions/other-items.ts";
import { writeAtomically } from "../../files/atomic-write.ts";
import { errorCode, readingError } from "../../files/file-error.ts";
import { parseJson } from "../../files/parse-json.ts";
import { readSmallFile } from "../../files/read-small-file.ts";
import type { ReadCase } from "./cases.ts";
import { withSaveLock } from "./save-lock.ts";

/** A review as read; `bytes`: the file, absent where there is none. */
type ReadReview = { readonly review: Review; readonly bytes: Buffer | undefined };

/**
 * Notes and sign-offs of a case, with those of copies that a sync service left beside the file (they stay there, and one that cannot be
 * read adds nothing); none where there is no file. Errors: `file-unreadable`, `review-invalid`, `case-too-new`.
 */
export async function readReview(caseFolder: string): Promise<Result<Review>> {
  const read = await readWithCopies(caseFolder);
  return read.ok ? ok(read.value.review) : read;
}

async function readWithCopies(caseFolder: string): Promise<Result<ReadReview>> {
  const own = await readFile(join(caseFolder, REVIEW_FILE));
  if (!own.ok) return own;
  let { review } = own.value;
  for (const name of await reviewCopies(caseFolder)) {
    const copy = await readFile(join(caseFolder, name));
    if (copy.ok) review = mergeReviews(review, copy.value.review);
  }
  return ok({ ...own.value, review });
}

/** The names of copies of the file beside it: review (冲突副本).json, review-PC.json, review.sync-conflict-….json, 副本 review.json. */
export async function reviewCopies(caseFolder: string): Promise<readonly string[]> {
  const names = await readdir(caseFolder).catch(() => []);
  return names.filter((name) => name !== REVIEW_FILE && /review.*\.json$/i.test(name) && !name.startsWith(".")).sort();
}

async function readFile(file: string): Promise<Result<ReadReview>> {
  const bytes = await bytesOf(file);
  if (!bytes.ok) return bytes;
  if (bytes.value === undefined) return ok({ review: NO_REVIEW, bytes: undefined });
  const value = parseJson(bytes.value, file);
  if (!value.ok) return value;
  const found = value.value;
  const version = typeof found === "object" && found !== null && "formatVersion" in found ? found.formatVersion : undefined;
  if (typeof version === "number" && version > REVIEW_FORMAT) return fail({ kind: "case-too-new", file, formatVersion: version });
  const parsed = reviewSchema.safeParse(found, { error: formatProblem });
  return parsed.success ? ok({ review: parsed.data, bytes: bytes.value }) : fail({ kind: "review-invalid", file, problems: fieldProblems(parsed.error) });
}

/** Other for another content of the file or of a copy beside it, without reading them; absent where there is none. */
export async function reviewStamp(caseFolder: string): Promise<string | undefined> {
  const stamps = await Promise.all([REVIEW_FILE, ...(await reviewCopies(caseFolder))].map((name) => stampOf(join(caseFolder, name))));
  return stamps.every((stamp) => stamp === undefined) ? undefined : stamps.join(" | ");
}

async function stampOf(file: string): Promise<string | undefined> {
  const found = await stat(file).catch(() => undefined);
  return found && `${found.size} ${found.mtimeMs} ${found.ctimeMs} ${found.ino}`;
}

async function bytesOf(file: string): Promise<Result<Buffer | undefined>> {
  try {
    return ok(await readSmallFile(file));
  } catch (error) {
    return errorCode(error) === "ENOENT" ? ok(undefined) : fail(readingError(file, error));
  }
}

/**
 * Changes the review of a case and gives what it is then: read, changed and written while no other program of ours writes, so that
 * two that write notes at once both keep theirs. Errors: those of `readReview` (the file stays as it is), `output-unwritable`.
 */
export function changeReview(caseFolder: string, change: (review: Review) => Review): Promise<Result<Review>> {
  const file = join(caseFolder, REVIEW_FILE);
  return withSaveLock(caseFolder, async (stillHeld) => {
    for (;;) {
      const read = await readWithCopies(caseFolder);
      if (!read.ok) return read;
      const { review, bytes } = read.value;
      const next = change(review);
      if (next === review) return ok(review);
      let overtaken = false;
      const written = await writeAtomically(file, reviewText(next), async () => {
        if (!(await stillHeld())) return fail({ kind: "output-unwritable", file, cause: { code: "save-overtaken" } });
        // a program that knows nothing of our lock, such as a sync service, may have written since
        const present = await bytesOf(file);
        overtaken = present.ok && !isSame(present.value, bytes);
        return overtaken ? fail({ kind: "cancelled" }) : ok(undefined);
      });
      if (written.ok) return ok(next);
      if (!overtaken) return written;
    }
  });
}

/** The text of the file: fields in one order, so that two reviews that say the same are the same bytes. */
const reviewText = (review: Review): string => `${JSON.stringify(reviewSchema.parse(review), null, 2)}\n`;

const isSame = (one: Buffer | undefined, other: Buffer | undefined): boolean => (one === undefined || other === undefined ? one === other : one.equals(other));

/** What was added to a review by another one: the two as they were before and after. */
export type AddedReview = { readonly caseFolder: string; readonly before: Review; readonly after: Review };

/** Adds notes and sign-offs that came from elsewhere; nothing that is there is lost. Errors: those of `changeReview`. */
export async function addReview(caseFolder: string, received: Review): Promise<Result<AddedReview>> {
  let before = NO_REVIEW;
  const changed = await changeReview(caseFolder, (review) => {
    before = review;
    const merged = mergeReviews(review, received);
    return reviewText(merged) === reviewText(review) ? review : merged;
  });
  return changed.ok ? ok({ caseFolder, before, after: changed.value }) : changed;
}

/** Adds the review that came with another version of a case: what is noted there of another item never stands at the own one of its id. */
export async function addReceivedReview(existing: ReadCase, received: Case, review: Review): Promise<Result<AddedReview>> {
  const known = await readReview(existing.folder);
  if (!known.ok) return known;
  return addReview(existing.folder, { ...review, notes: [...notesAtOwnIds(review.notes, known.value.notes, idsOfOtherItems(existing.case, received))] });
}

/** Takes back what `addReview` did, unless somebody has written there since. Never fails: what stays is whole, and notes more. */
export async function takeBackReview({ caseFolder, before, after }: AddedReview): Promise<void> {
  if (before === after) return;
  await changeReview(caseFolder, (review) => (reviewText(review) === reviewText(after) ? before : review));
}
