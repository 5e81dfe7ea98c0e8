import { hasHan } from "../../../text/han.ts";
import type { BodyLine } from "../../body-lines.ts";
import { readDates } from "../../dates.ts";
import { folded } from "../../folded.ts";
import type { PageText, TextBox } from "../../page-text.ts";
import type { Party } from "../../parties.ts";
import {
  E_STAMP,
  ELECTRONICALLY_ON,
  isHeadOfSide,
  NAME_LABEL,
  SIGN_LABEL,
  SIGNED_AT,
  SIGNED_BEFORE_NAME,
  SIGNED_ELECTRONICALLY,
  SIGNED_IN_PRINT,
  STAMP_PROOF,
  WITNESS,
} from "../../vocabulary/signing-words.ts";
import { isSamePerson } from "./same-person.ts";
import { isQuoteOf, isRightBelow, printedLines, type Signatory, type SignBlock, type SignLine, type SignSide } from "./sign-line.ts";
import { nameIn } from "./sign-names.ts";

/**
 * Whether a side has signed: by hand, where ink stands near its lines, or by what its print tells. 签字：（ink）is signed and 签字：____ on a page without
 * ink is empty; “Digitally signed by Jane Smith, 2026.05.08 16:22:10 +01'00'” is signed; where nobody has looked for ink, it is unknown.
 */

const SIGNED_HERE = /^[^:：]{0,16}(?:签\s*[字名章]|盖\s*章|signature|unterschrift|firma|assinatura|underskrift|allekirjoitus|alairas)[)）]?\s*[:：]\s*(\S.*)$/u;

/** A signature that an engine has read as text: behind the label of signing, or the same name above the one in print. */
function isReadByHand(lines: readonly BodyLine[]): boolean {
  const names = lines.flatMap((line) => nameIn(line) ?? []).map(({ name }) => folded(name));
  const last = (name: string) => (hasHan(name) ? name : (name.split(/[\s.]+/u).at(-1) ?? ""));
  if (names.some((name, index) => last(name).length > 1 && names.slice(0, index).some((before) => last(before) === last(name)))) return true;
  if (lines.some((line) => isWrittenNear(line, lines))) return true;
  return lines.some((line) => {
    const behind = SIGNED_HERE.exec(folded(line.text))?.[1];
    return behind !== undefined && lines.some((other) => other !== line && nameIn(other) !== undefined && folded(other.text).includes(behind));
  });
}

/** 代表人：沈若洋 above 沈若兰: an engine takes one sign of a name by hand for another. */
function isWrittenNear({ text, confidence }: BodyLine, lines: readonly BodyLine[]): boolean {
  const [, written] = /^[^:：]{0,12}(?:代表人?|代理人|负责人)(?:\s*[(（][^)）]{0,6}[)）])?\s*[:：]\s*(\p{Script=Han}{2,4})$/u.exec(text.trim()) ?? [];
  if (written === undefined || confidence >= BY_HAND) return false;
  return lines.some((other) => {
    const printed = other.text.trim();
    return printed !== written && printed.length === written.length && printed.startsWith(written.charAt(0)) && /^\p{Script=Han}+$/u.test(printed);
  });
}
/** Print on a clean scan is read more surely than a pen. */
const BY_HAND = 0.95;

/** Whether a line of a copy tells that a person has signed the original. */
function isSignedInPrint(line: BodyLine, parties: readonly Party[]): boolean {
  const own = folded(line.text);
  const [mark] = SIGNED_BEFORE_NAME.exec(own) ?? [];
  return SIGNED_IN_PRINT.test(own) || (mark !== undefined && nameIn({ ...line, text: line.text.slice(mark.length) }, parties) !== undefined);
}

/** The day stands right behind the word, and a time behind it. */
const isSignedAt = (own: string) => {
  const [words] = SIGNED_AT.exec(own.trim()) ?? [];
  return words !== undefined && readDates(own.trim()).some(({ from, date, last }) => from - words.length < 2 && date === last);
};

/** (firmato digitalmente in data 14/04/2026): the day ends the line, behind words that it was signed on it. */
const isSignedOn = (own: string) =>
  readDates(own).some(({ from, to, date, last }) => date === last && /^[)\s.]*$/u.test(own.slice(to)) && ELECTRONICALLY_ON.test(own.slice(0, from)));

/**
 * What the stamp of an electronic signature tells, with a name behind or below it: `unknown` where a form could bear the same print, which
 * has no day, time or number of its own, nor the name again.
 */
