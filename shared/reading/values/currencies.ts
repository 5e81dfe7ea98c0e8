/** ISO 4217 codes and how folded text names them, before or behind the figures. */
const CURRENCIES: readonly (readonly [string, string])[] = [
  ["EUR", "eur|euros?|eura|euroa|euron|€|欧元"],
  ["CNY", "cny|rmb|人民币|元人民币|(?:chinese )?yuans?(?: renminbi)?|yuanes|yuanes chinos|yuans chinois|yuan cinesi|juan|juania|renminbi|元"],
  [
    "USD",
    "usd|us ?\\$|us[- ]dollars?|u\\.s\\. dollars?|dollars? americains?|dolares estadounidenses|dollari usa|dollari statunitensi|dolares americanos|美元|美金",
  ],
  ["AUD", "aud|au\\$|a\\$|australian dollars?|澳元|澳大利亚元"],
  ["CAD", "cad|ca\\$|c\\$|canadian dollars?|加元|加拿大元"],
  ["NZD", "nzd|nz\\$|新西兰元"],
  ["SGD", "sgd|s\\$|新加坡元|新元"],
  ["HKD", "hkd|hk\\$|hong kong dollars?|港元|港币"],
  ["TWD", "twd|ntd|nt\\$|new taiwan dollars?|新台币|新臺币|台币|臺币"],
  ["MOP", "mop\\$?|patacas?|澳门元|澳门币"],
  ["GBP", "gbp|£|pounds?(?: sterling)?|libras?(?: esterlinas?)?|livres? sterling|sterline|pfund(?: sterling)?|英镑"],
  ["CHF", "chf|sfr\\.?|swiss francs?|schweizer franken|franken|francs suisses|francos suizos|franchi svizzeri|瑞士法郎"],
  ["JPY", "jpy|(?:japanese )?yen|円|日元|日圆"],
  ["KRW", "krw|won|₩|원|韩元|韩币|韩圆"],
  ["SEK", "sek|kronor|schwedische kronen|couronnes suedoises|coronas suecas|瑞典克朗"],
  ["NOK", "nok|kroner|norwegische kronen|couronnes norvegiennes|coronas noruegas|挪威克朗"],
  ["ISK", "isk|icelandic kron[a-z]{1,3}|kronur|冰岛克朗"],
  ["PEN", "pen(?=\\s?\\d)|(?<![\\p{L}\\d/])s/\\.?|peruvian soles|nuevos soles|soles peruanos|秘鲁(?:新)?索尔"],
  ["DKK", "dkk|丹麦克朗"],
  ["HUF", "huf|ft|forint|匈牙利福林|福林"],
  ["PLN", "pln|zl|zlotych|zloty|波兰兹罗提|兹罗提"],
  ["CZK", "czk|kc|捷克克朗"],
  ["BRL", "brl|r\\$|reais|巴西雷亚尔|雷亚尔"],
  ["ILS", "ils|nis|₪|(?:new )?(?:israeli )?shekels?|以色列新谢克尔|以色列谢克尔|新谢克尔|谢克尔"],
  ["RUB", "rub|rubles?|руб\\.|рублеи|рубля|рубль|руб|₽|俄罗斯卢布|卢布"],
  ["THB", "thb|฿|(?:thai )?baht|บาท|泰铢|泰国铢"],
  ["CLP", "clp|chilean pesos?|pesos chilenos|智利比索"],
  ["MXN", "mxn|mexican pesos?|pesos mexicanos|墨西哥比索"],
  ["ZAR", "zar|rand|南非兰特|兰特"],
  ["VND", "vnd|₫|dong viet nam|dong|越南盾"],
  ["MYR", "myr|rm|ringgit(?: malaysia)?|林吉特|马来西亚林吉特"],
  ["TRY", "₺|tl|turkish lira|turk lirasi|土耳其里拉"],
  ["AED", "aed|dirhams?|迪拉姆"],
  ["BYN", "byn|белорусских рублеи|бел\\. руб|belarusian rubles?|白俄罗斯卢布"],
  ["ARS", "ars(?=\\s?\\d)|阿根廷比索"],
  ["UYU", "uyu|乌拉圭比索"],
  ["PHP", "php|₱|菲律宾比索"],
  ["QAR", "qar|qatari? riyals?|卡塔尔里亚尔"],
  ["GHS", "ghs|gh₵|gh¢|cedis?|ghana cedis|加纳塞地"],
  ["NGN", "ngn|₦|naira|奈拉"],
  ["IDR", "idr|rp\\.?|rupiah|印尼盾|印度尼西亚盾"],
  ["KZT", "kzt|tenge|тенге|坚戈"],
  ["UAH", "uah|hryvnias?|₴|грн|гривень|格里夫纳"],
  ["RON", "ron(?=\\s?\\d)|lei(?![a-z])|列伊"],
  ["$", "\\$|dollars?|dolares|dollari|加币"],
  ["¥", "¥|￥"],
  ["peso", "pesos?|比索"],
  ["krone", "kr|克朗"],
  ["franc", "francs?|fr\\.|法郎"],
  ["MAD", "mad|dh|dirhams? marocains?|摩洛哥迪拉姆"],
  ["KES", "kes|kshs?\\.?|kenya(?:n)? shillings?|肯尼亚先令"],
  ["EGP", "egp|egyptian pounds?|埃及镑"],
  ["SAR", "saudi riyals?|沙特里亚尔"],
  ["PKR", "pkr|pakistani? rupees?|巴基斯坦卢比"],
  ["INR", "inr|rs\\.|rupees?|₹|印度卢比|卢比"],
];
/** Signs and names that several currencies share. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  $: ["USD", "AUD", "CAD", "NZD", "SGD", "HKD", "TWD", "CLP", "MXN", "BRL", "peso"],
  "¥": ["CNY", "JPY"],
  peso: ["CLP", "MXN"],
  krone: ["SEK", "NOK", "DKK", "CZK"],
  franc: ["CHF"],
};

/** Whether two names may mean one currency: a dollar may be that of Australia. */
export const sameCurrency = (one: string, other: string): boolean =>
  one === other || SHARED[one]?.includes(other) === true || SHARED[other]?.includes(one) === true;

