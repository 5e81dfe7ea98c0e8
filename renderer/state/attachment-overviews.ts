import { useEffect } from "react";
import { create } from "zustand";
import type { AttachmentOverview } from "../../shared/attachments/received-files.ts";
import type { AppError, Result } from "../../shared/errors.ts";
import { bridge } from "../host/api.ts";
import { useOpenCase } from "./open-case.ts";

/** What is known of the files that were looked at: pages, sizes, first words; or why a file cannot be shown. */
export const useAttachmentOverviews = create<{ readonly looks: ReadonlyMap<string, Result<AttachmentOverview>> }>(() => ({ looks: new Map() }));

/** What was asked for, by case and file: each file is looked at once. */
const asked = new Map<string, Promise<Result<AttachmentOverview>>>();
/** A file of a case, as `looks` has it. */
export const overviewName = (key: string, file: string) => `${key}\n${file}`;

/**
 * One look after the other: a browser opens six connections to one program, and saving must never wait behind them. Files
 * that an office program has to convert first take seconds each and stand in a row of their own.
 */
const lookBefore: Record<"ready" | "converted", Promise<unknown>> = { ready: Promise.resolve(), converted: Promise.resolve() };
/** Whether an office program has to make a PDF of a file first, by its name. */
export const isConverted = (file: string) => /\.(docx?|rtf|odt|wps)$/i.test(file);

/** Looks at a file once. */
export function askForOverview(key: string, file: string): Promise<Result<AttachmentOverview>> {
  const name = overviewName(key, file);
  const before = asked.get(name);
  if (before) return before;
  const row = isConverted(file) ? "converted" : "ready";
  const look = lookBefore[row].then(async () => {
    const found = await bridge.call("attachments:look", { key, file });
    useAttachmentOverviews.setState({ looks: new Map([...useAttachmentOverviews.getState().looks, [name, found]]) });
    return found;
  });
  lookBefore[row] = look.catch(() => undefined);
  asked.set(name, look);
  return look;
}

/** So long a file that came waits for its first words; those that an office program has to convert take longer. */
const LONGEST_WAIT = 3000;

/** Looks at files for their first words, as far as these are known soon. */
export async function askForOpenings(key: string, files: readonly { readonly file: string }[]): Promise<void> {
  const looks = files.filter(({ file }) => !isConverted(file)).map(({ file }) => askForOverview(key, file));
  await Promise.race([Promise.all(looks), new Promise((done) => setTimeout(done, LONGEST_WAIT))]);
}

/** The first words of a file, where they are known. */
export function openingOf(key: string, file: string): string {
  const look = useAttachmentOverviews.getState().looks.get(overviewName(key, file));
  return look?.ok ? look.value.opening : "";
}

/** After a password, or when a program to convert Word files was installed: what failed is looked at again. */
export function lookAgain(key: string): void {
  const kept = [...useAttachmentOverviews.getState().looks].filter(([name, look]) => look.ok || !name.startsWith(`${key}\n`));
  const names = new Set(kept.map(([name]) => name));
  for (const name of asked.keys()) if (!names.has(name)) asked.delete(name);
  useAttachmentOverviews.setState({ looks: new Map(kept) });
}

/** Why a file has no pages to put into the bundle: the build would stop at it. */
const STOPS_BUILD = new Set<AppError["kind"]>([
  "attachment-not-converted",
  "attachment-damaged",
  "attachment-encrypted",
  "attachment-empty",
  "attachment-unsupported",
  "attachment-too-slow",
]);

/** A file in a place of the open case that is there and would stop the build, with what is wrong with it. */
export type FileWithoutPages = { readonly file: string; readonly error: AppError };

/** Such files, as far as they were looked at. */
export function useWithoutPages(): readonly FileWithoutPages[] {
  const key = useOpenCase((state) => state.opened?.key) ?? "";
  const looks = useAttachmentOverviews((state) => state.looks);
  return usePlacedFiles().flatMap((file) => {
    const look = looks.get(overviewName(key, file));
    return look !== undefined && !look.ok && STOPS_BUILD.has(look.error.kind) ? [{ file, error: look.error }] : [];
  });
}

/** The same, after looking at all of them. */
export function useLookedWithoutPages(): readonly FileWithoutPages[] {
  const key = useOpenCase((state) => state.opened?.key) ?? "";
  const files = usePlacedFiles().join("\n");
  useEffect(() => {
    for (const file of files.split("\n")) if (file !== "") void askForOverview(key, file);
  }, [key, files]);
  return useWithoutPages();
}

function usePlacedFiles(): readonly string[] {
  const attachments = useOpenCase((state) => state.case?.attachments);
  return [...new Set((attachments ?? []).flatMap(({ file, unplaced }) => (file && unplaced !== true ? [file] : [])))];
}

/** A file of the open case as it is looked at; `undefined` while it is being read. */
export function useAttachmentOverview(file: string | undefined): Result<AttachmentOverview> | undefined {
  const key = useOpenCase((state) => state.opened?.key) ?? "";
  const look = useAttachmentOverviews((state) => (file === undefined ? undefined : state.looks.get(overviewName(key, file))));
  useEffect(() => {
    if (file !== undefined && look === undefined) void askForOverview(key, file);
  }, [key, file, look]);
  return look;
}
