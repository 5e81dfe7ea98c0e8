import { dayAfter } from "../../text/calendar.ts";
import { type Labelled, labelledIn } from "../labelled.ts";
import type { Paragraph } from "../paragraphs.ts";
import { placeIn, type WrittenPlace } from "../translation/place.ts";
import { type ReadValue, readValues } from "../values/read-values.ts";
import { END, LATEST, PAPER_DATED, PERIOD, REPLACED, START } from "../vocabulary/period-words.ts";
import { FROM_BEHIND, FROM_PAPER, FROM_WORDS, START_WORDS, TO_WORDS } from "../vocabulary/proof-words.ts";
import { extended, lastDay, OF_PAPERS, type ProofPeriod } from "./proof-extension.ts";

/** From which day to which something is funded: behind labels and in sentences, or from a day on for so many months. */
export function periodOf(paragraphs: readonly Paragraph[], languages: readonly string[]): ProofPeriod | undefined {
  const isAmerican = monthFirst(paragraphs);
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
    const read = spans.map(({ paragraph, from, to, isLabelled }) => {
      const values = readValues(paragraph.text, languages)
        .filter((value) => value.from >= from && value.to <= to)
        .map((value) => (isAmerican && value.alsoDate !== undefined ? { ...value, date: value.alsoDate } : value));
      return { paragraph, values, isLabelled };
    });
    // the whole of the project rather than its first year
    const [longest] = read.flatMap(rangesIn).toSorted((a, b) => Date.parse(b.end) - Date.parse(b.start) - (Date.parse(a.end) - Date.parse(a.start)));
    if (longest) return extended(toTheDay(withRowsBelow(longest, whole, languages), startAndMonths(paragraphs, languages)), paragraphs, languages);
    for (const { paragraph, values } of read) {
      const span = values.find((one) => one.months !== undefined && one.months >= 6 && !isDeadline(paragraph, one));
      const only = values.find((one) => one.kind === "date" && isFirstDay(paragraph, one));
      const day = firstDay(only);
      if (only && span?.months !== undefined && day !== undefined)
        return extended(
          { start: day, end: lastDayAfter(day, span.months), place: placeIn(paragraph, Math.min(only.from, span.from), Math.max(only.to, span.to)) },
          paragraphs,
          languages,
        );
    }
  }
  return extended(startAndMonths(paragraphs, languages) ?? fromPaper(paragraphs, languages), paragraphs, languages);
}

type Range = { readonly start: string; readonly end: string; readonly place: WrittenPlace; readonly paragraph: Paragraph };

