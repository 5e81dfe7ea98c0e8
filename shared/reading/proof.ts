import type { Partner } from "../case/case.ts";
import { given } from "../facts/facts.ts";
import { compareNames, type NameComparison } from "../text/compare-names.ts";
import { bodyLines } from "./body-lines.ts";
import { isNextCell, type Labelled, labelledIn } from "./labelled.ts";
import { languagesOfPages } from "./languages.ts";
import type { PageText } from "./page-text.ts";
import { type Paragraph, paragraphsOf } from "./paragraphs.ts";
import { sameName, unitsIn } from "./parties.ts";
import { placeIn, type WrittenPlace } from "./translation/place.ts";
import { type ReadValue, readValues } from "./values/read-values.ts";

/** What a proof of funding says (专题二·申报主体要求: 证明材料须列明外方负责人); absent where it was not found. */
export type ReadProof = {
  readonly funder?: Written;
  readonly reference?: Written;
  readonly amount?: Written & { readonly value: number; readonly currency?: string };
  readonly period?: { readonly start?: string; readonly end?: string; readonly place: WrittenPlace };
  readonly namedLead?: Written;
};
export type Written = { readonly text: string; readonly place: WrittenPlace };

const LEAD =
  "projektleitung|projektleiter(?:in)?|wissenschaftliche leitung|leitung des vorhabens|(?:lead )?chief investigator|lead chief investigator|principal (?:investigator|researcher|applicant|scientist)|scientific (?:coordinator|lead(?:er)?|supervisor)|scientist in charge|responsible (?:researcher|scientist)|project head|lead investigator|project (?:leader|lead|director|coordinator)|(?:primary )?coordinator(?: contact)?|grant ?holder|award ?holder|award recipient|fellow|named lead|responsable scientifique(?: et technique)?|coordinateur|coordinatrice|porteur(?: du projet)?|investigador(?:a|es)? (?:principal(?:es)?|responsables?)|investigador responsable|ip|responsabile scientifico|coordinatore|pesquisador(?:a)? (?:responsavel|principal)|coordenador(?:a)?|investigador(?:a)? responsavel|projektledare|huvudsokande|prosjektleder|projektleder|vastuullinen johtaja|vastuullinen tutkija|hankkeen johtaja|vezeto kutato|temavezeto|projektvezeto|kierownik projektu|hlavni resitel(?:ka)?|resitel(?:ka)?|projectleider|项目负责人|外方负责人|课题负责人|负责人|研究代表者";
const REFERENCE =
  "aktenzeichen|geschaftszeichen|forderkennzeichen|zuwendungsnummer|projektnummer|project (?:id|number|no\\.?|reference)|grant (?:agreement )?(?:id|number|no\\.?|reference|ref\\.?)|award (?:id|number|no\\.?|reference)|agreement (?:number|no\\.?)|reference(?: number)?|our reference|our ref|ref\\.?|decision (?:number|no\\.?)|contract (?:number|no\\.?)|reference du projet|convention n[°o]|numero de (?:expediente|referencia|proyecto|processo|projeto)|referencia|expediente|processo(?: n[.°o]*)?|codice(?: progetto)?|cup|protocollo|diarienummer|dnr|prosjektnummer|journalnummer|sagsnummer|paatosnumero|rahoituspaatos|hankenumero|nyilvantartasi szam|azonosito|szerzodesszam|numer(?: projektu)?|批准号|项目编号|编号|课题番号";
const REFERENCE_IN_TITLE = /(?:n[°o.]|nr\.?|no\.?|number|nummer|project|projekt|proyecto|progetto|processo)\s*[:：]?\s*([a-z]{0,8}[-/ ]?\d[\w./-]{3,30})/iu;
const PERIOD =
  "bewilligungszeitraum|forderzeitraum|laufzeit|forderdauer|projektlaufzeit|project (?:period|dates|start and end|duration)|(?:funding|grant|award) period|period of (?:the )?(?:grant|award|support)|period|duration|start (?:and end )?dates?|duree(?: du projet)?|periode|periodo(?: de ejecucion)?|plazo(?: de ejecucion)?|vigencia|durata|periodo di finanziamento|prazo|projekttid|prosjektperiode|projektperiode|rahoituskausi|kausi|futamido|okres|doba reseni|资助期限|执行期限|项目期限|期限|研究期間";
const TOTAL =
  /total|gesamt|maximum|hochst|zuwendung in hohe|grant amount|amount of the grant|award amount|montant|osszege|importe total|importo|valor total|belopp|hogst|suma|totaal|yhteensa|enintaan|总额|总计|合计|资助金额/u;
