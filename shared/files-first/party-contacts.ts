import { CASE_LABELS } from "../reading/case-labels.ts";
import { personOf } from "../reading/compare-case.ts";
import { type Labelled, labelledIn } from "../reading/labelled.ts";
import type { Paragraph } from "../reading/paragraphs.ts";
import { hasHan } from "../text/han.ts";
import { creditCodeProblem } from "../wizard/credit-code.ts";
import { titleBehind } from "./contact-facts.ts";
import {
  ANY_TITLE,
  addressOf,
  CHINESE_PHONE,
  CONTACT_LABELS,
  contactOf,
  FOREIGN_PHONE,
  MAIL_FORM,
  type PlacedFact,
  personAt,
  placed,
  unsure,
  valueAt,
} from "./contact-labels.ts";
import { mayBeOurs, type Named, namedIn, partnerMail, personsToAsk } from "./persons-to-ask.ts";
import { sideSentences } from "./side-sentences.ts";
import { codeFacts } from "./unit-facts.ts";

const { address: ADDRESS, title: TITLE, post: POST } = CONTACT_LABELS;
const CONTACT = `${CONTACT_LABELS.contact}|point of contact|attn\\.?|attention|ansprechpartner(?:in)?|interlocuteur|persona (?:de contacto|di contatto)|referente`;
const LEAD =
  "(?:项目|课题|技术|平台)?负责人|principal investigator|pi|project (?:lead|leader|manager|coordinator)|scientific (?:lead|director|coordinator)|projektleit(?:er|erin|ung)|responsable (?:du projet|scientifique|del proyecto)|investigador(?:a)? principal|responsabile (?:del progetto|scientific[oa])";
const PHONE = `${CONTACT_LABELS.phone}|telefono?|telefone`;
const MAIL = `${CONTACT_LABELS.mail}|courriel|correo(?: electronico)?`;
const POSITION = `${TITLE}|${POST}|position|job title|funktion|fonction|cargo`;

/** Lines of a party's block: its address, its contact, its phone; a block ends with the first clause or the other party. */
const BLOCK_LINES = 9;
const CLAUSE = /^\s*(?:第[一二三四五六七八九十\d]+条|(?:article|section|§)\s*\d|\d{1,2}[.、]\s)/iu;

/** All names of a party; the first one in Chinese is what its facts call it, else the first. */
type Names = readonly string[];
const calledBy = (names: Names): string => names.find(hasHan) ?? names[0] ?? "";

/**
 * What an agreement says of our own side in the lines below its name, before any other party: how it is reached, its code, its head, who leads
 * the work there. What is written in Latin letters alone is offered, not taken: the form asks for Chinese.
 * @param ours each party in China with all its names
 */
export function ownPartyFacts(paragraphs: readonly Paragraph[], ours: readonly Names[], abroad: readonly string[]): readonly PlacedFact[] {
  return ours.flatMap((names) => {
    const others = [...abroad, ...ours.flatMap((one) => (one === names ? [] : one))];
    const facts = blocksOf(paragraphs, names, others).flatMap((block) => {
      const { contacts, ours: called, above } = personsToAsk(block, CONTACT);
      const reached = (form: string) => namedIn(block, form).filter((one) => above(one) !== "nobody");
      return [
        ...labelledIn(block, CASE_LABELS.creditCode).flatMap(codeOf),
        ...labelledIn(block, CASE_LABELS.legal).flatMap((one) => personAt("applicant.legalRepresentative", one)),
        ...labelledIn(block, ADDRESS).flatMap(addressOf),
        ...[...contacts, ...called].flatMap(contactOf),
        ...reached(PHONE).flatMap((one) => valueAt("applicant.contact.phone", CHINESE_PHONE, one)),
        ...reached(MAIL).flatMap((one) => valueAt("applicant.contact.email", MAIL_FORM, one)),
      ];
    });
    return firstOfEach(facts).map((fact) => ({ ...fact, party: calledBy(names) }));
  });
}

/** A credit code behind its label, with what it says; where its last figure does not fit the others, it is misread or mistyped, and a person must look. */
export const codeOf = (one: Labelled): readonly PlacedFact[] =>
  valueAt("applicant.creditCode", /^[0-9A-Z]{18}(?![0-9A-Z])/iu, one).flatMap((fact) => {
    const facts = codeFacts({ ...fact, value: fact.value.toUpperCase() });
    return openIf(creditCodeProblem(fact.value) !== undefined, facts);
  });

/** How each party abroad is reached, and who leads the work there, by the lines below its name in an agreement or a letter. */
export function abroadPartyFacts(paragraphs: readonly Paragraph[], abroad: readonly Names[], ours: readonly string[]): readonly PlacedFact[] {
  return abroad.flatMap((names) => {
    const others = [...ours, ...abroad.flatMap((one) => (one === names ? [] : one))];
    return firstOfEach(blocksOf(paragraphs, names, others).flatMap(reachedAbroad)).map((fact) => ({ ...fact, party: calledBy(names) }));
  });
}

