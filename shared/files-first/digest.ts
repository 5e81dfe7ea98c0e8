import { bodyLines } from "../reading/body-lines.ts";
import { type ReadAgreement, readAgreements } from "../reading/elements/read-elements.ts";
import { kindOfFile } from "../reading/kind-of-file.ts";
import { languagesOfPages } from "../reading/languages.ts";
import { clauseNumber } from "../reading/numbering.ts";
import type { FileText, PageText } from "../reading/page-text.ts";
import { type Paragraph, paragraphsOf } from "../reading/paragraphs.ts";
import { unitsIn } from "../reading/parties.ts";
import { type TranslationReason, translationNeed } from "../reading/translation-need.ts";
import { countriesIn } from "../reading/values/named-countries.ts";
import { hasHan } from "../text/han.ts";
import { formOfTitle } from "./agreement-form.ts";
import { readBudgetRows, valueOfRows } from "./budget-rows.ts";
import { markedByName, rowsOfCooperation, sumsOfItems } from "./budget-sums.ts";
import { certificateFacts, registeredAt } from "./certificate-facts.ts";
import { type SourceOf, sourcesInRows, sourcesOnPages } from "./fact-sources.ts";
import { type FactSource, type FileDigest, type FileRole, isAgreement, type ReadFact, speaksOfProject } from "./found-file.ts";
import { fundingFacts } from "./funding-facts.ts";
import { isNoteOfOneSide, isOwnNote } from "./note-facts.ts";
import { noteRows } from "./note-rows.ts";
import { otherPaperTitled } from "./other-papers.ts";
import { chineseNamesIn, partiesInChina, withAllNames } from "./own-side.ts";
import { marksOf } from "./paper-marks.ts";
import { partiesIn } from "./parties-of-file.ts";
import { partyLaboratories } from "./party-laboratories.ts";
import { plainPage } from "./plain-pages.ts";
import { platformFacts } from "./platform-facts.ts";
import { agreementFacts, caseFacts, letterFacts, withSources } from "./read-facts.ts";
import { wholeTitle } from "./whole-title.ts";

/** Letters to and from the other side: of support, of invitation. */
const SUPPORT_LETTER =
  /letters? of (?:support|invitation)|(?:support|invitation) letter|支持函|支持信|邀请函|邀请信|lettre d'invitation|einladungsschreiben|carta de invitacion|lettera di invito|lettre de soutien|unterstutzungs(?:schreiben|erklarung)|carta de (?:apoyo|apoio)|lettera di (?:supporto|sostegno)/u;
