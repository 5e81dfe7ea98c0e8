import { create } from "zustand";
import type { FileToInspect, Inspecting } from "../../shared/attachments/inspection.ts";
import type { Case } from "../../shared/case/case.ts";
import { bridge } from "../host/api.ts";
import { useOpenCase } from "./open-case.ts";

/** What the program inspects in the background, of the open case. */
export const useInspecting = create<{ readonly key: string | undefined; readonly inspecting: Inspecting | undefined }>(() => ({
  key: undefined,
  inspecting: undefined,
}));

/** Files come in one after the other, and a case that was just opened is to stand first. */
const PAUSE_MS = 2000;

/** Keeps the program told which files of the open case are to be inspected: those that it registers, as it registers them. */
export function startInspecting(): void {
  let asked = "";
  let timer: ReturnType<typeof setTimeout> | undefined;
  useOpenCase.subscribe((state, before) => {
    const key = state.opened?.key;
    if (key === before.opened?.key && state.case?.attachments === before.case?.attachments && state.case?.bundle === before.case?.bundle) return;
    clearTimeout(timer);
    if (key !== before.opened?.key) useInspecting.setState({ key, inspecting: undefined });
    if (key === undefined || state.case === undefined) {
      asked = "";
      return;
    }
    const request = { key, keepSizes: state.case.bundle?.keepSizes === true, attachments: filesToInspect(state.case) };
    const wanted = JSON.stringify(request);
    if (wanted === asked) return;
    timer = setTimeout(() => {
      asked = wanted;
      void bridge.call("attachments:inspect", request);
    }, PAUSE_MS);
  });
  bridge.on("inspection:progress", ({ key, inspecting }) => {
    if (key === useInspecting.getState().key) useInspecting.setState({ inspecting });
  });
}

/** Each file once, by its name in the case. */
export function filesToInspect({ attachments }: Case): readonly FileToInspect[] {
  const files = new Map<string, FileToInspect>();
  for (const { file, sha256, pageTurns } of attachments ?? []) {
    if (file.trim() === "") continue;
    const turns = pageTurns?.map(({ page, degrees }) => ({ page, degrees })) ?? [];
    files.set(file, { file, ...(sha256 && sha256.length <= 64 && { sha256 }), ...(turns.length > 0 && { pageTurns: turns }) });
  }
  return [...files.values()];
}
