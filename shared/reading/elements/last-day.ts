import type { ReadDate } from "../dates.ts";
import { LAST_VERB, UNTIL, UNTIL_AFTER } from "../vocabulary/term-words.ts";
import { wordsIn } from "../vocabulary/words.ts";
import type { Reader } from "./reader.ts";

/** Whether a date is the last day: by the word before or behind it. */
export function isEnd(reader: Reader, folded: string, date: ReadDate): boolean {
  const before = folded.slice(Math.max(0, date.from - 34), date.from);
  const after = folded.slice(date.to, date.to + 16);
  const until = wordsIn(UNTIL, reader.languages);
  const near = before.split(/[.。;；]|(?<=\d)\s(?=\p{Letter}{14})/u).at(-1) ?? before;
  const words = near
    .replace(/(?<=\p{Letter})-(?=\p{Letter})/gu, " ")
    .replace(/(?<![a-z])(?:the|den|dem|le|il|el|lo|dia|und einschliesslich|and including|einschliesslich|zum|ngay|am|on|le|inclusive|inkl\.?)\s*$/gu, "");
  // eindigt van rechtswege op …: a verb of ending may stand further off than “to”
  const isVerb = LAST_VERB.test(words);
  const marked =
    isVerb ||
    (new RegExp(`(?:${until.source})[^\\p{Letter}\\d]{0,4}(?:\\p{Letter}{1,12}[^\\p{Letter}\\d]{0,3}){0,2}$`, "u").test(words) &&
      !/(?:from|effective|since|自|von|dal|desde|a (?:partir|contar|compter|datar|decorrere) (?:de|del|do|da|du|dal)|commenc\w*|starting|(?:commenc|begin|start)\w*(?: on| with| (?:no |not )?later than)?|beginn\w*(?: am| ab| mit| zum)?|ab|comenz\w*(?: el)?|comienz\w*(?: el)?|inici\w*(?: el| em| a)?|debut\w*(?: le)?|inizi\w*(?: il)?|decorr\w*(?: dal)?)\s*$/u.test(
        words,
      ));
  return marked || new RegExp(`^\\s*(?:${wordsIn(UNTIL_AFTER, reader.languages).source})`, "u").test(after);
}
