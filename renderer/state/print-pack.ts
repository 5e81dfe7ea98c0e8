import { create } from "zustand";
import { type AppError, fail } from "../../shared/errors.ts";
import type { MadePrintPack, Progress } from "../../shared/report.ts";
import { bridge } from "../host/api.ts";
import { type NotSaved, onSavedCase } from "./saving.ts";

export type PrintRun =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly progress: Progress | undefined; readonly cancelling: boolean }
  | { readonly kind: "failed"; readonly error: AppError }
  | NotSaved
  | { readonly kind: "done"; readonly report: MadePrintPack };

/** The print pack made last since the program's page was opened, and the case that it is of. */
export const usePrintPack = create<{ readonly key: string | undefined; readonly run: PrintRun }>(() => ({ key: undefined, run: { kind: "idle" } }));

bridge.on("build:progress", ({ key, progress }) => {
  const { run, key: current } = usePrintPack.getState();
  if (run.kind === "running" && key === current) usePrintPack.setState({ run: { ...run, progress } });
});

/** Looks up the pack made last, when another case is opened: it can be opened again after a reload. */
export async function lookUpPrintPack(key: string): Promise<void> {
  if (usePrintPack.getState().key === key) return;
  usePrintPack.setState({ key, run: { kind: "idle" } });
  const last = await bridge.call("package:last-print-pack", { key });
  const { key: now, run } = usePrintPack.getState();
  if (last.ok && last.value && now === key && run.kind === "idle") usePrintPack.setState({ run: { kind: "done", report: last.value } });
}

/** Saves, then makes one PDF of all that must still be sealed, where wanted with separator sheets. */
export async function makePrintPack(key: string, separators: boolean): Promise<void> {
  usePrintPack.setState({ key, run: { kind: "running", progress: undefined, cancelling: false } });
  const made = await onSavedCase(async (saved) => {
    const { run } = usePrintPack.getState();
    return run.kind === "running" && run.cancelling ? fail({ kind: "cancelled" }) : bridge.call("package:print-pack", { key, ...saved, separators });
  });
  if (usePrintPack.getState().key === key) usePrintPack.setState({ run: made.kind === "done" ? { kind: "done", report: made.value } : made });
}

export async function cancelPrintPack(key: string): Promise<void> {
  const { run } = usePrintPack.getState();
  if (run.kind !== "running") return;
  usePrintPack.setState({ run: { ...run, cancelling: true } });
  await bridge.call("package:cancel", { key });
}
