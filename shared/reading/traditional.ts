import { SIMPLIFIED } from "./folded.ts";
import type { PageText } from "./page-text.ts";

/** Names as a page in traditional characters prints them, where an engine has read some of these as simplified ones: 聯訊精测科技 is 聯訊精測科技. */

/** Simplified characters that stand in traditional texts too, as others: 余 and 餘, 范 and 範. They stay. */
const IN_BOTH =
  "板辟表别卜布才采彩参冲虫丑出担淀吊冬斗恶发范丰复干谷刮柜合后胡划回汇伙获机极几家价尽据卷克夸困累里厘帘了面蒙秘蔑麽霉弥宁辟苹凭朴签千秋曲确舍沈升胜适术松苏台坛涂团托万系咸线向效凶旋叶药佣涌余郁御愿岳云芸赞脏折征症只致制志钟周朱筑准咨姜游于占听体灵么杰洁灶泛注准仇党儿夫姊家巨杆核床果栗沉凌泄炮球升着粽绣群肴脉荐虱蚕众证迹酸钓钩铺阪险颂麸";
/** The one traditional form of each simplified character that has but one: 发 has two. */
const TRADITIONAL: ReadonlyMap<string, string> = (() => {
  const found = new Map<string, string>();
  const several = new Set<string>(IN_BOTH);
  for (const [from, to] of SIMPLIFIED) {
    if (SIMPLIFIED.has(to) || found.has(to)) several.add(to);
    found.set(to, from);
  }
  return new Map([...found].filter(([character]) => !several.has(character)));
})();

export const inTraditional = (text: string): string => text.replace(/\p{Script=Han}/gu, (character) => TRADITIONAL.get(character) ?? character);

/** Whether a scan is in traditional characters, of which an engine reads up to the half as simplified ones. */
export function isTraditionalScan(pages: readonly PageText[]): boolean {
  const characters = pages.flatMap(({ source, lines }) => (source === "ocr" ? lines.map(({ text }) => text) : [])).join("");
  const count = (fits: (character: string) => boolean) => [...characters].filter(fits).length;
  const traditional = count((character) => SIMPLIFIED.has(character));
  const isJapanese = count((character) => character === "の") >= FEWEST_NO;
  return !isJapanese && traditional >= LEAST && traditional * 2 > count((character) => TRADITIONAL.has(character));
}
/** Of the kana of a Japanese text, which has signs of its own for 国, 学 and 恒, an engine reads の alone; so many are no name of a shop in a Chinese text. */
const FEWEST_NO = 6;
/** So many are no names of people and places alone. */
const LEAST = 30;
