import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { jsonOf, repository, runGuohe } from "../../fixtures/run-guohe.ts";
import { paragraph, wordFile } from "../../fixtures/word-file.ts";

/** A case whose own Word template for one letter is broken: two placeholders that no fact has, one that is torn. */
const folder = mkdtempSync(join(tmpdir(), "guohe-broken-"));
const theCase = join(folder, "case");
const env = { GUOHE_HOME: join(folder, "home") };

beforeAll(async () => {
  cpSync(join(repository, "templates", "samples", "topic-2"), theCase, { recursive: true });
  await mkdir(join(theCase, "templates"), { recursive: true });
  writeFileSync(
    join(theCase, "templates", "self-funding.docx"),
    wordFile(paragraph("我单位((没有这个))。") + paragraph("((项目名称)") + paragraph("((也没有))")),
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const AT = ["--at", "2026-05-25T10:00", "--json"];

test.each([
  ["write", "written"],
  ["build", "built"],
])(
  "guohe %s ends with the code of unreadable input, names the broken template and every mistake in it, and writes all else",
  { timeout: 120_000 },
  async (command, out) => {
    const run = await runGuohe([command, theCase, "--out", join(folder, out), ...AT], { env });
    expect(run.exitCode, run.stderr).toBe(3);
    const report = jsonOf(run);
    expect(report).toMatchObject({
      error: { kind: "template-invalid", file: expect.stringContaining("self-funding.docx") },
      skipped: expect.arrayContaining([expect.objectContaining({ id: "self-funding", why: expect.stringContaining("没有这个") })]),
    });
    const { documents } = report;
    expect(Array.isArray(documents) && documents.length).toBeGreaterThan(9);
  },
);
