/// <reference path="./fontkit.d.ts" />

import {
  PDFCheckBox,
  PDFDict,
  type PDFDocument,
  PDFDropdown,
  type PDFField,
  type PDFFont,
  PDFName,
  PDFOptionList,
  PDFRadioGroup,
  PDFTextField,
} from "@cantoo/pdf-lib";
import { create } from "fontkit";
import { bundleWarning } from "../../../shared/messages/bundle-warning.ts";
import type { BundleWarning } from "../../../shared/report.ts";
import { readRegularFileSync } from "../../files/regular-file.ts";
import { fontFile } from "./fonts.ts";

/**
 * Draws the values of form fields that have none of the appearances which readers show (ISO 32000-1, 12.7.3.3): some
 * programs leave that to the reader, and the bundle's pages have no fields any more. In the product's own 黑体, since
 * the field's font is seldom in the file and holds no Chinese. `changed`: whether any was drawn.
 */
export async function drawMissingAppearances(
  pdf: PDFDocument,
  file: string,
): Promise<{ readonly changed: boolean; readonly warnings: readonly BundleWarning[] }> {
  const nothing = { changed: false, warnings: [] };
  const fields = fieldsToDraw(pdf);
  if (fields.length === 0) return nothing;
  try {
    pdf.registerFontkit({ create: (bytes) => create(bytes) });
    const font = await pdf.embedFont(readRegularFileSync(fontFile("NotoSansSC")), { subset: true });
    let drawn = 0;
    for (const field of fields) drawn += drawField(field, font) ? 1 : 0;
    return drawn === 0 ? nothing : { changed: true, warnings: [bundleWarning(file, { code: "fields-drawn", count: drawn })] };
  } catch {
    // a broken form stays as it is; what it does not show is told when its pages are bundled
    return nothing;
  }
}

function fieldsToDraw(pdf: PDFDocument): readonly PDFField[] {
  if (!(pdf.catalog.lookup(PDFName.of("AcroForm")) instanceof PDFDict)) return [];
  try {
    return pdf
      .getForm()
      .getFields()
      .filter((field) => hasValue(field) && field.acroField.getWidgets().some((widget) => widget.getAppearances()?.normal === undefined));
  } catch {
    return [];
  }
}

function hasValue(field: PDFField): boolean {
  if (field instanceof PDFTextField) return (field.getText() ?? "") !== "";
  if (field instanceof PDFDropdown || field instanceof PDFOptionList) return field.getSelected().length > 0;
  if (field instanceof PDFCheckBox) return field.acroField.dict.has(PDFName.of("V"));
  return field instanceof PDFRadioGroup && field.getSelected() !== undefined;
}

function drawField(field: PDFField, font: PDFFont): boolean {
  if (field instanceof PDFTextField || field instanceof PDFDropdown || field instanceof PDFOptionList) field.updateAppearances(font);
  else if (field instanceof PDFRadioGroup) field.updateAppearances();
  else if (field instanceof PDFCheckBox) return drawTick(field);
  else return false;
  return true;
}

/** A box that has no appearance has no name for “ticked” either but its value: /Off or any other. */
function drawTick(field: PDFCheckBox): boolean {
  const value = field.acroField.dict.lookup(PDFName.of("V"));
  if (!(value instanceof PDFName)) return false;
  for (const widget of field.acroField.getWidgets()) {
    const { width, height } = widget.getRectangle();
    const { context } = widget.dict;
    const frame = `0.5 w 0.5 0.5 ${(width - 1).toFixed(2)} ${(height - 1).toFixed(2)} re S`;
    const points = [0.2, 0.5, 0.43, 0.26, 0.82, 0.76].map((share, index) => (share * (index % 2 === 0 ? width : height)).toFixed(2));
    const tick = `1.2 w ${points[0]} ${points[1]} m ${points[2]} ${points[3]} l ${points[4]} ${points[5]} l S`;
    const marks = value === PDFName.of("Off") ? frame : `${frame} ${tick}`;
    const form = context.register(context.stream(marks, { Type: "XObject", Subtype: "Form", BBox: [0, 0, width, height] }));
    const states = context.obj({});
    states.set(value, form);
    widget.dict.set(PDFName.of("AP"), context.obj({ N: states }));
    widget.dict.set(PDFName.of("AS"), value);
  }
  return true;
}
