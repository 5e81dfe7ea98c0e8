import { cp, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { drawSource } from "../../reading/draw-source.ts";
import { readingSet } from "../../reading/reading-set.ts";
import { scanPdf } from "../../reading/scan-pages.ts";
import { dropFiles } from "./drop-files.ts";
import { EXAMPLE, readCaseIn } from "./opened-case.ts";
import { goTo } from "./running-app.ts";

/** The agreement of the set that a case of ours is made for: in German, its provisions and signatures in print. */
const GERMAN = "09-de-kooperationsvertrag";

const ENGLISH = "01-en-finland-foreground";

/** A folder with the complete example of 专题二 without agreements and attachments, of the two parties of the German agreement. */
export async function caseOfGermanAgreement(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "协议 读取 "));
  await cp(join(EXAMPLE, "case.json"), join(folder, "case.json"));
  const { attachments: _attachments, agreements: _agreements, ...rest } = await readCaseIn(folder);
  const [partner] = rest.partners ?? [];
  if (!partner) throw new Error("the example has no partner");
  const partners = [{ ...partner, id: "suederau", name: "Hochschule Süderau", nameZh: "南郊应用科学大学", kind: "university" }];
  const applicant = { ...rest.applicant, name: "南郊样例大学" };
  await writeFile(join(folder, "case.json"), JSON.stringify({ ...rest, applicant, partners }));
  return folder;
}

/** The German agreement as its author would send it: text, not pictures. @param changed the text of its pages, where something else is to stand there */
export async function germanAgreement(seals = false, changed: (page: string) => string = (page) => page): Promise<Uint8Array> {
  const source = readingSet().find(({ id, split }) => id === GERMAN && split === "tune");
  if (!source) throw new Error(`no ${GERMAN}`);
  return drawSource({ ...source, pages: source.pages.map(changed) }, seals);
}

/** The one in English, which says where its partner is. */
export async function englishAgreement(): Promise<Uint8Array> {
  const source = readingSet().find(({ id, split }) => id === ENGLISH && split === "tune");
  if (!source) throw new Error(`no ${ENGLISH}`);
  return drawSource(source, false);
}

/** Two agreements behind each other in one file of 3 and 3 pages, base64: the German one, and one in English. */
export async function twoAgreements(): Promise<string> {
  const both = await PDFDocument.load(await germanAgreement());
  const other = await PDFDocument.load(await englishAgreement());
  for (const page of await both.copyPages(other, other.getPageIndices())) both.addPage(page);
  return both.saveAsBase64();
}

/** Its translation of the set, with mistakes planted in it. @param mended the text of its pages, with the mistakes put right that are to be */
export async function chineseTranslation(mended: (page: string) => string = (page) => page): Promise<Uint8Array> {
  const source = readingSet().find(({ of, split }) => of === GERMAN && split === "tune");
  if (!source) throw new Error(`no translation of ${GERMAN}`);
  return drawSource({ ...source, pages: source.pages.map(mended) }, false);
}

/** What is wrong in its translation, and what it should be. */
export const mendedTranslation = (page: string): string =>
  page.replace("人民币100.000元", "人民币1,000,000元").replace("2028年12月31日", "2029年12月31日").replace("Katharina Bergmann", "Katharina Brüggemann");

/** Drops the agreement and its translation where their places are, has both read, and gives the list of what differs. */
export async function compareTranslation(page: Page, original: Uint8Array, translation: Uint8Array): Promise<Locator> {
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
  await goTo(page, "附件");
  await dropFiles(page.locator("[data-slot=agreement-copy]").first(), [{ name: "Kooperationsvertrag.pdf", base64: base64(original) }]);
  await page.getByText("已按收进的文件登记协议").waitFor();
  await goTo(page, "协议核对");
  await page.getByText("3 页已读完").waitFor({ timeout: 240_000 });
  await page.getByRole("button", { name: "确认语种" }).click();
  await goTo(page, "附件");
  await dropFiles(page.locator("[data-slot=agreement-translation]").first(), [{ name: "译件.pdf", base64: base64(translation) }]);
  await goTo(page, "协议核对");
  const list = page.locator(".differences");
  await list.locator("li").first().waitFor({ timeout: 240_000 });
  return list;
}

/** A crooked scan of it, its second page upside down, with seals over the signatures. */
export const scannedGermanAgreement = async (): Promise<Uint8Array> =>
  scanPdf(await germanAgreement(true), { dpi: 150, skew: -1.9, noise: 8, jpeg: 68, upsideDown: [2] }, 71_272);

/** How each line of the checklist stands. */
export const elementStates = (page: Page) => page.locator("tr[data-element]").evaluateAll((rows) => rows.map((row) => row.getAttribute("data-state")));

/** Drops the agreement where its place is, digital unless other bytes of it are given; then its pages and what was read of them. */
export async function readAgreement(page: Page, bytes?: Uint8Array): Promise<void> {
  await goTo(page, "附件");
  const file = { name: "Kooperationsvertrag.pdf", base64: Buffer.from(bytes ?? (await germanAgreement(true))).toString("base64") };
  await dropFiles(page.locator("[data-slot=agreement-copy]").first(), [file]);
  await page.getByText("已按收进的文件登记协议").waitFor();
  await goTo(page, "协议核对");
  await page.getByText("3 页已读完").waitFor({ timeout: 240_000 });
}

/** Waits until the agreement is read, confirms each line by Enter and then its language. Gives the key presses and clicks that it took. */
export async function confirmProposals(page: Page): Promise<number> {
  const lines = 8;
  await page.getByText("3 页已读完").waitFor({ timeout: 240_000 });
  await expect.poll(() => elementStates(page)).toHaveLength(lines);
  // the first line is opened by itself, and each confirmed one opens the next
  for (let pressed = 0; pressed < lines; pressed++) {
    await page.locator("tr.editor button.ant-btn-primary:focus").waitFor();
    await page.keyboard.press("Enter");
  }
  await expect.poll(async () => (await elementStates(page)).includes("waiting")).toBe(false);
  await page.getByRole("button", { name: "确认语种" }).click();
  await expect.poll(() => page.locator(".reading-lines").innerText()).toMatch(/须附中文译件/);
  return lines + 1;
}
