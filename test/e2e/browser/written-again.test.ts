import { expect, test } from "vitest";
import { picture } from "./picture.ts";
import { goTo, openSample, startApp, waitUntilSaved } from "./running-app.ts";

test("a letter that was written again stays of now while it says the same, whatever else is noted since", async () => {
  const app = await startApp();
  const { page } = app;
  try {
    await openSample(page);
    await goTo(page, "项目、领域与期限");
    await page.getByRole("textbox", { name: "项目名称" }).fill("柔性装配机器人联合研究");
    await waitUntilSaved(page);
    await goTo(page, "附件");
    await page.getByRole("button", { name: "重新生成", exact: true }).first().click();
    const result = page.locator(".write-result").first();
    await result.locator(".control-note.met").waitFor({ timeout: 60_000 });
    // whose seal a scan bears is no part of any letter
    await page.getByRole("combobox", { name: /盖章/ }).first().click();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await waitUntilSaved(page);
    expect(await result.locator(".control-note.met").count()).toBe(1);
    expect(await page.getByText("写出的不是屏幕上现在的内容").count()).toBe(0);
    await picture(page, "written-again");
    expect(app.faults).toEqual([]);
  } finally {
    await app.close();
  }
});
