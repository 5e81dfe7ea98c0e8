import type { BodyLine } from "../../body-lines.ts";
import { readDates } from "../../dates.ts";
import { folded, simplified } from "../../folded.ts";
import { garbledLines } from "../../garbled.ts";
import type { PageText } from "../../page-text.ts";
import type { Paragraph } from "../../paragraphs.ts";
import { type Party, unitsIn } from "../../parties.ts";
import { isPinyin, repairedUnit } from "../../pinyin.ts";
import { mainScript } from "../../scripts.ts";
import { inTraditional, isTraditionalScan } from "../../traditional.ts";
import { CHINESE_SURNAMES, DATE_LABEL, E_STAMP, isHeadOfSide, NAME_LABEL, NO_NAME, SALUTATION, SIGN_LABEL } from "../../vocabulary/signing-words.ts";
import { completed, likelyBlock } from "./likely-sides.ts";
import { crossedName, withNameBetterRead, withoutReadHands } from "./names-on-scans.ts";
import { areTransliterated, isSamePerson } from "./same-person.ts";
import { eachWhoSigns, withCouples } from "./several-signers.ts";
import { signBlocks } from "./sign-blocks.ts";
import { dateOf, dayForAll, headDate, withDayBelow, withDayOfUnit } from "./sign-days.ts";
import { handOf, withHandsBeside } from "./sign-hands.ts";
import type { Signatory, SignBlock, SignLine, SignSide } from "./sign-line.ts";
import { isPlaceAndDay } from "./sign-lines.ts";
import { joinedName, nameBelow, nameIn } from "./sign-names.ts";
import { areOfRecord, withDaysOfRecord } from "./sign-record.ts";
import { ownUnit } from "./sign-units.ts";
import { isRepeated, withoutOpenCopies, withoutOtherScript, withoutTwice } from "./told-again.ts";
import { toldToSign, withNamesOfHead } from "./told-in-text.ts";
import { unitsOfBlock, writerOf } from "./units-around.ts";
import { withYearsOfOthers } from "./years-on-scans.ts";

/**
 * Who signs, for whom, on which day and whether by hand. What is read, in which order, and why in this one:
 *
 * 1. Blocks (`sign-blocks`): runs of short lines behind the first sentence that bear labels of signing, names and days. What only looks like one is left out: people
 *    to whom notices go (`sign-notices`), who take note or recommend (`sign-asides`), lists among the clauses and particulars at the head (`around-blocks`), and cells
 *    of other tables (`sign-cells`).
 * 2. The sides of each block (`sign-sides`): a table, columns, bands or turns; first its lines are put in the words that are looked for.
 * 3. A side that names several is parted into those who sign (`several-signers`).
 * 4. Of each side: the unit by what it bears (`sign-units`), else by what stands around the block (`units-around`); the name that is surest (`sign-names`); the
 *    day (`sign-days`); the hand (`sign-hands`).
 * 5. Whoever is told again is told once (`told-again`): in the other language of the same block, and in a block that repeats those before it, such as a translation
 *    or the record of a program.
 * 6. Names that an engine took from a pen give way to those in print (`names-on-scans`), which only all blocks together show.
 * 7. Where no side names anybody, the sentence that closes the text does (`told-in-text`). Where a side is still open, weights that were learned may fill it
 *    (`likely-sides`): never against what stands in print. Then copies left open and people told twice for a unit go.
 * 8. A side without a name takes the one at the head of the text (`told-in-text`); then the second of two on one line (`several-signers`) and the days of a program's
 *    record (`sign-record`) come in, for which all names must be known.
 *
 * Example: 甲方（盖章）：海港大学 / 授权代表：俞观澜 / 日期：2026年6月3日 is one block and one side; its signatory has the unit 海港大学, the name 俞观澜 and the day
 * 2026-06-03, and has signed where ink stands near these lines.
 */

export type Signed = "both" | "one" | "none" | "cannot-tell";

