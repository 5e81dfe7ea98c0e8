import { cp, mkdtemp, readdir, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { samplesFolder } from "../../../../electron/files/paths.ts";
import { sha256 } from "../../../../electron/files/sha256.ts";
import { checkCaseFolder } from "../../../../electron/jobs/check/check-case.ts";
import { writeDocuments } from "../../../../electron/jobs/write/write-documents.ts";
import { changeReview } from "../../../../electron/library/cases/review-file.ts";
import { withNote } from "../../../../shared/review/review.ts";
import { parseMoment } from "../../../../shared/text/moment.ts";
import { unwrap } from "../../../fixtures/letter-source.ts";

const moment = parseMoment("2026-05-25T10:00") ?? { kind: "date" as const, date: "2026-05-25" };

/** Every file below a folder with its hash. */
async function hashes(folder: string): Promise<Readonly<Record<string, string>>> {
  const found: Record<string, string> = {};
  for (const path of await readdir(folder, { recursive: true }))
    if ((await stat(join(folder, path))).isFile()) found[path] = sha256(await readFile(join(folder, path)));
  return found;
}

test("letters say the same, byte for byte, with and without review notes beside the case", async () => {
  const home = await mkdtemp(join(tmpdir(), "guohe 无批注 "));
  try {
    const folder = join(home, "项目");
    await cp(join(samplesFolder(), "topic-2"), folder, { recursive: true });
    const write = async (out: string) => {
      unwrap(await writeDocuments({ ...unwrap(await checkCaseFolder(folder, { moment })), out: join(home, out) }));
      return hashes(join(home, out));
    };
    const without = await write("前");
    const note = { id: "n1", by: "何佳样", on: "2026-05-24T09:00:00.000Z", at: { kind: "case" } as const, about: "", text: "这句批注哪里也不该有" };
    await changeReview(folder, (review) => withNote(review, note));
    expect(await write("后")).toEqual(without);
    expect(Object.keys(without).length).toBeGreaterThan(5);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}, 60_000);
