import type { Agreement, Case, Partner } from "../case/case.ts";
import { freeId } from "../case/edit-agreements.ts";
import { given, namesOfParty } from "../facts/facts.ts";
import { AGREEMENT_SLOT_KINDS, type Guide } from "../guide/guide.ts";
import { folded } from "../reading/folded.ts";
import type { ReadDocument } from "../reading/read-document.ts";
import { hasHan } from "../text/han.ts";
import { agreementTitle } from "./agreement-title.ts";
import { answerIn } from "./answer-in-case.ts";
import { digestOf } from "./digest.ts";
import { AGREEMENT_KINDS, type FileDigest, isAgreement } from "./found-file.ts";
import { type OfferedFact, type OfferedValue, ofAnotherPerson, offerFacts, partnerInCase, saysNoOther, takenValue } from "./offer-facts.ts";
import { regionsOf } from "./partner-region.ts";
import { type FileToPropose, type ProposedPartner, proposeFiles, type SlotRole } from "./propose-files.ts";
import { withAgreement, withFact } from "./put-fact.ts";
import { namesAnyOf, type StrangeAgreement, strangeAgreement, unitsOf } from "./strange-agreement.ts";

/**
 * What the text of an agreement of a case says for the form beside its elements: who is abroad, and what the text is. `partner`: the one of
 * the case that a line is about; absent: one that is still to be entered. `joins`: it is there, and the agreement does not name it yet.
 */
export type AgreementOffers = {
  readonly parties: readonly {
    readonly proposed: ProposedPartner;
    readonly partner?: Partner;
    readonly joins: boolean;
    readonly facts: readonly OfferedFact[];
    /** the rest of what the text says of it is offered once its name is settled */
    readonly waitsForName: boolean;
  }[];
  /** of the agreement itself */
  readonly facts: readonly OfferedFact[];
  /** nobody of the case stands in it: whether it belongs to the case is asked before anything of it is offered */
  readonly strange?: StrangeAgreement;
};

const KEY = "agreement";

/**
 * What an agreement that was added to a case offers, as a folder would from which a project begins. What the case says already is not offered; where
 * it says something else, that stands in `answer` and stays unless a person takes the other.
 * @param place which of the agreements in the document it is, from 0
 */
export function agreementOffers(
  theCase: Case,
  { words, topics }: Pick<Guide, "words" | "topics">,
  agreement: Agreement,
  read: ReadDocument,
  place: number,
): AgreementOffers {
  const digest = digestOfAgreement(read, place);
  if (!isAgreement(digest.role)) return { parties: [], facts: [] };
  const files: readonly FileToPropose[] = [{ key: KEY, name: "", folder: "", bytes: 1, state: { kind: "read", sha256: KEY, digest } }];
  const ours = unitsOf(theCase);
  const proposal = proposeFiles(files, new Map([[KEY, { to: "slot", role: roleOf(agreement) }]]), ours);
  const offered = offerFacts(files, proposal, undefined, { year: 0, place: words, regions: regionsOf({ topics }) }).filter(({ field }) =>
    /^(?:partner|agreement\.form)/u.test(field),
  );
  const known = new Map(proposal.partners.map((proposed) => [proposed.id, partnerOf(theCase, agreement, proposed, proposal.partners)]));
  const isSaidToBeNone = ({ field }: OfferedFact) => field.startsWith("partner.") && theCase.partners?.length === 0;
  const open = (of: string | undefined) =>
    offered
      .flatMap((fact): readonly OfferedFact[] => {
        if (fact.of !== of) return [];
        const answer = answerIn(theCase, fact.field, { partner: known.get(of ?? ""), agreement }) ?? (isSaidToBeNone(fact) ? NOBODY : undefined);
        const isSaid = answer !== undefined && fact.values.every(({ value }) => saysNoOther(fact.field, value, answer));
        return isSaid ? [] : [{ ...fact, ...(answer !== undefined && { answer }) }];
      })
      .map(ofAnotherPerson);
  const parties = proposal.partners.flatMap((proposed) => {
    const partner = known.get(proposed.id);
    const joins = partner !== undefined && !(agreement.partners ?? []).includes(partner.id);
    const said = open(proposed.id);
    const facts = partner && isAnother(theCase, partner, proposed, said) ? said.filter(isOtherName) : said;
    return facts.length === 0 && !joins ? [] : [{ proposed, ...(partner && { partner }), joins, facts, waitsForName: facts.length < said.length }];
  });
  const strange = strangeAgreement(theCase, read, digest);
  return {
    parties,
    facts: [
      ...titleOffer(theCase, agreement, digest, parties.some(({ waitsForName }) => waitsForName) ? [] : (proposal.partners[0]?.names ?? [])),
      ...open(KEY),
    ],
    ...(strange && { strange }),
  };
}

