import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Door, readScreenFile } from "../../electron/calls/screen-files.ts";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe-screens-"));
  await writeFile(join(folder, "index.html"), "<!doctype html>");
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const headersBehind = async (door: Door) => (await readScreenFile(folder, "/index.html", door))?.headers ?? {};

describe("the headers of the screens", () => {
  test("let a page behind the loopback host ask that host, and keep it apart from the browser's other pages", async () => {
    const headers = await headersBehind("loopback");
    expect(headers["content-security-policy"]).toContain("connect-src 'self'");
    expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
  });

  test("let the window's page ask nobody, and do not have Chromium start its process twice", async () => {
    const headers = await headersBehind("window");
    expect(headers["content-security-policy"]).toContain("connect-src 'none'");
    expect(headers).not.toHaveProperty("cross-origin-opener-policy");
  });
});
