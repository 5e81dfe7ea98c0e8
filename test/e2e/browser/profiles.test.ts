import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openSample, startApp } from "./running-app.ts";
import { toStart } from "./tours/tour.ts";

const shots = process.env.GUOHE_SHOTS;

test("a unit is typed once: kept from a case, changed on its page, and the case is updated after all that would change was shown", async () => {
  const app = await startApp();
  try {
    const { page } = app;
    await openSample(page);
    await page.locator('[data-section="applicant"]').click();
    await page.getByRole("button", { name: "存入档案" }).click();
    await page.getByText("已存入档案 1 项").waitFor();
    if (shots) await page.screenshot({ path: join(shots, "profiles-section.png") });
    await page.locator('[data-section="project"]').click();
    await page.getByRole("button", { name: "复制为新项目" }).waitFor();
    await toStart(page);
    await page.getByRole("button", { name: "单位与人员档案" }).click();
    await page.getByText("各项目与档案一致").waitFor();
    await page.locator(".profile-line").first().click();
    const address = page.getByLabel("地址");
    await address.fill("上海市新址路 8 号");
    await page.getByLabel("单位全称").fill("更名后的样例公司");
    await page.getByLabel("新项目自动填入这个单位").click();
    await expect.poll(() => page.getByLabel("新项目自动填入这个单位").isChecked()).toBe(true);
    await page.getByRole("button", { name: "保存档案" }).click();
    const update = page.locator("[data-update]");
    await update.waitFor();
    expect(await update.innerText()).toContain("上海市新址路 8 号");
    expect(await update.innerText()).toContain("更新后须重新用印（内容已变）");
    // what is saved needs no button any more: the cases do
    expect(await page.locator("main .ant-btn-primary").allInnerTexts()).toEqual(["更新这 1 个项目"]);
    if (shots) {
      await page.screenshot({ path: join(shots, "profiles-light.png") });
      await page.emulateMedia({ colorScheme: "dark" });
      await page.setViewportSize({ width: 1280, height: 720 });
      await page.screenshot({ path: join(shots, "profiles-dark.png") });
      await page.emulateMedia({ colorScheme: "light" });
    }
    await page.getByRole("button", { name: "更新这 1 个项目" }).click();
    await page.getByText("已更新 1 个项目。").waitFor();
    expect(JSON.parse(await readFile(join(app.home, "profiles.json"), "utf8"))).toMatchObject({
      units: [{ version: 2, values: { name: "更名后的样例公司" } }],
    });
    // a new case begins with it
    await page.getByRole("button", { name: "开始" }).first().click();
    await page.getByRole("button", { name: "新建专题二" }).click();
    await page.locator('[data-section="applicant"]').click();
    await expect.poll(() => page.getByRole("textbox", { name: "单位全称" }).inputValue()).toBe("更名后的样例公司");
    expect(app.faults).toEqual([]);
  } finally {
    await app.close();
  }
});

test("of two windows that change one profile the second is shown what differs, and decides", async () => {
  const app = await startApp();
  try {
    const { page } = app;
    await page.getByRole("button", { name: "单位与人员档案" }).click();
    await page.getByRole("button", { name: "添加申报单位" }).click();
    await page.getByLabel("单位全称").fill("样例大学");
    await page.getByRole("button", { name: "保存档案" }).click();
    await page.locator(".profile-line").waitFor();
    const second = await app.secondWindow();
    await second.getByRole("button", { name: "单位与人员档案" }).click();
    await second.locator(".profile-line").first().click();
    await second.getByLabel("地址").fill("第二个窗口的地址");
    await page.getByLabel("地址").fill("第一个窗口的地址");
    await page.getByRole("button", { name: "保存档案" }).click();
    await page.getByText("已保存。").waitFor();
    await second.getByRole("button", { name: "保存档案" }).click();
    await second.getByText("两份不同之处：地址。").waitFor();
    const stored = async () => JSON.parse(await readFile(join(app.home, "profiles.json"), "utf8"));
    expect(await stored()).toMatchObject({ units: [{ values: { address: "第一个窗口的地址" } }] });
    if (shots) await second.screenshot({ path: join(shots, "profiles-conflict.png") });
    await second.getByRole("button", { name: "仍用本页填写的" }).click();
    await second.getByRole("button", { name: "保存档案" }).click();
    await second.getByText("已保存。").waitFor();
    expect(await stored()).toMatchObject({ units: [{ version: 3, values: { address: "第二个窗口的地址" } }] });
    expect(app.faults.filter((fault) => !fault.includes("Failed to load resource"))).toEqual([]);
  } finally {
    await app.close();
  }
});

