import { type Case, caseSchema } from "../case/case.ts";
import { isRecord, joinPath, readPath } from "../case/case-path.ts";
import { withDraft } from "../case/drafts.ts";
import { parseCalendarDate } from "../text/calendar.ts";
import { answerPathOf, type GuideQuestion, type GuideQuestionPart } from "./questions.ts";

/** Whether a value can be the answer to a question; `null`, “there is none”, always can. */
export function isAnswerTo(question: GuideQuestion | GuideQuestionPart, value: unknown): boolean {
  if (value === null) return true;
  switch (question.type) {
    case "yes-no":
      return typeof value === "boolean";
    case "number":
      return typeof value === "number" && Number.isFinite(value);
    case "money":
      return typeof value === "number" && Number.isInteger(value) && (question.negative === true || value >= 0);
    case "date":
      return typeof value === "string" && (value.trim() === "" || parseCalendarDate(value)?.precision === "day");
    case "month":
      return typeof value === "string" && (value.trim() === "" || parseCalendarDate(value) !== undefined);
    case "choice": {
      const isOption = (one: unknown) => question.options.some((option) => option.value === one);
      return question.several === true ? Array.isArray(value) && value.every(isOption) : isOption(value);
    }
    case "code":
    case "text":
      return typeof value === "string";
    case "list":
      return Array.isArray(value) && value.every(isRecord);
    case "element":
      return isRecord(value);
  }
}

/**
 * The case as its guide understands it: what stands where a question of the guide is answered, and is no answer of its type
 * (another program wrote it, or another edition asked otherwise), waits there as a draft. The very same case when there is none.
 */
export function settleAnswers(theCase: Case, { questions }: { readonly questions: readonly GuideQuestion[] }): Case {
  let settled: unknown = theCase;
  for (const question of questions) {
    for (const path of answerPlaces(question, theCase)) {
      const value = readPath(theCase, path);
      if (value === undefined) continue;
      if (!isAnswerTo(question, value)) settled = withDraft(settled, path, typeof value === "string" ? value : JSON.stringify(value));
      else if (question.type === "list" && Array.isArray(value)) {
        for (const [index, part] of value.flatMap((_, item) => question.fields.map((field) => [item, field] as const))) {
          const place = `${path}[${index}].${part.id}`;
          const own = readPath(theCase, place);
          if (own !== undefined && !isAnswerTo(part, own)) settled = withDraft(settled, place, typeof own === "string" ? own : JSON.stringify(own));
        }
      }
    }
  }
  return settled === theCase ? theCase : (caseSchema.safeParse(settled).data ?? theCase);
}

/** Every place of the case at which a question is asked: `agreements[0].answers.data-sharing`, `agreements[1].answers.data-sharing`. */
export function answerPlaces(question: Pick<GuideQuestion, "id" | "on">, theCase: Case): readonly string[] {
  const [first = "", ...rest] = answerPathOf(question).split("[].");
  return rest.reduce<readonly string[]>(
    (lists, below) =>
      lists.flatMap((list) => {
        const entries = readPath(theCase, list);
        return Array.isArray(entries) ? entries.map((_, index) => joinPath(`${list}[${index}]`, below)) : [];
      }),
    [first],
  );
}
