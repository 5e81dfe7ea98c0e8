import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Case } from "../../../shared/case/case.ts";
import { copyOfExample, openedCase } from "./opened-case.ts";
import { goTo } from "./running-app.ts";

/** The complete example, of two agreements, with every attachment checked. */
async function checkedExample(): Promise<string> {
  const folder = await copyOfExample();
  const file = join(folder, "case.json");
  const theCase: Case = JSON.parse(await readFile(file, "utf8"));
  const attachments = (theCase.attachments ?? []).map((one) => ({ ...one, state: "checked", checkedBy: "甲示例" }));
  await writeFile(file, JSON.stringify({ ...theCase, attachments }));
  return folder;
}

const opened = openedCase(checkedExample);

test("an agreement of which nothing waits leads on to the next one", async () => {
  const { page } = opened.app;
  await goTo(page, "协议核对");
  await page.getByRole("button", { name: "核对下一份" }).click({ timeout: 240_000 });
  await page.getByText("Cooperation Agreement on Embodied Robotics for Flexible Assembly").first().waitFor();
  expect(await page.getByRole("button", { name: "核对下一份" }).count()).toBe(0);
  expect(opened.app.faults).toEqual([]);
});

test("on a low screen the next step stays in view while the page goes by above it", async () => {
  const { page } = opened.app;
  await page.setViewportSize({ width: 960, height: 540 });
  await goTo(page, "附件");
  const step = page.locator(".rail > .next-step");
  const isInView = async () => {
    const box = await step.boundingBox();
    return box !== null && box.y >= 0 && box.y + box.height <= 540;
  };
  await step.waitFor();
  expect(await isInView()).toBe(true);
  await page.locator(".main.with-rail").evaluate((main) => main.scrollTo(0, main.scrollHeight / 3));
  expect(await isInView()).toBe(true);
});
