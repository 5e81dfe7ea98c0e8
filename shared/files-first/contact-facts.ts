import { CASE_LABELS } from "../reading/case-labels.ts";
import { personOf } from "../reading/compare-case.ts";
import type { Labelled } from "../reading/labelled.ts";
import type { Paragraph } from "../reading/paragraphs.ts";
import { unitsIn } from "../reading/parties.ts";
import { hasHan } from "../text/han.ts";
import {
  ANY_TITLE,
  ANY_TITLE_BEHIND,
  addressOf,
  CHINESE_PHONE,
  CONTACT_LABELS,
  contactOf,
  DEGREE_ALONE,
  FOREIGN_PHONE,
  MAIL_FORM,
  type PlacedFact,
  POST_ALONE,
  personAt,
  placed,
  TITLE_BEHIND,
  unsure,
  valueAt,
} from "./contact-labels.ts";
import type { FactField } from "./found-file.ts";
import { introducedPersons, reachedBehindName } from "./introduced-persons.ts";
import { NOTE_LABELS } from "./note-facts.ts";
import { mayBeOurs, type Named, namedIn, partnerMail, personsToAsk } from "./persons-to-ask.ts";

const { address: ADDRESS, contact: CONTACT, phone: PHONE, mail: MAIL, title: TITLE, post: POST } = CONTACT_LABELS;
const UNIT_ABROAD = "外方(?:合作)?(?:单位|伙伴|机构)(?:名称)?|外方合作伙伴|国外合作单位|合作方|foreign partner|外方(?:中文名|中文名称)";
const PERSON_ABROAD = "(?:外方|国外|境外|海外|合作方)(?:项目|单位)?联系人";
const OTHER_UNIT =
  "(?:本?(?:项目|课题))?(?:(?:参与|参加|协作|协同)(?:实施)?|(?:国内|境内)?合作|共建|(?:联合|共同|合作)(?:申报|申请))单位[一二三四五\\d]?(?:名称)?|(?:国内|境内)合作方|供应商(?:名称)?|供货(?:单位|商|方)|报价(?:单位|人|方)|卖方|销售方|受托方|检测(?:单位|机构)";

/** Who recommends, judges or pays: below its label stands its own officer, or the next person of ours. */
const OFFICE = "(?:推荐|归口(?:管理)?|主管|组织|受理|咨询|资助|评审|审批)(?:单位|部门|机构|处室)(?:名称)?";

/** What a cover says of the project and of no unit. */
const OF_PROJECT = `${CASE_LABELS.title}|${CASE_LABELS.period}`;

/** How far below a person its phone still stands, in paragraphs: a cell is one each. */
const NEAR = 10;

type Owner = "lead" | "contact" | "our-contact" | "partner-lead" | "partner-contact" | "other" | "nobody";
type Fields = { readonly [O in Owner]?: FactField };
type Person = { readonly at: number; readonly owner: Owner; readonly name: string | undefined };
/** Whose unit was named last: ours, one abroad by its name, another that works on the project, or an office. */
type Zone = { readonly at: number; readonly side: "ours" | "abroad" | "other" | "office"; readonly party?: string };

/**
 * Addresses, persons to ask, phones, mails and degrees behind their labels, in a paper of the applicant's own: a phone belongs to the
 * person named last above it, without one to the contact. What stands below the name of another unit is that unit's, and a partner's
 * where it is one abroad; what stands below no name at all may be anybody's, and a person must choose it.
 * @param isNote whether it is a note about our own project, which has short labels and speaks of us until it names another unit
 */
