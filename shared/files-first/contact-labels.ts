import { CASE_LABELS } from "../reading/case-labels.ts";
import { personOf } from "../reading/compare-case.ts";
import type { Labelled } from "../reading/labelled.ts";
import { placeIn, type WrittenPlace } from "../reading/translation/place.ts";
import { countriesIn } from "../reading/values/named-countries.ts";
import { hasHan } from "../text/han.ts";
import type { FactField } from "./found-file.ts";

/** A fact with where it is written, before its source is worked out. `party`: the unit that it is about, as printed. `isUnsure`: a person must choose it. */
export type PlacedFact = {
  readonly field: FactField;
  readonly value: string;
  readonly place: WrittenPlace;
  readonly party?: string;
  /** whom a certificate is about */
  readonly person?: string;
  readonly isUnsure?: true;
};

/** What stands before the parts of an address or a business card, as patterns for `labelledIn`. */
export const CONTACT_LABELS = {
  address: "(?:(?:单位|申报单位|联系|通讯|通信|注册|办公)?地址|住所地?)|(?:registered |mailing |office )?address",
  contact: `${CASE_LABELS.contact}|(?:单位|课题|主要|首要|第一)联系人|contact(?: person)?`,
  phone: "(?:联系|办公|移动|固定)?电话(?:号码)?|(?:联系)?手机(?:号码?)?|联系方式|tel(?:ephone)?\\.?|phone|mobile",
  mail: "(?:电子)?邮箱|电子邮件|邮件地址|e-?mail(?: address)?",
  title: "职称(?:或职务)?|(?:专业)?技术职称|职称[/、]职务|职务[/、]职称",
  post: "(?:行政)?职务(?:职称)?",
} as const;

/** A phone or a mail begins: it needs no colon after its label. */
export const REACHED_AT = "(?:\\+\\d|1[3-9]\\d|[(（]?0\\d{2,3})[\\d()（） -]{6,}|[\\w.+-]+@[\\w-]+\\.";
/** Phones of China with their area code or as mobile numbers; a foreign one is no applicant's. */
export const CHINESE_PHONE =
  /^(?:[（(]?\+?86[）)]?[- ]?)?(?:[（(]?0?\d{2,3}[）)]?[- ]?\d{3,4}[- ]?\d{4}(?:\s?(?:转|[-x])\s?\d{1,6})?|1[3-9]\d[- ]?\d{4}[- ]?\d{4})(?!\d)/u;
/** With the code of another country before it: +49 711 1234-56. */
export const FOREIGN_PHONE = /^(?:\+|00)(?!86)\d[\d ()./-]{6,22}\d/u;
export const MAIL_FORM = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u;
const DEGREE =
  "(?:正高级?|副高级?|(?:教授级|研究员级)?高级|助理)?(?:工程师|经济师|实验师|农艺师|会计师)|(?:教授级|研究员级|正)?高工|(?:副|助理)?(?:教授|研究员)(?!级)|(?:副|主治|副主任|主任)?医师|讲师|院士";
