import type { Finding, ReadingNote } from "../../shared/report.ts";
import { text } from "../ui/text.ts";

/**
 * How the product reads the places that the guide leaves open. Folded: it is read once. While an answer is missing
 * there is nothing to judge by a reading yet, and it says what the question is and what to mind.
 */
export function FindingReading({ finding }: { readonly finding: Finding }) {
  const notes = finding.reading ?? [];
  if (notes.length === 0) return null;
  const hotlines = [...new Set(notes.flatMap((note) => note.hotline ?? []))];
  const unanswered = finding.reason === "missing-answer";
  return (
    <details className="more-of">
      <summary>
        {unanswered ? text.findings.openPlaces : text.findings.reading}
        {hotlines.length > 0 && <span className="meta">{text.findings.hotline(hotlines.join("、"))}</span>}
      </summary>
      <Notes notes={notes} says={({ question, reads }) => (unanswered ? question : reads)} />
    </details>
  );
}

function Notes({ notes, says }: { readonly notes: readonly ReadingNote[]; readonly says: (note: ReadingNote) => string }) {
  return notes.map((note) => (
    <dl key={note.id} className="reading">
      <dt>{note.words}</dt>
      <dd>{says(note)}</dd>
      <dd className="second">{note.tell}</dd>
    </dl>
  ));
}
