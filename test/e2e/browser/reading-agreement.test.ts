import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { caseOfGermanAgreement, chineseTranslation, confirmProposals, elementStates, germanAgreement, readAgreement, twoAgreements } from "./agreement-case.ts";
import { dropFiles } from "./drop-files.ts";
import { overflows, violations } from "./every-screen.ts";
import { markChecked } from "./mark-checked.ts";
import { openedCase, readCaseIn } from "./opened-case.ts";
import { picture } from "./picture.ts";
import { goTo, waitUntilSaved } from "./running-app.ts";

const opened = openedCase(caseOfGermanAgreement);

const saved = async () => {
  await waitUntilSaved(opened.app.page);
  return readCaseIn(opened.folder);
};

const states = () => elementStates(opened.app.page);
const row = (name: string) => opened.app.page.locator("tr[data-element]").filter({ hasText: name });

test("from dropping a German agreement to its finished checklist with the flag of translation in at most 12 key presses and clicks", async () => {
  const { page } = opened.app;
  await readAgreement(page);
  expect(await row("合作期限").innerText()).toContain("2026-08-01 至 2029-12-31");
  expect(await states()).toEqual(Array.from({ length: 8 }, () => "waiting"));
  // besides them the drop, and going to the screen
  expect(2 + (await confirmProposals(page))).toBeLessThanOrEqual(12);
  await expect.poll(states).toEqual(Array.from({ length: 8 }, () => "stated"));
  expect(await saved()).toMatchObject({
    agreements: [
      {
        languages: ["de"],
        autoRenewal: false,
        signatories: [
          { party: "applicant", name: "Gu Huaiyuan", date: "2026-05-11", signed: true, page: 3 },
          { party: "suederau", name: "Katharina Brüggemann", date: "2026-05-04", signed: true, page: 3 },
        ],
        term: { stated: true, start: "2026-08-01", end: "2029-12-31", page: 2 },
        content: { stated: true, page: 1 },
        inputs: { stated: true, page: 1 },
        division: { stated: true, page: 1, quote: expect.stringContaining("Die HSÜ übernimmt die Arbeitspakete 1 bis 3") },
        ip: { stated: true, page: 2 },
      },
    ],
    attachments: [{ sealedBy: "applicant" }],
  });
  expect(await violations(page)).toEqual([]);
  // its translation is owed; an agreement that needs none leads on by the only filled button, once its paper is checked
  const goOn = page.locator(".agreement-next .ant-btn");
  expect(await goOn.count()).toBe(0);
  await goTo(page, "合作协议");
  await page
    .getByRole("radiogroup", { name: /自带完整中文文本/ })
    .getByText("是", { exact: true })
    .click();
  await goTo(page, "协议核对");
  await page.getByRole("textbox", { name: "核对人" }).fill("何佳样");
  await markChecked(page);
  await goOn.click();
  await page.locator("[data-section][aria-current=page]").waitFor();
  expect(opened.app.faults).toEqual([]);
});

