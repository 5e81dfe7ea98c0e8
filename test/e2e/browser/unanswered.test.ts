import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Case } from "../../../shared/case/case.ts";
import { overflows, violations } from "./every-screen.ts";
import { copyOfExample, openedCase, readCaseIn } from "./opened-case.ts";
import { picture } from "./picture.ts";
import { goTo, openFolder, startApp, waitUntilSaved } from "./running-app.ts";

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
  await expect.poll(() => section.textContent()).toContain("2 问文书用");
  await goTo(page, "合作协议");
  const checks = page.getByRole("complementary", { name: "本节检查" });
  await checks.getByText("2 问文书用").waitFor();
  expect([...(await overflows(page)), ...(await violations(page))]).toEqual([]);
  await checks.getByRole("button", { name: /自带完整中文文本$/ }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("field-agreements[1].wholeChineseText");
  await page.locator('[data-path="agreements[1].wholeChineseText"]').getByRole("radio", { name: "否" }).check();
  await checks.getByText("1 问文书用").waitFor();
  await waitUntilSaved(page);
  expect(opened.app.faults).toEqual([]);
});

test("a section that waits for partners says that they come first, what each must bring, and leads there", async () => {
  const folder = await mkdtemp(join(tmpdir(), "空 "));
  const { formatVersion, guide, guideEdition } = await readCaseIn(opened.folder);
  await writeFile(join(folder, "case.json"), JSON.stringify({ formatVersion, id: "empty-1", guide, guideEdition, topic: "2" }));
  const app = await startApp();
  try {
    const { page } = app;
    await openFolder(page, folder);
    await goTo(page, "外方资助证明");
    const checks = page.getByRole("complementary", { name: "本节检查" });
    await checks.getByText("先添加外方合作伙伴，每家须附资助证明。").waitFor();
    expect(await checks.innerText()).not.toContain("没有要检查的");
    await picture(page, "proofs-wait-for-partners");
    await checks.getByRole("button", { name: "到“外方合作伙伴”一节添加" }).click();
    await page.getByRole("heading", { level: 1, name: "外方合作伙伴" }).waitFor();
    expect(app.faults).toEqual([]);
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  }
});
