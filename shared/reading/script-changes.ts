import { mainScript, scriptCounts } from "./scripts.ts";

/** What a sentence or an item of a list ends with. */
export const END = /[.。;；:：!?！？]["”’'»)）]?\s*$/u;

/** Chinese after another script or the other way round, each a text of its own. */
export function isOtherScript(last: string, next: string): boolean {
  const [one, other] = [mainScript(last), mainScript(next)];
  if (one === other || one === "none" || other === "none" || isNamedInBrackets(last, next) || isWordCut(last, next)) return false;
  const [a, b] = [scriptCounts(last), scriptCounts(next)];
  return a.han === 0 || b.han === 0 || (one === "han" ? b.han * 8 < b.latin + b.other : a.han * 8 < a.latin + a.other);
}

/** 有限公 / 司 Negev Oasis Ltd., 百分之六 / 十。 Profits …: the rest of a Chinese word at the head of a line, in front of another language. */
const isWordCut = (last: string, next: string): boolean => /\p{Script=Han}{4}\s*$/u.test(last) && REST_OF_WORD.test(next);
const REST_OF_WORD = /^(?!一\s)\p{Script=Han}(?:\s*\p{Lu}|[\p{Script=Han}，]{0,16}[。；）]\s*\p{Lu})/u;

/** Rhein Model (Shanghai) / Research Co., Ltd.（莱茵样例研究 / 开发有限公司), a company …: a name, and in brackets what it is called in Chinese. */
const isNamedInBrackets = (last: string, next: string): boolean =>
  (bracketsOpen(last) > 0 && /^[^()（）]*[)）]/u.test(next)) || (!/\p{Script=Han}/u.test(last) && !END.test(last) && NAME_AND_BRACKET.test(next));
const NAME_AND_BRACKET = /^[\p{Script=Latin}\s.,&'’-]{12,}[（(]\p{Script=Han}{4}/u;
const bracketsOpen = (text: string) => text.split(/[（(]/u).length - text.split(/[)）]/u).length;