/** Signatories of a document, each once. @param blocks those of the same paragraphs, where they are known */
export function readSignatories(
  paragraphs: readonly Paragraph[],
  parties: readonly Party[],
  pages: readonly PageText[],
  blocks: readonly SignBlock[] = signBlocks(paragraphs, parties),
): readonly Signatory[] {
  const read = withoutReadHands(readBlocks(blocks, paragraphs, parties, pages), pages);
  const whole =
    parties.length === 0 ? read : withNamesOfHead(withoutTwice(withoutOpenCopies(withOthers(read, paragraphs, parties, pages))), paragraphs, parties);
  return withYearsOfOthers(withDaysOfRecord(withCouples(whole, parties), paragraphs), pages).map((one) =>
    repaired(isTraditionalScan(pages) ? inOwnScript(one) : one, pages),
  );
}

/** Those whom blocks tell; where these name nobody, those of a sentence; where one of these is open, those who likely sign. */
function withOthers(read: readonly Signatory[], paragraphs: readonly Paragraph[], parties: readonly Party[], pages: readonly PageText[]): readonly Signatory[] {
  const told = read.some(({ name }) => name !== undefined) ? [] : toldToSign(paragraphs, parties, pages);
  if (told.length > 0) return told;
  return completed(read, () => {
    const block = likelyBlock(paragraphs, parties);
    return block ? readBlocks([block], paragraphs, parties, pages) : [];
  });
}

const repaired = (one: Signatory, pages: readonly PageText[]): Signatory =>
  one.unit !== undefined && pages.find(({ page }) => page === one.page)?.source === "ocr" ? { ...one, unit: repairedUnit(one.unit) } : one;

const inOwnScript = (one: Signatory): Signatory => ({
  ...one,
  ...(one.name !== undefined && { name: inTraditional(one.name) }),
  ...(one.unit !== undefined && { unit: inTraditional(one.unit) }),
});

function readBlocks(
  blocks: readonly SignBlock[],
  paragraphs: readonly Paragraph[],
  parties: readonly Party[],
  pages: readonly PageText[],
): readonly Signatory[] {
  const letters = paragraphs.filter(({ folded: own }) => SALUTATION.test(own)).map(({ lines }) => lines[0]?.line.page ?? 0);
  const found: Signatory[] = [];
  for (const read of blocks) {
    const block = { ...read, sides: eachWhoSigns(read.sides, pages, parties) };
    // in an exchange of letters each has its own day at its head
    const page = block.sides[0]?.lines[0]?.page ?? 0;
    // 某某大学： alone at the head of the first one is no salutation
    const areSeveral = new Set(letters).size > 1 || found.some((one) => one.page < (letters[0] ?? 0));
    const from = areSeveral ? letters.findLast((one) => one <= page) : undefined;
    const head = headDate(paragraphs.slice(0, block.at).filter(({ lines }) => from === undefined || (lines[0]?.line.page ?? 0) >= from));
    const letterhead = from === undefined ? undefined : writerOf(paragraphs, from, parties);
    const units = unitsOfBlock(block, parties, found, letterhead);
    const whole = block.sides.map((side, index) => signatoryOf(side, index, block, parties, pages, head, units[index])).filter((one) => one !== undefined);
    const sides = withHandsBeside(withoutOtherScript(whole, parties), pages).map((one) => withNameBetterRead(one, paragraphs));
    // a translation behind the original names the same people again
    if (!areOfRecord(sides, found) && !isRepeated(sides, found))
      found.push(
        ...sides.map((one, index) =>
          withDayOfUnit(
            withDayBelow(one, sides[index + 1]),
            sides.slice(0, index).findLast(({ unit }) => unit === one.unit),
          ),
        ),
      );
  }
  return found;
}

function signedBy(signatories: readonly Signatory[]): Signed {
  const signed = signatories.filter(({ hand }) => hand === "signed");
  // two who have signed for one side, and nobody for the other
  const [unit, ...others] = new Set(signed.map((one) => one.unit));
  const isOtherOpen = signatories.some((one) => one.hand !== "signed" && one.unit !== undefined && one.unit !== unit);
  if (signed.length > 1 && (unit === undefined || others.length > 0 || !isOtherOpen)) return "both";
  if (signatories.length === 0 || signatories.some(({ hand }) => hand === "unknown")) return "cannot-tell";
  return signed.length > 0 ? "one" : "none";
}

