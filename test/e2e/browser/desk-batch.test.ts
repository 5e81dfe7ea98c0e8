import { cp, mkdir, mkdtemp, readdir, rm, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { env } from "node:process";
import { afterAll, beforeAll, expect, test } from "vitest";
import { samplesFolder } from "../../../electron/files/paths.ts";
import { caseKey } from "../../../electron/library/cases/case-key.ts";
import { rememberBatch } from "../../../electron/library/remembered/last-batch.ts";
import { makeCases } from "../../fixtures/many-cases.ts";
import { type RunningApp, startApp } from "./running-app.ts";
import { slow } from "./tours/tour.ts";

const BROKEN = "合作协议 中德双语 穆斯特机器人 用印扫描.pdf";
let app: RunningApp;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe 批量 "));
  for (const name of ["1 齐", "2 坏", "3 齐"]) await cp(join(samplesFolder(), "topic-2"), join(folder, name), { recursive: true });
  await cp(join(samplesFolder(), "topic-1"), join(folder, "4 缺"), { recursive: true });
  await truncate(join(folder, "2 坏", "attachments", BROKEN), 2_000);
  app = await startApp();
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

const picture = async (name: string) => {
  const pictures = env.GUOHE_DESK_PICTURES;
  if (pictures === undefined) return;
  for (const colorScheme of ["light", "dark"] as const) {
    await app.page.emulateMedia({ colorScheme });
    for (const [width, height] of [
      [1440, 900],
      [1280, 720],
    ] as const) {
      await app.page.setViewportSize({ width, height });
      await app.page.screenshot({ path: join(pictures, `${name}-${width}-${colorScheme}.png`) });
    }
  }
  await app.page.emulateMedia({ colorScheme: "light" });
};

test("chosen cases are built and verified at once; what failed is repaired and done again alone", { timeout: 600_000 }, async () => {
  const { page } = app;
  await page.getByRole("button", { name: "工作台" }).click();
  await page.getByLabel("工作台文件夹的完整路径").fill(folder);
  await page.getByRole("button", { name: "打开", exact: true }).click();
  await page.getByText("4 个项目，").waitFor(slow);
  await page.getByText("正在核对").waitFor({ state: "detached", ...slow });
  await page.getByRole("button", { name: "批量办理" }).click();
  await page.getByText("还没有办过。").waitFor();
  await page.getByRole("button", { name: "总览", exact: false }).first().click();
  await page.getByRole("treegrid").focus();
  await page.keyboard.press("Control+a");
  await page.getByText("已选 4 个").waitFor();
  await picture("selected");
  await page.getByRole("button", { name: "生成并核验" }).click();
  await page.getByRole("progressbar", { name: "批次的进度" }).waitFor();
  await picture("running");
  await page.getByRole("heading", { name: "生成并核验 4 个项目" }).waitFor(slow);
  const todo = page.getByRole("region", { name: /^待办/ });
  expect(await todo.getByRole("listitem").count()).toBe(2);
  expect(await todo.innerText()).toContain(BROKEN);
  expect(await page.getByRole("region", { name: /^完成/ }).getByRole("row").count()).toBe(4);
  // what each package weighs, in tenths of a MB
  const numbers = await page.getByRole("region", { name: /^完成/ }).locator("tbody td.number").allInnerTexts();
  expect(numbers.filter((cell) => /^\d+\.\d$/.test(cell))).toHaveLength(3);
  await page.getByRole("columnheader", { name: "MB", exact: true }).waitFor();
  const loud = page.locator("main .ant-btn-primary");
  // one control is loud: the way to the first that is to be repaired
  expect(await loud.allInnerTexts()).toEqual(["打开项目"]);
  await picture("done");
  expect((await readdir(folder)).some((name) => name.startsWith("批次报告_"))).toBe(true);

  // a whole copy is chosen for the case, put in, and that case alone is done again
  const broken = todo.getByRole("listitem").filter({ hasText: BROKEN });
  await broken.getByRole("button", { name: /^选择文件/ }).click();
  const path = broken.getByLabel("文件的完整路径");
  await path.fill(join(folder, "没有.pdf"));
  await broken.getByRole("button", { name: "选好" }).click();
  await broken.getByRole("alert").waitFor();
  await path.fill(join(samplesFolder(), "topic-2", "attachments", BROKEN));
  await broken.getByRole("button", { name: "选好" }).click();
  await broken.getByText(`放入 1 个文件：${BROKEN}`).waitFor();
  await broken.getByRole("checkbox", { name: /^用印后扫回的/ }).check();
  await picture("choose-file");
  await broken.getByRole("button", { name: "放入并再做一次" }).click();
  await expect.poll(() => todo.getByRole("listitem").count(), slow).toBe(1);
  await page.getByRole("heading", { name: "生成并核验 4 个项目" }).waitFor(slow);
  expect(await page.getByRole("region", { name: /^完成/ }).getByRole("row").count()).toBe(5);
  // the lists of what each uploads, in one PDF that is opened to be printed
  const next = page.getByRole("complementary", { name: "下一步" });
  await next.getByRole("button", { name: "打印 3 份上传清单" }).click();
  await next.getByText(/^上传清单：\d+ 页$/).waitFor(slow);
  await expect.poll(() => app.openedPaths.at(-1)).toMatch(/上传清单_[\d_]+\.pdf$/);
  await picture("lists");
  await page.getByRole("button", { name: /^总览/ }).click();
  await expect.poll(() => page.getByRole("gridcell", { name: "成品：已生成" }).count(), slow).toBe(4);
  expect(app.faults).toEqual([]);
});

test("one cause of many cases is told once, with its cases folded and one button for all", { timeout: 300_000 }, async () => {
  const { page } = app;
  const place = join(app.home, "七个");
  await mkdir(place);
  await makeCases(place, 7);
  await page.getByRole("button", { name: "换一个文件夹" }).click();
  await page.getByLabel("工作台文件夹的完整路径").fill(place);
  await page.getByRole("button", { name: "打开", exact: true }).click();
  await page.getByText("7 个项目，").waitFor(slow);
  await page.getByText("正在核对").waitFor({ state: "detached", ...slow });
  await page.getByRole("treegrid").focus();
  await page.keyboard.press("Control+a");
  await page.getByRole("button", { name: "核验", exact: true }).click();
  await page.getByRole("heading", { name: "核验 7 个项目" }).waitFor(slow);
  const todo = page.getByRole("region", { name: /^待办/ });
  expect(await todo.getByRole("listitem").count()).toBe(1);
  await todo.getByText("7 个项目，同一原因").waitFor();
  await todo.getByText("是哪些项目").click();
  expect(await todo.locator("details button").count()).toBe(7);
  // nothing is done yet: nobody is told to upload
  expect(await page.getByRole("complementary", { name: "下一步" }).innerText()).not.toContain("上传");
  await picture("one-cause");
  // what was never made is made, not verified once more
  await todo.getByRole("button", { name: "生成并核验这 7 个" }).click();
  await page.getByRole("heading", { name: "生成并核验 7 个项目" }).waitFor(slow);
  expect(app.faults).toEqual([]);
});

test("each row tells all its reasons, and of two projects of one title the folder tells which is which", async () => {
  const { page } = app;
  const place = join(app.home, "两个");
  await mkdir(place);
  const [first = "", second = ""] = await makeCases(place, 2);
  const of = (path: string) => ({ key: caseKey(path), folder: path.slice(place.length + 1), title: "柔性装配 镕喆䶮", lead: "镕喆䶮" });
  await rememberBatch(caseKey(place), {
    kind: "build",
    startedAt: "2026-05-25T01:00:00.000Z",
    endedAt: "2026-05-25T01:22:00.000Z",
    results: [
      { ...of(first), lacks: "协议期限　2026年4月11日 到期", also: ["申请资助　超 20.00 万元", "申报单位审核　待审核"], actor: "agreements" },
      { ...of(second), problem: "附件“协议.pdf”已损坏。", lacks: "缺资助证明。" },
    ],
    left: [],
  });
  await page.getByRole("button", { name: "换一个文件夹" }).click();
  await page.getByLabel("工作台文件夹的完整路径").fill(place);
  await page.getByRole("button", { name: "打开", exact: true }).click();
  await page.getByText("2 个项目，").waitFor(slow);
  await page.getByRole("button", { name: /^批量办理/ }).click();
  const rows = page.getByRole("region", { name: /^待办/ }).getByRole("listitem");
  await expect.poll(() => rows.count()).toBe(2);
  // told once at the head
  expect(await page.getByText("材料未齐").allInnerTexts()).toEqual(["其中 1 个材料未齐"]);
  await picture("batch-reasons");
  const said = await rows.allInnerTexts();
  expect(said.find((row) => row.includes(of(first).folder))).toContain("还有：申请资助　超 20.00 万元；申报单位审核　待审核。");
  expect(said.find((row) => row.includes(of(second).folder))).toMatch(/已损坏。\s+还有：缺资助证明。/);
  expect(app.faults).toEqual([]);
});
