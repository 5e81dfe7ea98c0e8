import { folded } from "../folded.ts";
import type { NamedCountry } from "./named-countries.ts";

/** The states of the United States: the last two letters of their code of ISO 3166-2, their name in English, folded, and in Chinese. */
const STATES =
  "AL alabama 亚拉巴马|AK alaska 阿拉斯加|AZ arizona 亚利桑那|AR arkansas 阿肯色|CA california 加利福尼亚|CO colorado 科罗拉多|CT connecticut 康涅狄格|DE delaware 特拉华|FL florida 佛罗里达|GA georgia 佐治亚|HI hawaii 夏威夷|ID idaho 爱达荷|IL illinois 伊利诺伊|IN indiana 印第安纳|IA iowa 艾奥瓦|KS kansas 堪萨斯|KY kentucky 肯塔基|LA louisiana 路易斯安那|ME maine 缅因|MD maryland 马里兰|MA massachusetts 马萨诸塞|MI michigan 密歇根|MN minnesota 明尼苏达|MS mississippi 密西西比|MO missouri 密苏里|MT montana 蒙大拿|NE nebraska 内布拉斯加|NV nevada 内华达|NH new_hampshire 新罕布什尔|NJ new_jersey 新泽西|NM new_mexico 新墨西哥|NY new_york 纽约|NC north_carolina 北卡罗来纳|ND north_dakota 北达科他|OH ohio 俄亥俄|OK oklahoma 俄克拉何马|OR oregon 俄勒冈|PA pennsylvania 宾夕法尼亚|RI rhode_island 罗得岛|SC south_carolina 南卡罗来纳|SD south_dakota 南达科他|TN tennessee 田纳西|TX texas 得克萨斯|UT utah 犹他|VT vermont 佛蒙特|VA virginia 弗吉尼亚|WA washington 华盛顿|WV west_virginia 西弗吉尼亚|WI wisconsin 威斯康星|WY wyoming 怀俄明";
/** Other spellings in Chinese. */
const ALSO = "CA 加|FL 佛|TX 德克萨斯|TX 得|MA 麻|IL 伊利诺|AL 阿拉巴马|IA 爱荷华|OK 俄克拉荷马|NC 北卡罗莱纳|SC 南卡罗莱纳|RI 罗德岛|PA 宾";

const CODES = new Map<string, string>();
for (const [code = "", english = "", chinese = ""] of STATES.split("|").map((one) => one.split(" ")))
  CODES.set(english.replace("_", " "), code).set(`${chinese}州`, code);
for (const [code = "", chinese = ""] of ALSO.split("|").map((one) => one.split(" "))) CODES.set(`${chinese}州`, code);

const named = (isHan: boolean) =>
  [...CODES.keys()]
    .filter((name) => name.endsWith("州") === isHan)
    .toSorted((one, other) => other.length - one.length)
    .join("|");
/** In English a state's name is a person's and a town's too: behind a town, “State of”, or an article, and in front of what says that it is a place. */
const ENGLISH = new RegExp(
  `(?<=\\p{L}, |(?<!\\p{L})state of |(?<!\\p{L})laws of )(?:${named(false)})(?=\\s*(?:[,.;)]|$| \\d{5}| and(?!\\p{L})))|(?<=(?<!\\p{L})an? )(?:${named(false)})(?= (?:corporation|limited|non-?profit|not-for-profit|public|company|university))`,
  "gu",
);
const CHINESE = new RegExp(`(?:${named(true)})`, "gu");

/** The states of the United States that a text names, in its order: each stands for the country, as 美国特拉华州 does for “a Delaware corporation”. */
export function statesIn(raw: string): readonly NamedCountry[] {
  const text = folded(raw);
  return [ENGLISH, CHINESE]
    .flatMap((form) => [...text.matchAll(form)])
    .map(({ 0: name, index }) => ({ code: "US", part: `US-${CODES.get(name)}`, from: index, to: index + name.length }))
    .toSorted((one, other) => one.from - other.from);
}
