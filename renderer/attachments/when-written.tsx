import { Button } from "antd";
import type { Withheld } from "../../shared/documents/letter-conditions.ts";
import { goToFirstQuestion } from "../components/go-to-question.ts";
import { useChecked } from "../state/checked.ts";
import { text } from "../ui/text.ts";

/** That the program writes the letter of an empty place, and when. `withheld`: why it does not do so now. */
export const WhenWritten = ({ withheld }: { readonly withheld: Withheld | undefined }) =>
  withheld === undefined ? text.attachments.toWrite : text.attachments.withheld(text.attachments.seal.withheld[withheld.reason]);

/** Whether questions are all that a letter waits for. */
export const hasQuestions = ({ reason, missing }: Withheld): boolean => reason === "missing-answer" && missing.length > 0;

/** The way to the first of the questions that a letter waits for. */
export function AnswerFirst({ withheld: { missing } }: { readonly withheld: Withheld }) {
  const isAsked = useChecked(({ findSection }) => missing.some((path) => findSection(path) !== undefined));
  if (!isAsked) return null;
  return (
    <Button size="small" onClick={() => goToFirstQuestion(missing)}>
      {text.attachments.answerFirst(new Set(missing).size)}
    </Button>
  );
}
