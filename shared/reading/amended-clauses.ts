import { readDates } from "./dates.ts";

/**
 * What an amendment puts into the agreement that it changes: “Clause 11 is replaced by: ‘11. This Agreement …’”, 第九条修改为：“本协议……”.
 * The words that are quoted are a provision, the words in front of them tell where it goes.
 */

/** That words are put in place of others, or beside them, in folded text, up to the mark of quotation that opens them. */
const PUTS_IN =
  /(?:(?:修改|变更|调整|修订|更改|替换|改)[为成]|代之以|(?:增加|新增|增补|补充)(?:为|[一二两三]?[条款项])?|(?<![a-z])(?:(?:replaced|substituted|amended|changed|modified|restated)(?: in (?:its|their) entirety)?(?: (?:by|with|to))?|(?:to|shall|will|now) read|reads|(?:insert|add|supplement)ed|gefasst|fassung|(?:ein|hin)?zu?gefugt|eingefugt|erganzt|ersetzt|geandert|remplacee?s?|modifiee?s?|inseree?s?|ajoutee?s?|redigee?s?|sustitui\w+|reemplaz\w+|modific\w+|incorpor\w+|anad\w+|agreg\w+|redactad[oa]|sostituit\w+|inserit\w+|aggiunt\w+|substitui\w+|alterad\w+|aditad\w+|redacao|vervangen|gewijzigd|toegevoegd|luidt|ersatts|andras|zastepuje|brzmienie))(?![a-z])[^"'.;。；]{0,60}[:：,，]?\s*["'“„«「『]\s*(?:§?\s*\d{1,2}(?:\.\d{1,2})*[.)]?\s+(?=\p{Letter}))?/gu;

/** Where the words begin that an amendment puts in; none where a day stands in front of them, which tells the old time beside the new. */
export function putInFrom(folded: string): readonly number[] {
  return [...folded.matchAll(PUTS_IN)].flatMap(({ index, 0: said }) =>
    readDates(folded.slice(0, index + said.length)).length === 0 ? [index + said.length] : [],
  );
}
