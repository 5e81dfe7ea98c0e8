import type { DocumentContent, Inline } from "../../shared/documents/blocks.ts";
import { changedInlines } from "../../shared/documents/changed-facts.ts";
import type { LaidColor, LaidDocument, LaidMark } from "../../shared/documents/laid-page.ts";
import { mapInlines } from "../../shared/documents/map-inlines.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { codePointOf } from "../../shared/text/undrawn-characters.ts";
import type { Fonts } from "../pdf/fonts/fonts.ts";
import { visualLine } from "./break-lines.ts";
import type { Mark } from "./flow.ts";
import { type HouseStyle, points, typeArea } from "./house-style.ts";
import { type Layout, layOut } from "./layout.ts";
import { glyphText } from "./text-runs.ts";

type Setting = { readonly style: HouseStyle; readonly fonts: Fonts };

/**
 * The pages of a document as the PDF will have them, from the same layout. `before`: the words of an older version;
 * what differs from them is marked. Errors: `glyph-missing`, as of the PDF.
 */
export function laidDocument(content: DocumentContent, { style, fonts }: Setting, before?: string): Result<LaidDocument> {
  const changed = before === undefined ? new Set<Inline>() : changedInlines(content, before);
  // the layout hands `field` on to each character: for this while it holds the inline's number, which says more
  const inlines: Inline[] = [];
  const named = mapInlines(content, (inline) => {
    if (inline.kind !== "text") return inline;
    inlines.push(inline);
    return { ...inline, field: String(inlines.length - 1) };
  });
  const drawing: Drawing = {
    style,
    fonts,
    inlineOf: (field) => (field === undefined ? undefined : inlines[Number(field)]),
    changed,
    fallbackFonts: new Set(),
    problem: undefined,
  };
  const area = typeArea(style);
  const pages = layOut(named, style, fonts).pages.map(({ marks }) => ({
    marks: inOrder(marks).flatMap((mark) => toPaper(mark, area.left, area.top, drawing)),
  }));
  if (drawing.problem) return fail(drawing.problem);
  return ok({ width: points(style.paper.width), height: points(style.paper.height), pages, fallbackFonts: [...drawing.fallbackFonts].sort() });
}

/** Cover, index and dividers for the screen, as the PDF will have them. Errors: `glyph-missing`, as of the bundle. */
export function laidFront(pages: readonly Layout["pages"][number][], { style, fonts }: Setting): Result<Omit<LaidDocument, "width" | "height">> {
  const drawing: Drawing = { style, fonts, inlineOf: () => undefined, changed: new Set(), fallbackFonts: new Set(), problem: undefined };
  const area = typeArea(style);
  const laid = pages.map(({ marks }) => ({
    marks: inOrder(marks)
      .flatMap((mark) => toPaper(mark, area.left, area.top, drawing))
      .map(withoutField),
  }));
  return drawing.problem ? fail(drawing.problem) : ok({ pages: laid, fallbackFonts: [...drawing.fallbackFonts].sort() });
}

/** The texts of the front name no place in the case: the label alone, for the error about a missing glyph. */
function withoutField(mark: LaidMark): LaidMark {
  if (mark.kind !== "text") return mark;
  const { field: _, ...rest } = mark;
  return rest;
}

/** Fills lie under rules and words. */
const ORDER: Readonly<Record<Mark["kind"], number>> = { fill: 0, rule: 1, line: 2, link: 3 };
const inOrder = (marks: readonly Mark[]) => [...marks].sort((one, other) => ORDER[one.kind] - ORDER[other.kind]);

type Drawing = Setting & {
  readonly inlineOf: (field: string | undefined) => Inline | undefined;
  readonly changed: ReadonlySet<Inline>;
  readonly fallbackFonts: Set<string>;
  problem: AppError | undefined;
};