export function contactFacts(paragraphs: readonly Paragraph[], isNote = false): readonly PlacedFact[] {
  const { lead: LEAD } = isNote ? NOTE_LABELS : CASE_LABELS;
  const { found, contacts, ourContacts, introduced, personAbove, zoneOf } = ownersIn(paragraphs, isNote);
  const readAll = <One extends Named>(all: readonly One[], factsOf: (one: One) => readonly PlacedFact[]) =>
    all.flatMap((one): readonly PlacedFact[] => {
      const side = zoneOf(one)?.side;
      if (side === "ours") return factsOf(one);
      // 中方联系人 is ours below any name
      const isCalled = ourContacts.some(({ at }) => at === one.at) || personAbove(one)?.owner === "our-contact";
      return side === undefined || side === "office" || isCalled ? factsOf(one).map(unsure) : [];
    });
  const read = (form: string, factsOf: (one: Named) => readonly PlacedFact[]) => readAll(found(form), factsOf);
  const own = (form: string, fields: Fields, value: RegExp) =>
    read(form, (one) => {
      const field = fields[personAbove(one)?.owner ?? "contact"];
      return field === undefined ? [] : valueAt(field, value, one);
    });
  const titles = own(TITLE, { lead: "lead.title" }, DEGREE_ALONE);
  const ourLead = introduced.filter(({ isLead }) => isLead);
  return [
    ...read(ADDRESS, addressOf),
    ...readAll([...contacts, ...ourContacts], contactOf),
    ...own(PHONE, { lead: "lead.phone", contact: "applicant.contact.phone", "our-contact": "applicant.contact.phone" }, CHINESE_PHONE),
    ...readAll([...contacts, ...ourContacts], (one) => reachedBehindName("applicant.contact", one)),
    ...readAll(found(LEAD), (one) => reachedBehindName("lead", one)),
    ...own(MAIL, { lead: "lead.email", contact: "applicant.contact.email", "our-contact": "applicant.contact.email" }, MAIL_FORM),
    ...titles,
    // of 职称 and 职务 the form asks for one
    ...(titles.length > 0 ? [] : own(POST, { lead: "lead.title" }, POST_ALONE)),
    ...read(LEAD, (one) => {
      const value = TITLE_BEHIND.exec(one.text)?.[1];
      return value === undefined ? [] : [placed("lead.title", value, one)];
    }),
    ...readAll(ourLead, ({ facts }) => facts),
    ...partnerContacts(paragraphs, isNote),
  ];
}

/**
 * How a partner is reached, by papers of our own: what stands below 外方负责人 or 外方联系人, and below the name of a unit abroad. There a name in
 * Chinese may be that of our own contact, and a person must choose it.
 */
function partnerContacts(paragraphs: readonly Paragraph[], isNote: boolean): readonly PlacedFact[] {
  const { found, contacts, personAbove, zoneOf } = ownersIn(paragraphs, isNote);
  const read = (form: string, fields: Fields, factsOf: (field: FactField, one: Named) => readonly PlacedFact[]) =>
    found(form).flatMap((one): readonly PlacedFact[] => {
      const [person, zone] = [personAbove(one), zoneOf(one)];
      const isCalled = person?.owner === "partner-lead" || person?.owner === "partner-contact";
      const field = fields[person?.owner ?? "contact"];
      return field === undefined || (!isCalled && zone?.side !== "abroad") ? [] : ofParty(factsOf(field, one), zone, isCalled || isLatin(person?.name));
    });
  const reached = (field: FactField): Fields => ({ contact: field, other: field, "partner-lead": field, "partner-contact": field });
  return [
    ...found(PERSON_ABROAD).flatMap((one) => [
      ...ofParty(personAt("partner.contact.name", one), zoneOf(one), true),
      ...ofParty(titleBehind("partner.contact.title", one), zoneOf(one), true),
    ]),
    ...contacts.flatMap((one) => (zoneOf(one)?.side === "abroad" ? ofParty(personAt("partner.contact.name", one), zoneOf(one), isLatin(personOf(one))) : [])),
    ...found(CASE_LABELS.partnerLead).flatMap((one) => ofParty(titleBehind("partner.leadTitle", one), zoneOf(one), true)),
    ...read(PHONE, reached("partner.contact.phone"), (field, one) => valueAt(field, FOREIGN_PHONE, one)),
    ...read(MAIL, reached("partner.contact.email"), (_, one) => partnerMail(one)),
    ...read(
      `${TITLE}|${POST}`,
      { contact: "partner.contact.title", "partner-contact": "partner.contact.title", "partner-lead": "partner.leadTitle" },
      (field, one) => valueAt(field, ANY_TITLE, one),
    ),
  ];
}

const isLatin = (name: string | undefined) => name !== undefined && /\p{Script=Latin}/u.test(name);

const ofParty = (facts: readonly PlacedFact[], zone: Zone | undefined, isSure: boolean): readonly PlacedFact[] =>
  facts.map((fact) => ({ ...fact, ...(zone?.party !== undefined && { party: zone.party }), ...(!isSure && { isUnsure: true as const }) }));

export function titleBehind(field: FactField, one: Labelled): readonly PlacedFact[] {
  const value = ANY_TITLE_BEHIND.exec(one.text)?.[1]?.trim();
  return value === undefined ? [] : [placed(field, value, one)];
}

/** Whether a label of a note stands below the name of no unit but ours: 负责人 below 外方单位 is theirs, below 参与单位 perhaps. */
export function sideInNote(paragraphs: readonly Paragraph[]): (one: Labelled) => Zone["side"] {
  const { zoneOf } = ownersIn(paragraphs, true);
  return (one) => zoneOf({ ...one, at: paragraphs.indexOf(one.paragraph) + one.from / 10_000 })?.side ?? "ours";
}

