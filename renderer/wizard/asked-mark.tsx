import "./asked-mark.css";
import { answerAt } from "../../shared/case/case-path.ts";
import { draftAt } from "../../shared/case/drafts.ts";
import { useChecked } from "../state/checked.ts";
import { useOpenCase } from "../state/open-case.ts";
import { Icon } from "../ui/icon.tsx";
import { text } from "../ui/text.ts";

/** Before the label of a question that is unanswered and that a finding waits for, or before a row of such: the sign of 信息不足. */
export function AskedMark({ path, parts = [""] }: { readonly path: string; readonly parts?: readonly string[] }) {
  const blank = useOpenCase(({ case: theCase }) =>
    parts
      .map((part) => `${path}${part}`)
      .filter((one) => answerAt(theCase, one) === undefined && draftAt(theCase, one) === undefined)
      .join(" "),
  );
  const isAwaited = useChecked(({ notes }) => blank.split(" ").some((one) => notes.get(one)?.some(({ group }) => group === "lack") === true));
  if (!isAwaited) return null;
  return (
    <span className="asked-mark" title={text.wizard.asked}>
      <Icon name="lack" size="small" className="lack" />
      <span className="visually-hidden">{text.wizard.asked}</span>
    </span>
  );
}
