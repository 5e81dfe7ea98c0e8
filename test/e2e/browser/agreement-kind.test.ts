import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scanOf } from "../../fixtures/scans.ts";
import { overflows, violations } from "./every-screen.ts";
import { EXAMPLE, readCaseIn } from "./opened-case.ts";
import { picture } from "./picture.ts";
import { goTo, startApp, waitUntilSaved } from "./running-app.ts";

test("the copy of an agreement goes with its kind into the slot of that kind, which is said, and one step takes both back", async () => {
  const folder = await mkdtemp(join(tmpdir(), "协议 类别 "));
  await cp(join(EXAMPLE, "case.json"), join(folder, "case.json"));
  const file = "attachments/合作协议.pdf";
  const own = [{ id: "agreement-1", title: "共建合作协议" }];
  const files = [{ id: "copy", slot: "agreement-copy", for: "agreement-1", file, state: "received" }];
  const changed = { ...(await readCaseIn(folder)), topic: "3-1", partners: null, agreements: own, attachments: files };
  await mkdir(join(folder, "attachments"));
  await writeFile(join(folder, file), await scanOf(1));
  await writeFile(join(folder, "case.json"), JSON.stringify(changed));
  const app = await startApp({ width: 1280, height: 720 });
  const { page } = app;
  const saved = async () => {
    await waitUntilSaved(page);
    const { agreements, attachments } = await readCaseIn(folder);
    return { kind: agreements?.[0]?.kind, slot: attachments?.[0]?.slot };
  };
  try {
    await page.getByRole("button", { name: "打开文件夹" }).click();
    await page.getByLabel("项目文件夹的完整路径").fill(folder);
    await page.getByRole("button", { name: "打开", exact: true }).click();
    await page.getByRole("navigation", { name: "申报项目" }).waitFor();
    await goTo(page, "合作协议");
    await page
      .getByRole("radiogroup", { name: /协议类别/ })
      .getByText("共建协议", { exact: true })
      .click();
    const told = page.getByText("协议文件已随类别移到“共建协议”");
    await told.waitFor();
    expect(await saved()).toEqual({ kind: "joint-platform", slot: "joint-platform-agreement" });
    await page.getByRole("status").getByRole("button", { name: "撤销" }).click();
    await expect.poll(() => told.count()).toBe(0);
    expect(await saved()).toEqual({ kind: undefined, slot: "agreement-copy" });
    // a kind that the topic does not ask for has no place: the file stays, which is said here and on both screens
    await page
      .getByRole("radiogroup", { name: /协议类别/ })
      .getByText("项目合作协议", { exact: true })
      .click();
    await page.getByText("本专题没有要求附项目合作协议，协议文件还在原来的位置").waitFor();
    expect(await saved()).toEqual({ kind: "project", slot: "agreement-copy" });
    await goTo(page, "协议核对");
    await page.getByText("“合作协议.pdf”还在“未归入位置的文件”里").waitFor();
    await picture(page, "kind-not-asked-agreement");
    expect([...(await overflows(page)), ...(await violations(page))]).toEqual([]);
    await page.getByRole("button", { name: "去附件", exact: true }).click();
    await page.getByText("“合作协议.pdf”还在“未归入位置的文件”里").waitFor();
    await picture(page, "kind-not-asked-attachments-1280");
    await page.setViewportSize({ width: 1440, height: 900 });
    await picture(page, "kind-not-asked-attachments-1440");
    expect(await overflows(page)).toEqual([]);
    await page.getByRole("button", { name: "去改类别" }).click();
    await page.getByRole("heading", { level: 1, name: "合作协议" }).waitFor();
    expect(app.faults).toEqual([]);
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  }
});
