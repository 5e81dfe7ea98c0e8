/** ISO 4217 codes and how folded text names them, before or behind the figures. */
const CURRENCIES: readonly (readonly [string, string])[] = [
  ["EUR", "eur|euros?|€|欧元"],
  ["CNY", "cny|rmb|人民币|元人民币|(?:chinese )?yuans?(?: renminbi)?|yuanes|yuanes chinos|yuans chinois|yuan cinesi|juan|juania|renminbi|元"],
  ["USD", "usd|us ?\\$|us[- ]dollars?|u\\.s\\. dollars?|dollars? americains?|dolares estadounidenses|dollari usa|dollari statunitensi|dolares americanos|美元"],
  ["AUD", "aud|au\\$|a\\$|australian dollars?|澳元|澳大利亚元"],
  ["CAD", "cad|ca\\$|c\\$|canadian dollars?|加元|加拿大元"],
  ["NZD", "nzd|nz\\$|新西兰元"],
  ["SGD", "sgd|s\\$|新加坡元|新元"],
  ["HKD", "hkd|hk\\$|港元|港币"],
  ["GBP", "gbp|£|pounds?(?: sterling)?|libras?(?: esterlinas?)?|livres? sterling|sterline|pfund(?: sterling)?|英镑"],
  ["CHF", "chf|sfr\\.?|swiss francs?|schweizer franken|franken|francs suisses|francos suizos|franchi svizzeri|瑞士法郎"],
  ["JPY", "jpy|(?:japanese )?yen|円|日元"],
  ["KRW", "krw|won|₩|원|韩元"],
  ["SEK", "sek|kronor|schwedische kronen|couronnes suedoises|coronas suecas|瑞典克朗"],
  ["NOK", "nok|kroner|norwegische kronen|couronnes norvegiennes|coronas noruegas|挪威克朗"],
  ["DKK", "dkk|丹麦克朗"],
  ["HUF", "huf|ft|forint|福林"],
  ["PLN", "pln|zl|zlotych|zloty|兹罗提"],
  ["CZK", "czk|kc|捷克克朗"],
  ["BRL", "brl|r\\$|reais|雷亚尔"],
  ["ILS", "ils|nis|₪|新谢克尔|谢克尔"],
  ["RUB", "rub|rubles?|руб\\.|рублей|руб|₽|卢布"],
  ["THB", "thb|baht|บาท|泰铢"],
  ["CLP", "clp|chilean pesos?|pesos chilenos|智利比索"],
  ["MXN", "mxn|mexican pesos?|pesos mexicanos|墨西哥比索"],
  ["ZAR", "zar|rand|南非兰特|兰特"],
  ["$", "\\$|dollars?|dolares|dollari|加币"],
  ["¥", "¥|￥"],
  ["peso", "pesos?|比索"],
  ["krone", "kr|克朗"],
  ["franc", "francs?|fr\\.|法郎"],
  ["INR", "inr|rupees?|卢比"],
];
/** Signs and names that several currencies share. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  $: ["USD", "AUD", "CAD", "NZD", "SGD", "HKD", "CLP", "MXN", "BRL", "peso"],
  "¥": ["CNY", "JPY"],
  peso: ["CLP", "MXN"],
  krone: ["SEK", "NOK", "DKK", "CZK"],
  franc: ["CHF"],
};

/** Whether two names may mean one currency: a dollar may be that of Australia. */
export const sameCurrency = (one: string, other: string): boolean =>
  one === other || SHARED[one]?.includes(other) === true || SHARED[other]?.includes(one) === true;

const WORDS = CURRENCIES.flatMap(([, words]) => words.split("|"))
  .toSorted((one, other) => other.length - one.length)
  .join("|");

/** Before figures and behind them; the name is group 1. */
export const CURRENCY_BEFORE = new RegExp(`(?<![a-z])(${WORDS})\\s*[:：]?\\s*$`, "u");
export const CURRENCY_AFTER = new RegExp(`^\\s*(?:整|,-+|,–|de\\s)?\\s*(元人民币|${WORDS})(?![a-z])`, "u");

const known = CURRENCIES.map(([code, words]) => ({ code, form: new RegExp(`^(?:${words})$`, "u") }));

/** `EUR` for “euros”; `undefined` for what names no currency. */
export const currencyOf = (name: string): string | undefined => known.find(({ form }) => form.test(name.trim()))?.code;
