import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { productFonts } from "../../../electron/pdf/fonts/fonts.ts";
import { layOutSample } from "../../../electron/samples/lay-out-sample.ts";
import { documentNamed } from "../../../electron/samples/read-sample-document.ts";
import { overflows, violations } from "./every-screen.ts";
import { copyOfExample, openedCase } from "./opened-case.ts";
import { picture } from "./picture.ts";
import { goTo } from "./running-app.ts";

const TRANSLATION = "资助合同 中文译件 穆斯特机器人.pdf";

/** The complete example of 专题二, the translation of its first proof not checked, and with a sum, a day and a name that the proof has otherwise. */
async function caseWithFaultyTranslation(): Promise<string> {
  const folder = await copyOfExample();
  const paper = JSON.stringify(documentNamed("proof-muster.zh"));
  const faulty = JSON.parse(
    paper.replace("312,000欧元（按", "321,000欧元（按").replace("至2026年4月30日", "至2026年4月3日").replace("Günther Vorlage", "Günter Vorlage"),
  );
  await writeFile(join(folder, "attachments", TRANSLATION), await layOutSample(faulty, productFonts()));
  const theCase = JSON.parse(await readFile(join(folder, "case.json"), "utf8"));
  const own = theCase.attachments.find(({ id }: { id: string }) => id === "proof-muster-translation");
  for (const name of ["sha256", "checkedBy", "checkedOn"]) delete own[name];
  await writeFile(
    join(folder, "case.json"),
    JSON.stringify({ ...theCase, attachments: theCase.attachments.map((one: unknown) => (one === own ? { ...own, state: "received" } : one)) }),
  );
  return folder;
}

const opened = openedCase(caseWithFaultyTranslation);
const region = (name: string) => opened.app.page.getByRole("region", { name, exact: true });

test("the translation of a proof is compared with the proof, and each difference leads to both", async () => {
  const { page } = opened.app;
  await goTo(page, "附件");
  await page.getByRole("button", { name: `查看“${TRANSLATION}”` }).click();
  const list = page.getByRole("region", { name: "译件与原件比对" });
  await list.getByText("与原件有 3 处不同").waitFor({ timeout: 120_000 });
  const first = list.locator("li").first();
  await list.getByText(/^\d+\s\/\s\d+\s处对上：日期/).waitFor();
  // what is to be done with them stands there from the start
  await page.getByText("译件与原件有 3 处不同，见下").waitFor();
  const same = page.getByRole("button", { name: "都看过，意思相同" });
  await same.waitFor();
  expect(await page.getByRole("button", { name: "标为已核对" }).count()).toBe(0);
  expect((await list.locator("li").allInnerTexts()).join("\n")).toMatch(/2026年4月3日.*321,000欧元.*Günter Vorlage/s);
  await first.getByRole("button", { name: /^原件：第 1 页/ }).click();
  const original = region("原件：Zuwendungsvertrag Müsterlin.pdf");
  await original.waitFor();
  await expect.poll(() => original.locator(".text-layer .strong, .strong").count()).toBeGreaterThan(0);
  await picture(page, "proof-translation-original");
  expect([...(await overflows(page)), ...(await violations(page))]).toEqual([]);
  await first.getByRole("button", { name: /^译件：第 1 页/ }).click();
  await region(TRANSLATION).waitFor();
  await page.getByText("只看过第 1 页，共 3 页").waitFor();
  // the difference itself leads to the words of the file that is looked at
  await list.getByRole("button", { name: "金额不同", exact: true }).click();
  await list.locator("li.opened").getByText("金额不同").waitFor();
  await expect.poll(() => region(TRANSLATION).locator(".strong").count()).toBeGreaterThan(0);
  await picture(page, "proof-translation");
  // the next step leads on to each page that nobody has seen
  for (const nth of [2, 3]) {
    await expect.poll(() => page.locator(".check-step .ant-btn-primary").allInnerTexts()).toEqual([`看第 ${nth} 页`]);
    await page.getByRole("button", { name: `看第 ${nth} 页` }).click();
    await page.getByText(nth === 2 ? "只看过第 1、2 页，共 3 页" : "只看过").waitFor({ state: nth === 2 ? "visible" : "detached" });
  }
  await goTo(page, "附件");
  await page.getByRole("button", { name: "译件与原件有 3 处不同" }).waitFor();
  await picture(page, "proof-translation-list");
  await page.getByRole("button", { name: "译件与原件有 3 处不同" }).click();
  await page.getByRole("textbox", { name: "核对人" }).fill("苏样");
  await same.click();
  await list.getByText("3 处，已判定意思相同（苏样）").waitFor();
  expect(await page.getByText("与原件有 3 处不同").count()).toBe(0);
  await picture(page, "proof-translation-settled");
  expect([...(await overflows(page)), ...(await violations(page))]).toEqual([]);
  expect(opened.app.faults).toEqual([]);
});

test("the same differences stand beside the proof itself", async () => {
  const { page } = opened.app;
  await goTo(page, "附件");
  await page.getByRole("button", { name: "查看“Zuwendungsvertrag Müsterlin.pdf”" }).click();
  const list = page.getByRole("region", { name: "译件与原件比对" });
  await list.locator("li").nth(2).waitFor({ timeout: 120_000 });
  await list
    .getByRole("button", { name: /^译件：/ })
    .first()
    .click();
  await region(`译件：${TRANSLATION}`).waitFor();
  await page.getByRole("button", { name: "回到原件" }).click();
  await region("Zuwendungsvertrag Müsterlin.pdf").waitFor();
  expect(opened.app.faults).toEqual([]);
});
