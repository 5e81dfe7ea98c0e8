import type { Agreement, Attachment, Case } from "../case/case.ts";
import { uncheckedState } from "../case/edit-attachments.ts";
import { entryWithId } from "../case/entry-with-id.ts";
import type { SlotFinder } from "../conditions/context.ts";
import { agreementNames, partnerWithCountry } from "../facts/agreement-names.ts";
import { doubleOf, firstEntryOf, withoutDoubles } from "../facts/doubles.ts";
import { fundingHasWholeChineseText, given, hasWholeChineseText, outsidePartners, participatingUnits, partyName, titleForPartner } from "../facts/facts.ts";
import { differingLines } from "../facts/paper-differences.ts";
import { namedInAgreements, partnersWithoutAgreement } from "../facts/partners-in-agreements.ts";
import { type RenamedSigner, renamedSigners, renamedSinceCheck } from "../facts/renamed-signers.ts";
import { awaitsSealAnswer } from "../facts/seal-answer.ts";
import { type Guide, type GuideSlot, type GuideTopic, quote, speaksOf } from "../guide/guide.ts";
import type { ClauseQuote, SlotReport, SlotState } from "../report.ts";
import { changesInWords } from "../text/changes-in-words.ts";
import type { LetterText } from "../text/compare-texts.ts";
import { changesOnly, compareLetters } from "../text/compare-texts.ts";
import { differenceText } from "../text/paper-difference.ts";
import { isAlways, isRequired } from "./slot-required.ts";

export type SlotsInput = {
  readonly case: Case;
  readonly guide: Guide;
  readonly topic: GuideTopic;
  /** by document id, with `--` and whom it is for where each has its own: what the letter says now, or why the answers allow none; absent: no template writes it, so that no scan can be held against its words */
  readonly letters: ReadonlyMap<string, LetterText | WithheldLetter>;
};

/** Why the answers allow no letter at present, without a mark at its end. */
export type WithheldLetter = { readonly whyNone: string };

/** All slots of the topic in the guide's order, one for the case or one for each agreement, foreign partner or unit that takes part, with their states. */
export function reportSlots(input: SlotsInput): readonly SlotReport[] {
  const papers = attachmentsOfCase(input.case);
  return slotsAsked(input).flatMap((slot) => reportOneSlot(slot, input, papers));
}

/** The slots that the guide has for the topic. */
const slotsAsked = ({ guide, topic }: Pick<SlotsInput, "guide" | "topic">): readonly GuideSlot[] => guide.slots.filter((slot) => speaksOf(slot, topic.id));

/** One slot in all its places. */
function reportOneSlot(slot: GuideSlot, input: SlotsInput, papers: Attachments): readonly SlotReport[] {
  const clause = clauseOf(slot, input.guide);
  const inPlaces = bySubject(papers.bySlot.get(slot.id) ?? [], input);
  return placesOf(slot, input, papers).map((place) => reportPlace(slot, place, clause, attachmentsIn(slot, place, inPlaces, papers, input), input));
}

const clauses = new WeakMap<GuideSlot, ClauseQuote>();

function clauseOf(slot: GuideSlot, guide: Guide): ClauseQuote {
  const clause = clauses.get(slot) ?? quote(guide, slot.cites[0] ?? { clause: "" });
  clauses.set(slot, clause);
  return clause;
}

/** The attachments by slot, and whom they may be for. */
export type Attachments = {
  readonly bySlot: ReadonlyMap<string, readonly Attachment[]>;
  readonly agreements: ReadonlySet<string>;
  readonly partners: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  readonly outsidePartners: number;
  readonly participatingUnits: number;
};

function attachmentsOfCase(theCase: Case): Attachments {
  const bySlot = new Map<string, Attachment[]>();
  for (const attachment of theCase.attachments ?? []) {
    const own = bySlot.get(attachment.slot);
    if (own) own.push(attachment);
    else bySlot.set(attachment.slot, [attachment]);
  }
  return {
    bySlot,
    agreements: new Set((theCase.agreements ?? []).map(({ id }) => id)),
    partners: new Set((theCase.partners ?? []).map(({ id }) => id)),
    units: new Set((theCase.units ?? []).map(({ id }) => id)),
    outsidePartners: outsidePartners(theCase).length,
    participatingUnits: participatingUnits(theCase).length,
  };
}

