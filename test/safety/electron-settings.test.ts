import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { productFolder } from "../../electron/files/paths.ts";

/** Points of Electron's security checklist that are a matter of what is set and what is never written (docs/security.md). */
const folder = join(productFolder(), "electron", "desktop");
const sources = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
const all = sources.map(({ text }) => text).join("\n");

describe("the sources of the window", () => {
  test.each([
    ["sandbox: true", /\bsandbox: true\b/],
    ["contextIsolation: true", /\bcontextIsolation: true\b/],
    ["nodeIntegration: false", /\bnodeIntegration: false\b/],
    ["webSecurity: true", /\bwebSecurity: true\b/],
    ["webviewTag: false", /\bwebviewTag: false\b/],
    ["a handler that denies every window", /setWindowOpenHandler\(\(\) => \(\{ action: "deny" \}\)\)/],
    ["a refusal of every web view", /"will-attach-webview", \(event\) => event\.preventDefault\(\)/],
    ["a refusal of every download", /"will-download", \(event\) => event\.preventDefault\(\)/],
    ["a refusal of every permission", /setPermissionRequestHandler\(\(_contents, _permission, answer\) => answer\(false\)\)/],
  ])("set %s", (_name, words) => {
    expect(all).toMatch(words);
  });

  test.each([
    "allowRunningInsecureContent",
    "experimentalFeatures",
    "enableBlinkFeatures",
    "allowpopups",
    "openExternal",
    "nodeIntegrationInWorker",
    "nodeIntegrationInSubFrames",
    "webSecurity: false",
    "contextIsolation: false",
    "sandbox: false",
    "file:///",
    "loadFile",
    "bypassCSP",
    "unsafe-inline",
    "unsafe-eval",
  ])("never write %s", (words) => {
    expect(sources.filter(({ text }) => text.includes(words)).map(({ name }) => name)).toEqual([]);
  });
});
