import "./documents.css";
import { useEffect, useMemo } from "react";
import { documentText } from "../../shared/documents/blocks.ts";
import { blankCount } from "../../shared/documents/paste-pieces.ts";
import type { GuideDocument } from "../../shared/guide/guide.ts";
import { saysTheSame } from "../../shared/text/compare-texts.ts";
import { savedText } from "../../shared/text/moment-text.ts";
import { documentName } from "../components/slot-name.ts";
import { useChecked, useFieldName } from "../state/checked.ts";
import { useClock } from "../state/clock.ts";
import { readDocumentRecord, useDocumentRecord } from "../state/document-record.ts";
import { useOpenCase, useReadOnly } from "../state/open-case.ts";
import { type PlannedDocument, usePlannedDocuments } from "../state/planned-documents.ts";
import { goToPage } from "../state/route.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { Icon } from "../ui/icon.tsx";
import { registerPageFonts } from "../ui/page-fonts.ts";
import { Phrases } from "../ui/phrases.tsx";
import { text } from "../ui/text.ts";
import { WriteButton } from "./document-actions.tsx";
import { DocumentDetail } from "./document-detail.tsx";
import { PrintSheets } from "./print-sheets.tsx";

const USES = ["upload", "proposal", "internal"] as const;

/** Which documents will be written, or why not; one of them as it will be printed. */
export function DocumentsScreen({ selected }: { readonly selected: string | undefined }) {
  const planned = usePlannedDocuments();
  const readOnly = useReadOnly();
  const key = useOpenCase((state) => state.opened?.key) ?? "";
  useEffect(() => {
    registerPageFonts();
    void readDocumentRecord(key);
  }, [key]);
  const current =
    planned.find((one) => one.key === selected) ??
    planned.find(({ document }) => document.id === selected) ??
    planned.find(({ outcome }) => outcome.kind === "written") ??
    planned[0];
  const idle = planned.filter(isIdle);
  return (
    <main className="main list-and-paper">
      <section className="page list" aria-label={text.documents.title}>
        <div className="page-scroll">
          <div className="page-head">
            <div className="grow">
              <h1>{text.documents.title}</h1>
              <p>{text.documents.intro}</p>
              <WriteButton />
              {readOnly && <ControlNote kind="lack">{text.versions.readOnlyJobs}</ControlNote>}
            </div>
          </div>
          <div className="document-list">
            {USES.map((use) => (
              <DocumentGroup key={use} use={use} planned={planned.filter((one) => one.document.use === use && !isIdle(one))} current={current?.key} />
            ))}
            {idle.length > 0 && (
              <details open={current !== undefined && isIdle(current)}>
                <summary className="document-use">{text.documents.idle(idle.length)}</summary>
                <ul>
                  {idle.map((one) => (
                    <DocumentLine key={one.key} planned={one} current={one.key === current?.key} />
                  ))}
                </ul>
              </details>
            )}
          </div>
        </div>
      </section>
      {current && <DocumentDetail key={current.key} planned={current} />}
      <PrintSheets />
    </main>
  );
}

/** What the answers make needless: below what is written, folded away. */
const isIdle = ({ outcome }: PlannedDocument): boolean => outcome.kind === "withheld" && outcome.reason === "not-needed";

type GroupProps = { readonly use: GuideDocument["use"]; readonly planned: readonly PlannedDocument[]; readonly current: string | undefined };

function DocumentGroup({ use, planned, current }: GroupProps) {
  if (planned.length === 0) return null;
  return (
    <section aria-labelledby={`documents-${use}`}>
      <h2 id={`documents-${use}`} className="document-use">
        {text.documents.uses[use]}
      </h2>
      <ul>
        {planned.map((one) => (
          <DocumentLine key={one.key} planned={one} current={one.key === current} />
        ))}
      </ul>
    </section>
  );
}

function DocumentLine({
  planned: { key, document, subject, subjectName, outcome },
  current,
}: {
  readonly planned: PlannedDocument;
  readonly current: boolean;
}) {
  const guide = useChecked((one) => one.guide);
  const written = outcome.kind === "written";
  const broken = outcome.kind === "template-invalid";
  const sealing = useSealing(document.id, subject);
  const done = useDone(key, outcome);
  const changed = written && sealing === text.documents.sealing.changed;
  const firstMissing = outcome.kind === "withheld" && outcome.reason === "missing-answer" ? outcome.missing[0] : undefined;
  const missingName = useFieldName(firstMissing ?? "");
  const state = broken
    ? text.documents.templateBroken
    : !written
      ? firstMissing === undefined
        ? text.documents.skipped[outcome.reason]
        : text.documents.toAnswer(missingName, outcome.missing.length - 1)
      : (sealing ?? done ?? (outcome.unit ? text.documents.writtenByTemplate : undefined));
  const blanks = written ? blankCount(outcome.unit?.words ?? documentText(outcome.content)) : 0;
  // beside how it stands, without its colour
  const byTemplate = written && outcome.unit !== undefined && (sealing ?? done) !== undefined;
  return (
    <li>
      <button
        type="button"
        className="finding-line"
        aria-current={current ? "true" : undefined}
        onClick={() => goToPage({ kind: "documents", document: key }, { replace: true })}
      >
        <Icon name={broken ? "must" : changed ? "changed" : written ? "file" : "none"} className={broken || changed ? "must" : written ? "accent" : "third"} />
        <span className="grow">
          <span className="document-title" title={document.title}>
            <Phrases>{documentName(document, guide)}</Phrases>
          </span>
          <span className="meta document-facts">
            <span className={broken || changed ? "must" : undefined}>{state}</span>
            {blanks > 0 && (
              <span className="lack">
                {state !== undefined && "　"}
                {text.documents.blanksThere(blanks)}
              </span>
            )}
            {byTemplate && `　${text.documents.writtenByTemplate}`}
            {subjectName !== undefined && (state === undefined && blanks === 0 ? subjectName : `　${subjectName}`)}
          </span>
        </span>
      </button>
    </li>
  );
}

/** When it was written or printed last, as long as it says now what it said then. */
function useDone(key: string, outcome: PlannedDocument["outcome"]): string | undefined {
  const last = useDocumentRecord((state) => state.last.find(({ name }) => name === key));
  const moment = useClock((state) => state.moment);
  const isSame = useMemo(
    () => last !== undefined && outcome.kind === "written" && saysTheSame(last.words, outcome.unit?.words ?? documentText(outcome.content)),
    [last, outcome],
  );
  return last && isSame ? text.documents.done[last.how](savedText(last.at, moment)) : undefined;
}

/** How the document stands that must be sealed: printed and sealed, changed since, or still to be printed; `undefined`: it goes into no slot. */
function useSealing(document: string, subject: string | undefined): string | undefined {
  return useChecked(({ guide, report }) => {
    const slot = guide?.slots.find((one) => one.document === document && one.sealed);
    const found = report?.slots.find((one) => one.slot === slot?.id && (one.for === undefined || one.for === subject));
    if (found === undefined || (!found.required && found.state === "missing")) return undefined;
    if (found.state === "outdated") return text.documents.sealing.changed;
    return found.state === "sealed-scan" || found.state === "checked" ? text.documents.sealing.sealed : text.documents.sealing.toSeal;
  });
}
