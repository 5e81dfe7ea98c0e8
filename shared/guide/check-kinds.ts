import { z } from "zod";
import { isMomentOfDay, MOMENT_FORM } from "../text/moment.ts";
import { generalCheckOptions } from "./general-check-schema.ts";

/**
 * The closed set of checks that a guide can ask for, with the numbers that they compare. What each kind means is a
 * pure function in `shared/rules/checks/`; adding a rule of a known kind is data, adding a kind is code.
 */
/** What an agreement can be asked to say. */
export const AGREEMENT_ELEMENTS = ["term", "content", "inputs", "division", "ip", "benefitSplit"] as const;
export type AgreementElement = (typeof AGREEMENT_ELEMENTS)[number];

const fact = z.string().min(1);
const slot = z.string().min(1);

/** A date with its time of day: with a date alone nobody could say whether filing is open on its first and last day. */
const momentOfDay = z.string().refine(isMomentOfDay, MOMENT_FORM);

/** A5: whose self-funding besides the lead unit's may count, so that a ratio reached only with it stays open. */
const mayCount = z.enum(["enterprises", "all-units"]).default("enterprises");

/** One condition on one fact. `open` values are left open by the guide; `noneIs` says what “asked, and there is none” means. */
export const conditionSchema = z.strictObject({
  fact,
  expect: z.enum(["true", "false", "text", "count", "country-outside", "enterprise"]),
  open: z.array(z.string()).default([]),
  /** a text that holds one of `words`, those of `except` left out before, is left open (reading C10: 装修中) */
  openWords: z.strictObject({ words: z.array(z.string().min(1)).min(1), except: z.array(z.string().min(1)).default([]) }).optional(),
  otherwise: z.enum(["not-met", "cannot-tell", "open"]).default("not-met"),
  noneIs: z.enum(["not-met", "cannot-tell"]).default("not-met"),
});

export const checkSchema = z.discriminatedUnion("kind", [
  ...generalCheckOptions,
  /** every condition holds */
  z.strictObject({ kind: z.literal("allTrue"), conditions: z.array(conditionSchema).min(1) }),
  /** at least one text is written; `units`: one for each unit of Shanghai that takes part, where there is one */
  z.strictObject({ kind: z.literal("anyText"), facts: z.array(fact).min(1), units: z.literal("cooperationBasis").optional() }),
  /** grant ≤ limit, yuan, the limit itself inside */
  z.strictObject({ kind: z.literal("grantAtMost"), limit: z.int().positive() }),
  /** international cooperation ≥ percent of the total budget, never rounded */
  z.strictObject({ kind: z.literal("shareOfTotalAtLeast"), percent: z.number().positive() }),
  /** own self-funding : grant ≥ ratio */
  z.strictObject({ kind: z.literal("selfFundingAtLeast"), ratio: z.number().positive(), mayCount }),
  z.strictObject({ kind: z.literal("budgetAddsUp") }),
  /** the field is one of the topic's list */
  z.strictObject({ kind: z.literal("fieldInList") }),
  z.strictObject({ kind: z.literal("priorityField") }),
  z.strictObject({ kind: z.literal("priorityPartner") }),
  z.strictObject({ kind: z.literal("priorityKeyLaboratory") }),
  z.strictObject({ kind: z.literal("advise") }),
  /** the topic does not ask for it: always not-applicable, and says so */
  z.strictObject({ kind: z.literal("notAsked") }),
  /** partners with established cooperation come from at least so many countries, China and its regions not counted */
  z.strictObject({ kind: z.literal("countriesAtLeast"), count: z.int().positive() }),
  /** the project runs exactly from start to end; shorter inside is advice */
  z.strictObject({ kind: z.literal("periodExactly"), start: z.iso.date(), end: z.iso.date() }),
  /** the check falls between opening and close of filing, Shanghai time, both included */
  z.strictObject({ kind: z.literal("filingWindow"), opens: momentOfDay, closes: momentOfDay }),
  /** the lead person leads fewer than `limit` ongoing projects of the commission */
  z.strictObject({ kind: z.literal("leadsFewerThan"), limit: z.int().positive() }),
  /** not involved: not-applicable; involved: advice; unanswered: cannot-tell */
  z.strictObject({ kind: z.literal("involvement"), fact }),
  /** every entry of the prior funding holds all four texts */
  z.strictObject({ kind: z.literal("priorFundingExplained") }),
  /** a partner's own government has funded it */
  z.strictObject({ kind: z.literal("localFundingObtained") }),
  z.strictObject({ kind: z.literal("fundingNamesLead") }),
  /** an attachment for the partner lies in the slot */
  z.strictObject({ kind: z.literal("proofAttached"), slot }),
  /**
   * a translation lies in the slot, unless the original is wholly in Chinese; `originals`: the slots in which the original
   * can be; with fewer pages than `leastShare` (0 to 1) of the original it may not be whole
   */
  z.strictObject({
    kind: z.literal("translationAttached"),
    of: z.enum(["localFunding", "agreement"]),
    slot,
    originals: z.array(slot).min(1),
    leastShare: z.number().min(0).max(1),
  }),
  /** units of these kinds, in Shanghai, take part in one of these roles */
  z.strictObject({
    kind: z.literal("jointWith"),
    kinds: z.array(z.string()).min(1),
    openKinds: z.array(z.string()).default([]),
    roles: z.array(z.enum(["co-applicant", "participant"])).min(1),
  }),
  /** the foreign partner has a registered agreement with the applicant */
  z.strictObject({ kind: z.literal("agreementPresent") }),
  z.strictObject({ kind: z.literal("agreementParties") }),
  /** valid when checked; B10: `coverFrom`, `coverUntil`: first and last day of the project */
  z.strictObject({ kind: z.literal("agreementValid"), coverFrom: z.iso.date(), coverUntil: z.iso.date() }),
  z.strictObject({ kind: z.literal("agreementSignatories") }),
  z.strictObject({ kind: z.literal("agreementSigningDates") }),
  /** the agreement states these elements, of AGREEMENT_ELEMENTS or the guide's own */
  z.strictObject({ kind: z.literal("agreementStates"), elements: z.array(z.string().min(1)).min(1) }),
  /**
   * an agreement of this kind exists and is signed by all; `otherSide`: who of the other side must have signed one, each
   * unit of the joint platform or one of the joint units of these kinds
   */
  z.strictObject({
    kind: z.literal("agreementSigned"),
    agreementKind: z.string(),
    otherSide: z.union([z.literal("platform-units"), z.strictObject({ kinds: z.array(z.string()).min(1) })], "须为 platform-units，或 { kinds: [单位性质] }"),
  }),
  /** over all agreements of this kind, each element is stated somewhere */
  z.strictObject({ kind: z.literal("agreementsState"), agreementKind: z.string(), elements: z.array(z.enum(["ip", "benefitSplit"])).min(1) }),
  /** copy and translation bear the applicant's seal */
  z.strictObject({ kind: z.literal("agreementSealed"), translationSlot: slot, copySlots: z.record(z.string(), slot) }),
  /** the letter 11（b）: facts allow it and the sealed paper lies in the slot */
  z.strictObject({ kind: z.literal("noLicenceTransfer"), slot }),
  /** the letter 11（c）: the numbers reach the ratio and the sealed paper lies in the slot */
  z.strictObject({ kind: z.literal("selfFundingLetter"), slot, ratio: z.number().positive(), mayCount }),
  /** the official letter naming experts to be avoided */
  z.strictObject({ kind: z.literal("recusalLetter"), slot }),
  /** approval by an ethics committee, when in scope */
  z.strictObject({ kind: z.literal("ethicsApproval"), slot }),
]);

