import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { chapterWords, manual, searchManual } from "../../renderer/help/manual.ts";
import { PICTURES } from "../../renderer/help/manual-words.ts";
import { text } from "../../renderer/text.ts";
import { readmeWith } from "./readme-manual.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(root, "renderer", "help", "pictures");

test("README.md says what the manual in the product says (npm run manual writes it)", async () => {
  const readme = await readFile(join(root, "README.md"), "utf8");
  expect(readmeWith(readme, manual)).toBe(readme);
});

test("every picture is there, is spoken of in the manual, and all of them together are light", async () => {
  const shown = manual.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === "picture" ? [block.name] : [])));
  expect([...shown].sort()).toEqual([...PICTURES].sort());
  const files = (await readdir(folder)).sort();
  expect(files).toEqual([...PICTURES].sort().map((name) => `${name}.webp`));
  const sizes = await Promise.all(files.map(async (file) => (await stat(join(folder, file))).size));
  expect(Math.min(...sizes)).toBeGreaterThan(5_000);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_500_000);
});

test("chapters have names of their own, and every chapter says something", () => {
  const ids = manual.map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(10);
  expect(new Set(ids).size).toBe(ids.length);
  for (const chapter of manual) expect(chapterWords(chapter).length).toBeGreaterThan(40);
});

test("the search finds chapters that hold every word, wide or narrow letters alike, and shows where", () => {
  expect(searchManual("").map(({ chapter }) => chapter.id)).toEqual(manual.map(({ id }) => id));
  expect(searchManual("用印包").map(({ chapter }) => chapter.id)).toContain("attachments");
  const [hit] = searchManual("ＡＰＰＤＡＴＡ");
  expect(hit).toMatchObject({ chapter: { id: "data" } });
  expect(hit?.excerpt).toContain("APPDATA");
  expect(searchManual("没有这样的词")).toEqual([]);
  expect(searchManual("核验 manifest").map(({ chapter }) => chapter.id)).toEqual(["finish"]);
});

test("the manual names screens and buttons as they stand on them", () => {
  const all = manual.map(chapterWords).join("\n");
  for (const name of [
    text.workspace.attachments,
    text.workspace.documents,
    text.workspace.finish,
    text.answers.title,
    text.policies.title,
    text.versions.link,
    text.wizard.checks,
    text.finish.missing.copy,
    text.finish.missing.title,
    text.finish.online.title,
    text.finish.single,
    text.finish.choices.keepNumbers,
    text.finish.choices.title,
    text.finish.verify,
    text.attachments.states.outdated,
    text.start.sampleComplete.slice(0, 4),
    text.findings.goFill,
  ])
    expect(all).toContain(`“${name}”`);
  for (const group of ["must", "lack", "open", "advice", "met"] as const) expect(all).toContain(text.groups[group].name);
});
