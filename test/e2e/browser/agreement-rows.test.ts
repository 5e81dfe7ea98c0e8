import { PDFDocument } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { overflows, violations } from "./every-screen.ts";
import { picture } from "./picture.ts";
import { goTo, openSample, type RunningApp, startApp } from "./running-app.ts";

let app: RunningApp;

beforeAll(async () => {
  app = await startApp({ width: 1280, height: 800 });
});

afterAll(async () => {
  expect(app.faults).toEqual([]);
  await app.close();
});

const openLine = () => app.page.locator("tr.on[data-element]").evaluateAll((all) => all.map((one) => one.getAttribute("data-element")));
const focusedLine = () => app.page.evaluate(() => document.activeElement?.closest("tr[data-element]")?.getAttribute("data-element") ?? "");

test("the first arrow goes to the first line, and a line opens wherever it is pressed but where words of it are selected", async () => {
  const { page } = app;
  await openSample(page, /特大城市/);
  await goTo(page, "协议核对");
  const lines = page.locator("tr[data-element]");
  await lines.first().waitFor();
  const [first, second] = await lines.evaluateAll((all) => all.map((one) => one.getAttribute("data-element")));
  await page.keyboard.press("ArrowDown");
  await expect.poll(focusedLine).toBe(first);
  await page.keyboard.press("ArrowDown");
  await expect.poll(focusedLine).toBe(second);
  expect(await openLine()).toEqual([]);
  const term = page.locator("tr[data-element='agreements[0].term']");
  // the cell of its number, beside its name, behind it: the whole line
  for (const place of [0, 2, 3]) {
    await term.locator("td").nth(place).click();
    await expect.poll(openLine).toEqual(["agreements[0].term"]);
    await term.locator("td").nth(place).click();
    await expect.poll(openLine).toEqual([]);
    await expect.poll(focusedLine).toBe("agreements[0].term");
  }
  const words = await lines.nth(1).locator(".filled-in").boundingBox();
  if (!words) throw new Error("no words");
  await page.mouse.move(words.x + 2, words.y + 8);
  await page.mouse.down();
  await page.mouse.move(words.x + 90, words.y + 8, { steps: 5 });
  await page.mouse.up();
  expect(await page.evaluate(() => document.getSelection()?.toString())).not.toBe("");
  expect(await openLine()).toEqual([]);
});

test("that nobody has seen the original of an agreement is said once, above its lines", async () => {
  const { page } = app;
  expect(await page.getByText("还没有放入协议文件").count()).toBe(1);
  expect(await page.locator("tr[data-element] .state").count()).toBe(0);
  expect(await page.locator(".elements th").allInnerTexts()).not.toContain("结论");
});

test("without any file the lines have the screen, with one solid button that takes the file in", async () => {
  const { page } = app;
  const way = page.getByRole("button", { name: "选协议文件" });
  await way.waitFor();
  expect(await way.getAttribute("class")).toContain("ant-btn-primary");
  expect(await page.locator("main .ant-btn-primary").count()).toBe(1);
  expect(await page.locator(".paper-sheets").count()).toBe(0);
  // what a person filled in is no quotation
  expect(await page.locator(".elements th").allInnerTexts()).toContain("填写的内容");
  expect(await page.locator(".elements th").allInnerTexts()).not.toContain("原文摘录");
  expect(await page.locator(".elements .quote").count()).toBe(0);
  const faces = await page.locator(".filled-in").evaluateAll((all) => all.map((one) => getComputedStyle(one).fontFamily));
  expect(new Set(faces)).toEqual(
    new Set([
      await page
        .locator("tr[data-element] .element-name")
        .first()
        .evaluate((one) => getComputedStyle(one).fontFamily),
    ]),
  );
  // an element that was answered without its words says so
  expect(await page.locator("tr[data-element='agreements[0].content']").innerText()).toMatch(/未摘录原文|\S{8}/);
  await picture(page, "agreement-without-original");
  expect([...(await overflows(page)), ...(await violations(page))]).toEqual([]);
});

test("a card of which nothing is known yet lists nothing to confirm; its file is taken for it", async () => {
  const { page } = app;
  await page.getByRole("button", { name: "申报项目", exact: true }).click();
  await page.getByRole("button", { name: "新建专题三方向一" }).click();
  await page.getByRole("navigation", { name: "申报项目" }).waitFor();
  await goTo(page, "合作协议");
  await page.getByText("先放入协议文件，各项由它填入").waitFor();
  await page.getByRole("button", { name: "添加协议" }).click();
  await page.locator('[id="field-agreements[0].title"]').fill("示例协议");
  await goTo(page, "协议核对");
  await page.getByText("放入协议文件后自动读取").waitFor();
  expect(await page.locator("tr[data-element]").count()).toBe(0);
  expect(await page.locator("main").innerText()).not.toContain("待确认");
  expect(await page.locator("main .chip.must").count()).toBe(0);
  await picture(page, "agreement-empty-card");
  expect([...(await overflows(page)), ...(await violations(page))]).toEqual([]);
  const pdf = await PDFDocument.create();
  pdf.addPage([595, 842]).drawText("Cooperation Agreement", { x: 72, y: 760, size: 12 });
  await page
    .locator("input[type=file][aria-label=选协议文件]")
    .setInputFiles({ name: "a.pdf", mimeType: "application/pdf", buffer: Buffer.from(await pdf.save()) });
  await page.locator(".paper-sheets").waitFor();
  await page.getByText("协议 1 / 1").waitFor();
  expect(await page.locator("tr[data-element]").count()).toBeGreaterThan(5);
});

