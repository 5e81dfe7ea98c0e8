import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";

const main = fileURLToPath(new URL("../../electron/loopback/loopback.mjs", import.meta.url));
let home: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "guohe-start-"));
});
afterAll(() => rm(home, { recursive: true, force: true }));

const start = (...args: readonly string[]) =>
  spawn(process.execPath, [main, "--no-open", ...args], {
    env: { ...process.env, GUOHE_HOME: home },
    stdio: ["ignore", "pipe", "pipe"],
  });

test("the program in the browser prints its address, keeps the moment of --at, and is gone with its process", async () => {
  const child = start("--at", "2026-05-25T10:00");
  let printed = "";
  child.stdout.setEncoding("utf8").on("data", (part: string) => {
    printed += part;
  });
  await expect.poll(() => printed).toContain("Ctrl-C");
  const url = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(printed)?.[0] ?? "";
  expect(printed).toContain("检查时刻固定为 2026-05-25T10:00");
  const first = await fetch(url, { redirect: "manual" });
  expect(first.status).toBe(303);
  const origin = new URL(url).origin;
  const answer = await fetch(`${origin}/call`, {
    method: "POST",
    headers: { cookie: first.headers.get("set-cookie")?.split(";")[0] ?? "", origin, "content-type": "application/json" },
    body: JSON.stringify({ name: "app:info", args: [] }),
  });
  expect(await answer.json()).toMatchObject({ ok: true, value: { shell: "browser", at: "2026-05-25T10:00" } });
  child.kill("SIGTERM");
  expect(await once(child, "exit")).toEqual([0, null]);
  await expect(fetch(origin)).rejects.toThrow();
});

test.each([
  ["--at", "heute"],
  ["--port", "99999"],
  ["--ports", "1"],
])("the option %s %s is wrong use", async (...args) => {
  const child = start(...args);
  expect((await once(child, "exit"))[0]).toBe(2);
});
