import type { Paragraph } from "../reading/paragraphs.ts";
import { unitsIn } from "../reading/parties.ts";
import { placeIn } from "../reading/translation/place.ts";
import { readValues } from "../reading/values/read-values.ts";
import { hasHan } from "../text/han.ts";
import type { PlacedFact } from "./contact-labels.ts";
import { partnerNames } from "./names-in-brackets.ts";

const DAY_ALONE = /^(?:日\s*期\s*[：:])?\s*\d{4}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$/u;
const ENTERPRISE = /我(?:单位|公司)(?:系|为|是)企业/u;
const SOURCE = /自筹(?:经费|资金)来源(?:为|是|[：:])\s*(?:我(?:单位|公司)的?)?([^，,。；;并]{2,40})/u;
const PARTNER_COMPANIES = /合作方企业(?:为|[：:])+/u;

/**
 * What a letter of our own (承诺书, 公函) says of whoever signs it, and of the partners that it names: who that is, that it is a company, where its own
 * funds come from, and the day below. A letter may be of another year: a person chooses who applies, and what it is.
 */
export function ownLetterFacts(paragraphs: readonly Paragraph[]): readonly PlacedFact[] {
  const signed = paragraphs.findLastIndex(({ text }) => DAY_ALONE.test(text.trim()));
  const [day, above] = [paragraphs[signed], paragraphs[signed - 1]];
  const date = day && readValues(day.text).find(({ kind }) => kind === "date")?.date;
  const name = above && unitsIn(above.text).find((unit) => hasHan(unit) && unit === above.text.trim());
  const party = name === undefined ? {} : { party: name };
  const whole = (paragraph: Paragraph) => placeIn(paragraph, 0, paragraph.text.length);
  return [
    ...(above && name !== undefined ? [{ field: "applicant.name" as const, value: name, place: whole(above), isUnsure: true as const, ...party }] : []),
    ...matches(paragraphs, ENTERPRISE, (_, paragraph, at, end) => [
      { field: "applicant.kind", value: "enterprise", place: placeIn(paragraph, at, end), isUnsure: true, ...party },
    ]),
    ...matches(paragraphs, SOURCE, ({ 1: value = "" }, paragraph, _, end) => [
      { field: "selfFunding.source", value: value.trim(), place: placeIn(paragraph, end - value.length, end) },
    ]),
    ...matches(paragraphs, PARTNER_COMPANIES, (_, paragraph, __, end) => namedIn(paragraph, end)),
    ...(day && date !== undefined ? [{ field: "letterDate" as const, value: date, place: whole(day) }] : []),
  ];
}

/** The companies behind a label, each up to its country: 甲有限公司（Firm GmbH），国别（地区）：德国. */
function namedIn(paragraph: Paragraph, from: number): readonly PlacedFact[] {
  return [...paragraph.text.slice(from).matchAll(/(?:^|[；;：:])\s*(?:\d+[.、．]\s*)?([^，,。；;：:]{4,120})[，,]\s*国别/gu)].flatMap(
    ({ 0: all, 1: names = "", index }) => {
      const at = from + index + all.indexOf(names);
      const { name, nameZh } = partnerNames(names);
      const place = placeIn(paragraph, at, at + names.length);
      const fact = (field: "partner.name" | "partner.nameZh", value: string): PlacedFact => ({ field, value, place, party: name });
      return nameZh === undefined
        ? [fact(hasHan(name) ? "partner.nameZh" : "partner.name", name)]
        : [fact("partner.name", name), fact("partner.nameZh", nameZh)];
    },
  );
}

type Match = (found: RegExpExecArray, paragraph: Paragraph, at: number, end: number) => readonly PlacedFact[];

/** What the first paragraph that a pattern fits says. */
function matches(paragraphs: readonly Paragraph[], form: RegExp, factsOf: Match): readonly PlacedFact[] {
  for (const paragraph of paragraphs) {
    const found = form.exec(paragraph.text);
    if (found) return factsOf(found, paragraph, found.index, found.index + found[0].length);
  }
  return [];
}
