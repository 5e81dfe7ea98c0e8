import { useEffect, useState } from "react";
import { type FontName, OWN_FONT_NAMES } from "../../shared/documents/font-names.ts";
import type { LaidPage } from "../../shared/documents/laid-page.ts";

/** The fonts that documents are printed with, as the program serves them; the browser loads each when a page first needs it. */
const NAMES: readonly FontName[] = ["SystemFangsong", ...OWN_FONT_NAMES];

let registered = false;

export function registerPageFonts(): void {
  if (registered) return;
  registered = true;
  for (const name of NAMES) document.fonts.add(new FontFace(`print-${name}`, `url("/fonts/${name}")`, { display: "block" }));
}

/** Thai letters of the screens where the system brings no face of its own; loaded with the first of them. */
export function registerThaiFont(): void {
  document.fonts.add(new FontFace("ui-thai", 'url("/fonts/NotoSansThai")', { unicodeRange: "U+0E00-0E7F", display: "swap" }));
}

/** Letters of quoted papers that are not Chinese, for the whole program; loaded with the first of them. Within Chinese the quotes and dashes are those of the Chinese face. */
export function registerLatinFont(): void {
  for (const [family, own] of [["source-latin", {}] as const, ["source-letters", { unicodeRange: LETTERS }] as const]) {
    document.fonts.add(new FontFace(family, 'url("/fonts/Tinos")', { ...own, display: "swap" }));
    document.fonts.add(new FontFace(family, 'url("/fonts/TinosBold")', { ...own, weight: "600 700", display: "swap" }));
  }
}
const LETTERS = "U+0020-0021, U+0023-0026, U+0028-007E, U+00A0, U+00C0-024F, U+1E00-1EFF";

/** Loads all fonts of some pages: nothing is printed before its letters are there. */
export async function loadPageFonts(names: readonly string[]): Promise<void> {
  registerPageFonts();
  await Promise.all([...new Set(names)].map((name) => document.fonts.load(`16px "print-${name}"`)));
}

/** Whether the letters of some pages can be drawn: until then only their rules and boxes could. A font that cannot be loaded is not waited for. */
export function usePageFonts(pages: readonly LaidPage[] | undefined): boolean {
  const fonts = (pages ?? []).flatMap(({ marks }) => marks.flatMap((mark) => (mark.kind === "text" ? [mark.font] : [])));
  const wanted = [...new Set(fonts)].toSorted().join(" ");
  const [loaded, setLoaded] = useState<string>();
  useEffect(() => {
    let left = false;
    const load = loadPageFonts(wanted === "" ? [] : wanted.split(" "));
    void load
      .catch(() => undefined)
      .then(() => {
        if (!left) setLoaded(wanted);
      });
    return () => {
      left = true;
    };
  }, [wanted]);
  return loaded === wanted;
}
