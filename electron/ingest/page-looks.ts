import { PDFArray, PDFName, type PDFPageLeaf } from "@cantoo/pdf-lib";
import { bundleWarning } from "../../shared/messages/bundle-warning.ts";
import type { BundleWarning } from "../../shared/report.ts";
import { type PageGeometry, pageGeometry } from "../pdf/page-geometry.ts";
import { scanDigest } from "../pdf/page-picture.ts";
import type { GrayscaleImage, PdfiumDocument } from "../pdf/pdfium.ts";
import { scannedPicture } from "../pdf/pdfium-scans.ts";
import { holdsTextOnly } from "../pdf/print-alone.ts";
import { showsNothing } from "./blank-page.ts";
import type { PageInspection } from "./inspection.ts";
import { type NeededTurn, pageOrientation } from "./orientation/page-orientation.ts";
import { hasContentAt, pixelsAcross, showsContent } from "./page-ink.ts";
import { analyseScan, pictureOf, type ReadJpegs, type ScanThumbnail } from "./scan-thumbnail.ts";
import { RED_WIDTH, redOnPage, sealAreas } from "./seal-colour.ts";
import { contentInFooter, footerStrip, holdsContent } from "./stamp-band.ts";

/**
 * What a page shows: `inBand` ink where the stamp will stand, `inked` ink of its own above that; `turn` how far it must be
 * turned clockwise to stand upright, `null`: it holds text of which this cannot be told, 0 also where there is no text; `scan` as of `scanDigest`, where it is
 * known: `null` for none.
 */
export type PageLook = {
  readonly inBand: boolean;
  readonly inked: boolean;
  readonly blank: boolean;
  readonly turn: NeededTurn | null;
  readonly scan?: string | null;
};

/** All that drawing or decoding a page shows. */
export type PageThumbnail = PageLook & Pick<PageInspection, "seals" | "grey" | "scan">;

/** Pixels across of the picture that text is looked for in: 100 to the inch on A4, where a full stop is still three pixels. */
export const LOOK_WIDTH = 827;
/** A page that takes longer to draw is not drawn again in this size. */
const LONGEST_MS = 3000;
/** Looks at a page (from 1). `undefined`: it cannot be drawn. */
export function pageLook(document: PdfiumDocument, page: number, node: PDFPageLeaf, read: ReadJpegs = new Map()): PageThumbnail | undefined {
  const geometry = pageGeometry(node);
  const width = Math.round(Math.min(2 * LOOK_WIDTH, Math.max(LOOK_WIDTH / 2, (geometry.width / 595) * LOOK_WIDTH)));
  const thumbnail = hasAnnotations(node) ? undefined : analyseScan(document, page, node, geometry, width, read);
  const scan = scanDigest(document, page, (bytes) => pictureOf(node, bytes)?.contents) ?? null;
  if (thumbnail) {
    const red = thumbnail.red(RED_WIDTH);
    const look = { ...lookOfScan(thumbnail, geometry), scan, seals: red ? sealAreas(red) : [], grey: red?.hasColour !== true };
    thumbnail.free();
    return look;
  }
  const started = performance.now();
  const look = lookOfDrawn(document, page, node, geometry, width);
  const red = performance.now() - started <= LONGEST_MS ? redOnPage(document, page, geometry) : undefined;
  const grey = red?.hasColour === false && scannedPicture(document, page, geometry.box) !== undefined;
  return look && { ...look, scan, seals: red ? sealAreas(red) : [], grey };
}

function lookOfDrawn(document: PdfiumDocument, page: number, node: PDFPageLeaf, geometry: PageGeometry, width: number): PageLook | undefined {
  const started = performance.now();
  const inBand = contentInFooter(document, page, geometry);
  if (inBand === undefined) return undefined;
  // one that is slow to draw in part is slower as a whole
  const inked = performance.now() - started <= LONGEST_MS && showsContent(document, page, geometry);
  const nothing = { inBand, inked, blank: false, turn: null };
  if (performance.now() - started > LONGEST_MS) return nothing;
  const words = (document.text(page) ?? "").trim();
  // the words beneath a scan were read from it and lie as whoever read them thought
  const turn = words === "" || scannedPicture(document, page, geometry.box) ? undefined : turnOfCharacters(document, page, geometry.rotation);
  if (turn !== undefined) return { ...nothing, turn };
  const picture = document.renderBottom(page, 1, width);
  if (!picture) return undefined;
  // words in a font that is not in the file and not drawn here are no empty page
  const drawn = !scannedPicture(document, page, geometry.box);
  const blank = words === "" && !hasAnnotations(node) && showsNothing(picture, drawn ? "drawn" : "scanned");
  return { ...nothing, blank, turn: blank ? 0 : turnSeen(picture) };
}