test("what a person marks missing, chooses on the page or types stays as it is when the file is read again, and Ctrl Z takes it back", async () => {
  const { page } = opened.app;
  await readAgreement(page);
  const focused = page.locator("tr.editor button.ant-btn-primary:focus");
  await focused.waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => page.locator("tr.on[data-element]").getAttribute("data-element")).toBe("agreements[0].term");
  await expect.poll(() => page.locator(".page-mark.strong").getAttribute("data-mark")).toBe("agreements[0].term");
  await page.keyboard.press("m");
  await expect.poll(() => row("合作期限").getAttribute("data-state")).toBe("absent");
  // E waits for words on the page; Enter there takes them
  await expect.poll(() => page.locator("tr.on[data-element]").getAttribute("data-element")).toBe("agreements[0].content");
  await page.keyboard.press("e");
  const line = page.locator(".text-layer > g > text", { hasText: "Untersucht werden" }).first();
  await line.waitFor({ state: "attached" });
  await line.evaluate((node) => document.getSelection()?.selectAllChildren(node));
  await page.getByRole("toolbar", { name: "选中的文字用于" }).waitFor();
  await page.keyboard.press("Enter");
  await expect.poll(() => row("合作内容").getAttribute("data-state")).toBe("stated");
  await expect.poll(() => page.locator("tr.on[data-element]").getAttribute("data-element")).toBe("agreements[0].inputs");
  await page.keyboard.press("Enter");
  await expect.poll(() => row("各方投入").getAttribute("data-state")).toBe("stated");
  await page.keyboard.press("Control+z");
  await expect.poll(() => row("各方投入").getAttribute("data-state")).toBe("waiting");
  const before = await saved();
  expect(before.agreements?.[0]).toMatchObject({
    term: { stated: false },
    content: { stated: true, page: 1, quote: expect.stringContaining("Untersucht werden") },
  });
  await page.reload();
  await page.getByRole("navigation", { name: "申报项目" }).waitFor();
  await goTo(page, "协议核对");
  await page.getByText("3 页已读完").waitFor();
  expect((await saved()).agreements).toEqual(before.agreements);
  expect(await page.getByText("新读到").count()).toBe(0);
  expect(opened.app.faults).toEqual([]);
});

test("a file with two agreements is told, and one click parts it into a file for each; the whole one stays", async () => {
  const { page } = opened.app;
  await goTo(page, "附件");
  await dropFiles(page.locator("[data-slot=agreement-copy]").first(), [{ name: "两份.pdf", base64: await twoAgreements() }]);
  await page.getByText("已按收进的文件登记协议").waitFor();
  await goTo(page, "协议核对");
  await page.getByText("文件里有 2 份协议").waitFor({ timeout: 240_000 });
  expect(await violations(page)).toEqual([]);
  await picture(page, "two-agreements");
  await page.getByRole("button", { name: "拆开" }).click();
  await page.getByText("3 页已读完").waitFor({ timeout: 240_000 });
  await picture(page, "two-agreements-parted");
  const [first, second, ...others] = (await saved()).attachments ?? [];
  expect(first).toMatchObject({ file: "attachments/两份（第 1–3 页）.pdf", for: "agreement-1", earlierFiles: ["attachments/两份.pdf"] });
  expect(second).toMatchObject({ file: "attachments/两份（第 4–6 页）.pdf", for: "agreement-2", slot: "agreement-copy" });
  expect(others).toEqual([]);
  expect(await readdir(join(opened.folder, "attachments"))).toContain("两份.pdf");
  await page.getByRole("button", { name: "下一份协议" }).click();
  await page.getByText("3 页已读完").waitFor({ timeout: 240_000 });
  await page.keyboard.press("ControlOrMeta+z");
  await expect.poll(async () => (await saved()).attachments).toMatchObject([{ file: "attachments/两份.pdf" }]);
  // the answers on agreements lead to their elements beside the pages too
  await goTo(page, "合作协议");
  await page.getByRole("button", { name: "逐条核对" }).click();
  await page.getByText("文件里有 2 份协议").waitFor();
  // and the file itself, where it is looked at as an attachment
  await goTo(page, "附件");
  await page.getByRole("button", { name: "两份.pdf", exact: true }).click();
  await page.getByText("文件里有 2 份协议，可以拆成几个文件").waitFor();
  await page.getByRole("button", { name: "拆开" }).click();
  await page.getByText("文件里有 2 份协议").waitFor({ state: "detached" });
  await expect
    .poll(async () => (await saved()).attachments?.map(({ file }) => file))
    .toEqual(["attachments/两份（第 1–3 页）.pdf", "attachments/两份（第 4–6 页）.pdf"]);
  expect(opened.app.faults).toEqual([]);
});

