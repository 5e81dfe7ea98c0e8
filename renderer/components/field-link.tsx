import type { Case } from "../../shared/case/case.ts";
import { itemName, type Section } from "../../shared/wizard/fields.ts";
import { placeNames } from "../../shared/wizard/sections.ts";
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
      {children ?? namesOf(section, path, theCase).join("，")}
    </button>
  );
}

/** Section, unit or agreement by its own name, question. */
function namesOf(section: Section, path: string, theCase: Case | undefined): readonly string[] {
  const names = placeNames(section, path, theCase);
  const list = section.fields.find((field) => field.kind === "list" && path.startsWith(`${field.path}[`));
  if (theCase === undefined || list?.kind !== "list") return names;
  const index = Number.parseInt(path.slice(list.path.length + 1), 10);
  const [title = "", _numbered, ...rest] = names;
  return [title, itemName(list, theCase, `${list.path}[${index}]`, index + 1), ...rest];
}
