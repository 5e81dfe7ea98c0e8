import type { ClauseUse } from "../../shared/authoring/clause-uses.ts";
import { isCovered } from "../../shared/authoring/clause-uses.ts";

/** How a clause is met, in one word each: 规则 2，问题 1; why no rule comes of it; or that nothing does. */
export function clauseWords(use: ClauseUse): string {
  if (use.notARule !== undefined) return `不设规则：${use.notARule}`;
  if (!isCovered(use)) return "未覆盖";
  const counted = [
    ["规则", use.rules],
    ["问题", use.questions],
    ["文书", use.documents],
    ["附件", use.slots],
  ] as const;
  const words = counted.flatMap(([name, count]) => (count > 0 ? [`${name} ${count}`] : []));
  return words.length > 0 ? words.join("，") : "填报须知";
}
