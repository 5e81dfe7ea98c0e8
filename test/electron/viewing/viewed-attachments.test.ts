import { copyFile, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { PDFDocument, StandardFonts } from "@cantoo/pdf-lib";
import { decode } from "jpeg-js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { WantedPicture } from "../../../electron/viewing/draw-page.ts";
import { PageThread } from "../../../electron/viewing/page-client.ts";
import { pageCache, ViewedAttachments } from "../../../electron/viewing/viewed-attachments.ts";

let folder: string;
let papers: ViewedAttachments;
const samples = fileURLToPath(new URL("../../../templates/samples/topic-2/attachments", import.meta.url));

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "看页 申报 "));
  await mkdir(join(folder, "attachments"));
  papers = new ViewedAttachments();
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  pdf.addPage([595, 842]).drawText("COOPERATION AGREEMENT", { x: 60, y: 760, font, size: 20 });
  pdf.addPage([842, 595]).drawText("Article 2", { x: 60, y: 500, font, size: 20 });
  // A0
  pdf.addPage([2384, 3370]);
  await put("协议 有空格.pdf", await pdf.save());
  await put("安装.pdf", Buffer.from("MZ\x90\0 a program"));
  await put("坏.pdf", Buffer.from("%PDF-1.7\nnothing of a PDF follows"));
  await copyFile(join(samples, "scan0005 承诺书c.png"), join(folder, "attachments", "承诺书c.png"));
  // the thread starts from source here
  await papers.look(viewed("协议 有空格.pdf"));
});
afterAll(async () => {
  await papers.close();
  await rm(folder, { recursive: true, force: true });
});

const put = (name: string, bytes: Uint8Array) => writeFile(join(folder, "attachments", name), bytes);
const viewed = (name: string) => ({ folder, file: `attachments/${name}`, passwords: [] });
const picture = async (name: string, wanted: WantedPicture) => {
  const drawn = await papers.picture(viewed(name), wanted, "1");
  if (!drawn.ok) return drawn.error.kind;
  const { width, height } = decode(drawn.value, { useTArray: true });
  return [width, height];
};

describe("pages of an attachment for the screen", () => {
  test("are counted and measured, with the first words of the paper", async () => {
    const look = await papers.look(viewed("协议 有空格.pdf"));
    expect(look).toMatchObject({
      ok: true,
      value: {
        pages: 3,
        sizes: [
          { width: 595, height: 842 },
          { width: 842, height: 595 },
          { width: 2384, height: 3370 },
        ],
      },
    });
    expect(look.ok && look.value.opening).toContain("COOPERATION AGREEMENT");
    expect(await papers.words(viewed("协议 有空格.pdf"), 2)).toMatchObject({ ok: true, value: expect.stringContaining("Article 2") });
  });

  test("are drawn in the width that is asked for, A0 too, and lie when they are turned", async () => {
    expect(await picture("协议 有空格.pdf", { page: 1, width: 128, turn: 0 })).toEqual([128, 181]);
    expect(await picture("协议 有空格.pdf", { page: 1, width: 181, turn: 90 })).toEqual([181, 128]);
    expect(await picture("协议 有空格.pdf", { page: 3, width: 1280, turn: 0 })).toEqual([1280, 1809]);
  });

  test("come of pictures as of PDFs", async () => {
    expect(await papers.look(viewed("承诺书c.png"))).toMatchObject({ ok: true, value: { pages: 1 } });
    const drawn = await picture("承诺书c.png", { page: 1, width: 200, turn: 0 });
    expect(drawn[0]).toBe(200);
  });

  test("are none of a file that is no paper, of a broken one, and of one outside the case", async () => {
    expect(await papers.look(viewed("安装.pdf"))).toMatchObject({ ok: false, error: { kind: "attachment-unsupported", found: { code: "program" } } });
    expect(await papers.look(viewed("坏.pdf"))).toMatchObject({ ok: false, error: { kind: "attachment-damaged" } });
    expect(await papers.look({ ...viewed(""), file: "../outside.pdf" })).toMatchObject({ ok: false, error: { kind: "attachment-outside-case" } });
    expect(await picture("协议 有空格.pdf", { page: 9, width: 128, turn: 0 })).toBe("attachment-damaged");
  });

  test("that were scrolled past are not drawn any more, and what was asked last comes first", async () => {
    const thread = new PageThread();
    const source = { path: join(folder, "attachments", "协议 有空格.pdf"), stamp: "1", file: "协议", passwords: [] };
    const done: number[] = [];
    const asked = Array.from({ length: 8 }, (_, index) =>
      thread.ask(source, { kind: "picture", page: 1, width: 100 + index, turn: 0 }, String(index)).then((answer) => {
        if (answer.ok) done.push(index);
        return answer.ok ? "drawn" : answer.error.kind;
      }),
    );
    thread.takeBack(["2", "3", "4"]);
    expect(await Promise.all(asked)).toEqual(["drawn", "drawn", "cancelled", "cancelled", "cancelled", "drawn", "drawn", "drawn"]);
    // the first was begun before the others came
    expect(done).toEqual([0, 7, 6, 5, 1]);
    await thread.close();
  });

  test("stay in memory up to a limit, those seen last the longest", () => {
    const cache = pageCache(100);
    cache.set("a", new Uint8Array(40));
    cache.set("b", new Uint8Array(40));
    cache.get("a");
    cache.set("c", new Uint8Array(40));
    expect([cache.get("a") !== undefined, cache.get("b") !== undefined, cache.get("c") !== undefined]).toEqual([true, false, true]);
    expect(cache.calculatedSize).toBe(80);
  });
});
