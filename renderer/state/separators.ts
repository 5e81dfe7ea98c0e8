import { setChoices, useLibrary } from "./library.ts";

/**
 * Whether a print pack gets separator sheets, as it was chosen last. Before anybody chose it has them, of one case too: what comes back
 * from the scanner, several papers in one file, is then placed by a code, not by what an engine makes of the words below a seal.
 */
export const hasSeparators = (): boolean => separatorsOf(useLibrary.getState());

const separatorsOf = ({ settings }: Pick<ReturnType<typeof useLibrary.getState>, "settings">): boolean => settings.separators ?? true;

/** The same as state of a screen, and the way to choose otherwise. */
export function useSeparators(): readonly [boolean, (on: boolean) => void] {
  const on = useLibrary(separatorsOf);
  return [on, (next) => void setChoices({ separators: next })];
}
