import { cp, mkdir, mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { Case } from "../../../shared/case/case.ts";
import { scanOf } from "../../fixtures/scans.ts";
import { dropFiles, type SentFile } from "./drop-files.ts";
import { type Hand, keyboard, mouse } from "./hands.ts";
import { markChecked } from "./mark-checked.ts";
import { EXAMPLE, openedCase, readCaseIn } from "./opened-case.ts";
import { goTo, pageShown, waitUntilSaved } from "./running-app.ts";

const SEALED = ["agreement-copy", "agreement-translation", "no-licence-transfer", "self-funding"];

/** The complete example of 专题二 with every paper taken out of it. */
async function makeFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "申报 项目 "));
  await cp(join(EXAMPLE, "case.json"), join(folder, "case.json"));
  const { attachments: _attachments, ...rest } = await readCaseIn(folder);
  await writeFile(join(folder, "case.json"), JSON.stringify(rest));
  return folder;
}
const opened = openedCase(makeFolder);

const readCase = () => readCaseIn(opened.folder);

async function sampleFiles(): Promise<readonly SentFile[]> {
  const names = await readdir(join(EXAMPLE, "attachments"));
  return Promise.all(names.map(async (name) => ({ name, base64: (await readFile(join(EXAMPLE, "attachments", name))).toString("base64") })));
}

const placingTable = (page: Page) => page.getByRole("region", { name: /个文件待确认位置$/ });

/** Says of every sealed paper that the seal of the applicant is on it. */
async function sealAll(page: Page, hand: Hand): Promise<void> {
  for (const slot of SEALED) {
    const choices = page.locator(`[data-slot=${slot}]`).getByRole("combobox");
    for (let index = 0; index < (await choices.count()); index += 1) await hand.pick((await choices.nth(index).getAttribute("id")) ?? "", ["已盖申报单位公章"]);
  }
}

/** Where each paper of a case lies. */
const placesIn = ({ attachments }: Case) =>
  (attachments ?? []).map((paper) => [paper.slot, paper.for, paper.file.replace("attachments/", "")].filter(Boolean).join(" ")).sort();

async function placesOnDisk(): Promise<readonly string[]> {
  await waitUntilSaved(opened.app.page);
  return placesIn(await readCase());
}

async function placesOfSample(): Promise<readonly string[]> {
  return placesIn(await readCaseIn(EXAMPLE));
}

test("a whole package by mouse: files dropped on the window find their places, are sealed, bundled and verified", async () => {
  const { page } = opened.app;
  await goTo(page, "经费预算");
  await dropFiles(page.locator("main"), await sampleFiles());
  await page.getByRole("heading", { level: 1, name: "附件" }).waitFor();
  await placingTable(page).getByRole("button", { name: "全部放入（9 个）" }).click({ timeout: 180_000 });
  expect(await placesOnDisk()).toEqual(await placesOfSample());
  await sealAll(page, mouse(page));
  await goTo(page, "生成与上传");
  await page.locator("[data-ready=true]").waitFor();
  await page.getByRole("button", { name: "生成附件包" }).click();
  await page.getByText("已核验，与清单一致").waitFor({ timeout: 180_000 });
  expect(opened.app.faults).toEqual([]);
});

test("a whole package with the keyboard alone", async () => {
  const { page } = opened.app;
  const hand = keyboard(page);
  const nav = (name: string) => page.getByRole("navigation", { name: "申报项目" }).getByRole("button", { name: new RegExp(`^${name}`) });
  await hand.press(nav("附件"));
  await pageShown(page);
  const chooser = page.waitForEvent("filechooser");
  await hand.press(page.getByRole("button", { name: "添加文件，位置由程序提出" }));
  const names = await readdir(join(EXAMPLE, "attachments"));
  await (await chooser).setFiles(names.map((name) => join(EXAMPLE, "attachments", name)));
  await placingTable(page).waitFor();
  // whoever works without a mouse is led to what came in
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("9 个文件待确认位置");
  await hand.press(placingTable(page).getByRole("button", { name: "全部放入（9 个）" }));
  expect(await placesOnDisk()).toEqual(await placesOfSample());
  await sealAll(page, hand);
  await hand.press(nav("生成与上传"));
  await page.locator("[data-ready=true]").waitFor();
  await hand.press(page.getByRole("button", { name: "生成附件包" }));
  await page.getByText("已核验，与清单一致").waitFor({ timeout: 180_000 });
  expect(opened.app.faults).toEqual([]);
}, 400_000);

