import { Resvg } from "@resvg/resvg-wasm";
import { loadResvg } from "../../electron/packing/resvg.ts";
import type { Language } from "./page-texts.ts";

/** Pages to try orientation on, drawn as SVG in points of an A4 sheet and rendered to pixels. */

export const PAGE_KINDS = ["letter", "dense", "two-columns", "table", "sparse", "captioned-photo", "photo", "drawing", "blank"] as const;
export type PageKind = (typeof PAGE_KINDS)[number];

/** `cjk` and `latin`: family names; `seal`: a red seal across the text */
export type PageStyle = {
  readonly kind: PageKind;
  readonly language: Language;
  readonly family: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly seal: boolean;
};

export type Random = () => number;

const A4 = { width: 595, height: 842 };

/** The SVG of a page. Text is broken by an estimate of its width, which differs from font to font as it does in life. */
export function pageSvg(style: PageStyle, texts: readonly string[], random: Random): string {
  const parts: string[] = [];
  const pick = () => texts[Math.floor(random() * texts.length)] ?? "";
  const size = style.language === "zh" ? 10 + Math.floor(random() * 7) : 9 + Math.floor(random() * 5);
  const attributes = `font-family="${style.family}"${style.bold ? ' font-weight="700"' : ""}${style.italic ? ' font-style="italic"' : ""}`;
  const write = (x: number, y: number, text: string, fontSize = size) =>
    parts.push(`<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" font-size="${fontSize}" ${attributes}>${escaped(text)}</text>`);
  const perLine = (width: number, fontSize: number) => Math.max(2, Math.floor(width / (fontSize * (style.language === "zh" ? 1 : style.bold ? 0.56 : 0.51))));
  const paragraph = (x: number, y: number, width: number, bottom: number, indent: boolean) => {
    const lead = size * (1.25 + leading);
    let at = y;
    const text = `${indent && style.language === "zh" ? "　　" : ""}${pick()}${random() < 0.6 ? (style.language === "zh" ? "" : " ") + pick() : ""}`;
    for (const line of brokenInto(text, perLine(width, size), style.language)) {
      if (at > bottom) break;
      write(x, at, line);
      at += lead;
    }
    return at + (random() < 0.4 ? lead * 0.5 : 0);
  };
  const leading = random() * 0.6;
  const column = (x: number, y: number, width: number, bottom: number) => {
    for (let at = y; at < bottom; ) at = paragraph(x, at, width, bottom, true);
  };
  const margin = 56 + random() * 30;
  const inner = A4.width - 2 * margin;
  switch (style.kind) {
    case "letter": {
      write(margin + inner * 0.2, margin + 40, pick().slice(0, style.language === "zh" ? 12 : 30), size * 1.6);
      const end = A4.height * (0.45 + random() * 0.3);
      column(margin, margin + 90, inner, end);
      write(margin + inner * 0.6, end + 60, style.language === "zh" ? "（盖章）" : style.language === "de" ? "Ort, Datum" : "Signature, date");
      write(margin + inner * 0.6, end + 90, style.language === "zh" ? "2026年5月21日" : "21.05.2026");
      break;
    }
    case "dense":
      column(margin, margin, inner, A4.height - margin);
      break;
    case "two-columns":
      column(margin, margin, inner / 2 - 10, A4.height - margin);
      column(margin + inner / 2 + 10, margin, inner / 2 - 10, A4.height - margin);
      break;
    case "table": {
      write(margin, margin, pick().slice(0, 16), size * 1.3);
      const rows = 10 + Math.floor(random() * 12);
      const columns = 3 + Math.floor(random() * 3);
      const [high, wide] = [26 + random() * 6, inner / columns];
      for (let row = 0; row <= rows; row++) parts.push(`<path d="M${margin} ${margin + 30 + row * high}h${inner}" stroke="black" stroke-width="0.7"/>`);
      for (let cell = 0; cell <= columns; cell++)
        parts.push(`<path d="M${margin + cell * wide} ${margin + 30}v${rows * high}" stroke="black" stroke-width="0.7"/>`);
      for (let row = 0; row < rows; row++) {
        for (let cell = 0; cell < columns; cell++) {
          const text = random() < 0.35 ? (random() * 900).toFixed(2) : pick().slice(Math.floor(random() * 6), perLine(wide - 10, size));
          write(margin + cell * wide + 5, margin + 30 + (row + 0.7) * high, text.slice(0, Math.max(2, perLine(wide - 10, size))));
        }
      }
      break;
    }
    case "sparse":
      for (let line = 0; line < 3 + Math.floor(random() * 5); line++)
        write(margin + random() * 60, 150 + line * 60, pick().slice(0, perLine(inner - 80, size * 1.3)), size * 1.3);
      break;
    case "captioned-photo":
      parts.push(photo(margin, margin, inner, inner * 0.8, random));
      column(margin, margin + inner * 0.8 + 30, inner, margin + inner * 0.8 + 30 + size * 9);
      break;
    case "photo":
      parts.push(photo(random() * 60, random() * 100, A4.width - 60 * random(), A4.height - 200 * random(), random));
      break;
    case "drawing":
      for (let at = 0; at < 60; at++) {
        const [x, y, a, b] = [random() * A4.width, random() * A4.height, random() * 160, random() * 120];
        parts.push(
          random() < 0.5
            ? `<rect x="${x}" y="${y}" width="${a}" height="${b}" fill="none" stroke="black" stroke-width="${0.5 + random() * 2}"/>`
            : `<ellipse cx="${x}" cy="${y}" rx="${a / 6}" ry="${b / 6}" fill="${random() < 0.3 ? "black" : "none"}" stroke="black"/>`,
        );
      }
      break;
    case "blank":
      break;
  }
  if (style.seal) parts.push(seal(margin + inner * (0.4 + random() * 0.4), A4.height * (0.4 + random() * 0.4), attributes));
  return parts.join("");
}

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

