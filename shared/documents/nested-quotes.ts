import type { Inline } from "./blocks.ts";

/**
 * Quotation marks of an answer that our own words set in “ ” become ‘ ’ (GB/T 15834-2011, 4.8.3.2), straight ones too: a
 * title “面向“双碳”的研究” would end at the wrong mark. What is quoted from the guide stays as the guide has it.
 */
export function nestQuotes(inlines: readonly Inline[]): readonly Inline[] {
  let open = 0;
  return inlines.map((inline) => {
    if (inline.kind !== "text") return inline;
    if (inline.field === undefined) {
      if (!QUOTES.test(inline.text)) return inline;
      for (const [sign] of inline.text.matchAll(/[“”]/g)) open = Math.max(0, open + (sign === "“" ? 1 : -1));
      return inline;
    }
    return open === 0 || inline.field === "guide" ? inline : { ...inline, text: singleQuotes(inline.text) };
  });
}

const QUOTES = /[“”]/;

function singleQuotes(text: string): string {
  let opens = false;
  return text
    .replaceAll("“", "‘")
    .replaceAll("”", "’")
    .replace(/["＂]/g, () => {
      opens = !opens;
      return opens ? "‘" : "’";
    });
}
