import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { expect, test, vi } from "vitest";
import { changeReview, readReview } from "../../../electron/library/cases/review-file.ts";
import { receiveHandOver } from "../../../electron/library/hand-over/read-hand-over.ts";
import { writeHandOver } from "../../../electron/library/hand-over/write-hand-over.ts";
import { withNote } from "../../../shared/review/review.ts";
import { repository } from "../../fixtures/run-guohe.ts";

vi.mock("node:fs/promises", async (original) => {
  const own = await original<typeof import("node:fs/promises")>();
  const rename: typeof own.rename = async (from, to) => {
    if (basename(String(to)) === "乙") throw Object.assign(new Error("no space"), { code: "ENOSPC" });
    return own.rename(from, to);
  };
  return { ...own, rename };
});

test("where the second case cannot be put in place, the first is moved out again", async () => {
  const folder = await mkdtemp(join(tmpdir(), "guohe 交接 "));
  try {
    const sample = (topic: string) => join(repository, "templates", "samples", topic);
    const [one, other] = [join(folder, "甲"), join(folder, "乙")];
    await cp(sample("topic-1"), one, { recursive: true });
    await cp(sample("topic-2"), other, { recursive: true });
    const file = join(folder, "x.guohe.zip");
    expect(await writeHandOver([one, other], file, { now: 0 })).toMatchObject({ ok: true });
    const into = join(folder, "收");
    expect(await receiveHandOver(file, into, { passwords: [], stamp: "收到" })).toMatchObject({ ok: false, error: { kind: "output-unwritable" } });
    expect(await readdir(folder)).not.toContain("收");

    // a case that is here gets no notes of a hand-over that was not taken
    const here = join(into, "本机");
    await cp(sample("topic-1"), here, { recursive: true });
    await changeReview(one, (review) =>
      withNote(review, { id: "n1", by: "甲", on: "2026-05-24T09:00:00.000Z", at: { kind: "case" }, about: "", text: "批注" }),
    );
    expect(await writeHandOver([one, other], file, { now: 0 })).toMatchObject({ ok: true });
    expect(await receiveHandOver(file, into, { passwords: [], stamp: "收到" })).toMatchObject({ ok: false, error: { kind: "output-unwritable" } });
    expect(await readReview(here)).toMatchObject({ ok: true, value: { notes: [] } });
    expect(await readdir(into)).toEqual(["本机"]);

    // nor does it get attachments of one
    await mkdir(join(one, "attachments"));
    await writeFile(join(one, "attachments", "扫描.pdf"), "%PDF-1.4");
    expect(await writeHandOver([one, other], file, { now: 0 })).toMatchObject({ ok: true });
    expect(await receiveHandOver(file, into, { passwords: [], stamp: "收到" })).toMatchObject({ ok: false, error: { kind: "output-unwritable" } });
    expect(await readdir(join(here, "attachments"))).toEqual([]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test("taking cases in and handing them over tell how many files are done, and given up in the middle leave nothing", async () => {
  const folder = await mkdtemp(join(tmpdir(), "guohe 交接 "));
  try {
    const own = join(folder, "甲");
    await cp(join(repository, "templates", "samples", "topic-2"), own, { recursive: true });
    const file = join(folder, "x.guohe.zip");
    const into = join(folder, "收");
    const reached: number[] = [];
    const written = await writeHandOver([own], file, { now: 0, onProgress: ({ done, total }) => reached.push(done / total) });
    expect(reached).toEqual(reached.toSorted((one, other) => one - other));
    expect(reached.at(-1)).toBe(1);
    const files = written.ok ? written.value.files : 0;
    const whole = join(folder, "y.guohe.zip");
    for (const at of [1, files, files + 1, 2 * files]) {
      const stop = new AbortController();
      const given = await writeHandOver([own], whole, { now: 0, signal: stop.signal, onProgress: ({ done }) => done === at && stop.abort() });
      // the last file is in: what is left is its name
      expect(given).toMatchObject(at === 2 * files ? { ok: true } : { ok: false, error: { kind: "cancelled" } });
      expect((await readdir(folder)).toSorted()).toEqual(at === 2 * files ? ["x.guohe.zip", "y.guohe.zip", "甲"] : ["x.guohe.zip", "甲"]);
    }
    for (const at of [1, files]) {
      const stop = new AbortController();
      const onProgress = ({ done, total }: { readonly done: number; readonly total: number }) => {
        expect(total).toBe(files);
        if (done === at) stop.abort();
      };
      expect(await receiveHandOver(file, into, { passwords: [], stamp: "收到", signal: stop.signal, onProgress })).toMatchObject({
        ok: false,
        error: { kind: "cancelled" },
      });
      expect(await readdir(folder)).not.toContain("收");
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
