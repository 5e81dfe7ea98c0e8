import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { caseOfGermanAgreement, englishAgreement, germanAgreement } from "./agreement-case.ts";
import { dropFiles } from "./drop-files.ts";
import { violations } from "./every-screen.ts";
import { openedCase, readCaseIn } from "./opened-case.ts";
import { picture } from "./picture.ts";
import { goTo, waitUntilSaved } from "./running-app.ts";

/** The same without its partner: the agreement alone says who it is. */
const opened = openedCase(
  async () => {
    const folder = await caseOfGermanAgreement();
    const { partners: _partners, ...rest } = JSON.parse(await readFile(join(folder, "case.json"), "utf8"));
    await writeFile(join(folder, "case.json"), JSON.stringify(rest));
    return folder;
  },
  { width: 1280, height: 720 },
);

test("an agreement added to a project offers its partner and its form, on the page of attachments and beside its pages; a click enters them", async () => {
  const { page } = opened.app;
  await goTo(page, "附件");
  const file = { name: "合作协议.pdf", base64: Buffer.from(await germanAgreement()).toString("base64") };
  await dropFiles(page.locator("main"), [file]);
  await page.getByRole("button", { name: "登记并读取：“合作协议.pdf”" }).click();
  const offers = page.getByRole("region", { name: "协议里可填入表单的内容" });
  await offers.waitFor({ timeout: 120_000 });
  await picture(page, "agreement-offers-folded");
  await offers.getByRole("button", { name: "逐项看" }).click();
  await expect.poll(() => offers.locator("dt").allInnerTexts()).toEqual(["外方名称", "外方性质", "协议名称", "文本形式"]);
  expect(await offers.locator("dd").nth(1).innerText()).toContain("高校");
  await picture(page, "agreement-offers");
  // the line of the checklist that is open says its key in its button, which is told by its own label
  await page.locator("tr.on button.element-name").click();
  expect(await violations(page)).toEqual([]);
  // whoever speaks to the page says what stands on the button
  await page.locator("tr[data-element$='.content'] button.element-name").click();
  await page.getByRole("button", { name: "确认为“合作内容”" }).waitFor();
  expect(await violations(page, ["label-content-name-mismatch"])).toEqual([]);
  await picture(page, "agreement-confirm");
  await offers.getByRole("button", { name: "看“外方名称”，第 1 页" }).click();
  await offers.getByRole("button", { name: "都填入" }).click();
  await expect.poll(() => page.getByRole("status").allInnerTexts()).toEqual(expect.arrayContaining([expect.stringContaining("已填入")]));
  await waitUntilSaved(page);
  const { partners, agreements } = await readCaseIn(opened.folder);
  expect(partners).toMatchObject([{ id: "partner-1", name: "Hochschule Süderau", kind: "university" }]);
  expect(agreements).toMatchObject([{ title: "合作协议（Hochschule Süderau）", partners: ["partner-1"], form: "agreement" }]);
  await picture(page, "agreement-offers-taken");
  // one step of undo takes all of it back
  await page.keyboard.press("Control+z");
  await waitUntilSaved(page);
  expect((await readCaseIn(opened.folder)).partners).toBeUndefined();
  expect(opened.app.faults).toEqual([]);
});

test("a file dropped where agreements belong says so beside the notice that it was registered", async () => {
  const { page } = opened.app;
  await goTo(page, "附件");
  await page.locator("[data-slot=agreement-copy]").first().waitFor();
  const file = { name: "合作协议.pdf", base64: Buffer.from(await englishAgreement()).toString("base64") };
  await dropFiles(page.locator("[data-slot=agreement-copy]").first(), [file]);
  const offers = page.getByRole("region", { name: "协议里可填入表单的内容" });
  await offers.waitFor({ timeout: 120_000 });
  await offers.getByRole("button", { name: "逐项看" }).click();
  await picture(page, "agreement-offers-notice");
  // beside its questions too, as it is read by now
  await goTo(page, "合作协议");
  await offers.getByRole("button", { name: "逐项看" }).click();
  await offers.getByRole("button", { name: "填入“协议名称”" }).waitFor();
  await picture(page, "agreement-offers-section");
  expect(await violations(page)).toEqual([]);
  await goTo(page, "附件");
  await offers.getByRole("button", { name: "逐项看" }).click();
  expect(await violations(page)).toEqual([]);
  await offers.getByRole("button", { name: "填入“外方名称”" }).click();
  // the focus goes on to the line that moved up, and from the last one to the title of the page
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.tagName);
  await expect.poll(focused).toBe("填入“外方国别”");
  await waitUntilSaved(page);
  expect((await readCaseIn(opened.folder)).partners).toEqual([{ id: "partner-1", name: "Suvela University of Technology" }]);
  // what else is said of a partner that is called otherwise waits until its name is settled
  await goTo(page, "外方合作伙伴");
  await page.getByRole("textbox", { name: /外文/ }).first().fill("Suvela Polytechnic");
  await goTo(page, "协议核对");
  // nobody of the project stands in it any more: that is asked first
  await page.getByRole("button", { name: "是本项目的协议", exact: true }).click();
  await offers.getByRole("button", { name: "逐项看" }).click();
  await offers.getByText("改用这个名称后再列出其余各项").waitFor();
  const lines = () => offers.locator("dt").allInnerTexts();
  expect(await lines()).toEqual(["外方名称", "文本形式"]);
  await picture(page, "agreement-offers-other-name.png");
  expect(await violations(page)).toEqual([]);
  await offers.getByRole("button", { name: "“外方名称”改用协议上的" }).click();
  await expect.poll(lines).toEqual(["外方国别", "外方性质", "协议名称", "文本形式"]);
  await offers.getByRole("button", { name: "填入“协议名称”" }).click();
  await offers.getByRole("button", { name: "填入“文本形式”" }).click();
  await offers.getByRole("button", { name: "填入“外方国别”" }).click();
  await offers.getByRole("button", { name: "填入“外方性质”" }).click();
  await expect.poll(focused).toBe("H1");
  expect(opened.app.faults).toEqual([]);
});

