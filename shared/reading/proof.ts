import type { Partner } from "../case/case.ts";
import { given } from "../facts/facts.ts";
import { compareNames, type NameComparison } from "../text/compare-names.ts";
import { bodyLines } from "./body-lines.ts";
import { isNextCell, type Labelled, labelledIn } from "./labelled.ts";
import { languagesOfPages } from "./languages.ts";
import type { PageText } from "./page-text.ts";
import { type Paragraph, paragraphsOf } from "./paragraphs.ts";
import { funderOf } from "./proof-funder.ts";
import { leadOf } from "./proof-lead.ts";
import { sumsUnderUnit } from "./proof-units.ts";
import { placeIn, type WrittenPlace } from "./translation/place.ts";
import { type ReadValue, readValues } from "./values/read-values.ts";
import { type Written, written } from "./written.ts";

/** What a proof of funding says (专题二·申报主体要求: 证明材料须列明外方负责人); absent where it was not found. */
export type ReadProof = {
  readonly funder?: Written;
  readonly reference?: Written;
  readonly amount?: Written & { readonly value: number; readonly currency?: string };
  readonly period?: { readonly start?: string; readonly end?: string; readonly place: WrittenPlace };
  readonly namedLead?: Written;
};

const REFERENCE =
  "aktenzeichen|fkz|n[°o]\\.? (?:de|du|della|del) (?:convention|contrat|decision|pratica|progetto|projet)|prot(?:ocollo)?\\. ?n[.°o]*|unser zeichen|unsere referenz|our file|notre reference|nos references|nuestra referencia|n[o°] (?:de )?expediente|geschaftszeichen|forderkennzeichen|zuwendungsnummer|projektnummer|(?:research )?project (?:id|number|no\\.?|reference)|grant (?:agreement )?(?:id|number|no\\.?|reference|ref\\.?)|award (?:id|number|no\\.?|reference)|agreement (?:number|no\\.?)|reference(?: number)?|our reference|our ref|ref\\.?|decision (?:number|no\\.?)|contract (?:number|no\\.?)|reference du projet|convention n[°o]|numero de (?:expediente|referencia|proyecto|processo|projeto)|referencia|expediente|processo(?: n[.°o]*)?|codice(?: progetto)?|cup|protocollo|diarienummer|dnr|prosjektnummer|journalnummer|sagsnummer|paatosnumero|rahoituspaatos|hankenumero|nyilvantartasi szam|azonosito|szerzodesszam|numer(?: projektu)?|批准号|项目编号|合同编号|编号|课题番号|dossiernummer|aanvraagnummer|projectnummer|gesuchsnummer|antragsnummer|vorgangsnummer|arendenummer|file (?:number|no\\.?)|numero (?:de|du) dossier|codigo(?: del proyecto)?|identificador";
const REFERENCE_IN_TITLE =
  /(?<!\p{L})(?:n[°ºo](?!\p{L})\.?|n\.|nr\.?|(?:\p{L}+)?(?:number|nummer)|proposal|project|projekt|proyecto|progetto|processo)(?!\p{L})\s*[:：]?\s*([a-z]{0,8}[-/ ]?\d[\w./-]{3,30}(?: [a-z]{2,4}-[a-z]{2,4}(?![\w-]))?)/iu;
const PERIOD =
  "bewilligungszeitraum|forderzeitraum|laufzeit|forderdauer|projektlaufzeit|project (?:period|dates|start and end|duration)|(?:funding|grant|award) period|period of (?:the )?(?:grant|award|support)|period|duration|start (?:and end )?dates?|duree(?: du projet)?|periode|periodo(?: de ejecucion)?|plazo(?: de ejecucion)?|vigencia|durata|periodo di finanziamento|prazo|projekttid|prosjektperiode|projektperiode|rahoituskausi|kausi|futamido|okres|doba reseni|资助期限|执行期限|项目期限|期限|研究期间|looptijd|projectperiode|subsidieperiode|bidragsperiod|dispositionstid|gewahrungszeitraum|beihilfezeitraum|termin realizacji";
const TOTAL =
  /total|(?<!\d)\d{2} ?% fec|gesamt|maximum|hochst|zuwendung in hohe|grant amount|amount of the grant|award amount|montant|osszege|importe total|importo|valor total|belopp|hogst|suma|totaal|yhteensa|enintaan|总额|总计|合计|资助金额/u;
