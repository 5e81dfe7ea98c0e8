import { setChoices, useLibrary } from "./library.ts";

/**
 * Whether a print pack gets separator sheets, as it was chosen last. Before anybody chose: a pack of several cases has them, because
 * their scans come back as one stack; one case alone does without the paper.
 */
export function useSeparators(several: boolean): readonly [boolean, (on: boolean) => void] {
  const on = useLibrary(({ settings }) => settings.separators) ?? several;
  return [on, (next) => void setChoices({ separators: next })];
}
