import { type ReactNode, useState } from "react";
import type { RuleSelector } from "../../shared/guide/rule-selectors.ts";
import { reasonFor } from "../../shared/wizard/reasons.ts";
import { useChecked } from "../state/checked.ts";
import { useTopicId } from "../state/open-case.ts";
import { Clause } from "../ui/clause.tsx";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";

/** 为什么问: a button for beside the label, and the clauses that the question serves, or that none does, opened across the row. */
export function useWhy(rules: readonly RuleSelector[], label: string): { readonly button: ReactNode; readonly panel: ReactNode } {
  const guide = useChecked((state) => state.guide);
  const topic = useTopicId();
  const [open, setOpen] = useState(false);
  if (!guide) return { button: null, panel: null };
  return {
    button: (
      <button
        type="button"
        className="why"
        tabIndex={-1}
        aria-keyshortcuts="Shift+F1"
        aria-expanded={open}
        aria-label={text.wizard.whyOf(label)}
        title={text.wizard.why}
        onClick={() => setOpen(!open)}
      >
        <Icon name="help" size="small" />
      </button>
    ),
    panel: open && (
      <div className="why-clauses">
        <Reason rules={rules} topic={topic} />
      </div>
    ),
  };
}

function Reason({ rules, topic }: { readonly rules: readonly RuleSelector[]; readonly topic: string }) {
  const guide = useChecked((state) => state.guide);
  const reason = guide && reasonFor(rules, guide, topic);
  if (reason === undefined) return null;
  if (reason.kind !== "clauses") return <p className="second dense">{text.wizard.whyNoClause[reason.kind]}</p>;
  return reason.clauses.map((clause) => <Clause key={clause.place} place={clause.place} words={clause.words} marked={clause.marked} />);
}
