import { readdir } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { markChecked } from "./mark-checked.ts";
import { picture } from "./picture.ts";
import { goTo, openSample, type RunningApp, startApp, waitUntilSaved } from "./running-app.ts";

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
  await app.context.grantPermissions(["clipboard-read", "clipboard-write"]);
});
afterAll(async () => {
  await app.close();
});

const slow = { timeout: 240_000 };
const pasted = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const titles = (page: Page) =>
  page.locator(".order .title-input").evaluateAll((fields) => fields.map((field) => (field instanceof HTMLTextAreaElement ? field.value : "")));
/** The words on a page of the preview, in the order in which they were drawn. */
const drawn = (page: Page, sheet: number) => page.locator(".front-pages .print-sheet").nth(sheet).locator("text").allTextContents();

/** Where the first of these is, in pixels. It is asked again while the sheets are set anew, for one that is being replaced has no box. */
const boxOf = async (page: Page, selector: string) => {
  const first = page.locator(selector).first();
  return vi.waitFor(async () => {
    const box = await first.boundingBox();
    if (!box) throw new Error(`no box yet: ${selector}`);
    return box;
  });
};

test("what a case with faults still lacks is counted as in 检查结果, and is copied as one message by who must act", async () => {
  const { page } = app;
  await openSample(page, /固态储能/);
  await goTo(page, "生成与上传");
  const missing = page.getByRole("region", { name: "还缺什么" });
  const counted = [...(await missing.innerText()).matchAll(/ (\d+)/g)].reduce((sum, [, number]) => sum + Number(number), 0);
  await missing.getByRole("button", { name: "复制成消息" }).click();
  const message = await pasted(page);
  expect(message.match(/^(?!\d|【).+\n1?\d\. /gm)?.length).toBeGreaterThan(1);
  expect(message).toMatch(/^【.+】专题.+还有 \d+ 项待办.*：\n/);
  expect(message).toContain("6月3日 16:30 截止");
  expect(message.match(/^\d+\. /gm)).toHaveLength(counted);
  await missing.getByRole("button", { name: /^检查结果：/ }).click();
  await page.getByRole("heading", { level: 1, name: "检查结果" }).waitFor();
  await page.getByRole("button", { name: "申报项目", exact: true }).click();
});

