import { readDates } from "../../dates.ts";
import { folded } from "../../folded.ts";
import { clauseNumber } from "../../numbering.ts";
import { type Paragraph, pageOf } from "../../paragraphs.ts";
import { type Party, unitsIn } from "../../parties.ts";
import { mainScript } from "../../scripts.ts";
import { COPY_TO, OFFICE_USE, SENT_BY, SPEAKS_FOR_HIMSELF, TAKES_NOTE } from "../../vocabulary/bystander-words.ts";
import {
  ACCEPTS,
  BEGINS_LETTER,
  BLANK_PAGE,
  CLOSES_LETTER,
  DATE_LABEL,
  E_STAMP,
  FOR_SIDE,
  HAS_AUTHORITY,
  IN_WITNESS,
  isHeadOfSide,
  NAME_LABEL,
  NO_NAME,
  NO_TEXT_BELOW,
  OFFICE_LABEL,
  PARTY_LABEL,
  RECITAL,
  REPRESENTED_WITHIN,
  SALUTATION,
  SIGN_LABEL,
  SIGNATURE_PAGE,
  WITNESSES,
} from "../../vocabulary/signing-words.ts";
import {
  acceptsLetterBefore,
  behindFirstClause,
  clausesGoOn,
  consentsBelowHead,
  isOnlySigned,
  lengthOf,
  outsideText,
  trimmedRun,
  withoutNextHead,
  withoutParticulars,
  withoutTableAbove,
} from "./around-blocks.ts";
import { isReceipt, withoutBracketsOfAuthority } from "./days-of-others.ts";
import { SEAL_OF } from "./sides-in-bands.ts";
import {
  bearsPerson,
  beginsContacts,
  beginsOwnSide,
  beginsSide,
  endsRecommending,
  isInTableBelow,
  isLeadOfSide,
  isNamedAside,
  isOfNote,
  isOfPlatform,
  isOfRecommending,
  isRowOfWitnesses,
  isSignedAgain,
  isWithinFormula,
  takesNote,
} from "./sign-asides.ts";
import { cellsOfTables, isBesideLead, linesIn, tableInFront, tellsOfSigning } from "./sign-cells.ts";
import { isRecordLine } from "./sign-events.ts";
import type { SignBlock, SignLine } from "./sign-line.ts";
import { isScrap, withPlainLabel } from "./sign-lines.ts";
import {
  areDatesAlone,
  areLabelledLines,
  BEARS_DEGREE,
  isAddress,
  isDayInBoth,
  isLetterheadAgain,
  isPartyAlone,
  isWholeRow,
  letteredHeadings,
  linesAboveDay,
  namesWitness,
  unitRowAbove,
} from "./sign-looks.ts";
import { isPersonLine, joinedName, signerIn } from "./sign-names.ts";
import { isNewSide, listsOfAnnexes } from "./sign-notices.ts";
import { sidesOf } from "./sign-sides.ts";
import { bearsUnitAlone, isNumberedParty } from "./sign-units.ts";

const LONGEST = { han: 48, latin: 104 };
/** 丙方（盖章）： and the name of a unit, which may take two lines. */
const LONGEST_PARTY = 96;
/** “Signed for and on behalf of” and the full name of a unit, over two lines. */
const LONGEST_FOR_SIDE = 190;
const ON_BEHALF =
  /^(?:(?:duly )?(?:signed|executed|agreed|subscribed) )?(?:for and )?on behalf of |^(?:signed|executed)(?:,? (?:and )?(?:sealed|delivered)){1,3}(?: as a deed)? (?:for|by) |^(?:signed|executed)(?: as a deed)? by .{4,90} on behalf of |^executed (?:as an? (?:deed|agreement) )?by .{4,130} (?:in accordance with|pursuant to|under) (?:section|s\.?|sub-?section|article|clause) ?\d|^(?:signed|executed) for |^(?:signed|executed) as a deed (?:for|by) |^(?:im namen|namens|au nom|en nombre|en representacion|in nome|em nome|w imieniu|jmenem) /u;
const NAMES_PARTY = /^[^:：，。；]{2,20}[:：]\s*[^:：，。；]+$/u;

/** Who takes note of what others sign says so of himself; that somebody else is no party is a provision. */
const IN_OWN_NAME = /^acknowledg(?!.* not (?:a )?part)|(?<![a-z])(?:i am|we are)(?: [a-z]+){0,3} not (?:a )?part/u;
const NONE: ReadonlySet<Paragraph> = new Set();
/** 负责科研工作的副校长 Deputy Vice-Chancellor (Research): an office in two languages. */
const isLongOffice = ({ text, folded: own }: Paragraph) =>
  text.length < LONGEST.latin && mainScript(text) === "han" && NO_NAME.test(own) && !/[。；，]/u.test(text);
