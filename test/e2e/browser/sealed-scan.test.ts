import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parseCase } from "../../../shared/case/case.ts";
import { mouse } from "./hands.ts";
import { goTo, openSample, type RunningApp, startApp, waitUntilSaved } from "./running-app.ts";

let app: RunningApp;
let papers: string;

beforeAll(async () => {
  papers = await mkdtemp(join(tmpdir(), "扫描件 "));
  const scan = await PDFDocument.create();
  scan.addPage();
  await writeFile(join(papers, "承诺书 盖章.pdf"), await scan.save());
  app = await startApp();
});
afterAll(async () => {
  await app.close();
  await rm(papers, { recursive: true, force: true });
});

const slot = () => app.page.locator("[data-slot=no-licence-transfer]");

/** The papers of the slot as they lie on disk. */
async function attachmentsOnDisk() {
  await waitUntilSaved(app.page);
  const files = await readdir(app.home, { recursive: true });
  const file = join(app.home, files.find((name) => name.endsWith("case.json") && !name.includes(".history")) ?? "");
  const read = parseCase(JSON.parse(await readFile(file, "utf8")), file);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return (read.value.attachments ?? []).filter((paper) => paper.slot === "no-licence-transfer");
}

test("a sealed scan added on screen keeps what the letter said, and shows 内容已变 with the words when an answer changes it", async () => {
  const { page } = app;
  await openSample(page);
  await goTo(page, "附件");
  await slot()
    .getByRole("button", { name: /^从列表中移出/ })
    .click();
  await expect.poll(() => slot().getAttribute("data-state")).toBe("missing");
  const chooser = page.waitForEvent("filechooser");
  await slot()
    .getByRole("button", { name: /^为“.*添加文件$/ })
    .click();
  await (await chooser).setFiles([join(papers, "承诺书 盖章.pdf")]);
  await expect.poll(() => slot().getAttribute("data-state")).toBe("received");
  await mouse(page).pick((await slot().getByRole("combobox").getAttribute("id")) ?? "", ["已盖申报单位公章"]);
  await expect.poll(() => slot().getAttribute("data-state")).toBe("sealed-scan");
  expect(await attachmentsOnDisk()).toMatchObject([{ state: "sealed-scan", wordsSha256: expect.stringMatching(/^[0-9a-f]{64}$/), words: expect.any(String) }]);

  await goTo(page, "项目、领域与期限");
  const title = page.getByRole("textbox", { name: "项目名称" });
  const before = await title.inputValue();
  await title.fill(`${before}（镕喆）`);
  await goTo(page, "附件");
  await expect.poll(() => slot().getAttribute("data-state")).toBe("outdated");
  expect(await slot().innerText()).toContain("内容已变");
  expect(await slot().locator(".marked-changes").innerText()).toContain("（镕喆）");

  await goTo(page, "项目、领域与期限");
  await title.fill(before);
  await goTo(page, "附件");
  await expect.poll(() => slot().getAttribute("data-state")).toBe("sealed-scan");
  expect(app.faults).toEqual([]);
});
