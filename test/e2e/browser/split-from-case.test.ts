import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import { printPack } from "../../../electron/jobs/print/print-pack.ts";
import { unwrap } from "../../fixtures/letter-source.ts";
import { makeCase, scanStack } from "../../split/split-set.ts";
import { dropFiles } from "./drop-files.ts";
import { violations } from "./every-screen.ts";
import { readCaseIn } from "./opened-case.ts";
import { picture } from "./picture.ts";
import { goTo, openFolder, openSample, startApp, waitUntilSaved } from "./running-app.ts";
import { slow } from "./tours/tour.ts";

/** Another program writes other answers into a case. */
const changeCaseIn = async (folder: string, answers: object) =>
  writeFile(join(folder, "case.json"), JSON.stringify({ ...(await readCaseIn(folder)), ...answers }));

/** Lays a scan of these pages of a case's print pack, with its separators, among its attachments. */
async function scanIntoCase(folder: string, name: string, pages: readonly number[]): Promise<void> {
  const out = join(folder, "..", "pack.pdf");
  const pack = unwrap(await printPack({ paths: [folder], out, moment: { kind: "date", date: "2026-05-25" }, separators: true }));
  const scanned = pages.map((printed) => ({ printed, skew: 1, upsideDown: false, sealed: false }));
  await writeFile(join(folder, "attachments", name), await scanStack(await readFile(pack.file), scanned, 7));
}

test("a stack that waits for a place in a project is split with its file and folder known, and there is a way back", async () => {
  const parent = await mkdtemp(join(tmpdir(), "guohe-split-from-case-"));
  const app = await startApp({ at: "2026-05-25T10:00" });
  const { page } = app;
  try {
    const folder = await makeCase(parent, 0, false);
    const pdf = await PDFDocument.create();
    for (const _ of [1, 2, 3]) pdf.addPage([500, 700]);
    await writeFile(join(folder, "attachments", "整叠.pdf"), await pdf.save());
    const waiting = { id: "stack", slot: "self-funding", file: "attachments/整叠.pdf", state: "received", unplaced: true };
    await changeCaseIn(folder, { attachments: [waiting] });
    await openFolder(page, folder);
    await goTo(page, "附件");
    await page.locator(".placing").getByRole("button", { name: "扫描归位" }).click(slow);
    await page.getByRole("listitem").filter({ hasText: "整叠.pdf" }).waitFor();
    await page.getByText(folder, { exact: true }).waitFor();
    expect(await page.getByRole("button", { name: "开始归位" }).isEnabled()).toBe(true);
    // what is dropped here comes behind it, once, from folders too, and can be taken off again
    const base64 = await pdf.saveAsBase64();
    let send = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      send = resolve;
    });
    await page.route("**/attach?*", (route) => held.then(() => route.continue()));
    await dropFiles(page.locator("body"), [
      { name: "扫描10.pdf", base64 },
      { name: "扫描9.pdf", base64 },
    ]);
    // nothing is begun without what is still on its way
    await page.getByText("正在取文件，0 / 2").waitFor();
    expect(await page.getByRole("button", { name: "开始归位" }).isDisabled()).toBe(true);
    send();
    const stack = page.locator(".split-files li");
    await expect.poll(() => stack.allInnerTexts()).toEqual(["整叠.pdf", "扫描9.pdf", "扫描10.pdf"]);
    expect(await violations(page)).toEqual([]);
    await picture(page, "split-dropped");
    await page.getByRole("button", { name: "去掉 扫描10.pdf" }).click();
    await writeFile(join(parent, "另一叠.pdf"), await pdf.save());
    await page.getByText("用完整路径添加").click();
    await page.getByLabel("扫描件的完整路径，一行一个").fill(join(parent, "另一叠.pdf"));
    await page.getByRole("button", { name: "添加", exact: true }).click();
    await page.getByRole("listitem").filter({ hasText: "另一叠.pdf" }).waitFor();
    await page.getByRole("button", { name: "开始归位" }).click();
    await page.locator(".split-page").first().waitFor(slow);
    expect(await page.locator(".split-page").count()).toBe(9);
    // a drop that brings nothing says so, and leaves the reading as it is
    await dropFiles(page.locator("body"), [{ name: "空.pdf", base64: "" }]);
    await page.getByText("没有添加").waitFor();
    await page.getByText(/空\.pdf.*文件是空的/u).waitFor();
    expect(await page.locator(".split-page").count()).toBe(9);
    expect(await violations(page)).toEqual([]);
    await picture(page, "split-not-taken");
    // dropped beside a stack that still waits, it is read together with it
    await dropFiles(page.locator("body"), [{ name: "又一叠.pdf", base64 }]);
    await expect.poll(() => stack.allInnerTexts()).toEqual(["整叠.pdf", "扫描9.pdf", "另一叠.pdf", "又一叠.pdf"]);
    await page.getByRole("button", { name: "恢复先前的识别" }).waitFor();
    expect(await page.getByText("没有添加").count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await picture(page, "split-put-away");
    await page.getByRole("button", { name: "回到项目" }).click();
    await page.locator(".placing").getByText("整叠.pdf").waitFor();

    // put into the place of a letter of one page, it is told there, until somebody has checked it
    await page.locator(".placing").getByRole("combobox").click();
    await page.locator(".ant-select-item-option[title^='自筹经费']").click();
    await page
      .locator(".placing")
      .getByRole("button", { name: /^把“整叠/ })
      .click();
    const slot = page.locator("[data-slot=self-funding]");
    await slot.getByText("几件材料一并扫描的，请分开归位").waitFor(slow);
    await slot.getByRole("button", { name: "扫描归位" }).click();
    await page.getByRole("listitem").filter({ hasText: "整叠.pdf" }).waitFor();
    expect(app.faults).toEqual([]);
  } finally {
    await app.close();
    await rm(parent, { recursive: true, force: true });
  }
}, 120_000);

