import { dropFiles } from "../drop-files.ts";
import { goTo, openSample } from "../running-app.ts";
import { slow, type Tour, toStart } from "./tour.ts";

/** The papers of a complete case, of one with faults, and the pack to be sealed. */
const attachmentsTour: Tour = {
  name: "attachments",
  run: async ({ page }, look) => {
    await openSample(page);
    await goTo(page, "附件");
    await look("complete");
    const name = `坏掉的扫描件 镕喆䶮${"很长的文件名".repeat(12)}.pdf`;
    await dropFiles(page.locator("main"), [{ name, base64: Buffer.from("%PDF-1.4 broken").toString("base64") }]);
    await page.getByText("读不出内容").waitFor(slow);
    await look("without-place");
    await page.getByRole("button", { name: /^从列表中移出“坏掉/ }).click();
    await page
      .getByRole("button", { name: /^查看“/ })
      .first()
      .click();
    await page.getByRole("listbox", { name: /^缩略图/ }).waitFor(slow);
    await look("reading");
    await goTo(page, "协议核对");
    await page.getByRole("listbox", { name: /^缩略图/ }).waitFor(slow);
    await look("agreement");
    await page
      .getByRole("button", { name: /^核对“/ })
      .first()
      .click();
    await look("agreement-element");
    await goTo(page, "项目、领域与期限");
    await page.getByRole("textbox", { name: "项目名称" }).fill("改过的项目名称");
    await goTo(page, "附件");
    await page.locator("[data-state=outdated]").first().waitFor();
    await look("outdated");
    await page.getByRole("button", { name: "生成用印包" }).click();
    await page.getByRole("button", { name: "打开用印包" }).waitFor(slow);
    await look("print-pack");
    await toStart(page);
    await openSample(page, /固态储能/);
    await goTo(page, "附件");
    await look("missing");
  },
};

/** Before, while and after the package is built; and of a case that is not complete. */
const finishTour: Tour = {
  name: "finish",
  run: async ({ page }, look) => {
    await openSample(page, /固态储能/);
    await goTo(page, "生成与上传");
    await look("not-ready");
    await toStart(page);
    await openSample(page);
    await goTo(page, "生成与上传");
    await look("before");
    await page.getByRole("button", { name: "生成附件包" }).click();
    await page.getByRole("complementary").getByRole("progressbar", { name: "生成进度" }).waitFor();
    await look("while");
    await page.getByText("已核验，与清单一致").waitFor(slow);
    await look("after");
    await goTo(page, "提交前核对");
    await page.getByRole("heading", { level: 1, name: "提交前核对" }).waitFor();
    await look("submit");
  },
};

const policiesTour: Tour = {
  name: "policies",
  run: async ({ page }, look) => {
    await openSample(page, /先进封装/);
    await goTo(page, "政策依据");
    const view = (name: string) => page.getByRole("radiogroup", { name: "政策依据的内容" }).getByText(name, { exact: true }).click();
    await page.locator("[data-clause]").first().click();
    await look("match");
    await page.getByRole("button", { name: "选用", exact: true }).click();
    await page.getByRole("button", { name: /^本项目的活动/ }).click();
    await look("kept");
    await view("条款");
    await page.getByRole("textbox", { name: "查找条款中的词" }).fill("联合实验室");
    await page.locator("[data-clause]").first().click();
    await look("search");
    await page.getByRole("textbox", { name: "查找条款中的词" }).fill("没有这样的词");
    await look("search-empty");
    await view("国别");
    await look("partners");
    await view("已装");
    await look("installed");
  },
};

export const packageTours: readonly Tour[] = [attachmentsTour, finishTour, policiesTour];
