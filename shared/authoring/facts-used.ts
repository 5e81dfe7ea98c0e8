/** Keys of a guide under which a fact or a list of the case is named; everything else is a value, an id or a sentence. */
const FACT_KEYS: ReadonlySet<string> = new Set(["fact", "facts", "sum", "of", "count", "list", "distinctBy", "length", "by", "from", "to"]);

/** Every name of a fact in a part of a guide, however deep: a check, a condition, a rule. */
export function factsUsed(part: unknown): readonly string[] {
  if (Array.isArray(part)) return part.flatMap((one: unknown) => factsUsed(one));
  if (typeof part !== "object" || part === null) return [];
  // { list, column } is a column of a list of the guide, and `of` a fact only beside `sum`
  const noFact = new Set(["column" in part ? "list" : "", "sum" in part ? "" : "of"]);
  return Object.entries(part).flatMap(([key, value]: [string, unknown]): readonly string[] => {
    if (!FACT_KEYS.has(key)) return factsUsed(value);
    if (typeof value === "string") return noFact.has(key) || isDate(value) ? [] : [value];
    return Array.isArray(value) ? value.flatMap((one: unknown) => (typeof one === "string" ? [one] : factsUsed(one))) : factsUsed(value);
  });
}

const isDate = (text: string): boolean => /^\d{4}(-|$)/.test(text);
