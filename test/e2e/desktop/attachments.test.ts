import { readFileSync } from "node:fs";
import { mkdir, readdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { scanOf } from "../../fixtures/scans.ts";
import { goTo, openSample, waitUntilSaved } from "../browser/running-app.ts";
import { dropAt } from "./drop-on.ts";
import { processTree } from "./open-sockets.ts";
import { type RunningWindow, startWindow } from "./running-window.ts";

/** Papers as they come from the system: dropped on the real window with paths that the preload alone learns, shown in their folder. */
let app: RunningWindow;
let papers: string;
const patient = { timeout: 120_000 };
const LONG = `镕喆䶮教授课题组与穆斯特机器人有限公司${"联合研究".repeat(8)}伦理批件（最终版）.pdf`;

beforeAll(async () => {
  app = await startWindow();
  papers = join(app.folder, "申报 材料（镕喆䶮）");
  await mkdir(join(papers, "龟 第 2 批"), { recursive: true });
  const scan = await scanOf(2);
  await writeFile(join(papers, LONG), scan);
  await writeFile(join(papers, "龟 第 2 批", "副本.pdf"), scan);
  for (const litter of ["Thumbs.db", "~$承诺书.docx"]) await writeFile(join(papers, litter), "x");
  await writeFile(join(papers, "空.pdf"), "");
  await openSample(app.page);
}, 400_000);
afterAll(async () => {
  await app?.close();
});

/** Command lines of all programs of the same Windows. */
const programs = () => processTree(app.processId).map((id) => commandLine(id));

/** proc(5): words divided by zero bytes; empty for what has ended meanwhile. */
function commandLine(id: number): string {
  try {
    return readFileSync(`/proc/${id}/cmdline`, "utf8").replaceAll("\0", " ");
  } catch {
    return "";
  }
}

async function inCase(): Promise<readonly string[]> {
  const files = await readdir(app.home, { recursive: true });
  return files.filter((file) => /attachments[\\/][^\\/]+$/.test(file)).map((file) => file.split(/[\\/]/).at(-1) ?? "");
}

test("a folder dropped on the window brings its papers in once, under their long names, and names what cannot be taken", async () => {
  const { page } = app;
  const before = await inCase();
  await dropAt(page, { x: 400, y: 20 }, papers);
  const placing = page.getByRole("region", { name: "1 个文件待确认位置" });
  await placing.waitFor(patient);
  const told = await page.getByRole("region", { name: "没有收进来的文件" }).innerText();
  expect(told).toContain("空.pdf");
  expect(told).toContain("内容完全相同，没有再收");
  expect(told).not.toMatch(/Thumbs|~\$/);
  expect((await inCase()).filter((file) => !before.includes(file))).toEqual([LONG]);
  expect(await placing.innerText()).toContain("文件名中有");
  await placing.getByRole("button", { name: `把“${LONG}”放入所选位置` }).click();
  await page.locator("[data-slot=ethics-approval][data-state=received]").waitFor(patient);
  await waitUntilSaved(page);
});

test("a case that cannot be opened is told in a line above the page, which stays, and the line can be closed", async () => {
  const { page } = app;
  await app.startBeside(join(papers, "没有这个项目", "case.json"));
  const line = page.locator(".shell-notice");
  await line.waitFor(patient);
  expect(await line.innerText()).toMatch(/没有这个项目/);
  await page.getByRole("navigation", { name: "申报项目" }).waitFor();
  await line.getByRole("button", { name: "关闭" }).click();
  await expect.poll(() => line.count()).toBe(0);
});

test("a long name stays within its place in the list, beside its pages and beside the agreement", async () => {
  const { page } = app;
  const tooWide = () =>
    page.evaluate(() =>
      [...document.querySelectorAll("main, main *")]
        .filter(
          (part) => part.checkVisibility() && part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).overflowX === "visible" && part.clientWidth > 0,
        )
        .map((part) => `${part.tagName} ${part.className} ${part.textContent?.slice(0, 30)}`),
    );
  expect(await tooWide()).toEqual([]);
  await page.getByRole("button", { name: `查看“${LONG}”` }).click();
  await page.locator("img[data-state=shown]").first().waitFor(patient);
  expect(await tooWide()).toEqual([]);
  await goTo(page, "协议核对");
  await page.locator("img[data-state=shown]").first().waitFor(patient);
  expect(await tooWide()).toEqual([]);
});

test("a paper is shown in the window of its folder, what has gone is told in a line, and nothing outside of the case is shown", async () => {
  const { page } = app;
  await goTo(page, "附件");
  await page.getByRole("button", { name: `查看“${LONG}”` }).click();
  const panel = page.getByRole("complementary");
  await panel.getByRole("button", { name: "在文件夹中显示" }).click();
  // Wine's own window of the folder
  await expect.poll(programs, patient).toContainEqual(expect.stringMatching(/explorer\.exe .*[\\/]attachments/));
  expect(await panel.locator(".control-note").count()).toBe(0);
  const files = await readdir(app.home, { recursive: true });
  await rm(join(app.home, files.find((file) => file.endsWith(LONG)) ?? ""));
  await panel.getByRole("button", { name: "在文件夹中显示" }).click();
  await panel.getByText(/找不到“.*伦理批件/).waitFor(patient);
  // a page that lies is shown nothing outside of its case
  const answers = await page.evaluate(async () => {
    const call: (...words: unknown[]) => Promise<{ value: readonly { key: string }[] }> = Reflect.get(window as object, "guohe").call;
    const key = (await call("cases:recent")).value[0]?.key;
    return Promise.all([
      call("documents:show-file", { key, file: "C:\\windows\\win.ini" }),
      call("documents:show-file", { key, file: "Z:\\etc\\hostname" }),
      call("attachments:show", { key, file: "..\\..\\..\\..\\etc\\hostname" }),
      call("package:show", { key, what: "bundle", inFolder: true, file: "../../case.json" }),
    ]);
  });
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { kind: "wrong-use" } });
});

test("a folder dropped on the start page lists all that lies in it for a new project, and takes nothing into any", async () => {
  const { page } = app;
  await page.getByRole("button", { name: "申报项目", exact: true }).click();
  await page.locator(".drop-field").waitFor(patient);
  const before = await inCase();
  await dropAt(page, { x: 640, y: 300 }, papers);
  await page.getByRole("heading", { name: "5 件材料" }).waitFor(patient);
  const row = (name: string) => page.locator(`[data-file="${name}"]`);
  expect(await row("空.pdf").textContent()).toContain("空文件");
  expect(await row("~$承诺书.docx").textContent()).toContain("临时文件");
  // a folder below it is looked into too
  expect(await row("副本.pdf").locator(".found-name").getAttribute("title")).toContain("龟 第 2 批/副本.pdf");
  expect(await row(LONG).count()).toBe(1);
  await page.getByRole("button", { name: "全部去掉" }).click();
  await page.getByRole("heading", { name: "从材料开始" }).waitFor(patient);
  expect(await inCase()).toEqual(before);
});
