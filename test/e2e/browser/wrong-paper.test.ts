import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { renderPdf } from "../../../electron/documents/pdf.ts";
import { documentOf, sampleOf } from "../../fixtures/every-document.ts";
import { unwrap } from "../../fixtures/letter-source.ts";
import { dropFiles } from "./drop-files.ts";
import { violations } from "./every-screen.ts";
import { mouse } from "./hands.ts";
import { copyOfExample, openedCase, readCaseIn } from "./opened-case.ts";
import { picture } from "./picture.ts";
import { goTo, waitUntilSaved } from "./running-app.ts";
import { takeOut } from "./take-out.ts";

const opened = openedCase(copyOfExample);

/** Files of the example, changed in a byte behind their end: other files with the same pages. */
const again = async (name: string) => Buffer.concat([await readFile(join(opened.folder, "attachments", name)), Buffer.from("\n")]).toString("base64");

async function letter(id: string, set: object = {}): Promise<string> {
  return Buffer.from(unwrap(await renderPdf(documentOf({ ...sampleOf("2"), ...set }, id).content)).bytes).toString("base64");
}

test("the scan of another letter is told once it is read: on its card, in 检查结果, and where it would be marked as checked", async () => {
  const { page } = opened.app;
  await goTo(page, "附件");
  const place = page.locator("[data-slot=no-licence-transfer]");
  await takeOut(place);
  await dropFiles(place, [{ name: "扫描 7.png", base64: await again("scan0005 承诺书c.png") }]);
  // until that is known the place says that it is not
  await place.getByText("正在读内容").waitFor();
  await picture(page, "wrong-letter-reading");
  await place.getByText(/^题为《自筹经费.*承诺书》，不是这一份。/u).waitFor({ timeout: 120_000 });
  await place.getByText("放的不是这一份").waitFor();
  expect(await place.getByText("正在读内容").count()).toBe(0);
  await picture(page, "wrong-letter-list");
  expect(await violations(page)).toEqual([]);
  await goTo(page, "检查结果");
  await page.getByText("放的不是这一份").first().waitFor();
  await picture(page, "wrong-letter-findings");
  await goTo(page, "附件");
  await place.getByRole("button", { name: /^查看“扫描 7/u }).click();
  await page.getByRole("region", { name: "与现在的内容比对" }).getByText("不是这一份").waitFor({ timeout: 60_000 });
  expect(await page.getByText("没有发现不同").count()).toBe(0);
  const form = page.locator(".check-form");
  await mouse(page).pick((await form.getByRole("combobox").getAttribute("id")) ?? "", ["已盖申报单位公章"]);
  await form.getByRole("textbox", { name: "核对人" }).fill("何佳样");
  await form.getByRole("button", { name: "标为已核对" }).click();
  await form.getByRole("button", { name: "确是这一份" }).waitFor();
  await picture(page, "wrong-letter-check");
  await goTo(page, "附件");
  await place.getByRole("button", { name: "移到“自筹经费承诺书”" }).click();
  await expect.poll(() => place.getAttribute("data-state")).toBe("missing");
  await page.keyboard.press("Control+z");
  await place.getByRole("button", { name: /就放这里$/u }).click();
  await place.getByText("放的不是这一份").waitFor({ state: "detached" });
  await waitUntilSaved(page);
  expect((await readCaseIn(opened.folder)).attachments?.find(({ slot }) => slot === "no-licence-transfer")).toMatchObject({ differs: { kept: true } });
  expect(opened.app.faults).toEqual([]);
});

