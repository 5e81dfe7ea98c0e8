import type { z } from "zod";
import type { placeWordsSchema } from "../guide/place-words.ts";
import { folded } from "../reading/folded.ts";
import { type Labelled, labelledIn } from "../reading/labelled.ts";
import type { Paragraph } from "../reading/paragraphs.ts";
import { unitsIn } from "../reading/parties.ts";
import { placeIn, type WrittenPlace } from "../reading/translation/place.ts";
import { countriesIn } from "../reading/values/named-countries.ts";
import { CHINESE_PLACES, IN_CHINA } from "../reading/vocabulary/chinese-places.ts";
import { CONTACT_LABELS, type PlacedFact } from "./contact-labels.ts";
import { isOfEarlier } from "./earlier-projects.ts";
import type { FactField } from "./found-file.ts";

/** Labels of a foreign company's research centre: where its group has its seat, and that it is one. */
export const CENTRE_LABELS = {
  headquarters: "(?:(?:企业|公司|集团)?全球|母公司|集团)总部(?:所在(?:地|国家?|国家\\(地区\\)))?|总部所在(?:地|国家?|国家\\(地区\\))",
  foreignInvested: "(?:是否(?:为)?)?外商投资企业",
  research: "(?:是否)?(?:具有|具备)研发功能",
} as const;

/** Where a unit is: what is read says it in its own words, its name and below it its address, and whether that is the place of the call, `saysHere` tells. */
export const SEAT = "unit.inShanghai" satisfies FactField;
export const REGISTERED = "applicant.registeredInShanghai" satisfies FactField;

/** The place of a call, as its guide names it. */
export type HomePlace = Pick<z.infer<typeof placeWordsSchema>, "所在地" | "行政区划">;

/** Whether a name, an address or a credit code says that its unit is in the place of the call; where it says nothing of that, it does not. */
export function saysHere(field: typeof SEAT | typeof REGISTERED, written: string, { 所在地: name, 行政区划: code }: HomePlace): boolean {
  if (field === REGISTERED) return code !== undefined && /^(?:91|12|5[123])/u.test(written) && written.startsWith(code, 2);
  if (name === undefined) return false;
  const [unit = "", address = ""] = written.split("\n");
  // an address that names a province or city outdoes the name: 上海某大学苏州研究院
  if (ELSEWHERE.test(address) && !address.startsWith(name) && !address.startsWith(`${name}市`)) return false;
  const others = [...unit.matchAll(OTHER_PLACES)].some(([place]) => place !== name && place !== "中国");
  const says = (text: string) => [`\n${name}`, `${name}市`, `（${name}）`, `(${name})`].some((form) => `\n${text}`.includes(form));
  return says(address) || (says(unit) && !others);
}

/** 江苏省…, 苏州市…: an address begins with its province or city. */
const ELSEWHERE = /^(?:中国)?\p{Script=Han}{2,7}?(?:省|自治区|市)/u;
const OTHER_PLACES = new RegExp(CHINESE_PLACES.han, "gu");

const NUMBER = "[一二三四五六\\d]?(?:名称)?";
/** Labels of units that take part, and the role that they say; a 合作单位 may be one abroad. */
const LABELS: readonly { readonly form: string; readonly role?: "co-applicant" | "participant"; readonly mayBeAbroad?: true }[] = [
  { form: `(?:联合|共同|合作)(?:申报|申请)单位${NUMBER}`, role: "co-applicant" },
  { form: `(?:本?项目|本?课题)?(?:参与|参加|协作|协同)(?:实施)?单位${NUMBER}`, role: "participant" },
  { form: `(?:国内|境内|中方)(?:合作|参与)?单位${NUMBER}|(?:国内|境内)合作方` },
  { form: `共建单位${NUMBER}` },
  { form: `合作单位${NUMBER}`, mayBeAbroad: true },
];

/** Whether all countries that a value behind a label names are others: 合作单位 德国某研究所. */
export const isAbroad = ({ text }: Pick<Labelled, "text">): boolean => {
  const countries = countriesIn(text);
  return countries.length > 0 && countries.every(({ code }) => code !== "CN") && !IN_CHINA.test(folded(text));
};

/** The units on our side that a paper of our own names beside the applicant, each with what it is. */
export function labelledUnits(paragraphs: readonly Paragraph[]): readonly PlacedFact[] {
  return LABELS.flatMap(({ form, role, mayBeAbroad }) =>
    labelledIn(paragraphs, form).flatMap((one) =>
      (mayBeAbroad && isAbroad(one) ? [] : namesIn(one)).flatMap(({ name, place, isWhole }) => {
        const facts = [...unitFacts(name, place), ...(role ? [factOf("unit.role", role, name, place)] : [])];
        const isOpen = (mayBeAbroad && !IN_CHINA.test(folded(name))) || isOfEarlier(one) || !isWhole;
        return isOpen ? facts.map((fact) => ({ ...fact, isUnsure: true as const })) : facts;
      }),
    ),
  );
}

/** A unit in Chinese and what its name says of it; where it is, its address may say as well. */
function unitFacts(name: string, place: WrittenPlace, address?: { readonly text: string; readonly place: WrittenPlace }): readonly PlacedFact[] {
  const kind = kindOf(name);
  return [
    factOf("unit.name", name, name, place),
    ...(kind === undefined ? [] : [factOf("unit.kind", kind, name, place)]),
    address ? factOf(SEAT, `${name}\n${address.text}`, name, address.place) : factOf(SEAT, name, name, place),
  ];
}

