import { readDates } from "../../dates.ts";
import { folded } from "../../folded.ts";
import { clauseNumber } from "../../numbering.ts";
import { type Paragraph, pageOf, rowOf } from "../../paragraphs.ts";
import { type Party, unitsIn } from "../../parties.ts";
import { countriesIn } from "../../values/named-countries.ts";
import { ACCEPTS, DATE_LABEL, isHeadOfSide, NAME_LABEL, PARTY_LABEL, SALUTATION, SIGN_LABEL } from "../../vocabulary/signing-words.ts";
import { bearsPerson } from "./sign-asides.ts";
import { isRecordLine } from "./sign-events.ts";
import type { SignBlock } from "./sign-line.ts";

/**
 * What the text around lines tells of them: whether they are a block in which somebody signs, and where it ends. Examples: names between clause 2 and
 * clause 3 sign nothing (`outsideText`), nor do addresses at the head where others sign below (`withoutParticulars`); “Annex 1” ends a block (`trimmedRun`), and
 * so do the title and the parties of the text in the other language behind it (`withoutNextHead`); a letter may accept the one before it
 * (`acceptsLetterBefore`).
 */

/** Whether folded text that names a signer says nothing of it: “Signed by … on 3 June 2020, it is replaced.” tells of another document. */
export const isOnlySigned = (text: string, signer: string | undefined): boolean =>
  signer !== undefined && !/(?<![a-z])(?:shall|is|are|was|were|has|have|ist|wird|wurde|sind|sont)(?![a-z])/u.test(text.split(folded(signer)).at(-1) ?? "");

/** The number of a first article, and of a first clause of any rank. */
const FIRST_ARTICLE = /^(?:1|i|一|premier|primer[oa]?|primeir[oa])$/u;
const FIRST = new RegExp(`${FIRST_ARTICLE.source}|^(?:a|1(?:\\.1)+)$`, "u");

/** Whether the next clause goes on with the text, rather than beginning an annex. */
export function clausesGoOn(behind: readonly Paragraph[]): boolean {
  for (const one of behind) {
    const next = one.isCell ? undefined : clauseNumber(one.folded, one.text);
    if (next) return !next.isAnnex && next.rank < 8 && !FIRST.test(next.label);
  }
  return false;
}

/** Without lists among the clauses, which go on behind them, where others sign later; and without those of an annex behind two who have signed. */
export function outsideText(blocks: readonly SignBlock[], paragraphs: readonly Paragraph[]): readonly SignBlock[] {
  const numbers = paragraphs.map((one) => (one.isCell ? undefined : clauseNumber(one.folded, one.text)));
  const isOfAnnex = ({ at }: SignBlock) => {
    const annex = numbers.findLastIndex((number, index) => index < at && number?.isAnnex);
    return blocks.filter((other) => other.at < annex).flatMap(({ sides }) => sides).length > 1;
  };
  const isAmongClauses = ({ at }: SignBlock) => {
    const before = numbers.slice(0, at).findLast((number) => number !== undefined && number.rank < 8);
    const behind = numbers.slice(at).find((number) => number !== undefined && number.rank < 8);
    return before?.rank === behind?.rank && behind !== undefined && !behind.isAnnex && !FIRST.test(behind.label);
  };
  const own = blocks.filter((block) => !isOfAnnex(block));
  return own.filter((block, index) => !isAmongClauses(block) || own.slice(index + 1).every(isAmongClauses));
}

/** Without titles of an annex behind the block. */
export function trimmedRun(run: readonly Paragraph[]): readonly Paragraph[] {
  const annex = run.findIndex((one, index) => index > 0 && clauseNumber(one.folded, one.text)?.isAnnex);
  return annex < 0 ? run : run.slice(0, annex);
}

const ADDRESS =
  /^(?:[甲乙丙丁]方)?(?:住\s?所\s?地?|(?:通讯|注册|单位|联系)?地\s?址|(?:registered )?(?:address|office)|anschrift|adresse|domicilio|sede|adres)\s*[:：]/u;
const SPEAKS_OF_SIGNING = /签|盖\s?章|公\s?章|sign|unterschr|firma|underskr|_{4,}/u;

/** Without the particulars of the parties at the head, address and legal representative of each, where others sign below; no day stands among them. */
export function withoutParticulars(blocks: readonly SignBlock[]): readonly SignBlock[] {
  const areParticulars = ({ sides, shared }: SignBlock) => {
    const all = [...shared, ...sides.flatMap(({ lines }) => lines)].map(({ text }) => folded(text));
    return all.some((text) => ADDRESS.test(text)) && !all.some((text) => SPEAKS_OF_SIGNING.test(text) || readDates(text).length > 0);
  };
  return blocks.filter((block, index) => !areParticulars(block) || !blocks.slice(index + 1).some(({ sides }) => sides.length > 1));
}