/** One period a row, each from the day behind the last: instalments of a grant, of which the whole is meant. */
function withRowsBelow(first: Range, whole: readonly { readonly paragraph: Paragraph }[], languages: readonly string[]): ProofPeriod {
  const { columnHead, isCell, lines } = first.paragraph;
  const cell = lines[0]?.line.cell;
  const ofColumn = whole
    .filter(({ paragraph }) => isCell && paragraph.isCell && paragraph.columnHead === columnHead && paragraph.lines[0]?.line.cell === cell)
    .flatMap(({ paragraph }) => rangesIn({ paragraph, values: readValues(paragraph.text, languages), isLabelled: true }));
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
/** How long something else takes than what is funded: keeping records, reporting, the programme of the funder. */
const OTHER =
  "(?<![a-z])(?:retention|storage|archiv(?:e|al|ing)|record[- ]keeping|reporting|report|audit|programme|program|eligibility|warranty|payment|aufbewahrungs|berichts|programm)[\\s-]*|保存|保管|报告|计划|质保|公示";
const OTHER_PERIOD = new RegExp(`^[^.。;；:：]{0,24}?(?:${OTHER})(?:${PERIOD}|frist)[^.。;；]*[.。;；]?$`, "u");
const OTHER_LABEL = new RegExp(`(?:${OTHER})(?:${PERIOD})\\s*[:：]\\s*$`, "u");
const isOfNothingElse = ({ paragraph, from }: Labelled) => !OTHER_LABEL.test(paragraph.folded.slice(0, from));
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
const BEHIND_FIRST = new RegExp(`^\\s?(?:${FROM_BEHIND})(?![a-z])`, "u");
const isFirstDay = ({ folded }: Paragraph, { from, to }: ReadValue) => FROM.test(folded.slice(0, from)) || BEHIND_FIRST.test(folded.slice(to));
const firstDay = (value: ReadValue | undefined) => value?.date?.split("/")[0];
const isDay = (value: ReadValue) => value.date !== undefined && !value.date.includes("/");

const rankOf = (label: string) =>
  /(?<![a-z])(?:confirmed|actual|revised|new|amended|extended|resulting|current|neues|verlangertes|nouvelle|nueva)(?![a-z])|verlangerung|extension|prolongation|prorro|proroga|verlenging|forlang/u.test(
    label,
  )
    ? 0
    : /(?<![a-z])(?:planned|expected|anticipated|proposed|original|initial|previous|old|latest|earliest)(?![a-z])/u.test(label)
      ? 2
      : 1;
const byRank = (one: Labelled, other: Labelled) => rankOf(one.label) - rankOf(other.label);

/** “Starting date 1 March 2025, duration 48 months”, in a form or in sentences. */
function startAndMonths(paragraphs: readonly Paragraph[], languages: readonly string[]): ProofPeriod | undefined {
  const value = (one: Labelled, wanted: (value: ReadValue) => boolean) => readValues(one.text, languages).find(wanted);
  const isDate = ({ kind }: ReadValue) => kind === "date";
  /** The values in sentences that such words lead to. */
  const told = (words: RegExp, wanted: (value: ReadValue) => boolean, isMeant: (paragraph: Paragraph, value: ReadValue) => boolean = () => true) =>
    paragraphs.flatMap((paragraph) =>
      readValues(paragraph.text, languages)
        .filter(
          (found) =>
            wanted(found) &&
            (words.test(paragraph.folded.slice(Math.max(0, found.from - 2 * LONGEST_LEAD_IN), found.from)) ||
              (found.kind === "date" && BEHIND_FIRST.test(paragraph.folded.slice(found.to)))),
        )
        .filter((found) => isMeant(paragraph, found))
        .map((found) => ({ found, paragraph, place: placeIn(paragraph, found.from, found.to) })),
    );
  const starts = labelledIn(paragraphs, START)
    .toSorted(byRank)
    .flatMap((one) => {
      const found = value(one, isDate);
      return found ? [{ found, paragraph: one.paragraph, place: placeIn(one.paragraph, one.from, one.to) }] : [];
    });
  const spans = [...labelledIn(paragraphs, `project ${PERIOD}`), ...labelledIn(paragraphs, PERIOD).filter(isOfNothingElse)].flatMap(
    (one) => value(one, ({ months }) => months !== undefined)?.months ?? monthsOfLabel(one) ?? [],
  );
  const ends = labelledIn(paragraphs, END)
    .toSorted(byRank)
    .flatMap((one) => lastDay(value(one, isDate)) ?? []);
  const [start] = starts.length > 0 ? starts : told(START_TOLD, isDate);
  if (!start) return undefined;
  const day = firstDay(start.found);
  const endsTold = told(END_TOLD, isDate, (paragraph) => !OF_PAPERS.test(paragraph.folded)).flatMap(({ found }) => lastDay(found) ?? []);
  const [end] = ends.filter((one) => one > (day ?? ""));
  if (end !== undefined) return { start: day ?? "", end, place: start.place };
  const isLong = ({ months }: ReadValue) => months !== undefined && months >= 6;
  const isMeant = (paragraph: Paragraph, span: ReadValue, first: Paragraph) => !isDeadline(paragraph, span) && isSpanOfProject(paragraph, span, first);
  const months = spans[0] ?? told(SPAN_TOLD, isLong, (paragraph, span) => isMeant(paragraph, span, start.paragraph))[0]?.found.months;
  const last = day !== undefined && months !== undefined ? lastDayAfter(day, months) : endsTold.find((one) => one > (day ?? ""));
  return { ...(day !== undefined && { start: day }), ...(day !== undefined && last !== undefined && { end: last }), place: start.place };
}
const LONGEST_LEAD_IN = 60;
const BEGINS =
  "beginnt|startet|start(?= (?:op|den|am)(?![a-z]))|prend (?:cours|effet)|(?:is|are|be) (?:carried out|implemented|conducted)(?: from)?|a debute|debuta|starts|begins|commences|began|(?:will|shall|to) begin|(?:have |has )?commenced|to (?:start|begin|commence)|commence|debute|demarre|comienza|inicia|inizia|decorre|begint|borjar|alkaa|pocinje|zapocinje|zacne|zacina|zaczyna sie|rozpoczyna sie|incepe|baslar|kezdodik|indul|algab|prasideda|sakas|начинается|починається|започва|αρχιζει";
const START_TOLD = new RegExp(
  `(?<![a-z])(?:${START}|${BEGINS})(?:,? (?![^.;\\d]*(?:(?<![a-z])(?:before|by|(?:no|not) (?:later|earlier)|at the (?:latest|earliest)|vor|spatest[a-z]+|fruhest[a-z]+|bis|avant|antes|au plus (?:tard|tot)|prima|entro)(?![a-z])))(?:\\(?t ?0\\)?|[^.;\\d]){1,40})?\\s*$`,
  "u",
);
/** The closing date, after which nothing is paid, shall be 30 June 2028. */
const END_TOLD =
  /(?<![a-z])(?:(?:closing|completion|end) date|(?:project|award|grant|work) (?:ends|finishes|concludes)|(?:endet|finaliza|termina|s'acheve|prend fin|eindigt|avslutas|paattyy|konczy sie|konci))(?:,? [^.;\d]{1,70})?\s*$/u;
const SPAN_TOLD = new RegExp(
  `(?<![a-z])(?:${PERIOD}|lasts|dure|dauert|dura|duurt|varar|varer|kestaa|trwa|trva|traj[ea]|dureaza|surer|kestab|trunka|длится|триває|продължава|διαρκει|over|within|innerhalb(?: von)?|entro|binnen|inom|for|fur|pour|sur|por|per|durante|voor)(?: [^.;\\d]{1,30})?\\s*$`,
  "u",
);
/** How long a paper is kept or a rate holds tells nothing of the project. */
const OF_KEEPING =
  /(?<![a-z])(?:ke(?:ep|pt)|retain|retention|stor(?:e[ds]?|age|ing)(?![a-z])|archiv|preserv|report|overhead|audit|warrant|aufbewahr|aufzubewahr|conserv|bewaar|bewar)|保存|保管|留存/u;
const IS_KEPT = /(?<![a-z])(?:kept|retained|stored|archived|preserved)(?![a-z])|aufbewahr|aufzubewahr|conserv|保存|保管/u;
const OF_WHAT_IS_FUNDED =
  /(?<![a-z])(?:proje[ck]t|progetto|proyecto|projet|vorhaben|zuwendung|mittel|bewillig|forder|subvention|subside|aide|ayuda|contribut|subsidie|grant|award|fund|scheme|runs|fellowship|research period)/u;

/** Whether a span in a sentence is that of the project: “for 24 months” is, where the start stands too, or behind a word for what is funded. */
function isSpanOfProject({ folded, text }: Paragraph, span: ReadValue, startsIn: Paragraph): boolean {
  const stop = [...text.slice(0, span.from).matchAll(/[.;。；]\s*(?=\p{Lu}|\p{Script=Han})/gu)].at(-1);
  const before = folded.slice(stop ? stop.index + stop[0].length : 0, span.from);
  const behind = /^[^.,;。，；]*/u.exec(folded.slice(span.to))?.[0] ?? "";
  const isFunded = OF_WHAT_IS_FUNDED.test(before);
  const isKept = OF_KEEPING.test(isFunded ? (before.split(/[,，]/u).at(-1) ?? "") : before) || IS_KEPT.test(behind);
  return !isKept && (isFunded || startsIn.text === text || new RegExp(`(?<![a-z])(?:${PERIOD})(?: [^.;\\d]{1,30})?\\s*$`, "u").test(before));
}

/** “48 months from the conclusion of this contract”, of a paper that tells its day in its head. */
function fromPaper(paragraphs: readonly Paragraph[], languages: readonly string[]): ProofPeriod | undefined {
  for (const paragraph of paragraphs) {
    const said = new RegExp(FROM_PAPER, "u").exec(paragraph.folded);
    const span =
      said &&
      readValues(paragraph.text, languages).find(({ months, from }) => months !== undefined && months >= 6 && Math.abs(from - said.index) < LONGEST_LEAD_IN);
    const until = !said
      ? undefined
      : readValues(paragraph.text, languages).find(
          ({ kind, from }) => kind === "date" && from > said.index && TO_DAY.test(paragraph.folded.slice(said.index + said[0].length, from)),
        );
    if (span?.months === undefined && !until) continue;
    const [day] = paragraphs
      .slice(0, LINES_OF_HEAD)
      .filter(({ folded }) => !RECITES.test(folded))
      .flatMap(({ text }) => readValues(text, languages).filter((one) => one.kind === "date" && isDay(one)));
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

/** “Within twelve months after the end of the project”, 计划结束后十二个月内: by when something is due, and no time of what is funded. */
const isDeadline = ({ folded }: Paragraph, { from, to }: ReadValue) =>
  (DUE_IN.test(folded.slice(0, from)) &&
    !(
      IS_DONE_IN.test(folded.slice(0, from)) &&
      !OF_PAPERS.test(
        folded
          .slice(0, from)
          .split(/[.;。；]\s/u)
          .at(-1) ?? "",
      )
    ) &&
    !/^,? ?(?:from|starting|beginning|ab|a compter|a dater|a decorrere|a contar|a partir|depuis|tu|dal|desde)(?![a-z])/u.test(folded.slice(to))) ||
  DUE_BEHIND.test(folded.slice(to));
/** The project commenced on 16 June 2025 and completed within 24 months: how long it takes, and no day on which a paper is due. */
const IS_DONE_IN =
  /(?<![a-z])(?:complet|conclud|conclus|finish|carried out|execut|implement|abzuschliess|abgeschlossen|durchzufuhren|durchgefuhrt|realise|acheve|execute|ejecut|desarroll|realizz|realizad|complet|uitgevoerd|afgerond|genomfor|gjennomfor|toteut|zrealizow|wykona|realizov|vykona|vegrehajt|megvalosit)[a-z]*(?: (?:the|das|le|el|il|o) [a-z]{4,12})?,? (?:within|innerhalb(?: von)?|binnen|dans (?:les|un delai de)|entro|dentro de(?: los)?|en (?:el|un) plazo de|no prazo de|inom|innen|w (?:ciagu|terminie)|(?:do|v prubehu))\s*$/u;
const DUE_IN =
  /(?:(?<![a-z])(?:within|innerhalb(?: von)?|binnen|dans (?:les|un delai de)|entro|dentro de(?: los)?|no prazo de|inom|senast|w (?:ciagu|terminie)|trong(?: vong)?)|(?<!\p{L})в течение|[后後])\s*$/u;
const DUE_BEHIND =
  /^\s*(?:(?:after|before|nach (?:dem |der )?(?:ende|ablauf|abschluss)|vor (?:dem )?(?:ende|ablauf)|apres|avant|after the end)(?![a-z])|以?内|之内|[后後])/u;

/** “Duration (months): 36”. */
function monthsOfLabel({ text, paragraph, from }: Labelled): number | undefined {
  const figures = /^\s*(\d{1,3})\s*$/u.exec(text)?.[1];
  const isMonths = /(?:[(（]|in |en )(?:months?|monaten?|mois|meses|mesi|月)[)）]?\s*[:：]\s*$/u.test(paragraph.folded.slice(0, from));
  return figures !== undefined && isMonths ? Number(figures) : undefined;
}

/** The last day of so many months from a day: 48 months from 2025-03-01 end on 2029-02-28. */
function lastDayAfter(start: string, months: number): string {
  const [year = 0, month = 1, day = 1] = start.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + months, day) - 86_400_000).toISOString().slice(0, 10);
}
