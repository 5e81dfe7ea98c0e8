import { Button } from "antd";
import { useEffect, useState } from "react";
import { documentText } from "../../shared/documents/blocks.ts";
import { presentTextOf } from "../../shared/documents/letter-text.ts";
import type { LetterOutcome } from "../../shared/documents/write-letter.ts";
import { quote } from "../../shared/guide/guide.ts";
import { documentNote } from "../../shared/messages/document-note.ts";
import { type LetterText, saysTheSame } from "../../shared/text/compare-texts.ts";
import { savedText } from "../../shared/text/moment-text.ts";
import { FieldLink } from "../components/field-link.tsx";
import { useChecked } from "../state/checked.ts";
import { useClock } from "../state/clock.ts";
import { requestDocument, sawDocument, useDocumentRecord } from "../state/document-record.ts";
import type { PlannedDocument } from "../state/planned-documents.ts";
import { ChangeList } from "../ui/change-list.tsx";
import { ControlNote } from "../ui/control-note.tsx";
import { errorText } from "../ui/error-text.ts";
import { PageSheets } from "../ui/page-sheet.tsx";
import { Phrases } from "../ui/phrases.tsx";
import { Segmented } from "../ui/segmented.tsx";
import { text } from "../ui/text.ts";
import { PrintButton, WriteButton } from "./document-actions.tsx";
import { DocumentPanels } from "./document-panels.tsx";
import { DocumentText } from "./document-text.tsx";
import { PasteTexts } from "./paste-texts.tsx";
import { SealedNotice, type SealedText, useSealedText } from "./sealed-text.tsx";
import { usePreview } from "./use-preview.ts";

const words = text.documents;

/** One document: its pages as they will be printed, what changed in them, and what can be done with it. */
export function DocumentDetail({ planned }: { readonly planned: PlannedDocument }) {
  const { document, outcome } = planned;
  const [view, setView] = useState<"paste" | "pages">(document.use === "proposal" ? "paste" : "pages");
  const sealed = useSealedText(planned);
  const before = useBefore(planned, sealed);
  const preview = usePreview(planned, before?.words);
  const clause = useClause(planned);
  const written = outcome.kind === "written" ? outcome : undefined;
  return (
    <section className="page paper-side" aria-label={document.title}>
      <div className="paper-head">
        <div className="grow">
          <h2>
            <Phrases>{document.title}</Phrases>
          </h2>
          {clause && <span className="meta">{`${words.clause}　${text.place(clause.place)}`}</span>}
        </div>
        {written && document.use === "proposal" && (
          <Segmented
            size="small"
            value={view}
            onChange={setView}
            options={[
              { value: "paste", label: words.viewPaste },
              { value: "pages", label: words.viewPages },
            ]}
          />
        )}
        {written && !written.unit && <PrintButton planned={planned} shown={preview.shown} />}
        {written && <WriteButton planned={planned} primary={document.use !== "proposal"} />}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a page of words that scrolls must be reachable by keyboard */}
      <section className="desk" tabIndex={0} aria-label={words.preview} aria-busy={preview.setting}>
        <div className="desk-notes">
          {sealed && <SealedNotice planned={planned} sealed={sealed} />}
          {written && <OnRequestNote planned={planned} />}
          {written && written.missing.length > 0 && <Blanks fields={written.missing} />}
          {preview.error && !written?.unit && <ControlNote kind="must">{errorText(preview.error)}</ControlNote>}
          {view === "pages" && preview.shown && preview.shown.fallbackFonts.length > 0 && (
            <ControlNote kind="advice">{documentNote({ code: "substituted-glyphs", characters: preview.shown.fallbackFonts })}。</ControlNote>
          )}
          {written && before && !sealed && <Since before={before} present={presentTextOf(written)} />}
          <DocumentPanels planned={planned} />
        </div>
        {written?.unit && <UnitText words={written.unit.words} />}
        {written && !written.unit && view === "paste" && <PasteTexts content={written.content} missing={written.missing} />}
        {written && !written.unit && view === "pages" && (
          <>
            <div className="visually-hidden">
              <DocumentText content={written.content} />
            </div>
            {preview.shown ? <PageSheets document={preview.shown} marks /> : preview.setting && <p className="meta setting-pages">{words.setting}</p>}
          </>
        )}
        {outcome.kind === "withheld" && <WithheldReason planned={planned} outcome={outcome} />}
      </section>
    </section>
  );
}

