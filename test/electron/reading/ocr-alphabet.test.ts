import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { ocrFile } from "../../../electron/reading/ocr/ocr-files.ts";
import { OCR_ALPHABET } from "../../../shared/reading/vocabulary/ocr-alphabet.ts";

test("the characters that scans are held to are those of the engine", async () => {
  const written = await readFile(ocrFile("alphabet") ?? "", "utf8");
  const known = written.split("\n").filter((character) => /^\p{Script=Han}$/u.test(character.trim()));
  expect(known.filter((character) => !OCR_ALPHABET.has(character.trim()))).toEqual([]);
  expect(["镕", "䶮"].some((character) => OCR_ALPHABET.has(character))).toBe(false);
});
