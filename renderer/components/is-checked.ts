import type { Attachment } from "../../shared/case/case.ts";
import { renamedSinceCheck } from "../../shared/facts/renamed-signers.ts";
import { useChecked } from "../state/checked.ts";
import { useOpenCase } from "../state/open-case.ts";

/** Whether an attachment is marked as checked, and none of the parties that it is of was renamed since: such a one is to be checked again. */
export function useIsChecked(): (attachment: Attachment) => boolean {
  const theCase = useOpenCase((state) => state.case);
  const guide = useChecked((state) => state.guide);
  return (attachment) => attachment.state === "checked" && !(theCase && guide && renamedSinceCheck(theCase, attachment, guide));
}
