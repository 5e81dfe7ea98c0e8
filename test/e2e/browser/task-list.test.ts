import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { copyOfExample, openedCase } from "./opened-case.ts";
import { picture } from "./picture.ts";
import { goTo } from "./running-app.ts";

const blank = openedCase(async () => {
  const folder = await copyOfExample();
  await writeFile(join(folder, "case.json"), JSON.stringify({ formatVersion: 1, id: "blank", guide: "shanghai-intl-coop-2026", topic: "2" }));
  return folder;
});

test("a section in which nothing is asked says why, and does not keep the sections from being done", async () => {
  const { page } = blank.app;
  const item = (name: RegExp) => page.getByRole("navigation", { name: "申报项目" }).getByRole("button", { name });
  await expect.poll(() => item(/^国内合作与参与单位/).innerText()).toContain("可不填");
  await expect.poll(() => item(/^外方资助证明/).innerText()).toContain("先填伙伴");
  await page.getByText("0 / 11 节已完成", { exact: true }).waitFor();
  await picture(page, "task-list-blank");
  // what is short in a narrow window keeps its numbers
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 960, height: 540 });
    await goTo(page, "申报单位");
    const count = page.locator("[data-section=applicant] .count");
    await expect.poll(async () => (await count.boundingBox())?.width ?? 0).toBeGreaterThan(20);
    await picture(page, `task-list-narrow-${colorScheme}`);
  }
  // once a unit is entered it is a section like the others
  await page.setViewportSize({ width: 1440, height: 900 });
  await goTo(page, "国内合作与参与单位");
  // its page says the same of it
  await page.getByText("可不填；没有的也可答：").waitFor();
  expect(await page.getByText("确实没有的，请答：").count()).toBe(0);
  await page.getByRole("button", { name: /^添加/u }).first().click();
  await page.getByText("/ 12 节已完成").waitFor();
  expect(blank.app.faults).toEqual([]);
});

test("what must be put right in the section of the longest name keeps its number beside it", async () => {
  const { page } = blank.app;
  await goTo(page, "国内合作与参与单位");
  await page.setViewportSize({ width: 1280, height: 720 });
  await page
    .getByRole("button", { name: /^从表格粘贴/u })
    .first()
    .click();
  const table = "单位全称\t单位性质\n上海样例大学\t不知道\n";
  await page.locator(".paste-box textarea").fill(table);
  await page.getByRole("button", { name: /^添加 1 项/u }).click();
  const count = page.locator("[data-section=units] .count.must");
  await expect.poll(() => count.textContent()).toMatch(/^必须处理 \d$/u);
  const number = count.locator("span").last();
  const [box, outer] = [await number.boundingBox(), await count.boundingBox()];
  expect(box?.y).toBeCloseTo(outer?.y ?? 0, 0);
  await picture(page, "task-list-long-name");
  expect(blank.app.faults).toEqual([]);
});
