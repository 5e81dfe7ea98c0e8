import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { violations } from "./every-screen.ts";
import { EXAMPLE, readCaseIn } from "./opened-case.ts";
import { picture } from "./picture.ts";
import { goTo, openFolder, startApp } from "./running-app.ts";
import { slow } from "./tours/tour.ts";

test("after the title was changed the place of the package says that its folder bears the old one", { timeout: 300_000 }, async () => {
  const parent = await mkdtemp(join(tmpdir(), "guohe 文件夹 "));
  const folder = join(parent, (await readCaseIn(EXAMPLE)).title ?? "");
  await cp(EXAMPLE, folder, { recursive: true });
  const app = await startApp();
  const { page } = app;
  const rail = page.getByRole("complementary", { name: "生成与上传" });
  const said = rail.getByText("文件夹名仍是原项目名称，不影响成品和上传。");
  try {
    await openFolder(page, folder);
    await goTo(page, "生成与上传");
    await page.getByRole("button", { name: "生成附件包" }).click();
    await rail.locator(".folder-path").waitFor(slow);
    expect(await said.count()).toBe(0);
    await goTo(page, "项目、领域与期限");
    await page.getByRole("textbox", { name: "项目名称" }).fill("面向精密加工的机器人联合研究");
    await goTo(page, "生成与上传");
    await said.waitFor();
    await said.scrollIntoViewIfNeeded();
    await picture(page, "old-folder-name");
    expect(await violations(page)).toEqual([]);
    expect(app.faults).toEqual([]);
  } finally {
    await app.close();
    await rm(parent, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
});