test("an opened line stands whole above the next step, its ways in one row, and asks for no page of a translation that is not needed", async () => {
  const { page } = app;
  await page.getByRole("button", { name: "申报项目", exact: true }).click();
  await page.getByRole("heading", { name: "新建申报项目" }).waitFor();
  await openSample(page);
  await goTo(page, "协议核对");
  await page.locator(".agreement-next").waitFor();
  for (const name of ["agreements[0].term", "agreements[0].ip"]) {
    const row = page.locator(`tr[data-element='${name}']`);
    const closed = (await row.boundingBox())?.height ?? 0;
    await row.locator("td").first().click();
    // what is settled offers one quiet way, behind which the others wait
    const change = page.locator("tr.editor").getByRole("button", { name: /^更改“/ });
    await change.waitFor();
    expect(await page.locator("tr.editor .ant-btn").count(), name).toBe(0);
    // of what was entered without its words no page stands in their place, which has a column of its own
    if (name.endsWith(".ip")) expect(await page.locator(`tr[data-element='${name}']`).innerText()).toMatch(/未摘录原文\s+3\s/);
    await picture(page, "settled-line");
    // the way stands on the line: it does not become twice as high
    expect(((await row.boundingBox())?.height ?? 0) + ((await page.locator("tr.editor").boundingBox())?.height ?? 0), name).toBeLessThan(closed + 12);
    await change.click();
    await page.locator("tr.editor textarea").waitFor();
    const { line, editor, foot } = await page.locator("tr.editor").evaluate((row) => ({
      line: row.previousElementSibling?.getBoundingClientRect().top ?? 0,
      editor: row.getBoundingClientRect().bottom,
      foot: document.querySelector(".agreement-next")?.getBoundingClientRect().top ?? 0,
    }));
    expect(line, name).toBeGreaterThanOrEqual(40);
    expect(editor, name).toBeLessThanOrEqual(foot + 1);
    const tops = await page.locator("tr.editor .ant-btn").evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
    expect(tops.length, name).toBeGreaterThan(2);
    expect(new Set(tops).size, name).toBe(1);
    expect(await page.locator("tr.editor").getByText("译件页").count(), name).toBe(0);
  }
});

const stopped = pending();
function pending() {
  let say = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    say = resolve;
  });
  return { promise, say: () => say() };
}

test("an agreement that is confirmed and checked is not read again before somebody asks for it, or a line waits again", async () => {
  const { page } = app;
  let readings = 0;
  page.on("request", (request) => {
    if (request.postData()?.includes("attachments:read")) readings += 1;
  });
  await page.reload();
  await page.getByRole("navigation", { name: "申报项目" }).waitFor();
  await goTo(page, "协议核对");
  const lines = page.locator(".reading-lines");
  await lines.getByText("全部已填，没有再读这份文件").waitFor();
  // nobody has decided these in view of the file: that is what is said
  await page.getByText("已填 9 / 9").waitFor();
  expect(await page.locator("tr[data-element='agreements[0].ip'] .state").innerText()).toBe("已填");
  // what is confirmed stands there with its page, and where one goes on
  expect(await page.locator("tr[data-element='agreements[0].ip']").innerText()).toMatch(/未摘录原文\s+3\s/);
  expect(await page.getByText("未从文件读到").count()).toBe(0);
  await page.locator(".agreement-next button").waitFor();
  await page.waitForTimeout(1500);
  expect(readings).toBe(0);
  await lines.getByRole("button", { name: "重新读取" }).click();
  await lines.getByRole("button", { name: "取消" }).click();
  await lines.getByText("已停止读取").waitFor();
  expect(readings).toBeGreaterThan(0);
  await lines.getByRole("button", { name: "重新读取" }).click();
  await lines.getByRole("button", { name: "取消" }).click();
  await lines.getByText("已停止读取").waitFor();
  await page.reload();
  await lines.getByText("全部已填，没有再读这份文件").waitFor();
  // until the next test has stopped it nothing is read
  await page.route("**/*", async (route) => {
    if (route.request().postData()?.includes("attachments:read")) await stopped.promise;
    await route.continue();
  });
  await page.locator("tr[data-element='agreements[0].ip'] td").first().click();
  // what is not read has its page all the same
  await expect.poll(() => page.getByRole("spinbutton", { name: "转到第几页" }).first().inputValue()).toBe("3");
  await page.getByRole("button", { name: /^更改“/ }).click();
  await page.getByRole("button", { name: "改为待确认" }).click();
  await lines.getByRole("button", { name: "取消" }).waitFor();
  // nothing is confirmed by what is still being read: no line has a tick beside what is not read yet, and each says it once
  await page.getByText("已填 8 / 9").waitFor();
  expect(new Set(await page.locator("tr[data-element] .state").allInnerTexts())).toEqual(new Set(["读取中"]));
  for (const line of await page.locator("tr[data-element]").allInnerTexts()) expect(line.match(/读取中/gu)).toHaveLength(1);
  await picture(page, "while-read");
});

test("where reading was stopped before anything was read, what is filled in without its page is to be seen in the original", async () => {
  const { page } = app;
  await page.locator(".reading-lines").getByRole("button", { name: "取消" }).click();
  await page.locator(".reading-lines").getByText("已停止读取").waitFor();
  stopped.say();
  await page.unrouteAll({ behavior: "wait" });
  const state = (name: string) => page.locator(`tr[data-element='agreements[0].${name}'] .state`);
  // entered with its page, and the one that waits without
  expect(await state("term").innerText()).toBe("已填");
  await page.locator("tr.editor").getByLabel("“知识产权分配”所在的原件页").fill("");
  await page.getByRole("button", { name: "确认为“知识产权分配”" }).click();
  await expect.poll(() => state("ip").innerText()).toBe("未读完，请看原件");
  // the line stays open: its page can still be given beside it
  await page.locator("tr.editor").waitFor();
  await picture(page, "reading-stopped");
});
