import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { compareWithInstalled, previewPage, reviewGuide } from "../../../../electron/jobs/guides/review-guide.ts";
import { createCase, emptyCase } from "../../../../electron/library/cases/cases.ts";
import { readAuthoredGuide } from "../../../../electron/library/guides/authored-guide.ts";
import { guideShelf } from "../../../../electron/library/guides/guide-shelf.ts";
import { installData, removeDataFile } from "../../../../electron/library/guides/install-data.ts";
import { guidesPutAway, putGuideAway } from "../../../../electron/library/remembered/put-away.ts";
import { isCovered } from "../../../../shared/authoring/clause-uses.ts";
import type { ReviewedGuide } from "../../../../shared/authoring/guide-review.ts";
import { parseMoment } from "../../../../shared/text/moment.ts";
import { unwrap } from "../../../fixtures/letter-source.ts";

const GUIDE_2027 = fileURLToPath(new URL("../../../guides/shanghai-2027/guide", import.meta.url));
const OF_2026 = { id: "shanghai-intl-coop-2026", edition: "2026" };
const at = parseMoment("2027-05-20T10:00") ?? { kind: "instant" as const, epochMs: 0 };
let home: string;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "guohe-review-"));
  vi.stubEnv("GUOHE_HOME", home);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(home, { recursive: true });
});

/** A copy of the sample guide of 2027 in which a text of a file is another. */
async function spoilt(name: string, file: string, from: string, to: string): Promise<string> {
  const folder = join(home, name);
  await cp(GUIDE_2027, folder, { recursive: true });
  const text = await readFile(join(folder, file), "utf8");
  expect(text).toContain(from);
  await writeFile(join(folder, file), text.replace(from, to));
  return folder;
}

const guideIn = async (place: Parameters<typeof reviewGuide>[0]): Promise<ReviewedGuide> => {
  const review = unwrap(await reviewGuide(place));
  if (review.kind !== "guide") throw new Error(`no guide: ${review.place}`);
  return review;
};