/**
 * | 任务 | 数据同化 | 负责人 | 王建国 | right below the heading of the last clause: a table of its own above those who sign, for whose sides heads in no table begin.
 */
export function withoutTableAbove(run: readonly Paragraph[], above: Paragraph | undefined, parties: readonly Party[]): readonly Paragraph[] {
  if (!above || clauseNumber(above.folded, above.text) === undefined) return run;
  const to = run.findIndex(({ isCell, isBeside }) => !isCell && !isBeside);
  const [table, rest] = [run.slice(0, to), run.slice(to)];
  const isOwn = table.every((one) => !SPEAKS_OF_SIGNING.test(one.folded) && readDates(one.folded).length === 0);
  const heads = rest.filter((one) => isHeadOfSide(one));
  return to > 0 && isOwn && heads.length > 1 && bearsPerson(rest, parties) ? rest : run;
}

/** A Chinese character says as much as two letters. */
export const lengthOf = (text: string) => text.length + (text.match(/\p{Script=Han}/gu)?.length ?? 0);

/** Without names that introduce the parties: where others stand behind the first clause, those before it do not sign. */
export function behindFirstClause(blocks: readonly SignBlock[], paragraphs: readonly Paragraph[]): readonly SignBlock[] {
  const numbers = paragraphs.map(({ folded: own, text, isCell }) => (isCell ? undefined : clauseNumber(own, text)));
  const article = numbers.findIndex((number) => number && !number.isAnnex && number.rank <= 3 && FIRST_ARTICLE.test(number.label));
  // no articles: a sentence that bears but a figure, and another one below it the next
  const figure = numbers.findIndex(
    (number, at) =>
      number?.rank === 5 && number.label === "1" && lengthOf(paragraphs[at]?.text ?? "") > 40 && numbers.slice(at).some((next) => next?.label === "2"),
  );
  // the articles of another version stand behind clauses that bear but figures: 1., 2., 3., then 一、
  const isOfVersion = ["2", "3"].every((label) => numbers.slice(0, Math.max(article, 0)).some((number) => number?.rank === 5 && number.label === label));
  const first =
    article < 0 || isOfVersion
      ? // it may have run on into the line above it
        figure >= 0
        ? figure
        : numbers.findIndex((number) => number?.rank === 5 && number.label === "2")
      : article;
  const row = rowOf(paragraphs[first]);
  const behind =
    row === undefined ? blocks : blocks.filter(({ sides, shared }) => [...shared, ...sides.flatMap(({ lines }) => lines)].some((line) => line.row > row));
  return behind.length > 0 ? behind : blocks;
}

/**
 * A run of loose lines without the head of the version in the other language behind the signatures: its title and the parties, each with
 * its label, right above its first clause or its recitals.
 */
export function withoutNextHead(run: readonly Paragraph[], next: Paragraph | undefined, parties: readonly Party[]): readonly Paragraph[] {
  const number = next && !next.isCell ? clauseNumber(next.folded, next.text) : undefined;
  const begins = number ? !number.isAnnex && number.rank < 8 && FIRST.test(number.label) : OPENS.test(next?.folded ?? "");
  if (!begins) return run;
  const signs = (one: Paragraph) =>
    [SIGN_LABEL, NAME_LABEL, DATE_LABEL].some((label) => label.test(one.folded)) ||
    readDates(one.folded).length > 0 ||
    (!IS_TITLE.test(one.folded) && bearsPerson([one], parties));
  const last = run.findLastIndex(signs);
  const head = run.slice(last + 1);
  const named = head.filter((one) => PARTY_LABEL.test(one.folded) && /[:：]\s*\S/u.test(one.text));
  const labels = new Set(named.map(({ folded: own }) => PARTY_LABEL.exec(own)?.[0]));
  if (last < 0 || labels.size < 2 || !named.some(({ text }) => unitsIn(text).length > 0)) return run;
  const from = head.findIndex((one) => named.includes(one));
  // the title stands above the first of them
  const isTitle = (one: Paragraph | undefined) => one !== undefined && unitsIn(one.text).length === 0 && !PARTY_LABEL.test(one.folded);
  const at = isTitle(head[from - 1]) ? from - 1 : from;
  const kept = run.slice(0, last + 1 + at);
  // “Fait à Toulouse, le 27 mars 2026” below the title of a version that begins on a page of its own
  const page = pageOf(named[0] as Paragraph);
  const onPage = kept.findIndex((one) => pageOf(one) === page);
  return onPage > 0 && !bearsPerson(kept.slice(onPage), parties) ? kept.slice(0, onPage) : kept;
}

