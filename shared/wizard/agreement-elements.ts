import type { z } from "zod";
import type { Agreement, Attachment, Case } from "../case/case.ts";
import { isAnswered, readPath, writePath } from "../case/case-path.ts";
import { draftAt } from "../case/drafts.ts";
import { withSignatories } from "../case/edit-agreements.ts";
import { withAnswer } from "../case/edit-list.ts";
import { elementSchema } from "../case/guide-answers-schema.ts";
import { namesOf, participatingUnits } from "../facts/facts.ts";
import { differingLines } from "../facts/paper-differences.ts";
import { renamedSigner, seenSigner } from "../facts/renamed-signers.ts";
import { AGREEMENT_ELEMENTS, type AgreementElement } from "../guide/check-kinds.ts";
import type { Guide } from "../guide/guide.ts";
import { agreementSlots, type RuleSelector, rulesOn, slotsAsked } from "../guide/rule-selectors.ts";
import { decisionOn, isTakenFromFiles, proposedAnswer } from "../reading/proposals.ts";
import { guideAsks } from "./questions-asked.ts";

export { AGREEMENT_ELEMENTS, type AgreementElement } from "../guide/check-kinds.ts";

/** Which rules speak of an element: of one agreement, or of all of a kind together. */
export const rulesOnElement = (element: AgreementElement): readonly RuleSelector[] =>
  element === "benefitSplit" ? ["states:benefitSplit", "agreed:benefitSplit"] : [`states:${element}`];

/**
 * The elements of an agreement that are listed: 第11条（a） names all but 利益分配, which is asked for where a rule speaks of it (专题三方向二);
 * elsewhere it is there once something of it is answered, as in the form.
 */
export function elementsListed(agreement: Agreement, topic: string, guide: Guide | undefined): readonly AgreementElement[] {
  const isSplitListed = isAnswered(agreement.benefitSplit) || (guide !== undefined && rulesOn(guide, rulesOnElement("benefitSplit"), topic).length > 0);
  return AGREEMENT_ELEMENTS.filter((element) => element !== "benefitSplit" || isSplitListed);
}

/** An element waits as long as nobody has said that it is there, that it is not, or that the agreement leaves it open. */
export type ElementState = "stated" | "absent" | "unclear" | "waiting";

export const elementState = (agreement: Agreement, element: AgreementElement): ElementState => stateOf(agreement[element]);

const STATES = { owed: "waiting", accepted: "stated", typed: "stated", "marked-missing": "absent", unclear: "unclear" } as const;
const stateOf = (answer: unknown): ElementState => STATES[decisionOn(proposedAnswer(answer))];

/** Whether what was taken over of an element in 从材料开始 waits: for somebody who looks at its line, or who marks the files of the agreement as checked. */
export const awaitsLook = (agreement: Agreement, element: AgreementElement, copy: readonly Attachment[]): boolean =>
  isTakenFromFiles(proposedAnswer(agreement[element])) && copy.some(({ state }) => state !== "checked" && state !== "generated");

/** An element that the guide itself asks agreements to state, as it stands in one of them. */
export type GuideElement = { readonly path: string; readonly label: string; readonly state: ElementState } & Pick<
  z.infer<typeof elementSchema>,
  "page" | "quote" | "translationPage"
>;

/** The elements that the guide itself asks of an agreement, in its order; `index`: the place of the agreement in the case. */
export function guideElements(theCase: Case, guide: Guide, index: number): readonly GuideElement[] {
  const base = `agreements[${index}]`;
  return guide.questions.flatMap(({ id, type, label, when }): readonly GuideElement[] => {
    if (type !== "element") return [];
    const path = `${base}.answers.${id}`;
    const given = elementSchema.safeParse(readPath(theCase, path)).data;
    if (given === undefined && !guideAsks({ question: id, askedWhen: when }, { theCase, guide, base })) return [];
    const { stated: _stated, ...where } = given ?? {};
    return [{ path, label, state: stateOf(given), ...where }];
  });
}

/** Whether it is said where the agreement states an element: a page, or the passage itself. */
export const isLocated = ({ page, quote }: { readonly page?: number | null | undefined; readonly quote?: string | null | undefined }): boolean =>
  typeof page === "number" || (quote ?? "").trim() !== "";

type Signatory = NonNullable<Agreement["signatories"]>[number];

/** One that was settled under a name that is no longer the one filled in waits again; `asked`: absent where names are not looked at. */
export function signatureState(signatory: Signatory, asked?: { readonly theCase: Case; readonly guide: Guide }): ElementState {
  return asked && renamedSigner(asked.theCase, signatory, asked.guide) ? "waiting" : stateOf(signatory);
}

/** A line for one signature: `index` in `signatories`, `undefined` for a party of which nothing is said yet. */
export type SignatureRow = { readonly index: number | undefined; readonly signatory: Signatory };

/**
 * The signatures of an agreement: those that are entered, then the parties that are still without an entry. Nothing is
 * said of these before somebody confirms that they signed, or that they did not.
 */
export function signatureRows(theCase: Case, agreement: Agreement): readonly SignatureRow[] {
  const entered = (agreement.signatories ?? []).map((signatory, index): SignatureRow => ({ index, signatory }));
  const named = new Set(entered.map(({ signatory }) => signatory.party));
  const applicantSigns = named.has("applicant") || named.has("applicant-department");
  const parties = [...(applicantSigns ? [] : ["applicant"]), ...otherParties(theCase, agreement)];
  return [...entered, ...[...new Set(parties)].flatMap((party) => (named.has(party) ? [] : [{ index: undefined, signatory: { party } }]))];
}

