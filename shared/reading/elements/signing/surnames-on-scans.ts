/**
 * Signs that begin no name, and the family names for which the engine for scans takes them: as it has read every family name of our list, printed and scanned
 * twice, and names of opened sets. Where it takes one family name for another, 佘 for 余, nothing tells.
 */
const LIKE_SURNAMES: Readonly<Record<string, string>> = {
  优: "仉",
  候: "侯",
  削: "蒯",
  咎: "昝",
  庚: "庾",
  斜: "钭",
  显: "晁",
  治: "冶",
  洗: "冼",
  琥: "璩",
  祈: "祁",
  禇: "褚",
  笃: "笪",
  终: "佟",
  缤: "缑",
  翡: "翦",
  股: "殷",
  菅: "管",
  蒸: "綦",
  豫: "璩",
  赛: "蹇",
  逢: "逄",
  逮: "逯",
  逸: "逯",
  锌: "钭",
  随: "隋",
  隐: "隗",
  饵: "佴",
  饼: "骈",
  骅: "骈",
  万侯: "万俟",
  元官: "亓官",
  公治: "公冶",
  间丘: "闾丘",
  阁丘: "闾丘",
};
/** 终黎 is a family of its own. */
const LIKE = new RegExp(`^(?!终黎)(?:${Object.keys(LIKE_SURNAMES).join("|")})(?=\\p{Script=Han}{1,2}$)`, "u");

/** A name of a scan with the family name that is meant: 斜一帆 is 钭一帆. */
export const withSurname = (name: string): string => name.replace(LIKE, (sign) => LIKE_SURNAMES[sign] ?? sign);
