import type { Agreement, Unit } from "../../case/case.ts";
import { entryWithId } from "../../case/entry-with-id.ts";
import { firstEntryOf, withoutDoubles } from "../../facts/doubles.ts";
import { given, nameOf, participatingUnits } from "../../facts/facts.ts";
import type { CheckOf } from "../../guide/check-kinds.ts";
import { type CheckContext, met, missing, notMet, open, type Verdict } from "../verdict.ts";
import { isStated, otherNames } from "./agreements.ts";

/** `agreementSigned`: an agreement of this kind exists, all its signatories have signed, the applicant and the other side among them (C15). */
export function agreementSigned(check: CheckOf<"agreementSigned">, context: CheckContext): Verdict {
  const { case: theCase } = context;
  if (theCase.agreements === undefined) return missing(["agreements"]);
  const agreements = (theCase.agreements ?? []).flatMap((agreement, index) => {
    const path = `agreements[${index}].signatories`;
    if (agreement.kind !== check.agreementKind) return agreement.kind ? [] : [{ agreement, path, verdict: missing([`agreements[${index}].kind`]) }];
    return [{ agreement, path, verdict: signaturesOf(agreement, path) }];
  });
  if (agreements.length === 0) return notMet({}, "none");
  const unanswered = agreements.find(({ verdict }) => verdict.outcome === "missing")?.verdict;
  const signed = agreements.filter(({ verdict }) => verdict.outcome === "met");
  if (signed.length === 0) return unanswered ?? notMet();
  // 双方: what others have signed among themselves is no agreement of the applicant's
  const ours = signed.filter(({ agreement }) => (agreement.signatories ?? []).some(({ party }) => !given(party) || isApplicant(party)));
  if (ours.length === 0) return unanswered ?? notMet({}, "applicant");
  const signatures = ours.flatMap(({ agreement, path }) =>
    (agreement.signatories ?? []).map(({ party }, place) => ({ party, path: `${path}[${place}].party` })),
  );
  // C16: who is entered twice has signed under either entry
  const parties = signatures.flatMap(({ party }) => (party ? [firstEntryOf(context, party)] : []));
  const decided = otherSideSigned(check, context, new Set(parties));
  const unnamed = signatures.filter(({ party }) => !given(party)).map(({ path }) => path);
  // C15: whether the name of another unit is that of a party is asked once, of the agreement's parties
  if (decided.outcome === "met")
    return ours.some(({ agreement }) => otherNames(context, agreement).length > 0) ? { outcome: "met", variant: "other-name" } : decided;
  if (unanswered === undefined && unnamed.length === 0) return decided;
  return unanswered ?? missing(unnamed);
}

/** A department signs for the applicant or not: that is asked once, of the agreement's parties (E5). */
const isApplicant = (party: string | null | undefined) => party === "applicant" || party === "applicant-department";

/** Not said to be elsewhere or a company; whether a hospital is an institution is asked by the rules on joint units (C8). */
const mayBeInstitutionHere = ({ inShanghai, kind }: Unit) => inShanghai !== false && kind !== "enterprise";

function signaturesOf({ signatories: answered }: Agreement, path: string): Verdict {
  if (answered === undefined) return missing([path]);
  const signatories = answered ?? [];
  if (signatories.some(({ signed }) => signed === false || signed === null)) return notMet();
  const unanswered = signatories.flatMap(({ signed }, place) => (signed === undefined ? [`${path}[${place}].signed`] : []));
  // a row that is being filled in is not yet the only one
  if (unanswered.length > 0) return missing(unanswered);
  return signatories.length < 2 ? notMet() : met();
}

/** 双方: every unit of the joint platform; of the joint units one university or institute, and whether the others must is open. */
function otherSideSigned({ otherSide }: CheckOf<"agreementSigned">, context: CheckContext, signed: ReadonlySet<string>): Verdict {
  const { case: theCase } = context;
  const names = (units: readonly Unit[]) => units.map(nameOf).join("、");
  if (otherSide === "platform-units") {
    const listed = theCase.jointPlatform?.units ?? [];
    if (listed.length === 0) return missing(["jointPlatform.units"]);
    const absent = listed.filter((id) => !signed.has(firstEntryOf(context, id)));
    const units = absent.map((id) => entryWithId(theCase.units, id) ?? { id });
    if (absent.length > 0) return notMet({ absent: names(units) }, "other-side");
    const joint = participatingUnits(theCase).filter(mayBeInstitutionHere);
    const built = new Set(listed.map((id) => firstEntryOf(context, id)));
    // 合作双方 are those who apply together: a platform shared with somebody else is another one
    if (joint.length === 0 || joint.some(({ id }) => built.has(firstEntryOf(context, id)))) return met();
    const others = listed.map((id) => entryWithId(theCase.units, id) ?? { id });
    return notMet({ others: names(others), joint: names(withoutDoubles(context, joint)) }, "other-platform");
  }
  const joint = withoutDoubles(context, participatingUnits(theCase));
  const institutions = joint.filter(({ kind, inShanghai }) => otherSide.kinds.includes(kind ?? "") && inShanghai !== false);
  const wanted = institutions.length > 0 ? institutions : joint;
  const absent = wanted.filter(({ id }) => !signed.has(id));
  if (absent.length === 0) return met();
  if (absent.length === wanted.length) return notMet({ absent: names(absent) }, "other-side");
  return institutions.length > 0 ? open({ absent: names(absent) }, "some-of-other-side") : met();
}

/** in the words of 专题三方向二·申报主体要求 */
const AGREED = { ip: "知识产权归属", benefitSplit: "利益分配" } as const;

/** `agreementsState`: over all agreements of this kind each element is stated somewhere; one attachment may hold both (C12). */
export function agreementsState(check: CheckOf<"agreementsState">, { case: theCase }: CheckContext): Verdict {
  if (theCase.agreements === undefined) return missing(["agreements"]);
  const indexes = (theCase.agreements ?? []).flatMap((agreement, index) => (agreement.kind === check.agreementKind ? [index] : []));
  const answers = check.elements.map((element) => ({ element, stated: indexes.map((index) => isStated(theCase.agreements?.[index] ?? { id: "" }, element)) }));
  const absent = answers.filter(({ stated }) => stated.every((answer) => answer === false));
  const unknownKind = (theCase.agreements ?? []).flatMap((agreement, index) => (agreement.kind ? [] : [`agreements[${index}].kind`]));
  if (absent.length > 0 && unknownKind.length > 0) return missing(unknownKind);
  if (absent.length > 0) {
    const lacks = notMet({ absent: absent.map(({ element }) => AGREED[element]).join("、") });
    return indexes.length === 0 ? lacks : { ...lacks, field: `agreements[${indexes[0]}].${absent[0]?.element}` };
  }
  const unanswered = answers.flatMap(({ element, stated }) =>
    stated.includes(true) ? [] : stated.flatMap((answer, place) => (answer === undefined ? [`agreements[${indexes[place]}].${element}.stated`] : [])),
  );
  return unanswered.length > 0 ? missing(unanswered) : met();
}
