import type { NextPlace } from "../../shared/desk/case-standing.ts";
import { type AppError, fail, type Result } from "../../shared/errors.ts";
import type { OpenedCase } from "../../shared/ipc.ts";
import { bridge } from "../host/api.ts";
import { landOnTitle } from "./land-on-title.ts";
import { forgetStanding, loadRecent } from "./library.ts";
import { closeCase, showCase, useOpenCase } from "./open-case.ts";
import { showInThisWindow, useOtherWindows } from "./other-windows.ts";
import { lookUpPackage } from "./package.ts";
import { type CasePage, go, type Route, useRoute } from "./route.ts";
import { saveBeforeLeaving } from "./saving.ts";

/** Opens a sample, a new case, a recent one or a folder, and goes there. Gives back what went wrong, if anything. */
export type Opening =
  | { readonly kind: "sample"; readonly sample: string }
  | { readonly kind: "create"; readonly guide: string; readonly edition: string; readonly topic: string; readonly title?: string; readonly folder?: string }
  /** the case that was double-clicked, if one waits */
  | { readonly kind: "handed" }
  | { readonly kind: "recent"; readonly key: string }
  /** a folder that was dropped, by its key among found files */
  | { readonly kind: "found"; readonly key: string }
  /** the open case as a new project; what is on the screen is saved before */
  | { readonly kind: "copy"; readonly key: string }
  | { readonly kind: "folder"; readonly folder: string | undefined };

/** The page of a case to open it at, and the field there. */
export type OpenAt = { readonly page: CasePage; readonly focusPath?: string };

/** Where the next step of a case is made, as a place to open it at. */
export const placeToOpen = (place: NextPlace): OpenAt =>
  place.kind === "section" ? { page: { kind: "section", section: place.section }, focusPath: place.path } : { page: place };

/** At a place that is given one arrives with the focus there. */
export async function openCase(opening: Opening, at?: OpenAt): Promise<AppError | undefined> {
  const opened = await openQuietly(opening);
  if (!opened.ok) return opened.error;
  if (opened.value === undefined) return undefined;
  const { page = { kind: "section", section: "" }, focusPath } = at ?? {};
  go({ kind: "case", key: opened.value.key, page }, focusPath === undefined ? {} : { focusPath });
  if (at && focusPath === undefined) landOnTitle();
  return undefined;
}

/** Makes a case the open one, and stays on the page: whoever calls has more to do before it is shown. `undefined`: a dialog was closed. */
export async function openQuietly(opening: Opening): Promise<Result<OpenedCase | undefined, AppError>> {
  const lost = await saveOrStay();
  if (lost !== undefined) return fail(lost);
  const opened = await callFor(opening);
  if (opened.ok && opened.value !== undefined) show(opened.value);
  return opened;
}

function callFor(opening: Opening): Promise<Result<OpenedCase | undefined, AppError>> {
  switch (opening.kind) {
    case "sample":
      return bridge.call("cases:open-sample", { sample: opening.sample });
    case "create":
      return bridge.call("cases:create", {
        guide: opening.guide,
        edition: opening.edition,
        topic: opening.topic,
        title: opening.title ?? "",
        ...(opening.folder && { folder: opening.folder }),
      });
    case "handed":
      return bridge.call("cases:open", { handed: true });
    case "copy":
      return bridge.call("cases:copy", { key: opening.key });
    case "found":
      return bridge.call("cases:open", { found: opening.key });
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
  // the notice of the case that stays says what is wrong
  if ((await saveOrStay()) !== undefined) return undefined;
  const opened = await bridge.call("cases:open", { recent: key });
  if (!opened.ok) return opened.error;
  if (opened.value) show(opened.value);
  return undefined;
}

/** Back to the first screen, or to another; what was typed is on disk, or kept, before the case closes. Gives back why the case stays open. */
export async function leaveCase(to: Route = { kind: "start" }): Promise<AppError | undefined> {
  const lost = await saveOrStay();
  if (lost !== undefined) return lost;
  const left = useOpenCase.getState().opened?.key;
  const elsewhere = useOtherWindows.getState().sameCase;
  if (left !== undefined) forgetStanding(left);
  go(to);
  closeCase();
  showInThisWindow(undefined);
  if (left !== undefined && !elsewhere) await bridge.call("cases:leave", { key: left });
  await loadRecent();
  return undefined;
}

/**
 * Reads the cases of the first screen again whenever one comes to it: by the way of 扫描归位 or by the back button a case
 * stays open behind it, and other screens change cases too. What was typed is on disk before they are read.
 */
export function startRefreshingRecent(): void {
  useRoute.subscribe(({ route }, { route: before }) => {
    if (route.kind !== "start" || before.kind === "start") return;
    const behind = useOpenCase.getState().opened?.key;
    // a case that was left for it is read once it is closed
    if (before.kind === "case" && behind === undefined) return;
    void refreshRecent(behind);
  });
}

async function refreshRecent(behind: string | undefined): Promise<void> {
  if (behind !== undefined) {
    forgetStanding(behind);
    await saveBeforeLeaving();
  }
  await loadRecent();
}

/**
 * Saves before the open case goes. A case whose text could be kept nowhere stays on screen, where it can be saved once
 * more or copied elsewhere: after a conflict it is kept next to the file, and a failed save keeps it in the user's own
 * data, but not when the program behind the window does not answer.
 */
async function saveOrStay(): Promise<AppError | undefined> {
  const saved = await saveBeforeLeaving();
  const { opened } = useOpenCase.getState();
  if (saved.ok || saved.error.kind !== "unexpected" || opened === undefined) return undefined;
  const { route } = useRoute.getState();
  const shown = route.kind === "case" && route.key === opened.key;
  if (!shown) go({ kind: "case", key: opened.key, page: { kind: "section", section: "" } });
  return saved.error;
}
