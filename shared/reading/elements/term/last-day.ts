import type { Clause, Statement } from "../../clauses.ts";
import { type ReadDate, readDates } from "../../dates.ts";
import { LATEST } from "../../vocabulary/period-words.ts";
import { DOCUMENT_BEHIND, GOES_ON_TO, HOLDS_NO_LONGER, IS_REPLACED, OF_A_DOCUMENT, REPLACES, WITH_EFFECT } from "../../vocabulary/replaced-words.ts";
import { CHANGED_TO, LAST_VERB, MAY_BE, OF_PHASE, OLD_WORDING, OR_ON, WHICHEVER_FIRST, WOULD_HAVE } from "../../vocabulary/term-phrases.ts";
import { IN_FORCE, UNTIL, UNTIL_AFTER } from "../../vocabulary/term-words.ts";
import { wordsIn } from "../../vocabulary/words.ts";
import type { Reader } from "../reader.ts";
import type { Signatory } from "../signing/sign-line.ts";

/** Whether a date is the last day: by the word before or behind it. */
export function isEnd(reader: Reader, folded: string, date: ReadDate): boolean {
  // t.o.m. 2030-08-31: the stops of a short form end no sentence
  const before = folded.slice(Math.max(0, date.from - 34), date.from).replace(/(?<![a-z])t\.\s?o\.\s?m\.(?=\s*(?:den )?$)/u, "tom");
  const after = folded.slice(date.to, date.to + 16);
  const until = wordsIn(UNTIL, reader.languages);
  const near = before.split(/[.。;；]|(?<=\d)\s(?=\p{Letter}{14})/u).at(-1) ?? before;
  const words = near
    .replace(/(?<=\p{Letter})-(?=\p{Letter})/gu, " ")
    .replace(
      /(?<![a-z])(?:the|(?<!\d )den|dem|le|il|el|lo|dia|und einschliesslich|and including|einschliesslich|zum|ngay|am|on|le|inclusive|inkl\.?|(?:a |la |alla |au? |l[ao] )?(?:data|fecha|date) d(?:e|el|el dia|u|i)(?: (?:la|dia))?)\s*$/gu,
      "",
    );
  // eindigt van rechtswege op …: a verb of ending may stand further off than “to”
  const isVerb = LAST_VERB.test(words);
  const marked =
    isVerb ||
    (new RegExp(`(?:${until.source})[^\\p{Letter}\\d]{0,4}(?:\\p{Letter}{1,12}[^\\p{Letter}\\d]{0,3}){0,2}$`, "u").test(words) &&
      !/(?:from|effective|since|自|von|dal|desde|a (?:partir|contar|compter|datar|decorrere) (?:de|del|do|da|du|dal)|commenc\w*|starting|(?:commenc|begin|start)\w*(?: on| in| with| (?:no |not )?later than)?|(?:prend|prendra|prennent|prendront) effet(?: au| le| des le| a compter du)?|beginn\w*(?: am| ab| mit| zum)?|ab|(?:comenz|comienz|empez|empiez|inici|comec|principi)\w*(?: (?:a|em) [a-z]{4,})?(?: el| em| a)?|debut\w*(?: le)?|inizi\w*(?: il)?|decorr\w*(?: dal)?)\s*$/u.test(
        words,
      ));
  if (SINCE_BEFORE.test(near) || SPAN_AFTER.test(near)) return false;
  // “It ends with the project, on 31 December 2029 at the latest”, and not the day by which a report is due
  if (marked && !isVerb && LATEST.test(near) && !reader.has(IN_FORCE, folded.slice(0, date.from))) return false;
  if (DASH_MISREAD.test(before)) return true;
  // upon completion of the work or on …, whichever is the earlier
  if (OR_ON.test(before) && WHICHEVER_FIRST.test(folded.slice(date.to))) return true;
  return marked || new RegExp(`^\\s*(?:${wordsIn(UNTIL_AFTER, reader.languages).source})`, "u").test(after);
}

/** 2026年8月1日一2029年7月31日, 1日52029年: what engines make of the dash, or of から, between two days. */
const DASH_MISREAD = /(?:[日月]\s?[一ー5]|(?<!\d)(?:19|20)\d{2}[./-]\d{1,2}(?:[./-]\d{1,2})?\s?[一ー])\s?$/u;

