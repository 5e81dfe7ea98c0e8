import { expect, test } from "vitest";
import { wholeNumber } from "../../../renderer/ui/whole-number.tsx";

test.each([
  ["", undefined],
  [" ", undefined],
  ["20", 20],
  ["２０ ", 20],
  ["2000", 2000],
  ["2001", "wrong"],
  ["0", "wrong"],
  ["-5", "wrong"],
  ["1.5", "wrong"],
  ["二十", "wrong"],
])("“%s” as a number from 1 to 2000", (typed, read) => expect(wholeNumber(typed, 2000)).toBe(read));
