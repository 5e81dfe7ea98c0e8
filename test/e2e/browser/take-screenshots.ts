import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { argv } from "node:process";
import { parseArgs } from "node:util";
import { type RunningApp, startApp } from "./running-app.ts";
import { allTours } from "./tours/all-tours.ts";
import { lookName, looks, Wardrobe } from "./tours/looks.ts";
import type { Tour } from "./tours/tour.ts";

/**
 * Pictures of every screen and state, light and dark, at three sizes and four scalings, for looking at:
 * `npm run screenshots -- FOLDER [--tour wizard] [--look 1280]`. FOLDER lies outside the repository; both options take
 * the beginning of a name and may be repeated.
 */
const { positionals, values } = parseArgs({
  args: argv.slice(2),
  allowPositionals: true,
  options: { tour: { type: "string", multiple: true }, look: { type: "string", multiple: true } },
});
const folder = positionals[0] ?? join("out", "screens");
await mkdir(folder, { recursive: true });
const isAsked = (name: string, beginnings: readonly string[] | undefined) => beginnings?.some((beginning) => name.startsWith(beginning)) ?? true;
const asked = looks.filter((look) => isAsked(lookName(look), values.look));
let pictures = 0;

for (const tour of allTours) if (isAsked(tour.name, values.tour)) await take(tour);
process.stdout.write(`${pictures} pictures in ${folder}\n`);

async function take(tour: Tour): Promise<void> {
  const app = await startApp({ width: 1440, height: 900, ...(tour.at === undefined ? {} : { at: tour.at }) });
  const wardrobe = await Wardrobe.of(app.page);
  let number = 0;
  const shoot = async (name: string) => {
    number += 1;
    for (const look of asked) {
      await wardrobe.put(look);
      await picture(app, wardrobe, join(folder, `${lookName(look)} ${tour.name} ${String(number).padStart(2, "0")} ${name.replaceAll("/", "")}`));
    }
    await wardrobe.put({ width: 1440, height: 900, scale: 1, colorScheme: "light" });
  };
  try {
    await app.page.getByRole("heading", { name: "新建申报项目" }).waitFor();
    await tour.run(app, shoot);
  } catch (stopped) {
    process.stdout.write(`${tour.name} stopped after ${number}: ${String(stopped)}\n`);
    await shoot("stopped");
  }
  for (const fault of app.faults) process.stdout.write(`${tour.name}: ${fault}\n`);
  await app.close();
}

/** The window as it is, then, where the page goes on below, once more from its end. */
async function picture({ page }: RunningApp, wardrobe: Wardrobe, path: string): Promise<void> {
  await page.waitForTimeout(150);
  // the words of a page stand there once their font does
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  // pages of papers are drawn beside the screen, at a width of their own for each window
  await page
    .locator("span.page-picture:not(.failed), .page-picture[data-state=drawing]")
    .first()
    .waitFor({ state: "detached", timeout: 5_000 })
    .catch(() => undefined);
  await writeFile(`${path}.png`, await wardrobe.picture());
  pictures += 1;
  const scrolled = await page.evaluate(() => {
    const box = [...document.querySelectorAll(".page-scroll, .detail, .main.with-rail")].find((one) => one.scrollHeight > one.clientHeight + 40);
    box?.scrollTo(0, box.scrollHeight);
    return box !== undefined && box.scrollTop > 0;
  });
  if (!scrolled) return;
  await writeFile(`${path} (end).png`, await wardrobe.picture());
  pictures += 1;
  await page.evaluate(() => {
    for (const box of document.querySelectorAll(".page-scroll, .detail, .main.with-rail")) box.scrollTo(0, 0);
  });
}
