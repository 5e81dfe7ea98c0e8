import { type BodyLine, bodyLines } from "./body-lines.ts";
import { signBlocks } from "./elements/signing/sign-blocks.ts";
import { printedLines } from "./elements/signing/sign-line.ts";
import { isHeadingOfBoth } from "./elements/streams.ts";
import { folded } from "./folded.ts";
import { garbledLines } from "./garbled.ts";
import { clauseNumber } from "./numbering.ts";
import { chineseNumber, numberOfWords } from "./numbers.ts";
import { withOwnLetters } from "./other-han.ts";
import type { PageText } from "./page-text.ts";
import { type Paragraph, paragraphsOf } from "./paragraphs.ts";
import { mainScript, scriptCounts } from "./scripts.ts";

/** Why a file needs a Chinese translation (申报要求第11条（a）: 如系外文，须附中文译件) or none. `incomplete`: parts stand in another language alone. */
export type TranslationReason = "no-text" | "chinese" | "bilingual" | "foreign" | "incomplete";
export type TranslationNeed = {
  readonly isNeeded: boolean;
  readonly why: TranslationReason;
  /** the numbers of clauses without Chinese text, as far as they are numbered; pages where a foreign part begins */
  readonly gaps: readonly { readonly label: string | undefined; readonly page: number }[];
};

/** The four states of a file that its checklist names: 无需译件, 须附中文译件·未附, 译件已附·待核对, 译件已核对. */
export type TranslationState = "not-needed" | "not-attached" | "attached" | "checked";
export function translationState({ isNeeded }: TranslationNeed, translation: { readonly checked: boolean } | undefined): TranslationState {
  if (!isNeeded) return "not-needed";
  return translation === undefined ? "not-attached" : translation.checked ? "checked" : "attached";
}

/** Letters of another script that say as much as one Chinese character: about three. Below a third of that, text is missing. */
const LETTERS_PER_CHARACTER = 3.1;
const LEAST_SHARE = 0.42;
/** Names and titles in a Chinese text are no foreign passage. */
const LEAST_FOREIGN = 160;
/** A clause so short is perhaps a heading. */
const LEAST_CLAUSE = 30;

type Part = { readonly label: string | undefined; readonly page: number; han: number; letters: number };

/**
 * Whether a file must have a Chinese translation: not where it is Chinese, and not where the other language only repeats what
 * stands in Chinese, clause by clause, side by side, in turns or one after the other. A Chinese header makes no foreign page Chinese.
 */
