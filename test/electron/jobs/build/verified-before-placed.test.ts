import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { buildBundle } from "../../../../electron/jobs/build/build-bundle.ts";
import { fail } from "../../../../shared/errors.ts";
import { pdfOfPages } from "../../../fixtures/defective-files.ts";

vi.mock("../../../../electron/bundle/verify-output.ts", () => ({
  verifyOutput: async () => fail({ kind: "bundle-differs", file: "bundle.pdf", problem: { code: "changed-after-writing" } }),
}));

let parent: string;
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), "guohe-verified-"));
  await writeFile(join(parent, "1.pdf"), await pdfOfPages(1));
});
afterAll(() => rm(parent, { recursive: true, force: true }));

test("a bundle that is not what was planned when it is looked at last is told of, and nothing of it is put in place", async () => {
  const built = await buildBundle({ source: { kind: "files", paths: [join(parent, "1.pdf")] }, out: join(parent, "out") });
  expect(built).toMatchObject({ ok: false, error: { kind: "bundle-differs", file: "bundle.pdf" } });
  expect(await readdir(parent)).toEqual(["1.pdf"]);
});
