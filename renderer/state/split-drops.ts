import type { AddedFiles } from "../../shared/attachments/received-files.ts";
import { type AppError, ok, type Result } from "../../shared/errors.ts";
import { DROPPED_SCANS } from "../../shared/ipc/seal.ts";
import { bridge } from "../host/api.ts";
import { droppedWithPaths } from "../host/sent-files.ts";
import { sendFiles } from "./send-files.ts";
import { closeStack, filesUnread, isAllAttached, useSplit } from "./split.ts";

/** The keys of all files that the page can still come back to. */
function usedFiles({ files, read, putAway }: ReturnType<typeof useSplit.getState>): ReadonlySet<string> {
  const lists = [files, read?.files, ...putAway.map((one) => one.read.files)];
  return new Set(lists.flatMap((list) => list?.map(({ key }) => key) ?? []));
}

/** The stacks that were read and that the page can still come back to. */
const usedStacks = ({ read, putAway }: ReturnType<typeof useSplit.getState>): ReadonlySet<string> =>
  new Set([read?.stack, ...putAway.map((one) => one.read.stack)].flatMap((stack) => stack ?? []));

// 换一叠, and whatever else takes a stack off the page for good: the program keeps no copies of what was dropped for it
let inUse: ReadonlySet<string> = new Set();
let stacksInUse: ReadonlySet<string> = new Set();
useSplit.subscribe((state, before) => {
  // a step may take a list away and give it back: what counts is how it ends
  if (state.files !== before.files || state.read !== before.read || state.putAway !== before.putAway) queueMicrotask(forgetUnused);
});

function forgetUnused(): void {
  const used = usedFiles(useSplit.getState());
  const stacks = usedStacks(useSplit.getState());
  const over = [...inUse].filter((key) => !used.has(key));
  const stacksOver = [...stacksInUse].filter((stack) => !stacks.has(stack));
  inUse = used;
  stacksInUse = stacks;
  if (over.length + stacksOver.length > 0) void bridge.call("split:forget", { files: over, ...(stacksOver.length > 0 && { stacks: stacksOver }) });
}

type Found = { readonly found: readonly (readonly [string, File])[]; readonly unread: readonly string[] };

/** Drops that are not in the list yet: one is taken after the other, for the program tells what came since it was asked last. */
let waiting = 0;
let last = Promise.resolve();

/**
 * Takes scans that were dropped: behind those that are there, or as the next stack where all of the one on screen was given its place. A
 * stack that is still being assigned waits to be read with them, and is put away as it is.
 */
export function dropScans(data: DataTransfer): Promise<void> {
  // what was dropped is gone after this turn; a folder has a path for the program, and for the page only what is in it
  const files = [...data.files];
  return window.guohe ? takeScans(files) : take(droppedWithPaths(data), files.length);
}

/** The same for scans that were chosen in the page. */
export const takeScans = (files: readonly File[]): Promise<void> =>
  take(Promise.resolve({ found: files.map((file) => [file.webkitRelativePath || file.name, file] as const), unread: [] }), files.length);

function take(given: Promise<Found>, total: number): Promise<void> {
  if (waiting === 0) useSplit.setState({ sending: { done: 0, total }, refused: [], error: undefined });
  waiting += 1;
  last = last
    .then(async () => takeDropped(await given))
    .catch(() => useSplit.setState({ error: { kind: "unexpected", cause: { code: "no-answer" } } }))
    .then(() => {
      waiting -= 1;
      if (waiting === 0) useSplit.setState({ sending: undefined });
    });
  return last;
}

async function takeDropped({ found, unread }: Found): Promise<void> {
  const sent = await sendDropped(found);
  const listed = sent.ok ? await bridge.call("split:dropped") : sent;
  if (!listed.ok) return useSplit.setState({ error: listed.error });
  const lost = unread.map((file): AppError => ({ kind: "file-unreadable", file, cause: { code: "locked-or-moved" } }));
  const refused = [...lost, ...(sent.ok ? sent.value.refused : []), ...listed.value.refused];
  if (listed.value.files.length + refused.length === 0) refused.push({ kind: "wrong-use", problem: { code: "no-scans" } });
  // meanwhile the stack may be read again, or attached: what was dropped comes in behind that
  await untilIdle();
  const state = useSplit.getState();
  const isDone = isAllAttached(state.stack);
  // what the stack was read without has its place nowhere yet
  const kept = isDone ? filesUnread(state) : state.files;
  const fresh = listed.value.files.filter(({ key }) => !kept.some((file) => file.key === key));
  const allRefused = [...useSplit.getState().refused, ...refused];
  if (fresh.length === 0) return useSplit.setState({ refused: allRefused });
  if (state.read) closeStack(!isDone);
  useSplit.setState({ files: [...kept, ...fresh], refused: allRefused });
}

/** Once nothing is read or attached. */
const untilIdle = (): Promise<void> =>
  new Promise((resolve) => {
    if (useSplit.getState().running === undefined) return resolve();
    const stop = useSplit.subscribe(({ running }) => {
      if (running !== undefined) return;
      stop();
      resolve();
    });
  });

async function sendDropped(found: Found["found"]): Promise<Result<AddedFiles>> {
  const all = found.map(([, file]) => file);
  useSplit.setState({ sending: { done: 0, total: all.length } });
  if (window.guohe) return window.guohe.drop(DROPPED_SCANS, all);
  const paths = new Map(found.map(([path, file]) => [file, path]));
  const sent = await sendFiles(DROPPED_SCANS, all, {
    onDone: (done) => useSplit.setState({ sending: { done, total: all.length } }),
    nameOf: (file) => paths.get(file) ?? file.name,
  });
  return ok(sent);
}
