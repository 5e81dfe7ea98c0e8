/** The fonts that come with the product and that documents are printed with. */
export const OWN_FONT_NAMES = [
  "FandolFang",
  "FandolKai",
  "LXGWWenKai",
  "NotoSerifSCLight",
  "NotoSerifSC",
  "NotoSerifSCBold",
  "NotoSansSC",
  "Tinos",
  "TinosBold",
  "NotoSansThai",
  "NotoSansThaiBold",
] as const;

export type OwnFontName = (typeof OWN_FONT_NAMES)[number];

/** Those, and the 仿宋 that the system may bring. */
export type FontName = "SystemFangsong" | OwnFontName;
