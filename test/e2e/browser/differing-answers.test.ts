import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { caseOfGermanAgreement, germanAgreement } from "./agreement-case.ts";
import { dropFiles } from "./drop-files.ts";
import { violations } from "./every-screen.ts";
import { openedCase, readCaseIn } from "./opened-case.ts";
import { picture } from "./picture.ts";
import { goTo, openSample, waitUntilSaved } from "./running-app.ts";

const slow = { timeout: 240_000 };

/** An agreement that was filled in by hand before its file came, with a signer, a day, a term and two pages that the file has otherwise. */
const FILLED = {
  id: "agreement-1",
  kind: "cooperation",
  form: "agreement",
  title: "合作协议",
  partners: ["suederau"],
  languages: ["de"],
  wholeChineseText: false,
  signatories: [
    { party: "applicant", unit: "南郊样例大学", name: "顾怀远", date: "2026-05-12", signed: true, page: 3 },
    { party: "suederau", unit: "Hochschule Süderau", name: "Anna Lena Müller-Schönfeld", date: "2026-05-04", signed: true, page: 9 },
  ],
  term: { stated: true, start: "2026-08-01", end: "2028-12-31", page: 2 },
  content: { stated: true, page: 1 },
  inputs: { stated: true, page: 1 },
  division: { stated: true, page: 1 },
  ip: { stated: true, page: 12 },
};

const opened = openedCase(async () => {
  const folder = await caseOfGermanAgreement();
  const file = join(folder, "case.json");
  await writeFile(file, JSON.stringify({ ...JSON.parse(await readFile(file, "utf8")), agreements: [FILLED] }));
  return folder;
});

const dropped = async () => {
  const { page } = opened.app;
  await goTo(page, "附件");
  const base64 = Buffer.from(await germanAgreement()).toString("base64");
  await dropFiles(page.locator("[data-slot=agreement-copy]").first(), [{ name: "Kooperationsvertrag.pdf", base64 }]);
};

test("what was filled in by hand waits again once its file is read, with both in words; a key keeps it, another takes the file's", slow, async () => {
  const { page } = opened.app;
  const badge = () => page.locator(".nav-item[data-page=agreements]").innerText();
  expect(await badge()).not.toContain("待确认");
  await dropped();
  // it is read where it was dropped: a day, a signer with a page, the term, a page; and nobody has said whose seal it bears
  await expect.poll(badge, slow).toContain("待确认 5");
  await goTo(page, "检查结果");
  await page.getByText("与协议不同，待确认").first().waitFor();
  await page.getByText("签字信息").first().click();
  await page.getByText("填写的与协议不同，待确认：").waitFor();
  await page.getByRole("button", { name: "逐条核对" }).waitFor();
  await picture(page, "differing-findings");
  await goTo(page, "协议核对");
  await page.getByText("3 页已读完").waitFor(slow);
  const line = (end: string) => page.locator(`tr[data-element$='${end}']`);
  expect(await line(" applicant").getAttribute("data-state")).toBe("waiting");
  expect(await line(" applicant").innerText()).toContain("待确认");
  expect(await line(" suederau").innerText()).toContain("您填的“Anna Lena Müller-Schönfeld”，材料第 3 页写着“Katharina Brüggemann”");
  expect(await line(".ip").innerText()).toContain("您填的第 12 页，文件只有 3 页");
  expect(await line(".content").getAttribute("data-state")).toBe("stated");
  expect(await page.locator(".elements-head").innerText()).toMatch(/已确认 (\d+) \/ (?!\1)/);
  // the first of them is open, and Enter decides nothing
  const editor = page.locator("tr.editor");
  await editor.getByText("您填的“2026年5月12日”，材料第 3 页写着“2026年5月11日”").waitFor();
  await picture(page, "differing-answers");
  expect(await violations(page)).toEqual([]);
  await line(" applicant").locator("button.element-name:focus").waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await editor.getByText("Enter 不代选").waitFor();
  expect(await line(" applicant").getAttribute("data-state")).toBe("waiting");
  const saved = async () => {
    await waitUntilSaved(page);
    return (await readCaseIn(opened.folder)).agreements?.[0];
  };
  expect((await saved())?.signatories).toMatchObject([{ name: "顾怀远", date: "2026-05-12", signed: true }, { name: "Anna Lena Müller-Schönfeld" }]);
  await page.keyboard.press("y");
  await expect.poll(() => line(" applicant").getAttribute("data-state")).toBe("stated");
  await expect.poll(badge).toContain("待确认 4");
  // and says quietly that the file has another one
  expect(await line(" applicant").innerText()).toContain("已保留所填；文件中签署日期为“2026年5月11日”（第 3 页）");
  // the next one that differs is open
  await editor.getByText("材料第 3 页写着“Katharina Brüggemann”").waitFor();
  await editor.getByText("您填的第 9 页，文件只有 3 页").waitFor();
  await page.keyboard.press("r");
  await expect.poll(() => line(" suederau").getAttribute("data-state")).toBe("stated");
  expect((await saved())?.signatories?.[1]).toMatchObject({ name: "Katharina Brüggemann", date: "2026-05-04", page: 3, signed: true });
  await editor.getByText("您填的“2028年12月31日”，材料第 2 页写着“2029年12月31日”").waitFor();
  await page.keyboard.press("Control+z");
  await expect.poll(async () => (await saved())?.signatories?.[1]?.name).toBe("Anna Lena Müller-Schönfeld");
  await expect.poll(() => line(" suederau").getAttribute("data-state")).toBe("waiting");
  // what was kept stays so
  expect(await line(" applicant").getAttribute("data-state")).toBe("stated");
  await page.getByRole("button", { name: "保留我填的" }).click();
  await expect.poll(() => line(" suederau").getAttribute("data-state")).toBe("stated");
  expect((await saved())?.signatories?.[1]).toMatchObject({ name: "Anna Lena Müller-Schönfeld", page: 9 });
  // what the file has can be taken later on
  await line(" applicant").locator("button.element-name").click();
  await editor.getByText("已保留所填；").waitFor();
  await picture(page, "differing-kept");
  expect(await violations(page)).toEqual([]);
  await editor.getByRole("button", { name: "改用材料的" }).click();
  await expect.poll(async () => (await saved())?.signatories?.[0]?.date).toBe("2026-05-11");
  expect(await editor.getByText("已保留所填；").count()).toBe(0);
  expect(opened.app.faults).toEqual([]);
});