test("a foreign paper in the place of a letter is never called without difference, and does not count as there", async () => {
  const { page } = opened.app;
  await goTo(page, "附件");
  const place = page.locator("[data-slot=no-licence-transfer]");
  await takeOut(place);
  await dropFiles(place, [{ name: "IMG_2031 新.jpg", base64: await again("Bewilligungsbescheid Mustermann.jpg") }]);
  await place.getByText("没有读到技术转移承诺书的标题和内容，可能不是这一份。").waitFor({ timeout: 120_000 });
  await page
    .getByText(/8 \/ 9 件已到位.*，1 件放错/u)
    .first()
    .waitFor();
  await picture(page, "foreign-paper-list");
  await place.getByRole("button", { name: /^查看“IMG_2031/u }).click();
  await page.getByRole("region", { name: "与现在的内容比对" }).getByText("可能不是这一份").waitFor({ timeout: 60_000 });
  expect(await page.getByText("没有发现不同").count()).toBe(0);
  await page.locator(".paper-panel .ant-btn-primary", { hasText: "另选位置" }).waitFor();
  await picture(page, "foreign-paper-read");
  await goTo(page, "附件");
  await place.getByRole("button", { name: /就放这里$/u }).click();
  await place.getByText("放的不是这一份").waitFor({ state: "detached" });
  expect(opened.app.faults).toEqual([]);
});

test("the proof of another partner is told with the way to its place, and other answers in a letter are carried to the list", async () => {
  const { page } = opened.app;
  await goTo(page, "附件");
  const proof = page.locator("[data-slot=foreign-funding-proof][data-for=partner-muster]");
  await takeOut(proof);
  await dropFiles(proof, [{ name: "证明.jpg", base64: await again("Bewilligungsbescheid Mustermann.jpg") }]);
  await proof.getByText("写的是南郊样例大学，不是穆斯特机器人有限公司。").waitFor({ timeout: 120_000 });
  await proof.getByRole("button", { name: /^移到“资助证明 · 南郊样例大学/u }).waitFor();
  await proof.getByRole("button", { name: /^查看“证明/u }).click();
  // to put it right is the step to make, and nothing that it says of another is offered
  await page.locator(".paper-panel .ant-btn-primary", { hasText: /^移到/u }).waitFor();
  expect(await page.locator(".paper-panel .ant-btn-primary").count()).toBe(1);
  expect(await page.getByRole("region", { name: "证明上写的" }).count()).toBe(0);
  await picture(page, "wrong-proof-read");
  await goTo(page, "附件");
  const old = page.locator("[data-slot=self-funding]");
  await takeOut(old);
  const budget = { ...(sampleOf("2").budget as object), selfFunding: [{ unit: "applicant", amount: 750_000, source: "自有资金" }] };
  await dropFiles(old, [{ name: "承诺书c 旧.pdf", base64: await letter("self-funding", { budget }) }]);
  await old.getByText(/自筹.*读到“750,000.*，现在是“703,500元”/u).waitFor({ timeout: 60_000 });
  await picture(page, "wrong-proof-list");
  await goTo(page, "检查结果");
  await page.getByText("与现在的答案不同").first().waitFor();
  await picture(page, "wrong-proof-findings");
  expect(opened.app.faults).toEqual([]);
});

test("a proof in the place of an agreement is told in 协议核对 and in 附件, and nothing of it is held against what is filled in", async () => {
  const { page } = opened.app;
  await goTo(page, "附件");
  const place = page.locator("[data-slot=agreement-copy]").first();
  await takeOut(place);
  await dropFiles(place, [{ name: "协议 新.jpg", base64: await again("Bewilligungsbescheid Mustermann.jpg") }]);
  await place.getByRole("button", { name: /^查看“协议 新/u }).waitFor();
  await goTo(page, "协议核对");
  const panel = page.locator(".agreement-panel");
  await panel.getByText(/题为《Bewilligungsbescheid.*》，不是这一份。/u).waitFor({ timeout: 60_000 });
  await picture(page, "proof-as-agreement");
  expect(await panel.getByText(/须附中文译件|改选原文|保留我填的/u).count()).toBe(0);
  await goTo(page, "附件");
  await place.getByText("放的不是这一份").waitFor();
  await place.getByText(/^题为《Bewilligungsbescheid.*》，不是这一份。/u).waitFor();
  // it goes to no seal unasked
  await page.locator(".print-pack").getByText("“协议 新.jpg”放的不是这一份").waitFor();
  expect(await page.getByRole("button", { name: "生成用印包" }).getAttribute("class")).not.toContain("primary");
  await picture(page, "proof-as-agreement-list");
  expect(opened.app.faults).toEqual([]);
});
