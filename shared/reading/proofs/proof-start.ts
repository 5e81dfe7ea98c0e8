import { folded } from "../folded.ts";
import { type Labelled, labelledIn } from "../labelled.ts";
import type { Paragraph } from "../paragraphs.ts";
import { placeIn } from "../translation/place.ts";
import type { ReadValue } from "../values/read-values.ts";
import { END, LATEST, PERIOD, START } from "../vocabulary/period-words.ts";
import { FROM_BEHIND } from "../vocabulary/proof-words.ts";
import { lastDaysByDeadline } from "./proof-deadline.ts";
import { lastDay, OF_PAPERS, type ProofPeriod, type ReadText } from "./proof-extension.ts";

/** The first day of a proof and its last, or how many months lie between, told apart (专题二·申报主体要求). */

/** How long something else takes than what is funded: keeping records, reporting, the programme of the funder. */
export const OTHER =
  "(?<![a-z])(?:retention|storage|archiv(?:e|al|ing)|record[- ]keeping|reporting|report|audit|programme|program|eligibility|warranty|payment|aufbewahrungs|berichts|programm)[\\s-]*|保存|保管|报告|计划|质保|公示";
const OTHER_LABEL = new RegExp(`(?:${OTHER})(?:${PERIOD})\\s*[:：]\\s*$`, "u");
/** Whether a label of a time is that of what is funded. */
export const isOfNothingElse = ({ paragraph, from }: Labelled) => !OTHER_LABEL.test(paragraph.folded.slice(0, from));
/** From a day on, right behind it. */
export const BEHIND_FIRST = new RegExp(`^\\s?(?:${FROM_BEHIND})(?![a-z])`, "u");
/** The first day of what a value says. */
export const firstDay = (value: ReadValue | undefined) => value?.date?.split("/")[0];

const rankOf = (label: string) =>
  /(?<![a-z])(?:confirmed|actual|revised|new|amended|extended|resulting|current|neues|verlangertes|nouvelle|nueva)(?![a-z])|verlangerung|extension|prolongation|prorro|proroga|verlenging|forlang/u.test(
    label,
  )
    ? 0
    : /(?<![a-z])(?:planned|expected|anticipated|proposed|original|initial|previous|old|latest|earliest)(?![a-z])/u.test(label)
      ? 2
      : 1;
const isBound = ({ text }: Labelled, { from }: ReadValue) => LATEST.test(folded(text.slice(0, from)));
const byRank = (one: Labelled, other: Labelled) => rankOf(one.label) - rankOf(other.label);

/** “Starting date 1 March 2025, duration 48 months”, in a form or in sentences. */
export function startAndMonths(paragraphs: readonly Paragraph[], read: ReadText): ProofPeriod | undefined {
  const value = (one: Labelled, wanted: (value: ReadValue) => boolean) => read(one.text).find(wanted);
  const isDate = ({ kind }: ReadValue) => kind === "date";
  /** The values in sentences that such words lead to. */
  const told = (words: RegExp, wanted: (value: ReadValue) => boolean, isMeant: (paragraph: Paragraph, value: ReadValue) => boolean = () => true) =>
    paragraphs.flatMap((paragraph) =>
      read(paragraph.text)
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
      return found ? [{ found, paragraph: one.paragraph, place: placeIn(one.paragraph, one.from, one.to), isBound: isBound(one, found) }] : [];
    })
    // “no earlier than 1 October” stands back behind the day on which it began
    .toSorted((one, other) => Number(one.isBound) - Number(other.isBound));
  const spans = [...labelledIn(paragraphs, `project ${PERIOD}`), ...labelledIn(paragraphs, PERIOD).filter(isOfNothingElse)].flatMap(
    (one) => value(one, ({ months }) => months !== undefined)?.months ?? monthsOfLabel(one) ?? [],
  );
  const ends = labelledIn(paragraphs, END)
    .toSorted(byRank)
    .flatMap((one) => lastDay(value(one, isDate)) ?? []);
  const [start] = starts.length > 0 ? starts : told(START_TOLD, isDate);
  if (!start) return undefined;
  const day = firstDay(start.found);
  const endsTold = [...told(END_TOLD, isDate, (paragraph) => !OF_PAPERS.test(paragraph.folded)), ...lastDaysByDeadline(paragraphs, read)].flatMap(
    ({ found }) => lastDay(found) ?? [],
  );
  const [end] = ends.filter((one) => one > (day ?? ""));
  if (end !== undefined) return { start: day ?? "", end, place: start.place };
  const isLong = ({ months }: ReadValue) => months !== undefined && months >= 6;
  const isMeant = (paragraph: Paragraph, span: ReadValue, first: Paragraph) => !isDeadline(paragraph, span) && isSpanOfProject(paragraph, span, first);
  const months = spans[0] ?? told(SPAN_TOLD, isLong, (paragraph, span) => isMeant(paragraph, span, start.paragraph))[0]?.found.months;
  const last = day !== undefined && months !== undefined ? lastDayAfter(day, months) : endsTold.find((one) => one > (day ?? ""));
  return { ...(day !== undefined && { start: day }), ...(day !== undefined && last !== undefined && { end: last }), place: start.place };
}
/** So far in front of a day or a span words still lead to it. */
export const LONGEST_LEAD_IN = 60;
const BEGINS =
  "beginnt|startet|start(?= (?:op|den|am)(?![a-z]))|prend (?:cours|effet)|(?:is|are|be) (?:carried out|implemented|conducted)(?: from)?|a debute|debuta|starts|begins|commences|began|(?:will|shall|to|may|can|must|is to) (?:start|begin|commence)|(?:have |has )?commenced|commence|debute|demarre|est (?:lance|engage)e?s?|comienza|(?:se )?inicia(?:ra)?|(?:da|dara|tem|tera|tendra|avra) (?:inicio|inizio)|inizia|(?:e|sara|viene) avviat[oa]|decorre|begint|(?:wordt|is) (?:gestart|aangevat|aangevangen)|gaat van start|borjar|pa(?:begynnes|begyndes|borjas)|startar|starter|kaynnistyy|alkaa|pocinje|zapocinje|zacne|zacina|zaczyna sie|rozpoczyna sie|incepe|baslar|kezdodik|indul|algab|prasideda|sakas|начинается|починається|започва|αρχιζει";
