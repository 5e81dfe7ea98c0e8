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

test("a section with a blank is no done one: it says which questions may follow, leads to them, and has its tick once they are answered", async () => {
  const { page } = opened.app;
  const section = page.getByRole("navigation", { name: "申报项目" }).getByRole("button", { name: /^合作协议/ });
  await expect.poll(() => section.textContent()).toBe("合作协议2 问可稍后填");
  expect(await section.getAttribute("data-state")).toBe("doing");
  const done = page.getByRole("navigation", { name: "申报项目" }).getByText(/^\d+ \/ \d+ 节已完成$/);
  const [, sections] = /(\d+) 节/.exec(await done.innerText()) ?? [];
  expect(await done.innerText()).toBe(`${Number(sections) - 1} / ${sections} 节已完成`);
  await goTo(page, "合作协议");
  const checks = page.getByRole("complementary", { name: "本节检查" });
  await checks.getByText("2 问可稍后填").waitFor();
  expect([...(await overflows(page)), ...(await violations(page))]).toEqual([]);
  await checks.getByRole("button", { name: /自带完整中文文本$/ }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("field-agreements[1].wholeChineseText");
  await page.locator('[data-path="agreements[1].wholeChineseText"]').getByRole("radio", { name: "否" }).check();
  await checks.getByText("1 问可稍后填").waitFor();
  await page.locator('[data-path="agreements[0].autoRenewal"]').getByRole("radio", { name: "否" }).check();
  await expect.poll(() => section.textContent()).toBe("合作协议已完成");
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
    // each question of a section that nobody has begun is one click away
    await goTo(page, "伦理、数据与安全");
    const ofEthics = checks.locator(".deciding").filter({ hasText: "病原微生物" });
    expect(await ofEthics.getByRole("button").count()).toBe(6);
    await checks.getByRole("button", { name: "病原微生物", exact: true }).click();
    const focused = () => page.evaluate(() => document.activeElement?.closest("[data-path]")?.getAttribute("data-path"));
    await expect.poll(focused).toBe("declarations.biosafety.involved");
    expect([...(await overflows(page)), ...(await violations(page))]).toEqual([]);
    expect(app.faults).toEqual([]);
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  }
});

test("of a letter with everything answered but its seal, the finding asks for that alone and once", async () => {
  const folder = await copyOfExample();
  const theCase: Case = JSON.parse(await readFile(join(folder, "case.json"), "utf8"));
  const attachments = theCase.attachments?.map(({ sealedBy, ...one }) => (one.slot === "no-licence-transfer" ? one : { ...one, sealedBy }));
  await writeFile(join(folder, "case.json"), JSON.stringify({ ...theCase, attachments }));
  const { page } = opened.app;
  await page.getByRole("button", { name: "申报项目", exact: true }).first().click();
  await openFolder(page, folder);
  await goTo(page, "检查结果");
  await page.locator("button.finding-line[data-rule=no-licence-transfer-commitment]").click();
  const detail = page.getByRole("article", { name: "检查结果详情" });
  await detail.getByText(/^请确认“.+”上盖的是不是申报单位公章。$/).waitFor();
  expect(await detail.locator(".todo, .missing-fields").count()).toBe(0);
  await rm(folder, { recursive: true, force: true });
});
