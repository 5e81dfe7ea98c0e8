import { readDates } from "../../dates.ts";
import { folded } from "../../folded.ts";
import { clauseNumber } from "../../numbering.ts";
import { type Paragraph, pageOf, rowOf } from "../../paragraphs.ts";
import { callNames, type Party, unitsIn } from "../../parties.ts";
import { NAMED_ASIDE, NOTICES_HEAD, OF_PLATFORM, SPEAKS_FOR_HIMSELF, TAKES_NOTE } from "../../vocabulary/bystander-words.ts";
import { DATE_LABEL, isHeadOfSide, NAME_LABEL, OFFICE_OF, RECOMMENDS, SIGN_LABEL, WITNESS_WITHIN } from "../../vocabulary/signing-words.ts";
import { forWhomInChinese } from "./lines-without-names.ts";
import { linesIn } from "./sign-cells.ts";
import { isWholeRow } from "./sign-looks.ts";
import { isPersonLine } from "./sign-names.ts";
import { isOfficeAt } from "./sign-offices.ts";
import { isHead } from "./table-heads.ts";

/** Who stands among those who sign and signs for nobody, and where a side of its own begins again. */

/** “Prepared by:” within a block, or above people; in the text and above an office it tells of no signature. */
export const isOfRecommending = (paragraphs: readonly Paragraph[], index: number, run: readonly Paragraph[], parties: readonly Party[]) =>
  RECOMMENDS.test(paragraphs[index]?.folded ?? "") && (run.length > 0 || bearsPerson(paragraphs.slice(index + 1, index + 2), parties));

/** The first line of a side; a unit behind a person's name or office is where one works who recommends. */
export const endsRecommending = (one: Paragraph, parties: readonly Party[]) =>
  isHeadOfSide(one) || (beginsSide(one) && !bearsPerson([one], parties) && !isOfficeAt(one.text));

/** “Principal Investigator of …: Dr Jane Smith” below those who sign, or in particulars above “SIGNED for and on behalf of …”. */
export function isNamedAside(paragraphs: readonly Paragraph[], index: number, run: readonly Paragraph[], parties: readonly Party[]): boolean {
  const [paragraph, ...below] = paragraphs.slice(index, index + 8);
  if (!paragraph || isApproverBelow(paragraph, run, parties)) return paragraph !== undefined;
  return NAMED_ASIDE.test(paragraph.folded) && (bearsPerson(run, parties) || below.some((one) => SIGNED_FOR.test(one.folded)));
}
const SIGNED_FOR = /^(?:signed|executed|agreed)(?: by)? (?:for|on behalf of)(?![a-z])/u;

/** Where a side has signed, a line alone that says who has only read it; “Acknowledged:” is a side's own word where the other has signed and no third comes behind it. */
export function takesNote(
  paragraphs: readonly Paragraph[],
  index: number,
  run: readonly Paragraph[],
  blocks: readonly { readonly sides: readonly unknown[] }[],
  parties: readonly Party[],
) {
  const paragraph = paragraphs[index];
  if (!paragraph) return false;
  if (isWholeRow(paragraphs, index, SAYS_SO_TOO) && haveAllSigned(run, parties))
    return !paragraphs.slice(index + 1, index + 7).some((one) => beginsOwnSide(one, parties) && !bearsPerson([one], parties));
  // a notary certifies hands below which nobody may be named
  if (run.length > 0 && isWholeRow(paragraphs, index, OF_NOTARY)) return true;
  // of the same words in each column an engine may lose those under a seal
  const isLeftOver = paragraph.isBeside && paragraph.lines.some(({ line }) => line.confidence < 1) && TAKES_NOTE.test(paragraph.folded.trim());
  // Project lead: … | Project lead: …, below those who have signed in each column
  if (paragraph.isBeside && isWholeRow(paragraphs, index, NAMED_ASIDE) && peopleIn(run, parties) > 1) return true;
  const isRow = isWholeRow(paragraphs, index, TAKES_NOTE) || isLabelOfNote(paragraphs, index, parties) || (isLeftOver && peopleIn(run, parties) > 1);
  if (!isRow) return false;
  const signed = run.flatMap((one) => linesIn(one, parties)).filter((line) => isPersonLine(line, parties)).length + blocks.flatMap(({ sides }) => sides).length;
  const isLast = !paragraphs.slice(index + 1, index + 16).some((one) => beginsSide(one) && !bearsPerson([one], parties));
  return signed > (isLast ? 1 : 0) && unitsIn(paragraph.text).length === 0;
}

