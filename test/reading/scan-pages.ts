import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { PDFDocument } from "@cantoo/pdf-lib";
import { JpegCodec } from "../../electron/images/jpeg-codec.ts";
import { randomNumbers } from "../orientation/draw-pages.ts";
import type { ReadingSource } from "./reading-set.ts";

type Pixels = { readonly width: number; readonly height: number; readonly samples: Uint8Array };
type Scan = NonNullable<ReadingSource["scan"]>;

const PAPER = 244;

/**
 * A PDF as a scanner leaves it: every page one JPEG, askew, noisy, some upside down. The same bytes for the same seed.
 * @param only numbers of the pages that become pictures; the others are copied as they are
 */
export async function scanPdf(pdf: Uint8Array, scan: Scan, seed: number, only?: readonly number[]): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), "guohe-scan-"));
  try {
    await writeFile(join(folder, "in.pdf"), pdf);
    await promisify(execFile)("pdftoppm", ["-r", String(scan.dpi), join(folder, "in.pdf"), join(folder, "p")]);
    const pictures = (await readdir(folder)).filter((name) => name.endsWith(".ppm")).toSorted();
    const codec = await JpegCodec.open();
    const random = randomNumbers(seed);
    const from = await PDFDocument.load(pdf);
    const to = await PDFDocument.create();
    to.setCreationDate(new Date("2026-05-20T00:00:00Z"));
    to.setModificationDate(new Date("2026-05-20T00:00:00Z"));
    for (const [index, name] of pictures.entries()) {
      if (only && !only.includes(index + 1)) {
        for (const page of await to.copyPages(from, [index])) to.addPage(page);
        continue;
      }
      const degrees = scan.skew * (0.6 + 0.4 * random()) + (scan.upsideDown.includes(index + 1) ? 180 : 0);
      const { width, height, samples } = worn(parsePpm(await readFile(join(folder, name))), degrees, scan.noise, random);
      const image = await to.embedJpg(codec.encode({ width, height, components: 3, samples }, scan.jpeg));
      const size = { width: (width * 72) / scan.dpi, height: (height * 72) / scan.dpi };
      to.addPage([size.width, size.height]).drawImage(image, { x: 0, y: 0, ...size });
    }
    return to.save();
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Binary PPM (P6, 8 bits) as pdftoppm writes it: three numbers after the mark, one white space, then the samples. */
function parsePpm(bytes: Uint8Array): Pixels {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(new TextDecoder("latin1").decode(bytes.subarray(0, 64)));
  if (!head) throw new Error("no PPM of 8 bits");
  return { width: Number(head[1]), height: Number(head[2]), samples: bytes.subarray(head[0].length) };
}

/** Turned about its middle with bilinear samples, on slightly grey paper, with a grain on every pixel. */
function worn({ width, height, samples }: Pixels, degrees: number, noise: number, random: () => number): Pixels {
  const out = new Uint8Array(width * height * 3);
  const angle = (degrees * Math.PI) / 180;
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const [middleX, middleY] = [width / 2, height / 2];
  let state = Math.floor(random() * 2 ** 31) | 1;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const fromX = middleX + (x - middleX) * cosine + (y - middleY) * sine;
      const fromY = middleY - (x - middleX) * sine + (y - middleY) * cosine;
      const left = Math.floor(fromX);
      const top = Math.floor(fromY);
      const at = (y * width + x) * 3;
      // xorshift: one grain for all three colours, as of a grey sensor
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      const grain = ((state & 0xffff) / 0x8000 - 1) * noise;
      const inside = left >= 0 && top >= 0 && left + 1 < width && top + 1 < height;
      const [dx, dy] = [fromX - left, fromY - top];
      const source = (top * width + left) * 3;
      for (let channel = 0; channel < 3; channel += 1) {
        let level = 255;
        if (inside) {
          const one = source + channel;
          const upper = (samples[one] ?? 255) * (1 - dx) + (samples[one + 3] ?? 255) * dx;
          const lower = (samples[one + width * 3] ?? 255) * (1 - dx) + (samples[one + width * 3 + 3] ?? 255) * dx;
          level = upper * (1 - dy) + lower * dy;
        }
        out[at + channel] = Math.max(0, Math.min(255, 22 + (level / 255) * (PAPER - 22) + grain));
      }
    }
  }
  return { width, height, samples: out };
}
