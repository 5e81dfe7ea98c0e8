/** Its dictionaries are opened with the first text that is cut. */
let segmenter: Intl.Segmenter | undefined;

/** What the dictionary holds together for longer is a name or a stretch that it does not know. */
const LONGEST = 4;
const WINDOW = 24;

/**
 * The Chinese word that a place of a text would cut in two; `undefined` where none would be: 经|费 is cut, 经费|数额 is not. No more of the text
 * than that around the place is looked at.
 */
export function wordCutAt(text: string, at: number): { readonly from: number; readonly to: number } | undefined {
  if (at <= 0 || at >= text.length) return undefined;
  segmenter ??= new Intl.Segmenter("zh", { granularity: "word" });
  const start = Math.max(0, at - WINDOW);
  const word = segmenter.segment(text.slice(start, at + WINDOW)).containing(at - start);
  if (!word?.isWordLike || word.index === at - start || word.segment.length > LONGEST) return undefined;
  return { from: start + word.index, to: start + word.index + word.segment.length };
}
