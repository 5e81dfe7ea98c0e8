import { CASE_LABELS } from "../reading/case-labels.ts";
import { personOf } from "../reading/compare-case.ts";
import { labelledIn } from "../reading/labelled.ts";
import type { Paragraph } from "../reading/paragraphs.ts";
import { CHINESE_PHONE, DEGREE_ALONE, MAIL_FORM, type PlacedFact, POST_ALONE, placed } from "./contact-labels.ts";
import type { Named } from "./persons-to-ask.ts";

/** 沈亦凡，男，1981年3月生，博士，研究员，……: a person whom a paragraph introduces, with what it says of our lead. */
export type Introduced = Named & { readonly name: string; readonly isLead: boolean; readonly facts: readonly PlacedFact[] };

const PERSON = /^(\p{Script=Han}{2,4})\s*[，,、]\s*[男女]\s*(?=[，,、；;。])/u;
const SEPARATORS = /[\s，,、；;。/（）()]+/u;

/**
 * The persons whom paragraphs introduce. One is our lead below a heading that says so, or by the name that a label of the paper gives; all
 * others are somebody, whose phone the form does not ask for. @param lead labels of the lead
 */
export function introducedPersons(paragraphs: readonly Paragraph[], lead: string): readonly Introduced[] {
  const heading = new RegExp(`^[\\s\\d一二三四五六七八九十.、()（）]*(?:${lead})(?:基本)?(?:情况|简介|简历|信息)?\\s*[:：]?$`, "u");
  const named = (form: string) => labelledIn(paragraphs, form).flatMap((one) => personOf(one) ?? []);
  // below a full label the short ones name whoever leads a part of the work: 课题一 负责人
  const full = named(CASE_LABELS.lead);
  const known = full.length > 0 ? full : named(lead);
  return paragraphs.flatMap((paragraph, index): readonly Introduced[] => {
    const name = PERSON.exec(paragraph.text.trim())?.[1];
    if (name === undefined) return [];
    const isLead = known.includes(name) || heading.test(paragraphs[index - 1]?.folded.trim() ?? "");
    const one: Named = { text: paragraph.text, paragraph, from: 0, to: paragraph.text.length, label: "", remark: "", at: index };
    const title = isLead ? paragraph.text.split(SEPARATORS).find((part) => isTitle(part)) : undefined;
    const facts = isLead ? [placed("lead.name", name, one), ...(title === undefined ? [] : [placed("lead.title", title, one)])] : [];
    return [{ ...one, name, isLead, facts }];
  });
}

const PART = "[^\\s，,、；;。/（）()]";
/** What stands between separators; a phone may have gaps of its own: 021-5550 0147. */
const PARTS = new RegExp(`(?:(?![（(])${CHINESE_PHONE.source.slice(1)})${PART}*|${PART}+`, "gu");

/** The number before it is no phone; 传真 before a number is a label. */
const FAX_BEFORE = /[\d+-]+\s*[（(]\s*(?:传真|fax)\s*[)）]/giu;

const isTitle = (part: string) => part !== "" && DEGREE_ALONE.exec(part)?.[0] === part;

/** 联系人 周晓岚 021-50801236 zhou@…: the first phone and mail that stand behind a name without labels of their own; the next label, 传真 say, ends them. */
export function reachedBehindName(of: "applicant.contact" | "lead", one: Named): readonly PlacedFact[] {
  const name = personOf(one);
  if (name === undefined || !one.text.startsWith(name)) return [];
  const found: { phone?: string; email?: string } = {};
  for (const [part] of one.text.slice(name.length).replace(FAX_BEFORE, "").matchAll(PARTS)) {
    const phone = CHINESE_PHONE.exec(part)?.[0];
    if (phone !== undefined) found.phone ??= phone;
    else if (MAIL_FORM.exec(part)?.[0] === part) found.email ??= part;
    else if (!isTitle(part) && POST_ALONE.exec(part)?.[0] !== part) break;
  }
  return (["phone", "email"] as const).flatMap((reach) => {
    const value = found[reach];
    return value === undefined ? [] : [placed(`${of}.${reach}`, value, one)];
  });
}
