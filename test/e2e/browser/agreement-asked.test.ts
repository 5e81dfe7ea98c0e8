import { cp, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Case } from "../../../shared/case/case.ts";
import { overflows, violations } from "./every-screen.ts";
import { EXAMPLE, openedCase } from "./opened-case.ts";
import { picture } from "./picture.ts";
import { goTo } from "./running-app.ts";

/** The example of 专题三 方向一, which asks for two kinds of agreements, with none of either. */
const opened = openedCase(async () => {
  const folder = await mkdtemp(join(tmpdir(), "协议 要求 "));
  await cp(join(EXAMPLE, "..", "topic-3-1", "case.json"), join(folder, "case.json"));
  const { attachments: _attachments, agreements: _agreements, ...rest }: Case = JSON.parse(await readFile(join(folder, "case.json"), "utf8"));
  await writeFile(join(folder, "case.json"), JSON.stringify(rest));
  return folder;
});

test("without an agreement the screen says which are asked for by which clauses, and leads there; so it does for a kind that is not asked for", async () => {
  const { page } = opened.app;
  await goTo(page, "协议核对");
  const asked = page.getByText(/本专题须附：合作协议影印件（.*第11条.*）、共建协议（.+）。/);
  await asked.waitFor();
  await picture(page, "no-agreement");
  expect([...(await overflows(page)), ...(await violations(page))]).toEqual([]);
  await page.getByRole("button", { name: "到“合作协议”一节添加" }).click();
  await page.getByRole("heading", { level: 1, name: "合作协议" }).waitFor();
  // an agreement of a kind that this topic has no place for
  const file = join(opened.folder, "case.json");
  const theCase: Case = JSON.parse(await readFile(file, "utf8"));
  await writeFile(file, JSON.stringify({ ...theCase, agreements: [{ id: "other", kind: "project", title: "项目合作协议" }] }));
  await page.reload();
  await page.getByRole("navigation", { name: "申报项目" }).waitFor();
  await goTo(page, "协议核对");
  await page.getByText("本专题没有要求附这一类协议").waitFor();
  await asked.waitFor();
  await page.setViewportSize({ width: 960, height: 540 });
  await picture(page, "kind-not-asked");
  expect([...(await overflows(page)), ...(await violations(page))]).toEqual([]);
  await page.getByRole("button", { name: "去改类别" }).click();
  await page.getByRole("heading", { level: 1, name: "合作协议" }).waitFor();
  expect(opened.app.faults).toEqual([]);
});
