import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { changeReview } from "../../../electron/library/cases/review-file.ts";
import { writeHandOver } from "../../../electron/library/hand-over/write-hand-over.ts";
import type { Case } from "../../../shared/case/case.ts";
import { withNote } from "../../../shared/review/review.ts";
import { makeCases } from "../../fixtures/many-cases.ts";
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
    await page.locator(".export-cases").getByRole("listitem").getByRole("checkbox").first().check();
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
    const same = page.locator('[data-received="same"]');
    await same.waitFor();
    // what it is called and where it is stand whole beside the way to open it
    await page.setViewportSize({ width: 1280, height: 720 });
    expect(await same.locator("h2, .meta").evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0).length)).toBe(
      0,
    );
    expect(await same.locator(".cut").count()).toBe(0);
    await page.setViewportSize({ width: 1440, height: 900 });
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
    // when either was saved, and which later
    await conflict.getByRole("columnheader", { name: /^本机的\s*\d+月\d+日 \d\d:\d\d 保存，较新$/ }).waitFor();
    await conflict.getByRole("columnheader", { name: /^收到的\s*\d+月\d+日 \d\d:\d\d 保存$/ }).waitFor();
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

test("of many received cases those that differ come first, one at a time; the others are folded", async () => {
  const app = await startApp();
  try {
    const { page } = app;
    const place = join(app.home, "来的");
    await mkdir(place);
    const file = join(app.home, "全院.guohe.zip");
    const written = await writeHandOver(await makeCases(place, 14), file, { now: 0 });
    expect(written.ok).toBe(true);
    await page.getByRole("button", { name: "移交文件" }).click();
    await page.getByLabel("移交文件的完整路径").fill(file);
    await page.getByRole("button", { name: "打开移交文件" }).click();
    const folded = page.getByRole("button", { name: "14 个新项目，已收下" });
    await folded.click();
    expect(await page.locator(".received-list li").count()).toBe(14);
    await page.getByText(`新项目收在 ${join(app.home, "申报项目")}`).waitFor();
    await page.getByRole("button", { name: "在工作台中打开" }).click();
    await page.getByText("14 个项目，").waitFor();
    await page.getByRole("navigation", { name: "工作台" }).getByRole("button", { name: "移交文件" }).click();
    await page.getByLabel("移交文件的完整路径").fill(file);
    const own = join(app.home, "申报项目");
    for (const name of (await readdir(own)).slice(0, 2)) {
      const path = join(own, name, "case.json");
      const theCase: Case = JSON.parse(await readFile(path, "utf8"));
      await writeFile(path, JSON.stringify({ ...theCase, title: `改过的题目 ${name}` }));
    }
    await page.getByRole("button", { name: "打开另一个" }).click();
    await page.getByText("2 个项目与本机的不同，请逐个选定。").waitFor();
    await page.getByRole("button", { name: "12 个与本机的相同，答案没有改动" }).waitFor();
    const merge = page.getByRole("button", { name: "合成一份，保存" });
    expect(await merge.count()).toBe(1);
    await page.getByRole("radio", { name: /采用收到的/ }).check();
    await page.locator(".received-toggle").nth(1).click();
    expect(await merge.count()).toBe(1);
    await page.locator(".received-toggle").nth(0).click();
    // what was chosen in the first stands there still
    expect(await page.getByRole("radio", { name: /采用收到的/ }).isChecked()).toBe(true);
    // one is found by its name; what is not shown keeps what was chosen in it
    const search = page.getByRole("textbox", { name: "按项目名称、文件夹筛选" });
    const [, second = ""] = await page.locator(".received-toggle").allInnerTexts();
    await search.fill(second.trim());
    await page.getByText(/找到 \d+ 个，共 14 个/).waitFor();
    expect(await page.locator('[data-received="conflict"]:visible').count()).toBe(1);
    await search.fill("没有这个名字");
    await page.getByText("没有这样的项目。").waitFor();
    await search.fill("");
    expect(await page.getByRole("radio", { name: /采用收到的/ }).isChecked()).toBe(true);
    // told as made one, also after the page was left
    await merge.click();
    await page.getByText("2 个项目与本机的不同，已合成 1 个，还有 1 个请逐个选定。").waitFor();
    await page.getByRole("button", { name: "选定下一个" }).click();
    expect(await page.locator(".received-toggle").nth(1).getAttribute("aria-expanded")).toBe("true");
    await page.getByRole("banner").getByRole("button", { name: "开始" }).click();
    await page.getByRole("button", { name: "移交文件" }).click();
    await page.getByText("已合成一份", { exact: true }).waitFor();
    await page.getByRole("button", { name: "撤销合成" }).click();
    await page.getByText("2 个项目与本机的不同，请逐个选定。").waitFor();
    expect(app.faults).toEqual([]);
  } finally {
    await app.close();
  }
});

