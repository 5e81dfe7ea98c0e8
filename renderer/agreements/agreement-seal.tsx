import { useState } from "react";
import type { Agreement, Attachment } from "../../shared/case/case.ts";
import { isToSeal } from "../../shared/desk/next-step.ts";
import { attachmentName } from "../../shared/text/file-names.ts";
import { TO_SEAL } from "../../shared/text/slot-states.ts";
import { SealChoice } from "../components/attachment-facts.tsx";
import { groupSign } from "../components/group-sign.ts";
import { useChecked } from "../state/checked.ts";
import { useReadOnly } from "../state/open-case.ts";
import { text } from "../ui/text.ts";
import { type ElementRow, isOwed } from "./checklist-rows.ts";
import { useRulesOn } from "./guide-of-agreement.ts";
import { HeadWithState } from "./head-with-state.tsx";

const words = text.agreements;

type Props = {
  readonly agreement: Agreement;
  readonly copy: readonly Attachment[];
  readonly translation: readonly Attachment[];
  /** the seals on the copy, where they are lines of the checklist: they are asked for there */
  readonly asked: readonly ElementRow[];
};

/** Whose seal the copy and its translation bear (申报要求第11条: the applicant's own), to be said beside the page that shows it. */
export function AgreementSeal({ agreement, copy, translation, asked }: Props) {
  const readOnly = useReadOnly();
  const onSeal = useRulesOn(["agreementSealed"]);
  const placed = useChecked((state) => state.findings.find(({ finding }) => onSeal.has(finding.rule) && finding.subject === agreement.id));
  // as its line in 检查结果: what only waits for the seal is no fault
  const awaitsOnlySeal = useChecked((state) =>
    state.lines.some((line) => isToSeal(line) && line.members.some(({ finding }) => onSeal.has(finding.rule) && finding.subject === agreement.id)),
  );
  const papers = asked.length > 0 ? translation : [...copy, ...translation];
  const isAwaited = asked.some(isOwed);
  const isSaid = placed !== undefined && !isAwaited && !(asked.length > 0 && placed.group === "met");
  const isOpen = asked.length === 0 || papers.some(({ sealedBy }) => !sealedBy) || (isSaid && papers.length > 0);
  // what was open stays where it is once it is answered
  const [wasOpen, setWasOpen] = useState(isOpen);
  if (isOpen && !wasOpen) setWasOpen(true);
  if (!wasOpen || (asked.length > 0 && papers.length === 0)) return null;
  return (
    <section className="agreement-seal" aria-labelledby="seal-title">
      <HeadWithState
        id="seal-title"
        title={words.sealTitle}
        state={isSaid ? { ...groupSign(placed.group, awaitsOnlySeal), words: awaitsOnlySeal ? TO_SEAL : text.groups[placed.group].name } : undefined}
      />
      {isSaid && <p className="second dense">{placed.finding.message}</p>}
      <ul>
        {papers.map((paper) => (
          <li key={paper.id} className="line dense">
            <span className="grow">{attachmentName(paper.file)}</span>
            {readOnly ? (
              <span>{paper.sealedBy ? text.attachments.sealedBy[paper.sealedBy] : text.attachments.sealUnknown}</span>
            ) : (
              <SealChoice attachment={paper} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
