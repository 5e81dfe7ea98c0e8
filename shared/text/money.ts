/**
 * Amounts in whole yuan and their words. All arithmetic is on integers: on paper shares and ratios are cut off, never rounded
 * (readings A1, A3), so that a figure there never says more than the budget holds.
 */

/** 703500 → `703,500`. */
export function groupDigits(yuan: number): string {
  return String(yuan).replace(/\B(?=(\d{3})+$)/g, ",");
}

/** 703500 → `703,500元`. */
export const inFigures = (yuan: number): string => `${groupDigits(yuan)}元`;

/**
 * An amount in a sentence, in the unit of the form: 700000 → `70.00 万元`, 700001 → `70.0001 万元`. A few odd yuan below
 * 10,000, which 万元 would hide behind zeros, stay yuan: 1 → `1 元`.
 */
export function inSentence(yuan: number): string {
  const size = Math.abs(yuan);
  const sign = yuan < 0 ? "−" : "";
  if (size < 10_000 && size % 100 !== 0) return `${sign}${groupDigits(size)} 元`;
  const rest = String(size % 10_000).padStart(4, "0");
  return `${sign}${groupDigits(Math.floor(size / 10_000))}.${rest.slice(0, 2)}${rest.slice(2).replace(/0+$/, "")} 万元`;
}

const DIGITS = "零壹贰叁肆伍陆柒捌玖";
const PLACES = ["", "拾", "佰", "仟"];
const SECTIONS = ["", "万", "亿"];

/** The largest amount with words: below one 万亿. */
export const LARGEST_IN_WORDS = 999_999_999_999;

/**
 * The amount as 大写: 703500 → `人民币柒拾万零叁仟伍佰元整` (after 正确填写票据和结算凭证的基本规定 3). One 零 stands
 * for one or more zeros between digits, and also where 万 or 亿 ends in 0 while the next digit is none.
 * Whole yuan from 0 to `LARGEST_IN_WORDS`; anything else is a bug of the caller and throws.
 */
export function inWords(yuan: number): string {
  if (!Number.isSafeInteger(yuan) || yuan < 0 || yuan > LARGEST_IN_WORDS) throw new RangeError(`no words for ${yuan} yuan`);
  if (yuan === 0) return "人民币零元整";
  let words = "";
  let zero = false;
  for (let section = 2; section >= 0; section -= 1) {
    const value = Math.floor(yuan / 10_000 ** section) % 10_000;
    if (value === 0) {
      zero = words !== "";
      continue;
    }
    if (words !== "" && (zero || value < 1000)) words += "零";
    words += `${sectionText(value)}${SECTIONS[section] ?? ""}`;
    zero = value % 10 === 0;
  }
  return `人民币${words}元整`;
}

/** Words of a section of four digits, 1 to 9999, without zeros at its ends. */
function sectionText(value: number): string {
  let words = "";
  let zero = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) {
      zero = words !== "";
      continue;
    }
    words += `${zero ? "零" : ""}${DIGITS[digit] ?? ""}${PLACES[place] ?? ""}`;
    zero = false;
  }
  return words;
}

/** 703500 → `70.35`, exactly, without zeros at the end. */
export function inTenThousands(yuan: number): string {
  const whole = Math.floor(yuan / 10_000);
  const rest = String(yuan % 10_000)
    .padStart(4, "0")
    .replace(/0+$/, "");
  return rest === "" ? groupDigits(whole) : `${groupDigits(whole)}.${rest}`;
}

/**
 * own : grant as `1.08:1`, cut off after two places: on screens as in letters, so that what misses a ratio never seems to reach it and no letter that
 * is sealed says another number. `grant` must be above 0.
 */
export function ratioToOne(own: number, grant: number): string {
  return `${cutOff(own, grant, 1)}:1`;
}

/** part of whole as `31.03%`, cut off after two places. `whole` must be above 0. */
export function percentOf(part: number, whole: number): string {
  return `${cutOff(part, whole, 100)}%`;
}

function cutOff(part: number, whole: number, factor: number): string {
  // BigInt: an amount in yuan times 10,000 may pass the largest safe integer
  const hundredths = (BigInt(part) * BigInt(factor) * 100n) / BigInt(whole);
  return inPlaces(hundredths);
}

const inPlaces = (hundredths: bigint): string => `${groupDigits(Number(hundredths / 100n))}.${String(hundredths % 100n).padStart(2, "0")}`;

/** Whether own : grant reaches `ratio` : 1. The ratio may have up to four decimals; compared in whole numbers. */
export function reachesRatio(own: number, grant: number, ratio: number): boolean {
  return BigInt(own) * 10_000n >= BigInt(grant) * BigInt(Math.round(ratio * 10_000));
}
