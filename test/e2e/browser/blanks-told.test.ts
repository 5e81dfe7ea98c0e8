import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { violations } from "./every-screen.ts";
import { copyOfExample, openedCase, readCaseIn } from "./opened-case.ts";
import { picture } from "./picture.ts";
import { goTo } from "./running-app.ts";

/** The complete example, but for whether its partners have cooperated before, and for whose seal is on a letter. */
const opened = openedCase(async () => {
  const folder = await copyOfExample();
  const theCase = await readCaseIn(folder);
  const partners = (theCase.partners ?? []).map(({ established: _established, ...partner }) => partner);
  const attachments = (theCase.attachments ?? []).map(({ sealedBy, ...one }) =>
    one.slot === "self-funding" ? { ...one, state: "received" } : { ...one, sealedBy },
  );
  await writeFile(join(folder, "case.json"), JSON.stringify({ ...theCase, partners, attachments }));
  return folder;
});

test("what a document leaves blank is told in its section, in the list of documents and before the package is made", async () => {
  const { page } = opened.app;
  await goTo(page, "外方合作伙伴");
  await page.getByText("2 问，可稍后填").waitFor();
  await picture(page, "blanks-section");
  await goTo(page, "文书");
  const line = page.getByRole("button", { name: /国际合作基础说明.*有 2 处未填/u });
  await line.waitFor();
  await picture(page, "blanks-documents");
  expect(await violations(page)).toEqual([]);
  await goTo(page, "生成与上传");
  await page.getByText("“国际合作基础说明”有 2 处未填").waitFor();
  await picture(page, "blanks-finish");
  expect(await violations(page)).toEqual([]);
  // one is told before the unit submits as well, and one click leads to the first answer that is missing
  await goTo(page, "提交前核对");
  await page.locator(".submit-step", { hasText: "自检" }).getByText("“国际合作基础说明”有 2 处未填").waitFor();
  await picture(page, "blanks-submit");
  await page.getByRole("button", { name: "去补填“国际合作基础说明”" }).click();
  await page.getByRole("heading", { name: "外方合作伙伴", level: 1 }).waitFor();
  expect(opened.app.faults).toEqual([]);
});

test("a letter of which only the seal is to be confirmed is told once in 检查结果", async () => {
  const { page } = opened.app;
  await goTo(page, "检查结果");
  await page.getByRole("button", { name: /自筹经费承诺书.*待确认用印/u }).waitFor();
  expect(await page.getByText("还缺的附件").count()).toBe(0);
  await picture(page, "seal-told-once");
  expect(opened.app.faults).toEqual([]);
});
