/** How wide text is set, in signs of half width: a Chinese character, and a mark of its width, is as wide as two Latin letters. */
export const widthUnits = (text: string): number => [...text].reduce((sum, sign) => sum + unitsOf(sign), 0);

const unitsOf = (sign: string): number => (/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60\u{20000}-\u{3ffff}]/u.test(sign) ? 2 : 1);
