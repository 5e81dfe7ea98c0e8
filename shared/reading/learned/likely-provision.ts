import type { Statement } from "../clauses.ts";
import { type ElementReason, found, type ReadElement } from "../elements/element.ts";
import { tellsNoSplit } from "../elements/provisions/benefit-split.ts";
import { tellsNoWork } from "../elements/provisions/no-content.ts";
import { appointsOnly, isBooked, listsWork } from "../elements/provisions/no-work.ts";
import { isOfThings } from "../elements/provisions/rights.ts";
import { isDefinition, namesAll, type Reader, statementsWith } from "../elements/reader.ts";
import { SEPARATELY, SHARE } from "../vocabulary/provisions.ts";
import { OWN } from "../vocabulary/rights-words.ts";
import { likelihood } from "./likelihood.ts";
import { featuresOf, PROVISIONS, type Provision, partyNames } from "./statement-features.ts";
import weights from "./weights.json" with { type: "json" };

/**
 * Provisions that are worded otherwise than the readers expect, told by how many of their words stand in provisions of the same kind:
 * a logistic regression, whose weights `npm run learn:clauses` works out of the labelled sentences in `test/reading`.
 */

/** How much each feature says for each of `PROVISIONS`, in hundredths. */
const WEIGHTS: ReadonlyMap<string, readonly number[]> = new Map(Object.entries(weights.features));

/** How likely a statement must hold a provision to be proposed: lowest for what every agreement holds, higher where near misses are common. */
const LEAST_LIKELY: Readonly<Record<Provision, number>> = { content: 0.55, inputs: 0.85, division: 0.85, ip: 0.85, benefitSplit: 0.75 };

/** Nothing was found, or nothing exact: it may stand there in other words. What is left open or only defined is so. */
const MAY_STAND_ELSEWHERE: ReadonlySet<ElementReason> = new Set(["nothing-found", "not-in-detail"]);

/** The element as it was read, or the statement that most likely holds it in one of the document's languages. */
export function orLikely(readers: readonly Reader[], provision: Provision, read: ReadElement): ReadElement {
  if (!MAY_STAND_ELSEWHERE.has(read.why)) return read;
  for (const reader of readers) {
    const likeliest = likeliestIn(reader, provision);
    // how income would be shared, should there be any, is still to be agreed
    if (likeliest && provision === "benefitSplit" && reader.has(SEPARATELY, likeliest.folded)) return found("unclear", "left-to-later", [likeliest]);
    if (likeliest) return found("present", "worded-alike", [likeliest]);
  }
  return read;
}

/** Results are exploited or licensed by common accord only: who consents to it gets nothing by that. */
const BY_CONSENT_ALONE =
  /(?<![a-z])(?:(?:by|with|upon|subject to|without) (?:the )?(?:(?:prior|mutual|common|written|joint|express|other[a-z' ]*|both[a-z' ]*) )*(?:accord|agreement|consent|approval)|(?:nur |nicht )?(?:mit|ohne) (?:[a-z]+ )*zustimmung|(?:nur )?einvernehmlich|d'un commun accord|(?:avec|sans) l'accord|de (?:comun|mutuo) acuerdo|(?:con|sin) (?:el )?(?:consentimiento|acuerdo)|di comune accordo|(?:con|senza) (?:il )?consenso|de comum acordo|(?:com|sem) (?:o )?(?:consentimento|acordo)|in onderling overleg|(?:met|zonder) (?:[a-z]+ )?(?:toestemming|instemming))(?![a-z])|(?:经|须|应|未经|征得|取得)[^。;]{0,10}(?:书面)?同意/u;

/** What both do together is divided between nobody. */
const DOES_TOGETHER =
  /(?<![a-z])(?:joint(?:ly)?|together|gemeinsam|conjointement|ensemble|conjuntamente|congiuntamente|insieme|gezamenlijk)(?![a-z])|共同|联合/u;
/** 双方共同发表论文，按贡献大小署名: who stands above a paper owns no result. */
const OF_PAPERS = /(?:共同|联合)发表|署名|(?<![a-z])(?:authorship|co-?authors?|publish(?:ed)? (?:jointly|together)|joint publications?)(?![a-z])/u;

/** “The Authority asks the veterinary services for an endorsement”: leave for a thing that is sent is no part of the work. */
const ASKS_LEAVE =
  /(?<![a-z])(?:asks?|appl(?:y|ies)|requests?|obtains?)(?![a-z])[^.;]{0,60} (?:permits?|licen[cs]es?|endorsements?|visas?|clearances?|certificates?|authori[sz]ations?)(?![a-z])|(?:申请|办理|取得)[^。;,]{0,16}(?:许可证?|签证|批件|通行证|检疫证书|放行)|(?<![a-z])(?:beantrag(?:t|en)|hol(?:t|en)|demande(?:nt)?|solicitan?|richied(?:e|ono))(?![a-z])[^.;]{0,60}(?:genehmigung|erlaubnis|visum|autorisation|permis|visas?|licence|permiso|autorizacion|licencia|autorizzazione|permess[oi])/u;

/** Titles and names in capitals. */
const IS_TITLE = /^[^\p{Ll}\p{Script=Han}]*\p{Lu}[^\p{Ll}\p{Script=Han}]*$/u;

function likeliestIn(reader: Reader, provision: Provision): Statement | undefined {
  const names = partyNames(reader);
  const index = PROVISIONS.indexOf(provision);
  let best: { readonly statement: Statement; readonly likely: number } | undefined;
  for (const { clause, statement } of statementsWith(reader, () => false)) {
    const { folded: own } = statement;
    if (isDefinition(reader, clause, statement) || IS_TITLE.test(statement.text)) continue;
    if (provision === "ip" && isOfThings(clause, statement)) continue;
    if (
      (provision === "inputs" && isBooked(reader, own)) ||
      (provision === "division" && (appointsOnly(reader, own) || ASKS_LEAVE.test(own) || (listsWork(own) && reader.named(own).length === 0)))
    )
      continue;
    if (provision === "division" && DOES_TOGETHER.test(own) && namesAll(reader, own) && reader.named(own).length === 0) continue;
    if (provision === "ip" && OF_PAPERS.test(own) && !reader.has(OWN, own)) continue;
    if (provision === "content" && tellsNoWork(reader, own)) continue;
    if (provision === "benefitSplit" && tellsNoSplit(reader, statement)) continue;
    if (provision === "benefitSplit" && BY_CONSENT_ALONE.test(own) && !reader.has(SHARE, own)) continue;
    const likely = likelihood(featuresOf(reader, clause, statement, names), weights.bias[index] ?? 0, (feature) => WEIGHTS.get(feature)?.[index]);
    if (likely >= LEAST_LIKELY[provision] && likely > (best?.likely ?? 0)) best = { statement, likely };
  }
  return best?.statement;
}
