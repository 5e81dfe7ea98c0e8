import type { Guide } from "../guide/guide.ts";

/** A state or city of a country whose partners a guide prefers, with the names by which it is known. */
export type KnownRegion = { readonly name: string; readonly country: string; readonly regions: readonly string[] };

/** The states and cities that a guide names among its preferred partners, in any of its topics. */
export const regionsOf = ({ topics }: Pick<Guide, "topics">): readonly KnownRegion[] =>
  topics.flatMap(({ priorityPartners }) => priorityPartners.filter(({ regions }) => regions.length > 0));

/** What stands before a country in an address, or behind it in Chinese: the state or city. @param from of the name of the country */
export function besideCountry(text: string, from: number, to: number): { readonly from: number; readonly to: number } | undefined {
  const behind = /^[\p{Script=Han}—–·-]{2,14}?(?:州|大区|市)/u.exec(text.slice(to));
  if (behind) return { from: to, to: to + behind[0].length };
  const before = /([\p{L}][\p{L}\s.'’–-]{2,40}?)\s*[,，]\s*$/u.exec(text.slice(0, from));
  return before?.[1] === undefined ? undefined : { from: before.index, to: before.index + before[1].length };
}

/** The value of a fact before it is known which regions count: the country and what stands beside it. */
export const writtenRegion = (country: string, part: string): string => `${country}\n${part}`;

/** What a guide calls the region of such a value, without its country: 巴登-符腾堡州; of another region, nothing. @param countryName of its country */
export function regionNamed(value: string, known: readonly KnownRegion[], countryName: (code: string) => string | undefined): string | undefined {
  const [country = "", part = ""] = value.split("\n");
  const words = part.toLowerCase();
  const found = known.find((one) => one.country === country && one.regions.some((name) => words.includes(name.toLowerCase())));
  const prefix = countryName(country) ?? "";
  return found && (found.name.startsWith(prefix) ? found.name.slice(prefix.length) : found.name);
}