test("files that cannot be taken are named, the same file is not taken twice, and a slot takes what falls on it", async () => {
  const { page } = opened.app;
  await goTo(page, "附件");
  const scan = Buffer.from(await scanOf(2)).toString("base64");
  const long = `${"很长的文件名".repeat(33)}.pdf`;
  const program = Buffer.from("MZ\x90\0 a program").toString("base64");
  const slot = page.locator("[data-slot=no-licence-transfer]");
  await dropFiles(slot, [
    { name: long, base64: scan },
    { name: "安装.pdf", base64: program },
    { name: "空.pdf", base64: "" },
  ]);
  const refused = page.getByRole("region", { name: "没有收进来的文件" });
  await refused.getByText(/安装\.pdf.*Windows 程序/).waitFor();
  await refused.getByText(/空\.pdf.*空文件/).waitFor();
  await expect.poll(() => slot.getAttribute("data-state")).toBe("received");
  await dropFiles(slot, [{ name: "又一次.pdf", base64: scan }]);
  await refused.getByText(/“又一次\.pdf”与已登记在“.*技术转移承诺书.*内容完全相同，没有再收/).waitFor();
  expect((await placesOnDisk()).length).toBe(1);
  // off the list, it is listed by the name that it comes back with, and what it is is said
  await slot.getByRole("button", { name: /^更多操作/u }).click();
  await page.getByRole("menuitem", { name: /移出/u }).click();
  await dropFiles(slot, [{ name: "又一次.pdf", base64: scan }]);
  await refused.getByText(/^“又一次\.pdf”与项目文件夹里的“很长.*”内容完全相同，没有另存一份，按现在的名称列出。$/u).waitFor();
  await slot.getByRole("button", { name: "又一次.pdf", exact: true }).waitFor();
  expect((await readdir(join(opened.folder, "attachments"))).length).toBe(1);
  expect(opened.app.faults).toEqual([]);
});

test("a folder that is chosen brings in neither litter nor the same paper twice; a photo finds its place while it is read, and another later", async () => {
  const { page } = opened.app;
  const chosen = join(await mkdtemp(join(tmpdir(), "选中的 ")), "扫描 件（一）");
  await mkdir(chosen);
  const name = `${"镕喆䶮教授课题组联合研究资助批复文件正式盖章扫描件".repeat(2)}最终版.pdf`;
  const scan = await scanOf(2);
  for (const file of [name, "副本.pdf"]) await writeFile(join(chosen, file), scan);
  await writeFile(join(chosen, "IMG_4711.pdf"), await scanOf(1));
  await writeFile(join(chosen, "IMG_812.pdf"), await scanOf(3));
  for (const litter of ["Thumbs.db", "~$承诺书.docx"]) await writeFile(join(chosen, litter), "x");
  await goTo(page, "附件");
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "添加文件夹" }).click();
  await (await chooser).setFiles(chosen);
  await page.getByRole("region", { name: "3 个文件待确认位置" }).waitFor();
  const names = await placingTable(page).locator(".file-name").allInnerTexts();
  expect(names.filter((one) => one.startsWith("IMG"))).toEqual(["IMG_812.pdf", "IMG_4711.pdf"]);
  const told = page.getByRole("region", { name: "没有收进来的文件" });
  await expect.poll(() => told.innerText()).toMatch(/内容完全相同，没有再收/);
  expect(await told.innerText()).not.toMatch(/Thumbs|~\$/);
  // chosen and not confirmed: still chosen after a look at the pages
  const placing = placingTable(page).getByRole("row").filter({ hasText: "IMG_4711.pdf" });
  await mouse(page).pick((await placing.getByRole("combobox").getAttribute("id")) ?? "", ["伦理审查批准"]);
  await page.getByRole("button", { name: "查看“IMG_4711.pdf”" }).click();
  await page.getByRole("button", { name: "全部附件" }).click();
  expect(await placing.innerText()).toContain("伦理审查批准");
  await page.getByRole("button", { name: "查看“IMG_4711.pdf”" }).click();
  const choice = page.getByRole("combobox", { name: "“IMG_4711.pdf”的位置" });
  const put = async (place: string) => {
    await mouse(page).pick((await choice.getAttribute("id")) ?? "", [place]);
    await waitUntilSaved(page);
    return (await readCase()).attachments?.find(({ file }) => file.endsWith("IMG_4711.pdf"));
  };
  await expect.poll(() => put("自筹经费承诺书")).toMatchObject({ slot: "self-funding", wordsSha256: expect.any(String) });
  // the way to the next without a place, and to the one after it
  await page.getByRole("button", { name: "看下一个待确认位置的（还有 2 个）" }).click();
  await page.getByRole("button", { name: "看下一个待确认位置的（还有 1 个）" }).waitFor();
  await page.goBack();
  await choice.waitFor();
  await page.getByLabel("核对人").fill("何佳样");
  await markChecked(page);
  await page.getByText("何佳样　5月25日").waitFor();
  await expect.poll(() => put("伦理审查批准")).toMatchObject({ slot: "ethics-approval", sealedBy: "applicant", state: "sealed-scan" });
  expect(await put("伦理审查批准")).not.toHaveProperty("wordsSha256");
  await page.getByRole("button", { name: "在文件夹中显示" }).click();
  await expect.poll(() => opened.app.openedPaths).toEqual([join(opened.folder, "attachments")]);
  // what has no place yet would go into the package all the same: said before it is built
  await goTo(page, "生成与上传");
  await page.getByText("有 2 个文件还没有确认位置").waitFor();
  await page.getByRole("button", { name: "去确认位置" }).click();
  await page.getByRole("region", { name: "2 个文件待确认位置" }).waitFor();
  expect(opened.app.faults).toEqual([]);
});

