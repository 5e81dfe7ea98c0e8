import type { ReadDuration } from "../../durations.ts";
import { SECRECY } from "../../vocabulary/provisions.ts";
import { ENDS_AFTER, ENDS_BEHIND, FROM_START } from "../../vocabulary/term-phrases.ts";
import { AGREEMENT, IN_FORCE, OTHER_SPAN, SIGNING } from "../../vocabulary/term-words.ts";
import { wordsIn } from "../../vocabulary/words.ts";
import { partsOf, type Reader } from "../reader.ts";

/** Notice, prolongation, what goes on afterwards: told by the part of the sentence in which the span stands. */
export function isOtherSpan(reader: Reader, folded: string, span: ReadDuration): boolean {
  if (isTimeOfWork(folded, span)) return false;
  let at = 0;
  for (const part of partsOf(folded)) {
    const from = folded.indexOf(part, at);
    at = from + part.length;
    if (span.from < from || span.from >= at) continue;
    const before = part.slice(0, span.from - from);
    const after = part.slice(span.to - from, span.to - from + 44);
    if (ENDS_AFTER.test(before) || ENDS_BEHIND.test(part.slice(span.to - from))) return NOTICE.test(part);
    const other = wordsIn(OTHER_SPAN, reader.languages);
    // a first time and its prolongation may stand in one part: what comes before the span counts more
    const first = other.exec(before);
    if (first && !wordsIn(IN_FORCE, reader.languages).test(before.slice(first.index))) return true;
    // 于本协议期满四年后终止: a time that begins where the agreement ends
    if (BEHIND_THE_END.test(before)) return true;
    // expires four years after the Effective Date: from that day on
    if (FROM_START.test(after)) return false;
    // träder i kraft när det har undertecknats och gäller i tre år därefter: from the signature on
    if (THEREAFTER.test(after) && [IN_FORCE, SIGNING].every((words) => wordsIn(words, reader.languages).test(before))) return false;
    return (
      /^['’s]*\s*(?:written |prior |advance |schriftliche\w* )?(?:notice|kundigungsfrist|vorher|preavis|antelacion|preavviso|antecedencia)|^\s*(?:前|内|以内|before|prior|after|nach|danach|daruber hinaus|apres|suivant|despues|siguientes|posteriores|dopo|successivi|apos|seguintes|subsequentes|daarna|nadien|darefter|deretter|derefter|jalkeen|pote|后)/u.test(
        after,
      ) ||
      (other.test(after) && !wordsIn(IN_FORCE, reader.languages).test(before) && !/unless|除非|,|automatic/u.test(after))
    );
  }
  return false;
}

const THEREAFTER = /^\s*(?:danach|daarna|nadien|darefter|deretter|derefter|thereafter|par la suite)(?![a-z])/u;

/** Work begins on 1 August and is completed within 36 months, 项目自…开始，36个月内完成: that is how long it lasts. */
function isTimeOfWork(folded: string, span: ReadDuration): boolean {
  const [before, behind] = [folded.slice(0, span.from), folded.slice(span.to)];
  return (
    (BEGINS_IN_CHINESE.test(before) && DONE_IN_CHINESE.test(behind)) ||
    WORK_DONE_WITHIN.test(before) ||
    (FROM_CONTRACT.test(before) && ALL_WORK_DONE.test(behind))
  );
}
const BEGINS_IN_CHINESE = /^[\s\d.、()]*(?:本|该)?(?:联合|合作)?(?:工作|研究|项目|课题|合作|任务|协议|合同)[自从于由在将拟][^。;]{4,40}(?:起|开始|启动|开工)/u;
const DONE_IN_CHINESE = /^\s*之?内(?:全部)?(?:完成|结束|完结|完工|结题)/u;
/** 自合同签订之日起36个月内完成全部研究任务 */
const FROM_CONTRACT = /^[\s\d.、()]*(?:应|须)?(?:自|从)(?:本)?(?:合同|协议)[^。;,]{0,16}(?:之)?日起,?$/u;
const ALL_WORK_DONE = /^\s*之?内完成(?:(?:全部|所有|本(?:项目|合同)?|各项)[^。;,]{0,6})?(?:研究|研发|项目|课题|合作|开发|技术)[^。;,]{0,6}(?:任务|工作|内容)/u;
const WORK_DONE_WITHIN =
  /^[\s\d.()]*(?:the |this |all )?(?:joint )?(?:work|project|study|research|programme|collaboration|co-?operation)(?! (?:on|of)(?![a-z]))(?:[^.;]{0,12} (?:begin|start|commenc)[^.;]{4,60}|[^.;,]{0,40} (?:shall|will|must|is to) be) (?:complet|finish|conclud|end)[a-z]* within (?:a (?:period|term) of )?$/u;

/** 保密义务继续有效三年: a span in front of which its part of the sentence speaks of secrecy, or of a duty, and of no agreement. */
export function isOfSecrecy({ has }: Reader, folded: string, span: ReadDuration): boolean {
  const before = partsOf(folded.slice(0, span.from)).at(-1) ?? "";
  return (has(SECRECY, before) || DUTY.test(before)) && !has(AGREEMENT, before);
}
/** 这项义务自收到资料之日起持续十年: a duty that lasts, and no agreement. */
const DUTY =
  /(?:这|该|此|上述|前述)[项种]?义务|(?<![a-z])(?:this|these|the|said) (?:obligation|dut(?:y|ie)|undertaking)s?(?![a-z])|(?<![a-z])diese (?:verpflichtung|pflicht)(?:en)?(?![a-z])|(?<![a-z])(?:cette obligation|esta obligacion|tale obbligo|esta obrigacao)(?![a-z])/u;

/** Time given to somebody, or a duty that outlives the agreement. */
const NOTICE =
  /notice|kundig|frist(?![a-z])|widerruf|preavis|denonc|resili|preaviso|antelacion|denuncia|preavviso|disdetta|recesso|antecedencia|rescis|opzeg|uppsag|oppsig|opsig|irtisan|wypowiedz|vypoved|geheim|secret|segret|sigil|sekretess|taushet|tavshed/u;
/** In front of a span that runs from the end. */
const BEHIND_THE_END = /(?:期满|届满|终止|失效|结束|到期|解除)(?:(?:之日起?|后|之后|以后|起)?|(?:之|以)?后(?:继续|仍|仍然|持续)(?:存续|有效|保持))\s*$/u;
