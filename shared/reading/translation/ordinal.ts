import { chineseNumber } from "../numbers.ts";

const ORDINALS: readonly (readonly [RegExp, number])[] = [
  [/^(?:prim(?:er|eir)|premier)/u, 1],
  [/^segund/u, 2],
  [/^(?:terc)/u, 3],
  [/^(?:cuart|quart)/u, 4],
  [/^quint/u, 5],
  [/^sext/u, 6],
  [/^(?:septim|setim)/u, 7],
  [/^(?:octav|oitav)/u, 8],
  [/^(?:noven|nona)/u, 9],
  [/^(?:undecim|decimo? ?prim)/u, 11],
  [/^(?:duodecim)/u, 12],
  [/^decima? ?segund/u, 12],
  [/^decima? ?terc/u, 13],
  [/^decima? ?(?:cuart|quart)/u, 14],
  [/^decima? ?quint/u, 15],
  [/^vigesim/u, 20],
  [/^decim/u, 10],
];
const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
const ROMAN_SIGNS = "ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅺⅻ";
const WORDS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(" ");

/** The place of a label in its row: 十 → 10, 4.1 → 1, ix → 9, b → 2, tercera → 3. */
export function ordinal(label: string): number | undefined {
  const own = label.replace(/^annex\s*/u, "").trim();
  const figures = /(?:^|\.)(\d{1,3})[a-z]?$/u.exec(own)?.[1];
  if (figures !== undefined) return Number(figures);
  const chinese = chineseNumber(own);
  if (chinese !== undefined) return chinese;
  if (ROMAN_SIGNS.includes(own) && own !== "") return ROMAN_SIGNS.indexOf(own) + 1;
  if (WORDS.includes(own)) return WORDS.indexOf(own) + 1;
  const word = ORDINALS.find(([form]) => form.test(own))?.[1];
  if (word !== undefined) return word;
  if (/^[ivx]+$/u.test(own)) return roman(own);
  return /^[a-z]$/u.test(own) ? own.charCodeAt(0) - 96 : undefined;
}

function roman(text: string): number {
  const values = [...text].map((sign) => ROMAN[sign] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