/** 簽名經核對屬實, Reconheço as assinaturas supra, Notarial certificate, 私人公證員. */
const OF_NOTARY =
  /^(?:(?:以上)?签[名字](?:均)?(?:经核对)?(?:无误|属实)|(?:私人)?公证员|公证书|reconhec(?:o|emos|imento d[ae])(?: por \S+)? (?:as? )?(?:assinaturas?|firmas?)|notarial certificate|notariell|unterschriftsbeglaubigung|(?:on this .{0,60})?before me(?:,|$| (?:a |the )?(?:undersigned )?notary))/u;

/** Zur Kenntnis genommen: | Prof. Dr. Jane Smith, Projektleiterin: the words and a colon in one cell, and who says so in the next. */
function isLabelOfNote(paragraphs: readonly Paragraph[], index: number, parties: readonly Party[]): boolean {
  const [one, next] = [paragraphs[index], paragraphs[index + 1]];
  if (!one?.isBeside || !next?.isBeside || !TAKES_NOTE.test(one.folded.trim()) || !/[:：]\s*$/u.test(one.text)) return false;
  return one.lines[0]?.line.row === next.lines[0]?.line.row && bearsPerson([next], parties) && !beginsOwnSide(next, parties);
}

/** “Acknowledged and agreed to be bound by Articles 6 and 8:”, below all of the parties: a heading of further people. */
const SAYS_SO_TOO =
  /^(?:(?:i|we),? (?:the undersigned,? )?(?:[a-z]+ ){0,3}(?:that (?:i|we) )?have (?:carefully )?(?:read|reviewed|seen)|acknowledged|read|seen|noted|understood|reviewed|gelesen|gesehen|zur kenntnis genommen|lu|pris connaissance|leido|enterad[oa]s?|letto|presa visione|lido|tomei conhecimento|gelezen|gezien|已?(?:阅知|阅悉|知悉|知晓|阅读))(?![a-z])[^.;。；]{0,140}[:：]\s*$/u;
function haveAllSigned(run: readonly Paragraph[], parties: readonly Party[]): boolean {
  // who pays and who is named for something else the text calls nothing
  const called = parties.filter(({ aliases }) => aliases.length > 0);
  const signing = called.length > 1 ? called : parties;
  const isNamed = (party: Party) => callNames(party).some((name) => run.some(({ folded: own }) => own.includes(name)));
  return signing.length > 1 && peopleIn(run, parties) >= signing.length && signing.every(isNamed);
}

/**
 * “Signed for … by its authorised representative in the presence of:” above who signs, where the witness has a label of his own further below: the words end what
 * the side begins with, and head no witnesses.
 */
export function isWithinFormula(paragraphs: readonly Paragraph[], index: number, run: readonly Paragraph[], parties: readonly Party[]): boolean {
  const begin = run.findLastIndex(isHeadOfSide);
  const below = paragraphs.slice(index + 1, index + 15);
  const next = below.findIndex(isHeadOfSide);
  const own = below.slice(0, next < 0 ? undefined : next);
  const witness = own.findIndex((one) => WITNESS_WITHIN.test(one.folded));
  return begin >= 0 && witness > 0 && !bearsPerson(run.slice(begin), parties) && bearsPerson(own.slice(0, witness), parties);
}

/** SIGNED at Genadendal on 26 May 2026: so the side above began, and so the next one does behind its witnesses. */
export function isSignedAgain({ folded: own }: Paragraph, run: readonly Paragraph[]): boolean {
  const [formula] = SIGNED_THERE.exec(own) ?? [];
  return formula !== undefined && run.some((one) => one.folded.startsWith(formula));
}
const SIGNED_THERE =
  /^(?:(?:thus )?(?:done|signed|executed|agreed)(?: and (?:signed|executed|sealed|delivered))?|unterzeichnet|fait|firmado|firmato|assinado|getekend|undertecknat|签[署订]于) ?(?:at|in|on|zu|a|en|em|te|i|by|for)?(?= |\S*$)/u;

