import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { argv } from "node:process";
import type { Page } from "playwright-core";
import { goTo, openSample, startApp } from "./running-app.ts";

/**
 * Pictures of all screens, light and dark, at the two sizes that the look is made for: `npx tsx
 * test/browser/take-screenshots.ts [FOLDER]`, default `out/screens`. For looking at, and for the README.
 */
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
] as const;

const folder = argv[2] ?? join("out", "screens");
await mkdir(folder, { recursive: true });

for (const colorScheme of ["light", "dark"] as const) {
  for (const size of SIZES) {
    const app = await startApp({ ...size, colorScheme });
    const { page } = app;
    const shoot = async (name: string) => {
      await page.waitForTimeout(250);
      await page.screenshot({ path: join(folder, `${name}-${size.width}-${colorScheme}.png`) });
    };
    await page.getByRole("heading", { name: "新建申报项目" }).waitFor();
    await shoot("01-start");
    await openSample(page);
    for (const [index, section] of (await sectionNames(page)).entries()) {
      await goTo(page, section);
      await shoot(`1${String(index).padStart(2, "0")}-${section}`);
    }
    for (const [index, name] of ["检查结果", "附件", "文书", "生成与上传"].entries()) {
      await goTo(page, name);
      await shoot(`2${index}-${name}`);
    }
    for (const fault of app.faults) process.stdout.write(`${fault}\n`);
    await app.close();
  }
}

async function sectionNames(page: Page): Promise<readonly string[]> {
  return page.locator("[data-section] > span.grow").allInnerTexts();
}
