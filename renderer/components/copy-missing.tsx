import { useChecked } from "../state/checked.ts";
import { missingGroups, missingMessage } from "../state/missing-list.ts";
import { useCase } from "../state/open-case.ts";
import { CopyButton } from "../ui/copy-button.tsx";
import { text } from "../ui/text.ts";

/** Copies what is still missing as a message, by who must act. */
export function CopyMissing({ label }: { readonly label: string }) {
  const { title, topic } = useCase();
  const message = () => {
    const { report, findings, guide } = useChecked.getState();
    if (!report || !guide) return "";
    const known = guide.topics.find(({ id }) => id === topic);
    const about = { title: title?.trim() || text.workspace.untitled, topic: known ? `${known.name}　${known.title}` : topic };
    return missingMessage(missingGroups(report, findings, guide), { ...about, at: report.at, closes: guide.filing.closes });
  };
  return <CopyButton words={message} label={label} />;
}
