import { AMOUNT_LABELS, CASE_LABELS } from "../reading/case-labels.ts";
import { labelledAmounts, personOf } from "../reading/compare-case.ts";
import type { ReadElements } from "../reading/elements/read-elements.ts";
import { type Labelled, labelledIn } from "../reading/labelled.ts";
import type { Paragraph } from "../reading/paragraphs.ts";
import { unitsIn } from "../reading/parties.ts";
import { placeIn, type WrittenPlace } from "../reading/translation/place.ts";
import { countriesIn } from "../reading/values/named-countries.ts";
import { readValues } from "../reading/values/read-values.ts";
import { hasHan } from "../text/han.ts";
import { addresseeFacts } from "./addressee.ts";
import { contactFacts, sideInNote } from "./contact-facts.ts";
import { beginsWithTitle, type PlacedFact } from "./contact-labels.ts";
import { cooperationSince } from "./cooperation-since.ts";
import { byProject } from "./earlier-projects.ts";
import { ethicsFacts } from "./ethics-facts.ts";
import type { SourceOf } from "./fact-sources.ts";
import type { FactField, FileRole, ReadFact } from "./found-file.ts";
import { headedSections } from "./headed-sections.ts";
import { bareName, partnerNames } from "./names-in-brackets.ts";
import { BARE_AMOUNT, isOfOthers, isOwnNote, noteFacts } from "./note-facts.ts";
import { ownLetterFacts } from "./own-letter-facts.ts";
import type { Sides } from "./own-side.ts";
import { partnerEntries } from "./partner-entries.ts";
import { abroadPartyFacts, codeOf, ownPartyFacts, sidePersons } from "./party-contacts.ts";
import { partyFacts } from "./party-facts.ts";
import { projectTitle } from "./project-title.ts";
import { reportTitle } from "./report-title.ts";
import { CENTRE_LABELS, homePartyFacts, isAbroad, kindOf, labelledUnits } from "./unit-facts.ts";
import { yuanOfOne } from "./unit-of-figure.ts";

const TOPIC = "申报专题|所属专题|专题(?:方向|类别)?|申报类别";
const TOPIC_NAME = /专题[一二三四五六](?:[\s　·：:，,、（(—-]*方向[一二三四])?/u;
/** 方向一、方向二均可; 方向一、二; 或 */
const OTHER_TOPIC = /^[\s)）]*(?:或|[、，,/和及与]\s*(?:(?:专题|方向)[一二三四五六]|[一二三四五六](?=均|皆|都|[\s)）、]|$)))/u;
const PARTNER = "外方(?:合作)?(?:单位|伙伴|机构)(?:名称)?|外方合作伙伴|国外合作单位|foreign partner";
/** As notes have it; in any other paper it is a side. */
const ABROAD = "外方";
const WITH_US = "合作单位";
const PARTNER_ZH = "外方(?:合作)?(?:单位|伙伴|机构)(?:中文名|中文名称)|外方中文名称";
const RESEARCH_FIELD = "(?:所属|支持|合作|技术|研究|申报|项目)(?:技术|研究|合作)?领域|专题领域|领域";
const COUNTRY = "国别|国家(?:\\(地区\\))?|所在国(?:家)?|合作国别|合作国家|外方国别";
const LONGEST_UNIT = 100;

