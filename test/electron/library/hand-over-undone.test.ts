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
    expect(await readdir(into)).toEqual([]);

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
