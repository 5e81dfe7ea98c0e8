import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { productFolder } from "../../electron/files/paths.ts";
import type { Language } from "./page-texts.ts";

export type PageFont = { readonly family: string; readonly bold: boolean; readonly italic: boolean; readonly file: Uint8Array };

const SERIF = ["node_modules", "@expo-google-fonts", "noto-serif-sc"];
const SANS = ["node_modules", "@expo-google-fonts", "noto-sans-sc"];
const TINOS = ["node_modules", "@expo-google-fonts", "tinos"];
const URW = ["/", "usr", "share", "fonts", "opentype", "urw-base35"];
const DEJAVU = ["/", "usr", "share", "fonts", "truetype", "dejavu"];

type Listed = readonly [family: string, style: "" | "bold" | "italic", path: readonly string[]];

/** The faces of the project's own letters among them; those of the system (Debian: fonts-urw-base35, fonts-dejavu) where it has them. */
const TO_FIT: Readonly<Record<"zh" | "latin", readonly Listed[]>> = {
  zh: [
    ["FandolFang", "", ["templates", "fonts", "FandolFang-Regular.otf"]],
    ["Noto Serif SC", "", [...SERIF, "400Regular", "NotoSerifSC_400Regular.ttf"]],
    ["Noto Serif SC", "bold", [...SERIF, "700Bold", "NotoSerifSC_700Bold.ttf"]],
    ["Noto Sans SC", "", [...SANS, "400Regular", "NotoSansSC_400Regular.ttf"]],
  ],
  latin: [
    ["Tinos", "", [...TINOS, "400Regular", "Tinos_400Regular.ttf"]],
    ["Tinos", "bold", [...TINOS, "700Bold", "Tinos_700Bold.ttf"]],
    ["Tinos", "italic", [...TINOS, "400Regular_Italic", "Tinos_400Regular_Italic.ttf"]],
    ["DejaVu Sans", "", [...DEJAVU, "DejaVuSans.ttf"]],
    ["Nimbus Sans", "", [...URW, "NimbusSans-Regular.otf"]],
    ["Nimbus Mono PS", "", [...URW, "NimbusMonoPS-Regular.otf"]],
    ["C059", "", [...URW, "C059-Roman.otf"]],
  ],
};

/** Kept apart: no weight and no limit was chosen with these. */
const TO_MEASURE: typeof TO_FIT = {
  zh: [
    ["FandolKai", "", ["templates", "fonts", "FandolKai-Regular.otf"]],
    ["Noto Sans SC", "bold", [...SANS, "700Bold", "NotoSansSC_700Bold.ttf"]],
    ["Noto Serif SC", "", [...SERIF, "300Light", "NotoSerifSC_300Light.ttf"]],
  ],
  latin: [
    ["Tinos", "", [...TINOS, "400Regular", "Tinos_400Regular.ttf"]],
    ["P052", "", [...URW, "P052-Roman.otf"]],
    ["URW Bookman", "", [...URW, "URWBookman-Light.otf"]],
    ["DejaVu Serif", "", [...DEJAVU, "DejaVuSerif.ttf"]],
    ["Nimbus Sans Narrow", "", [...URW, "NimbusSansNarrow-Regular.otf"]],
  ],
};

/** Fonts to draw pages with, for each language; a font that this machine lacks is left out. */
export async function pageFonts(use: "fit" | "measure"): Promise<Readonly<Record<Language, readonly PageFont[]>>> {
  const listed = use === "fit" ? TO_FIT : TO_MEASURE;
  const opened = async (fonts: readonly Listed[]) => {
    const placed = fonts.map(([family, style, path]) => ({ family, style, path: path[0] === "/" ? join(...path) : join(productFolder(), ...path) }));
    return Promise.all(
      placed
        .filter(({ path }) => existsSync(path))
        .map(
          async ({ family, style, path }): Promise<PageFont> => ({ family, bold: style === "bold", italic: style === "italic", file: await readFile(path) }),
        ),
    );
  };
  const latin = await opened(listed.latin);
  return { zh: await opened(listed.zh), en: latin, de: latin };
}
