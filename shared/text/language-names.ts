/** Chinese names of the languages that agreements and proofs are written in, as lists print them (ISO 639-1 codes). */
const NAMES: Readonly<Record<string, string>> = {
  zh: "中文",
  en: "英文",
  de: "德文",
  fr: "法文",
  ru: "俄文",
  ja: "日文",
  ko: "韩文",
  es: "西班牙文",
  pt: "葡萄牙文",
  it: "意大利文",
  nl: "荷兰文",
  sv: "瑞典文",
  fi: "芬兰文",
  da: "丹麦文",
  no: "挪威文",
  pl: "波兰文",
  cs: "捷克文",
  hu: "匈牙利文",
  el: "希腊文",
  he: "希伯来文",
  ar: "阿拉伯文",
  th: "泰文",
  vi: "越南文",
  id: "印度尼西亚文",
  ms: "马来文",
  tr: "土耳其文",
};

/** 中文, 德文 for `zh`, `de-CH`; a language without a name here keeps its code, so that nothing is hidden. */
export function languageNames(languages: readonly string[]): readonly string[] {
  return languages.map((language) => NAMES[language.toLowerCase().split("-")[0] ?? ""] ?? language);
}
