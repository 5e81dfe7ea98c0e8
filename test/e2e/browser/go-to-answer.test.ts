import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { outlineWidth } from "./focus-ring.ts";
import { copyOfExample } from "./opened-case.ts";
import { picture } from "./picture.ts";
import { goTo, openFolder, type RunningApp, startApp } from "./running-app.ts";

/** Everything but the answers of yes or no. */
function withoutYesAndNo(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutYesAndNo);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, one]) => (typeof one === "boolean" ? [] : [[key, withoutYesAndNo(one)]])));
}

let app: RunningApp;
let folder: string;
beforeAll(async () => {
  folder = await copyOfExample();
  const file = join(folder, "case.json");
  await writeFile(file, JSON.stringify(withoutYesAndNo(JSON.parse(await readFile(file, "utf8")))));
  app = await startApp({ width: 1280, height: 720 });
  await openFolder(app.page, folder);
});
afterAll(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

test.each([
  ["申报单位 2 问须答", "applicant.registeredInShanghai"],
  ["声明与单位审核", "declarations.integrity"],
  ["伦理、数据与安全", "declarations.ethicsNorms"],
  ["外方合作伙伴 2 问须答", "cooperation.knowsRegulations"],
  ["技术转移承诺书", "partners[0].relations.licensedTechnology"],
])("去填写 of “%s” by a click leads to the first answer, in view and with the ring of the focus", async (finding, path) => {
  const { page } = app;
  await goTo(page, "检查结果");
  const line = page.locator(".finding-line").filter({ hasText: new RegExp(finding.split(" ").join("\\s*"), "u") });
  await line.first().click();
  await page.locator(".go-fill").first().click();
  const first = page.locator(`input[type=radio][name="${path}"]`).first();
  await expect.poll(() => first.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await outlineWidth(page)).toBe("2px");
  const inView = () =>
    first.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      const page = element.closest(".page-scroll")?.getBoundingClientRect();
      return page !== undefined && top >= page.top && bottom <= page.bottom;
    });
  await expect.poll(inView).toBe(true);
  await page.keyboard.press("Space");
  expect(await first.isChecked()).toBe(true);
});

test("去修改 of a term that ends too early leads to its end, with the name of the agreement in view", async () => {
  const place = await copyOfExample();
  const file = join(place, "case.json");
  const value = JSON.parse(await readFile(file, "utf8"));
  Object.assign(value.agreements[0], { autoRenewal: false, term: { ...value.agreements[0].term, end: "2026-05-20" } });
  await writeFile(file, JSON.stringify(value));
  const own = await startApp({ width: 1280, height: 720 });
  try {
    const { page } = own;
    await openFolder(page, place);
    await goTo(page, "检查结果");
    await page
      .locator(".finding-line")
      .filter({ hasText: /协议期限/ })
      .first()
      .click();
    await page.locator(".go-fill").first().click();
    const focused = () => page.evaluate(() => document.activeElement?.id);
    await expect.poll(focused).toBe("field-agreements[0].term.end");
    const name = page.locator(".block-item > legend").first();
    const top = await name.evaluate((legend) => {
      const shown = legend.getBoundingClientRect();
      const scrolled = legend.closest(".page-scroll");
      return scrolled === null ? [] : [scrolled.scrollTop > shown.height, Math.round(shown.top - scrolled.getBoundingClientRect().top)];
    });
    expect(top).toEqual([true, 0]);
    await picture(page, "end-of-term");
    expect(own.faults).toEqual([]);
  } finally {
    await own.close();
    await rm(place, { recursive: true, force: true });
  }
});
