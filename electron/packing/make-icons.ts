import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Resvg } from "@resvg/resvg-wasm";
import { BICUBIC, createICNS, createICO } from "png2icons";
import { productFolder } from "../files/paths.ts";
import { loadResvg } from "./resvg.ts";

/** The largest picture that a system asks for (macOS: 512 points on a screen of double resolution). */
const LARGEST_PIXELS = 1024;

/** The picture beside the last page of the Windows installer: 164 × 314 of its units, doubled for screens of high resolution. */
const BESIDE = { width: 328, height: 628 };

/**
 * Draws the icons of the packed program out of the one drawing, `renderer/public/icon.svg`: `icon.ico` for Windows,
 * `icon.icns` for macOS, `icon.png` for Linux, `installer.bmp` for the Windows installer. Returns the folder, which
 * electron-builder.yml names.
 */
export async function makeIcons(): Promise<string> {
  const folder = join(productFolder(), "out", "icons");
  const svg = await readFile(join(productFolder(), "renderer", "public", "icon.svg"), "utf8");
  await loadResvg();
  const png = Buffer.from(new Resvg(svg, { fitTo: { mode: "width", value: LARGEST_PIXELS } }).render().asPng());
  const ico = createICO(png, BICUBIC, 0, true, true);
  const icns = createICNS(png, BICUBIC, 0);
  if (ico === null || icns === null) throw new Error("the drawing of the icon cannot be turned into icons");
  await mkdir(folder, { recursive: true });
  const made = { "icon.png": png, "icon.ico": ico, "icon.icns": icns, "installer.bmp": drawBeside(svg) };
  await Promise.all(Object.entries(made).map(([name, bytes]) => writeFile(join(folder, name), bytes)));
  return folder;
}

/** The icon on a plain ground, as the only kind of picture that NSIS takes. */
function drawBeside(icon: string): Buffer {
  const { width, height } = BESIDE;
  const inner = icon.replace("<svg ", `<svg x="${width / 4}" y="${height / 3 - width / 4}" width="${width / 2}" height="${width / 2}" `);
  const ground = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#e6edf4"/>${inner}</svg>`;
  return bitmap(new Resvg(ground).render());
}

/** A BMP of 24 bits a pixel (BITMAPFILEHEADER, BITMAPINFOHEADER; rows from below, each filled up to four bytes). */
function bitmap({ width, height, pixels }: { readonly width: number; readonly height: number; readonly pixels: Uint8Array }): Buffer {
  const row = Math.ceil((width * 3) / 4) * 4;
  const bytes = Buffer.alloc(54 + row * height);
  bytes.write("BM", "latin1");
  bytes.writeUInt32LE(bytes.length, 2);
  bytes.writeUInt32LE(54, 10);
  bytes.writeUInt32LE(40, 14);
  bytes.writeInt32LE(width, 18);
  bytes.writeInt32LE(height, 22);
  bytes.writeUInt16LE(1, 26);
  bytes.writeUInt16LE(24, 28);
  bytes.writeUInt32LE(row * height, 34);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = (y * width + x) * 4;
      const to = 54 + (height - 1 - y) * row + x * 3;
      for (let channel = 0; channel < 3; channel += 1) bytes[to + channel] = pixels[from + 2 - channel] ?? 0;
    }
  }
  return bytes;
}