/** The title on its first page, for an agreement that has none, or is called by its file; what somebody typed is left alone, and so is what says the same. @param names of the partner, as far as they are settled */
function titleOffer(theCase: Case, agreement: Agreement, digest: FileDigest, names: readonly string[]): readonly OfferedFact[] {
  const field = "agreement.title";
  if (digest.why !== "title" || answerIn(theCase, field, { partner: undefined, agreement }) !== undefined) return [];
  const name = given(agreement.title) ?? "";
  const value = agreementTitle({ name, digest }, roleOf(agreement), names.find(hasHan) ?? names[0]);
  if (value === name || folded(name).includes(folded(value))) return [];
  const { source, isRecognised } = digest.facts.find((fact) => fact.field === "agreement.form") ?? { source: { page: 1, quote: digest.quote ?? "" } };
  return [{ id: field, field, of: KEY, values: [{ value, file: KEY, source, ...(isRecognised && { isRecognised }) }] }];
}

/** The answer that there is no partner: what a text says of one stands against it, and is taken by nothing but its own click. */
const NOBODY = "";

/**
 * Whether pages that are not read yet may still bring the question whether an agreement belongs to the case: others have been read, and they name nobody
 * of it.
 */
export const mayBeStrange = (theCase: Case, read: ReadDocument, place: number): boolean =>
  unitsOf(theCase).length > 0 && read.pages.some(({ lines }) => lines.length > 0) && !namesAnyOf(theCase, read, digestOfAgreement(read, place));

/** By document and place: the project changes with every key, and its text does not. */
const digests = new WeakMap<ReadDocument, Map<number, FileDigest>>();

/** What the text of one of the agreements in a document says; it is gone through once. */
function digestOfAgreement(read: ReadDocument, place: number): FileDigest {
  const ofDocument = digests.get(read) ?? new Map<number, FileDigest>();
  digests.set(read, ofDocument);
  const known = ofDocument.get(place);
  if (known) return known;
  const part = read.agreements.length > 1 ? read.agreements[place] : undefined;
  const within = ({ page }: { readonly page: number }) => part === undefined || (page >= part.from && page <= part.to);
  const digest = digestOf({ pages: read.pages.filter(within), unread: read.unread.filter(within) });
  ofDocument.set(place, digest);
  return digest;
}

/** A name that stands beside another one in the case: as long as it is not taken, nothing else of the party may be entered for that partner. */
const isOtherName = ({ field, answer }: OfferedFact) => /^partner\.name/u.test(field) && Boolean(answer);

/**
 * Whether a party may be somebody else than the partner of the case that it was taken for, which is the only one of the agreement: a name that the
 * text gives it (among `facts`, what the text says of it) stands against the partner's own, and none of its names is one of the partner's.
 */
const isAnother = (theCase: Case, partner: Partner, proposed: ProposedPartner, facts: readonly OfferedFact[]): boolean =>
  facts.some(isOtherName) && !hasNameOf(theCase, partner, proposed);

/** Whether one of the partner's names is one of the party's. */
const hasNameOf = (theCase: Case, partner: Partner, proposed: ProposedPartner): boolean =>
  partnerInCase({ ...theCase, partners: [partner] }, proposed) !== undefined;

/** What is taken where nobody chose: the values that stand alone, sure, and in the place of nothing. */
export const surelyTaken = (facts: readonly OfferedFact[]): readonly TakenFact[] =>
  facts.flatMap((fact) => {
    const value = takenValue(fact, undefined);
    return value ? [{ fact, value }] : [];
  });

