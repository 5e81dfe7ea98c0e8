import { expect, test } from "vitest";
import { isBroken } from "../../../electron/reading/broken-text.ts";

test.each([
  ["whose characters the file gives no meaning to", { characters: 400, unmapped: 380, latinMarks: 0 }, true],
  ["with one word in six of no meaning", { characters: 400, unmapped: 66, latinMarks: 0 }, true],
  ["of Chinese that was stored as Western characters (ÖÐ¹ú)", { characters: 400, unmapped: 0, latinMarks: 390 }, true],
  ["with ticks of a private font", { characters: 400, unmapped: 12, latinMarks: 0 }, false],
  ["in Vietnamese, full of marks", { characters: 400, unmapped: 0, latinMarks: 110 }, false],
  ["without any", { characters: 0, unmapped: 0, latinMarks: 0 }, false],
])("a page %s is told apart from one whose text can be used", (_, faults, broken) => {
  expect(isBroken(faults)).toBe(broken);
});
