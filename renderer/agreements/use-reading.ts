import { useEffect } from "react";
import type { Attachment } from "../../shared/case/case.ts";
import type { AppError } from "../../shared/errors.ts";
import type { FileToRead, ReadDocument } from "../../shared/reading/read-document.ts";
import { useLooksOf } from "../reader/attachment-pages.ts";
import { useOpenCase } from "../state/open-case.ts";
import { askForReading, documentName, type ReadingState, useReadings } from "../state/readings.ts";

/** A document as it is read: `name` for stopping it and reading it again; `error`: why it cannot even be opened. */
export type DocumentReading = {
  readonly name: string;
  readonly key: string;
  readonly state: ReadingState | undefined;
  readonly error: AppError | undefined;
};

/** Has the attachments of a document read once they can be opened, as one document in the order of its pages. */
export function useDocumentReading(attachments: readonly Attachment[]): DocumentReading {
  const key = useOpenCase((state) => state.opened?.key) ?? "";
  const { pages, loading, errors } = useLooksOf(attachments);
  const files = attachments.map(({ id, file, pageOrder }): FileToRead => {
    const order = pages.filter(({ attachment }) => attachment.id === id).map(({ page }) => page);
    return pageOrder && pageOrder.length > 0 ? { file, order } : { file };
  });
  const name = documentName(
    key,
    files,
    attachments.map(({ sha256 }) => sha256 ?? ""),
  );
  const state = useReadings(({ states }) => states.get(name));
  const isReady = attachments.length > 0 && !loading && errors.length === 0 && pages.length > 0;
  const asked = JSON.stringify(files);
  useEffect(() => {
    if (isReady && state === undefined) askForReading(name, key, JSON.parse(asked));
  }, [isReady, state, name, key, asked]);
  return { name, key, state, error: errors[0] };
}

/** What was read so far. */
export function readOf(state: ReadingState | undefined): ReadDocument | undefined {
  return state && "read" in state ? state.read : undefined;
}
