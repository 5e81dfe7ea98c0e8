import { PDFDocument } from "@cantoo/pdf-lib";
import { expect, test } from "vitest";
import { caseOfGermanAgreement, germanAgreement } from "./agreement-case.ts";
import { dropFiles } from "./drop-files.ts";
import { violations } from "./every-screen.ts";
import { openedCase, readCaseIn } from "./opened-case.ts";
import { picture } from "./picture.ts";
import { goTo, waitUntilSaved } from "./running-app.ts";

const opened = openedCase(caseOfGermanAgreement);

test("what was not found goes by hand on Enter, and only M says that it is missing; a signatory is named there too", async () => {
  const { page } = opened.app;
  const first = await PDFDocument.load(await germanAgreement());
  first.removePage(2);
  first.removePage(1);
  await goTo(page, "附件");
  await dropFiles(page.locator("[data-slot=agreement-copy]").first(), [{ name: "首页.pdf", base64: await first.saveAsBase64() }]);
  await page.getByText("已按收进的文件登记协议").waitFor();
  await goTo(page, "协议核对");
  await page.getByText("1 页已读完").waitFor({ timeout: 240_000 });
  await page.locator("tr[data-element='agreements[0].ip'] button.element-name").click();
  await page.locator("tr.editor button.ant-btn-primary:focus", { hasText: "手工填写" }).waitFor();
  await page.keyboard.press("Enter");
  await page.locator("textarea:focus").waitFor();
  expect(await page.locator("tr[data-element='agreements[0].ip']").getAttribute("data-state")).toBe("waiting");
  await page.getByRole("button", { name: "标为缺少" }).click();
  await expect.poll(() => page.locator("tr[data-element='agreements[0].ip']").getAttribute("data-state")).toBe("absent");
  await page.locator("tr[data-element$=' applicant'] button.element-name").click();
  // of a signature that nobody read anything of, all is by hand at once
  await page.getByRole("textbox", { name: /的签字人姓名$/ }).fill("顾怀远");
  // each field stands beside its name, in one column, none touching the next
  expect(await page.locator(".signer-fields > label").allInnerTexts()).toEqual(["原件页", "签字人姓名", "签署日期", "签字单位"]);
  const fields = await page.locator(".signer-fields > :not(label)").evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
  expect(new Set(fields.map(({ left }) => left)).size).toBe(1);
  expect(fields.slice(1).every(({ top }, at) => top - (fields[at]?.bottom ?? 0) >= 4)).toBe(true);
  // a day that is none is not saved, and says so
  const day = page.getByLabel(/的签署日期（手工填写）$/);
  await day.fill("2026年5月41日");
  await page.getByText("没有这一天，请核对月和日。改好之前不会保存。").waitFor();
  await day.fill("2026年5月11日");
  await page.keyboard.press("Tab");
  await expect
    .poll(async () => (await readCaseIn(opened.folder)).agreements?.[0]?.signatories?.[0])
    .toMatchObject({ party: "applicant", name: "顾怀远", date: "2026-05-11" });
  // the unit is known by the line's own name: a click enters it, for which the check asks afterwards
  const [unit] = [(await readCaseIn(opened.folder)).applicant?.name ?? ""];
  await page.getByRole("button", { name: `填入“${unit}”` }).click();
  await expect.poll(async () => (await readCaseIn(opened.folder)).agreements?.[0]?.signatories?.[0]?.unit).toBe(unit);
  expect(await page.getByRole("button", { name: `填入“${unit}”` }).count()).toBe(0);
  await page.locator("tr[data-element$=' applicant'] button.element-name").focus();
  await page.keyboard.press("Control+z");
  // what is undone is gone from its field, too, and does not come back when that is left
  await page.locator("tr[data-element$=' applicant'] button.element-name").focus();
  await page.keyboard.press("Control+z");
  await expect.poll(() => day.inputValue()).toBe("");
  await day.focus();
  await page.keyboard.press("Tab");
  await expect.poll(async () => (await readCaseIn(opened.folder)).agreements?.[0]?.signatories?.[0]?.date).toBeUndefined();
  // where the answers are typed, the way there says how many were read and wait
  await goTo(page, "合作协议");
  expect(await page.getByRole("button", { name: /^逐条核对/ }).innerText()).toMatch(/^逐条核对\s*待确认 \d+$/u);
  // the page itself names it as what is to be done next
  expect(await page.locator("main .ant-btn-primary").allInnerTexts()).toEqual([expect.stringMatching(/^逐条核对/u)]);
  expect(opened.app.faults).toEqual([]);
});

