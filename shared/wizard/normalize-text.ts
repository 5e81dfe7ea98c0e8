/** What was changed in pasted or typed words, so that it can be said. */
export type TidyChange = "digits" | "spaces" | "lines";
export type Tidied = { readonly text: string; readonly changes: readonly TidyChange[] };

const FULL_WIDTH_WORDS = /[０-９Ａ-Ｚａ-ｚ＠．－＿＋]/g;
const FULL_WIDTH_DIGITS_AND_LETTERS = /[０-９Ａ-Ｚａ-ｚ]/g;

/**
 * Words for one line: full-width digits and letters made plain, tabs, line ends and full-width spaces made one space,
 * none left at the ends. Chinese punctuation stays as it is. `code`: also the marks that numbers, telephones and mail
 * addresses hold.
 */
export function normalizeLine(typed: string, { code = false }: { readonly code?: boolean } = {}): Tidied {
  const lines = typed.replace(/\s*(?:\r\n|\r|\n)+\s*/g, " ");
  const digits = lines.replace(code ? FULL_WIDTH_WORDS : FULL_WIDTH_DIGITS_AND_LETTERS, halfWidth);
  const spaces = digits.replace(/[\t\u3000\u00a0\u200b\ufeff]+/g, (run) => (/[\t\u3000\u00a0]/.test(run) ? " " : "")).trim();
  return { text: spaces, changes: changes(typed, [lines, "lines"], [digits, "digits"], [spaces, "spaces"]) };
}

/** Words of several lines: digits and letters made plain, tabs made spaces; line ends and the indent of paragraphs stay. */
export function normalizeParagraphs(typed: string): Tidied {
  const digits = typed.replace(FULL_WIDTH_DIGITS_AND_LETTERS, halfWidth);
  const spaces = digits
    .replace(/\r\n?/g, "\n")
    .replace(/[\t\u00a0]/g, " ")
    .replace(/[\u200b\ufeff]/g, "")
    .trimEnd();
  return { text: spaces, changes: changes(typed, [digits, "digits"], [spaces, "spaces"]) };
}

const halfWidth = (character: string) => character.normalize("NFKC");

/** The steps that changed something besides the ends, in their order. */
function changes(typed: string, ...steps: readonly (readonly [string, TidyChange])[]): readonly TidyChange[] {
  let before = typed;
  return steps.flatMap(([after, change]) => {
    const changed = after.trim() !== before.trim();
    before = after;
    return changed ? [change] : [];
  });
}
