import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import type { PictureName } from "../../../renderer/help/manual-words.ts";
import { goTo, openSample, type RunningApp, startApp } from "./running-app.ts";
import { slow, toStart } from "./tours/tour.ts";

/**
 * The pictures of the manual, of the built screens: `npm run manual`. Light, 1280 × 800, at a fixed moment; what differs
 * from one run to the next (clock, folder) is replaced by words of an example.
 */
const WIDTH = 1280;
const HEIGHT = 800;
const QUALITY = 0.82;

const app = await startApp({ width: WIDTH, height: HEIGHT, at: "2026-05-25T10:00" });
const { page } = app;

async function take(name: PictureName): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await page.mouse.move(0, 0);
  await page.waitForTimeout(500);
  await page.evaluate(replaceWhatChanges);
  const shot = await page.screenshot({ animations: "disabled", caret: "hide" });
  const file = fileURLToPath(new URL(`../../../renderer/help/pictures/${name}.webp`, import.meta.url));
  const bytes = await asWebp(app, shot);
  await writeFile(file, bytes);
  process.stdout.write(`${name}.webp ${Math.round(bytes.length / 1000)} KB\n`);
}

/** Runs in the page. */
function replaceWhatChanges(): void {
  // only the words of what React has put there: elements that it knows must stay
  for (const [selector, words] of [
    ["[data-saving=saved]", "已保存 10:00"],
    [".folder-path", "D:\\文档\\国合申报匣\\示例项目\\成品"],
  ] as const) {
    for (const element of document.querySelectorAll(selector)) {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      let left: string = words;
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        node.nodeValue = left;
        left = "";
      }
    }
  }
  const built = document.querySelector(".last-package > p.meta");
  if (built) built.textContent = (built.textContent ?? "").replace(/\d+月\d+日 \d+:\d+/, "5月25日 10:00");
}

/** Chromium's own coder makes a tenth of a PNG of it, and the words stay sharp. */
async function asWebp({ context }: RunningApp, png: Buffer): Promise<Buffer> {
  const blank = await context.newPage();
  const coded = await blank.evaluate(
    async ({ data, quality }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [image.width, image.height];
      canvas.getContext("2d")?.drawImage(image, 0, 0);
      return canvas.toDataURL("image/webp", quality);
    },
    { data: png.toString("base64"), quality: QUALITY },
  );
  await blank.close();
  return Buffer.from(coded.slice(coded.indexOf(",") + 1), "base64");
}

async function openWhy(at: Page): Promise<void> {
  await at.getByRole("button", { name: /^为什么问“在研项目/ }).click();
}

await page.getByRole("heading", { name: "新建申报项目" }).waitFor();
await take("start");
await openSample(page, /固态储能/);
await goTo(page, "检查结果");
await take("findings");
await toStart(page);
await openSample(page);
await goTo(page, "项目负责人");
await openWhy(page);
await take("why");
await goTo(page, "附件");
// each first page in view is drawn, and each file inspected, however busy the machine is
await page.waitForFunction(
  () =>
    [...document.querySelectorAll(".first-page")].every(
      (sheet) => sheet.getBoundingClientRect().top > window.innerHeight || sheet.querySelector("img[data-state=shown]") !== null,
    ) && document.querySelector("main")?.innerText.includes("正在检查") === false,
  undefined,
  slow,
);
await take("attachments");
await goTo(page, "文书");
await page.locator(".print-sheet").first().waitFor(slow);
await take("documents");
await goTo(page, "经费预算");
await page.getByRole("textbox", { name: "申请资助", exact: true }).fill("70.0001");
await page.getByRole("textbox", { name: "申请资助", exact: true }).blur();
await page.locator("button[data-rule=grant-cap][data-outcome=not-met]").waitFor();
await page.locator("[data-saving=saved]").waitFor();
await take("budget");
await page.getByRole("textbox", { name: "申请资助", exact: true }).fill("65");
await goTo(page, "生成与上传");
await page.locator(".front-pages .print-sheet").first().waitFor(slow);
await page.locator(".front-preview[aria-busy=false]").waitFor(slow);
await take("order");
await page.getByRole("button", { name: "生成附件包" }).click();
await page.getByText("已核验，与清单一致").waitFor(slow);
await take("built");
await app.close();
