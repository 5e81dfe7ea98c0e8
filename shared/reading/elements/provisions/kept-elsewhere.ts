import { topicsOf } from "../../clause-headings.ts";
import type { Statement } from "../../clauses.ts";
import type { Topic } from "../../vocabulary/headings.ts";
import { found, type ReadElement } from "../element.ts";
import { type Reader, statementsWith } from "../reader.ts";

/** Whether a sentence says that the provisions of another agreement stay as they are: “The provisions of the Main Agreement on … continue to apply”. */
export const staysInForce = ({ folded }: Statement): boolean => OTHER_AGREEMENT.test(folded) && STAYS.test(folded);
const OTHER_AGREEMENT =
  /原(?:有)?(?:协议|合同|备忘录)|主(?:协议|合同)|(?<![a-z])(?:original|main|principal|existing|initial|underlying) (?:agreement|contract|memorandum)|hauptvertrag|ursprunglichen? (?:vertrag|vereinbarung)|(?:convention|contrat|accord) (?:initiale?|d'origine|principale?)|(?:convenio|contrato|acuerdo) (?:original|inicial|principal)/u;
const STAYS =
  /继续(?:适用|有效|执行)|仍(?:然)?(?:按|依|适用|有效)|(?:约定|条款|规定)[^。;]{0,6}不变|保持不变|沿用|(?<![a-z])(?:continues? to (?:apply|be)|remains? (?:in (?:full )?force|unchanged|valid|applicable)|stays? (?:as|in force|unchanged)|(?:gilt|gelten) (?:weiter|fort|unverandert)|unberuhrt|demeure(?:nt)?|reste(?:nt)?|siguen? (?:en vigor|vigentes?)|permanecen?|se mantienen?)(?![a-z])/u;

/**
 * 原协议关于合作内容、任务分工、各方投入、知识产权归属的约定继续有效: what an amendment names as told in the agreement that it changes, and has no provision of its
 * on. What else it says, as of income, tells nothing of that.
 */
export function keptElsewhere(readers: readonly Reader[], topic: Topic): ReadElement | undefined {
  if (readers.some(({ clauses }) => clauses.some((clause) => clause.topics.has(topic)))) return undefined;
  for (const reader of readers)
    for (const { statement } of statementsWith(reader, ({ isPreamble }) => isPreamble))
      if (staysInForce(statement) && topicsOf(statement.folded, reader.languages).has(topic)) return found("unclear", "kept-elsewhere", [statement]);
  return undefined;
}