export function translationNeed(pages: readonly PageText[]): TranslationNeed {
  const unread = needOfUnread(pages);
  if (unread) return unread;
  const printed = bodyLines(pages);
  const lines = withOwnLetters(printed, true);
  // a cell of both languages belongs to both: 泄漏扩散试验 Leak dispersion tests
  const chinese = lines.filter(({ text }) => mainScript(withoutAddresses(text)) === "han" || isOfBoth(text));
  const foreign = lines.filter(({ text }) => ["latin", "other"].includes(mainScript(withoutAddresses(text))));
  const han = sum(chinese, ({ text }) => scriptCounts(text).han);
  const letters = sum(foreign, ({ text }) => lettersOf(text));
  const firstPage = foreign[0]?.page ?? 1;
  if (han + letters === 0) return { isNeeded: false, why: "no-text", gaps: [] };
  const alone = foreignPages(pages, lines);
  if (letters < LEAST_FOREIGN && letters < han * 2)
    return alone.length > 0 ? { isNeeded: true, why: "incomplete", gaps: alone } : { isNeeded: false, why: "chinese", gaps: [] };
  if (han * LETTERS_PER_CHARACTER < letters * 0.12) return { isNeeded: true, why: "foreign", gaps: [{ label: undefined, page: firstPage }] };
  // what is printed for signing belongs to no clause; where both languages sign, each in its own lines
  const signed = linesToSign(printed);
  const signing = new Set([...signed.map((line) => lines[printed.indexOf(line)]), ...[chinese, foreign].flatMap(linesToSign).filter(onPageOf(signed))]);
  const shared = [
    ...numbersAlone(lines),
    ...lines.filter(({ text }) => ANNEX_OF_BOTH.test(text.trim()) || HEAD_OF_BOTH.test(text.trim()) || isHeadingOfBoth(text.trim())),
  ];
  const clausesOf = (some: readonly BodyLine[]) => {
    const own = new Set([...some, ...shared]);
    return partsOf(lines.filter((line) => own.has(line) && !signing.has(line)));
  };
  const own = clausesOf(chinese);
  const other = clausesOf(foreign);
  const annexes = foreignAnnexes(own, other);
  const gaps =
    annexes.length > 0
      ? annexes
      : gapsBetween(
          own,
          other,
          pages.some(({ source }) => source === "ocr"),
        );
  const all = han * LETTERS_PER_CHARACTER < letters * LEAST_SHARE ? [{ label: undefined, page: firstPage }] : [];
  // one language after the other: a page whose clauses have their Chinese ones further on does not stand alone
  // nor a sheet behind a text that is Chinese alone, and far longer: the one on which a foreign side signs
  const rest = sum(
    foreign.filter(({ page }) => !alone.some((one) => one.page === page)),
    ({ text }) => lettersOf(text),
  );
  const isSheet = rest < LEAST_FOREIGN && letters < han * LETTERS_PER_CHARACTER * LEAST_SHARE;
  const unpaired = alone.filter(({ page }) => (isSheet || han * LETTERS_PER_CHARACTER < letters * 0.8) && !isPaired(other, own, page));
  const found = [gaps, all, unpaired].find((places) => places.length > 0) ?? [];
  return found.length > 0 ? { isNeeded: true, why: "incomplete", gaps: found } : { isNeeded: false, why: "bilingual", gaps: [] };
}

/**
 * Of pages in a script that no engine here knows, as Russian behind Chinese, no clause is told. Where they say about as much as the Chinese ones
 * they are that text again, and the others tell the rest; a sheet or an annex is far shorter, and stands alone.
 */
function needOfUnread(pages: readonly PageText[]): TranslationNeed | undefined {
  const garbled = garbledLines(pages);
  const isUnread = ({ lines }: PageText) => lines.filter((line) => garbled.has(line)).length * 2 > lines.length;
  const unread = pages.filter(isUnread);
  const letters = sum(unread, ({ lines }) => sum(lines, ({ text }) => lettersOf(text)));
  if (letters < LEAST_FOREIGN) return undefined;
  const read = pages.filter((page) => !isUnread(page));
  const chinese = sum(read, ({ lines }) => sum(lines, ({ text }) => scriptCounts(text).han)) * LETTERS_PER_CHARACTER;
  const gaps = unread.map(({ page }) => ({ label: undefined, page }));
  if (chinese < letters * LEAST_SHARE || letters < chinese * LEAST_SHARE)
    return { isNeeded: true, why: chinese < letters * 0.12 ? "foreign" : "incomplete", gaps };
  const need = translationNeed(read);
  return need.why === "chinese" ? { ...need, why: "bilingual" } : need;
}

const linesToSign = (lines: readonly BodyLine[]) =>
  signBlocks(paragraphsOf(lines)).flatMap(({ sides, shared }) => [...shared, ...sides.flatMap((side) => side.lines)].flatMap(printedLines));
