import type { NeededTurn } from "../../electron/ingest/orientation/page-orientation.ts";
import { drawPage, type PageKind, pageSvg, randomNumbers, worn } from "./draw-pages.ts";
import { inspectedTurn } from "./inspected-turn.ts";
import { pageFonts } from "./page-fonts.ts";
import { type Language, pageTexts } from "./page-texts.ts";
import { scannedPdf } from "./scanned-pdf.ts";

/** A page that lies as `turned` says (clockwise degrees), and what the inspection says would set it upright. */
export type MeasuredPage = {
  readonly name: string;
  readonly turned: NeededTurn;
  readonly said: NeededTurn | null;
  readonly text: boolean;
  readonly blank: boolean;
};

/** 25 sheets in four angles are 100 pages; two sets of them the 200 that the measure prints, one drawn as for fitting and one kept apart. */
const SHEETS: readonly { readonly kind: PageKind; readonly languages: readonly Language[]; readonly seal?: boolean }[] = [
  { kind: "letter", languages: ["zh", "en", "de"] },
  { kind: "letter", languages: ["zh", "zh", "en"], seal: true },
  { kind: "dense", languages: ["zh", "en", "de"] },
  { kind: "dense", languages: ["zh", "de"], seal: true },
  { kind: "two-columns", languages: ["zh", "en"] },
  { kind: "table", languages: ["zh", "zh", "en", "de"] },
  { kind: "sparse", languages: ["zh", "en"] },
  { kind: "captioned-photo", languages: ["zh", "de"] },
  { kind: "photo", languages: ["zh", "en"] },
  { kind: "drawing", languages: ["zh"] },
  { kind: "blank", languages: ["zh"] },
];
const ANGLES = [0, 90, 180, 270] as const;
const NO_TEXT: readonly PageKind[] = ["photo", "drawing", "blank"];

/** Pages as scanners give them, each in a PDF of its own, inspected as attachments are. */
export async function* scannedPages(use: "fit" | "measure", seed: number): AsyncGenerator<MeasuredPage> {
  const [texts, fonts] = await Promise.all([pageTexts(use), pageFonts(use)]);
  const sheets = SHEETS.flatMap(({ kind, languages, seal = false }) => languages.map((language) => ({ kind, language, seal })));
  for (const [index, { kind, language, seal }] of sheets.entries()) {
    for (const turned of ANGLES) {
      const random = randomNumbers(seed + index * 4 + turned);
      const faces = fonts[language];
      const face = faces[index % faces.length];
      if (!face) throw new Error(`no font for ${language}`);
      const svg = pageSvg({ ...face, kind, language, seal }, texts[language], random);
      const dotsPerInch = [100, 150, 200][Math.floor(random() * 3)] ?? 150;
      const skew = (random() - 0.5) * 6;
      const drawn = await drawPage(svg, [face.file], dotsPerInch, turned, skew);
      const scanned = worn(drawn, { blur: random() * 0.8, noise: random() * 20, ground: 215 + random() * 40, ink: random() * 80 }, random);
      const pdf = await scannedPdf(scanned, 60 + Math.floor(random() * 21));
      const said = await inspectedTurn(pdf);
      const name = `${kind}, ${language}, ${face.family}${face.bold ? " bold" : ""}${seal ? ", sealed" : ""}, ${dotsPerInch} dpi, askew ${skew.toFixed(1)}°, turned ${turned}°`;
      yield { name, turned, said, text: !NO_TEXT.includes(kind), blank: kind === "blank" };
    }
  }
}
