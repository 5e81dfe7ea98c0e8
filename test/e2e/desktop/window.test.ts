import { readdir, readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runGuohe } from "../../fixtures/run-guohe.ts";
import { goTo, openSample, waitUntilSaved } from "../browser/running-app.ts";
import { fuzzBridge } from "./fuzz-bridge.ts";
import { readNetLog } from "./net-log.ts";
import { openSockets } from "./open-sockets.ts";
import { type RunningWindow, startWindow } from "./running-window.ts";

const CLAUSE = "每项资助额度不超过70万元";

let app: RunningWindow;
/** Stands for the whole world outside: whoever asks it for anything is written down. */
let outside: Server;
let outsidePort = 0;
const asked: string[] = [];

beforeAll(async () => {
  outside = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.end();
  });
  outside.on("connection", () => asked.push("a connection"));
  await new Promise<void>((resolve) => outside.listen(0, "127.0.0.1", resolve));
  const address = outside.address();
  outsidePort = typeof address === "object" && address !== null ? address.port : 0;
  app = await startWindow();
});

afterAll(async () => {
  await app?.close();
  outside.close();
});

const grant = () => app.page.getByRole("textbox", { name: "申请资助", exact: true });
const capLine = () => app.page.locator("button[data-rule=grant-cap]");
const patient = { timeout: 60_000, interval: 250 };

test("the window shows the screens from app://guohe and says that it is the desktop", async () => {
  expect(new URL(app.page.url()).href).toMatch(/^app:\/\/guohe\//);
  const info = await app.page.evaluate(() => Reflect.get(window, "guohe").call("app:info"));
  expect(info).toMatchObject({ ok: true, value: { shell: "desktop", at: "2026-05-25T10:00" } });
});

test("the page has no Node and one door, window.guohe, with three functions", async () => {
  const found = await app.page.evaluate(() => ({
    node: ["process", "require", "module", "Buffer", "global", "__dirname"].filter((name) => name in window),
    door: Object.entries(Reflect.get(window, "guohe"))
      .map(([name, value]) => `${name}: ${typeof value}`)
      .sort(),
  }));
  expect(found).toEqual({ node: [], door: ["call: function", "drop: function", "on: function"] });
});

test("a call that the contract does not know, or with other arguments, is refused as a value", async () => {
  const answers = await app.page.evaluate(async () => {
    // a page that lies is not held by the types of the contract
    const call: (...words: unknown[]) => Promise<unknown> = Reflect.get(window, "guohe").call;
    return [await call("files:read", "/etc/passwd"), await call("cases:open-sample", { sample: 7 }), await call("package:build", { key: "x", out: "/tmp" })];
  });
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: { kind: "wrong-use" } });
});

test("the complete example opens, and a grant of 700,001 yuan is not met at once, with the words of the clause", async () => {
  const { page } = app;
  await openSample(page);
  await goTo(page, "经费预算");
  const before = await grant().inputValue();
  await grant().fill("70.0001");
  await grant().blur();
  await expect.poll(() => capLine().getAttribute("data-outcome"), patient).toBe("not-met");
  const checks = page.getByRole("complementary", { name: "本节检查" });
  await capLine().click();
  await checks.getByRole("button", { name: /^条款原文/ }).click();
  await checks.getByText(CLAUSE).first().waitFor();
  await goTo(page, "检查结果");
  await page.locator("button.finding-line[data-rule=grant-cap]").click();
  await page.getByRole("article", { name: "检查结果详情" }).getByText(CLAUSE).first().waitFor();
  await goTo(page, "经费预算");
  await grant().fill(before);
  await grant().blur();
  await expect.poll(() => capLine().count(), patient).toBe(0);
  await waitUntilSaved(page);
});

test("the package is built from the window, its files lie on disk, and the command line verifies them", async () => {
  const { page, home } = app;
  await goTo(page, "生成与上传");
  await page.locator("[data-ready=true]").waitFor();
  await page.getByRole("button", { name: "生成附件包" }).click();
  await page.getByText("已核验，与清单一致").waitFor({ timeout: 240_000 });
  const files = await readdir(home, { recursive: true });
  const bundle = files.find((file) => file.endsWith("bundle.pdf"));
  expect(files.some((file) => /files\/附件01_[^/]+\.pdf$/.test(file))).toBe(true);
  expect(files.some((file) => file.endsWith(".docx"))).toBe(true);
  const verified = await runGuohe(["verify", dirname(join(home, bundle ?? "")), "--json"]);
  expect(JSON.parse(verified.stdout)).toEqual({ ok: true, changed: [], missing: [], extra: [] });
  expect(verified.exitCode).toBe(0);
  // words for the filing system are copied although the page has no permission to the clipboard
  const copy = page.getByRole("button", { name: "复制：项目名称" });
  await copy.click();
  await page.getByRole("status").filter({ hasText: "已复制" }).first().waitFor();
}, 300_000);

