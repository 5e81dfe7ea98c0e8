import { mkdtemp, readdir, readFile, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { env } from "node:process";
import { expect, test } from "vitest";
import { openPdfium } from "../../electron/bundle/pdfium.ts";
import { buildBundle } from "../../electron/jobs/build-bundle.ts";
import { verifyBundle } from "../../electron/jobs/verify-bundle.ts";
import type { AppError } from "../../shared/errors.ts";

/** Reasons that a file may give for not being bundled; anything else is a fault of ours. */
const NAMED_REASONS: ReadonlySet<AppError["kind"]> = new Set(["attachment-encrypted", "attachment-damaged", "attachment-unsupported", "attachment-empty"]);
/** How much of the corpus must come out as a bundle. */
const LEAST_SHARE = 0.95;
const LONGEST_MS = 30_000;

const corpus = env.GUOHE_CORPUS ?? "";

test("every file of the corpus becomes a right bundle or is refused with a named reason, none slowly", async () => {
  const files = (await readdir(corpus, { recursive: true })).filter((name) => name.toLowerCase().endsWith(".pdf")).map((name) => join(corpus, name));
  expect(files.length).toBeGreaterThan(0);
  const parent = await mkdtemp(join(tmpdir(), "guohe-corpus-"));
  const pdfium = await openPdfium();
  let bundled = 0;
  const faults: string[] = [];
  try {
    for (const file of files) {
      // one name for all: what is tried here is the content, not the name
      const input = join(parent, "in.pdf");
      await symlink(file, input);
      const out = join(parent, "out");
      const start = performance.now();
      const report = await buildBundle({ source: { kind: "files", paths: [input] }, out });
      if (performance.now() - start > LONGEST_MS) faults.push(`${basename(file)}: too slow`);
      if (report.ok) {
        bundled += 1;
        const original = pdfium.open(await readFile(file));
        const pages = typeof original === "string" ? undefined : original.pageCount;
        if (typeof original !== "string") original.close();
        if (pages !== undefined && report.value.pages !== pages + 2) faults.push(`${basename(file)}: ${report.value.pages - 2} pages instead of ${pages}`);
        const verified = await verifyBundle(out);
        if (!verified.ok || !verified.value.ok) faults.push(`${basename(file)}: the bundle does not verify`);
      } else if (!NAMED_REASONS.has(report.error.kind)) faults.push(`${basename(file)}: ${JSON.stringify(report.error)}`);
      await rm(out, { recursive: true, force: true });
      await rm(input);
    }
  } finally {
    await rm(parent, { recursive: true, force: true });
  }
  expect(faults).toEqual([]);
  expect(bundled / files.length).toBeGreaterThanOrEqual(LEAST_SHARE);
}, 900_000);