test("a paper is read page by page, turned and put in order by keys, replaced and put back, checked and unchecked", async () => {
  const { page } = opened.app;
  await goTo(page, "附件");
  await dropFiles(page.locator("[data-slot=no-licence-transfer]"), [{ name: "承诺书.pdf", base64: Buffer.from(await scanOf(4)).toString("base64") }]);
  await page.getByRole("button", { name: "查看“承诺书.pdf”" }).click();
  const pages = page.getByRole("listbox", { name: "缩略图，共 4 页" });
  await pages.waitFor({ timeout: 180_000 });
  // few headings beside the pages, and the keys folded
  const panel = page.locator(".paper-panel");
  expect(await panel.getByRole("heading").count()).toBeLessThan(4);
  expect(await panel.locator(".keys").isVisible()).toBe(false);
  await panel.getByText("页面、文件与按键的说明").click();
  expect(await panel.locator(".keys").isVisible()).toBe(true);
  await pages.focus();
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => page.getByRole("spinbutton", { name: "转到第几页" }).inputValue()).toBe("2");
  await page.keyboard.press("r");
  await page.keyboard.press("Alt+ArrowUp");
  await waitUntilSaved(page);
  await expect.poll(async () => (await readCase()).attachments?.[0]).toMatchObject({ pageTurns: [{ page: 2, degrees: 90 }], pageOrder: [2, 1, 3, 4] });
  await page.getByRole("button", { name: "恢复原来的方向和页序" }).click();

  await page.getByLabel("核对人").fill("何佳样");
  await markChecked(page);
  await page.getByText("何佳样　5月25日").waitFor();
  // what was pressed went away: the focus is at the next step
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  await expect.poll(focused).toMatch(/^(?:核对下一件|核对最后一件|生成与上传|全部附件)/u);
  await page.getByRole("button", { name: "撤回核对：“承诺书.pdf”" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(focused).toBe("标为已核对");

  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "替换文件" }).click();
  await (await chooser).setFiles({ name: "重扫.pdf", mimeType: "application/pdf", buffer: Buffer.from(await scanOf(3)) });
  await page.getByRole("listbox", { name: "缩略图，共 3 页" }).waitFor();
  await waitUntilSaved(page);
  expect((await readCase()).attachments).toMatchObject([{ file: "attachments/重扫.pdf", pages: 3, earlierFiles: ["attachments/承诺书.pdf"] }]);
  await page.getByRole("button", { name: "换回“承诺书.pdf”" }).click();
  await page.getByRole("listbox", { name: "缩略图，共 4 页" }).waitFor();
  expect(opened.app.faults).toEqual([]);
});

test("of four hundred pages only those in view are drawn, and one types on while they are", async () => {
  const { page } = opened.app;
  await goTo(page, "附件");
  await dropFiles(page.locator("[data-slot=no-licence-transfer]"), [{ name: "四百页.pdf", base64: Buffer.from(await scanOf(400)).toString("base64") }]);
  await page.getByRole("button", { name: "查看“四百页.pdf”" }).click();
  const pages = page.getByRole("listbox", { name: "缩略图，共 400 页" });
  await pages.waitFor({ timeout: 180_000 });
  expect(await pages.getByRole("option").count()).toBeLessThan(20);
  for (let step = 0; step < 12; step += 1) await pages.evaluate((box) => box.scrollBy(0, 3000));
  await page.getByLabel("核对人").fill("何佳样");
  await pages.focus();
  await page.keyboard.press("End");
  await expect.poll(() => page.getByRole("spinbutton", { name: "转到第几页" }).inputValue()).toBe("400");
  // what was scrolled past does not stand in the way of what is looked at
  await pages.locator("[aria-selected=true] img[data-state=shown]").waitFor({ timeout: 180_000 });
  expect(await pages.getByRole("option").count()).toBeLessThan(20);
  expect(opened.app.faults).toEqual([]);
});

