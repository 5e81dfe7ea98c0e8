import { CASE_LABELS } from "../reading/case-labels.ts";
import { personOf } from "../reading/compare-case.ts";
import { type Labelled, labelledIn } from "../reading/labelled.ts";
import type { Paragraph } from "../reading/paragraphs.ts";
import { placeIn, type WrittenPlace } from "../reading/translation/place.ts";
import { countriesIn } from "../reading/values/named-countries.ts";
import type { FactField } from "./found-file.ts";

/** A fact with where it is written, before its source is worked out. `isUnsure`: a person must choose it. */
export type PlacedFact = { readonly field: FactField; readonly value: string; readonly place: WrittenPlace; readonly isUnsure?: true };

const ADDRESS = "(?:(?:单位|申报单位|联系|通讯|通信|注册|办公)?地址|住所地?)|(?:registered |mailing |office )?address";
const CONTACT = `${CASE_LABELS.contact}|单位联系人|contact(?: person)?`;
const PHONE = "(?:联系|办公|移动|固定)?电话(?:号码)?|(?:联系)?手机(?:号码?)?|联系方式|tel(?:ephone)?\\.?|phone|mobile";
const MAIL = "(?:电子)?邮箱|电子邮件|邮件地址|e-?mail(?: address)?";
const TITLE = "职称(?:或职务)?|(?:专业)?技术职称|职务(?:职称)?|职称[/、]职务|职务[/、]职称";
const ABROAD = "外方(?:合作)?(?:单位|伙伴|机构)(?:名称)?|外方合作伙伴|国外合作单位|合作方|外方联系人|foreign partner|外方(?:中文名|中文名称)";
const OTHER_UNIT =
  "(?:参与|参加|合作|协作|联合申报|共同申报)单位[一二三四五\\d]?(?:名称)?|供应商(?:名称)?|供货(?:单位|商|方)|报价(?:单位|人|方)|卖方|销售方|受托方|检测(?:单位|机构)";

/** Phones of China with their area code or as mobile numbers; a foreign one is no applicant's. */
const CHINESE_PHONE = /^(?:[（(]?\+?86[）)]?[- ]?)?(?:[（(]?0?\d{2,3}[）)]?[- ]?\d{7,8}(?:\s?(?:转|[-x])\s?\d{1,6})?|1[3-9]\d[- ]?\d{4}[- ]?\d{4})(?!\d)/u;
const MAIL_FORM = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u;
const DEGREE =
  "(?:正高级?|副高级?|(?:教授级|研究员级)?高级|助理)?(?:工程师|经济师|实验师|农艺师|会计师)|(?:教授级|研究员级|正)?高工|(?:副|助理)?(?:教授|研究员)(?!级)|(?:副|主治|副主任|主任)?医师|讲师|院士";
const DEGREE_ALONE = new RegExp(`^(?:${DEGREE})(?:[、/](?:${DEGREE}))?`, "u");
const DEGREE_BEHIND = new RegExp(`^\\p{Script=Han}{2,4}\\s*[（(，,\\s]\\s*(${DEGREE})`, "u");
/** How far below a person its phone still stands, in paragraphs: a cell is one each. */
const NEAR = 10;

type Owner = "lead" | "contact" | "other";
type Named = Labelled & { readonly at: number };

/**
 * Addresses, persons to ask, phones, mails and degrees behind their labels, in a paper of the applicant's own: a phone belongs to the
 * person named last above it, without one to the contact. What stands below the name of another unit is that unit's; what stands below
 * no name at all may be anybody's, and a person must choose it.
 */
export function contactFacts(paragraphs: readonly Paragraph[]): readonly PlacedFact[] {
  const places = new Map(paragraphs.map((paragraph, index) => [paragraph, index]));
  const found = (form: string): readonly Named[] =>
    labelledIn(paragraphs, form).map((one) => ({ ...one, at: (places.get(one.paragraph) ?? 0) + one.from / 10_000 }));
  const persons = [
    ...found(CASE_LABELS.lead).map(({ at }) => ({ at, owner: "lead" as Owner })),
    ...found(CONTACT).map(({ at }) => ({ at, owner: "contact" as Owner })),
    ...found(`${CASE_LABELS.partnerLead}|${CASE_LABELS.legal}|${ABROAD}`).map(({ at }) => ({ at, owner: "other" as Owner })),
  ].toSorted((one, other) => one.at - other.at);
  const units = [
    ...found(CASE_LABELS.applicant).map(({ at }) => ({ at, isOurs: true })),
    ...found(`${ABROAD}|${OTHER_UNIT}`).map(({ at }) => ({ at, isOurs: false })),
  ].toSorted((one, other) => one.at - other.at);
  const ownerOf = ({ at }: Named): Owner => persons.filter((one) => one.at < at && at - one.at < NEAR).at(-1)?.owner ?? "contact";
  const read = (form: string, factsOf: (one: Named) => readonly PlacedFact[]) =>
    found(form).flatMap((one): readonly PlacedFact[] => {
      const isOurs = units.filter(({ at }) => at < one.at).at(-1)?.isOurs;
      return isOurs === false ? [] : isOurs ? factsOf(one) : factsOf(one).map(unsure);
    });
  const own = (form: string, fields: { readonly [O in Owner]?: FactField }, value: RegExp) =>
    read(form, (one) => {
      const field = fields[ownerOf(one)];
      return field === undefined ? [] : valueAt(field, value, one);
    });
  return [
    ...read(ADDRESS, addressOf),
    ...read(CONTACT, contactOf),
    ...own(PHONE, { lead: "lead.phone", contact: "applicant.contact.phone" }, CHINESE_PHONE),
    ...own(MAIL, { lead: "lead.email", contact: "applicant.contact.email" }, MAIL_FORM),
    ...own(TITLE, { lead: "lead.title" }, DEGREE_ALONE),
    ...read(CASE_LABELS.lead, (one) => {
      const value = DEGREE_BEHIND.exec(one.text)?.[1];
      return value === undefined ? [] : [placed("lead.title", value, one)];
    }),
  ];
}

