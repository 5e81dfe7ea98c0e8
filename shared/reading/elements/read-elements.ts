import { type BodyLine, bodyLines } from "../body-lines.ts";
import { topicsOf } from "../clause-headings.ts";
import { type Clause, clausesOf } from "../clauses.ts";
import { dateOrder, withYearFirst } from "../date-order.ts";
import { folded } from "../folded.ts";
import { languagesOfPages } from "../languages.ts";
import { orLikely } from "../learned/likely-provision.ts";
import { PROVISIONS } from "../learned/statement-features.ts";
import type { PageText } from "../page-text.ts";
import { type Paragraph, paragraphsOf } from "../paragraphs.ts";
import type { Party } from "../parties.ts";
import type { Topic } from "../vocabulary/headings.ts";
import { vocabularyLanguages } from "../vocabulary/words.ts";
import { beginsAgreement, closed, isCoverOf } from "./begins-agreement.ts";
import { withShortNames } from "./chinese-short-names.ts";
import type { ReadElement } from "./element.ts";
import { partiesAtHead } from "./parties-at-head.ts";
import { readBenefitSplit } from "./provisions/benefit-split.ts";
import { readContent } from "./provisions/content.ts";
import { readDivision, readInputs } from "./provisions/inputs-and-division.ts";
import { readJointPlatform } from "./provisions/joint-platform.ts";
import { keptElsewhere } from "./provisions/kept-elsewhere.ts";
import { readIntellectualProperty } from "./provisions/rights.ts";
import { type Reader, readerOf, type Voice } from "./reader.ts";
import { withBlanksCut } from "./signing/blanks-cut.ts";
import { withCellsCut } from "./signing/cells-cut.ts";
import { withFillingsBare } from "./signing/fillings-bare.ts";
import { asPrinted, inWordsOfSigning } from "./signing/japanese-lines.ts";
import { withLabelledRows } from "./signing/labelled-rows.ts";
import { withScriptsApart } from "./signing/scripts-apart.ts";
import { withSealMarks } from "./signing/seal-marks.ts";
import { signBlocks } from "./signing/sign-blocks.ts";
import { printedLines, type Signatory } from "./signing/sign-line.ts";
import { readSignatories, type Signed, signedOn } from "./signing/signatories.ts";
import { withSignaturePagesJoined } from "./signing/signature-pages.ts";
import { streamsOf } from "./streams.ts";
import { withRenewal } from "./term/renewal.ts";
import { type ReadTerm, readTerm } from "./term/term.ts";
import { withWholeQuotes } from "./with-whole-quotes.ts";

/** What a document says of what 申报要求第11条（a） and 专题三 ask for. Proposals: a person confirms each. */
export type ReadElements = {
  readonly signatories: readonly Signatory[];
  readonly signed: Signed;
  readonly term: ReadTerm;
  readonly content: ReadElement;
  readonly inputs: ReadElement;
  readonly division: ReadElement;
  readonly ip: ReadElement;
  readonly benefitSplit: ReadElement;
  readonly platform: ReadElement;
  readonly laboratory: ReadElement;
  readonly team: ReadElement;
};

/** ISO days of the project, for what is said of a term that ends too early. */
export type ProjectPeriod = { readonly caseStart?: string; readonly caseEnd?: string };

/** Reads the elements of one agreement. Text in Chinese is quoted where both languages hold an element. */
export function readElements(pages: readonly PageText[], { caseStart, caseEnd }: ProjectPeriod = {}): ReadElements {
  const document = readersOf(pages);
  const { readers, signatories, kind } = document;
  const read = readByPatterns(document);
  // none of the sentences that the weights were learned from is Japanese
  const isKnown = kind === "agreement" && !readers.some(({ languages }) => languages.includes("ja"));
  const learned = isKnown ? Object.fromEntries(PROVISIONS.map((one) => [one, orLikely(readers, one, read[one])])) : {};
  const kept = Object.fromEntries(MAY_BE_KEPT.flatMap((one) => [keptElsewhere(readers, one)].flatMap((told) => (told ? [[one, told]] : []))));
  return { ...read, ...learned, ...kept, term: withReport(read.term, caseStart, caseEnd), signatories, signed: signedOn(pages, signatories) };
}

