import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { goTo, openSample, type RunningApp, waitUntilSaved } from "../running-app.ts";

/** Called on each screen and state of a tour, with a name that tells it from all others: takes a picture, or looks for faults. */
export type Look = (name: string) => Promise<void>;

/** One way through the product that stops at every screen and state it meets. It begins on the first screen. */
export type Tour = {
  readonly name: string;
  /** the moment of every check, where it matters */
  readonly at?: string;
  readonly run: (app: RunningApp, look: Look) => Promise<void>;
};

/** What a document, a preview or a package may take on a busy machine. */
export const slow = { timeout: 180_000 };

/** The first screen, from wherever one is. */
export async function toStart(page: Page): Promise<void> {
  await page.getByRole("button", { name: "申报项目", exact: true }).click();
  await page.getByRole("heading", { name: "新建申报项目" }).waitFor();
}

/** The case file that was opened last. */
export async function caseFile(app: RunningApp): Promise<string> {
  const files = await readdir(app.home, { recursive: true });
  const cases = files.filter((file) => file.endsWith("case.json") && !file.includes(".history"));
  return join(app.home, cases[0] ?? "");
}

/** Opens an example and changes its file as another program would, `change` getting its text. */
export async function openChanged(app: RunningApp, change: (text: string) => string): Promise<void> {
  await openSample(app.page);
  await waitUntilSaved(app.page);
  await changeFile(app, change);
  await app.page.reload();
}

export async function changeFile(app: RunningApp, change: (text: string) => string): Promise<void> {
  const file = await caseFile(app);
  await writeFile(file, change(await readFile(file, "utf8")));
}

/** The field with the project's title. */
export const titleField = (page: Page) => page.getByRole("textbox", { name: "项目名称" });

/** The case that is open, opened in a second window too, there at the field with its title. */
export async function openInSecondWindow(app: RunningApp): Promise<Page> {
  const second = await app.secondWindow();
  await second.locator("tr[data-recent=whole] button.name").first().click();
  await second.getByRole("navigation", { name: "申报项目" }).waitFor();
  await goTo(second, "项目、领域与期限");
  return second;
}

/** Another program writes a title into the file, and the window, where that field is on screen, gets another one: a conflict. */
export async function makeConflict(app: RunningApp): Promise<void> {
  await changeFile(app, (text) => JSON.stringify({ ...JSON.parse(text), title: "别的程序写的名称" }));
  await titleField(app.page).fill("窗口里的名称");
  await app.page.locator("[data-saving=conflict]").waitFor();
}