test("the text of a page is searched with Ctrl F, and what is found is marked on its page", async () => {
  const { page } = opened.app;
  await readAgreement(page);
  await page.locator(".paper-sheets").click();
  await page.keyboard.press("Control+f");
  await page.getByRole("textbox", { name: "在文中查找" }).fill("Altschutzrechte");
  await page.locator(".page-mark.found-now rect").waitFor({ state: "attached" });
  expect(await page.locator(".text-layer").getAttribute("data-page")).toBe("2");
  await page.getByRole("button", { name: "关闭查找" }).click();
  expect(await page.locator(".page-mark.found-now").count()).toBe(0);
  // turned by a quarter, the text turns with the picture
  await page.locator(".paper-sheets").focus();
  const upright = await page.locator(".text-layer").getAttribute("viewBox");
  await page.keyboard.press("r");
  await expect.poll(() => page.locator(".text-layer").getAttribute("viewBox")).toBe(upright?.replace(/^0 0 (\S+) (\S+)$/, "0 0 $2 $1"));
  expect(opened.app.faults).toEqual([]);
});

test("in 附件 too the text of a page is found, selected and turned with it, and its page is drawn before the small ones", async () => {
  const { page } = opened.app;
  await goTo(page, "附件");
  const file = { name: "Kooperationsvertrag.pdf", base64: Buffer.from(await germanAgreement(true)).toString("base64") };
  await dropFiles(page.locator("[data-slot=agreement-copy]").first(), [file]);
  await page.getByText("已按收进的文件登记协议").waitFor();
  await page.getByText("3 页", { exact: true }).first().waitFor();
  // the small picture of the slot is there: what is asked for now is the viewer's
  await page.locator("[data-slot=agreement-copy] img[data-state=shown]").waitFor();
  const next = page.waitForRequest(/\/page\?/);
  await page.locator("[data-slot=agreement-copy] .first-page").click();
  expect(Number(new URL((await next).url()).searchParams.get("width"))).toBeGreaterThan(600);
  await page.locator(".paper-sheet img[data-state=shown]").waitFor();
  await page.locator(".text-layer").waitFor({ state: "attached" });
  await page.keyboard.press("Control+f");
  await page.getByRole("textbox", { name: "在文中查找" }).fill("Altschutzrechte");
  await page.locator(".page-mark.found-now rect").waitFor({ state: "attached" });
  expect(await page.locator(".text-layer").getAttribute("data-page")).toBe("2");
  expect(await page.getByRole("search").innerText()).toMatch(/^1 \/ \d+$/);
  // from the foot of a word to its end: of its own line, not of the one that begins close below
  for (const share of [0.1, 0.9]) {
    const word = await page.locator(".page-mark.found-now rect").boundingBox();
    if (!word) throw new Error("no word found");
    await page.mouse.move(word.x + 4, word.y + share * word.height);
    await page.mouse.down();
    await page.mouse.move(word.x + word.width - 4, word.y + share * word.height, { steps: 4 });
    await page.mouse.up();
    const selected = (await page.evaluate(() => document.getSelection()?.toString())) ?? "";
    expect(selected.length).toBeGreaterThan(5);
    expect("Altschutzrechte ").toContain(selected.trim());
  }
  await page.getByRole("textbox", { name: "在文中查找" }).press("Escape");
  await page.getByRole("search").waitFor({ state: "detached" });
  const line = page.locator(".text-layer > g > text").first();
  await line.evaluate((node) => document.getSelection()?.selectAllChildren(node));
  expect(await page.evaluate(() => document.getSelection()?.toString())).toBe(await line.textContent());
  await page.locator(".paper-sheets").focus();
  const upright = await page.locator(".text-layer").getAttribute("viewBox");
  await page.keyboard.press("r");
  await expect.poll(() => page.locator(".text-layer").getAttribute("viewBox")).toBe(upright?.replace(/^0 0 (\S+) (\S+)$/, "0 0 $2 $1"));
  expect(await violations(page)).toEqual([]);
  expect(opened.app.faults).toEqual([]);
});