/** “Agreement on Research into Collaborative Robots”: its last line may look like a name. */
const IS_TITLE = /^(?:[a-z-]+ ){0,4}(?:agreement|memorandum|contract|protocol|vertrag|vereinbarung|convention|accord|convenio|acuerdo|accordo|acordo)(?= |$)/u;
/** “Considering that …, the Parties agree on the following terms:” */
const OPENS =
  /^(?:considering|whereas|recalling|recogni[sz]ing|desiring|wishing|having regard|in view of|with a view to|in order to|on the basis of|in der erwagung|in anbetracht|considerant|considerando|premesso|considerato|overwegende|鉴于|为了?|考虑到|本着)/u;

/** “I acknowledge receipt of your letter of 14 April 2026 and confirm its terms.” */
const YOUR_LETTER =
  /(?<![a-z])(?:your (?:letter|note|proposal|offer) (?:(?:ref\.? |no\.? )?(?=[a-z/.-]*\d|[a-z]{2,5}[-/])[a-z\d/.-]+ ){0,3}(?:of|dated)|ihr(?:em|es)? schreiben vom|votre lettre (?:du|datee)|su (?:carta|nota) (?:de|del|fechada)|(?:vostra|sua|tua) (?:lettera|nota|proposta) (?:del|in data)|(?:sua|vossa) carta (?:de|datada))|贵[^,。;]{1,12}函|来函/u;
const CONSENTS =
  /(?<![a-z])(?:accept|agree[sd]?(?![a-z])|con(?:firm|ferm)|constitut|einverstanden|annehm|accord|acept|conform|accett|aceit)|赞同|赞成|认可|同意|确认|接受|(?:无|没有)异议/u;

/** “Agreed on behalf of Harbour University”, and below it “We agree to all of the above.”: a sentence of the side whose head is above, in front of who signs for it. */
export function consentsBelowHead({ folded: own, text }: Paragraph, run: readonly Paragraph[], parties: readonly Party[]): boolean {
  const head = run.at(-1);
  const isSentence = lengthOf(text) < LONGEST_CONSENT && /[.。]\s*$/u.test(text) && clauseNumber(own, text) === undefined;
  return isSentence && CONSENTS.test(own) && !isRecordLine(text) && head !== undefined && isHeadOfSide(head) && !bearsPerson([head], parties);
}
const LONGEST_CONSENT = 140;

/** Whether the letter with this salutation is of another party than what stands before it, and accepts that. */
export function acceptsLetterBefore(paragraphs: readonly Paragraph[], index: number, parties: readonly Party[]): boolean {
  const head = paragraphs.findIndex((one) => pageOf(one) === pageOf(paragraphs[index] ?? one));
  const next = paragraphs.findIndex((one, at) => at > index && SALUTATION.test(one.folded));
  const letter = paragraphs.slice(head, next < 0 ? undefined : next);
  const says = (words: RegExp) => letter.some((one) => words.test(one.folded));
  if (!says(ACCEPTS) && !(says(YOUR_LETTER) && says(CONSENTS))) return false;
  const [one, other] = [paragraphs.slice(0, head), letter].map((own) => senderOf(own, parties));
  // an engine may have misread the name of either
  const isScan = letter.some(({ lines }) => lines.some(({ line }) => line.confidence < 1));
  return one !== other && (isScan || (one !== undefined && other !== undefined));
}

/** How many paragraphs a letter is signed in, and how long those are. */
const SIGNED_IN = { paragraphs: 5, length: 90 };

/** “the Institute” may be either. */
const isFullName = (alias: string) => alias.includes(" ") && alias.length > 12;

/** 新加坡某某理工学院 signs as 某某理工学院. */
function withoutCountry(name: string): string {
  const [country] = /^\p{Script=Han}/u.test(name) ? countriesIn(name) : [];
  return country?.from === 0 && name.length - country.to >= SHORTEST_NAME ? folded(name).slice(country.to) : folded(name);
}
const SHORTEST_NAME = 6;

/** The party that a letter names where it is signed, else the first that it names. */
function senderOf(letter: readonly Paragraph[], parties: readonly Party[]): Party | undefined {
  // above the salutation stands whom it is written to
  const end = letter
    .slice(letter.findLastIndex((one) => SALUTATION.test(one.folded)) + 1)
    .slice(-SIGNED_IN.paragraphs)
    .filter(({ text }) => text.length < SIGNED_IN.length)
    .toReversed();
  for (const { folded: own } of [...end, ...letter]) {
    const party = parties.find(({ name, aliases }) => [withoutCountry(name), ...aliases.filter(isFullName)].some((one) => own.includes(one)));
    if (party) return party;
  }
  return undefined;
}