/** What a table or a report, or a letter of our own, says of the project; labels say of what. What it says of an earlier project is offered where it says nothing else, and a person chooses. */
export function caseFacts(paragraphs: readonly Paragraph[], role: FileRole | undefined, sourceOf: SourceOf): readonly ReadFact[] {
  const { own, earlier } = byProject(paragraphs);
  const facts = projectFacts(own, role, sourceOf);
  const known = new Set(facts.map(({ field }) => field));
  const isOpen = ({ field, value }: ReadFact) =>
    field.startsWith("unit.") ? !facts.some((one) => one.field === field && one.value === value) : !known.has(field);
  const isOurs = role === "report" || (role === undefined && isOwnNote(own));
  const entries = isOurs ? partnerEntries(labelledIn(own, PARTNER)) : [];
  const ofEntries = entries.flatMap((one) => one.facts).filter(({ field }) => !known.has(field));
  const sections = isOurs ? withSources([...headedSections(paragraphs), ...ofEntries, ...cooperationSince(paragraphs, entries)], sourceOf) : [];
  return earlier.length === 0 ? [...facts, ...sections] : [...facts, ...projectFacts(earlier, role, sourceOf).filter(isOpen).map(asUnsure), ...sections];
}

function projectFacts(paragraphs: readonly Paragraph[], role: FileRole | undefined, sourceOf: SourceOf): readonly ReadFact[] {
  const isNote = role === undefined && isOwnNote(paragraphs);
  const partner = `${PARTNER}|${WITH_US}(?:名称)?${isNote ? `|${ABROAD}` : ""}`;
  // 外方：提供设备 names nobody, and 合作单位 may be one of ours
  const isParty = (one: Labelled) => (one.label.startsWith(WITH_US) ? isAbroad(one) : one.label !== ABROAD || unitsIn(one.text).length > 0);
  const fact = (field: FactField, value: string, place: WrittenPlace): ReadFact => ({ field, value, source: sourceOf(place) });
  const texts = (field: FactField, form: string, valueIn: (one: Labelled) => string | undefined) =>
    labelledIn(paragraphs, form).flatMap((one) => {
      const value = valueIn(one);
      return value === undefined || value === "" ? [] : [fact(field, value, placeIn(one.paragraph, one.from, one.to))];
    });
  const amountsOf = (field: FactField, form: string) =>
    paragraphs.flatMap((paragraph, index) =>
      labelledAmounts(paragraphs, paragraph, index, form).flatMap(({ value, at }) => {
        const yuan = wholeYuan(value.numbers[0], yuanOfOne(paragraphs, paragraph, at, value));
        return yuan === undefined ? [] : [fact(field, String(yuan), placeIn(at, value.from, value.to))];
      }),
    );
  const amounts = entriesOf(AMOUNT_LABELS).flatMap(([field, form]) => amountsOf(field, form));
  const codes = labelledIn(paragraphs, CASE_LABELS.creditCode).flatMap((one) => codeOf(one));
  const titles = texts("title", CASE_LABELS.title, ({ text }) => projectTitle(text));
  const labelled = [
    ...topicFacts(paragraphs, role, sourceOf),
    ...titles,
    ...texts("applicant.name", CASE_LABELS.applicant, ({ text }) =>
      hasHan(text) && text.length > 3 && text.length < LONGEST_UNIT ? bareName(firstUnit(text)) : undefined,
    ),
    ...(codes.some(({ field }) => field === "applicant.kind")
      ? []
      : texts("applicant.kind", CASE_LABELS.applicant, ({ text }) => kindByName(bareName(firstUnit(text))))),
    ...withSources(codes, sourceOf),
    ...texts("applicant.legalRepresentative", CASE_LABELS.legal, personOf),
    ...texts("applicant.foreignInvested", CENTRE_LABELS.foreignInvested, saidYes),
    ...texts("applicant.researchFunction", CENTRE_LABELS.research, saidYes),
    ...texts("applicant.headquartersCountry", CENTRE_LABELS.headquarters, ({ text }) => onlyCountry(text)),
    ...texts("lead.name", CASE_LABELS.lead, personOf),
    ...texts("partner.name", partner, (one) => (isParty(one) && one.text.length > 3 && one.text.length < 90 ? partnerNames(one.text).name : undefined)),
    ...texts("partner.nameZh", partner, (one) => (isParty(one) && one.text.length < 90 ? partnerNames(one.text).nameZh : undefined)),
    ...texts("partner.nameZh", PARTNER_ZH, ({ text }) => (hasHan(text) ? bareName(text) : undefined)),
    ...texts("partner.lead", CASE_LABELS.partnerLead, personOf).map((one) => (beginsWithTitle(one.value) ? asUnsure(one) : one)),
    ...texts("partner.country", COUNTRY, ({ text }) => onlyCountry(text)),
    ...texts("partner.country", `${WITH_US}(?:名称)?`, (one) => (isAbroad(one) ? onlyCountry(one.text) : undefined)),
    ...texts("period", CASE_LABELS.period, ({ text }) => spanOf(text)),
    ...withSources(labelledUnits(paragraphs), sourceOf),
    ...texts("field", RESEARCH_FIELD, ({ text }) => fieldNamed(text)),
    // an approval says how its committee is reached
    ...withSources(role === "ethics" ? ethicsFacts(paragraphs) : contactFacts(paragraphs, isNote), sourceOf),
    ...amounts,
    ...(titles.length === 0 && role === "report" ? withSources(reportTitle(paragraphs), sourceOf) : []),
    ...(titles.length === 0 && role !== undefined && NAMES_PROJECT.has(role) ? withSources(quotedTitle(paragraphs), sourceOf) : []),
    ...(role !== undefined && role !== "ethics" && NAMES_PROJECT.has(role) ? withSources(ownLetterFacts(paragraphs), sourceOf) : []),
  ];
  if (role !== undefined) return labelled;
  const known = new Set(labelled.map(({ field }) => field));
  const isBareAmount = known.has("title") && !known.has("budget.grant") && !known.has("budget.total");
  const bareAmounts = isBareAmount ? (["budget.grant", "budget.total"] as const).flatMap((field) => amountsOf(field, BARE_AMOUNT)) : [];
  const ofNote = [...labelled, ...withSources(noteFacts(paragraphs, known, spanOf, sideInNote(paragraphs)), sourceOf)];
  return [...(isOfOthers(paragraphs) ? ofNote.map(asUnsure) : ofNote), ...bareAmounts.map(asUnsure)];
}