function toPaper(mark: Mark, left: number, top: number, drawing: Drawing): readonly LaidMark[] {
  switch (mark.kind) {
    case "fill":
      return [{ kind: "fill", x: short(mark.x + left), y: short(mark.y + top), width: short(mark.width), height: short(mark.height), grey: mark.grey }];
    case "rule": {
      const { x1, y1, x2, y2, width, color } = mark;
      const ends = { x1: short(x1 + left), y1: short(y1 + top), x2: short(x2 + left), y2: short(y2 + top) };
      return [{ kind: "rule", ...ends, width, ...(color === undefined ? {} : { color }) }];
    }
    // links are for the PDF
    case "link":
      return [];
    case "line":
      return lineOnPaper(mark, mark.x + left, mark.baseline + top, drawing);
  }
}

type Run = {
  text: string;
  readonly x: number[];
  readonly y: number;
  width: number;
  readonly font: string;
  readonly size: number;
  readonly field: string | undefined;
};

/** Runs of one font and one answer, and boxes, along a set line. */
function lineOnPaper({ line: logical, color }: Extract<Mark, { kind: "line" }>, x: number, y: number, drawing: Drawing): readonly LaidMark[] {
  const line = visualLine(logical);
  const marks: LaidMark[] = [];
  let run: Run | undefined;
  const close = () => {
    if (run) marks.push(textMark(run, color, drawing));
    run = undefined;
  };
  for (const [index, sort] of line.glyphRuns.entries()) {
    const origin = line.origins[index] ?? 0;
    const step = (line.origins[index + 1] ?? line.width) - origin;
    if (sort.checkBox) {
      close();
      const { side, line: thin, drop, tick } = drawing.style.checkBox;
      const { size } = sort;
      marks.push({
        kind: "box",
        x: short(x + origin),
        y: short(y + drop * size),
        side: side * size,
        line: thin * size,
        tick: tick * size,
        ticked: sort.checkBox.ticked,
      });
      continue;
    }
    const { text: read, font, fallbackFont, level = 0 } = sort.character;
    const set = glyphText(sort.character);
    const text = typeof set === "number" ? String.fromCodePoint(set) : set;
    if (font === undefined) {
      const field = fieldOf(sort.field, drawing) ?? "正文";
      drawing.problem ??= { kind: "glyph-missing", character: read, codePoint: codePointOf(read), field };
      continue;
    }
    if (fallbackFont) drawing.fallbackFonts.add(read);
    // a browser would order letters from right to left once more, and shapes a letter with its marks itself; and browsers count a character
    // outside of the basic plane as one or as two
    const alone = level > 0 || text.length > 1;
    if (run && (alone || run.font !== font || run.size !== sort.size || run.field !== sort.field)) close();
    run ??= { text: "", x: [], y, width: 0, font, size: sort.size, field: sort.field };
    run.text += text;
    run.x.push(short(x + origin));
    run.width = short(x + origin + step - (run.x[0] ?? 0));
    if (alone) close();
  }
  close();
  return marks;
}

function textMark({ text, x, y, width, font, size, field }: Run, color: LaidColor | undefined, drawing: Drawing): LaidMark {
  const inline = drawing.inlineOf(field);
  const from = fieldOf(field, drawing);
  return {
    kind: "text",
    text,
    x,
    y: short(y),
    width,
    font,
    size,
    ...(color === undefined ? {} : { color }),
    ...(inline && drawing.changed.has(inline) ? { changed: true } : {}),
    ...(from === undefined ? {} : { field: from }),
  };
}

/** The answer behind a character: the inline's own, or for what stands outside of the text the layout's. */
function fieldOf(field: string | undefined, { inlineOf }: Drawing): string | undefined {
  if (field === undefined) return undefined;
  const inline = inlineOf(field);
  if (inline === undefined) return field;
  return inline.kind === "text" ? inline.field : undefined;
}

/** Hundredths of a point: finer than any printer. */
const short = (value: number) => Math.round(value * 100) / 100;
