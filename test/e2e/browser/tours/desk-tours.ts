import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { caseKey } from "../../../../electron/library/cases/case-key.ts";
import { rememberBatch } from "../../../../electron/library/remembered/last-batch.ts";
import type { BatchResult } from "../../../../shared/desk/batch.ts";
import { makeCases } from "../../../fixtures/many-cases.ts";
import { goTo, type RunningApp } from "../running-app.ts";
import { review } from "./review-tours.ts";
import { type Look, slow, type Tour } from "./tour.ts";

async function open({ page }: RunningApp, folder: string, count: number): Promise<void> {
  await page
    .getByRole("banner")
    .getByRole("button", { name: "工作台" })
    .or(page.getByRole("button", { name: "工作台" }))
    .first()
    .click();
  await page.getByLabel("工作台文件夹的完整路径").fill(folder);
  await page.getByRole("button", { name: "打开", exact: true }).click();
  await page.getByText(`${count} 个项目，`).waitFor(slow);
  await page.getByText("正在核对").waitFor({ state: "detached", ...slow });
}

/** What cases of a large workspace still lack, by who must act. */
const LACKING = [
  { actor: "partner-papers", lacks: "缺穆斯特机器人有限公司的资助证明。" },
  { actor: "translations", lacks: "补合作协议中文译件" },
  { actor: "seal", lacks: "为自筹经费承诺书用印" },
] as const;

/** A batch of these cases that has ended: of several two are to be done, one of them of a title of 60 characters with rare ones; of very many more. */
async function batchOf(cases: readonly string[], { page }: RunningApp, folder: string): Promise<void> {
  const long = "面向极端服役环境的䶮系高熵合金与𠮷氏热障涂层多尺度损伤演化机理及其跨尺度寿命预测方法的中外联合研究与示范应用（二期）";
  const results = cases.map((path, index): BatchResult => {
    const of = {
      key: caseKey(path),
      folder: path.slice(folder.length + 1),
      title: index === 1 ? long : `柔性装配机器人联合研究（${index + 1}）`,
      lead: "欧阳示范",
    };
    if (index === 0 && cases.length > 1)
      return { ...of, problem: "附件“attachments/合作协议 中德双语 用印扫描.pdf”已损坏，无法读取：文件不完整。请重新导出或重新扫描该文件。" };
    if (index === 1) return { ...of, lacks: "合作协议影印件 · 南郊样例大学（德国）：缺", documents: 8, attachments: 5, pages: 40, bytes: 7_300_000 };
    const lacking = cases.length > 6 && index < 16 ? LACKING[index % LACKING.length] : undefined;
    return { ...of, documents: 8, attachments: 11, pages: 61, bytes: 9_100_000, verified: true, ...lacking };
  });
  await rememberBatch(caseKey(folder), {
    kind: "build",
    startedAt: "2026-05-25T01:00:00.000Z",
    endedAt: "2026-05-25T01:22:00.000Z",
    results,
    left: [],
    table: "批次报告_20260525.xlsx",
  });
  await page.getByRole("button", { name: /^批量办理/ }).click();
  await page.getByRole("heading", { name: `生成并核验 ${cases.length} 个项目` }).waitFor(slow);
}

/** All cases of the open workspace on the screen that hands them over, and back. */
async function handOver({ page }: RunningApp, count: number, look: Look): Promise<void> {
  await page.getByRole("treegrid").focus();
  await page.keyboard.press("Control+a");
  await page.getByRole("button", { name: "移交", exact: true }).click();
  await page.getByRole("button", { name: /^导出 \d+ 个项目$/ }).waitFor(slow);
  await look(`${count}-cases-hand-over`);
  await page.goBack();
  await page.getByRole("treegrid").waitFor();
  await page.keyboard.press("Escape");
}