/** What an amendment may leave to the agreement that it changes. */
const MAY_BE_KEPT = ["content", "inputs", "division", "ip"] as const;

/** What word tables and patterns find, the better of what the two languages say. */
export function readByPatterns({ readers, signatories, kind }: ReturnType<typeof readersOf>): Reading {
  const [first = readerOf([], [], vocabularyLanguages([])), ...others] = readers;
  return others.reduce((one, other) => merged(one, readStream(other, signatories, kind)), readStream(first, signatories, kind));
}

/** The provisions of an agreement, those of each language for itself, without the blocks of signatures; who signs it, and what kind of document it is. */
export function readersOf(pages: readonly PageText[]): {
  readonly readers: readonly Reader[];
  readonly signatories: readonly Signatory[];
  readonly kind: Voice;
} {
  const lines = bodyLines(pages);
  const order = dateOrder(lines.map(({ text }) => folded(text)).join("\n"));
  const paragraphsIn = (own: readonly BodyLine[]) => paragraphsOf(own).map((one) => (order.monthFirst ? { ...one, folded: withYearFirst(one.folded) } : one));
  const found = [...new Set(languagesOfPages(pages).flat())];
  const languages = vocabularyLanguages(found.filter((one) => one !== "other"));
  const all = paragraphsIn(lines);
  const parties = withShortNames(partiesAtHead(all), all);
  const isJapanese = languages.includes("ja");
  const worded = isJapanese
    ? inWordsOfSigning(lines)
    : withSealMarks(
        withLabelledRows(withCellsCut(withBlanksCut(withFillingsBare(withScriptsApart(withSignaturePagesJoined(lines), parties))), parties)),
        parties,
      );
  const told = worded === lines ? all : paragraphsIn(worded);
  const blocks = signBlocks(told, parties);
  const read = readSignatories(told, parties, pages, blocks).map((one) => inOrder(one, order));
  const signatories = isJapanese ? asPrinted(read, lines) : read;
  const kind = kindOf(all, signatories);
  // what stands in blocks of signatures provides nothing
  const signing = new Set(blocks.flatMap((block) => block.sides.flatMap((side) => side.lines.flatMap(printedLines))));
  const streams = streamsOf(lines.filter((line) => !signing.has(line)));
  const readers = streams.map((stream) => {
    const paragraphs = paragraphsIn(stream);
    // a text in English calls its parties by names of its own: LIAG, the Station
    const words = paragraphs.map((one) => one.folded).join("\n");
    const isNamed = parties.some(({ name, otherName, aliases }) => [name, otherName ?? name, ...aliases].some((one) => words.includes(folded(one))));
    const inStream = isNamed ? [] : partiesAtHead(paragraphs);
    const own = inStream.length > 1 || parties.length === 0 ? inStream : parties;
    return readerOf(clausesOf(paragraphs, languages), own, languages, kind, streams.length > 1);
  });
  // an annex in English belongs to an agreement in Chinese, too
  const hasOtherAnnex = readers.some(({ clauses }) => clauses.some(({ isAnnex }) => isAnnex));
  return { readers: readers.map((one) => ({ ...one, hasOtherAnnex })), signatories, kind };
}

/** A day that may be meant in two ways, in the order of its file. */
function inOrder({ otherDate, ...one }: Signatory, { monthFirst, isSettled }: ReturnType<typeof dateOrder>): Signatory {
  if (one.date === undefined || otherDate === undefined) return one;
  const [date, other] = monthFirst ? [otherDate, one.date] : [one.date, otherDate];
  return { ...one, date, ...(!isSettled && { otherDate: other }) };
}

type Reading = Omit<ReadElements, "signatories" | "signed">;

function readStream(reader: Reader, signatories: readonly Signatory[], kind: Voice): Reading {
  const isCooperation = kind === "agreement";
  const anywhere = withGeneral(reader);
  const orGeneral = (read: (from: Reader) => ReadElement, elsewhere = anywhere): ReadElement => {
    const found = read(reader);
    const further = found.status === "missing" && isCooperation && elsewhere ? read(elsewhere) : found;
    return further.status === "missing" ? found : further;
  };
  return {
    term: withRenewal(reader, readTerm(reader, signatories, kind)),
    content: readContent(reader, kind),
    inputs: orGeneral((from) => readInputs(from, isCooperation)),
    division: orGeneral((from) => readDivision(from, isCooperation)),
    ip: orGeneral(readIntellectualProperty, withGeneral(reader, mayAllocate)),
    benefitSplit: orGeneral(readBenefitSplit),
    ...readJointPlatform(reader),
  };
}

