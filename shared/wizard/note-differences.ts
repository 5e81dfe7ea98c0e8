import type { Agreement, Case } from "../case/case.ts";
import { translationStamp } from "../case/translation-faults.ts";
import { type Differs, filesOfAgreement, typedOf } from "../facts/paper-differences.ts";
import { AGREEMENT_ELEMENTS } from "../guide/check-kinds.ts";
import type { Guide } from "../guide/guide.ts";
import type { ReadElements } from "../reading/elements/read-elements.ts";
import type { PageText } from "../reading/page-text.ts";
import type { ReadProposal, SignatureProposal } from "../reading/propose.ts";
import type { ReadDocument } from "../reading/read-document.ts";
import { isOtherDay, isOtherPerson, isOtherUnit, isSamePerson, saysDay, standsIn } from "../reading/says-other.ts";
import { placeOfAgreement, proposalsFor } from "./proposals-for.ts";
import { signerDoubts } from "./signer-doubts.ts";

type Answer = { readonly [fact: string]: unknown };
type Source = { readonly pages: readonly PageText[]; readonly guide: Guide };
/** What a file says otherwise than a line, without the files. */
type Said = Omit<Differs, "in">;

/**
 * The case with what the file of an agreement, once it is read, says otherwise than the lines that are filled in: no answer is touched, each line only
 * has it noted beside its answer. What is no longer so is noted no more. The very case that was given where there is nothing to note.
 */
export function withDifferencesNoted(theCase: Case, id: string, read: ReadDocument, guide: Guide): Case {
  const agreement = theCase.agreements?.find((one) => one.id === id);
  const stamp = agreement && translationStamp(filesOfAgreement(theCase, agreement, guide).copy);
  if (!agreement || !stamp) return theCase;
  const { signatures, elements } = saidIn(theCase, agreement, read, guide);
  const signatories = agreement.signatories?.map((signatory, index) => noted(signatory, signatures[index], stamp));
  const lines = AGREEMENT_ELEMENTS.flatMap((element) => {
    const answer = agreement[element];
    return answer === undefined || answer === null ? [] : [[element, noted(answer, elements[element], stamp)] as const];
  });
  const isSame =
    (signatories ?? []).every((one, index) => one === agreement.signatories?.[index]) && lines.every(([element, answer]) => answer === agreement[element]);
  if (isSame) return theCase;
  const next = { ...agreement, ...(signatories && { signatories }), ...Object.fromEntries(lines) };
  return { ...theCase, agreements: (theCase.agreements ?? []).map((one) => (one === agreement ? next : one)) };
}

function noted<T extends Answer>(answer: T, said: Said | undefined, stamp: string): T {
  const differs = said && { in: stamp, ...said };
  if (JSON.stringify(answer.differs) === JSON.stringify(differs)) return answer;
  const { differs: _former, ...rest } = answer;
  return (differs ? { ...rest, differs } : rest) as T;
}

type SaidInAgreement = {
  readonly signatures: readonly (Said | undefined)[];
  readonly elements: { readonly [E in (typeof AGREEMENT_ELEMENTS)[number]]?: Said | undefined };
};

function saidIn(theCase: Case, agreement: Agreement, read: ReadDocument, guide: Guide): SaidInAgreement {
  const proposals = proposalsFor(theCase, agreement, read);
  const own = read.agreements[placeOfAgreement(theCase, agreement)] ?? read.agreements.at(-1);
  if (!proposals || !own) return { signatures: [], elements: {} };
  const source = { pages: read.pages, guide };
  const signers = proposals.signatures.map(({ party, facts, printedUnit = facts.unit }) => ({ party, name: facts.name, unit: printedUnit }));
  const signatures = (agreement.signatories ?? []).map((signatory) => {
    const at = proposals.signatures.findIndex(({ party }) => party === signatory.party);
    const [proposal, signer] = [proposals.signatures[at], signers[at]];
    // two columns that were read crosswise say nothing
    if (!proposal || !signer || signerDoubts(theCase, signer, signers).length > 0) return undefined;
    return signatureSays(signatory, proposal, own.elements, source);
  });
  const elements = AGREEMENT_ELEMENTS.map((element) => {
    const [answer, proposal] = [agreement[element], proposals.elements[element]];
    if (!answer) return [element, undefined] as const;
    return [element, element === "term" ? termSays(answer, proposal, source) : quoteIsOn(answer, source)] as const;
  });
  return { signatures, elements: Object.fromEntries(elements) };
}