function stampOf(lines: readonly BodyLine[], parties: readonly Party[]): "signed" | "unknown" | undefined {
  const all = lines.map((line) => folded(line.text));
  if (all.some((own) => isSignedAt(own) || isSignedOn(own.trim()))) return "signed";
  const isSaid = all.some((own) => SIGNED_ELECTRONICALLY.test(own.trim()));
  // no form bears the time of day behind the day
  if (isSaid && all.some((own) => STAMP_PROOF.test(own) && readDates(own).length === 1)) return "signed";
  const unstamped = isSaid ? "unknown" : undefined;
  const at = all.findIndex((own) => E_STAMP.test(own));
  const [line, next] = [lines[at], lines[at + 1]];
  if (!line) return unstamped;
  const nameOf = (text: string) => nameIn({ ...line, text }, parties)?.name;
  const behind = line.text.slice(E_STAMP.exec(folded(line.text))?.[0].length).trim();
  const isBelow = behind === "" && next !== undefined && !NAME_LABEL.test(folded(next.text));
  const name = behind === "" ? isBelow && nameOf(next.text) : (nameOf(line.text) ?? nameOf(behind));
  if (!name) return unstamped;
  const isAgain = lines.some((other, index) => {
    const isApart = index !== at && !(isBelow && index === at + 1) && !NAME_LABEL.test(all[index] ?? "");
    return isApart && isSamePerson(nameOf(other.text), name, true);
  });
  return isAgain || all.some((own) => STAMP_PROOF.test(own) || readDates(own).some(({ date, last }) => date === last)) ? "signed" : "unknown";
}

/** Whether a side has signed by hand or by a stamp: marks near its lines, or what its print tells. */
export function handOf(side: SignSide, block: SignBlock, pages: readonly PageText[], parties: readonly Party[]): "signed" | "empty" | "unknown" {
  const stamp = stampOf(side.lines, parties);
  if (stamp === "signed" || isCertified(side.lines) || side.lines.some((line) => isSignedInPrint(line, parties))) return "signed";
  const page = pages.find((one) => one.page === pageOfMost(side));
  if (page?.source === "ocr" && isReadByHand(side.lines)) return "signed";
  const marks = page?.inkMarks?.filter(({ height }) => page.source !== "ocr" || height >= LOWEST_HAND);
  if (!page || !marks) return "unknown";
  const own = inPrint(side.lines, page.page);
  const top = Math.min(...own.map(({ box }) => box.top));
  const bottom = Math.max(...own.map(({ box }) => box.top + box.height));
  // what an engine has read from the pen itself is no print
  const isOfPen = ({ box, confidence }: Pick<BodyLine, "box" | "confidence">) =>
    confidence < BADLY &&
    marks.some(
      (mark) => inside(mark.top + mark.height / 2, box.top, box.top + box.height) && inside(box.left + box.width / 2, mark.left, mark.left + mark.width),
    );
  // signatures stand above the first name too, but not in the side above
  const others = block.sides
    .filter((one) => one !== side)
    .flatMap(({ lines }) => lines.filter((line) => line.page === page.page && isPrint(line) && !isOfPen(line)));
  const ceiling = Math.max(
    // nobody signs above the words that say for whom
    top - (side.lines[0] && isHeadOfSide(side.lines[0]) && /[:：]/u.test(side.lines[0].text) ? ROOM_ABOVE_HEAD : 60),
    ...others.filter((line) => side.left <= line.box.left && line.box.left < side.right && line.box.top < top - 4).map(({ box }) => box.top + box.height),
  );
  const floor = Math.min(
    bottom + 50,
    ...others.filter((line) => side.left <= line.box.left && line.box.left < side.right && line.box.top > bottom - 4).map(({ box }) => box.top),
  );
  const known = [...block.shared, ...block.sides.flatMap(({ lines }) => lines)].flatMap((line) => inPrint([line], page.page));
  // a witness's hand stands above print that belongs to no side
  const isApart = (mark: TextBox) =>
    page.lines.some((line) => {
      const { box, text } = line;
      const [centre, middle] = [box.top + box.height / 2, mark.top + mark.height / 2];
      // the next column of print is beside the hand and the side
      if (isOfPen(line) || box.left + box.width < Math.min(mark.left, ...own.map((one) => one.box.left))) return false;
      const isOfBlock = known.some((line) => inside(centre, line.box.top - 2, line.box.top + line.box.height + 2));
      // the label of a side's own signature, which stands above what was read of the side
      const isLabel = SIGN_LABEL.test(folded(text)) && !WITNESS.test(folded(text));
      const isBetween = (centre > middle && centre < top) || (centre > bottom && centre < middle);
      return isBetween && isPrint({ text }) && inside(box.left, side.left, side.right) && !isOfBlock && !isLabel;
    });
  return marks.some(
    (mark) =>
      (inside(mark.left + mark.width / 2, side.left, side.right) || reachesOver(mark, own)) &&
      inside(mark.top + mark.height / 2, ceiling, floor) &&
      !isApart(mark),
  )
    ? "signed"
    : (stamp ?? "empty");
}

/**
 * Two who sign for one unit, whose names stand one right below the other and whose signatures stand side by side above both: the second has signed too.
 * @param found those of one block
 */
