/**
 * China and its cities that stand in the names of units: 甲公司（深圳）, Fudan University (Shanghai). A bracket with one of them belongs
 * to the name, and such a unit is on the Chinese side. Municipalities, capitals of provinces and cities with many research units.
 */
const LATIN_NAMES =
  "China|Beijing|Shanghai|Tianjin|Chongqing|Guangzhou|Shenzhen|Hangzhou|Nanjing|Suzhou|Wuxi|Ningbo|Hefei|Wuhan|Changsha|Chengdu|Xi'?an|Jinan|Qingdao|Dalian|Shenyang|Changchun|Harbin|Xiamen|Fuzhou|Zhengzhou|Nanchang|Kunming|Guiyang|Nanning|Haikou|Lanzhou|Zhuhai|Dongguan|Foshan|Hong Kong|Macau";
/** Cities that are provinces of their own. */
const MUNICIPALITIES = "北京|上海|天津|重庆";
const HAN_NAMES = `中国|${MUNICIPALITIES}|广州|深圳|杭州|南京|苏州|无锡|宁波|合肥|武汉|长沙|成都|西安|济南|青岛|大连|沈阳|长春|哈尔滨|厦门|福州|郑州|南昌|昆明|贵阳|南宁|海口|兰州|珠海|东莞|佛山|香港|澳门`;

/** For the inside of other patterns: alternatives without a group of their own. */
export const CHINESE_PLACES = { latin: LATIN_NAMES, han: HAN_NAMES } as const;

/** 上海 of 上海青阳光子中心, 上海市 of 上海市青阳光子中心: the place in front of the name of a unit. */
export const PLACE_IN_FRONT = new RegExp(`^(?:${HAN_NAMES})[市省]?`, "u");

/** A name that begins with a city of the rank of a province. */
export const OF_MUNICIPALITY = new RegExp(`^(?:${MUNICIPALITIES})市`, "u");

/** A folded name (small letters) that says that its unit is in China. */
export const IN_CHINA = new RegExp(`${LATIN_NAMES.toLowerCase()}|${HAN_NAMES}`, "u");
