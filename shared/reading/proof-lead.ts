import { isNextCell, type Labelled, labelledIn } from "./labelled.ts";
import type { Paragraph } from "./paragraphs.ts";
import { unitsIn } from "./parties.ts";
import { sameName } from "./same-name.ts";
import { LEAD_WORDS } from "./vocabulary/proof-words.ts";
import { type Written, written } from "./written.ts";

const LEAD = `${LEAD_WORDS}|(?!(?:co|associate|other|former|previous|deputy|assistant|second)(?![a-z]))[a-z]{2,14} principal investigator|(?:研究|课题|项目|计划|计画)?(?:责任人|主持人|带头人|统筹人)|首席(?:研究员|科学家|专家)|主要研究者|申请人|获资助人|requerante? (?:principale?|responsable)|promotor(?:-woordvoerder|-spokesperson)?|promot(?:eur|rice)(?:-porte-parole| principale?)?|responsabile nazionale|beneficiari[oa]|proje yurutucusu|sokande|bevillingshaver|руководитель(?: проекта)?|project manager(?=\\s*[(（]pi[)）])|scientific responsible|responsable tecnic[oa]|coordinat(?:eur|rice) scientifique|(?:haupt)?gesuchsteller(?:in)?|gesuchstellende person|(?:haupt)?antragsteller(?:in)?|projektverantwortliche[rn]?|verantwortliche[rn]? wissenschaftler(?:in)?|leiter(?:in)? des (?:teil|verbund|forschungs)?(?:projekte?s|vorhabens)|(?:science|research|programme|study) leader|responsabile (?:del progetto|della ricerca)|direttore del progetto|(?:main|lead) applicant|named investigator|(?:(?:applicant and )?responsible )?leader of (?:the )?research|(?:site |consortium )?pi|outorgad[oa]|chef de projet|responsable (?:du projet|del proyecto)|director(?:a)? del proyecto|(?:referente|coordinatore) scientific[oa]|hoofdaanvrager|hovedansoger|hovedsoker|projektleitung|projektleiter(?:in)?|wissenschaftliche leitung|leitung des vorhabens|(?:lead )?chief investigator|lead chief investigator|(?:lead |co-?ordinating )?principal (?:investigator|researcher|applicant|scientist)|scientific (?:coordinator|lead(?:er)?|supervisor)|scientist in charge|responsible (?:researcher|scientist)|(?:project|research|programme) heads?|head of (?:the )?(?:project|research|programme)|lead investigator|project (?:leader|lead|director|coordinator)|(?:primary )?coordinator(?: contact)?|grant ?holder|award ?holder|award recipient|awardee|fellow|named lead|responsable scientifique(?: et technique)?|coordinateur|coordinatrice|porteu(?:r|se)(?: du projet)?|investigador(?:a|es|\\/a)? (?:principal(?:es)?|responsables?)|investigador responsable|ip|responsabile scientific[oa]|coordinatore|pesquisador(?:a)? (?:responsavel|principal)|coordenador(?:a)?|investigador(?:a)? responsavel|projektledare|huvudsokande|prosjektleder|projektleder|(?:vastuullinen |vastuullisena )(?:johtaja|tutkija)(?:na)?|(?:hankkeen |tutkimuksen )?(?:johtajana|vastuuhenkilona|vastuuhenkilo)|hankkeen johtaja|vezeto kutato|temavezeto|projektvezeto|kierownik projektu|hlavni resitel(?:ka)?|resitel(?:ka)?|projectleider|项目负责人|外方负责人|课题负责人|负责人|研究代表者`;
const PERSON_TITLE =
  /^(?:(?:assoc(?:iate|\.)?|assoz\.|ao\.|asst\.?|assistant|doc\.|ir\.|mgr\.|rndr\.|(?:universitets|h[öo]gskole)?lektor|(?:bitr[äa]dande )?universitetslektor|f[öo]rskningsledare|docent|f[øo]rsteamanuensis|amanuensis|overlege|yliopistonlehtori|dosentti|prof(?:\.?\s?ssa|a\.?(?=\s)|\.ª|essor(?:in|a|i|em?)?|esseure?|\.)?|doutora?|doctora?(?=\s)|doç\.|hab(?:il)?\.|inż\.|mag\.|lic\.|msc\.?|dra?\.?|d\.ª|d[ªº]\.?|don|do[nñ]a|d\.|dott\.(?:ssa)?|ph\.?d\.?|univ\.|rer\.|nat\.|phil\.|med\.|techn\.|agr\.|sc\.|pol\.|jur\.|h\.\s?c\.|mult\.|ing\.|-ing\.|dipl\.|(?:(?:pgs|gs|tskh|ts|ths|bs)\.)+|izr\.|izv\.|red\.|conf\.|lect\.|(?:dr\. )?öğr\.\s?üyesi|проф(?:ессор(?:у|а)?|\.)|доц(?:ент|\.)|д-р|(?:доктор|кандидат)(?: \p{Ll}+(?:-\p{Ll}+)? наук)?|акад(?:емик|\.)|[кд]\.\s?\p{Ll}{1,4}\.(?:-?\s?\p{Ll}{1,4}\.)?\s?н\.,?|господин|καθ(?:ηγητής|\.)|δρ\.?|pan(?:em|a|i|ią)|pan(?=\s+(?:prof|dr|doc|mgr|ing))|adjunkt|førsteamanuensis|mr\.?|ms\.?|mrs\.?|herrn?|frau|m\.(?!\s*[(])|mme|monsieur|madame|sra?\.|sir)[\s-]+)*/iu;
/** Thanaletchumi d/o Veerappan, Rajan a/l Muthu: daughter or son of. */
const CHILD_OF = "(?:[dDsS]/[oO]|[aA]/[lLpP])(?=\\s)";
const PERSON = new RegExp(`^(?:(?:\\p{Lu}\\.){1,4}\\s*\\(\\p{Lu}\\p{Ll}+\\)\\s+)?[\\p{L}\\p{M}'’.·・-]+(?:\\s+(?:${CHILD_OF}|[\\p{L}\\p{M}'’.-]+)){0,4}`, "u");
/** An initial may end with a stop; behind a longer word the sentence ends. */
const CAPITALS =
  /^(?:(?:\p{Lu}\.){1,4}\s?\(\p{Lu}\p{Ll}+\)(?:\s(?:van|de|der|den|ten|ter))*\s\p{Lu}[\p{L}\p{M}'’-]*|(?:\p{Lu}\.-(?=\p{Lu}\.))?\p{Lu}(?:[\p{L}\p{M}'’-]{0,3}\.|[\p{L}\p{M}'’-]*)(?:\s+(?:(?:de|del|der|van|von|v\.|da|di|du|la|le|dos|das|y|e|[dDsS]\/[oO]|[aA]\/[lLpP])\s+)*\p{Lu}(?:[\p{L}\p{M}'’-]{0,3}\.|[\p{L}\p{M}'’-]*)){1,4})/u;
/** 项目负责人为罗颖彤教授, … 是欧阳海（…）: a title, a bracket or the end of its part tells where a name ends. */
const IN_CHINESE =
  /^\p{Script=Han}(?:[\p{Script=Han}·]{1,11}?)(?=(?:副|助理)?(?:教授|研究[员員]|博士|先生|女士|院士|[讲講][师師]|主任|工程[师師])|[（(，,。；;、]|$)/u;
/** Words that lead from a role to a name in running text, and those that name who leads. */
const BETWEEN =
  "(?:\\s*(?:为|系|是|-(?=\\s)|responsible for [^.;]{3,60}? is|is|was|ist|liegt bei|obliegt|hat(?=\\s+(?:herrn?|frau|prof(?:essor(?:in)?)?|dr|pd)(?![a-z]))|es|est|e|on|:|,|(?:of|for|under|in|on) (?:the|this) (?:project|award|grant|contract|agreement|research)|des vorhabens|del proyecto|do projeto|du projet|del progetto|hankkeen|som|ar|er|je|jest|(?:en|and|und|et|y|e) [a-z]{4,14}(?= (?:treedt|acts|fungi|agit|actu))|treedt op|fungeert|acts|fungiert|agit|actua|toimii|will be|sera|sara|sera|wird|blir)(?![a-z]))*\\s*(?:(?:the|a la|al|la|el|le|il|lo|der|die|herr|frau)\\s+)?";
const LED_BY =
  "(?:coordination|direction|responsabilite)(?: scientifique)?(?: (?:du|de la|de l')\\s?[a-z]{4,12})? (?:est|sera) (?:assuree|confiee) (?:par|a)|led by|headed by|under the (?:direction|leadership|supervision|guidance) of|unter (?:der )?leitung von|geleitet von|dirigido por|bajo la direccion de|sous la (?:direction|responsabilite) (?:scientifique )?de|dirige par|coordonne par|porte par|(?:conduit|mene|pilote|anime)(?:e?s?)? par(?= (?:m\\.|mme|monsieur|madame|dr|pr|prof)(?![a-z]))|(?:coordinato|diretto|guidato) da(?:l(?:l[ae])?)?|(?:vorhaben|projekt|arbeiten) leite[tn]|sotto la direzione di|liderad[oa] por|coordenad[oa] por|sob a (?:coordenacao|responsabilidade) d[eo]a?|awarded to|granted to|under ledning av|le(?:d(?:s|es)|des) a[vf]|johdolla|vezetesevel";

/** Whom a proof of funding names as its lead: behind a label, in a sentence, or as whom a letter addresses (专题二·申报主体要求). */
export function leadOf(paragraphs: readonly Paragraph[]): Written | undefined {
  const labelled = labelledIn(
    paragraphs,
    `(?:[a-z ]{3,30}? ?\\/ ?)?(?:${LEAD}|${APPLICANT})(?:[/*:_]-?(?:in|r|a|e)(?![a-z]))?(?: ?[1a])?(?: ?\\/ ?[a-z ]{3,30})?(?:${OF_FUNDED})?`,
    true,
  );
  const ofApplicant = ({ label }: Labelled) => IS_APPLICANT.test(label);
  const leads = labelled.filter((one) => !ofApplicant(one)).toSorted((one, other) => rankOf(one.label) - rankOf(other.label));
  // who applied may not be who leads: a lead told in the text goes first
  const changed = paragraphs.filter(({ folded }) => CHANGES.test(folded));
  return (
    leadInText(changed) ??
    personBehind(paragraphs, leads) ??
    leadBesideRole(paragraphs) ??
    leadInText(paragraphs) ??
    leadInThai(paragraphs) ??
    leadBehindName(paragraphs) ??
    personBehind(paragraphs, labelled.filter(ofApplicant)) ??
    leadWithTitle(paragraphs) ??
    leadAddressed(paragraphs)
  );
}

/** “With effect from 1 February 2026 the Science Leader is …”: who leads from now on, before who is told of the contract as it was. */
const CHANGES =
  /(?<![a-z])(?:with effect from|effective (?:from )?\d|as of \d)[^.;]{0,40} (?:science|project|programme|principal|scientific|research|chief)|(?:mit wirkung|ab dem) [^.;]{0,30} (?:projekt|leit)[^.;]*(?:neue|nachfolg)|(?:new|neue[rn]?|nouveau|nouvelle|nuev[oa]|nuov[oa]) (?:principal investigator|project lead|projektleit|responsable|investigador|chef de projet|coordinat)|变更为/u;

/** The first person behind such labels. */
function personBehind(paragraphs: readonly Paragraph[], labelled: readonly Labelled[]): Written | undefined {
  for (const { text, paragraph, from, label } of labelled) {
    // the label of the line below one that is left open for a pen
    if (/^[^:：,(（]{2,40}[:：]|^(?:ลงชื่อ|signed|signature|date|unterschrift)/iu.test(text)) continue;
    // a heading with a sentence below it, or what stands behind a person and a role
    if (SENTENCE.test(text) || isSentence(text) || isBehindRole(paragraphs, paragraph) || isOfAnotherRow(paragraphs, paragraph, label)) continue;
    if (IS_APPLICANT.test(label) && !FAMILY_FIRST.test(text.trim()) && titlesOf(text.trim()) === 0) continue;
    const forms = [FAMILY_FIRST, FAMILIES_FIRST, ...(SPANISH.test(label) ? [TWO_FAMILIES_FIRST] : [])];
    const found = forms.flatMap((form) => form.exec(text.trim())?.[0] ?? [])[0] ?? personAt(text.trim(), PERSON);
    if (found !== undefined) return nameAt(paragraph, found, from);
  }
  return undefined;
}

/** โดยมี … เป็นหัวหน้าโครงการ: a name of two words, before its role. */
function leadInThai(paragraphs: readonly Paragraph[]): Written | undefined {
  for (const paragraph of paragraphs) {
    const found = THAI_LEAD.exec(paragraph.text);
    if (found?.[1] !== undefined) return nameAt(paragraph, found[1], found.index);
  }
  return undefined;
}
const THAI_LEAD =
  /(?:มี|โดย|ให้)\s*(?:(?:ผู้ช่วย|รอง)?ศาสตราจารย์|[ผร]?ศ\.|ดร\.|นาย|นางสาว|นาง|\s)*([\p{Script=Thai}]{2,24}(?: [\p{Script=Thai}]{2,24})?) ?เป็น(?:หัวหน้า|ผู้อำนวยการ)/u;

/** “Project leader is Anna Example”, “led by Dr Anna Example”. */
function leadInText(paragraphs: readonly Paragraph[]): Written | undefined {
  const inText = new RegExp(
    `(?<![a-z-]|[副同合作])(?:(?:${LEAD})(?![\\p{Script=Latin}\\p{Script=Cyrillic}])${BETWEEN}|(?:${LED_BY})\\s+(?:(?:the|le|la|el|der|die|il)\\s+)?)`,
    "gu",
  );
  for (const paragraph of paragraphs)
    for (const { 0: all, index } of paragraph.folded.matchAll(inText)) {
      const from = index + all.length;
      const text = paragraph.text.slice(from).trimStart();
      const found = personAt(text, CAPITALS) ?? (/[为系是]\s*$/u.test(all) ? chineseAt(text) : undefined);
      if (found !== undefined) return nameAt(paragraph, found, from);
    }
  return undefined;
}

/** A name in Chinese signs: two to four, or a foreign one with its point; “项目负责人为依托单位正式职工” names nobody. */
const chineseAt = (text: string) => {
  const found = personAt(text, IN_CHINESE);
  return found !== undefined && (/^\p{Script=Han}{2,4}$/u.test(found) || found.includes("·")) ? found : undefined;
};

/** “Projektledare är Henrik Example, …” below its heading: words in small letters, with which no name goes on, follow the first. */
const isSentence = (text: string) => {
  const [first = "", second = ""] = text.slice(titlesOf(text.trim())).trim().split(/\s+/u);
  return /^\p{Lu}['’]?\p{Ll}+$/u.test(first) && /^\p{Ll}{2,}$/u.test(second) && !PARTICLE.test(second);
};
const PARTICLE =
  /^(?:de|del|della|dell|degli|dei|dal|dalla|di|da|do|dos|das|du|la|le|li|lo|van|von|vom|der|den|ten|ter|te|op|zu|zum|zur|af|av|ben|bin|binti|ibn|al|el|y|e|i|und)$/u;

/** “Responsable scientifique pour le Bénéficiaire”: who leads for whom the paper funds, beside who coordinates it all. */
const OF_FUNDED =
  " (?:pour|for|of|at|du|de|des|der|beim?|del|della|do|da|van|voor|hos) ?(?:(?:le|la|l'|the|el|il|lo|o|de|het|den|dem|der) ?)?(?:beneficiaire|etablissement beneficiaire|beneficiary|beneficiario|zuwendungsempfangers?|recipient|host(?: institution| organi[sz]ation)?|grantee|ontvanger|bidragsmottagaren?)";

/** Who applied may be a unit: a name in the order of a register, or one with a title, is that of a person. */
const APPLICANT = "(?:name of )?(?:the )?applicant(?: name)?|hakija|antragsteller(?:in)?|demandeu(?:r|se)|solicitante|richiedente";
const IS_APPLICANT = new RegExp(`^(?:${APPLICANT})(?![^/]*/)`, "u");
const rankOf = (label: string) => (OF_UNIT_TOO.test(label) ? 1 : 0);
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
function leadBesideRole(paragraphs: readonly Paragraph[]): Written | undefined {
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

/** Labels behind which a person stands, or a unit. */
const OF_UNIT_TOO =
  /^(?:promot|awardee|beneficiari|申请人|获资助人|coordinat(?!.* scien)|(?:primary )?coordinator|requerant|award recipient|grant ?holder|award ?holder|outorgad)/u;
const titlesOf = (text: string) => {
  const own = OWN_TITLES.exec(text)?.[0].length ?? 0;
  return own + (PERSON_TITLE.exec(text.slice(own))?.[0].length ?? 0);
};
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
const FAMILY_FIRST = /^\p{Lu}[\p{L}\p{M}'’-]+,\s\p{Lu}[\p{L}\p{M}'’.-]+(?:\s\p{Lu}[\p{L}\p{M}'’.-]*)?(?=$|\s*[(（])/u;
/** Garaizabal Otxoa, Begoña: behind a Spanish label two family names come first. */
const TWO_FAMILIES_FIRST = /^\p{Lu}[\p{L}\p{M}'’-]+(?:\s[iy])?\s\p{Lu}[\p{L}\p{M}'’-]+,\s\p{Lu}[\p{L}\p{M}'’.-]+(?:\s\p{Lu}[\p{L}\p{M}'’.-]*)?$/u;
const SPANISH = /^(?:ip|investigador)/u;

/** BEHOVIDE ARANGUREN, IKER: family names in capitals. */
const FAMILIES_FIRST = /^\p{Lu}[\p{Lu}\p{M}'’-]+(?:\s\p{Lu}[\p{Lu}\p{M}'’-]+){1,3},\s\p{Lu}[\p{L}\p{M}'’.-]*(?:\s\p{Lu}[\p{L}\p{M}'’.-]*)?$/u;

/** “to grant Professor Päivi Example …”, “for the research of Prof. Noa Example”: the degree tells a person. */
function leadWithTitle(paragraphs: readonly Paragraph[]): Written | undefined {
  const before =
    /(?<![a-z])(?:(?:grant|award)(?:s|ed|ing)?(?: to)?|(?:research|project|study|work) (?:of|by)|bewilligt|verleiht|accorde a|concede a|otorga a)\s+(?:herrn |frau |the )?(?=(?:assoc|asst|prof|dr|dra|doc)[a-z]*[. ])/gu;
  for (const paragraph of paragraphs)
    for (const { 0: all, index } of paragraph.folded.matchAll(before)) {
      const found = personAt(paragraph.text.slice(index + all.length), CAPITALS);
      if (found?.includes(" ")) return nameAt(paragraph, found, index + all.length);
    }
  return undefined;
}

/** You lead, whoever else is named. */
const YOU_LEAD =
  /sie sind (?:[a-z]+ ){0,2}(?:projekt)?leiter|leiter(?:in)? des (?:projekts|vorhabens) sind sie|with you(?:rself)? as (?:the )?(?:lead|principal|project)|vous (?:etes|serez) (?:le |la )?(?:responsable|titulaire)/u;
/** A letter that grants something to whom it is written. */
export const TO_YOU =
  /(?:grant|award|approv|fund|support)[^.]{0,60} your? (?!organi[sz]ation|institution|universit)|(?:bewilligt|gewahrt|bewilligen) (?:wir )?ihnen|(?:accorde|attribue)[^.]{0,30} vous|vous (?:est|a ete) (?:accord|attribu)|(?:forderung|finanzierung|bewilligung)[^.]{0,40} ihre[sr] (?:projekt|vorhaben|antrag)|ihr(?:em|en)? (?:antrag|projekt|gesuch)[^.]{0,80}(?:bewilligt|entsprochen|stattgegeben|gutgeheissen)|(?:financement|soutien) de votre (?:projet|demande)|(?:ayuda|financiacion|concesion)[^.]{0,40} su (?:proyecto|solicitud)|(?:finanziamento|contributo)[^.]{0,40} (?:suo|vostro) progetto|uw (?:aanvraag|project)[^.]{0,80}(?:honoreren|gehonoreerd|toegekend|toe te kennen)|your (?:project|application|proposal)[^.]{0,120}(?:approved|funded|successful|selected)|von ihnen geleitete|(?<![a-z])ihnen (?:[^.]|\.(?=\d)){0,140}(?:bewilligt|gewahrt|zuerkannt|zugesprochen)|(?:fordert|finanziert|unterstutzt) ihr(?:e|en)? (?:projekt|vorhaben|forschung|arbeit)|ihnen mitteilen[^.]{0,160}(?:antrag|projekt|vorhaben)[^.]{0,160}(?:entsprochen|bewilligt|stattgegeben)|comunicar(?:le|la|vi)[^.;]{0,200}(?:contribut|finanziament)|informar(?:le|la|lo)[^.;]{0,200}(?:concedi|aprob|ayuda)|vous (?:informer|annoncer|faire (?:savoir|part))[^.;]{0,200} votre (?:projet|demande|candidature)|von ihnen (?:am [^.]{4,20}(?:\. ?[^.]{3,16})? )?(?:eingereicht|beantragt|geleitet)|unter ihrer leitung|da lei (?:diretto|coordinato)|dont vous etes (?:le |la )?(?:responsable|porteu)|que usted (?:dirige|lidera)|(?:which|that) you (?:lead|direct|head)|您(?:申请|申报|主持)?的?[^。]{0,10}项目[^。]{0,60}(?:资助|批准|立项)|under your (?:direction|leadership)/u;
/** A letter to a person whose project is funded: “Dear Dr. Siriporn Example, … has approved your project”. */
function leadAddressed(paragraphs: readonly Paragraph[]): Written | undefined {
  const grants = paragraphs.filter(({ folded }) => TO_YOU.test(folded) || YOU_LEAD.test(folded));
  if (grants.length === 0 || paragraphs.some(({ folded }) => FOR_ANOTHER.test(folded))) return undefined;
  const inChinese = paragraphs.slice(0, LINES_OF_HEAD).flatMap((paragraph) => {
    const name = TO_IN_CHINESE.exec(paragraph.text)?.[1];
    return name === undefined ? [] : [nameAt(paragraph, name, 0)];
  });
  if (inChinese[0] && grants.some(({ folded }) => /您/u.test(folded))) return inChinese[0];
  for (const [index, paragraph] of paragraphs.slice(0, LINES_OF_HEAD).entries()) {
    const from =
      /^(?:(?:dear|to:|an:?|sehr geehrte[rs]?|chere?|estimad[oa]|herrn?|frau|z\. ?hd\.|zu handen|attn\.?:?|attention:?|gent(?:ile|\.ma|\.mo)|egr(?:egio|egia|\.)|chiar(?:issim[oa]|\.m[oa]))\s+)+/u.exec(
        paragraph.folded,
      )?.[0].length ?? 0;
    const text = paragraph.text.slice(from);
    if (CLOSING.test(paragraph.folded)) return undefined;
    const title = titlesOf(text);
    const found = title > 0 ? personAt(text, CAPITALS) : undefined;
    if (!found?.includes(" ")) continue;
    const address = [paragraph.folded.slice(from + title + found.length), ...paragraphs.slice(index + 1, index + 3).map(({ folded }) => folded)];
    const isOffice = address.some((line) => line.length < LONGEST_ADDRESS && OFFICE_BELOW.test(line));
    const isAnother =
      !grants.some(({ folded }) => YOU_LEAD.test(folded)) && grants.some((grant) => personWithTitle(grant.text).some((name) => !sameName(name, found)));
    return isOffice || isAnother ? undefined : nameAt(paragraph, found, from);
  }
  return undefined;
}
/** 曲向南 先生/女士： */
const TO_IN_CHINESE =
  /^\s*(?:尊敬的|致)?\s*(\p{Script=Han}{2,4}(?:·\p{Script=Han}{1,8})?)\s*(?:先生|女士|教授|博士|研究[员員]|老师|同志)(?:[/／](?:先生|女士))?\s*[:：]?\s*$/u;
const [LINES_OF_HEAD, LONGEST_ADDRESS] = [16, 80];
/** Below it who signs is named. */
const CLOSING =
  /^(?:mit (?:freundlichen|besten|herzlichen)|yours|sincerely|(?:kind|best|warm) regards|faithfully|hochachtungsvoll|veuillez agreer|je vous prie|nous vous prions|atentamente|le saluda|cordiali saluti|distinti saluti|atenciosamente|met vriendelijke|med vanliga|med venlig|ystavallisin|tisztelettel|udvozlettel|z powazaniem|s pozdravem|此致|谨启)/u;
/** A letter to a host, on whom somebody else is funded. */
const FOR_ANOTHER =
  /(?<![a-z])your (?:(?:faculty|staff|team) member|colleague|employee|researcher|scientist|professor)|(?<![a-z])your (?:universit|institut|organi[sz]ation)[a-z]*['’]?s? (?:application|proposal|project|request|researcher|scientist)|(?:ihre[rnms]?) (?:mitarbeiter|kolleg)|votre (?:collegue|collaborat)|su colega/u;
/** Who answers for a unit rather than for a project. */
const OFFICE_BELOW =
  /(?<![a-z])(?:head of|office(?! \d)|director|registrar|(?:vice[- ])?president|(?:vice[- ])?rector|dean|chancellor|provost|manager|administrat|secretary|kanzler|rektor|prasident|dekan|leiter|recteur|doyen|decan|rettore)/u;
/** Persons with a degree, anywhere in a text. */
const personWithTitle = (text: string) =>
  [...text.matchAll(/(?<!\p{L})(?:Prof(?:essor)?|Dr)\.?\s+(?=\p{Lu})/gu)].flatMap(({ 0: all, index }) => {
    const name = personAt(text.slice(index + all.length), CAPITALS);
    return name?.includes(" ") ? [name] : [];
  });

function nameAt(paragraph: Paragraph, name: string, from: number): Written {
  const start = paragraph.text.indexOf(name, from);
  return written(paragraph, start, start + name.length);
}

/** 貴校海洋系邱品妤: where somebody teaches, before the name. */
const OF_SCHOOL = /^\p{Script=Han}{1,14}(?:系|[学學]院|研究所|中心|[贵貴本我]校|大[学學])(?=\p{Script=Han}{2,4}$)/u;
/** 诺加·本阿里教授 */
const TITLE_BEHIND = /(?<=\p{Script=Han}{2})\s?(?:副?教授|助理教授|副?研究[员員]|博士|先生|女士|院士|讲师|副?主任[医醫][师師])+$/u;

/** FH-Prof. DI Dr., Univ.-Prof. DDr., Priv.-Doz.: titles joined by a dash or written in capitals, as they stand in front of others. */
const OWN_TITLES = /^(?:(?:\p{Lu}\p{L}{0,4}\.?-(?:Prof|Doz|Ass)\.|DI(?:\s\(FH\))?(?=\s\p{Lu}\p{Ll})|(?:DD|MM)(?:r|ag)\.)\s+)+/u;

/** A person's name at the beginning of a text, without titles; `undefined` where a unit or a sentence begins. */
function personAt(text: string, form: RegExp): string | undefined {
  const rest = text.slice(titlesOf(text));
  const name = form.exec(rest)?.[0].replace(/[.,]$/u, "").replace(TITLE_BEHIND, "").replace(OF_SCHOOL, "");
  const isName = name !== undefined && name.length > 1 && /^[\p{Lu}\p{Lo}]/u.test(name) && !unitsIn(name).some((unit) => sameName(unit, name));
  return isName ? name : undefined;
}

const LEADS =
  "(?:will|shall|is to) (?:direct|lead|head|supervise)(?![a-z])|(?:leads|directs|heads) the (?:project|work|research)|leitet (?:das|die) (?:projekt|vorhaben|arbeiten)|dirige (?:le projet|el proyecto|il progetto)|dirigera|dirigira|coordina il progetto";

/** Professor Jung, Ha-neul */
const TITLED_FAMILY_FIRST = "(?:Prof(?:essor|\\.)?|Dr\\.?)\\s\\p{Lu}[\\p{L}'’-]+,\\s\\p{Lu}\\p{L}+-\\p{L}+";

/** “Dr Anna Example (principal investigator)”, “with Dr Anna Example as principal investigator”, “Dr Anna Example will direct the work”. */
function leadBehindName(paragraphs: readonly Paragraph[]): Written | undefined {
  const role = new RegExp(
    `^(?:\\s(?:of|at|from|von der|de l[ae']|del|della|dell')\\s?[^.,;]{3,60}?)?\\s*(?:[,(（]\\s*"?|,\\s(?:zwan[a-z]{1,3} (?:w dalszej czesci (?:umowy )?)?dalej|hereinafter(?: (?:called|referred to as))?|nachfolgend|ci-apres(?: denommee?)?|in seguito|en adelante|doravante|именуем[а-я]{2,3} в дальнеишем|dale jen)\\s*[,:]?\\s*["'(]?\\s*|,?\\s(?:as|is|ist|est|es|e|als|som|como|comme|come|en tant que|en calidad de|in qualita di|na qualidade de)\\s)\\s*(?:the |la |le |el |il |o |a )?"?(?:${LEAD})(?![a-z])|^(?:,[^.,]{0,60},)?\\s(?:${LEADS})`,
    "u",
  );
  for (const paragraph of paragraphs)
    for (const { 0: name, index } of paragraph.text.matchAll(new RegExp(`(?<!\\p{L})(?:${TITLED_FAMILY_FIRST}|${CAPITALS.source.slice(1)})`, "gu"))) {
      if (!role.test(paragraph.folded.slice(index + name.length))) continue;
      const own = personAt(name, FAMILY_FIRST) ?? personAt(name, CAPITALS);
      if (own !== undefined) return nameAt(paragraph, own, index);
    }
  return undefined;
}
