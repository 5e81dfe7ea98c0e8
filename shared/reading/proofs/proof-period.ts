import { dayAfter } from "../../text/calendar.ts";
import { labelledIn } from "../labelled.ts";
import type { Paragraph } from "../paragraphs.ts";
import { placeIn, type WrittenPlace } from "../translation/place.ts";
import { type ReadValue, readValues } from "../values/read-values.ts";
import { LATEST, PAPER_DATED, PERIOD, REPLACED } from "../vocabulary/period-words.ts";
import { FROM_PAPER, FROM_WORDS, START_WORDS, TO_WORDS } from "../vocabulary/proof-words.ts";
import { extended, lastDay, type ProofPeriod, type ReadText } from "./proof-extension.ts";
import { BEHIND_FIRST, firstDay, isDeadline, isOfNothingElse, LONGEST_LEAD_IN, lastDayAfter, OTHER, startAndMonths } from "./proof-start.ts";
import { inYears } from "./proof-years.ts";

/** From which day to which something is funded: behind labels and in sentences, or from a day on for so many months. */
export function periodOf(paragraphs: readonly Paragraph[], languages: readonly string[]): ProofPeriod | undefined {
  const isAmerican = monthFirst(paragraphs);
  const read: ReadText = (text) =>
    readValues(text, languages).map((value) => (isAmerican && value.alsoDate !== undefined ? { ...value, date: value.alsoDate } : value));
  const told = toldPeriod(paragraphs, read);
  // whole years: those of an office may begin in another month
  const isInYears = told?.start === undefined || told.end === undefined || (told.start.endsWith("-01-01") && told.end.endsWith("-12-31"));
  return (isInYears ? inYears(paragraphs) : undefined) ?? told;
}

function toldPeriod(paragraphs: readonly Paragraph[], read: ReadText): ProofPeriod | undefined {
  const labelled = labelledIn(paragraphs, PERIOD)
    .filter(isOfNothingElse)
    .map(({ paragraph, from, to, label }) => ({ paragraph, from, to, label, isLabelled: true }));
  const whole = paragraphs
    .filter(({ folded }) => !OTHER_PERIOD.test(folded) && !RECITES.test(folded))
    .map((paragraph) => ({ paragraph, from: 0, to: paragraph.text.length, isLabelled: false }));
  const named = whole.filter(({ paragraph }) => PERIOD_WORD.test(paragraph.folded));
  // the project's own period before any other; one label is not measured by another
  const labels = [...new Set(labelled.map(({ label }) => label))].toSorted((one, other) => Number(OF_PROJECT.test(other)) - Number(OF_PROJECT.test(one)));
  const byLabel = labels.map((label) => labelled.filter((one) => one.label === label));
  const belowHeading = whole.filter(({ paragraph }) => headsPeriod(paragraphs[paragraphs.indexOf(paragraph) - 1]));
  // behind a label, below a heading or in a line that speaks of a period, anywhere
  for (const spans of [...byLabel, belowHeading, named, ...whole.map((one) => [one])]) {
    const found = spans.map(({ paragraph, from, to, isLabelled }) => {
      const values = read(paragraph.text).filter((value) => value.from >= from && value.to <= to);
      return { paragraph, values, isLabelled };
    });
    // the whole of the project rather than its first year
    const [longest] = found.flatMap(rangesIn).toSorted((a, b) => Date.parse(b.end) - Date.parse(b.start) - (Date.parse(a.end) - Date.parse(a.start)));
    if (longest) return extended(toTheDay(withRowsBelow(longest, whole, read), startAndMonths(paragraphs, read)), paragraphs, read);
    for (const { paragraph, values } of found) {
      const span = values.find((one) => one.months !== undefined && one.months >= 6 && !isDeadline(paragraph, one));
      const only = values.find((one) => one.kind === "date" && isFirstDay(paragraph, one));
      const day = firstDay(only);
      if (only && span?.months !== undefined && day !== undefined)
        return extended(
          { start: day, end: lastDayAfter(day, span.months), place: placeIn(paragraph, Math.min(only.from, span.from), Math.max(only.to, span.to)) },
          paragraphs,
          read,
        );
    }
  }
  return extended(startAndMonths(paragraphs, read) ?? fromPaper(paragraphs, read), paragraphs, read);
}

type Range = { readonly start: string; readonly end: string; readonly place: WrittenPlace; readonly paragraph: Paragraph };

