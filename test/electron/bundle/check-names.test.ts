import { expect, test } from "vitest";
import { checkNames, PLAIN_NAME } from "../../../electron/bundle/check-names.ts";
import { setCharacters } from "../../../electron/documents/text-runs.ts";
import { productFonts } from "../../../electron/pdf/fonts/fonts.ts";
import { planStandaloneBundle } from "../../../shared/documents/standalone-bundle-plan.ts";

test("the fonts have every character of a plain name", () => {
  const fonts = productFonts();
  const plain = Array.from({ length: 0x10000 }, (_, codePoint) => String.fromCharCode(codePoint)).filter((character) => PLAIN_NAME.test(character));
  expect(plain.length).toBeGreaterThan(20_000);
  for (const face of ["fangsong", "heiti"] as const)
    expect(
      setCharacters(plain.join(""), face, fonts)
        .filter(({ font }) => font === undefined)
        .map(({ codePoint }) => codePoint),
    ).toEqual([]);
});

test("a name with a character that no font has is refused before anything is read, with its file", () => {
  const planned = planStandaloneBundle(["甲.pdf", "乙🧪.pdf"]);
  expect(checkNames(planned, productFonts)).toMatchObject({ ok: false, error: { kind: "glyph-missing", file: "乙🧪.pdf" } });
  expect(checkNames(planned.slice(1), productFonts)).toEqual({ ok: true, value: undefined });
});
