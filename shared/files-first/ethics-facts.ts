import { labelledIn } from "../reading/labelled.ts";
import type { Paragraph } from "../reading/paragraphs.ts";
import { placeIn } from "../reading/translation/place.ts";
import { readValues } from "../reading/values/read-values.ts";
import type { PlacedFact } from "./contact-labels.ts";
import type { FactField } from "./found-file.ts";

const COMMITTEE =
  "(?:审查|审批|批准)?(?:科技|医学|动物|生物医学)?伦理(?:[（(][^（）()]{1,8}[）)])?(?:审查)?委员会(?:名称)?|审查(?:机构|委员会|单位)|(?:ethics )?committee";
const NUMBER =
  "(?:科技)?(?:伦理)?(?:审查|审批)?(?:批件|批准|审批|审查|受理|意见)(?:文)?(?:编)?(?:号码?)|批准文号|伦理(?:编)?号|文号|编号|(?:approval|reference|protocol|ref\\.?)(?: number| no\\.?)?";
const DAY = "(?:批准|审查|审批|签发|出具|评审)(?:日期|时间)|日期|date(?: of (?:approval|review|decision))?";
const COMMITTEE_NAME = /[\p{Script=Han}（）()]{2,30}?伦理(?:[（(][^（）()]{1,8}[）)])?(?:审查)?委员会/u;
const COMMITTEE_IN_ENGLISH =
  /(?:\p{Lu}[\p{L}&’'-]{1,24} (?:(?:of|for|and|the) ){0,2}){1,6}(?:Institutional Review Board|(?:Research |Medical )?Ethics (?:Review )?(?:Committee|Board))(?!\p{L})/u;
/** Whoever signs above the day, where both stand in one paragraph. */
const SIGNED_ABOVE = /^.{2,40}(?:委员会|办公室)(?:[（(](?:盖章|公章|章)[）)])?\s*(?=\d{4}\s*年)/u;
/** A paper that says so approves nothing: it refuses, it says that there is nothing to review, or it only asks. */
const NOT_APPROVED =
  /不同意|不予批准|不批准|修改后再审|作必要修改|终止或暂停|(?:免于|豁免|免除|无需|无须)(?!.{0,4}知情)|不涉及|rejected|not approved|exempt|application form/iu;
const APPLICATION = /申请[表书]\s*$|^\s*application for/iu;
/** Not a label (批准日期, 审批意见：), a question (是否同意) nor what is still to come. */
const APPROVED =
  /(?<!是否|知情|[未请待拟不]|如获)(?:同意|批准|通过)(?!日期|时间|文?号|编号|机构|单位|部门|人|书|后|与否|[^，,。；;]{0,4}[:：])|approved(?!\s*(?:by|on|date)?\s*[:：])|favou?rable/iu;
const BOX = /[□☐○☑☒√✓✔■]/u;
const TICKED = /[☑☒√✓✔■]/u;
const TITLE_LINES = 14;

/**
 * What the approval of an ethics committee says: that the work is in the scope of such a review, which committee, its number and its day.
 * A paper that does not say that it approves offers nothing but the committee.
 */
export function ethicsFacts(paragraphs: readonly Paragraph[]): readonly PlacedFact[] {
  const committee = committeeIn(paragraphs);
  const approving = paragraphs.find(({ text }) => APPROVED.test(statedIn(text)));
  const isRefused = paragraphs.some(({ text }) => NOT_APPROVED.test(statedIn(text)));
  const isApplication = paragraphs.slice(0, TITLE_LINES).some(({ text }) => APPLICATION.test(text));
  if (!approving || isRefused || isApplication) return committee ? [committee] : [];
  const first = (field: FactField, form: string, valueIn: (text: string) => string | undefined): readonly PlacedFact[] => {
    for (const one of labelledIn(paragraphs, form)) {
      const value = valueIn(one.text);
      if (value !== undefined) return [{ field, value, place: placeIn(one.paragraph, one.from, one.to) }];
    }
    return [];
  };
  const day = first("ethics.approvedOn", DAY, dayIn);
  return [
    { field: "ethics.inScope", value: "true", place: placeIn(approving, 0, approving.text.length) },
    ...(committee ? [committee] : []),
    ...first("ethics.approvalNumber", NUMBER, (text) => /^[^\s，,。；;]*\d[^\s，,。；;]*/u.exec(text)?.[0]),
    ...(day.length > 0 ? day : lastDay(paragraphs)),
  ];
}

/** What a line says: of one with boxes the ticked options alone, whose boxes stand before them, or behind where nothing follows the last one. */
function statedIn(text: string): string {
  if (!BOX.test(text)) return text;
  const isBehind = BOX.test(text.trim().slice(-1));
  const options = text.matchAll(isBehind ? /([^□☐○☑☒√✓✔■]*)([□☐○☑☒√✓✔■])/gu : /([□☐○☑☒√✓✔■])([^□☐○☑☒√✓✔■]*)/gu);
  return Array.from(options, ([, one = "", other = ""]) => {
    const [box, option] = isBehind ? [other, one] : [one, other];
    return TICKED.test(box) ? option : "";
  }).join("\n");
}

function committeeIn(paragraphs: readonly Paragraph[]): PlacedFact | undefined {
  for (const one of labelledIn(paragraphs, COMMITTEE)) {
    if (one.text.length > 3 && one.text.length < 40 && /委员会|committee|board/iu.test(one.text))
      return { field: "ethics.committee", value: one.text, place: placeIn(one.paragraph, one.from, one.to) };
  }
  for (const paragraph of paragraphs) {
    const found = COMMITTEE_NAME.exec(paragraph.text) ?? COMMITTEE_IN_ENGLISH.exec(paragraph.text);
    const value = found?.[0].replace(/^.*(?:经|由|为|在)(?=\p{Script=Han}{4})|^(?:The|By the) /u, "");
    if (!found || value === undefined || /^(?:科技|医学|动物)?伦理|^(?:Research |Medical )?Ethics|^Institutional/u.test(value)) continue;
    const from = found.index + found[0].length - value.length;
    return { field: "ethics.committee", value, place: placeIn(paragraph, from, from + value.length) };
  }
  return undefined;
}

/** The day below a letter, alone on its line. */
function lastDay(paragraphs: readonly Paragraph[]): readonly PlacedFact[] {
  const last = paragraphs.findLast(({ text }) => text.replace(SIGNED_ABOVE, "").trim().length < 16 && dayIn(text) !== undefined);
  const value = last && dayIn(last.text);
  return last && value !== undefined ? [{ field: "ethics.approvedOn", value, place: placeIn(last, 0, last.text.length) }] : [];
}

function dayIn(text: string): string | undefined {
  const value = readValues(text).find(({ kind }) => kind === "date");
  return value?.date === undefined || value.date.includes("/") || value.alsoDate !== undefined ? undefined : value.date;
}