/** One period a row, each from the day behind the last: instalments of a grant, of which the whole is meant. */
function withRowsBelow(first: Range, whole: readonly { readonly paragraph: Paragraph }[], read: ReadText): ProofPeriod {
  const { columnHead, isCell, lines } = first.paragraph;
  const cell = lines[0]?.line.cell;
  const ofColumn = whole
    .filter(({ paragraph }) => isCell && paragraph.isCell && paragraph.columnHead === columnHead && paragraph.lines[0]?.line.cell === cell)
    .flatMap(({ paragraph }) => rangesIn({ paragraph, values: read(paragraph.text), isLabelled: true }));
  let end = first.end;
  for (let next = ofColumn.find(({ start }) => start === dayAfter(end)); next; next = ofColumn.find(({ start }) => start === dayAfter(end))) end = next.end;
  return { start: first.start, end, place: first.place };
}

type ValuesIn = { readonly paragraph: Paragraph; readonly values: readonly ReadValue[]; readonly isLabelled: boolean };

/** Stages that are told by their months alone, beside the first and the last day of the same months: these hold. */
const toTheDay = (period: ProofPeriod, days: ProofPeriod | undefined): ProofPeriod =>
  days?.end !== undefined && days.start?.slice(0, 7) === period.start?.slice(0, 7) && days.end.slice(0, 7) === period.end?.slice(0, 7) ? days : period;

/** From one day to the next, where the words between say so. */
function rangesIn({ paragraph, values, isLabelled }: ValuesIn): readonly Range[] {
  const dates = values.filter(({ kind }) => kind === "date");
  return dates.flatMap((one, index) => {
    const next = dates[index + 1];
    const [start, end] = [firstDay(one), lastDay(next)];
    if (!next || start === undefined || end === undefined || start >= end) return [];
    const between = paragraph.folded.slice(one.to, next.from);
    // 2025, clos le 17 mars 2025: a year and a day are no span
    const isAlike = isDay(one) === isDay(next);
    // two days of the same season tell of papers that were sent, unless a label leads to them
    if (!isLabelled && isDay(one) && isDay(next) && Date.parse(end) - Date.parse(start) < SHORTEST) return [];
    // 1 February 2026 (no later than 1 May 2026): when it may begin
    if (LATEST.test(between) || REPLACED.test(between)) return [];
    // Projektende gemäss Verlängerung vom 3. März: the day of the paper by which another holds
    if (PAPER_DATED.test(paragraph.folded.slice(0, one.from))) return [];
    const isRange =
      CONNECTED.test(between) || endsBy(paragraph, one, next, between) || (dates.length === 2 && (isLabelled || (isAlike && between.length <= SHORT_BETWEEN)));
    return isRange ? [{ start, end, place: placeIn(paragraph, one.from, next.to), paragraph }] : [];
  });
}

/** beginnt am 1. Jänner 2026 und ist bis längstens 31. Dezember 2027 abzuschließen */
function endsBy(paragraph: Paragraph, first: ReadValue, last: ReadValue, between: string): boolean {
  const behind = /^[^.;。；]{0,40}/u.exec(paragraph.folded.slice(last.to))?.[0] ?? "";
  const isToEnd =
    /abzuschlies|abgeschlossen|zu beenden|complet|finish|conclud|concluid|concluso|termin|achev|finaliz|afgerond|voltooi|avslut|paatty|zakoncz|ukonc|befejez|完成|结束/u;
  return (
    isFirstDay(paragraph, first) &&
    /^[^.;。；\d]{0,50}(?<![a-z])(?:bis|by|until|au|al|a|hasta|ate|entro|tot|till|do|senast)(?: (?:langstens|spatestens|zum|the|el|le|il|en met|och med))*\s*$/u.test(
      between,
    ) &&
    isToEnd.test(`${between} ${behind}`)
  );
}

/** Article 3 – Période de réalisation: a heading alone, above the sentence on the period. */
const headsPeriod = (one: Paragraph | undefined) =>
  one !== undefined && one.text.length < LONGEST_HEADING && !/[.;。；]\s*$|[:：]|\d{2}/u.test(one.text) && PERIOD_WORD.test(one.folded);
