import { cp, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Case } from "../../../shared/case/case.ts";
import { scanOf } from "../../fixtures/scans.ts";
import { dropFiles } from "./drop-files.ts";
import { EXAMPLE, readCaseIn } from "./opened-case.ts";
import { goTo, type RunningApp, startApp, waitUntilSaved } from "./running-app.ts";

let app: RunningApp;
let folder: string;

/** The complete example of 专题二, whose two partners are there and neither agreements nor attachments. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "协议 登记 "));
  await cp(join(EXAMPLE, "case.json"), join(folder, "case.json"));
  const { attachments: _attachments, agreements: _agreements, ...rest } = await readCaseIn(folder);
  await writeFile(join(folder, "case.json"), JSON.stringify(rest));
  app = await startApp({ width: 1280, height: 720 });
  await app.page.getByRole("button", { name: "打开文件夹" }).click();
  await app.page.getByLabel("项目文件夹的完整路径").fill(folder);
  await app.page.getByRole("button", { name: "打开", exact: true }).click();
  await app.page.getByRole("navigation", { name: "申报项目" }).waitFor();
  await goTo(app.page, "附件");
});
afterEach(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

async function savedCase(): Promise<Case> {
  await waitUntilSaved(app.page);
  return readCaseIn(folder);
}

const scan = async (pages: number, name: string) => ({ name, base64: Buffer.from(await scanOf(pages)).toString("base64") });

test("a partner without a registered agreement has a place by its name and country; what falls there registers the agreement, and one step takes it back", async () => {
  const { page } = app;
  const place = page.locator("[data-slot=agreement-copy][data-for=partner-muster]");
  await expect.poll(() => place.innerText()).toMatch(/缺\s*尚未登记协议/);
  await page.getByText("穆斯特机器人有限公司（德国）", { exact: true }).waitFor();
  await dropFiles(place, [await scan(2, "扫描件.pdf")]);
  const told = page.getByText("已按收进的文件登记协议：穆斯特机器人有限公司（德国）。");
  await told.waitFor();
  // both places are there: for the original, and for the translation that nobody can rule out yet
  const translation = page.locator("[data-slot=agreement-translation][data-for=agreement-1]");
  await expect.poll(() => translation.innerText()).toMatch(/原件为外文时须附/);
  expect(await savedCase()).toMatchObject({
    agreements: [{ id: "agreement-1", kind: "cooperation", title: "扫描件", partners: ["partner-muster"] }],
    attachments: [{ slot: "agreement-copy", for: "agreement-1" }],
  });
  await page.keyboard.press("Control+z");
  await place.waitFor();
  await expect.poll(() => told.count()).toBe(0);
  expect(await savedCase()).not.toMatchObject({ agreements: [{}] });
  expect(app.faults).toEqual([]);
});

test("a file that calls itself an agreement offers to register it while it waits for a place, and leads to its elements", async () => {
  const { page } = app;
  await dropFiles(page.locator("main"), [await scan(2, "合作协议_南郊样例大学.pdf"), await scan(1, "会议照片.pdf")]);
  await page.getByRole("region", { name: "2 个文件待确认位置" }).waitFor();
  expect(await page.getByRole("button", { name: /会议照片.*登记|登记.*会议照片/ }).count()).toBe(0);
  await page.getByRole("button", { name: "登记并读取：“合作协议_南郊样例大学.pdf”" }).click();
  await page.getByRole("listbox", { name: "缩略图，共 2 页" }).waitFor({ timeout: 180_000 });
  const saved = await savedCase();
  expect(saved.agreements).toEqual([{ id: "agreement-1", kind: "cooperation", title: "合作协议 南郊样例大学", partners: ["partner-suederau"] }]);
  expect(saved.attachments?.find(({ file }) => file.includes("合作协议"))).toMatchObject({ slot: "agreement-copy", for: "agreement-1" });
  expect(app.faults).toEqual([]);
});

test("without an agreement, the file of one is chosen where it is asked for, registered and shown beside its elements", async () => {
  const { page } = app;
  await goTo(page, "合作协议");
  await page.getByRole("button", { name: "选协议文件" }).waitFor();
  await goTo(page, "协议核对");
  const { name, base64 } = await scan(2, "合作协议_南郊样例大学.pdf");
  await page.locator("input[type=file][aria-label=选协议文件]").setInputFiles({ name, mimeType: "application/pdf", buffer: Buffer.from(base64, "base64") });
  await page.getByRole("listbox", { name: "缩略图，共 2 页" }).waitFor({ timeout: 180_000 });
  expect(await savedCase()).toMatchObject({
    agreements: [{ id: "agreement-1", kind: "cooperation", partners: ["partner-suederau"] }],
    attachments: [{ slot: "agreement-copy", for: "agreement-1" }],
  });
  expect(app.faults).toEqual([]);
});
