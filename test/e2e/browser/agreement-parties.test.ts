import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { copyOfExample, openedCase, readCaseIn } from "./opened-case.ts";
import { picture } from "./picture.ts";
import { goTo, waitUntilSaved } from "./running-app.ts";

/** The complete example of 专题二 with agreements in which nothing is confirmed yet. */
async function makeFolder(): Promise<string> {
  const folder = await copyOfExample();
  const theCase = await readCaseIn(folder);
  const agreements = (theCase.agreements ?? []).map(({ signatories: _signatories, content: _content, ...rest }) => rest);
  await writeFile(join(folder, "case.json"), JSON.stringify({ ...theCase, agreements }));
  return folder;
}
const opened = openedCase(makeFolder, { width: 1280, height: 720 });

const readCase = () => readCaseIn(opened.folder);

test("all parties stand in an agreement's table from the beginning, and the first answer enters one of them", async () => {
  const { page } = opened.app;
  // its pages are pictures: the reading of them is stopped before any has been read, however busy the machine is
  let stop: (() => void) | undefined;
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  await page.route("**/call", async (route) => {
    if (!route.request().postData()?.includes("attachments:read")) return route.continue();
    await stopped;
    return route.fulfill({ json: { ok: false, error: { kind: "cancelled" } } });
  });
  await goTo(page, "协议核对");
  const signatures = page.locator("tr[data-element]").filter({ hasText: "签字方" });
  await expect.poll(() => signatures.count()).toBe(2);
  await expect(signatures.evaluateAll((rows) => rows.map((row) => row.getAttribute("data-state")))).resolves.toEqual(["waiting", "waiting"]);
  expect((await readCase()).agreements?.[0]?.signatories).toBeUndefined();
  // it has its Chinese text: nobody is led to a translation
  expect(await page.getByText("并排", { exact: true }).count()).toBe(0);
  // by hand, without waiting for what is read of them
  await page.locator(".reading-lines").getByRole("button", { name: "取消" }).click();
  stop?.();
  await page.getByText("已停止读取").waitFor();
  await signatures.nth(1).getByRole("button").first().click();
  await page.getByRole("button", { name: "确认已签字" }).click();
  await expect.poll(() => signatures.evaluateAll((rows) => rows.map((row) => row.getAttribute("data-state")))).toEqual(["waiting", "stated"]);
  // the line that was opened stays open, and its page goes into the same entry
  await page.getByRole("button", { name: "用现在的第 1 页" }).first().click();
  await waitUntilSaved(page);
  const [agreement] = (await readCase()).agreements ?? [];
  const seen = { names: ["Musterwerk Robotik GmbH", "穆斯特机器人有限公司"] };
  expect(agreement?.signatories).toEqual([{ party: "applicant" }, { party: agreement?.partners?.[0], signed: true, page: 1, seen }]);
});

test("an element that is confirmed with neither page nor passage says so", async () => {
  const { page } = opened.app;
  await goTo(page, "协议核对");
  const row = page.locator("[data-element='agreements[0].content']");
  await row.getByRole("button").first().click();
  await page.getByRole("button", { name: "确认为“合作内容”" }).click();
  // no line is said to be confirmed by a file that is still being read
  await expect.poll(() => row.innerText(), { timeout: 240_000 }).toContain("已确认，未注页码");
  const state = await row.locator(".state").boundingBox();
  const line = await row.boundingBox();
  expect((state?.x ?? 0) + (state?.width ?? 0)).toBeLessThanOrEqual((line?.x ?? 0) + (line?.width ?? 0));
});

test("where the agreement and the files of a partner that was removed stand, they say so, and the agreement can go as well", async () => {
  const { page } = opened.app;
  await goTo(page, "外方合作伙伴");
  await page
    .getByRole("button", { name: /^删除.*穆斯特/ })
    .first()
    .click();
  await page.getByText(/它的 1 份协议还在/).waitFor();
  const gone = page.getByText(/^合作方“穆斯特.*”已删除/);
  await goTo(page, "合作协议");
  await gone.waitFor();
  await picture(page, "partner-gone");
  await goTo(page, "附件");
  // its proof and the translation of it
  await expect.poll(() => gone.count()).toBe(2);
  await picture(page, "files-of-gone-partner");
  await goTo(page, "协议核对");
  await gone.waitFor();
  await page.getByRole("button", { name: "一并删除" }).click();
  await expect.poll(() => gone.count()).toBe(0);
  await waitUntilSaved(page);
  expect((await readCase()).agreements?.length).toBe(1);
  // as any removal it is taken back beside what it says
  await page.locator(".removed-line").getByRole("button", { name: "撤销" }).click();
  await gone.waitFor();

  // a text that still speaks of it says so, until it does no longer
  const basis = page.getByRole("textbox", { name: "国际合作基础" });
  await page.locator("[data-section]", { hasText: "项目、领域与期限" }).click();
  if ((await basis.count()) === 0) await page.locator("[data-section]", { hasText: "外方合作伙伴" }).click();
  const stillNamed = page.getByText("还写着已删除的合作方“穆斯特机器人有限公司”");
  await stillNamed.waitFor();
  await basis.scrollIntoViewIfNeeded();
  await picture(page, "text-names-gone-partner");
  // and still does when the case is opened again
  await waitUntilSaved(page);
  expect((await readCase()).removedPartners).toMatchObject([{ names: expect.arrayContaining(["穆斯特机器人有限公司"]) }]);
  // the section is open for it
  const section = page.locator("[data-section]", { hasText: "外方合作伙伴" });
  await expect.poll(() => section.innerText()).toMatch(/1\s项\s*待核对/u);
  await basis.fill("申报单位自2017年起与南郊样例大学开展合作。");
  await expect.poll(() => stillNamed.count()).toBe(0);
  await expect.poll(() => section.innerText()).not.toContain("待核对");
  expect(opened.app.faults).toEqual([]);
});
