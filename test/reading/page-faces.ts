/// <reference path="../../electron/pdf/fonts/fontkit.d.ts" />
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PDFDocument, PDFFont } from "@cantoo/pdf-lib";
import { create, type Font } from "fontkit";
import { productFolder } from "../../electron/files/paths.ts";
import type { ReadingSource } from "./reading-set.ts";

/** A font to measure with and, once it is embedded, to draw with. */
export type Face = { readonly kit: Font; readonly embedded: PDFFont };
export type Faces = { readonly plain: readonly Face[]; readonly bold: readonly Face[] };

const google = (folder: string, style: string, file: string) => join(productFolder(), "node_modules", "@expo-google-fonts", folder, style, file);
const own = (file: string) => join(productFolder(), "templates", "fonts", file);
const system = (...path: readonly string[]) => join("/usr/share/fonts", ...path);

const TINOS = [google("tinos", "400Regular", "Tinos_400Regular.ttf"), google("tinos", "700Bold", "Tinos_700Bold.ttf")] as const;
const THAI = [google("noto-sans-thai", "400Regular", "NotoSansThai_400Regular.ttf"), google("noto-sans-thai", "700Bold", "NotoSansThai_700Bold.ttf")] as const;

/** Plain and bold; fonts of the system (Debian: fonts-urw-base35, fonts-dejavu) give way to Tinos where they are not installed. */
const LATIN: Readonly<Record<ReadingSource["latin"], readonly [string, string]>> = {
  times: TINOS,
  helvetica: [system("opentype/urw-base35/NimbusSans-Regular.otf"), system("opentype/urw-base35/NimbusSans-Bold.otf")],
  bookman: [system("opentype/urw-base35/URWBookman-Light.otf"), system("opentype/urw-base35/URWBookman-Demi.otf")],
  palatino: [system("opentype/urw-base35/P052-Roman.otf"), system("opentype/urw-base35/P052-Bold.otf")],
  century: [system("opentype/urw-base35/C059-Roman.otf"), system("opentype/urw-base35/C059-Bold.otf")],
  dejavu: [system("truetype/dejavu/DejaVuSans.ttf"), system("truetype/dejavu/DejaVuSans-Bold.ttf")],
};

const SONG = [google("noto-serif-sc", "400Regular", "NotoSerifSC_400Regular.ttf"), google("noto-serif-sc", "700Bold", "NotoSerifSC_700Bold.ttf")] as const;
const HEI = [google("noto-sans-sc", "400Regular", "NotoSansSC_400Regular.ttf"), google("noto-sans-sc", "700Bold", "NotoSansSC_700Bold.ttf")] as const;

const CHINESE: Readonly<Record<ReadingSource["face"], readonly [string, string]>> = {
  song: SONG,
  hei: HEI,
  kai: [own("FandolKai-Regular.otf"), HEI[1]],
  fang: [own("FandolFang-Regular.otf"), HEI[1]],
};

/** Fonts for the strokes of a hand: Chinese and Latin. */
export const HAND_FONTS = [own("FandolKai-Regular.otf"), system("opentype/urw-base35/Z003-MediumItalic.otf")];
export const SEAL_FONT = SONG[1];

const kits = new Map<string, { readonly bytes: Uint8Array; readonly kit: Font }>();

async function opened(path: string): Promise<{ readonly bytes: Uint8Array; readonly kit: Font }> {
  const known = kits.get(path);
  if (known) return known;
  const bytes = new Uint8Array(await readFile(path));
  const kit = create(bytes);
  if ("fonts" in kit) throw new Error(`${path} holds several fonts`);
  const both = { bytes, kit };
  kits.set(path, both);
  return both;
}

/** The faces of a file in the order in which a character looks for a glyph. */
export async function facesOf(pdf: PDFDocument, { latin, face }: Pick<ReadingSource, "latin" | "face">): Promise<Faces> {
  const made = new Map<string, Face>();
  const faceAt = async (path: string) => {
    const known = made.get(path);
    if (known) return known;
    const { bytes, kit } = await opened(path);
    const one = { kit, embedded: await pdf.embedFont(bytes, { subset: true }) };
    made.set(path, one);
    return one;
  };
  const chain = async (weight: 0 | 1) => {
    const paths = [LATIN[latin][weight], TINOS[weight], CHINESE[face][weight], HEI[weight], THAI[weight]];
    return Promise.all([...new Set(paths.filter((path) => existsSync(path)))].map(faceAt));
  };
  const plain = await chain(0);
  return { plain, bold: await chain(1) };
}
