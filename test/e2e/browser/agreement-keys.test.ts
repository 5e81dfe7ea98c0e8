import { expect, test } from "vitest";
import { caseOfGermanAgreement, chineseTranslation, compareTranslation, elementStates, germanAgreement } from "./agreement-case.ts";
import { dropFiles } from "./drop-files.ts";
import { overflows, violations } from "./every-screen.ts";
import { openedCase } from "./opened-case.ts";
import { picture } from "./picture.ts";
import { goTo } from "./running-app.ts";

const opened = openedCase(caseOfGermanAgreement);

async function readAgreement(changed?: (page: string) => string): Promise<void> {
  const { page } = opened.app;
  await goTo(page, "附件");
  await dropFiles(page.locator("[data-slot=agreement-copy]").first(), [
    { name: "Kooperationsvertrag.pdf", base64: Buffer.from(await germanAgreement(true, changed)).toString("base64") },
  ]);
  await page.getByText("已按收进的文件登记协议").waitFor();
  await goTo(page, "协议核对");
  await page.getByText("3 页已读完").waitFor({ timeout: 240_000 });
}

const openLine = () => opened.app.page.locator("tr.on[data-element]").getAttribute("data-element");
/** The line in which the focus is, by its name or its buttons. */
const focusedLine = () =>
  opened.app.page.evaluate(() => {
    const row = document.activeElement?.closest("tr");
    return (row?.classList.contains("editor") ? row.previousElementSibling : row)?.getAttribute("data-element") ?? document.activeElement?.tagName;
  });

test("with no line open a key that decides opens the next one that waits, and decides nothing", async () => {
  const { page } = opened.app;
  await readAgreement();
  await page.locator("tr.editor button.ant-btn-primary:focus").waitFor();
  await page.locator("tr[data-element='agreements[0].term'] button.element-name").click();
  await page.locator("tr[data-element='agreements[0].term'] button.element-name").click();
  await expect.poll(() => page.locator("tr.on[data-element]").count()).toBe(0);
  await page.keyboard.press("y");
  await expect.poll(openLine).toBe("agreements[0].term");
  expect((await elementStates(page)).every((state) => state === "waiting")).toBe(true);
  expect(opened.app.faults).toEqual([]);
});

