import "./asked-mark.css";
import { useChecked } from "../state/checked.ts";
import { useDraft, useIsAnswered } from "../state/open-case.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";

/** Before the label of a question that is unanswered and that a finding waits for: the sign of 信息不足. */
export function AskedMark({ path }: { readonly path: string }) {
  const isAnswered = useIsAnswered(path);
  const draft = useDraft(path);
  const isAwaited = useChecked((state) => state.notes.get(path)?.some(({ group }) => group === "lack") === true);
  if (!isAwaited || isAnswered || draft !== undefined) return null;
  return (
    <span className="asked-mark" title={text.wizard.asked}>
      <Icon name="lack" size="small" className="lack" />
      <span className="visually-hidden">{text.wizard.asked}</span>
    </span>
  );
}