test("a stack of pure pictures in the place of an agreement is told by its first page", async () => {
  const parent = await mkdtemp(join(tmpdir(), "guohe-stack-in-agreement-"));
  const app = await startApp({ at: "2026-05-25T10:00" });
  const { page } = app;
  try {
    const folder = await makeCase(parent, 0, true);
    await scanIntoCase(folder, "扫描0012.pdf", [1, 2, 3]);
    const scan = { id: "scan", slot: "agreement-copy", for: "agreement-suederau", file: "attachments/扫描0012.pdf", pages: 3, state: "received" };
    await changeCaseIn(folder, { attachments: [scan] });
    await openFolder(page, folder);
    await goTo(page, "附件");
    const slot = page.locator("[data-slot=agreement-copy]", { hasText: "扫描0012.pdf" });
    await slot.getByText("像是整叠扫描件").waitFor(slow);
    await slot.getByRole("button", { name: "扫描归位" }).click();
    await page.getByRole("listitem").filter({ hasText: "扫描0012.pdf" }).waitFor();
    expect(app.faults).toEqual([]);
  } finally {
    await app.close();
    await rm(parent, { recursive: true, force: true });
  }
}, 180_000);

test("separators and lists that came back as files of their own are taken out at once", async () => {
  const parent = await mkdtemp(join(tmpdir(), "guohe-pack-sheets-"));
  const app = await startApp({ at: "2026-05-25T10:00" });
  const { page } = app;
  try {
    const folder = await makeCase(parent, 0, false);
    const waiting = [1, 2, 3, 4].map((number) => ({
      id: `scan-${number}`,
      slot: "other",
      file: `attachments/扫描-${number}.pdf`,
      pages: 1,
      state: "received",
      unplaced: true,
    }));
    for (const number of [1, 2, 3, 4]) await scanIntoCase(folder, `扫描-${number}.pdf`, [number]);
    await changeCaseIn(folder, { attachments: waiting });
    await openFolder(page, folder);
    await goTo(page, "附件");
    const placing = page.locator(".placing");
    await placing.getByText("其中 3 页是用印包的分隔页和清单").waitFor(slow);
    expect(await placing.getByRole("combobox").count()).toBe(1);
    expect(await placing.getByRole("button", { name: "扫描归位" }).count()).toBe(0);
    await picture(page, "pack-sheets");
    await placing.getByRole("button", { name: "移出这 3 件" }).click();
    await page.getByRole("region", { name: "1 个文件待确认位置" }).waitFor();
    await page.keyboard.press("Control+z");
    await placing.getByRole("button", { name: "移出这 3 件" }).waitFor(slow);
    expect(app.faults).toEqual([]);
  } finally {
    await app.close();
    await rm(parent, { recursive: true, force: true });
  }
}, 180_000);

