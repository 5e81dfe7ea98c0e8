import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { GrayscaleImage } from "../../../../electron/pdf/pdfium.ts";
import { KnownLooks } from "../../../../electron/reading/ocr/known-looks.ts";
import { lookOfSign } from "../../../../electron/reading/ocr/look-of-sign.ts";
import { ocrFile } from "../../../../electron/reading/ocr/ocr-files.ts";
import { passesOver, withRareSigns } from "../../../../electron/reading/ocr/rare-signs.ts";
import { randomNumbers } from "../../../orientation/draw-pages.ts";
import { drawSigns, openFace, scannedSign } from "../../../reading/learned/printed-signs.ts";

const looks = new KnownLooks(readFileSync(ocrFile("looks") ?? ""));
const random = randomNumbers(7);

/** Signs as a scan of 150 to the inch shows them, in a face whose looks are not learned. */
async function scanned(signs: string): Promise<readonly GrayscaleImage[]> {
  const drawn = await drawSigns(openFace("NotoSerifSCBold"), [...signs]);
  return drawn.map((ink) => scannedSign(ink, 23, 0.08, random));
}

/** Their line, and the middle of each in it. */
async function lineOf(signs: string) {
  const cells = await scanned(signs);
  const side = cells[0]?.width ?? 0;
  const width = side * cells.length;
  const pixels = Uint8Array.from(
    { length: width * side },
    (_, at) => cells[Math.floor((at % width) / side)]?.pixels[Math.floor(at / width) * side + (at % side)] ?? 255,
  );
  const places = cells.map((_, index) => (index + 0.5) * side);
  return { line: { width, height: side, pixels }, places };
}

test("signs that the network has no place for are known by what they look like, and so are its own", async () => {
  const signs = "镕䶮翀颀郇郗蘅铖喆玥格华人";
  const pictures = await scanned(signs);
  const read = pictures.map((picture) => looks.likest(lookOfSign(picture) ?? new Float32Array()).sign);
  expect(read.join("")).toBe(signs);
});

test("paper without ink looks like nothing", () => {
  expect(lookOfSign({ width: 20, height: 20, pixels: new Uint8Array(400).fill(240) })).toBeUndefined();
});

test("a sign that the network doubts is read by its look, one that it is sure of is left", async () => {
  const { line, places } = await lineOf("代表郑镕宏");
  const read = { text: "代表郑格宏", sure: [1, 1, 1, 0.7, 1], places, line };
  expect(withRareSigns(read, looks).text).toBe("代表郑镕宏");
  expect(withRareSigns({ ...read, sure: [1, 1, 1, 1, 1] }, looks).text).toBe("代表郑格宏");
});

test("a doubted sign that looks like what was read stays", async () => {
  const { line, places } = await lineOf("代表郑格宏");
  expect(withRareSigns({ text: "代表郑格宏", sure: [1, 1, 1, 0.5, 1], places, line }, looks)).toMatchObject({ text: "代表郑格宏", sure: [1, 1, 1, 0.5, 1] });
});

test("a sign that the network has passed over is put in: between two, before the first and behind the last", async () => {
  const { line, places } = await lineOf("郗代表郑镕宏颀");
  const without = (...gone: readonly number[]) => {
    const own = [..."郗代表郑镕宏颀"].map((sign, index) => ({ sign, place: places[index] ?? 0 })).filter((_, index) => !gone.includes(index));
    return { text: own.map(({ sign }) => sign).join(""), sure: own.map(() => 1), places: own.map(({ place }) => place), line };
  };
  for (const gone of [[4], [0], [6], [0, 4, 6]]) expect(withRareSigns(without(...gone), looks).text, gone.join()).toBe("郗代表郑镕宏颀");
  for (const gone of [[4], [0], [6]]) expect(passesOver(without(...gone), 1), gone.join()).toBe(true);
  expect(passesOver(without(), 1)).toBe(false);
});

test("the second sign of a name of two is put in, although the box is high and a seal has left specks behind it", async () => {
  const { line, places } = await lineOf("褚镕");
  const [high, wide] = [6, 8];
  const width = line.width + wide;
  const height = line.height + 2 * high;
  const pixels = Uint8Array.from({ length: width * height }, (_, at) => {
    const [x, y] = [at % width, Math.floor(at / width) - high];
    if (x === width - 2 && y === 3) return 120;
    return x < line.width && y >= 0 && y < line.height ? (line.pixels[y * line.width + x] ?? 255) : 240;
  });
  const read = { text: "褚", sure: [0.99], places: places.slice(0, 1), line: { width, height, pixels } };
  expect(withRareSigns(read, looks).text).toBe("褚镕");
});

test("the stroke of a pen beside signs is no 一", async () => {
  const { line, places } = await lineOf("郑华人");
  const width = line.width + line.height;
  const isStroke = (x: number, y: number) => x > line.width + 3 && x < width - 3 && Math.abs(y - line.height / 2) < 2;
  const levelAt = (x: number, y: number) => (x < line.width ? (line.pixels[y * line.width + x] ?? 255) : isStroke(x, y) ? 40 : 240);
  const pixels = Uint8Array.from({ length: width * line.height }, (_, at) => levelAt(at % width, Math.floor(at / width)));
  expect(withRareSigns({ text: "郑华人", sure: [1, 1, 1], places, line: { ...line, width, pixels } }, looks).text).toBe("郑华人");
});
