import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";

const answer = vi.hoisted(() => ({ code: "" }));
vi.mock("node:fs/promises", async (original) => {
  const real = await original<typeof import("node:fs/promises")>();
  const refused = () => Promise.reject(Object.assign(new Error(`${answer.code}: realpath`), { code: answer.code }));
  return { ...real, realpath: (path: string) => (answer.code === "" ? real.realpath(path) : refused()) };
});
const { checkInsideCase } = await import("../../../electron/files/inside-case.ts");
const { realPath } = await import("../../../electron/files/real-path.ts");

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "guohe-real-"));
  await mkdir(join(folder, "case"));
  await mkdir(join(folder, "outside"));
  await writeFile(join(folder, "case", "paper.pdf"), "%PDF");
  await symlink(join(folder, "outside"), join(folder, "case", "attachments"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe.each(["", "UNKNOWN", "EISDIR"])("on a drive whose answer about a final path is “%s”", (code) => {
  test("a file is found, and a link that leads out is followed and seen", async () => {
    answer.code = code;
    const root = join(folder, "case");
    expect(await realPath(join(root, "paper.pdf"))).toBe(join(folder, "case", "paper.pdf"));
    expect(await realPath(join(root, "attachments"))).toBe(join(folder, "outside"));
    expect(await checkInsideCase(root, join(root, "paper.pdf"))).toMatchObject({ ok: true });
    expect(await checkInsideCase(root, join(root, "attachments", "scan.pdf"))).toMatchObject({ ok: false, error: { kind: "output-is-link" } });
    await expect(realPath(join(root, "none.pdf"))).rejects.toMatchObject({ code: "ENOENT" });
  });
});

test("a file that may not be looked at is not walked to", async () => {
  answer.code = "EACCES";
  await expect(realPath(folder)).rejects.toMatchObject({ code: "EACCES" });
});
