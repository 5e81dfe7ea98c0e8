import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { paragraph, wordFile } from "../../fixtures/word-file.ts";
import { markChecked } from "./mark-checked.ts";
import { copyOfExample, openedCase } from "./opened-case.ts";
import { goTo } from "./running-app.ts";

const opened = openedCase(copyOfExample);
let papers: string;
beforeEach(async () => {
  papers = await mkdtemp(join(tmpdir(), "Word 材料 "));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(papers, { recursive: true, force: true });
});

test("a Word file that no program makes pages of says so in its slot, and what to do where it is opened", async () => {
  vi.stubEnv("GUOHE_LIBREOFFICE", "");
  const { page } = opened.app;
  const name = "合作协议 镕喆䶮.docx";
  const file = join(papers, name);
  await writeFile(file, wordFile(["合作协议补充说明", "双方共同研究。"].map((line) => paragraph(line)).join("")));
  await goTo(page, "附件");
  await page.locator(".slot").first().locator("input[type=file]").first().setInputFiles(file);
  const line = page.locator(".attachment").filter({ hasText: name });
  await line.getByText(/没有找到 Word、WPS 或 LibreOffice/u).waitFor();
  // only what has no pages says so
  await expect.poll(() => page.getByText(/没有找到 Word/u).count()).toBe(1);
  // no scan of what was signed, whatever else is done
  const notSigned = line.getByText(/^Word 文件不是签字盖章的扫描件/u);
  await notSigned.waitFor();
  await goTo(page, "检查结果");
  await goTo(page, "附件");
  await notSigned.waitFor();
  await line.getByRole("button", { name: `核对“${name}”` }).click();
  await page.getByRole("textbox", { name: "核对人" }).fill("甲示例");
  await markChecked(page);
  await goTo(page, "附件");
  await notSigned.waitFor({ state: "detached" });
  await line.getByRole("button", { name, exact: true }).click();
  const problem = page.locator(".paper-problem");
  await expect.poll(() => problem.innerText()).toMatch(/导出（输出）为 PDF/u);
  await problem.getByRole("button", { name: "重试" }).waitFor();
});
