import type { BodyLine } from "../body-lines.ts";
import { folded } from "../folded.ts";
import { clauseNumber } from "../numbering.ts";
import type { Paragraph } from "../paragraphs.ts";
import { callNames, type Party, unitsIn } from "../parties.ts";
import { PARTY_LABEL } from "../vocabulary/signing-words.ts";
import { personIn } from "./person-names.ts";
import type { Signatory } from "./sign-line.ts";

/** Who signs for a party whose name stands in print at the head of a Chinese agreement alone, above a place left to the hand. */

/** 授权代表：, 法定代表人：, behind the name of the party. */
const AUTHORISED = /(?:(?:授权|委托|签约|签字|签署)(?:代表|代理)人?|(?:[甲乙丙丁戊]方|(?<![\p{Script=Han}]))代\s?表\s?人?|委托人代表)\s*[:：]\s*/u;
const LEGAL = /法\s?定\s?代\s?表\s?人?\s*[:：]\s*/u;
/** How far down the head may go, where no clause ends it. */
const LONGEST_HEAD = 40;

type Named = { readonly name: string; readonly line: BodyLine };
type AtHead = { authorised?: Named; legal?: Named };

/** The party that a paragraph of the head names first, by its label or its name. */
function partyOf(own: Paragraph, parties: readonly Party[]): Party | undefined {
  const [label] = PARTY_LABEL.exec(own.folded) ?? [];
  const byName = parties.find(({ name, otherName = name }) => [name, otherName].some((one) => own.folded.includes(folded(one))));
  return byName ?? (label === undefined ? undefined : parties.find((party) => callNames(party).includes(label)));
}

/** Whoever stands behind a label in a paragraph, or in the cell beside it. */
function behind(label: RegExp, own: Paragraph, next: Paragraph | undefined, parties: readonly Party[]): Named | undefined {
  const inCells = own.isBeside && next?.isBeside === true && !/[:：]/u.test(own.text) && own.text.trim().length < 12;
  const [text, at] = inCells ? [`${own.folded.trim()}:`, next] : [own.folded, own];
  const found = label.exec(text);
  const line = at.lines[0]?.line;
  if (!found || !line || (inCells && found.index > 0)) return undefined;
  const words = inCells ? next.text.trim() : own.text.slice(found.index + found[0].length);
  const person = personIn(words.split(/[，,；;。、]|\s{2,}|\u3000/u)[0]?.trim() ?? "", parties);
  return person && unitsIn(person.name).length === 0 ? { name: person.name, line } : undefined;
}

function headOf(paragraphs: readonly Paragraph[], parties: readonly Party[]): ReadonlyMap<string, AtHead> {
  const clause = paragraphs.findIndex((one) => !one.isCell && (clauseNumber(one.folded, one.text)?.rank ?? 9) < 5 && partyOf(one, parties) === undefined);
  const head = paragraphs.slice(0, clause < 0 ? LONGEST_HEAD : Math.min(clause, LONGEST_HEAD));
  const found = new Map<string, AtHead>();
  let party: Party | undefined;
  for (const [index, own] of head.entries()) {
    party = partyOf(own, parties) ?? party;
    if (!party) continue;
    const known = found.get(party.name) ?? {};
    const [authorised, legal] = [AUTHORISED, LEGAL].map((label) => behind(label, own, head[index + 1], parties));
    found.set(party.name, { ...known, ...(authorised && !known.authorised && { authorised }), ...(legal && !known.legal && { legal }) });
  }
  return found;
}

/** 法定代表人（签字）： with nobody else beside it; 法定代表人或授权代表 leaves open who signs. */
const FOR_LEGAL = /法\s?定\s?代\s?表\s?人?/u;
const FOR_ANOTHER = /授权|委托|代理/u;

/** Each side without a name with the one who stands for its party at the head: whoever is authorised, or the legal representative where that one is to sign. */
export function withNamesOfHead(read: readonly Signatory[], paragraphs: readonly Paragraph[], parties: readonly Party[]): readonly Signatory[] {
  if (read.every(({ name }) => name !== undefined)) return read;
  const head = headOf(paragraphs, parties);
  const taken = new Set(read.flatMap(({ name }) => (name === undefined ? [] : [folded(name)])));
  return read.map((one) => {
    // nobody has signed on a line that is drawn and left blank
    if (one.name !== undefined || (one.hand !== "signed" && one.lines.some(({ text }) => /_{4}/u.test(text)))) return one;
    const party = parties.find(({ name, otherName }) => one.unit === name || (otherName !== undefined && one.unit === otherName));
    const { authorised, legal } = head.get(party?.name ?? "") ?? {};
    const label = one.lines.map(({ text }) => folded(text)).join("\n");
    const isLegal = FOR_LEGAL.test(label) && !FOR_ANOTHER.test(label);
    const named = isLegal ? legal : authorised;
    const isAlone = read.filter(({ unit }) => unit === one.unit).length === 1;
    if (!named || !isAlone || taken.has(folded(named.name))) return one;
    return { ...one, name: named.name, page: named.line.page, quote: named.line.text.trim() };
  });
}
