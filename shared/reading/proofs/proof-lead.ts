import { isNextCell, type Labelled, labelledIn } from "../labelled.ts";
import type { Paragraph } from "../paragraphs.ts";
import { unitsIn } from "../parties.ts";
import { BETWEEN, FORMER, LEAD, LEADS, LED_BY, NUMBERED, OF_FUNDED, OF_PARTNER, OF_PROJECT, ONE_OF_PARTNERS } from "../vocabulary/lead-words.ts";
import { YOU_LEAD } from "../vocabulary/letter-words.ts";
import { titlesOf } from "../vocabulary/person-titles.ts";
import { belowBox } from "./proof-columns.ts";
import { leadAddressed } from "./proof-lead-addressed.ts";
import { leadCalled } from "./proof-lead-called.ts";
import { leadInChinese, leadInJapanese, leadInThai } from "./proof-lead-eastern.ts";
import { leadToldAgain } from "./proof-lead-told-again.ts";
import { CAPITALS, chineseAt, type NamedPerson, nameAt, PERSON, personAt } from "./proof-persons.ts";

/** Whom a proof of funding names as its lead: behind a label, in a sentence, or as whom a letter addresses (专题二·申报主体要求). */
export function leadOf(paragraphs: readonly Paragraph[]): NamedPerson | undefined {
  const labelled = labelledIn(
    paragraphs,
    `(?:[a-z ]{3,30}? ?\\/ ?|${ONE_OF_PARTNERS}${NUMBERED}\\d{1,2}[)）]?\\s*[,:/-]\\s*)?(?:${LEAD}|${APPLICANT})(?:[/*:_]-?(?:in|r|a|e)(?![a-z]))?(?: ?[1a])?(?: ?(?:\\/|(?:e|y|et|and|und|en|och|og|ja|i)(?= )) ?[a-z ]{3,30})?(?:${OF_FUNDED}|${OF_PARTNER}|${OF_PROJECT})?`,
    true,
  );
  const ofApplicant = ({ label }: Labelled) => IS_APPLICANT.test(label);
  const leads = labelled.filter((one) => !ofApplicant(one)).toSorted((one, other) => rankOf(one.label) - rankOf(other.label));
  // who applied may not be who leads: a lead told in the text goes first
  const changed = paragraphs.filter(({ folded }) => CHANGES.test(folded));
  return (
    leadInText(changed) ??
    leadCalled(paragraphs) ??
    (paragraphs.some(({ folded }) => YOU_LEAD.test(folded)) ? leadAddressed(paragraphs) : undefined) ??
    leadAboveRole(paragraphs) ??
    personBehind(paragraphs, leads) ??
    leadInBox(paragraphs) ??
    leadBesideRole(paragraphs) ??
    leadByRole(paragraphs) ??
    leadInText(paragraphs) ??
    leadInThai(paragraphs) ??
    leadInJapanese(paragraphs) ??
    leadInChinese(paragraphs) ??
    leadBehindName(paragraphs) ??
    leadToldAgain(paragraphs) ??
    personBehind(paragraphs, labelled.filter(ofApplicant)) ??
    leadWithTitle(paragraphs) ??
    leadAddressed(paragraphs) ??
    leadSigning(paragraphs) ??
    leadInColumn(paragraphs) ??
    (paragraphs.some(({ folded }) => IS_TRAINEE.test(folded)) ? undefined : personBehind(paragraphs, labelledIn(paragraphs, SUPERVISOR, true)))
  );
}

/** 4. Supervisor | Dr J.P. Example: who answers for the work, where nobody else is told to lead and none is trained. */
const SUPERVISOR =
  "(?:(?:project|research|scientific|academic|investment|technical) )?(?:supervisor|responsible|lead|leader)|(?:project|research|scientific) (?:officer|contact) (?:of|at) (?:the )?(?:research )?(?:partner|organi[sz]ation|institution)|responsible person|person responsible|(?:wissenschaftliche[r]? |fachliche[r]? )?(?:verantwortliche[rn]?|ansprechpartner(?:in)? projekt)|responsable|(?:fagligt?|vetenskapligt?|faglig) ansvarlig|vetenskaplig(?:t)? ansvarig|ansvarig|inhoudelijk verantwoordelijke|verantwoordelijke onderzoeker|opiekun naukowy projektu|指导(?:教师|老师)|项目(?:联系人|主管)|研究者(?:氏名)?|연구자";