test("a value that is put right by hand settles its line; a name of sixty characters is told whole", slow, async () => {
  const { page } = opened.app;
  await dropped();
  await goTo(page, "协议核对");
  await page.getByText("3 页已读完").waitFor(slow);
  const line = page.locator("tr[data-element$=' suederau']");
  await page.locator("table.elements").getByText("写着“Katharina Brüggemann”").first().waitFor();
  // the first that waited may be open already
  if (!(await line.getAttribute("class"))?.includes("on")) await line.locator("button.element-name").click();
  const editor = page.locator("tr.editor");
  await editor.getByRole("button", { name: "手工填写" }).click();
  const name = editor.getByRole("textbox", { name: /的签字人姓名$/ });
  await name.fill(`Katharina Maria Theodora Freifrau von ${"Oberhausen-".repeat(3)}Brunnthal`);
  await page.keyboard.press("Tab");
  const unit = editor.getByRole("textbox", { name: /签字单位（手工填写）$|的签字单位$/ }).last();
  await unit.fill("Fachhochschule für Seewesen und angewandte Ozeanographie an der Küste");
  await page.keyboard.press("Tab");
  await editor.getByText("签字单位：您填的“Fachhochschule für Seewesen und angewandte Ozeanographie an der Küste”").waitFor();
  await picture(page, "differing-long-names");
  await name.fill("Brüggemann, K.");
  await page.keyboard.press("Tab");
  await unit.fill("HOCHSCHULE SUDERAU");
  await page.keyboard.press("Tab");
  await expect.poll(() => editor.innerText()).not.toContain("材料第 3 页写着");
  await editor.getByText("您填的第 9 页，文件只有 3 页").waitFor();
  await editor.getByRole("spinbutton").fill("3");
  await page.keyboard.press("Tab");
  await expect.poll(() => line.getAttribute("data-state")).toBe("stated");
  expect(opened.app.faults).toEqual([]);
});

test("of a scan that was checked, and is read only now, another name and day than it has are told", slow, async () => {
  const { page } = opened.app;
  await page.getByRole("button", { name: "申报项目", exact: true }).click();
  await page.getByRole("heading", { name: "新建申报项目" }).waitFor();
  await openSample(page);
  await goTo(page, "协议核对");
  const line = (end: string) => page.locator(`tr[data-element='agreements[0] ${end}']`);
  await line("partner-muster").locator("button.element-name").click();
  const editor = page.locator("tr.editor");
  await editor.getByRole("button", { name: /^更改“/ }).click();
  await editor.getByRole("textbox", { name: /的签字人姓名$/ }).fill("Anna Schmidt");
  await editor.getByRole("textbox", { name: /的签署日期/ }).fill("2025-10-15");
  await page.keyboard.press("Tab");
  await expect.poll(() => line("partner-muster").getAttribute("data-state"), slow).toBe("waiting");
  await editor.getByText("签字人：您填的“Anna Schmidt”，材料第 4 页写着").waitFor();
  await editor.getByText("签署日期：您填的“2025年10月15日”，材料第 4 页写着“2025年9月15日”").waitFor();
  // our own side, in the column beside it, is read too, and as it is filled in
  expect(await line("applicant").innerText()).toContain("陆示安，2025-09-08");
  expect(await line("applicant").getAttribute("data-state")).toBe("stated");
  await picture(page, "differing-scan");
  expect(opened.app.faults).toEqual([]);
});
