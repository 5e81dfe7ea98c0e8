import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { env } from "node:process";
import { describe, expect, test } from "vitest";
import { productFolder } from "../../../electron/files/paths.ts";
import { planDocuments } from "../../../electron/jobs/write/plan-documents.ts";
import { checkAuthoredGuide } from "../../../electron/library/guides/authored-guide.ts";
import { guideText } from "../../../electron/library/guides/guide-folder.ts";
import { coverageOf } from "../../../shared/authoring/coverage.ts";
import { runSituation } from "../../../shared/authoring/situations.ts";
import { checkCase } from "../../../shared/check/check-case.ts";
import { lettersOf } from "../../../shared/documents/guide-letters.ts";
import { guideFileUse } from "../../../shared/guide/guide-files.ts";
import { errorText } from "../../../shared/messages/error-text.ts";
import { paragraph, wordFile } from "../../fixtures/word-file.ts";
import { workbook } from "../../fixtures/workbook.ts";

const root = productFolder();
const FOLDERS: Readonly<Record<string, string>> = {
  "shanghai-intl-coop-2026": join(root, "templates", "guides", "shanghai-intl-coop-2026"),
  "shanghai-2027": join(root, "test", "guides", "shanghai-2027", "guide"),
  "city-matching": join(root, "test", "guides", "city-matching"),
  "ministry-bilateral": join(root, "test", "guides", "ministry-bilateral"),
};
/** All 500 take minutes for each guide: GUOHE_DAMAGES=500 runs them. */
const DAMAGES = Number(env.GUOHE_DAMAGES ?? 25);

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function filesOf(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .filter((path) => guideFileUse(path) !== undefined);
  return new Map(paths.sort().map((path) => [path, guideText(path, readFileSync(join(folder, path)))]));
}

const WORDS = [
  "",
  "x",
  "((",
  "))",
  "{",
  "[",
  ": ",
  "\t",
  "- ",
  "#",
  "null",
  "~",
  "&a",
  "*a",
  "!!js x",
  "每个",
  "当",
  "|",
  "2027-02-30",
  "__proto__",
  "１",
  "\u0000",
  "\uFEFF",
];

/** One damage of a folder: a file gone, empty, renamed, twice, torn, or changed in its lines or characters; a file that is none. */
function damage(files: ReadonlyMap<string, string>, next: () => number): ReadonlyMap<string, string> {
  const pick = (count: number) => Math.floor(next() * count);
  const damaged = new Map(files);
  const paths = [...files.keys()];
  const path = paths[pick(paths.length)] ?? "guide.yaml";
  const text = files.get(path) ?? "";
  const lines = text.split("\n");
  const at = pick(lines.length);
  const line = lines[at] ?? "";
  const word = WORDS[pick(WORDS.length)] ?? "";
  const other = files.get(paths[pick(paths.length)] ?? "") ?? "";
  switch (pick(14)) {
    case 0:
      damaged.delete(path);
      break;
    case 1:
      damaged.set(path, word);
      break;
    case 2:
      damaged.set(path, other);
      break;
    case 3:
      damaged.set(path, text.slice(0, pick(text.length)));
      break;
    case 4:
      damaged.set(
        "questions.xlsx",
        Buffer.from(
          pick(2) === 0
            ? workbook([
                ["编号", "问谁", "类型", "名称"],
                [word, "项目", "文字", word],
              ])
            : Buffer.from(other),
        ).toString("base64"),
      );
      break;
    case 5:
      damaged.set(
        path.startsWith("letters/") ? path.replace(/\.md$/, ".docx") : "letters/statement.docx",
        Buffer.from(pick(2) === 0 ? wordFile(paragraph(word) + paragraph(line.replace(/[<>&]/g, ""))) : Buffer.from(other)).toString("base64"),
      );
      if (pick(2) === 0) damaged.delete(path);
      break;
    case 6:
      damaged.set(path, lines.toSpliced(at, 1).join("\n"));
      break;
    case 7:
      damaged.set(path, lines.toSpliced(at, 0, line).join("\n"));
      break;
    case 8:
      damaged.set(path, lines.with(at, pick(2) === 0 ? `  ${line}` : line.trimStart()).join("\n"));
      break;
    case 9:
      damaged.set(path, lines.with(at, line.replace(/:.*/, `: ${word}`)).join("\n"));
      break;
    case 10:
      damaged.set(path, lines.with(at, line.replace(/[\w-]+:/, `${word}:`)).join("\n"));
      break;
    case 11:
      damaged.set(path, lines.toSpliced(at, 0, lines[pick(lines.length)] ?? "").join("\n"));
      break;
    default: {
      const place = pick(text.length);
      damaged.set(path, text.slice(0, place) + word + text.slice(place + pick(8)));
    }
  }
  return damaged;
}

describe.each(Object.entries(FOLDERS))("damages of the folder of %s", (name, folder) => {
  test("are told with a place, or leave a valid guide that checks and writes; none crashes", async () => {
    const files = filesOf(folder);
    expect(files.size).toBeGreaterThan(2);
    const next = random(20_270_515);
    let refused = 0;
    for (let count = 0; count < DAMAGES; count += 1) {
      const read = await checkAuthoredGuide({ files: damage(files, next), single: false }, name);
      if (read.ok) {
        const { guide, source, situations } = read.value;
        coverageOf(guide, Object.keys(source.letters));
        const [first] = situations.flatMap(({ content }) => content.situations.map((one) => ({ one, content })));
        if (first !== undefined) runSituation(first.one, first.content, guide);
        for (const { id: topic } of guide.topics) {
          const theCase = { formatVersion: 1, id: "c", guide: guide.id, topic } as const;
          const letters = lettersOf(guide);
          const report = checkCase({ case: theCase, guide, letters, moment: { kind: "date", date: "2027-03-10" } });
          if (!report.ok) throw new Error(errorText(report.error));
          if (!planDocuments({ case: theCase, guide, letters, report: report.value }, () => 1).ok) throw new Error("no plan");
        }
        continue;
      }
      refused += 1;
      if (read.error.kind !== "guide-invalid") throw new Error(JSON.stringify(read.error));
      expect(read.error.problems.length).toBeGreaterThan(0);
      for (const { file, line, column, problem } of read.error.problems) {
        expect(file, problem).toMatch(/\S/);
        expect(line, problem).toBeGreaterThan(0);
        expect(column, problem).toBeGreaterThan(0);
        expect(problem).toMatch(/\p{Script=Han}/u);
      }
    }
    expect(refused).toBeGreaterThan(DAMAGES / 10);
  }, 900_000);
});
