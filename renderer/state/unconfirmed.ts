import type { Case } from "../../shared/case/case.ts";
import { filesOfAgreement } from "../../shared/facts/paper-differences.ts";
import type { Guide } from "../../shared/guide/guide.ts";
import { leftToConfirm } from "../../shared/wizard/agreement-elements.ts";
import { text } from "../ui/text.ts";
import { useChecked } from "./checked.ts";
import { useOpenCase } from "./open-case.ts";
import { filesBeingRead, useReadings } from "./readings.ts";

/**
 * How much of the agreements still waits for a person beside the pages that state it, in words; while one of them is read nobody can tell that yet, and
 * that it is being read is said in its place. Empty: nothing waits.
 */
export function useUnconfirmed(): string {
  const key = useOpenCase((state) => state.opened?.key);
  const theCase = useChecked((state) => state.case);
  const guide = useChecked((state) => state.guide);
  const isReading = useReadings(({ states }) => {
    const files = key === undefined ? new Set() : filesBeingRead(states, key);
    return files.size > 0 && theCase !== undefined && guide !== undefined && copiesOf(theCase, guide).some((file) => files.has(file));
  });
  const count = useChecked((state) => (state.case && state.guide ? leftToConfirm(state.case, state.guide) : 0));
  return isReading ? text.workspace.readingAgreement : count > 0 ? text.workspace.unconfirmed(count) : "";
}

const copiesOf = (theCase: Case, guide: Guide): readonly string[] =>
  (theCase.agreements ?? []).flatMap((agreement) => filesOfAgreement(theCase, agreement, guide).copy.map(({ file }) => file));