export type Check = z.infer<typeof checkSchema>;
export type CheckKind = Check["kind"];
export type CheckOf<K extends CheckKind> = Extract<Check, { kind: K }>;
export type Condition = z.infer<typeof conditionSchema>;

/** The answer that a kind of check is about, whatever the guide: a guide that names no field still leads there. */
export const COMPARED_FIELDS: Readonly<Partial<Record<CheckKind, string>>> = {
  grantAtMost: "budget.grant",
  shareOfTotalAtLeast: "budget.internationalCooperation",
  selfFundingAtLeast: "budget.selfFunding",
  budgetAddsUp: "budget.items",
  periodExactly: "period",
  fieldInList: "field",
  leadsFewerThan: "lead.ongoingProjects",
};

/** What a kind of check speaks of one by one: it says nothing of a case as a whole. */
const SUBJECT_OF_KIND: Readonly<Partial<Record<CheckKind, "partners" | "agreements">>> = {
  localFundingObtained: "partners",
  fundingNamesLead: "partners",
  proofAttached: "partners",
  agreementPresent: "partners",
  agreementParties: "agreements",
  agreementValid: "agreements",
  agreementSignatories: "agreements",
  agreementSigningDates: "agreements",
  agreementStates: "agreements",
  agreementSealed: "agreements",
};

/** The same of one check: a translation is that of an agreement or of a partner's proof. */
export function subjectOfCheck(check: Check): "partners" | "agreements" | undefined {
  if (check.kind === "translationAttached") return check.of === "agreement" ? "agreements" : "partners";
  return SUBJECT_OF_KIND[check.kind];
}

/** The slots that a check looks into, each with its place below the check. */
export function slotsOfCheck(check: Check): readonly { readonly path: string; readonly slot: string }[] {
  if (check.kind === "translationAttached")
    return [{ path: "slot", slot: check.slot }, ...check.originals.map((original, index) => ({ path: `originals[${index}]`, slot: original }))];
  if (check.kind === "agreementSealed") {
    const copies = Object.entries(check.copySlots).map(([kind, copy]) => ({ path: `copySlots.${kind}`, slot: copy }));
    return [{ path: "translationSlot", slot: check.translationSlot }, ...copies];
  }
  return "slot" in check ? [{ path: "slot", slot: check.slot }] : [];
}
