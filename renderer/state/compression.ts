import { create } from "zustand";
import { type AppError, fail } from "../../shared/errors.ts";
import type { CompressionPreview, Progress } from "../../shared/report.ts";
import { bridge } from "../host/api.ts";
import { answer, endStep } from "./open-case.ts";
import { type NotSaved, onSavedCase } from "./saving.ts";

export type CompressionRun =
  | { readonly kind: "idle" }
  | { readonly kind: "running"; readonly progress: Progress | undefined; readonly cancelling: boolean }
  | { readonly kind: "failed"; readonly error: AppError }
  | NotSaved
  /** `base`: hash of the file that was tried */
  | { readonly kind: "done"; readonly preview: CompressionPreview; readonly base: string | undefined };

/** The last trial of compressing, and the case that it is of. */
export const useCompression = create<{ readonly key: string | undefined; readonly run: CompressionRun }>(() => ({ key: undefined, run: { kind: "idle" } }));

bridge.on("build:progress", ({ key, progress }) => {
  const { run, key: current } = useCompression.getState();
  if (run.kind === "running" && key === current) useCompression.setState({ run: { ...run, progress } });
});

/** Saves, then tries what compressing to the limits of the case would come to; no file is written. */
export async function previewCompression(key: string): Promise<void> {
  useCompression.setState({ key, run: { kind: "running", progress: undefined, cancelling: false } });
  const tried = await onSavedCase(async (saved) => {
    const { run } = useCompression.getState();
    return run.kind === "running" && run.cancelling ? fail({ kind: "cancelled" }) : bridge.call("package:preview-compression", { key, ...saved });
  });
  if (useCompression.getState().key !== key) return;
  useCompression.setState({ run: tried.kind === "done" ? { kind: "done", preview: tried.value, base: tried.base } : tried });
}

export async function cancelCompression(key: string): Promise<void> {
  const { run } = useCompression.getState();
  if (run.kind !== "running") return;
  useCompression.setState({ run: { ...run, cancelling: true } });
  await bridge.call("package:cancel", { key });
}

/** What the user decided on having seen the trial: the build does as the case says. */
export function chooseCompression(choice: "compress" | "split"): void {
  answer("bundle.recompress", choice === "compress" ? true : undefined);
  if (choice === "split") answer("bundle.split", true);
  endStep();
}
