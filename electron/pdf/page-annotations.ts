import { PDFArray, type PDFContext, PDFDict, PDFName, PDFNumber, type PDFPageLeaf, PDFRawStream, PDFRef } from "@cantoo/pdf-lib";
import type { ObjectCopier } from "./copy-objects.ts";
import { resolveDestination } from "./named-destinations.ts";
import { numbersOf } from "./page-content.ts";
import { type Box, boxFrom, type Matrix, multiply, transformBox, transformPoint } from "./page-geometry.ts";

/** A form field's appearance, to be drawn into the page at `matrix`. */
export type DrawnField = { readonly form: PDFRef; readonly matrix: Matrix };

export type PageAnnotations = { readonly kept: readonly PDFRef[]; readonly drawn: readonly DrawnField[]; readonly fieldsWithoutAppearance: number };

/** What annotations need of their file. `fieldResources`: fonts that form fields share */
export type SourceFile = { readonly catalog: PDFDict; readonly fieldResources: PDFDict | undefined };

/** Flags of ISO 32000-1, table 165: what is hidden on the page stays hidden. */
const HIDDEN = 1 << 1;
const NO_VIEW = 1 << 5;

/** Actions that lead to another place; all others (scripts, programs, sending of forms) have no use in a bundle. */
const HARMLESS_ACTIONS: ReadonlySet<string> = new Set(["/GoTo", "/URI"]);

/** Lists of points that place an annotation beside its /Rect: tables 173 to 182. */
const POINT_LISTS = ["QuadPoints", "L", "Vertices", "CL"] as const;

/** Whether a whole other file hangs on the page as a note: ISO 32000-1, 12.5.6.15. */
export function holdsFileNote(page: PDFPageLeaf): boolean {
  const annotations = page.context.lookup(page.get(PDFName.of("Annots")));
  if (!(annotations instanceof PDFArray)) return false;
  return annotations.asArray().some((entry) => {
    const annotation = page.context.lookup(entry);
    return annotation instanceof PDFDict && annotation.lookup(PDFName.of("Subtype")) === PDFName.of("FileAttachment");
  });
}

/**
 * The annotations of a page for the bundle. Form fields become part of the page, because several attachments may hold
 * fields of the same name; all others stay what they are. `move` is how the page's marks move.
 */
export function pageAnnotations(
  page: PDFPageLeaf,
  move: Matrix,
  pageRef: PDFRef,
  target: PDFContext,
  copier: ObjectCopier,
  { catalog, fieldResources }: SourceFile,
): PageAnnotations {
  const annotations = page.context.lookup(page.get(PDFName.of("Annots")));
  const kept: PDFRef[] = [];
  const drawn: DrawnField[] = [];
  let fieldsWithoutAppearance = 0;
  for (const entry of annotations instanceof PDFArray ? annotations.asArray() : []) {
    const annotation = page.context.lookup(entry);
    if (!(annotation instanceof PDFDict)) continue;
    if (annotation.lookup(PDFName.of("Subtype")) === PDFName.of("Widget")) {
      if (isHidden(annotation)) continue;
      const field = drawnField(annotation, move, target, copier, fieldResources);
      if (field) drawn.push(field);
      else if (hasValue(annotation) && !isUnseenSignature(annotation)) fieldsWithoutAppearance += 1;
      continue;
    }
    const copy = copier.copy(entry);
    const copied = target.lookup(copy);
    if (!(copied instanceof PDFDict)) continue;
    moveAnnotation(copied, move);
    copied.set(PDFName.of("P"), pageRef);
    dropHarmfulActions(copied);
    const place = resolveDestination(annotation, catalog);
    if (place) {
      copied.delete(PDFName.of("A"));
      copied.set(PDFName.of("Dest"), copier.copy(place));
    }
    kept.push(copy instanceof PDFRef ? copy : target.register(copied));
  }
  return { kept, drawn, fieldsWithoutAppearance };
}

/**
 * Whether a form field reaches into this box of the page that is drawn, or to be signed: PDFium leaves fields out when it
 * looks for ink, and a place for a signature stays free although nothing is to be seen there yet.
 */
export function hasFieldWithin(page: PDFPageLeaf, box: Box): boolean {
  const annotations = page.context.lookup(page.get(PDFName.of("Annots")));
  return (annotations instanceof PDFArray ? annotations.asArray() : []).some((entry) => {
    const annotation = page.context.lookup(entry);
    if (!(annotation instanceof PDFDict) || annotation.lookup(PDFName.of("Subtype")) !== PDFName.of("Widget")) return false;
    const rect = annotation.lookup(PDFName.of("Rect"));
    const place = rect instanceof PDFArray ? boxFrom(rect) : undefined;
    if (!place || isHidden(annotation) || !(normalAppearance(annotation) || isSignature(annotation))) return false;
    return place.left < box.right && place.right > box.left && place.bottom < box.top && place.top > box.bottom;
  });
}

function isHidden(annotation: PDFDict): boolean {
  const flags = annotation.lookup(PDFName.of("F"));
  return flags instanceof PDFNumber && (flags.asNumber() & (HIDDEN | NO_VIEW)) !== 0;
}