describe("the review of a guide", () => {
  test("of a guide without faults has every clause with what comes of it, and every situation passed", async () => {
    const review = await guideIn(GUIDE_2027);
    expect(review).toMatchObject({ head: { edition: "2027" }, faults: [], extends: "shanghai-intl-coop-2026@2026" });
    expect(review.clauses.filter(({ notARule }) => notARule !== undefined)).toHaveLength(2);
    expect(review.clauses.filter((clause) => !isCovered(clause)).map(({ id }) => id)).toEqual(
      review.gaps.flatMap(({ path, message }) => (path.startsWith("clauses[") ? [/条款 (\S+?)（/.exec(message)?.[1]] : [])),
    );
    expect(review.situations).toHaveLength(23);
    expect(review.situations.every(({ passed }) => passed)).toBe(true);
  });

  test("names the file, the line, the column and three lines of a fault, and still shows the clauses", async () => {
    const folder = await spoilt("fault", "rules.yaml", "fact: lead-birth", "fact: lead-brith");
    const review = await guideIn(folder);
    const [fault] = review.faults;
    expect(fault).toMatchObject({ file: "rules.yaml", message: expect.stringContaining("lead-birth") });
    const lines = (await readFile(join(folder, "rules.yaml"), "utf8")).split("\n");
    const { source } = fault ?? {};
    expect(source?.lines).toEqual(lines.slice((fault?.line ?? 0) - 2, (fault?.line ?? 0) + 1));
    expect(source?.lines[1]?.slice(source.start, source.start + source.length)).toContain("lead-brith");
    expect(review.clauses.length).toBeGreaterThan(40);
    expect(review.situations).toEqual([]);
  });

  test("tells a folder that is no guide from a guide with faults", async () => {
    await mkdir(join(home, "photos"));
    for (const name of ["a.jpg", "b.jpg"]) await writeFile(join(home, "photos", name), "x");
    expect(unwrap(await reviewGuide(join(home, "photos")))).toMatchObject({ kind: "no-guide", place: join(home, "photos") });
    expect(unwrap(await reviewGuide({ name: "说明.txt", files: new Map([["", Buffer.from("不是指南")]]) }))).toMatchObject({ kind: "no-guide" });
    expect(await reviewGuide(join(home, "gone"))).toMatchObject({ ok: false, error: { kind: "file-not-found" } });
  });

  test("of a failing situation has what is expected beside what comes out", async () => {
    const file = "tests/今年的变化.yaml";
    const text = await readFile(join(GUIDE_2027, file), "utf8");
    const [, rule = ""] = /expect: \{ ([a-z-]+): met/.exec(text) ?? [];
    const review = await guideIn(await spoilt("situation", file, `expect: { ${rule}: met`, `expect: { ${rule}: not-met`));
    expect(review.situations.filter(({ passed }) => !passed)).toMatchObject([{ file, differences: [{ about: rule, expected: "not-met", found: "met" }] }]);
  });

  test("of files that a page sent is that of their folder", async () => {
    const { files } = unwrap(await readAuthoredGuide(GUIDE_2027));
    const sent = new Map([...files].map(([path, text]) => [path, Buffer.from(text, /docx|xlsx/.test(path) ? "base64" : "utf8")]));
    const { place, stamp, ...review } = await guideIn({ name: "guide", files: sent });
    expect({ ...(await guideIn(GUIDE_2027)), place, stamp }).toEqual({ ...review, place, stamp });
  });
});

describe("a guide against an installed one", () => {
  test("is compared with what becomes of the cases made under that one, also while a name in it is wrong", async () => {
    const { guide } = unwrap(await readAuthoredGuide(fileURLToPath(new URL("../../../../templates/guides/shanghai-intl-coop-2026", import.meta.url))));
    unwrap(await createCase(join(home, "申报项目", "甲"), { ...emptyCase(guide, "2", "甲"), budget: { grant: 75_000_000 } }));
    for (const place of [GUIDE_2027, join(home, "fault")]) {
      const { changes, cases } = unwrap(await compareWithInstalled(place, OF_2026, at));
      expect(changes.numbers).toContainEqual(expect.objectContaining({ id: "grant-cap", before: "700000", after: "800000" }));
      expect(cases).toMatchObject([{ title: "甲" }]);
      expect(cases[0]?.changes.length).toBeGreaterThan(0);
    }
  });

  test("is previewed as the command line does", async () => {
    const page = unwrap(await previewPage(GUIDE_2027, OF_2026, at));
    expect(page).toContain("国际科技合作");
    expect(page).toContain('id="changes"');
    expect(await previewPage(join(home, "fault"), undefined, at)).toMatchObject({ ok: false, error: { kind: "guide-invalid" } });
  });
});

describe("the installed guides", () => {
  test("tell how many cases use each and what rests on it; one that is used is not removed, one that is put away stays known", async () => {
    unwrap(await installData(GUIDE_2027));
    const shelf = async () => new Map((await guideShelf()).guides.map((guide) => [guide.edition, guide]));
    expect((await shelf()).get("2026")).toMatchObject({ own: false, cases: 1, baseOf: [expect.stringContaining("2027")], putAway: false });
    const own = (await shelf()).get("2027");
    expect(own).toMatchObject({ own: true, cases: 0 });
    const { guide } = unwrap(await readAuthoredGuide(GUIDE_2027));
    unwrap(await createCase(join(home, "申报项目", "乙"), emptyCase(guide, "2", "乙")));
    expect(await removeDataFile(guide.id, guide.edition)).toMatchObject({
      ok: false,
      error: { kind: "wrong-use", problem: { code: "guide-in-use", cases: ["乙"] } },
    });
    await rm(join(home, "申报项目", "乙"), { recursive: true });
    unwrap(await putGuideAway(OF_2026, true));
    expect((await shelf()).get("2026")).toMatchObject({ putAway: true });
    unwrap(await putGuideAway(OF_2026, false));
    expect(await guidesPutAway()).toEqual([]);
    unwrap(await removeDataFile(guide.id, guide.edition));
    expect((await shelf()).get("2027")).toBeUndefined();
  });
});
