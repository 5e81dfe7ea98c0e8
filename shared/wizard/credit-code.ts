/** 统一社会信用代码, GB 32100-2015: 31 characters without I O S V Z, the 18th a check character. */
const CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";

/** A typed code as it is registered: half-width, no spaces, capitals. */
export const plainCreditCode = (typed: string): string =>
  typed
    .normalize("NFKC")
    .replace(/[\s\u200b-]/g, "")
    .toUpperCase();

/** GB 32100-2015, table 1: the first two characters say who registered the unit, and as what. */
const REGISTERED: Readonly<Record<string, { readonly as: string; readonly kinds: readonly string[] }>> = {
  "11": { as: "机关", kinds: [] },
  "12": { as: "事业单位", kinds: ["university", "institute", "public-institution", "hospital"] },
  "13": { as: "群众团体", kinds: ["social-organisation"] },
  "51": { as: "社会团体", kinds: ["social-organisation"] },
  "52": { as: "民办非企业单位", kinds: ["social-organisation", "university", "institute", "hospital"] },
  "53": { as: "基金会", kinds: ["social-organisation"] },
  "91": { as: "企业", kinds: ["enterprise", "unincorporated"] },
  "92": { as: "个体工商户", kinds: ["unincorporated"] },
  "93": { as: "农民专业合作社", kinds: ["enterprise", "unincorporated"] },
};

/** What the code says that the unit is registered as, where that does not fit the kind that was chosen. */
export function registeredOtherwise(typed: string, kind: string): string | undefined {
  const registered = REGISTERED[plainCreditCode(typed).slice(0, 2)];
  return registered === undefined || registered.kinds.includes(kind) ? undefined : registered.as;
}

/** What is wrong with a typed code; `undefined` when nothing is. A warning only: the unit's own paper decides. */
export function creditCodeProblem(typed: string): "creditLength" | "creditDigit" | undefined {
  const code = plainCreditCode(typed);
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
