import type { Face, Faces } from "./page-faces.ts";
import { type Line, linesOf } from "./reading-set.ts";

/** Lays the lines of a page's source out on an A4 sheet, in points from the top left corner. */

export const SHEET = { width: 595.28, height: 841.89 };

export type Run = { readonly text: string; readonly face: Face; readonly x: number };
export type Placed =
  | { readonly kind: "text"; readonly y: number; readonly size: number; readonly runs: readonly Run[]; readonly colour: "black" | "grey" | "blue" }
  | { readonly kind: "stroke"; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }
  | { readonly kind: "hand"; readonly x: number; readonly y: number; readonly height: number; readonly text: string }
  | { readonly kind: "seal"; readonly x: number; readonly y: number; readonly text: string }
  | { readonly kind: "photo"; readonly x: number; readonly y: number; readonly width: number; readonly height: number };

type Piece = { readonly text: string; readonly width: number; readonly kind: "word" | "space" | "hand" | "line" };
type Box = { readonly left: number; readonly width: number };
type How = { readonly size: number; readonly bold?: boolean; readonly align?: "left" | "centre" | "right"; readonly colour?: "grey" | "blue" };

const NOT_FIRST = /^[，。；：、）》”’！？％…]$/u;
const HEBREW = /\p{Script=Hebrew}/u;
const MARGIN = 58;
const THAI_WORDS = new Intl.Segmenter("th", { granularity: "word" });

/** @returns what stands where, in the largest size of print with which everything fits; throws when nothing fits */
export function layPage(source: string, faces: Faces, newspaper: boolean): readonly Placed[] {
  const lines = linesOf(source);
  for (let size = 11.5; size >= 7.5; size -= 0.5) {
    const laid = new PageLayout(faces, size).lay(lines, newspaper);
    if (laid) return laid;
  }
  throw new Error(`more text than a page holds: ${source.slice(0, 60)}`);
}

class PageLayout {
  private readonly placed: Placed[] = [];
  private y = MARGIN;
  private readonly widths = new Map<string, number>();

  constructor(
    private readonly faces: Faces,
    private readonly size: number,
  ) {}

  lay(lines: readonly Line[], newspaper: boolean): readonly Placed[] | undefined {
    const whole = { left: MARGIN, width: SHEET.width - 2 * MARGIN };
    const bottom = SHEET.height - MARGIN;
    const flowing = (line: Line) => newspaper && (line.kind === "text" || line.kind === "heading" || line.kind === "item");
    const first = lines.findIndex(flowing);
    let box: Box = whole;
    let top = 0;
    let column = 0;
    let firstColumnEnd = 0;
    for (const [index, line] of lines.entries()) {
      if (flowing(line) && index === first) {
        box = { left: MARGIN, width: (whole.width - 18) / 2 };
        top = this.y;
      }
      // what is signed stands across both columns
      if (newspaper && column === 1 && (line.kind === "pair" || line.kind === "rule")) {
        column = 2;
        box = whole;
        this.y = Math.max(this.y, firstColumnEnd) + this.size;
      }
      if (flowing(line) && column === 0 && index > first && this.y > top + (bottom - top) * 0.66) {
        column = 1;
        firstColumnEnd = this.y;
        box = { left: MARGIN + (whole.width + 18) / 2, width: (whole.width - 18) / 2 };
        this.y = top;
      }
      this.line(line, box, lines[index - 1]);
      if (this.y > bottom) return undefined;
    }
    return this.placed;
  }

