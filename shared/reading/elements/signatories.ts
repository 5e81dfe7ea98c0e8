import type { BodyLine } from "../body-lines.ts";
import { readDates } from "../dates.ts";
import { folded, simplified } from "../folded.ts";
import { clauseNumber } from "../numbering.ts";
import type { PageText } from "../page-text.ts";
import { type Paragraph, pageOf } from "../paragraphs.ts";
import { type Party, unitsIn } from "../parties.ts";
import { sameName } from "../same-name.ts";
import { mainScript } from "../scripts.ts";
import { ACCEPTS, CHINESE_SURNAMES, DATE_LABEL, E_STAMP, FOR_SIDE, NAME_LABEL, NO_NAME, PARTY_LABEL, SALUTATION, SIGNS } from "../vocabulary/signing-words.ts";
import { betterRead } from "./better-read.ts";
import { likelyBlock } from "./sign-anchors.ts";
import { type SignBlock, signBlocks } from "./sign-blocks.ts";
import { completed } from "./sign-completed.ts";
import { withCouples } from "./sign-couples.ts";
import { handOf } from "./sign-hands.ts";
import type { Signatory, SignSide } from "./sign-line.ts";
import { isBlankDate } from "./sign-lines.ts";
import { isSamePerson, joinedName, nameBelow, nameIn } from "./sign-names.ts";
import { ownUnit, unitsOf } from "./sign-units.ts";

export type Signed = "both" | "one" | "none" | "cannot-tell";

export function readSignatories(paragraphs: readonly Paragraph[], parties: readonly Party[], pages: readonly PageText[]): readonly Signatory[] {
  const read = readBlocks(signBlocks(paragraphs, parties), paragraphs, parties, pages);
  if (parties.length === 0) return withCouples(read, parties);
  const whole = completed(read, () => {
    const block = likelyBlock(paragraphs, parties);
    return block ? readBlocks([block], paragraphs, parties, pages) : [];
  });
  return withCouples(whole, parties);
}

function readBlocks(
  blocks: readonly SignBlock[],
  paragraphs: readonly Paragraph[],
  parties: readonly Party[],
  pages: readonly PageText[],
): readonly Signatory[] {
  const letters = paragraphs.filter(({ folded: own }) => SALUTATION.test(own)).map(({ lines }) => lines[0]?.line.page ?? 0);
  const found: Signatory[] = [];
  for (const block of blocks) {
    // in an exchange of letters each has its own day at its head
    const page = block.sides[0]?.lines[0]?.page ?? 0;
    const from = new Set(letters).size > 1 ? letters.findLast((one) => one <= page) : undefined;
    const head = headDate(paragraphs.slice(0, block.at).filter(({ lines }) => from === undefined || (lines[0]?.line.page ?? 0) >= from));
    const letterhead = from === undefined ? undefined : writerOf(paragraphs, from, parties);
    const units = unitsOf(block.sides, parties).map((unit, index) => {
      const side = block.sides[index];
      return letterhead !== undefined && side && block.sides.length === 1 && ownUnit(side, parties) === undefined ? letterhead : unit;
    });
    const sides = block.sides
      .map((side, index) => signatoryOf(side, index, block, parties, pages, head, units[index]))
      .filter((one) => one !== undefined)
      .map((one) => withNameBetterRead(one, paragraphs));
    // a translation behind the original names the same people again
    if (!isRepeated(sides, found))
      found.push(
        ...sides.map((one, index) =>
          withDayOfUnit(
            one,
            sides.slice(0, index).findLast(({ unit }) => unit === one.unit),
          ),
        ),
      );
  }
  return found;
}

/** The party at the head of a letter, whose writer tells no unit below the own name. */
function writerOf(paragraphs: readonly Paragraph[], page: number, parties: readonly Party[]): string | undefined {
  const head = paragraphs.find((one) => pageOf(one) === page);
  return parties.find(({ name }) => head?.folded.startsWith(folded(name)))?.name;
}

