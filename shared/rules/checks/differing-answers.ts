import { differingLines } from "../../facts/paper-differences.ts";
import type { Check } from "../../guide/check-kinds.ts";
import { differenceText, type PaperDifference } from "../../text/paper-difference.ts";
import { type CheckContext, missing, mostSevere, type Subject, type Verdict } from "../verdict.ts";

/** Which answers of an agreement a check looks at: those of its signatures, of its term, or of elements. */
function looksAt(check: Check, path: string, { fact }: PaperDifference): boolean {
  const isSignature = path.startsWith("signatories[");
  switch (check.kind) {
    case "agreementSigningDates":
      return isSignature && fact === "date";
    case "agreementSignatories":
      return isSignature && fact !== "date";
    case "agreementValid":
      return path === "term" && (fact === "start" || fact === "end");
    case "agreementStates":
      return check.elements.some((element) => path === element || path === `answers.${element}`) && (fact === "page" || fact === "translationPage");
    default:
      return false;
  }
}

/** What a check of an agreement says, as long as no answer that it looks at is another one than the file says: such a one waits for a person. */
export function withDifferingAnswers(verdict: Verdict, check: Check, { case: theCase, guide }: CheckContext, subject: Subject | undefined): Verdict {
  if (subject?.kind !== "agreement" || verdict.outcome === "not-applicable") return verdict;
  const found = differingLines(theCase, subject.agreement, guide).flatMap(({ path, differences }) =>
    differences.filter((one) => looksAt(check, path, one)).map((one) => ({ field: `${subject.path}.${path}.${one.fact}`, said: differenceText(one) })),
  );
  if (found.length === 0) return verdict;
  // nothing is unanswered: the first of them is where to look
  const differing = { ...missing([], {}, "differs"), ...(found[0] && { field: found[0].field }) };
  return mostSevere([{ ...differing, message: `填写的与协议不同，待确认：${found.map(({ said }) => said).join("；")}。` }, verdict]);
}
