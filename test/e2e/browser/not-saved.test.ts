import { readdir, readFile, rename, symlink, unlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { picture } from "./picture.ts";
import { goTo, openSample, pageShown, type RunningApp, startApp, waitUntilSaved } from "./running-app.ts";
import { caseFile, changeFile, makeConflict, openChanged, slow, titleField, toStart } from "./tours/tour.ts";

/** Nothing that works on the file of the case may go on while that file is not what is on screen. */
let app: RunningApp;
beforeEach(async () => {
  app = await startApp();
});
afterEach(async () => {
  expect(app.faults.filter((fault) => !fault.includes("Failed to load resource"))).toEqual([]);
  await app.close();
});

const note = (page: Page) => page.locator(".not-saved");
// something was still to be sealed when it was built
const TICK = /^成品与当时所收材料一致；当时未齐 \d+ 件。$/;
const OTHER_VERSION = "这份成品不是按屏幕上现在的内容生成的，上传前请重新生成。";

/** All that was made from the case, with its content. */
async function made(file: string): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(dirname(file), { recursive: true })).filter((name) => /^(成品|文书|用印包\.pdf)/.test(name) && /\.\w+$/.test(name));
  return Object.fromEntries(
    await Promise.all(names.sort().map(async (name) => [name, (await readFile(join(dirname(file), name))).toString("latin1")] as const)),
  );
}

/** Leaves the mark of another computer on which the case is open. */
async function openElsewhere(file: string): Promise<void> {
  const run = "11111111-1111-4111-8111-111111111111";
  const mark = { user: "周助理", machine: "KYY-03", pid: 1, run, heartbeat: new Date().toISOString() };
  await writeFile(join(dirname(file), `.lock-${run}.json`), JSON.stringify(mark));
}

/** The example with something still to be sealed and its package built, so that a result stands on screen. */
async function openBuilt(): Promise<string> {
  const { page } = app;
  await openChanged(app, (text) => text.replaceAll('"sealedBy": "applicant"', '"sealedBy": "none"'));
  await goTo(page, "生成与上传");
  // with a limit the screen offers to try compressing
  await page.getByLabel("单个文件最大").fill("100");
  await page.getByLabel("单个文件最大").blur();
  await page.getByRole("button", { name: "生成附件包" }).click();
  await page.getByText(TICK).waitFor(slow);
  await picture(page, "before");
  return caseFile(app);
}

type Place = {
  readonly name: string;
  readonly go: (page: Page) => Promise<void>;
  readonly button: string;
  readonly failed: string;
};

const places: readonly Place[] = [
  { name: "build", go: (page) => goTo(page, "生成与上传"), button: "重新生成", failed: "没有生成" },
  { name: "compression", go: (page) => goTo(page, "生成与上传"), button: "试算压缩", failed: "没有试算成" },
  { name: "print pack", go: (page) => goTo(page, "附件"), button: "生成用印包", failed: "没有生成" },
  { name: "all documents", go: (page) => goTo(page, "文书"), button: "写出全部文书", failed: "没有写出" },
  { name: "one document", go: (page) => goTo(page, "文书"), button: "写出", failed: "没有写出" },
  {
    name: "unit template",
    go: async (page) => {
      await goTo(page, "文书");
      await page.getByRole("button", { name: "本单位的 Word 模板" }).click();
    },
    button: "重新读取模板",
    failed: "没有重新读取模板",
  },
];

/** Asks for each in its place: every time it stops with the reason and the way out. */
async function everyPlaceStops(page: Page, reason: RegExp, wayOut: string, pictures: string): Promise<void> {
  for (const [index, place] of places.entries()) {
    await place.go(page);
    await page.getByRole("button", { name: place.button, exact: true }).first().click();
    const told = note(page).filter({ hasText: place.failed }).first();
    await told.waitFor();
    expect(await told.innerText(), place.name).toMatch(reason);
    await told.getByRole("button", { name: wayOut }).waitFor();
    await told.scrollIntoViewIfNeeded();
    await picture(page, `${pictures} ${index} ${place.name}`);
    // the next place stands on its own
    await goTo(page, "检查结果");
  }
}

