import { create } from "zustand";

/** Whether another window of this program shows the same case. Browser windows of one host tell one another. */
export const useOtherWindows = create<{ readonly sameCase: boolean }>(() => ({ sameCase: false }));

type Word = { readonly from: string; readonly key: string; readonly kind: "here" | "here-too" | "gone" | "saved" };

const own = String(Math.random());
const channel = new BroadcastChannel("guohe-open-cases");
let shown: string | undefined;
let heard: (() => void) | undefined;

channel.addEventListener("message", ({ data }: MessageEvent<Word>) => {
  if (data.from === own || shown === undefined || data.key !== shown) return;
  if (data.kind === "saved") heard?.();
  useOtherWindows.setState({ sameCase: data.kind !== "gone" });
  if (data.kind === "here") say("here-too", shown);
});
window.addEventListener("pagehide", () => shown !== undefined && say("gone", shown));

/** Says which case this window shows now; `undefined`: none. */
export function showInThisWindow(key: string | undefined): void {
  if (key === shown) return;
  if (shown !== undefined) say("gone", shown);
  shown = key;
  useOtherWindows.setState({ sameCase: false });
  if (key !== undefined) say("here", key);
}

/** Tells the other windows that show this case that it lies on disk in another version now. */
export const tellSaved = (key: string): void => say("saved", key);

/** What is done whenever another window has saved the case that is shown here. */
export function onSavedElsewhere(listener: () => void): void {
  heard = listener;
}

function say(kind: Word["kind"], key: string): void {
  const word: Word = { from: own, key, kind };
  channel.postMessage(word);
}
