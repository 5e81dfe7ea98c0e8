import type { LaidMark, LaidPage } from "../../shared/documents/laid-page.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { setCharacters } from "../documents/text-runs.ts";
import { type Measure, missingGlyph } from "../documents/typesetter.ts";
import type { Fonts } from "../pdf/fonts/fonts.ts";
import { type Sheet, TYPE_AREA } from "./drawing.ts";

/** Collects what would be drawn on pages of the bundle, for the screen: the same places, fonts and letters. */
export class LaidSheets {
  private readonly pages: { readonly marks: LaidMark[] }[] = [];
  private readonly fallbackFonts = new Set<string>();
  private problem: AppError | undefined;

  constructor(
    private readonly fonts: Fonts,
    private readonly measure: Measure,
  ) {}

  /** A further empty page. */
  sheet(): Sheet {
    const marks: LaidMark[] = [];
    this.pages.push({ marks });
    const rule = (x1: number, y1: number, x2: number, y2: number, width: number, color?: number) =>
      marks.push({ kind: "rule", x1: short(x1), y1: short(y1), x2: short(x2), y2: short(y2), width, ...(color ? { color } : {}) });
    const text: Sheet["text"] = (words, left, baseline, style, options) => void marks.push(...this.runs(words, left, baseline, style, options));
    return {
      text,
      centred: (words, baseline, style, field) =>
        text(words, TYPE_AREA.left + (TYPE_AREA.width - this.measure.width(words, style)) / 2, baseline, style, field === undefined ? {} : { field }),
      line: (left, right, y, width, grey) => rule(left, y, right, y, width, grey),
      frame: (left, top, width, height, line) => {
        const [right, bottom] = [left + width, top + height];
        rule(left - line / 2, top, right + line / 2, top, line);
        rule(left - line / 2, bottom, right + line / 2, bottom, line);
        rule(left, top, left, bottom, line);
        rule(right, top, right, bottom, line);
      },
      // links are for the PDF
      link: () => undefined,
    };
  }

  /** All pages in the order in which they were begun. Errors: `glyph-missing`, as of the bundle. */
  finish(): Result<{ readonly pages: readonly LaidPage[]; readonly fallbackFonts: readonly string[] }> {
    return this.problem ? fail(this.problem) : ok({ pages: this.pages, fallbackFonts: [...this.fallbackFonts].sort() });
  }

  /** One mark for each run of a font, as the typesetter of the PDF draws the line. */
  private runs(words: string, left: number, baseline: number, style: Parameters<Sheet["text"]>[3], options: Parameters<Sheet["text"]>[4] = {}): LaidMark[] {
    const { grey, field, steps } = options;
    const marks: LaidMark[] = [];
    let run: { text: string; readonly x: number[]; readonly font: string } | undefined;
    let at = left;
    const close = () => {
      if (!run) return;
      const { text, x, font } = run;
      const place = { x, y: short(baseline), width: short(at - (x[0] ?? 0)) };
      marks.push({ kind: "text", text, ...place, font, size: style.size, ...(grey === undefined ? {} : { color: grey }) });
      run = undefined;
    };
    for (const [index, character] of setCharacters(words.normalize("NFC"), style.face, this.fonts).entries()) {
      const { text, font, fallbackFont, advance } = character;
      if (font === undefined) this.problem ??= missingGlyph(character, field);
      else {
        if (fallbackFont) this.fallbackFonts.add(text);
        if (run && run.font !== font) close();
        run ??= { text: "", x: [], font };
        run.text += text;
        // SVG counts a character outside the basic plane as two
        for (let unit = 0; unit < text.length; unit += 1) run.x.push(short(at));
      }
      at += steps?.[index] ?? advance * style.size + (style.spacing ?? 0);
    }
    close();
    return marks;
  }
}

/** Hundredths of a point: finer than any printer. */
const short = (value: number) => Math.round(value * 100) / 100;
