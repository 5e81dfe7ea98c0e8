import type { Page } from "playwright-core";
import { goTo, openSample, waitUntilSaved } from "../running-app.ts";
import { type Look, slow, type Tour, toStart } from "./tour.ts";

/** Names of the sections of the open case, as its task list has them. */
const sectionNames = (page: Page): Promise<readonly string[]> => page.locator("[data-section] > span.grow").allInnerTexts();

async function lookAtSections(page: Page, look: Look): Promise<void> {
  for (const [index, section] of (await sectionNames(page)).entries()) {
    await goTo(page, section);
    await look(`${String(index + 1).padStart(2, "0")}-${section}`);
  }
}

const topics = [
  { topic: "1", name: "专题一", sample: /特大城市/ },
  { topic: "2", name: "专题二", sample: /具身智能/ },
  { topic: "3-1", name: "专题三方向一", sample: /先进封装/ },
  { topic: "3-2", name: "专题三方向二", sample: /固态储能/ },
] as const;

/** Every section of the example of each topic. */
export const exampleTours: readonly Tour[] = topics.map(({ topic, sample }) => ({
  name: `example-${topic}`,
  run: async ({ page }, look) => {
    await openSample(page, sample);
    await lookAtSections(page, look);
  },
}));

/** Every section of a case that has just been made: nothing is answered. */
export const newCaseTours: readonly Tour[] = topics.map(({ topic, name }) => ({
  name: `new-${topic}`,
  run: async ({ page }, look) => {
    await page.getByRole("button", { name: `新建${name}`, exact: true }).click();
    await page.getByRole("navigation", { name: "申报项目" }).waitFor();
    await lookAtSections(page, look);
    for (const other of ["检查结果", "附件", "文书", "政策依据", "生成与上传", "核对答案"]) {
      await goTo(page, other);
      await look(other);
    }
    await waitUntilSaved(page);
    await page.getByRole("button", { name: "历史", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: "历史版本" }).waitFor();
    await look("历史");
  },
}));

/** A column that fits nothing, an amount that is none, a cell of more words than it has room for. */
const TABLE = `科目\t单位全称\t金额（元）\t来源\t备注\n差旅费\t某单位\t约三万\t自筹\t乙\n${"国际合作与交流".repeat(12)}\t${"某某研究院".repeat(12)}\t80000\t其他\t\n`;

/** What a section looks like while one works in it. */
export const wizardTour: Tour = {
  name: "wizard",
  run: async ({ page }, look) => {
    await openSample(page);
    await goTo(page, "经费预算");
    await page.getByRole("textbox", { name: "申请资助", exact: true }).fill("80");
    await page.getByRole("textbox", { name: "申请资助", exact: true }).blur();
    await look("budget-over");
    await page.getByRole("textbox", { name: "申请资助", exact: true }).fill("大约八十");
    await page.getByRole("textbox", { name: "申请资助", exact: true }).blur();
    await look("budget-no-amount");
    await page.keyboard.press("Control+z");
    await look("undone");
    await goTo(page, "外方合作伙伴");
    await look("partners");
    const first = page
      .getByRole("textbox", { name: "单位全称（中文）" })
      .or(page.getByRole("textbox", { name: /中文/ }))
      .first();
    await first.fill("某某国立".repeat(15));
    for (let count = 0; count < 5; count += 1) await page.getByRole("button", { name: /^添加/ }).last().click();
    await look("partners-folded");
    await page.locator(".fold").first().click();
    await look("partners-unfolded");
    await page.locator(".why").first().click();
    await look("why");
    await goTo(page, "项目、领域与期限");
    await page.getByRole("textbox", { name: "项目名称" }).fill("镕喆䶮".repeat(40));
    await page
      .getByRole("button", { name: /^选择“.*”的日期$/ })
      .first()
      .click();
    await page.locator(".ant-picker-dropdown").waitFor();
    await look("calendar");
    await page.keyboard.press("Escape");
    await page.getByRole("combobox", { name: "申报专题" }).click();
    await page.locator(".ant-select-item-option").first().waitFor();
    await look("open-list");
    await page.locator(".ant-select-item-option").filter({ hasText: "国际联合研究重点项目" }).click();
    await page.getByRole("region", { name: "换成专题一以后" }).waitFor();
    await page.locator(".ant-select-dropdown").waitFor({ state: "hidden" });
    await look("change-topic");
    for (const [section, button] of [
      ["经费预算", "从表格粘贴预算科目"],
      ["国内合作与参与单位", "从表格粘贴国内单位"],
    ] as const) {
      await goTo(page, section);
      await page.getByRole("button", { name: button }).click();
      const panel = page.getByRole("region", { name: /^从表格添加/ });
      await panel.getByRole("textbox").waitFor();
      await look(`paste-${section}`);
      await panel.getByRole("textbox").evaluate((box, table) => {
        const clipboardData = new DataTransfer();
        clipboardData.setData("text/plain", table);
        box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
      }, TABLE);
      await panel.getByText(/^读到 \d 行/).waitFor();
      await look(`paste-${section}-preview`);
    }
    await goTo(page, "核对答案");
    await look("answers");
    await page
      .getByRole("button", { name: /^修改“/ })
      .first()
      .click();
    await page.getByRole("button", { name: "改好了，回到核对答案" }).waitFor();
    await look("answers-edit");
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "查找" }).fill("经费");
    await look("find");
    await page.getByRole("combobox", { name: "查找" }).fill("没有这样的词");
    await look("find-nothing");
    await page.keyboard.press("Escape");
  },
};

