import type { BundleChoices } from "../case/case.ts";

/** How one bundle is made: the choices of its case and those of the command line, none left open. Sizes in bytes. */
export type BundleSettings = {
  readonly dividers: boolean;
  readonly sections: boolean;
  readonly keepSizes: boolean;
  readonly stampFiles: boolean;
  /** ids of documents of proposal or internal use that are taken in too */
  readonly include?: readonly string[];
  readonly maxFileBytes?: number;
  readonly maxTotalBytes?: number;
  /** pictures may be compressed until the limits hold */
  readonly recompress: boolean;
  /** files that are still too large may be split */
  readonly split: boolean;
  /** bundle and single files as PDF/A-2b, as far as the attachments allow it */
  readonly pdfa: boolean;
  /** pages that cannot stand in PDF/A may be made pictures of */
  readonly pdfaPictures: boolean;
  readonly keepNumbers: boolean;
};

/** The settings of a bundle: what is asked for now goes before what the case says; nothing asked for is off. */
export function bundleSettings(choices: BundleChoices | null | undefined, asked: Partial<BundleSettings> = {}): BundleSettings {
  const maxFileBytes = asked.maxFileBytes ?? choices?.maxFileBytes ?? undefined;
  const maxTotalBytes = asked.maxTotalBytes ?? choices?.maxTotalBytes ?? undefined;
  const sections = choices?.sections;
  const include = asked.include ?? choices?.include ?? [];
  return {
    dividers: asked.dividers ?? choices?.dividers ?? false,
    sections: asked.sections ?? (sections === true || (Array.isArray(sections) && sections.length > 0)),
    keepSizes: asked.keepSizes ?? choices?.keepSizes ?? false,
    stampFiles: asked.stampFiles ?? choices?.stampFiles ?? false,
    ...(include.length === 0 ? {} : { include }),
    ...(maxFileBytes === undefined ? {} : { maxFileBytes }),
    ...(maxTotalBytes === undefined ? {} : { maxTotalBytes }),
    recompress: asked.recompress ?? choices?.recompress ?? false,
    split: asked.split ?? choices?.split ?? false,
    pdfa: asked.pdfa ?? choices?.pdfa ?? false,
    pdfaPictures: asked.pdfaPictures ?? choices?.pdfaPictures ?? false,
    keepNumbers: asked.keepNumbers ?? choices?.keepNumbers ?? false,
  };
}
