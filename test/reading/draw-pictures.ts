import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { Resvg } from "@resvg/resvg-wasm";
import { loadResvg } from "../../electron/packing/resvg.ts";
import { HAND_FONTS, SEAL_FONT } from "./page-faces.ts";

/** Pictures on test pages: names as by hand, round red seals (on test pages only; the product draws none), photographs. */

let ready: Promise<readonly Uint8Array[]> | undefined;

async function open(): Promise<readonly Uint8Array[]> {
  await loadResvg();
  return Promise.all([...HAND_FONTS, SEAL_FONT].filter(existsSync).map(async (path) => new Uint8Array(await readFile(path))));
}

async function png(svg: string): Promise<Uint8Array> {
  ready ??= open();
  const image = new Resvg(svg, { font: { fontBuffers: [...(await ready)], defaultFontFamily: "Z003" } }).render();
  const bytes = image.asPng();
  image.free();
  return bytes;
}

const escaped = (text: string) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/** A name as signed by hand: tilted, joined, with a flourish. 400 × 120 pixels. */
export function handwriting(name: string): Promise<Uint8Array> {
  const chinese = /\p{Script=Han}/u.test(name);
  const size = chinese ? 66 : Math.min(70, 620 / Math.max(6, name.length));
  const family = chinese ? "FandolKai" : "Z003";
  const tilt = -3 - (name.length % 5);
  return png(
    `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="120"><g transform="translate(24 84) rotate(${tilt}) skewX(-14)"><text font-family="${family}" font-size="${size}" letter-spacing="${chinese ? -10 : -2}" fill="#1b2a6b">${escaped(name)}</text></g><path d="M30 96C120 ${70 + name.length} 210 118 ${300 + name.length} 84S350 100 372 66" fill="none" stroke="#1b2a6b" stroke-width="3"/></svg>`,
  );
}

/** A round red seal with a name along its edge and a star. 440 × 440 pixels. */
export function seal(name: string): Promise<Uint8Array> {
  const characters = [...name];
  const most = 250;
  const step = Math.min(24, most / Math.max(1, characters.length - 1));
  const letters = characters.map((character, index) => {
    const turn = (index - (characters.length - 1) / 2) * step;
    return `<text transform="rotate(${turn.toFixed(1)} 220 220)" x="220" y="72" text-anchor="middle" font-family="Noto Serif SC" font-weight="700" font-size="${/[\p{Script=Han}]/u.test(character) ? 40 : 30}">${escaped(character)}</text>`;
  });
  return png(
    `<svg xmlns="http://www.w3.org/2000/svg" width="440" height="440"><g fill="#d4202a" opacity="0.78"><circle cx="220" cy="220" r="206" fill="none" stroke="#d4202a" stroke-width="11"/>${letters.join("")}<path transform="translate(220 222) scale(66)" d="M0-1 .22-.31 .95-.31 .36.12 .59.81 0 .38-.59.81-.36.12-.95-.31-.22-.31z"/></g></svg>`,
  );
}

/** A photograph without any text: a room, a few shapes. */
export function photograph(): Promise<Uint8Array> {
  const shapes = Array.from({ length: 60 }, (_, index) => {
    const [x, y, r] = [(index * 137) % 600, (index * 251) % 520, 14 + ((index * 53) % 70)];
    return `<ellipse cx="${x}" cy="${y}" rx="${r}" ry="${r * 0.6}" fill="rgb(${(index * 41) % 200},${60 + ((index * 29) % 150)},${80 + ((index * 17) % 120)})" fill-opacity="0.6"/>`;
  });
  return png(`<svg xmlns="http://www.w3.org/2000/svg" width="600" height="540"><rect width="600" height="540" fill="#8a8f93"/>${shapes.join("")}</svg>`);
}
