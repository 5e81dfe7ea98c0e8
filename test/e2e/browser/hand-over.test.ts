import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { changeReview } from "../../../electron/library/review-file.ts";
import { withNote } from "../../../shared/review/review.ts";
import { openSample, startApp } from "./running-app.ts";
import { toStart } from "./tours/tour.ts";

const shots = process.env.GUOHE_SHOTS;

test("a case is handed over with a password and received: refused without it, known as the same, and side by side once it was changed", async () => {
  const app = await startApp();
  try {
    const { page } = app;
    await openSample(page);
    const cases = join(app.home, "申报项目");
    const [own = ""] = await readdir(cases);
    const note = { id: "n1", by: "何佳样", on: "2026-05-24T09:00:00.000Z", at: { kind: "case" } as const, about: "", text: "请补骑缝章。" };
    await changeReview(join(cases, own), (review) => withNote(review, note));
    await toStart(page);
    await page.getByRole("button", { name: "移交文件" }).click();
    if (shots) await page.screenshot({ path: join(shots, "hand-over-empty.png") });
    await page.locator(".export-cases").getByRole("checkbox").first().check();
    await page.getByLabel("密码（可不填）").fill("浦江-2026");
    await mkdir(join(app.home, "传递"));
    const file = join(app.home, "传递", "电信学院.guohe.zip");
    await page.getByLabel("写到（完整路径").fill(file);
    await page.getByRole("button", { name: "导出 1 个项目" }).click();
    await page.getByText("已导出 1 个项目").waitFor();
    expect(await page.locator(".export-cases").innerText()).toContain("已加密");

    await page.getByLabel("移交文件的完整路径").fill(file);
    await page.getByRole("button", { name: "打开移交文件" }).click();
    const password = page.getByRole("textbox", { name: /移交文件的密码/ });
    await password.fill("不是这个");
    await page.getByRole("button", { name: "解开" }).click();
    await page.getByText("密码不对，没有写入任何内容").waitFor();
    if (shots) await page.screenshot({ path: join(shots, "hand-over-locked.png") });
    await password.fill("浦江-2026");
    await page.getByRole("button", { name: "解开" }).click();
    await page.locator('[data-received="same"]').waitFor();
    await rm(join(cases, own, "review.json"));

    // the own version is changed meanwhile
    const path = join(cases, own, "case.json");
    const changed = (await readFile(path, "utf8")).replace("上海示例智能装备有限公司", "改过名称的有限公司");
    await writeFile(path, changed);
    await page.getByRole("button", { name: "打开另一个" }).click();
    await password.fill("浦江-2026");
    await page.getByRole("button", { name: "解开" }).click();
    const conflict = page.locator('[data-received="conflict"]');
    await conflict.waitFor();
    expect(await conflict.innerText()).toContain("改过名称的有限公司");
    expect(await conflict.innerText()).toContain("上海示例智能装备有限公司");
    expect(await readFile(path, "utf8")).toBe(changed);
    expect((await readdir(cases)).length).toBe(2);
    if (shots) {
      await page.screenshot({ path: join(shots, "hand-over-conflict.png") });
      await page.emulateMedia({ colorScheme: "dark" });
      await page.setViewportSize({ width: 1280, height: 720 });
      await page.screenshot({ path: join(shots, "hand-over-conflict-dark.png") });
      await page.emulateMedia({ colorScheme: "light" });
    }
    // the note that came back is read where it stands
    await conflict.getByText("新批注 1 条").waitFor();
    await conflict.getByRole("button", { name: "看批注" }).click();
    await page.locator("[data-note=n1]").getByText("请补骑缝章。").waitFor();
    await page.goBack();
    // nothing is taken that was not chosen: the received name, and one save; then back again
    await conflict.getByRole("radio", { name: /单位全称：采用收到的/ }).check();
    await conflict.getByRole("button", { name: "合成一份，保存" }).click();
    await conflict.getByText(/采用收到的 1 处/).waitFor();
    expect(await readFile(path, "utf8")).toContain("上海示例智能装备有限公司");
    const history = await readdir(join(cases, own, ".history"));
    const kept = (await Promise.all(history.map((name) => readFile(join(cases, own, ".history", name), "utf8")))).join();
    expect(kept).toContain("改过名称的有限公司");
    await conflict.getByRole("button", { name: "撤销合成" }).click();
    await conflict.getByRole("button", { name: "合成一份，保存" }).waitFor();
    expect(await readFile(path, "utf8")).toContain("改过名称的有限公司");
    await conflict.getByRole("button", { name: "全用收到的" }).click();
    await conflict.getByRole("button", { name: "合成一份，保存" }).click();
    await conflict.getByText(/采用收到的 1 处/).waitFor();
    await conflict.getByRole("button", { name: "打开本机的" }).click();
    await page.locator('[data-section="applicant"]').click();
    await expect.poll(() => page.getByRole("textbox", { name: "单位全称" }).inputValue()).toBe("上海示例智能装备有限公司");
    expect(app.faults).toEqual([]);
  } finally {
    await app.close();
  }
});

test("a file that is no hand-over, or a damaged one, is refused with the reason, and nothing is written", async () => {
  const app = await startApp();
  try {
    const { page } = app;
    await page.getByRole("button", { name: "移交文件" }).click();
    const file = join(app.home, "坏.guohe.zip");
    await writeFile(file, "PK no zip at all");
    await page.getByLabel("移交文件的完整路径").fill(file);
    await page.getByRole("button", { name: "打开移交文件" }).click();
    await page.getByText("它不是移交文件").waitFor();
    expect(await readdir(join(app.home, "申报项目")).catch(() => [])).toEqual([]);
    expect(app.faults).toEqual([]);
  } finally {
    await app.close();
  }
});