test("a seal that was not seen is not denied by Enter, nor affirmed: M says that there is none", async () => {
  const { page } = opened.app;
  await goTo(page, "附件");
  await dropFiles(page.locator("[data-slot=agreement-copy]").first(), [
    { name: "Kooperationsvertrag.pdf", base64: Buffer.from(await germanAgreement()).toString("base64") },
  ]);
  await page.getByText("已按收进的文件登记协议").waitFor();
  await goTo(page, "协议核对");
  await page.getByText("3 页已读完").waitFor({ timeout: 240_000 });
  const seal = page.locator("tr[data-element$=' seal']");
  const sealed = async () => {
    await waitUntilSaved(page);
    return (await readCaseIn(opened.folder)).attachments?.[0]?.sealedBy;
  };
  // from the last element Enter leads to the seal; one more says nothing of it
  await page.locator("tr[data-element='agreements[0].ip'] button.element-name").click();
  await page.locator("tr.editor button.ant-btn-primary:focus").waitFor();
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator("tr.on[data-element]").getAttribute("data-element")).toMatch(/ seal$/);
  const choices = page.locator("tr.editor button");
  expect((await choices.allInnerTexts()).map((name) => name.replaceAll(/\s+/g, ""))).toEqual(["确认盖有公章", "确认没有盖章M"]);
  expect(await page.locator("tr.editor button.ant-btn-primary").count()).toBe(0);
  await seal.locator("button.element-name:focus").waitFor();
  await picture(page, "seal-not-seen");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await seal.locator("button.element-name:focus").waitFor();
  await page.locator("tr.editor").getByText("未见的不能用 Enter 确认：看过原件，按 Y 或 M").waitFor();
  expect(await seal.getAttribute("data-state")).toBe("waiting");
  expect(await sealed()).toBeUndefined();
  await page.keyboard.press("m");
  await expect.poll(sealed).toBe("none");
  await page.keyboard.press("Control+z");
  await expect.poll(sealed).toBeUndefined();
  expect(await violations(page)).toEqual([]);
  expect(opened.app.faults).toEqual([]);
});

test("a signature without ink is not confirmed by Enter, which says why; Y confirms it", async () => {
  const { page } = opened.app;
  const bytes = await germanAgreement(false, (text) => text.replace("&{K. Brüggemann} || &{顾怀远}\n", ""));
  await goTo(page, "附件");
  await dropFiles(page.locator("[data-slot=agreement-copy]").first(), [{ name: "Vertrag.pdf", base64: Buffer.from(bytes).toString("base64") }]);
  await page.getByText("已按收进的文件登记协议").waitFor();
  await goTo(page, "协议核对");
  await page.getByText("3 页已读完").waitFor({ timeout: 240_000 });
  const line = page.locator("tr[data-element$=' suederau']");
  if (!(await line.getAttribute("class"))?.includes("on")) await line.locator("button.element-name").click();
  await line.locator("button.element-name:focus").waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.locator("tr.editor").getByText("未见的不能用 Enter 确认：看过原件，按 Y 或 M").waitFor();
  expect(await line.getAttribute("data-state")).toBe("waiting");
  await picture(page, "signature-without-ink");
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("y");
  await expect.poll(() => line.getAttribute("data-state")).toBe("stated");
  // done, with the tick; whose word it is stands beside the name
  const state = line.locator(".of-state .state");
  expect(await state.innerText()).toBe("已确认");
  expect(await state.getAttribute("class")).toContain("met");
  await line.getByText("由人看过原件（读取时未见手写签名）").waitFor();
  // in one line at either width
  for (const [width, height] of [
    [1440, 900],
    [1280, 720],
  ] as const) {
    await page.setViewportSize({ width, height });
    await picture(page, `confirmed-by-a-person-${width}`);
    expect((await state.boundingBox())?.height).toBeLessThan(24);
  }
  expect(opened.app.faults).toEqual([]);
});

