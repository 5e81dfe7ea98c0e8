import { useChecked } from "../state/checked.ts";
import { goToPage } from "../state/route.ts";

/** To the first of the questions that a section asks, in whatever section it stands; `false`: none of them is asked. */
export function goToFirstQuestion(paths: readonly string[]): boolean {
  const { findSection } = useChecked.getState();
  for (const path of paths) {
    const section = findSection(path);
    if (section === undefined) continue;
    goToPage({ kind: "section", section: section.id }, { focusPath: path });
    return true;
  }
  return false;
}
