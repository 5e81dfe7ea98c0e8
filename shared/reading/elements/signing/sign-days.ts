import type { BodyLine } from "../../body-lines.ts";
import { type ReadDate, readDates } from "../../dates.ts";
import { folded } from "../../folded.ts";
import { clauseNumber } from "../../numbering.ts";
import type { Paragraph } from "../../paragraphs.ts";
import { ACCEPTS, DATE_LABEL, isHeadOfSide, NAME_LABEL, NO_NAME, SIGN_LABEL, SIGNS } from "../../vocabulary/signing-words.ts";
import {
  daysOfSigning,
  isDayOfWork,
  isDayUnread,
  isLatestDay,
  isOfAnother,
  isOfAuthority,
  isOfOtherDocument,
  isOfSentenceBefore,
  isReceipt,
  OF_THIS,
  SIGNS_WITHIN,
} from "./days-of-others.ts";
import type { Signatory, SignBlock, SignSide } from "./sign-line.ts";
import { isBlankDate } from "./sign-lines.ts";
import { nameIn } from "./sign-names.ts";

/**
 * The days on which sides sign: their own (日期：2026年6月3日), one for all of them below the last (`dayForAll`), that of the sentence above or of the head of the
 * document (`headDate`), or where two sign for one unit, that of the other (`withDayOfUnit`, `withDayBelow`). Where only a label stands, the day is left open.
 */

/** 2026年6月　日: the month in print, the day left to the pen. */
const IS_OPEN_DAY = /年\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})\s*月[\s_]*日/u;

/** The date of a side: its own; left open where only the label stands; else that of all, above or at the head of the document. */
export function dateOf(
  side: SignSide,
  block: SignBlock,
  index: number,
  head: { readonly date: string } | undefined,
): { readonly date?: string; readonly line?: BodyLine } {
  const daysIn = (one: BodyLine) => daysOfSigning(one, side.lines[side.lines.indexOf(one) - 1]);
  const dated = side.lines.filter((one) => daysIn(one).length > 0 && !IS_OPEN_DAY.test(folded(one.text)));
  const line = dated.find(({ text }) => DATE_LABEL.test(folded(text))) ?? dated[0];
  const last = line && daysIn(line).at(-1);
  if (line && last) return { date: last.date, line };
  const isBlank = side.lines.some(
    ({ text }, at) =>
      (isBlankDate(folded(text)) || IS_OPEN_DAY.test(folded(text)) || isWordOfDay(text) || isPlaceBehindLabel(text) || isDayUnread(text)) &&
      !(side.lines[at + 1] && readDates(folded(side.lines[at + 1]?.text ?? "")).length > 0),
  );
  if (isBlank || isPlaceAlone(side, block) || isOpenLabel(side, block)) return {};
  const shared = block.shared.flatMap((line) =>
    readDates(folded(line.text)).flatMap(({ date, from, to }) => (isOfOtherDocument(folded(line.text), from, to) ? [] : [{ date, line }])),
  );
  const own = shared.length > 1 ? shared[Math.min(index, shared.length - 1)] : shared[0];
  if (own) return own;
  for (const paragraph of block.before.toReversed()) {
    // done on a day that the pen has still to fill in
    if (isBlankDate(paragraph.folded) && SIGNS_WITHIN.test(paragraph.folded) && readDates(paragraph.folded).every(({ date, last }) => date !== last)) return {};
    const days = readDates(paragraph.folded).filter(({ date: first, last }) => first === last);
    // done in two places on two days: each side has its own
    const isSpan = clauseNumber(paragraph.folded, paragraph.text) && IS_TERM.test(paragraph.folded);
    const ownDay = !isSpan && days.length > 1 && days.length === block.sides.length && SIGNS_WITHIN.test(paragraph.folded) ? days[index] : undefined;
    if (ownDay && paragraph.lines[0]) return { date: ownDay.date, line: paragraph.lines[0].line };
    if (isOfAnother(paragraph)) continue;
    const isClause =
      clauseNumber(paragraph.folded, paragraph.text) && !(days.length === 1 && WAS_SIGNED.test(paragraph.folded) && OF_THIS.test(paragraph.folded));
    if (isClause || IS_TERM.test(paragraph.folded)) continue;
    // below a line that belongs to the page
    const placed = paragraph.lines.length < 4 ? dayBehindPlace(paragraph) : undefined;
    if (placed) return placed;
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
            ({ date: first, last, from, to }) =>
              first === last &&
              !(signs && from > signs.index && IS_OF_END.test(paragraph.folded.slice(signs.index, from))) &&
              !isOfAuthority(paragraph.folded, from) &&
              !isDayOfWork(paragraph.folded, from) &&
              !isLatestDay(paragraph.folded, from, to) &&
              !(signs && from < signs.index && isOfSentenceBefore(paragraph.text.slice(from, signs.index))) &&
              !isOfOtherDocument(paragraph.folded, from, to),
          )
        : undefined;
    const line = paragraph.lines[0]?.line;
    if (date && line) return { date: date.date, line };
  }
  return head ?? {};
}