const finders = new WeakMap<readonly SlotReport[], SlotFinder>();

/** Finds the slot for an agreement or partner, or the one of the case: the same finder for the same list. */
export function slotFinder(slots: readonly SlotReport[]): SlotFinder {
  const finder = finders.get(slots) ?? findIn(slots);
  finders.set(slots, finder);
  return finder;
}

function findIn(slots: readonly SlotReport[]): SlotFinder {
  const index = new Map<string, SlotReport>();
  for (const report of slots) {
    const key = report.for === undefined ? report.slot : `${report.slot} ${report.for}`;
    if (!index.has(key)) index.set(key, report);
  }
  return (slot, subject) => index.get(subject === undefined ? slot : `${slot} ${subject}`);
}

type Place = { readonly for?: { readonly id: string; readonly name: string }; readonly agreement?: Agreement; readonly required: boolean };

/** The place of a translation before the agreement or partner is registered, as files often come first; and of what its partner alone would ask for. */
const NOT_ASKED_YET: Place = { required: false };

function placesOf(slot: GuideSlot, input: SlotsInput, papers: Attachments): readonly Place[] {
  const { case: theCase, topic } = input;
  switch (slot.each) {
    case undefined:
      return [{ required: isRequired(slot, input) }];
    case "partners": {
      const partners = outsidePartners(theCase);
      if (partners.length === 0 && isAlways(slot, input)) return [{ required: topic.foreignPartners === "required" }];
      if (partners.length === 0 && slot.required === "when-not-chinese") return [NOT_ASKED_YET];
      return partners.map((partner) => {
        const whole = fundingHasWholeChineseText(partner.localFunding);
        // C16: entered twice, its attachments are asked for once; without any funding there is no proof of it
        const noProof = slot.kind === "funding" && (partner.localFunding === null || partner.localFunding?.obtained === false);
        return {
          for: { id: partner.id, name: partyName(input.case, partner.id) },
          required: !noProof && isRequired(slot, input, { wholeChinese: whole, subject: partner.id }) && doubleOf(input, partner.id) === undefined,
        };
      });
    }
    case "units": {
      const units = withoutDoubles(input, participatingUnits(theCase));
      if (units.length === 0 && isAlways(slot, input)) return [{ required: topic.units === "required" }];
      return units.map(({ id, name }) => ({ for: { id, name: given(name) ?? partyName(input.case, id) }, required: isRequired(slot, input, { subject: id }) }));
    }
    case "agreements": {
      const agreements = agreementsOf(slot, input);
      const names = agreementNames(theCase);
      const registered = agreements.map((agreement): Place => {
        const whole = hasWholeChineseText(agreement.languages, agreement.wholeChineseText);
        // E3: without its kind it may be the other agreement that the topic takes, which is asked for by itself
        const isOfOtherKind = slot.agreementKinds[topic.id] !== undefined && !agreement.kind;
        const required = !isOfOtherKind && isRequired(slot, input, { wholeChinese: whole, subject: agreement.id });
        return { for: { id: agreement.id, name: names.get(agreement.id) ?? agreement.id }, agreement, required };
      });
      const waiting = placesOfPartners(slot, input);
      const unnamed = agreements.length === 0 && (papers.bySlot.get(slot.id) ?? []).some((attachment) => isOfNoPlace(attachment, papers));
      if (registered.length + waiting.length > 0 && !unnamed) return [...registered, ...waiting];
      if (isAlways(slot, input) && slot.agreementKinds[topic.id] === undefined) return [{ required: waiting.length === 0 }, ...waiting];
      // E3: the topic takes another agreement for this one; whether a partner is registered that has one of its own is not answered yet
      const isOpen = slot.required === "when-not-chinese" || (isAlways(slot, input) && theCase.partners === undefined);
      return isOpen ? [NOT_ASKED_YET, ...waiting] : waiting;
    }
  }
}

/** The agreements of the kinds that belong into a slot. */
function agreementsOf(slot: GuideSlot, { case: theCase, topic }: SlotsInput): readonly Agreement[] {
  const kinds = slot.agreementKinds[topic.id];
  return (theCase.agreements ?? []).filter((agreement) => kinds === undefined || kinds.includes(agreement.kind ?? "cooperation"));
}

