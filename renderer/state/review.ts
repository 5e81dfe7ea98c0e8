import { useMemo } from "react";
import { create } from "zustand";
import type { AppError, Result } from "../../shared/errors.ts";
import type { ShownReview } from "../../shared/ipc/review.ts";
import { stablePath } from "../../shared/review/note-place.ts";
import { isOpen, type NotePlace, type ReviewNote, type Signer } from "../../shared/review/review.ts";
import { bridge } from "../host/api.ts";
import { useOpenCase } from "./open-case.ts";
import { rememberName } from "./own-name.ts";
import { saveNow, useSaving } from "./saving.ts";

type ReviewState = {
  readonly review: ShownReview;
  /** why the notes cannot be read */
  readonly error: AppError | undefined;
  /** notes by their place (`placeKey`), the oldest first */
  readonly byPlace: ReadonlyMap<string, readonly ReviewNote[]>;
  readonly open: number;
};

const NOTHING: ShownReview = { notes: [], signOffs: [] };
const NO_NOTES: readonly ReviewNote[] = [];

const stateOf = (review: ShownReview): ReviewState => {
  const byPlace = new Map<string, readonly ReviewNote[]>();
  for (const note of review.notes) byPlace.set(placeKey(note.at), [...(byPlace.get(placeKey(note.at)) ?? []), note]);
  return { review, error: undefined, byPlace, open: review.notes.filter(isOpen).length };
};

/** Notes and sign-offs of the open case. */
export const useReview = create<ReviewState>(() => stateOf(NOTHING));

function placeKey(at: NotePlace): string {
  if (at.kind === "case") return "case";
  return at.kind === "answer" ? `answer ${at.path}` : `attachment ${at.attachment}`;
}

/** Follows the open case from now on; called once. What others write is seen when the folder is looked at. */
export function startReview(): void {
  useOpenCase.subscribe(({ opened }, before) => {
    if (opened?.key === before.opened?.key) return;
    useReview.setState(stateOf(NOTHING));
    if (opened) void readReview();
  });
  useSaving.subscribe(({ base, reviewStamp }, before) => {
    const signed = useReview.getState().review.signOffs.length > 0;
    if (reviewStamp !== before.reviewStamp || (signed && base !== before.base)) void readReview();
  });
}

async function readReview(): Promise<void> {
  const key = useOpenCase.getState().opened?.key;
  if (key !== undefined) take(key, await bridge.call("review:read", { key }));
}

/** Shows what came back, unless another case was opened meanwhile. */
function take(key: string, result: Result<ShownReview>): AppError | undefined {
  if (useOpenCase.getState().opened?.key !== key) return undefined;
  if (result.ok) useReview.setState(stateOf(result.value));
  else if (result.error.kind === "review-invalid" || result.error.kind === "case-too-new" || result.error.kind === "file-unreadable")
    useReview.setState({ ...stateOf(NOTHING), error: result.error });
  return result.ok ? undefined : result.error;
}

async function onOpenCase(write: (key: string) => Promise<Result<ShownReview>>): Promise<AppError | undefined> {
  const key = useOpenCase.getState().opened?.key;
  return key === undefined ? undefined : take(key, await write(key));
}

export function writeNote(at: NotePlace, about: string, by: string, text: string): Promise<AppError | undefined> {
  rememberName(by);
  return onOpenCase((key) => bridge.call("review:note", { key, at, about, by, text }));
}

export function replyTo(note: string, by: string, text: string): Promise<AppError | undefined> {
  rememberName(by);
  return onOpenCase((key) => bridge.call("review:reply", { key, note, by, text }));
}

export const resolveNote = (note: string, resolved: boolean, by: string): Promise<AppError | undefined> =>
  onOpenCase((key) => bridge.call("review:resolve", { key, note, resolved, by }));

/** Signs what is on screen: it is saved first. */
export async function signOff(signer: Signer, by: string): Promise<AppError | undefined> {
  rememberName(by);
  const saved = await saveNow();
  return saved.ok ? onOpenCase((key) => bridge.call("review:sign", { key, ...saved.value, signer, by })) : saved.error;
}

export function withdrawSignOff(signer: Signer, by: string): Promise<AppError | undefined> {
  rememberName(by);
  return onOpenCase((key) => bridge.call("review:withdraw", { key, signer, by }));
}

/** The notes at an answer of the open case, by its path as it is now. */
export function useNotesAtPath(path: string): readonly ReviewNote[] {
  const byPlace = useReview((state) => state.byPlace);
  const stable = useOpenCase((state) => (byPlace.size === 0 ? path : stablePath(state.case, path)));
  return byPlace.get(placeKey({ kind: "answer", path: stable })) ?? NO_NOTES;
}

/** The notes at an attachment of the open case, also those that were written while its file stood under another id. */
export function useNotesAtAttachment(attachment: string): readonly ReviewNote[] {
  const byPlace = useReview((state) => state.byPlace);
  const attachments = useOpenCase((state) => (byPlace.size === 0 ? undefined : state.case?.attachments));
  return useMemo(() => {
    const earlier = attachments?.find(({ id }) => id === attachment)?.earlierIds?.filter((id) => !attachments.some((other) => other.id === id));
    const notes = [attachment, ...(earlier ?? [])].flatMap((id) => byPlace.get(placeKey({ kind: "attachment", attachment: id })) ?? NO_NOTES);
    return notes.toSorted((one, other) => Date.parse(one.on) - Date.parse(other.on));
  }, [byPlace, attachments, attachment]);
}