describe("after a save conflict with another program", () => {
  test("nothing is made from the other program's version, no tick stands, and the comparison is offered everywhere", async () => {
    const { page } = app;
    const file = await openBuilt();
    const before = await made(file);
    await goTo(page, "项目、领域与期限");
    await openElsewhere(file);
    await makeConflict(app);
    // one notice asks, and says who else has the case open
    await page.locator(".notices").getByText("周助理（KYY-03）也打开了此项目。").waitFor(slow);
    expect(await page.locator(".notices .notice").count()).toBe(1);
    await picture(page, "conflict notice");
    await goTo(page, "生成与上传");
    expect(await page.getByText(TICK).count()).toBe(0);
    await page.getByText(OTHER_VERSION).waitFor();
    await page.getByRole("button", { name: "核验", exact: true }).click();
    await page.getByText("文件完好，与清单一致；内容是另一版。").waitFor();
    expect(await page.getByText(TICK).count()).toBe(0);
    await everyPlaceStops(page, /不是同一版。请先逐项比较/, "逐项比较", "conflict");
    expect(await made(file)).toEqual(before);

    await goTo(page, "生成与上传");
    await page.getByRole("button", { name: "重新生成" }).click();
    await note(page).filter({ hasText: "没有生成" }).getByRole("button", { name: "逐项比较" }).click();
    await page.getByRole("heading", { level: 1, name: "历史版本" }).waitFor();
    await page.getByText("别的程序写的名称").first().waitFor();
    await picture(page, "conflict compared");
    await page.getByRole("button", { name: "保留屏幕上的版本", exact: true }).click();
    await waitUntilSaved(page);
    await goTo(page, "生成与上传");
    expect(await note(page).count()).toBe(0);
    await page.getByText(OTHER_VERSION).waitFor();
    await page.getByRole("button", { name: "重新生成" }).click();
    await page.getByText(TICK).waitFor(slow);
    expect(await page.getByText(OTHER_VERSION).count()).toBe(0);
    const documents = await readdir(join(dirname(file), "成品", "documents"));
    expect(documents.length).toBeGreaterThan(0);
    expect(JSON.parse(await readFile(file, "utf8")).title).toBe("窗口里的名称");
  }, 600_000);

  test("a version that another program wrote a moment ago, not yet seen here, is not built either", async () => {
    const { page } = app;
    await openSample(page);
    await waitUntilSaved(page);
    const file = await caseFile(app);
    await goTo(page, "生成与上传");
    await changeFile(app, (text) => JSON.stringify({ ...JSON.parse(text), title: "别的程序写的名称" }));
    await page.getByRole("button", { name: "生成附件包" }).click();
    await note(page).filter({ hasText: "没有生成" }).waitFor();
    await page.getByText(/文件夹里的版本已被别的程序更新/).waitFor();
    await picture(page, "changed unseen");
    expect(await made(file)).toEqual({});
    await page.getByRole("button", { name: "改用文件夹里的版本" }).click();
    await note(page).waitFor({ state: "detached" });
    await page.getByRole("button", { name: "生成附件包" }).click();
    await page.getByText(TICK).waitFor(slow);
  }, 600_000);

  test("a print pack of several cases is not made with another program's version of the one that is open", async () => {
    const { page } = app;
    await openSample(page, /材料齐全/);
    await toStart(page);
    await page.getByRole("button", { name: "多个项目的用印包" }).waitFor({ state: "detached" });
    await openSample(page, /材料齐全/);
    await goTo(page, "项目、领域与期限");
    await makeConflict(app);
    // the back button leads to the first screen, with the case still open
    await page.evaluate(() => {
      window.location.hash = "#/";
    });
    await page.getByRole("button", { name: "多个项目的用印包" }).click();
    for (const box of await page.locator(".packs input[type=checkbox]").all()) await box.check();
    await page.getByRole("button", { name: /^生成 2 个项目的用印包/ }).click();
    await note(page).filter({ hasText: "没有生成" }).waitFor();
    await picture(page, "conflict many packs");
    expect((await readdir(app.home, { recursive: true })).filter((name) => name.endsWith(".pdf") && name.includes("用印包"))).toEqual([]);
    await note(page).getByRole("button", { name: "逐项比较" }).click();
    await pageShown(page);
    await page.getByRole("heading", { level: 1, name: "历史版本" }).waitFor();
  }, 300_000);
});

describe("after a save that failed", () => {
  test("nothing is made from the old version, no tick stands, and saving again goes on with what was asked for", async () => {
    const { page } = app;
    const file = await openBuilt();
    const before = await made(file);
    await goTo(page, "项目、领域与期限");
    // a link in the place of the case is not written through
    await rename(file, `${file}.real`);
    await symlink(`${file}.real`, file);
    await titleField(page).fill("还没有保存的名称");
    await page.locator("[data-saving=failed]").waitFor();
    await picture(page, "failed notice");
    await goTo(page, "生成与上传");
    expect(await page.getByText(TICK).count()).toBe(0);
    await page.getByText(OTHER_VERSION).waitFor();
    await everyPlaceStops(page, /屏幕上的内容还没有保存成功。.*case\.json/s, "重新保存并继续", "failed");
    expect(await made(file)).toEqual(before);

    await goTo(page, "生成与上传");
    await page.getByRole("button", { name: "重新生成" }).click();
    await note(page).filter({ hasText: "没有生成" }).waitFor();
    await unlink(file);
    await rename(`${file}.real`, file);
    await note(page).filter({ hasText: "没有生成" }).getByRole("button", { name: "重新保存并继续" }).click();
    await page.getByText(TICK).waitFor(slow);
    expect(JSON.parse(await readFile(file, "utf8")).title).toBe("还没有保存的名称");
  }, 600_000);

  test("because the program behind the window is gone, the case stays on screen with what was typed", async () => {
    const { page } = app;
    await openSample(page);
    await waitUntilSaved(page);
    await goTo(page, "项目、领域与期限");
    await page.route("**/call", (route) => route.abort());
    await titleField(page).fill("程序不在时的名称");
    await page.locator("[data-saving=failed]").waitFor();
    await page.getByRole("button", { name: "申报项目", exact: true }).click();
    await page.getByText("另存一份到别处").waitFor();
    expect(await titleField(page).inputValue()).toBe("程序不在时的名称");
    await picture(page, "program gone");
    await page.unroute("**/call");
    await page.getByRole("button", { name: "重试", exact: true }).click();
    await waitUntilSaved(page);
    await toStart(page);
  });
});
