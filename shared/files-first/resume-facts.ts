import { personOf } from "../reading/compare-case.ts";
import { type Labelled, labelledIn } from "../reading/labelled.ts";
import type { Paragraph } from "../reading/paragraphs.ts";
import { unitsIn } from "../reading/parties.ts";
import { sameName } from "../reading/same-name.ts";
import { placeIn } from "../reading/translation/place.ts";
import { compareNames } from "../text/compare-names.ts";
import { hasHan } from "../text/han.ts";
import { CHINESE_PHONE, CONTACT_LABELS, DEGREE_ALONE, MAIL_FORM, type PlacedFact, POST_ALONE, placed, valueAt } from "./contact-labels.ts";
import { type FileDigest, isAgreement } from "./found-file.ts";
import type { DigestedFile } from "./pair-files.ts";

const NAME = "姓\\s*名|name";
const UNIT = "(?:工作|所在|任职)?单位(?:名称)?|affiliation|employer";
/** Lines in which somebody abroad says who he or she is and where. */
const HEAD_LINES = 5;

/**
 * What a resume says of the person whose it is, as the form asks it of whoever leads: title, phone, mail. Of somebody abroad, who heads the page
 * by name and unit, that this is whom the partner's work is led by; a person must say so.
 */
export function resumeFacts(paragraphs: readonly Paragraph[]): readonly PlacedFact[] {
  const [name] = labelledIn(paragraphs, NAME).filter((one) => personOf(one) !== undefined);
  const person = name && personOf(name);
  if (!name || person === undefined || !hasHan(person)) return abroadFacts(paragraphs, name);
  const read = (form: string, factsOf: (one: Labelled) => readonly PlacedFact[]) => labelledIn(paragraphs, form).flatMap(factsOf).slice(0, 1);
  const titles = read(CONTACT_LABELS.title, (one) => valueAt("lead.title", DEGREE_ALONE, one));
  return [
    // of 职称 and 职务 the form asks for one
    ...(titles.length > 0 ? titles : read(CONTACT_LABELS.post, (one) => valueAt("lead.title", POST_ALONE, one))),
    ...read(CONTACT_LABELS.phone, (one) => valueAt("lead.phone", CHINESE_PHONE, one)),
    ...read(CONTACT_LABELS.mail, (one) => valueAt("lead.email", MAIL_FORM, one)),
  ].map((fact) => ({ ...fact, person }));
}

/** @param name behind its label; absent: it stands alone in the line below the heading */
function abroadFacts(paragraphs: readonly Paragraph[], name: Labelled | undefined): readonly PlacedFact[] {
  const head = paragraphs.slice(0, HEAD_LINES);
  const alone = head.slice(1).flatMap((paragraph): readonly Labelled[] => {
    const text = paragraph.text.trim();
    const isName = personOf({ text }) === text && text.split(/\s+/u).length > 1;
    return isName ? [{ text, paragraph, from: 0, to: paragraph.text.length, label: "", remark: "" }] : [];
  });
  const own = name ?? alone[0];
  const person = own && personOf(own);
  const labelled = labelledIn(paragraphs, UNIT).flatMap(({ text }) => unitsIn(text));
  const beside = head.find(({ text }) => text !== own?.paragraph.text && unitsIn(text).length > 0);
  const party = labelled[0] ?? unitsIn(beside?.text ?? "")[0];
  if (!own || person === undefined || party === undefined) return [];
  const lead: PlacedFact = { ...placed("partner.lead", person, own), party, person, isUnsure: true };
  // Chief Technology Officer, Example Robotics Oy: what stands before the unit
  const at = beside?.text.indexOf(party) ?? -1;
  const title = at > 0 ? beside?.text.slice(0, at).replace(/[\s,，–-]+$/u, "") : undefined;
  if (!beside || title === undefined || !IS_TITLE.test(title)) return [lead];
  return [lead, { field: "partner.leadTitle", value: title, place: placeIn(beside, 0, title.length), party, person, isUnsure: true }];
}

/** An office or a rank in a few words, without a sentence around it. */
const IS_TITLE =
  /^(?=[^.:;,]{3,60}$)[^.:;]*(?:Professor|Prof|Director|Head|Dean|Manager|Officer|CEO|CTO|President|Scientist|Researcher|Lecturer|Chair|Engineer|Leiter(?:in)?|Geschäftsführer(?:in)?|Direct(?:eur|rice)|教授|研究员|主任|所长|总监|经理|工程师)/u;

/** Whether a resume is of whoever leads, as the other papers name the lead, or of somebody of a party of their agreements. */
export function leadsIn(files: readonly DigestedFile[]): (resume: FileDigest) => boolean {
  const leads = files.flatMap(({ digest }) => digest.facts.flatMap(({ field, value }) => (field === "lead.name" ? [value] : [])));
  const parties = files.flatMap(({ digest }) => (isAgreement(digest.role) ? digest.parties : []));
  return ({ facts }) =>
    facts.some(({ field, person, party }) =>
      field === "partner.lead"
        ? party !== undefined && parties.some((name) => sameName(name, party))
        : person !== undefined && leads.some((name) => compareNames(name, person) === "same"),
    );
}
