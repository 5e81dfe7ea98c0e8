import { cp, mkdtemp, readdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scanOf } from "../../fixtures/scans.ts";
import { dropFiles } from "./drop-files.ts";
import { violations } from "./every-screen.ts";
import { markChecked } from "./mark-checked.ts";
import { EXAMPLE, openedCase, readCaseIn } from "./opened-case.ts";
import { picture } from "./picture.ts";
import { goTo, waitUntilSaved } from "./running-app.ts";

const opened = openedCase(async () => {
  const folder = await mkdtemp(join(tmpdir(), "版本 "));
  await cp(join(EXAMPLE, "case.json"), join(folder, "case.json"));
  const { attachments: _attachments, ...rest } = await readCaseIn(folder);
  await writeFile(join(folder, "case.json"), JSON.stringify(rest));
  return folder;
});

const scan = async (pages: number) => Buffer.from(await scanOf(pages)).toString("base64");
const papers = async () => {
  await waitUntilSaved(opened.app.page);
  return ((await readCaseIn(opened.folder)).attachments ?? []).map(({ slot, file, earlierFiles }) => [slot, file, ...(earlierFiles ?? [])]);
};

test("another content under the same name is asked about at its card, with dates and sizes, and nothing is lost", async () => {
  const { page } = opened.app;
  await goTo(page, "附件");
  const slot = page.locator("[data-slot=self-funding]");
  await dropFiles(slot, [{ name: "自筹承诺书.pdf", base64: await scan(1) }]);
  await slot.locator(".attachment").first().waitFor();
  await dropFiles(slot, [{ name: "自筹承诺书.pdf", base64: await scan(2) }]);
  const ask = slot.getByText("与“自筹承诺书.pdf”是同一件的新版吗？");
  await ask.waitFor();
  expect(await slot.getByText(/^原有：.*[MK]B$/u).count()).toBe(1);
  expect(await violations(page)).toEqual([]);
  await picture(page, "version-asked");
  // its new version: one entry, the older file is noted and stays in the folder
  await slot.getByRole("button", { name: "换下原有的" }).click();
  await expect.poll(papers).toEqual([["self-funding", "attachments/自筹承诺书 2.pdf", "attachments/自筹承诺书.pdf"]]);
  expect((await readdir(join(opened.folder, "attachments"))).sort()).toEqual(["自筹承诺书 2.pdf", "自筹承诺书.pdf"]);
  await page.keyboard.press("Control+z");
  await expect.poll(papers).toHaveLength(2);
  // another paper: it waits for its place
  await slot.getByRole("button", { name: "是另一件材料" }).click();
  await expect.poll(papers).toEqual([
    ["self-funding", "attachments/自筹承诺书.pdf"],
    ["other", "attachments/自筹承诺书 2.pdf"],
  ]);
  await page.keyboard.press("Control+z");
  await ask.waitFor();
  // both stay, and it is not asked again
  await slot.getByRole("button", { name: "两份都留" }).click();
  await ask.waitFor({ state: "detached" });
  await expect.poll(papers).toHaveLength(2);
  expect(opened.app.faults).toEqual([]);
}, 200_000);

test("another file on a place whose file was checked is told at once, can be taken back, and the place waits to be checked again", async () => {
  const { page } = opened.app;
  await goTo(page, "附件");
  const slot = page.locator("[data-slot=foreign-funding-proof]").first();
  await dropFiles(slot, [{ name: "Bescheid.pdf", base64: await scan(1) }]);
  await slot.getByRole("button", { name: "Bescheid.pdf", exact: true }).click();
  await page.getByRole("textbox", { name: "核对人" }).fill("周敏");
  await markChecked(page);
  await goTo(page, "附件");
  await expect.poll(() => slot.getAttribute("data-state")).toBe("checked");
  await dropFiles(slot, [{ name: "Anlage.pdf", base64: await scan(2) }]);
  await page.getByText("加进 1 件，此处现有 2 件，会一并提交").waitFor();
  expect(await slot.getAttribute("data-state")).toBe("received");
  await picture(page, "second-file");
  await page.getByRole("button", { name: "撤销", exact: true }).last().click();
  await expect.poll(papers).toEqual([["foreign-funding-proof", "attachments/Bescheid.pdf"]]);
  expect(await slot.getAttribute("data-state")).toBe("checked");
  expect(opened.app.faults).toEqual([]);
});
