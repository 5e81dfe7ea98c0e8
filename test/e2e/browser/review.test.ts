import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { goTo, openSample, startApp, waitUntilSaved } from "./running-app.ts";
import { caseFile } from "./tours/tour.ts";

const shots = process.env.GUOHE_SHOTS;

test("a reviewer's note at an answer is counted, answered and resolved, and a sign-off falls with the next change", async () => {
  const app = await startApp();
  try {
    const { page } = app;
    await openSample(page);
    await goTo(page, "核对答案");
    await page.getByRole("button", { name: "给“国际合作交流”写批注" }).first().click();
    const form = page.getByRole("form", { name: /给“.*国际合作交流”写批注/ });
    await form.getByRole("textbox", { name: "批注" }).fill("占比请写到小数点后两位。");
    await form.getByRole("textbox", { name: "姓名" }).fill("何佳样");
    await form.getByRole("button", { name: "写入" }).click();
    await page.locator(".answer-notes [data-note]").getByText("占比请写到小数点后两位。").waitFor();
    await page.getByRole("navigation", { name: "申报项目" }).getByText("1 条未解决").waitFor();

    await goTo(page, "附件");
    await page.locator(".attachment .link").first().click();
    const beside = page.getByRole("region", { name: "批注" });
    await beside.getByRole("button", { name: /写批注/ }).click();
    await beside.getByRole("textbox", { name: "批注" }).fill("第 2 页缺骑缝章。");
    await beside.getByRole("button", { name: "写入" }).click();
    await beside.getByRole("article").getByText("第 2 页缺骑缝章。").waitFor();
    await goTo(page, "附件");
    await page.getByRole("button", { name: "批注 1" }).waitFor();

    await goTo(page, "批注与签认");
    const note = page.locator("[data-note]").filter({ hasText: "占比" });
    await note.getByRole("button", { name: "回复" }).click();
    await note.getByRole("textbox", { name: "批注" }).fill("已改。");
    await note.getByRole("form").getByRole("button", { name: "回复" }).click();
    await note.locator(".note-words").getByText("已改。").waitFor();
    await note.getByRole("button", { name: "标为已解决" }).click();
    await page.getByText("已解决 1").click();
    await page.getByText("标为已解决").first().waitFor();
    await page.getByRole("button", { name: "科研管理部门签认" }).click();
    await page.locator("[data-signer=office] form").getByRole("button", { name: "签认" }).click();
    await page.locator("[data-signer=office][data-stands=true]").waitFor();
    if (shots) await page.screenshot({ path: join(shots, "review.png") });

    // the link leads to the answer, and a change of it lets the sign-off fall; taking it back gives what was signed
    await page.getByRole("button", { name: /经费预算.*国际合作交流/ }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("field-budget.internationalCooperation");
    await page.keyboard.press("Control+a");
    await page.keyboard.type("23");
    await waitUntilSaved(page);
    await goTo(page, "批注与签认");
    await page.locator("[data-signer=office][data-stands=false]").getByText("签后有改动，已失效，须重签").waitFor();
    await page.keyboard.press("Control+z");
    await goTo(page, "批注与签认");
    await page.locator("[data-signer=office][data-stands=true]").waitFor();
    // nobody's sign-off goes by one click: who withdraws it is asked, as who signs is
    await page.getByRole("button", { name: "撤回科研管理部门的签认" }).click();
    await page.locator("[data-signer=office][data-stands=true] form").getByRole("button", { name: "撤回" }).click();
    await page.locator("[data-signer=office]").getByText("未签").waitFor();

    const file = join(dirname(await caseFile(app)), "review.json");
    const written: unknown = JSON.parse(await readFile(file, "utf8"));
    expect(written).toMatchObject({
      notes: [{ by: "何佳样", at: { kind: "answer", path: "budget.internationalCooperation" } }, { at: { kind: "attachment" } }],
    });
    expect(app.faults).toEqual([]);
  } finally {
    await app.close();
  }
});
