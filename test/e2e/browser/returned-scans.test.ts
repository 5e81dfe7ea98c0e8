import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { PDFDocument } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Attachment } from "../../../shared/case/case.ts";
import { dropFiles } from "./drop-files.ts";
import { copyOfExample, EXAMPLE, readCaseIn } from "./opened-case.ts";
import { picture } from "./picture.ts";
import { goTo, openFolder, type RunningApp, startApp, waitUntilSaved } from "./running-app.ts";

const LETTER = "scan0004 承诺书b.jpg";
const TRANSLATION = "合作协议 中文译件 南郊样例大学 用印扫描.pdf";
const CHECK = { state: "checked", checkedBy: "何佳样", checkedOn: "2026-05-21" } as const;

let app: RunningApp;
let folder: string;

/** Opens the complete example of 专题二 before the seal: a letter is not there yet, a translation is checked and not sealed. */
async function begin(): Promise<void> {
  folder = await copyOfExample();
  const attachments = (await attachmentsOnDisk())
    .filter(({ slot }) => slot !== "no-licence-transfer")
    .map((one) => (one.id === "translation-suederau" ? { ...one, ...CHECK, sealedBy: "none" as const } : one));
  const file = join(folder, "case.json");
  await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, "utf8")), attachments }));
  app = await startApp();
  await openFolder(app.page, folder);
  await goTo(app.page, "附件");
}

async function end(): Promise<void> {
  await app.close();
  await rm(folder, { recursive: true, force: true });
}
beforeAll(begin);
afterAll(end);

async function attachmentsOnDisk(): Promise<readonly Attachment[]> {
  return (await readCaseIn(folder)).attachments ?? [];
}

/** A file of the example as a copier sends it: without a name that says anything, and with another content than the one in the case. */
async function scanNamed(name: string, from: string) {
  const bytes = await readFile(join(EXAMPLE, "attachments", from));
  return { name, base64: Buffer.concat([bytes, Buffer.from(`\n%${name}`)]).toString("base64") };
}

test("nameless scans are placed by what their first page says, take the place of what was printed, and are sealed at once", { timeout: 400_000 }, async () => {
  const { page } = app;
  await dropFiles(page.locator("main"), [await scanNamed("SCAN_1.jpg", LETTER), await scanNamed("SCAN_2.pdf", TRANSLATION)]);
  await page.getByRole("button", { name: "全部放入（2 个）" }).waitFor({ timeout: 300_000 });
  const placing = page.getByRole("region", { name: "2 个文件待确认位置" });
  expect(await placing.getByRole("checkbox", { name: /^代替未盖章的/ }).evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).checked))).toEqual([
    true,
  ]);
  await page.getByRole("button", { name: "全部放入（2 个）" }).click();
  await page.getByText("已放入 2 个文件").waitFor();
  await page
    .locator("[data-slot=agreement-translation][data-for=agreement-suederau][data-state=checked]")
    .getByRole("button", { name: "SCAN_2.pdf", exact: true })
    .waitFor();
  // in a low window nobody answers for papers that are not on screen
  const answer = page.getByRole("button", { name: "2 件都是单位公章" });
  await page.setViewportSize({ width: 960, height: 540 });
  await expect.poll(async () => (await answer.boundingBox())?.y).toBeGreaterThan(540);
  await page.getByRole("button", { name: "去看" }).click();
  const question = page.getByRole("region", { name: "待确认用印" });
  await expect.poll(async () => (await answer.boundingBox())?.y).toBeLessThan(500);
  expect((await question.getByRole("heading").boundingBox())?.y).toBeGreaterThan(40);
  await page.setViewportSize({ width: 1440, height: 900 });
  // no red was seen on either: the solid button leads to the first of them, and does not say yes, which stands clear of it
  await expect.poll(() => question.locator(".ant-btn-primary").allInnerTexts()).toEqual(["核对 2 件材料"]);
  const [above, below] = await Promise.all([
    question.locator(".ant-btn-primary").boundingBox(),
    question.getByRole("button", { name: "是，2 件都是单位公章" }).boundingBox(),
  ]);
  expect((below?.y ?? 0) - (above?.y ?? 0) - (above?.height ?? 0)).toBe(8);
  await question.getByRole("button", { name: "2 件都是单位公章" }).click();
  await page.getByText("都已用印").waitFor();
  await waitUntilSaved(page);
  const papers = await attachmentsOnDisk();
  expect(papers.find(({ id }) => id === "translation-suederau")).toMatchObject({
    ...CHECK,
    file: "attachments/SCAN_2.pdf",
    sealedBy: "applicant",
    earlierFiles: [`attachments/${TRANSLATION}`],
  });
  expect(papers.find(({ slot }) => slot === "no-licence-transfer")).toMatchObject({ state: "sealed-scan", sealedBy: "applicant", words: expect.any(String) });
  expect(papers.filter(({ slot }) => slot === "agreement-translation")).toHaveLength(1);

  await page.getByRole("button", { name: "撤销", exact: true }).last().click();
  await page.getByRole("button", { name: "2 件都是单位公章" }).waitFor();
  expect(app.faults).toEqual([]);
});

