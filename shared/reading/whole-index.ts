const DIGIT = /\d/u;

/**
 * Where words stand in a text (from 0) without being a part of a longer number: “2” stands in 每年2人 and in neither 2026年 nor 1.2;
 * -1 where they do not.
 */
export function wholeIndexOf(text: string, words: string): number {
  if (words === "") return -1;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const [before, behind] = [text.slice(Math.max(0, at - 2), at), text.slice(at + words.length, at + words.length + 2)];
    const begins = !DIGIT.test(words.charAt(0)) || !/(?:\d|\d[.,])$/u.test(before);
    const ends = !DIGIT.test(words.charAt(words.length - 1)) || !/^(?:\d|[.,]\d)/u.test(behind);
    if (begins && ends) return at;
  }
  return -1;
}
