import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parseCase } from "../../../shared/case/case.ts";
import { scanOf } from "../../fixtures/scans.ts";
import { goTo, openFolder, type RunningApp, startApp } from "./running-app.ts";

const sample = fileURLToPath(new URL("../../../templates/samples/topic-2", import.meta.url));
const PAGES = 60;

let app: RunningApp;
let folder: string;

/** The complete example of 专题二, one of whose files is a scan of many pages. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "申报 项目 "));
  await cp(sample, folder, { recursive: true });
  const read = parseCase(JSON.parse(await readFile(join(folder, "case.json"), "utf8")), "case.json");
  const file = read.ok ? (read.value.attachments ?? []).find((one) => one.file.endsWith(".pdf"))?.file : undefined;
  if (file === undefined) throw new Error("the example has no attachment");
  await writeFile(join(folder, file), await scanOf(PAGES));
  app = await startApp({ knowsExamples: false });
  await openFolder(app.page, folder);
});
afterEach(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

test("a file that is being inspected says so with the page it is at, and nothing moves when it is done", async () => {
  const { page } = app;
  await goTo(page, "附件");
  const line = page.getByText(new RegExp(`^正在检查第 \\d+ / ${PAGES} 页$`));
  await line.first().waitFor();
  const choice = page.getByRole("main").getByRole("combobox").first();
  const during = await choice.boundingBox();
  await line.first().waitFor({ state: "detached", timeout: 120_000 });
  expect(await choice.boundingBox()).toEqual(during);
});
