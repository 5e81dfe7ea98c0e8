import { useEffect, useState } from "react";
import type { AppError } from "../../shared/errors.ts";
import type { PreviewedDocument } from "../../shared/ipc/documents.ts";
import { bridge } from "../host/api.ts";
import { useCase, useOpenCase } from "../state/open-case.ts";
import type { PlannedDocument } from "../state/planned-documents.ts";
import { useNewestOnly } from "../ui/newest-only.ts";

export type PreviewState = { readonly shown: PreviewedDocument | undefined; readonly error: AppError | undefined; readonly setting: boolean };

/**
 * The pages of a document as the program sets them, off this thread, again after each change; the last ones stand until
 * the next are there. While one is being set, only the newest further change waits.
 */
export function usePreview({ document, subject, onRequest, outcome }: PlannedDocument, before: string | undefined): PreviewState {
  const key = useOpenCase((state) => state.opened?.key) ?? "";
  const theCase = useCase();
  const [state, setState] = useState<PreviewState>({ shown: undefined, error: undefined, setting: true });
  const run = useNewestOnly();
  const written = outcome.kind === "written" && outcome.unit === undefined;
  useEffect(() => {
    if (!written) return;
    let left = false;
    const set = async () => {
      const request = { key, case: theCase, document: document.id, onRequest };
      const laid = await bridge.call("documents:preview", {
        ...request,
        ...(subject === undefined ? {} : { subject }),
        ...(before === undefined ? {} : { before }),
      });
      if (left) return;
      setState(laid.ok ? { shown: laid.value, error: undefined, setting: false } : { shown: undefined, error: laid.error, setting: false });
    };
    run(set);
    return () => {
      left = true;
    };
  }, [key, theCase, document.id, subject, onRequest, before, written, run]);
  return state;
}
