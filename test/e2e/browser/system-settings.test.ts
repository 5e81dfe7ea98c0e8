import { expect, test } from "vitest";
import { picture } from "./picture.ts";
import { goTo, openSample, pageShown, startApp } from "./running-app.ts";

test("the first Tab offers the way past the task list, and F6 goes round the parts of the window", async () => {
  const app = await startApp();
  try {
    const { page } = app;
    await page.getByRole("heading", { name: "新建申报项目" }).waitFor();
    await page.keyboard.press("Tab");
    const skip = page.getByRole("button", { name: "跳到正文" });
    expect(await skip.evaluate((link) => document.activeElement === link && getComputedStyle(link).clipPath === "none")).toBe(true);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    // a section takes the focus to its title: F6 begins there
    await page.getByRole("button", { name: "新建专题二", exact: true }).click();
    await pageShown(page);
    await page.getByRole("heading", { level: 1, name: "申报单位" }).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("H1");
    const parts: string[] = [];
    for (let step = 0; step < 4; step += 1) {
      await page.keyboard.press("F6");
      parts.push(await page.evaluate(() => document.activeElement?.closest(".rail, .title-bar, .sidebar, .page")?.classList[0] ?? ""));
    }
    expect(parts).toEqual(["rail", "title-bar", "sidebar", "page"]);
    expect(app.faults).toEqual([]);
  } finally {
    await app.close();
  }
});

test("the question mark of the title bar leads to the manual, whose page no list covers", async () => {
  const app = await startApp();
  try {
    const { page } = app;
    await page.getByRole("button", { name: "手册、快捷键　Ctrl /" }).click();
    const list = page.locator("#shortcuts");
    await list.getByRole("button", { name: /^使用手册/ }).click();
    await page.getByRole("heading", { level: 1, name: "使用手册" }).waitFor();
    await list.waitFor({ state: "hidden" });
    expect(app.faults).toEqual([]);
  } finally {
    await app.close();
  }
});

test("Ctrl / shows the one list of shortcuts beside what they do, and Esc takes it away", async () => {
  const app = await startApp();
  try {
    const { page } = app;
    await page.getByRole("heading", { name: "新建申报项目" }).waitFor();
    const list = page.getByRole("region", { name: "快捷键" });
    await expect(list.count()).resolves.toBe(0);
    await page.keyboard.press("Control+/");
    await list.waitFor();
    expect(await list.locator("kbd").allInnerTexts()).toEqual(expect.arrayContaining(["Ctrl Z", "F6", "Alt ← →"]));
    // each line ends where its rule does, inside the frame
    const beyond = await list
      .locator("dl > div")
      .evaluateAll(
        (lines) => lines.filter((line) => (line.lastElementChild?.getBoundingClientRect().right ?? 0) > line.getBoundingClientRect().right + 0.5).length,
      );
    expect(beyond).toBe(0);
    // what they do ends before the keys begin
    const covered = () =>
      list.locator("dl > div").evaluateAll((lines) =>
        lines.flatMap((line) => {
          const words = document.createRange();
          words.selectNodeContents(line.firstElementChild ?? line);
          const keys = line.lastElementChild?.getBoundingClientRect().left ?? 0;
          return words.getBoundingClientRect().right > keys ? [line.textContent] : [];
        }),
      );
    expect(await covered()).toEqual([]);
    await picture(page, "shortcuts");
    // and all of them are in view, in a low window too
    for (const [width, height] of [
      [1280, 720],
      [960, 540],
    ] as const) {
      await page.setViewportSize({ width, height });
      await expect.poll(() => list.evaluate((box) => box.scrollHeight <= box.clientHeight)).toBe(true);
      expect(await covered()).toEqual([]);
    }
    await page.keyboard.press("Escape");
    await list.waitFor({ state: "hidden" });
    await page.keyboard.press("Control+o");
    await page.getByLabel("项目文件夹的完整路径").waitFor();
    expect(app.faults).toEqual([]);
  } finally {
    await app.close();
  }
});

test("in the system's high contrast the chosen entry has a line, signs keep what is cut out of them, and meters can be seen", async () => {
  const app = await startApp({ forcedColors: "active" });
  try {
    const { page } = app;
    await openSample(page, /固态储能/);
    await goTo(page, "经费预算");
    expect(
      await page
        .locator("nav [aria-current]")
        .first()
        .evaluate((entry) => getComputedStyle(entry).outlineStyle),
    ).toBe("solid");
    const colours = await page
      .locator("nav .icon.done")
      .first()
      .evaluate((sign) => ({
        ground: getComputedStyle(sign.closest("button") ?? sign).backgroundColor,
        filled: getComputedStyle(sign.querySelector("path:first-of-type") ?? sign).fill,
        cut: getComputedStyle(sign.querySelector("path:last-of-type") ?? sign).stroke,
      }));
    expect(colours.cut).not.toBe(colours.filled);
    expect(
      await page
        .locator(".bar")
        .first()
        .evaluate((bar) => getComputedStyle(bar).outlineStyle),
    ).toBe("solid");
    expect(app.faults).toEqual([]);
  } finally {
    await app.close();
  }
});

test("who asks the system for less motion sees nothing move", async () => {
  const app = await startApp({ reducedMotion: "reduce" });
  try {
    const { page } = app;
    await openSample(page);
    await goTo(page, "项目、领域与期限");
    await page.getByRole("combobox", { name: "申报专题" }).click();
    await page.locator(".ant-select-item-option").first().waitFor();
    const moving = () =>
      page.evaluate(() => document.getAnimations().map((animation) => ({ name: String(Reflect.get(animation, "animationName")), state: animation.playState })));
    expect((await moving()).filter(({ state }) => state === "running")).toEqual([]);
  } finally {
    await app.close();
  }
});