/** Lines of a party's block: its address, its contact, its phone; a block ends with the first clause or the other party. */
const BLOCK_LINES = 9;
const CLAUSE = /^\s*(?:第[一二三四五六七八九十\d]+条|(?:article|section|§)\s*\d|\d{1,2}[.、]\s)/iu;

/**
 * The same of our own side in an agreement: only what stands in the lines below its name, before any other party. What is written in
 * Latin letters alone is offered, not taken: the form asks for Chinese; so is all where several parties are in China: which one applies
 * nobody can tell.
 * @param ours each party in China with all its names
 */
export function ownPartyFacts(paragraphs: readonly Paragraph[], ours: readonly (readonly string[])[], abroad: readonly string[]): readonly PlacedFact[] {
  const all = ours.flatMap((names) => {
    const others = [...abroad, ...ours.flatMap((one) => (one === names ? [] : one))];
    return firstOfEach(partyBlocks(paragraphs, names, others));
  });
  return ours.length > 1 ? all.map(unsure) : all;
}

function partyBlocks(paragraphs: readonly Paragraph[], names: readonly string[], others: readonly string[]): readonly PlacedFact[] {
  const namesOther = ({ text }: Paragraph) => others.some((other) => text.includes(other));
  return paragraphs.flatMap((paragraph, index) => {
    if (!names.some((name) => paragraph.text.includes(name)) || namesOther(paragraph)) return [];
    const rest = paragraphs.slice(index, index + BLOCK_LINES);
    const end = rest.findIndex((one, at) => at > 0 && (CLAUSE.test(one.text) || namesOther(one)));
    const block = end < 0 ? rest : rest.slice(0, end);
    return [
      ...labelledIn(block, ADDRESS).flatMap(addressOf),
      ...labelledIn(block, CONTACT).flatMap(contactOf),
      ...labelledIn(block, PHONE).flatMap((one) => valueAt("applicant.contact.phone", CHINESE_PHONE, one)),
      ...labelledIn(block, MAIL).flatMap((one) => valueAt("applicant.contact.email", MAIL_FORM, one)),
    ];
  });
}

const firstOfEach = (facts: readonly PlacedFact[]) => facts.filter(({ field }, index) => facts.findIndex((one) => one.field === field) === index);

const placed = (field: FactField, value: string, { paragraph, from, to }: Labelled): PlacedFact => ({ field, value, place: placeIn(paragraph, from, to) });

function valueAt(field: FactField, form: RegExp, one: Labelled): readonly PlacedFact[] {
  const value = form.exec(one.text)?.[0];
  return value === undefined ? [] : [placed(field, value, one)];
}

const LONGEST_ADDRESS = 90;
/** No address has a colon. */
const NEXT_LABEL = "[，,；;]\\s*(?:\\p{Script=Han}{2,8}\\s*[:：]|(?:duly )?represented by\\b)";

function addressOf(one: Labelled): readonly PlacedFact[] {
  // 电话：… and ，代表：… may follow in the same line
  const value = one.text.split(new RegExp(`[，,；;\\s]*(?:${PHONE}|${MAIL}|邮编|邮政编码|联系人)\\s*[:：]|${NEXT_LABEL}`, "iu"))[0]?.trim() ?? "";
  const isForeign = countriesIn(value).some(({ code }) => code !== "CN");
  if (value.length < 6 || value.length > LONGEST_ADDRESS || isForeign || MAIL_FORM.test(value)) return [];
  return [latinUnsure(placed("applicant.address", value, one))];
}

function contactOf(one: Labelled): readonly PlacedFact[] {
  const value = personOf(one);
  return value === undefined ? [] : [latinUnsure(placed("applicant.contact.name", value, one))];
}

const unsure = (fact: PlacedFact): PlacedFact => ({ ...fact, isUnsure: true });
const latinUnsure = (fact: PlacedFact): PlacedFact => (/\p{Script=Han}/u.test(fact.value) ? fact : unsure(fact));
