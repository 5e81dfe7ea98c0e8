/**
 * Text as it is looked for. Each character becomes exactly one, so that a place in the folded text is the same place in the text
 * of the page: small letters, no accents (engines lose them), ASCII digits and brackets, straight quotes, one kind of dash and blank.
 */
export function folded(text: string): string {
  let result = "";
  for (let index = 0; index < text.length; index++) result += foldedUnit(text.charAt(index));
  return result;
}

const OTHERS: Readonly<Record<string, string>> = {
  ß: "s",
  ø: "o",
  Ø: "o",
  æ: "a",
  Æ: "a",
  œ: "o",
  Œ: "o",
  ł: "l",
  Ł: "l",
  đ: "d",
  Đ: "d",
  ı: "i",
  ð: "d",
  "“": '"',
  "”": '"',
  "„": '"',
  "«": '"',
  "»": '"',
  "‘": "'",
  "’": "'",
  "–": "-",
  "—": "-",
  "‐": "-",
  "‑": "-",
  "−": "-",
  "。": "。",
  "、": "、",
  "○": "〇",
};

const known = new Map<string, string>();

function foldedUnit(unit: string): string {
  const kept = known.get(unit);
  if (kept !== undefined) return kept;
  const found = foldUnit(unit);
  known.set(unit, found);
  return found;
}

function foldUnit(unit: string): string {
  const other = OTHERS[unit];
  if (other !== undefined) return other;
  if (/\s/u.test(unit)) return " ";
  const small = unit
    .normalize("NFKD")
    .replace(/\p{Mark}/gu, "")
    .toLowerCase();
  return small.length === 1 ? small : unit.toLowerCase().length === 1 ? unit.toLowerCase() : unit;
}

/** Words of a language as a pattern on folded text: a blank stands for any or none (engines glue words), the beginning is that of a word. */
export function pattern(words: readonly string[], flags = "u"): RegExp {
  return new RegExp(words.length === 0 ? "(?!)" : words.map(source).join("|"), flags);
}

function source(words: string): string {
  const spaced = words.replaceAll(" ", "\\s*");
  return /^[a-z]/.test(words) ? `(?<![a-z])(?:${spaced})` : `(?:${spaced})`;
}