/** A field for a signature (12.7.4.5), signed or still empty. */
const isSignature = (annotation: PDFDict): boolean => fieldAndParents(annotation).some((field) => field.lookup(PDFName.of("FT")) === PDFName.of("Sig"));

/** A signature that has no place on the page, which is none that a reader would miss. */
function isUnseenSignature(annotation: PDFDict): boolean {
  const rect = annotation.lookup(PDFName.of("Rect"));
  return isSignature(annotation) && !(rect instanceof PDFArray && boxFrom(rect));
}

/** A field inherits from those above it (12.7.3.1); a broken file may run in a circle. */
function fieldAndParents(annotation: PDFDict): readonly PDFDict[] {
  const fields: PDFDict[] = [];
  for (let field: unknown = annotation; field instanceof PDFDict && fields.length < 32; field = field.lookup(PDFName.of("Parent"))) fields.push(field);
  return fields;
}

/** A value that a reader would show but that has no picture of its own yet. */
const hasValue = (annotation: PDFDict): boolean => fieldAndParents(annotation).some((field) => field.has(PDFName.of("V")));

/** Algorithm 8.1 of ISO 32000-1, 12.5.5: the appearance's box, after its own matrix, is fitted to /Rect. */
function drawnField(annotation: PDFDict, move: Matrix, target: PDFContext, copier: ObjectCopier, fieldResources: PDFDict | undefined): DrawnField | undefined {
  const appearance = normalAppearance(annotation);
  const rect = annotation.lookup(PDFName.of("Rect"));
  const place = rect instanceof PDFArray ? boxFrom(rect) : undefined;
  if (!appearance || !place) return undefined;
  const bbox = appearance.dict.lookup(PDFName.of("BBox"));
  const box = bbox instanceof PDFArray ? boxFrom(bbox) : undefined;
  if (!box) return undefined;
  const [a, b, c, d, e, f] = numbersOf(appearance.dict.lookup(PDFName.of("Matrix")), 6) ?? [1, 0, 0, 1, 0, 0];
  const seen = transformBox([a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0], box);
  const form = PDFRawStream.of(PDFDict.withContext(target), appearance.contents);
  for (const [key, value] of appearance.dict.entries()) form.dict.set(key, copier.copy(value));
  form.dict.set(PDFName.of("Type"), PDFName.of("XObject"));
  form.dict.set(PDFName.of("Subtype"), PDFName.of("Form"));
  if (!form.dict.has(PDFName.of("Resources")) && fieldResources) form.dict.set(PDFName.of("Resources"), copier.copy(fieldResources));
  return { form: target.register(form), matrix: multiply(fitInto(seen, place), move) };
}

function fitInto(from: Box, to: Box): Matrix {
  const across = (to.right - to.left) / (from.right - from.left);
  const up = (to.top - to.bottom) / (from.top - from.bottom);
  return [across, 0, 0, up, to.left - from.left * across, to.bottom - from.bottom * up];
}

/** /AP /N, or the one of its states that /AS names. */
function normalAppearance(annotation: PDFDict): PDFRawStream | undefined {
  const appearances = annotation.lookup(PDFName.of("AP"));
  const normal = appearances instanceof PDFDict ? appearances.lookup(PDFName.of("N")) : undefined;
  if (normal instanceof PDFRawStream) return normal;
  const state = annotation.lookup(PDFName.of("AS"));
  const chosen = normal instanceof PDFDict && state instanceof PDFName ? normal.lookup(state) : undefined;
  return chosen instanceof PDFRawStream ? chosen : undefined;
}

function moveAnnotation(annotation: PDFDict, move: Matrix): void {
  const rect = annotation.lookup(PDFName.of("Rect"));
  const box = rect instanceof PDFArray ? boxFrom(rect) : undefined;
  const { context } = annotation;
  if (box) {
    const moved = transformBox(move, box);
    annotation.set(PDFName.of("Rect"), context.obj([moved.left, moved.bottom, moved.right, moved.top]));
  }
  for (const name of POINT_LISTS) {
    const points = numbersOf(annotation.lookup(PDFName.of(name)), 2);
    if (points) annotation.set(PDFName.of(name), context.obj(movePoints(points, move)));
  }
  const strokes = annotation.lookup(PDFName.of("InkList"));
  if (strokes instanceof PDFArray) {
    const moved = strokes.asArray().flatMap((stroke) => {
      const points = numbersOf(context.lookup(stroke), 2);
      return points ? [movePoints(points, move)] : [];
    });
    annotation.set(PDFName.of("InkList"), context.obj(moved));
  }
}

function movePoints(points: readonly number[], move: Matrix): number[] {
  return points.flatMap((x, index) => {
    const y = points[index + 1];
    return index % 2 === 0 && y !== undefined ? [...transformPoint(move, x, y)] : [];
  });
}

function dropHarmfulActions(annotation: PDFDict): void {
  annotation.delete(PDFName.of("AA"));
  const action = annotation.lookup(PDFName.of("A"));
  const kind = action instanceof PDFDict ? action.lookup(PDFName.of("S")) : undefined;
  if (!(kind instanceof PDFName) || !HARMLESS_ACTIONS.has(kind.asString())) annotation.delete(PDFName.of("A"));
}
