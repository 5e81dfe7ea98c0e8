import type { PDFPage } from "@cantoo/pdf-lib";
import qrcode from "qrcode-generator";
import { drawRaw } from "../pdf/draw-raw.ts";
import { points } from "./house-style.ts";

/** Light modules around a code (ISO/IEC 18004, 9.1). */
const QUIET = 4;

/** Dark and light modules of a QR code, row by row, at correction level Q: a quarter of it may be lost. `text`: ASCII. */
function qrModules(text: string): readonly (readonly boolean[])[] {
  const code = qrcode(0, "Q");
  code.addData(text, "Byte");
  code.make();
  const count = code.getModuleCount();
  return Array.from({ length: count }, (_, row) => Array.from({ length: count }, (_, column) => code.isDark(row, column)));
}

/** Side of a separator's code with its margin, and how far it stands above the lower edge of the sheet; in mm. */
const SIDE = 84;
const ABOVE_EDGE = 50;

/** Draws the code of a separator sheet into its lower half, in the middle. */
export function drawSeparatorCode(page: PDFPage, text: string): void {
  const side = points(SIDE);
  drawQrCode(page, text, { left: (page.getWidth() - side) / 2, bottom: points(ABOVE_EDGE), side });
}

/**
 * Draws a QR code in black on a page, with its light margin.
 * @param place points: left and lower edge of the square with its margin, and its side
 */
function drawQrCode(page: PDFPage, text: string, { left, bottom, side }: { readonly left: number; readonly bottom: number; readonly side: number }): void {
  const modules = qrModules(text);
  const size = side / (modules.length + 2 * QUIET);
  const runs = modules.flatMap((row, index) => {
    const y = bottom + side - (QUIET + index + 1) * size;
    return darkRuns(row).map(([from, length]) => `${number(left + (QUIET + from) * size)} ${number(y)} ${number(length * size)} ${number(size)} re`);
  });
  drawRaw(page, `q 0 g\n${runs.join("\n")}\nf\n`);
}

/** Dark modules that stand side by side, as first module and length: drawn as one, they show no seams. */
function darkRuns(row: readonly boolean[]): readonly (readonly [from: number, length: number])[] {
  const runs: [number, number][] = [];
  for (const [index, isDark] of row.entries()) {
    const last = runs.at(-1);
    if (isDark && last && last[0] + last[1] === index) last[1] += 1;
    else if (isDark) runs.push([index, 1]);
  }
  return runs;
}

const number = (value: number) => String(Math.round(value * 1000) / 1000);