test("of an agreement in which nobody of the project stands it is asked first whether it belongs there", async () => {
  const { page } = opened.app;
  await goTo(page, "外方合作伙伴");
  await page.getByRole("button", { name: "添加外方合作伙伴" }).click();
  await page.getByRole("textbox", { name: /外文/ }).first().fill("Universidad de Muestra");
  await waitUntilSaved(page);
  const before = (await readCaseIn(opened.folder)).partners;
  await goTo(page, "附件");
  // of other parties, in the file as printed
  const others = (words: string) => words.replaceAll("Hochschule Süderau", "Hochschule Nordau");
  const file = { name: "另一份协议.pdf", base64: Buffer.from(await germanAgreement(false, others)).toString("base64") };
  await dropFiles(page.locator("[data-slot=agreement-copy]").first(), [file]);
  const question = page.getByRole("region", { name: "是不是本项目的协议" });
  await question.getByText("也没有已填的合作方").waitFor({ timeout: 120_000 });
  expect(await question.innerText()).toContain("Hochschule Nordau");
  await picture(page, "strange-agreement");
  await page.setViewportSize({ width: 960, height: 540 });
  await picture(page, "strange-agreement-low");
  await page.emulateMedia({ colorScheme: "dark" });
  await picture(page, "strange-agreement-dark");
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize({ width: 1280, height: 720 });
  expect(await violations(page)).toEqual([]);
  const offers = page.getByRole("region", { name: "协议里可填入表单的内容" });
  expect(await offers.count()).toBe(0);
  // nothing of it is confirmed before: no line is opened by itself, and a key says why it does nothing
  await goTo(page, "协议核对");
  await question.waitFor({ timeout: 60_000 });
  expect(await page.locator("tr.on[data-element]").count()).toBe(0);
  const side = page.locator("tr[data-element]").first();
  await side.locator(".element-name").focus();
  await page.keyboard.press("Enter");
  await page.locator("tr.editor").getByText("请先在上面回答“是不是本项目的协议”").waitFor();
  for (const key of ["y", "m", "Enter"]) await page.keyboard.press(key);
  await page.locator("tr.editor [role=alert]").waitFor();
  expect(await side.getAttribute("data-state")).toBe("waiting");
  await picture(page, "strange-agreement-asked-first-1280");
  await page.setViewportSize({ width: 1440, height: 900 });
  await picture(page, "strange-agreement-asked-first-1440");
  expect(await violations(page)).toEqual([]);
  await page.locator("tr.editor").getByRole("button", { name: "去回答" }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("是本项目的协议");
  await question.getByRole("button", { name: "不是本项目的", exact: true }).click();
  await question.getByRole("button", { name: "重选" }).waitFor();
  expect(await offers.count()).toBe(0);
  // the answer is one step of undo, and the file that came before it stays
  const files = async () => (await readCaseIn(opened.folder)).attachments?.length;
  const put = await files();
  await page.keyboard.press("Control+z");
  await question.getByRole("button", { name: "不是本项目的", exact: true }).waitFor();
  await page.getByText("已撤销：是不是本项目的协议").waitFor();
  await page.keyboard.press("Control+y");
  await question.getByRole("button", { name: "重选" }).waitFor();
  await waitUntilSaved(page);
  expect(await files()).toBe(put);
  await question.getByRole("button", { name: "重选" }).click();
  await question.getByRole("button", { name: "是本项目的协议", exact: true }).click();
  await offers.waitFor();
  // the answer enters nothing by itself
  await waitUntilSaved(page);
  expect((await readCaseIn(opened.folder)).partners).toEqual(before);
  expect(opened.app.faults).toEqual([]);
});
