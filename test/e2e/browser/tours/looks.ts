import type { CDPSession, Page } from "playwright-core";

/** How a window may stand before a user: CSS pixels, the system's scaling, and its choice of light or dark. */
export type WindowLook = { readonly width: number; readonly height: number; readonly scale: number; readonly colorScheme: "light" | "dark" };

const SIZES = [
  { width: 1440, height: 900, scale: 1 },
  { width: 1280, height: 720, scale: 1 },
  { width: 1920, height: 1080, scale: 1 },
  // 1920 × 1080 at 125 %, 150 % and 200 %; 1440 × 900 at 125 %
  { width: 1536, height: 864, scale: 1.25 },
  { width: 1280, height: 720, scale: 1.5 },
  { width: 960, height: 540, scale: 2 },
  { width: 1152, height: 720, scale: 1.25 },
] as const;

export const looks: readonly WindowLook[] = SIZES.flatMap((size) => [
  { ...size, colorScheme: "light" },
  { ...size, colorScheme: "dark" },
]);

export const lookName = ({ width, height, scale, colorScheme }: WindowLook) => `${width}x${height}@${scale}-${colorScheme}`;

/** Gives a page one look after another while it stays where it is. */
export class Wardrobe {
  readonly #page: Page;
  readonly #session: CDPSession;

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  static async of(page: Page): Promise<Wardrobe> {
    return new Wardrobe(page, await page.context().newCDPSession(page));
  }

  async put(look: WindowLook): Promise<void> {
    await this.#page.emulateMedia({ colorScheme: look.colorScheme });
    await this.#session.send("Emulation.setDeviceMetricsOverride", { width: look.width, height: look.height, deviceScaleFactor: look.scale, mobile: false });
    // two frames: one to lay out anew, one to draw what was measured in the first
    await this.#page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => drawn(undefined)))));
    // and until the colours of buttons have gone over from light to dark
    await this.#page.evaluate(() => Promise.allSettled(document.getAnimations().flatMap((one) => (one instanceof CSSTransition ? [one.finished] : []))));
  }

  async picture(): Promise<Buffer> {
    const { data } = await this.#session.send("Page.captureScreenshot", { format: "png" });
    return Buffer.from(data, "base64");
  }
}
