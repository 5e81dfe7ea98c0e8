import jsqr from "jsqr";

/** A picture of a page in gray, one byte a pixel, rows from the top. */
type GrayPicture = { readonly width: number; readonly height: number; readonly pixels: Uint8Array };

// the package is CommonJS: what Node and the bundler make of its default export differs
const read = typeof jsqr === "function" ? jsqr : Reflect.get(jsqr, "default");

/** The text of a QR code on a page, however the page was turned. `undefined`: none is found, or it cannot be read. */
export function readQrCode({ width, height, pixels }: GrayPicture): string | undefined {
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let at = 0; at < pixels.length; at++) rgba.fill(pixels[at] ?? 255, at * 4, at * 4 + 3);
  const found: { readonly data: string } | null = read(rgba, width, height, { inversionAttempts: "dontInvert" });
  return found === null || found.data === "" ? undefined : found.data;
}
