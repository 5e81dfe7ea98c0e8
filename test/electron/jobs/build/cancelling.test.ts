import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { buildBundle } from "../../../../electron/jobs/build/build-bundle.ts";
import { verifyBundle } from "../../../../electron/jobs/build/verify-bundle.ts";
import { stepText } from "../../../../shared/messages/step-text.ts";
import type { Progress } from "../../../../shared/report.ts";
import { pdfOfPages } from "../../../fixtures/defective-files.ts";

let parent: string;
let input: string;
let out: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), "guohe-cancel-"));
  [input, out] = [join(parent, "in"), join(parent, "输出", "附件汇编")];
  await mkdir(input);
});
afterEach(() => rm(parent, { recursive: true, force: true }));

async function put(pages: number): Promise<void> {
  await writeFile(join(input, "1.pdf"), await pdfOfPages(pages));
  await writeFile(join(input, "2.pdf"), await pdfOfPages(2));
}

const beside = async () => (await readdir(dirname(out)).catch(() => [])).sort();

describe("cancelling", () => {
  test("between two pages leaves nothing behind", async () => {
    await put(40);
    const stop = new AbortController();
    const steps: Progress[] = [];
    const result = await buildBundle(
      { source: { kind: "files", paths: [input] }, out },
      {
        signal: stop.signal,
        onProgress: (progress) => {
          steps.push(progress);
          if (progress.step.code === "numbering-pages" || steps.length > 3) stop.abort();
        },
      },
    );
    expect(result).toEqual({ ok: false, error: { kind: "cancelled" } });
    expect(await beside()).toEqual([]);
  });

  test.each(["读取 1.pdf", "检查页边", "标注页码", "复核"])("while it says “%s” ends the job there and leaves nothing behind", async (wanted) => {
    await put(12);
    const stop = new AbortController();
    const after: string[] = [];
    const result = await buildBundle(
      { source: { kind: "files", paths: [input] }, out },
      {
        signal: stop.signal,
        onProgress: ({ step }) => {
          if (stop.signal.aborted) after.push(stepText(step));
          if (stepText(step) === wanted) stop.abort();
        },
      },
    );
    expect(result).toEqual({ ok: false, error: { kind: "cancelled" } });
    expect(after.filter((step) => step !== wanted)).toEqual([]);
    expect(await beside()).toEqual([]);
  });

  test("leaves an earlier output whole", async () => {
    await put(2);
    expect((await buildBundle({ source: { kind: "files", paths: [input] }, out })).ok).toBe(true);
    const stop = new AbortController();
    stop.abort();
    expect(await buildBundle({ source: { kind: "files", paths: [input] }, out }, { signal: stop.signal })).toMatchObject({
      ok: false,
      error: { kind: "cancelled" },
    });
    expect(await verifyBundle(out)).toMatchObject({ ok: true, value: { ok: true } });
  });
});
