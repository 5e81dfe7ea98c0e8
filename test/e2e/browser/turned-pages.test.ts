import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { degrees, PDFDocument } from "@cantoo/pdf-lib";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type Attachment, parseCase } from "../../../shared/case/case.ts";
import { scanOf } from "../../fixtures/scans.ts";
import { goTo, openFolder, type RunningApp, startApp, waitUntilSaved } from "./running-app.ts";

const sample = fileURLToPath(new URL("../../../templates/samples/topic-2", import.meta.url));
/** So many that the last is not yet looked at when the list is back on screen, however quick the machine is. */
const LONG = 400;
const NAME = "合作协议 中文译件 南郊样例大学 用印扫描.pdf";

let app: RunningApp;
let folder: string;

/** The complete example of 专题二, where two pages of a scan of five were fed the wrong way. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "转正 "));
  await cp(sample, folder, { recursive: true });
  // a long scan that the case lists after it
  await writeFile(join(folder, "attachments", "资助合同 中文译件 穆斯特机器人.pdf"), await scanOf(LONG));
  const file = join(folder, "attachments", NAME);
  const pdf = await PDFDocument.load(await readFile(file));
  pdf.getPage(1).setRotation(degrees(180));
  pdf.getPage(3).setRotation(degrees(90));
  await writeFile(file, await pdf.save());
  // as in a case that was written by hand, no file's hash is registered
  const json = await readFile(join(folder, "case.json"), "utf8");
  const registered = parseCase(JSON.parse(json), "case.json");
  if (!registered.ok) throw new Error(JSON.stringify(registered.error));
  const attachments = registered.value.attachments?.map(({ sha256: _hash, ...rest }) => rest);
  await writeFile(join(folder, "case.json"), JSON.stringify({ ...registered.value, attachments }));
  app = await startApp({ width: 1280, height: 720 });
  await openFolder(app.page, folder);
});
afterEach(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

async function turnsOnDisk(): Promise<Attachment["pageTurns"]> {
  await waitUntilSaved(app.page);
  const read = parseCase(JSON.parse(await readFile(join(folder, "case.json"), "utf8")), "case.json");
  return read.ok ? read.value.attachments?.find(({ file }) => file.endsWith(NAME))?.pageTurns : undefined;
}

const noteOf = (page: Page) => page.getByText("第 2、4 页看起来没有正放。");

test("which pages are turned is told once their file is inspected, while others still wait for theirs", async () => {
  const { page } = app;
  await goTo(page, "附件");
  await page.getByRole("button", { name: `查看“${NAME}”` }).click();
  await noteOf(page).waitFor({ timeout: 180_000 });
  await goTo(page, "附件");
  await page
    .getByText(new RegExp(`^正在检查第 \\d+ / ${LONG} 页$`))
    .first()
    .waitFor();
});

test("one click turns the pages that the inspection found turned, and no other; one step takes it back", async () => {
  const { page } = app;
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
  await page.getByText("，第 2、4 页已转正").waitFor();
  await page.getByRole("button", { name: `查看“${NAME}”` }).click();
  await page.keyboard.press("Control+z");
  await found.waitFor({ timeout: 180_000 });
  expect(await turnsOnDisk()).toBeUndefined();
  expect(app.faults).toEqual([]);
});
