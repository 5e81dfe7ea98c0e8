import { expect, test } from "vitest";
import { goTo, openSample, startApp } from "./running-app.ts";

test("a Hebrew name is typed from the right, a Thai one in a face that holds its letters, and both stand in the lists", async () => {
  const app = await startApp();
  try {
    const { page } = app;
    await openSample(page);
    await goTo(page, "外方合作伙伴");
    const name = page.getByRole("textbox", { name: /^外文名称/ }).first();
    const direction = () => name.evaluate((field) => getComputedStyle(field).direction);
    expect(await direction()).toBe("ltr");
    await name.fill("אוניברסיטת תל אביב");
    expect(await direction()).toBe("rtl");
    await name.fill("มหาวิทยาลัยมหิดล");
    await name.press("Tab");
    expect(await direction()).toBe("ltr");
    // the letters themselves ask for the face
    await expect
      .poll(() => page.evaluate(() => [...document.fonts].filter(({ family }) => family.includes("ui-thai")).map(({ status }) => status)))
      .toEqual(["loaded"]);
    await goTo(page, "核对答案");
    await page.getByText("มหาวิทยาลัยมหิดล").first().waitFor();
    await goTo(page, "外方合作伙伴");
    await name.waitFor();
    // read out with each list that bears an answer
    const marks = await page.locator("button.ant-select-clear").evaluateAll((all) => all.map((one) => one.ariaLabel));
    expect(new Set(marks)).toEqual(new Set(["清除"]));
    expect(app.faults).toEqual([]);
  } finally {
    await app.close();
  }
});