const IS_TRAINEE =
  /(?<![a-z])(?:student|candidate|doctoral (?:researcher|fellow)|trainee|mentee|stipendiat|doktorand|doctorant|doctorand|becari[oa]|dottorand|borsista|bolsista|promovend)/u;

/** 14. Principal Investigator above Example, Ana B. – 555-0146 */
function leadInBox(paragraphs: readonly Paragraph[]): NamedPerson | undefined {
  for (const cell of belowBox(paragraphs, LEAD)) {
    const found = FAMILY_FIRST.exec(cell.text.trim())?.[0] ?? personAt(cell.text.trim(), CAPITALS);
    if (found?.includes(" ")) return nameAt(cell, found, 0);
  }
  return undefined;
}

/** One person with a title alone in the column of who leads, whose head may have run into the one beside it. */
function leadInColumn(paragraphs: readonly Paragraph[]): NamedPerson | undefined {
  const head = new RegExp(`(?:${LEAD})`, "u");
  const cells = paragraphs.filter(
    ({ isCell, columnHead, folded, text }) => isCell && columnHead !== folded && head.test(columnHead) && titlesOf(text.trim()) > 0,
  );
  const [cell] = cells;
  const found = cells.length === 1 && cell ? personAt(cell.text.trim(), CAPITALS) : undefined;
  return cell && found?.includes(" ") ? nameAt(cell, found, 0) : undefined;
}

/** VODITELJICA PROJEKTA, the place of a signature, dr. sc. Ana Primjer: who leads signs below the role, or above it, with a title. */
function leadSigning(paragraphs: readonly Paragraph[]): NamedPerson | undefined {
  const role = new RegExp(`^(?:the )?(?:${LEAD})[:：]?$`, "u");
  const leftOf = ({ lines }: Paragraph) => lines[0]?.line.box.left ?? 0;
  for (const [index, one] of paragraphs.entries()) {
    if (index < paragraphs.length - LINES_OF_SIGNING || !role.test(one.folded.trim())) continue;
    const isInColumn = (other: Paragraph) => Math.abs(leftOf(other) - leftOf(one)) < SAME_COLUMN;
    for (const signs of [paragraphs.slice(index + 1, index + 4).find(isInColumn), paragraphs.slice(Math.max(0, index - 3), index).findLast(isInColumn)]) {
      const found = signs && titlesOf(signs.text.trim()) > 0 ? personAt(signs.text.trim(), CAPITALS) : undefined;
      if (signs && found?.includes(" ")) return nameAt(signs, found, 0);
    }
  }
  return undefined;
}
const [LINES_OF_SIGNING, SAME_COLUMN] = [16, 30];

/** “With effect from 1 February 2026 the Science Leader is …”: who leads from now on, before who is told of the contract as it was. */
const CHANGES =
  /(?<![a-z])(?:with effect from|effective (?:from )?\d|as of \d)[^.;]{0,40} (?:science|project|programme|principal|scientific|research|chief)|(?:mit wirkung|ab dem) [^.;]{0,30} (?:projekt|leit)[^.;]*(?:neue|nachfolg)|(?:new|neue[rn]?|nouveau|nouvelle|nuev[oa]|nuov[oa]) (?:principal investigator|project lead|projektleit|responsable|investigador|chef de projet|coordinat)|变更为/u;

/** “Verantwortliche Projektleiterin ist Frau Prof. Dr. Eva Beispiel, …” below its heading: the sentence tells the role once more. */
const ROLE_TOLD = new RegExp(`^\\s*(?:[a-z]{2,20} ){0,2}(?:${LEAD}) (?:is|ist|est|es|e|ar|er|on|je|jest)(?![a-z])`, "u");