function signatureSays(answer: Answer, proposal: SignatureProposal, { signatories }: ReadElements, source: Source): Said | undefined {
  const { facts, page: at, printedUnit = facts.unit, clarity, status, otherDate, places } = proposal;
  if (at === undefined || clarity === "doubtful" || status === "missing") return undefined;
  const [name, unit, date] = [typedOf(answer.name), typedOf(answer.unit), typedOf(answer.date)];
  const isScan = isScanned(source, at);
  const words = places.map(({ quote }) => quote);
  // a side may have two who sign
  const sameSide = signatories.filter((one) => one.unit === undefined || one.unit === printedUnit);
  const names = sameSide.flatMap((one) => one.name ?? []);
  const saysName = (one: string) => words.some((text) => standsIn(one, text)) || names.some((read) => isSamePerson(one, { read, isScan }));
  return said(at, {
    name:
      facts.name !== undefined && name !== undefined && (name === "" || (isOtherPerson(name, { read: facts.name, isScan }) && !saysName(name)))
        ? facts.name
        : undefined,
    unit:
      printedUnit !== undefined && unit !== undefined && unit !== facts.unit && isOtherUnit(unit, { read: printedUnit, isScan }, source.guide.unitNames)
        ? printedUnit
        : undefined,
    date: facts.date !== undefined && date !== undefined && date !== otherDate && (date === "" || isOtherDay(date, facts.date, words)) ? facts.date : undefined,
    page: isElsewhere(answer.page, at, source, (text) => [facts.name, printedUnit, name, unit].some((one) => one && standsIn(one, text))) ? at : undefined,
  });
}

function termSays(answer: Answer, proposal: ReadProposal, source: Source): Said | undefined {
  const { status, why, clarity, facts, page: at, places, choices } = proposal;
  if (at === undefined || status !== "present" || why === "worded-alike" || clarity === "doubtful" || choices) return undefined;
  const words = places.map(({ quote }) => quote);
  const other = (fact: "start" | "end") => {
    const [typed, read] = [typedOf(answer[fact]), facts[fact]];
    return typed !== undefined && read !== undefined && (typed === "" || isOtherDay(typed, read, words, true)) ? read : undefined;
  };
  const { end } = facts;
  const onPages = new Set(places.flatMap(({ page, lines }) => [page, ...lines.map((line) => line.page)]));
  const isCounted = end === undefined || !words.some((text) => saysDay(end, text));
  const isOn = (text: string) => isCounted || saysDay(end, text);
  const page = !onPages.has(Number(answer.page)) && isElsewhere(answer.page, at, source, isOn) ? at : undefined;
  return said(at, { start: other("start"), end: other("end"), page });
}

/** The page of words that are quoted, where that is another one than is filled in. */
function quoteIsOn(answer: Answer, source: Source): Said | undefined {
  const quote = typedOf(answer.quote) ?? "";
  if ([...quote].length < LEAST_QUOTED) return undefined;
  const at = source.pages.find((page) => standsIn(quote, textOf(page)))?.page;
  return at !== undefined && isElsewhere(answer.page, at, source, (text) => standsIn(quote, text)) ? said(at, { page: at }) : undefined;
}
const LEAST_QUOTED = 8;

/** Whether a page that is filled in is another one than the words are on, and says nothing of them. A scan may only be badly read. */
function isElsewhere(typed: unknown, at: number, { pages }: Source, saysSo: (text: string) => boolean): boolean {
  const own = pages.find(({ page }) => page === typed);
  return own !== undefined && own.page !== at && own.source !== "ocr" && own.lines.length > 0 && !saysSo(textOf(own));
}

const textOf = ({ lines }: PageText) => lines.map(({ text }) => text).join("\n");
const isScanned = ({ pages }: Source, at: number) => pages.some(({ page, source }) => page === at && source === "ocr");

function said(at: number, facts: { readonly [F in keyof Omit<Said, "at">]: Said[F] | undefined }): Said | undefined {
  const known = Object.entries(facts).filter(([, value]) => value !== undefined);
  return known.length === 0 ? undefined : { at, ...Object.fromEntries(known) };
}
