import { shanghaiDate } from "../../shared/text/moment.ts";
import { hintFor } from "../../shared/wizard/hints.ts";
import { useChecked } from "../state/checked.ts";
import { useClock } from "../state/clock.ts";
import { ControlNote } from "../ui/control-note.tsx";

/** What looks like a slip in an answer, beside its field and no bar to anything; not while one is still typing there (rows.css). */
export function FieldHint({ path }: { readonly path: string }) {
  const today = useClock((state) => shanghaiDate(state.moment));
  const hint = useChecked(({ case: theCase, guide }) => (theCase && guide ? hintFor(path, { case: theCase, guide, today }) : undefined));
  if (hint === undefined) return null;
  return (
    <div className="field-hint">
      <ControlNote kind="advice">{hint}</ControlNote>
    </div>
  );
}