/** Half the cells of a list of tasks look like signatures on a page where, both languages read together, nobody signs. */
const onPageOf = (signed: readonly BodyLine[]) => (line: BodyLine) => signed.length === 0 || signed.some(({ page }) => page === line.page);
/** 2. 合作领域 Areas of cooperation, 一、目的 Purpose, 第十条 伦理 / Article 10 – Éthique: the number counts for the text in both languages below it. */
const HEAD_OF_BOTH =
  /^(?:\d{1,2}\s?[.、．]|[一二三四五六七八九十]{1,3}\s?[、．.]|第[一二三四五六七八九十]{1,3}[条章])\s*\p{Script=Han}[\p{Script=Han}、（）]{1,15}\s*[/／|]?\s*[\p{Lu}§][\p{Script=Latin}\d ,.:'’&()§–-]{2,60}$/u;
/** 附件二 Annex 2, 附：骨干 Annex: Core of the Team: above the text in both languages. */
const ANNEX_OF_BOTH =
  /^附(?:[件录表]|(?=\s*[:：]))\s*[一二三四五六七八九十\d]{0,3}[^\p{L}]{0,6}(?:[\p{Script=Han}、（）()]{2,20}[^\p{L}]{1,6})?(?:annexe?|appendix|schedule|exhibit|anlage|anhang|anexo|allegato|bijlage|bilaga|vedlegg|bilag|liite|melleklet|zalacznik|priloha)(?!\p{L}).{0,60}$/iu;
/** “§ 6” alone on its line, of a count that goes on from 1, above the text in both languages. */
function numbersAlone(lines: readonly BodyLine[]): readonly BodyLine[] {
  const alone = lines.flatMap((line) => {
    const value = line.cells > 1 ? undefined : NUMBER_ALONE.exec(line.text.trim())?.[1];
    return value === undefined ? [] : [{ line, value: Number(value) }];
  });
  return alone.length > 2 && alone.every(({ value }, at) => value === at + 1) ? alone.map(({ line }) => line) : [];
}
const NUMBER_ALONE = /^(?:§\s*|(?=\d{1,2}[.、．)）]))(\d{1,2})\s*[.、．)）]?$/u;
/** 泄漏扩散试验 Leak dispersion tests; Démontage et tri　拆解和分选; 附件　各方投入　Annex Contributions: the Chinese says as much as the rest. */
const isOfBoth = (text: string) =>
  /^\p{Script=Han}{2,}[^\p{Letter}]*\s+\p{Script=Latin}|^\p{Script=Han}{2,}\s*\p{Script=Latin}/u.test(text.trim()) ||
  ((CHINESE_BEHIND.test(text.trim()) || CHINESE_BEFORE.test(text.trim())) && isRendered(text)) ||
  isWithNames(text.trim());
/** Marcela Huenchumán Oyarzo代表；: a Chinese sentence of which little stands on a line beside a foreign name. */
const isWithNames = (text: string) =>
  /\p{Script=Han}{2,}[，。；：、]/u.test(text) && (text.match(/\p{Script=Latin}{2,}/gu) ?? []).every((word) => /^\p{Lu}/u.test(word));
