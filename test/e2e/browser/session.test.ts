import { createServer } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { rendererFolder } from "../../../electron/files/paths.ts";
import { startLoopbackHost } from "../../../electron/loopback/host.ts";
import { openInBrowser } from "../../../electron/loopback/opening-file.ts";
import { ok } from "../../../shared/errors.ts";
import { openSample, type RunningApp, startApp } from "./running-app.ts";

/** The session in a real browser: what its pages may do after a reload and in a second window, and what a page of another user's program may not. */
let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.close());

const startScreen = (page: RunningApp["page"]) => page.getByRole("heading", { name: "新建申报项目" });

test("the address holds no token, a reload keeps the session, and so does a second window", async () => {
  expect(new URL(app.page.url()).search).toBe("");
  await startScreen(app.page).waitFor();
  await app.page.reload();
  await startScreen(app.page).waitFor();
  const second = await app.secondWindow();
  await startScreen(second).waitFor();
  await second.close();
  expect(app.faults).toEqual([]);
});

test("papers are drawn, with pictures that the page asked for itself", async () => {
  await openSample(app.page);
  await app.page.getByRole("navigation", { name: "申报项目" }).getByRole("button", { name: /^附件/ }).first().click();
  const picture = app.page.locator("img.page-picture[data-state=shown]").first();
  await picture.waitFor();
  expect(await picture.getAttribute("src")).toMatch(/^blob:/);
  expect(app.faults).toEqual([]);
});

test("the page of another user's program on another port gets the cookie, and nothing with it", async () => {
  const { origin } = new URL(app.page.url());
  let cookie = "";
  const other = createServer((request, response) => {
    cookie = request.headers.cookie ?? "";
    response.setHeader("content-type", "text/html");
    response.end("<title>x</title>");
  });
  await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
  const address = other.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  const page = await app.context.newPage();
  await page.goto(`http://127.0.0.1:${port}/`);
  // this is why a cookie alone must open nothing
  expect(cookie).toContain("guohe-");
  expect(await page.evaluate(() => JSON.stringify(localStorage))).toBe("{}");
  const headers = { cookie, origin, "content-type": "application/json" };
  const call = await fetch(`${origin}/call`, { method: "POST", headers, body: JSON.stringify({ name: "cases:recent", args: [] }) });
  expect(call.status).toBe(403);
  expect((await fetch(`${origin}/events`, { headers: { cookie } })).status).toBe(403);
  // the screens, which everybody has, do not tell the second secret
  const screens = await (await fetch(`${origin}/`, { headers: { cookie } })).text();
  const secret = await app.page.evaluate(() => localStorage.getItem("x-guohe-session") ?? "");
  expect(secret).toHaveLength(32);
  expect(screens).not.toContain(secret);
  await page.close();
  other.close();
});

test("a browser that is started with the file opens the screens, and the address is spent", async () => {
  let remove = async (): Promise<void> => undefined;
  const host = await startLoopbackHost({
    version: "0",
    at: "2026-05-25T10:00",
    screens: rendererFolder(),
    openPath: async () => ok(undefined),
    onOpened: () => void remove(),
  });
  const context = await app.browser.newContext();
  const page = await context.newPage();
  const opening = await openInBrowser(host.url, async (file) => {
    await page.goto(`file://${file}`);
    return ok(undefined);
  });
  remove = opening.remove;
  await startScreen(page).waitFor({ timeout: 60_000 });
  expect(page.url()).toMatch(new RegExp(`^http://127\\.0\\.0\\.1:${host.port}/(?:#.*)?$`));
  expect((await fetch(host.url)).status).toBe(403);
  await page.reload();
  await startScreen(page).waitFor({ timeout: 60_000 });
  await opening.remove();
  await context.close();
  await host.close();
});
