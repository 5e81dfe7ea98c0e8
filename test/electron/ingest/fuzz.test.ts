import fc from "fast-check";
import { expect, test } from "vitest";
import { readInThread } from "../../../electron/ingest/decoding-client.ts";
import { openPdfium } from "../../../electron/pdf/pdfium.ts";
import { damaged, edits } from "../../fixtures/damage.ts";
import { encryptedPdf, jpegPicture, pdfOfPages, pdfWithForm, pdfWithHiddenLayer, pngPicture } from "../../fixtures/defective-files.ts";

test("whatever happens to a file, it is read or refused by name, and the next one is read all the same", async () => {
  const sound = {
    "two pages": await pdfOfPages(2),
    form: await pdfWithForm(),
    "hidden layer": await pdfWithHiddenLayer(),
    encrypted: await encryptedPdf({ owner: "x" }),
    jpeg: jpegPicture(120, 160),
    png: pngPicture(40, 50, [9, 9, 9], 128),
  };
  const kinds = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.constantFrom("two pages", "form", "hidden layer", "encrypted", "jpeg", "png"), edits, async (name, list) => {
      const read = await readInThread(damaged(sound[name], list), "乱.pdf", { passwords: [], keepSizes: false });
      const kind = read.ok ? "read" : read.error.kind;
      kinds.add(kind);
      expect(kind).toMatch(/^(read|attachment-(damaged|unsupported|encrypted|empty))$/);
    }),
    { numRuns: 150, seed: 20260615 },
  );
  expect(kinds).toContain("read");
  expect(kinds).toContain("attachment-damaged");
  expect((await readInThread(await pdfOfPages(1), "好.pdf", { passwords: [], keepSizes: false })).ok).toBe(true);
});

test("a file that takes longer than it may is refused for that, and the next one is read all the same", async () => {
  const slow = await readInThread(await pdfOfPages(400), "慢.pdf", { passwords: [], keepSizes: false }, { seconds: 0.01 });
  expect(slow).toMatchObject({ ok: false, error: { kind: "attachment-too-slow", file: "慢.pdf", seconds: 0.01 } });
  expect((await readInThread(await pdfOfPages(1), "好.pdf", { passwords: [], keepSizes: false })).ok).toBe(true);
  expect((await openPdfium()).open(await pdfOfPages(1))).toMatchObject({ pageCount: 1 });
});