/** 项目负责人： with room for the pen, 审核人：诸葛行, above the day of a side that has none so far: one more line of that side, and no heading of others. */
export function isLeadOfSide(paragraphs: readonly Paragraph[], index: number, run: readonly Paragraph[]): boolean {
  const [one, next] = [paragraphs[index], paragraphs[index + 1]];
  if (!one || !next || run.length === 0 || !LEAD_LABEL.test(one.folded.trim()) || !DATE_LABEL.test(next.folded)) return false;
  const side = run.slice(run.findLastIndex(beginsSide));
  return !side.some(({ folded: own }) => DATE_LABEL.test(own) || readDates(own).length > 0);
}
/** In a table right below a heading of those who take note, 下列执行人已经阅读本协议：, or below their own words: “I have read this Agreement. I am not a party to it.” */
export function isInTableBelow(paragraphs: readonly Paragraph[], index: number): boolean {
  // a row may bear the pen alone behind its head
  const head = paragraphs.slice(0, index).findLast(({ isCell, isBeside, folded: own }) => !isCell && !isBeside && !isHead(own.trim()));
  return head !== undefined && ((/[:：]\s*$/u.test(head.text) && TAKES_NOTE.test(head.folded.trim())) || SPEAKS_FOR_HIMSELF.test(head.folded));
}
/** 甲方项目负责人：卜鹤鸣, below a heading that says who has read what others sign. */
const isLeadOfParty = ({ folded: own }: Paragraph) => LEAD_OF_PARTY.test(own.trim());
const LEAD_OF_PARTY =
  /^[甲乙丙丁戊中外]\s?方(?:的)?(?:项目|课题|技术|科研|合作|研究)?(?:负责人|执行人|主持人|牵头人|首席科学家)\s*(?:[(（][^()（）]{1,8}[)）]\s*)?[:：]/u;
/** 甲方： with room for the pen, below a heading of those who take note, where the party so called has signed above. */
const isPartyAgain = ({ folded: own }: Paragraph, run: readonly Paragraph[]) => {
  const [label] = PARTY_ALONE.exec(own.trim()) ?? [];
  return label !== undefined && run.some((one) => one.folded.trim().startsWith(label.replace(/\s*[:：]$/u, "")));
};
const PARTY_ALONE = /^[甲乙丙丁戊]方\s*[:：]$/u;

/** Below a heading of those who take note, what looks like the head of a side, but is a person, a lead, a party that has signed or a cell of a table of theirs. */
export function isOfNote(paragraphs: readonly Paragraph[], index: number, run: readonly Paragraph[], parties: readonly Party[]): boolean {
  const one = paragraphs[index];
  if (!one) return false;
  return bearsPerson([one], parties) || isLeadOfParty(one) || isPartyAgain(one, run) || (one.isBeside && isInTableBelow(paragraphs, index));
}

/** 在场：某大学院长　王某 beside 某大学教授　李某, below two who have signed: a row of witnesses, of which the first cell alone says so. */
export function isRowOfWitnesses(paragraphs: readonly Paragraph[], index: number, run: readonly Paragraph[], parties: readonly Party[]): boolean {
  const [one, before] = [paragraphs[index], paragraphs[index - 1]];
  if (!one?.isBeside) return false;
  const first = before && rowOf(before) === rowOf(one) && pageOf(before) === pageOf(one) ? before : one;
  return WITNESS_AND_NAME.test(first.folded.trim()) && (first === one || !/[:：]/u.test(one.text)) && peopleIn(run, parties) > 1;
}
const WITNESS_AND_NAME = /^(?:在场(?:人|者)?|见证(?:人|者)?)\s*[:：]\s*\p{Script=Han}/u;
const LEAD_LABEL =
  /^(?:(?:项目|课题|技术|科研)?(?:负责|联[系络]|经\s?办|承\s?办)人|(?:project|scientific|technical|academic) (?:leader|lead|coordinator|contact)|principal investigator|contact(?: person)?)\s*(?:[(（][^()（）]{1,10}[)）])?\s*[:：][\s_.…]*$|^(?:审核|复核|拟稿|校对)人?\s*(?:\([^()]{1,10}\))?\s*[:：].{0,20}$/u;

