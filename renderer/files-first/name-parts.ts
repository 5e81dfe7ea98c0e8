import { halfWidths } from "../../shared/text/half-widths.ts";
import { cutName } from "../ui/cut-name.ts";

/** No line ends within a file's ending: .docx and the letter before it. */
const ENDING_SHOWN = 6;

/** The name of a file in two parts, the second of which stays in one line. */
export const nameParts = (name: string): readonly [string, string] => [name.slice(0, -ENDING_SHOWN), name.slice(-ENDING_SHOWN)];

/** In half widths: what two lines hold in the narrowest list, and what of a longer name stays of its end. */
const TWO_LINES = 56;
const LAST_LINE = 26;

/** A name that two lines do not hold, as the two that are shown of it: its beginning, which is cut, and its end, where versions differ. */
export function linesOfLongName(name: string): readonly [string, string] | undefined {
  const all = [...name];
  if (halfWidths(name) <= TWO_LINES) return undefined;
  let [start, width] = [all.length, 0];
  while (start > 0 && width + halfWidths(all[start - 1] ?? "") <= LAST_LINE) {
    start -= 1;
    width += halfWidths(all[start] ?? "");
  }
  return [all.slice(0, start).join(""), all.slice(start).join("").trimStart()];
}

/** In half widths: what a name takes of a sentence. */
const IN_SENTENCE = 40;

/** The name of a file within a sentence: a longer one is cut in its middle. */
export const shortName = (name: string): string => cutName(name, IN_SENTENCE, halfWidths);
