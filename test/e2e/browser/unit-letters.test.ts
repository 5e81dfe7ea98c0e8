import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pdfPages } from "../../fixtures/read-documents.ts";
import { mouse } from "./hands.ts";
import { goTo, openSample, type RunningApp, startApp, waitUntilSaved } from "./running-app.ts";
import { takeOut } from "./take-out.ts";
import { toStart } from "./tours/tour.ts";

let app: RunningApp;
let papers: string;
const slow = { timeout: 180_000 };
const LETTER = "自筹经费与申请资助经费比例承诺书";

beforeAll(async () => {
  papers = await mkdtemp(join(tmpdir(), "导出的 PDF "));
  app = await startApp();
  await openSample(app.page);
});
afterAll(async () => {
  await app.close();
  await rm(papers, { recursive: true, force: true });
});

const squeezed = (words: string) => words.replace(/\s+/gu, "");

async function written(name: string): Promise<string> {
  const files = await readdir(app.home, { recursive: true });
  return join(app.home, files.find((file) => file.endsWith(name)) ?? name);
}

async function openLetter() {
  const { page } = app;
  await goTo(page, "文书");
  await page
    .getByRole("region", { name: "文书", exact: true })
    .getByRole("button", { name: /^自筹经费承诺书/ })
    .first()
    .click();
  return page.getByRole("region", { name: LETTER, exact: true });
}

/** The words of the letter's PDF, written anew. */
async function textOfPdf(): Promise<string> {
  const letter = await openLetter();
  await letter.getByRole("button", { name: "写出", exact: true }).click();
  await letter.getByText(/已写出自筹经费/).waitFor(slow);
  return squeezed((await pdfPages(await readFile(await written(`${LETTER}.pdf`)))).join(""));
}

test("the unit's head, number and line for its representative come onto the screen's page and into the PDF", async () => {
  const { page } = app;
  const before = await textOfPdf();
  expect(before).not.toContain("法定代表人");
  const letter = await openLetter();
  await letter.getByRole("button", { name: "本单位的版式" }).click();
  await mouse(page).pick("letterhead", ["红色版头（信函格式）"]);
  await page.locator("#letter-number").fill("样科函〔2026〕12号");
  await page.locator("#legal-line").click();
  await expect.poll(async () => squeezed((await page.locator(".print-sheet text").allTextContents()).join("")), slow).toContain("样科函〔2026〕12号");
  const after = await textOfPdf();
  expect(after).toContain("样科函〔2026〕12号");
  expect(after).toContain("法定代表人");
  expect(after.split("上海示例智能装备有限公司").length).toBeGreaterThan(before.split("上海示例智能装备有限公司").length);
});

test("the PDF that Word made of a unit's own template is taken back as what awaits the seal, and goes into the print pack", async () => {
  const { page } = app;
  const exported = await PDFDocument.create();
  for (const _ of [1, 2, 3]) exported.addPage();
  await writeFile(join(papers, "承诺书 由 Word 导出.pdf"), await exported.save());
  const letter = await openLetter();
  await letter.getByRole("button", { name: "本单位的 Word 模板" }).click();
  await letter.getByRole("button", { name: "存一份起始模板" }).click();
  await letter.getByText(/的版面由 Word 或 WPS 决定，本软件不生成它的 PDF/).waitFor(slow);
  await letter.getByRole("button", { name: "登记用印扫描件或导出的 PDF" }).click();
  const chooser = page.waitForEvent("filechooser");
  await letter.getByRole("button", { name: "登记为待用印的 PDF" }).click();
  await (await chooser).setFiles([join(papers, "承诺书 由 Word 导出.pdf")]);
  await letter.getByText(/已登记“承诺书 由 Word 导出\.pdf”/).waitFor(slow);

  await goTo(page, "附件");
  const slot = page.locator("[data-slot=self-funding]");
  expect(await slot.innerText()).toContain("承诺书 由 Word 导出.pdf");
  await takeOut(slot, /^更多操作：“(?!承诺书 由)/);
  await expect.poll(() => slot.getAttribute("data-state"), slow).toBe("generated");
  // no guide asks for sheets between the papers of one case
  expect(await page.getByRole("checkbox", { name: "带分隔页" }).isChecked()).toBe(false);
  await page.getByRole("button", { name: "生成用印包", exact: true }).click();
  await page.locator(".made-pack").waitFor(slow);
  const pack = await PDFDocument.load(await readFile(await written("用印包.pdf")));
  const [list = ""] = await pdfPages(await pack.save());
  // the unit wants its legal representative to sign its letters
  expect(squeezed(list)).toContain(`${LETTER}（另须法定代表人签字或盖章）第11条（c）13`);
  await waitUntilSaved(page);
});

test("several recent cases give one print pack, with a list of the cases before it", async () => {
  const { page } = app;
  await toStart(page);
  await openSample(page, /固态储能/);
  await goTo(page, "项目、领域与期限");
  await page.locator('[id="field-internalDeadline"]').fill("2026-05-28");
  await page.locator('[id="field-internalDeadline"]').blur();
  await waitUntilSaved(page);
  await toStart(page);
  // the unit's own deadline of the case stands in its line and in the plan
  await page.locator("tr[data-recent=whole]").getByText("还有 3 天").first().waitFor(slow);
  expect(await page.locator("[data-step=internal]").innerText()).toContain("5月28日");

  await page.getByRole("button", { name: "多个项目的用印包" }).click();
  const packs = page.getByRole("region", { name: "多个项目的用印包" });
  const boxes = packs.getByRole("listitem").getByRole("checkbox");
  expect(await boxes.count()).toBe(2);
  const [above, below] = await Promise.all([0, 1].map((at) => packs.getByRole("listitem").nth(at).boundingBox()));
  expect((below?.y ?? 0) - (above?.y ?? 0) - (above?.height ?? 0)).toBeGreaterThanOrEqual(8);
  const states = async () => [await boxes.nth(0).isChecked(), await boxes.nth(1).isChecked()];
  const all = packs.getByRole("checkbox", { name: "全选", exact: true });
  await all.check();
  expect(await states()).toEqual([true, true]);
  await all.uncheck();
  expect(await states()).toEqual([false, false]);
  await boxes.nth(1).press("Control+a");
  expect(await states()).toEqual([true, true]);
  // several cases come back as one stack: sheets are offered, and who wants none is not asked again
  const sheets = packs.getByRole("checkbox", { name: /^带分隔页/ });
  expect(await sheets.isChecked()).toBe(true);
  await sheets.uncheck();
  await page.reload();
  await page.getByRole("button", { name: "多个项目的用印包" }).click();
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  expect(await sheets.isChecked()).toBe(false);
  await packs.getByRole("button", { name: "生成 2 个项目的用印包" }).click();
  const made = packs.getByText(/^已生成用印包：\d+ 件，共 \d+ 页。/);
  await made.waitFor(slow);
  const pages = (await pdfPages(await readFile(await written("用印包（多个项目）.pdf")))).map(squeezed);
  expect(await made.innerText()).toContain(`共 ${pages.length} 页`);
  for (const title of ["固态储能电池界面稳定化联合研究", "面向柔性装配的具身智能机器人关键技术联合研究"]) {
    expect(pages[0]).toContain(title);
    expect(pages.slice(1).join("")).toContain(title);
  }
  expect(pages.slice(1).filter((words) => words.includes("用印清单"))).toHaveLength(2);
});

test("in the whole run the page broke no rule of its policy, logged no error and asked nobody but its host", () => {
  expect(app.faults).toEqual([]);
  expect(app.strangers).toEqual([]);
});
