import names from "i18n-iso-countries/langs/zh.json" with { type: "json" };

/**
 * Chinese short names of countries and regions by ISO 3166-1 alpha-2. The data of i18n-iso-countries (MIT) is right but
 * for these: regions of China are shown as such (readings B3), and a few names differ from those in official use.
 */
const CORRECTIONS: Readonly<Record<string, string>> = {
  HK: "中国香港",
  MO: "中国澳门",
  TW: "中国台湾",
  AX: "奥兰群岛",
  EH: "西撒哈拉",
  FK: "马尔维纳斯群岛（福克兰群岛）",
  ID: "印度尼西亚",
};

/** Not in ISO 3166-1. */
const LEFT_OUT = new Set(["XK"]);

const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({ ...names.countries, ...CORRECTIONS })
    .filter(([code]) => !LEFT_OUT.has(code))
    .map(([code, name]): [string, string] => [code, typeof name === "string" ? name : (name[0] ?? code)]),
);

/** Territories with a code of their own in ISO 3166-1 that are no countries, by the country that they belong to. */
const TERRITORIES: Readonly<Record<string, readonly string[]>> = {
  AU: ["CC", "CX", "HM", "NF"],
  DK: ["FO", "GL"],
  FI: ["AX"],
  FR: ["BL", "GF", "GP", "MF", "MQ", "NC", "PF", "PM", "RE", "TF", "WF", "YT"],
  GB: ["AI", "BM", "GG", "GI", "IM", "JE", "KY", "MS", "PN", "SH", "TC", "VG"],
  NL: ["AW", "BQ", "CW", "SX"],
  NO: ["BV", "SJ"],
  NZ: ["TK"],
  US: ["AS", "GU", "MP", "PR", "UM", "VI"],
};

const COUNTRY_OF = new Map(Object.entries(TERRITORIES).flatMap(([country, codes]) => codes.map((code): [string, string] => [code, country])));

/** The code of the country that a territory belongs to: `US` for `PR`; any other code is its own. */
export const countryOf = (code: string): string => COUNTRY_OF.get(code) ?? code;

/** 德国 for `DE`, 中国香港 for `HK`; `undefined` for a code that is none. */
export const countryName = (code: string): string | undefined => NAMES.get(code);

/** All codes with their names, for lists to choose from: China first, the others by name as pinyin sorts them. */
export function countries(): readonly { readonly code: string; readonly name: string }[] {
  const order = new Intl.Collator("zh-CN-u-co-pinyin");
  const chinese = ["CN", "HK", "MO", "TW"];
  const place = (code: string) => (chinese.includes(code) ? chinese.indexOf(code) : chinese.length);
  return [...NAMES].map(([code, name]) => ({ code, name })).sort((one, other) => place(one.code) - place(other.code) || order.compare(one.name, other.name));
}
