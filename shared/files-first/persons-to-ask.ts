import { personOf } from "../reading/compare-case.ts";
import { type Labelled, labelledIn } from "../reading/labelled.ts";
import type { Paragraph } from "../reading/paragraphs.ts";
import { CHINESE_PHONE, CONTACT_LABELS, FOREIGN_PHONE, MAIL_FORM, type PlacedFact, REACHED_AT, unsure, valueAt } from "./contact-labels.ts";

/** What stands behind a label, with its place: the number of its paragraph, and where in it. */
export type Named = Labelled & { readonly at: number };

/** Whom anybody asks about the project, in Chinese; any other 联系人 is asked about something else. */
const OF_PROJECT = "(?:(?:[甲乙丙丁]方|外方|国外|境外|海外|合作方)的?(?:项目|单位|课题|技术|业务)?|项目|课题|单位|主要|首要|第一)?联系人";
const OURS = "(?:中方|我方|国内|境内|中国)(?:项目|课题|单位)?联系人|chinese contact(?: person)?|contact(?: person)? in china";
/** Persons that the form asks nothing of. */
const NOBODY = `\\p{Script=Han}{0,4}(?:秘书|经办人|填[表报]人|成员|骨干|参[与加]人员?)|(?:(?:财务|技术|业务|商务|采购|质量|安全|部门|单位|子课题)\\p{Script=Han}{0,2}|[甲乙丙丁]方(?:财务|商务|采购))(?:负责人|主管)|(?!${OF_PROJECT}|${OURS})\\p{Script=Han}{1,10}联[系络]人|(?:财务|会计|出纳|采购|法务|开票|付款|收款)(?:人员?|经理|专员)?`;
/** Who writes and pays invoices, buys, or answers to the law and the press; a legal representative is no such person. */
const OFFICE =
  "(?:billing|invoic|accounts|accountant|accounting|payment|payable|financ|treasury|purchas|procurement|legal(?! (?:rep|entit|name|form|seat|status))|press|media|rechnung|buchhaltung|finanz|factur|comptab|fattur|contab)\\p{Script=Latin}*";
const WORD = "[\\p{Script=Latin}&/'’-]+";
const OF_OFFICE = `(?:${WORD} ){0,3}${OFFICE}(?: ${WORD}){0,4}`;
/** In brackets behind a label: 联系人（开票）, Contact (invoices). */
const SAYS_OFFICE = new RegExp(`财务|会计|付款|收款|开票|发票|采购|法务|^${OF_OFFICE}$`, "u");
const SAYS_OURS = /中方|我方|国内|中国|(?<!\p{L})chin(?:a|ese)(?!\p{L})/u;

/** What stands behind labels, each with its place in the text. */
export function namedIn(paragraphs: readonly Paragraph[], form: string): readonly Named[] {
  const places = new Map(paragraphs.map((paragraph, index) => [paragraph, index]));
  const begins = form === CONTACT_LABELS.phone || form === CONTACT_LABELS.mail ? REACHED_AT : undefined;
  return labelledIn(paragraphs, form, false, begins).map((one) => ({ ...one, at: (places.get(one.paragraph) ?? 0) + one.from / 10_000 }));
}

/**
 * Who is named as a person to ask: `contacts` about the project; `ours`, who is called so, below whatever name it stands; `nobody`: the places
 * of all others, whose phones and mails the form does not ask for: 付款联系人, Billing contact.
 * @param contact labels of a contact
 */
export function personsToAsk(paragraphs: readonly Paragraph[], contact: string) {
  const all = namedIn(paragraphs, contact);
  const ours = [...namedIn(paragraphs, OURS), ...all.filter(({ remark }) => SAYS_OURS.test(remark))];
  const heading = new RegExp(`^[\\s\\d.、()（）]*(?:${NOBODY}|${OF_OFFICE})\\s*[:：]?$`, "u");
  const nobody = [
    ...namedIn(paragraphs, NOBODY).map(({ at }) => at),
    ...namedIn(paragraphs, OF_OFFICE).flatMap((one) => (isSomebody(one) ? [one.at] : [])),
    ...all.flatMap(({ at, remark }) => (SAYS_OFFICE.test(remark) ? [at] : [])),
    ...paragraphs.flatMap((paragraph, index) => (heading.test(paragraph.folded.trim()) ? [index] : [])),
  ];
  const contacts = all.filter(({ at }) => !nobody.includes(at) && !ours.some((one) => one.at === at));
  return { contacts, ours, nobody, above };

  /** Who is named last above a phone or a mail, or before it. @param leads who leads the work, and is reached below as well */
  function above({ at }: Named, leads: readonly Named[] = []): "contact" | "ours" | "nobody" | undefined {
    const persons = [
      ...[...contacts, ...leads].map((one) => ({ at: one.at, owner: "contact" as const })),
      ...ours.map((one) => ({ at: one.at, owner: "ours" as const })),
      ...nobody.map((one) => ({ at: one, owner: "nobody" as const })),
    ];
    return persons
      .filter((one) => one.at <= at)
      .toSorted((one, other) => one.at - other.at)
      .at(-1)?.owner;
  }
}

/** A person, or how somebody is reached: no terms of payment. */
const isSomebody = (one: Labelled) => personOf(one) !== undefined || /[@:：]|^\+/u.test(one.text);

const CHINESE_MAIL = /\.cn$|@(?:qq|163|126|sina|foxmail|aliyun)\.com$/iu;
/** A mail of a partner; whoever has one of China may be of ours, and a person must choose it. */
export const partnerMail = (one: Labelled): readonly PlacedFact[] =>
  valueAt("partner.contact.email", MAIL_FORM, one).map((fact) => (CHINESE_MAIL.test(fact.value) ? unsure(fact) : fact));

/** Whether whoever stands below a partner's name may be of ours: a Chinese name with a phone of China. */
export const mayBeOurs = (name: Labelled | undefined, phones: readonly Labelled[]): boolean =>
  name !== undefined && /^\p{Script=Han}{2,4}$/u.test(personOf(name) ?? "") && phones.some(({ text }) => CHINESE_PHONE.test(text) && !FOREIGN_PHONE.test(text));
