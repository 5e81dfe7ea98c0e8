import { type ReactNode, useState } from "react";
import { type Guide, speaksOf } from "../../shared/rules/guide.ts";
import { Clause } from "../findings/clause.tsx";
import { Icon } from "../look/icon.tsx";
import { useChecked } from "../state/checked.ts";
import { useTopicId } from "../state/open-case.ts";
import { text } from "../text.ts";

/** 为什么问: a button for beside the label, and the clauses that the question serves, opened across the row. */
export function useWhy(rules: readonly string[], label: string): { readonly button: ReactNode; readonly panel: ReactNode } {
  const guide = useChecked((state) => state.guide);
  const topic = useTopicId();
  const [open, setOpen] = useState(false);
  const clauses = guide ? clausesFor(guide, topic, rules) : [];
  if (clauses.length === 0) return { button: null, panel: null };
  return {
    button: (
      <button type="button" className="why" aria-expanded={open} aria-label={text.wizard.whyOf(label)} title={text.wizard.why} onClick={() => setOpen(!open)}>
        <Icon name="help" size="small" />
      </button>
    ),
    panel: open && (
      <div className="why-clauses">
        {clauses.map((clause) => (
          <Clause key={clause.place} place={clause.place} words={clause.words} marked={clause.marked} />
        ))}
      </div>
    ),
  };
}

function clausesFor(guide: Guide, topic: string, rules: readonly string[]) {
  const seen = new Map<string, { readonly place: string; readonly words: string; readonly marked: string | undefined }>();
  for (const rule of guide.rules.filter((candidate) => rules.includes(candidate.id) && speaksOf(candidate, topic))) {
    const [first] = rule.cites;
    const clause = guide.clauses.find((candidate) => candidate.id === first?.clause);
    if (clause && !seen.has(clause.id)) seen.set(clause.id, { place: clause.place, words: clause.words, marked: first?.words });
  }
  return [...seen.values()];
}
