const DIGITS = "零一二三四五六七八九";
/** Other characters for the same digits and units: those of cheques, 〇 and 两. */
const SAME: Readonly<Record<string, string>> = {
  〇: "零",
  两: "二",
  壹: "一",
  贰: "二",
  叁: "三",
  肆: "四",
  伍: "五",
  陆: "六",
  柒: "七",
  捌: "八",
  玖: "九",
  拾: "十",
  佰: "百",
  仟: "千",
};
const SECTION = /^(?:([一二三四五六七八九])千)?(?:零?([一二三四五六七八九])百)?(?:零?([一二三四五六七八九])?(十))?(?:(零)?([一二三四五六七八九]))?$/;

/**
 * The whole number that Chinese numerals write: 十, 一百二十万, 壹佰零伍. `undefined`: no such number, or a spoken short form that two
 * people may read in two ways (两万五, 一百二).
 */
export function chineseNumber(text: string): number | undefined {
  const plain = [...text].map((character) => SAME[character] ?? character).join("");
  if (plain === "零") return 0;
  const [, hundredMillions, tenThousands, zero, ones = ""] = /^(?:(.+)亿)?(?:零?(.+)万)?(零)?(.*)$/.exec(plain) ?? [];
  const parts = [
    { written: hundredMillions, worth: 100_000_000 },
    { written: tenThousands, worth: 10_000 },
    { written: ones === "" ? undefined : ones, worth: 1 },
  ].filter(({ written }) => written !== undefined);
  const values = parts.map(({ written = "", worth }) => ({ worth, value: sectionOf(written) }));
  if (values.length === 0 || values.some(({ value }) => value === undefined)) return undefined;
  const last = values.at(-1);
  const isShortForm = values.length > 1 && last?.worth === 1 && zero === undefined && (last.value ?? 0) < 1000;
  return isShortForm ? undefined : values.reduce((sum, { value = 0, worth }) => sum + value * worth, 0);
}

/** Up to 9999. */
function sectionOf(written: string): number | undefined {
  const found = SECTION.exec(written);
  if (found === null || written === "") return undefined;
  const [, thousands, hundreds, tens, ten, zero, ones] = found;
  if (ones !== undefined && ten === undefined && zero === undefined && (thousands ?? hundreds) !== undefined) return undefined;
  const digit = (character: string | undefined) => (character === undefined ? 0 : DIGITS.indexOf(character));
  return digit(thousands) * 1000 + digit(hundreds) * 100 + (ten === undefined ? 0 : (digit(tens) || 1) * 10) + digit(ones);
}

/** 1 → 一, 10 → 十, 21 → 二十一: numbers of headings, below 100. */
export function chineseNumeral(value: number): string {
  const [tens, units] = [Math.floor(value / 10), value % 10];
  const head = tens === 0 ? "" : tens === 1 ? "十" : `${DIGITS.charAt(tens)}十`;
  return `${head}${units === 0 && tens > 0 ? "" : DIGITS.charAt(units)}`;
}
