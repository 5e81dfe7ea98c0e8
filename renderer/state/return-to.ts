import { create } from "zustand";
import { goToPage } from "./route.ts";

/** A field of a section, by the title of the section. */
type Field = { readonly section: string; readonly title: string; readonly path: string };

type ReturnTo = {
  /** the section that shows the way back */
  readonly section: string | undefined;
  /** the answer whose 修改 was followed, by which the page of answers finds its line */
  readonly path: string | undefined;
  /** the field that waits for what is added in the section; without it, the page of answers is returned to */
  readonly field?: Field | undefined;
};

export const useReturnTo = create<ReturnTo>(() => ({ section: undefined, path: undefined }));

/** Follows 修改 to the field of an answer. */
export function goAndReturn(section: string, path: string): void {
  useReturnTo.setState({ section, path, field: undefined });
  goToPage({ kind: "section", section }, { focusPath: path });
}

/** Goes to the list in another section that a field chooses from. */
export function goAndAdd(section: string, list: string, field: Field): void {
  useReturnTo.setState({ section, path: undefined, field });
  goToPage({ kind: "section", section }, { focusPath: list });
}

/** Goes back to where the way began. */
export function returnThere(): void {
  const { field } = useReturnTo.getState();
  useReturnTo.setState({ section: undefined, field: undefined });
  if (field) goToPage({ kind: "section", section: field.section }, { focusPath: field.path });
  else goToPage({ kind: "answers" });
}
