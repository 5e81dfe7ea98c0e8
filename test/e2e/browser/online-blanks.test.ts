import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Case } from "../../../shared/case/case.ts";
import { overflows, violations } from "./every-screen.ts";
import { copyOfExample, openedCase } from "./opened-case.ts";
import { picture } from "./picture.ts";
import { goTo } from "./running-app.ts";

/** The complete example without the answers that a text of the proposal names. */
const opened = openedCase(async () => {
  const folder = await copyOfExample();
  const theCase: Case = JSON.parse(await readFile(join(folder, "case.json"), "utf8"));
  const { title: _title, ...rest } = theCase;
  await writeFile(join(folder, "case.json"), JSON.stringify(rest));
  return folder;
});

test("a text with places that are not filled in says how many, leads to the first, and is copied only on purpose", async () => {
  const { page } = opened.app;
  await goTo(page, "生成与上传");
  const online = page.getByRole("region", { name: "网上填报用文字" });
  const line = online.locator("dl > div", { hasText: "国际合作基础说明" });
  await line.getByText(/^有 \d+ 处未填$/).waitFor();
  expect(await online.getByRole("button", { name: "复制：国际合作基础说明", exact: true }).count()).toBe(0);
  await line.getByRole("button", { name: "仍要复制：国际合作基础说明" }).scrollIntoViewIfNeeded();
  await picture(page, "online-blanks");
  expect([...(await overflows(page)), ...(await violations(page))]).toEqual([]);
  await line.getByRole("button", { name: "国际合作基础说明", exact: true }).click();
  await page
    .locator(".paste-all")
    .getByText(/^共 \d+ 字$/)
    .waitFor();
  await page
    .locator(".paste-text")
    .first()
    .getByText(/^\d+ 处未填$/)
    .waitFor();
  await page
    .locator(".paste-all")
    .getByText(/^\d+ 处未填$/)
    .waitFor();
  await page
    .locator(".paste-all")
    .getByRole("button", { name: /^仍要复制全部/u })
    .waitFor();
  await picture(page, "paste-blanks");
  expect([...(await overflows(page)), ...(await violations(page))]).toEqual([]);
  await page.locator(".paste-all").getByRole("button", { name: "先补填", exact: true }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("field-title");
  await goTo(page, "生成与上传");
  await line.getByRole("button", { name: "先补填：国际合作基础说明" }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("field-title");
  expect(opened.app.faults).toEqual([]);
});
