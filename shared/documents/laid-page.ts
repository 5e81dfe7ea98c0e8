/**
 * The pages of a document as they will be printed, for the screen: what the typesetter of the PDF drew, where it drew it.
 * Points (1/72 inch) from the upper left corner of the attachment.
 */
export type LaidDocument = {
  readonly width: number;
  readonly height: number;
  readonly pages: readonly LaidPage[];
  /** characters that another font stands in for */
  readonly fallbackFonts: readonly string[];
};

export type LaidPage = { readonly marks: readonly LaidMark[] };

/** Gray from 0 (black) to 1, or red, green, blue from 0 to 1. */
export type LaidColor = number | readonly [number, number, number];

export type LaidMark =
  /** one font and size; `x`: where each character begins, of a Hebrew or Thai letter with its marks one place; a character outside of the basic plane is a mark of its own; `y`: the baseline. `changed`: not what the older version said */
  | {
      readonly kind: "text";
      readonly text: string;
      readonly x: readonly number[];
      readonly y: number;
      readonly width: number;
      /** name of the font file, as served under /fonts */
      readonly font: string;
      readonly size: number;
      readonly color?: LaidColor;
      readonly changed?: boolean;
      /** the place in the case that the words come from */
      readonly field?: string;
    }
  | {
      readonly kind: "rule";
      readonly x1: number;
      readonly y1: number;
      readonly x2: number;
      readonly y2: number;
      readonly width: number;
      readonly color?: LaidColor;
    }
  | { readonly kind: "fill"; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly grey: number }
  /** lower left corner of the box, its side, and the widths of its lines */
  | {
      readonly kind: "box";
      readonly x: number;
      readonly y: number;
      readonly side: number;
      readonly line: number;
      readonly tick: number;
      readonly ticked: boolean;
    };