/** You may draw on it from 1 March, die Mittel sind verfügbar ab, con avvio il: from when there is money, or work. */
const MAY_BE_USED =
  "(?:draw(?:n)?(?: down| on)?|incurred|use|used|spend|spent|available|at (?:your|its|their) disposal|funds? (?:run|flow))(?: [^.;\\d]{1,20})? from|(?:abrufbar|verfugbar|abgerufen werden|bereit|zur verfugung)(?: [^.;\\d]{1,20})? ab(?: dem)?|(?:disponibles?|utilisables?|mobilisables?|disponiveis|disponivel|disponibil[ei]|utilizzabil[ei])(?: [^.;\\d]{1,20})? (?:a (?:compter|partir) d[ue]|des le|des|desde|a partir d[eo]|dal|a decorrere dal)|beschikbaar(?: [^.;\\d]{1,20})? vanaf|con (?:avvio|inizio|inicio)|avec (?:un )?(?:debut|demarrage)|com inicio|mit (?:beginn|start)|with (?:a )?start|met (?:aanvang|start)";
const START_TOLD = new RegExp(
  `(?<![a-z])(?:${START}|${BEGINS}|${MAY_BE_USED})(?:,? (?![^.;\\d]*(?:(?<![a-z])(?:before|by|(?:no|not) (?:later|earlier)|at the (?:latest|earliest)|vor|spatest[a-z]+|fruhest[a-z]+|bis|avant|antes|au plus (?:tard|tot)|prima|entro)(?![a-z])))(?:\\(?t ?0\\)?|[^.;\\d]){1,40})?\\s*$`,
  "u",
);
/** The closing date, after which nothing is paid, shall be 30 June 2028. */
const END_TOLD =
  /(?<![a-z])(?:(?:closing|completion|end) date|(?:project|award|grant|work|funding|it) (?:ends|finishes|concludes|closes|expires|runs out|terminates|comes to an end|is closed)|(?:projekt|vorhaben|forderung) (?:schliesst|lauft) [^.;\d]{0,20}(?:am|aus am|bis)|(?:projet|programme|aide) (?:se termine|s'acheve|est clos|prend fin)|(?:proyecto|progetto|projeto) (?:se cierra|finaliza|concluye|si chiude|si conclude|termina|encerra)|(?:project|onderzoek) (?:sluit|loopt af)|(?:endet|finaliza|termina|s'acheve|prend fin|eindigt|avslutas|paattyy|konczy sie|konci))(?:,? [^.;\d]{1,70})?\s*$/u;
const SPAN_TOLD = new RegExp(
  `(?<![a-z])(?:${PERIOD}|lasts|dure|dauert|dura|duurt|varar|varer|kestaa|trwa|trva|traj[ea]|dureaza|surer|kestab|trunka|длится|триває|продължава|διαρκει|nell'arco di|sull'arco di|lungo|a lo largo de|ao longo de|no arco de|au cours de|s'etend sur|se extiende|si estende su|erstreckt sich uber|uber(?: einen zeitraum von)?|gedurende|verspreid over|spread over|over the course of|over|within|innerhalb(?: von)?|entro|binnen|inom|for|fur|pour|sur|por|per|durante|voor)(?: [^.;\\d]{1,30})?\\s*$`,
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

/** “Within twelve months after the end of the project”, 计划结束后十二个月内: by when something is due, and no time of what is funded. */
export const isDeadline = ({ folded }: Paragraph, { from, to }: ReadValue) =>
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
export function lastDayAfter(start: string, months: number): string {
  const [year = 0, month = 1, day = 1] = start.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + months, day) - 86_400_000).toISOString().slice(0, 10);
}
