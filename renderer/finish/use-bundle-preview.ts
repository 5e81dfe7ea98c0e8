import { useEffect, useState } from "react";
import type { AppError } from "../../shared/errors.ts";
import type { PreviewedBundle } from "../../shared/ipc.ts";
import { bridge } from "../host/api.ts";
import { useCase, useOpenCase } from "../state/open-case.ts";
import { useNewestOnly } from "../ui/newest-only.ts";

export type BundlePreview = { readonly shown: PreviewedBundle | undefined; readonly error: AppError | undefined; readonly setting: boolean };

/** Cover, index and places as a build would make them, laid out beside this thread again after each change; the last ones stand until then. */
export function useBundlePreview(): BundlePreview {
  const key = useOpenCase((state) => state.opened?.key) ?? "";
  const theCase = useCase();
  const [state, setState] = useState<BundlePreview>({ shown: undefined, error: undefined, setting: true });
  const run = useNewestOnly();
  useEffect(() => {
    let left = false;
    setState((before) => ({ ...before, setting: true }));
    run(async () => {
      if (left) return;
      const laid = await bridge.call("package:preview", { key, case: theCase });
      if (left) return;
      setState(laid.ok ? { shown: laid.value, error: undefined, setting: false } : { shown: undefined, error: laid.error, setting: false });
    });
    return () => {
      left = true;
    };
  }, [key, theCase, run]);
  return state;
}