  private line(line: Line, box: Box, before: Line | undefined): void {
    const { size } = this;
    switch (line.kind) {
      case "space":
        this.y += size * 0.8;
        return;
      case "rule":
        this.stroke(box.left, this.y + 2, box.left + box.width, this.y + 2);
        this.y += 7;
        return;
      case "photo":
        this.placed.push({ kind: "photo", x: box.left, y: this.y, width: box.width, height: box.width * 0.9 });
        this.y += box.width * 0.9;
        return;
      case "seal":
        this.placed.push({
          kind: "seal",
          x: line.side === "left" ? box.left + box.width * 0.24 : box.left + box.width * 0.7,
          y: this.y - size * 2.4,
          text: line.text,
        });
        return;
      case "header":
        this.atHeight(30, () => this.paragraph(line.text, box, { size: 8, align: "centre", colour: "grey" }));
        this.stroke(box.left, 44, box.left + box.width, 44);
        return;
      case "footer":
        this.atHeight(SHEET.height - 36, () => this.paragraph(line.text, box, { size: 8, align: "centre", colour: "grey" }));
        return;
      case "letterhead":
        this.paragraph(line.text, box, { size: size * 1.5, bold: true, colour: "blue" });
        this.stroke(box.left, this.y, box.left + box.width, this.y);
        this.y += 8;
        return;
      case "title":
        this.paragraph(line.text, box, { size: size * 1.45, bold: true, align: "centre" });
        this.y += size * 0.7;
        return;
      case "heading":
        this.y += size * 0.4;
        this.paragraph(line.text, box, { size: size * 1.05, bold: true });
        return;
      case "centred":
        this.paragraph(line.text, box, { size, align: "centre" });
        return;
      case "right":
        this.paragraph(line.text, box, { size, align: "right" });
        return;
      case "item":
        this.paragraph(`– ${line.text}`, { left: box.left + 16, width: box.width - 16 }, { size });
        return;
      case "text":
        this.paragraph(line.text, box, { size });
        this.y += size * 0.3;
        return;
      case "pair":
        this.cells([line.left, line.right], [0.5, 0.5], box, false, false);
        return;
      case "row":
        this.cells(line.cells, sharesOf(line.cells.length), box, true, before?.kind !== "row");
    }
  }

  /** Texts next to each other from the same height; the page goes on below the longest. */
  private cells(texts: readonly string[], shares: readonly number[], box: Box, ruled: boolean, bold: boolean): void {
    const top = this.y;
    const gap = ruled ? 5 : 9;
    let bottom = top;
    let left = box.left;
    const edges = [left];
    for (const [index, text] of texts.entries()) {
      const width = box.width * (shares[index] ?? 0);
      this.y = top + (ruled ? 4 : 0);
      this.paragraph(text, { left: left + (ruled ? gap : 0), width: width - gap * (ruled ? 2 : 1) }, { size: ruled ? this.size * 0.95 : this.size, bold });
      bottom = Math.max(bottom, this.y);
      left += width;
      edges.push(left);
    }
    this.y = bottom + (ruled ? 3 : this.size * 0.25);
    if (!ruled) return;
    for (const edge of edges) this.stroke(edge, top, edge, this.y);
    for (const height of [top, this.y]) this.stroke(box.left, height, box.left + box.width, height);
  }

  private paragraph(text: string, box: Box, { size, bold = false, align = "left", colour }: How): void {
    const faces = bold ? this.faces.bold : this.faces.plain;
    const rightToLeft = HEBREW.test(text) && (text.match(/\p{Script=Hebrew}/gu)?.length ?? 0) > text.length / 3;
    const lead = size * 1.42;
    for (const line of this.brokenLines(this.pieces(text, size, faces), box.width)) {
      const width = line.reduce((sum, piece) => sum + piece.width, 0);
      const shift = align === "centre" ? (box.width - width) / 2 : align === "right" || rightToLeft ? box.width - width : 0;
      let x = box.left + Math.max(0, shift);
      // a Hebrew line is one run in the order in which it is read: the fonts' own layout turns it round
      const baseline = this.y + size;
      const runs: Run[] = [];
      for (const piece of line) {
        if (piece.kind === "hand") this.placed.push({ kind: "hand", x, y: this.y - size * 0.7, height: size * 2.3, text: piece.text });
        else if (piece.kind === "line") this.stroke(x, baseline + 2, x + piece.width, baseline + 2);
        else this.addRuns(runs, piece.text, x, size, faces);
        x += piece.width;
      }
      if (runs.length > 0) this.placed.push({ kind: "text", y: baseline, size, runs, colour: colour ?? "black" });
      this.y += line.some(({ kind }) => kind === "hand" || kind === "line") ? lead * 1.35 : lead;
    }
  }

