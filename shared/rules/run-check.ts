import { assertNever } from "../errors.ts";
import type { Check } from "../guide/check-kinds.ts";
import { isGeneral } from "../guide/general-check-schema.ts";
import * as agreements from "./checks/agreements.ts";
import * as budget from "./checks/budget.ts";
import * as commitments from "./checks/commitments.ts";
import * as conditions from "./checks/conditions.ts";
import * as declarations from "./checks/declarations.ts";
import * as foreignFunding from "./checks/foreign-funding.ts";
import { generalCheck } from "./checks/general.ts";
import * as project from "./checks/project.ts";
import * as signedAgreements from "./checks/signed-agreements.ts";
import * as translations from "./checks/translations.ts";
import { advice, type CheckContext, type Subject, type Verdict } from "./verdict.ts";

/** Runs one check of the closed set, for the case or for one agreement or partner of it. */
export function runCheck(check: Check, context: CheckContext, subject: Subject | undefined): Verdict {
  if (isGeneral(check)) return generalCheck(check, context, subject);
  switch (check.kind) {
    case "allTrue":
      return conditions.allTrue(check, context);
    case "anyText":
      return conditions.anyText(check, context);
    case "involvement":
      return conditions.involvement(check, context);
    case "grantAtMost":
      return budget.grantAtMost(check, context);
    case "shareOfTotalAtLeast":
      return budget.shareOfTotalAtLeast(check, context);
    case "selfFundingAtLeast":
      return budget.selfFundingAtLeast(check, context);
    case "budgetAddsUp":
      return budget.budgetAddsUp(check, context);
    case "fieldInList":
      return project.fieldInList(check, context);
    case "priorityField":
      return project.priorityField(check, context);
    case "priorityPartner":
      return project.priorityPartner(check, context, subject);
    case "priorityKeyLaboratory":
      return project.priorityKeyLaboratory(check, context);
    case "countriesAtLeast":
      return project.countriesAtLeast(check, context);
    case "periodExactly":
      return project.periodExactly(check, context);
    case "filingWindow":
      return project.filingWindow(check, context);
    case "leadsFewerThan":
      return project.leadsFewerThan(check, context);
    case "jointWith":
      return project.jointWith(check, context);
    case "notAsked":
      return project.notAsked();
    case "advise":
      return advice();
    case "priorFundingExplained":
      return declarations.priorFundingExplained(check, context);
    case "recusalLetter":
      return declarations.recusalLetter(check, context);
    case "ethicsApproval":
      return declarations.ethicsApproval(check, context);
    case "noLicenceTransfer":
      return commitments.noLicenceTransfer(check, context);
    case "selfFundingLetter":
      return commitments.selfFundingLetter(check, context);
    case "agreementSigned":
      return signedAgreements.agreementSigned(check, context);
    case "agreementsState":
      return signedAgreements.agreementsState(check, context);
    case "localFundingObtained":
      return foreignFunding.localFundingObtained(check, context, partnerOf(subject));
    case "fundingNamesLead":
      return foreignFunding.fundingNamesLead(check, context, partnerOf(subject));
    case "proofAttached":
      return foreignFunding.proofAttached(check, context, partnerOf(subject));
    case "agreementPresent":
      return agreements.agreementPresent(check, context, partnerOf(subject));
    case "translationAttached":
      return translations.translationAttached(check, context, check.of === "agreement" ? agreementOf(subject) : partnerOf(subject));
    case "agreementParties":
      return agreements.agreementParties(check, context, agreementOf(subject));
    case "agreementValid":
      return agreements.agreementValid(check, context, agreementOf(subject));
    case "agreementSignatories":
      return agreements.agreementSignatories(check, context, agreementOf(subject));
    case "agreementSigningDates":
      return agreements.agreementSigningDates(check, context, agreementOf(subject));
    case "agreementStates":
      return agreements.agreementStates(check, context, agreementOf(subject));
    case "agreementSealed":
      return agreements.agreementSealed(check, context, agreementOf(subject));
    default:
      return assertNever(check);
  }
}

function partnerOf(subject: Subject | undefined): Extract<Subject, { kind: "partner" }> {
  if (subject?.kind !== "partner") throw new Error("the guide asks for this check without each: partners");
  return subject;
}

function agreementOf(subject: Subject | undefined): Extract<Subject, { kind: "agreement" }> {
  if (subject?.kind !== "agreement") throw new Error("the guide asks for this check without each: agreements");
  return subject;
}
