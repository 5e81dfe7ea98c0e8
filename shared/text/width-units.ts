/** How wide text is set, in signs of half width: a Chinese character, and a mark of its width, is as wide as two Latin letters. */
export const widthUnits = (text: string): number => [...text].reduce((sum, sign) => sum + (/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/u.test(sign) ? 2 : 1), 0);