/**
 * The places of partners whose agreement is not registered: the file often comes first. A must only while no agreement names
 * any partner, where the topic asks for one; whether every partner needs its own is open (E4).
 */
function placesOfPartners(slot: GuideSlot, input: SlotsInput): readonly Place[] {
  const { anyOutside, unnamed } = namedInAgreements(input);
  const asked = isAlways(slot, input) && input.topic.foreignPartners === "required" && !anyOutside && unnamed < 0;
  return partnersWithoutAgreement(input).map(({ id }) => ({ for: { id, name: partnerWithCountry(input.case, id) }, required: asked }));
}

function reportPlace(slot: GuideSlot, place: Place, clause: ClauseQuote, attachments: readonly Attachment[], input: SlotsInput): SlotReport {
  const states = attachments.map((attachment) => ({ attachment, ...stateOf(attachment, slot, place.for?.id, input) }));
  const best = leastChecked([...states].sort((left, right) => rank(right.state) - rank(left.state)));
  const state = best?.state ?? "missing";
  // one attachment may come in several files: the seal on one of them, not outdated, serves the slot
  const sealedRight = states.some((file) => isPresent(file.state) && (file.attachment.sealedBy === "applicant" || file.attachment.sealedBy === "electronic"));
  const filled = isPresent(state) && (!slot.sealed || sealedRight);
  const isUnsaid = !filled && slot.sealed && state !== "outdated" && attachments.some((one) => awaitsSealAnswer(one, slot.document !== undefined));
  return {
    slot: slot.id,
    title: titleForPartner(slot.title, entryWithId(input.case.partners, place.for?.id ?? "")),
    ...(place.for !== undefined && { for: place.for.id, forName: place.for.name }),
    required: place.required,
    sealed: slot.sealed,
    state,
    clause,
    ...(slot.requiredBy && { rule: slot.requiredBy }),
    ...(best?.change && { change: best.change }),
    ...(best?.changes && { changes: best.changes }),
    ...(best?.nowNamed !== undefined && { nowNamed: best.nowNamed }),
    filled,
    ...(isUnsaid && { sealUnsaid: true as const }),
    attachments: attachments.map((attachment) => attachment.id),
  };
}

/** What stands for a slot of its files, best first: the best; of several that all go into the package one that nobody has checked before those that were. */
const leastChecked = ([best, ...others]: readonly StateOfAttachment[]): StateOfAttachment | undefined =>
  best?.state === "checked" ? (others.find(({ state }) => state !== "checked" && isPresent(state)) ?? best) : best;

/** The attachments of one slot by whom they are for; `""`: they name nobody. */
type BySubject = { readonly all: readonly Attachment[]; readonly named: ReadonlyMap<string, readonly Attachment[]> };

function bySubject(all: readonly Attachment[], input: SlotsInput): BySubject {
  const named = new Map<string, Attachment[]>();
  for (const attachment of all) {
    // C16: what is registered for one entry of a partner serves the others too
    const subject = firstEntryOf(input, given(attachment.for) ?? "");
    const own = named.get(subject);
    if (own) own.push(attachment);
    else named.set(subject, [attachment]);
  }
  return { all, named };
}

/** An attachment without `for` belongs to the only place of its slot, when there is just one. */
function attachmentsIn(slot: GuideSlot, place: Place, { all, named }: BySubject, papers: Attachments, input: SlotsInput): readonly Attachment[] {
  if (slot.each === undefined) return all;
  if (place.for === undefined) return all.filter((attachment) => namesNobodyKnown(attachment, papers));
  const own = [place.for.id, ...partnersServed(slot, place, named, input)].flatMap((id) => named.get(firstEntryOf(input, id)) ?? []);
  const unnamed = isOnlyPlace(slot, place, papers) ? (named.get("") ?? []) : [];
  if (own.length === 0 || unnamed.length === 0) return own.length === 0 ? unnamed : own;
  // in the order of the case
  return all.filter((attachment) => own.includes(attachment) || unnamed.includes(attachment));
}

