import type { Font } from "fontkit";

/** A font of ours that was read from disk, with its file. */
export type OpenFont = { readonly font: Font; readonly bytes: Buffer };

/** Fonts by name, each 10 MB, kept until `closeFonts`; apart from what reads them, so that who only closes them does not load that. */
export const openedFonts = new Map<string, OpenFont>();

/** Frees the files of our fonts, 10 MB each; what was measured of them stays known, and they are read again when they are needed. */
export function closeFonts(): void {
  openedFonts.clear();
}