/** Where the other side's lines are of a script that the engine does not know, nothing tells whether it has signed. */
export function signedOn(pages: readonly PageText[], signatories: readonly Signatory[]): Signed {
  const signed = signedBy(signatories);
  return signatories.length < 2 && signed !== "both" && garbledLines(pages).size > 0 ? "cannot-tell" : signed;
}

/** 经办人 below 授权代表 prepares what that one signs. */
const HANDLER = /^\s*(?:具体)?经办人/u;
const REPRESENTATIVE = /^\s*(?:法定代表人|(?:授权|委托|签约)?代表人?|授权(?:签字|签署)?人|负责人)/u;

function signatoryOf(
  side: SignSide,
  index: number,
  block: SignBlock,
  parties: readonly Party[],
  pages: readonly PageText[],
  head: { readonly date: string } | undefined,
  unit: string | undefined,
): Signatory | undefined {
  const hasRepresentative = side.lines.some(({ text }) => REPRESENTATIVE.test(text));
  // Zakopane Górne, 25 maja beside Szanghaj, 3 czerwca: a town, since what stands there on the other side is no name
  const isPlace = (line: SignLine) =>
    isPlaceAndDay(line) &&
    block.sides.some((other) => other.lines.some((one) => one.page === line.page && one.row === line.row && isPlaceAndDay(one) && !nameIn(one, parties)));
  const names = side.lines.flatMap((line, at) => {
    if ((hasRepresentative && HANDLER.test(line.text)) || isPlace(line) || line.text === side.unit) return [];
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
  // By: 晏红 above “Name: Yan Hong”: the first is the signature, which an engine has read
  const isSigned = ({ text }: BodyLine) => SIGN_LABEL.test(folded(text)) || /^(?:by|per)\s*[:：]/iu.test(text.trim());
  // 盧嘉榮　校長 above “Lou Ka Weng, Rector”: the name as it stands first
  const isHan = ({ name }: (typeof names)[number]) => mainScript(name) === "han" && CHINESE_SURNAMES.includes(simplified(name).charAt(0));
  const [one, other] = names;
  const isTwice =
    one !== undefined &&
    other !== undefined &&
    names.length === 2 &&
    mainScript(one.name) === "han" &&
    mainScript(other.name) !== "han" &&
    !(one.line.confidence < 1 && isSigned(one.line) && NAME_LABEL.test(folded(other.line.text))) &&
    ((isHan(one) && (other.weight - one.weight < 2 || isPinyin(other.name))) || areTransliterated([one.name, other.name]));
  const surest = isTwice ? one : sorted[0];
  // the name as it is printed, rather than as the certificate of a stamp has it, or its capitals
  const isOfStamp = surest !== undefined && E_STAMP.test(folded(surest.line.text));
  const isPrinted = ({ line, name }: (typeof names)[number]) =>
    surest !== undefined &&
    line !== surest.line &&
    isSamePerson(name, surest.name, true) &&
    (isOfStamp || (/\p{Ll}/u.test(name) && /^\P{Ll}+$/u.test(surest.name) && /\p{Lu}{2}/u.test(surest.name)));
  const best = side.signer ?? names.find(isPrinted) ?? surest ?? crossedName(side, pages, parties);
  const first = side.lines[0];
  if (!first) return undefined;
  const labelled = side.lines.some(
    (line) => isHeadOfSide(line) || NAME_LABEL.test(folded(line.text)) || DATE_LABEL.test(folded(line.text)) || unitsIn(line.text).length > 0,
  );
  // an office below the pen, whose name a seal has hidden
  const hand = handOf(side, block, pages, parties);
  const isScan = side.lines.some(({ confidence }) => confidence < 1);
  const isOffice = isScan && block.sides.length > 1 && hand === "signed" && unit !== undefined && side.lines.some(({ text }) => NO_NAME.test(folded(text)));
  if (!best && !labelled && !isOffice && ownUnit(side, parties) === undefined) return undefined;
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
    hand,
    lines: side.lines,
    ...(dateLine && { dateLine }),
  };
}
