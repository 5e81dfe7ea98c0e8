import { fieldName } from "../case/field-catalogue.ts";
import type { CheckKind } from "../guide/check-kinds.ts";
import type { Guide } from "../guide/guide.ts";
import { questionNames } from "../guide/question-names.ts";
import { nextStepText } from "../messages/next-step-text.ts";
import { shortLineText } from "../messages/short-line-text.ts";
import { SLOT_STATES, TO_CONFIRM_SEAL, TO_SEAL } from "../text/slot-states.ts";
import type { FindingLine } from "./finding-lines.ts";
import type { PlacedFinding } from "./place-findings.ts";
import { GENERAL, isUnitReview } from "./short-finding.ts";

/** The longest question that a row of the desk has room for. */
const LONGEST_QUESTION = 16;

type Step = (about: string) => string;

/** By the result of a line or the state of a slot, whatever is checked. */
const OF_RESULT: ReadonlyMap<string, Step> = new Map<string, Step>([
  [SLOT_STATES.missing, nextStepText.supply],
  [SLOT_STATES.outdated, nextStepText.renew],
  [TO_SEAL, nextStepText.seal],
  [TO_CONFIRM_SEAL, nextStepText.confirmSeal],
  [shortLineText.notTaken, nextStepText.correct],
  [shortLineText.noneEntered, nextStepText.register],
]);

/** By kind of check, of what is not met: outcome and variant as in `shortFinding`. What is not here is corrected. */
const OF_CHECK: Readonly<Partial<Record<CheckKind, Readonly<Record<string, Step>>>>> = {
  grantAtMost: { "": nextStepText.lower },
  shareOfTotalAtLeast: { "": nextStepText.raise },
  selfFundingAtLeast: { "": nextStepText.raise },
  selfFundingLetter: { "": nextStepText.supply, source: nextStepText.complete, department: nextStepText.sealAgain },
  periodExactly: { "": nextStepText.adjust },
  leadsFewerThan: { "": nextStepText.check },
  countriesAtLeast: { "": nextStepText.add },
  jointWith: { "": nextStepText.add },
  priorFundingExplained: { "": nextStepText.supply },
  recusalLetter: { "": nextStepText.supply, department: nextStepText.sealAgain },
  ethicsApproval: { "": nextStepText.supply },
  noLicenceTransfer: { "": nextStepText.supply, department: nextStepText.sealAgain },
  localFundingObtained: { "": nextStepText.check },
  fundingNamesLead: { "": nextStepText.check },
  proofAttached: { "": nextStepText.replace },
  translationAttached: { "": nextStepText.supply, "not-chinese": nextStepText.replace, faulty: nextStepText.correct },
  agreementPresent: { "": nextStepText.register },
  agreementParties: { "": nextStepText.check },
  agreementValid: { "": nextStepText.extend, "support-letter": () => nextStepText.supplyAgreement },
  agreementSignatories: { "": nextStepText.supply },
  agreementSigningDates: { "": nextStepText.supply },
  agreementStates: { "": nextStepText.agreeOn },
  filingWindow: { "": () => nextStepText.askAfterClosing },
  agreementsState: { "": nextStepText.agreeOn },
  agreementSigned: { "": () => nextStepText.finishSigning, "other-platform": nextStepText.check },
  agreementSealed: { department: nextStepText.sealAgain },
};

/** Whether a line of 检查结果 only waits for the unit's seal: counted with what must be done, and no fault of anyone's. */
export const isToSeal = ({ group, result }: Pick<FindingLine<PlacedFinding>, "group" | "result">): boolean => group === "must" && result === TO_SEAL;

/** What is to be done about a line of 检查结果, as the next step of a case on every screen. */
export function lineStep({ about, result, group, isBlank, deciding, members: [first] }: FindingLine<PlacedFinding>, guide: Guide): string {
  const known = OF_RESULT.get(result);
  if (known) return known(about);
  if (first === undefined || group === "open") return nextStepText.check(about);
  const { rule: id, outcome, reason, variant = "", missing: [path] = [] } = first.finding;
  if (path !== undefined && isUnitReview(path)) return nextStepText.unitReview;
  if (group === "lack") {
    if (result === shortLineText.unfilled) return fillStep(path, about, guide);
    const [next] = deciding ?? [];
    // of what is begun the next question; an untouched section as a whole
    if (next && result === shortLineText.toAnswer(deciding?.length ?? 0)) return fillStep(next.path, next.name, guide);
    if (isBlank) return nextStepText.fill(about);
    return (reason === "missing-answer" && variant === "" ? nextStepText.fill : nextStepText.check)(about);
  }
  // a statement of the applicant's that is answered with no
  if (result === GENERAL[outcome]) return nextStepText.check(`“${about}”`);
  const kind = guide.rules.find((rule) => rule.id === id)?.check.kind;
  const steps = kind && OF_CHECK[kind];
  return (steps?.[variant] ?? steps?.[""] ?? nextStepText.correct)(about);
}

/** 确认是否注册在本市: a question of yes or no goes by the name that asks it. */
function fillStep(path: string | undefined, about: string, guide: Guide): string {
  const name = path === undefined ? about : fieldName(path.replaceAll(/\[\d+\]/g, ""), questionNames(guide));
  return name.includes("是否") && name.length <= LONGEST_QUESTION ? nextStepText.decide(name) : nextStepText.fill(about);
}

/** The same about a slot that no line speaks of. */
export const slotStep = (title: string, state: string): string => (OF_RESULT.get(state) ?? nextStepText.replace)(title);