/** A phone and a mail of a block are the partner's, but for those below whoever is paid and below our own contact; a post is that of the person named last above it, and nobody's without one. */
function reachedAbroad(block: readonly Paragraph[]): readonly PlacedFact[] {
  const { contacts, above } = personsToAsk(block, CONTACT);
  const all = namedIn(block, `${LEAD}|${CASE_LABELS.partnerLead}`);
  // who manages the project leads it only where nobody else is named
  const scientific = all.filter(({ label }) => !/manager|coordinator|技术|平台/u.test(label));
  const leads = scientific.length > 0 ? scientific : all;
  const isReach = (one: Named) => (above(one, all) ?? "contact") === "contact";
  const phones = namedIn(block, PHONE).filter(isReach);
  const mails = namedIn(block, MAIL).filter(isReach);
  const postOf = (one: Named): readonly PlacedFact[] => {
    const named = [
      ...contacts.map((person) => ({ person, field: "partner.contact.title" as const })),
      ...leads.map((person) => ({ person, field: "partner.leadTitle" as const })),
    ]
      .filter(({ person }) => person.at < one.at && personOf(person) !== undefined)
      .toSorted((a, b) => a.person.at - b.person.at)
      .at(-1);
    return named === undefined ? [] : valueAt(named.field, ANY_TITLE, one);
  };
  const mailFacts = mails.flatMap(partnerMail);
  const isOpen = mayBeOurs(contacts[0], phones) || mailFacts[0]?.isUnsure === true;
  return [
    ...leads.flatMap((one) => [...personAt("partner.lead", one), ...titleBehind("partner.leadTitle", one)]),
    ...openIf(
      isOpen,
      contacts.flatMap((one) => [...personAt("partner.contact.name", one), ...titleBehind("partner.contact.title", one)]),
    ),
    ...namedIn(block, POSITION).flatMap(postOf),
    ...phones.flatMap((one) => valueAt("partner.contact.phone", FOREIGN_PHONE, one)),
    ...openIf(isOpen, mailFacts),
  ];
}

const openIf = (isOpen: boolean, facts: readonly PlacedFact[]) => (isOpen ? facts.map(unsure) : facts);

function blocksOf(paragraphs: readonly Paragraph[], names: Names, others: readonly string[]): readonly (readonly Paragraph[])[] {
  const namesOther = ({ text }: Paragraph) => others.some((other) => text.includes(other));
  return paragraphs.flatMap((paragraph, index) => {
    if (!names.some((name) => paragraph.text.includes(name)) || namesOther(paragraph)) return [];
    const rest = paragraphs.slice(index, index + BLOCK_LINES);
    const end = rest.findIndex((one, at) => at > 0 && (CLAUSE.test(one.text) || namesOther(one)));
    return [end < 0 ? rest : rest.slice(0, end)];
  });
}

const SIDE_PERSON =
  "(?:[甲乙丙丁]方|party [a-d](?:'s)?)\\s*(?:的|之)?\\s*(?:项目|课题|技术|业务)?(?:联系人|负责人|contact(?: person)?|project (?:lead|leader|manager)|principal investigator)";
const SIDE = /(?:^|[\s，,；;])(?:([甲乙丙丁])\s*方|party ([a-d]))(?![a-z])[^:：]{0,24}[:：]/u;
/** What follows the person of a side is that side's, so near below it. */
const NEAR = 4;