/** Headings that tell of nothing by themselves, unlike those on contacts, notices or visits. */
const MISCELLANEOUS =
  /^(?:其[他它]|附则|一般|通用|补充|特别|杂项|その他|雑[則则]|总则)|(?<![a-z])(?:general|miscellane|other|special|further|final|additional|allgemein|sonstig|schluss|weitere|dispositions (?:generales|diverses|finales|particulieres)|divers(?![a-z])|disposiciones|otras|disposizioni|varie(?![a-z])|disposicoes|overige|algemene|slotbepaling|ovrig|ostatni|postanowienia|zaverecn|egyeb|muut)/u;
/** A clause on the end of an agreement may tell whose the joint patents are from then on, one headed “Assignment” to whom they are assigned. */
const mayAllocate = ({ topics, heading }: Clause) => topics.has("termination") || (topics.has("general") && ASSIGNMENT.test(heading));
const ASSIGNMENT = /转让|让与|譲渡|(?<![a-z])(?:assign|abtretung|ubertragung|cession|cesion|cessione|cessao|overdracht)/u;
/**
 * The same with what stands under “Miscellaneous” or 其他约定, or under “Publications and data”, as if it had no heading: a provision that no other clause
 * holds may be there.
 */
function withGeneral(reader: Reader, also: (clause: Clause) => boolean = () => false): Reader | undefined {
  const isGeneral = (clause: Clause) => {
    const { topics, heading } = clause;
    return topics.size === 1 && ((topics.has("general") && MISCELLANEOUS.test(heading)) || also(clause) || namesMore(reader, topics, heading));
  };
  return reader.clauses.some(isGeneral)
    ? { ...reader, clauses: reader.clauses.map((clause) => (isGeneral(clause) ? { ...clause, topics: new Set() } : clause)) }
    : undefined;
}

/** “Publications and data”, 违约与结算: a heading of two things, of which one may hold anything. */
function namesMore({ languages }: Reader, topics: ReadonlySet<Topic>, heading: string): boolean {
  if (!MAY_BE_JOINED.some((topic) => topics.has(topic))) return false;
  const parts = heading.split(/\s*(?:[、,&/与和及暨]|(?<![a-z])(?:and|und|et|y|e|ed|en)(?![a-z]))\s*/u);
  return parts.length > 1 && parts.some((part) => part.length > 1 && topicsOf(part, languages).size === 0);
}
const MAY_BE_JOINED: readonly Topic[] = ["publication", "confidentiality", "liability", "law"];

const SECRECY_TITLE =
  /(?:non-?\s?disclosure|confidentiality\s*agreement|保密协议|geheimhaltungsvereinbarung|accord de confidentialite|acuerdo de confidencialidad|accordo di riservatezza|acordo de confidencialidade)/u;
/** “Mutual Non-Disclosure and Joint Development Agreement”: it agrees on both. */
const COOPERATION_TOO =
  /(?:disclosure|confiden\p{L}*|secrecy|riservatezza|geheimhaltungs-?)\s*(?:and|&|,|und|et|y|e)\s+(?:[\p{L}-]+ ){0,2}(?:develop|collab|co-?op|research|kooper|forsch|recherche|investiga|ricerca|pesquisa)|(?:development|collaboration|co-?operation|research) (?:and|&) (?:[\p{L}-]+ ){0,2}(?:non-?\s?disclosure|confiden)|(?:合作|开发|研发)(?:及|与|和|暨|、)保密|保密(?:及|与|和|暨|、)(?:\p{Script=Han}{0,6})(?:合作|开发|研发)/u;

