import "./documents.css";
import { type LetterOutcome, subjectsOf, writeLetter } from "../../shared/documents/write-letter.ts";
import { partyName } from "../../shared/facts.ts";
import { fieldName } from "../../shared/rules/field-names.ts";
import { findTopic, type GuideDocument, quote, speaksOf } from "../../shared/rules/guide.ts";
import { labelsOfPath } from "../../shared/wizard/sections.ts";
import { errorText } from "../error-text.ts";
import { Icon } from "../look/icon.tsx";
import { useChecked } from "../state/checked.ts";
import { useLibrary } from "../state/library.ts";
import { useCase, useOpenCase } from "../state/open-case.ts";
import { goToPage } from "../state/route.ts";
import { text } from "../text.ts";
import { Preview } from "./preview.tsx";

/** One document to be written, or not: for the case, or for one of its agreements or partners. */
export type PlannedDocument = { readonly key: string; readonly document: GuideDocument; readonly subjectName?: string; readonly outcome: LetterOutcome };

const USES = ["upload", "proposal", "internal"] as const;

/** The documents that the product has words for, each written anew from the answers as they stand. */
export function usePlannedDocuments(): readonly PlannedDocument[] {
  const theCase = useCase();
  const guide = useChecked((state) => state.guide);
  const report = useChecked((state) => state.report);
  const installed = useLibrary((state) => state.library?.letters);
  const letters = useOpenCase((state) => state.opened?.letters) ?? installed;
  if (!guide || !letters || !report) return [];
  const topic = findTopic(guide, theCase.topic);
  if (!topic.ok) return [];
  const source = { case: theCase, guide, topic: topic.value, report };
  return guide.documents
    .filter((document) => speaksOf(document, topic.value.id))
    .flatMap((document): readonly PlannedDocument[] => {
      const letter = letters.find((candidate) => candidate.id === document.id);
      if (!letter) return [];
      return subjectsOf(document, source).map((subject) => {
        if (subject === undefined) return { key: document.id, document, outcome: writeLetter({ ...source, letter }) };
        return { key: `${document.id}:${subject}`, document, subjectName: partyName(theCase, subject), outcome: writeLetter({ ...source, subject, letter }) };
      });
    });
}

/** Which documents will be written, or why not, and their words. */
export function DocumentsScreen({ selected }: { readonly selected: string | undefined }) {
  const planned = usePlannedDocuments();
  const current =
    planned.find(({ key }) => key === selected) ??
    planned.find(({ document }) => document.id === selected) ??
    planned.find(({ outcome }) => outcome.kind === "written") ??
    planned[0];
  return (
    <main className="main list-and-paper">
      <section className="page list" aria-label={text.documents.title}>
        <div className="page-scroll">
          <div className="page-head">
            <div className="grow">
              <h1>{text.documents.title}</h1>
              <p>{text.documents.intro}</p>
            </div>
          </div>
          <div className="document-list">
            {USES.map((use) => (
              <DocumentGroup key={use} use={use} planned={planned.filter(({ document }) => document.use === use)} current={current?.key} />
            ))}
          </div>
        </div>
      </section>
      {current && <DocumentDetail key={current.key} planned={current} />}
    </main>
  );
}

type GroupProps = { readonly use: GuideDocument["use"]; readonly planned: readonly PlannedDocument[]; readonly current: string | undefined };

function DocumentGroup({ use, planned, current }: GroupProps) {
  if (planned.length === 0) return null;
  return (
    <section aria-labelledby={`documents-${use}`}>
      <h2 id={`documents-${use}`} className="document-use">
        {text.documents.uses[use]}
      </h2>
      <ul>
        {planned.map(({ key, document, subjectName, outcome }) => (
          <li key={key}>
            <button
              type="button"
              className="finding-line"
              aria-current={key === current ? "true" : undefined}
              onClick={() => goToPage({ kind: "documents", document: key }, { replace: true })}
            >
              <Icon name={outcome.kind === "written" ? "file" : "none"} className={outcome.kind === "written" ? "accent" : "third"} />
              <span className="grow">
                <span className="document-title">{document.title}</span>
                <span className="meta document-facts">
                  {outcome.kind === "written" ? text.documents.written : text.documents.skipped}
                  {subjectName !== undefined && `　${subjectName}`}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function DocumentDetail({ planned }: { readonly planned: PlannedDocument }) {
  const { document, outcome } = planned;
  const guide = useChecked((state) => state.guide);
  const [first] = document.cites;
  const clause = guide && first ? quote(guide, first) : undefined;
  return (
    <section className="page paper-side" aria-label={document.title}>
      <div className="paper-head">
        <div className="grow">
          <h2>{document.title}</h2>
          {clause && <span className="meta">{`${text.documents.clause}　${text.place(clause.place)}`}</span>}
        </div>
        {outcome.kind === "written" && <span className="meta">{text.documents.previewNote}</span>}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a page of words that scrolls must be reachable by keyboard */}
      <section className="desk" tabIndex={0} aria-label={text.documents.preview}>
        {outcome.kind === "written" && <Preview content={outcome.content} />}
        {outcome.kind === "withheld" && (
          <div className="withheld">
            <h3>{text.documents.whySkipped}</h3>
            <p>{outcome.why}。</p>
            {outcome.missing.length > 0 && (
              <>
                <h3>{text.documents.missing}</h3>
                <ul>
                  {outcome.missing.map((path) => (
                    <li key={path}>
                      <FieldLink path={path} />
                    </li>
                  ))}
                </ul>
              </>
            )}
          </div>
        )}
        {outcome.kind === "template-invalid" && <div className="withheld">{errorText(outcome.error)}</div>}
      </section>
    </section>
  );
}

/** A field by its name, leading there. */
function FieldLink({ path }: { readonly path: string }) {
  const section = useChecked((state) => state.findSection(path));
  if (!section) return <span>{fieldName(path)}</span>;
  return (
    <button type="button" className="link" onClick={() => goToPage({ kind: "section", section: section.id }, { focusPath: path })}>
      {[section.title, ...labelsOfPath(section, path)].join("，")}
    </button>
  );
}
