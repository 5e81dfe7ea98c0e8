import { useEffect, useMemo } from "react";
import { type SealDocument, sealDocuments } from "../../shared/documents/seal-list.ts";
import { findTopic } from "../../shared/guide/guide.ts";
import "./attachments.css";
import { slotGroups } from "../../shared/attachments/slot-groups.ts";
import { isShownEmpty, undecidedPlaces } from "../../shared/attachments/slot-notes.ts";
import type { Attachment } from "../../shared/case/case.ts";
import { isOfRegion, REGIONAL_PARTNER } from "../../shared/facts/facts.ts";
import { isUnfilled } from "../../shared/messages/attachment-count.ts";
import type { SlotReport } from "../../shared/report.ts";
import { ChooseFiles } from "../components/choose-files.tsx";
import { KindsNotAsked } from "../components/kind-not-asked.tsx";
import { useAttachmentsSoFar } from "../components/use-attachments-so-far.ts";
import { useFirstPagesAhead } from "../reader/draw-ahead.ts";
import { receiveAttachments } from "../state/attachments.ts";
import { useChecked } from "../state/checked.ts";
import { useFileDrag } from "../state/file-drop.ts";
import { useCase, useReadOnly } from "../state/open-case.ts";
import { focusTaken, useRoute } from "../state/route.ts";
import { PageHead } from "../ui/page-head.tsx";
import { text } from "../ui/text.ts";
import { useListedFileDrag } from "./move-file.tsx";
import { PlacingTable } from "./placing-table.tsx";
import { PrintPackPanel } from "./print-pack-panel.tsx";
import { ReceivedNotice } from "./received-notice.tsx";
import { SlotView } from "./slot-view.tsx";
import { TextsThatDiffer } from "./texts-that-differ.tsx";
import { NotAsked, UndecidedPlaces } from "./undecided-places.tsx";

const NONE: readonly Attachment[] = [];

/** Every place for an attachment, by clause, with what lies in it. Original and translation stand side by side. */
export function AttachmentsScreen() {
  const slots = useChecked((state) => state.report?.slots) ?? [];
  const theCase = useCase();
  const attachments = theCase.attachments ?? NONE;
  const guide = useChecked((state) => state.guide);
  const soFar = useAttachmentsSoFar();
  const readOnly = useReadOnly();
  const documents = useDocumentsToSeal();
  const canSeal = documents.some(({ sealed, planned }) => !sealed && planned !== undefined);
  const dragging = useFileDrag((state) => state.over);
  const unplaced = attachments.filter((attachment) => attachment.unplaced === true);
  const waiting = new Set(unplaced.map(({ id }) => id));
  const attachmentsOfCase = (slot: SlotReport) => attachments.filter((attachment) => slot.attachments.includes(attachment.id) && !waiting.has(attachment.id));
  const shown = slots.filter((slot) => (guide ? isShownEmpty(slot, theCase, guide) : slot.required) || attachmentsOfCase(slot).length > 0);
  const groups = slotGroups(shown, theCase, guide);
  const undecided = guide ? undecidedPlaces(slots, theCase, guide).filter((slot) => attachmentsOfCase(slot).length === 0) : [];
  const regional = new Set((theCase.partners ?? []).filter(isOfRegion).map(({ id }) => id));
  const placed = new Set([...slots.flatMap((slot) => slot.attachments), ...waiting]);
  const loose = attachments.filter((attachment) => !placed.has(attachment.id));
  const waitsForFiles = slots.some(({ required, state }) => required && state === "missing");
  useFirstPagesAhead(attachments);
  useFocusAsked();
  useListedFileDrag();
  const isNext = waitsForFiles && !canSeal && unplaced.length + loose.length === 0;
  return (
    <main className="main with-rail">
      <div className="page">
        <div className={dragging === undefined ? "page-scroll" : "page-scroll dragging"}>
          <PageHead
            title={text.attachments.title}
            intro={
              <>
                {soFar}
                {!isFilled(slots) && soFar !== "" && "　"}
                {!isFilled(slots) && <span className="whole">{text.attachments.intro}</span>}
              </>
            }
            tools={
              !readOnly && (
                <span className="line">
                  <ChooseFiles
                    kind={isNext ? "button" : "small"}
                    icon="folder"
                    choose="folder"
                    label={text.attachments.addFolder}
                    onFiles={(files) => void receiveAttachments(undefined, files)}
                  >
                    {text.attachments.addFolder}
                  </ChooseFiles>
                  <ChooseFiles
                    kind={isNext ? "button" : "small"}
                    icon="plus"
                    loud={isNext}
                    label={text.attachments.addSomewhere}
                    onFiles={(files) => void receiveAttachments(undefined, files)}
                  >
                    {text.attachments.add}
                  </ChooseFiles>
                </span>
              )
            }
          />
          <div className="page-body">
            <PlacingTable papers={unplaced} documents={documents} />
            {loose.length > 0 && <Loose papers={loose} documents={documents} />}
            <ReceivedNotice />
            <KindsNotAsked />
            {groups.map((group) => (
              <section key={group.id} className="slot-group">
                <div className="slot-group-head">
                  <h2 title={[...new Set(group.rows.flatMap((row) => row.slots.map((slot) => text.place(slot.clause.place))))].join("；")}>
                    {text.attachments.groups[group.id]}
                  </h2>
                  <span className="grow" />
                  {!group.rows.every((row) => isFilled(row.slots)) && (
                    <span className="meta">
                      {group.rows.some((row) => row.slots.some((slot) => slot.sealed)) ? text.attachments.sealed : text.attachments.notSealed}
                    </span>
                  )}
                </div>
                {group.rows.map((row) => (
                  <div key={row.key} className={row.name === "" ? "slot-row nameless" : "slot-row"}>
                    {row.name !== "" && (
                      <div className="who">
                        {row.name}
                        {regional.has(row.key) && <div className="third">{REGIONAL_PARTNER}</div>}
                      </div>
                    )}
                    {row.slots.map((slot) => (
                      <SlotView key={`${slot.slot}${slot.for ?? ""}`} slot={slot} attachments={attachmentsOfCase(slot)} documents={documents} />
                    ))}
                  </div>
                ))}
              </section>
            ))}
            {guide && <TextsThatDiffer theCase={theCase} guide={guide} />}
            {guide && undecided.length > 0 && <UndecidedPlaces places={undecided} guide={guide} />}
            {guide && <NotAsked slots={slots} guide={guide} />}
          </div>
        </div>
        {dragging !== undefined && <p className="drop-hint">{dragging === "window" ? text.attachments.dropAnywhere : text.attachments.dropHere}</p>}
      </div>
      <Summary documents={documents} />
    </main>
  );
}

