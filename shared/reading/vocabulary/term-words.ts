import type { WordTable } from "./words.ts";

/** Words of the time during which an agreement holds. Tables as in `words.ts`. */

/** What a term may be that of. */
export const AGREEMENT: WordTable = "agreement";
/** Being or coming into force. */
export const IN_FORCE: WordTable = "inForce";
/** Of those above, what anything may do: they count for the agreement or the project only, or below a heading on the term. */
export const BEGINS_OR_ENDS = /开始|启动|(?<![a-z])(?:beginnen|aufgenommen|demarr|comienz|comenz|inici|inizi|comec|termina|finaliz)[a-z]*/gu;
/** A sentence whose subject is the project. */
export const OF_PROJECT =
  /^(?:(?:the|this|das|dieses|le|ce|el|este|il|o|het|dit)\s*)?(?:(?:joint )?project|projekt|projet|proyecto|progetto|projeto|(?:the )?(?:work|collaboration|co-?operation)|zusammenarbeit|colaboracion|collaborazione|colaboracao)(?![a-z])|^[\d\s.、]*(?:本|该)?(?:项目|课题|合作|(?:合作|联合)?(?:研发|研究|开发)工作|(?:合作|联合|共同)(?:研究|研发|开发))(?=[\d自于从由将拟计预二为])/u;
/** Before the last day. */
export const UNTIL: WordTable = "until";
/** Behind the last day: 2030. június 30-ig, 31.7.2030 saakka. */
export const UNTIL_AFTER: WordTable = "untilAfter";
/** The day of signing. */
export const SIGNING: WordTable = "signing";
/** A day that somebody else sets. */
export const APPROVAL: WordTable = "approval";
/** Of renewal by itself. */
export const AUTOMATIC: WordTable = "automatic";
/** A span of time that is no term: notice, prolongation, obligations that survive. */
export const OTHER_SPAN: WordTable = "otherSpan";
/** No last day at all. */
export const INDEFINITE: WordTable = "indefinite";
/** The end of the work instead of a day. */
export const WORK_ENDS: WordTable = "workEnds";
