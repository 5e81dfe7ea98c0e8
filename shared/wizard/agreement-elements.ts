import type { Agreement } from "../case/case.ts";

/** What 第11条（a） asks an agreement to say, in its order; `benefitSplit` only where the topic has a rule on it. */
export const AGREEMENT_ELEMENTS = ["term", "content", "inputs", "division", "ip", "benefitSplit"] as const;
export type AgreementElement = (typeof AGREEMENT_ELEMENTS)[number];

/** Which rule speaks of an element. */
export const ELEMENT_RULES: Readonly<Record<AgreementElement, string>> = {
  term: "agreement-term",
  content: "agreement-content",
  inputs: "agreement-inputs-and-division",
  division: "agreement-inputs-and-division",
  ip: "agreement-ip",
  benefitSplit: "ip-and-benefit-agreed",
};

/** An element waits as long as nobody has said that it is there, or that it is not. */
export type ElementState = "stated" | "absent" | "waiting";

export function elementState(agreement: Agreement, element: AgreementElement): ElementState {
  const stated = agreement[element]?.stated;
  return stated === undefined || stated === null ? "waiting" : stated ? "stated" : "absent";
}

/** Whether it is said where the agreement states an element: a page, or the passage itself. */
export const isLocated = ({ page, quote }: { readonly page?: number | null | undefined; readonly quote?: string | null | undefined }): boolean =>
  typeof page === "number" || (quote ?? "").trim() !== "";

export function signatureState(signatory: NonNullable<Agreement["signatories"]>[number]): ElementState {
  return signatory.signed === undefined || signatory.signed === null ? "waiting" : signatory.signed ? "stated" : "absent";
}

/** Elements and signatures of all agreements that still wait; the split of benefits is not asked of every topic. */
export function unconfirmedCount(agreements: readonly Agreement[]): number {
  return agreements.reduce((sum, agreement) => {
    const elements = AGREEMENT_ELEMENTS.filter((element) => element !== "benefitSplit" && elementState(agreement, element) === "waiting");
    return sum + elements.length + (agreement.signatories ?? []).filter((signatory) => signatureState(signatory) === "waiting").length;
  }, 0);
}