/** Where two sign for one unit, the first of them with place and day, these stand for both. */
function withDayOfUnit(signatory: Signatory, before: Signatory | undefined): Signatory {
  const isSecond = before?.unit !== undefined && before.unit === signatory.unit && before.date !== undefined && before.dateLine !== undefined;
  // a day at the head of the document stands in no side
  const isOwn = signatory.date !== undefined && (signatory.dateLine === undefined || signatory.lines.includes(signatory.dateLine));
  const isOpen = isOwn || signatory.lines.some(({ text }) => isBlankDate(folded(text)) || DATE_LABEL.test(folded(text)));
  // “For Harbour University” once more
  const isOwnSide = signatory.lines.some(({ text }) => FOR_SIDE.test(folded(text)) || PARTY_LABEL.test(folded(text)));
  return isSecond && !isOpen && !isOwnSide && before.lines.indexOf(before.dateLine) < before.lines.length - 1
    ? { ...signatory, date: before.date, dateLine: before.dateLine }
    : signatory;
}

function withNameBetterRead(signatory: Signatory, paragraphs: readonly Paragraph[]): Signatory {
  const { name, quote, lines } = signatory;
  const line = lines.find(({ text, printed }) => (printed ?? text.trim()) === quote);
  return name === undefined || !line ? signatory : { ...signatory, name: betterRead(name, line.confidence, paragraphs) };
}

/** Whether these sides are those found before: the same people, or as many whose names are written in the other script. */
function isRepeated(sides: readonly Signatory[], found: readonly Signatory[]): boolean {
  if (found.length === 0 || sides.length === 0) return false;
  const rest = found.filter((other) => !sides.some((one) => isSame(one, other)));
  if (!sides.every((one) => one.name === undefined || found.some((other) => isSame(one, other)) || isOtherScript(one, rest))) return false;
  // one more side that accepts signs in its own script
  return rest.length < found.length || sides.length > 1 || sides.every(({ name, date }) => name === undefined || found.some((other) => other.date === date));
}

const isSame = (one: Signatory, other: Signatory) =>
  one.name !== undefined && other.name !== undefined && (folded(one.name) === folded(other.name) || sameName(one.name, other.name));
const isOtherScript = (one: Signatory, found: readonly Signatory[]) =>
  one.name !== undefined && found.every(({ name = "" }) => mainScript(name) !== mainScript(one.name ?? ""));

export function signedBy(signatories: readonly Signatory[]): Signed {
  const hands = signatories.filter(({ hand }) => hand === "signed").length;
  if (hands > 1) return "both";
  if (signatories.length === 0 || signatories.some(({ hand }) => hand === "unknown")) return "cannot-tell";
  return hands === 1 ? "one" : "none";
}

