import { randomUUID } from "node:crypto";
import { fail, ok, type Result } from "../../shared/errors.ts";
import type { ShownReview } from "../../shared/ipc/review.ts";
import { type Review, type Writing, withNote, withNoteState, withReply, withSignOff } from "../../shared/review/review.ts";
import { readCase } from "../library/cases/cases.ts";
import { changeReview, readReview } from "../library/cases/review-file.ts";
import { contentToSign, shownSignOffs } from "../library/cases/sign-offs.ts";
import type { CallContext, CallHandlers } from "./call-context.ts";

type ReviewCall = "review:read" | "review:note" | "review:reply" | "review:resolve" | "review:sign" | "review:withdraw";

/** Calls about the notes and sign-offs of an open case. */
export function reviewCalls({ openCases }: CallContext): Pick<CallHandlers, ReviewCall> {
  const change = async (key: string, by: string, write: (review: Review, writing: Writing) => Review): Promise<Result<ShownReview>> => {
    const folder = openCases.folderOf(key);
    if (!folder.ok) return folder;
    const writing = { id: randomUUID(), by, on: new Date().toISOString() };
    const changed = await changeReview(folder.value, (review) => write(review, writing));
    return changed.ok ? shown(folder.value, changed.value) : changed;
  };
  return {
    "review:read": async ({ key }) => {
      const folder = openCases.folderOf(key);
      if (!folder.ok) return folder;
      const review = await readReview(folder.value);
      return review.ok ? shown(folder.value, review.value) : review;
    },
    "review:note": ({ key, by, at, about, text }) => change(key, by, (review, writing) => withNote(review, { ...writing, at, about, text })),
    "review:reply": ({ key, note, by, text }) => change(key, by, (review, writing) => withReply(review, note, { ...writing, text })),
    "review:resolve": ({ key, note, resolved, by }) => change(key, by, (review, { on }) => withNoteState(review, note, { resolved, by, on })),
    "review:sign": async ({ key, base, signer, by }) => {
      const folder = openCases.folderOf(key);
      if (!folder.ok) return folder;
      const read = await readCase(folder.value);
      if (!read.ok) return read;
      if (base !== undefined && base !== read.value.base) return fail({ kind: "case-not-as-shown", file: read.value.file });
      const content = await contentToSign(folder.value, read.value.case);
      if (!content.ok) return content;
      return change(key, by, (review, writing) => withSignOff(review, { ...writing, signer, of: content.value }));
    },
    "review:withdraw": ({ key, signer, by }) => change(key, by, (review, writing) => withSignOff(review, { ...writing, signer, of: null })),
  };
}

/** A case that cannot be read now has notes all the same; no sign-off of it stands. */
async function shown(folder: string, review: Review): Promise<Result<ShownReview>> {
  const read = await readCase(folder);
  return ok({ notes: review.notes, signOffs: await shownSignOffs(folder, read.ok ? read.value.case : undefined, review) });
}
