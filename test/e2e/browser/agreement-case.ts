import { cp, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { drawSource } from "../../reading/draw-source.ts";
import { readingSet } from "../../reading/reading-set.ts";
import { scanPdf } from "../../reading/scan-pages.ts";
import { EXAMPLE, readCaseIn } from "./opened-case.ts";

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

/** The German agreement as its author would send it: text, not pictures. */
export async function germanAgreement(seals = false): Promise<Uint8Array> {
  const source = readingSet().find(({ id, split }) => id === GERMAN && split === "tune");
  if (!source) throw new Error(`no ${GERMAN}`);
  return drawSource(source, seals);
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

/** Its translation of the set, with mistakes planted in it. */
export async function chineseTranslation(): Promise<Uint8Array> {
  const source = readingSet().find(({ of, split }) => of === GERMAN && split === "tune");
  if (!source) throw new Error(`no translation of ${GERMAN}`);
  return drawSource(source, false);
}

/** A crooked scan of it, its second page upside down, with seals over the signatures. */
export const scannedGermanAgreement = async (): Promise<Uint8Array> =>
  scanPdf(await germanAgreement(true), { dpi: 150, skew: -1.9, noise: 8, jpeg: 68, upsideDown: [2] }, 71_272);

/** How each line of the checklist stands. */
export const elementStates = (page: Page) => page.locator("tr[data-element]").evaluateAll((rows) => rows.map((row) => row.getAttribute("data-state")));

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
