import { readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { sha256 } from "../../../electron/files/sha256.ts";
import { encryptedPdf } from "../../fixtures/defective-files.ts";
import { goTo, openSample, type RunningApp, startApp, waitUntilSaved } from "./running-app.ts";

let app: RunningApp;
const PASSWORD = "Kennwort-2026";

beforeAll(async () => {
  app = await startApp();
});
afterAll(async () => {
  await app.close();
});

async function caseFile(): Promise<string> {
  const files = await readdir(app.home, { recursive: true });
  return join(app.home, files.find((file) => file.endsWith("case.json") && !file.includes(".history")) ?? "");
}

/** The first two PDFs of the sample under one password. */
async function encryptTwo(): Promise<void> {
  const file = await caseFile();
  const theCase = JSON.parse(await readFile(file, "utf8"));
  const bytes = await encryptedPdf({ user: PASSWORD, owner: "another" });
  let left = 2;
  for (const attachment of theCase.attachments) {
    if (!attachment.file.endsWith(".pdf") || left === 0) continue;
    left -= 1;
    await writeFile(join(dirname(file), ...attachment.file.split("/")), bytes);
    Object.assign(attachment, { sha256: sha256(bytes), pages: 1 });
  }
  await writeFile(file, JSON.stringify(theCase));
}

/** Every file below the home of the program, but what was built, as text. */
async function everythingWritten(): Promise<string> {
  const files = await readdir(app.home, { recursive: true, withFileTypes: true });
  const kept = files.filter((entry) => entry.isFile() && !/\.(pdf|jpg|png|docx)$/.test(entry.name));
  return (await Promise.all(kept.map((entry) => readFile(join(entry.parentPath, entry.name), "latin1")))).join("\n");
}

test("a password is asked for once for all papers that it opens, a wrong one is said to be wrong, and it is written nowhere", async () => {
  const { page } = app;
  await openSample(page);
  await waitUntilSaved(page);
  await encryptTwo();
  await page.reload();
  await goTo(page, "生成与上传");
  await page.getByRole("button", { name: "生成附件包" }).click();
  const field = page.locator(".password-form input");
  await field.waitFor({ timeout: 180_000 });
  expect(await field.getAttribute("type")).toBe("password");
  expect(await page.locator(".password-form").innerText()).toContain("有密码");
  await field.fill("wrong");
  await page.locator(".password-form").getByRole("button", { name: "继续" }).click();
  await page.locator(".password-form").getByText("这个密码打不开").waitFor({ timeout: 180_000 });
  await page.locator(".password-form input").fill(PASSWORD);
  await page.keyboard.press("Enter");
  // the second paper has the same password, and nothing more is asked
  // these papers have one page, and the answers name further ones
  await page.getByText("成品与当时所收材料一致").waitFor({ timeout: 180_000 });
  expect(await page.locator(".password-form").count()).toBe(0);
  expect(await everythingWritten()).not.toContain(PASSWORD);
});

test("papers that cannot be PDF/A are named, and pages become pictures only when the user says so", async () => {
  const { page } = app;
  await page.getByLabel("写成 PDF/A-2b（长期保存格式）").check();
  await waitUntilSaved(page);
  await page.getByRole("button", { name: "重新生成" }).click();
  const agree = page.getByRole("button", { name: "转成图片，重新生成" });
  await agree.waitFor({ timeout: 180_000 });
  expect(await page.locator(".last-package").innerText()).toContain("没有嵌入");
  await agree.click();
  await page.locator(".last-package").getByText("已按您的选择把这些页转成图片").first().waitFor({ timeout: 180_000 });
  expect(await agree.count()).toBe(0);
  expect(JSON.parse(await readFile(await caseFile(), "utf8")).bundle).toMatchObject({ pdfa: true, pdfaPictures: true });
  const folder = await readdir(dirname(await caseFile()), { recursive: true });
  const bundle = folder.find((name) => name.endsWith("bundle.pdf")) ?? "";
  expect((await readFile(join(dirname(await caseFile()), bundle), "latin1")).includes("<pdfaid:part>2</pdfaid:part>")).toBe(true);
  expect(app.faults).toEqual([]);
});
