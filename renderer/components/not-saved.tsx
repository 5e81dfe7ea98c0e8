import type { AppError } from "../../shared/errors.ts";
import { useOpenCase } from "../state/open-case.ts";
import { go } from "../state/route.ts";
import { useSaving } from "../state/saving.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { shortErrorText } from "../ui/error-text.ts";
import { Action } from "../ui/notice.tsx";
import { text } from "../ui/text.ts";

/**
 * What was asked for was not begun, because the file of the case is not what is on screen: why, and the way out. Gone once
 * it is saved. `failed`: what was not done; `again`: asks for it once more, which saves first.
 */
export function NotSavedNote({ failed, error, again }: { readonly failed: string; readonly error: AppError; readonly again: () => void }) {
  const settled = useSaving(({ state, changedAt }) => state.kind === "saved" && changedAt === undefined);
  const key = useOpenCase((state) => state.opened?.key);
  if (settled || key === undefined) return null;
  const twoVersions = error.kind === "case-changed-on-disk" || error.kind === "case-not-as-shown";
  return (
    <div role="alert" className="not-saved">
      <ControlNote kind="must">
        <b>{failed}　</b>
        {twoVersions ? text.notSaved.twoVersions : `${text.notSaved.failed}${shortErrorText(error).words}`}
      </ControlNote>
      <div className="actions">
        {twoVersions ? (
          <Action onClick={() => go({ kind: "case", key, page: { kind: "history", version: "disk" } })}>{text.versions.compare}</Action>
        ) : (
          <Action onClick={again}>{text.notSaved.again}</Action>
        )}
      </div>
    </div>
  );
}
