import { setChoices, useLibrary } from "./library.ts";

/** What a print pack is of: several cases come back as one stack, in which only the sheets tell whose a paper is. */
export type PackOf = "one-case" | "several-cases";

/**
 * Whether a print pack gets separator sheets, as it was chosen last. Before anybody chose, that of several cases has them; that of one
 * case has none, for no guide asks for them, and they are pages to print and take to the seal.
 */
export const hasSeparators = (of: PackOf): boolean => separatorsOf(of)(useLibrary.getState());

const separatorsOf =
  (of: PackOf) =>
  ({ settings }: Pick<ReturnType<typeof useLibrary.getState>, "settings">): boolean =>
    settings.separators ?? of === "several-cases";

/** The same as state of a screen, and the way to choose otherwise. */
export function useSeparators(of: PackOf): readonly [boolean, (on: boolean) => void] {
  const on = useLibrary(separatorsOf(of));
  return [on, (next) => void setChoices({ separators: next })];
}

/** What was chosen for all packs, and the way to choose; `undefined`, and `null` to come back to it: nothing, each goes by what it is of. */
export function useSeparatorsChosen(): readonly [boolean | undefined, (on: boolean | null) => void] {
  const chosen = useLibrary(({ settings }) => settings.separators);
  return [chosen, (next) => void setChoices({ separators: next })];
}
