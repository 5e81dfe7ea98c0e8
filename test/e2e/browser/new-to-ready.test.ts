import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { checkCaseFolder } from "../../../electron/jobs/check/check-case.ts";
import { type Case, caseSchema } from "../../../shared/case/case.ts";
import { parseMoment } from "../../../shared/text/moment.ts";
import { guide } from "../../fixtures/check-value.ts";
import { baseCase } from "../../fixtures/situations.ts";
import { fillCase } from "./fill-case.ts";
import { withoutRing } from "./focus-ring.ts";
import { type Hand, keyboard, mouse } from "./hands.ts";
import { goTo, pageShown, type RunningApp, startApp, waitUntilSaved } from "./running-app.ts";

/** From “new” to “ready” in each track, with answers typed and chosen, papers added and open readings confirmed. */
let app: RunningApp;
let papers: string;

beforeAll(async () => {
  papers = await mkdtemp(join(tmpdir(), "guohe 扫描 "));
  const paper = await PDFDocument.create();
  // as many as the pages on which the agreements of these cases are said to hold something
  for (let pages = 0; pages < 20; pages += 1) paper.addPage();
  await writeFile(join(papers, "扫描件 第1份.pdf"), await paper.save());
});
afterAll(() => rm(papers, { recursive: true, force: true }));

beforeEach(async () => {
  // hundreds of lists are opened: without motion they stand at once
  app = await startApp({ at: "2026-05-25T10:00", reducedMotion: "reduce" });
  await app.page.getByRole("heading", { name: "新建申报项目" }).waitFor();
});
afterEach(() => app.close());

const targetOf = (topic: string, changes: Partial<Case> = {}): Case => caseSchema.parse({ ...baseCase(topic), ...changes });

/** Files into every slot that asks for one, each with the seal of the applicant where that is asked for. */
async function addAttachments(page: Page, hand: Hand): Promise<void> {
  // the page's title stands there before its slots
  await page.locator("[data-slot]").first().waitFor();
  const missing = page.locator("[data-slot][data-state=missing]");
  let isKnown = (await page.locator(".attachment").count()) > 0;
  while ((await missing.count()) > 0) {
    const left = await missing.count();
    const chooser = page.waitForEvent("filechooser");
    await hand.press(missing.first().getByRole("button", { name: /^为“.*添加文件$/ }));
    await (await chooser).setFiles([join(papers, "扫描件 第1份.pdf")]);
    // the same file serves every slot: from the second one on that is asked
    if (isKnown) await hand.press(page.getByRole("button", { name: "两处都放" }));
    isKnown = true;
    await expect.poll(() => missing.count()).toBe(left - 1);
  }
  const unsealed = page.getByRole("combobox", { name: /的盖章$/ });
  for (let index = 0; index < (await unsealed.count()); index += 1) {
    const id = await unsealed.nth(index).getAttribute("id");
    await hand.pick(id ?? "", ["已盖申报单位公章"]);
  }
}

/** Writes the basis of each open reading, one after the other. */
async function confirmReadings(page: Page): Promise<number> {
  await goTo(page, "检查结果");
  let confirmed = 0;
  for (; confirmed < 20 && (await page.locator("button.finding-line[data-outcome=cannot-tell]").count()) > 0; confirmed += 1) {
    await page.locator("button.finding-line[data-outcome=cannot-tell]").first().click();
    await page.getByRole("radio", { name: "认可这样做" }).check();
    await page.getByRole("textbox", { name: "问答内容" }).fill("电话咨询热线，答复可以申报（虚构）");
    await page.getByRole("textbox", { name: "确认人" }).fill("张示例");
    const before = await page.locator("button.finding-line[data-outcome=cannot-tell]").count();
    await page.getByRole("button", { name: "保存答复" }).click();
    await expect.poll(() => page.locator("button.finding-line[data-outcome=cannot-tell]").count()).toBe(before - 1);
  }
  return confirmed;
}

/** What the command line says of the case on disk. */
async function reportOnDisk() {
  const files = await readdir(app.home, { recursive: true });
  const file = files.find((name) => name.endsWith("case.json") && !name.includes(".history"));
  const moment = parseMoment("2026-05-25T10:00");
  if (file === undefined || moment === undefined) throw new Error("no case");
  const checked = await checkCaseFolder(dirname(join(app.home, file)), { moment });
  if (!checked.ok) throw new Error(JSON.stringify(checked.error));
  return checked.value.report;
}

async function expectReady(page: Page): Promise<void> {
  await goTo(page, "生成与上传");
  await waitUntilSaved(page);
  const report = await reportOnDisk();
  expect(report.findings.filter(({ outcome }) => outcome === "not-met" || outcome === "cannot-tell").map(({ rule, message }) => `${rule}: ${message}`)).toEqual(
    [],
  );
  expect(report.slots.filter((slot) => slot.required && !slot.filled).map(({ slot }) => slot)).toEqual([]);
  expect(report.ready).toBe(true);
  await page.locator("[data-ready=true]").waitFor();
  expect(app.faults).toEqual([]);
}

test.each([
  ["1", "新建专题一"],
  ["2", "新建专题二"],
  ["3-2", "新建专题三方向二"],
])("topic %s goes from new to ready by typing and choosing", async (topic, button) => {
  const { page } = app;
  const hand = mouse(page);
  await page.getByRole("button", { name: button, exact: true }).click();
  await page.getByRole("heading", { level: 1, name: "申报单位" }).waitFor();
  // nothing is late in a project that nobody has begun
  if (topic === "2") await page.locator(".sidebar .count:not(.must)", { hasText: "目前缺 2 件" }).waitFor();
  // in the first track the applicant is a branch in Shanghai: the guide leaves that open, so it is confirmed
  const target = targetOf(topic, topic === "1" ? { applicant: { ...targetOf("1").applicant, registeredInShanghai: "branch" } } : {});
  await fillCase(page, hand, target, guide);
  await goTo(page, "附件");
  await addAttachments(page, hand);
  expect(await confirmReadings(page)).toBe(topic === "1" ? 1 : 0);
  await expectReady(page);
});

test("topic 3-1 goes from new to ready with the keyboard alone, and all that takes the focus on the way shows its ring", async () => {
  const { page } = app;
  const bare = new Set<string>();
  const hand = keyboard(page, async () => void bare.add(await withoutRing(page)));
  await hand.press(page.getByRole("button", { name: "新建专题三方向一", exact: true }));
  await page.getByRole("heading", { level: 1, name: "申报单位" }).waitFor();
  await fillCase(page, hand, targetOf("3-1"), guide);
  await hand.press(page.locator("[data-page=attachments]"));
  await pageShown(page);
  await addAttachments(page, hand);
  await hand.press(page.locator("[data-page=finish]"));
  await pageShown(page);
  await expectReady(page);
  expect([...bare].filter((control) => control !== "")).toEqual([]);
});
