import { randomBytes } from "node:crypto";
import { extname, join } from "node:path";
import { OWN_FONT_NAMES } from "../../shared/documents/font-names.ts";
import { isInside } from "../files/attachment-files.ts";
import { readRegularFile } from "../files/regular-file.ts";

/** What vite writes where the nonce of the load belongs (renderer/vite.config.ts). */
const NONCE_PLACEHOLDER = "__CSP_NONCE__";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

/** Who serves the screens: the desktop's own window, which nothing else can open, or the loopback host, to a browser with other pages in it. */
export type Door = "window" | "loopback";

export type ScreenFile = { readonly headers: Readonly<Record<string, string>>; readonly body: Buffer };

/**
 * A file of the built screens by the path of its address, with the headers of docs/security.md: each load gets
 * a Content-Security-Policy with a nonce of its own. `undefined`: no such file, or a path that leads out of the folder.
 */
export async function readScreenFile(folder: string, pathname: string, door: Door): Promise<ScreenFile | undefined> {
  const path = decodePath(pathname);
  const font = /^fonts\/(\w+)$/.exec(path ?? "")?.[1];
  if (font !== undefined) return readFont(font);
  const type = TYPES[path === undefined ? "" : extname(path)];
  if (path === undefined || type === undefined) return undefined;
  const file = join(folder, path);
  if (!isInside(folder, file)) return undefined;
  try {
    const bytes = await readRegularFile(file);
    const nonce = randomBytes(18).toString("base64");
    const body = extname(path) === ".html" ? Buffer.from(bytes.toString("utf8").replaceAll(NONCE_PLACEHOLDER, nonce), "utf8") : bytes;
    return { headers: { "content-type": type, ...screenHeaders(nonce, door), ...(isNamedByContent(path) && KEPT) }, body };
  } catch {
    return undefined;
  }
}

/** A part of the screens bears a piece of its hash in its name: a page that is loaded anew, and another window, take it as it was compiled. */
const isNamedByContent = (path: string): boolean => /^assets\/.+-[\w-]{8}\.(?:js|css)$/.test(path);

const KEPT = { "cache-control": "private, max-age=86400, immutable" } as const;

const FONT_TYPES: Readonly<Record<string, string>> = { ".otf": "font/otf", ".ttc": "font/collection", ".woff": "font/woff" };

/** The fonts of the documents, the 仿宋 of this computer among them, so that the pages on screen are those that will be printed. */
async function readFont(wanted: string): Promise<ScreenFile | undefined> {
  // what reads fonts is loaded with the first page that is shown, not when the window opens
  const { fontFile, productFonts } = await import("../pdf/fonts/fonts.ts");
  const name = OWN_FONT_NAMES.find((candidate) => candidate === wanted);
  const file = name === undefined ? (wanted === "SystemFangsong" ? productFonts().bodyFont.file : undefined) : fontFile(name);
  if (file === undefined) return undefined;
  const type = FONT_TYPES[extname(file).toLowerCase()] ?? "font/ttf";
  const headers = {
    "content-type": type,
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "max-age=86400",
  };
  return readRegularFile(file).then(
    (body) => ({ headers, body }),
    () => undefined,
  );
}

function decodePath(pathname: string): string | undefined {
  try {
    const path = decodeURIComponent(pathname);
    // a backslash is a separator on Windows, a zero byte ends names in C
    if (path.includes("\0") || path.includes("\\") || path.split("/").includes("..")) return undefined;
    return path === "/" ? "index.html" : path.replace(/^\/+/, "");
  } catch {
    return undefined;
  }
}

/** Own scripts, own styles and those that carry the nonce (antd makes its own at run time), own pictures. */
function screenHeaders(nonce: string, door: Door): Readonly<Record<string, string>> {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    // in the window all calls go through the preload
    `connect-src ${door === "loopback" ? "'self'" : "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
  return {
    "content-security-policy": policy,
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
    // in the window no other page can be an opener, and Chromium would start its page's process a second time for it
    ...(door === "loopback" ? { "cross-origin-opener-policy": "same-origin" } : {}),
  };
}
