import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Case } from "../../../shared/case/case.ts";
import { overflows, violations } from "./every-screen.ts";
import { copyOfExample, openedCase } from "./opened-case.ts";
import { picture } from "./picture.ts";
import { goTo } from "./running-app.ts";

/** The complete example, of which no letter is back from the seal yet and whose total is 1 万元 too high. */
const opened = openedCase(async () => {
  const folder = await copyOfExample();
  const { attachments, budget, ...theCase }: Case = JSON.parse(await readFile(join(folder, "case.json"), "utf8"));
  const others = attachments?.filter(({ slot }) => slot !== "truthfulness" && slot !== "self-funding" && slot !== "no-licence-transfer");
  await writeFile(join(folder, "case.json"), JSON.stringify({ ...theCase, budget: { ...budget, total: (budget?.total ?? 0) + 10_000 }, attachments: others }));
  return folder;
});

test("while amounts do not add up, the way to them is named before letters go to the seal, and is gone once they do", async () => {
  const { page } = opened.app;
  await goTo(page, "附件");
  const panel = page.locator(".print-pack");
  await panel.getByText("预算还须改。").waitFor();
  const make = page.getByRole("button", { name: "生成用印包" });
  expect(await make.getAttribute("class")).not.toContain("primary");
  await picture(page, "amounts-before-seal");
  expect([...(await overflows(page)), ...(await violations(page))]).toEqual([]);
  await panel.getByRole("button", { name: "去改预算" }).click();
  await page.getByRole("heading", { level: 1, name: "预算" }).waitFor();
  await page
    .getByRole("button", { name: "改总经费" })
    .or(page.getByRole("button", { name: "改正填报总经费" }))
    .first()
    .click();
  await goTo(page, "附件");
  await make.waitFor();
  await picture(page, "amounts-settled");
  await expect.poll(() => make.getAttribute("class")).toContain("primary");
  expect(await panel.getByText("预算还须改。").count()).toBe(0);
  expect(opened.app.faults).toEqual([]);
});
