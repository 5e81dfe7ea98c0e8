import type { PictureChange } from "../report.ts";

const KINDS: Readonly<Record<PictureChange["kind"], string>> = { jpeg: "彩色", "grey-jpeg": "灰度", "black-and-white": "黑白" };

/** 200 dpi，灰度，质量 55: what was done to a picture, in words. */
export function pictureChangeText({ kind, ppi, quality }: PictureChange): string {
  return [`${ppi} dpi`, KINDS[kind], ...(quality === undefined ? [] : [`质量 ${quality}`])].join("，");
}