/** One finding of each kind in full, folded groups opened, a confirmation being written and written. */
export const findingsTour: Tour = {
  name: "findings",
  run: async ({ page }, look) => {
    await openSample(page);
    await goTo(page, "检查结果");
    await look("all-clear");
    await toStart(page);
    await openSample(page, /固态储能/);
    await goTo(page, "检查结果");
    for (const toggle of await page.locator(".group-toggle").all()) await toggle.click();
    for (const group of ["must", "lack", "open", "advice", "met", "none"]) {
      const line = page.locator(`.finding-line:has(.icon.${group})`).first();
      if ((await line.count()) === 0) continue;
      await line.click();
      await look(group);
    }
    const open = page.locator(".finding-line:has(.icon.open)").first();
    if ((await open.count()) > 0) {
      await open.click();
      await page.getByRole("textbox", { name: "问答内容" }).fill("问的是单位性质的口径，答复为以登记为准。");
      await page.getByRole("radio", { name: "认可这样做" }).check();
      await page.getByRole("button", { name: "保存答复" }).click();
      await look("confirmed");
    }
    await page.locator("button.finding-line[data-rule=grant-cap]").first().click();
    await look("grant-cap");
    await waitUntilSaved(page);
  },
};

/** The letters: written, changed, sealed and outdated, withheld, of the unit's own form. */
export const documentsTour: Tour = {
  name: "documents",
  run: async ({ page }, look) => {
    await openSample(page);
    await goTo(page, "文书");
    const choose = (name: RegExp) => page.getByRole("region", { name: "文书" }).getByRole("button", { name }).first().click();
    const drawn = () => page.locator(".print-sheet").first().waitFor(slow);
    await drawn();
    await look("letter");
    await choose(/^国际合作基础说明/);
    await look("words-to-paste");
    await page.getByText("版面", { exact: true }).click();
    await drawn();
    await look("pages");
    await goTo(page, "经费预算");
    await page.getByRole("textbox", { name: "申请资助", exact: true }).fill("69");
    await page.getByRole("textbox", { name: "申请资助", exact: true }).blur();
    await goTo(page, "项目、领域与期限");
    await page.getByRole("textbox", { name: "项目名称" }).fill("改过的项目名称");
    await goTo(page, "文书");
    await choose(/^自筹经费承诺书/);
    await page.getByRole("region", { name: "内容已变" }).waitFor(slow);
    await page
      .getByText(/只能确定文字已经不同|删除线为原有文字/)
      .first()
      .waitFor(slow);
    await look("sealed-and-changed");
    await choose(/^国际合作基础说明/);
    await page.getByText("版面", { exact: true }).click();
    await page
      .locator(".changed-ground")
      .first()
      .waitFor({ ...slow, state: "attached" });
    await look("changes-marked");
    await choose(/^技术转移承诺书/);
    await drawn();
    for (const panel of ["登记用印扫描件或导出的 PDF", "本单位的版式", "本单位的 Word 模板"]) {
      const button = page.getByRole("button", { name: panel });
      if ((await button.count()) === 0) continue;
      await button.click();
      await look(`panel-${panel}`);
    }
    await page.getByRole("button", { name: "存一份起始模板" }).click();
    await page.getByText(/的版面由 Word 或 WPS 决定，本软件不生成它的 PDF/).waitFor(slow);
    await page.getByText("占位符写法和可用的占位符").click();
    await look("unit-template");
    await page.getByRole("button", { name: "写出全部文书" }).click();
    await page
      .getByText(/^已写出/)
      .first()
      .waitFor(slow);
    await look("written");
    await toStart(page);
    await openSample(page, /固态储能/);
    await goTo(page, "文书");
    // what the answers make needless is folded away below the rest
    await page.getByText(/^按现在的答复不需要的 \d+ 份$/).click();
    const withheld = page
      .getByRole("region", { name: "文书" })
      .locator(".finding-line")
      .filter({ hasText: /后写出|待答|不需要/ })
      .first();
    await withheld.click();
    await look("withheld");
  },
};