/** Partners that attachments name themselves: their first agreement in the slot takes these, also those that came before it was registered. */
function partnersServed(slot: GuideSlot, { agreement }: Place, named: BySubject["named"], input: SlotsInput): readonly string[] {
  const partners = (agreement?.partners ?? []).filter((id) => named.has(firstEntryOf(input, id)));
  return partners.filter((id) => agreementsOf(slot, input).find((other) => other.partners?.includes(id))?.id === agreement?.id);
}

function isOnlyPlace(slot: GuideSlot, place: Place, papers: Attachments): boolean {
  if (place.agreement) return papers.agreements.size === 1;
  if (slot.each === "units") return papers.participatingUnits === 1;
  return papers.outsidePartners === 1 && (slot.each === "partners" || papers.agreements.size === 0);
}

/** An attachment that names neither agreement nor partner of the case, and that cannot be meant for the only partner either. */
const isOfNoPlace = (attachment: Attachment, papers: Attachments) =>
  namesNobodyKnown(attachment, papers) && (papers.outsidePartners !== 1 || given(attachment.for) !== undefined);

function namesNobodyKnown(attachment: Attachment, papers: Attachments): boolean {
  const named = given(attachment.for);
  return !named || (!papers.agreements.has(named) && !papers.partners.has(named) && !papers.units.has(named));
}

type StateOfAttachment = { readonly state: SlotState } & Pick<SlotReport, "change" | "changes" | "nowNamed">;

function stateOf(attachment: Attachment, slot: GuideSlot, subject: string | undefined, input: SlotsInput): StateOfAttachment {
  const { letters } = input;
  const change = changedSinceCheck(attachment, slot, subject, input);
  if (change !== undefined) return { state: uncheckedState(attachment), ...change };
  const state = attachment.state ?? "received";
  const printed = given(attachment.wordsSha256);
  if (!slot.document || !printed || state === "generated") return { state };
  const present = letters.get(`${slot.document}--${subject ?? ""}`) ?? letters.get(slot.document);
  // a scan of another guide's letter would pass for this one
  if (present === undefined) return { state: "outdated", change: "这份文书没有可用的模板，无法核对用印时的文字是否是本指南的" };
  if ("whyNone" in present) return { state: "outdated", change: present.whyNone };
  if (present.words === attachment.words || present.sha256 === printed) return { state };
  if (typeof attachment.words !== "string") return { state: "outdated", change: "答案改变后，文书的文字与用印时不同" };
  const changes = changesOnly(compareLetters(attachment.words, present), AROUND);
  // the unit's own layout of the same letter: other empty lines and page numbers
  if (changes.every(({ kind }) => kind === "same")) return { state };
  return { state: "outdated", change: changesInWords(changes), changes };
}

/**
 * A paper that was checked is to be checked again where a party that it is of bears another name since; an agreement's copy by who signs it, and also
 * where an answer on the agreement is another one than the copy says: these wait for a person.
 */
function changedSinceCheck(
  attachment: Attachment,
  slot: GuideSlot,
  subject: string | undefined,
  { case: theCase, guide }: SlotsInput,
): Pick<SlotReport, "change" | "nowNamed"> | undefined {
  const { state, for: own } = attachment;
  const agreement = state === "checked" && slot.translates.length === 0 ? entryWithId(theCase.agreements, subject ?? own ?? "") : undefined;
  if (!agreement) {
    const renamed = renamedSinceCheck(theCase, attachment, guide);
    return renamed && renamedFacts("", renamed);
  }
  const [renamed] = renamedSigners(theCase, agreement, guide);
  if (renamed) return renamedFacts("签字方", renamed);
  const [difference] = differingLines(theCase, agreement, guide).flatMap(({ differences }) => differences);
  return difference && { change: `填写的与材料不同：${differenceText(difference)}` };
}

const renamedFacts = (whose: string, { was, now }: RenamedSigner) => ({ change: `${whose}名称与填写的不同：核对时“${was}”，现填“${now}”`, nowNamed: now });

/** Characters that are quoted beside a change. */
const AROUND = 10;

const RANKS: Readonly<Record<SlotState, number>> = { missing: 0, outdated: 1, generated: 2, received: 3, "sealed-scan": 4, checked: 5 };
const isPresent = (state: SlotState) => state === "received" || state === "sealed-scan" || state === "checked";
const rank = (state: SlotState) => RANKS[state];
