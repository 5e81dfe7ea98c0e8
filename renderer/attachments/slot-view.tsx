import { Fragment } from "react";
import type { Attachment } from "../../shared/case.ts";
import { languageNames } from "../../shared/documents/language-names.ts";
import type { SlotReport } from "../../shared/report.ts";
import { chineseDate } from "../../shared/text/dates.ts";
import { MarkedChanges } from "../documents/change-list.tsx";
import { Icon } from "../look/icon.tsx";
import { useChecked } from "../state/checked.ts";
import { useOpenCase } from "../state/open-case.ts";
import { goToPage } from "../state/route.ts";
import { text } from "../text.ts";
import { ControlNote } from "../wizard/controls/control-note.tsx";
import { AddPapers, PaperFacts } from "./add-papers.tsx";
import { SlotState } from "./slot-state.tsx";

/** One place for a paper: its name, its state, the files in it and what about them. */
export function SlotView({ slot, attachments }: { readonly slot: SlotReport; readonly attachments: readonly Attachment[] }) {
  const document = useChecked((state) => state.guide?.slots.find((candidate) => candidate.id === slot.slot)?.document);
  const empty = attachments.length === 0;
  const lost = slot.state === "outdated";
  return (
    <div className={lost ? "slot outdated" : "slot"} data-slot={slot.slot} data-state={slot.state}>
      <span className={empty ? "sheet empty-sheet" : "sheet"} aria-hidden="true">
        {empty ? (
          <Icon name="plus" />
        ) : (
          [14, 24, 32, 40, 52, 60].map((top, index) => <i key={top} style={{ top: `${top}%`, right: `${14 + (index % 3) * 9}%` }} />)
        )}
      </span>
      <div className="grow">
        <b>{slot.title}</b>
        <div>
          <SlotState state={slot.state} awaitsSeal={slot.sealed && !slot.filled} />
          {!slot.required && <span className="meta">　{text.attachments.optional}</span>}
        </div>
        {empty && <p className="meta">{document === undefined ? text.attachments.toFill : text.attachments.toWrite}</p>}
        {slot.changes ? <MarkedChanges changes={slot.changes} /> : slot.change && <p className="slot-change">{slot.change}</p>}
        {attachments.map((attachment) => (
          <AttachmentLine key={attachment.id} attachment={attachment} sealed={slot.sealed} />
        ))}
        <div className="slot-actions">
          <AddPapers slot={slot} />
          {document !== undefined && (
            <button type="button" className="link dense" onClick={() => goToPage({ kind: "documents", document })}>
              {text.attachments.seeDocument}
            </button>
          )}
        </div>
      </div>
    </div>
  );
}

function AttachmentLine({ attachment, sealed }: { readonly attachment: Attachment; readonly sealed: boolean }) {
  const file = useOpenCase((state) => state.opened?.files.find((candidate) => candidate.file === attachment.file));
  const facts = [
    typeof attachment.pages === "number" ? text.attachments.pages(attachment.pages) : undefined,
    languageNames(attachment.languages ?? []).join("、") || undefined,
    file?.bytes === undefined ? undefined : sizeText(file.bytes),
    attachment.sealedBy && attachment.sealedBy !== "none" ? text.attachments.sealedBy[attachment.sealedBy] : undefined,
  ].filter((fact) => fact !== undefined);
  return (
    <div className="attachment">
      <p className="file-name">{attachment.file.replace(/^attachments\//, "")}</p>
      <p className="meta">
        {facts.map((fact, index) => (
          <Fragment key={fact}>
            {index > 0 && "　"}
            <span className="nowrap">{fact}</span>
          </Fragment>
        ))}
      </p>
      {attachment.checkedBy && (
        <p className="meta">
          {text.attachments.checkedBy(attachment.checkedBy, attachment.checkedOn ? chineseDate(attachment.checkedOn).replace(/^\d+年/, "") : "")}
        </p>
      )}
      <PaperFacts attachment={attachment} sealed={sealed} />
      {file?.problem && <ControlNote kind="must">{file.problem}</ControlNote>}
    </div>
  );
}

/** 1.2 MB, 348 KB. */
export function sizeText(bytes: number): string {
  return bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1000))} KB`;
}
