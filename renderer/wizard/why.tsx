import { type ReactNode, useMemo, useState } from "react";
import type { RuleSelector } from "../../shared/guide/rule-selectors.ts";
import { reasonFor } from "../../shared/wizard/reasons.ts";
import { useChecked } from "../state/checked.ts";
import { useTopicId } from "../state/open-case.ts";
import { Clause } from "../ui/clause.tsx";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";

const NO_RULES: readonly RuleSelector[] = [];

/** 为什么问: a button for beside the label, and the clauses that the question serves, opened across the row; nothing where no clause stands behind it. */
export function useWhy(rules: readonly RuleSelector[] = NO_RULES, label: string): { readonly button: ReactNode; readonly panel: ReactNode } {
  const guide = useChecked((state) => state.guide);
  const topic = useTopicId();
  const [open, setOpen] = useState(false);
  const reason = useMemo(() => guide && reasonFor(rules, guide, topic), [rules, guide, topic]);
  if (reason?.kind !== "clauses") return { button: null, panel: null };
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
        {reason.clauses.map((clause) => (
          <Clause key={clause.place} place={clause.place} words={clause.words} marked={clause.marked} />
        ))}
      </div>
    ),
  };
}