/** The agreement of a case among many. */
async function readInDesk({ page }: RunningApp, look: Look): Promise<void> {
  await page.locator("[data-case]").first().dblclick();
  await page.getByRole("navigation", { name: "申报项目" }).waitFor();
  await goTo(page, "协议核对");
  await page.locator(".elements").waitFor(slow);
  await look("500-cases-agreement");
  await page
    .getByRole("banner")
    .getByRole("button", { name: /^浦江样例大学科研院/ })
    .click();
  await page.getByRole("treegrid").waitFor(slow);
}

async function overviews(app: RunningApp, look: Look): Promise<void> {
  const { page } = app;
  const place = await mkdtemp(join(tmpdir(), "guohe-desks-"));
  try {
    await page.getByRole("button", { name: "工作台" }).click();
    await page.getByText("还没有打开过。").waitFor();
    await look("choose");
    const folders: string[] = [];
    const none = async () => {
      await page.getByRole("button", { name: /^跨项目核对/ }).click();
      await page.getByText("没有发现需要对照的情况。").waitFor(slow);
      await look("0-cases-across");
    };
    for (const count of [0, 1, 60, 500]) {
      const folder = join(place, `浦江样例大学科研院 ${count}`);
      folders.push(folder);
      await mkdir(folder);
      const cases = await makeCases(folder, count);
      if (count === 60) {
        const damaged = cases[3] ?? "";
        await mkdir(join(damaged, ".history"), { recursive: true });
        await copyFile(join(damaged, "case.json"), join(damaged, ".history", "case-2026-05-20T01-00-00-000Z.json"));
        await writeFile(join(damaged, "case.json"), "{");
        for (const path of cases.slice(4, 8)) await writeFile(join(path, "review.json"), JSON.stringify(review));
      }
      await open(app, folder, count);
      await look(`${count}-cases`);
      if (count === 0) await none();
      if (count > 0) {
        await batchOf(cases, app, folder);
        await look(`${count}-cases-batch`);
        await page.getByRole("button", { name: /^总览/ }).click();
        await handOver(app, count, look);
      }
      if (count === 500) await readInDesk(app, look);
      if (count !== 60) continue;
      await page.getByRole("button", { name: /^跨项目核对/ }).click();
      await page.getByRole("heading", { name: /^同一份协议/ }).waitFor(slow);
      await look("60-cases-across");
      await page.getByRole("button", { name: /^总览/ }).click();
      await page.locator("[data-case]").nth(2).click();
      await page.getByRole("button", { name: "复制成消息" }).and(page.locator(":enabled")).waitFor();
      await page.getByRole("treegrid").focus();
      await page.keyboard.press("Space");
      await page.keyboard.press("Shift+ArrowDown");
      await page.getByText("已选 2 个").waitFor();
      await look("60-cases-with-rail");
      await page.keyboard.press("Escape");
      await page.locator(".ant-segmented-item", { hasText: "待用印" }).click();
      await page.getByRole("button", { name: "设定内部截止" }).click();
      await look("60-cases-filtered");
    }
    await rm(folders[1] ?? "", { recursive: true });
    await page.getByRole("banner").getByRole("button", { name: "工作台" }).click();
    await page.getByText("找不到文件夹").waitFor();
    await look("recent");
  } finally {
    await rm(place, { recursive: true });
  }
}

