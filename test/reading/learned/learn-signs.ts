import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { CONDENSED } from "../../../electron/reading/ocr/known-looks.ts";
import { LOOK_LENGTH, lookOfSign } from "../../../electron/reading/ocr/look-of-sign.ts";
import { randomNumbers } from "../../orientation/draw-pages.ts";
import { drawSigns, openFace, scannedSign } from "./printed-signs.ts";
import { signsToLearn } from "./signs-to-learn.ts";

/**
 * `npm run learn:signs`: draws Chinese signs in four faces, wears them as scans do, and writes what they look like for `electron/reading/ocr/known-looks.ts`. The
 * looks are condensed by Fisher's discriminants: the directions in which signs differ most, for how much one sign differs between faces and scans.
 */

/** 宋, 黑, 楷, 仿宋. */
const FACES = ["NotoSerifSC", "NotoSansSC", "LXGWWenKai", "FandolFang"] as const;
/** Pixels that the ems of scans are high: print of 10 to 14 points at 150 to the inch. */
const SIZES = [24, 21] as const;
/** Added to how much a sign differs from itself, of its mean, so that no direction counts for nothing. */
const RIDGE = 0.1;
/** Looks of length 1 are kept as whole numbers of so much. */
const WHOLE = 300;
/** How much of all signs is enough to tell how they differ from themselves. */
const EVERY = 2;

/** A sign in one face: the looks of its scans, one after the other. */
type Learned = { readonly sign: string; readonly looks: Float32Array };

const random = randomNumbers(777);

async function learnFace(name: (typeof FACES)[number], signs: readonly string[]): Promise<readonly Learned[]> {
  const face = openFace(name);
  const own = signs.filter((sign) => face.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0));
  const drawn = await drawSigns(face, own);
  console.log(`${name}: ${own.length} signs`);
  return own.map((sign, index) => {
    const looks = new Float32Array(SIZES.length * LOOK_LENGTH);
    const ink = drawn[index];
    for (const [at, size] of SIZES.entries()) {
      const look = ink && lookOfSign(scannedSign(ink, size + 2 * random() - 1, 0.03 + 0.09 * random(), random));
      if (look) looks.set(look, at * LOOK_LENGTH);
    }
    return { sign, looks };
  });
}

const meanOf = (looks: Float32Array) =>
  Float64Array.from({ length: LOOK_LENGTH }, (_, at) => mean(SIZES.map((_size, scan) => looks[scan * LOOK_LENGTH + at] ?? 0)));
const mean = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length);

/** The sum of the products of a look's numbers with each other, below the diagonal. */
class Scatter {
  private readonly sums = new Float64Array(LOOK_LENGTH * LOOK_LENGTH);
  private count = 0;

  add(past: Float64Array): void {
    this.count += 1;
    for (let row = 0; row < LOOK_LENGTH; row++) {
      const value = past[row] ?? 0;
      for (let column = 0; column <= row; column++) {
        const at = row * LOOK_LENGTH + column;
        this.sums[at] = (this.sums[at] ?? 0) + value * (past[column] ?? 0);
      }
    }
  }

  matrix(ridge: number): Matrix {
    const at = (row: number, column: number) => (this.sums[Math.max(row, column) * LOOK_LENGTH + Math.min(row, column)] ?? 0) / this.count;
    const level = ridge * mean(Array.from({ length: LOOK_LENGTH }, (_, row) => at(row, row)));
    return new Matrix(
      Array.from({ length: LOOK_LENGTH }, (_, row) => Array.from({ length: LOOK_LENGTH }, (_column, column) => at(row, column) + (row === column ? level : 0))),
    );
  }
}

/** The matrix, of LOOK_LENGTH rows and CONDENSED columns, by which looks are condensed. */
function discriminants(learned: readonly Learned[], means: ReadonlyMap<string, Float64Array>, all: Float64Array): Float32Array {
  const [within, between] = [new Scatter(), new Scatter()];
  for (const [index, { sign, looks }] of learned.entries()) {
    const own = means.get(sign);
    if (!own || index % EVERY !== 0) continue;
    for (const scan of SIZES.keys()) within.add(own.map((value, at) => (looks[scan * LOOK_LENGTH + at] ?? 0) - value));
  }
  for (const own of means.values()) between.add(own.map((value, at) => value - (all[at] ?? 0)));
  const even = new EigenvalueDecomposition(within.matrix(RIDGE), { assumeSymmetric: true });
  const scales = even.realEigenvalues.map((value) => 1 / Math.sqrt(Math.max(value, 1e-12)));
  const whitened = even.eigenvectorMatrix.clone().mulRowVector(scales);
  const found = new EigenvalueDecomposition(whitened.transpose().mmul(between.matrix(0)).mmul(whitened), { assumeSymmetric: true });
  const best = found.realEigenvalues
    .map((value, column) => ({ value, column }))
    .toSorted((one, other) => other.value - one.value)
    .slice(0, CONDENSED);
  const directions = whitened.mmul(found.eigenvectorMatrix);
  return Float32Array.from({ length: LOOK_LENGTH * CONDENSED }, (_, at) => directions.get(Math.floor(at / CONDENSED), best[at % CONDENSED]?.column ?? 0));
}

const learned: Learned[] = [];
const signs = signsToLearn();
for (const face of FACES) learned.push(...(await learnFace(face, signs)));
const grouped = new Map<string, Learned[]>();
for (const one of learned) grouped.set(one.sign, [...(grouped.get(one.sign) ?? []), one]);
const means = new Map([...grouped].map(([sign, faces]) => [sign, meanOfAll(faces.map(({ looks }) => meanOf(looks)))]));
const all = meanOfAll([...means.values()]);
const matrix = discriminants(learned, means, all);

function meanOfAll(looks: readonly Float64Array[]): Float64Array {
  return Float64Array.from({ length: LOOK_LENGTH }, (_, at) => mean(looks.map((look) => look[at] ?? 0)));
}

function condensed(look: Float64Array): Int8Array {
  const sums = Array.from({ length: CONDENSED }, (_, at) =>
    look.reduce((sum, value, index) => sum + (value - (all[index] ?? 0)) * (matrix[index * CONDENSED + at] ?? 0), 0),
  );
  const length = Math.hypot(...sums) || 1;
  return Int8Array.from(sums, (sum) => Math.max(-127, Math.min(127, Math.round((sum / length) * WHOLE))));
}

const bytes = (numbers: Float32Array | Uint32Array | Int8Array) => Buffer.from(numbers.buffer);
const path = fileURLToPath(new URL("../../../templates/ocr/looks-of-signs.bin", import.meta.url));
writeFileSync(
  path,
  Buffer.concat([
    bytes(Uint32Array.of(learned.length)),
    bytes(Float32Array.from(all)),
    bytes(matrix),
    bytes(Uint32Array.from(learned, ({ sign }) => sign.codePointAt(0) ?? 0)),
    ...learned.map(({ looks }) => bytes(condensed(meanOf(looks)))),
  ]),
);
console.log(`${grouped.size} signs, ${learned.length} looks`);
