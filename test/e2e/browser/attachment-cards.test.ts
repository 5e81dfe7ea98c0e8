import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator } from "playwright-core";
import { expect, test } from "vitest";
import type { Case } from "../../../shared/case/case.ts";
import { copyOfExample, openedCase, readCaseIn } from "./opened-case.ts";
import { picture } from "./picture.ts";
import { goTo, pageShown, waitUntilSaved } from "./running-app.ts";

const COPY = "copy-suederau";
/** An agreement with the seal of a department, another that is not there, and a letter that waits for an amount. */
const opened = openedCase(async () => {
  const folder = await copyOfExample();
  const theCase: Case = JSON.parse(await readFile(join(folder, "case.json"), "utf8"));
  const attachments = theCase.attachments
    ?.filter(({ id, slot }) => id !== "copy-muster" && slot !== "self-funding")
    .map((one) => (one.id === COPY ? { ...one, state: "sealed-scan", sealedBy: "department", checkedBy: null, checkedOn: null } : one));
  await writeFile(join(folder, "case.json"), JSON.stringify({ ...theCase, attachments, budget: { ...theCase.budget, grant: undefined } }));
  return folder;
});

test("a paper with the seal of a department leads to another scan, not to being checked", async () => {
  const { page } = opened.app;
  await goTo(page, "附件");
  const card = page.locator("[data-slot=agreement-copy]").filter({ hasText: "盖的不是申报单位公章" });
  await card.waitFor();
  const words = await card.innerText();
  // one state, and what to do about it
  expect(words).not.toContain("已用印扫描件");
  expect(words).toContain("请加盖申报单位公章后重新扫描，换下这一份");
  expect(await card.getByRole("button", { name: /^核对/u }).count()).toBe(0);
  // it is read all the same, by its name and its picture
  expect(await card.getByRole("button", { name: /^查看/u }).count()).toBe(1);
  await picture(page, "wrong-seal");
  const again = await readFile(join(opened.folder, (await readCaseIn(opened.folder)).attachments?.find(({ id }) => id !== COPY)?.file ?? ""));
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), card.getByRole("button", { name: /^换成盖公章的扫描件/u }).click()]);
  await chooser.setFiles({ name: "重新盖章.pdf", mimeType: "application/pdf", buffer: Buffer.concat([again, Buffer.from("\n% again\n")]) });
  await page.getByText(/已用“重新盖章.pdf”换下/u).waitFor();
  await waitUntilSaved(page);
  const now = (await readCaseIn(opened.folder)).attachments?.filter(({ slot, for: of }) => slot === "agreement-copy" && of === "agreement-suederau");
  expect(now).toHaveLength(1);
  expect(now?.[0]?.sealedBy).not.toBe("department");
  expect(opened.app.faults).toEqual([]);
});

test("a letter that waits for answers leads to the first of them; an empty place uses the room beside it for the guide's words", async () => {
  const { page } = opened.app;
  await goTo(page, "附件");
  const place = page.locator("[data-slot=self-funding]");
  await place.getByText("由本软件写出，补答后出具", { exact: true }).waitFor();
  await picture(page, "letter-waits");
  const alone = page.locator("[data-slot=agreement-copy][data-state=missing]");
  expect(await alone.locator(".slot-clause").evaluate((own) => own.scrollHeight - own.clientHeight)).toBe(0);
  const right = async (part: Locator) => part.boundingBox().then((box) => (box?.x ?? 0) + (box?.width ?? 0));
  expect(Math.abs((await right(page.locator(".slot-row", { has: alone }))) - (await right(alone)))).toBeLessThan(2);
  await place.getByRole("button", { name: "补答 1 问" }).click();
  await pageShown(page);
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("field-budget.grant");
  expect(opened.app.faults).toEqual([]);
});

test("the places of several partners begin in one column, whichever of them are empty; letters of nobody in particular share the whole row", async () => {
  const { page } = opened.app;
  await goTo(page, "外方合作伙伴");
  await page.getByRole("button", { name: "添加外方合作伙伴" }).click();
  await page.getByRole("textbox", { name: /外文/ }).last().fill("Universidad de Muestra");
  await goTo(page, "附件");
  await page.locator(".slot-row .who").filter({ hasText: "Universidad de Muestra" }).first().waitFor();
  for (const [width, height] of [
    [1440, 900],
    [1280, 720],
  ] as const) {
    await page.setViewportSize({ width, height });
    await picture(page, `three-partners-${width}`);
    const columns = await page
      .locator(".slot-row:not(.nameless) > .slot")
      .evaluateAll((slots) => slots.map((slot) => Math.round(slot.getBoundingClientRect().left)));
    expect(new Set(columns).size, `${width}`).toBe(2);
    const firsts = await page.locator(".slot-row > .who + .slot").evaluateAll((slots) => slots.map((slot) => Math.round(slot.getBoundingClientRect().left)));
    expect(new Set(firsts), `${width}`).toEqual(new Set([Math.min(...columns)]));
    const letters = page.locator(".slot-row.nameless").first();
    const left = async (part: Locator) => Math.round((await part.boundingBox())?.x ?? Number.NaN);
    expect(await left(letters.locator("> .slot").first()), `${width}`).toBe(await left(letters));
    // whose seal it is has a line of its own, with room to the line above
    const [box, above] = await Promise.all(
      [page.locator(".paper-tools .ant-select").first(), page.locator(".paper-line:has(.ant-select) > .meta").first()].map((part) => part.boundingBox()),
    );
    expect((box?.y ?? 0) - (above?.y ?? 0) - (above?.height ?? 0), `${width}`).toBeGreaterThanOrEqual(4);
  }
  expect(opened.app.faults).toEqual([]);
});

test("until its first page is drawn a file shows the sign of a page, not a white sheet", async () => {
  const { page } = opened.app;
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/page\?/u, async (route) => {
    await held;
    await route.continue();
  });
  await goTo(page, "附件");
  const sheet = page.locator("[data-slot=agreement-copy] .first-page").first();
  await sheet.locator(".page-picture").waitFor({ state: "attached" });
  expect(await sheet.locator(".icon").isVisible()).toBe(true);
  release();
  await sheet.locator(".page-picture[data-state=shown]").waitFor();
  expect(await sheet.locator(".icon").isVisible()).toBe(false);
});