function brokenInto(text: string, most: number, language: Language): readonly string[] {
  if (language === "zh") return text.match(new RegExp(`.{1,${most}}[，。；：、）”》]?`, "gu")) ?? [];
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    if (line.length + word.length + 1 > most && line !== "") {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

function photo(x: number, y: number, width: number, height: number, random: Random): string {
  const grey = (level: number) => `rgb(${level.toFixed(0)},${(level * 0.95).toFixed(0)},${(level * 0.9).toFixed(0)})`;
  const shapes = Array.from({ length: 140 }, () => {
    const [cx, cy, r] = [x + random() * width, y + random() * height, 2 + random() * random() * 90];
    return `<ellipse cx="${cx.toFixed(1)}" cy="${cy.toFixed(1)}" rx="${r.toFixed(1)}" ry="${(r * (0.2 + random())).toFixed(1)}" fill="${grey(random() * 255)}" fill-opacity="${(0.2 + random() * 0.7).toFixed(2)}" transform="rotate(${(random() * 180).toFixed(0)} ${cx.toFixed(1)} ${cy.toFixed(1)})"/>`;
  });
  return `<svg x="${x}" y="${y}" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}"><rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${grey(60 + random() * 160)}"/>${shapes.join("")}</svg>`;
}

const seal = (x: number, y: number, attributes: string) =>
  `<g fill="none" stroke="#d22" stroke-opacity="0.8"><circle cx="${x}" cy="${y}" r="58" stroke-width="3"/></g><path transform="translate(${x} ${y}) scale(20)" fill="#d22" fill-opacity="0.8" d="M0-1 .22-.31 .95-.31 .36.12 .59.81 0 .38-.59.81-.36.12-.95-.31-.22-.31z"/><text x="${x - 40}" y="${y - 30}" font-size="14" fill="#d22" fill-opacity="0.8" ${attributes}>南郊样例大学</text>`;

/** An RGB picture of a page. */
export type Drawn = { readonly width: number; readonly height: number; readonly rgba: Uint8Array };

/**
 * Renders a page. @param turn degrees clockwise that the page lies turned; @param skew degrees by which it lies askew
 */
export async function drawPage(inner: string, fonts: readonly Uint8Array[], dotsPerInch: number, turn: number, skew: number): Promise<Drawn> {
  await loadResvg();
  const lying = turn % 180 !== 0;
  const [width, height] = lying ? [A4.height, A4.width] : [A4.width, A4.height];
  const placed = `<g transform="translate(${width / 2} ${height / 2}) rotate(${turn + skew}) translate(${-A4.width / 2} ${-A4.height / 2})">${inner}</g>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><rect width="${width}" height="${height}" fill="white"/>${placed}</svg>`;
  const image = new Resvg(svg, { font: { fontBuffers: [...fonts] }, fitTo: { mode: "zoom", value: dotsPerInch / 72 } }).render();
  const drawn = { width: image.width, height: image.height, rgba: image.pixels };
  image.free();
  return drawn;
}

/** `blur`: strength 0 to 1; `noise`: levels up or down; `ground`: level of the paper; `ink`: of the print */
export type Wear = { readonly blur: number; readonly noise: number; readonly ground: number; readonly ink: number };

/** The picture as a scanner or a copier leaves it. */
export function worn({ width, height, rgba }: Drawn, { blur, noise, ground, ink }: Wear, random: Random): Drawn {
  const out = new Uint8Array(rgba.length).fill(255);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      const grain = (random() - 0.5) * 2 * noise;
      for (let channel = 0; channel < 3; channel++) {
        const own = rgba[at + channel] ?? 255;
        const near =
          ((rgba[at + channel - (x > 0 ? 4 : 0)] ?? 255) +
            (rgba[at + channel + (x + 1 < width ? 4 : 0)] ?? 255) +
            (rgba[at + channel - (y > 0 ? width * 4 : 0)] ?? 255) +
            (rgba[at + channel + (y + 1 < height ? width * 4 : 0)] ?? 255)) /
          4;
        const level = own * (1 - blur * 0.75) + near * blur * 0.75;
        out[at + channel] = Math.max(0, Math.min(255, ink + (level / 255) * (ground - ink) + grain));
      }
    }
  }
  return { width, height, rgba: out };
}

/** Numbers from 0 to 1, the same at each run for the same seed (mulberry32). */
export function randomNumbers(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