/** Of several units behind one label the first applies: 申请单位：某公司、某大学. */
function firstUnit(text: string): string {
  const [first = "", ...others] = text.split("、").map((one) => one.trim());
  return others.length > 0 && [first, ...others].every((one) => unitsIn(one).includes(bareName(one))) ? first : text;
}

/** A university or a hospital is one by its name; of any other unit its register says what it is: institutes became companies. */
function kindByName(name: string): string | undefined {
  const kind = hasHan(name) && name.length > 3 && name.length < LONGEST_UNIT ? kindOf(name) : undefined;
  return kind === "university" || kind === "hospital" ? kind : undefined;
}

export const withSources = (facts: readonly PlacedFact[], sourceOf: SourceOf): readonly ReadFact[] =>
  facts.map(({ place, ...fact }) => ({ ...fact, source: sourceOf(place) }));

/** What a letter of another unit, or to one, says of how it is reached and who leads there; nobody knows whether that is whom the form means. */
export const letterFacts = (paragraphs: readonly Paragraph[], sides: Sides, sourceOf: SourceOf): readonly ReadFact[] =>
  withSources([...abroadPartyFacts(paragraphs, sides.abroad, sides.ours.flat()), ...addresseeFacts(paragraphs, sides)], sourceOf).map(asUnsure);
const asUnsure = (fact: ReadFact): ReadFact => ({ ...fact, isUnsure: true });

