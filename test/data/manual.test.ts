import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { readGuides } from "../../electron/library/guides/guides.ts";
import { manualFor, searchManual, textOfChapter } from "../../renderer/help/manual.ts";
import { PICTURES } from "../../renderer/help/manual-words.ts";
import { text } from "../../renderer/ui/text.ts";
import { deadlineText } from "../../shared/text/moment-text.ts";
import { SLOT_STATES } from "../../shared/text/slot-states.ts";
import { manualMarkdown } from "./manual-markdown.ts";
import { newestShippedGuide } from "./shipped-guide.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = join(root, "renderer", "help", "pictures");

const guide = await newestShippedGuide();
const manual = manualFor(guide);
const allText = (chapters: typeof manual) => chapters.map(textOfChapter).join("\n");

test("docs/manual.md says what the manual in the product says (npm run manual writes it)", async () => {
  expect(await readFile(join(root, "docs", "manual.md"), "utf8")).toBe(manualMarkdown(manual));
});

test("what the guide does not ask for is a chapter out of its data: no paper copies, no age or quota, with the clauses", async () => {
  const chapter = manual.find(({ id }) => id === "not-asked");
  const said = chapter === undefined ? "" : textOfChapter(chapter);
  for (const { title } of guide.notAsked) expect(said).toContain(title);
  for (const wanted of ["纸质材料", "申报方式第1条", "年龄、职称、学历", "限项", "成立年限"]) expect(said).toContain(wanted);
  expect(searchManual(manual, "限项").map((hit) => hit.chapter.id)).toContain("not-asked");
  const { guides } = await readGuides([join(root, "test", "fixtures", "guides")]);
  expect(manualFor(guides.find(({ id }) => id === "made-up-2027")).map(({ id }) => id)).not.toContain("not-asked");
  expect(manualFor(undefined).map(({ id }) => id)).not.toContain("not-asked");
});

test("every picture of docs/manual.md is found from docs/", async () => {
  const links = [...manualMarkdown(manual).matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, link]) => link ?? "");
  expect(links).toHaveLength(PICTURES.length);
  for (const link of links) expect((await stat(join(root, "docs", link))).isFile(), link).toBe(true);
});

test("deadline, hotline, online system and call in the manual are those of the guide", async () => {
  const shipped = allText(manual);
  expect(shipped).toContain(`在 ${deadlineText(guide.filing.closes)} 前完成网上审核提交`);
  for (const own of [guide.callName, guide.documentNumber, guide.portal ?? "–", guide.portalAddress ?? "–", ...guide.hotline]) expect(shipped).toContain(own);
  const { guides } = await readGuides([join(root, "test", "fixtures", "guides")]);
  const other = guides.find(({ id }) => id === "made-up-2027");
  const nextYear = allText(manualFor(other));
  expect(nextYear).toContain("“双边样例合作”项目（样科指南〔2027〕99号）");
  expect(nextYear).toContain("请拨服务热线 4000000000 询问");
  expect(nextYear).toContain("登录网上填报系统，");
  expect(nextYear).toContain("在 2027年3月20日12:00 前完成网上审核提交");
  const none = allText(manualFor(undefined));
  expect(none).toContain("在指南规定的截止时间前完成网上审核提交");
  for (const text of [nextYear, none])
    for (const of2026 of [guide.portalAddress ?? "–", guide.documentNumber, ...guide.hotline]) expect(text).not.toContain(of2026);
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
  for (const chapter of manual) expect(textOfChapter(chapter).length).toBeGreaterThan(40);
});

test("the search finds chapters that hold every word, wide or narrow letters alike, and shows where", () => {
  expect(searchManual(manual, "").map(({ chapter }) => chapter.id)).toEqual(manual.map(({ id }) => id));
  expect(searchManual(manual, "用印包").map(({ chapter }) => chapter.id)).toContain("attachments");
  const [hit] = searchManual(manual, "ＡＰＰＤＡＴＡ");
  expect(hit).toMatchObject({ chapter: { id: "data" } });
  expect(hit?.excerpt).toContain("APPDATA");
  expect(searchManual(manual, "没有这样的词")).toEqual([]);
  expect(searchManual(manual, "核验 manifest").map(({ chapter }) => chapter.id)).toEqual(["finish"]);
});

test("the manual names screens and buttons as they stand on them", () => {
  const all = allText(manual);
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
    SLOT_STATES.outdated,
    text.start.sampleComplete.slice(0, 4),
    text.findings.goFill,
  ])
    expect(all).toContain(`“${name}”`);
  for (const group of ["must", "lack", "open", "advice", "met"] as const) expect(all).toContain(text.groups[group].name);
});
