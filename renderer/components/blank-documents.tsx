import { documentText } from "../../shared/documents/blocks.ts";
import { blankCount } from "../../shared/documents/paste-pieces.ts";
import { usePlannedDocuments } from "../state/planned-documents.ts";
import { goToPage } from "../state/route.ts";
import { ControlNote } from "../ui/control-note.tsx";
import { text } from "../ui/text.ts";
import { goToFirstQuestion } from "./go-to-question.ts";

/** The documents for the package and the online form that have blanks, each with the way to the first answer that is missing. */
export function BlankDocuments() {
  const blank = usePlannedDocuments().flatMap(({ key, document, outcome }) => {
    if (document.use === "internal" || outcome.kind !== "written") return [];
    const count = blankCount(outcome.unit?.words ?? documentText(outcome.content));
    return count > 0 ? [{ key, title: document.title, count, missing: outcome.missing }] : [];
  });
  if (blank.length === 0) return null;
  return (
    <ControlNote kind="lack">
      {blank.map(({ key, title, count, missing }) => (
        <span key={key}>
          {text.finish.blankDocument(title, count)}
          <button
            type="button"
            className="link dense"
            aria-label={text.finish.toDocument(title)}
            onClick={() => goToFirstQuestion(missing) || goToPage({ kind: "documents", document: key })}
          >
            {text.finish.toFill}
          </button>
        </span>
      ))}
    </ControlNote>
  );
}
