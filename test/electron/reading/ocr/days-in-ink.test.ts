import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import * as client from "../../../../electron/reading/ocr/ocr-client.ts";
import { closeRecognition } from "../../../../electron/reading/ocr/ocr-client.ts";
import * as files from "../../../../electron/reading/ocr/ocr-files.ts";
import { type ReadTextOptions, readText } from "../../../../electron/reading/read-text.ts";
import { inkedPage } from "../inked-page.ts";

let home: string;
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "guohe 手写 "));
  vi.stubEnv("GUOHE_HOME", home);
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});
afterAll(closeRecognition);

const PRINT = [
  { text: "Signed for the University of Elbe", x: 40, y: 60 },
  { text: "Jane Smith, Rector", x: 40, y: 80 },
  { text: "Date:", x: 40, y: 120 },
  { text: "上海临海食品科学研究所", x: 40, y: 160 },
  { text: "日期：", x: 40, y: 200 },
];
const INK = [
  { text: "18/05/2026", x: 75, y: 120 },
  { text: "2026年6月3日", x: 80, y: 200 },
];

async function read(bytes: Uint8Array, options: Partial<ReadTextOptions> = {}) {
  const text = await readText({ file: "甲.pdf", bytes }, { ocr: true, ...options });
  if (!text.ok) throw new Error(JSON.stringify(text.error));
  const [page] = text.value.pages;
  return { unread: text.value.unread, texts: page?.lines.map((line) => line.text), page };
}

const printed = PRINT.map(({ text }) => text);
const withBoth = [...printed.slice(0, 2), "Date: 18/05/2026", printed[3], "日期： 2026年6月3日"];

test("days in ink on a digital page are read with it, to be confirmed, and kept", { timeout: 120_000 }, async () => {
  const bytes = await inkedPage(PRINT, INK);
  const told: string[] = [];
  const first = await read(bytes, { ocr: false });
  expect(first).toMatchObject({ unread: [], texts: printed, page: { source: "digital", hasUnreadDay: true } });
  const { texts, page } = await read(bytes, { onPage: ({ stage, done, pages }) => told.push(`${stage} ${done}/${pages}`) });
  expect(texts).toEqual(withBoth);
  expect(page?.lines.map(({ confidence }) => confidence)).toEqual([1, 1, 0.8, 1, 0.8]);
  expect(page?.hasUnreadDay).toBeUndefined();
  expect(told).toEqual(["text 1/1", "ocr 1/1"]);
  const again = vi.spyOn(client, "recognisePens");
  expect((await read(bytes, { ocr: false })).texts).toEqual(withBoth);
  expect((await read(bytes)).texts).toEqual(withBoth);
  expect(again).not.toHaveBeenCalled();
});

test("without its models, and when it is stopped, the print of the page is read, and the day the next time", { timeout: 120_000 }, async () => {
  const bytes = await inkedPage(PRINT, INK.slice(0, 1));
  const missing = vi.spyOn(files, "hasOcrFiles").mockReturnValue(false);
  expect(await read(bytes)).toMatchObject({ unread: [], texts: printed, page: { hasUnreadDay: true } });
  missing.mockRestore();
  const stop = new AbortController();
  const { recognisePens } = client;
  vi.spyOn(client, "recognisePens").mockImplementationOnce((...asked) => {
    stop.abort();
    return recognisePens(...asked);
  });
  const stopped = await read(bytes, { signal: stop.signal });
  expect(stopped).toMatchObject({ unread: [], texts: printed, page: { hasUnreadDay: true } });
  expect((await read(bytes)).texts?.[2]).toBe("Date: 18/05/2026");
});

test("a page without a day in ink is never drawn for it, and ink that is no day stays ink", { timeout: 120_000 }, async () => {
  const asked = vi.spyOn(client, "recognisePens");
  const plain = await read(await inkedPage([...PRINT.slice(0, 2), { text: "Date: 3 June 2026", x: 40, y: 120 }], [{ text: "Jane Smith", x: 150, y: 80 }]));
  expect(plain.page?.hasUnreadDay).toBeUndefined();
  expect(asked).not.toHaveBeenCalled();
  const name = await read(await inkedPage(PRINT, [{ text: "see Annex B", x: 75, y: 120 }]));
  expect(name.texts).toEqual(printed);
  expect(asked).toHaveBeenCalledTimes(1);
  expect(name.page?.hasUnreadDay).toBeUndefined();
  expect(name.page?.inkMarks).toHaveLength(1);
});
