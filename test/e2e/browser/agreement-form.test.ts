import { expect, test } from "vitest";
import { overflows, violations } from "./every-screen.ts";
import { copyOfExample, openedCase, readCaseIn } from "./opened-case.ts";
import { picture } from "./picture.ts";
import { goTo, waitUntilSaved } from "./running-app.ts";

const opened = openedCase(copyOfExample);

test("the page of an element is asked in the row of the element", async () => {
  const { page } = opened.app;
  await goTo(page, "合作协议");
  for (const [width, height] of [
    [1440, 900],
    [1280, 720],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const element of ["term", "content", "ip"]) {
      const top = async (of: string) => (await page.locator(`[data-path="agreements[0].${element}.${of}"]`).boundingBox())?.y;
      await page.locator(`[data-path="agreements[0].${element}.page"]`).scrollIntoViewIfNeeded();
      expect(await top("page"), `${element} at ${width}`).toBe(await top("stated"));
    }
    await picture(page, `elements-${width}`);
    expect([...(await overflows(page)), ...(await violations(page))]).toEqual([]);
  }
  expect(opened.app.faults).toEqual([]);
});

test("who is said to sign brings the name of the unit along, as one step of undo", async () => {
  const { page } = opened.app;
  await goTo(page, "合作协议");
  const at = (field: string) => page.locator(`[id="field-agreements[0].signatories[2].${field}"]`);
  await page.getByRole("button", { name: "添加签署方" }).first().click();
  await at("party").click();
  await page
    .locator(".ant-select-item-option", { hasText: /^申报单位$/u })
    .last()
    .click();
  const { applicant } = await readCaseIn(opened.folder);
  await expect.poll(() => at("unit").inputValue()).toBe(applicant?.name);
  for (const [width, height] of [
    [1440, 900],
    [1280, 720],
  ] as const) {
    await page.setViewportSize({ width, height });
    await at("party").scrollIntoViewIfNeeded();
    await picture(page, `signed-units-${width}`);
  }
  await page.keyboard.press("Escape");
  await page.locator("h1").click();
  await page.keyboard.press("Control+z");
  await expect.poll(() => at("unit").inputValue()).toBe("");
  await waitUntilSaved(page);
  expect((await readCaseIn(opened.folder)).agreements?.[0]?.signatories?.[2]?.party).toBeUndefined();
  expect(opened.app.faults).toEqual([]);
});
