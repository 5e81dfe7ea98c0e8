import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { samplesFolder } from "../../../electron/files/paths.ts";
import { changeReview } from "../../../electron/library/cases/review-file.ts";
import { writeHandOver } from "../../../electron/library/hand-over/write-hand-over.ts";
import { withNote } from "../../../shared/review/review.ts";
import { dropAt } from "./drop-on.ts";
import { type RunningWindow, startWindow } from "./running-window.ts";

/** The ways of a hand-over that only the real window has: a double click before and after it stands, a drop, and the two dialogs. */
let app: RunningWindow;
let folder: string;
const file = (name: string) => join(folder, `${name}.guohe.zip`);

/** A case out of a sample with one note, as somebody hands it over. */
async function handOver(name: string, topic: string): Promise<void> {
  const own = join(folder, "别处", name);
  await cp(join(samplesFolder(), topic), own, { recursive: true });
  await changeReview(own, (review) =>
    withNote(review, { id: `note-${name}`, by: "何佳样", on: "2026-05-24T09:00:00.000Z", at: { kind: "case" }, about: "", text: "请核对到期日。" }),
  );
  const written = await writeHandOver([own], file(name), { now: 0 });
  if (!written.ok) throw new Error(written.error.kind);
}

beforeAll(async () => {
  folder = await mkdtemp("/tmp/guohe-移交-");
  await mkdir(join(folder, "别处"));
  await handOver("甲", "topic-1");
  await handOver("乙", "topic-2");
  app = await startWindow({ opens: file("甲"), chosen: file("导出") });
}, 400_000);
afterAll(async () => {
  await app?.close();
  await rm(folder, { recursive: true, force: true });
});

const received = (state: string) => app.page.locator(`[data-received=${state}]`);

test("a hand-over that is double-clicked starts the program, is received, and its case opens with the reviewer's note", async () => {
  const { page } = app;
  await received("new").waitFor();
  await received("new").getByText("新批注 1 条").waitFor();
  await received("new").getByRole("button", { name: "打开" }).click();
  await page.getByRole("navigation", { name: "申报项目" }).getByText("1 条未解决").waitFor();
});

test("one that is double-clicked while a case is open is received by the window that stands", async () => {
  expect(await app.startBeside(file("乙"))).toBe(0);
  await app.page.getByText("乙.guohe.zip").waitFor();
  await received("new").waitFor();
});

test("one that is dropped anywhere on the window is received, and known as the same", async () => {
  await dropAt(app.page, { x: 700, y: 500 }, file("甲"));
  await app.page.getByText("甲.guohe.zip").waitFor();
  await received("same").waitFor();
});

test("the dialogs write a hand-over where the user says, and open one", async () => {
  const { page } = app;
  await page.locator(".export-cases").getByRole("listitem").getByRole("checkbox").first().check();
  await page.getByRole("button", { name: "导出 1 个项目" }).click();
  await page.getByText("已导出 1 个项目").waitFor();
  expect((await readFile(file("导出"))).subarray(0, 2).toString()).toBe("PK");
  await page.getByRole("button", { name: "打开另一个" }).click();
  await page.getByText("校验一致").waitFor();
  await received("same").waitFor();
  // a damaged one is refused there too, and nothing is written
  const cases = join(app.home, "申报项目");
  const before = await readdir(cases).catch(() => []);
  await writeFile(file("导出"), "PK damaged");
  await page.getByRole("button", { name: "打开另一个" }).click();
  await page.getByText("没有收下，没有写入任何内容").waitFor();
  expect(await readdir(cases).catch(() => [])).toEqual(before);
});
