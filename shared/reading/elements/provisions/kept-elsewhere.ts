import { topicsOf } from "../../clause-headings.ts";
import type { Statement } from "../../clauses.ts";
import type { Topic } from "../../vocabulary/headings.ts";
import { found, type ReadElement } from "../element.ts";
import { type Reader, statementsWith } from "../reader.ts";

/** Whether a sentence says that the provisions of another agreement stay as they are: “The provisions of the Main Agreement on … continue to apply”. */
export const staysInForce = ({ folded }: Statement): boolean => OTHER_AGREEMENT.test(folded) && STAYS.test(folded);
const OTHER_AGREEMENT =
  /(?:其余|其他|其它|未(?:作)?(?:修改|变更|修订|提及)的?)(?:各)?(?:条款|内容|约定|条文|规定)|(?<![a-z])(?:remaining|other|all other|unamended|unaltered) (?:clauses?|provisions?|terms|articles?|conditions|sections?)(?![a-z])|(?:ubrigen?|sonstigen?|anderen?|restlichen) (?:bestimmungen|regelungen|klauseln|artikel|paragra[a-z]+)|(?:autres|restantes) (?:clauses|dispositions|articles|stipulations)|(?:demas|restantes|otras) (?:clausulas|disposiciones|estipulaciones|articulos)|(?:altre|restanti|rimanenti) (?:clausole|disposizioni|previsioni)|(?:demais|restantes|outras) (?:clausulas|disposicoes|artigos)|(?:overige|andere) (?:bepalingen|artikelen|voorwaarden)|原(?:有)?(?:协议|合同|备忘录)|主(?:协议|合同)|(?<![a-z])(?:original|main|principal|existing|initial|underlying) (?:agreement|contract|memorandum)|hauptvertrag|ursprunglichen? (?:vertrag|vereinbarung)|(?:convention|contrat|accord) (?:initiale?|d'origine|principale?)|(?:convenio|contrato|acuerdo) (?:original|inicial|principal)/u;
const STAYS =
  /继续(?:适用|有效|执行)|仍(?:然)?(?:按|依|适用|有效)|(?:约定|条款|规定|内容)[^。;]{0,8}不变|(?:维持|按)原(?:协议|合同|约定|规定)|保持不变|沿用|(?<![a-z])(?:continues? (?:to (?:apply|be)|unchanged|unaltered|unaffected|in (?:full )?force)|(?:is|are) (?:hereby )?(?:ratified|confirmed|reaffirmed|maintained)(?! by)|remains? (?:in (?:full )?force|unchanged|unaltered|unaffected|the same|valid|applicable)|stays? (?:as|in force|unchanged)|(?:gilt|gelten) (?:[a-z]+ )?(?:weiter|fort|unverandert)|bleib(?:t|en) [^.;]{0,40}(?:unverandert|bestehen|wirksam|in kraft)|unberuhrt|demeure(?:nt)?|reste(?:nt)?|siguen? (?:en vigor|vigentes?)|permanecen?|se (?:mantienen?|ratifican?)|rest(?:a|ano) (?:invariat|immutat|ferm|valid|in vigore)[a-z]*|rimangono|mantem-se|ficam (?:ratificad|inalterad)[a-z]*|blij(?:ft|ven) [^.;]{0,30}(?:ongewijzigd|van kracht|gelden))(?![a-z])/u;

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
