import type { Agreement, Case } from "../case/case.ts";
import type { AgreementElement } from "../guide/check-kinds.ts";
import { hasHan } from "../text/han.ts";
import type { ElementReason } from "./elements/element.ts";
import type { ReadElements } from "./elements/read-elements.ts";
import type { Signatory } from "./elements/signing/sign-line.ts";
import { folded } from "./folded.ts";
import type { PageText, TextBox } from "./page-text.ts";
import { isPinyin } from "./pinyin.ts";
import type { Proposal, ProposalPlace, ProposedChoice } from "./proposals.ts";
import type { ReadDocument } from "./read-document.ts";
import { IN_CHINA } from "./vocabulary/chinese-places.ts";

/** How well the lines can be read: `digital` as the file names them, `clear` and `doubtful` as a picture shows them. */
export type Clarity = "digital" | "clear" | "doubtful";

/** Why a signature is proposed so: what is printed there, a line without anything by hand, no name in print. */
export type SignatureReason = "printed" | "name-only" | "line-empty" | "no-name";

export type ReadProposal = Proposal & { readonly why: ElementReason | SignatureReason; readonly clarity: Clarity };

/**
 * `matched`: how the signature was found to be this party's: by the name of its unit, or because no other is left for it.
 * `otherDate`: the day that its date means where the month is written first, if that is another one.
 */
export type SignatureProposal = ReadProposal & { readonly matched: "unit" | "rest"; readonly party: string; readonly otherDate?: string };

/** What was read of one agreement, for the lines of its checklist. `seals`: pages with what may be a red seal, as hints. */
export type AgreementProposals = {
  readonly elements: { readonly [E in AgreementElement]: ReadProposal };
  readonly autoRenewal: boolean;
  readonly signatures: readonly SignatureProposal[];
  readonly seals: readonly { readonly page: number; readonly boxes: readonly TextBox[] }[];
};

/** The lowest confidence at which the lines of a picture count as clearly read. */
const CLEAR = 0.9;

/**
 * What was read in a document as proposals for an agreement of the case.
 * @param place which of the agreements in the document it is, from 0; one that is not there is the last
 * @param parties those that sign it, by what the case calls them
 */
export function proposalsOf(read: ReadDocument, place: number, parties: readonly PartyNames[]): AgreementProposals | undefined {
  const own = read.agreements[place] ?? read.agreements.at(-1);
  if (!own) return undefined;
  const { elements } = own;
  const of = (element: AgreementElement): ReadProposal => {
    const found = elements[element];
    const { places, status, why, page, quote } = found;
    const place = { ...(page !== undefined && { page }), ...(quote !== undefined && { quote: quote.slice(0, MOST_QUOTED) }) };
    const shared = { status, why, ...place, clarity: clarityOf(places, read.pages) };
    if (element !== "term") return { ...shared, facts: {}, places };
    const choices = termChoices(elements);
    const others = choices.slice(1).map((one) => one.place);
    return { ...shared, facts: termFacts(elements), places: [...places, ...others], ...(others.length > 0 && { choices }) };
  };
  const pages = read.pages.filter(({ page }) => page >= own.from && page <= own.to);
  return {
    elements: { term: of("term"), content: of("content"), inputs: of("inputs"), division: of("division"), ip: of("ip"), benefitSplit: of("benefitSplit") },
    autoRenewal: elements.term.autoRenewal,
    signatures: signaturesOf(elements.signatories, parties, read.pages),
    seals: pages.flatMap(({ page, redSeals }) => (redSeals.length > 0 ? [{ page, boxes: redSeals }] : [])),
  };
}

/** The field takes so many characters. */
const MOST_QUOTED = 2000;

function termFacts({ term }: ReadElements): Proposal["facts"] {
  if (term.status !== "present") return {};
  return { ...(term.start !== undefined && { start: term.start }), ...(term.end !== undefined && { end: term.end }) };
}

/** All terms that an agreement states, the likeliest first. */
function termChoices({ term }: ReadElements): readonly ProposedChoice[] {
  const { start, end, others = [], places } = term;
  const [place] = places;
  if (others.length === 0 || place === undefined || end === undefined) return [];
  return [{ start, end, place }, ...others].map((one) => ({ facts: { ...(one.start !== undefined && { start: one.start }), end: one.end }, place: one.place }));
}

function clarityOf(places: readonly ProposalPlace[], pages: readonly PageText[]): Clarity {
  const lines = places.flatMap((place) => place.lines.flatMap(({ page, box }) => lineAt(pages, page, box) ?? []));
  const fromPicture = places.some(({ page }) => pages.find((one) => one.page === page)?.source === "ocr");
  if (!fromPicture && lines.every(({ confidence }) => confidence === 1)) return "digital";
  return lines.every(({ confidence }) => confidence >= CLEAR) ? "clear" : "doubtful";
}

const lineAt = (pages: readonly PageText[], page: number, { left, top }: TextBox) =>
  pages.find((one) => one.page === page)?.lines.find(({ box }) => box.left === left && box.top === top);

/** A party that signs, by its id in the signatures of the case and by its names there. */
export type PartyNames = { readonly party: string; readonly names: readonly string[]; readonly isOurs: boolean };

/** What the case calls whoever signs. */
export function namesOfParty(theCase: Case, party: string): PartyNames {
  const isOurs = party === "applicant" || party === "applicant-department";
  const unit = theCase.units?.find(({ id }) => id === party);
  const partner = theCase.partners?.find(({ id }) => id === party);
  const names = isOurs ? [theCase.applicant?.name] : [unit?.name, partner?.name, partner?.nameZh];
  return { party, isOurs, names: names.filter((name): name is string => typeof name === "string" && name.trim() !== "") };
}

