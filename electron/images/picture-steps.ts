import type { PictureChange } from "../../shared/report.ts";

/** One step down the stairs of compression. `ppi`: what is finer is made coarser, to about so much; `quality`: JPEG's, 1 to 100. */
export type PictureStep = {
  readonly ppi: number;
  readonly quality: number;
  /** pictures without colour lose the colour channels; a seal, a signature in blue, a colour chart keep theirs */
  readonly grey: boolean;
  /** pages of plain text become black and white at the scanner's own resolution, up to `TEXT_PPI` */
  readonly text: boolean;
};

/**
 * From hardly visible, at the resolution that archives ask of scans, to the least that is still well read at 100 %; the first
 * that fits is taken. Gray comes early: a page without colour loses nothing by it, and colour takes twice the bytes.
 */
export const PICTURE_STEPS: readonly PictureStep[] = [
  { ppi: 300, quality: 80, grey: false, text: false },
  { ppi: 300, quality: 68, grey: false, text: false },
  { ppi: 200, quality: 80, grey: false, text: false },
  { ppi: 200, quality: 68, grey: false, text: false },
  { ppi: 200, quality: 55, grey: true, text: false },
  { ppi: 200, quality: 42, grey: true, text: false },
  { ppi: 200, quality: 42, grey: true, text: true },
  { ppi: 150, quality: 42, grey: true, text: true },
  { ppi: 150, quality: 30, grey: true, text: true },
];

/** Black and white strokes need more dots than gray ones: none below the first, none above the second. */
export const TEXT_PPI = { least: 190, most: 300 };

/** A picture coded again: the stream's bytes and what its dictionary must say. */
export type ShrunkPicture = {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
  readonly change: PictureChange;
};

/** How the samples of a picture are stored (ISO 32000-1, 8.9.5), as far as it can be coded again. */
export type StoredPicture = {
  readonly width: number;
  readonly height: number;
  /** pixels an inch at the largest size at which it is shown */
  readonly ppi: number;
  /** its numbers mean what DeviceGray and DeviceRGB say, so that it may become gray or black and white */
  readonly plainColour: boolean;
  readonly stored:
    | { readonly kind: "jpeg"; readonly components: 1 | 3 }
    /** `deflated`: FlateDecode, with its predictor; `palette`: RGB or gray of each index */
    | {
        readonly kind: "samples";
        readonly components: 1 | 3;
        readonly deflated: boolean;
        readonly predictor: number;
        readonly palette?: { readonly components: 1 | 3; readonly colours: Uint8Array };
      };
};

/** Pixels of a page of A4 at 400 dots an inch: its samples are worth freeing before the next is looked at. */
const LARGE = 15_000_000;

export const isLarge = ({ width, height }: Pick<StoredPicture, "width" | "height">): boolean => width * height >= LARGE;