const CHINESE_BEHIND = /^\P{Script=Han}*\p{Letter}\P{Script=Han}*\s\p{Script=Han}{2}/u;
/** Words of Chinese with blanks between, then the other language to the end of the line. */
const CHINESE_BEFORE = /^\p{Script=Han}{2}[\p{Script=Han}\P{Letter}]*\s[^\p{Script=Han}]*\p{Letter}[^\p{Script=Han}]*$/u;
const isRendered = (text: string) => scriptCounts(text).han * LETTERS_PER_CHARACTER >= lettersOf(text) * LEAST_SHARE;
/** Addresses of mail and of sites are of no language. */
const withoutAddresses = (text: string) => text.replace(/(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+|(?:https?:\/\/|www\.)[\w./?=&%#-]+/gu, " ");
const sum = <T>(all: readonly T[], of: (one: T) => number) => all.reduce((total, one) => total + of(one), 0);
const lettersOf = (text: string) => {
  const { latin, other } = scriptCounts(withoutAddresses(text));
  return latin + other;
};

/** Pages that bear foreign sentences and no Chinese ones. */
function foreignPages(pages: readonly PageText[], lines: readonly BodyLine[]): readonly { readonly label: undefined; readonly page: number }[] {
  return pages
    .filter(({ page }) => {
      const own = lines.filter((line) => line.page === page);
      const han = sum(own, ({ text }) => scriptCounts(text).han);
      const letters = sum(own, ({ text }) => lettersOf(text));
      return letters > 60 && han * LETTERS_PER_CHARACTER < letters * 0.15;
    })
    .map(({ page }) => ({ label: undefined, page }));
}

/** Whether most of the numbered text of a foreign page has Chinese clauses of the same numbers; one of many may be alike by chance. */
function isPaired(foreign: readonly Part[], chinese: readonly Part[], on: number): boolean {
  const numbered = foreign.filter(({ label, page }) => page === on && label !== undefined);
  const paired = numbered.filter(({ label }) => chinese.some((one) => one.label === label));
  return paired.length > 0 && sum(paired, ({ letters }) => letters) * 2 >= sum(numbered, ({ letters }) => letters);
}

/** The text of each numbered clause and annex of one language. */
function partsOf(lines: readonly BodyLine[]): readonly Part[] {
  const parts: Part[] = [{ label: undefined, page: lines[0]?.page ?? 1, han: 0, letters: 0 }];
  const paragraphs = paragraphsOf(lines);
  const withCells = areClauseHeads(paragraphs);
  const own = paragraphs.filter((one) => !one.isCell || withCells);
  const items = ranksOfItems(own);
  const main = own.flatMap((one) => (labelOf(one) === undefined ? [] : (numberOf(one)?.rank ?? [])))[0];
  for (const paragraph of paragraphs) {
    const rank = numberOf(paragraph)?.rank ?? 0;
    const label = !own.includes(paragraph) || items.has(rank) ? undefined : labelOf(paragraph);
    // “2.” within Article 5
    const isWithin = rank !== main && Number(label) <= Number(parts.at(-1)?.label ?? 0);
    if (label !== undefined && !isWithin && follows(label, parts.at(-1)?.label))
      parts.push({ label, page: paragraph.lines[0]?.line.page ?? 1, han: 0, letters: 0 });
    const part = parts.at(-1);
    if (!part) continue;
    part.han += scriptCounts(paragraph.text).han;
    part.letters += lettersOf(paragraph.text);
  }
  return parts;
}

/** Numbers that begin again within clauses, 1. and 2. under 四、, belong to these; in columns one language may have them in cells. */
function ranksOfItems(paragraphs: readonly Paragraph[]): ReadonlySet<number> {
  const firsts = paragraphs.filter((one) => labelOf(one) === "1").flatMap((one) => numberOf(one)?.rank ?? []);
  return new Set(firsts.filter((rank, at) => firsts.indexOf(rank) < at && rank > Math.min(...firsts)));
}

const numberOf = (paragraph: Paragraph) => clauseNumber(paragraph.folded, paragraph.text);

/** Numbers in short cells that go on from 1 with all others of the text: the headings of clauses in one of two columns, and no rows of a table. */
function areClauseHeads(paragraphs: readonly Paragraph[]): boolean {
  const numbered = paragraphs.flatMap((one) => (numberOf(one)?.rank === 5 ? [{ isCell: one.isCell, value: Number(labelOf(one)) }] : []));
  return numbered.filter(({ isCell }) => isCell).length > 2 && numbered.every(({ value }, at) => value === at + 1);
}

/** A number that goes on from the one before: 23 behind 1 is badly read. */
function follows(label: string, before: string | undefined): boolean {
  const [own, last] = [Number(label), Number(before ?? 0)];
  return Number.isNaN(own) || Number.isNaN(last) || own <= last + 3;
}

/** 第三条, 三、, 3., Article 3, III. and Tercera. are the same number; 3.1 belongs to 3. */
function labelOf(paragraph: Paragraph): string | undefined {
  const number = numberOf(paragraph);
  if (!number || number.rank >= 6 || number.rank === 1 || number.rank === 4) return undefined;
  const bare = folded(number.label).replace(/^annexe? ?/u, "");
  const value = /^\d+$/.test(bare) ? Number(bare) : (chineseNumber(bare) ?? romanNumber(bare) ?? ordinalNumber(bare) ?? numberOfWords(bare));
  const text = value === undefined ? bare : String(value);
  return number.isAnnex ? `annex ${text}`.trim() : text;
}

function romanNumber(text: string): number | undefined {
  const at = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"].indexOf(text);
  return at < 0 ? undefined : at + 1;
}

const ORDINALS = [
  /^prim/,
  /^segund/,
  /^ter[cz]/,
  /^[cq]uart/,
  /^quint/,
  /^sext/,
  /^sep?tim/,
  /^o(?:ct|it)av/,
  /^nov?en|^non/,
  /^decim/,
  /^undecim/,
  /^duodecim/,
];
/** Romance ordinals in folded text: primera, segundo, decima cuarta, vigesima. */
function ordinalNumber(text: string): number | undefined {
  const [tens = "", stem = ""] = /^(decim|vigesim)[ao] ?/u.exec(text) ?? [];
  const base = stem === "" ? 0 : stem === "decim" ? 10 : 20;
  const rest = text.slice(tens.length);
  const at = ORDINALS.findIndex((form) => form.test(rest));
  return at >= 0 ? base + at + 1 : base > 0 && rest === "" ? base : undefined;
}

/** Foreign annexes behind a text that is Chinese alone and has none of them in Chinese. */
function foreignAnnexes(chinese: readonly Part[], foreign: readonly Part[]): readonly { readonly label: string | undefined; readonly page: number }[] {
  const isAnnex = ({ label }: Part) => label?.startsWith("annex") === true;
  const first = foreign.findIndex(isAnnex);
  if (first < 0 || chinese.some(isAnnex)) return [];
  const [body, annexes] = [foreign.slice(0, first), foreign.slice(first)].map((parts) => sum(parts, ({ letters }) => letters)) as [number, number];
  return body < LEAST_FOREIGN && annexes >= LEAST_FOREIGN ? foreign.filter(isAnnex).map(({ label, page }) => ({ label, page })) : [];
}

/** The numbers behind one of the Chinese text that an engine has lost in the other language, whose text there belongs to that one. */
function lostBehind(label: string, chinese: readonly Part[], foreign: readonly string[]): readonly string[] {
  const own = [...new Set(chinese.flatMap((part) => part.label ?? []))];
  const behind = own.slice(own.indexOf(label) + 1);
  const next = behind.findIndex((one) => foreign.includes(one));
  return own.includes(label) ? behind.slice(0, next < 0 ? undefined : next) : [];
}

/** Foreign clauses and annexes that no Chinese one of the same number goes with, or one of far less text. */
function gapsBetween(
  chinese: readonly Part[],
  foreign: readonly Part[],
  isOcr: boolean,
): readonly { readonly label: string | undefined; readonly page: number }[] {
  const total = (parts: readonly Part[], label: string | undefined, of: (part: Part) => number) =>
    sum(
      parts.filter((one) => one.label === label),
      of,
    );
  const labels = [...new Set(foreign.map(({ label }) => label).filter((label) => label !== undefined))];
  const numbered = chinese.filter(({ label }) => label !== undefined).length;
  if (numbered < 2 && labels.length > 2) return [];
  return labels.flatMap((label, index) => {
    const letters = total(foreign, label, (part) => part.letters);
    const han = sum([label, ...(isOcr ? lostBehind(label, chinese, labels) : [])], (one) => total(chinese, one, (part) => part.han));
    // an engine may lose the number of a clause, whose text then belongs to the one before
    const before = labels[index - 1];
    const isFirst = before === undefined && !chinese.some((one) => one.label === label);
    const isJoined =
      isOcr &&
      (before !== undefined || isFirst) &&
      (han + total(chinese, before, (part) => part.han)) * LETTERS_PER_CHARACTER > (letters + total(foreign, before, (part) => part.letters)) * 0.7;
    if (isJoined) return [];
    const page = foreign.find((one) => one.label === label)?.page ?? 1;
    return letters >= LEAST_CLAUSE && han * LETTERS_PER_CHARACTER < letters * LEAST_SHARE ? [{ label, page }] : [];
  });
}
