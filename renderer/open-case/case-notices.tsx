import { type ReactNode, useState } from "react";
import { versionTimeText } from "../../shared/text/moment-text.ts";
import { forgetFound, useFound } from "../state/found-files.ts";
import { useLateOffers } from "../state/found-folder.ts";
import { useOpenCase } from "../state/open-case.ts";
import { useOtherWindows } from "../state/other-windows.ts";
import { go, goToPage } from "../state/route.ts";
import { takeVersionOnDisk, useSaving } from "../state/saving.ts";
import { Action, Notice } from "../ui/notice.tsx";
import { text } from "../ui/text.ts";
import { SavingNotice } from "./saving-line.tsx";

/** What there is to know about the whole case: who else has it open, other versions of it, what happened last time. */
export function CaseNotices() {
  const opened = useOpenCase((state) => state.opened);
  const hasFound = useFound(({ into, files }) => files.length > 0 && into !== undefined && into === opened?.key);
  const otherWindow = useOtherWindows((state) => state.sameCase);
  const { copies: all, changedAt, openBy, state: saving } = useSaving();
  if (opened === undefined || opened.rescue) return null;
  const compare = (version: string) => <Action onClick={() => goToPage({ kind: "history", version })}>{text.versions.compare}</Action>;
  // what was kept beside the file just now stands in the notice of that
  const copies = saving.kind === "conflict" ? all.filter(({ name }) => !saving.error.kept.endsWith(name)) : all;
  const { readOnly, unsavedAt, interruptedAt, lockedBy } = opened;
  const conflict = saving.kind === "conflict";
  // that two sides may change the case is told until they have: then the notice of the two versions says who the other is
  const hasChanged = conflict || changedAt !== undefined;
  return (
    <div className="notices">
      <SavingNotice openBy={openBy ?? lockedBy} />
      {readOnly && <Notice kind="lack">{text.versions.readOnly(readOnly.formatVersion, readOnly.hidden.length)}</Notice>}
      {changedAt !== undefined && !conflict && (
        <Notice
          kind="lack"
          actions={
            <>
              {compare("disk")}
              <Action onClick={() => void takeVersionOnDisk()}>{text.workspace.takeDisk}</Action>
            </>
          }
        >
          {text.versions.changedOnDisk(versionTimeText(changedAt), openBy ?? lockedBy)}
        </Notice>
      )}
      {unsavedAt !== undefined && (
        <Notice kind="lack" actions={compare("unsaved")}>
          {interruptedAt !== undefined && text.versions.interruptedUnsaved(versionTimeText(interruptedAt))}
          {text.versions.unsaved(versionTimeText(unsavedAt))}
        </Notice>
      )}
      {copies.length > 0 && (
        <ClosingNotice key={copies.map(({ id }) => id).join()} actions={compare(copies[0]?.id ?? "")}>
          {text.versions.copies(
            copies.length,
            copies
              .map(({ name }) => name)
              .slice(0, 3)
              .join("、"),
          )}
        </ClosingNotice>
      )}
      {interruptedAt !== undefined && unsavedAt === undefined && (
        <ClosingNotice>{text.versions.interrupted(versionTimeText(interruptedAt), versionTimeText(opened.savedAt))}</ClosingNotice>
      )}
      {hasFound && <LateOffers />}
      {!hasChanged && lockedBy && <ClosingNotice>{text.workspace.lockedBy(lockedBy)}</ClosingNotice>}
      {!hasChanged && openBy !== undefined && openBy !== lockedBy && <ClosingNotice key={openBy}>{text.workspace.openBy(openBy)}</ClosingNotice>}
      {!hasChanged && otherWindow && <ClosingNotice>{text.versions.otherWindow}</ClosingNotice>}
    </div>
  );
}

/** The project was made before all its papers were read: what they said afterwards waits to be taken. */
function LateOffers() {
  const late = useLateOffers();
  if (late === undefined) return null;
  return (
    <Notice
      kind="lack"
      actions={
        <>
          <Action onClick={() => go({ kind: "files" })}>{text.workspace.seeLateOffers}</Action>
          <Action onClick={() => void forgetFound()}>{text.workspace.dropLateOffers}</Action>
        </>
      }
    >
      {text.workspace.lateOffers(late.files, late.facts)}
    </Notice>
  );
}

/** A notice that can be put away once it has been read. */
function ClosingNotice({ children, actions }: { readonly children: ReactNode; readonly actions?: ReactNode }) {
  const [read, setRead] = useState(false);
  if (read) return null;
  return (
    <Notice
      kind="lack"
      actions={
        <>
          {actions}
          <Action onClick={() => setRead(true)}>{text.close}</Action>
        </>
      }
    >
      {children}
    </Notice>
  );
}