const FUNDER =
  /minist|agency|agence|agencia|agenzia|hivatal|hatosag|foundation|stiftung|fundac|fonds|fund\b|fundo|council|rat\b|forschungsgemeinschaft|executive|academy|akatemia|akademie|academia|vetenskapsradet|radet|myndighet|innovation|kommission|commission|institutes? of health|secretar|conselho|consejo|consiglio|fapesp|nserc|anid|aei|tutkimus|authority|部$|基金|委员会|理事会|科学院|研究会|总署|省|厅|局$|学術振興会/iu;

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

const written = (paragraph: Paragraph, from: number, to: number): Written => {
  const place = placeIn(paragraph, from, to);
  return { text: place.written, place };
};

function funderOf(paragraphs: readonly Paragraph[]): Written | undefined {
  // the funder's name stands above everything else, or is one of the parties
  for (const paragraph of paragraphs.slice(0, 8)) {
    for (const part of partsOf(paragraph.text)) {
      if (part.text.length < 3 || part.text.length > 110 || !FUNDER.test(part.text)) continue;
      const unit = unitsIn(part.text).find((name) => FUNDER.test(name));
      // a sentence names it among other words
      const name = part.text.split(" ").length > 12 ? unit : part.text;
      if (name === undefined) continue;
      const at = part.from + part.text.indexOf(name);
      return written(paragraph, at, at + name.length);
    }
  }
  const first = paragraphs.find(({ text }) => /[\p{Lu}\p{Lo}]/u.test(text) && text.length > 2);
  const [part] = first ? partsOf(first.text) : [];
  return first && part ? written(first, part.from, part.from + part.text.length) : undefined;
}

/** A line in its parts: what stands in brackets and behind them comes apart. */
function partsOf(text: string): readonly { readonly text: string; readonly from: number }[] {
  const parts: { text: string; from: number }[] = [];
  let from = 0;
  for (const { 0: gap, index } of [
    ...text.matchAll(/\s*[(（][^)）]*[)）]|,\s*(?=under|sous|represented|$)|^between (?:the )?|\s{3,}/gu),
    { 0: "", index: text.length },
  ]) {
    const own = text.slice(from, index).trim();
    if (own !== "") parts.push({ text: own, from: text.indexOf(own, from) });
    from = index + gap.length;
  }
  return parts.toSorted((one, other) => Number(FUNDER.test(other.text)) - Number(FUNDER.test(one.text)) || other.from - one.from);
}

function referenceOf(paragraphs: readonly Paragraph[]): Written | undefined {
  for (const { text, paragraph, from } of labelledIn(paragraphs, REFERENCE, true)) {
    const token = /^[^\s,;]+(?:\s[\d][\w./-]*)*/u.exec(text.trim())?.[0];
    if (token === undefined || !/\d/.test(text.slice(0, 24))) continue;
    const start = paragraph.text.indexOf(token, from);
    return written(paragraph, start, start + (/\d/.test(token) ? token.length : text.length));
  }
  for (const paragraph of paragraphs) {
    const match = REFERENCE_IN_TITLE.exec(paragraph.text);
    const token = match?.[1]?.replace(/[.,]$/u, "");
    if (match && token !== undefined && paragraph.text.length < 160) {
      const start = match.index + match[0].indexOf(token);
      return written(paragraph, start, start + token.length);
    }
  }
  return undefined;
}

type Sum = { readonly value: ReadValue; readonly paragraph: Paragraph; readonly weight: number };

function amountOf(paragraphs: readonly Paragraph[], languages: readonly string[]): ReadProof["amount"] {
  const sums = paragraphs.flatMap((paragraph, index): readonly Sum[] => {
    const before = paragraphs[index - 1];
    const label = before && isNextCell(before, paragraph) ? before.folded : (before?.folded ?? "").slice(-60);
    return readValues(paragraph.text, languages)
      .filter(({ kind, isFigure }) => kind === "amount" && isFigure)
      .map((value) => ({ value, paragraph, weight: TOTAL.test(`${label} ${paragraph.folded.slice(Math.max(0, value.from - 70), value.from)}`) ? 1 : 0 }));
  });
  const [best] = sums.toSorted((one, other) => other.weight - one.weight || (other.value.numbers[0] ?? 0) - (one.value.numbers[0] ?? 0));
  if (!best) return undefined;
  const { value, paragraph } = best;
  return { ...written(paragraph, value.from, value.to), value: value.numbers[0] ?? 0, ...(value.currency !== undefined && { currency: value.currency }) };
}