/** Reads a proof of funding by what stands behind its labels, in tables and running text. */
export function readProof(pages: readonly PageText[]): ReadProof {
  const paragraphs = paragraphsOf(bodyLines(pages));
  const languages = [...new Set(languagesOfPages(pages).flat())];
  const [funder, reference, amount, period, namedLead] = [
    funderOf(paragraphs),
    referenceOf(paragraphs),
    amountOf(paragraphs, languages),
    periodOf(paragraphs, languages),
    leadOf(paragraphs),
  ];
  return { ...(funder && { funder }), ...(reference && { reference }), ...(amount && { amount }), ...(period && { period }), ...(namedLead && { namedLead }) };
}

/** How the lead that a proof names stands to a partner's lead; `not-named`: the proof names none. */
export type LeadComparison = { readonly result: NameComparison | "not-named" | "not-answered"; readonly named?: Written };

/** Compares the lead named in a proof with the partner's: order of names, initials, titles and accents are no difference. */
export function compareProofLead(proof: ReadProof, partner: Partner): LeadComparison {
  const asked = given(partner.lead) ?? undefined;
  if (!proof.namedLead) return { result: "not-named" };
  if (asked === undefined) return { result: "not-answered", named: proof.namedLead };
  return { result: compareNames(asked, proof.namedLead.text), named: proof.namedLead };
}

/** The first word, and the numbers behind it that are no year: 13N 12345. */
function referenceAt(text: string): string | undefined {
  const first = /^[^\s,;]+/u.exec(text)?.[0];
  if (first === undefined) return undefined;
  let to = first.length;
  for (let more = FURTHER_NUMBER.exec(text.slice(to)); more && !/^\s*年/u.test(text.slice(to + more[0].length)); more = FURTHER_NUMBER.exec(text.slice(to)))
    to += more[0].length;
  return text.slice(0, to);
}
const FURTHER_NUMBER = /^\s\d[\w./-]*/u;

function referenceOf(paragraphs: readonly Paragraph[]): Written | undefined {
  // the number of the letter itself stands back
  const labelled = labelledIn(paragraphs, REFERENCE, true).toSorted((one, other) => Number(one.label === "编号") - Number(other.label === "编号"));
  for (const { text, paragraph, from } of labelled) {
    const token = referenceAt(text.trim());
    if (token === undefined || !/\d/.test(text.slice(0, 24))) continue;
    const start = paragraph.text.indexOf(token, from);
    return written(paragraph, start, start + (/\d/.test(token) ? token.length : text.length));
  }
  const own = referenceBy(paragraphs.slice(0, OF_HEAD), NUMBER_ALONE);
  if (own) return own;
  const [ofProject, named, ofTitle, behindWord] = [
    referenceBy(paragraphs, PROJECT_NUMBER),
    referenceBy(paragraphs, REFERENCE_NAMED),
    referenceBy(
      paragraphs.filter(({ text }) => text.length < LONGEST_TITLE),
      REFERENCE_IN_TITLE,
    ),
    referenceBy(paragraphs, REFERENCE_BEHIND_WORD),
  ];
  return ofProject ?? named ?? ofTitle ?? behindWord;
}

/** N° 25 019847 01, alone in a line of the head: the number of the paper, before those that it refers to. */
const NUMBER_ALONE = /^\s*n[°º]\s*(\d[\d ./-]{3,24}\d)\s*$/iu;
const OF_HEAD = 10;
const LONGEST_TITLE = 160;
/** The number of the project before that of the decision on it. */
const PROJECT_NUMBER =
  /(?<!\p{L})(?:project|projekt|proyecto|projet|progetto|projeto)s?\s+(?:n[°ºo]\.?|nr\.?|number|nummer|n\.)\s*[:：]?\s*([a-z]{0,8}[-/ ]?\d[\w./-]{3,30})/iu;
/** con referencia PRA/2025/0066, (codice 2025KX7RTP), Aktenzeichen MWK23-7547.9 */
const REFERENCE_NAMED =
  /(?<!\p{L})(?:referencia|référence|reference|codice|c[óo]digo|(?:akten|f[öo]rderkenn|gesch[äa]fts)zeichen|FKZ|CUP)\s+(?:n[°ºo.]*\s*)?((?=[\w./-]*\d)[A-Z0-9][\w./-]{4,40})/iu;
/** award EF-26-0193 */
const REFERENCE_BEHIND_WORD = /(?<!\p{L})(?:[Aa]ward|[Gg]rant|[Cc]ontract|[Aa]greement|[Cc]onvention)\s+([A-Z]{1,8}[-/]?\d+(?:[-/]\d+)+(?:[-/]\w+)*)/u;

