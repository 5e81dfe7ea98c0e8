import { readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { goTo, openSample, type RunningApp, startApp, waitUntilSaved } from "./running-app.ts";
import { caseFile, changeFile, makeConflict, openChanged, openInSecondWindow, titleField, toStart } from "./tours/tour.ts";

let app: RunningApp;
beforeEach(async () => {
  app = await startApp();
});
afterEach(async () => {
  // the program says on its page what went wrong with a file; nothing else may go wrong
  expect(app.faults.filter((fault) => !fault.includes("Failed to load resource"))).toEqual([]);
  await app.close();
});

const titleOf = (text: string): unknown => JSON.parse(text).title;
const withLead = (written: { readonly lead: object }, name: string) => ({ ...written, lead: { ...written.lead, name } });

/** All that lies in the case's folder and its history, as text. */
async function kept(file: string): Promise<string> {
  const names = (await readdir(dirname(file), { recursive: true })).filter((name) => name.endsWith(".json"));
  return (await Promise.all(names.map((name) => readFile(join(dirname(file), name), "utf8")))).join("\n");
}

test("a case of a newer format is shown and not touched, and every button that would write says why it is off", async () => {
  const { page } = app;
  await openChanged(app, (text) => text.replace(/"formatVersion": *\d+/, '"formatVersion": 99').replace(/"grant": *\d+/, '"grant": 690000'));
  await page.getByText(/由更新版本的程序写成（格式版本 99），以只读方式打开/).waitFor();
  const file = await caseFile(app);
  const before = await readFile(file, "utf8");
  await goTo(page, "项目、领域与期限");
  expect(await titleField(page).isDisabled()).toBe(true);
  await goTo(page, "文书");
  expect(await page.getByRole("button", { name: "写出全部文书" }).isDisabled()).toBe(true);
  expect(await page.getByRole("button", { name: "写出", exact: true }).isDisabled()).toBe(true);
  expect(await page.getByRole("button", { name: "打印", exact: true }).isDisabled()).toBe(true);
  await page.getByText(/^本项目以只读方式打开，不能写出、打印、生成/).waitFor();
  await goTo(page, "附件");
  expect(await page.getByRole("button", { name: "生成用印包" }).isDisabled()).toBe(true);
  await page.getByText(/^本项目以只读方式打开，不能写出、打印、生成/).waitFor();
  await goTo(page, "生成与上传");
  expect(await page.getByRole("button", { name: /^(生成附件包|重新生成)$/ }).isDisabled()).toBe(true);
  await page.getByText(/^本项目以只读方式打开，不能写出、打印、生成/).waitFor();
  expect(await readFile(file, "utf8")).toBe(before);
});

test("a damaged case offers its newest whole version, and the damaged file stays", async () => {
  const { page } = app;
  await openSample(page);
  await goTo(page, "项目、领域与期限");
  await titleField(page).fill("损坏之前的名称");
  await waitUntilSaved(page);
  const file = await caseFile(app);
  await toStart(page);
  // it was left: its last words are kept as a version, and its lock is given back
  await expect.poll(() => readdir(dirname(file))).not.toContain(".lock.json");
  const half = (await readFile(file, "utf8")).slice(0, 900);
  await writeFile(file, half);
  await page.reload();
  await page.getByText("项目文件已损坏，打开后可选用完整的版本").waitFor();
  await page.locator("tr[data-recent=damaged] button.name").click();
  await page.getByRole("heading", { level: 1, name: "项目文件已损坏" }).waitFor();
  expect(await readFile(file, "utf8")).toBe(half);
  await page.getByRole("button", { name: "用这个版本继续" }).click();
  await goTo(page, "项目、领域与期限");
  expect(await titleField(page).inputValue()).toBe("损坏之前的名称");
  await waitUntilSaved(page);
  expect(titleOf(await readFile(file, "utf8"))).toBe("损坏之前的名称");
  const damaged = (await readdir(dirname(file))).find((name) => name.startsWith("case-损坏-"));
  expect(await readFile(join(dirname(file), damaged ?? ""), "utf8")).toBe(half);
});

test("two windows of one case each say so, and each shows what the other saves, a step of undo from what it showed", async () => {
  const { page } = app;
  await openSample(page);
  await goTo(page, "项目、领域与期限");
  const original = await titleField(page).inputValue();
  await waitUntilSaved(page);
  const second = await openInSecondWindow(app);
  await page.getByText("另一个窗口也打开了这个项目").first().waitFor();
  await second.getByText("另一个窗口也打开了这个项目").first().waitFor();
  await titleField(second).fill("第二个窗口的名称");
  await waitUntilSaved(second);
  await expect.poll(() => titleField(page).inputValue()).toBe("第二个窗口的名称");
  await goTo(page, "项目负责人");
  await page.getByRole("textbox", { name: "姓名" }).fill("喆䶮");
  await waitUntilSaved(page);
  await goTo(second, "项目负责人");
  await expect.poll(() => second.getByRole("textbox", { name: "姓名" }).inputValue()).toBe("喆䶮");
  const file = await caseFile(app);
  const written = async () => JSON.parse(await readFile(file, "utf8"));
  expect(await written()).toMatchObject({ title: "第二个窗口的名称", lead: { name: "喆䶮" } });
  // what was taken over is taken back like an own step, and that is shown in the other window as well
  await page.keyboard.press("Escape");
  for (const _ of [1, 2]) await page.getByRole("button", { name: /^撤销/ }).first().click();
  await goTo(second, "项目、领域与期限");
  await expect.poll(() => titleField(second).inputValue()).toBe(original);
  expect(await page.locator("[data-saving=conflict]").count()).toBe(0);
  await second.close();
});

test("what a window and another program changed apart is made one line by line, in one save and one step of undo, and both are kept", async () => {
  const { page } = app;
  await openSample(page);
  await goTo(page, "项目、领域与期限");
  await waitUntilSaved(page);
  await changeFile(app, (text) => JSON.stringify(withLead(JSON.parse(text), "喆䶮")));
  await makeConflict(app);
  await page.getByRole("button", { name: "逐项比较" }).first().click();
  await page.locator('[data-merge="title"]').waitFor();
  expect(await page.locator("[data-merge]").count()).toBe(2);
  if (process.env.GUOHE_SHOTS) await page.screenshot({ path: join(process.env.GUOHE_SHOTS, "merge-version.png") });
  await page.getByRole("radio", { name: /姓名：采用.*的版本/ }).check();
  await page.getByRole("button", { name: "合成一份，保存" }).click();
  await waitUntilSaved(page);
  const file = await caseFile(app);
  await expect.poll(async () => JSON.parse(await readFile(file, "utf8"))).toMatchObject({ title: "窗口里的名称", lead: { name: "喆䶮" } });
  expect(await kept(file)).toContain("别的程序写的名称");
  await page.getByRole("button", { name: /^撤销/ }).first().click();
  await expect.poll(async () => JSON.parse(await readFile(file, "utf8"))).not.toMatchObject({ lead: { name: "喆䶮" } });
});

test("an older version is compared answer by answer, restored, and the restoring taken back", async () => {
  const { page } = app;
  await openSample(page);
  await goTo(page, "项目、领域与期限");
  const original = await titleField(page).inputValue();
  await titleField(page).fill("后来的名称");
  await waitUntilSaved(page);
  await page.getByRole("button", { name: "历史", exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "历史版本" }).waitFor();
  await page.locator(".version-head").waitFor();
  await page.locator(".versions button").last().click();
  await page.getByText("与现在有 1 处不同").waitFor();
  const shown = await page.locator("main").innerText();
  expect(shown).toContain(original);
  expect(shown).toContain("后来的名称");
  await page.getByRole("button", { name: "恢复这个版本" }).click();
  await page.getByText(/^已恢复这个版本，改动 \d+ 处$/).waitFor();
  await goTo(page, "项目、领域与期限");
  expect(await titleField(page).inputValue()).toBe(original);
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: /^撤销/ }).first().click();
  await expect.poll(() => titleField(page).inputValue()).toBe("后来的名称");
});