const OFFICE = "\\p{Script=Han}{0,6}?(?:总监|经理|总裁|董事长|主任|院长|所长|校长|部长|处长|总工程师|首席科学家|首席技术官|学科带头人)(?!\\p{Script=Han})";
export const DEGREE_ALONE = new RegExp(`^(?:${DEGREE})(?:[、/](?:${DEGREE}))?`, "u");
export const POST_ALONE = new RegExp(`^(?:${OFFICE})(?:[、/](?:${OFFICE}|${DEGREE}))?`, "u");
/** 沈喆（正高级工程师）, 祝镕样，研发总监. */
export const TITLE_BEHIND = new RegExp(`^\\p{Script=Han}{2,4}\\s*[（(，,\\s]\\s*(${DEGREE}|${OFFICE})`, "u");
/** What a person abroad is, in any words: it ends with its line or the next mark. */
export const ANY_TITLE = /^[\p{L}][^，,。；;:：()（）\n]{1,58}[\p{L}.]/u;
/** The same behind a name: Aino Esimerkki (Head of Robotics), René Müsterlin（教授）. */
export const ANY_TITLE_BEHIND =
  /^(?:[\p{L}\p{M}.'’-]+\s*){1,5}?\s*[（(，,]\s*((?:[\p{L}&-]+ ){0,4}(?:Prof(?:essor)?|Director|Head|Dean|Manager|Officer|CEO|CTO|Scientist|Researcher|Lecturer|Chair|Leiter(?:in)?|Geschäftsführer(?:in)?|Direct(?:eur|rice))(?:(?: of| for| at|,)?(?: [\p{L}&-]+){0,4})?|(?:\p{Script=Han}{0,6}(?:教授|研究员|主任|院长|所长|总监|经理|总裁|工程师)))(?=[)），,;；\s]|$)/u;

export const placed = (field: FactField, value: string, { paragraph, from, to }: Labelled): PlacedFact => ({
  field,
  value,
  place: placeIn(paragraph, from, to),
});

export function valueAt(field: FactField, form: RegExp, one: Labelled): readonly PlacedFact[] {
  const value = form.exec(halfWidth(one.text))?.[0];
  return value === undefined ? [] : [placed(field, value.trim(), one)];
}

/** １３８… and ｓｈｅｎ＠…, as Chinese keyboards write them. */
const halfWidth = (text: string) => text.replace(/[０-９Ａ-Ｚａ-ｚ＠．＿＋－]/gu, (character) => character.normalize("NFKC"));

const RANKS = /^(?:(?:Vice|Deputy|Associate|Assistant|Managing|Executive|Senior|General)[ -]+)*/iu;
const TITLE =
  "(?:Dean|Head|Director|Chair(?:man|woman|person)?|Manager|President|Rector|Provost|Officer|Lead(?:er)?|Investigator|Scientist|CEO|CTO|CFO|Leiter(?:in)?|Direct(?:eur|rice))";
const TITLE_FIRST = new RegExp(`^${TITLE}(?![\\p{L}-])`, "iu");
const TITLE_ALONE = new RegExp(`^${TITLE}$`, "iu");

/**
 * Whether what stands where a name is expected begins with what the person is: Director Matti Malli, Chief Scientist Matti Malli. Nobody knows where
 * the name begins, and Dean is a name too; behind other words it counts as a title only with a name after it: James Dean.
 */
export function beginsWithTitle(name: string): boolean {
  const own = name.trim().replace(RANKS, "");
  if (TITLE_FIRST.test(own)) return true;
  const parts = own.split(/\s+/u);
  const at = parts.slice(0, MOST_BEFORE_TITLE + 1).findIndex((part) => TITLE_ALONE.test(part));
  return at > 0 && at < parts.length - 1 && parts.slice(0, at).every((part) => /^\p{Lu}/u.test(part));
}
/** Principal Investigator, Chief Executive Officer. */
const MOST_BEFORE_TITLE = 2;

export function personAt(field: FactField, one: Labelled): readonly PlacedFact[] {
  const value = personOf(one);
  if (value === undefined) return [];
  const fact = placed(field, value, one);
  return [beginsWithTitle(value) ? unsure(fact) : fact];
}

const LONGEST_ADDRESS = 90;
/** Papers for abroad write 中国上海市…, the form asks for 上海市…; 中国（上海）自由贸易试验区 is a place of its own. */
const COUNTRY_BEFORE = /^中(?:国|华人民共和国)[\s，,]*(?=\p{Script=Han}{2,7}?(?:省|自治区|市))/u;
/** No address has a colon. */
const NEXT_LABEL = "[，,；;]\\s*(?:\\p{Script=Han}{2,8}\\s*[:：]|由[^，,；;]{1,24}代表|(?:duly )?represented by\\b)|[（(]\\s*(?:以下|下称|简称)";

export function addressOf(one: Labelled): readonly PlacedFact[] {
  // 电话：… and ，代表：… may follow in the same line
  const { phone, mail } = CONTACT_LABELS;
  const value =
    one.text
      .split(new RegExp(`[，,；;\\s]*(?:${phone}|${mail}|邮编|邮政编码|联系人)\\s*[:：]|[，,；;\\s（(]*(?:邮编|邮政编码)\\s*\\d{6}|${NEXT_LABEL}`, "iu"))[0]
      ?.trim() ?? "";
  const isForeign = countriesIn(value).some(({ code }) => code !== "CN");
  if (value.length < 6 || value.length > LONGEST_ADDRESS || isForeign || MAIL_FORM.test(value)) return [];
  return [latinUnsure(placed("applicant.address", value.replace(COUNTRY_BEFORE, ""), one))];
}

export const contactOf = (one: Labelled): readonly PlacedFact[] => personAt("applicant.contact.name", one).map(latinUnsure);

export const unsure = (fact: PlacedFact): PlacedFact => ({ ...fact, isUnsure: true });
/** The form asks for Chinese: what is written in Latin letters alone is offered, not taken. */
const latinUnsure = (fact: PlacedFact): PlacedFact => (hasHan(fact.value) ? fact : unsure(fact));
