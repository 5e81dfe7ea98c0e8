import { messageHead, missingLines, missingMessage } from "../../shared/desk/missing-list.ts";
import { useChecked } from "../state/checked.ts";
import { useCase } from "../state/open-case.ts";
import { CopyButton } from "../ui/copy-button.tsx";

/** Copies what is still missing as a message, by who must act. */
export function CopyMissing({ label }: { readonly label: string }) {
  const theCase = useCase();
  const message = () => {
    const { report, lines, guide } = useChecked.getState();
    if (!report || !guide) return "";
    return missingMessage(missingLines(report, lines, guide), messageHead(theCase, guide, report.at));
  };
  return <CopyButton words={message} label={label} />;
}