test("a scan dropped beside what was printed is taken for it by one click, and the file before can be put back", { timeout: 120_000 }, async () => {
  const { page } = app;
  const place = page.locator("[data-slot=agreement-translation][data-for=agreement-suederau]");
  await page.getByRole("button", { name: "2 件都是单位公章" }).click();
  await goTo(page, "附件");
  await place.getByText("公章").first().waitFor();
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  await place.getByText(TRANSLATION).waitFor();
  // who clicks before the scan was looked at keeps the check of the translation all the same
  await page.route("**/call", async (route) => {
    if (route.request().postData()?.includes("attachments:look")) await wait(3_000);
    await route.continue();
  });
  await dropFiles(place, [await scanNamed("SCAN_3.pdf", TRANSLATION)]);
  await place.getByRole("button", { name: /^代替未盖章的/ }).click({ timeout: 60_000 });
  await expect.poll(() => place.locator(".middle-cut-whole").allInnerTexts()).toEqual(["SCAN_3.pdf"]);
  expect(await place.getAttribute("data-state")).toBe("checked");
  await page.unrouteAll({ behavior: "wait" });
  expect(app.faults).toEqual([]);
});

test("a later text of a translation is no scan of the former: it takes its place only when told, unchecked, and goes to the seal", {
  timeout: 120_000,
}, async () => {
  // the scans of the tests before it are back already
  await end();
  await begin();
  const { page } = app;
  const place = page.locator("[data-slot=agreement-translation][data-for=agreement-suederau]");
  const pdf = await PDFDocument.load(await readFile(join(EXAMPLE, "attachments", TRANSLATION)));
  pdf.getPage(0).drawText("v2");
  const name = "合作协议 中文译件 南郊样例大学 v2.pdf";
  await dropFiles(page.locator("main"), [{ name, base64: Buffer.from(await pdf.save()).toString("base64") }]);
  const instead = page.getByRole("checkbox", { name: /^代替未盖章的/ });
  await instead.waitFor({ timeout: 60_000 });
  await page.getByText("文件名中有").waitFor();
  expect(await instead.isChecked()).toBe(false);

  await instead.check();
  await page
    .getByRole("region", { name: "1 个文件待确认位置" })
    .getByRole("button", { name: `查看“${name}”` })
    .click();
  await page.getByRole("button", { name: "全部附件" }).click();
  expect(await instead.isChecked()).toBe(true);
  await page.getByRole("button", { name: `把“${name}”放入所选位置` }).click();
  await expect.poll(() => place.locator(".middle-cut-whole").allInnerTexts()).toEqual([name]);
  expect(await place.getAttribute("data-state")).toBe("received");
  await page
    .getByRole("complementary", { name: "材料" })
    .getByText(/合作协议译件（南郊/)
    .waitFor();
  await waitUntilSaved(page);
  const translation = (await attachmentsOnDisk()).find(({ id }) => id === "translation-suederau");
  expect(translation).toMatchObject({ file: `attachments/${name}`, state: "received" });
  expect(translation).not.toHaveProperty("checkedBy");
  expect(app.faults).toEqual([]);
});

test("whose seal a letter bears is asked once a seal was looked for on it, and what was seen is told with the question", { timeout: 200_000 }, async () => {
  await end();
  await begin();
  const { page } = app;
  const place = page.locator("[data-slot=no-licence-transfer]");
  await dropFiles(place, [await scanNamed("SCAN_4.jpg", LETTER)]);
  const question = page.getByRole("region", { name: "待确认用印" });
  await question.getByText("正在看这 1 件扫描件有没有红色印迹，看完再问。").waitFor({ timeout: 60_000 });
  await question.getByText("正在看有没有红色印迹……").waitFor();
  expect(await question.getByRole("button", { name: /单位公章$/u }).count()).toBe(0);
  await place.getByText("正在看……").waitFor();
  await picture(page, "looking-for-seal");
  await question.getByRole("button", { name: /单位公章$/u }).waitFor({ timeout: 120_000 });
  await question.getByText("第 1 页是灰度扫描，看不出有没有红色印迹，请看纸质原件").waitFor();
  await place.getByText("选所盖印章").waitFor();
  expect(app.faults).toEqual([]);
});
