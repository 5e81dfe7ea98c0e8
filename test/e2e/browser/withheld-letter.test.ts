import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Case } from "../../../shared/case/case.ts";
import { violations } from "./every-screen.ts";
import { copyOfExample, openedCase } from "./opened-case.ts";
import { picture } from "./picture.ts";
import { goTo } from "./running-app.ts";

/** The complete example whose own money no longer reaches the ratio that its sealed letter promises. */
const shortOfMoney = async (left?: string) => {
  const folder = await copyOfExample();
  const theCase: Case = JSON.parse(await readFile(join(folder, "case.json"), "utf8"));
  const selfFunding = (theCase.budget?.selfFunding ?? []).map((one) => ({ ...one, amount: 10_000 }));
  const attachments = theCase.attachments?.filter(({ slot }) => slot !== left);
  await writeFile(join(folder, "case.json"), JSON.stringify({ ...theCase, attachments, budget: { ...theCase.budget, selfFunding } }));
  return folder;
};
const opened = openedCase(() => shortOfMoney());
const without = openedCase(() => shortOfMoney("self-funding"));
const blank = openedCase(async () => {
  const folder = await copyOfExample();
  await writeFile(join(folder, "case.json"), JSON.stringify({ formatVersion: 1, id: "blank", guide: "shanghai-intl-coop-2026", topic: "2" }));
  return folder;
});

test("a letter that the budget does not carry is not among what the print pack takes, and says when it will be there", async () => {
  const { page } = opened.app;
  await goTo(page, "附件");
  const apart = page.getByRole("list", { name: "不在用印包内" });
  await apart.waitFor();
  expect(await apart.innerText()).toMatch(/自筹经费承诺书\s*预算达标后出具\s*申报单位自筹经费.*请先调整经费，再生成承诺书。/);
  expect(await page.locator(".seal-papers").getByText("自筹经费承诺书").count()).toBe(0);
  await picture(page, "withheld-letter");
  expect(await violations(page)).toEqual([]);
  await apart.getByRole("button", { name: "自筹经费承诺书" }).click();
  await page.locator(".nav-item[aria-current=page]").filter({ hasText: "文书" }).waitFor();
  await page.getByText("请先调整经费，再生成承诺书").waitFor();
  expect(opened.app.faults).toEqual([]);
});

test("its place says that it cannot be written now, and why, and not only that the program writes it", async () => {
  const { page } = without.app;
  await goTo(page, "附件");
  const place = page.locator('[data-slot="self-funding"]');
  await place.getByText("由本软件写出，预算达标后出具", { exact: true }).waitFor();
  // what the guide asks for in an empty place is read without opening anything
  expect(await place.locator(".slot-clause").innerText()).toMatch(/^申报要求第11条.*承诺书/u);
  await picture(page, "withheld-letter-place");
  await goTo(page, "文书");
  await page.locator(".finding-line").filter({ hasText: "自筹经费承诺书" }).getByText("预算达标后写出", { exact: true }).waitFor();
  expect(without.app.faults).toEqual([]);
});

test("beside the cover a case shows how it is bound and what is typed online, without going down", async () => {
  const { page } = blank.app;
  await goTo(page, "生成与上传");
  for (const name of ["汇编方式", "网上填报用文字"]) {
    const heading = page.getByRole("heading", { name });
    await heading.waitFor();
    expect((await heading.boundingBox())?.y).toBeLessThan(700);
  }
});
