import { folded } from "./folded.ts";

/** One name inside the other, blanks and case aside. */
export function sameName(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => folded(name).replace(/[^\p{Letter}\p{Number}]/gu, ""));
  return a !== undefined && b !== undefined && a.length > 2 && b.length > 2 && (a.includes(b) || b.includes(a));
}

/** The one of a name: that which has it word for word, else one whose name holds it or is held by it, as a hospital bears that of its university. */
export const namedSo = <Named extends { readonly name: string; readonly otherName?: string }>(all: readonly Named[], name: string): Named | undefined => {
  const namesOf = ({ name: own, otherName = own }: Named) => [own, otherName];
  return all.find((one) => namesOf(one).some((own) => folded(own) === folded(name))) ?? all.find((one) => namesOf(one).some((own) => sameName(own, name)));
};

/** How much of two names is the same, 0 to 1, whatever an engine lost of either: their pairs of letters. */
export function likeness(one: string, other: string): number {
  const pairs = (name: string) => {
    const bare = folded(name).replace(/[^\p{Letter}\p{Number}]/gu, "");
    return Array.from({ length: Math.max(0, bare.length - 1) }, (_, at) => bare.slice(at, at + 2));
  };
  const [a, b] = [pairs(one), pairs(other)];
  const rest = [...b];
  let same = 0;
  for (const pair of a) {
    const at = rest.indexOf(pair);
    if (at < 0) continue;
    rest.splice(at, 1);
    same++;
  }
  return a.length + b.length === 0 ? 0 : (2 * same) / (a.length + b.length);
}
