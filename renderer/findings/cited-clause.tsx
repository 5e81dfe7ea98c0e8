import { useState } from "react";
import { introducedClauses } from "../../shared/guide/introduced-clauses.ts";
import type { ClauseQuote, Finding } from "../../shared/report.ts";
import { sentenceAround } from "../../shared/text/sentence-around.ts";
import { useChecked } from "../state/checked.ts";
import { Clause } from "../ui/clause.tsx";
import { text } from "../ui/text.ts";

/** The clauses of what is found, each sentence once: what stands in one that is shown is not shown again. */
export function CitedClauses({ findings }: { readonly findings: readonly Finding[] }) {
  const all = findings.filter(({ clause }) => clause.quote !== "");
  const shown = all.filter(
    ({ clause: one }, at) => !all.some(({ clause: other }, otherAt) => otherAt !== at && isWithin(one, other) && (!isWithin(other, one) || otherAt < at)),
  );
  if (shown.length === 0) return null;
  return (
    <section className="part">
      {shown.map(({ rule, clause, alsoClauses }) => (
        <CitedClause key={rule} cited={clause} also={alsoClauses} />
      ))}
    </section>
  );
}

const isWithin = (one: ClauseQuote, other: ClauseQuote) => one.place === other.place && other.quote.includes(one.quote);

/** Further clauses of a finding, folded away; what its own clause introduces is quoted there. */
export function AlsoClauses({ finding: { clause, alsoClauses = [] } }: { readonly finding: Finding }) {
  const introduced = useIntroduced({ place: clause.place, words: sentenceAround(useWords(clause), clause.quote) }, alsoClauses);
  const others = alsoClauses.filter(({ place }) => !introduced.some((item) => item.place === place));
  if (others.length === 0) return null;
  return (
    <details className="more-of">
      <summary>{text.findings.alsoOriginal}</summary>
      {others.map((cited) => (
        <CitedClause key={cited.place} cited={cited} />
      ))}
    </details>
  );
}

const useWords = ({ place, quote }: ClauseQuote) => useChecked((state) => state.guide?.clauses.find((one) => one.place === place)?.words) ?? quote;

function useIntroduced(by: { readonly place: string; readonly words: string }, also: readonly ClauseQuote[]) {
  const clauses = useChecked((state) => state.guide?.clauses) ?? [];
  return introducedClauses(
    by,
    clauses,
    also.map(({ place }) => place),
  );
}

/** The sentence of a clause that decides, its deciding words marked, and the items that it introduces, those of `also` where some are; the whole of it when asked. */
export function CitedClause({ cited, also = [] }: { readonly cited: ClauseQuote; readonly also?: readonly ClauseQuote[] | undefined }) {
  const note = useChecked((state) => state.guide?.clauses.find(({ place }) => place === cited.place)?.note);
  const [whole, setWhole] = useState(false);
  const all = useWords(cited);
  const sentence = sentenceAround(all, cited.quote);
  const shown = whole ? all : sentence;
  const items = useIntroduced({ place: cited.place, words: shown }, also);
  return (
    <div className="cited">
      {/* a stop decides nothing */}
      <Clause place={cited.place} words={[shown, ...items.map(({ words }) => words)].join("")} marked={cited.quote.replace(/[。；]$/u, "")} note={note} />
      {shown !== all && (
        <button type="button" className="link whole-clause" aria-expanded={false} onClick={() => setWhole(true)}>
          {text.findings.wholeClause}
        </button>
      )}
    </div>
  );
}