/** The table of applications: none chosen, a trial with everything that a row can come to, 500 rows, and what came of it. */
async function tables(app: RunningApp, look: Look): Promise<void> {
  const { page } = app;
  const place = await mkdtemp(join(tmpdir(), "guohe-tables-"));
  try {
    const folder = join(place, "浦江样例大学科研院");
    await mkdir(folder);
    await makeCases(folder, 3);
    await page.getByRole("button", { name: "工作台" }).click();
    await open(app, folder, 3);
    await page.getByRole("button", { name: "从表格新建" }).click();
    await page.getByLabel("表格的完整路径").waitFor();
    await look("import-none");
    const trial = async (rows: readonly string[]) => {
      const file = join(place, "2026申报汇总（定稿）.csv");
      await writeFile(file, ["项目名称,专题,申报人,学院,手机,合作单位（外文）,国别,申请经费（万元）,协议到期,身份证后四位,备注", ...rows].join("\r\n"));
      await page.getByLabel("表格的完整路径").fill(file);
      await page.getByRole("button", { name: "读取" }).click();
      await page.getByText("还没有写入。").waitFor(slow);
    };
    await trial([
      "可信大模型评测基准,专题二,许可样,电子信息学院,13800000000,Musteruniversität Nordmark,德国,三百万,2023-02-30,0026,请尽快",
      "钙钛矿叠层,专题二,江样,,,,,60,,,",
      "钙钛矿叠层,专题二,江样,,,,,60,,,",
      ",专题二,,,,,,,,,",
      "车规级硅光传感联合研究（2）,,,,13900000000,,,71.5,2028/3/7,,",
      "面向柔性装配的具身智能机器人关键技术联合研究,专题二,何佳样,机械与动力学院,13700000000,Norrland Provuniversitet,瑞典,70,46822,,",
    ]);
    await look("import-trial");
    await page.getByRole("button", { name: "换表格" }).click();
    await trial(Array.from({ length: 500 }, (_, index) => `联合研究 ${index + 1},专题二,负责人${index + 1},,,,,${index === 7 ? "x" : 70},,,`));
    await look("import-500");
    await page.getByRole("button", { name: "换表格" }).click();
    await trial(["联合研究 1,专题二,样例甲,,,,,70,,,", "联合研究 2,专题九,样例乙,,,,,70,,,"]);
    await page.getByRole("button", { name: /^新建 1 个/ }).click();
    await page.getByRole("heading", { name: "已写入" }).waitFor(slow);
    await look("import-done");
    await page.getByRole("button", { name: "批量放入附件" }).click();
    await page.getByLabel("文件夹的完整路径").waitFor();
    await look("files-none");
    const files = join(place, "收来的附件");
    for (const one of ["样例甲", "车规级硅光传感联合研究（2）"]) await mkdir(join(files, one), { recursive: true });
    await writeFile(join(files, "样例甲", "合作协议.pdf"), "%PDF-1.4\n");
    await writeFile(join(files, "车规级硅光传感联合研究（2）", "说明.txt"), "x");
    const long = "面向极端服役环境的䶮系高熵合金与𠮷氏热障涂层多尺度损伤演化机理及其跨尺度寿命预测方法的中外联合研究";
    await writeFile(join(files, `${long}.pdf`), "%PDF-1.4\n");
    await page.getByLabel("文件夹的完整路径").fill(files);
    await page.getByRole("button", { name: "读取" }).click();
    await page.getByRole("heading", { name: /^待您指定项目/ }).waitFor(slow);
    for (const found of await page.locator(".case-files-found summary").all()) await found.click();
    await look("files-sorted");
    await page.getByRole("button", { name: /^放入 2 个项目的 2 个文件$/ }).click();
    await page.getByRole("heading", { name: "已放入" }).waitFor(slow);
    await page.getByRole("button", { name: "换文件夹" }).click();
    // the agreement comes again with another content, and takes the place of the first
    await writeFile(join(files, "样例甲", "合作协议.pdf"), "%PDF-1.5\n");
    await page.getByLabel("文件夹的完整路径").fill(files);
    await page.getByRole("button", { name: "读取" }).click();
    await page.getByRole("button", { name: /^放入 2 个项目的 2 个文件$/ }).click();
    await page.getByRole("heading", { name: "已放入" }).waitFor(slow);
    await page.getByText("合作协议 2.pdf 代替了 合作协议.pdf").first().waitFor();
    await look("files-done");
  } finally {
    await rm(place, { recursive: true });
  }
}

export const deskTours: readonly Tour[] = [
  { name: "desk", run: overviews },
  { name: "tables", run: tables },
];
