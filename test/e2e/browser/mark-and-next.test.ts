import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Case } from "../../../shared/case/case.ts";
import { overflows, violations } from "./every-screen.ts";
import { copyOfExample, openedCase, readCaseIn } from "./opened-case.ts";
import { picture } from "./picture.ts";
import { goTo } from "./running-app.ts";

const FIRST_COPY = "copy-muster";
const TRANSLATION = "translation-suederau";

/** The complete example with every attachment checked but the copy of its first agreement and a translation. */
const opened = openedCase(async () => {
  const folder = await copyOfExample();
  const file = join(folder, "case.json");
  const theCase: Case = JSON.parse(await readFile(file, "utf8"));
  const attachments = (theCase.attachments ?? []).map((one) =>
    [FIRST_COPY, TRANSLATION].includes(one.id)
      ? { ...one, state: "sealed-scan", checkedBy: undefined, checkedOn: undefined }
      : { ...one, state: "checked", checkedBy: "甲示例" },
  );
  await writeFile(file, JSON.stringify({ ...theCase, attachments }));
  return folder;
});

test("one step marks a paper and shows the next, of a translation its comparison, and after the last leads on to building", async () => {
  const { page } = opened.app;
  await goTo(page, "附件");
  await page.getByRole("button", { name: /^查看“合作协议 中德双语/ }).click();
  const seePage = page.locator(".see-page");
  const seeAll = async (button: string) => {
    const both = page.getByRole("button", { name: button });
    await expect
      .poll(
        async () => {
          if ((await seePage.count()) > 0) await seePage.click();
          return both.count();
        },
        { timeout: 60_000 },
      )
      .toBe(1);
    return both;
  };
  const next = await seeAll("已核对，看下一件");
  await picture(page, "mark-and-next");
  const stateOf = async (id: string) => (await readCaseIn(opened.folder)).attachments?.find((one) => one.id === id)?.state;
  await page.locator("body").press("Enter");
  await next.waitFor({ state: "detached" });
  await page.getByRole("heading", { level: 1, name: "对照译件" }).waitFor();
  await expect.poll(() => stateOf(FIRST_COPY)).toBe("checked");
  // the step is taken back where one is now
  await page.getByText(/已标为已核对$/).waitFor();
  await page.locator(".removed-line").getByRole("button", { name: "撤销" }).click();
  await expect.poll(() => stateOf(FIRST_COPY)).not.toBe("checked");
  await page.getByRole("button", { name: "重做" }).first().click();
  await expect.poll(() => stateOf(FIRST_COPY)).toBe("checked");
  // the differences are not settled by it
  const same = page.locator(".decide-difference [aria-keyshortcuts=N]");
  await page.locator(".check-form").first().waitFor({ timeout: 240_000 });
  await picture(page, "mark-and-next-translation");
  await expect
    .poll(
      async () => {
        if ((await same.count()) > 0) await same.first().click();
        if ((await seePage.count()) > 0) await seePage.click();
        return page.getByRole("button", { name: "已核对，去生成与上传" }).count();
      },
      { timeout: 240_000 },
    )
    .toBe(1);
  await picture(page, "mark-and-finish");
  await page.getByRole("button", { name: "已核对，去生成与上传" }).click();
  await page.getByRole("heading", { level: 1, name: "生成与上传" }).waitFor();
  await expect.poll(() => stateOf(TRANSLATION)).toBe("checked");
  expect(opened.app.faults).toEqual([]);
}, 400_000);

test("where only the unit's review is left, who did it and when is registered in its place", async () => {
  const { page } = opened.app;
  const theCase = await readCaseIn(opened.folder);
  const declarations = { ...theCase.declarations, unitReviewed: false };
  await writeFile(join(opened.folder, "case.json"), JSON.stringify({ ...theCase, declarations }));
  await page.reload();
  await goTo(page, "生成与上传");
  await page.getByRole("button", { name: "登记单位已审核" }).click();
  const form = page.getByRole("form", { name: "登记单位已审核" });
  await form.getByRole("textbox", { name: "审核人" }).fill("周例䶮");
  await picture(page, "unit-review");
  expect([...(await overflows(page)), ...(await violations(page))]).toEqual([]);
  await form.getByRole("button", { name: "登记" }).click();
  await page.getByText(/^单位已审核：周例䶮，\d+月\d+日$/).waitFor();
  await picture(page, "unit-reviewed");
  expect((await readCaseIn(opened.folder)).declarations?.unitReviewed).toBeDefined();
  expect(opened.app.faults).toEqual([]);
});
