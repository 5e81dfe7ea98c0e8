import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { repository } from "../../fixtures/run-guohe.ts";

const main = fileURLToPath(new URL("../../../electron/cli/guohe.mjs", import.meta.url));
const sample = join(repository, "templates", "samples", "topic-2");
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe-interrupted-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const start = (...args: readonly string[]) =>
  spawn(process.execPath, [main, ...args], {
    cwd: folder,
    env: { ...process.env, npm_lifecycle_event: "test" },
    stdio: ["ignore", "pipe", "pipe"],
  });

test("Ctrl-C during a build ends it, says so, and leaves no output behind", async () => {
  const child = start("build", sample, "--out", "out", "--at", "2026-05-25T10:00", "--json");
  let stdout = "";
  child.stdout.setEncoding("utf8").on("data", (part: string) => {
    stdout += part;
  });
  let steps = 0;
  child.stderr.on("data", () => {
    steps += 1;
    // the check is the first step: a later one is in the middle of the work
    if (steps === 3) child.kill("SIGINT");
  });
  expect((await once(child, "close"))[0]).toBe(5);
  expect(JSON.parse(stdout)).toMatchObject({ error: { kind: "cancelled" } });
  expect(await readdir(folder)).toEqual([]);
});

test("an interrupt reaches a command that reads in a process of its own", async () => {
  const papers = join(sample, "attachments");
  const files = (await readdir(papers)).filter((name) => name.endsWith(".pdf")).map((name) => join(papers, name));
  const child = start("review", ...files, "--json");
  let stdout = "";
  child.stdout.setEncoding("utf8").on("data", (part: string) => {
    stdout += part;
  });
  child.stderr.once("data", () => child.kill("SIGINT"));
  expect((await once(child, "close"))[0]).toBe(5);
  expect(JSON.parse(stdout)).toMatchObject({ error: { kind: "cancelled" } });
});

test("a reader that goes away early is no error", async () => {
  const child = start("check", sample, "--at", "2026-05-25T10:00", "--json");
  let complaint = "";
  child.stderr.setEncoding("utf8").on("data", (part: string) => {
    complaint += part;
  });
  child.stdout.destroy();
  expect((await once(child, "close"))[0]).toBe(0);
  expect(complaint).not.toMatch(/EPIPE|Error/);
});
