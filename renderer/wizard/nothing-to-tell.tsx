import { useMemo } from "react";
import { emptyListFirst } from "../../shared/wizard/empty-list-first.ts";
import { useChecked } from "../state/checked.ts";
import { goToPage } from "../state/route.ts";
import { text } from "../ui/text.ts";

/** Nothing is checked in this section; where that is because a list of another one is still empty, for which findings wait, what comes first. */
export function NothingToTell({ id }: { readonly id: string }) {
  const theCase = useChecked((state) => state.case);
  const guide = useChecked((state) => state.guide);
  const section = useChecked(({ sections }) => sections.find((one) => one.section.id === id)?.section);
  const first = useMemo(() => section && theCase && guide && emptyListFirst(section, theCase, guide), [section, theCase, guide]);
  const isAwaited = useChecked((state) => first !== undefined && state.notes.get(first.path)?.some(({ group }) => group === "lack") === true);
  const other = useChecked((state) => (first === undefined ? undefined : state.findSection(first.path)));
  if (first === undefined || !isAwaited || other === undefined) return <p className="second">{text.wizard.checksNone}</p>;
  return (
    <>
      <p className="second">{text.wizard.addFirst(first.item, first.papers)}</p>
      <button type="button" className="link" onClick={() => goToPage({ kind: "section", section: other.id }, { focusPath: first.path })}>
        {text.wizard.addElsewhere(other.title)}
      </button>
    </>
  );
}