export function withHandsBeside(found: readonly Signatory[], pages: readonly PageText[]): readonly Signatory[] {
  return found.map((one, at) => {
    const first = found[at - 1];
    const [line, above] = [one, first].map((each) => each?.lines.find(isQuoteOf(each)));
    if (one.hand !== "empty" || first?.hand !== "signed" || !line || !above || one.unit !== first.unit || !isRightBelow(above, line)) return one;
    const marks = pages.find(({ page }) => page === above.page)?.inkMarks ?? [];
    const pens = marks.filter((mark) => inside(mark.top + mark.height / 2, above.box.top - 60, above.box.top) && mark.width > above.box.height);
    const isBeside = pens.some((mark) =>
      pens.some((other) => other.left > mark.left + mark.width && inside(mark.top + mark.height / 2, other.top, other.top + other.height)),
    );
    return isBeside ? { ...one, hand: "signed" } : one;
  });
}

/** Two signatures that run into each other in narrow columns: one mark, over nearly all of the print of this side and as much again. */
function reachesOver(mark: TextBox, own: readonly BodyLine[]): boolean {
  const [left, right] = [Math.min(...own.map(({ box }) => box.left)), Math.max(...own.map(({ box }) => box.left + box.width))];
  const covered = Math.min(mark.left + mark.width, right) - Math.max(mark.left, left);
  return right - left > NARROWEST_PRINT && mark.width > (right - left) * 2 && covered > (right - left) * NEARLY_ALL;
}
const [NARROWEST_PRINT, NEARLY_ALL] = [36, 0.8];

/** Each line of the page as it stands there: what was joined of a cell or a row ends lower than its first. */
const inPrint = (lines: readonly SignLine[], page: number): readonly BodyLine[] => lines.flatMap(printedLines).filter((line) => line.page === page);

/** Print on a scan is read better. */
const BADLY = 0.62;

/** The page of most lines: a side may begin at the foot of the page before. */
function pageOfMost({ lines }: SignSide): number | undefined {
  const onPage = (page: number) => lines.filter((line) => line.page === page).length;
  return lines.map(({ page }) => page).toSorted((a, b) => onPage(b) - onPage(a))[0];
}

/** In points: the stroke of a pen may reach over the line above it. */
const ROOM_ABOVE_HEAD = 6;

/** In points: what is lower on a scan is print that an engine has not read, “Date: ......”. */
const LOWEST_HAND = 10;

/** Words: a rule to sign on is none. */
const isPrint = ({ text }: Pick<BodyLine, "text">) => /\p{L}{2}/u.test(text);
const inside = (value: number, low: number, high: number) => value >= low && value < high;

/** 2026.05.08 16:22:10 +01'00': a day and a time to the second with its zone, as a program writes them and no form. */
const TIME_OF_PROGRAM =
  /(?<![\d:])\d{1,2}:\d{2}:\d{2}(?:[.,]\d{1,3})?\s*(?:[ap]m\s*)?\(?(?:(?:utc|gmt)?\s?[+-]\s?\d{1,2}(?:['’:]?\d{2})?['’]?|utc|gmt|z(?![a-z])|(?:[a-z]{1,3}[sd]?t|mez|mesz)(?![a-z]))/u;
/** Of what else a program tells the time. */
const OF_SOMETHING_ELSE =
  /(?<![a-z])(?:sent|created|printed|viewed|opened|delivered|received|expires?|valid until|uploaded|enviad[oa]|criad[oa]|cread[oa]|gesendet|erstellt|gedruckt|envoye|cree|inviato|creato|verzonden)(?![a-z])/u;

/** (documento firmato digitalmente ai sensi dell'art. 24 …): that it was signed so, and by which law. */
const BY_LAW =
  /(?<![a-z])(?:firmat|sottoscritt)[oa] (?:digitalmente|elettronicamente|con firma (?:digitale|elettronica))(?![a-z]).{0,30}(?:ai sensi|a norma|art\.|d\.? ?lgs)|(?<![a-z])assinad[oa] (?:digital|eletronica)mente(?![a-z]).{0,40}(?:nos termos|conforme|lei|decreto|mp) |(?<![a-z])firmad[oa] (?:digital|electronica)mente(?![a-z]).{0,40}(?:conforme|de acuerdo|en (?:los )?terminos|ley|art\.) |(?<![a-z])(?:digital|elektronisch) (?:signiert|unterzeichnet)(?![a-z]).{0,30}(?:gemass?|nach|i\. ?s\. ?d\.|eidas)|(?<![a-z])signee? (?:electronique|numerique)ment(?![a-z]).{0,30}(?:conform|au sens|en application|article)|(?<![a-z])(?:electronically|digitally) signed(?![a-z]).{0,30}(?:pursuant to|under|in accordance with|eidas)/u;

/** Whether the print of a side tells a signature by a program: the time of its stamp, or the law by which it was signed, beside a day filled in. */
export function isCertified(lines: readonly BodyLine[]): boolean {
  const all = lines.map(({ text }) => folded(text));
  const hasDay = (own: string) => readDates(own).some(({ date, last }) => date === last);
  return (
    all.some((own) => TIME_OF_PROGRAM.test(own) && hasDay(own) && !OF_SOMETHING_ELSE.test(own)) ||
    (all.some((own) => BY_LAW.test(own)) && all.some((own) => !BY_LAW.test(own) && hasDay(own)))
  );
}
