import type { Statement } from "../../clauses.ts";
import { PROCEEDS, RESEARCH, SHARE } from "../../vocabulary/provisions.ts";
import { OWN, RESULTS } from "../../vocabulary/rights-words.ts";
import { isDefinition, isLeftOpen, namesAll, type Reader, statementsWith } from "../reader.ts";

/** Where no clause on the work tells what it is, recitals, definitions or general terms may. */
const TOLD_IN = ["recitals", "general", "definitions"] as const;

/** “Under this Agreement HU and EIT jointly investigate …”, “L’Università e l’Accademia intendono sviluppare …”: what both say that they study or make. */
export function jointStudy(reader: Reader): Statement | undefined {
  const elsewhere = statementsWith(reader, ({ isPreamble, topics }) => !isPreamble && !TOLD_IN.some((topic) => topics.has(topic)));
  return [...elsewhere].find(
    ({ clause, statement }) =>
      STUDIES.test(statement.folded) &&
      !IS_TITLE.test(statement.folded) &&
      (namesAll(reader, statement.folded) || new Set(reader.named(statement.folded).map(({ party }) => party)).size > 1) &&
      !DONE_BEFORE.test(statement.folded) &&
      !isDefinition(reader, clause, statement) &&
      !tellsOfRights(reader, statement.folded) &&
      !isLeftOpen(reader, statement.folded, RESEARCH),
  )?.statement;
}

/** 双方合作开发的软件，著作权由双方共同享有: whose it is, and who gets the money. */
const tellsOfRights = ({ has }: Reader, folded: string) => (has(OWN, folded) && has(RESULTS, folded)) || (has(PROCEEDS, folded) && has(SHARE, folded));

/** To study or to make, in words that are said of nothing else, with one that says that both will do so. */
const STUDIES =
  /(?:共同|联合|合作|协同)(?:开展|进行|承担)?[^,。;]{0,30}(?:研究(?![院所生者人员])|研发|开发|研制|攻关)|(?<![a-z])(?:jointly|together) (?:investigat|stud(?:y|ies|ied)|research(?:es)?|develop|explor|examin|design|build|model|measur|test)[a-z]*(?![a-z]) (?!and (?:agree|sign))|(?<![a-z])(?:wish|want|intend|desire|propose|agree)(?:s|ed)? to (?:jointly |together )?(?:investigate|study|research|develop|explore|examine|design|build|model|measure)(?![a-z])|(?<![a-z])(?:wollen|mochten|werden|beabsichtigen)(?![a-z])[^.;]{0,200}(?:erforschen|untersuchen|entwickeln|erproben|erarbeiten)(?![a-z])|(?<![a-z])(?:erforschen|untersuchen|entwickeln|erproben|erarbeiten) (?:gemeinsam|zusammen)(?![a-z])|(?<![a-z])(?:souhaitent|veulent|entendent|desirent|se proposent d[e']) ?(?:[a-z]+ )?(?:etudier|developper|rechercher|concevoir|mettre au point|examiner|elaborer)(?![a-z])|(?<![a-z])(?:etudi(?:ent|eront)|develop+(?:ent|eront)|concoivent|mettent au point) (?:ensemble|conjointement|en commun)|(?<![a-z])(?:desean|quieren|pretenden|se proponen|acuerdan|tienen la intencion de) (?:[a-z]+ )?(?:estudiar|desarrollar|investigar|disenar|construir|elaborar)(?![a-z])|(?<![a-z])(?:estudia(?:n|ran)|desarrolla(?:n|ran)|investiga(?:n|ran)|disena(?:n|ran)) (?:conjuntamente|juntas|juntos|en comun)|(?<![a-z])(?:intendono|desiderano|vogliono|si propongono di) (?:[a-z]+ )?(?:studiare|sviluppare|ricercare|progettare|indagare|elaborare|realizzare|sperimentare)(?![a-z])|(?<![a-z])(?:studi(?:ano|eranno)|svilupp(?:ano|eranno)|indag(?:ano|heranno)) (?:congiuntamente|insieme|in comune)|(?<![a-z])(?:pretendem|desejam|querem|propoem-se|tencionam) (?:[a-z]+ )?(?:estudar|desenvolver|investigar|pesquisar|conceber|construir)(?![a-z])|(?<![a-z])(?:estuda(?:m|rao)|desenvolve(?:m|rao)|investiga(?:m|rao)) (?:conjuntamente|juntas|juntos|em conjunto)|(?<![a-z])(?:willen|wensen|beogen|zullen)(?![a-z])[^.;]{0,160}(?:onderzoeken|ontwikkelen|bestuderen|ontwerpen)(?![a-z])|(?<![a-z])(?:onderzoeken|ontwikkelen|bestuderen) (?:samen|gezamenlijk)(?![a-z])|共同(?:て|して)[^。]{0,60}(?:研究|开発)(?:する|を行)/u;
/** What they have done already. */
const DONE_BEFORE =
  /曾|此前|以往|已(?:经)?(?:联合|共同|合作|开展)|(?<![a-z])(?:previously|in the past|(?:has|have|had) (?:already|jointly|been|co-?operated|collaborated|worked|developed|studied)|bisher|bereits|auparavant|deja|anteriormente|in passato|al)(?![a-z])/u;
/** 三方合作研究协议 */
const IS_TITLE = /(?:协议书?|合同书?|备忘录|意向书)\s*$/u;
