import type { Case } from "../../shared/case/case.ts";
import type { AppError } from "../../shared/errors.ts";
import type { CaseVersion, ReadVersion } from "../../shared/ipc.ts";
import { bridge } from "../host/api.ts";
import { download } from "../ui/download.ts";
import { text } from "../ui/text.ts";
import { change, showCase, useOpenCase } from "./open-case.ts";
import { look, saveKeepingReplaced, saveOver } from "./saving.ts";

/** An older or other version takes the place of what is on screen: one step of undo, and the version replaced is kept. */
export async function restoreVersion(version: Case): Promise<void> {
  const { case: now } = useOpenCase.getState();
  if (now === undefined) return;
  change("", { ...version, id: now.id });
  await saveKeepingReplaced();
}

/** Another version and the one on screen, made one: one step of undo, one save. Both stay among the older versions. */
export async function saveMerged(version: ReadVersion, kind: CaseVersion["kind"], merged: Case): Promise<AppError | undefined> {
  const { opened, case: now } = useOpenCase.getState();
  if (opened === undefined || now === undefined) return undefined;
  const { key } = opened;
  if (kind !== "copy") {
    // of the two, what lies in no file of its own yet: a save keeps what it replaces, a copy is moved there
    const kept = await bridge.call("cases:keep", { key, case: kind === "disk" ? now : version.case });
    if (!kept.ok) return kept.error;
  }
  change("", { ...merged, id: now.id });
  const saved = version.base === undefined ? await saveKeepingReplaced() : await saveOver(version.base);
  if (!saved.ok) return saved.error;
  if (kind === "copy") return settleCopy(key, version.id);
  if (kind === "unsaved") await dropUnsaved(key);
  await look();
  return undefined;
}

/** A copy beside the case is dealt with. */
export async function settleCopy(key: string, id: string): Promise<AppError | undefined> {
  const settled = await bridge.call("cases:settle", { key, id });
  if (settled.ok) await look();
  return settled.ok ? undefined : settled.error;
}

/** A whole version takes the place of a damaged file, which is put aside. */
export async function rescueWith(key: string, id: string): Promise<AppError | undefined> {
  const rescued = await bridge.call("cases:rescue", { key, id });
  if (!rescued.ok) return rescued.error;
  showCase(rescued.value);
  return undefined;
}

/** What could not be saved last time has been looked at. */
export async function dropUnsaved(key: string): Promise<void> {
  await bridge.call("cases:drop-unsaved", { key });
  const { opened } = useOpenCase.getState();
  if (opened?.key !== key) return;
  const { unsavedAt: _dealtWith, ...rest } = opened;
  useOpenCase.setState({ opened: rest });
}

/**
 * Writes what is on screen somewhere else, when it cannot be saved in its place: a browser downloads it, which works even
 * when the program behind it is gone. Gives back where it is, or what went wrong.
 */
export async function saveCopyElsewhere(): Promise<{ readonly said?: string; readonly error?: AppError }> {
  const { opened, case: theCase } = useOpenCase.getState();
  if (opened === undefined || theCase === undefined) return {};
  if (window.guohe !== undefined) {
    const written = await bridge.call("cases:save-copy", { key: opened.key, case: theCase });
    if (!written.ok) return { error: written.error };
    return written.value === undefined ? {} : { said: text.versions.copyWritten(written.value) };
  }
  download(`case-${text.versions.copyName}.json`, `${JSON.stringify(theCase, null, 2)}\n`, "application/json");
  return { said: text.versions.copyDownloaded };
}
