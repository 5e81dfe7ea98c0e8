/** The sentences of a text in Chinese that words stand in, from stop to stop; the words alone where they do not stand in it. */
export function sentenceAround(whole: string, words: string): string {
  const at = whole.indexOf(words);
  if (at < 0) return words;
  const start = Math.max(...STOPS.map((stop) => whole.lastIndexOf(stop, at - 1))) + 1;
  const last = at + words.length - 1;
  const ends = STOPS.map((stop) => whole.indexOf(stop, last)).filter((end) => end >= 0);
  return whole.slice(at === 0 ? 0 : start, ends.length === 0 ? whole.length : Math.min(...ends) + 1).trim();
}
const STOPS = ["。", "！", "？", "\n"] as const;