/**
 * The case after the first answer on a party's signature: with it all parties are entered, as an agreement with one
 * entry alone reads as if nobody else signed it; what was read of the others is no answer before a person confirms it.
 */
export function withFirstSignature(theCase: Case, agreement: Agreement, party: string, facts: Partial<Signatory>): Case {
  const seen = (signatory: Signatory): Signatory => (signatory.signed === true ? { ...signatory, seen: seenSigner(theCase, signatory) } : signatory);
  const rows = signatureRows(theCase, agreement);
  const given = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
  const entered = rows.map(({ index, signatory }) => (index === undefined && signatory.party === party ? seen({ ...signatory, ...given }) : signatory));
  return withSignatories(theCase, agreement.id, entered);
}

/**
 * The case after somebody said for whom a signatory signs: the unit beside it is that party under its own name, where none is entered or the entered one
 * is the party of before. What else was entered there, or waits there and is no answer, stays.
 */
export function withSignerParty(theCase: Case, path: string, party: string): unknown {
  const answered = withAnswer(theCase, path, party);
  const at = /^(agreements\[\d+\]\.signatories\[\d+\])\.party$/u.exec(path)?.[1];
  if (at === undefined || draftAt(theCase, `${at}.unit`) !== undefined) return answered;
  const former = readPath(theCase, path);
  const unit = readPath(theCase, `${at}.unit`);
  const isFree = unit === undefined || (typeof unit === "string" && typeof former === "string" && namesOf(theCase, former).includes(unit));
  return isFree ? writePath(answered, `${at}.unit`, namesOf(theCase, party)[0]) : answered;
}

/** The partners that the agreement names; the units too where the guide asks for their signatures (专题三). */
function otherParties(theCase: Case, { kind, partners }: Agreement): readonly string[] {
  switch (kind) {
    case "joint-platform":
      return [...(partners ?? []), ...(theCase.jointPlatform?.units ?? [])];
    case "project":
      return [...(partners ?? []), ...participatingUnits(theCase).map(({ id }) => id)];
    default:
      return partners ?? [];
  }
}

/** Elements and signatures of all agreements that still wait. */
export function unconfirmedCount(theCase: Case, guide?: Guide): number {
  return (theCase.agreements ?? []).reduce((sum, agreement, index) => sum + waitingIn(theCase, agreement, index, guide), 0);
}

/** Elements and signatures of one agreement that still wait: none of a kind that the topic does not ask for. */
function waitingIn(theCase: Case, agreement: Agreement, index: number, guide: Guide | undefined): number {
  if (!isAsked(theCase, agreement, guide)) return 0;
  const own = guide === undefined ? [] : guideElements(theCase, guide, index).filter(({ state }) => state === "waiting");
  const copy = guide === undefined ? [] : copiesOf(theCase, agreement, guide);
  const elements = elementsListed(agreement, theCase.topic, guide).filter(
    (element) => elementState(agreement, element) === "waiting" || awaitsLook(agreement, element, copy),
  );
  const asked = guide && { theCase, guide };
  const signatures = signatureRows(theCase, agreement).filter(({ signatory }) => signatureState(signatory, asked) === "waiting");
  const counted = new Set([...signatures.map(({ index: place }) => `signatories[${place}]`), ...elements]);
  // what is confirmed while the file says otherwise waits too
  const differing = guide === undefined ? [] : differingLines(theCase, agreement, guide).filter(({ path }) => !counted.has(path));
  return elements.length + own.length + signatures.length + differing.length;
}

/** What of the agreements a person is to confirm, as the task list counts it: nothing of one of which there is no file to hold it against. */
export const leftToConfirm = (theCase: Case, guide: Guide): number =>
  (theCase.agreements ?? []).reduce((sum, agreement, index) => {
    const isThere = copiesOf(theCase, agreement, guide).length > 0;
    return isThere ? sum + waitingIn(theCase, agreement, index, guide) + unsealedOf(theCase, agreement, guide) : sum;
  }, 0);

const isAsked = ({ topic }: Case, { kind }: Agreement, guide: Guide | undefined): boolean =>
  guide === undefined || slotsAsked(guide, topic, kind).copy !== undefined;

function unsealedOf(theCase: Case, agreement: Agreement, guide: Guide | undefined): number {
  if (guide === undefined || !isAsked(theCase, agreement, guide)) return 0;
  return copiesOf(theCase, agreement, guide).filter(({ sealedBy }) => sealedBy === undefined || sealedBy === null).length;
}

function copiesOf(theCase: Case, { id, kind }: Agreement, guide: Guide): readonly Attachment[] {
  const papers = (theCase.attachments ?? []).filter(({ unplaced }) => unplaced !== true);
  const { copy, anyCopy } = agreementSlots(guide, theCase.topic, kind);
  const [own, any] = [copy, anyCopy].map((slot) => papers.filter((paper) => paper.slot === slot && (paper.for ?? id) === id));
  return own?.length ? own : (any ?? []);
}

/** The agreements in which something still waits for a person, by their ids; those behind `after` first, without it. */
export function unsettledAgreements(theCase: Case, guide: Guide | undefined, after?: string): readonly string[] {
  const all = theCase.agreements ?? [];
  const left = all.flatMap((agreement, index) =>
    agreement.id !== after && (waitingIn(theCase, agreement, index, guide) > 0 || unsealedOf(theCase, agreement, guide) > 0)
      ? [{ id: agreement.id, index }]
      : [],
  );
  const place = all.findIndex(({ id }) => id === after);
  return [...left.filter(({ index }) => index > place), ...left.filter(({ index }) => index < place)].map(({ id }) => id);
}
