/** Amounts of money in folded text, in the currencies of partners, and how many people or machines. */

const NUMBER = "\\d[\\d.,' ]*";
const CURRENCY =
  "eur|euros?|usd|us\\$|cny|rmb|yuan|yuans|renminbi|gbp|chf|sek|nok|dkk|huf|pln|czk|ils|nis|thb|sgd|nzd|aud|cad|jpy|krw|brl|rub|byn|inr|hkd|clp|[€$£¥]|dollars?|dolares?|dollari|dolar\\p{L}*|pounds?|livres?|kronor|kroner|forint\\p{L}*|zlot\\p{L}*|korun|baht|shekels?|euro\\p{L}*|eurolla|juan\\p{L}*|reais|pesos|francs?|juant|rou?bl\\p{L}*|yen|rupees?|rs\\.|lira|рубл\\p{L}*|юан\\p{L}*|евро|доллар\\p{L}*|rials?|riyals?|ringgit|dirhams?|rupiah|myr|idr|vnd|nhan dan te";
/** Names that are other words too: they stand behind their figure alone. */
const CURRENCY_BEHIND = "kr|mkr|tkr|kc|zl|won|rand|dong|crowns|lei|ron|tl";
/** Swedish kronor, Hong Kong dollars */
const OF_COUNTRY = "(?:[a-z]{2,12}(?:ian|ean|can|ese|ish|iss)|hong kong|new zealand) ";
/** An amount of money in folded text. */
export const MONEY = new RegExp(
  `(?:(?<!\\p{Script=Latin})r[mp]\\.? ?\\d{1,3}(?:[.,]\\d{3})+|(?:[€$£¥]|(?<!\\p{Script=Latin})(?:${CURRENCY}))\\s*${NUMBER}|${NUMBER}\\s*(?:million|mio\\.?|thousand|k|m|millones|milhoes|milioni|millions|mil|ty|trieu|milyon|milyar|milioane|млн\\.?|тыс\\.?|миллион\\p{L}*|miliarde|juta|miliar)?\\s*(?:de |d'|${OF_COUNTRY})?(?:${CURRENCY}|${CURRENCY_BEHIND})(?![a-z])|(?:人民币|[\\d.]|[一二三四五六七八九十百千零〇壹贰叁肆伍陆柒捌玖拾佰仟])\\s*[\\d.,一二三四五六七八九十百千万亿零〇壹贰叁肆伍陆柒捌玖拾佰仟两]*\\s*(?:万|亿|千|百|万元)?\\s*(?:元|欧元|美元|英镑|日元|法郎|克朗|卢布|新加坡元|新西兰元|澳元|加元|泰铢|谢克尔|福林|比索|雷亚尔|兹罗提|\\p{Script=Han}{1,5}(?:元|克朗|卢布|法郎|镑|比索|铢)))`,
  "u",
);
/** How many people or machines: six researchers, 参加人员八人, two test benches. */
export const HEADCOUNT = /(?:[\d一二三四五六七八九十两]+\s*(?:余)?[名位人台套]|[一二三四五六七八九十两\d]+(?:台套|人月|人年))/u;