test("six hundred wrong messages through the window's own door are each refused, and it goes on answering", async () => {
  const { sent, refused, thrown, kinds, faults } = await fuzzBridge(app.page, 600, 20260603);
  console.log(`${sent} wrong messages of ${kinds} kinds through the preload: ${refused} refused with an error, ${thrown} not carried by the bridge`);
  expect(faults).toEqual([]);
  expect({ sent, answered: refused + thrown }).toEqual({ sent: 600, answered: 600 });
  expect(refused).toBeGreaterThan(500);
  await expect(app.page.evaluate(() => Reflect.get(window, "guohe").call("app:info"))).resolves.toMatchObject({ ok: true });
});

test("nothing that a page can do reaches another address", async () => {
  const outcomes = await app.page.evaluate(async (port) => {
    const http = `http://127.0.0.1:${port}`;
    const settled = (start: (done: (outcome: string) => void) => void) =>
      new Promise<string>((resolve) => {
        setTimeout(() => resolve("nothing"), 3_000);
        start(resolve);
      });
    const element = (tag: "img" | "script" | "iframe" | "link") =>
      settled((done) => {
        const made = document.createElement(tag);
        made.onload = () => done(tag === "iframe" ? "nothing" : "loaded");
        made.onerror = () => done("refused");
        if (made instanceof HTMLLinkElement) {
          made.rel = "prefetch";
          made.href = `${http}/${tag}`;
        } else made.src = `${http}/${tag}`;
        document.body.append(made);
        setTimeout(() => made.remove(), 3_500);
      });
    const asked = (address: string) =>
      fetch(address).then(
        () => "answered",
        () => "refused",
      );
    const socket = settled((done) => {
      const opened = new WebSocket(`ws://127.0.0.1:${port}/socket`);
      opened.onopen = () => done("opened");
      opened.onerror = () => done("refused");
    });
    const peers = ["RTCPeerConnection", "webkitRTCPeerConnection"].map((name) => (name in window ? "can be made" : "refused"));
    navigator.sendBeacon(`${http}/beacon`, "x");
    return Promise.all([asked(http), asked("https://example.com/"), element("img"), element("script"), element("iframe"), element("link"), socket, ...peers]);
  }, outsidePort);
  for (const outcome of outcomes) expect(["refused", "nothing"]).toContain(outcome);
  expect(asked).toEqual([]);
});

test("new windows and navigation to anywhere else are refused", async () => {
  const { page } = app;
  await goTo(page, "项目负责人");
  await page.getByRole("textbox", { name: "职称或职务" }).focus();
  const opened = await page.evaluate(() => [window.open("https://example.com/"), window.open("app://guohe/index.html"), window.open("file:///Z:/etc/passwd")]);
  expect(opened).toEqual([null, null, null]);
  const here = page.url();
  for (const address of [`http://127.0.0.1:${outsidePort}/page`, "file:///Z:/etc/passwd", "data:text/html,x"]) {
    await page.evaluate((target) => {
      const link = document.createElement("a");
      link.href = target;
      document.body.append(link);
      link.click();
      link.remove();
      location.assign(target);
    }, address);
  }
  await expect(page.evaluate(() => new Promise((resolve) => setTimeout(() => resolve(location.href), 1_000)))).resolves.toBe(here);
  const targets = await (await fetch(`http://127.0.0.1:${app.port}/json/list`)).json();
  expect(targets).toHaveLength(1);
  expect(asked).toEqual([]);
});

test("permissions are denied", async () => {
  const states = await app.page.evaluate(async () => {
    const names: PermissionName[] = ["geolocation", "notifications", "camera", "microphone"];
    const told = await Promise.all(names.map((name) => navigator.permissions.query({ name }).then((status) => status.state)));
    // without our refusal Electron grants it
    return [...told, await Notification.requestPermission()];
  });
  expect(new Set(states)).toEqual(new Set(["denied"]));
});

test("no process of the program holds an internet socket beside the debugging port of this test", () => {
  const sockets = openSockets(app.processId);
  // self-check: the port of the test itself is found by the same look
  expect(sockets.some((socket) => socket.localPort === app.port)).toBe(true);
  expect(sockets.filter((socket) => socket.localPort !== app.port)).toEqual([]);
});

test("what was typed just before the window closes lies on disk when the program has ended", async () => {
  // by the keyboard, in the field that has the focus: locators wait for ever for the navigation that was refused
  await app.page.keyboard.press("Control+a");
  await app.page.keyboard.insertText("样例研究员");
  expect(await app.quit()).toBe(0);
  const files = await readdir(app.home, { recursive: true });
  const cases = files.filter((file) => file.endsWith("case.json") && !file.includes(".history"));
  expect(cases).toHaveLength(1);
  expect(JSON.parse(await readFile(join(app.home, cases[0] ?? ""), "utf8"))).toMatchObject({ lead: { title: "样例研究员" } });
});

test("Chromium's own record of the whole run shows no name looked up and no address reached", () => {
  const log = readNetLog(app.netLog);
  expect(log.events).toBeGreaterThan(10);
  expect(log.reached).toEqual([]);
  expect(log.addresses.filter((address) => !/^(app:\/\/guohe\/|devtools:|data:|blob:app:)/.test(address))).toEqual([]);
});
