import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test, vi } from "vitest";
import { samplesFolder } from "../../../electron/files/paths.ts";
import type { Case } from "../../../shared/case/case.ts";
import { paragraph, wordFile } from "../../fixtures/word-file.ts";
import { picture } from "./picture.ts";
import { goTo, openFolder, startApp } from "./running-app.ts";
import { slow } from "./tours/tour.ts";

afterEach(() => vi.unstubAllEnvs());

/** A sample of which the translation of a proof is a Word file, of which an office program that fails makes no pages. */
async function withWordFile(folder: string, change: Partial<Case> = {}): Promise<void> {
  await cp(join(samplesFolder(), "topic-2"), folder, { recursive: true });
  const file = join(folder, "case.json");
  const theCase: Case = JSON.parse(await readFile(file, "utf8"));
  await writeFile(join(folder, "attachments", "译文.docx"), wordFile(paragraph("资助证明译文")));
  const attachments = (theCase.attachments ?? []).map((one) =>
    one.slot === "foreign-funding-translation" ? { id: one.id, slot: one.slot, for: one.for, file: "attachments/译文.docx", state: "received" } : one,
  );
  await writeFile(file, JSON.stringify({ ...theCase, attachments, ...change }));
}

test("a Word file of which no pages can be made is no paper that is ready: results and package say so, until it is taken out", async () => {
  const parent = await mkdtemp(join(tmpdir(), "guohe-word-without-pages-"));
  vi.stubEnv("GUOHE_LIBREOFFICE", "/bin/false");
  const app = await startApp({ at: "2026-05-25T10:00" });
  const { page } = app;
  try {
    const folder = join(parent, "case");
    await withWordFile(folder);
    await openFolder(page, folder);
    await goTo(page, "检查结果");
    const note = page.getByText("“译文.docx”没有页面，生成会停下；请另存为 PDF 再放入。");
    await note.waitFor(slow);
    expect(await page.getByText("没有待处理的检查项。").count()).toBe(0);
    expect(
      await page
        .getByRole("navigation", { name: "申报项目" })
        .getByText(/^(?:无待处理|可以生成)$/)
        .count(),
    ).toBe(0);
    await goTo(page, "生成与上传");
    await note.waitFor();
    expect(await page.locator(".readiness").getAttribute("data-ready")).toBe("false");
    // the cause is told once, with one way there
    expect(await page.getByRole("main").getByRole("button", { name: "去附件" }).count()).toBe(1);
    await picture(page, "finish-without-pages");
    await page.getByRole("region", { name: "生成进度" }).getByRole("button", { name: "去附件" }).click();
    await page.getByRole("button", { name: "全部附件" }).waitFor();
    await picture(page, "file-without-pages");
  } finally {
    await app.close();
    await rm(parent, { recursive: true, force: true });
  }
}, 120_000);

test("nor is a package with one ready for the unit's review, which it is once a PDF lies in its place", async () => {
  const parent = await mkdtemp(join(tmpdir(), "guohe-review-without-pages-"));
  vi.stubEnv("GUOHE_LIBREOFFICE", "/bin/false");
  const app = await startApp({ at: "2026-05-25T10:00" });
  const { page } = app;
  const tasks = page.getByRole("navigation", { name: "申报项目" });
  try {
    const { attachments = [], declarations = {} }: Case = JSON.parse(await readFile(join(samplesFolder(), "topic-2", "case.json"), "utf8"));
    const notReviewed = { declarations: { ...declarations, unitReviewed: false } };
    await withWordFile(join(parent, "word"), notReviewed);
    await withWordFile(join(parent, "pdf"), { ...notReviewed, id: "with-pdf", attachments });
    await openFolder(page, join(parent, "word"));
    await goTo(page, "生成与上传");
    await page.getByText("“译文.docx”没有页面，生成会停下；请另存为 PDF 再放入。").waitFor(slow);
    expect(await page.getByText(/现在就可以生成/).count()).toBe(0);
    expect(await tasks.getByText("待单位审核").count()).toBe(0);
    await page.getByRole("button", { name: "申报项目", exact: true }).click();
    await openFolder(page, join(parent, "pdf"));
    await goTo(page, "生成与上传");
    await page.getByText(/现在就可以生成/).waitFor(slow);
    await tasks.getByText("待单位审核").waitFor();
  } finally {
    await app.close();
    await rm(parent, { recursive: true, force: true });
  }
}, 120_000);