test("a profile that was just made says that it is saved, once, in the form that it was typed into; the next new one begins empty", async () => {
  const app = await startApp();
  try {
    const { page } = app;
    await page.getByRole("button", { name: "单位与人员档案" }).click();
    await page.getByRole("button", { name: "添加申报单位" }).click();
    const status = page.locator(".profile-buttons [role=status]");
    await page.getByRole("button", { name: "保存档案" }).click();
    await expect.poll(() => status.innerText()).toBe("请先填写名称。");
    await page.getByLabel("单位全称").fill("样例大学");
    await page.getByRole("button", { name: "保存档案" }).dblclick();
    await expect.poll(() => status.innerText()).toBe("已保存。");
    await page.getByRole("heading", { name: "申报单位", exact: true, level: 2 }).last().waitFor();
    expect(await page.locator(".profile-line").count()).toBe(1);
    expect(await page.locator(".profile-line[aria-current=true]").innerText()).toContain("样例大学");
    expect(await page.getByRole("button", { name: "保存档案" }).evaluate((button) => button === document.activeElement)).toBe(true);
    // what is typed after that is not saved
    await page.getByLabel("地址").fill("上海市");
    await expect.poll(() => status.innerText()).toBe("");
    await page.getByRole("button", { name: "保存档案" }).click();
    await expect.poll(() => status.innerText()).toBe("已保存。");
    await page.getByRole("button", { name: "添加申报单位" }).click();
    await page.getByRole("heading", { name: "新的申报单位" }).waitFor();
    expect(await page.getByLabel("单位全称").inputValue()).toBe("");
    expect(await status.innerText()).toBe("");
    expect(JSON.parse(await readFile(join(app.home, "profiles.json"), "utf8"))).toMatchObject({ units: [{ version: 2, values: { address: "上海市" } }] });
    expect(app.faults).toEqual([]);
  } finally {
    await app.close();
  }
});

test("an answer that comes late changes no form that was opened since", async () => {
  const app = await startApp();
  try {
    const { page } = app;
    const lines = page.locator(".profile-line");
    await page.getByRole("button", { name: "单位与人员档案" }).click();
    for (const [index, name] of ["甲样例大学", "乙样例大学"].entries()) {
      await page.getByRole("button", { name: "添加申报单位" }).click();
      await page.getByLabel("单位全称").fill(name);
      await page.getByRole("button", { name: "保存档案" }).click();
      await expect.poll(() => lines.count()).toBe(index + 1);
    }
    // the screen begins anew, so that both forms are its first ones
    await page.getByRole("button", { name: "开始" }).first().click();
    await page.getByRole("heading", { name: "新建申报项目" }).waitFor();
    await page.getByRole("button", { name: "单位与人员档案" }).click();
    await lines.filter({ hasText: "甲样例大学" }).click();
    let release: (() => void) | undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route("**/call", async (route) => {
      if (!route.request().postData()?.includes("profiles:put")) return route.continue();
      const response = await route.fetch();
      await released;
      await route.fulfill({ response });
    });
    await page.getByLabel("地址").fill("上海市");
    await page.getByRole("button", { name: "保存档案" }).click();
    await expect.poll(() => readFile(join(app.home, "profiles.json"), "utf8")).toContain("上海市");
    await page.getByRole("button", { name: "删除档案" }).click();
    await page.getByRole("button", { name: "确定删除" }).click();
    await expect.poll(() => lines.count()).toBe(1);
    await lines.filter({ hasText: "乙样例大学" }).click();
    // after it was told to its form, one looks which cases it would change
    const told = page.waitForRequest((request) => request.postData()?.includes("profiles:updates") ?? false);
    release?.();
    await told;
    await page.unrouteAll({ behavior: "wait" });
    expect(await page.locator(".profile-line[aria-current=true]").innerText()).toContain("乙样例大学");
    expect(await page.getByLabel("单位全称").inputValue()).toBe("乙样例大学");
    expect(app.faults).toEqual([]);
  } finally {
    await app.close();
  }
});

