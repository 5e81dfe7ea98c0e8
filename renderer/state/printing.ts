import { create } from "zustand";
import type { PreviewedDocument } from "../../shared/ipc/documents.ts";

/** The document that is being handed to the system's print dialog. */
export const usePrinting = create<{ readonly printing: { readonly name: string; readonly title: string; readonly document: PreviewedDocument } | undefined }>(
  () => ({
    printing: undefined,
  }),
);
