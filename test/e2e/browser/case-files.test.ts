import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeCases } from "../../fixtures/many-cases.ts";
import { scanOf } from "../../fixtures/scans.ts";
import { readCaseIn } from "./opened-case.ts";
import { startApp } from "./running-app.ts";

test("before files are put into many cases it is said where each goes, what it replaces, and what cannot be taken", async () => {
  const app = await startApp({ width: 1440, height: 900 });
  try {
    const { page } = app;
    const place = join(app.home, "全院");
    await mkdir(place);
    const cases = await makeCases(place, 3);
    const files = join(app.home, "收来的");
    const own = join(files, "车规级硅光传感联合研究（2）");
    await mkdir(own, { recursive: true });
    await writeFile(join(own, "伦理审查批准.pdf"), await scanOf(1));
    await writeFile(join(own, "IMG_4711.pdf"), await scanOf(2));
    await writeFile(join(own, "说明.txt"), "x");
    const long = `${"面向极端服役环境的䶮系高熵合金".repeat(5)}.pdf`;
    await writeFile(join(files, long), await scanOf(3));
    await page.getByRole("button", { name: "工作台" }).click();
    await page.getByLabel("工作台文件夹的完整路径").fill(place);
    await page.getByRole("button", { name: "打开", exact: true }).click();
    await page.getByRole("button", { name: "重新读取" }).waitFor();
    await page.getByRole("button", { name: "批量放入附件" }).click();
    const choose = async () => {
      await page.getByLabel("文件夹的完整路径").fill(files);
      await page.getByRole("button", { name: "读取" }).click();
      await page.locator(".case-files-found summary").click();
    };
    await choose();
    const line = (name: string) => page.locator(".case-files-found li").filter({ hasText: name });
    await line("伦理审查批准.pdf")
      .getByText(/^伦理审查/)
      .first()
      .waitFor();
    await line("IMG_4711.pdf").getByText("不能确定，放入时看内容").waitFor();
    await line("说明.txt")
      .getByText(/^类型不受支持（文本文件）/)
      .waitFor();
    await page.locator(".case-files-found summary").getByText("1 个不能放入").waitFor();
    // what is cut of a long name is its middle
    expect(await page.locator(".case-files-hand .middle-cut-shown").first().innerText()).toMatch(/^面向.*….*\.pdf$/);
    await page.getByRole("button", { name: /^放入 1 个项目的/ }).click();
    await page.getByRole("heading", { name: "已放入" }).waitFor();
    await page.getByRole("button", { name: "换文件夹" }).click();
    // of the same name and of another content: it takes the place of the first, which is said before
    await writeFile(join(own, "伦理审查批准.pdf"), await scanOf(4));
    await choose();
    await line("伦理审查批准.pdf").getByText("代替 伦理审查批准.pdf，原文件仍留着").waitFor();
    await line("IMG_4711.pdf").getByText("已在项目中，不再放").waitFor();
    await page.locator(".case-files-found summary").getByText("1 个代替原来的").waitFor();
    await page.getByRole("button", { name: /^放入 1 个项目的/ }).click();
    await page.getByText("代替了 伦理审查批准.pdf，原文件仍留在项目文件夹里").waitFor();
    // and it is taken back: the former file is the one again
    const change = async () => (await readCaseIn(cases[1] ?? "")).attachments?.find(({ file }) => file.includes("伦理审查批准"))?.file;
    expect(await change()).toBe("attachments/伦理审查批准 2.pdf");
    await page.getByRole("button", { name: "撤销这次放入" }).click();
    await page.getByText("已撤销：1 个项目的附件恢复为放入前的").waitFor();
    expect(await change()).toBe("attachments/伦理审查批准.pdf");
    expect(app.faults).toEqual([]);
  } finally {
    await app.close();
  }
});