test("a partner out of the profiles is added to a case, and the case is copied as a new project", async () => {
  const app = await startApp();
  try {
    const { page } = app;
    await openSample(page);
    await page.locator('[data-section="partners"]').click();
    await page.getByRole("button", { name: "存入档案" }).click();
    await page.getByText(/已存入档案 \d+ 项/).waitFor();
    await page.locator('[data-section="project"]').click();
    const title = await page.getByRole("textbox", { name: "项目名称" }).inputValue();
    await page.getByRole("button", { name: "复制为新项目" }).click();
    await page.getByRole("textbox", { name: "单位全称" }).waitFor();
    await page.locator('[data-section="project"]').click();
    await expect.poll(() => page.getByRole("textbox", { name: "项目名称" }).inputValue()).toBe("");
    expect(title).not.toBe("");
    await page.locator('[data-section="partners"]').click();
    const blocks = page.locator('.list-field[data-path="partners"] [data-path^="partners["]');
    await page.getByRole("combobox", { name: "从档案添加" }).click();
    await page.locator(".ant-select-item-option").first().click();
    await page.getByText(/已填入“.+”，可以撤销。/).waitFor();
    expect(await blocks.count()).toBeGreaterThan(0);
    expect(app.faults).toEqual([]);
  } finally {
    await app.close();
  }
});

test("among 500 lead persons and 500 partners one is found by typing, and opened", async () => {
  const app = await startApp();
  try {
    const { page } = app;
    const many = Array.from({ length: 500 }, (_, index) => index + 1);
    const leads = many.map((number) => ({ id: `l${number}`, version: 1, values: { name: `样名${number}`, phone: `13${String(number).padStart(9, "0")}` } }));
    const partners = many.map((number) => ({ id: `p${number}`, version: 1, values: { nameZh: `样例大学${number}`, name: `Sample ${number}`, country: "DE" } }));
    await writeFile(join(app.home, "profiles.json"), JSON.stringify({ formatVersion: 1, units: [], leads, partners }));
    await page.getByRole("button", { name: "单位与人员档案" }).click();
    await page.getByText("500", { exact: true }).first().waitFor();
    await page.getByLabel("按名称、职称、电话、国别筛选").fill("sample 499");
    await expect.poll(() => page.locator(".profile-line").allInnerTexts()).toEqual([expect.stringContaining("样例大学499")]);
    await page.getByText("1 / 500").waitFor();
    expect(await page.getByText("没有符合筛选的档案。").count()).toBe(1);
    await page.locator(".profile-line").click();
    await expect.poll(() => page.getByLabel("中文名称").inputValue()).toBe("样例大学499");
    expect(app.faults).toEqual([]);
  } finally {
    await app.close();
  }
});

test("a unit's name of 60 characters and its address are read whole in their fields, and Enter saves them as one line", async () => {
  const app = await startApp({ width: 1280, height: 720 });
  try {
    const { page } = app;
    const name = "上海市浦东新区䶮镕喆国际生物医药与智能制造交叉科学协同创新研究中心（原上海浦江样例大学附属转化医学研究院临港第一分院）";
    await page.getByRole("button", { name: "单位与人员档案" }).click();
    await page.getByRole("button", { name: "添加申报单位" }).click();
    const field = page.getByLabel("单位全称");
    await field.fill(`${name}\n二部`);
    const hidden = () => field.evaluate(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => [scrollWidth - clientWidth, scrollHeight - clientHeight]);
    expect(await hidden()).toEqual([0, 0]);
    await field.press("Enter");
    await page.locator(".profile-line").waitFor();
    expect(JSON.parse(await readFile(join(app.home, "profiles.json"), "utf8"))).toMatchObject({ units: [{ values: { name: `${name} 二部` } }] });
    expect(app.faults).toEqual([]);
  } finally {
    await app.close();
  }
});

test("in the least window, where its form stands below the lists, a profile that is added comes into view", async () => {
  const app = await startApp({ width: 960, height: 540 });
  try {
    const { page } = app;
    await page.getByRole("button", { name: "单位与人员档案" }).click();
    await page.getByRole("button", { name: "添加申报单位" }).click();
    const field = page.getByLabel("单位全称");
    await field.waitFor();
    await expect.poll(async () => (await field.boundingBox())?.y).toBeLessThan(480);
    expect(app.faults).toEqual([]);
  } finally {
    await app.close();
  }
});
