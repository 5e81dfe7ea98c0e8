import { afterEach, beforeEach, expect, test } from "vitest";
import { germanAgreement } from "./agreement-case.ts";
import { dropFiles } from "./drop-files.ts";
import { violations } from "./every-screen.ts";
import { gatheredPapers } from "./gathered-papers.ts";
import { picture } from "./picture.ts";
import { answerOnDisk, goTo, type RunningApp, startApp, waitUntilSaved } from "./running-app.ts";

let app: RunningApp;
beforeEach(async () => {
  app = await startApp();
});
afterEach(() => app.close());

test("of a stranger's agreement it is asked whether it belongs here, once, and a project without its title says so", { timeout: 400_000 }, async () => {
  const { page } = app;
  await page.locator(".drop-field").waitFor();
  const papers = (await gatheredPapers()).filter(({ name }) => /^(?:Cooperation|可行性报告)/.test(name));
  const stranger = { name: "Kooperationsvertrag.pdf", base64: Buffer.from(await germanAgreement()).toString("base64") };
  await dropFiles(page.locator("body"), [...papers, stranger]);
  const row = page.locator(`[data-file="${stranger.name}"]`);
  await row.getByText(/是不是本项目的协议？国内一方写的是“.+”，不是申报单位/).waitFor({ timeout: 240_000 });
  await page.locator("[data-group=coming]").waitFor({ state: "detached", timeout: 240_000 });
  expect(await violations(page)).toEqual([]);
  await picture(page, "files-first-stranger");
  const partners = page.locator("[data-of]");
  const before = await partners.count();
  await row.getByRole("button", { name: "Kooperationsvertrag.pdf 是本项目的协议" }).click();
  // only now is what it says offered
  await expect.poll(() => partners.count()).toBeGreaterThan(before);
  await page.getByRole("checkbox", { name: /项目名称/u }).uncheck();
  await page.keyboard.press("Control+Enter");
  await page.getByRole("navigation", { name: "申报项目" }).waitFor();
  await page.getByText(/^已放入 2 件材料，填入 \d+ 项；项目名称未采用，待填$/).waitFor();
  await picture(page, "files-first-untitled");
  await page.locator(".removed-line").getByRole("button", { name: "去填写" }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("field-title");
  await waitUntilSaved(page);
  expect(await answerOnDisk(app, "agreements")).toHaveLength(2);
  // and it is not asked again beside its pages
  await goTo(page, "协议核对");
  await page.getByRole("button", { name: "下一份协议" }).click();
  await page.getByText("3 页已读完").waitFor({ timeout: 240_000 });
  expect(await page.getByRole("region", { name: "是不是本项目的协议" }).count()).toBe(0);
  // the term is filled in, and waits for one key of whoever looks at it here
  const term = page.locator("tr[data-element$='.term']");
  await term.getByText("已采用，待确认").waitFor();
  await picture(page, "taken-over-term");
  if ((await term.getAttribute("class")) !== "on") await term.locator("button.element-name").click();
  await page.locator("tr.editor button.ant-btn-primary:focus").waitFor();
  await picture(page, "taken-over-term-open");
  await page.keyboard.press("Enter");
  await term.getByText("已确认").waitFor();
  expect(app.faults).toEqual([]);
});
