import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parseCase } from "../../../shared/case/case.ts";
import { goTo, openFolder, type RunningApp, startApp, waitUntilSaved } from "./running-app.ts";

const sample = fileURLToPath(new URL("../../../templates/samples/topic-2", import.meta.url));

let app: RunningApp;
let folder: string;

/** The complete example of 专题二 with agreements in which nothing is confirmed yet. */
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "申报 项目 "));
  await cp(sample, folder, { recursive: true });
  const theCase = await readCase();
  const agreements = (theCase.agreements ?? []).map(({ signatories: _signatories, content: _content, ...rest }) => rest);
  await writeFile(join(folder, "case.json"), JSON.stringify({ ...theCase, agreements }));
  app = await startApp({ width: 1280, height: 720 });
  await openFolder(app.page, folder);
});
afterEach(async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});

async function readCase() {
  const read = parseCase(JSON.parse(await readFile(join(folder, "case.json"), "utf8")), "case.json");
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

test("all parties stand in an agreement's table from the beginning, and the first answer enters one of them", async () => {
  const { page } = app;
  await goTo(page, "协议核对");
  const signatures = page.locator("tr[data-element]").filter({ hasText: "签字方" });
  await expect.poll(() => signatures.count()).toBe(2);
  await expect(signatures.evaluateAll((rows) => rows.map((row) => row.getAttribute("data-state")))).resolves.toEqual(["waiting", "waiting"]);
  expect((await readCase()).agreements?.[0]?.signatories).toBeUndefined();
  // its pages are pictures: by hand, without waiting for what is read of them
  await page.locator(".reading-lines").getByRole("button", { name: "取消" }).click();
  await page.getByText("已停止读取").waitFor();
  await signatures.nth(1).getByRole("button").first().click();
  await page.getByRole("button", { name: "确认已签字" }).click();
  await expect.poll(() => signatures.evaluateAll((rows) => rows.map((row) => row.getAttribute("data-state")))).toEqual(["waiting", "stated"]);
  // the line that was opened stays open, and its page goes into the same entry
  await page.getByRole("button", { name: "用现在的第 1 页" }).first().click();
  await waitUntilSaved(page);
  const [agreement] = (await readCase()).agreements ?? [];
  expect(agreement?.signatories).toEqual([{ party: "applicant" }, { party: agreement?.partners?.[0], signed: true, page: 1 }]);
});

test("an element that is confirmed with neither page nor passage says so", async () => {
  const { page } = app;
  await goTo(page, "协议核对");
  const row = page.locator("[data-element='agreements[0].content']");
  await row.getByRole("button").first().click();
  await page.getByRole("button", { name: "确认为“合作内容”" }).click();
  await expect.poll(() => row.innerText()).toContain("已确认，未注页码");
  const state = await row.locator(".state").boundingBox();
  const line = await row.boundingBox();
  expect((state?.x ?? 0) + (state?.width ?? 0)).toBeLessThanOrEqual((line?.x ?? 0) + (line?.width ?? 0));
});