function signatoryOf(
  side: SignSide,
  index: number,
  block: SignBlock,
  parties: readonly Party[],
  pages: readonly PageText[],
  head: { readonly date: string } | undefined,
  unit: string | undefined,
): Signatory | undefined {
  const names = side.lines.flatMap((line, at) => {
    const next = side.lines[at + 1];
    const whole = next && joinedName(line, next, side.right - line.box.left);
    const read = (whole && nameIn(whole, parties)) ?? nameIn(line, parties);
    const above = side.lines[at - 1];
    const below = read === undefined && above ? nameBelow(above, line, parties) : undefined;
    // whoever else is named there counts
    if (below) return [{ line, name: below.name, weight: 0 }];
    return read ? [{ line, ...read, weight: read.weight + (whole ? 1 : 0) }] : [];
  });
  const sorted = names.toSorted((a, b) => b.weight - a.weight);
  // 盧嘉榮　校長 above “Lou Ka Weng, Rector”: the name as it stands first
  const isHan = ({ name }: (typeof names)[number]) => mainScript(name) === "han" && CHINESE_SURNAMES.includes(simplified(name).charAt(0));
  const [one, other] = names;
  const isTwice =
    one !== undefined && other !== undefined && names.length === 2 && isHan(one) && mainScript(other.name) !== "han" && other.weight - one.weight < 2;
  const surest = isTwice ? one : sorted[0];
  // the name as it is printed, rather than as the certificate of a stamp has it, or its capitals
  const isOfStamp = surest !== undefined && E_STAMP.test(folded(surest.line.text));
  const isPrinted = ({ line, name }: (typeof names)[number]) =>
    surest !== undefined &&
    line !== surest.line &&
    isSamePerson(name, surest.name, true) &&
    (isOfStamp || (/\p{Ll}/u.test(name) && /^\P{Ll}+$/u.test(surest.name) && /\p{Lu}{2}/u.test(surest.name)));
  const best = side.signer ?? names.find(isPrinted) ?? surest;
  const first = side.lines[0];
  if (!first) return undefined;
  const labelled = side.lines.some(
    ({ text }) =>
      FOR_SIDE.test(folded(text)) ||
      PARTY_LABEL.test(folded(text)) ||
      NAME_LABEL.test(folded(text)) ||
      DATE_LABEL.test(folded(text)) ||
      unitsIn(text).length > 0,
  );
  if (!best && !labelled) return undefined;
  const { date, line: dateLine } = dateOf(side, block, index, dayForAll(block) ?? head);
  const otherDate = dateLine && readDates(folded(dateLine.text)).find((one) => one.date === date)?.other;
  const quoted = best?.line ?? first;
  return {
    ...(best && { name: best.name }),
    ...(unit !== undefined && { unit }),
    ...(date !== undefined && { date }),
    ...(otherDate !== undefined && { otherDate }),
    page: quoted.page,
    quote: quoted.printed ?? quoted.text.trim(),
    hand: handOf(side, block, pages, parties),
    lines: side.lines,
    ...(dateLine && { dateLine }),
  };
}

