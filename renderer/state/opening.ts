import type { AppError, Result } from "../../shared/errors.ts";
import type { OpenedCase } from "../../shared/ipc.ts";
import { bridge } from "../api.ts";
import { loadRecent } from "./library.ts";
import { closeCase, showCase, useOpenCase } from "./open-case.ts";
import { showInThisWindow, useOtherWindows } from "./other-windows.ts";
import { lookUpPackage } from "./package.ts";
import { go } from "./route.ts";
import { saveBeforeLeaving } from "./saving.ts";

/** Opens a sample, a new case, a recent one or a folder, and goes there. Gives back what went wrong, if anything. */
export type Opening =
  | { readonly kind: "sample"; readonly sample: string }
  | { readonly kind: "create"; readonly guide: string; readonly edition: string; readonly topic: string }
  /** the case that was double-clicked, if one waits */
  | { readonly kind: "handed" }
  | { readonly kind: "recent"; readonly key: string }
  | { readonly kind: "folder"; readonly folder: string | undefined };

export async function openCase(opening: Opening): Promise<AppError | undefined> {
  await saveBeforeLeaving();
  const opened = await callFor(opening);
  if (!opened.ok) return opened.error;
  if (opened.value === undefined) return undefined;
  show(opened.value);
  go({ kind: "case", key: opened.value.key, page: { kind: "section", section: "" } });
  return undefined;
}

function callFor(opening: Opening): Promise<Result<OpenedCase | undefined, AppError>> {
  switch (opening.kind) {
    case "sample":
      return bridge.call("cases:open-sample", { sample: opening.sample });
    case "create":
      return bridge.call("cases:create", { guide: opening.guide, edition: opening.edition, topic: opening.topic, title: "" });
    case "handed":
      return bridge.call("cases:open", { handed: true });
    case "recent":
      return bridge.call("cases:open", { recent: opening.key });
    case "folder":
      return bridge.call("cases:open", opening.folder === undefined ? {} : { folder: opening.folder });
  }
}

function show(opened: OpenedCase): void {
  showCase(opened);
  showInThisWindow(opened.key);
  void lookUpPackage(opened.key);
  void loadRecent();
}

/** Makes the case of the address the open one: after a reload, or by the back button. */
export async function openByKey(key: string): Promise<AppError | undefined> {
  if (useOpenCase.getState().opened?.key === key) return undefined;
  await saveBeforeLeaving();
  const opened = await bridge.call("cases:open", { recent: key });
  if (!opened.ok) return opened.error;
  if (opened.value) show(opened.value);
  return undefined;
}

/** Back to the first screen; what was typed is on disk before the case closes. */
export async function leaveCase(): Promise<void> {
  await saveBeforeLeaving();
  const left = useOpenCase.getState().opened?.key;
  const elsewhere = useOtherWindows.getState().sameCase;
  go({ kind: "start" });
  closeCase();
  showInThisWindow(undefined);
  if (left !== undefined && !elsewhere) await bridge.call("cases:leave", { key: left });
  await loadRecent();
}
