import { useSplit } from "../state/split.ts";
import { errorText } from "../ui/error-text.ts";
import { Notice } from "../ui/notice.tsx";
import { numbered } from "../ui/numbered.ts";
import { words } from "./words.ts";

/** What was dropped and could not be taken, each by its name. */
export function NotTaken() {
  const refused = useSplit((state) => state.refused);
  return (
    <>
      {numbered(refused).map(({ key, item }) => (
        <Notice key={key} kind="lack" title={words.notTaken}>
          {errorText(item)}
        </Notice>
      ))}
    </>
  );
}

/** What was attached and is still in its case, of each case why. */
export function NotTakenBack() {
  const left = useSplit((state) => state.notTakenBack);
  const takenBack = useSplit((state) => state.takenBack);
  return (
    <>
      {numbered(left).map(({ key, item: { project, error } }) => (
        <Notice key={key} kind="lack" title={words.notTakenBack(takenBack > 0)}>
          {error.kind === "case-not-as-shown" ? words.changedSince(project) : errorText(error)}
        </Notice>
      ))}
    </>
  );
}
