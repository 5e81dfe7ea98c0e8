import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Case } from "../../../shared/case/case.ts";
import { overflows, violations } from "./every-screen.ts";
import { copyOfExample, openedCase } from "./opened-case.ts";
import { goTo, waitUntilSaved } from "./running-app.ts";

/** The complete example, but for two answers about its agreements that no finding waits for. */
const opened = openedCase(async () => {
  const folder = await copyOfExample();
  const theCase: Case = JSON.parse(await readFile(join(folder, "case.json"), "utf8"));
  const [{ autoRenewal: _renewal, ...first } = { id: "" }, { wholeChineseText: _whole, ...second } = { id: "" }] = theCase.agreements ?? [];
  await writeFile(join(folder, "case.json"), JSON.stringify({ ...theCase, agreements: [first, second] }));
  return folder;
});

test("a section that is not done though all is met says which questions are left, and leads to them", async () => {
  const { page } = opened.app;
  const section = page.getByRole("navigation", { name: "申报项目" }).getByRole("button", { name: /^合作协议/ });
  await expect.poll(() => section.textContent()).toContain("2 问未答");
  await goTo(page, "合作协议");
  const checks = page.getByRole("complementary", { name: "本节检查" });
  await checks.getByText("还有 2 问未答：").waitFor();
  expect([...(await overflows(page)), ...(await violations(page))]).toEqual([]);
  await checks.getByRole("button", { name: /完整中文（第 2 项）/ }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("field-agreements[1].wholeChineseText");
  await page.locator('[data-path="agreements[1].wholeChineseText"]').getByRole("radio", { name: "否" }).check();
  await checks.getByText("还有 1 问未答：").waitFor();
  await waitUntilSaved(page);
  expect(opened.app.faults).toEqual([]);
});