/** A line of a block: short, no clause, no end of a sentence. */
function isLoose(paragraph: Paragraph, { signing, others }: ReturnType<typeof cellsOfTables>, parties: readonly Party[]): boolean {
  const { text, folded: own } = paragraph;
  if (others.has(paragraph)) return false;
  if (/^[\s._…-]+$/u.test(text)) return true;
  if (RECITAL.test(own)) return false;
  if (HAS_AUTHORITY.test(own)) return true;
  if (paragraph.isCell && paragraph.columnHead !== "" && !signing.has(paragraph)) return false;
  if (IN_WITNESS.test(own) && (text.length > 30 || BLANK_PAGE.test(own))) return false;
  if (SIGNATURE_PAGE.test(own) || BEGINS_LETTER.test(text.trim())) return false;
  const above = linesAboveDay(paragraph);
  if (above) return above.every((one) => isLoose(one, { signing, others, aside: NONE }, parties) || isLongOffice(one));
  if (
    own.length < LONGEST_FOR_SIDE &&
    (ON_BEHALF.test(own) || SEAL_OF.test(own) || (REPRESENTED_WITHIN.test(own) && linesIn(paragraph, parties).some((line) => isPersonLine(line, parties)))) &&
    !/[.。;；]\s*$|(?<![a-z])(?:shall|will|may|is|are)(?![a-z])/u.test(own)
  )
    return true;
  if (isRecordLine(text)) return true;
  // the stamp of an electronic signature with name, office and time
  if (text.length < LONGEST_FOR_SIDE && E_STAMP.test(own)) return true;
  // name, address, office and unit in one cell, or all that was done when
  if (signing.has(paragraph) && paragraph.isBeside && text.length < LONGEST_FOR_SIDE && !/[。；;]|\p{Ll}{3}\.\s*$/u.test(text)) return true;
  if (paragraph.isBeside && text.length < LONGEST_FOR_SIDE && bearsUnitAlone(paragraph, signing, parties)) return true;
  // for the Institute of …: Jane Smith, Executive Director
  if (text.length < LONGEST_FOR_SIDE && FOR_SIDE.test(own) && !/[.。;；]\s*$/u.test(text) && bearsPerson([paragraph], parties)) return true;
  const [day] = readDates(own);
  if (day?.from === 0 && day.date === day.last && own.slice(day.to).trim().length < 2) return true;
  if (text.length < LONGEST_FOR_SIDE && isOnlySigned(own, signerIn(text, parties)?.name)) return true;
  // 甲方代表（签字）Representative of Party A (signature): …
  const signs = /^[^:：]{6,70}[:：]/u.exec(own)?.[0] ?? "";
  if (text.length < LONGEST_FOR_SIDE && PARTY_LABEL.test(own) && SIGN_LABEL.test(signs) && !/[。；;]/u.test(text)) return true;
  const isParty = PARTY_LABEL.test(own) && NAMES_PARTY.test(text);
  const longest = isParty ? LONGEST_PARTY : mainScript(text) === "han" ? LONGEST.han : LONGEST.latin;
  if (text.length > longest && !areLabelledLines(paragraph, LONGEST.han)) return false;
  if (NAME_LABEL.test(own)) return true;
  if (/[。；;]\s*$/u.test(text)) return false;
  const dates = readDates(withoutBracketsOfAuthority(own));
  if (dates.length > 1 && !areDatesAlone(own, dates) && !isDayInBoth(own, dates)) return false;
  if (
    /\.\s*$/u.test(text) &&
    text.length > 32 &&
    !BEARS_DEGREE.test(text) &&
    // what a seal has left behind an office
    !OFFICE_LABEL.test(own) &&
    // a line left open for the pen, or a day that its language closes with a full stop
    !/[._…]{4,}(?:\s*\p{L}\.)?\s*$/u.test(text) &&
    // i.o., in whose place another signs
    !/(?<!\p{L})[ip]\.\s?[avpo]\.\s*$/iu.test(text) &&
    !(
      (DATE_LABEL.test(own) || FOR_SIDE.test(own) || /^\p{Lu}[\p{L} .'’-]{2,40},\s(?:\p{L}{1,3} )?$/u.test(text.slice(0, dates[0]?.from))) &&
      dates[0] !== undefined &&
      dates[0].to >= own.length - 2
    ) &&
    !/(?<!\p{L})(?:Ltd|Inc|Co|S\.A|Corp|Univ|e\.\s?V|[NB]\.\s?V|S\.\s?[ALCr]|S\.?\s?p\.\s?A|S\.\s?r\.\s?l|(?:s\.\s?r|[zd]\.?\s?o)\.\s?o|[az]\.\s?s|C\.\s?V|Lda|Ltda|Kft|Zrt|A\.\s?C)\.\s*$/iu.test(
      text,
    )
  )
    return false;
  const number = isAddress(paragraph) ? undefined : clauseNumber(own, text);
  return !number || (number.rank >= 8 && text.length < 40) || (number.rank === 3 && INITIAL.test(own)) || isNumberedParty(own, parties);
}
/** 签订时间：…, below those who lead the work: of all of them. */
const DAY_OF_DOCUMENT = /^(?:本?(?:合同|协议书?|备忘录)?的?(?:签[订约署]|订立)(?:日期|时间|地点)|签约日)\s*[:：]/u;
const INITIAL = /^[a-z]\s*\.(?!\s*\p{Script=Han})/u;

/** The blocks of signatures of a document: loose lines with labels, names and dates, behind its first sentences. */
export function signBlocks(paragraphs: readonly Paragraph[], parties: readonly Party[] = []): readonly SignBlock[] {
  const blocks: SignBlock[] = [];
  const tables = cellsOfTables(paragraphs, parties);
  const isListOfAnnex = listsOfAnnexes(paragraphs);
  const lettered = letteredHeadings(paragraphs);
  const firstProse = paragraphs.findIndex((one) => !isLoose(one, tables, parties) && lengthOf(one.text) > (isShortClause(one) ? 20 : 40));
  let run: Paragraph[] = [];
  let start = 0;
  let [witnesses, recommends, notes, office] = [false, false, false, false];
  let [within, contacts, platform, copies] = [false, false, false, false];
  const letters = new Set(paragraphs.filter(({ folded: own }) => SALUTATION.test(own)).map(pageOf));
  const close = (end: number, isLast = end >= paragraphs.length) => {
    const all = run.length;
    run = [...withoutTableAbove(run, paragraphs[start - 1], parties)];
    start += all - run.length;
    const ended = trimmedRun(run);
    const trimmed = ended.length === run.length ? withoutNextHead(run, paragraphs[end], parties) : ended;
    const before = paragraphs.slice(Math.max(0, start - 4), start);
    const isInText = trimmed.every((one) => signerIn(one.text, parties) !== undefined || !tellsOfSigning(one)) && clausesGoOn(paragraphs.slice(end));
    if (
      !before.slice(-2).some((one) => (IN_OWN_NAME.test(one.folded) && TAKES_NOTE.test(one.folded)) || SPEAKS_FOR_HIMSELF.test(one.folded)) &&
      isSignRun(trimmed, isLast || [...before.slice(-2), ...trimmed.slice(0, 2)].some((one) => CLOSES_LETTER.test(one.folded.trim())), parties) &&
      !isListOfAnnex(trimmed, start, end) &&
      !isInText
    )
      blocks.push({
        ...sidesOf(
          trimmed.flatMap((one) => linesIn(one, parties)).filter((line) => !isScrap(line)),
          parties,
        ),
        before,
        at: start,
      });
    run = [];
    start = end + 1;
  };
  for (const [index, paragraph] of paragraphs.entries()) {
    if (index <= firstProse) {
      start = index + 1;
      continue;
    }
    // the first of two letters is signed above the head of the second
    if (run[0] && pageOf(run[0]) !== pageOf(paragraph) && letters.has(pageOf(paragraph))) {
      close(index, true);
      start = index;
    }
    contacts = contacts ? clauseNumber(paragraph.folded, paragraph.text) === undefined : beginsContacts(paragraphs, index, run, parties);
    if (contacts) continue;
    copies = copies ? bearsPerson([paragraph], parties) && !beginsOwnSide(paragraph, parties) : run.length > 0 && COPY_TO.test(paragraph.text);
    if (copies) continue;
    recommends = recommends ? !endsRecommending(paragraph, parties) : isOfRecommending(paragraphs, index, run, parties);
    const signs = signerIn(paragraph.text, parties) !== undefined && unitsIn(paragraph.text).length > 0;
    if (!witnesses && WITNESSES.test(paragraph.folded.trim()) && isWithinFormula(paragraphs, index, run, parties)) {
      within = true;
      continue;
    }
    witnesses = witnesses
      ? !signs &&
        !isSignedAgain(paragraph, run) &&
        (!(parties.length > 1 ? beginsOwnSide(paragraph, parties) : beginsSide(paragraph)) ||
          linesIn(paragraph, parties).some((line) => isPersonLine(line, parties)))
      : // a head of witnesses on a line of its own, or one in each column
        (within && namesWitness(paragraph, run)) || (run.length + blocks.length > 0 && isWholeRow(paragraphs, index, WITNESSES));
    if (recommends || witnesses || isRowOfWitnesses(paragraphs, index, run, parties)) continue;
    if (!paragraph.isBeside && (SENT_BY.test(paragraph.folded) || isReceipt(paragraph.folded) || isNamedAside(paragraphs, index, run, parties))) continue;
    if (tables.aside.has(paragraph)) continue;
    platform = isOfPlatform(paragraph, run, platform, parties);
    if (platform) continue;
    if (NO_TEXT_BELOW.test(paragraph.folded) && run.length > 0 && !bearsPerson(run, parties)) continue;
    if (consentsBelowHead(paragraph, run, parties)) continue;
    // what an office or one side fills in for itself below the signatures
    const isText = IN_WITNESS.test(paragraph.folded) || clauseNumber(paragraph.folded, paragraph.text) !== undefined;
    office = office ? !isText && (!beginsOwnSide(paragraph, parties) || paragraph.isCell) : run.length + blocks.length > 0 && OFFICE_USE.test(paragraph.folded);
    if (office) continue;
    if (isLeadOfSide(paragraphs, index, run)) continue;
    // who takes note below the signatures signs for nobody, nor whoever stands below them
    notes = notes
      ? !isText &&
        (!paragraph.isCell || isBesideLead(paragraphs, index) || isInTableBelow(paragraphs, index)) &&
        ((!beginsOwnSide(paragraph, parties) && !isNewSide(paragraphs, index, run, parties)) || isOfNote(paragraphs, index, run, parties)) &&
        !ACCEPTS.test(paragraph.folded) &&
        !DAY_OF_DOCUMENT.test(paragraph.folded)
      : takesNote(paragraphs, index, run, blocks, parties);
    if (notes) continue;
    if (SALUTATION.test(paragraph.folded)) {
      // an address; what is signed on the page before is the letter that this one answers, or one that somebody else wrote alone
      const others = blocks.filter(({ sides }) => sides.some((side) => side.lines.every((line) => line.page !== pageOf(paragraph))));
      blocks.splice(0, blocks.length, ...(acceptsLetterBefore(paragraphs, index, parties) ? others : []));
      run = [];
      start = index + 1;
    } else if (isLetterheadAgain(paragraphs, index, parties, bearsPerson(run, parties))) start = run.length === 0 ? index + 1 : start;
    else if (!lettered.has(paragraph) && isLoose(paragraph, tables, parties)) {
      if (run.length === 0) {
        run = [...unitRowAbove(paragraphs, index)];
        start = index - run.length;
      }
      run.push(paragraph);
    } else close(index);
  }
  close(paragraphs.length);
  if (blocks.length === 0) blocks.push(...tableInFront(paragraphs, tables.signing, parties));
  return blocks.length > 1 ? behindFirstClause(outsideText(withoutParticulars(blocks), paragraphs), paragraphs) : blocks;
}

/** 第二条　共同成果双方共有。 */
const isShortClause = ({ folded: own, text }: Paragraph) => clauseNumber(own, text) !== undefined && /[.。;；]\s*$/u.test(text);

/** @param isLast behind it stands nothing: a name and an office at the end of a letter are a signature */
function isSignRun(run: readonly Paragraph[], isLast: boolean, parties: readonly Party[]): boolean {
  const plain = run.flatMap(({ lines: own }) => own.map(({ line }) => withPlainLabel(line)));
  const lines = plain.map(({ text }) => folded(text));
  const labels = lines.filter((text) => NAME_LABEL.test(text) || SIGN_LABEL.test(text) || DATE_LABEL.test(text)).length;
  const sides = plain.filter(isHeadOfSide).length;
  const dates = lines.filter((text) => readDates(text).length > 0 && text.length < 48).length;
  const all = run.flatMap((one) => linesIn(one, parties));
  // S. I., and Dubrovsky below it: a name for which a cell had no room behind the pen
  const isBroken = (line: SignLine, at: number) => {
    const whole = all[at + 1] && joinedName(line, all[at + 1] as SignLine);
    return whole !== undefined && line.cells > 1 && isPersonLine(whole, parties);
  };
  const people = all.filter((line, at) => isPersonLine(withPlainLabel(line), parties) || isBroken(line, at)).length;
  return (
    (isLast && people > 0 && run.length < 8) ||
    run.filter(({ text }) => isRecordLine(text)).length > 1 ||
    (labels > 0 && (people > 0 || dates > 0 || sides > 0 || labels > 1 || lines.some((own) => isPartyAlone(own, parties)))) ||
    (people > 0 && dates > 0) ||
    people > 1 ||
    (sides > 1 && (people > 0 || dates > 0)) ||
    // what the parties are called side by side, and room for the pen below each
    (sides > 1 && run.every(({ folded: own }) => readDates(own).length > 0 || (PARTY_LABEL.test(own) && !/[:：]\s*\S/u.test(own))))
  );
}
