import { dayAfter } from "../text/calendar.ts";
import { type Labelled, labelledIn } from "./labelled.ts";
import type { Paragraph } from "./paragraphs.ts";
import { placeIn, type WrittenPlace } from "./translation/place.ts";
import { type ReadValue, readValues } from "./values/read-values.ts";
import { END_WORDS, FROM_BEHIND, FROM_PAPER, FROM_WORDS, PERIOD_WORDS, START_WORDS, TO_WORDS } from "./vocabulary/proof-words.ts";

/** From which day to which something is funded: behind labels and in sentences, or from a day on for so many months. */
export type ProofPeriod = { readonly start?: string; readonly end?: string; readonly place: WrittenPlace };

const PERIOD = `${PERIOD_WORDS}|toteutusaika|(?:bevillings|bevilgnings|prosjekt|projekt|stod)period[ea]?n?|duracion|duracao|(?:project)?duur|varighet|varaktighet|kesto|(?:proje )?suresi|doba (?:trvani|reseni)|srok realizacii|срок реализации(?: проекта)?|(?:总?研究|资助|执行|课题|项目|计划|计画|合同)+期(?:间|限)?|bewilligungszeitraum|forderzeitraum|laufzeit|forderdauer|projektlaufzeit|project (?:period|dates|start and end|duration)|(?:funding|grant|award) period|period of (?:the )?(?:grant|award|support)|period|duration|start (?:and end )?dates?|duree(?: du projet)?|periode|periodo(?: de ejecucion)?|plazo(?: de ejecucion)?|vigencia|durata|periodo di finanziamento|prazo|projekttid|prosjektperiode|projektperiode|rahoituskausi|kausi|(?:az? )?(?:[a-z]+ )?futamid(?:o|eje)|okres|doba reseni|资助期限|执行期限|项目期限|期限|研究期间|looptijd|dauer|projektdauer|projectperiode|subsidieperiode|bidragsperiod|dispositionstid|gewahrungszeitraum|beihilfezeitraum|termin realizacji`;
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
    if (longest) return extended(withRowsBelow(longest, whole, languages), paragraphs, languages);
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

/** The end of a period that a later paper has put off: “has been extended to 30 June 2029”, verlängert bis zum 31.12.2028. */
function extended(period: ProofPeriod | undefined, paragraphs: readonly Paragraph[], languages: readonly string[]): ProofPeriod | undefined {
  const { start } = period ?? {};
  if (!period || start === undefined) return period;
  const ends = paragraphs.flatMap(({ text, folded }) =>
    readValues(text, languages)
      .filter(({ kind, from, to }) => kind === "date" && isExtension(folded.slice(Math.max(0, from - 120), from), folded.slice(to, to + 60)))
      .flatMap((value) => lastDay(value) ?? []),
  );
  const [end] = ends
    .filter((one) => one > (period.end ?? start))
    .toSorted()
    .toReversed();
  return end === undefined ? period : { ...period, end };
}
function isExtension(before: string, behind: string): boolean {
  const sentence = before.split(/[.;。；]\s+(?=[a-z])|[。；]/u).at(-1) ?? "";
  if (MAY_BE.test(sentence) || MAY_BE.test(/^[^.;。；]*/u.exec(behind)?.[0] ?? "")) return false;
  if (OF_PAPERS.test(sentence)) return false;
  return EXTENDED_TO.test(sentence) || (/(?<![a-z])bis(?: zum)?\s*$/u.test(sentence) && /^\s*(?:kostenneutral |hiermit )?verlangert/u.test(behind));
}
/** The time for a report, or to accept, is no time of the project. */
const OF_PAPERS =
  /(?<![a-z])(?:reports?|reporting|statements?|accounts|submi(?:t|ssion)[a-z]*|accept(?:ance|ing)?|offer|payments?|call)(?![a-z])|bericht|nachweis|(?<![a-z])rapport|compte rendu|informe|justificacion|relazion|rendiconto|relatorio|prestacao de contas|verslag|raport|отчет|zprav|beszamolo|报告|结题|验收|提交|报送/u;
