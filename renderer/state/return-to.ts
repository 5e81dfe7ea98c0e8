import { create } from "zustand";
import { goToPage } from "./route.ts";

/** The answer whose 修改 was followed: the section shows the way back, and the page of answers the line. */
export const useReturnTo = create<{ readonly section: string | undefined; readonly path: string | undefined }>(() => ({ section: undefined, path: undefined }));

/** Follows 修改 to the field of an answer. */
export function goAndReturn(section: string, path: string): void {
  useReturnTo.setState({ section, path });
  goToPage({ kind: "section", section }, { focusPath: path });
}

/** Goes back to the page of answers; it finds its line by the path that is left. */
export function returnToAnswers(): void {
  useReturnTo.setState({ section: undefined });
  goToPage({ kind: "answers" });
}
