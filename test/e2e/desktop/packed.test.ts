import { cp, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { samplesFolder } from "../../../electron/files/paths.ts";
import { ENTRY_FILE } from "../../../electron/library/cases/case-shortcut.ts";
import { caseSchema } from "../../../shared/case/case.ts";
import { runGuohe } from "../../fixtures/run-guohe.ts";
import { goTo, openSample, waitUntilSaved } from "../browser/running-app.ts";
import { holdFile, windowsPath } from "./beside.ts";
import { type RunningWindow, startWindow } from "./running-window.ts";

/** The packed program through what may happen to it: started twice, its page dead, ended in the middle of saving and of building. */
let app: RunningWindow;
let first: string;
let second: string;

beforeAll(async () => {
  app = await startWindow();
  console.log(`the packed program stood after ${(app.startMilliseconds / 1000).toFixed(1)} s under Wine`);
  second = join(app.folder, "第二个 项目");
  await cp(join(samplesFolder(), "topic-3-2"), second, { recursive: true });
});
afterAll(() => app?.close());

const title = () => app.page.getByRole("textbox", { name: "职称或职务" });
const inField = () => app.page.locator('[id="field-lead.title"]').inputValue();
const readCase = async (folder: string) => caseSchema.parse(JSON.parse(await readFile(join(folder, "case.json"), "utf8")));

async function restart(opens: string): Promise<void> {
  app = await startWindow({ folder: app.folder, opens });
  await app.page.getByRole("navigation", { name: "申报项目" }).waitFor();
}

/** What the screen says of a package of the complete example, and of that of 专题三方向二: there the agreement shares no benefit and the letter on own funding is not sealed. */
const WHOLE = "已核验，与清单一致";
const TWO_LACKING = /^成品与当时所收材料一致；当时未齐 2 件。$/;

/** Builds the package of the case that is open, which the screen then tells so, and has the command line verify it. */
async function build(folder: string, told: string | RegExp): Promise<void> {
  await goTo(app.page, "生成与上传");
  await app.page.locator("[data-ready]").waitFor();
  await app.page.getByRole("button", { name: /^(生成附件包|重新生成)/ }).click();
  await app.page.getByText(told).waitFor({ timeout: 240_000 });
  expect((await runGuohe(["verify", join(folder, "成品", "bundle"), "--json"])).exitCode).toBe(0);
}

test("the self-check finds every font, the guide and folders that can be written, and names nobody", async () => {
  await app.page.getByRole("button", { name: "自检", exact: true }).click();
  await app.page.getByText("没有发现问题。").waitFor();
  // the names of the fonts are folded away
  await app.page.locator("main summary").first().click();
  const words = await app.page.locator("main").innerText();
  for (const expected of ["Electron", "44.3.0", "Chromium", "Node", "NotoSerifSC", "TinosBold", "国际科技合作", "2026-06-03", "剩余"]) {
    expect(words).toContain(expected);
  }
  expect(words).not.toMatch(/users\\(?!~)\w/i);
  await app.page.getByRole("banner").getByRole("button", { name: "开始" }).click();
});

test("a second start hands its case to the first, which opens it, and ends by itself", async () => {
  await openSample(app.page);
  await goTo(app.page, "项目负责人");
  await title().fill("打开第二个之前");
  expect(await app.startBeside(join(second, "case.json"))).toBe(0);
  const name = (await readCase(second)).title ?? "";
  await app.page.locator(".title-bar").getByText(name, { exact: true }).waitFor();
  // what was typed the moment before is on disk, and the first case can be gone back to
  const cases = (await readdir(app.home, { recursive: true })).filter((file) => file.endsWith("case.json") && !file.includes(".history"));
  expect(cases).toHaveLength(1);
  first = join(app.home, cases[0] ?? "", "..");
  expect((await readCase(first)).lead?.title).toBe("打开第二个之前");
  // the entry to be double-clicked lies in both
  for (const folder of [first, second]) expect((await readdir(folder)).filter((file) => file.endsWith(".guohe"))).toHaveLength(1);
});

test("while another program holds the case for itself a save says so and what to do, and is made by itself once it lets go", async () => {
  await goTo(app.page, "项目负责人");
  const before = (await readCase(second)).lead?.title;
  const letGo = await holdFile(app.processId, join(second, "case.json"));
  await title().fill("占用时填写");
  await app.page.locator("[data-saving=failed]").waitFor();
  await app.page
    .getByText(/case\.json”：.*占用/)
    .first()
    .waitFor();
  expect((await readCase(second)).lead?.title).toBe(before);
  letGo();
  await waitUntilSaved(app.page);
  expect((await readCase(second)).lead?.title).toBe("占用时填写");
});

test("a page that dies before it has saved what was typed comes back at its place with all of it, and the file holds it", async () => {
  await goTo(app.page, "项目负责人");
  await title().fill("页面");
  await waitUntilSaved(app.page);
  await title().press("End");
  const session = await app.page.context().newCDPSession(app.page);
  await app.page.keyboard.insertText("崩溃前一刻");
  // less than the rest that typing takes before it is saved
  await wait(150);
  // the answer to this never comes
  session.send("Page.crash").catch(() => undefined);
  const page = await app.pageAgain();
  app = { ...app, page };
  await page.getByRole("navigation", { name: "申报项目" }).waitFor();
  await expect.poll(inField, { timeout: 60_000 }).toBe("页面崩溃前一刻");
  expect((await readCase(second)).lead?.title).toBe("页面崩溃前一刻");
});

test("after a kill in the middle of saving the case is whole, and starting by a double click shows what lies there", async () => {
  await title().fill("");
  for (const character of "一二三四五六七八九十") {
    await app.page.keyboard.insertText(character);
    await wait(90);
  }
  await app.kill();
  const kept = (await readCase(second)).lead?.title ?? "";
  expect("页面崩溃前一刻 一二三四五六七八九十").toContain(kept);
  const [entry] = (await readdir(second)).filter((file) => file.endsWith(".guohe"));
  await restart(join(second, entry ?? ""));
  await app.page
    .getByText(/本软件上次没有正常退出/)
    .first()
    .waitFor();
  await goTo(app.page, "项目负责人");
  expect(await inField()).toBe(kept);
});

test("a case whose path is longer than 260 characters opens by a double click, takes what is typed, and is built", async () => {
  const long = join(app.folder, "很长的项目名称".repeat(10), "国际科技合作申报材料".repeat(7), "第三个 项目".repeat(10));
  const folder = join(long, "一层一层又一层".repeat(8));
  expect(windowsPath(join(folder, "case.json")).length).toBeGreaterThan(260);
  await cp(join(samplesFolder(), "topic-3-2"), folder, { recursive: true });
  expect(await app.startBeside(join(folder, "case.json"))).toBe(0);
  await expect.poll(() => readdir(folder), { timeout: 60_000 }).toContain(ENTRY_FILE);
  await goTo(app.page, "项目负责人");
  await title().fill("路径很长");
  await waitUntilSaved(app.page);
  expect((await readCase(folder)).lead?.title).toBe("路径很长");
  await build(folder, TWO_LACKING);
});

test("after a kill in the middle of building there is no half package, and the next build is verified", async () => {
  // the complete example, by a start that is handed its folder
  await app.startBeside(first);
  await app.page
    .locator(".title-bar")
    .getByText((await readCase(first)).title ?? "", { exact: true })
    .waitFor();
  await goTo(app.page, "生成与上传");
  await app.page.locator("[data-ready=true]").waitFor();
  await app.page.getByRole("button", { name: "生成附件包" }).click();
  await app.page.getByRole("button", { name: "取消" }).waitFor();
  await wait(1_500);
  await app.kill();
  const done = (await readdir(first)).includes("成品");
  if (done) expect((await runGuohe(["verify", join(first, "成品", "bundle"), "--json"])).exitCode).toBe(0);
  await restart(first);
  await build(first, WHOLE);
  // nothing of the build that was ended lies about
  expect((await readdir(first)).filter((name) => /\.(new|tmp|old)/.test(name))).toEqual([]);
  expect(await app.quit()).toBe(0);
}, 400_000);
