import { placeNamesOfItem } from "../../shared/wizard/sections.ts";
import { useChecked, useFieldName } from "../state/checked.ts";
import { useOpenCase } from "../state/open-case.ts";
import { goToPage } from "../state/route.ts";

/** A field by its name, leading there. `children`: words in the place of the name, where it stands beside. */
export function FieldLink({ path, children }: { readonly path: string; readonly children?: string }) {
  const section = useChecked((state) => state.findSection(path));
  const name = useFieldName(path);
  const theCase = useOpenCase((state) => state.case);
  if (!section) return children === undefined ? <span>{name}</span> : null;
  return (
    <button type="button" className="link" onClick={() => goToPage({ kind: "section", section: section.id }, { focusPath: path })}>
      {children ?? placeNamesOfItem(section, path, theCase).join("，")}
    </button>
  );
}