const EXTENDED_TO =
  /(?:(?:extended|extension|prolonged|postponed)(?: [^.;\d]{1,50})?(?: by [^.;]{1,30})? (?:to|until|till|through)|verlangert(?: [^.;]{1,40})? bis(?: zum)?|(?:prolonge|proroge|prorogation|prolongation)e?s?(?: [^.;\d]{1,40})? (?:jusqu'au|au)|prorrog(?:a|ad[oa]|ada|acion)(?: [^.;\d]{1,40})? (?:hasta(?: el)?|ate(?: o)?)|prorogat[oa](?: [^.;\d]{1,40})? (?:al|fino al)|verlengd(?: [^.;\d]{1,30})? tot(?: en met)?|forlangs?t?s?(?: [^.;\d]{1,30})? till?(?: och med| og med)?|(?:延长|延期|展延|顺延)(?:\p{Script=Han}|[\d]){0,8}?[至到]|延至)\s*(?:the |le |el |il )?$/u;
const MAY_BE =
  /(?<![a-z])(?:may|can|could|might|shall not|cannot|not be|if|wenn|kann|konnen|nicht|peut|pourra|pourrait|podra|puede|potra|puo|pode|podera|kan|request(?:s|ed)?|beantragt|demande[r]?|solicit[a-z]+)(?![a-z])|可以?(?=延)|不得|申请|如/u;

type ValuesIn = { readonly paragraph: Paragraph; readonly values: readonly ReadValue[]; readonly isLabelled: boolean };

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
    const isRange = CONNECTED.test(between) || (dates.length === 2 && (isLabelled || (isAlike && between.length <= SHORT_BETWEEN)));
    return isRange ? [{ start, end, place: placeIn(paragraph, one.from, next.to), paragraph }] : [];
  });
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
const monthFirst = (paragraphs: readonly Paragraph[]) => paragraphs.some(({ text }) => /(?<!\d)\d{1,2}\/(?:1[3-9]|2\d|3[01])\/(?:19|20)\d{2}/u.test(text));
const CONNECTED = new RegExp(
  String.raw`^[\s,]*(?:(?:-|~|to|until)?\s*(?:end date|end|ende|date de fin|fin|fecha de fin)\s*[:：]?|(?:[a-z]{4,12} )?(?:and|und|et|y|e) (?:ends?(?: on)?|finishes on|endet am|s'acheve|se termine|prend fin|finaliza|termina|concluye|concluira|si conclude|finisce)(?: (?:le|el|il|em))?|and (?:(?:is|are|shall|will|to|be) )*(?:end|complet|finish|conclud)[a-z]*(?:(?: [a-z]+){1,3},?)? (?:on|by)|to|until|till|through|bis(?: zum)?|au|jusqu'au|al|hasta(?: el)?|a|ate|do|till?|t\.o\.m\.|tot(?: en met)?|og|och|по|-|~|至|到|${TO_WORDS})[\s]*(?:the |el |le |il )?$`,
  "u",
);
const FROM = new RegExp(
  String.raw`(?:(?:start date|date of start|date de debut|fecha de inicio|data (?:di inizio|de inicio|di avvio)|startdatum|projektbeginn)(?: [^.;:\d]{1,40})?,?|from|(?:starts|begins|commences) on|beginnt (?:am|zum)|(?:commence|debute) le|(?:comienza|inicia) el|(?:inizia|decorre) (?:il|dal)|starting(?: on)?|beginning(?: on)?|commencing(?: on)?|as of|ab(?: dem)?|beginnend am|a partir d[eu']l?|a contar d[eo]l?|a compter du|des le|dal|a decorrere dal|desde(?: el)?|com inicio em|fran(?: och med)?|(?:te rekenen )?vanaf|met ingang van|alkaen|(?:自|从|由|起始于)(?:[佛公][历曆]|民[国國])?|start(?: date)?:?|${START_WORDS}|(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}])(?:${FROM_WORDS}))\s*$`,
  "u",
);
const BEHIND_FIRST = new RegExp(`^\\s?(?:${FROM_BEHIND})(?![a-z])`, "u");
const isFirstDay = ({ folded }: Paragraph, { from, to }: ReadValue) => FROM.test(folded.slice(0, from)) || BEHIND_FIRST.test(folded.slice(to));
const firstDay = (value: ReadValue | undefined) => value?.date?.split("/")[0];
const isDay = (value: ReadValue) => value.date !== undefined && !value.date.includes("/");
const lastDay = (value: ReadValue | undefined) => value?.date?.split("/").at(-1);

/** What a form says of a first or a last day: that it was put off or confirmed, or that it was to be so. */
const KIND_OF_DAY =
  "(?:(?:confirmed|actual|agreed|revised|new|amended|extended|resulting|current|final|scheduled|planned|expected|anticipated|proposed|project|grant|award|activity|funding|fellowship|original|initial|previous|old|latest|earliest) ){0,2}";
const rankOf = (label: string) =>
  /(?<![a-z])(?:confirmed|actual|revised|new|amended|extended|resulting|current|neues|verlangertes|nouvelle|nueva)(?![a-z])/u.test(label)
    ? 0
    : /(?<![a-z])(?:planned|expected|anticipated|proposed|original|initial|previous|old|latest|earliest)(?![a-z])/u.test(label)
      ? 2
      : 1;
