import { expect, it } from "vitest";
import { widthUnits, withoutMiddleOfWidth } from "../../../shared/text/width-units.ts";

it.each([
  ["", 0],
  ["Vogel, 12", 9],
  ["甲方：", 6],
  ["䶮A（上海）", 11],
  ["“…”", 3],
])("counts what is Chinese twice: %s", (text, units) => expect(widthUnits(text)).toBe(units));

it("a name that is too wide loses its middle: its end and its ending stay", () => {
  expect(withoutMiddleOfWidth("合作协议.pdf", 60)).toBe("合作协议.pdf");
  const long = withoutMiddleOfWidth(`${"镕喆䶮".repeat(20)}第三次修改稿.pdf`, 40);
  expect(long).toMatch(/^镕喆䶮.*….*第三次修改稿\.pdf$/u);
  expect(widthUnits(long)).toBeLessThanOrEqual(40);
  expect(withoutMiddleOfWidth(`${"𠮷".repeat(30)}a.pdf`, 20)).toBe("𠮷𠮷𠮷𠮷…𠮷𠮷a.pdf");
});