function useClause({ document }: PlannedDocument) {
  const guide = useChecked((state) => state.guide);
  const [first] = document.cites;
  return guide && first ? quote(guide, first) : undefined;
}

/** A letter that is written although nothing asks for it is in no pack: whoever wanted it prints it alone. */
function OnRequestNote({ planned: { document, onRequest } }: { readonly planned: PlannedDocument }) {
  const isAsked = useChecked(({ guide, report }) => {
    const slots = guide?.slots.filter((slot) => slot.document === document.id).map(({ id }) => id) ?? [];
    return report?.slots.some(({ slot, required }) => required && slots.includes(slot)) ?? false;
  });
  return onRequest && document.use === "upload" && !isAsked ? <ControlNote kind="lack">{words.onRequestNote}</ControlNote> : null;
}

type Before = { readonly words: string; readonly since: string };

/** The older words from which changes are marked: those that were sealed, else last written or printed, else first seen. */
function useBefore({ key, outcome }: PlannedDocument, sealed: SealedText | undefined): Before | undefined {
  const last = useDocumentRecord((state) => state.last.find(({ name }) => name === key));
  const seen = useDocumentRecord((state) => state.seen.get(key));
  const moment = useClock((state) => state.moment);
  const present = outcome.kind === "written" ? (outcome.unit?.words ?? documentText(outcome.content)) : undefined;
  useEffect(() => {
    if (present !== undefined) sawDocument(key, present);
  }, [key, present]);
  if (sealed?.words !== undefined) return { words: sealed.words, since: words.since.sealed };
  if (last) return { words: last.words, since: words.since[last.how](savedText(last.at, moment)) };
  return seen === undefined ? undefined : { words: seen, since: words.since.opened };
}

/** What changed since, in words, with the legend of the marks on the pages. */
function Since({ before, present }: { readonly before: Before; readonly present: LetterText }) {
  if (saysTheSame(before.words, present.words)) return before.since === words.since.opened ? null : <p className="meta">{words.sameSince(before.since)}</p>;
  return (
    <div className="since">
      <p className="line meta">
        <span className="changed-sample" aria-hidden="true">
          {words.sample}
        </span>
        {words.changedSince(before.since)}
      </p>
      <ChangeList before={before.words} after={present} />
    </div>
  );
}

/** So many ways to what is not filled in stand open; more would push the words off the screen. */
const FEW_BLANKS = 3;

function Blanks({ fields }: { readonly fields: readonly string[] }) {
  const links = (
    <ul>
      {fields.map((path) => (
        <li key={path}>
          <FieldLink path={path} />
        </li>
      ))}
    </ul>
  );
  return (
    <div className="blanks" role="status">
      <ControlNote kind="lack">{words.blanks(fields.length)}</ControlNote>
      {fields.length <= FEW_BLANKS ? (
        links
      ) : (
        <details>
          <summary>{words.toFill}</summary>
          {links}
        </details>
      )}
    </div>
  );
}

/** The words of the unit's own template: how they lie on the page, Word alone knows. */
function UnitText({ words: said }: { readonly words: string }) {
  return (
    <article className="unit-words" lang="zh-CN">
      {said.replace(/\n{3,}/g, "\n\n").trim()}
    </article>
  );
}

function WithheldReason({ planned, outcome }: { readonly planned: PlannedDocument; readonly outcome: Extract<LetterOutcome, { kind: "withheld" }> }) {
  return (
    <div className="withheld">
      <h3>{words.whySkipped}</h3>
      <p>{`${outcome.why}。`}</p>
      {outcome.missing.length > 0 && (
        <>
          <h3>{words.missing}</h3>
          <ul>
            {outcome.missing.map((path) => (
              <li key={path}>
                <FieldLink path={path} />
              </li>
            ))}
          </ul>
        </>
      )}
      {outcome.reason === "not-needed" && !planned.onRequest && (
        <Button size="small" onClick={() => requestDocument(planned.key, true)}>
          {words.writeAllTheSame}
        </Button>
      )}
    </div>
  );
}