function periodOf(paragraphs: readonly Paragraph[], languages: readonly string[]): ReadProof["period"] {
  const isAmerican = monthFirst(paragraphs);
  const labelled = labelledIn(paragraphs, PERIOD).map(({ paragraph, from, to }) => ({ paragraph, from, to, isLabelled: true }));
  const whole = paragraphs.map((paragraph) => ({ paragraph, from: 0, to: paragraph.text.length, isLabelled: false }));
  const named = whole.filter(({ paragraph }) => PERIOD_WORD.test(paragraph.folded));
  // behind a label, in a line that speaks of a period, anywhere
  for (const spans of [labelled, named, ...whole.map((one) => [one])]) {
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

const PERIOD_WORD = new RegExp(`(?<![a-z])(?:${PERIOD})(?![a-z])`, "u");
const SHORT_BETWEEN = 20;
/** 03/31/2031: where a second figure is no month, all dates of the paper have the month first. */
const monthFirst = (paragraphs: readonly Paragraph[]) => paragraphs.some(({ text }) => /(?<!\d)\d{1,2}\/(?:1[3-9]|2\d|3[01])\/(?:19|20)\d{2}/u.test(text));
const CONNECTED =
  /^[\s,]*(?:(?:-|~|to|until)?\s*(?:end date|end|ende|date de fin|fin|fecha de fin)\s*[:：]?|to|until|till|through|bis(?: zum)?|au|jusqu'au|al|hasta(?: el)?|a|ate|do|till|og|och|-|~|至|到)[\s]*(?:the |el |le |il )?$/u;
const FROM =
  /(?:from|starting(?: on)?|beginning(?: on)?|commencing(?: on)?|as of|ab(?: dem)?|beginnend am|a partir d[eu']l?|a contar d[eo]l?|a compter du|des le|dal|a decorrere dal|desde(?: el)?|com inicio em|fran(?: och med)?|alkaen|自|从|start(?: date)?:?)\s*$/u;
const firstDay = (value: ReadValue | undefined) => value?.date?.split("/")[0];
const lastDay = (value: ReadValue | undefined) => value?.date?.split("/").at(-1);

const START =
  "(?:project )?start(?:ing)? date(?: of (?:the )?(?:grant|award|project))?|beginn|projektbeginn|date de (?:debut|demarrage)|fecha de inicio|inicio|data (?:di inizio|de inicio)|startdatum|aloituspaiva|kezdete|起始日期|开始日期";

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
  const [start] = starts;
  const [months] = spans;
  if (!start) return undefined;
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

const PERSON_TITLE =
  /^(?:(?:assoc(?:iate|\.)?|asst\.?|assistant|doc\.|ir\.|mgr\.|rndr\.|prof(?:essor(?:in|a)?|\.)?|dra?\.?|d\.ª|don|do[nñ]a|d\.|dott\.(?:ssa)?|ph\.?d\.?|univ\.|ing\.|-ing\.|dipl\.|mr\.?|ms\.?|mrs\.?|herrn?|frau|m\.|mme|sra?\.|sir)[\s-]+)*/iu;
const PERSON = /^[\p{L}\p{M}'’.-]+(?:\s+[\p{L}\p{M}'’.-]+){0,4}/u;
const CAPITALS = /^\p{Lu}[\p{L}\p{M}'’-]*\.?(?:\s+(?:(?:de|del|der|van|von|da|di|du|la|le|dos|das|y|e)\s+)*\p{Lu}[\p{L}\p{M}'’-]*\.?){1,4}/u;
/** Words that lead from a role to a name in running text, and those that name who leads. */
const BETWEEN =
  "(?:\\s*(?:is|was|ist|es|est|e|on|:|,|of the (?:project|award)|des vorhabens|del proyecto|do projeto|du projet|del progetto|hankkeen|som|ar)(?![a-z]))*\\s*";
const LED_BY =
  "led by|headed by|under the (?:direction|leadership|supervision) of|unter (?:der )?leitung von|geleitet von|dirigido por|bajo la direccion de|sous la (?:direction|responsabilite) (?:scientifique )?de|dirige par|coordonne par|porte par|coordinato da|diretto da|sotto la direzione di|liderad[oa] por|coordenad[oa] por|sob a (?:coordenacao|responsabilidade) d[eo]a?|awarded to|granted to|under ledning av|johdolla|vezetesevel";

function leadOf(paragraphs: readonly Paragraph[]): Written | undefined {
  for (const { text, paragraph, from } of labelledIn(paragraphs, LEAD, true)) {
    const found = FAMILY_FIRST.exec(text.trim())?.[0] ?? personAt(text.trim(), PERSON);
    if (found !== undefined) return nameAt(paragraph, found, from);
  }
  const inText = new RegExp(`(?<![a-z])(?:(?:${LEAD})${BETWEEN}|(?:${LED_BY})\\s+)`, "gu");
  for (const paragraph of paragraphs)
    for (const { 0: all, index } of paragraph.folded.matchAll(inText)) {
      const from = index + all.length;
      const found = personAt(paragraph.text.slice(from).trimStart(), CAPITALS);
      if (found !== undefined) return nameAt(paragraph, found, from);
    }
  return leadBehindName(paragraphs) ?? leadWithTitle(paragraphs) ?? leadAddressed(paragraphs);
}

/** Whitfield, Laurel Anne */
const FAMILY_FIRST = /^\p{Lu}[\p{L}\p{M}'’-]+,\s\p{Lu}[\p{L}\p{M}'’.-]+(?:\s\p{Lu}[\p{L}\p{M}'’.-]*)?$/u;

/** “to grant Professor Päivi Example …”, “for the research of Prof. Noa Example”: the degree tells a person. */
function leadWithTitle(paragraphs: readonly Paragraph[]): Written | undefined {
  const before =
    /(?<![a-z])(?:(?:grant|award)(?:s|ed|ing)?(?: to)?|(?:research|project|study|work) (?:of|by)|bewilligt|verleiht|accorde a|concede a|otorga a)\s+(?:herrn |frau |the )?(?=(?:assoc|asst|prof|dr|dra|doc)[a-z]*[. ])/gu;
  for (const paragraph of paragraphs)
    for (const { 0: all, index } of paragraph.folded.matchAll(before)) {
      const found = personAt(paragraph.text.slice(index + all.length), CAPITALS);
      if (found?.includes(" ")) return nameAt(paragraph, found, index + all.length);
    }
  return undefined;
}

const TO_YOU =
  /(?:grant|award|approv|fund|support)[^.]{0,60} your? (?!organi[sz]ation|institution|universit)|(?:bewilligt|gewahrt|bewilligen) (?:wir )?ihnen|(?:accorde|attribue)[^.]{0,30} vous|vous (?:est|a ete) (?:accord|attribu)/u;
/** A letter to a person whose project is funded: “Dear Dr. Siriporn Example, … has approved your project”. */
function leadAddressed(paragraphs: readonly Paragraph[]): Written | undefined {
  if (!paragraphs.some(({ folded }) => TO_YOU.test(folded))) return undefined;
  for (const paragraph of paragraphs.slice(0, 16)) {
    const from = /^(?:dear|to:|an:?|sehr geehrte[rs]?|chere?|estimad[oa]|herrn?|frau)\s+/u.exec(paragraph.folded)?.[0].length ?? 0;
    const text = paragraph.text.slice(from);
    const title = PERSON_TITLE.exec(text)?.[0].length ?? 0;
    const found = title > 0 ? personAt(text, CAPITALS) : undefined;
    if (found?.includes(" ")) return nameAt(paragraph, found, from);
  }
  return undefined;
}

function nameAt(paragraph: Paragraph, name: string, from: number): Written {
  const start = paragraph.text.indexOf(name, from);
  return written(paragraph, start, start + name.length);
}

/** A person's name at the beginning of a text, without titles; `undefined` where a unit or a sentence begins. */
function personAt(text: string, form: RegExp): string | undefined {
  const rest = text.slice(PERSON_TITLE.exec(text)?.[0].length ?? 0);
  const name = form.exec(rest)?.[0].replace(/[.,]$/u, "");
  const isName = name !== undefined && name.length > 1 && /^[\p{Lu}\p{Lo}]/u.test(name) && !unitsIn(name).some((unit) => sameName(unit, name));
  return isName ? name : undefined;
}

/** “Dr Anna Example (principal investigator)”. */
function leadBehindName(paragraphs: readonly Paragraph[]): Written | undefined {
  const role = new RegExp(`^\\s*[,(（]\\s*(?:the |la |le |el |il |o |a )?(?:${LEAD})(?![a-z])`, "u");
  for (const paragraph of paragraphs)
    for (const { 0: name, index } of paragraph.text.matchAll(new RegExp(`(?<!\\p{L})${CAPITALS.source.slice(1)}`, "gu"))) {
      if (!role.test(paragraph.folded.slice(index + name.length))) continue;
      const own = personAt(name, CAPITALS);
      if (own !== undefined) return nameAt(paragraph, own, index);
    }
  return undefined;
}
