import "./agreements.css";
import { Segmented } from "antd";
import { useState } from "react";
import type { Agreement, Attachment } from "../../shared/case/case.ts";
import type { SlotReport } from "../../shared/report.ts";
import { AttachmentReader } from "../reader/attachment-reader.tsx";
import { useChecked } from "../state/checked.ts";
import { useCase } from "../state/open-case.ts";
import { goToPage } from "../state/route.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";
import { AgreementPanel } from "./agreement-panel.tsx";
import { useAgreementSlots } from "./guide-of-agreement.ts";

const words = text.agreements;
type View = keyof typeof words.views;

/** Agreements beside their pages: what the guide asks them to say at the right, the attachment that says it at the left. */
export function AgreementsScreen({ selected }: { readonly selected: string | undefined }) {
  const agreements = useCase().agreements ?? [];
  const index = Math.max(
    0,
    agreements.findIndex(({ id }) => id === selected),
  );
  const agreement = agreements[index];
  return agreement ? <OneAgreement key={agreement.id} agreement={agreement} index={index} count={agreements.length} /> : <NoAgreement />;
}

function NoAgreement() {
  return (
    <main className="main">
      <div className="page">
        <div className="page-head">
          <h1 tabIndex={-1}>{words.title}</h1>
        </div>
        <div className="page-body">
          <p className="empty line wrap">
            {words.none}
            <button type="button" className="link" onClick={() => goToPage({ kind: "section", section: "agreements" })}>
              {words.goSection}
            </button>
          </p>
        </div>
      </div>
    </main>
  );
}

function OneAgreement({ agreement, index, count }: { readonly agreement: Agreement; readonly index: number; readonly count: number }) {
  const { copy, translation } = useAgreementAttachments(agreement);
  const [view, setView] = useState<View>("copy");
  const [place, setPlace] = useState({ copy: 0, translation: 0 });
  const showCopy = (page: number) => {
    setPlace((now) => ({ ...now, copy: page - 1 }));
    setView((now) => (now === "translation" ? "copy" : now));
  };
  const showTranslation = (page: number) => {
    setPlace((now) => ({ ...now, translation: page - 1 }));
    setView((now) => (now === "copy" ? "translation" : now));
  };
  const choice = (
    <Segmented<View>
      size="small"
      aria-label={words.show}
      options={(["copy", "translation", "both"] as const).map((value) => ({ value, label: words.views[value] }))}
      value={view}
      onChange={setView}
    />
  );
  const left = view === "translation" ? "translation" : "copy";
  const papers = { copy, translation };
  return (
    <main className={view === "both" ? "main agreement-main both" : "main agreement-main"}>
      <Paper
        papers={papers[left]}
        which={left}
        place={place[left]}
        onGo={(to) => setPlace((now) => ({ ...now, [left]: to }))}
        before={choice}
        thumbnails={view !== "both"}
      />
      {view === "both" && (
        <Paper
          papers={translation}
          which="translation"
          place={place.translation}
          onGo={(to) => setPlace((now) => ({ ...now, translation: to }))}
          before={<span className="dense">{words.translation}</span>}
          thumbnails={false}
        />
      )}
      <AgreementPanel
        agreement={agreement}
        index={index}
        count={count}
        copy={copy}
        translation={translation}
        place={place}
        showCopy={showCopy}
        showTranslation={showTranslation}
      />
    </main>
  );
}

type AttachmentProps = {
  readonly papers: readonly Attachment[];
  readonly which: "copy" | "translation";
  readonly place: number;
  readonly onGo: (place: number) => void;
  readonly before: React.ReactNode;
  readonly thumbnails: boolean;
};

function Paper({ papers, which, place, onGo, before, thumbnails }: AttachmentProps) {
  const label = which === "copy" ? words.original : words.translation;
  if (papers.length > 0) return <AttachmentReader label={label} attachments={papers} place={place} onGo={onGo} before={before} thumbnails={thumbnails} />;
  return (
    <section className="page paper-reader" aria-label={label}>
      <div className="paper-bar">{before}</div>
      <div className="paper-sheets">
        <div className="paper-problem">
          <p>{which === "copy" ? words.noCopy : words.noTranslation}</p>
          <button type="button" className="link" onClick={() => goToPage({ kind: "attachments" })}>
            <Icon name="clip" size="small" />
            {words.goAttachments}
          </button>
        </div>
      </div>
    </section>
  );
}

/** The attachments in the slots of an agreement: of its kind for the original, of the translations for the other. */
function useAgreementAttachments(agreement: Agreement): { readonly copy: readonly Attachment[]; readonly translation: readonly Attachment[] } {
  const slots = useChecked((state) => state.report?.slots) ?? [];
  const attachments = useCase().attachments ?? [];
  const { copy, anyCopy, translation } = useAgreementSlots(agreement);
  const of = (id: string | undefined) => {
    const slot = slots.find((candidate: SlotReport) => candidate.slot === id && (candidate.for === undefined || candidate.for === agreement.id));
    return attachments.filter((attachment) => slot?.attachments.includes(attachment.id) && attachment.unplaced !== true);
  };
  const own = of(copy);
  return { copy: own.length > 0 ? own : of(anyCopy), translation: of(translation) };
}