/** The first person behind such labels. */
function personBehind(paragraphs: readonly Paragraph[], labelled: readonly Labelled[]): NamedPerson | undefined {
  for (const { text, paragraph, from, label } of labelled) {
    // the label of the line below one that is left open for a pen
    if (/^[^:：,(（]{2,40}[:：]|^(?:ลงชื่อ|signed|signature|date|unterschrift)/iu.test(text)) continue;
    // a heading with a sentence below it, or what stands behind a person and a role
    if (
      SENTENCE.test(text) ||
      isSentence(text) ||
      ROLE_TOLD.test(paragraph.folded.slice(from)) ||
      isBehindRole(paragraphs, paragraph) ||
      isOfAnotherRow(paragraphs, paragraph, label)
    )
      continue;
    const isTitled = titlesOf(text.trim()) > 0 || TITLE_BEHIND.test(text.trim());
    if (IS_APPLICANT.test(label) && !FAMILY_FIRST.test(text.trim()) && !isTitled) continue;
    const forms = [FAMILY_FIRST, FAMILIES_FIRST, GIVEN_BEHIND, JAPANESE_BEFORE_POST, ...(SPANISH.test(label) ? [TWO_FAMILIES_FIRST] : [])];
    const bare = text.trim().slice(titlesOf(text.trim()));
    const found = forms.flatMap((form) => form.exec(text.trim())?.[0] ?? form.exec(bare)?.[0] ?? [])[0] ?? personAt(text.trim(), PERSON);
    if (found !== undefined) return nameAt(paragraph, found, from);
  }
  return undefined;
}

/** “Project leader is Anna Example”, “led by Dr Anna Example”. */
function leadInText(paragraphs: readonly Paragraph[]): NamedPerson | undefined {
  const inText = new RegExp(
    `(?<![a-z-]|[副同合作]|(?:${FORMER}) )(?:(?:${LEAD})(?![\\p{Script=Latin}\\p{Script=Cyrillic}])${BETWEEN}|(?:${LED_BY})\\s+(?:(?:the|le|la|el|der|die|il)\\s+)?)`,
    "gu",
  );
  for (const paragraph of paragraphs)
    for (const { 0: all, index } of paragraph.folded.matchAll(inText)) {
      const from = index + all.length;
      const text = paragraph.text.slice(from).trimStart();
      // “led by the Principal Investigator marked above”: a role alone is no name
      if (ROLE_ALONE.test(text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase())) continue;
      const found = personAt(text, CAPITALS) ?? (/[为系是]\s*$/u.test(all) ? chineseAt(text) : undefined);
      if (found !== undefined) return nameAt(paragraph, found, from);
    }
  return undefined;
}

const ROLE_ALONE = new RegExp(`^(?:the )?(?:${LEAD})(?![a-z])`, "u");
/** “Projektledare är Henrik Example, …” below its heading: words in small letters, with which no name goes on, follow the first. */
const isSentence = (text: string) => {
  const [first = "", second = ""] = text.slice(titlesOf(text.trim())).trim().split(/\s+/u);
  return /^\p{Lu}['’]?\p{Ll}+$/u.test(first) && /^\p{Ll}{2,}$/u.test(second) && !PARTICLE.test(second);
};
const PARTICLE =
  /^(?:de|del|della|dell|degli|dei|dal|dalla|di|da|do|dos|das|du|la|le|li|lo|van|von|vom|der|den|ten|ter|te|op|zu|zum|zur|af|av|ben|bin|binti|ibn|al|el|y|e|i|und)$/u;

/** Aino Esimerkki, Professor */
const TITLE_BEHIND =
  /^\p{Lu}[\p{L}.’'-]+(?: \p{Lu}?[\p{L}.’'-]+){1,4}, (?:(?:associate |assistant |research |academy )?professor(?:in|a|e)?|prof\.|docent|dr\.?|ph\.?d\.?|academy research fellow)$/iu;
/** Who applied may be a unit: a name in the order of a register, or one with a title, is that of a person. */
const APPLICANT = "(?:name of )?(?:the )?applicant(?: name)?|(?:grant |award )?recipient|hakija|antragsteller(?:in)?|demandeu(?:r|se)|solicitante|richiedente";
const IS_APPLICANT = new RegExp(`^(?:${APPLICANT})(?![^/]*/)`, "u");
/** Who leads the part of the one that is funded, before who leads it all. */
const OF_PART = /^(?:osahank|teilprojekt|teilvorhaben|responsabile (?:locale|di|dell)|sub-?project|leader of (?:the )?sub|delpro[sj]+ekt|deelproject)/u;
const OF_WHOLE = /^(?:konsort|consortium|verbund|responsabile nazionale|coordinator[e]? nazionale|national coordinator)/u;
const rankOf = (label: string) => (OF_PART.test(label) ? -1 : OF_WHOLE.test(label) ? 2 : OF_UNIT_TOO.test(label) ? 1 : 0);
/** “Role in the project | Principal investigator” above “Associate | Example”: the role is told, and labels nothing of the row below. */
function isOfAnotherRow(paragraphs: readonly Paragraph[], cell: Paragraph, label: string): boolean {
  const before = paragraphs[paragraphs.indexOf(cell) - 1];
  const above = paragraphs[paragraphs.indexOf(cell) - 2];
  if (!before || !above || !isNextCell(before, cell) || !above.folded.trim().startsWith(label) || cell.lines[0]?.line.cells !== 2) return false;
  const [headed, ahead] = paragraphs.slice(Math.max(0, paragraphs.indexOf(above) - 2), paragraphs.indexOf(above));
  // a head of two columns begins its table
  return headed?.lines[0]?.line.cells === 2 && ahead !== undefined && isNextCell(ahead, above);
}

/** “Prof Imogen Example | Chief Investigator | The University of Example”: the role stands behind the name, in a table of persons. */
function leadBesideRole(paragraphs: readonly Paragraph[]): NamedPerson | undefined {
  const role = new RegExp(`^(?:${LEAD})(?: ?[1a])?$`, "u");
  for (const [index, { folded }] of paragraphs.entries()) {
    const [person, next] = [paragraphs[index - 1], paragraphs[index + 1]];
    const here = paragraphs[index];
    if (!person || !here || !role.test(folded.trim()) || !isNextCell(person, here)) continue;
    const behind = next && isNextCell(here, next) ? next : undefined;
    const isPerson = behind !== undefined && unitsIn(behind.text).length === 0 && personAt(behind.text.trim(), CAPITALS) !== undefined;
    const isLabel = behind !== undefined && !isBehindRole(paragraphs, behind) && (isPerson || isBehindLabel(paragraphs, person));
    const found = isLabel ? undefined : personAt(person.text.trim(), CAPITALS);
    if (found?.includes(" ")) return nameAt(person, found, 0);
  }
  return undefined;
}

/** “Name | Seo-yeon Example” above “Role of the recipient | Principal Investigator”: the last person named before the role. */
function leadByRole(paragraphs: readonly Paragraph[]): NamedPerson | undefined {
  const role = new RegExp(`^(?:${LEAD})$`, "u");
  const at = paragraphs.findIndex(({ folded }, index) => role.test(folded.trim()) && ROLE_LABEL.test(paragraphs[index - 1]?.folded.trim() ?? ""));
  const named = paragraphs.slice(Math.max(0, at - CELLS_OF_PERSON), Math.max(0, at)).findLast(({ folded }) => NAME_LABEL.test(folded.trim()));
  const cell = named && paragraphs[paragraphs.indexOf(named) + 1];
  const found = cell && (personAt(cell.text.trim(), CAPITALS) ?? chineseAt(cell.text.trim()));
  return cell && found !== undefined ? nameAt(cell, found, 0) : undefined;
}
/** “Recipient | Dr Anna Example” right above “Function | Responsible researcher”: the row below tells what the person is. */
function leadAboveRole(paragraphs: readonly Paragraph[]): NamedPerson | undefined {
  const role = new RegExp(`^(?:${LEAD})$`, "u");
  for (const [index, { folded }] of paragraphs.entries()) {
    const [label, person, roleLabel] = paragraphs.slice(Math.max(0, index - 3), index);
    if (!label || !person || !roleLabel || !role.test(folded.trim()) || !ROLE_LABEL.test(roleLabel.folded.trim()) || !isNextCell(label, person)) continue;
    const found = hasTitle(person) ? personAt(person.text.trim(), CAPITALS) : undefined;
    if (found?.includes(" ")) return nameAt(person, found, 0);
  }
  return undefined;
}

const CELLS_OF_PERSON = 24;
const ROLE_LABEL =
  /^(?:(?:project )?(?:role|function|capacity)(?: (?:of (?:the )?(?:recipient|applicant|person|researcher)|(?:in|of|within) (?:the )?project))?|rolle(?: im (?:projekt|vorhaben))?|funktion(?: im projekt)?|(?:role|fonction|qualite)(?: dans le projet)?|(?:rol|funcion)(?: en el proyecto)?|(?:ruolo|funzione)(?: nel progetto)?|funcao(?: no proje(?:c)?to)?|rol in het project|roll(?: i projektet)?|角色|项目(?:中的)?(?:角色|职务)|承担角色|役割|역할|참여구분)\s*[:：]?$/u;
const NAME_LABEL =
  /^(?:(?:full )?name(?: of (?:the )?(?:recipient|applicant|person|researcher))?|nom(?: et prenom)?|nombre(?: y apellidos)?|nome(?: e cognome)?|naam|namn|navn|nimi|姓名|氏名|성명)\s*[:：]?$/u;

/** Labels behind which a person stands, or a unit. */
const OF_UNIT_TOO =
  /^(?:promot|awardee|beneficiari|申请人|获资助人|coordinat(?!.* scien)|(?:primary )?coordinator|requerant|award recipient|grant ?holder|award ?holder|holder of|titulaire|titular|titolare|bewilligungsempf|outorgad)/u;
const hasTitle = ({ text }: Paragraph) => titlesOf(text.trim()) > 0;
/** “Acronym | Blue Harbours”: a cell behind one in words, in no column of names. */
function isBehindLabel(paragraphs: readonly Paragraph[], cell: Paragraph): boolean {
  const before = paragraphs[paragraphs.indexOf(cell) - 1];
  return (
    before !== undefined && isNextCell(before, cell) && /\p{L}{2}/u.test(before.text) && !/name|person|investigator|researcher|姓名/u.test(cell.columnHead)
  );
}
/** “Prof Imogen Example | Principal Investigator | Chemistry”: a cell without a title behind a person with one, and the role. */
function isBehindRole(paragraphs: readonly Paragraph[], cell: Paragraph): boolean {
  const index = paragraphs.indexOf(cell);
  const [person, role] = [paragraphs[index - 2], paragraphs[index - 1]];
  if (!person || !role || !isNextCell(role, cell) || !isNextCell(person, role)) return false;
  return hasTitle(person) && !hasTitle(cell) && !isBehindLabel(paragraphs, person);
}

const SENTENCE = /^(?:The|This|Der|Die|Das|El|La|Le|Il|O|A)\s+\p{L}/u;
/** Whitfield, Laurel Anne; KUROSAKI, Haruto (Professor) */
const FAMILY_FIRST = /^\p{Lu}[\p{L}\p{M}'’-]+,\s\p{Lu}[\p{L}\p{M}'’.-]+(?:\s\p{Lu}[\p{L}\p{M}'’.-]*)?(?=$|\s*[(（]|\s[–—-]\s)/u;
/** Garaizabal Otxoa, Begoña: behind a Spanish label two family names come first. */
const TWO_FAMILIES_FIRST = /^\p{Lu}[\p{L}\p{M}'’-]+(?:\s[iy])?\s\p{Lu}[\p{L}\p{M}'’-]+,\s\p{Lu}[\p{L}\p{M}'’.-]+(?:\s\p{Lu}[\p{L}\p{M}'’.-]*)?$/u;
/** 山田　花子　工学部・教授: family and given name, before where somebody works, set apart by blanks. */
const JAPANESE_BEFORE_POST =
  /^(?!\p{Script=Han}*(?:学部|研究科|大学|学院|研究所|学系|部門|教授|講師|助教)[ 　])[\p{Script=Han}々ヶ]{1,4}[ 　]+(?!(?:特任|准|助)?(?:教授|講師|助教|研究員))[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]{1,5}(?=[ 　（(])/u;
/** Lim Wei Jie, Adrian: three syllables, and the name that is used beside them; what stands behind the comma is no office and no subject. */
const GIVEN_BEHIND =
  /^\p{Lu}\p{Ll}{1,5}(?:\s\p{Lu}\p{Ll}{1,5}){2},\s(?!Prof|Dean|Head|Director|Chair|Lead|Fellow|Lecturer|Reader|Rector|Manager|Chemistry|Physics|Biology|Engineering|Medicine|School|Department|Institute|Faculty|University|Ministry|Singapore|China|Malaysia|Taiwan)\p{Lu}\p{Ll}{2,10}$/u;
const SPANISH = /^(?:ip|investigador)/u;

/** BEHOVIDE ARANGUREN, IKER: family names in capitals. */
const FAMILIES_FIRST = /^\p{Lu}[\p{Lu}\p{M}'’-]+(?:\s\p{Lu}[\p{Lu}\p{M}'’-]+){1,3},\s\p{Lu}[\p{L}\p{M}'’.-]*(?:\s\p{Lu}[\p{L}\p{M}'’.-]*)?$/u;

/** “to grant Professor Päivi Example …”, “for the research of Prof. Noa Example”: the degree tells a person. */
function leadWithTitle(paragraphs: readonly Paragraph[]): NamedPerson | undefined {
  const before =
    /(?<![a-z])(?:(?:grant|award)(?:s|ed|ing)?(?: to)?|(?:research|project|study|work) (?:of|by)|(?:application|proposal) (?:of|by|from|submitted by)|bewilligt|verleiht|accorde a|concede a|otorga a)\s+(?:herrn |frau |the )?(?=(?:assoc|asst|prof|dr|dra|doc)[a-z]*[. ])/gu;
  for (const paragraph of paragraphs)
    for (const { 0: all, index } of paragraph.folded.matchAll(before)) {
      const found = personAt(paragraph.text.slice(index + all.length), CAPITALS);
      if (found?.includes(" ")) return nameAt(paragraph, found, index + all.length);
    }
  return undefined;
}

/** Professor Jung, Ha-neul */
const TITLED_FAMILY_FIRST = "(?:Prof(?:essor|\\.)?|Dr\\.?)\\s\\p{Lu}[\\p{L}'’-]+,\\s\\p{Lu}\\p{L}+-\\p{L}+";

/** – Tremblay-Roy, Geneviève – chercheuse principale */
const FAMILY_FIRST_OF_LIST = "\\p{Lu}[\\p{L}'’-]+,\\s\\p{Lu}[\\p{L}'’-]+(?=\\s[–—-]\\s)";

/** “Dr Anna Example (principal investigator)”, “with Dr Anna Example as principal investigator”, “Dr Anna Example will direct the work”. */
function leadBehindName(paragraphs: readonly Paragraph[]): NamedPerson | undefined {
  const role = new RegExp(
    `^(?:\\s(?:of|at|from|von der|de l[ae']|del|della|dell')\\s?[^.,;]{3,60}?)?\\s*(?:[,(（]\\s*"?|\\s-\\s(?=[^.;:]{4,60}$)|,\\s(?:zwan[a-z]{1,3} (?:w dalszej czesci (?:umowy )?)?dalej|hereinafter(?: (?:called|referred to as))?|nachfolgend|ci-apres(?: denommee?)?|in seguito|en adelante|doravante|именуем[а-я]{2,3} в дальнеишем|dale jen)\\s*[,:]?\\s*["'(]?\\s*|(?:,[^.,;]{3,60},|,)?\\s(?:as|als|som|como|comme|come|en tant que|en qualite de|en calidad de|in qualita di|na qualidade de)\\s|,?\\s(?:is|ist|est|es|e)\\s)\\s*(?:the |la |le |el |il |o |a )?"?(?:${LEAD})(?![a-z])|^(?:,[^.,;]{0,90}(?:,|(?<=\\))))?\\s(?:${LEADS})`,
    "u",
  );
  for (const paragraph of paragraphs)
    for (const { 0: name, index } of paragraph.text.matchAll(
      new RegExp(`(?<![\\p{L}-])(?:${TITLED_FAMILY_FIRST}|(?<=^[^\\p{L}]{0,4})${FAMILY_FIRST_OF_LIST}|${CAPITALS.source.slice(1)})`, "gu"),
    )) {
      if (!role.test(paragraph.folded.slice(index + name.length))) continue;
      const own = personAt(name, FAMILY_FIRST) ?? personAt(name, CAPITALS);
      if (own !== undefined) return nameAt(paragraph, own, index);
    }
  return undefined;
}
