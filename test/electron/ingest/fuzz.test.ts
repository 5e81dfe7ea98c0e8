import { expect, test } from "vitest";
import { readInThread } from "../../../electron/ingest/reading-client.ts";
import { openPdfium } from "../../../electron/pdf/pdfium.ts";
import { encryptedPdf, jpegPicture, pdfOfPages, pdfWithForm, pdfWithHiddenLayer, pngPicture } from "../../fixtures/defective-files.ts";
import { mutated, numbers } from "../../fixtures/mutations.ts";

test("whatever happens to a file, it is read or refused by name, and the next one is read all the same", async () => {
  const next = numbers(20260615);
  const sound = [
    await pdfOfPages(2),
    await pdfWithForm(),
    await pdfWithHiddenLayer(),
    await encryptedPdf({ owner: "x" }),
    jpegPicture(120, 160),
    pngPicture(40, 50, [9, 9, 9], 128),
  ];
  const kinds = new Set<string>();
  for (let round = 0; round < 120; round++) {
    const file = sound[round % sound.length];
    if (file === undefined) continue;
    const read = await readInThread(mutated(file, round, next).bytes, "乱.pdf", { passwords: [], keepSizes: false });
    kinds.add(read.ok ? "read" : read.error.kind);
  }
  for (const kind of kinds) expect(kind).toMatch(/^(read|attachment-(damaged|unsupported|encrypted|empty))$/);
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