/** The date of a side: its own; left open where only the label stands; else that of all, above or at the head of the document. */
function dateOf(
  side: SignSide,
  block: SignBlock,
  index: number,
  head: { readonly date: string } | undefined,
): { readonly date?: string; readonly line?: BodyLine } {
  const dated = side.lines.filter(({ text }) => readDates(folded(text)).length > 0);
  const line = dated.find(({ text }) => DATE_LABEL.test(folded(text))) ?? dated[0];
  const last = line && readDates(folded(line.text)).at(-1);
  if (line && last) return { date: last.date, line };
  const isBlank = side.lines.some(
    ({ text }, at) => (isBlankDate(folded(text)) || isWordOfDay(text)) && !(side.lines[at + 1] && readDates(folded(side.lines[at + 1]?.text ?? "")).length > 0),
  );
  if (isBlank || isPlaceAlone(side, block)) return {};
  const shared = block.shared.flatMap((line) => readDates(folded(line.text)).map(({ date }) => ({ date, line })));
  const own = shared.length > 1 ? shared[Math.min(index, shared.length - 1)] : shared[0];
  if (own) return own;
  for (const paragraph of block.before.toReversed()) {
    const days = readDates(paragraph.folded).filter(({ date: first, last }) => first === last);
    // done in two places on two days: each side has its own
    const ownDay = days.length > 1 && days.length === block.sides.length && SIGNS_WITHIN.test(paragraph.folded) ? days[index] : undefined;
    if (ownDay && paragraph.lines[0]) return { date: ownDay.date, line: paragraph.lines[0].line };
    if (isOfAnother(paragraph)) continue;
    const isClause =
      clauseNumber(paragraph.folded, paragraph.text) && !(days.length === 1 && WAS_SIGNED.test(paragraph.folded) && OF_THIS.test(paragraph.folded));
    if (isClause || /(?:有效|期限|至|until|valid|term )/u.test(paragraph.folded)) continue;
    // “Antofagasta, 3 de noviembre de 2026.” stands above those who sign
    // a day alone does so too
    const [day] = readDates(paragraph.folded);
    const isAlone = day?.from === 0 && paragraph.folded.slice(day.to).trim().length < 2;
    const isPlace = isAlone || (paragraph.folded.length < 90 && /^\p{Lu}[\p{L} .'-]{2,30},\s/u.test(paragraph.text));
    const signs = isPlace ? undefined : SIGNS_WITHIN.exec(paragraph.folded);
    // a day behind which the word of an end stands is none of signing: “begins when you sign and ends on 30 June 2027”
    const date =
      isPlace || signs
        ? readDates(paragraph.folded).findLast(
            ({ date: first, last, from }) => first === last && !(signs && from > signs.index && IS_OF_END.test(paragraph.folded.slice(signs.index, from))),
          )
        : undefined;
    const line = paragraph.lines[0]?.line;
    if (date && line) return { date: date.date, line };
  }
  return head ?? {};
}

/** “Shanghai,” where another side has “Rottenburg, 20.05.2026”: the day is still to be written. */
const isPlaceAlone = (side: SignSide, { sides }: SignBlock) =>
  side.lines.some(({ text }) => /^\p{Lu}[\p{L} .'’-]{2,30},$/u.test(text.trim()) && !NO_NAME.test(folded(text))) &&
  sides.some((other) => other !== side && other.lines.some(({ text }) => /^\p{Lu}[\p{L} .'’-]{2,30},\s/u.test(text) && readDates(folded(text)).length === 1));

/** “Date” below the line on which it is to be written. */
const isWordOfDay = (text: string) => DATE_LABEL.test(`${folded(text).trim()}:`) && /^\p{L}+$/u.test(text.trim());

const SIGNS_WITHIN =
  /签|(?<![a-z])(?:(?:under|counter-?)?sign|unterzeich|firm|fait a|done (?:at|in)|fatto|feito|celebr|undertecknat|allekirjoit|alair|witness|executed|datum|dated|opgemaakt|getekend|underteg[a-z]+|assinad|sporzadzono|udfardiget|imzalan|podpisan|podepsan|semnat|ditandatangani|подписан|ky ket)/u;
/** A last clause that tells the day of signing, where it speaks of this agreement. */
const WAS_SIGNED = /imzalanmistir|ditandatangani (?:pada|di)|(?<![a-z])(?:was|were|been) signed (?:in|at|on)(?![a-z])|unterzeichnet am|于.{2,30}签[订署]/u;
/** That a document was signed, which is another than this one: 双方于2023年5月10日签署了谅解备忘录, the memorandum was signed in Oslo. */
const OF_SIGNING =
  /于.{2,30}签[订署](?:了|过|《)|(?:曾|此前|已)于.{2,30}签[订署]|(?:该|原|上述).{0,12}(?:协议|合同|备忘录|意向书).{0,10}于.{2,30}签[订署]|(?<![a-z])(?:agreement|contract|memorandum|understanding|mou|protocol|letter|intent|convention)(?![a-z])[^.]{0,40} (?:was|were|been) signed(?![a-z])|(?<![a-z])signed an? /u;
const OF_THIS =
  /(?<![基文日])本(?![校院所市国人]).{0,8}(?:协议|合同|备忘录|书|约)|(?<![a-z])(?:this|present|hereof|hereby|herewith|diese[rs]?|vorliegende[rs]?|isbu|bu|ini)(?![a-z])/u;
const isOfAnother = ({ folded: own }: Paragraph) => OF_SIGNING.test(own) && !OF_THIS.test(own);
const IS_OF_END =
  /(?<![a-z])(?:ends?|ending|lapses?|received|returned?|reach(?:es)? us|eingegangen|zuruck(?:senden|geschickt)?|(?:renvoy|retourn|devuel|devolv|restitui)[a-z]*|expires?|concludes?|terminates?|comes? to an end|runs? (?:to|until)|through|endet|lauft|prend fin|expire|finaliza|termina|scade|eindigt|upphor|konczy|konci)(?![a-z])|届满|终止/u;

/** One day behind the last of sides that are else alike: “签订日期：…” below both stands for both. */
function dayForAll({ sides }: SignBlock): { readonly date: string; readonly line: BodyLine } | undefined {
  const [last, ...others] = sides.toReversed();
  const line = last?.lines.at(-1);
  if (!last || !line || others.length === 0) return undefined;
  const dates = readDates(folded(line.text));
  const date = dates[0];
  const isOfOne = last.lines.some(({ text }) => ACCEPTS.test(folded(text)));
  if (!date || dates.length > 1 || date.date !== date.last || isOfOne || nameIn(line) !== undefined) return undefined;
  // what is signed below all, with its place
  const isOfAll =
    SIGNS.test(folded(line.text)) && others.every(({ lines }) => lines.every(({ text }) => readDates(folded(text)).length === 0 && !isBlankDate(folded(text))));
  const isAlike = others.every(
    ({ lines }) =>
      lines.length === last.lines.length - 1 &&
      lines.every(({ text }) => readDates(folded(text)).length === 0 && !DATE_LABEL.test(folded(text)) && !isBlankDate(folded(text))),
  );
  const isBelow = others.every(({ lines }) => lines.every(({ page, box }) => page < line.page || box.top + box.height <= line.box.top));
  return (isAlike || isOfAll) && isBelow ? { date: date.date, line } : undefined;
}

/** In front of a day by which something is to be done. */
const UNTIL =
  /(?<![a-z])(?:until|not later than|no later than|bis(?: zum)?|spatestens(?: am)?|au plus tard le|jusqu'au|a mas tardar el|hasta el|entro il|ate(?: ao dia)?)\s+$/u;

/** Under which number it is filed: Dnr SIM 2026/0214 is no day. */
const REFERENCE =
  /(?<![a-z]|for )(?:dnr|diarienummer|(?:our |your )?ref(?:erence)?|az|aktenzeichen|geschaftszeichen|[nv]\/ref|expediente|prot)\b\.?\s*(?:no\.?|nr\.?|n\.?)?\s*[:：]?\s*(?:[a-z]{1,6}[\s-])?[a-z\d.]*\d[/-][\d/-]*\d/gu;

/** A date at the head: of a letter, or the day on which an agreement is made. */
function headDate(paragraphs: readonly Paragraph[]): { readonly date: string; readonly line: BodyLine } | undefined {
  const start = paragraphs.slice(0, 14);
  for (const paragraph of start) {
    const own = paragraph.folded.replace(REFERENCE, (words) => " ".repeat(words.length));
    const [date, ...others] = readDates(own);
    const line = paragraph.lines[0]?.line;
    if (!date || !line || isOfAnother(paragraph) || UNTIL.test(paragraph.folded.slice(0, date.from))) continue;
    // “in March 2026 they met” and “自2026年8月1日起” are no day of signing
    const isTerm = others.length > 0 || /自.*起/u.test(paragraph.folded);
    const words = (own.slice(0, date.from) + own.slice(date.to)).match(/\p{L}+/gu) ?? [];
    // “The committee of 3 March 2026 has approved the text” is none either
    const alone =
      !isTerm &&
      paragraph.folded.length < 60 &&
      words.length < 6 &&
      date.date === date.last &&
      !/(?:project|term|期限|有效|laufzeit|from)/u.test(paragraph.folded);
    const made =
      /(?:made|hari ini|hom nay|entered into|dated|concluded|executed|signed|签订|签署|订立|geschlossen|vom|zawart[aey]|uzavren[aey]?|fait|celebra|(?:^| )en [^,]{2,40}, a(?: |$)|stipulat|firmad|date)/u.test(
        paragraph.folded,
      );
    if (alone || made) return { date: date.date, line };
  }
  return undefined;
}
