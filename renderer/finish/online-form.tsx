import { Button } from "antd";
import { blankCount, characterCount, pastePieces, wholeText } from "../../shared/documents/paste-pieces.ts";
import type { Citation } from "../../shared/guide/citation.ts";
import { type Guide, quote } from "../../shared/guide/guide.ts";
import { goToFirstQuestion } from "../components/go-to-question.ts";
import { useChecked } from "../state/checked.ts";
import { useCase } from "../state/open-case.ts";
import { type PlannedDocument, usePlannedDocuments } from "../state/planned-documents.ts";
import { go, goToPage } from "../state/route.ts";
import { CopyButton } from "../ui/copy-button.tsx";
import { text } from "../ui/text.ts";
import { type OnlineField, onlineFields } from "./online-fields.ts";

const words = text.finish.online;

/** What is typed into the online form: each answer and each text beside a button that copies it. */
export function OnlineForm() {
  const theCase = useCase();
  const guide = useChecked((state) => state.guide);
  const proposals = usePlannedDocuments()
    .filter(({ document }) => document.use === "proposal")
    .filter(({ outcome }) => outcome.kind !== "withheld" || outcome.reason !== "not-needed");
  if (!guide) return null;
  return (
    <section className="online-form" aria-labelledby="online-title">
      <div className="sub">
        <h2 id="online-title">{words.title}</h2>
        <span className="meta grow">{words.note}</span>
        <button type="button" className="link dense" onClick={() => go({ kind: "help", chapter: "not-asked" })}>
          {words.notAsked}
        </button>
      </div>
      {guide.review && <Review guide={guide} cited={guide.review} />}
      {onlineFields(theCase, guide).map(({ group, fields }) => (
        <section key={group} aria-labelledby={`online-${group}`}>
          <h3 id={`online-${group}`}>{words.groups[group]}</h3>
          <dl>
            {fields.map((field) => (
              <AnswerLine key={field.name} field={field} />
            ))}
          </dl>
        </section>
      ))}
      {proposals.length > 0 && (
        <section aria-labelledby="online-texts">
          <h3 id="online-texts">{words.groups.texts}</h3>
          <dl>
            {proposals.map((planned) => (
              <TextLine key={planned.key} planned={planned} />
            ))}
          </dl>
        </section>
      )}
    </section>
  );
}

/** How it goes on after the submission: information, in the guide's own words. */
function Review({ guide, cited }: { readonly guide: Guide; readonly cited: Citation }) {
  const { place, quote: said } = quote(guide, cited);
  return (
    <p className="second" data-review="">
      <b>{place}</b>　{said}
    </p>
  );
}

function AnswerLine({ field: { name, value, path } }: { readonly field: OnlineField }) {
  const label = words.fields[name];
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <span className={value === undefined ? "third grow" : "grow"}>{value ?? words.empty}</span>
        {value === undefined ? (
          <button type="button" className="link" aria-label={`${words.fill}：${label}`} onClick={() => goToFirstQuestion([path])}>
            {words.fill}
          </button>
        ) : (
          <CopyButton words={() => value} label={words.copy} name={label} />
        )}
      </dd>
    </div>
  );
}

/** A text of several sections: copied as a whole here, section by section among the documents. */
function TextLine({ planned: { key, document, outcome } }: { readonly planned: PlannedDocument }) {
  const pieces = outcome.kind === "written" ? pastePieces(outcome.content) : [];
  const all = wholeText(pieces);
  const blanks = blankCount(all);
  const missing = outcome.kind === "written" ? outcome.missing : [];
  return (
    <div>
      <dt>
        <button type="button" className="link" onClick={() => goToPage({ kind: "documents", document: key })}>
          {document.title}
        </button>
      </dt>
      <dd>
        {pieces.length === 0 ? (
          <span className="third grow">{words.withheld}</span>
        ) : (
          <>
            <span className="grow cut" title={pieces[0]?.words}>
              {blanks > 0 ? "" : pieces[0]?.words}
            </span>
            {blanks > 0 && (
              <span className="line nowrap">
                <span className="lack">{words.blanks(blanks)}</span>
                <Button
                  size="small"
                  aria-label={`${words.fillFirst}：${document.title}`}
                  onClick={() => goToFirstQuestion(missing) || goToPage({ kind: "documents", document: key })}
                >
                  {words.fillFirst}
                </Button>
              </span>
            )}
            <span className="meta nowrap">{words.characters(characterCount(all))}</span>
            <CopyButton words={() => all} label={blanks > 0 ? words.copyAnyway : words.copy} name={document.title} quiet={blanks > 0} />
          </>
        )}
      </dd>
    </div>
  );
}
