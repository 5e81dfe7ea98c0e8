import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sha256 } from "../../../electron/files/sha256.ts";
import { JpegCodec } from "../../../electron/images/jpeg-codec.ts";
import { goTo, openSample, type RunningApp, startApp, waitUntilSaved } from "./running-app.ts";

let app: RunningApp;

beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

/** A5 in grey at 200 dpi: rows of strokes with the noise of a scanner, one picture a page. */
async function scan(pages: number): Promise<Uint8Array> {
  const codec = await JpegCodec.open();
  const pdf = await PDFDocument.create();
  const [width, height] = [1165, 1654];
  let state = 1;
  for (let page = 0; page < pages; page++) {
    const samples = new Uint8Array(width * height);
    for (let at = 0; at < samples.length; at++) {
      state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
      const [x, y] = [at % width, Math.floor(at / width)];
      const stroke = y % 60 < 26 && x > 150 && x < 1000 && (x * 5 + Math.floor(y / 7) * 29) % 61 < 9;
      samples[at] = (stroke ? 40 : 236) + (((state >> 8) % 19) - 9);
    }
    const image = await pdf.embedJpg(codec.encode({ width, height, components: 1, samples }, 90));
    pdf.addPage([419.5, 595.3]).drawImage(image, { x: 0, y: 0, width: 419.5, height: 595.3 });
  }
  return pdf.save();
}

async function caseFile(): Promise<string> {
  const files = await readdir(app.home, { recursive: true });
  return join(app.home, files.find((file) => file.endsWith("case.json") && !file.includes(".history")) ?? "");
}

const builds = async () => (await readdir(dirname(await caseFile()))).includes("成品");
const savedBundle = async () => JSON.parse(await readFile(await caseFile(), "utf8")).bundle;

test("compressing is tried and shown page by page before anything is compressed, and what is accepted is kept in the case", async () => {
  const { page } = app;
  await openSample(page);
  await waitUntilSaved(page);
  const file = await caseFile();
  const theCase = JSON.parse(await readFile(file, "utf8"));
  const attachment = theCase.attachments.find((one: { file: string }) => one.file.endsWith(".pdf"));
  const bytes = await scan(2);
  await writeFile(join(dirname(file), ...attachment.file.split("/")), bytes);
  await writeFile(
    file,
    JSON.stringify({
      ...theCase,
      attachments: theCase.attachments.map((one: object) => (one === attachment ? { ...attachment, sha256: sha256(bytes), pages: 2 } : one)),
    }),
  );
  await page.reload();
  await goTo(page, "生成与上传");

  const limit = Math.floor((bytes.length / 2 / (1024 * 1024)) * 10) / 10;
  await page.getByLabel("单个文件最大").fill(String(limit));
  await page.getByLabel("单个文件最大").blur();
  await page.getByRole("button", { name: "试算压缩" }).click();
  const accept = page.getByRole("button", { name: "采用压缩" });
  await accept.waitFor({ timeout: 180_000 });
  await page.locator(".compression details").first().locator("summary").click();
  expect(await page.locator(".compression details li").allInnerTexts()).toEqual([
    expect.stringMatching(/第 1 页[\s\S]*→/),
    expect.stringMatching(/第 2 页[\s\S]*→/),
  ]);
  expect(await builds()).toBe(false);
  expect((await stat(join(dirname(file), ...attachment.file.split("/")))).size).toBe(bytes.length);
  expect((await savedBundle())?.recompress ?? undefined).toBeUndefined();

  await accept.click();
  await page.getByText("已采用压缩").waitFor();
  await waitUntilSaved(page);
  await expect.poll(async () => (await savedBundle())?.recompress).toBe(true);
});

test("another limit takes the acceptance back: it was given for what was seen", async () => {
  const { page } = app;
  await page.getByLabel("单个文件最大").fill("0.2");
  await page.getByLabel("单个文件最大").blur();
  await page.getByRole("button", { name: "试算压缩" }).waitFor();
  await expect(page.getByText("已采用压缩").count()).resolves.toBe(0);
});

test("keeping the originals splits instead, and a trial that is cancelled leaves nothing", async () => {
  const { page } = app;
  await page.getByRole("button", { name: "试算压缩" }).click();
  await page.getByRole("button", { name: "取消" }).click();
  await page.getByRole("button", { name: "试算压缩" }).waitFor({ timeout: 180_000 });
  await page.getByRole("button", { name: "试算压缩" }).click();
  await page.getByRole("button", { name: "保留原图并拆分" }).click({ timeout: 180_000 });
  await waitUntilSaved(page);
  await expect.poll(async () => (await savedBundle())?.split).toBe(true);
  expect((await savedBundle())?.recompress ?? undefined).toBeUndefined();
  expect(await builds()).toBe(false);
  expect(app.faults).toEqual([]);
});
