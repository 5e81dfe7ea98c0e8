import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFPage, PDFPageLeaf, PDFRawStream, type PDFRef } from "@cantoo/pdf-lib";
import { layOutPage, type PageLayout } from "../ingest/stamp-band.ts";
import { ObjectCopier } from "../pdf/copy-objects.ts";
import { pageAnnotations, type SourceFile } from "../pdf/page-annotations.ts";
import { pageAsForm } from "../pdf/page-content.ts";
import { type Matrix, type PageGeometry, pageGeometry } from "../pdf/page-geometry.ts";

/** A page of the bundle, waiting for its stamp. */
export type PlacedPage = { readonly page: PDFPage; readonly geometry: PageGeometry; readonly change: PageLayout["change"] };

export type AppendedDocument = {
  readonly pages: readonly PlacedPage[];
  /** form fields with a value that no reader could show without drawing it again */
  readonly fieldsWithoutAppearance: number;
  /** the source carries whole other files, which do not come along */
  readonly embeddedFiles: boolean;
};

/**
 * Appends all pages of `source` to `bundle`, with room for the stamp.
 * @param contentInFooter for each page whether ink lies where the stamp will stand
 */
export function appendDocument(bundle: PDFDocument, source: PDFDocument, contentInFooter: readonly boolean[]): AppendedDocument {
  const sourcePages = source.getPages();
  const places = new Map(sourcePages.map((page) => [page.ref, bundle.context.nextRef()]));
  const copier = new ObjectCopier(source.context, bundle.context, places);
  const fields = source.catalog.lookup(PDFName.of("AcroForm"));
  const resources = fields instanceof PDFDict ? fields.lookup(PDFName.of("DR")) : undefined;
  const file = { catalog: source.catalog, fieldResources: resources instanceof PDFDict ? resources : undefined };
  const used = new Set<PDFRef>();
  let fieldsWithoutAppearance = 0;
  const pages = sourcePages.map((page, index): PlacedPage => {
    const layout = layOutPage(pageGeometry(page.node), contentInFooter[index] ?? false);
    // broken files list one page twice: each time it is a page of its own, with its own stamp
    const first = places.get(page.ref);
    const ref = first === undefined || used.has(first) ? bundle.context.nextRef() : first;
    used.add(ref);
    const leaf = placePage(page.node, layout, ref, bundle, copier, file);
    fieldsWithoutAppearance += leaf.fieldsWithoutAppearance;
    const placed = PDFPage.of(leaf.node, ref, bundle);
    bundle.addPage(placed);
    return { page: placed, geometry: layout.geometry, change: layout.change };
  });
  keepLayers(source, bundle, copier);
  return { pages, fieldsWithoutAppearance, embeddedFiles: holdsFiles(source) };
}

/** Whether the document carries whole other files. */
export function holdsFiles({ catalog }: PDFDocument): boolean {
  const names = catalog.lookup(PDFName.of("Names"));
  return names instanceof PDFDict && names.has(PDFName.of("EmbeddedFiles"));
}

function placePage(page: PDFPageLeaf, layout: PageLayout, ref: PDFRef, bundle: PDFDocument, copier: ObjectCopier, file: SourceFile) {
  const { context } = bundle;
  const { geometry, move } = layout;
  const box = [geometry.box.left, geometry.box.bottom, geometry.box.right, geometry.box.top];
  const form = pageAsForm(page, pageGeometry(page).box, context, copier);
  const annotations = pageAnnotations(page, move, ref, context, copier, file);
  const forms = [
    ...(form ? [{ name: "Bundled", form, matrix: move }] : []),
    ...annotations.drawn.map((field, index) => ({ name: `Field${index + 1}`, form: field.form, matrix: field.matrix })),
  ];
  const drawing = forms.map(({ name, matrix }) => `q ${operands(matrix)} cm /${name} Do Q`).join("\n");
  const node = PDFPageLeaf.fromMapWithContext(new Map(), context, false);
  const entries = {
    Type: "Page",
    MediaBox: box,
    Rotate: geometry.rotation,
    Resources: { XObject: Object.fromEntries(forms.map(({ name, form: xObject }) => [name, xObject])) },
    Contents: [context.register(PDFRawStream.of(context.obj({}), Buffer.from(drawing, "latin1")))],
    Annots: [...annotations.kept],
    ...(geometry.userUnit === 1 ? {} : { UserUnit: geometry.userUnit }),
  };
  for (const [key, value] of context.obj(entries).entries()) node.set(key, value);
  const group = page.context.lookup(page.get(PDFName.of("Group")));
  if (group instanceof PDFDict) node.set(PDFName.of("Group"), copier.copy(group));
  context.assign(ref, node);
  return { node, fieldsWithoutAppearance: annotations.fieldsWithoutAppearance };
}

/** Numbers as PDF writes them: never with an exponent. */
function operands(matrix: Matrix): string {
  return matrix
    .map((value) => Number(value.toFixed(6)).toString())
    .map((value) => (value.includes("e") ? "0" : value))
    .join(" ");
}

/** Layers keep their first state (ISO 32000-1, 8.11.4): what is switched off in an attachment stays off in the bundle. */
function keepLayers(source: PDFDocument, bundle: PDFDocument, copier: ObjectCopier): void {
  const properties = source.catalog.lookup(PDFName.of("OCProperties"));
  if (!(properties instanceof PDFDict)) return;
  const groups = arrayIn(properties, "OCGs");
  const defaults = properties.lookup(PDFName.of("D"));
  const config = defaults instanceof PDFDict ? defaults : undefined;
  const baseOff = config?.lookup(PDFName.of("BaseState")) === PDFName.of("OFF");
  const on = new Set(config ? arrayIn(config, "ON") : []);
  const off = new Set(config ? arrayIn(config, "OFF") : []);
  const kept = layersOf(bundle);
  for (const group of groups) {
    const copy = copier.copy(group);
    kept.groups.push(copy);
    if (off.has(group) || (baseOff && !on.has(group))) kept.off.push(copy);
  }
}

const arrayIn = (dict: PDFDict, name: string) => {
  const value = dict.lookup(PDFName.of(name));
  return value instanceof PDFArray ? value.asArray() : [];
};

function layersOf(bundle: PDFDocument): { readonly groups: PDFArray; readonly off: PDFArray } {
  const { context, catalog } = bundle;
  const known = catalog.lookup(PDFName.of("OCProperties"));
  if (known instanceof PDFDict) {
    return { groups: known.lookup(PDFName.of("OCGs"), PDFArray), off: known.lookup(PDFName.of("D"), PDFDict).lookup(PDFName.of("OFF"), PDFArray) };
  }
  const groups = PDFArray.withContext(context);
  const off = PDFArray.withContext(context);
  const defaults = context.obj({});
  defaults.set(PDFName.of("OFF"), off);
  const properties = context.obj({});
  properties.set(PDFName.of("OCGs"), groups);
  properties.set(PDFName.of("D"), defaults);
  catalog.set(PDFName.of("OCProperties"), properties);
  return { groups, off };
}
