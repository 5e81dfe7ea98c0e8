/** Words as they are looked for: width and case folded (NFKC), marks above and below letters (ü as u), blanks and stops left out. */
export const foldedText = (words: string): string =>
  words
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]+/gu, "")
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, "");
