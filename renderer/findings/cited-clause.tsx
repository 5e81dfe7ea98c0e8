import { useState } from "react";
import type { ClauseQuote, Finding } from "../../shared/report.ts";
import { sentenceAround } from "../../shared/text/sentence-around.ts";
import { useChecked } from "../state/checked.ts";
import { Clause } from "../ui/clause.tsx";
import { text } from "../ui/text.ts";

/** The clauses of what is found, each sentence once: what stands in one that is shown is not shown again. */
export function CitedClauses({ findings }: { readonly findings: readonly Finding[] }) {
  const all = findings.map(({ clause }) => clause).filter(({ quote }) => quote !== "");
  const shown = all.filter((one, at) => !all.some((other, otherAt) => otherAt !== at && isWithin(one, other) && (!isWithin(other, one) || otherAt < at)));
  if (shown.length === 0) return null;
  return (
    <section className="part">
      {shown.map((clause) => (
        <CitedClause key={`${clause.place} ${clause.quote}`} cited={clause} />
      ))}
    </section>
  );
}

const isWithin = (one: ClauseQuote, other: ClauseQuote) => one.place === other.place && other.quote.includes(one.quote);

/** The sentence of a clause that decides, its deciding words marked; the whole of it when asked. */
export function CitedClause({ cited }: { readonly cited: ClauseQuote }) {
  const clause = useChecked((state) => state.guide?.clauses.find((candidate) => candidate.place === cited.place));
  const [whole, setWhole] = useState(false);
  const all = clause?.words ?? cited.quote;
  const sentence = sentenceAround(all, cited.quote);
  const shown = whole ? all : sentence;
  return (
    <div className="cited">
      {/* a stop decides nothing */}
      <Clause place={cited.place} words={shown} marked={cited.quote.replace(/[。；]$/u, "")} note={clause?.note} />
      {shown !== all && (
        <button type="button" className="link whole-clause" aria-expanded={false} onClick={() => setWhole(true)}>
          {text.findings.wholeClause}
        </button>
      )}
    </div>
  );
}
