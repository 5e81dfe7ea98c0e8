import { joinPath, readPath } from "../case/case-path.ts";
import { rulesOn } from "../guide/rule-selectors.ts";
import { answerText } from "./answer-text.ts";
import { type AskedOf, type Field, fieldsOfItem, isAsked, otherItem, type Section } from "./fields.ts";

/**
 * Whether a question of a section that the guide wants answered is blank, as 核对答案 shows it: then the section is not done, though no finding
 * waits for that answer. What no rule of the topic asks may stay blank, and so may the categories of the ethics rules beside their conclusion
 * and what says of itself that it need not be filled in.
 */
export function hasBlankQuestion(section: Section, of: AskedOf): boolean {
  return section.fields.some((field) => isBlank(field, of));
}

function isBlank(field: Field, of: AskedOf): boolean {
  if (field.kind === "heading" || field.kind === "topic" || field.kind === "ethics-categories" || !isAsked(field, of)) return false;
  const path = joinPath(of.base, field.path);
  const answer = readPath(of.theCase, path);
  const isWanted = () => field.mayStayBlank !== true && rulesOn(of.guide, field.because ?? [], of.theCase.topic).length > 0;
  if (field.kind !== "list") return answerText(field, answer, { ...of, applicant: "name" }) === undefined && isWanted();
  if (!Array.isArray(answer) || answer.length === 0) return answer === undefined && isWanted();
  return answer.some((item, index) => fieldsOfItem(field, otherItem(field, item)).some((own) => isBlank(own, { ...of, base: `${path}[${index}]` })));
}