test("who signs stands under the name of the case, in a field that is changed before it is confirmed and after", async () => {
  const { page } = opened.app;
  await goTo(page, "附件");
  await dropFiles(page.locator("[data-slot=agreement-copy]").first(), [
    { name: "Kooperationsvertrag.pdf", base64: Buffer.from(await germanAgreement()).toString("base64") },
  ]);
  await page.getByText("已按收进的文件登记协议").waitFor();
  await goTo(page, "协议核对");
  await page.getByText("3 页已读完").waitFor({ timeout: 240_000 });
  const line = page.locator("tr[data-element$=' suederau']");
  const unit = page.getByRole("textbox", { name: "签字方 南郊应用科学大学的签字单位" });
  await line.locator("button.element-name").click();
  expect(await unit.inputValue()).toBe("Hochschule Süderau");
  // who signs beside it; by hand, every field begins with what was read
  const signs = page.getByRole("textbox", { name: "签字方 南郊应用科学大学的签字人姓名" });
  expect(await signs.inputValue()).toBe("Katharina Brüggemann");
  await picture(page, "signing-unit");
  await page.locator("tr.editor").getByRole("button", { name: "手工填写" }).click();
  expect(await page.locator(".signer-fields input").evaluateAll((all) => all.map((one) => one instanceof HTMLInputElement && one.value !== ""))).toEqual([
    true,
    true,
    true,
    true,
  ]);
  await picture(page, "signing-by-hand");
  await page.locator("tr.editor").getByRole("button", { name: "手工填写" }).click();
  const signer = async () => {
    await waitUntilSaved(page);
    return (await readCaseIn(opened.folder)).agreements?.[0]?.signatories?.find(({ party }) => party === "suederau");
  };
  await unit.fill("Hochschule Süderau, Fakultät 3");
  await page.getByRole("button", { name: "确认已签字" }).click();
  await expect.poll(() => line.getAttribute("data-state")).toBe("stated");
  expect(await signer()).toMatchObject({ signed: true, unit: "Hochschule Süderau, Fakultät 3", name: "Katharina Brüggemann" });
  await line.locator("button.element-name").click();
  await unit.fill("Hochschule Süderau");
  await page.keyboard.press("Tab");
  await expect.poll(signer).toMatchObject({ signed: true, unit: "Hochschule Süderau" });
  expect(await violations(page)).toEqual([]);
  expect(opened.app.faults).toEqual([]);
});

test("of two terms none is taken by Enter: a person chooses one of them, with its passage, and Ctrl Z takes that back", async () => {
  const { page } = opened.app;
  const second = "## § 9 Geltungsdauer\nDieser Vertrag gilt vom 1. September 2026 bis zum 31. August 2028.\n## § 9 Anwendbares Recht";
  const bytes = await germanAgreement(false, (text) => text.replace("## § 9 Anwendbares Recht", second));
  await goTo(page, "附件");
  await dropFiles(page.locator("[data-slot=agreement-copy]").first(), [{ name: "Vertrag.pdf", base64: Buffer.from(bytes).toString("base64") }]);
  await page.getByText("已按收进的文件登记协议").waitFor();
  await goTo(page, "协议核对");
  await page.getByText("3 页已读完").waitFor({ timeout: 240_000 });
  const term = page.locator("tr[data-element='agreements[0].term']");
  expect(await term.innerText()).toContain("写有 2 个期限");
  await page.locator("tr[data-element$=' suederau'] button.element-name").click();
  await page.locator("tr.editor button.ant-btn-primary:focus").waitFor();
  await page.keyboard.press("Enter");
  const choices = page.getByRole("list", { name: "选定期限" });
  await choices.waitFor();
  expect(await page.locator("tr.editor .ant-btn-primary").count()).toBe(0);
  await picture(page, "two-terms");
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  expect(await term.getAttribute("data-state")).toBe("waiting");
  const saved = async () => {
    await waitUntilSaved(page);
    return (await readCaseIn(opened.folder)).agreements?.[0]?.term;
  };
  await choices.getByRole("button", { name: "选定“2026-09-01 至 2028-08-31”" }).click();
  await expect
    .poll(saved)
    .toMatchObject({ stated: true, start: "2026-09-01", end: "2028-08-31", quote: expect.stringContaining("gilt vom 1. September 2026") });
  await expect.poll(() => page.locator("tr.on[data-element]").getAttribute("data-element")).toBe("agreements[0].content");
  await page.keyboard.press("Control+z");
  await choices.waitFor();
  expect((await saved())?.stated).toBeUndefined();
  expect(opened.app.faults).toEqual([]);
});
