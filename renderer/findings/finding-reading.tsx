import type { Finding, ReadingNote } from "../../shared/report.ts";
import { text } from "../ui/text.ts";

/**
 * How the product reads the places that the guide leaves open. While an answer is missing there is nothing to judge by a
 * reading yet: it stays folded, and says what the question is and what to mind.
 */
export function FindingReading({ finding }: { readonly finding: Finding }) {
  const notes = finding.reading ?? [];
  if (notes.length === 0) return null;
  const hotlines = [...new Set(notes.flatMap((note) => note.hotline ?? []))];
  const hotline = hotlines.length > 0 && <p className="hotline">{text.findings.hotline(hotlines.join("、"))}</p>;
  if (finding.reason === "missing-answer") {
    return (
      <details className="folded-reading">
        <summary>{text.findings.openPlaces}</summary>
        <Notes notes={notes} says={({ question }) => question} />
        {hotline}
      </details>
    );
  }
  return (
    <section>
      <h2>{text.findings.reading}</h2>
      <Notes notes={notes} says={({ reads }) => reads} />
      {hotline}
    </section>
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