test("an agreement is checked beside its pages: element, page, quote, and a finding that follows", async () => {
  const { page } = opened.app;
  await goTo(page, "协议核对");
  const row = page.locator("[data-element='agreements[0].inputs']");
  await row.getByRole("button", { name: "核对“各方投入”" }).click();
  await page.getByRole("button", { name: "标为缺少" }).click();
  await expect.poll(() => row.getAttribute("data-state")).toBe("absent");
  await page.getByRole("spinbutton", { name: "“各方投入”所在的原件页" }).fill("3");
  await page.getByRole("textbox", { name: "“各方投入”的原文摘录" }).fill("two exoskeleton prototypes");
  await page.getByRole("button", { name: "改为待确认" }).click();
  await expect.poll(() => row.getAttribute("data-state")).toBe("waiting");
  // without its copy there is nothing to confirm it by
  expect(await page.getByRole("navigation").getByText("待确认 1").count()).toBe(0);
  await page.getByRole("button", { name: "确认为“各方投入”" }).click();
  await waitUntilSaved(page);
  expect((await readCase()).agreements?.[0]?.inputs).toEqual({ stated: true, page: 3, quote: "two exoskeleton prototypes" });
  expect(opened.app.faults).toEqual([]);
});

test("a listed file is moved by its menu and by dragging, taken back, and not put twice where it is added elsewhere", async () => {
  const { page } = opened.app;
  await goTo(page, "附件");
  const scan = Buffer.from(await scanOf(2)).toString("base64");
  await dropFiles(page.locator("[data-slot=self-funding]"), [{ name: "伦理批件.pdf", base64: scan }]);
  await page.getByRole("button", { name: "更多操作：“伦理批件.pdf”" }).click();
  await page.getByRole("menuitem", { name: "其他材料" }).click();
  await page.getByText("已把“伦理批件.pdf”移到“其他材料”").waitFor();
  expect(await placesOnDisk()).toEqual(["other 伦理批件.pdf"]);
  await page.keyboard.press("Control+z");
  await page.getByText("已撤销：“伦理批件.pdf”的位置").waitFor();
  expect(await placesOnDisk()).toEqual(["self-funding 伦理批件.pdf"]);
  await page.keyboard.press("Control+y");
  // the same file at another place: said where it is, and moved or put there too when one wants
  const letter = page.locator("[data-slot=no-licence-transfer]");
  await dropFiles(letter, [{ name: "伦理批件.pdf", base64: scan }]);
  const told = page.getByRole("region", { name: "没有收进来的文件" });
  await told.getByText(/已登记在“其他材料”，内容完全相同，没有再收/).waitFor();
  await told.getByRole("button", { name: /^移到“.*技术转移承诺书/ }).click();
  expect(await placesOnDisk()).toEqual(["no-licence-transfer 伦理批件.pdf"]);
  await letter.locator(".file-name").dragTo(page.locator("[data-slot=self-funding]"));
  await page.getByText("已把“伦理批件.pdf”移到“自筹经费承诺书”").waitFor();
  expect(await placesOnDisk()).toEqual(["self-funding 伦理批件.pdf"]);
  expect(opened.app.faults).toEqual([]);
});

test("one person who signs for both sides is doubted on both lines, and no longer once the name is put right", async () => {
  const { page } = opened.app;
  await goTo(page, "合作协议");
  const [ours, theirs] = [0, 1].map((at) => page.locator(`[id="field-agreements[0].signatories[${at}].name"]`));
  const right = (await theirs?.inputValue()) ?? "";
  await theirs?.fill((await ours?.inputValue()) ?? "");
  await page.keyboard.press("Tab");
  await goTo(page, "协议核对");
  const doubted = page.getByText("签字人存疑，请展开核对");
  await expect.poll(() => doubted.count()).toBe(2);
  await page.locator("button.element-name").nth(1).click();
  await page.getByText(/同时是.*的签字人。签字栏可能左右看串/).waitFor();
  await page.getByRole("textbox", { name: /的签字人姓名$/ }).fill(right);
  await page.keyboard.press("Tab");
  await expect.poll(() => doubted.count()).toBe(0);
  expect(opened.app.faults).toEqual([]);
});
