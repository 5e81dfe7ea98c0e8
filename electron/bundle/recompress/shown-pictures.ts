import { decodePDFRawStream, PDFDict, PDFName, type PDFPageLeaf, PDFRawStream, PDFRef } from "@cantoo/pdf-lib";
import { contentOperators } from "../../pdf/content-operators.ts";
import { numbersOf } from "../../pdf/page-content.ts";
import { contentStreams } from "../../pdf/page-streams.ts";

/** A picture where a page shows it: its sides in points, before the page's UserUnit. */
export type ShownPicture = { readonly ref: PDFRef; readonly width: number; readonly height: number };

type Matrix = readonly [number, number, number, number, number, number];
/** Forms within forms: deeper ones are a loop. */
const DEEPEST = 16;

/** The pictures that a page's content shows, those within forms too; `undefined` when the content cannot be read. */
export function shownPictures(page: PDFPageLeaf): readonly ShownPicture[] | undefined {
  const resources = page.context.lookup(page.getInheritableAttribute(PDFName.of("Resources")));
  const shown: ShownPicture[] = [];
  try {
    const content = Buffer.concat(contentStreams(page).flatMap((part) => [decodePDFRawStream(part).decode(), Buffer.from("\n")]));
    walk(content, resources instanceof PDFDict ? resources : undefined, [1, 0, 0, 1, 0, 0], shown, 0);
    return shown;
  } catch {
    return undefined;
  }
}

function walk(content: Uint8Array, resources: PDFDict | undefined, start: Matrix, shown: ShownPicture[], depth: number): void {
  const objects = resources?.lookup(PDFName.of("XObject"));
  let matrix = start;
  const saved: Matrix[] = [];
  for (const { name, numbers, named } of contentOperators(content)) {
    if (name === "q") saved.push(matrix);
    else if (name === "Q") matrix = saved.pop() ?? matrix;
    else if (name === "cm") matrix = multiply(matrixOf(numbers), matrix);
    else if (name === "Do" && named !== undefined && objects instanceof PDFDict) {
      const key = PDFName.of(named);
      const [ref, object] = [objects.get(key), objects.lookup(key)];
      if (!(object instanceof PDFRawStream)) continue;
      const kind = object.dict.lookup(PDFName.of("Subtype"));
      if (kind === PDFName.of("Image") && ref instanceof PDFRef) {
        shown.push({ ref, width: Math.hypot(matrix[0], matrix[1]), height: Math.hypot(matrix[2], matrix[3]) });
      } else if (kind === PDFName.of("Form") && depth < DEEPEST) {
        const own = object.dict.lookup(PDFName.of("Resources"));
        const form = numbersOf(object.dict.lookup(PDFName.of("Matrix")), 6);
        const inner = form ? multiply(matrixOf(form), matrix) : matrix;
        walk(decodePDFRawStream(object).decode(), own instanceof PDFDict ? own : resources, inner, shown, depth + 1);
      }
    }
  }
}

const matrixOf = ([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix => [a, b, c, d, e, f];

function multiply([a, b, c, d, e, f]: Matrix, [A, B, C, D, E, F]: Matrix): Matrix {
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}