/** Which person and which unit a label in a paper of our own stands below. */
function ownersIn(paragraphs: readonly Paragraph[], isNote: boolean) {
  const { lead, applicant } = isNote ? NOTE_LABELS : CASE_LABELS;
  const found = (form: string) => namedIn(paragraphs, form);
  const { contacts, ours: ourContacts, nobody } = personsToAsk(paragraphs, CONTACT);
  const asPersons = (all: readonly Named[], owner: Owner) => all.map((one): Person => ({ at: one.at, owner, name: personOf(one) }));
  const personsOf = (form: string, owner: Owner) => asPersons(found(form), owner);
  const introduced = introducedPersons(paragraphs, lead);
  const persons = [
    ...personsOf(lead, "lead"),
    ...introduced.map(({ at, isLead, name }): Person => ({ at, owner: isLead ? "lead" : "nobody", name })),
    ...asPersons(contacts, "contact"),
    ...asPersons(ourContacts, "our-contact"),
    ...personsOf(CASE_LABELS.partnerLead, "partner-lead"),
    ...personsOf(PERSON_ABROAD, "partner-contact"),
    ...personsOf(`${CASE_LABELS.legal}|${UNIT_ABROAD}`, "other"),
    ...nobody.map((at): Person => ({ at, owner: "nobody", name: undefined })),
  ].toSorted((one, other) => one.at - other.at);
  const zones = [
    ...(isNote ? [{ at: -1, side: "ours" } as const] : []),
    ...found(applicant).map(({ at }): Zone => ({ at, side: "ours" })),
    ...found(UNIT_ABROAD).map(({ at, text }): Zone => ({ at, side: "abroad", party: text })),
    // 外方：提供设备 names nobody
    ...(isNote ? found("外方").filter(({ text }) => unitsIn(text).length > 0) : []).map(({ at, text }): Zone => ({ at, side: "abroad", party: text })),
    ...found(OTHER_UNIT).map(({ at }): Zone => ({ at, side: "other" })),
    ...found(OFFICE).map(({ at }): Zone => ({ at, side: "office" })),
  ].toSorted((one, other) => one.at - other.at);
  // 项目负责人 leads the project, whichever unit the cover names before him; of several leads each is of the unit above it
  const [first, ...more] = found(lead);
  const isOfCover = !isNote && first !== undefined && more.length === 0 && hasHan(personOf(first) ?? "");
  const ownLead = isOfCover && zones[0]?.side === "ours" ? first.at : undefined;
  const homeContacts = contacts.flatMap((one) => {
    const zone = zones.filter(({ at }) => at < one.at).at(-1);
    const until = [...zones, ...persons].map(({ at }) => at).find((at) => at > one.at) ?? Number.POSITIVE_INFINITY;
    const phones = found(PHONE).filter(({ at }) => at >= one.at && at < until);
    const behind = reachedBehindName("applicant.contact", one).map(({ value }) => ({ ...one, text: value }));
    if (!zone || !mayBeOurs(one, [...phones, ...behind])) return [];
    // 执行期限 is said of the project: whoever is named below it is no more of the unit above
    const isOfProject = found(OF_PROJECT).some(({ at }) => at > zone.at && at < one.at);
    return isOfProject || zone.side === "abroad" ? [{ from: one.at, until, isSure: isOfProject && zone.side === "abroad" }] : [];
  });
  return {
    found,
    contacts,
    ourContacts,
    introduced,
    // a mail behind 联系人 itself is that person's too
    personAbove: ({ at }: Named) => persons.filter((one) => one.at <= at && at - one.at < NEAR).at(-1),
    zoneOf: ({ at }: Named): Zone | undefined => {
      const zone = zones.filter((one) => one.at < at).at(-1);
      // below our lead the cover speaks of us again, after the units that take part too
      const isOver = zone?.side === "office" && persons.some((one) => one.owner === "lead" && one.at > zone.at && one.at < at);
      if (isOver) return zones.filter((one) => one.at < zone.at && one.side !== "office").at(-1);
      const ours = zones.find(({ side }) => side === "ours");
      if (zone && ownLead !== undefined && zone.at < ownLead && ownLead < at) return ours;
      const home = zone?.side === "abroad" || zone?.side === "other" ? homeContacts.find(({ from, until }) => from <= at && at < until) : undefined;
      if (home) return home.isSure ? ours : undefined;
      return zone;
    },
  };
}
