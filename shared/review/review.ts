import { z } from "zod";

/**
 * Review notes and sign-offs of a case: kept beside `case.json` in a file of their own, so that writing one never touches an
 * answer. They travel with a hand-over and stand in no bundle and no letter.
 */
export const REVIEW_FILE = "review.json";
export const REVIEW_FORMAT = 1;

/** Whose sign-off it is: the lead person, the department, the unit's research office. */
export const SIGNERS = ["lead", "department", "office"] as const;
export type Signer = (typeof SIGNERS)[number];

const id = z.string().min(1).max(100);
/** ISO 8601 in UTC */
const on = z.iso.datetime();
export const personName = z.string().trim().min(1).max(60);
export const noteText = z.string().trim().min(1).max(4000);

/**
 * What a note is about: the whole case, an answer by its path with list items by their ids (`partners[#p1].name`, see
 * `stablePath`), or an attachment by its id.
 */
const notePlace = z.discriminatedUnion("kind", [
  z.looseObject({ kind: z.literal("case") }),
  z.looseObject({ kind: z.literal("answer"), path: z.string().min(1).max(300) }),
  z.looseObject({ kind: z.literal("attachment"), attachment: id }),
]);
export type NotePlace = z.infer<typeof notePlace>;

const replySchema = z.looseObject({ id, by: personName, on, text: noteText });
const noteSchema = z.looseObject({
  id,
  at: notePlace,
  /** the name of the place when the note was written: still told when the place has gone */
  about: z.string().max(300),
  by: personName,
  on,
  text: noteText,
  replies: z.array(replySchema),
  /** who resolved it or opened it again last; absent: open since it was written */
  state: z.looseObject({ resolved: z.boolean(), by: personName, on }).exactOptional(),
});
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
/** What a sign-off stands for: SHA-256 (hex) of the answers and of the attachments' files as they were. It falls away with any change. */
const signedContent = z.looseObject({ answers: sha256, files: sha256 });
export type SignedContent = { readonly answers: string; readonly files: string };

const signOffSchema = z.looseObject({
  id,
  signer: z.enum(SIGNERS),
  by: personName,
  on,
  /** what was signed; `null`: the sign-off before it is withdrawn */
  of: signedContent.nullable(),
});

/** The file. Entries are only ever added, but for the state of a note; fields of a later program are kept. */
export const reviewSchema = z.looseObject({ formatVersion: z.literal(REVIEW_FORMAT), notes: z.array(noteSchema), signOffs: z.array(signOffSchema) });
export type Review = z.infer<typeof reviewSchema>;
export type ReviewNote = Review["notes"][number];
export type SignOff = Review["signOffs"][number];

export const NO_REVIEW: Review = { formatVersion: REVIEW_FORMAT, notes: [], signOffs: [] };

export const isOpen = ({ state }: ReviewNote): boolean => state?.resolved !== true;
export const openNotes = ({ notes }: Pick<Review, "notes">): number => notes.filter(isOpen).length;

/** Who writes, under which name for the entry, and when (ISO 8601 in UTC). */
export type Writing = { readonly id: string; readonly by: string; readonly on: string };

export function withNote(review: Review, note: Writing & { readonly at: NotePlace; readonly about: string; readonly text: string }): Review {
  return { ...review, notes: [...review.notes, { ...note, replies: [] }] };
}

/** The review with a reply to a note; the very same where there is no such note. */
export function withReply(review: Review, noteId: string, reply: Writing & { readonly text: string }): Review {
  return withNoteChanged(review, noteId, (note) => ({ ...note, replies: [...note.replies, reply] }));
}

/**
 * The review with a note resolved or open again. Whoever changes what he sees does it later than what he sees: a clock that
 * was put back does not make it the older state.
 */
export function withNoteState(review: Review, noteId: string, { resolved, by, on: at }: Omit<Writing, "id"> & { readonly resolved: boolean }): Review {
  return withNoteChanged(review, noteId, (note) => ({ ...note, state: { resolved, by, on: later(at, note.state?.on) } }));
}

