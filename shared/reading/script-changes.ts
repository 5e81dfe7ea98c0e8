import { mainScript, scriptCounts } from "./scripts.ts";

/** What a sentence or an item of a list ends with. */
export const END = /[.。;；:：!?！？]["”’'»)）]?\s*$/u;

/** Chinese after another script or the other way round, each a text of its own. */
export function isOtherScript(last: string, next: string): boolean {
  const [one, other] = [mainScript(last), mainScript(next)];
  if (one === other || one === "none" || other === "none" || isNamedInBrackets(last, next)) return false;
  const [a, b] = [scriptCounts(last), scriptCounts(next)];
  return a.han === 0 || b.han === 0 || (one === "han" ? b.han * 8 < b.latin + b.other : a.han * 8 < a.latin + a.other);
}

/** Rhein Model (Shanghai) / Research Co., Ltd.（莱茵样例研究 / 开发有限公司), a company …: a name, and in brackets what it is called in Chinese. */
const isNamedInBrackets = (last: string, next: string): boolean =>
  (bracketsOpen(last) > 0 && /^[^()（）]*[)）]/u.test(next)) || (!/\p{Script=Han}/u.test(last) && !END.test(last) && NAME_AND_BRACKET.test(next));
const NAME_AND_BRACKET = /^[\p{Script=Latin}\s.,&'’-]{12,}[（(]\p{Script=Han}{4}/u;
const bracketsOpen = (text: string) => text.split(/[（(]/u).length - text.split(/[)）]/u).length;