/** A value that was taken; `answer` of the fact: what was shown beside it. */
export type TakenFact = { readonly fact: OfferedFact; readonly value: OfferedValue };

/** What is taken with the names of the partners that are to be entered: without one nobody, nor the next offer, knows which partner it is. */
export function takenWithNames({ parties }: AgreementOffers, taken: readonly TakenFact[]): readonly TakenFact[] {
  const names = parties.flatMap(({ proposed, partner, facts }) => {
    const own = taken.filter(({ fact }) => fact.of === proposed.id);
    const fact = facts.find(({ field }) => field === "partner.name") ?? facts.find(({ field }) => field === "partner.nameZh");
    const value = fact?.values.find(({ isOutdone }) => !isOutdone);
    return partner || !fact || !value || own.length === 0 || own.some((one) => one.fact.field === fact.field) ? [] : [{ fact, value }];
  });
  return [...names, ...taken];
}

/**
 * The case with what was taken of an agreement's offers, as one change: partners that it has not are entered, and the agreement names those of
 * whom something was taken. Another answer than the one that was shown stays.
 * @param joined partners of the proposal that the agreement is to name, also where nothing else of them is taken
 */
export function withAgreementOffers(
  theCase: Case,
  guide: Guide,
  agreement: string,
  offers: AgreementOffers,
  taken: readonly TakenFact[],
  joined: readonly string[] = [],
): Case {
  let next = theCase;
  const ids = new Map<string | undefined, string>([[KEY, agreement]]);
  for (const { proposed, partner } of offers.parties) {
    if (!joined.includes(proposed.id) && !taken.some(({ fact }) => fact.of === proposed.id)) continue;
    const id = partner?.id ?? freeId(next, "partner", (next.partners ?? []).length + 1);
    ids.set(proposed.id, id);
    if (!next.partners?.some((one) => one.id === id)) next = { ...next, partners: [...(next.partners ?? []), { id }] };
    next = withAgreement(next, agreement, (one) => ({ ...one, partners: [...new Set([...(one.partners ?? []), id])] }));
  }
  return takenWithNames(offers, taken).reduce((one, { fact, value }) => {
    const subject = ids.get(fact.of);
    const partner = one.partners?.find(({ id }) => id === subject);
    const answer = answerIn(one, fact.field, { partner, agreement: one.agreements?.find(({ id }) => id === subject) });
    // the partner may have been given another name since the offer was shown
    const party = offers.parties.find(({ proposed }) => proposed.id === fact.of);
    const isName = /^partner\.name/u.test(fact.field);
    if (party && partner && !isName && namesOfParty(partner).length > 0 && isNamedOtherwise(one, party, partner)) return one;
    return answer === undefined || answer === fact.answer ? withFact(one, guide, fact.field, value, subject) : one;
  }, next);
}

/** Whether a partner has, in every language in which the party is named, another name. */
function isNamedOtherwise(theCase: Case, { proposed }: AgreementOffers["parties"][number], partner: Partner): boolean {
  const isNamed = (name: string) => Boolean(hasHan(name) ? partner.nameZh : partner.name);
  return !hasNameOf(theCase, partner, proposed) && proposed.names.some(isNamed);
}

/** The partner of the case that a party is: by its names, else the only one that the agreement is with, if it names one party abroad. */
function partnerOf(theCase: Case, agreement: Agreement, proposed: ProposedPartner, all: readonly ProposedPartner[]): Partner | undefined {
  const byName = partnerInCase(theCase, proposed);
  if (byName || all.length > 1) return byName;
  const own = (theCase.partners ?? []).filter(({ id }) => agreement.partners?.includes(id));
  if (own.length === 1) return own[0];
  // one without a name waits for it
  const nameless = (theCase.partners ?? []).filter((one) => namesOfParty(one).length === 0);
  return own.length === 0 && nameless.length === 1 ? nameless[0] : undefined;
}

/** The slot that its file is in, by its kind. */
function roleOf({ kind }: Agreement): SlotRole {
  return AGREEMENT_SLOT_KINDS.find((role) => AGREEMENT_KINDS[role] === kind) ?? "agreement";
}