/** 甲方联系人：陆敏，电话：…；乙方联系人：René Müsterlin: whom a clause names for each side, by the label that the side has above. */
export function sidePersons(paragraphs: readonly Paragraph[], ours: readonly Names[], abroad: readonly Names[]): readonly PlacedFact[] {
  const parties = [...ours.map((names) => ({ names, isOurs: true })), ...abroad.map((names) => ({ names, isOurs: false }))];
  const sides = new Map<string, (typeof parties)[number]>();
  for (const [index, { folded, text }] of paragraphs.entries()) {
    const side = sideIn(folded);
    const near = `${text}\n${paragraphs[index + 1]?.text ?? ""}`;
    const party =
      parties.find(({ names }) => names.some((name) => text.includes(name))) ?? parties.find(({ names }) => names.some((name) => near.includes(name)));
    if (side !== undefined && party && !sides.has(side)) sides.set(side, party);
  }
  for (const party of parties) {
    const others = parties.filter((one) => one !== party).flatMap(({ names }) => names);
    const [, han, latin] = calledBehindName(paragraphs, party.names, others, CALLED) ?? [];
    const side = han ?? (latin && "甲乙丙丁".charAt("abcd".indexOf(latin)));
    // our own lead is asked for in Chinese, which such a sentence does not give
    const short = party.isOurs ? undefined : calledBehindName(paragraphs, party.names, others, CALLED_SHORT)?.[1];
    for (const called of [side, short]) if (called !== undefined && !sides.has(called)) sides.set(called, party);
  }
  const only = (isOurs: boolean) => {
    const [party, ...others] = parties.filter((one) => one.isOurs === isOurs);
    return others.length === 0 ? party : undefined;
  };
  const labelled = namedIn(paragraphs, SIDE_PERSON).flatMap((one) => {
    const party = sides.get(sideIn(` ${one.label}:`) ?? "");
    const isLead = /负责人|lead|manager|investigator/u.test(one.label);
    return party ? [{ one, party, isLead, isPart: isLead && /(?:技术|业务)负责人/u.test(one.label), title: undefined }] : [];
  });
  const told = sideSentences(paragraphs).flatMap(({ one, side, isLead, title, isUnsure }) => {
    const party = side === "theirs" || side === "ours" ? only(side === "ours") : sides.get(side);
    return party ? [{ one, party, isLead, isPart: isUnsure, title }] : [];
  });
  const persons = [...labelled, ...told].toSorted((one, other) => one.one.at - other.one.at);
  // 技术负责人 leads a part of the work: of the whole only where nobody else is named, and a person must say so
  const ledByOther = ({ isPart, party }: (typeof persons)[number]) => isPart && persons.some((one) => one.party === party && one.isLead && !one.isPart);
  const named = persons.flatMap((of): readonly PlacedFact[] => {
    const { one, party, isLead, isPart, title: degree } = of;
    const { names, isOurs } = party;
    if (ledByOther(of)) return [];
    if (!isOurs) {
      const [name, title] = isLead ? (["partner.lead", "partner.leadTitle"] as const) : (["partner.contact.name", "partner.contact.title"] as const);
      const titles = degree === undefined ? titleBehind(title, one) : [placed(title, degree, one)];
      return openIf(isPart, [...personAt(name, one), ...titles]).map((fact) => ({ ...fact, party: calledBy(names) }));
    }
    const person = personOf(one);
    const own = isLead ? (person === undefined ? [] : [placed("lead.name", person, one)]) : contactOf(one);
    return openIf(isPart, own).map((fact) => ({ ...fact, party: calledBy(names) }));
  });
  const { nobody } = personsToAsk(paragraphs, CONTACT);
  const reached = ([form, isPhone]: readonly [string, boolean]) =>
    namedIn(paragraphs, form).flatMap((one): readonly PlacedFact[] => {
      const { at } = one;
      const above = persons.filter((person) => person.one.at < at && at - person.one.at < NEAR).at(-1);
      if (!above || ledByOther(above) || nobody.some((other) => other > above.one.at && other <= at)) return [];
      const { isOurs, names } = above.party;
      const reach = isPhone ? "phone" : "email";
      const field = isOurs ? (`${above.isLead ? "lead" : "applicant.contact"}.${reach}` as const) : (`partner.contact.${reach}` as const);
      const value = isPhone ? (isOurs ? CHINESE_PHONE : FOREIGN_PHONE) : MAIL_FORM;
      const facts = isPhone || isOurs ? valueAt(field, value, one) : partnerMail(one);
      return openIf(above.isPart, facts).map((fact) => ({ ...fact, party: calledBy(names) }));
    });
  return [...named, ...reached([PHONE, true]), ...reached([MAIL, false])];
}

const CALLED = /["“”'(（][^"“”()（）]{0,40}?(?:([甲乙丙丁])\s*方|party ([a-d]))["“”'）)]/u;
/** (“MUS”), (hereinafter “the Institute”) */
const CALLED_SHORT = /[(（][^“"()（）]{0,30}[“"]\s*(?:the )?([a-z][a-z\d&-]{1,20})\s*[”"]\s*[)）]/u;
const LONGEST_CALLING = 160;

/** What a party is called in brackets behind its name and its address, which may be the next paragraph: Example Robotics Oy, Espoo, Finland (“Party B”). */
function calledBehindName(paragraphs: readonly Paragraph[], names: Names, others: readonly string[], form: RegExp): RegExpExecArray | undefined {
  for (const [index, { text, folded }] of paragraphs.entries()) {
    for (const name of names) {
      const at = text.indexOf(name);
      if (at < 0) continue;
      const from = at + name.length;
      const next = paragraphs[index + 1];
      const ends = others.map((other) => `${text}\n${next?.text ?? ""}`.indexOf(other, from)).filter((end) => end >= 0);
      const found = form.exec(`${folded}\n${next?.folded ?? ""}`.slice(from, Math.min(...ends, from + LONGEST_CALLING)));
      if (found) return found;
    }
  }
  return undefined;
}

function sideIn(folded: string): string | undefined {
  const [, han, latin] = SIDE.exec(folded) ?? [];
  return han === undefined ? latin && "甲乙丙丁".charAt("abcd".indexOf(latin)) : han;
}

const firstOfEach = (facts: readonly PlacedFact[]) => facts.filter(({ field }, index) => facts.findIndex((one) => one.field === field) === index);
