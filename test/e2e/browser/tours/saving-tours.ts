import { readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { goTo, openSample, waitUntilSaved } from "../running-app.ts";
import { caseFile, changeFile, openChanged, type Tour } from "./tour.ts";

export const savingTours: readonly Tour[] = [
  {
    name: "history",
    run: async (app, look) => {
      const { page } = app;
      await openSample(page);
      await goTo(page, "项目负责人");
      await page.getByRole("textbox", { name: "姓名" }).fill("喆䶮");
      await waitUntilSaved(page);
      const file = await caseFile(app);
      await writeFile(join(dirname(file), "case-冲突副本.json"), (await readFile(file, "utf8")).replaceAll("喆䶮", "镕喆"));
      await page.reload();
      await page.getByRole("button", { name: "历史", exact: true }).click();
      await page.getByRole("heading", { level: 1, name: "历史版本" }).waitFor();
      await page.locator(".version-head").waitFor();
      await look("changes");
      await page.getByText("全部内容", { exact: true }).click();
      await look("everything");
      await page.locator(".versions button").last().click();
      await page.locator(".version-head").waitFor();
      await look("oldest");
    },
  },
  {
    name: "conflict",
    run: async (app, look) => {
      const { page } = app;
      await openSample(page);
      await waitUntilSaved(page);
      await goTo(page, "项目负责人");
      await changeFile(app, (text) => text.replace(/"phone": "021-00000001"/, '"phone": "021-00000002"'));
      await page.getByRole("textbox", { name: "职称或职务" }).fill("研究员");
      await page.getByRole("alert").filter({ hasText: "已被另一个程序修改" }).waitFor();
      await look("both-kept");
      await changeFile(app, () => "{ broken");
      await page.getByRole("button", { name: "改用文件夹里的版本" }).click();
      await page.getByText(/无法读取“case\.json”/).waitFor();
      await look("unread");
    },
  },
  {
    name: "read-only",
    run: async (app, look) => {
      await openChanged(app, (text) => text.replace(/"formatVersion": *\d+/, '"formatVersion": 99'));
      await app.page.getByRole("navigation", { name: "申报项目" }).waitFor();
      await look("section");
      await goTo(app.page, "经费预算");
      await look("budget");
      await goTo(app.page, "附件");
      await look("attachments");
    },
  },
  {
    name: "damaged",
    run: async (app, look) => {
      await openChanged(app, (text) => text.slice(0, text.length / 2));
      await app.page.getByRole("heading", { level: 1, name: "项目文件已损坏" }).waitFor();
      await look("choose-version");
    },
  },
];
