import { folded } from "../reading/folded.ts";
import type { Paragraph } from "../reading/paragraphs.ts";
import { readValues } from "../reading/values/read-values.ts";

const MOST_MARKS = 300;

/** Days, numbers, references and names of a paper, by which a translation is told to be of its original. */
export function marksOf(paragraphs: readonly Paragraph[]): readonly string[] {
  const found = new Set<string>();
  for (const { text } of paragraphs) {
    for (const { kind, date, numbers, currency } of readValues(text)) {
      const [number] = numbers;
      if (kind === "date" && date !== undefined) found.add(`day ${date}`);
      else if (number !== undefined && number >= 100 && (kind === "amount" || number >= 10_000))
        found.add(`number ${number} ${kind === "amount" ? (currency ?? "") : ""}`.trim());
    }
    for (const [code] of text.matchAll(/(?<![\p{L}\p{N}])(?=[\p{Lu}\d/-]*\d)(?=[\p{Lu}\d/-]*\p{Lu})[\p{Lu}\d][\p{Lu}\d/-]{5,}/gu)) found.add(`code ${code}`);
    for (const [name] of text.matchAll(/(?<!\p{L})\p{Lu}\p{Ll}{4,}(?!\p{L})/gu)) found.add(`name ${folded(name)}`);
    if (found.size >= MOST_MARKS) break;
  }
  return [...found].slice(0, MOST_MARKS);
}