const LONGEST_HEADING = 60;
/** VU la délibération du …: what a decision refers to, and nothing of what it grants. */
const RECITES =
  /^(?:vue? (?:l[ae']|les)|visto|vista|vistos|considerando|having regard|gestutzt auf|gelet op|(?:根据|依据)《(?!.*(?:执行期|实施期|资助期|起止|期限)))/u;
const SHORTEST = 90 * 86_400_000;
const OF_PROJECT = /proje[ck]t|progetto|proyecto|hank|项目|执行/u;
const OTHER_PERIOD = new RegExp(`^[^.。;；:：]{0,24}?(?:${OTHER})(?:${PERIOD}|frist)[^.。;；]*[.。;；]?$`, "u");
const PERIOD_WORD = new RegExp(`(?<![a-z])(?:${PERIOD})(?![a-z])`, "u");
const SHORT_BETWEEN = 20;
/** 03/31/2031: where a second figure is no month, all dates of the paper have the month first. */
const monthFirst = (paragraphs: readonly Paragraph[]) => paragraphs.some(({ text }) => /(?<!\d)\d{1,2}([/-])(?:1[3-9]|2\d|3[01])\1(?:19|20)\d{2}/u.test(text));
const CONNECTED = new RegExp(
  String.raw`^[\s,]*(?:(?:-|~|to|until)?\s*(?:end date|end|ende|date de fin|fin|fecha de fin)\s*[:：]?|(?:[a-z]{4,12} )?(?:and|und|et|y|e) (?:ends?(?: on)?|finishes on|endet am|s'acheve|se termine|prend fin|finaliza|termina|concluye|concluira|si conclude|finisce)(?: (?:le|el|il|em))?|and (?:(?:is|are|shall|will|to|be) )*(?:end|complet|finish|conclud)[a-z]*(?:(?: [a-z]+){1,3},?)? (?:on|by)|to|until|till|through|bis(?: zum)?|au|jusqu'au|al|hasta(?: el)?|a|ate|do|till?|t\.o\.m\.|tot(?: en met)?|og|och|по|-|~|至|到|${TO_WORDS})[\s]*(?:the |el |le |il )?$`,
  "u",
);
const FROM = new RegExp(
  String.raw`(?:(?:start date|date of start|date de debut|fecha de inicio|data (?:di inizio|de inicio|di avvio)|startdatum|projektbeginn)(?: [^.;:\d]{1,40})?,?|from|(?:starts|begins|commences) on|beginnt (?:am|zum)|(?:commence|debute) le|(?:comienza|inicia) el|(?:inizia|decorre) (?:il|dal)|starting(?: on)?|beginning(?: on)?|commencing(?: on)?|as of|ab(?: dem)?|beginnend am|a partir d[eu']l?|a contar d[eo]l?|a compter du|des le|dal|a decorrere dal|desde(?: el)?|(?:desde|a partir de|a contar de) la fecha [^.;\d]{3,60} el|com inicio em|fran(?: och med)?|(?:te rekenen )?vanaf|met ingang van|(?:(?:vangt|gaat|loopt|start|begint)(?: (?:aan|in))?|aanvang(?:end)?|ingaand)(?: op)?|alkaen|(?:自|从|由|起始于)(?:[佛公][历曆]|民[国國])?|start(?: date)?:?|${START_WORDS}|(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])(?:${FROM_WORDS}))\s*$`,
  "u",
);
const isFirstDay = ({ folded }: Paragraph, { from, to }: ReadValue) => FROM.test(folded.slice(0, from)) || BEHIND_FIRST.test(folded.slice(to));
const isDay = (value: ReadValue) => value.date !== undefined && !value.date.includes("/");

/** “48 months from the conclusion of this contract”, of a paper that tells its day in its head. */
function fromPaper(paragraphs: readonly Paragraph[], read: ReadText): ProofPeriod | undefined {
  for (const paragraph of paragraphs) {
    const said = new RegExp(FROM_PAPER, "u").exec(paragraph.folded);
    const span = said && read(paragraph.text).find(({ months, from }) => months !== undefined && months >= 6 && Math.abs(from - said.index) < LONGEST_LEAD_IN);
    const until = !said
      ? undefined
      : read(paragraph.text).find(
          ({ kind, from }) => kind === "date" && from > said.index && TO_DAY.test(paragraph.folded.slice(said.index + said[0].length, from)),
        );
    if (span?.months === undefined && !until) continue;
    const [day] = paragraphs
      .slice(0, LINES_OF_HEAD)
      .filter(({ folded }) => !RECITES.test(folded))
      .flatMap(({ text }) => read(text).filter((one) => one.kind === "date" && isDay(one)));
    const start = firstDay(day);
    const last = lastDay(until) ?? (start !== undefined && span?.months !== undefined ? lastDayAfter(start, span.months) : undefined);
    const at = until ?? span;
    if (start !== undefined && last !== undefined && last > start && at) return { start, end: last, place: placeIn(paragraph, at.from, at.to) };
  }
  return undefined;
}
const LINES_OF_HEAD = 14;
/** … of the agreement to 15 December 2027 */
const TO_DAY = new RegExp(
  `^[^.;\\d]{0,30}?(?<![\\p{L}])(?:to|until|till|through|bis(?: zum)?|au|jusqu'au|al|hasta(?: el)?|ate|do|tot(?: en met)?|${TO_WORDS}|по|至|到)\\s*$`,
  "u",
);
