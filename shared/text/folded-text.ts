/** Words as they are looked for: width and case folded (NFKC), blanks and stops left out. */
export const foldedText = (words: string): string =>
  words
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, "");
