import { chineseNumber } from "../text/chinese-number.ts";

/** Typing and showing amounts. A case keeps whole yuan; screens show 万元 or 元. */
export type MoneyUnit = "wan" | "yuan";

export type ParsedAmount =
  | { readonly kind: "amount"; readonly yuan: number }
  | { readonly kind: "empty" }
  | { readonly kind: "problem"; readonly problem: string };

/** Behind 单位 or in brackets, or what ends a heading like 金额/万元; never a figure with its unit (70万元) or a word like 万吨. */
const STATED_UNITS = [
  /单位\s*[:：为]?\s*(?:人民币|RMB)?\s*[(（]?\s*(万元|元)(?!(?!人民币)\p{Script=Han})/gu,
  /[(（]\s*(?:人民币|RMB)?\s*(万元|万|元)\s*(?:人民币|RMB)?\s*[)）]/gu,
  /人民币\s*(万元|元)(?!\p{Script=Han})/gu,
  /(?:[/／]|金额|经费|费用|预算|资助|自筹)数?\s*(万元|元)\s*$/gu,
];

/** The unit of money that headings or lines of a caption state; `undefined`: none, or several that differ. */
export function statedUnit(...texts: readonly string[]): MoneyUnit | undefined {
  const found = texts.flatMap((text) => STATED_UNITS.flatMap((form) => [...text.matchAll(form)].map(([, unit]) => unit)));
  const [unit, ...others] = new Set(found.map((word): MoneyUnit => (word === "元" ? "yuan" : "wan")));
  return others.length === 0 ? unit : undefined;
}

const LARGEST_YUAN = 1_000_000_000_000;

/** Full-width digits and marks as people paste them, made plain: `７０．５万` → `70.5万`. */
export function plainDigits(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s,，]/g, "")
    .replace(/。/g, ".");
}

/** `12,5` and `12,34`: no thousands, and perhaps the decimal comma of a foreign partner's table. */
const DECIMAL_COMMA = /^\D*\d+,\d{1,2}(?!\d)[^,.]*$/;

/** Reads an amount as typed. A unit typed behind it (亿, 万, 万元, 元) wins over the unit of the field. `negative`: it may be a loss. */
export function parseAmount(text: string, unit: MoneyUnit, negative = false): ParsedAmount {
  const plain = plainDigits(text)
    .replace(/^[−–负]/, "-")
    .replace(/^(?:人民币|RMB|CNY)?[¥￥]?/i, "")
    .replace(/元[整正]$/, "元");
  if (plain === "") return { kind: "empty" };
  if (DECIMAL_COMMA.test(text.normalize("NFKC").trim())) return { kind: "problem", problem: "逗号后只有一两位：小数请写成 12.5，千位分隔请写全。" };
  const match = /^(-?)(\d*)(?:\.(\d*))?(亿元|亿|万元|万|元)?$/.exec(plain);
  const [, minus = "", whole = "", fraction = "", suffix] = match ?? [];
  if (match === null || (whole === "" && fraction === "")) return { kind: "problem", problem: "请填数字，如 70 或 70.5。" };
  if (minus === "-" && !negative) return { kind: "problem", problem: "金额不能为负数。" };
  const places = suffix?.startsWith("亿") ? 8 : suffix === "元" || (suffix === undefined && unit === "yuan") ? 0 : 4;
  const digits = fraction.replace(/0+$/, "");
  if (digits.length > places)
    return { kind: "problem", problem: places === 0 ? "以元为单位时不带小数。" : `最多${places === 8 ? "八" : "四"}位小数，即精确到元。` };
  const yuan = Number(`${minus}${whole}${digits.padEnd(places, "0")}`);
  if (Math.abs(yuan) > LARGEST_YUAN) return { kind: "problem", problem: "数额过大，请核对单位是万元还是元。" };
  return { kind: "amount", yuan };
}

/** An amount in a field of its own: Chinese numerals are read too. `as`: it was written otherwise than the field shows it, which is then said. */
export function readTypedAmount(text: string, unit: MoneyUnit, negative = false): ParsedAmount & { readonly as?: "other-digits" } {
  const parsed = parseAmount(text, unit, negative);
  if (parsed.kind === "amount") return /[０-９．]/.test(text) ? { ...parsed, as: "other-digits" } : parsed;
  if (parsed.kind === "empty") return parsed;
  const yuan = yuanInNumerals(plainDigits(text), unit);
  if (yuan !== undefined && yuan <= LARGEST_YUAN) return { kind: "amount", yuan, as: "other-digits" };
  const [letter] = /(?<=\d[oOlI]*)[oOlI]|[oOlI](?=[oOlI]*\d)/.exec(plainDigits(text)) ?? [];
  return letter === undefined ? parsed : { kind: "problem", problem: `“${letter}”是字母，请改为数字 ${/o/i.test(letter) ? 0 : 1}。` };
}

/** From here on an amount in 万元 is taken to have been typed in 元: 一亿元, far above what any call gives. */
const LIKELY_MEANT_IN_YUAN = 100_000_000;

/**
 * What an amount in 万元 comes to where it was most likely typed in 元 (700000), in yuan; `undefined` where it is a likely amount.
 * @param yuan as it was read in the unit of the field
 */
export const meantInYuan = (yuan: number, unit: MoneyUnit): number | undefined =>
  unit === "wan" && yuan >= LIKELY_MEANT_IN_YUAN && yuan % 10_000 === 0 ? yuan / 10_000 : undefined;

/** 七十万元, 十万, and 七十 in the unit of the field. */
function yuanInNumerals(plain: string, unit: MoneyUnit): number | undefined {
  const [, numerals = "", suffix] = /^(?:人民币)?(.+?)([元圆])?[整正]?$/.exec(plain) ?? [];
  const number = chineseNumber(numerals);
  const isWhole = suffix !== undefined || /[万亿]/.test(numerals) || unit === "yuan";
  return number === undefined ? undefined : isWhole ? number : number * 10_000;
}

/** What a cell of a table of money holds where no money is meant: a dash, a stroke, 无. */
const NO_MONEY = /^\s*(?:[-—–/／]+|无)\s*$/u;

/** Whole yuan in a cell of a table; 0 of an empty one and of one that says that there is none (—, 无, ¥ alone). `undefined`: no amount of whole yuan. */
export function yuanInCell(cell: string, unit: MoneyUnit): number | undefined {
  const read = parseAmount(NO_MONEY.test(cell) ? "" : cell, unit);
  return read.kind === "problem" ? undefined : read.kind === "amount" ? read.yuan : 0;
}

/** 700000 → `70.00` (万元) or `700,000` (元); 万元 keeps two decimals, and as many more as the odd yuan need. */
export function formatAmount(yuan: number, unit: MoneyUnit): string {
  if (unit === "yuan") return grouped(String(yuan));
  const sign = yuan < 0 ? "−" : "";
  const digits = String(Math.abs(yuan)).padStart(5, "0");
  const fraction = digits.slice(-4).replace(/0{1,2}$/, "");
  return `${sign}${grouped(digits.slice(0, -4))}.${fraction}`;
}

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, ",");
}
