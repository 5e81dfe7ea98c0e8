import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openInBrowser } from "../../../electron/loopback/opening-file.ts";
import { fail, ok } from "../../../shared/errors.ts";
import { SESSION_HEADER } from "../../../shared/session-header.ts";
import { secretIn } from "../../bench/loopback-program.ts";

const main = fileURLToPath(new URL("../../../electron/loopback/loopback.mjs", import.meta.url));
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
  // a busy machine takes its time to start it
  await expect.poll(() => printed, { timeout: 120_000 }).toContain("Ctrl-C");
  const url = /http:\/\/127\.0\.0\.1:\d+\/\?token=\S+/.exec(printed)?.[0] ?? "";
  expect(printed).toContain("检查时刻固定为 2026-05-25T10:00");
  const first = await fetch(url, { redirect: "manual" });
  expect(first.status).toBe(200);
  const origin = new URL(url).origin;
  const answer = await fetch(`${origin}/call`, {
    method: "POST",
    headers: {
      cookie: first.headers.get("set-cookie")?.split(";")[0] ?? "",
      [SESSION_HEADER]: secretIn(await first.text()),
      origin,
      "content-type": "application/json",
    },
    body: JSON.stringify({ name: "app:info", args: [] }),
  });
  expect(await answer.json()).toMatchObject({ ok: true, value: { shell: "browser", at: "2026-05-25T10:00" } });
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  expect(await ended).toEqual([0, null]);
  await expect(fetch(origin)).rejects.toThrow();
});

test("the browser is started with a file of the user's alone, and the one-time address is in no program's arguments", async () => {
  vi.stubEnv("GUOHE_HOME", home);
  const url = "http://127.0.0.1:12345/?token=abc_-1";
  const targets: string[] = [];
  const { opened, remove } = await openInBrowser(url, async (target) => {
    targets.push(target);
    return ok(undefined);
  });
  const [file = ""] = targets;
  expect([opened, targets.length]).toEqual([true, 1]);
  expect(file).not.toMatch(/token|127\.0\.0\.1|abc/);
  expect(await readFile(file, "utf8")).toContain(`content="0;url=${url}"`);
  if (process.platform !== "win32") expect([(await stat(file)).mode & 0o777, (await stat(dirname(file))).mode & 0o777]).toEqual([0o600, 0o700]);
  await remove();
  await remove();
  // without a browser the file goes at once
  expect((await openInBrowser(url, async (target) => fail({ kind: "file-not-found", file: target }))).opened).toBe(false);
  expect((await readdir(home)).filter((name) => name.startsWith("guohe-open-"))).toEqual([]);
  vi.unstubAllEnvs();
});

test.each([
  ["--at", "heute"],
  ["--port", "99999"],
  ["--ports", "1"],
])("the option %s %s is wrong use", async (...args) => {
  const child = start(...args);
  expect((await once(child, "exit"))[0]).toBe(2);
});