test("what a stack was given out to is taken back on its page and in the project behind it, but not over what was changed since", async () => {
  const parent = await mkdtemp(join(tmpdir(), "guohe-split-undo-"));
  const app = await startApp({ at: "2026-05-25T10:00" });
  const { page } = app;
  try {
    const folder = await makeCase(parent, 0, false);
    await scanIntoCase(folder, "整叠.pdf", [3, 4, 5, 6]);
    const waiting = { id: "stack", slot: "other", file: "attachments/整叠.pdf", state: "received", unplaced: true };
    await changeCaseIn(folder, { attachments: [waiting] });
    await openFolder(page, folder);
    await goTo(page, "项目负责人");
    const reached = async () => (await readCaseIn(folder)).lead?.email;
    const at = await reached();
    await page.locator('[id="field-lead.email"]').fill("other@shili.example");
    await goTo(page, "附件");
    await waitUntilSaved(page);
    await page.locator(".placing").getByRole("button", { name: "扫描归位" }).click(slow);
    // what was attached can be taken back where it was done, and from the project that is open behind it
    const attachments = async () => (await readCaseIn(folder)).attachments;
    const before = await attachments();
    const attach = page.getByRole("button", { name: /^归入 \d+ 件/ });
    const takeBack = page.getByRole("button", { name: "撤销归入" });
    await page.getByRole("button", { name: "开始归位" }).click();
    await attach.click({ timeout: 120_000 });
    await takeBack.waitFor(slow);
    const after = await attachments();
    expect(after).not.toEqual(before);
    expect(await violations(page)).toEqual([]);
    await picture(page, "split-attached");
    await takeBack.click();
    await attach.waitFor(slow);
    expect(await attachments()).toEqual(before);
    expect(await takeBack.count()).toBe(0);
    // who pressed it goes on where that lies now, and hears of it
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("split-assigned");
    await page
      .getByRole("status")
      .filter({ hasText: /^已撤销归入 \d+ 件$/u })
      .waitFor({ state: "attached" });
    await attach.click();
    await takeBack.waitFor(slow);
    await page.getByRole("button", { name: "回到项目" }).click();
    const said = page.locator(".removed-line").filter({ hasText: /已归入 \d+ 件/ });
    await said.waitFor();
    expect(await page.getByText("已被另一个程序修改").count()).toBe(0);
    await picture(page, "split-undo-in-case");
    await said.getByRole("button", { name: "撤销" }).click();
    await expect.poll(attachments, { timeout: 60_000 }).toEqual(before);

    // what was changed before is still undone behind it, and done again
    expect(await reached()).toBe("other@shili.example");
    for (let steps = 0; steps < 6 && (await reached()) !== at; steps++) {
      await page.keyboard.press("Control+z");
      await waitUntilSaved(page);
    }
    expect(await reached()).toBe(at);
    for (let steps = 0; steps < 6 && JSON.stringify(await attachments()) !== JSON.stringify(before); steps++) await page.keyboard.press("Control+y");
    await goTo(page, "附件");
    await page.locator(".placing").waitFor();
    await waitUntilSaved(page);

    // one that was changed since stays as it is, and says so
    await page.locator(".placing").getByRole("button", { name: "扫描归位" }).click(slow);
    await page.getByRole("button", { name: "开始归位" }).click();
    await attach.click({ timeout: 120_000 });
    await takeBack.waitFor(slow);
    await changeCaseIn(folder, { title: "归入后改的题目" });
    await takeBack.click();
    await page.getByText("归入后又改过，没有撤销，改动都在").waitFor(slow);
    expect([(await readCaseIn(folder)).title, (await attachments())?.length]).toEqual(["归入后改的题目", after?.length]);
    expect(await takeBack.count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    await picture(page, "split-not-taken-back");
    expect(app.faults).toEqual([]);
  } finally {
    await app.close();
    await rm(parent, { recursive: true, force: true });
  }
}, 360_000);

test("scans are read for the projects that are listed, without a folder being chosen, and what is missing to begin is said", async () => {
  const app = await startApp({ at: "2026-05-25T10:00" });
  const { page } = app;
  try {
    await openSample(page);
    await page.getByRole("button", { name: "申报项目", exact: true }).click();
    await page.getByRole("button", { name: "扫描归位" }).click();
    await page.getByRole("list", { name: "最近的项目" }).getByText("面向柔性装配的具身智能机器人").waitFor(slow);
    await page.getByText("请先添加扫描件").waitFor();
    const pdf = await PDFDocument.create();
    pdf.addPage([500, 700]).drawText("scan");
    // a browser's own choice of files is the first thing: paths are folded away
    expect(await page.getByRole("textbox").count()).toBe(0);
    const chooser = page.waitForEvent("filechooser");
    await page.getByRole("button", { name: "添加扫描件……" }).click();
    await (await chooser).setFiles({ name: "整叠.pdf", mimeType: "application/pdf", buffer: Buffer.from(await pdf.save()) });
    await page.getByRole("listitem").filter({ hasText: "整叠.pdf" }).waitFor();
    expect(await violations(page)).toEqual([]);
    await picture(page, "split-own-projects");
    await page.getByRole("button", { name: "开始归位" }).click();
    await page.locator(".split-page").first().waitFor(slow);
    expect(app.faults).toEqual([]);
  } finally {
    await app.close();
  }
}, 180_000);
