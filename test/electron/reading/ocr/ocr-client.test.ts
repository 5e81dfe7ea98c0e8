import { readFile } from "node:fs/promises";
import net from "node:net";
import { PDFDocument } from "@cantoo/pdf-lib";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { LineReader } from "../../../../electron/reading/ocr/line-reader.ts";
import { closeRecognition } from "../../../../electron/reading/ocr/ocr-client.ts";
import * as files from "../../../../electron/reading/ocr/ocr-files.ts";
import { readText } from "../../../../electron/reading/read-text.ts";
import { scannedPage } from "./scanned-page.ts";

beforeAll(() => vi.stubEnv("GUOHE_HOME", undefined));
afterEach(() => vi.restoreAllMocks());
afterAll(async () => {
  vi.unstubAllEnvs();
  await closeRecognition();
});

const LINES = [
  { text: "联合研究协议书", x: 60, y: 60 },
  { text: "本协议自双方签字之日起生效，有效期三年。", x: 60, y: 85 },
  { text: "Die Hochschule übernimmt die Prüfung der Oberflächen für das Vorhaben", x: 60, y: 110 },
  { text: "und trägt die Kosten in Höhe von 145.000 EUR bis zum 31. Dezember 2029.", x: 60, y: 130 },
  { text: "甲方：上海临海食品科学研究所", x: 60, y: 220 },
];

const plain = (text: string) => text.replaceAll(/\s/g, "").replaceAll(",", "，").replaceAll(":", "：");

test("a scan is read line by line, Chinese and German with its own letters, also beneath a red seal", { timeout: 120_000 }, async () => {
  const bytes = await scannedPage(LINES, { seals: [{ x: 170, y: 215 }] });
  const told: string[] = [];
  const read = await readText({ file: "甲.pdf", bytes }, { ocr: true, onPage: ({ stage, page }) => told.push(`${stage} ${page}`) });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const [page] = read.value.pages;
  expect(read.value.unread).toEqual([]);
  expect(page).toMatchObject({ page: 1, source: "ocr", turn: 0, width: 420, height: 300 });
  expect(page?.lines.map(({ text }) => plain(text))).toEqual(LINES.map(({ text }) => plain(text)));
  for (const [index, { x, y }] of LINES.entries()) {
    const line = page?.lines[index];
    expect(Math.abs((line?.box.left ?? 0) - x)).toBeLessThan(6);
    expect(Math.abs((line?.box.top ?? 0) + (line?.box.height ?? 0) / 2 - (y - 4))).toBeLessThan(4);
    expect(line?.confidence).toBeGreaterThan(0.8);
  }
  expect(page?.redSeals).toHaveLength(1);
  expect(told).toEqual(["text 1", "ocr 1"]);
});

test("a seal of thick ink hides nothing of what it lies over", { timeout: 120_000 }, async () => {
  const bytes = await scannedPage(LINES, {
    seals: [
      { x: 170, y: 215, covers: true },
      { x: 200, y: 126, covers: true },
    ],
  });
  const read = await readText({ file: "甲.pdf", bytes }, { ocr: true });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const text = read.value.pages[0]?.lines.map((line) => plain(line.text)).join("|") ?? "";
  for (const line of LINES) expect(text).toContain(plain(line.text));
});

test("the noughts of an amount in a narrow cell are all read", { timeout: 120_000 }, async () => {
  const file = "合作协议 中文译件 南郊样例大学 用印扫描.pdf";
  const bytes = await readFile(new URL(`../../../../templates/samples/topic-2/attachments/${file}`, import.meta.url));
  const whole = await PDFDocument.load(bytes);
  const fifth = await PDFDocument.create();
  for (const page of await fifth.copyPages(whole, [4])) fifth.addPage(page);
  const read = await readText({ file, bytes: await fifth.save() }, { ocr: true });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  expect(read.value.pages[0]?.lines.map(({ text }) => text)).toContain("180,000欧元");
});

test("foreign names within Chinese lines are read with all of their letters", { timeout: 120_000 }, async () => {
  const names = ["Tisza Menti Orvostudomanyi Egyetem", "Kollenberg Diagnostics Aktieselskab", "Quilmes Hernandez Larrazabal"];
  const lines = names.map((name, at) => ({ text: `甲方为上海临海食品科学研究所，乙方为${name}，由副校长代表；`, x: 20, y: 60 + at * 30 }));
  const bytes = await scannedPage(lines.map((line) => ({ ...line, size: 8 })));
  const read = await readText({ file: "甲.pdf", bytes }, { ocr: true });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  expect(read.value.pages[0]?.lines.map(({ text }) => plain(text))).toEqual(lines.map(({ text }) => plain(text)));
});

test("rare signs of names in short lines are read as wide as they are", { timeout: 120_000 }, async () => {
  const names = ["院长：周文菀", "校长：陈荻", "院长：林珞", "校长：陈曦"];
  const lines = names.map((text, at) => ({ text, x: 60, y: 60 + at * 30 }));
  const read = await readText({ file: "甲.pdf", bytes: await scannedPage(lines) }, { ocr: true });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  expect(read.value.pages[0]?.lines.map(({ text }) => plain(text))).toEqual(names);
});

