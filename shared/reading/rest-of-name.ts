import { folded } from "./folded.ts";

/** The small words up to a comma or a bracket. */
const REST_OF_NAME = /^((?: [\p{L}'’-]+){1,6})(?=\s*(?:,|\((?:nedan|heretter|herefter|hereinafter|en adelante|ci-après)))/u;
/** What goes on with a sentence rather than with a name. */
const NO_REST =
  /(?<![a-z])(?:and|und|et|och|og|ja|y|e|en|a|i|with|having|located|established|organi[sz]ed|incorporated|whose|which|that|is|are|have|has|had|wish(?:es|ing)?|desir(?:es?|ing)|agree[sd]?|agreeing|intend(?:s|ing)?|shall|will|want|conclude|declare|confirm|haben|hat|wollen|vereinbaren|schliessen|ont|conviennent|souhaitent|han|acuerdan|convienen|desean|hanno|convengono|intendono|acordam|celebram|desejam|hebben|wensen|har|onskar|as|at|by|on|in|acting|hereinafter|hereby|represent\w*|vertret\w*|rappresent\w*|mit|im|zu|am|sis[e]?|sit[ao]|situee?|dont|ayant|avec|a|con|sede|domicil\w*|com|met|gevestigd|te|med|sate|z|siedziba|se|sidlem)(?![a-z])/u;

/** Words with which a Vietnamese name of a unit begins. */
const VIETNAMESE = "(?:Trường|Viện|Đại học|Học viện|Trung tâm)";
/** Its syllables, in small letters too, up to a mark, the end of the line or the unit behind “và”; no word that goes on with a sentence. */
const REST_OF_VIETNAMESE = new RegExp(
  `^((?:\\s+(?!(?:có|là|với|do|tại|ở|theo|về|cùng|trong|để|số|sau|nhằm|gọi|dưới|được|đã|sẽ|cho|của|từ|này|hai|bên)(?!\\p{L})|và(?:\\s+\\p{Ll}|\\s+${VIETNAMESE}|\\s*$))\\p{L}+){1,12})(?=\\s*(?:[,;:(–-]|$)|\\s+và(?:\\s+${VIETNAMESE}|\\s*$))`,
  "u",
);
const IS_VIETNAMESE = new RegExp(`^${VIETNAMESE}\\s`, "u");

/** What still belongs to the name of a unit in the line of the parties, with the blank in front of it. @param behind what stands behind what was read of the name */
export function restOfName(name: string, behind: string): string {
  if (!/\p{Ll}/u.test(name)) return "";
  if (IS_VIETNAMESE.test(name)) return REST_OF_VIETNAMESE.exec(behind)?.[1] ?? "";
  const rest = REST_OF_NAME.exec(behind)?.[1] ?? "";
  return NO_REST.test(folded(rest)) ? "" : rest;
}
