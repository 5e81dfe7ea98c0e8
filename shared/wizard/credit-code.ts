/** 统一社会信用代码, GB 32100-2015: 31 characters without I O S V Z, the 18th a check character. */
const CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** What is wrong with a typed code; `undefined` when nothing is. A warning only: the unit's own paper decides. */
export function creditCodeProblem(typed: string): "creditLength" | "creditDigit" | undefined {
  const code = typed.normalize("NFKC").replace(/\s/g, "").toUpperCase();
  if (code.length !== 18) return "creditLength";
  let sum = 0;
  let weight = 1;
  for (const character of code.slice(0, 17)) {
    const value = CHARACTERS.indexOf(character);
    if (value < 0) return "creditDigit";
    sum += value * weight;
    // GB 32100-2015, 5: weights are 3^(i-1) mod 31
    weight = (weight * 3) % 31;
  }
  return CHARACTERS[(31 - (sum % 31)) % 31] === code[17] ? undefined : "creditDigit";
}
