import { create } from "zustand";
import type { AppError } from "../../shared/errors.ts";
import type { RecentCase } from "../../shared/ipc.ts";
import type { PrintPackReport, Progress } from "../../shared/report.ts";
import { bridge } from "../host/api.ts";
import { loadRecent, useLibrary } from "./library.ts";
import { useOpenCase } from "./open-case.ts";
import { type NotSaved, saveNow } from "./saving.ts";

type Run =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly progress: Progress | undefined }
  /** `key`: the case whose text is not on disk as it was typed */
  | (NotSaved & { readonly key: string })
  /** something of these cases could not be saved when they were open last */
  | { readonly kind: "unsaved"; readonly cases: readonly RecentCase[] }
  | { readonly kind: "failed"; readonly error: AppError }
  /** these cases are not in the pack; `none`: there is no pack */
  | { readonly kind: "without"; readonly cases: readonly { readonly key: string; readonly title: string; readonly error: AppError }[]; readonly none: boolean };

/** The print pack of several cases: the run that makes it, and the one made last. */
export const useManyPacks = create<{ readonly run: Run; readonly last: PrintPackReport | undefined }>(() => ({ run: { kind: "idle" }, last: undefined }));

/** Under this key the program tells the steps of a pack of several cases. */
const MANY = "many";

bridge.on("build:progress", ({ key, progress }) => {
  if (key === MANY && useManyPacks.getState().run.kind === "running") useManyPacks.setState({ run: { kind: "running", progress } });
});

export async function lookUpManyPacks(): Promise<void> {
  const last = await bridge.call("print-packs:last");
  if (last.ok) useManyPacks.setState({ last: last.value ?? undefined });
}

/** Makes one PDF for these recent cases, in this order, where wanted with separator sheets; not when one of them has text that is not in its file. */
export async function makeManyPacks(keys: readonly string[], separators: boolean): Promise<void> {
  useManyPacks.setState({ run: { kind: "running", progress: undefined } });
  // the back button leads here with a case still open
  const open = useOpenCase.getState().opened?.key;
  const saved = await saveNow();
  if (!saved.ok && open !== undefined && keys.includes(open)) {
    useManyPacks.setState({ run: { kind: "not-saved", error: saved.error, key: open } });
    return;
  }
  await loadRecent();
  const unsaved = useLibrary.getState().recent.filter(({ key, unsavedAt }) => keys.includes(key) && unsavedAt !== undefined);
  if (unsaved.length > 0) {
    useManyPacks.setState({ run: { kind: "unsaved", cases: unsaved } });
    return;
  }
  const made = await bridge.call("print-packs:make", { keys: [...keys], separators });
  if (made.ok) {
    const { pack, failed } = made.value;
    const titleOf = (key: string) => useLibrary.getState().recent.find((one) => one.key === key)?.title ?? "";
    const cases = failed.map((one) => ({ ...one, title: titleOf(one.key) }));
    useManyPacks.setState({ run: cases.length > 0 ? { kind: "without", cases, none: pack === undefined } : { kind: "idle" }, ...(pack && { last: pack }) });
  } else useManyPacks.setState({ run: made.error.kind === "cancelled" ? { kind: "idle" } : { kind: "failed", error: made.error } });
}

export async function cancelManyPacks(): Promise<void> {
  await bridge.call("print-packs:cancel");
}

export async function showManyPacks(inFolder = false): Promise<AppError | undefined> {
  const shown = await bridge.call("print-packs:show", { inFolder });
  return shown.ok ? undefined : shown.error;
}