const byRank = (one: Labelled, other: Labelled) => rankOf(one.label) - rankOf(other.label);

const START = `${START_WORDS}|(?:projektets|bidragets|hankkeen) (?:start|borjan|alku)|avvio(?: ufficiale)?(?: del(?:le|la)? [a-z]+)?|(?:${KIND_OF_DAY})(?:commencement|start(?:ing)?) date|debut|date of (?:start|commencement)|(?:debut|demarrage) d[ue]s? ?[a-z]+|date de (?:debut|demarrage)(?: (?:d[ue]|de la) [a-z]+| [a-z]+)?|data di avvio|data rozpoczecia(?: [a-z]+){0,2}|zahajeni(?: [a-z]+){0,2}|(?:proje )?baslangic tarihi|(?:az? )?(?:[a-z]+ )?(?:kezdete|(?:meg)?kezdesenek (?:napja|datuma|idopontja)|kezdo (?:napja|datuma|idopontja))|oppstart|startdato|\\p{Script=Han}{0,4}(?:开始|起始|启动|开展|展开)日期?|(?:${KIND_OF_DAY})start(?:ing)? date(?: of (?:the )?(?:grant|award|project))?|[a-z]{0,16}beginn|date de (?:debut|demarrage)|fecha de inicio|inicio|data (?:di inizio|de inicio)|startdatum|aloituspaiva|kezdete|起始日期|开始日期`;

const END = `${END_WORDS}|(?:projektets|bidragets|hankkeen) (?:slut|avslut|loppu)|(?:${KIND_OF_DAY})(?:completion|end(?:ing)?|expiry) date(?: of (?:the )?(?:grant|award|project))?|(?:neues |verlangertes )?[a-z]{0,16}ende|(?:nouvelle )?date de fin(?: (?:d[ue]|de la) [a-z]+| [a-z]+)?|(?:nueva )?fecha de (?:finalizacion|fin|termino)(?: [a-z]+){0,2}|data de conclusao|data zakonczenia(?: [a-z]+){0,2}|ukonceni(?: [a-z]+){0,2}|(?:proje )?bitis tarihi|(?:az? )?(?:[a-z]+ )?(?:vege|befejezesenek (?:napja|datuma|idopontja)|zaro (?:napja|datuma|idopontja))|sluttdato|slutdato|\\p{Script=Han}{0,4}(?:完成|结束|终止|截止)日期|data (?:di fine|di conclusione|de fim|de termino)|slutdatum|paattymispaiva|vege|einddatum|结束日期|终止日期`;

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
            (words.test(paragraph.folded.slice(Math.max(0, found.from - LONGEST_LEAD_IN), found.from)) ||
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
  const [end] = ends.filter((one) => one > (day ?? ""));
  if (end !== undefined) return { start: day ?? "", end, place: start.place };
  const isLong = ({ months }: ReadValue) => months !== undefined && months >= 6;
  const isMeant = (paragraph: Paragraph, span: ReadValue, first: Paragraph) => !isDeadline(paragraph, span) && isSpanOfProject(paragraph, span, first);
  const months = spans[0] ?? told(SPAN_TOLD, isLong, (paragraph, span) => isMeant(paragraph, span, start.paragraph))[0]?.found.months;
  return { ...(day !== undefined && { start: day }), ...(day !== undefined && months !== undefined && { end: lastDayAfter(day, months) }), place: start.place };
}
const LONGEST_LEAD_IN = 60;
const BEGINS = "beginnt|startet|starts|begins|commences|to (?:start|begin|commence)|commence|debute|demarre|comienza|inicia|inizia|decorre|begint|borjar|alkaa";
const START_TOLD = new RegExp(
  `(?<![a-z])(?:${START}|${BEGINS})(?:,? (?!before|by |(?:no|not) later|vor |spatest|bis |avant|antes|au plus tard|prima|entro)(?:\\(?t ?0\\)?|[^.;\\d]){1,40})?\\s*$`,
  "u",
);
const SPAN_TOLD = new RegExp(`(?<![a-z])(?:${PERIOD}|over|for|fur|pour|sur|por|per|durante|voor)(?: [^.;\\d]{1,30})?\\s*$`, "u");
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
    !/^,? ?(?:from|starting|beginning|ab|a compter|a dater|a decorrere|a contar|a partir|depuis|tu|dal|desde)(?![a-z])/u.test(folded.slice(to))) ||
  DUE_BEHIND.test(folded.slice(to));
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
