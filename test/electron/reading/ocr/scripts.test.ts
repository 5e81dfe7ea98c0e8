import { expect, test } from "vitest";
import { isHardlyRead } from "../../../../electron/reading/ocr/scripts.ts";

const box = { centreX: 600, centreY: 300, halfWidth: 492, halfHeight: 18, slope: 0.01 };

test.each([
  ["", true],
  ["1u", true],
  ["3p ", true],
  ["6.2 Either Party may terminate it by giving three months' notice in writing; the training", false],
  ["七、本协议自双方签字之日起生效，有效期三年，期满自动终止。", false],
])("that “%s” is too little for a line as wide as the page is %s", (text, isLittle) => {
  expect(isHardlyRead(text, box)).toBe(isLittle);
});

test("a line as short as a name may be read as nothing: a seal, a stroke", () => {
  expect(isHardlyRead("", { ...box, halfWidth: 60 })).toBe(false);
});