test("cases chosen on the overview are handed over as one file with a password, and known again when it comes back", async () => {
  const app = await startApp();
  try {
    const { page } = app;
    const place = join(app.home, "全院");
    await mkdir(place);
    const [first = ""] = await makeCases(place, 3);
    const ownFile = join(first, "case.json");
    const longTitled: Case = { ...JSON.parse(await readFile(ownFile, "utf8")), title: "跨国联合研究与示范验证".repeat(8) };
    await writeFile(ownFile, JSON.stringify(longTitled));
    await page.getByRole("button", { name: "工作台" }).click();
    await page.getByLabel("工作台文件夹的完整路径").fill(place);
    await page.getByRole("button", { name: "打开", exact: true }).click();
    await page.getByRole("button", { name: "重新读取" }).waitFor();
    await page.getByRole("treegrid").focus();
    await page.keyboard.press("Control+a");
    await page.getByRole("button", { name: "移交", exact: true }).click();
    await page.getByText("工作台选中的 3 个项目").waitFor();
    await page.getByLabel("密码（可不填）").fill("浦江-2026");
    const file = join(app.home, "全院.guohe.zip");
    await page.getByLabel("写到（完整路径").fill(file);
    await page.getByRole("button", { name: "导出 3 个项目" }).click();
    await page.getByText(/已导出 3 个项目.*已加密/).waitFor();
    // the workspace stays around it, and what is received too
    const tools = page.getByRole("navigation", { name: "工作台" });
    expect(await tools.getByRole("button", { name: "移交文件" }).getAttribute("aria-current")).toBe("page");
    expect(await page.locator(".rail").count()).toBe(0);
    await page.getByRole("button", { name: "打开收到的移交文件" }).click();
    await tools.waitFor();
    await page.getByLabel("移交文件的完整路径").fill(file);
    await page.getByRole("button", { name: "打开移交文件" }).click();
    await page.getByRole("textbox", { name: /移交文件的密码/ }).fill("浦江-2026");
    await page.getByRole("button", { name: "解开" }).click();
    await expect.poll(() => page.locator('[data-received="same"]').count(), { timeout: 30_000 }).toBe(3);
    // a long title is cut, and pushes nothing behind the rail
    expect(await page.locator(".page-scroll").evaluate((scroll) => scroll.scrollWidth - scroll.clientWidth)).toBe(0);
    // they are in the workspace already: nothing lies a second time in the folder of new cases
    expect(await readdir(join(app.home, "申报项目")).catch(() => [])).toEqual([]);
    expect(app.faults).toEqual([]);
  } finally {
    await app.close();
  }
});

test("cases chosen on the overview are ticked for that visit alone, and neither after it nor among the recent ones", async () => {
  const app = await startApp();
  try {
    const { page } = app;
    const all = join(app.home, "全院");
    await mkdir(all);
    await makeCases(all, 6);
    await page.getByRole("button", { name: "工作台" }).click();
    await page.getByLabel("工作台文件夹的完整路径").fill(all);
    await page.getByRole("button", { name: "打开", exact: true }).click();
    await page.getByRole("button", { name: "重新读取" }).waitFor();
    // two of them become recent
    for (const row of [0, 1]) {
      await page.locator("[data-case]").nth(row).dblclick();
      await page.locator("[data-section]").first().waitFor();
      await page.goBack();
      await page.getByRole("button", { name: "重新读取" }).waitFor();
    }
    const toHandOver = async () => {
      await page.getByRole("treegrid").focus();
      await page.keyboard.press("Control+a");
      await page.getByRole("button", { name: "移交", exact: true }).click();
      await page.getByText("工作台选中的 6 个项目").waitFor();
    };
    const ticked = () => page.locator(".export-cases li input:checked").count();
    await toHandOver();
    expect(await ticked()).toBe(6);
    await page.locator(".export-cases li input").first().uncheck();
    // five of six are ticked, though only two are recent
    expect(await page.locator(".export-cases .ant-checkbox-indeterminate").count()).toBe(1);
    await page.getByRole("button", { name: "改选最近的项目" }).click();
    await expect.poll(() => page.locator(".export-cases li").count()).toBe(2);
    expect(await ticked()).toBe(0);

    await page.goBack();
    await toHandOver();
    await page.goBack();
    await page.getByRole("button", { name: "移交文件" }).click();
    await page.getByText("选一个或几个最近的项目").waitFor();
    expect(await ticked()).toBe(0);
    expect(app.faults).toEqual([]);
  } finally {
    await app.close();
  }
});
