import { create } from "zustand";
import { setChoices, useLibrary } from "./library.ts";

/** The name that this user wrote under last. */
export const useOwnName = create<{ readonly name: string | undefined }>(() => ({ name: undefined }));

/** Keeps a name that somebody wrote under, for every later place that asks for one; the first one is kept for all cases, as in the settings. */
export function rememberName(name: string): void {
  if (name === "") return;
  useOwnName.setState({ name });
  if (useLibrary.getState().settings.checker === undefined) void setChoices({ checker: name });
}
