import type { Attachment } from "../../shared/case/case.ts";
import { otherPaperText } from "../../shared/check/other-papers.ts";
import { isWrongHere, otherPaperOf } from "../../shared/facts/other-paper.ts";
import { attachmentName } from "../../shared/text/file-names.ts";
import { SLOT_STATES } from "../../shared/text/slot-states.ts";
import { CheckedBy, CheckForm } from "../components/attachment-facts.tsx";
import type { NextWay } from "../components/next-check.tsx";
import { useChecked } from "../state/checked.ts";
import { goToPage } from "../state/route.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";

/** The files of an agreement that nobody has marked as checked. */
export const uncheckedCopies = (copy: readonly Attachment[]): readonly Attachment[] => copy.filter(({ state }) => state !== "checked" && state !== "generated");

/** How many pages the files in front of one have, as they are shown one behind the other. */
export const pagesBefore = (files: readonly Attachment[], file: Attachment): number =>
  files.slice(0, files.indexOf(file)).reduce((sum, { pages }) => sum + (pages ?? 0), 0);

type CopyCheckProps = {
  readonly copy: readonly Attachment[];
  readonly isSealAsked?: boolean;
  readonly onward?: NextWay;
  readonly showCopy: (page: number) => void;
};

/**
 * Once nothing of an agreement waits, its files are marked as checked where their pages were gone through, one after the other, not a second time among
 * the attachments; what leads on is a page that nobody has seen. `isSealAsked`: whose seal they bear is asked close by; `showCopy`: shows a page, from
 * 1 over all files.
 */
export function CopyCheck({ copy, isSealAsked = true, onward, showCopy }: CopyCheckProps) {
  const [paper] = uncheckedCopies(copy);
  if (!paper) return null;
  const isOther = isWrongHere(paper);
  return (
    <div key={paper.id} className="copy-check">
      <p className="meta">
        {copy.length > 1 && `${attachmentName(paper.file)}　`}
        {text.papers.checkNote}
      </p>
      <CheckForm
        attachment={paper}
        isNext={!isOther}
        isSealAsked={isSealAsked}
        isOther={isOther}
        onward={onward}
        show={(page) => showCopy(pagesBefore(copy, paper) + page)}
      />
    </div>
  );
}

/** The files of an agreement that are checked: who did it, when, and the way back, in the place where it was done. */
export function CheckedCopies({ copy }: { readonly copy: readonly Attachment[] }) {
  return copy
    .filter(({ state }) => state === "checked")
    .map((attachment) => (
      <div key={attachment.id} className="copy-checked line wrap">
        <span className="state met">
          <Icon name="done" size="small" />
          {SLOT_STATES.checked}
        </span>
        {copy.length > 1 && <span className="meta">{attachmentName(attachment.file)}</span>}
        <CheckedBy attachment={attachment} />
      </div>
    ));
}

/** The files in the place of an agreement or of its translation that are other papers, with the way to where each is put right. */
export function OtherCopies({ copy }: { readonly copy: readonly Attachment[] }) {
  const guide = useChecked((state) => state.guide);
  if (guide === undefined) return null;
  return copy.flatMap((attachment) => {
    const other = otherPaperOf(attachment);
    if (other === undefined || other.kind === "letter") return [];
    return [
      <ControlNote key={attachment.id} kind="must">
        <b>{text.attachments.otherPlace.state}　</b>
        {copy.length > 1 && `${attachmentName(attachment.file)}　`}
        {`${otherPaperText(other, guide)}。`}
        <button type="button" className="link dense" onClick={() => goToPage({ kind: "attachments", paper: attachment.id })}>
          {text.attachments.toFile}
        </button>
      </ControlNote>,
    ];
  });
}
