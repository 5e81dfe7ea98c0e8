import { expect, test } from "vitest";
import { scanOf } from "../../fixtures/scans.ts";
import { dropFiles } from "./drop-files.ts";
import { copyOfExample, openedCase, readCaseIn } from "./opened-case.ts";
import { goTo, waitUntilSaved } from "./running-app.ts";

const opened = openedCase(copyOfExample);

const letterOnDisk = async () => {
  await waitUntilSaved(opened.app.page);
  return ((await readCaseIn(opened.folder)).attachments ?? []).filter(({ slot }) => slot === "self-funding");
};

test("a listed file is replaced from its menu: it keeps its place, and one step of undo puts the old one back", async () => {
  const { page } = opened.app;
  await goTo(page, "附件");
  const slot = page.locator("[data-slot=self-funding]");
  const [before] = await letterOnDisk();
  const name = before?.file.replace("attachments/", "") ?? "";
  await slot.getByRole("button", { name: `更多操作：“${name}”` }).click();
  await page.getByRole("menuitem", { name: "再加一件" }).waitFor();
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("menuitem", { name: "替换文件……" }).click();
  await (await chooser).setFiles({ name: "重新盖章.pdf", mimeType: "application/pdf", buffer: Buffer.from(await scanOf(2)) });
  await page.getByText(`已用“重新盖章.pdf”换下“${name}”，原文件仍在文件夹里`).waitFor();
  expect(await letterOnDisk()).toMatchObject([{ id: before?.id, file: "attachments/重新盖章.pdf", earlierFiles: [before?.file] }]);
  await page.getByRole("button", { name: "撤销", exact: true }).last().click();
  await slot.getByRole("button", { name, exact: true }).waitFor();
  expect(await letterOnDisk()).toEqual([before]);
  expect(opened.app.faults).toEqual([]);
});

test("a long name keeps its end and its ending in view, and is whole where one points at it", async () => {
  const { page } = opened.app;
  await goTo(page, "附件");
  const name = `${"镕喆䶮教授课题组联合研究".repeat(5)}第三次修改稿.pdf`;
  const slot = page.locator("[data-slot=self-funding]");
  await dropFiles(slot, [{ name, base64: Buffer.from(await scanOf(1)).toString("base64") }]);
  const link = slot.locator(".file-name button").last();
  await expect.poll(() => link.locator(".middle-cut-shown").innerText()).toMatch(/^镕喆䶮教.*….*第三次修改稿\.pdf$/);
  expect(await link.getAttribute("title")).toBe(name);
  expect(opened.app.faults).toEqual([]);
});