function signaturesOf(signatories: readonly Signatory[], parties: readonly PartyNames[], pages: readonly PageText[]): readonly SignatureProposal[] {
  const matched = new Map<string, Signatory>();
  const free = (one: Signatory) => ![...matched.values()].includes(one);
  // a unit of a university bears the name of the university too: the whole name first
  for (const { party, names } of parties) {
    const own = signatories.find((one) => free(one) && names.some((name) => bare(name) === bare(one.unit ?? one.quote)));
    if (own) matched.set(party, own);
  }
  for (const { party, names } of parties) {
    if (matched.has(party)) continue;
    const own = signatories.find((one) => free(one) && names.some((name) => isSameUnit(name, one.unit ?? one.quote)));
    if (own) matched.set(party, own);
  }
  // Shanghai Shili Intelligent Equipment Co., Ltd. (上海示例智能装备有限公司): the name of the case may stand in the bracket
  for (const { party, names } of parties) {
    if (matched.has(party)) continue;
    const own = signatories.find((one) => free(one) && names.some((name) => isNamedIn(name, one)));
    if (own) matched.set(party, own);
  }
  const byUnit = new Set(matched.keys());
  const ours = parties.find(({ party, isOurs }) => isOurs && !matched.has(party));
  const here = ours && signatories.find((one) => free(one) && IN_CHINA.test(folded(one.unit ?? one.quote)));
  if (ours && here) matched.set(ours.party, here);
  const [left, ...others] = parties.filter(({ party }) => !matched.has(party));
  const rest = signatories.filter(free);
  if (left && others.length === 0 && rest.length === 1 && rest[0]) matched.set(left.party, rest[0]);
  return [...matched].map(([party, one]) => {
    const proposal = signatureOf(one, pages);
    const names = parties.find((other) => other.party === party)?.names ?? [];
    const known = caseNameOf(one, names, byUnit.has(party));
    return {
      ...proposal,
      ...(known !== undefined && { facts: { ...proposal.facts, unit: known }, ...(one.unit !== undefined && { printedUnit: one.unit }) }),
      party,
      matched: byUnit.has(party) ? "unit" : "rest",
    };
  });
}

/**
 * What the case calls a unit that was recognised: Universität X, vertreten durch … is Universität X. One that is only left over is that unit too where
 * its name is in a script in which the case has none; otherwise it may be another unit, and stays as it is printed.
 */
function caseNameOf(one: Signatory, names: readonly string[], isRecognised: boolean): string | undefined {
  const printed = one.unit ?? one.quote;
  if (isRecognised)
    return names.find((name) => bare(name) === bare(printed)) ?? names.find((name) => isSameUnit(name, printed)) ?? names.find((name) => isNamedIn(name, one));
  return one.unit !== undefined && names.every((name) => hasHan(name) !== hasHan(printed)) ? names[0] : undefined;
}

function signatureOf(
  { name, unit, date, dateLine, otherDate, page, quote, hand, lines }: Signatory,
  pages: readonly PageText[],
): ReadProposal & Pick<SignatureProposal, "otherDate"> {
  const places = [{ page, quote, lines: lines.map((line) => ({ page: line.page, box: line.box })) }];
  const facts = { ...(name !== undefined && { name: nameAsWritten(name, quote) }), ...(unit !== undefined && { unit }), ...(date !== undefined && { date }) };
  const why: SignatureReason = hand === "empty" ? (name === undefined ? "line-empty" : "name-only") : name === undefined ? "no-name" : "printed";
  const status = why === "line-empty" ? "missing" : why === "printed" ? "present" : "unclear";
  // a day that a pen has filled in may stand below all who sign
  const dated =
    dateLine && !lines.includes(dateLine) ? [{ page: dateLine.page, quote: dateLine.text, lines: [{ page: dateLine.page, box: dateLine.box }] }] : [];
  return { status, why, page, quote, facts, places, clarity: clarityOf([...places, ...dated], pages), ...(otherDate !== undefined && { otherDate }) };
}

const isNamedIn = (name: string, { lines }: Signatory) => bare(name).length > 3 && bare(lines.map(({ text }) => text).join("")).includes(bare(name));

/** LU Shi'an (陆示安): behind the sounds the name itself, as the case writes it. */
function nameAsWritten(name: string, quote: string): string {
  const behind = quote.slice(quote.indexOf(name) + name.length);
  const [, signs] = /^\s*[(（]\s*(\p{Script=Han}{2,4})\s*[)）]/u.exec(behind) ?? [];
  return signs !== undefined && quote.includes(name) && isPinyin(name.replace(/['’]/gu, " ")) ? signs : name;
}

/** Names of units as printed: one holds the other, or they share most of their longer words. */
function isSameUnit(one: string, other: string): boolean {
  const [a, b] = [bare(one), bare(other)];
  if (a.length > 3 && b.length > 3 && (a.includes(b) || b.includes(a))) return true;
  const [left, right] = [wordsOf(one), wordsOf(other)];
  const shared = left.filter((word) => right.includes(word)).length;
  return shared >= 2 && shared >= 0.6 * Math.min(left.length, right.length);
}

const bare = (text: string) => folded(text).replace(/[^\p{Letter}\p{Number}]/gu, "");
const wordsOf = (text: string) => Array.from(folded(text).matchAll(/\p{Script=Latin}{4,}/gu), ([word]) => word);

/** Which of the agreements in a document one of the case is: by its place among those of the case that have the same files. */
export function placeInDocument(agreements: readonly Agreement[], id: string, filesOf: (agreement: Agreement) => string): number {
  const own = agreements.find((agreement) => agreement.id === id);
  if (!own) return 0;
  const files = filesOf(own);
  return Math.max(
    0,
    agreements.filter((agreement) => filesOf(agreement) === files).findIndex((agreement) => agreement.id === id),
  );
}
