import type { Case } from "../case/case.ts";
import { fieldName } from "../case/field-catalogue.ts";
import { type OtherPaper, otherPaperOf } from "../facts/other-paper.ts";
import type { Guide } from "../guide/guide.ts";
import { questionNames } from "../guide/question-names.ts";
import type { Finding, SlotReport } from "../report.ts";
import { attachmentName, givenNameOf } from "../text/file-names.ts";
import { groupDigits } from "../text/money.ts";
import { DOUBT_RULE } from "./answer-doubts.ts";

/**
 * One finding for each file that was read to be another one than its place is for, or a letter with other answers, until it is moved, or a
 * person says that it is right there. No clause asks for it: it is told beside the findings of the guide.
 */
export function otherPapers(guide: Guide, theCase: Case, slots: readonly SlotReport[]): readonly Finding[] {
  return (theCase.attachments ?? []).flatMap((attachment): readonly Finding[] => {
    const other = otherPaperOf(attachment);
    const slot = other && slots.find(({ attachments }) => attachments.includes(attachment.id));
    if (other === undefined || slot === undefined || slot.state === "outdated") return [];
    const title = guide.slots.find(({ id }) => id === slot.slot)?.shortTitle ?? slot.title;
    return [
      {
        rule: DOUBT_RULE,
        title,
        outcome: "cannot-tell",
        reason: "missing-answer",
        variant: other.kind === "letter" ? "otherAnswers" : "otherPaper",
        subject: attachment.id,
        ...(slot.forName !== undefined && { subjectName: slot.forName }),
        namesSubject: true,
        clause: NO_CLAUSE,
        field: "attachments",
        message: `${title}的文件“${attachmentName(givenNameOf(attachment))}”${otherPaperText(other, guide)}。`,
        todo:
          other.kind === "letter"
            ? "请核对：答案改了的，重新打印盖章；是读错了的，标为已核对。"
            : "请移到它的位置，换上这一份；确是这一份的，在附件里选“就放这里”。",
      },
    ];
  });
}

const NO_CLAUSE = { place: "", quote: "" };

/** 题为《自筹经费承诺书》，不是这一份: what a file says that its place does not go with, without a stop. */
export function otherPaperText(other: OtherPaper, guide: Guide): string {
  if (other.kind === "title") return `题为《${other.title}》，不是这一份`;
  if (other.kind === "party") return `写的是${other.party}，不是${other.own}`;
  if (other.kind === "sheet") return `是本软件打印的“${other.title}”，不是这一份`;
  if (other.kind === "nothing") return `没有读到${other.own}的标题和内容，可能不是这一份`;
  const [first, ...more] = other.differences;
  return `${first ? differenceIn(first, guide) : ""}${more.length > 0 ? `，另有 ${more.length} 处不同` : ""}`;
}

function differenceIn({ field, answer, found }: { readonly field: string; readonly answer: string; readonly found: string }, guide: Guide): string {
  const name = fieldName(field, questionNames(guide));
  const now = field.startsWith("budget.") ? `${groupDigits(Number(answer))}元` : answer;
  if (now === "") return `多列了“${found}”`;
  return found === "" ? `没有读到“${now}”` : `${name}读到“${found}”，现在是“${now}”`;
}
