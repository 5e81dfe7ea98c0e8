import jsqr from "jsqr";

/** A picture of a page in gray, one byte a pixel, rows from the top. */
type GrayPicture = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

// the package is CommonJS: what Node and the bundler make of its default export differs
const read = typeof jsqr === "function" ? jsqr : Reflect.get(jsqr, "default");

/** The text of a QR code on a page, however the page was turned. `undefined`: none is found, or it cannot be read. */
export function readQrCode({ width, height, pixels }: GrayPicture): string | undefined {
  // one word a pixel: filled byte by byte, the picture takes as long as half of the search
  const rgba = new Uint32Array(width * height);
  for (let at = 0; at < rgba.length; at++) rgba[at] = (pixels[at] ?? 255) * 0x010101;
  const found: { readonly data: string } | null = read(new Uint8ClampedArray(rgba.buffer), width, height, { inversionAttempts: "dontInvert" });
  return found === null || found.data === "" ? undefined : found.data;
}
