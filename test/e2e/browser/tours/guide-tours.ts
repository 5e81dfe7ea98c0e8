import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import type { RunningApp } from "../running-app.ts";
import { slow, type Tour } from "./tour.ts";

const GUIDE_2027 = fileURLToPath(new URL("../../../guides/shanghai-2027/guide", import.meta.url));
const SITUATIONS = "tests/今年的变化.yaml";
const MANY_RULES = Array.from(
  { length: 30 },
  (_, index) =>
    `- { id: probe-${index}, title: 试 ${index}, topics: all, cites: [{ clause: r9 }], check: { kind: compare, fact: no-such-fact-${index}, atMost: 1 } }`,
);

async function toGuides(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^申报指南/ }).click();
  await page.getByRole("heading", { level: 1, name: "申报指南" }).waitFor();
  await page.getByRole("region", { name: "原文" }).waitFor(slow);
}

async function check(page: Page, path: string): Promise<void> {
  await page.getByRole("button", { name: "添加" }).click();
  await page.getByLabel("指南文件夹或文件的完整路径").fill(path);
  await page.getByLabel("指南文件夹或文件的完整路径").press("Enter");
  await page.locator(".guide-line-row [aria-current]").waitFor();
  await page.locator(".guide-page[aria-busy=false]").waitFor(slow);
  await page
    .locator("[aria-busy=true]")
    .first()
    .waitFor({ state: "detached", ...slow });
}

async function authored(app: RunningApp, look: (name: string) => Promise<void>): Promise<void> {
  const { page } = app;
  const folder = await mkdtemp(join(tmpdir(), "guohe-tour-"));
  const guide = join(folder, "guide-2027");
  await cp(GUIDE_2027, guide, { recursive: true });
  const change = async (file: string, from: string, to: string) => {
    const text = await readFile(join(guide, file), "utf8");
    await writeFile(join(guide, file), text.replace(from, to));
  };
  await change("rules.yaml", "fact: lead-birth", "fact: lead-brith");
  try {
    await check(page, guide);
    await look("faults");
    await writeFile(join(guide, "rules.yaml"), `${await readFile(join(guide, "rules.yaml"), "utf8")}\n${MANY_RULES.join("\n")}\n`);
    await page.getByText("rules.yaml 另有").waitFor(slow);
    await look("many-faults");
    await cp(join(GUIDE_2027, "rules.yaml"), join(guide, "rules.yaml"));
    await change(SITUATIONS, "expect: { grant-cap: met }", "expect: { grant-cap: not-met }");
    await page.getByText("22 / 23 通过").waitFor(slow);
    await look("failing-situation");
    await cp(join(GUIDE_2027, SITUATIONS), join(guide, SITUATIONS));
    await page.getByText("23 / 23 通过").waitFor(slow);
    await page
      .locator("[aria-busy=true]")
      .first()
      .waitFor({ state: "detached", ...slow });
    await look("nothing-wrong");
    await page.keyboard.press("Control+p");
    await page.frameLocator("iframe").locator("h1").waitFor(slow);
    await look("preview");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "安装", exact: true }).click();
    await page.getByText("已安装“", { exact: false }).waitFor(slow);
    await page.locator("[data-guide='shanghai-intl-coop-2026@2026']").click();
    await page.getByRole("button", { name: "收起", exact: true }).click();
    await page.getByRole("heading", { name: "已收起" }).waitFor();
    await look("put-away");
    await check(page, folder);
    await look("no-guide");
    await page.getByRole("button", { name: "开始", exact: true }).first().click();
    await page.getByRole("combobox", { name: "按哪份申报指南新建" }).waitFor();
    await look("start");
  } finally {
    await rm(folder, { recursive: true });
  }
}

export const guideTours: readonly Tour[] = [
  {
    name: "guides",
    at: "2027-05-20T10:00",
    run: async (app, look) => {
      const { page } = app;
      await toGuides(page);
      await look("installed");
      await page.getByRole("button", { name: "添加" }).click();
      await look("add");
      await page.getByRole("button", { name: "添加" }).click();
      await authored(app, look);
    },
  },
];