test("where a translation says something else than its original is listed with both pages, which a click shows", async () => {
  const { page } = opened.app;
  await readAgreement(page);
  await page.getByRole("button", { name: "确认语种" }).click();
  await goTo(page, "附件");
  const file = { name: "译件.pdf", base64: Buffer.from(await chineseTranslation()).toString("base64") };
  await dropFiles(page.locator("[data-slot=agreement-translation]").first(), [file]);
  await goTo(page, "协议核对");
  const list = page.locator(".differences");
  await list.waitFor({ timeout: 60_000 });
  const found = await list.locator("li").allInnerTexts();
  expect(await list.getByRole("heading").first().innerText()).toBe(`与原件有 ${found.length} 处不同`);
  expect(found.map((text) => text.replaceAll(/\s+/g, " "))).toEqual(expect.arrayContaining([expect.stringMatching(/原件 .* 第 \d 页 译件 /)]));
  await list
    .getByRole("button", { name: /^译件：第 \d 页，1 / })
    .first()
    .click();
  await page.getByRole("region", { name: "译件" }).first().waitFor();
  // clause by clause: both texts in one sheet, what says the same folded, what differs marked with the number of its line
  await page.getByText("条款", { exact: true }).first().click();
  const sheet = page.getByRole("region", { name: "原件与译件的条款" });
  await sheet.locator(".clause-pair mark").first().waitFor();
  expect(await sheet.locator(".clause-number").count()).toBe(found.length);
  await picture(page, "translation-clauses");
  expect([...(await overflows(page)), ...(await violations(page))]).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 720 });
  await sheet.locator(".clause-number").first().click();
  await sheet.locator(".clause-pair.on").waitFor();
  expect([...(await overflows(page)), ...(await violations(page))]).toEqual([]);
  await page.emulateMedia({ colorScheme: "dark" });
  await picture(page, "translation-clauses-dark");
  expect(await violations(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: "light" });
  await page.keyboard.press("Escape");
  await page.keyboard.press("d");
  await expect.poll(() => sheet.locator(".clause-fold").count()).toBe(0);
  await page.keyboard.press("Alt+Digit2");
  await page.keyboard.press("Alt+Digit3");
  await page.getByRole("region", { name: "译件" }).first().waitFor();
  await page.setViewportSize({ width: 1440, height: 900 });
  // each is decided by a key: the first must be changed, the others mean the same; only then can it be marked as checked
  const marks = page.getByRole("button", { name: "标为已核对" });
  await page.getByLabel("核对人").fill("周敏");
  expect(await marks.isDisabled()).toBe(true);
  await list.locator("li.opened [aria-keyshortcuts=Enter]").focus();
  expect(await list.locator("li.opened mark").count()).toBeGreaterThan(0);
  await page.keyboard.press("Enter");
  for (let index = 1; index < found.length; index++) {
    await list.locator("li.opened [aria-keyshortcuts=N]").waitFor();
    await page.keyboard.press("n");
  }
  await list.getByRole("heading", { name: `${found.length} 处已核对` }).waitFor();
  expect(await list.locator(".difference-name").allInnerTexts()).toEqual([
    expect.stringContaining("须改"),
    ...found.slice(1).map(() => expect.stringMatching(/意思相同|译件里有/u)),
  ]);
  await picture(page, "translation-decided");
  await list.getByRole("button", { name: "复制修改清单" }).waitFor();
  await page.keyboard.press("ControlOrMeta+z");
  await list.getByText(`${found.length - 1} 处已定，1 处待定`).waitFor();
  expect(await list.getByRole("heading").first().innerText()).toBe(`与原件有 ${found.length} 处不同`);
  expect(await marks.isDisabled()).toBe(true);
  await page.keyboard.press("ControlOrMeta+y");
  await markChecked(page);
  await page.getByText("周敏").first().waitFor();
  expect(await violations(page)).toEqual([]);
  expect(opened.app.faults).toEqual([]);
});
