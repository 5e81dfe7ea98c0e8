import { expect, it } from "vitest";
import { isBetterRead } from "../../../electron/reading/recognise-page.ts";

const read = (confidence: number, ...texts: readonly string[]) => ({
  confidence,
  lines: texts.map((text) => ({ text, box: { left: 0, top: 0, width: 10, height: 10 }, confidence })),
});

it("takes a few signs that are read surely for no better turn of a page than much text that is read badly", () => {
  const cyrillic = read(0.5, "YHwBepcuTeT c apyroú CTopoHbI", "DeuncTBytoWHEerO Ha ocHoBaHWm YcTaBa", "CTopoHbI NPDOBOAAT");
  expect(isBetterRead(read(0.9, "9", "T", "I", "营"), cyrillic)).toBe(false);
  // as much text on its head
  expect(isBetterRead(read(0.9, "The parties agree on what follows.", "Each keeps what it owns.", "Signed in two copies."), cyrillic)).toBe(true);
  expect(isBetterRead(read(0.55, "The parties agree on what follows.", "Each keeps what it owns.", "Signed in two copies."), cyrillic)).toBe(false);
});