function referenceBy(paragraphs: readonly Paragraph[], form: RegExp): Written | undefined {
  for (const paragraph of paragraphs) {
    const match = form.exec(paragraph.text);
    // 101023 two-year extension: only capitals belong to it
    const token = match?.[1]?.replace(/\s\p{Ll}+-\p{Ll}+$|[.,]$/u, "");
    if (match && token !== undefined) {
      const start = match.index + match[0].lastIndexOf(token);
      return written(paragraph, start, start + token.length);
    }
  }
  return undefined;
}

/** What the project costs as a whole, of which the grant is a part. */
const COSTS =
  /(?:eligible|total|overall|whole|project) (?:project )?(?:costs?(?! shar)|expenditures?|budget)|(?<!(?<!1)\d\d ?% (?:of )?(?:the )?)full economic costs?|100 ?% fec|depenses? (?:eligible|totale|subventionnable)|cout (?:total|global)|gesamt(?:kosten|ausgaben)|zuwendungsfahigen? (?:gesamt)?(?:ausgaben|kosten)|costo (?:complessivo|totale)|spesa (?:complessiva|totale|ammess)|coste total|presupuesto total|costo total|custo total|kosztow|总(?:成本|经费|投资)/gu;

/** 1 behind words for the whole grant, -1 where the costs are named after them, 0 otherwise. @param before what leads to a sum */
function weightOf(before: string): number {
  const grant = before.search(TOTAL) < 0 ? -1 : ([...before.matchAll(new RegExp(TOTAL, "gu"))].at(-1)?.index ?? -1);
  const costs = [...before.matchAll(COSTS)].at(-1);
  if (costs && costs.index + costs[0].length > grant) return -1;
  return grant < 0 ? 0 : 1;
}

type Sum = { readonly value: ReadValue; readonly paragraph: Paragraph; readonly weight: number; readonly isGranted: boolean; readonly isToldAgain: boolean };
/** A word of granting before a sum. */
const GRANTED =
  /award|grant|approv|contribut|fund|support|bewillig|zuwend|forder|beihilfe|subvention|aide|financ|finanzi|conced|assegn|atribu|bevilg|bevilj|tilskud|avustus|tamogat|dofinans|资助|批准|拨款|补助/u;

