import { expect, test } from "vitest";
import { caseOfGermanAgreement, scannedGermanAgreement } from "./agreement-case.ts";
import { dropFiles } from "./drop-files.ts";
import { violations } from "./every-screen.ts";
import { openedCase } from "./opened-case.ts";
import { picture } from "./picture.ts";
import { goTo } from "./running-app.ts";

const opened = openedCase(caseOfGermanAgreement);

test("what an inspection saw of a seal is told in the same words in 附件 and in 协议核对", { timeout: 400_000 }, async () => {
  const { page } = opened.app;
  await goTo(page, "附件");
  const base64 = Buffer.from(await scannedGermanAgreement()).toString("base64");
  await dropFiles(page.locator("[data-slot=agreement-copy]").first(), [{ name: "Kooperationsvertrag.pdf", base64 }]);
  await page.getByText("有红色印迹（第 3 页）").waitFor({ timeout: 120_000 });
  expect(await page.getByText("没有看到红色印迹").count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  await picture(page, "seal-seen");
  await goTo(page, "协议核对");
  // which page is being read, and the way to stop it
  await page.getByText(/正在读第 \d 页，共 3 页/).waitFor({ timeout: 60_000 });
  await page.locator(".reading-lines").getByRole("button", { name: "取消" }).waitFor();
  // and the task list counts nothing before that is known
  const item = page.getByRole("navigation").getByRole("button", { name: /^协议核对/ });
  await expect.poll(() => item.innerText()).toMatch(/^协议核对\s*正在读$/u);
  await picture(page, "reading-in-task-list");
  await page.locator("tr[data-element]").filter({ hasText: "申报单位公章" }).getByText("有红色印迹").waitFor({ timeout: 240_000 });
  await expect.poll(() => item.innerText(), { timeout: 60_000 }).toMatch(/^协议核对\s*待确认 \d+$/u);
  await picture(page, "seal-seen-agreement");
  expect(opened.app.faults).toEqual([]);
});
