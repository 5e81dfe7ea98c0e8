import { joinPath, readPath } from "../case/case-path.ts";
import { rulesOn } from "../guide/rule-selectors.ts";
import { answerText } from "./answer-text.ts";
import { type AskedOf, type Field, fieldsOfItem, isAsked, otherItem, type Section } from "./fields.ts";

/**
 * The questions of a section that the guide wants answered and that are blank, as 核对答案 shows them: letters and lists print them, though
 * no finding need wait for those answers. What no rule of the topic asks may stay blank, except what says of itself that it is needed, and so may the
 * categories of the ethics rules beside their conclusion and what says of itself that it need not be filled in.
 */
export function blankQuestions(section: Section, of: AskedOf): readonly string[] {
  return section.fields.flatMap((field) => blanksOf(field, of));
}

function blanksOf(field: Field, of: AskedOf): readonly string[] {
  if (field.kind === "heading" || field.kind === "topic" || field.kind === "ethics-categories" || !isAsked(field, of)) return [];
  const path = joinPath(of.base, field.path);
  const answer = readPath(of.theCase, path);
  const isWanted = () => field.mayStayBlank !== true && (field.isNeeded === true || rulesOn(of.guide, field.because ?? [], of.theCase.topic).length > 0);
  if (field.kind !== "list") return answerText(field, answer, { ...of, applicant: "name" }) === undefined && isWanted() ? [path] : [];
  if (!Array.isArray(answer) || answer.length === 0) return answer === undefined && isWanted() ? [path] : [];
  return answer.flatMap((item, index) => fieldsOfItem(field, otherItem(field, item)).flatMap((own) => blanksOf(own, { ...of, base: `${path}[${index}]` })));
}