/** 鉴于双方已签署保密协议: another agreement, as recitals tell of it. */
const SIGNED_BEFORE =
  /^(?:[a-h]\.|\([a-h]\))?\s*(?:鉴于|whereas|considerando|in der erwagung)|(?:[双各两]方|[甲乙]方|公司|大学|研究[院所]|中心)[^。;]{0,16}已(?:于|经)?[^。;]{0,16}签[署订][^。;]{0,20}保密协议/u;
/** How far a title goes on behind the words of secrecy. */
const LONGEST_REST = 40;
/** A title of two lines: MUTUAL NON-DISCLOSURE AND. */
const GOES_ON = /(?:(?<![a-z])(?:and|und|et|y|e)|[&,及与和暨、])\s*$/u;

/** An agreement on secrecy, and a letter that one side alone signs, agree on no cooperation. */
function kindOf(paragraphs: readonly Paragraph[], signatories: readonly Signatory[]): Voice {
  const first = paragraphs
    .slice(0, 4)
    .map((one) => closed(one.folded))
    .filter((one) => !SIGNED_BEFORE.test(one));
  // of a title alone: what else the sides mean to do later is said in the sentences below it
  const at = first.findIndex((one) => SECRECY_TITLE.test(one));
  const title = first.slice(Math.max(at, 0), at < 0 ? 4 : at + (GOES_ON.test(first[at] ?? "") ? 2 : 1)).join(" ");
  const secrecy = SECRECY_TITLE.exec(title);
  if (secrecy && !COOPERATION_TOO.test(title.slice(0, secrecy.index + secrecy[0].length + LONGEST_REST))) return "secrecy";
  const start = paragraphs
    .slice(0, 12)
    .map((one) => one.folded)
    .join(" ");
  const isLetter =
    /(?:letter of (?:support|intent|interest|commitment)|to whom it may concern|dear (?:sir|madam|colleague|prof|dr)|support letter|支持信|支持函|sehr geehrte|absichtserklarung|lettre (?:de soutien|d'engagement|d'appui)|carta de (?:apoyo|apoio)|lettera di (?:supporto|sostegno))/u.test(
      start,
    );
  // who writes may agree too, above the own name
  const signed = paragraphs.findIndex(({ text }) => signatories.some(({ quote }) => quote !== "" && text.includes(quote)));
  const isAccepted =
    paragraphs.slice(-LAST_LINES).some(({ folded: own }) => ACCEPTS.test(own)) ||
    (signed >= 0 && paragraphs.slice(Math.max(signed, paragraphs.length - LAST_LINES)).some(({ folded: own }) => WE_ACCEPT.test(own)));
  const isExchanged = paragraphs.some(({ folded: own }) => EXCHANGED.test(own));
  return isLetter && !isAccepted && !isExchanged && sidesIn(signatories) < 2 ? "letter" : "agreement";
}

/** The other side agrees at the foot of a letter: “We have read the above and accept its terms”. */
const ACCEPTS =
  /(?:(?:read|agreed?|acknowledged?) (?:the above )?and (?:hereby )?accept|(?:accepted|acknowledged) and agreed|^(?:agreed|accepted) (?:for|by|on behalf)|(?:gelesen und|hiermit) einverstanden|einverstanden erklart|bon pour accord|lu et approuve|leido y conforme|por la conformidad|per accettazione|aceite e acordado)/u;
/** The same in words that the writer of a letter may use too: they count below the first name that signs. */
const WE_ACCEPT =
  /we (?:hereby )?(?:accept|agree to) (?:the|its|these|all) (?:above )?(?:terms|conditions|arrangement)|我方(?:同意|接受)(?:上述|以上|并接受)|(?:同意|接受)上述(?:条款|内容|约定)/u;