test("after each key the focus is on the next line that waits, and Ctrl Z goes back to the line that it undoes", async () => {
  const { page } = opened.app;
  await readAgreement();
  await page.locator("tr.editor button.ant-btn-primary:focus").waitFor();
  await page.locator("tr[data-element='agreements[0].term'] button.element-name").click();
  await page.keyboard.press("m");
  await expect.poll(openLine).toBe("agreements[0].content");
  await expect.poll(focusedLine).toBe("agreements[0].content");
  await page.keyboard.press("Enter");
  await expect.poll(focusedLine).toBe("agreements[0].inputs");
  // two steps back, each on its own line
  await page.keyboard.press("Control+z");
  await expect.poll(openLine).toBe("agreements[0].content");
  await expect.poll(focusedLine).toBe("agreements[0].content");
  await page.keyboard.press("Control+z");
  await expect.poll(openLine).toBe("agreements[0].term");
  await expect.poll(focusedLine).toBe("agreements[0].term");
  expect((await elementStates(page)).every((state) => state === "waiting")).toBe(true);
  await page.keyboard.press("Enter");
  await expect.poll(focusedLine).toBe("agreements[0].content");
  // a line that is settled waits again by its own button, which goes away with that
  await page.locator("tr[data-element='agreements[0].term'] button.element-name").click();
  await page.getByRole("button", { name: "更改“合作期限”" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe("改为待确认");
  await page.keyboard.press("Enter");
  await expect.poll(focusedLine).toBe("agreements[0].term");
  await page.getByRole("button", { name: "确认语种" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("须附中文译件").first().waitFor();
  await expect.poll(focusedLine).toBe("agreements[0].term");
  expect(opened.app.faults).toEqual([]);
});

test("the ways to decide on an opened line are in view, however low the window is, and a long passage stands once", async () => {
  const { page } = opened.app;
  await readAgreement();
  await page.locator("tr.editor button.ant-btn-primary:focus").waitFor();
  for (const [width, height] of [
    [1440, 900],
    [960, 540],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const name of await page.locator("button.element-name").all()) {
      await name.click();
      if ((await page.locator("tr.editor .ways").count()) === 0) await name.click();
      const ways = await page.locator("tr.editor .ways").evaluate((line) => {
        const { top, bottom } = line.getBoundingClientRect();
        const panel = line.closest(".page-scroll")?.getBoundingClientRect();
        return { isInView: panel !== undefined && top >= panel.top && bottom <= panel.bottom + 0.5, bottom };
      });
      expect(ways, `${width} ${await name.innerText()}`).toMatchObject({ isInView: true });
      const long = await page.locator(".read-value.quote, .read-quote > blockquote").evaluateAll((all) => all.map((one) => one.textContent ?? ""));
      expect(new Set(long).size).toBe(long.length);
    }
    await picture(page, `decide-${width}`);
    expect([...(await overflows(page)), ...(await violations(page))], `${width}`).toEqual([]);
  }
  expect(opened.app.faults).toEqual([]);
});

test("side by side and back keeps the page and the line, and whose seal it is and who checks are each asked once", async () => {
  const { page } = opened.app;
  await compareTranslation(page, await germanAgreement(true), await chineseTranslation());
  const view = (name: string) => page.locator(".ant-segmented-item", { hasText: name }).first().click();
  const places = () => page.locator(".paper-place input").evaluateAll((all) => all.map((input) => (input instanceof HTMLInputElement ? input.value : "")));
  await view("原件");
  await page.locator("tr[data-element='agreements[0].content'] button.element-name").click();
  await expect.poll(places).toEqual(["1"]);
  await page.locator(".agreement-main .paper-sheets").first().press("PageDown");
  await page.locator(".agreement-main .paper-sheets").first().press("PageDown");
  await expect.poll(places).toEqual(["3"]);
  await view("并排");
  await expect.poll(places).toEqual(["3", "3"]);
  await view("原件");
  await expect.poll(places).toEqual(["3"]);
  expect(await openLine()).toBe("agreements[0].content");
  // the seal of the original is a line of the list; below it only that of the translation is asked for
  expect(await page.locator(".agreement-seal .ant-select").count()).toBe(1);
  await page.locator("button.element-name").first().click();
  for (let left = (await elementStates(page)).length; left > 0 && (await elementStates(page)).includes("waiting"); left--) {
    await page.locator("tr.editor button.ant-btn-primary:focus").waitFor();
    await page.keyboard.press("Enter");
  }
  await page.getByText("这份协议的要素全部已确认").waitFor();
  expect(await page.getByLabel("核对人").count()).toBe(1);
  await picture(page, "asked-once");
  await page.locator(".copy-check").getByLabel("核对人").fill("周敏");
  await page.locator(".copy-check").getByRole("button", { name: "标为已核对" }).focus();
  await page.keyboard.press("Enter");
  await page.locator(".copy-check").waitFor({ state: "detached" });
  expect(await page.getByLabel("核对人").count()).toBe(1);
  // the focus goes on in the next frame
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe("BODY");
  expect([...(await overflows(page)), ...(await violations(page))]).toEqual([]);
  expect(opened.app.faults).toEqual([]);
});

test("each pane is told by its word first, then by its file, whose end stays in view however long its name is", async () => {
  const { page } = opened.app;
  const name = `${"Kooperationsvertrag mit der Hochschule Süderau 镕喆䶮".repeat(2)} 签署版 v3.pdf`;
  await goTo(page, "附件");
  await dropFiles(page.locator("[data-slot=agreement-copy]").first(), [{ name, base64: Buffer.from(await germanAgreement(true)).toString("base64") }]);
  await page.getByText("已按收进的文件登记协议").waitFor();
  await goTo(page, "协议核对");
  await page.getByText("3 页已读完").waitFor({ timeout: 240_000 });
  await page.getByRole("button", { name: "确认语种" }).click();
  await goTo(page, "附件");
  const translation = Buffer.from(await chineseTranslation()).toString("base64");
  await dropFiles(page.locator("[data-slot=agreement-translation]").first(), [{ name: name.replace("签署版", "译件"), base64: translation }]);
  await goTo(page, "协议核对");
  await page.locator(".differences li").first().waitFor({ timeout: 240_000 });
  const panes = () =>
    page.locator(".pane-name").evaluateAll((all) =>
      all.map((pane) => {
        const [box, shown] = [pane.querySelector(".middle-cut")?.getBoundingClientRect(), pane.querySelector(".middle-cut-shown")];
        const seen = shown?.getBoundingClientRect();
        return [shown?.textContent?.endsWith(" v3.pdf"), box && seen && seen.width > 20 && seen.left >= box.left && seen.right <= box.right + 1];
      }),
    );
  for (const [width, height] of [
    [1440, 900],
    [960, 540],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const [view, count] of [
      ["原件", 1],
      ["中文译件", 1],
      ["并排", 2],
    ] as const) {
      await page.locator(".ant-segmented-item", { hasText: view }).first().click();
      await expect.poll(panes, { message: `${view} ${width}` }).toEqual(Array.from({ length: count }, () => [true, true]));
      await picture(page, `panes-${view}-${width}`);
      expect([...(await overflows(page)), ...(await violations(page))], `${view} ${width}`).toEqual([]);
    }
    await page.getByRole("button", { name: "对照译件" }).click();
    await expect.poll(panes, { message: `${width}` }).toEqual([
      [true, true],
      [true, true],
    ]);
    await picture(page, `panes-clauses-${width}`);
    expect([...(await overflows(page)), ...(await violations(page))], `${width}`).toEqual([]);
    await page.getByRole("button", { name: "回到要素" }).click();
  }
  expect(opened.app.faults).toEqual([]);
});

test("a passage that is told by its words alone is not taken by Enter, but by Y", async () => {
  const { page } = opened.app;
  await readAgreement((words) =>
    words.replace(/## § 2 Arbeitsteilung\n.*/u, "## § 2 Durchführung\nDer Reaktor kommt aus Süderau, die Katalysatoren kommen aus Shanghai."),
  );
  const division = page.locator("tr[data-element='agreements[0].division']");
  await division.getByText("按用词判断，请对照原文").waitFor();
  await division.locator("button.element-name").click();
  await page.locator("tr.editor").getByRole("button", { name: /^确认/ }).waitFor();
  expect(await page.locator("tr.editor .ant-btn-primary").count()).toBe(0);
  await page.keyboard.press("Enter");
  expect(await division.getAttribute("data-state")).toBe("waiting");
  if ((await division.getAttribute("class")) !== "on") await page.keyboard.press("Enter");
  await expect.poll(openLine).toBe("agreements[0].division");
  await page.keyboard.press("y");
  await expect.poll(() => division.getAttribute("data-state")).toBe("stated");
  expect(opened.app.faults).toEqual([]);
});

test("a name that was not read surely is not confirmed by Enter: it leads to the name, which is put right there or confirmed by Y", async () => {
  const { page } = opened.app;
  await readAgreement((words) => words.replace(/(?<=\n\s*)Prof\. Dr\. Katharina Brüggemann/u, "Prof. Dr. Katharina Brügge=mann"));
  const line = page.locator("tr[data-element$=' suederau']");
  // it is opened first by itself
  const editor = page.locator("tr.editor");
  await editor.getByText("签字人姓名没读准").waitFor();
  await editor.getByRole("button", { name: "核对姓名" }).and(page.locator(":focus")).waitFor();
  await picture(page, "uncertain-name");
  await page.keyboard.press("Enter");
  const name = editor.getByLabel(/的签字人姓名$/u).first();
  await expect.poll(() => name.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await line.getAttribute("data-state")).toBe("waiting");
  await name.fill("Katharina Brüggemann");
  await page.keyboard.press("Enter");
  await editor.locator(".ant-btn-primary:focus").getByText("确认").waitFor();
  await page.keyboard.press("Enter");
  await expect.poll(() => line.getAttribute("data-state")).toBe("stated");
  expect(opened.app.faults).toEqual([]);
});
