import { expect, test } from "vitest";
import { differsByMarks } from "../../../../electron/reading/ocr/words-with-marks.ts";

test.each([
  ["Begoña Solórzano", "Begoiia Solérzano"],
  ["SZŰCS Győző", "SZUCS Gy6z6"],
])("%s is another reading of the same words as %s", (text, read) => expect(differsByMarks(text, read)).toBe(true));

test.each([
  // two signs of Chinese that Tesseract takes for letters
  ["Gong Xuemei (ÄTA)", "Gong Xuemei (ATA)"],
  ["Ana Solórzano", "Begoiia Solérzano"],
  ["Begoña", "Begoiia Solérzano"],
])("%s is none of %s", (text, read) => expect(differsByMarks(text, read)).toBe(false));
