import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { argv } from "node:process";
import { parseArgs } from "node:util";
import { type AppOptions, type RunningApp, startApp } from "./running-app.ts";
import { allTours } from "./tours/all-tours.ts";
import type { Tour } from "./tours/tour.ts";

/**
 * Pictures of every screen and state, light and dark, at three sizes and at the scalings of a full-HD screen and of a
 * laptop in a meeting room, for looking at: `npm run screenshots -- FOLDER [--tour wizard] [--look 1280]`. FOLDER lies
 * outside the repository; both options take the beginning of a name.
 */
const SIZES: readonly AppOptions[] = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  // 1920 × 1080 at 125 %, 150 % and 200 %; 1440 × 900 at 125 %
  { width: 1536, height: 864, scale: 1.25 },
  { width: 1280, height: 720, scale: 1.5 },
  { width: 960, height: 540, scale: 2 },
  { width: 1152, height: 720, scale: 1.25 },
];

const { positionals, values } = parseArgs({ args: argv.slice(2), allowPositionals: true, options: { tour: { type: "string" }, look: { type: "string" } } });
const folder = positionals[0] ?? join("out", "screens");
await mkdir(folder, { recursive: true });
let pictures = 0;

for (const size of SIZES) {
  for (const colorScheme of ["light", "dark"] as const) {
    const look = `${size.width}x${size.height}@${size.scale ?? 1}-${colorScheme}`;
    if (values.look !== undefined && !look.startsWith(values.look)) continue;
    for (const tour of allTours) if (values.tour === undefined || tour.name.startsWith(values.tour)) await take(tour, { ...size, colorScheme }, look);
  }
}
process.stdout.write(`${pictures} pictures in ${folder}\n`);

async function take(tour: Tour, options: AppOptions, look: string): Promise<void> {
  const app = await startApp({ ...options, ...(tour.at === undefined ? {} : { at: tour.at }) });
  try {
    await app.page.getByRole("heading", { name: "新建申报项目" }).waitFor();
    await tour.run(app, (name) => shoot(app, join(folder, `${look} ${tour.name} ${name.replaceAll("/", "")}`)));
  } catch (stopped) {
    process.stdout.write(`${look} ${tour.name} stopped: ${String(stopped)}\n`);
    await shoot(app, join(folder, `${look} ${tour.name} stopped`));
  }
  for (const fault of app.faults) process.stdout.write(`${look} ${tour.name}: ${fault}\n`);
  await app.close();
}

/** The window as it is, then, where the page goes on below, once more from its end. */
async function shoot({ page }: RunningApp, path: string): Promise<void> {
  await page.waitForTimeout(200);
  await page.screenshot({ path: `${path}.png` });
  pictures += 1;
  const scrolled = await page.evaluate(() => {
    const box = document.querySelector(".page-scroll, .detail");
    if (box === null || box.scrollHeight < box.clientHeight + 40) return false;
    const at = box.scrollTop;
    box.scrollTop = box.scrollHeight;
    return box.scrollTop > at;
  });
  if (!scrolled) return;
  await page.screenshot({ path: `${path} (end).png` });
  pictures += 1;
  await page.evaluate(() => document.querySelector(".page-scroll, .detail")?.scrollTo(0, 0));
}