/** What an agreement says of itself, of the other side, and of ours. @param isPlatform whether it sets up a platform */
export function agreementFacts(
  paragraphs: readonly Paragraph[],
  { term }: ReadElements,
  { abroad, ours }: Sides,
  isPlatform: boolean,
  sourceOf: SourceOf,
): readonly ReadFact[] {
  const [place] = term.places;
  const days = term.status === "present" && term.start !== undefined && term.end !== undefined ? `${term.start}/${term.end}` : undefined;
  const source = place && place.lines.length > 0 ? sourceOf(place) : undefined;
  const termFacts: readonly ReadFact[] =
    source && days !== undefined
      ? termReadings(days, term.places).map((value, _, all) => ({ field: "agreement.term", value, source, ...(all.length > 1 && { isUnsure: true as const }) }))
      : [];
  // whether it is renewed is asked of a term that is known
  const renewal = termFacts.length > 0 && term.renewal && term.renewal.lines.length > 0 ? term.renewal : undefined;
  return [
    ...termFacts,
    ...(renewal ? [{ field: "agreement.autoRenewal" as const, value: String(term.autoRenewal), source: sourceOf(renewal) }] : []),
    ...abroad.flat().flatMap((name) => partyFacts(paragraphs, name, sourceOf)),
    ...partnerLeads(paragraphs, sourceOf),
    ...withSources(
      firstOfEach([
        ...homePartyFacts(paragraphs, ours, abroad.flat(), isPlatform),
        ...ownPartyFacts(paragraphs, ours, abroad.flat()),
        ...abroadPartyFacts(paragraphs, abroad, ours.flat()),
        ...sidePersons(paragraphs, ours, abroad),
      ]),
      sourceOf,
    ),
  ];
}

/** What is said of a party first, as in the lines below its name. */
const firstOfEach = (facts: readonly PlacedFact[]): readonly PlacedFact[] =>
  facts.filter(({ field, party }, index) => facts.findIndex((one) => one.field === field && one.party === party) === index);

/** The days of a term as they were read, and with month and day exchanged where its figures may be either: 5/6/2026. */
function termReadings(days: string, places: ReadElements["term"]["places"]): readonly string[] {
  const exchanged = new Map(
    places.flatMap(({ quote }) =>
      readValues(quote).flatMap(({ date, alsoDate }) => (date !== undefined && alsoDate !== undefined ? [[date, alsoDate] as const] : [])),
    ),
  );
  const [start = "", end = ""] = days.split("/");
  const also = [exchanged.get(start) ?? start, exchanged.get(end) ?? end];
  return exchanged.has(start) || exchanged.has(end) ? [days, also.join("/")] : [days];
}

const partnerLeads = (paragraphs: readonly Paragraph[], sourceOf: SourceOf): readonly ReadFact[] =>
  labelledIn(paragraphs, CASE_LABELS.partnerLead).flatMap((one) => {
    const name = personOf(one);
    if (name === undefined) return [];
    const fact = { field: "partner.lead" as const, value: name, source: sourceOf(placeIn(one.paragraph, one.from, one.to)) };
    return [beginsWithTitle(name) ? asUnsure(fact) : fact];
  });

function topicFacts(paragraphs: readonly Paragraph[], role: FileRole | undefined, sourceOf: SourceOf): readonly ReadFact[] {
  const labelled = labelledIn(paragraphs, TOPIC).flatMap((one) => {
    const found = topicIn(one.text);
    return found === undefined ? [] : [{ field: "topic" as const, value: found.value, source: sourceOf(placeIn(one.paragraph, one.from, one.to)) }];
  });
  if (labelled.length > 0) return labelled;
  for (const paragraph of paragraphs.slice(0, 15)) {
    const found = topicIn(paragraph.text);
    if (found && paragraph.text.length < 60)
      return [{ field: "topic", value: found.value, source: sourceOf(placeIn(paragraph, found.at, found.at + found.value.length)) }];
  }
  return role !== undefined && NAMES_PROJECT.has(role) ? withSources(topicOfLetter(paragraphs), sourceOf) : [];
}

