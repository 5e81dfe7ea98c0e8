import { expect, test } from "vitest";
import { dropFiles } from "./drop-files.ts";
import { copyOfExample, openedCase } from "./opened-case.ts";
import { goTo } from "./running-app.ts";

const opened = openedCase(copyOfExample);

test("a file that waits for its place has room for its name, and says in words why it cannot be read", async () => {
  const { page, faults } = opened.app;
  await page.setViewportSize({ width: 1440, height: 900 });
  await goTo(page, "附件");
  const name = `坏掉的扫描件 镕喆䶮${"很长的文件名".repeat(12)}.pdf`;
  await dropFiles(page.locator("main"), [{ name, base64: Buffer.from("%PDF-1.4 broken").toString("base64") }]);
  const row = page.getByRole("region", { name: "1 个文件待确认位置" }).getByRole("row").filter({ hasText: name });
  await row.getByText(/^读不出内容：已损坏，无法读取：.+。请重新导出或重新扫描该文件。$/).waitFor();
  expect(await row.getByText("点缩略图").count()).toBe(0);
  for (const width of [1440, 1200, 960]) {
    await page.setViewportSize({ width, height: 900 });
    const lines = await row
      .locator(".file-name")
      .evaluate((element) => element.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(element).lineHeight));
    expect([width, Math.round(lines)]).toEqual([width, expect.toSatisfy((count: number) => count <= 6)]);
  }
  // why its place is not known stands with the place, at every width
  await row.locator(".placing-place").getByText("从文件名和内容看不出，请选择").waitFor();
  // once a place is chosen, putting it there is the one thing to do on the page
  await row.getByRole("combobox").click();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator("main .ant-btn-primary").allInnerTexts()).toEqual(["放入"]);
  expect(faults).toEqual([]);
});