/**
 * What an agreement says of each party in China: it applies, or takes part. @param ours each with all its names
 * @param isPlatform whether the agreement sets up a platform, which its parties then share
 */
export function homePartyFacts(
  paragraphs: readonly Paragraph[],
  ours: readonly (readonly string[])[],
  abroad: readonly string[],
  isPlatform: boolean,
): readonly PlacedFact[] {
  return ours.flatMap((names): readonly PlacedFact[] => {
    const name = names.find((one) => /^[\p{Script=Han}（）()·]{4,}$/u.test(one));
    const at = paragraphs.findIndex(({ text }) => name !== undefined && text.includes(name));
    const paragraph = paragraphs[at];
    if (name === undefined || !paragraph) return [];
    const from = paragraph.text.indexOf(name);
    const place = placeIn(paragraph, from, from + name.length);
    const others = [...abroad, ...ours.flatMap((one) => (one === names ? [] : one))];
    const address = addressBelow(paragraphs.slice(at, at + ADDRESS_LINES), others);
    return [
      factOf("applicant.name", name, name, place),
      ...unitFacts(name, place, address),
      ...(isPlatform ? [factOf("platform.units", name, name, place)] : []),
    ];
  });
}

/**
 * A credit code with what it says of its unit for certain. GB 32100: its first two figures say who registered the unit and as what (91: as an
 * enterprise), the next six where. A branch has a code of its own.
 */
export function codeFacts(one: PlacedFact): readonly PlacedFact[] {
  const { value } = one;
  return [one, ...(value.startsWith("91") ? [{ ...one, field: "applicant.kind" as const, value: "enterprise" }] : []), { ...one, field: REGISTERED }];
}

/** Paragraphs over which a party with its address goes. */
const ADDRESS_LINES = 4;

function addressBelow(block: readonly Paragraph[], others: readonly string[]) {
  const end = block.findIndex(({ text }) => others.some((other) => text.includes(other)));
  const [one] = labelledIn(end < 0 ? block : block.slice(0, end), CONTACT_LABELS.address);
  return one && { text: one.text, place: placeIn(one.paragraph, one.from, one.to) };
}

/** What a unit is by the last word of its name. */
export function kindOf(name: string): string | undefined {
  const bare = name.replace(/[（(][^）)]*[)）]/gu, "");
  if (/(?:公司|集团|厂)$/u.test(bare)) return "enterprise";
  if (/医院$/u.test(bare)) return "hospital";
  if (/(?:科学院|研究院|研究所|研究中心|设计院)$/u.test(bare)) return "institute";
  return /(?:大学|学院)$/u.test(bare) ? "university" : undefined;
}

/** What a unit abroad is by its name; of an institute of technology and a university hospital the name alone does not tell. */
export function kindAbroad(name: string): "enterprise" | "university" | "institute" | undefined {
  const text = folded(name)
    .replace(/[（(][^（()）]*[)）]/gu, " ")
    .trim();
  if (COMPANY_ABROAD.test(text)) return "enterprise";
  if (/hospital|klinik|clinic|医院|institut\p{L}* (?:of|for|fur) technolog|(?:press|foundation|stiftung)(?!\p{L})|附属/u.test(text)) return undefined;
  if (
    /(?<!\p{L})(?:universit|universidad|universiteit|yliopisto|hochschule|uniwersytet|univerzit|egyetem)|\p{L}(?:universitat|hochschule|universiteit|yliopisto)(?!\p{L})|(?:大学|学院)$/u.test(
      text,
    )
  )
    return "university";
  return /(?<!\p{L})(?:research )?(?:institut(?:e|o)?|istituto|instituut)(?!\p{L})|(?:研究所|研究院|科学院|研究中心)$/u.test(text) ? "institute" : undefined;
}
const COMPANY_ABROAD =
  /(?<!\p{L})(?:gmbh|inc|ltd|llc|plc|corp(?:oration)?|ag|s\.?a|s\.?p\.?a|s\.?r\.?l|b\.?v|n\.?v|oyj?|a\.?b|a\/?s|kft|zrt|sp\. z o\. ?o|s\.r\.o|pty|co)\.?$|(?:公司|株式会社|集团)$/u;

/** `isWhole`: the name begins where its text does, or behind a mark or another name; 与 may stand inside of a name. */
function namesIn({ text, paragraph, from }: Labelled): readonly { readonly name: string; readonly place: WrittenPlace; readonly isWhole: boolean }[] {
  const names = unitsIn(text).filter((name) => /^[\p{Script=Han}（）()·]+$/u.test(name) && text.includes(name));
  return names.map((name) => {
    const at = text.indexOf(name);
    const before = text.slice(0, at).replace(/[和与及暨]$/u, "");
    const isWhole = !/^[和与及暨]/u.test(name) && (/(?:^|[^\p{Script=Han}])$/u.test(before) || names.some((one) => before.endsWith(one)));
    return { name, place: placeIn(paragraph, from + at, from + at + name.length), isWhole };
  });
}

const factOf = (field: FactField, value: string, party: string, place: WrittenPlace): PlacedFact => ({ field, value, place, party });