function lookOfScan({ grey, strip }: ScanThumbnail, geometry: PageGeometry): PageLook {
  const blank = showsNothing(grey, "scanned");
  const inked = hasContentAt((share) => strip(share, pixelsAcross(geometry)), geometry);
  return { inBand: holdsContent(footerStrip(geometry, strip)), inked, blank, turn: blank ? 0 : turnSeen(grey) };
}

/** A page that shows no lines of text lies as it was given, which is nothing to point out. */
function turnSeen(picture: GrayscaleImage): NeededTurn | null {
  const seen = pageOrientation(picture);
  return seen === "unsure" ? null : seen === "no-lines" ? 0 : seen;
}

/** PDFium draws no form fields here, and notes may be folded: a page with any is no empty page. */
function hasAnnotations(page: PDFPageLeaf): boolean {
  const annotations = page.context.lookup(page.get(PDFName.of("Annots")));
  return annotations instanceof PDFArray && annotations.size() > 0;
}

/** Beside pictures fewer characters say nothing of how a page lies: a scanner's own line, a page number. */
const LEAST_CHARACTERS = 40;
/** So large a share of the characters stands the same way; the rest is a note at the side. */
const MOST_STAND = 0.8;

/**
 * How far a page must be turned for the characters to stand upright that the file names as such; `null`: part of them stand
 * on their heads against the rest, however it is turned; `undefined` when they do not tell.
 */
function turnOfCharacters(document: PdfiumDocument, page: number, rotation: number): NeededTurn | null | undefined {
  return document.onPage(page, (module, handle) => {
    const text = module._FPDFText_LoadPage(handle);
    if (text === 0) return undefined;
    const count = Math.min(2000, module._FPDFText_CountChars(text));
    const standing = new Map<NeededTurn, number>();
    let all = 0;
    for (let index = 0; index < count; index++) {
      if (module._FPDFText_GetUnicode(text, index) <= 0x20) continue;
      // clockwise, in radians, before /Rotate; -1 when there is none
      const angle = module._FPDFText_GetCharAngle(text, index);
      if (angle < 0) continue;
      all += 1;
      const quarters = (angle / (Math.PI / 2) + rotation / 90) % 4;
      const turn = TURN_BY_QUARTERS[Math.round(quarters) % 4];
      if (turn !== undefined && Math.abs(quarters - Math.round(quarters)) < 0.2) standing.set(turn, (standing.get(turn) ?? 0) + 1);
    }
    module._FPDFText_ClosePage(text);
    if (all === 0 || (all < LEAST_CHARACTERS && !holdsTextOnly(module, handle))) return undefined;
    const share = (turn: NeededTurn) => (standing.get(turn) ?? 0) / all;
    const most = TURN_BY_QUARTERS.find((turn) => share(turn) >= MOST_STAND);
    const against = (one: NeededTurn, other: NeededTurn) => Math.min(share(one), share(other)) > 1 - MOST_STAND;
    return most ?? (against(0, 180) || against(90, 270) ? null : undefined);
  });
}

/** What sets characters upright that stand turned clockwise by so many quarters. */
const TURN_BY_QUARTERS = [0, 270, 180, 90] as const;

const PAGE_WARNINGS = { blank: "page-blank", upsideDown: "page-upside-down", onItsSide: "page-on-its-side", unknown: "page-direction-unknown" } as const;

/**
 * What reading a file told, and what reading it once more told after we had changed it ourselves: nothing twice, and of how
 * its pages look only what was told of the original, whose words were known too.
 */
export function withFurtherWarnings(told: readonly BundleWarning[], again: readonly BundleWarning[]): readonly BundleWarning[] {
  const known = new Set(told.map(({ message }) => message));
  const ofLooks: readonly string[] = Object.values(PAGE_WARNINGS);
  return [...told, ...again.filter(({ kind, message }) => !known.has(message) && !ofLooks.includes(kind))];
}

/** Points out what looks wrong with pages, each kind once for a file with its pages; nothing is changed. `page`: the first of them. */
export function pageWarnings(looks: readonly PageLook[], file: string): readonly BundleWarning[] {
  const warn = (code: (typeof PAGE_WARNINGS)[keyof typeof PAGE_WARNINGS], wrong: (look: PageLook) => boolean): readonly BundleWarning[] => {
    const pages = looks.flatMap((look, index) => (wrong(look) ? [index + 1] : []));
    return pages.length === 0 ? [] : [bundleWarning(file, { code, pages })];
  };
  return [
    ...warn(PAGE_WARNINGS.blank, ({ blank }) => blank),
    ...warn(PAGE_WARNINGS.upsideDown, ({ turn }) => turn === 180),
    ...warn(PAGE_WARNINGS.onItsSide, ({ turn }) => turn === 90 || turn === 270),
    ...warn(PAGE_WARNINGS.unknown, ({ turn }) => turn === null),
  ];
}
