import { expect, it } from "vitest";
import { widthUnits } from "../../../shared/text/width-units.ts";

it.each([
  ["", 0],
  ["Vogel, 12", 9],
  ["甲方：", 6],
  ["䶮A（上海）", 11],
  ["“…”", 3],
])("counts what is Chinese twice: %s", (text, units) => expect(widthUnits(text)).toBe(units));