/** The only topic that the sentences of a letter name: 我单位申报……专题二“政府（机构）间合作项目”. */
function topicOfLetter(paragraphs: readonly Paragraph[]): readonly PlacedFact[] {
  const every = new RegExp(TOPIC_NAME.source, "gu");
  const named = new Set(paragraphs.flatMap(({ text }) => text.match(every) ?? []));
  const paragraph = paragraphs.find(({ text }) => TOPIC_NAME.test(text));
  const topic = paragraph && named.size === 1 ? topicIn(paragraph.text) : undefined;
  return paragraph && topic ? [{ field: "topic", value: topic.value, place: placeIn(paragraph, topic.at, topic.at + topic.value.length) }] : [];
}

/** The topic that a text names first; none where it names others beside it: which one is applied for nobody can tell then. */
function topicIn(text: string): { readonly value: string; readonly at: number } | undefined {
  const found = TOPIC_NAME.exec(text);
  if (!found || OTHER_TOPIC.test(text.slice(found.index + found[0].length))) return undefined;
  return { value: found[0], at: found.index };
}

/** Whole yuan of a figure; a figure whose unit nothing says is not offered. */
function wholeYuan(number: number | undefined, factor: number | undefined): number | undefined {
  if (number === undefined || factor === undefined) return undefined;
  const yuan = number * factor;
  const whole = Math.round(yuan);
  return Math.abs(whole - yuan) < 0.005 && whole > 0 ? whole : undefined;
}

/** 是 as the form asks it; what is said otherwise a person answers. */
const saidYes = ({ text }: Labelled) => (/^是(?=$|[\s，,。；;（(])/u.test(text.trim()) ? "true" : undefined);

function spanOf(text: string): string | undefined {
  const [start, end] = readValues(text).filter(({ kind }) => kind === "date");
  const [from, to] = [start?.date?.split("/")[0], end?.date?.split("/").at(-1)];
  return from !== undefined && to !== undefined && from < to ? `${from}/${to}` : undefined;
}

/** The name of a field, before what goes on in its line: 领域 智能机器人，国别 芬兰. */
function fieldNamed(text: string): string | undefined {
  const value = text.replace(/[，,]\s*\p{Script=Han}{2,6}(?:\s+|[:：]).*$/u, "").trim();
  return hasHan(value) && value.length < 24 ? value : undefined;
}

function onlyCountry(text: string): string | undefined {
  const codes = [...new Set(countriesIn(text).map(({ code }) => code))].filter((code) => code !== "CN");
  return codes.length === 1 ? codes[0] : undefined;
}

/** Letters of our own, which name the project in their sentence: 我单位申报的项目“……”. */
const NAMES_PROJECT: ReadonlySet<FileRole> = new Set(["no-licence-transfer", "self-funding", "recusal", "ethics"]);
const QUOTED_PROJECT =
  /(?:项目|课题)(?:名称)?[为：:\s]{0,2}[《“"「]([^《》“”"「」]{6,120})[》”"」]|[《“"「]([^《》“”"「」]{6,120})[》”"」](?=(?:的)?(?:项目|课题)(?!(?:申报)?指南|类别))/gu;

/** The only project that a letter names in quotes; a letter may be of another year, and a person decides. */
function quotedTitle(paragraphs: readonly Paragraph[]): readonly PlacedFact[] {
  const found = paragraphs.flatMap((paragraph) =>
    [...paragraph.text.matchAll(QUOTED_PROJECT)].flatMap(({ 1: behind, 2: before, index }): readonly PlacedFact[] => {
      const value = projectTitle(behind ?? before ?? "");
      if (value === undefined) return [];
      const from = paragraph.text.indexOf(value, index);
      return [{ field: "title", value, place: placeIn(paragraph, from, from + value.length), isUnsure: true }];
    }),
  );
  const [first, ...others] = found;
  return first && others.every(({ value }) => value === first.value) ? [first] : [];
}

const entriesOf = <K extends FactField>(record: { readonly [key in K]: string }): readonly (readonly [K, string])[] => {
  const keys = Object.keys(record).filter((key): key is K => key in record);
  return keys.map((key) => [key, record[key]] as const);
};