/** The review with a sign-off, or with the withdrawal of the one before it (`of: null`). */
export function withSignOff(review: Review, signOff: Writing & { readonly signer: Signer; readonly of: SignedContent | null }): Review {
  const last = ofSigner(review, signOff.signer).at(-1);
  return { ...review, signOffs: [...review.signOffs, { ...signOff, on: later(signOff.on, last?.on) }] };
}

/** A sign-off that was not withdrawn. */
export type SignOffInForce = SignOff & { readonly of: SignedContent };

/** The sign-offs of a signer since the last withdrawal, the newest first: of copies of a case that were signed apart there are several. */
export function signOffsInForce(review: Pick<Review, "signOffs">, signer: Signer): readonly SignOffInForce[] {
  const since: SignOffInForce[] = [];
  for (const one of ofSigner(review, signer).toReversed()) {
    if (one.of === null) break;
    since.push({ ...one, of: one.of });
  }
  return since;
}

const ofSigner = ({ signOffs }: Pick<Review, "signOffs">, signer: Signer): readonly SignOff[] =>
  signOffs.filter((one) => one.signer === signer).toSorted(byTime);

/** The sign-off of a signer as it is shown. `stands`: answers and attachments are still what was signed. */
export type ShownSignOff = Pick<SignOff, "signer" | "by" | "on"> & { readonly stands: boolean };

/** How far the review of a case is. `open`: notes that are not resolved. */
export type ReviewSummary = { readonly notes: number; readonly open: number; readonly signOffs: readonly ShownSignOff[] };

/** How far the sign-offs of a case are: some no longer stand, some are still to come, or all stand; `undefined`: nobody has signed. */
export function signOffsSoFar({ signOffs }: Pick<ReviewSummary, "signOffs">): "fallen" | "part" | "whole" | undefined {
  if (signOffs.length === 0) return undefined;
  if (signOffs.some(({ stands }) => !stands)) return "fallen";
  return signOffs.length < SIGNERS.length ? "part" : "whole";
}

function withNoteChanged(review: Review, noteId: string, change: (note: ReviewNote) => ReviewNote): Review {
  if (!review.notes.some((note) => note.id === noteId)) return review;
  return { ...review, notes: review.notes.map((note) => (note.id === noteId ? change(note) : note)) };
}

const later = (at: string, seen: string | undefined): string =>
  seen === undefined || Date.parse(at) > Date.parse(seen) ? at : new Date(Date.parse(seen) + 1).toISOString();

type Entry = { readonly id: string; readonly on: string };
const byTime = (one: Entry, other: Entry): number => Date.parse(one.on) - Date.parse(other.on) || (one.id < other.id ? -1 : 1);

/**
 * The reviews of two copies of one case as one, the same whichever comes first: every note, reply and sign-off by its id, and of
 * a note in both the newer state; of two states of one moment the open one.
 */
export function mergeReviews(own: Review, received: Review): Review {
  const notes = mergeById(own.notes, received.notes, (one, other) => {
    const state = newerState(one.state, other.state);
    return { ...other, ...one, replies: mergeById(one.replies, other.replies), ...(state && { state }) };
  });
  return { ...received, ...own, notes, signOffs: mergeById(own.signOffs, received.signOffs) };
}

function mergeById<T extends Entry>(own: readonly T[], received: readonly T[], merge: (one: T, other: T) => T = (one) => one): T[] {
  const all = new Map(own.map((entry) => [entry.id, entry]));
  for (const entry of received) {
    const here = all.get(entry.id);
    all.set(entry.id, here === undefined ? entry : merge(here, entry));
  }
  return [...all.values()].sort(byTime);
}

function newerState(one: ReviewNote["state"], other: ReviewNote["state"]): ReviewNote["state"] {
  if (one === undefined || other === undefined) return one ?? other;
  const apart = Date.parse(one.on) - Date.parse(other.on);
  return apart > 0 || (apart === 0 && !one.resolved) ? one : other;
}

/** What a merged review has that the one before had not: notes, replies, and notes whose state changed. */
export function countNews(before: Review, merged: Review): number {
  const known = new Map(before.notes.map((note) => [note.id, note]));
  return merged.notes.reduce((sum, note) => {
    const old = known.get(note.id);
    if (old === undefined) return sum + 1 + note.replies.length;
    return sum + note.replies.length - old.replies.length + Number(isOpen(old) !== isOpen(note));
  }, 0);
}
