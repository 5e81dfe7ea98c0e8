/** How wide text is set, in signs of half width: a Chinese character, and a mark of its width, is as wide as two Latin letters. */
export const widthUnits = (text: string): number => [...text].reduce((sum, sign) => sum + unitsOf(sign), 0);

const unitsOf = (sign: string): number => (/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u{20000}-\u{3ffff}]/u.test(sign) ? 2 : 1);

/** A name at most so wide: what it loses is in its middle, its end with the ending stays. */
export function withoutMiddleOfWidth(name: string, units: number): string {
  if (widthUnits(name) <= units) return name;
  const all = [...name];
  const room = (units - 2) / 2;
  return `${fitting(all, room).join("")}…${fitting(all.toReversed(), room).toReversed().join("")}`;
}

/** As many signs from the first on as there is room for. */
function fitting(signs: readonly string[], room: number): readonly string[] {
  let used = 0;
  const end = signs.findIndex((sign) => {
    used += unitsOf(sign);
    return used > room;
  });
  return end < 0 ? signs : signs.slice(0, end);
}
