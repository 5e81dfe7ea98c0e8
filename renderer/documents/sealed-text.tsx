import { useEffect, useState } from "react";
import type { Attachment } from "../../shared/case/case.ts";
import { presentTextOf } from "../../shared/documents/letter-text.ts";
import { saysTheSame } from "../../shared/text/compare-texts.ts";
import { lastPart } from "../../shared/text/file-names.ts";
import { SLOT_STATES } from "../../shared/text/slot-states.ts";
import { bridge } from "../host/api.ts";
import { useChecked } from "../state/checked.ts";
import { useCase, useOpenCase } from "../state/open-case.ts";
import type { PlannedDocument } from "../state/planned-documents.ts";
import { goToPage } from "../state/route.ts";
import { ChangeList } from "../ui/change-list.tsx";
import { ControlNote } from "../ui/control-note.tsx";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";

/** The sealed scan that stands for a document, and the words that were sealed: `undefined` words: only their hash is known. */
export type SealedText = { readonly attachment: Attachment; readonly words: string | undefined; readonly fromHistory: boolean; readonly looking: boolean };

/** Finds the scan of a document and its words: kept with it, or else in the older versions of the case. */
export function useSealedText({ document }: PlannedDocument): SealedText | undefined {
  const slot = useChecked((state) => state.guide?.slots.find((candidate) => candidate.document === document.id)?.id);
  const attachments = useCase().attachments ?? [];
  const attachment = attachments.find((one) => one.slot === slot && (one.state === "sealed-scan" || one.state === "checked") && one.wordsSha256);
  const kept = attachment?.words ?? undefined;
  const hash = attachment?.wordsSha256 ?? undefined;
  const key = useOpenCase((state) => state.opened?.key) ?? "";
  const [found, setFound] = useState<{ readonly hash: string; readonly words: string | undefined }>();
  useEffect(() => {
    if (kept !== undefined || hash === undefined) return;
    let left = false;
    void bridge.call("documents:printed-words", { key, document: document.id, wordsSha256: hash }).then((answer) => {
      if (!left) setFound({ hash, words: answer.ok ? (answer.value ?? undefined) : undefined });
    });
    return () => {
      left = true;
    };
  }, [kept, hash, key, document.id]);
  if (attachment === undefined) return undefined;
  if (kept !== undefined) return { attachment, words: kept, fromHistory: false, looking: false };
  return { attachment, words: found?.hash === hash ? found?.words : undefined, fromHistory: true, looking: found?.hash !== hash };
}

/** Whether the sealed scan still says what the document says, and what differs; the scan itself is never touched. */
export function SealedNotice({ planned, sealed }: { readonly planned: PlannedDocument; readonly sealed: SealedText }) {
  const [whole, setWhole] = useState(false);
  const { outcome } = planned;
  const present = outcome.kind === "written" ? presentTextOf(outcome) : undefined;
  if (present && (present.sha256 === sealed.attachment.wordsSha256 || (sealed.words !== undefined && saysTheSame(sealed.words, present.words))))
    return sealed.attachment.state === "checked" ? (
      <ControlNote kind="met">{text.documents.sealedSame(lastPart(sealed.attachment.file))}</ControlNote>
    ) : (
      <p className="meta line wrap">
        {text.documents.sealedUnchecked(lastPart(sealed.attachment.file))}
        <button type="button" className="link dense" onClick={() => goToPage({ kind: "attachments", paper: sealed.attachment.id })}>
          {text.attachments.check}
        </button>
      </p>
    );
  return (
    <section className="sealed-notice" aria-label={SLOT_STATES.outdated}>
      <p className="line">
        <Icon name="changed" className="must" />
        <b>{SLOT_STATES.outdated}</b>
        <span className="grow">{text.documents.sealedDiffers(lastPart(sealed.attachment.file))}</span>
      </p>
      {present === undefined ? (
        <p className="second">{text.documents.sealedWithheld}</p>
      ) : sealed.words === undefined ? (
        <p className="second">{sealed.looking ? text.documents.sealedLooking : text.documents.sealedHashOnly}</p>
      ) : (
        <>
          <ChangeList before={sealed.words} after={present} whole={whole} />
          <p className="meta line">
            <span className="grow">{[text.documents.changesLegend, ...(sealed.fromHistory ? [text.documents.sealedFromHistory] : [])].join("　")}</span>
            <button type="button" className="link dense" aria-expanded={whole} onClick={() => setWhole(!whole)}>
              {whole ? text.documents.showChanges : text.documents.showWhole}
            </button>
          </p>
        </>
      )}
    </section>
  );
}