  private brokenLines(pieces: readonly Piece[], most: number): readonly (readonly Piece[])[] {
    const lines: Piece[][] = [[]];
    let width = 0;
    for (const piece of pieces) {
      let current = lines.at(-1) ?? [];
      if (width + piece.width > most && current.length > 0 && !NOT_FIRST.test(piece.text)) {
        if (piece.kind === "space") continue;
        const carried = current.at(-1);
        current = [];
        lines.push(current);
        width = 0;
        if (carried && /^[（《“‘]$/u.test(carried.text)) {
          lines.at(-2)?.pop();
          current.push(carried);
          width = carried.width;
        }
      }
      if (piece.kind === "space" && current.length === 0) continue;
      current.push(piece);
      width += piece.width;
    }
    return lines;
  }

  private pieces(text: string, size: number, faces: readonly Face[]): readonly Piece[] {
    const parts = [
      ...text.matchAll(
        /&\{([^}]*)\}|\{line\}|\s+|[\p{Script=Han}\u3000-\u303f\uff00-\uffef]|\p{Script=Thai}+|[^\s\p{Script=Han}\p{Script=Thai}\u3000-\u303f\uff00-\uffef&{]+|[&{]/gu,
      ),
    ];
    return parts.flatMap(([part, hand]): readonly Piece[] => {
      if (hand !== undefined) return [{ kind: "hand", text: hand, width: size * 8 }];
      if (part === "{line}") return [{ kind: "line", text: "", width: size * 12 }];
      // Thai is written without spaces between words
      const words = /\p{Script=Thai}/u.test(part) ? [...THAI_WORDS.segment(part)].map(({ segment }) => segment) : [part];
      return words.map((word) => ({ kind: /^\s+$/.test(word) ? "space" : "word", text: word, width: this.widthOf(word, size, faces) }));
    });
  }

  private addRuns(runs: Run[], text: string, from: number, size: number, faces: readonly Face[]): void {
    let x = from;
    for (const character of text) {
      const face = faceFor(character, faces);
      const last = runs.at(-1);
      if (last?.face === face) runs[runs.length - 1] = { ...last, text: last.text + character };
      else runs.push({ text: character, face, x });
      x += this.widthOf(character, size, faces);
    }
  }

  private widthOf(text: string, size: number, faces: readonly Face[]): number {
    let width = 0;
    for (const character of text) {
      const key = `${faces === this.faces.bold ? "b" : "p"}${character}`;
      let own = this.widths.get(key);
      if (own === undefined) {
        const { kit } = faceFor(character, faces);
        own = kit.glyphForCodePoint(character.codePointAt(0) ?? 32).advanceWidth / kit.unitsPerEm;
        this.widths.set(key, own);
      }
      width += own * size;
    }
    return width;
  }

  private atHeight(y: number, draw: () => void): void {
    const back = this.y;
    this.y = y;
    draw();
    this.y = back;
  }

  private stroke(x1: number, y1: number, x2: number, y2: number): void {
    this.placed.push({ kind: "stroke", x1, y1, x2, y2 });
  }
}

function faceFor(character: string, faces: readonly Face[]): Face {
  const point = character.codePointAt(0) ?? 32;
  const face = faces.find(({ kit }) => kit.hasGlyphForCodePoint(point));
  if (!face) throw new Error(`no font has ${character}`);
  return face;
}

const SHARES: Readonly<Record<number, readonly number[]>> = { 2: [0.3, 0.7], 3: [0.24, 0.38, 0.38], 4: [0.1, 0.4, 0.25, 0.25], 5: [0.08, 0.32, 0.2, 0.2, 0.2] };
const sharesOf = (count: number) => SHARES[count] ?? Array.from({ length: count }, () => 1 / count);