/** A sum told once more in another currency: （约合人民币41万元）, (equivalent to EUR 50,000). */
const CONVERTED =
  /[(（]\s*(?:(?:大?约|折)合|相当于|(?:approximately )?equivalent to|(?:umgerechnet|entspricht)(?: (?:ca\.|etwa|rund))?|soit(?: environ)?|equivalente a)[^()（）]{0,12}$/u;
/** A sum told once more with the tax on it: (AUD 495,000 including GST); the only sum counts even so. */
const WITH_TAX = /^\s*(?:\(?(?:incl(?:uding|\.)?|inkl(?:usive|\.)?|with)\s+(?:of )?(?:gst|vat|tax|mwst|ust|moms)|ttc(?![a-z])|iva incl)/u;
function amountOf(paragraphs: readonly Paragraph[], languages: readonly string[]): ReadProof["amount"] {
  const all = paragraphs.flatMap((paragraph, index): readonly Sum[] => {
    const before = paragraphs[index - 1];
    const head = before && isNextCell(before, paragraph) ? before.folded : undefined;
    const label = head ?? (before?.folded ?? "").slice(-60);
    return readValues(paragraph.text, languages)
      .filter(({ kind, isFigure }) => kind === "amount" && isFigure)
      .map((value) => {
        const own = paragraph.folded.slice(Math.max(0, value.from - 70), value.from);
        const isToldAgain = WITH_TAX.test(paragraph.folded.slice(value.to)) || CONVERTED.test(own);
        // costs as the column is headed, beside the column of the grant
        const isCosts = paragraph.isCell && paragraph.columnHead !== paragraph.folded && weightOf(paragraph.columnHead) < 0;
        const isGranted = GRANTED.test(`${head ?? ""} ${own}`) || (paragraph.isCell && GRANTED.test(paragraph.columnHead));
        return { value, paragraph, weight: isCosts ? -1 : weightOf(`${label} ${own}`), isGranted, isToldAgain };
      });
  });
  all.push(
    ...sumsUnderUnit(paragraphs, languages).map(({ value, paragraph, heads }) => ({
      value,
      paragraph,
      weight: weightOf(heads),
      isGranted: true,
      isToldAgain: false,
    })),
  );
  const sums = all.some(({ isToldAgain }) => !isToldAgain) ? all.filter(({ isToldAgain }) => !isToldAgain) : all;
  // the costs as a whole stand back behind a grant, not behind their own parts
  const isGrantTold = sums.some(({ weight, isGranted }) => weight > 0 || (weight === 0 && isGranted));
  const weigh = ({ weight }: Sum) => (isGrantTold ? weight : Math.max(0, weight));
  const [best] = sums.toSorted((one, other) => weigh(other) - weigh(one) || (other.value.numbers[0] ?? 0) - (one.value.numbers[0] ?? 0));
  if (!best) return undefined;
  const { value, paragraph } = best;
  return { ...written(paragraph, value.from, value.to), value: value.numbers[0] ?? 0, ...(value.currency !== undefined && { currency: value.currency }) };
}

function periodOf(paragraphs: readonly Paragraph[], languages: readonly string[]): ReadProof["period"] {
  const isAmerican = monthFirst(paragraphs);
  const labelled = labelledIn(paragraphs, PERIOD)
    .filter(({ paragraph, from }) => !OTHER_LABEL.test(paragraph.folded.slice(0, from)))
    .map(({ paragraph, from, to, label }) => ({ paragraph, from, to, label, isLabelled: true }));
  const whole = paragraphs
    .filter(({ folded }) => !OTHER_PERIOD.test(folded))
    .map((paragraph) => ({ paragraph, from: 0, to: paragraph.text.length, isLabelled: false }));
  const named = whole.filter(({ paragraph }) => PERIOD_WORD.test(paragraph.folded));
  // the project's own period before any other; one label is not measured by another
  const labels = [...new Set(labelled.map(({ label }) => label))].toSorted((one, other) => Number(OF_PROJECT.test(other)) - Number(OF_PROJECT.test(one)));
  const byLabel = labels.map((label) => labelled.filter((one) => one.label === label));
  // behind a label, in a line that speaks of a period, anywhere
  for (const spans of [...byLabel, named, ...whole.map((one) => [one])]) {
    const read = spans.map(({ paragraph, from, to, isLabelled }) => {
      const values = readValues(paragraph.text, languages)
        .filter((value) => value.from >= from && value.to <= to)
        .map((value) => (isAmerican && value.alsoDate !== undefined ? { ...value, date: value.alsoDate } : value));
      return { paragraph, values, isLabelled };
    });
    // the whole of the project rather than its first year
    const [longest] = read.flatMap(rangesIn).toSorted((a, b) => Date.parse(b.end) - Date.parse(b.start) - (Date.parse(a.end) - Date.parse(a.start)));
    if (longest) return longest;
    for (const { paragraph, values } of read) {
      const span = values.find(({ months }) => months !== undefined && months >= 6);
      const only = values.find((one) => one.kind === "date" && FROM.test(paragraph.folded.slice(0, one.from)));
      const day = firstDay(only);
      if (only && span?.months !== undefined && day !== undefined)
        return { start: day, end: lastDayAfter(day, span.months), place: placeIn(paragraph, Math.min(only.from, span.from), Math.max(only.to, span.to)) };
    }
  }
  return startAndMonths(paragraphs, languages);
}

type ValuesIn = { readonly paragraph: Paragraph; readonly values: readonly ReadValue[]; readonly isLabelled: boolean };

/** From one day to the next, where the words between say so. */
function rangesIn({ paragraph, values, isLabelled }: ValuesIn): readonly { readonly start: string; readonly end: string; readonly place: WrittenPlace }[] {
  const dates = values.filter(({ kind }) => kind === "date");
  return dates.flatMap((one, index) => {
    const next = dates[index + 1];
    const [start, end] = [firstDay(one), lastDay(next)];
    if (!next || start === undefined || end === undefined || start >= end) return [];
    const between = paragraph.folded.slice(one.to, next.from);
    const isRange = CONNECTED.test(between) || (dates.length === 2 && (isLabelled || between.length <= SHORT_BETWEEN));
    return isRange ? [{ start, end, place: placeIn(paragraph, one.from, next.to) }] : [];
  });
}

const OF_PROJECT = /proje[ck]t|progetto|proyecto|hank|项目|执行/u;
/** How long something else takes than what is funded: keeping records, reporting, the programme of the funder. */
const OTHER =
  "(?<![a-z])(?:retention|storage|archiv(?:e|al|ing)|record[- ]keeping|reporting|report|audit|programme|program|eligibility|warranty|payment|aufbewahrungs|berichts|programm)[\\s-]*|保存|保管|报告|计划|质保|公示";
const OTHER_PERIOD = new RegExp(`^[^.。;；:：]{0,24}?(?:${OTHER})(?:${PERIOD}|frist)[^.。;；]*[.。;；]?$`, "u");
const OTHER_LABEL = new RegExp(`(?:${OTHER})(?:${PERIOD})\\s*[:：]\\s*$`, "u");
const PERIOD_WORD = new RegExp(`(?<![a-z])(?:${PERIOD})(?![a-z])`, "u");
const SHORT_BETWEEN = 20;
/** 03/31/2031: where a second figure is no month, all dates of the paper have the month first. */
const monthFirst = (paragraphs: readonly Paragraph[]) => paragraphs.some(({ text }) => /(?<!\d)\d{1,2}\/(?:1[3-9]|2\d|3[01])\/(?:19|20)\d{2}/u.test(text));
const CONNECTED =
  /^[\s,]*(?:(?:-|~|to|until)?\s*(?:end date|end|ende|date de fin|fin|fecha de fin)\s*[:：]?|(?:and|und|et|y|e) (?:ends?(?: on)?|finishes on|endet am|s'acheve|se termine|prend fin|finaliza|termina|concluye|concluira|si conclude|finisce)(?: (?:le|el|il|em))?|to|until|till|through|bis(?: zum)?|au|jusqu'au|al|hasta(?: el)?|a|ate|do|till|og|och|-|~|至|到)[\s]*(?:the |el |le |il )?$/u;
const FROM =
  /(?:from|(?:starts|begins|commences) on|beginnt (?:am|zum)|(?:commence|debute) le|(?:comienza|inicia) el|(?:inizia|decorre) (?:il|dal)|starting(?: on)?|beginning(?: on)?|commencing(?: on)?|as of|ab(?: dem)?|beginnend am|a partir d[eu']l?|a contar d[eo]l?|a compter du|des le|dal|a decorrere dal|desde(?: el)?|com inicio em|fran(?: och med)?|(?:te rekenen )?vanaf|met ingang van|alkaen|自|从|start(?: date)?:?)\s*$/u;
const firstDay = (value: ReadValue | undefined) => value?.date?.split("/")[0];
const lastDay = (value: ReadValue | undefined) => value?.date?.split("/").at(-1);

const START =
  "(?:project )?start(?:ing)? date(?: of (?:the )?(?:grant|award|project))?|[a-z]{0,16}beginn|date de (?:debut|demarrage)|fecha de inicio|inicio|data (?:di inizio|de inicio)|startdatum|aloituspaiva|kezdete|起始日期|开始日期";

const END =
  "(?:project )?end(?:ing)? date(?: of (?:the )?(?:grant|award|project))?|[a-z]{0,16}ende|date de fin|fecha de (?:finalizacion|fin|termino)|data (?:di fine|di conclusione|de fim|de termino)|slutdatum|paattymispaiva|vege|einddatum|结束日期|终止日期";

/** “Starting date 1 March 2025, duration 48 months”. */
function startAndMonths(paragraphs: readonly Paragraph[], languages: readonly string[]): ReadProof["period"] {
  const value = (one: Labelled, wanted: (value: ReadValue) => boolean) => readValues(one.text, languages).find(wanted);
  const starts = labelledIn(paragraphs, START).flatMap((one) => {
    const found = value(one, ({ kind }) => kind === "date");
    return found ? [{ found, one }] : [];
  });
  const spans = [...labelledIn(paragraphs, `project ${PERIOD}`), ...labelledIn(paragraphs, PERIOD)].flatMap(
    (one) => value(one, ({ months }) => months !== undefined)?.months ?? monthsOfLabel(one) ?? [],
  );
  const ends = labelledIn(paragraphs, END).flatMap((one) => lastDay(value(one, ({ kind }) => kind === "date")) ?? []);
  const [start] = starts;
  const [months] = spans;
  if (!start) return undefined;
  const [end] = ends.filter((one) => one > (firstDay(start.found) ?? ""));
  if (end !== undefined) return { start: firstDay(start.found) ?? "", end, place: placeIn(start.one.paragraph, start.one.from, start.one.to) };
  const day = firstDay(start.found);
  const place = placeIn(start.one.paragraph, start.one.from, start.one.to);
  return { ...(day !== undefined && { start: day }), ...(day !== undefined && months !== undefined && { end: lastDayAfter(day, months) }), place };
}

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