const NO_DOCUMENTS: readonly SealDocument[] = [];

/** Documents that must be sealed, sealed or not, in the order of the seal list. */
function useDocumentsToSeal(): readonly SealDocument[] {
  const theCase = useCase();
  const guide = useChecked((state) => state.guide);
  const report = useChecked((state) => state.report);
  return useMemo(() => {
    const topic = guide && findTopic(guide, theCase.topic);
    return guide && report && topic?.ok ? sealDocuments({ case: theCase, guide, topic: topic.value, report }) : NO_DOCUMENTS;
  }, [theCase, guide, report]);
}

/** All that is asked for is there: nobody needs to be told how, or what of it must be sealed. */
const isFilled = (slots: readonly SlotReport[]): boolean => !slots.some(isUnfilled);

/** Attachments of a place that the topic does not have: named, and given the way of files without a place. */
function Loose({ papers, documents }: { readonly papers: readonly Attachment[]; readonly documents: readonly SealDocument[] }) {
  return (
    <section className="slot-group loose-papers">
      <div className="slot-group-head">
        <h2>{text.attachments.outside}</h2>
      </div>
      <PlacingTable papers={papers} documents={documents} />
    </section>
  );
}

/** What is to be sealed together; how many are there already stands in the task list. */
function Summary({ documents }: { readonly documents: readonly SealDocument[] }) {
  return (
    <aside className="rail" aria-label={text.attachments.summary}>
      <PrintPackPanel papers={documents} />
    </aside>
  );
}

/** Where one came to answer what is asked of an attachment (attachments[2].sealedBy), the focus stands on its choice. */
function useFocusAsked(): void {
  const focusPath = useRoute((state) => state.focusPath);
  const { attachments } = useCase();
  const [, index] = /^attachments\[(\d+)\]/.exec(focusPath ?? "") ?? [];
  const id = index === undefined ? undefined : attachments?.[Number(index)]?.id;
  useEffect(() => {
    if (id === undefined) return;
    const line = document.querySelector<HTMLElement>(`[data-attachment="${CSS.escape(id)}"]`);
    const choice = line?.querySelector<HTMLElement>(".paper-line input:not([type=file])") ?? line?.querySelector("button");
    choice?.focus({ preventScroll: true });
    line?.scrollIntoView({ block: "center" });
    focusTaken();
  }, [id]);
}
