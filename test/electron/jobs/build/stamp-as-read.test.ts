import { spawnSync } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { buildBundle } from "../../../../electron/jobs/build/build-bundle.ts";
import { MM } from "../../../../electron/pdf/page-geometry.ts";
import { openPdfium } from "../../../../electron/pdf/pdfium.ts";
import { type PageShape, pdfOf } from "../../../fixtures/defective-files.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe-read-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const A4 = [595.28, 841.89] as const;

/** Each page with its size as seen, in points. */
const SHAPES: readonly (readonly [name: string, shape: PageShape, width: number, height: number])[] = [
  ["upright A4", {}, ...A4],
  ["rotated by 90", { rotate: 90 }, A4[1], A4[0]],
  ["rotated by 180", { rotate: 180 }, ...A4],
  ["rotated by 270", { rotate: 270 }, A4[1], A4[0]],
  ["landscape", { width: A4[1], height: A4[0] }, A4[1], A4[0]],
  ["A3", { width: 841.89, height: 1190.55 }, 841.89, 1190.55],
  ["letter", { width: 612, height: 792 }, 612, 792],
  ["with a crop box smaller than its media box", { width: 900, height: 1200, cropBox: [150, 180, 500, 700] }, 500, 700],
  ["with a crop box, rotated by 90", { width: 1200, height: 900, cropBox: [100, 60, 700, 500], rotate: 90 }, 500, 700],
  ["of UserUnit 2", { width: 297.64, height: 420.945, userUnit: 2 }, ...A4],
  ["of UserUnit 2, rotated by 270", { width: 420.945, height: 297.64, userUnit: 2, rotate: 270 }, ...A4],
  ["with ink where the stamp goes", { footer: 20 }, ...A4],
];

async function bundled(): Promise<string> {
  await mkdir(join(folder, "in"));
  await writeFile(join(folder, "in", "各种页面.pdf"), await pdfOf(SHAPES.map(([, shape]) => ({ ...shape, words: "words" }))));
  // pages keep their size here: what is tried is the stamp
  const built = await buildBundle({ source: { kind: "files", paths: [join(folder, "in")] }, out: join(folder, "out"), settings: { keepSizes: true } });
  if (!built.ok) throw new Error(JSON.stringify(built.error));
  return join(folder, "out", "bundle.pdf");
}

type Word = { readonly text: string; readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };

/** Words of a page as pdftotext places them, as shares of the page as seen, from its top left corner. `turned`: it gives the page's size unturned. */
function textOn(file: string, page: number, turned: boolean): readonly Word[] {
  const { stdout } = spawnSync("pdftotext", ["-bbox", "-cropbox", "-f", String(page), "-l", String(page), file, "-"], { encoding: "utf8" });
  const [, first = "", second = ""] = /<page width="([\d.]+)" height="([\d.]+)"/.exec(stdout) ?? [];
  const [across, down] = turned ? [second, first] : [first, second];
  return [...stdout.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g)].map(
    ([, left, top, right, bottom, text = ""]) => ({
      text,
      left: Number(left) / Number(across),
      right: Number(right) / Number(across),
      top: Number(top) / Number(down),
      bottom: Number(bottom) / Number(down),
    }),
  );
}

const pdftotext = spawnSync("pdftotext", ["-v"]).status === 0;
test.runIf(pdftotext)("another reader finds the stamp of every page in its lower margin, from left to right, in the right place", async () => {
  const file = await bundled();
  for (const [index, [name, shape, width, height]] of SHAPES.entries()) {
    const words = textOn(file, index + 3, (shape.rotate ?? 0) % 180 !== 0);
    const label = words.find(({ text }) => text.startsWith("附件1"));
    const running = words.find(({ text }) => text === `总第${index + 3}页`);
    if (!label || !running) throw new Error(`no stamp ${name}: ${JSON.stringify(words)}`);
    for (const word of [label, running]) {
      // upright: a line of several characters is wider than high
      expect((word.right - word.left) * width, name).toBeGreaterThan(1.5 * (word.bottom - word.top) * height);
      expect((1 - word.bottom) * height, name).toBeGreaterThan(6 * MM);
      expect((1 - word.top) * height, name).toBeLessThan(12.5 * MM);
    }
    expect(label.left * width, name).toBeCloseTo(20 * MM, 0);
    expect((1 - running.right) * width, name).toBeCloseTo(20 * MM, 0);
    expect(label.right, name).toBeLessThan(running.left);
  }
});

describe("drawn, every page as seen", () => {
  test("shows the stamp between 7 and 13.3 mm above its lower edge, and nothing else in the lowest 14 mm", async () => {
    const pdfium = await openPdfium();
    const document = pdfium.openFile(await bundled());
    if (typeof document === "string") throw new Error(document);
    for (const [index, [name, , width, height]] of SHAPES.entries()) {
      // four pixels a millimetre
      const across = Math.round((width / MM) * 4);
      const picture = document.renderBottom(index + 3, (14 * MM) / height, across);
      if (!picture) throw new Error(name);
      const inked = Array.from({ length: picture.height }, (_, row) => row).filter((row) =>
        picture.pixels.subarray(row * picture.width, (row + 1) * picture.width).some((pixel) => pixel < 140),
      );
      const above = (row: number) => (picture.height - row) / 4;
      expect(above(inked[0] ?? 0), name).toBeLessThan(13.4);
      expect(above(inked[0] ?? 0), name).toBeGreaterThan(12.5);
      expect(above(inked.at(-1) ?? 0), name).toBeGreaterThan(7);
      expect(above(inked.at(-1) ?? 0), name).toBeLessThan(8.8);
    }
    document.close();
  });
});
