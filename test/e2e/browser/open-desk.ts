import type { Page } from "playwright-core";

/** Opens a folder of so many cases in 工作台 and waits until all of them are checked. */
export async function openFolderAsDesk(page: Page, folder: string, cases: number): Promise<void> {
  await page.getByRole("button", { name: "工作台" }).first().click();
  await page.getByLabel("工作台文件夹的完整路径").fill(folder);
  await page.getByRole("button", { name: "打开", exact: true }).click();
  await page.getByText(`${cases} 个项目，`).waitFor();
  await page.getByText("正在核对").waitFor({ state: "detached" });
}

/** The same in a wide window, and puts the case away that is shown first: what is left is the matrix alone. */
export async function openDesk(page: Page, folder: string, cases: number): Promise<void> {
  await openFolderAsDesk(page, folder, cases);
  await page.locator(".case-rail").waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".case-rail").waitFor({ state: "detached" });
}
