import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Door, readScreenFile } from "../../../electron/calls/screen-files.ts";

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
  test("let a browser keep the parts that bear their content in their names, and nothing else", async () => {
    await mkdir(join(folder, "assets"));
    const names = [
      "assets/desk-screen-9BoUbAUm.js",
      "assets/desk-screen-DJ0sU_U5.css",
      "assets/desk-screen.js",
      "assets/icon-9BoUbAUm.svg",
      "main-9BoUbAUm.js",
    ];
    for (const name of names) await writeFile(join(folder, name), "/**/");
    const said = await Promise.all(
      [...names, "index.html"].map(async (name) => (await readScreenFile(folder, `/${name}`, "loopback"))?.headers["cache-control"]),
    );
    const kept = "private, max-age=86400, immutable";
    expect(said).toEqual([kept, kept, "no-store", "no-store", "no-store", "no-store"]);
  });

  test.each(["loopback", "window"] as const)("name the whole policy for the %s: no frame, no form, no base, nothing of others", async (door) => {
    const policy = String((await headersBehind(door))["content-security-policy"]).replace(/'nonce-[^']+'/, "'nonce'");
    expect(policy.split("; ").toSorted()).toEqual([
      "base-uri 'none'",
      `connect-src ${door === "loopback" ? "'self'" : "'none'"}`,
      "default-src 'none'",
      "font-src 'self'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "img-src 'self' blob: data:",
      "script-src 'self'",
      "style-src 'self' 'nonce'",
    ]);
  });

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

  test.each(["loopback", "window"] as const)("behind the %s allow what the page needs and nothing else", async (door) => {
    const headers = await headersBehind(door);
    const policy = (headers["content-security-policy"] ?? "").replace(/'nonce-[^']+'/, "'nonce'");
    expect(policy.split("; ")).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self' 'nonce'",
      "img-src 'self' blob: data:",
      "font-src 'self'",
      `connect-src ${door === "loopback" ? "'self'" : "'none'"}`,
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-resource-policy": "same-origin",
      "cache-control": "no-store",
    });
  });
});