const REPORT = /可行性.{0,6}(?:报告|方案)|项目(?:申报|申请|建议|任务)书|申报书|feasibility (?:study|report)/u;
/** 项目总预算：300 万元 is a line of a note; 预算表 单位：万元 is a title. */
const BUDGET_TITLE =
  /^(?:(?:附[件表录]?|annex|appendix|attachment)\s*[\da-z一二三四五六七八九十.-]*\s*[:：])?[^:：，,；;]*(?:预算|经费(?:明细|概算|安排)|budget)(?![^（(]*(?<!单位\s*)[:：]\s*\S)/u;
const TRANSLATION = /译文|译件|译本|中文翻译|翻译件|translation of|ubersetzung/u;
const SIGNATURES_ONLY = /以下无正文|此页无正文|本页无正文|签[署字章]页|signature page/u;
const TITLE_LINES = 14;
const LONGEST_TITLE = 70;

/** What the text of a file says that it is, and what it says for the form. Proposals: a person confirms each. */
export function digestOf({ pages, unread }: Pick<FileText, "pages" | "unread">): FileDigest {
  const read = digest(pages, unread.length, sourcesOnPages(pages));
  const scanned = new Map(pages.flatMap((page) => (page.source === "ocr" ? [[page.page, page] as const] : [])));
  const facts = read.facts.map((fact) => {
    const page = scanned.get(fact.source.page ?? 0);
    return page ? { ...fact, isRecognised: true as const, ...(isDoubtful(fact, page) && { isUnsure: true as const }) } : fact;
  });
  return { ...read, facts };
}

/** A line below this needs a look: as for the elements of agreements. */
const CLEAR = 0.9;

/** Whether the engine was not sure of the line that a value stands in; of its quote where its value is written otherwise. */
function isDoubtful({ value, source: { quote } }: ReadFact, { lines }: PageText): boolean {
  const own = lines.filter(({ text }) => text.includes(value));
  const read = own.length > 0 ? own : lines.filter(({ text }) => quote.includes(text.trim()) || text.includes(quote));
  return read.some(({ confidence }) => confidence < CLEAR);
}

/** The same of a table; sources are its cells. @param nameOf a cell as the table program calls it, both from 0 */
export function digestOfTable(cells: readonly (readonly string[])[], nameOf: (column: number, row: number) => string): FileDigest {
  const page = plainPage(cells);
  const read = digest(
    [page],
    0,
    sourcesInRows(page, ({ row, column }) => ({ cell: nameOf(column, row) })),
  );
  const facts = withItems(read, cells, (row, column) => ({ cell: nameOf(column, row) }));
  const isBudget = facts.some(({ field }) => field.startsWith("budget."));
  const { role, why: _why, ...rest } = read;
  // a table is no agreement, whatever stands in it; its title may call it a budget
  if (facts.length === 0) return role === "budget" || role === "report" ? read : rest;
  return { ...rest, facts, role: isBudget ? "budget" : "report", why: "table" };
}

/** The same of a Word file, whose pages nobody has set yet: sources are its paragraphs, and it is no page by itself. @param rows a paragraph, or the cells of a row of a table, each */
export function digestOfWord(rows: readonly (readonly string[])[]): FileDigest {
  const readRows = (all: readonly (readonly string[])[]) => {
    const page = plainPage(all);
    return digest(
      [page],
      0,
      sourcesInRows(page, ({ row }) => ({ paragraph: row + 1 })),
    );
  };
  const asWritten = readRows(rows);
  // a paper of our own may be a note, whose labels are set as people set them
  const isOwn = speaksOfProject(asWritten.role) || asWritten.why === "facts" || (asWritten.why === "provisions" && asWritten.parties.length < 2);
  const { isSignaturePage: _, ...read } = isOwn ? readRows(noteRows(rows)) : asWritten;
  return { ...read, facts: withItems(read, rows, (row) => ({ paragraph: row + 1 })) };
}

/**
 * What a file says, and the items of a budget with what they come to, where a table of it holds them. Beside the name of an item stands what one
 * of those who pay gives for it: that is no amount for the cooperation. @param placeOf a cell, row and column from 0
 */
function withItems(
  { role, facts }: FileDigest,
  cells: readonly (readonly string[])[],
  placeOf: (row: number, column: number) => Omit<FactSource, "quote">,
): readonly ReadFact[] {
  const read = speaksOfProject(role) ? readBudgetRows(cells) : undefined;
  if (!read) return facts.map((fact) => (fact.field === COOPERATION ? asPartOfRow(fact, cells, placeOf) : fact));
  const source = { ...placeOf(read.row, read.column), quote: read.quote };
  const rows = markedByName(read.rows);
  const sums = sumsOfItems({ ...read, rows });
  const parted = sums.some(({ field }) => field === COOPERATION) ? rowsOfCooperation(cells) : [];
  const isPart = (fact: ReadFact) => fact.field === COOPERATION && parted.some((row) => standsInRow(fact, cells, row, placeOf));
  return [
    ...facts.filter((fact) => !isPart(fact)),
    ...sums.map((sum) => ({ ...sum, source })),
    // without a sum nobody can tell parts and wholes apart
    { field: "budget.items", value: valueOfRows(rows), source, ...(!read.isSummed && { isUnsure: true as const }) },
  ];
}
const COOPERATION = "budget.internationalCooperation";

/** Beside 国际合作交流费 in a table that cannot be read stand several amounts: the last is their sum, or nobody knows what they are. */
function asPartOfRow(fact: ReadFact, cells: readonly (readonly string[])[], placeOf: (row: number, column: number) => Omit<FactSource, "quote">): ReadFact {
  const row = rowsOfCooperation(cells).find((at) => standsInRow(fact, cells, at, placeOf));
  const amounts = (cells[row ?? -1] ?? []).flatMap((cell) => (/^\s*\d[\d,]*(?:\.\d+)?\s*$/u.test(cell) ? [Number(cell.replaceAll(",", ""))] : []));
  if (amounts.length < 2) return fact;
  const [whole = 0, ...parts] = amounts.toReversed();
  const isSum = parts.length > 1 && Math.abs(parts.reduce((sum, part) => sum + part, 0) - whole) < 0.005;
  const [first = 0] = amounts;
  const value = isSum && first > 0 ? String(Math.round((Number(fact.value) / first) * whole)) : fact.value;
  return { ...fact, value, isUnsure: true };
}

/** Whether a fact was read in a row of a table. @param row from 0 */
const standsInRow = (
  { source }: ReadFact,
  cells: readonly (readonly string[])[],
  row: number,
  placeOf: (row: number, column: number) => Omit<FactSource, "quote">,
): boolean =>
  (cells[row] ?? []).some((_, column) => {
    const { cell, paragraph } = placeOf(row, column);
    return cell === source.cell && paragraph === source.paragraph;
  });

function digest(pages: readonly PageText[], unread: number, sourceOf: SourceOf): FileDigest {
  const lines = bodyLines(pages);
  const paragraphs = paragraphsOf(lines);
  const titles = paragraphs.slice(0, TITLE_LINES).filter(({ text }) => text.length <= LONGEST_TITLE);
  const told = roleOf(titles, pages);
  // 负责人, 金额 and 起止 make a proof of funds too, and so do the capital and the days of a licence
  const isNote = told?.why === "facts" ? isOwnNote(paragraphs) || paperIn(titles) : told?.why === "provisions" && isNoteOfOneSide(paragraphs, pages);
  const known = isNote ? undefined : told;
  const need = translationNeed(pages);
  const agreements = isAgreement(known?.role) ? readAgreements(pages) : [];
  const parties = partiesIn(paragraphs, known?.role, agreements);
  const chineseNames = chineseNamesIn(paragraphs, parties);
  const inChina = partiesInChina(paragraphs, parties, chineseNames);
  const isHome = isAgreement(known?.role) && isDomestic(paragraphs, parties, inChina);
  const base = {
    ...known,
    saysTranslation: titles.some((one) => TRANSLATION.test(one.folded)),
    languages: writtenIn(pages, need.why),
    isWholeInChinese: !need.isNeeded && need.why !== "no-text",
    agreements: agreements.length > 1 ? agreements.map(({ from, to }) => ({ from, to })) : [],
    ...signedOn(agreements),
    parties,
    inChina,
    ...(isHome && { isDomestic: true as const }),
    chineseNames,
    marks: marksOf(paragraphs),
    unread,
    hasText: lines.length > 0,
    ...yearOf(titles),
    ...(known === undefined && paperIn(titles)),
    ...titleIn(paragraphs, known),
    ...(pages.length === 1 && isAgreement(known?.role) && isSigningOnly(paragraphs) && { isSignaturePage: true as const }),
  };
  const [first] = agreements;
  const home = isHome ? parties : inChina;
  const sides = {
    ours: withAllNames(home, chineseNames),
    abroad: withAllNames(
      parties.filter((name) => !home.includes(name)),
      chineseNames,
    ),
  };
  const abroad = sides.abroad.flat();
  if (known?.role === "funding") return { ...base, facts: fundingFacts(pages, paragraphs, abroad, known.why === "title", sourceOf) };
  if (known?.role === "support-letter") return { ...base, facts: letterFacts(paragraphs, sides, sourceOf) };
  if (first && isAgreement(known?.role)) {
    const isPlatform = known?.role === "joint-platform";
    const platform = isPlatform ? withSources(platformFacts(paragraphs), sourceOf) : [];
    const laboratories = withSources(partyLaboratories(paragraphs, sides.ours), sourceOf);
    // a title may stand on several lines, or behind a mark that is printed over the page
    const inTitle = known?.why === "title" ? titles.filter(({ text }) => known.quote?.includes(text.trim())) : [];
    const form = withSources(inTitle.map(formOfTitle).find(({ length }) => length > 0) ?? [], sourceOf);
    return { ...base, facts: [...agreementFacts(paragraphs, first.elements, sides, isPlatform, sourceOf), ...form, ...platform, ...laboratories] };
  }
  const own = speaksOfProject(known?.role) ? caseFacts(paragraphs, known?.role, sourceOf) : [];
  const paper = "paper" in base ? base.paper : undefined;
  const certified = withSources(certificateFacts(paper, paragraphs), sourceOf);
  const registered = paper === "licence" || paper === "research-centre" ? registeredAt(paragraphs)?.text : undefined;
  // of a resume phone and mail are those of the person whose it is
  const isOther = ({ field }: ReadFact) =>
    !certified.some((one) => one.field === field || (paper === "resume" && /^(?:applicant\.contact|lead)\./u.test(field)));
  const facts = [...own.filter(isOther), ...certified];
  return { ...base, facts: registered === undefined ? facts : facts.map((fact) => ofRegistered(fact, registered)) };
}

/** What a licence says of its unit, its seat too. */
function ofRegistered({ isUnsure, ...fact }: ReadFact, registered: string): ReadFact {
  if (!fact.field.startsWith("applicant.")) return { ...fact, ...(isUnsure && { isUnsure }) };
  const isSeat = fact.field === "applicant.address" && hasHan(fact.value);
  return { ...fact, party: registered, ...(isUnsure && !isSeat && { isUnsure }) };
}

/** Whether nothing in an agreement speaks of abroad: it is in Chinese, one party is in China by its name, and no country, unit or side abroad is named. */
function isDomestic(paragraphs: readonly Paragraph[], parties: readonly string[], inChina: readonly string[]): boolean {
  if (parties.length < 2 || inChina.length === 0 || !parties.every((name) => /^[\p{Script=Han}（）()·]+$/u.test(name))) return false;
  return paragraphs.every(({ text }) => !/外方|外籍/u.test(text) && countriesIn(text).every(({ code }) => code === "CN") && unitsIn(text).every(hasHan));
}

function titleIn(paragraphs: readonly Paragraph[], { role, why, quote = "" }: Partial<FileDigest> = {}): Pick<FileDigest, "title"> {
  const title = isAgreement(role) && why === "title" ? wholeTitle(paragraphs.slice(0, TITLE_LINES), quote) : quote;
  return title === quote ? {} : { title };
}

function paperIn(titles: readonly Paragraph[]): Pick<FileDigest, "paper"> | undefined {
  const paper = otherPaperTitled(titles.map((one) => one.folded));
  return paper && { paper };
}

function yearOf(titles: readonly Paragraph[]): Pick<FileDigest, "year"> {
  const years = titles.flatMap(({ text }) => Array.from(text.matchAll(/(?<!\d)(20\d\d)\s*年度/gu), ([, year]) => Number(year)));
  return years.length > 0 ? { year: Math.max(...years) } : {};
}

/** A page that says so of itself, below the last clause at most: an agreement of one page says so too, and begins with its first clause. */
function isSigningOnly(paragraphs: readonly Paragraph[]): boolean {
  const labels = paragraphs.flatMap((one) => clauseNumber(one.folded, one.text)?.label ?? []);
  return labels.length <= MOST_LAST_CLAUSES && !labels.some((label) => FIRST_LABEL.test(label)) && paragraphs.some((one) => SIGNATURES_ONLY.test(one.folded));
}
const MOST_LAST_CLAUSES = 2;
const FIRST_LABEL = /^(?:1|一|i|one|first|premier|primera|prima|erste)(?![\p{L}\p{N}])/iu;

function roleOf(titles: readonly Paragraph[], pages: readonly PageText[]): Pick<FileDigest, "role" | "why" | "quote"> | undefined {
  const titled = (form: RegExp, role: FileRole) => {
    const found = titles.find((one) => form.test(one.folded.replace(/(?<=\p{Script=Han}) +(?=\p{Script=Han})/gu, "")) && !/[。；;]$/u.test(one.text.trim()));
    return found && { role, why: "title" as const, quote: found.text.trim() };
  };
  const own = titled(SUPPORT_LETTER, "support-letter") ?? titled(REPORT, "report");
  if (own) return own;
  const kind = kindOfFile(pages);
  if (kind) return { role: kind.kind, why: kind.why, quote: kind.place.quote };
  // in a line of a note stands what its label says: 经费：……（科目见预算表）
  return titled(BUDGET_TITLE, "budget");
}

function signedOn(agreements: readonly ReadAgreement[]): Pick<FileDigest, "signedOn"> {
  const signed = agreements.flatMap(({ elements }) => elements.signatories).find(({ hand }) => hand === "signed");
  return signed ? { signedOn: signed.page } : {};
}

/** Without the language of a few lines: a Chinese company name makes no English agreement Chinese, nor an English title a Chinese one English. */
function writtenIn(pages: readonly PageText[], why: TranslationReason): readonly string[] {
  const all = frequent(languagesOfPages(pages).flat());
  const main = why === "foreign" ? all.filter((language) => language !== "zh") : why === "chinese" ? all.filter((language) => language === "zh") : all;
  return main.length > 0 ? main : all;
}

function frequent(languages: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const language of languages) if (language !== "other") counts.set(language, (counts.get(language) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one).map(([language]) => language);
}
