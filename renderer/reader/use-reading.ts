import { useEffect, useState } from "react";
import type { Attachment } from "../../shared/case/case.ts";
import type { AppError } from "../../shared/errors.ts";
import type { FileToRead, ReadDocument } from "../../shared/reading/read-document.ts";
import { askForOverview } from "../state/attachment-overviews.ts";
import { useOpenCase } from "../state/open-case.ts";
import { askForReading, documentName, leaveReading, type ReadingState, useReadings } from "../state/readings.ts";
import { useLooksOf } from "./attachment-pages.ts";

/** A document as it is read: `name` for stopping it and reading it again; `error`: why it cannot even be opened. */
export type DocumentReading = {
  readonly name: string;
  readonly key: string;
  readonly state: ReadingState | undefined;
  readonly error: AppError | undefined;
  /** something is still to come of it */
  readonly isPending: boolean;
};

/**
 * Has the attachments of a document read once they can be opened, as one document in the order of its pages.
 * @param original what they translate: the differences from it are told with what was read
 * @param isWanted false: nobody needs what it says; what was read before is told
 */
export function useDocumentReading(attachments: readonly Attachment[], original: readonly Attachment[] = [], isWanted = true): DocumentReading {
  const key = useOpenCase((state) => state.opened?.key) ?? "";
  const [own, other] = [useFilesOf(attachments), useFilesOf(original)];
  const { errors } = own;
  const document = { files: own.files, ...(original.length > 0 && { original: other.files }) };
  const name = documentName(
    key,
    document,
    [...attachments, ...original].map(({ sha256 }) => sha256 ?? ""),
  );
  const state = useReadings(({ states }) => states.get(name));
  const isReady = isWanted && own.isReady && (original.length === 0 || other.isReady);
  const asked = JSON.stringify(document);
  useEffect(() => {
    if (isReady && state === undefined) askForReading(name, key, JSON.parse(asked));
  }, [isReady, state, name, key, asked]);
  const isPending = state ? state.kind === "waiting" || state.kind === "reading" : isReady || (isWanted && own.loading);
  return { name, key, state, error: errors[0], isPending };
}

/** One who turns over attachment after attachment has none of them read; whoever stays this long has, in milliseconds. */
const STAYS_MS = 600;
const NONE: readonly Attachment[] = [];

/** Has attachments read that are looked at, as `useDocumentReading` does; when they are left, what is not read yet is given up. */
export function useReadingWhileShown(attachments: readonly Attachment[], original: readonly Attachment[] = NONE): DocumentReading {
  const [stays, setStays] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setStays(true), STAYS_MS);
    return () => window.clearTimeout(timer);
  }, []);
  const reading = useDocumentReading(stays ? attachments : NONE, original);
  const { name, key } = reading;
  useEffect(() => () => leaveReading(name, key), [name, key]);
  return reading;
}

/** Attachments as files that can be read, once each of them can be opened, whether or not its pages are shown. */
function useFilesOf(attachments: readonly Attachment[]) {
  const key = useOpenCase((state) => state.opened?.key) ?? "";
  const { pages, loading, errors } = useLooksOf(attachments);
  const names = attachments.map(({ file }) => file).join("\n");
  useEffect(() => {
    if (loading) for (const file of names.split("\n")) void askForOverview(key, file);
  }, [key, names, loading]);
  const files = attachments.map(({ id, file, pageOrder }): FileToRead => {
    const order = pages.filter(({ attachment }) => attachment.id === id).map(({ page }) => page);
    return pageOrder && pageOrder.length > 0 ? { file, order } : { file };
  });
  return { files, errors, loading, isReady: attachments.length > 0 && !loading && errors.length === 0 && pages.length > 0 };
}

/** What was read so far. */
export function readOf(state: ReadingState | undefined): ReadDocument | undefined {
  return state && "read" in state ? state.read : undefined;
}
