import { expect, test } from "vitest";
import { caseOfGermanAgreement, chineseTranslation, compareTranslation, germanAgreement, mendedTranslation } from "./agreement-case.ts";
import { overflows, violations } from "./every-screen.ts";
import { openedCase, readCaseIn } from "./opened-case.ts";
import { picture } from "./picture.ts";
import { goTo, waitUntilSaved } from "./running-app.ts";

const opened = openedCase(caseOfGermanAgreement);

const line = () => opened.app.page.locator(".finding-line[data-rule=agreement-translation]").first();
const mustOf = async () => {
  const told = await opened.app.page
    .getByRole("navigation", { name: "申报项目" })
    .getByRole("button", { name: /^检查结果/ })
    .innerText();
  return Number(/必须处理\s*(\d+)/.exec(told)?.[1] ?? 0);
};

test("a fault that a person found in a translation is told wherever something is missing, and asked about before it is sealed or built", async () => {
  const { page } = opened.app;
  const list = await compareTranslation(page, await germanAgreement(true), await chineseTranslation());
  await goTo(page, "检查结果");
  const before = await mustOf();
  expect(await line().count()).toBe(0);
  await goTo(page, "协议核对");
  await list.getByRole("button", { name: /^\d 金额不同/ }).click();
  await page.keyboard.press("Enter");
  await list.getByText("须改", { exact: true }).waitFor();
  await goTo(page, "检查结果");
  await expect.poll(mustOf).toBe(before + 1);
  await line().click();
  const detail = page.locator(".detail[data-rule=agreement-translation][data-outcome=not-met]");
  await detail.waitFor();
  expect((await line().innerText()).replaceAll(/\s+/g, " ")).toContain("协议译件 1 处须改");
  expect(await detail.innerText()).toContain("须附中文译件");
  await picture(page, "translation-fault-finding");
  await detail.getByRole("button", { name: "看译件的不同" }).click();
  await list.waitFor();
  await goTo(page, "生成与上传");
  await page.getByRole("button", { name: new RegExp(`^检查结果：必须处理 ${before + 1}`) }).waitFor();
  await page.getByRole("button", { name: "生成附件包", exact: true }).click();
  const question = page.getByRole("alertdialog", { name: "译件须改" });
  expect(await question.innerText()).toContain("译件有 1 处须改");
  await picture(page, "translation-fault-build");
  expect([...(await overflows(page)), ...(await violations(page))]).toEqual([]);
  await question.getByRole("button", { name: "取消" }).click();
  await page.getByRole("button", { name: "生成附件包", exact: true }).waitFor();
  await goTo(page, "附件");
  const row = page.locator("[data-slot=agreement-translation]").first();
  await row.getByRole("button", { name: "1 处须改" }).waitFor();
  await page.getByRole("button", { name: "生成用印包", exact: true }).click();
  await question.waitFor();
  await picture(page, "translation-fault-seal");
  expect([...(await overflows(page)), ...(await violations(page))]).toEqual([]);
  await question.getByRole("button", { name: "看修改清单" }).click();
  await list.waitFor();
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(mustOf).toBe(before);
  expect(opened.app.faults).toEqual([]);
});

test("a fault goes with the translation that had it, once the new one was compared", async () => {
  const { page } = opened.app;
  const list = await compareTranslation(page, await germanAgreement(true), await chineseTranslation());
  await list.getByRole("button", { name: /^\d 金额不同/ }).click();
  await page.keyboard.press("Enter");
  await list.getByText("须改", { exact: true }).waitFor();
  await replaceTranslation(await chineseTranslation((text) => mendedTranslation(text)));
  const row = page.locator("[data-slot=agreement-translation]").first();
  await row.getByRole("button", { name: "译件已换，请再与原件对照" }).waitFor();
  await goTo(page, "检查结果");
  await line().click();
  await page.locator(".detail[data-rule=agreement-translation][data-outcome=cannot-tell]").waitFor();
  await picture(page, "translation-replaced");
  await page.getByRole("button", { name: "与原件核对" }).click();
  await page.getByText("与原件比对，没有发现不同").waitFor({ timeout: 120_000 });
  await goTo(page, "附件");
  await row.waitFor();
  expect(await row.getByRole("button", { name: /须改|已换/ }).count()).toBe(0);
  await waitUntilSaved(page);
  expect((await readCaseIn(opened.folder)).agreements?.[0]?.reading?.compared).toHaveLength(2);
  // the former file again: its fault is known
  await page.keyboard.press("ControlOrMeta+z");
  await row.getByRole("button", { name: "1 处须改" }).waitFor();
  expect(opened.app.faults).toEqual([]);
});

async function replaceTranslation(bytes: Uint8Array): Promise<void> {
  const { page } = opened.app;
  await goTo(page, "附件");
  await page.locator("[data-slot=agreement-translation] .first-page").click();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "替换文件" }).click();
  await (await chooser).setFiles({ name: "译件（改）.pdf", mimeType: "application/pdf", buffer: Buffer.from(bytes) });
  await page.getByRole("heading", { name: /译件（改）/ }).waitFor();
  await goTo(page, "附件");
}