/** “Nodal officers for day-to-day correspondence:” or 联系人 | Ansprechpartner below two who have signed, and behind it people for either side, but neither a day nor a place to sign. */
export function beginsContacts(paragraphs: readonly Paragraph[], index: number, run: readonly Paragraph[], parties: readonly Party[]): boolean {
  const one = paragraphs[index];
  if (!one || one.text.length > LONGEST_HEAD) return false;
  const isHead = (!one.isBeside && CONTACTS_HEAD.test(one.folded.trim())) || isWholeRow(paragraphs, index, CONTACTS_ALONE);
  if (!isHead || peopleIn(run, parties) < 2) return false;
  const end = paragraphs.findIndex((other, at) => at > index && !other.isCell && clauseNumber(other.folded, other.text) !== undefined);
  const behind = paragraphs.slice(index + 1, end < 0 ? undefined : end);
  return bearsPerson(behind, parties) && !behind.some(({ folded: own }) => SIGN_LABEL.test(own) || DATE_LABEL.test(own) || readDates(own).length > 0);
}
const LONGEST_HEAD = 90;
const CONTACTS_HEAD =
  /^(?!.*(?:sign|unterz|firm)).*(?<![a-z])(?:nodal|liaison|focal|contacts?|(?:co-?)?ordinators?|correspondence|day-to-day|correspondants?|interlocuteurs?|enlaces?|referent[ei]|contat[oi]s?|contactpersonen|contatti|kontakt[a-z]*|ansprech[a-z]*|yhteyshenkilo[a-z]*)(?![a-z]).*[:：]$|^(?!.*签).*(?:联[系络]|对接)(?:人|方式|事宜|人员).{0,12}[:：]$/u;

/** The same, or that notices go to those below, without a colon, perhaps in both languages. */
const CONTACTS_ALONE = new RegExp(`${NOTICES_HEAD.source}|^(?:双方|各方|项目)?(?:联[系络]|对接)人(?:员|名单|信息)?$`, "u");

/** “Approved by: …, finance manager” on one line below two who have signed. */
const isApproverBelow = ({ folded: own }: Paragraph, run: readonly Paragraph[], parties: readonly Party[]) =>
  /^approved by\s*:\s*\p{L}/u.test(own) && peopleIn(run, parties) > 1;
const peopleIn = (run: readonly Paragraph[], parties: readonly Party[]) =>
  run.flatMap((one) => linesIn(one, parties)).filter((line) => isPersonLine(line, parties)).length;

/**
 * 联合实验室主任：裴若川 below two sides, and 执行主任：… right below that: who heads what both set up together signs for neither.
 * @param above whether the line above is of such a person, whose name and day may follow
 */
export const isOfPlatform = ({ folded: own, text }: Paragraph, run: readonly Paragraph[], above: boolean, parties: readonly Party[]) =>
  (OF_PLATFORM.test(own) && run.filter(isHeadOfSide).length > 1) ||
  (above &&
    (NAME_LABEL.test(own) || DATE_LABEL.test(own) || (OFFICE_OF.test(own) && unitsIn(text).length === 0)) &&
    !parties.some((one) => own.includes(folded(one.name))));

export const bearsPerson = (run: readonly Paragraph[], parties: readonly Party[]) =>
  run.flatMap((one) => linesIn(one, parties)).some((line) => isPersonLine(line, parties));

/** The same of the parties alone: whoever takes note may work at a school. */
export const beginsOwnSide = (one: Paragraph, parties: readonly Party[]) =>
  isHeadOfSide(one) ||
  forWhomInChinese(one.text.trim(), parties) !== undefined ||
  (parties.length === 0
    ? beginsSide(one)
    : parties.some(({ name, otherName = name }) => [name, otherName].some((own) => unmarked(one.folded).includes(unmarked(folded(own))))));
/** Co., Ltd. and Co, Ltd */
const unmarked = (text: string) => text.replace(/[.,]/gu, "");

/** Whether a party signs from here on, and not a witness of the one before. */
export const beginsSide = (one: Paragraph) => isHeadOfSide(one) || unitsIn(one.text).length > 0;
