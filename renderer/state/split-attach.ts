import { attachedLast, type EditedStack, editedStack, isOverBy, lastRound, partsToAttach, withAttached, withTakenBack } from "../../shared/desk/edit-stack.ts";
import { type AppError, ok, type Result } from "../../shared/errors.ts";
import { isWithin } from "../../shared/text/file-names.ts";
import { bridge } from "../host/api.ts";
import { useOpenCase, writtenWhileLeft } from "./open-case.ts";
import { leaveCase } from "./opening.ts";
import { sayChanged } from "./removed.ts";
import { look, saveNow, takeVersionOnDisk, useSaving } from "./saving.ts";
import { nothingSaid, useSplit } from "./split.ts";

/** The last time of attaching that was told in its project. */
let saidLast: string | undefined;

/** Attaches every part that has a document, to the cases on the disk; one that is open is saved before, and shows it. */
export async function attachParts(): Promise<void> {
  const { read, stack, running, sealed } = useSplit.getState();
  if (!read || !stack || running) return;
  const parts = partsToAttach(stack).map(({ document, pages }) => ({
    document,
    pages: pages.flatMap((place) => stack.pages[place] ?? []).map(({ file, page, turn }) => ({ file, page, turn })),
  }));
  if (parts.length === 0) return;
  useSplit.setState({ running: { kind: "attaching", progress: undefined }, ...nothingSaid });
  const unsaved = await notSavedBehind();
  if (unsaved) return useSplit.setState({ running: undefined, error: unsaved });
  const asShown = await isAsShown();
  const done = await bridge.call("split:attach", { stack: read.stack, parts, ...(sealed && { sealed }) });
  if (!done.ok) {
    // given up or lost on the way, it may have written some: only what was never begun has not
    if (asShown && done.error.kind !== "wrong-use") await showCaseBehind();
    return useSplit.setState({ running: undefined, error: done.error });
  }
  const outcomes = new Map(parts.map(({ document }, index) => [document, done.value[index] ?? { error: { kind: "cancelled" } as const }]));
  const after = withAttached(stack, outcomes, sealed);
  const settled = await settleOrigin(after);
  const isWritten = done.value.some((one) => "file" in one && !one.there);
  // the first time after all was taken back is again the first
  if (isWritten) saidLast = undefined;
  // one that was lost on the way may be in its case all the same
  const mayBeWritten = isWritten || done.value.some((one) => "error" in one && one.error.kind === "unexpected");
  if (mayBeWritten) writtenWhileLeft();
  if (asShown && mayBeWritten) await showCaseBehind();
  // what is attached later has to be looked at then
  useSplit.setState({ running: undefined, stack: after, before: [], sealed: false, ...(!settled.ok && { error: settled.error }) });
}

/** Takes what was attached last out of its cases again; one that was changed since stays as it is, and is named. */
export async function takeBackAttached(): Promise<void> {
  const { read, stack, running } = useSplit.getState();
  const documents = stack ? attachedLast(stack) : [];
  if (!read || !stack || running || documents.length === 0) return;
  useSplit.setState({ running: { kind: "taking-back" }, ...nothingSaid });
  const unsaved = await notSavedBehind();
  if (unsaved) return useSplit.setState({ running: undefined, error: unsaved });
  const asShown = await isAsShown();
  const done = await bridge.call("split:take-back", { stack: read.stack, documents: [...documents] });
  if (!done.ok) return useSplit.setState({ running: undefined, error: done.error });
  const taken = done.value.flatMap((one) => (one.error ? [] : one.documents));
  const canLater = done.value.flatMap(({ documents: own, error }) => (error && !isOverBy(error) ? own : []));
  const stay = documents.filter((document) => !taken.includes(document) && !canLater.includes(document));
  const back = (one: EditedStack) => withTakenBack(one, editedStack(read), { taken, stay });
  const projectOf = (document: string | undefined) => read.documents.find(({ key }) => key === document)?.project ?? "";
  const notTakenBack = done.value.flatMap(({ documents: [first], error }) => (error ? [{ project: projectOf(first), error }] : []));
  if (taken.length > 0) writtenWhileLeft();
  if (asShown && taken.length > 0) await showCaseBehind();
  useSplit.setState(({ before }) => ({
    running: undefined,
    stack: back(stack),
    before: before.map(back),
    sealed: false,
    notTakenBack,
    takenBack: taken.length,
  }));
}

/** Says once in the project, when it is open again, what was attached to it last, with the way back; why that is not gone is said on the page of the stack. */
export function sayAttachedIn(key: string, said: (parts: number) => string): void {
  const { read, stack } = useSplit.getState();
  const parts = stack ? attachedLast(stack).length : 0;
  if (!read || !stack || parts === 0) return;
  const time = `${read.stack} ${lastRound(stack)}`;
  if (time === saidLast) return;
  saidLast = time;
  const back = async () => {
    const isHere = useSplit.getState().read?.stack === read.stack;
    if (isHere) await takeBackAttached();
    const { error, notTakenBack } = useSplit.getState();
    // another stack has taken its place: there it can be taken up again
    if (!isHere || error !== undefined || notTakenBack.length > 0) await leaveCase({ kind: "split" });
  };
  const sayIt = () => sayChanged(said(parts), () => void back());
  if (useOpenCase.getState().opened?.key === key) {
    sayIt();
    return;
  }
  const stop = useOpenCase.subscribe(({ opened }) => {
    if (opened === undefined) return;
    stop();
    if (opened.key === key) sayIt();
  });
}

/** Saves the open case; why it could not be saved, where it is the one that the stack belongs to, or lies in the folder of those. */
async function notSavedBehind(): Promise<AppError | undefined> {
  const saved = await saveNow();
  const { opened } = useOpenCase.getState();
  const { workspace } = useSplit.getState();
  return saved.ok || !opened || !workspace || !isWithin(opened.folder, workspace.folder) ? undefined : saved.error;
}

/** Whether no other program has changed the case that is open: the user is asked about that, and keeps what is on screen until then. */
async function isAsShown(): Promise<boolean> {
  if (useOpenCase.getState().opened !== undefined) await look({ evenHidden: true });
  return useSaving.getState().changedAt === undefined;
}

/** A case that is open is shown as it lies on the disk now, where what was written just now changed that. */
async function showCaseBehind(): Promise<void> {
  if (useOpenCase.getState().opened === undefined) return;
  await look({ evenHidden: true });
  if (useSaving.getState().changedAt !== undefined) await takeVersionOnDisk();
}

/** The file of one project that a stack was begun with waits for a place there no longer once its last page has one, whatever was read behind it. */
async function settleOrigin({ pages, parts }: EditedStack): Promise<Result<undefined, AppError>> {
  const { origin, workspace } = useSplit.getState();
  const file = origin?.file;
  if (origin === undefined || file === undefined || workspace?.key !== origin.workspace.key) return ok(undefined);
  const own = parts.filter((part) => part.pages.some((place) => pages[place]?.file === origin.stackKey));
  // one that could not be read has no parts
  if (own.length === 0 || own.some(({ attached }) => attached === undefined)) return ok(undefined);
  return bridge.call("split:settle", { key: origin.workspace.key, file });
}