const NAMES = CURRENCIES.flatMap(([, words]) => words.split("|")).toSorted((one, other) => other.length - one.length);
const WORDS = NAMES.join("|");
/** Other words too, or names: the team won 3 prizes, Dong 5 Road. They stand behind their figures alone. */
const BEHIND_ALONE: readonly string[] = ["won", "rand", "dong", "juan"];
const WORDS_BEFORE = NAMES.filter((name) => !BEHIND_ALONE.includes(name)).join("|");

/** Before figures and behind them; the name is group 1. */
export const CURRENCY_BEFORE = new RegExp(`(?<![a-z])(${WORDS_BEFORE})\\s*[:：]?\\s*$`, "u");
export const CURRENCY_AFTER = new RegExp(`^\\s*(?:整|,-+|,–|de\\s)?\\s*(元人民币|${WORDS})(?![a-z])`, "u");

const known = CURRENCIES.map(([code, words]) => ({ code, form: new RegExp(`^(?:${words})$`, "u") }));

/** kCHF 2,350, 450 k€, 1.250 TEUR: thousands of what the code or sign behind the letter names. */
const OF_THOUSANDS = "[kt](eur|€|chf|usd|us\\$|gbp|£|sek|nok|dkk|pln|czk|aud|cad)";
export const THOUSANDS_BEFORE = new RegExp(`(?<![a-z])${OF_THOUSANDS}\\s*$`, "u");
export const THOUSANDS_AFTER = new RegExp(`^\\s?${OF_THOUSANDS}(?![a-z])`, "u");

/** `EUR` for “euros”; `undefined` for what names no currency. */
export const currencyOf = (name: string): string | undefined => known.find(({ form }) => form.test(name.trim()))?.code;