/** 两种文本同等有效 tells of no time. */
const IS_TERM = /(?:(?<!同[等样]|均|具)有效|期限|至|until|through|valid|term(?![a-z]))/u;

/** Antofagasta, 3 de noviembre de 2026. */
const PLACE_AND_DAY =
  /^\p{Lu}[\p{L} .'’-]{2,30}(?:\/\p{Lu}{2})?,\s(?:(?:den|le|a|al|il|aos?|am|el|op|dne|dnia|em|li|addì|a los|ngày) )?\d{1,2}[\p{L}\d .º°ª,/]{5,34}$/u;

/** The day of the first line of a paragraph that is a place and a day. */
function dayBehindPlace({ lines }: Paragraph): { readonly date: string; readonly line: BodyLine } | undefined {
  const line = lines.find((one) => PLACE_AND_DAY.test(one.line.text.trim()))?.line;
  const [day] = line ? readDates(folded(line.text)) : [];
  return line && day && day.date === day.last ? { date: day.date, line } : undefined;
}

/** “Shanghai,” where another side has “Rottenburg, 20.05.2026”: the day is still to be written. */
const isPlaceAlone = (side: SignSide, { sides }: SignBlock) =>
  side.lines.some(({ text }) => /^\p{Lu}[\p{L} .'’-]{2,30},$/u.test(text.trim()) && !NO_NAME.test(folded(text))) &&
  // who accepts a letter does not sign on its day
  (ACCEPTS.test(folded(side.lines[0]?.text ?? "")) ||
    sides.some(
      (other) => other !== side && other.lines.some(({ text }) => /^\p{Lu}[\p{L} .'’-]{2,30},\s/u.test(text) && readDates(folded(text)).length === 1),
    ));

/** “Signed:” where another side has “Signed: May 13, 2026”. */
function isOpenLabel(side: SignSide, { sides }: SignBlock): boolean {
  const labels = side.lines.flatMap(({ text }) => /^[^:：]{3,20}[:：](?=[\s_.…]*$)/u.exec(text.trim())?.[0] ?? []);
  const isOfDay = (label: string, text: string) => text.trim().startsWith(label) && readDates(folded(text.trim().slice(label.length)).trim())[0]?.from === 0;
  return labels.some((label) => sides.some((other) => other !== side && other.lines.some(({ text }) => isOfDay(label, text))));
}

/** Ort, Datum: Shanghai, and nothing of a day. */
const isPlaceBehindLabel = (text: string) => DATE_LABEL.test(folded(text)) && /[:：]\s*\p{Lu}[\p{L} .'’-]{2,30},[\s_.…]*$/u.test(text.trim());

/** “Date” below the line on which it is to be written. */
const isWordOfDay = (text: string) => DATE_LABEL.test(`${folded(text).trim()}:`) && /^\p{L}+$/u.test(text.trim());

/** A last clause that tells the day of signing, where it speaks of this agreement. */
const WAS_SIGNED = /imzalanmistir|ditandatangani (?:pada|di)|(?<![a-z])(?:was|were|been) signed (?:in|at|on)(?![a-z])|unterzeichnet am|于.{2,30}签[订署]/u;
const IS_OF_END =
  /(?<![a-z])(?:ends?|ending|lapses?|received|return(?:ed|s)?|reach(?:es)? us|eingegangen|zuruck(?:senden|geschickt)?|(?:renvoy|retourn|devuel|devolv|restitui)[a-z]*|expires?|concludes?|terminates?|comes? to an end|runs? (?:to|until)|through|endet|lauft|prend fin|expire|finaliza|termina|scade|eindigt|upphor|konczy|konci)(?![a-z])|届满|终止/u;

/** 签订地点：…, which may stand below the day. */
const IS_PLACE = /^(?:本?(?:合同|协议书?|备忘录)?的?(?:签[订署约]|订立)?\s*地\s*点)\s*[:：]/u;
const IS_OF_DOCUMENT = /^(?:本?(?:合同|协议书?|备忘录)?的?(?:签[订约署]|订立)(?:日期|时间)|签约日)\s*[:：]/u;
/** How far right of its side a day begins that stands in the middle of the page. */
const INDENTED = 80;

/** One day behind the last of sides that are else alike: “签订日期：…” below both stands for both. */
export function dayForAll({ sides }: SignBlock): { readonly date: string; readonly line: BodyLine } | undefined {
  const [last, ...others] = sides.map((side) => ({ ...side, lines: side.lines.filter(({ text }) => !IS_PLACE.test(folded(text))) })).toReversed();
  const line = last?.lines.at(-1);
  if (!last || !line || others.length === 0) return undefined;
  const dates = readDates(folded(line.text));
  const date = dates[0];
  const isOfOne = last.lines.some(({ text }) => ACCEPTS.test(folded(text)));
  if (!date || dates.length > 1 || date.date !== date.last || isOfOne || nameIn(line) !== undefined) return undefined;
  const haveNone = others.every(({ lines }) => lines.every(({ text }) => readDates(folded(text)).length === 0 && !isBlankDate(folded(text))));
  const areOpen = haveNone && others.every(({ lines }) => lines.every(({ text }) => !DATE_LABEL.test(folded(text))));
  // what is signed below all, with its place
  const isOfAll = SIGNS.test(folded(line.text)) && haveNone;
  const isAlike = areOpen && others.every(({ lines }) => lines.length === last.lines.length - 1);
  // 签订日期：… is that of the document, and so is one that stands apart from the lines of the sides
  const left = Math.min(...last.lines.slice(0, -1).map(({ box }) => box.left));
  const isOfDocument = areOpen && (IS_OF_DOCUMENT.test(folded(line.text).trim()) || line.box.left > left + INDENTED);
  const isBelow = others.every(({ lines }) => lines.every(({ page, box }) => page < line.page || box.top + box.height <= line.box.top));
  return (isAlike || isOfAll || isOfDocument) && isBelow ? { date: date.date, line } : undefined;
}

/** Under which number it is filed: Dnr SIM 2026/0214 is no day. */
const REFERENCE =
  /(?<![a-z]|for )(?:dnr|diarienummer|(?:our |your )?ref(?:erence)?|az|aktenzeichen|geschaftszeichen|[nv]\/ref|expediente|prot)\b\.?\s*(?:no\.?|nr\.?|n\.?)?\s*[:：]?\s*(?:[a-z]{1,6}[\s-])?[a-z\d.]*\d[/-][\d/-]*\d/gu;

/** Rs. 100 … 18-Mar-2026, Certificate Issued Date: the day on which the paper was bought on which it is written. */
const OF_STAMP =
  /(?<![a-z])(?:rs\.?(?= ?\d)|rupees?|inr|naira|shillings?|e-?stamp|stamp (?:duty|paper)|non[ -]judicial|certificate|timbre|bollo|issued)(?![a-z])|₹|印花/u;
/** 签订日期 in a cell of a table at the head, and the day in the next one. */
const DAY_OF_DOCUMENT =
  /^(?:(?:本|合同|协议)?(?:签[订约署]|订立)(?:日期|时间)|签约日|date of (?:signing|signature|agreement)|datum der unterzeichnung|date de signature|fecha de (?:firma|suscripcion)|data di (?:firma|sottoscrizione)|data (?:de|da) assinatura)\s*[:：]?$/u;
function dayInTable(paragraphs: readonly Paragraph[]): ReturnType<typeof headDate> {
  const head = paragraphs.slice(0, LONGEST_HEAD);
  const at = head.findIndex(
    (one, index) => DAY_OF_DOCUMENT.test(one.folded.trim()) && head[index + 1]?.isBeside === one.isBeside && (one.isCell || one.isBeside),
  );
  const value = at < 0 ? undefined : head[at + 1];
  const [day, ...others] = value ? readDates(value.folded) : [];
  const line = value?.lines[0]?.line;
  return day && line && others.length === 0 && day.date === day.last && value.folded.trim().length < 40 ? { date: day.date, line } : undefined;
}
const LONGEST_HEAD = 40;
/** What a cell says in front of a day on which the work begins or ends. */
const IS_OF_BEGINNING_OR_END =
  /(?<![a-z])(?:start|starting|commence(?:ment|s)?|begin(?:s|ning)?|end|ending|expiry|completion|beginn|ende|laufzeit|debut|fin|inicio|termino|inizio|scadenza|aanvang|einde|startdatum|alku|alkaa|paattyy|rozpoczecia?|zakonczenia?|zahajeni|ukonceni)(?![a-z])/u;
/** What it says in front of a day of the stamped paper, the print or the draft. */
const IS_OF_PAPER =
  /(?<![a-z])(?:certificate|e-?stamp|stamp|issued?|printed|purchased|downloaded|version|revision|draft|approv(?:ed|al))(?![a-z])|证书|打印|版本|起草|审批|批准/u;
/** The same in one line with its day, as a scan has it. */
const IS_OF_STAMP = /(?<![a-z])(?:certificate|e-?stamp|printed|purchased|downloaded|version|revision|draft)(?![a-z])|打印|版本|起草/u;
const LONGEST_LABELLED = 60;
/** Certificate No.: IN-MH4410 Certificate issued date: 22-Jun-2026, two cells of a stamp that an engine has read as one line. */
const isDayOfStamp = (own: string, from: number) =>
  (own.length < LONGEST_LABELLED && IS_OF_STAMP.test(own.slice(0, from))) ||
  /(?<![a-z])(?:certificate|stamp) issued? (?:date|on)\s*:?\s*$/u.test(own.slice(0, from));

/** In front of a day to which a text gives a name. */
const DEFINES_DAY = /["'”“»]\s*(?:means?|shall mean|is|bezeichnet|ist|designe|signifie|significa|indica|betekent|(?:系|是)?指)(?: the| den| le| el| il)?\s*$/u;
/** 许可至2034年4月30日, “valid until 30 April 2034”: how long something holds. */
const UNTIL = /(?:[至到止]|(?<![a-z])(?:until|till|through|up to|bis(?: zum)?|jusqu'au|hasta(?: el)?|fino al|ate(?: o dia)?|tot(?: en met)?))\s*$/u;

/** A date at the head: of a letter, or the day on which an agreement is made. */
export function headDate(paragraphs: readonly Paragraph[]): { readonly date: string; readonly line: BodyLine } | undefined {
  const inTable = dayInTable(paragraphs);
  if (inTable) return inTable;
  // a stamp or particulars may stand in a table above the first words
  const cells = paragraphs.slice(0, LONGEST_HEAD / 2).filter(({ isCell }) => isCell).length;
  const start = paragraphs.slice(0, 14 + cells);
  for (const paragraph of start) {
    const own = paragraph.folded.replace(REFERENCE, (words) => " ".repeat(words.length));
    const [date, ...more] = readDates(own);
    // 2026年3月24日于达尼丁　Dunedin, 24 March 2026: one day in both languages
    const others = more.filter((other) => other.date !== date?.date);
    const line = paragraph.lines[0]?.line;
    // “Commencement Date | 1 September 2026” in a table of particulars
    const before = start[start.indexOf(paragraph) - 1];
    if (
      (paragraph.isBeside || (paragraph.isCell && before?.isCell)) &&
      before &&
      before.folded.length < 40 &&
      (IS_OF_BEGINNING_OR_END.test(before.folded) || IS_OF_PAPER.test(before.folded))
    )
      continue;
    // Hà Nội, ngày 28 tháng 5 năm 2026, in a line of its own above the title
    const placed = paragraph.lines.length > 1 ? dayBehindPlace(paragraph) : undefined;
    if (placed) return placed;
    if (!date || !line || isReceipt(paragraph.folded) || isOfAnother(paragraph) || isLatestDay(paragraph.folded, date.from, date.to)) continue;
    if (isOfOtherDocument(own, date.from, date.to) || isDayOfStamp(own, date.from)) continue;
    // “Commencement Date” means 3 August 2026
    if (DEFINES_DAY.test(own.slice(0, date.from)) || UNTIL.test(own.slice(0, date.from))) continue;
    // “5. Term. July 1, 2026 through June 30, 2029, unless renewed in a signed writing.”
    if (others.length > 0 && clauseNumber(paragraph.folded, paragraph.text)) continue;
    // “in March 2026 they met” and “自2026年8月1日起” are no day of signing
    const isTerm = others.length > 0 || /自.*起/u.test(paragraph.folded);
    const words = (own.slice(0, date.from) + own.slice(date.to)).match(/\p{L}+/gu) ?? [];
    // “The committee of 3 March 2026 has approved the text” is none either
    const alone =
      !isTerm &&
      !OF_STAMP.test(paragraph.folded) &&
      paragraph.folded.length < 60 &&
      words.length < 6 &&
      date.date === date.last &&
      !/(?:project|term|期限|有效|laufzeit|from|保密|保存|截[至止]|(?:之前|以前|前)[^签]{0,8}$|到期|届满|完成)/u.test(paragraph.folded);
    const made =
      isTitledDay(own, date) ||
      /(?:made|hari ini|hom nay|(?:^|[;.] )today,|there appear(?:s|ed)?(?![a-z])|entered into|dated|concluded|executed|signed|签订|签署|订立|geschlossen|(?<=^[^.]{0,50})(?<![a-z])vom(?=[^.]{0,12}\d{1,2}\.[^.]{0,16}\d{4}[^.]{0,24}$)|zawart[aey]|uzavren[aey]?|fait|celebra|(?:^| )en [^,]{2,40},(?: [^,\d]{4,40},)? a(?: |$)|^en (?:la ciudad de )?[^,]{2,40}, (?:el|a los?) (?:dia )?|stipulat|firmad|date)/u.test(
        paragraph.folded,
      );
    if (alone || (made && date.date === date.last)) return { date: date.date, line };
  }
  return undefined;
}

/** Kooperationsvertrag vom, Convention de recherche du: what a document is, and in front of its day; an article speaks of another one. */
const TITLE =
  /^(?!(?:the|this|under|pursuant|to|der|die|das|den|dem|des|zum|zur|gemass|nach|im|unter|le|la|les|au|selon|el|los|al|segun|il|lo|alla|secondo|o|ao|het|de)(?![a-z]))(?:(?:["'„«]?[a-z][a-z'’-]*["'»]?,? ){0,4}?)?[a-z-]*(?:agreement|contract|memorandum|understanding|vertrag|vereinbarung|abkommen|convention|accord|contrat|convenio|acuerdo|contrato|convenzione|accordo|contratto|acordo|protocolo|protocollo|overeenkomst|avtal|avtale|aftale|umowa|porozumienie|smlouva|dohoda)(?: (?:de|of|zur|fur|di|over|om|o|sobre|on|for|de la|de l'|uber)(?: [a-z'’-]+){1,3})?,? (?:vom|du|de|del|of|dated|van|av(?: den)?|af|z dnia|ze dne)\s*$/u;
const BETWEEN = /^\s*,?\s*(?:zwischen|entre|between|among|tra|fra|tussen|mellan|mellem|mellom|pomiedzy|miedzy|mezi)(?![a-z])/u;

/** “Kooperationsvertrag vom 3. Mai 2026 zwischen …”, and “vom 3. Mai 2026 zwischen …” below a title: the day of this document, in front of who makes it. */
const isTitledDay = (own: string, { date, last, from, to }: ReadDate): boolean => {
  const before = own.slice(0, from);
  return date === last && BETWEEN.test(own.slice(to)) && (TITLE.test(before) || /^(?:vom|du|del|dated|van|av den|z dnia|ze dne)\s*$/u.test(before));
};

/** Where two sign for one unit, the first of them with place and day, these stand for both. */
export function withDayOfUnit(signatory: Signatory, before: Signatory | undefined): Signatory {
  const isSecond = before?.unit !== undefined && before.unit === signatory.unit && before.date !== undefined && before.dateLine !== undefined;
  // a day at the head of the document stands in no side
  const isOwn = signatory.date !== undefined && (signatory.dateLine === undefined || signatory.lines.includes(signatory.dateLine));
  const isOpen = isOwn || signatory.lines.some(({ text }) => isBlankDate(folded(text)) || DATE_LABEL.test(folded(text)));
  // “For Harbour University” once more
  const isOwnSide = signatory.lines.some(isHeadOfSide);
  return isSecond && !isOpen && !isOwnSide && before.lines.indexOf(before.dateLine) < before.lines.length - 1
    ? { ...signatory, date: before.date, dateLine: before.dateLine }
    : signatory;
}

/** Two names for one unit below each other, and below the second the place and day of both. */
export function withDayBelow(signatory: Signatory, next: Signatory | undefined): Signatory {
  const isFirst = next?.unit !== undefined && next.unit === signatory.unit && signatory.date === undefined && next.date !== undefined;
  const isOpen = signatory.lines.some(({ text }) => isBlankDate(folded(text)) || DATE_LABEL.test(folded(text)));
  // a head above both of them stands in both
  const isOwnSide = next?.lines.some((line) => !signatory.lines.includes(line) && isHeadOfSide(line));
  // names and offices without labels, or all of them behind “By:”, and “Date: 3 June 2026” below both
  const isInBoth = (line: SignSide["lines"][number]) => signatory.lines.includes(line) && next?.lines.includes(line) === true;
  const isBy = ({ text }: SignSide["lines"][number]) => [signatory.quote, next?.quote].includes(text.trim()) && BY_ALONE.test(text);
  const others = [...signatory.lines, ...(next?.lines ?? [])].filter(
    (line) => !isInBoth(line) && !isBy(line) && !HEAD_OF_SEVERAL.test(folded(line.text).trim()),
  );
  const isLabelled = others.some(({ text }) => NAME_LABEL.test(folded(text)) || SIGN_LABEL.test(folded(text)));
  // 党委书记：郁思齐　　院长：储鹤鸣 on one line
  const [end, begin] = [signatory.lines.at(-1), next?.lines[0]];
  const areOnOneLine = end !== undefined && end.page === begin?.page && end.row === begin.row && end.cells === 1;
  const isLast =
    next?.dateLine !== undefined && next.lines.at(-1) === next.dateLine && (!isLabelled || areOnOneLine || !DATE_LABEL.test(folded(next.dateLine.text)));
  return isFirst && !isOpen && !isOwnSide && isLast && next.dateLine ? { ...signatory, date: next.date, dateLine: next.dateLine } : signatory;
}

/** 基金会代表（共同签署）: for whom both sign; 签字： with room for the pen, above each of the names. */
const HEAD_OF_SEVERAL = /代表\s*\([^():]{2,10}\)$|^签\s*[字名]\s*[:：][\s_.…]*$/u;
const BY_ALONE = /^\s*(?:By|Per|Par|Por|Da|Fdo\.?)\s*:/u;