/** “Your letter and this reply therefore constitute the agreement”: who is written to has answered in the same file. */
const EXCHANGED =
  /(?<![a-z])your (?:letter|proposal|note)(?: [^.;]{2,50})? and (?:this|my|our|the present) (?:reply|answer|response|letter|note)(?![a-z])[^.;]{0,50}(?:constitut|form|make|are|be(?:come)?(?![a-z]))[^.;]{0,30} agreement|(?:来函|来信|贵函)[^。;]{0,12}(?:本|此|这[封份一])?(?:复函|回函|复信|回信)[^。;]{0,12}(?:构成|组成|即为|视为|成为|就是)[^。;]{0,16}(?:协议|合同|约定)|(?<![a-z])ihr schreiben [^;]{0,50}und (?:diese|unsere|meine) (?:antwort|bestatigung)[^.;]{0,50}(?:bilden|gelten|stellen)[^.;]{0,40}(?:vereinbarung|vertrag)|(?<![a-z])votre (?:lettre|courrier)[^.;]{0,50} et (?:la presente|cette|ma|notre) (?:reponse|lettre)[^.;]{0,50}(?:constitu|form|val)[^.;]{0,30}(?:accord|convention)|(?<![a-z])su (?:carta|nota|propuesta)[^.;]{0,50} y (?:esta|la presente|nuestra|mi) (?:respuesta|contestacion|carta|nota)[^.;]{0,50}(?:constitu|form)[^.;]{0,30}(?:acuerdo|convenio)/u;
const LAST_LINES = 24;

/** For how many parties people sign: those whose unit is not told each for one. */
const sidesIn = (signatories: readonly Signatory[]) => new Set(signatories.map(({ unit, quote }) => unit ?? quote)).size;

const RANK = { present: 2, unclear: 1, missing: 0 };

/** The better of two readings of each element, the first where both are as good. */
function merged(one: Reading, other: Reading): Reading {
  const better = <T extends ReadElement>(a: T, b: T): T => (RANK[b.status] > RANK[a.status] ? b : a);
  return {
    term: { ...better(one.term, other.term), autoRenewal: one.term.autoRenewal || other.term.autoRenewal },
    content: better(one.content, other.content),
    inputs: better(one.inputs, other.inputs),
    division: better(one.division, other.division),
    ip: better(one.ip, other.ip),
    benefitSplit: better(one.benefitSplit, other.benefitSplit),
    platform: better(one.platform, other.platform),
    laboratory: better(one.laboratory, other.laboratory),
    team: better(one.team, other.team),
  };
}

function withReport(term: ReadTerm, caseStart: string | undefined, caseEnd: string | undefined): ReadTerm {
  const { end } = term;
  if (term.status !== "present" || end === undefined) return term;
  if (caseStart !== undefined && end < caseStart) return { ...term, report: "ends-before-start" };
  return caseEnd !== undefined && end < caseEnd ? { ...term, report: "ends-before-end" } : term;
}

/** One of the agreements of a file: from page to page, with its elements. */
export type ReadAgreement = { readonly from: number; readonly to: number; readonly elements: ReadElements };

/** The agreements of a file: a page that begins with the title of one, behind a block of signatures, begins the next. */
export function readAgreements(pages: readonly PageText[], period: ProjectPeriod = {}): readonly ReadAgreement[] {
  const parts: PageText[][] = [];
  // headers and footers show as such only beside those of other pages
  const lines = bodyLines(pages);
  const linesOn = (page: PageText | undefined) => lines.filter((line) => line.page === page?.page);
  for (const page of pages) {
    const part = parts.at(-1);
    const isCovered = part?.length === 1 && isCoverOf(linesOn(part[0]), linesOn(page));
    if (part && (isCovered || !(beginsAgreement(page, linesOn(page), linesOn(part[0])) && readSignatories(paragraphsOf(bodyLines(part)), [], part).length > 0)))
      part.push(page);
    else parts.push([page]);
  }
  const elementsOf = (part: readonly PageText[]) => withWholeQuotes(readElements(part, period), lines);
  return withTermsJoined(parts).map((part) => ({ from: part[0]?.page ?? 1, to: part.at(-1)?.page ?? 1, elements: elementsOf(part) }));
}

/** “General Terms of the Contract”: what nobody signs and what names no parties belongs to the agreement before it. */
function withTermsJoined(parts: readonly PageText[][]): readonly (readonly PageText[])[] {
  const whole: PageText[][] = [];
  for (const part of parts) {
    const before = whole.at(-1);
    const paragraphs = before ? paragraphsOf(bodyLines(part)) : [];
    const isOwn = partiesAtHead(paragraphs).length > 1 || readSignatories(paragraphs, [], part).length > 0;
    if (before && !isOwn) before.push(...part);
    else whole.push([...part]);
  }
  return whole;
}

export type { Party };
