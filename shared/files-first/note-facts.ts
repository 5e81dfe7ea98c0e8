import { CASE_LABELS } from "../reading/case-labels.ts";
import { personOf } from "../reading/compare-case.ts";
import { beginning } from "../reading/elements/parties-at-head.ts";
import { readAgreements } from "../reading/elements/read-elements.ts";
import { type Labelled, labelledIn } from "../reading/labelled.ts";
import type { PageText } from "../reading/page-text.ts";
import type { Paragraph } from "../reading/paragraphs.ts";
import { partiesOf, unitsIn } from "../reading/parties.ts";
import { placeIn } from "../reading/translation/place.ts";
import { hasHan } from "../text/han.ts";
import type { PlacedFact } from "./contact-labels.ts";
import type { FactField } from "./found-file.ts";

const LEAD = "负责人(?:姓名)?|(?:项目|课题)?主持人";
const APPLICANT = "单位|所在单位|我方单位|承担方";
/** Labels of a note of our own for its lead and its applicant, the short ones too. */
export const NOTE_LABELS = { lead: `${CASE_LABELS.lead}|${LEAD}`, applicant: `${CASE_LABELS.applicant}|${APPLICANT}` } as const;
const PERIOD = "起止|起止年限|(?:项目|研究|合作|实施)?(?:时间|期限|周期|年限)";
/** 金额 of a project may be what is applied for, or all of it. */
export const BARE_AMOUNT = "(?:^[\\s\\d.、()]*|(?<=[;；，,。]\\s*))(?:项目|课题)?(?:金额|经费|资金|预算)(?=\\s*(?:[(:：]|$))";

const OURS = `${CASE_LABELS.applicant}|${APPLICANT}|(?:申报|所属)?专题|自筹(?:经费|资金)?|(?:申请|拟申请)(?:财政|市级)?(?:资助|经费|资金|金额)?`;
/** Whoever pays, and the number that it gives: no note of our own has them. */
const OF_FUNDER = "资助(?:方|机构|单位|编号|号|年度)|受资助(?:单位|人|方)|拨款(?:单位|机构)|批准(?:文)?号|(?:合同|项目)?编号|文号";

/** Whether a paper names a project and who applies for it, and nobody who pays. */
export const isOwnNote = (paragraphs: readonly Paragraph[]): boolean =>
  labelledIn(paragraphs, CASE_LABELS.title).some(({ text }) => hasHan(text)) &&
  labelledIn(paragraphs, OURS).length > 0 &&
  labelledIn(paragraphs, OF_FUNDER).length === 0;

/** A note tells of term, money and cooperation as an agreement does; an agreement has two sides, or somebody who signs. */
export const isNoteOfOneSide = (paragraphs: readonly Paragraph[], pages: readonly PageText[]): boolean =>
  isOwnNote(paragraphs) && partiesOf(beginning(paragraphs)).length < 2 && readAgreements(pages).every(({ elements }) => elements.signatories.length === 0);

/** Headings of papers about projects of before, and about other people. */
const OF_OTHERS =
  /在研|(?:曾|已|近.年)?承担(?:过)?(?:的)?(?:国家|省部级|科研)?(?:项目|课题)(?!单位)|已?(?:结题|完成)(?:项目|课题)|验收|专家|获奖|业绩|[往历]年/u;

/** Whether a paper says above its first label that it is about another project, or about other people. */
export function isOfOthers(paragraphs: readonly Paragraph[]): boolean {
  const labelled = labelledIn(paragraphs, CASE_LABELS.title).map(({ paragraph }) => paragraphs.indexOf(paragraph));
  // a label and its value may be cells beside each other
  const head = paragraphs.slice(0, Math.max(0, Math.min(MOST_HEADINGS, ...labelled)));
  return head.some(({ text }) => text.length < LONGEST_HEADING && !/[:：]/u.test(text) && OF_OTHERS.test(text));
}
const MOST_HEADINGS = 4;
const LONGEST_HEADING = 30;

/**
 * What a note about a project says under labels that are too short for any other paper: 负责人, 单位, 起止. They are read beside the name of
 * a project alone, and where no full label says the same. @param known what the full labels said
 * @param spanOf days of a period in a text
 * @param sideOf whose unit a label stands below: a person of another unit is no lead of ours, or a person must say so
 */
export function noteFacts(
  paragraphs: readonly Paragraph[],
  known: ReadonlySet<FactField>,
  spanOf: (text: string) => string | undefined,
  sideOf: (one: Labelled) => "ours" | "abroad" | "other" | "office",
): readonly PlacedFact[] {
  if (!known.has("title")) return [];
  const read = (field: FactField, form: string, valueIn: (one: Labelled) => string | undefined): readonly PlacedFact[] =>
    known.has(field)
      ? []
      : labelledIn(paragraphs, form).flatMap((one) => {
          const value = valueIn(one);
          const isOpen = field === "lead.name" && sideOf(one) !== "ours" && sideOf(one) !== "office";
          return value === undefined ? [] : [{ field, value, place: placeIn(one.paragraph, one.from, one.to), ...(isOpen && { isUnsure: true as const }) }];
        });
  const leads = read("lead.name", LEAD, (one) => {
    const name = personOf(one);
    return sideOf(one) === "abroad" && name !== undefined && !hasHan(name) ? undefined : name;
  });
  return [...leads, ...read("applicant.name", APPLICANT, chineseUnit), ...read("period", PERIOD, ({ text }) => spanOf(text))];
}

/** 单位：万元 names no unit. */
function chineseUnit({ text }: Labelled): string | undefined {
  const [name] = unitsIn(text);
  return name !== undefined && hasHan(name) && text.startsWith(name) ? name : undefined;
}