test("a name in both scripts is read with its blanks and with the letters of its language", { timeout: 120_000 }, async () => {
  const names = [
    ["翟翀", "Zhai Chong"],
    ["校长", "João Gonçalves"],
  ];
  const prose = Array.from({ length: 4 }, (_, at) => ({ text: "本协议自双方签字之日起生效，有效期三年，期满前协商。", x: 60, y: 40 + at * 25 }));
  const parts = names.flatMap(([han = "", latin = ""], at) => [
    { text: han, x: 60, y: 160 + at * 40 },
    { text: latin, x: 87, y: 160 + at * 40 },
  ]);
  const read = await readText({ file: "甲.pdf", bytes: await scannedPage([...prose, ...parts]) }, { ocr: true });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  expect(read.value.pages[0]?.lines.slice(4).map(({ text }) => text)).toEqual(names.map((one) => one.join(" ")));
});

test.each([
  ["German and Spanish", ["Name: Aino Härkönen-Pyy", "Begoña Solórzano Ibarlucea", "Name: Dongfang Lü", "Name: Alistair Drummore"]],
  ["Portuguese and Polish", ["João Batista Gonçalves de Araújo", "Zdzisław Brzęczyński", "Name: Alistair Drummore"]],
])("names in English print keep the letters of %s", { timeout: 120_000 }, async (_, names) => {
  const head = [
    "The parties shall carry out the work that is described in this agreement,",
    "and each of them shall bear its own costs for the whole of the term.",
  ];
  const lines = [...head, ...names].map((text, at) => ({ text, x: 40, y: 60 + at * 30 }));
  const read = await readText({ file: "a.pdf", bytes: await scannedPage(lines) }, { ocr: true });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  expect(read.value.pages[0]?.lines.slice(2).map(({ text }) => text)).toEqual(names);
});

test("without its models the rest of the file is read, and the page is named", async () => {
  vi.spyOn(files, "hasOcrFiles").mockReturnValue(false);
  const read = await readText({ file: "甲.pdf", bytes: await scannedPage(LINES) }, { ocr: true });
  expect(read).toMatchObject({ ok: true, value: { pages: [{ source: "none", lines: [] }], unread: [{ page: 1, why: "no-engine" }] } });
});

test("pages are named that were not read because it was stopped", { timeout: 120_000 }, async () => {
  const stop = new AbortController();
  const bytes = await scannedPage(LINES);
  const reading = readText(
    { file: "甲.pdf", bytes },
    { ocr: true, signal: stop.signal, onPage: ({ stage }) => stage === "text" && setTimeout(() => stop.abort(), 20) },
  );
  expect(await reading).toMatchObject({ ok: true, value: { unread: [{ page: 1, why: "cancelled" }] } });
});

test("recognising text asks no network for anything", { timeout: 120_000 }, async () => {
  const connect = vi.spyOn(net.Socket.prototype, "connect");
  const fetched = vi.spyOn(globalThis, "fetch");
  const reader = await LineReader.open();
  const picture = { width: 200, height: 60, pixels: new Uint8Array(200 * 60).fill(255) };
  picture.pixels.fill(0, 200 * 20, 200 * 22);
  expect((await reader.find(picture)).kind).toBe("found");
  const box = { centreX: 100, centreY: 30, halfWidth: 90, halfHeight: 15, slope: 0 };
  for (const language of files.LANGUAGES) await reader.read(picture, box, true, language);
  expect(connect).not.toHaveBeenCalled();
  expect(fetched).not.toHaveBeenCalled();
});

test("labels in two languages keep their Chinese on a page whose long lines are English", { timeout: 120_000 }, async () => {
  const labels = ["姓名 Name: Noa Berger", "职务 Title: Vice President, Research", "日期 Date: 29 March 2026"];
  const bytes = await scannedPage([
    { text: "This Agreement takes effect on the date of the last signature and remains in force for", x: 30, y: 40, size: 9 },
    { text: "four years. Either Party may terminate it by ninety days’ written notice to the other Party.", x: 30, y: 56, size: 9 },
    { text: "Notices shall be sent by e-mail to the contacts named in the annex to this Agreement.", x: 30, y: 72, size: 9 },
    { text: "In witness whereof the duly authorised representatives have signed this Agreement.", x: 30, y: 88, size: 9 },
    { text: "本协议自最后一方签字之日起生效。", x: 30, y: 110, size: 9 },
    ...labels.map((text, at) => ({ text, x: 30, y: 150 + at * 18, size: 9 })),
  ]);
  const read = await readText({ file: "甲.pdf", bytes }, { ocr: true });
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const lines = read.value.pages[0]?.lines.map(({ text }) => plain(text)) ?? [];
  expect(lines.slice(-3)).toEqual(labels.map(plain));
});
