import { expect, test } from "vitest";
import { BUNDLE, MANIFEST, parseManifest } from "../../../electron/bundle/manifest.ts";

const file = (path: string) => ({ path, sha256: "0".repeat(64), bytes: 1, pages: 1 });
const parsed = (...paths: readonly string[]) =>
  parseManifest(JSON.stringify({ formatVersion: 1, createdAt: "2026-05-25T10:00:00+08:00", files: paths.map(file) }), MANIFEST);

test("a manifest that lists the bundle and its files is read", () => {
  expect(parsed(BUNDLE, "files/附件01_合作协议.pdf", "上传清单.pdf")).toMatchObject({ ok: true });
});

test.each([
  ["leads out of the folder", "../case.json"],
  ["leads out of it from within", "files/../../case.json"],
  ["ends above it", "files/.."],
  ["leads out of it as Windows writes it", "files\\..\\..\\case.json"],
  ["stands at the root", "/etc/passwd"],
  ["names a drive in the way of Windows", "C:\\case.json"],
  ["goes nowhere", "files//a.pdf"],
  ["goes on the spot", "./a.pdf"],
  ["holds the end of a name", "a.pdf\0.txt"],
  ["is empty", ""],
  ["is the manifest itself", MANIFEST],
])("a path that %s is refused (%s)", (_name, path) => {
  expect(parsed(BUNDLE, path)).toMatchObject({ ok: false, error: { kind: "manifest-invalid" } });
});

test("a file that is listed twice is refused, whatever the case of its letters and the form of its accents", () => {
  for (const [one, other] of [
    ["files/a.pdf", "files/a.pdf"],
    ["files/a.pdf", "files/A.PDF"],
    ["files/\u00fc.pdf", "files/u\u0308.pdf"],
  ] as const) {
    expect(parsed(BUNDLE, one, other)).toMatchObject({
      ok: false,
      error: { kind: "manifest-invalid", cause: { code: "field", problem: expect.stringContaining("登记了两次") } },
    });
  }
});

test("a manifest that lists no bundle is refused", () => {
  expect(parsed("files/a.pdf")).toMatchObject({ ok: false, error: { kind: "manifest-invalid" } });
});
