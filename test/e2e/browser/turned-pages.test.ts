import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { degrees, PDFDocument } from "@cantoo/pdf-lib";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import type { Attachment } from "../../../shared/case/case.ts";
import { scanOf } from "../../fixtures/scans.ts";
import { copyOfExample, openedCase, readCaseIn } from "./opened-case.ts";
import { goTo, waitUntilSaved } from "./running-app.ts";

/** So many that the last is not yet looked at when the list is back on screen, however quick the machine is. */
const LONG = 400;
const NAME = "合作协议 中文译件 南郊样例大学 用印扫描.pdf";

/** The complete example of 专题二, where two pages of a scan of five were fed the wrong way. */
async function makeFolder(): Promise<string> {
  const folder = await copyOfExample();
  // a long scan that the case lists after it
  await writeFile(join(folder, "attachments", "资助合同 中文译件 穆斯特机器人.pdf"), await scanOf(LONG));
  const file = join(folder, "attachments", NAME);
  const pdf = await PDFDocument.load(await readFile(file));
  pdf.getPage(1).setRotation(degrees(180));
  pdf.getPage(3).setRotation(degrees(90));
  await writeFile(file, await pdf.save());
  // as in a case that was written by hand, no file's hash is registered
  const registered = await readCaseIn(folder);
  const attachments = registered.attachments?.map(({ sha256: _hash, ...rest }) => rest);
  await writeFile(join(folder, "case.json"), JSON.stringify({ ...registered, attachments }));
  return folder;
}
const opened = openedCase(makeFolder, { width: 1280, height: 720 });

async function turnsOnDisk(): Promise<Attachment["pageTurns"]> {
  await waitUntilSaved(opened.app.page);
  const { attachments } = await readCaseIn(opened.folder);
  return attachments?.find(({ file }) => file.endsWith(NAME))?.pageTurns;
}

const noteOf = (page: Page) => page.getByText("第 2、4 页看起来没有正放。");

test("which pages are turned is told once their file is inspected, while others still wait for theirs", async () => {
  const { page } = opened.app;
  await goTo(page, "附件");
  await page.getByRole("button", { name: `查看“${NAME}”` }).click();
  await noteOf(page).waitFor({ timeout: 180_000 });
  await goTo(page, "附件");
  await page
    .getByText(new RegExp(`^检查 \\d+ / ${LONG} 页$`))
    .first()
    .waitFor();
});

test("one click turns the pages that the inspection found turned, and no other; one step takes it back", async () => {
  const { page } = opened.app;
  await goTo(page, "附件");
  await page.getByRole("button", { name: `查看“${NAME}”` }).click();
  const found = noteOf(page);
  await found.waitFor({ timeout: 180_000 });
  await page.getByRole("button", { name: "转正这些页" }).click();
  expect(await turnsOnDisk()).toEqual([
    { page: 2, degrees: 180 },
    { page: 4, degrees: 270 },
  ]);
  // inspected again as the pages stand now, nothing is left to turn
  await found.waitFor({ state: "detached", timeout: 180_000 });
  // the list says it too, and goes back with it
  await goTo(page, "附件");
  await page.getByText("，第 2、4 页已旋转").waitFor();
  await page.getByRole("button", { name: `查看“${NAME}”` }).click();
  await page.keyboard.press("Control+z");
  await found.waitFor({ timeout: 180_000 });
  expect(await turnsOnDisk()).toBeUndefined();
  expect(opened.app.faults).toEqual([]);
});