/** “prend effet rétroactivement au 1er mars”, rückwirkend zum 1. März, 追溯至3月1日: from an earlier day on. */
const SINCE_BEFORE =
  /(?:(?<![a-z])(?:retroa[ck]?t+i?[vf]?[a-z]*|retrospectively|ruckwirkend[a-z]*|back-?dated|terugwerkende kracht|tillbakaverkande|tilbakevirkende|tilbagevirkende)(?: (?!until|bis|fino|hasta|jusqu)[a-z]+){0,2}[ '"]*|(?:追溯|溯及|回溯)(?:适用)?(?:至|到|自)?\s*)$/u;

/** “expires five years after 1 September 2026”: the day from which the span runs. */
const SPAN_AFTER =
  /(?<![a-z])(?:years?|months?|jahren?|monaten?|ans?|mois|anos?|meses|anni|mesi|jaar|maanden) (?:after|from|following|nach|apres|despues del?|dopo|apos|na)(?: (?:the|dem|le|el|il|o))? ?$/u;
const AT_ONCE = /^[^,，;；]{0,8}$/u;

/** “This Agreement replaces the agreement of 3 May 2022”: the day is that of the one which holds no longer. */
const isOfReplaced = (folded: string, { from, to }: ReadDate) => {
  const [before, behind] = [folded.slice(0, from), folded.slice(to)];
  if (GOES_ON_TO.test(behind)) return false;
  if (DOCUMENT_BEHIND.test(behind) && HOLDS_NO_LONGER.test(behind)) return true;
  if (OF_A_DOCUMENT.test(before)) return (REPLACES.test(before) && !WITH_EFFECT.test(before)) || IS_REPLACED.test(behind);
  return REPLACES.test(before) && !WITH_EFFECT.test(before) && DOCUMENT_BEHIND.test(behind);
};

/** The days of a sentence: of those that are changed the new ones, a beginning that stays with a new end, none to which it may only be prolonged. */
export function datesThatHold(reader: Reader, folded: string): readonly ReadDate[] {
  const dates = readDates(folded).filter((date) => !isOfReplaced(folded, date) && !isDayToSign(folded, date) && !isOldEnd(folded, date));
  const change = CHANGED_TO.exec(folded);
  if (change === null) return dates;
  const changed = change.index + change[0].length;
  const behind = dates.filter(({ from }) => from >= changed);
  const front = dates.filter(({ from }) => from < changed);
  const [first, next] = [front[0], behind[0]];
  if (next === undefined) return dates;
  if (MAY_BE.test(folded.slice(front.at(-1)?.to ?? 0, change.index))) return dates.filter((date) => date !== next);
  const isNewEnd = behind.length === 1 && AT_ONCE.test(folded.slice(changed, next.from)) && isEnd(reader, folded, next);
  if (isNewEnd && first && !isEnd(reader, folded, first) && first.date < next.date) return [first, next];
  return isNewEnd || behind.length >= front.length ? behind : dates;
}

/** 由2026年8月31日延长至…: the end that is put off; “extended from 1 September 2026 to …” tells the first day of the time that is added. */
const isOldEnd = (folded: string, { from, to }: ReadDate): boolean =>
  /(?:由|从)(?:原(?:定|来)?的?)?\s*$/u.test(folded.slice(0, from)) && /^日?[^。;,\d]{0,4}(?:延长|延期|顺延|展期|推迟|延展)(?:至|到|为)/u.test(folded.slice(to));

/** Until when another contract is to be concluded: no day of this one. */
const isDayToSign = (folded: string, { from, to }: ReadDate): boolean =>
  TO_CONCLUDE.test(folded.slice(to, to + FAR)) && !/(?:^|\s)(?:from|ab|vom)\s*$/u.test(folded.slice(0, from));
const TO_CONCLUDE =
  /^[^.;,]{0,24}(?<![a-z])(?:(?:ab)?geschlossen|unterzeichnet) (?:werden )?(?:soll|wird|ist)|^\s*(?:日|前|之前|以前)*[^,。;]{0,6}(?:另行|再|正式)?(?:签订|签署|订立)(?:正式|具体|项目|补充|实施)[^,。;]{0,8}(?:协议|合同)/u;
const FAR = 60;

/** A time that would have ended, or words that an amendment quotes and puts others in the place of: no term that holds. */
export function isReplaced({ statements }: Clause, statement: Statement): boolean {
  const { folded } = statement;
  if (WOULD_HAVE.test(folded)) return !CHANGED_TO.test(folded);
  const old = OLD_WORDING.exec(folded);
  if (old === null) return false;
  const at = statements.indexOf(statement);
  const change = CHANGED_TO.exec(folded.slice(old.index));
  if (change !== null) return readDates(folded.slice(old.index + change.index)).length === 0;
  return statements.slice(at + 1, at + 2).some((next) => CHANGED_TO.test(next.folded));
}

/** 原协议第五条“…”修改为“…至2029年6月30日止”: a day of the new wording. */
export function isChanged(folded: string, dates: readonly ReadDate[]): boolean {
  const change = CHANGED_TO.exec(folded);
  return change !== null && dates.some(({ from }) => from > change.index);
}

/** 有效期限：2026年8月1日至2029年12月31日, as on a cover: behind the label of a term, but that of a phase, two days and nothing else. */
export function isRangeAlone({ heading }: Clause, { folded }: Statement): boolean {
  const [first, second, ...others] = readDates(folded);
  if (!first || !second || others.length > 0 || first.date >= second.last || OF_PHASE.test(heading)) return false;
  const behind = folded.slice(second.to).replace(BOTH_INCLUDED, "");
  return [folded.slice(0, first.from), folded.slice(first.to, second.from), behind].every((part) => part.trim().length <= LONGEST_BETWEEN);
}
/** “1 September 2026 to 31 August 2029, both days included”, 首尾两日均计入. */
const BOTH_INCLUDED =
  /(?<![a-z])(?:(?:both|first and last)(?: days?| dates?)?(?: being)?|(?:beide|erster und letzter)(?: tage?)?|(?:les )?deux (?:jours|dates)|ambos(?: dias)?|ambas fechas|entramb[ei] (?:i giorni|le date)?|ambos os dias)? ?(?:inclu[a-z]+|eingeschlossen|einschliesslich|inbegriffen|compris(?:es)?|compresi|compreso)(?![a-z])|[含包](?:含|括)?(?:首尾|起止|当)[两日天]{0,3}|首尾两?[日天]?均?(?:计入|包括|包含|含)(?:在内)?/u;
const LONGEST_BETWEEN = 8;

/** A side that has not signed bears the day of one that has: it has none of its own yet. */
export const hasOwnDay = (one: Signatory, all: readonly Signatory[]): boolean =>
  one.hand !== "empty" ||
  !all.some(
    (other) =>
      other !== one &&
      other.hand === "signed" &&
      other.date === one.date &&
      other.dateLine !== undefined &&
      other.dateLine.text === one.dateLine?.text &&
      other.dateLine.box.top === one.dateLine?.box.top,
  );