test("until the letters of a page can be drawn, the preview says that it is being set, and shows no page of rules alone", async () => {
  const { page } = app;
  await openSample(page);
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/fonts/**", async (route) => {
    await held;
    await route.continue();
  });
  await page.reload();
  await page.getByRole("navigation", { name: "申报项目" }).waitFor();
  await goTo(page, "生成与上传");
  await page.locator(".front-pages .sheet-waits").first().waitFor(slow);
  expect(await page.locator(".front-pages .sheet-waits").allInnerTexts()).toEqual(["正在排版……", "正在排版……"]);
  expect(await page.locator(".front-pages .print-sheet").count()).toBe(0);
  const before = await boxOf(page, ".front-pages .sheet-waits");
  release();
  await page.locator(".front-pages .print-sheet").first().waitFor(slow);
  expect(await page.locator(".front-pages .sheet-waits").count()).toBe(0);
  // the page comes where it was waited for
  const after = await boxOf(page, ".front-pages .print-sheet");
  // the words above are set anew with their own letters, which moves it by a pixel or two
  expect(Math.abs(after.y - before.y)).toBeLessThan(4);
  expect(Math.round(after.height)).toBe(Math.round(before.height));
  await page.unroute("**/fonts/**");
  await page.getByRole("button", { name: "申报项目", exact: true }).click();
});

test("a paper is moved by keys, keeps the focus, and the previewed index and its numbers follow", async () => {
  const { page } = app;
  await openSample(page);
  await goTo(page, "生成与上传");
  await page.locator(".front-pages .print-sheet").first().waitFor(slow);
  const before = await titles(page);
  const second = page.locator(".order tbody tr").nth(1);
  await second.getByRole("button", { name: /^移动/ }).focus();
  await page.keyboard.press("Alt+ArrowUp");
  await expect.poll(() => titles(page)).toEqual([before[1], before[0], ...before.slice(2)]);
  await expect(
    page
      .locator(".order tbody tr")
      .first()
      .getByRole("button", { name: /^移动/ })
      .evaluate((grip) => grip === document.activeElement),
  ).resolves.toBe(true);
  await expect(page.getByText(`${before[1]}：第 1 位，共 ${before.length} 位`).count()).resolves.toBe(1);
  await expect.poll(async () => (await drawn(page, 1)).find((words) => words.startsWith("合作协议影印件")), slow).toBe(before[1]);
  await page.keyboard.press("Alt+ArrowDown");
  await expect.poll(() => titles(page)).toEqual(before);
  await page.keyboard.press("Alt+ArrowDown");
  await page.getByRole("button", { name: "恢复指南顺序" }).click();
  await expect.poll(() => titles(page)).toEqual(before);
});

test("a paper is dragged to another place, and its title is changed where it stands", async () => {
  const { page } = app;
  const before = await titles(page);
  const rows = page.locator(".order tbody tr");
  await rows.nth(2).locator(".nth").dragTo(rows.nth(0).locator(".nth"));
  await expect.poll(() => titles(page)).toEqual([before[2], before[0], before[1], ...before.slice(3)]);
  await page.getByRole("button", { name: "恢复指南顺序" }).click();
  await page.getByRole("textbox", { name: "附件1的名称" }).fill("合作协议（喆䶮）");
  await page.keyboard.press("Enter");
  await expect.poll(async () => (await drawn(page, 1)).join(""), slow).toContain("合作协议（喆䶮）");
  await page.getByRole("textbox", { name: "附件1的名称" }).fill("");
  await page.keyboard.press("Enter");
  await expect.poll(() => titles(page)).toEqual(before);
});

test("fields of the online form are copied one by one, amounts as a number field takes them", async () => {
  const { page } = app;
  await page.getByRole("button", { name: "复制：申请资助" }).click();
  expect(await pasted(page)).toBe("65");
  await page.getByRole("button", { name: "复制：项目名称" }).click();
  expect(await pasted(page)).toBe("面向柔性装配的具身智能机器人关键技术联合研究");
  await page.getByRole("button", { name: "复制：国际合作基础说明" }).click();
  expect((await pasted(page)).length).toBeGreaterThan(200);
});

test("sizes are estimates before the build; a limit shows which file is beyond it", async () => {
  const { page } = app;
  await expect(page.getByText("生成前的大小按原文件估计").count()).resolves.toBe(1);
  const limit = page.getByRole("spinbutton", { name: "单个文件最大" });
  await limit.fill("0.3");
  await limit.press("Tab");
  await page.getByText("超过单个文件上限 0.3 MB").first().waitFor();
  await limit.fill("");
  await limit.press("Tab");
  await expect.poll(() => page.getByText("超过单个文件上限").count()).toBe(0);
});

test("how the bundle is made is chosen in columns: what stands below each other begins below each other", async () => {
  const { page } = app;
  const form = page.locator(".bundle-form");
  const lefts = () => form.locator(".choices > *").evaluateAll((all) => [...new Set(all.map((one) => Math.round(one.getBoundingClientRect().left)))].length);
  expect(await form.locator(".choices > *").count()).toBe(8);
  expect(await lefts()).toBe(2);
});

/** Notes every stage of a build that is drawn as running, however quick the machine is; gives them as one text. */
async function watchSteps(page: Page): Promise<() => Promise<string>> {
  await page.evaluate(() => {
    const seen = new Set<string>();
    Object.assign(window, { seenSteps: seen });
    const look = () => document.querySelectorAll(".build-steps .running-step").forEach((step) => void seen.add(step.textContent ?? ""));
    new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return () => page.evaluate(() => [...(Reflect.get(window, "seenSteps") as Set<string>)].join("\n"));
}

test("a build is cancelled and leaves nothing; the next is built, verified, opened, shown and handed to print", async () => {
  const { page } = app;
  const built = async () => (await readdir(app.home, { recursive: true })).filter((file) => file.endsWith("manifest.json"));
  await page.getByRole("button", { name: "生成附件包" }).click();
  await page.getByRole("button", { name: "取消" }).click();
  await page.getByRole("button", { name: "生成附件包" }).waitFor(slow);
  await page.getByText("已取消，没有留下半成品。").waitFor();
  expect(await built()).toEqual([]);
  const steps = await watchSteps(page);
  await page.getByRole("button", { name: "生成附件包" }).click();
  await page.getByText("已核验，与清单一致").waitFor(slow);
  expect(await steps()).toContain("标注页码");
  await expect(page.getByText("大小为已生成文件的实际大小。").count()).resolves.toBe(1);
  const result = page.getByRole("complementary", { name: "生成与上传" });
  await result.getByRole("button", { name: "核验", exact: true }).click();
  await result.getByText("每个文件的内容").waitFor(slow);
  for (const name of ["打开整册", "在文件夹中显示", "打印"]) await result.getByRole("button", { name, exact: true }).first().click();
  await result.getByText("请在那里按 Ctrl P 打印").waitFor();
  expect(app.openedPaths.map((path) => path.split("/").at(-1))).toEqual(["bundle.pdf", "bundle", "bundle.pdf"]);
  // the names to upload stand first in the page, above the order of the attachments
  const main = page.locator("main > .page");
  const [upload, order] = await Promise.all([main.locator(".upload").boundingBox(), main.locator(".order-and-front").boundingBox()]);
  expect((upload?.y ?? 0) + (upload?.height ?? 0)).toBeLessThanOrEqual(order?.y ?? 0);
  await main.getByRole("region", { name: "上传" }).getByRole("button", { name: "在文件夹中显示" }).click();
  await expect.poll(() => app.openedPaths.at(-1)?.split("/").at(-1)).toBe("files");
  const first = await main.locator(".upload .file-name").first().innerText();
  await picture(page, "upload-names");
  // what was built is uploaded next, also where somebody has still to look at some of it
  expect(await page.locator("main .ant-btn-primary").allInnerTexts()).toEqual(["上传与提交前核对"]);
  // which those are stands at each of them, and in one line that leads there
  const unchecked = Number((await main.locator(".readiness").innerText()).match(/(\d+) 件待核对/)?.[1]);
  expect(unchecked).toBeGreaterThan(0);
  // nothing is green as long as something was not looked at
  expect(await main.locator(".readiness").getByText("材料已齐").count()).toBe(1);
  expect(await main.locator(".readiness .met").count()).toBe(0);
  await main
    .locator(".upload")
    .getByRole("button", { name: `核对 ${unchecked} 件材料` })
    .waitFor();
  expect(await main.locator(".upload .files .lack").allInnerTexts()).toEqual(Array.from({ length: unchecked }, () => "待核对"));
  await main.getByRole("button", { name: `复制文件名：${first}` }).click();
  expect(await pasted(page)).toBe(first);
}, 600_000);

test("a paper that is checked after the build makes no other package; a change is told beside it", async () => {
  const { page } = app;
  await goTo(page, "附件");
  await page
    .getByRole("button", { name: /^核对“/ })
    .first()
    .click();
  await page.getByRole("textbox", { name: "核对人" }).fill("周敏");
  await markChecked(page);
  await page
    .getByText(/^周敏　/)
    .first()
    .waitFor();
  await waitUntilSaved(page);
  await goTo(page, "生成与上传");
  await page.locator(".upload .file-name").first().waitFor();
  expect(await page.getByText("这份成品不是按屏幕上现在的内容生成的").count()).toBe(0);
  await page.getByRole("textbox", { name: "附件1的名称" }).fill("合作协议");
  await page.keyboard.press("Enter");
  await page.getByText("这份成品不是按屏幕上现在的内容生成的，上传前请重新生成。").waitFor();
  expect(await page.locator(".upload").count()).toBe(0);
  // the task list says so too
  await page.locator("[data-page=finish]").getByText("内容已变").waitFor();
});

test("packages made one after the other say what each changed; opened anew, the last one is verified again", async () => {
  const { page } = app;
  await page.getByRole("button", { name: "重新生成" }).click();
  await page.getByText("已核验，与清单一致").waitFor(slow);
  const made = page.getByRole("region", { name: "历次生成" });
  await expect.poll(() => made.locator("li > span:first-child").allInnerTexts()).toEqual(["改了 1 处", "第一次生成"]);
  // whom the next case may begin with is offered to be kept, which changes nothing of the package
  const keep = page.getByRole("region", { name: "存入本机档案" });
  await picture(page, "made-packages");
  await keep.getByRole("button", { name: "存入档案" }).click();
  await keep.getByText(/^已存入档案 \d 项/).waitFor();
  await waitUntilSaved(page);
  expect(await page.getByText("这份成品不是按屏幕上现在的内容生成的").count()).toBe(0);
  await page.reload();
  await page.getByText("已核验，与清单一致").waitFor(slow);
  expect(await keep.count()).toBe(0);
});

test("in the whole run the page broke no rule of its policy, logged no error and asked nobody but its host", () => {
  expect(app.faults).toEqual([]);
  expect(app.strangers).toEqual([]);
});
