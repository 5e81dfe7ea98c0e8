import type { AppError } from "../../shared/errors.ts";
import { bridge } from "../host/api.ts";
import { useOpenCase } from "./open-case.ts";
import { type NotSaved, onSavedCase } from "./saving.ts";

/**
 * Reads the Word templates of the open case again, after one was made or changed in Word; answers, undo and what is known
 * of the file stay. Gives back why not.
 */
export async function readTemplatesAgain(): Promise<NotSaved | { readonly kind: "failed"; readonly error: AppError } | undefined> {
  const { opened } = useOpenCase.getState();
  if (opened === undefined) return undefined;
  const again = await onSavedCase(() => bridge.call("cases:open", { recent: opened.key }));
  if (again.kind !== "done") return again.kind === "idle" ? undefined : again;
  const { opened: now } = useOpenCase.getState();
  if (again.value === undefined || now?.key !== opened.key) return undefined;
  const { unitTemplates: _old, ...others } = now;
  const { unitTemplates } = again.value;
  useOpenCase.setState({ opened: { ...others, ...(unitTemplates && { unitTemplates }) } });
  return undefined;
}
