import { create } from "zustand";
import type { AppError } from "../../shared/errors.ts";
import type { PrintPackReport, Progress } from "../../shared/report.ts";
import { bridge } from "../api.ts";
import { saveNow } from "./saving.ts";

export type PrintRun =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly progress: Progress | undefined; readonly cancelling: boolean }
  | { readonly kind: "failed"; readonly error: AppError }
  | { readonly kind: "done"; readonly report: PrintPackReport };

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

/** Saves, then makes one PDF of all that must still be sealed. */
export async function makePrintPack(key: string): Promise<void> {
  usePrintPack.setState({ key, run: { kind: "running", progress: undefined, cancelling: false } });
  await saveNow();
  const made = await bridge.call("package:print-pack", { key });
  if (usePrintPack.getState().key !== key) return;
  if (made.ok) usePrintPack.setState({ run: { kind: "done", report: made.value } });
  else usePrintPack.setState({ run: made.error.kind === "cancelled" ? { kind: "idle" } : { kind: "failed", error: made.error } });
}

export async function cancelPrintPack(key: string): Promise<void> {
  const { run } = usePrintPack.getState();
  if (run.kind !== "running") return;
  usePrintPack.setState({ run: { ...run, cancelling: true } });
  await bridge.call("package:cancel", { key });
}
