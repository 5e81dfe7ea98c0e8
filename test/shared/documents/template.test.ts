import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { holds } from "../../../shared/documents/fill-expressions.ts";
import { LETTER_FACT_NAMES } from "../../../shared/documents/letter-facts.ts";
import { parseTemplate } from "../../../shared/documents/template.ts";
import { letters } from "../../fixtures/letter-source.ts";

const HEAD = ["---", "文书：trial", "落款单位：((申报单位))", "落款日期：((落款日期))", "---"];
const parse = (...body: string[]) => parseTemplate({ id: "trial", text: [...HEAD, ...body].join("\n") }, LETTER_FACT_NAMES);
const problems = (...body: string[]) => {
  const parsed = parse(...body);
  return parsed.ok || parsed.error.kind !== "template-invalid" ? [] : parsed.error.problems;
};

describe("the shipped templates", () => {
  test("are all read, and all are right", () => {
    const folders = ["../../../templates/letters/", "../../../templates/guides/shanghai-intl-coop-2026/letters/"];
    const names = folders.flatMap((folder) => readdirSync(fileURLToPath(new URL(folder, import.meta.url)))).filter((name) => name.endsWith(".md"));
    expect(names.length).toBeGreaterThanOrEqual(2);
    expect(letters.map(({ id }) => `${id}.md`).sort()).toEqual(names.sort());
    for (const letter of letters) expect(parseTemplate(letter, LETTER_FACT_NAMES), letter.id).toMatchObject({ ok: true });
  });
});

describe("a template", () => {
  test("may hold titles, an addressee, headings of three levels, paragraphs and lines for each entry of a list", () => {
    const parsed = parse("# 标题", "主送：((收文机关))：", "## 一、甲", "### （一）乙", "#### 1.丙", "文字。", "", "每个合作方企业：((序号)).((中文名称))");
    expect(parsed.ok && parsed.value.lines.map(({ form, each }) => each ?? form)).toEqual([
      "title",
      "addressee",
      "heading-1",
      "heading-2",
      "heading-3",
      "paragraph",
      "合作方企业",
    ]);
  });

  test("may hold remarks, which are not printed", () => {
    const parsed = parse("<!-- 说明 ((不是事实)) -->", "# 标题", "文字。");
    expect(parsed.ok && parsed.value.lines.length).toBe(2);
  });

  test("may put conditions into conditions and full-width brackets around facts", () => {
    expect(problems("# 标题", "((有合作方企业??与((有多家合作方企业??各))企业（((项目名称))）))。")).toEqual([]);
  });

  test("with mistakes is refused with all of them at once, each with its line", () => {
    const found = problems("# 标题", "((项目名))，((项目负责人", "每个合作企业：((序数))", "((有合作方企业??没有结束", "多余的))。");
    expect(found.map(({ path }) => path)).toEqual(["第7行", "第7行", "第8行", "第8行", "第9行", "第10行"]);
    expect(found[0]?.problem).toMatch(/没有名为“项目名”的事实.*项目名称/);
    expect(found[1]?.problem).toMatch(/“\(\(项目负责人”没有用“\)\)”结束/);
    expect(found[2]?.problem).toMatch(/没有名为“合作企业”的列表.*合作方企业/);
    expect(found[5]?.problem).toMatch(/多出一个“\)\)”/);
  });

  test("without a title, without a head or with an unknown entry in it is refused", () => {
    expect(problems("只有正文。")).toMatchObject([{ problem: expect.stringContaining("没有标题") }]);
    const bare = parseTemplate({ id: "trial", text: "# 标题\n正文。" }, LETTER_FACT_NAMES);
    expect(bare).toMatchObject({ ok: false, error: { kind: "template-invalid", file: "letters/trial.md" } });
    const odd = parseTemplate(
      { id: "trial", text: ["---", "文书：other", "抄送：某处", "落款单位：甲", "落款日期：乙", "---", "# 标题"].join("\n") },
      LETTER_FACT_NAMES,
    );
    expect(odd.ok || odd.error.kind !== "template-invalid" ? [] : odd.error.problems.map(({ path }) => path)).toEqual(["第3行", "第2行"]);
  });

  test("may come from Windows, with a byte order mark and its line ends", () => {
    expect(parseTemplate({ id: "trial", text: `\uFEFF${[...HEAD, "# 标题", "正文。"].join("\r\n")}` }, LETTER_FACT_NAMES)).toMatchObject({ ok: true });
  });
});

test("words behind a condition stand where there is an answer, and not where there is none", () => {
  const words = (text: string | undefined) => holds({ kind: "words", text, field: "title" });
  expect([words("样例"), words(""), words(undefined)]).toEqual([true, false, false]);
  expect([holds({ kind: "yes-no", yes: true }), holds({ kind: "yes-no", yes: false })]).toEqual([true, false]);
  expect([holds({ kind: "check", ticked: true, text: "有" }), holds({ kind: "check", ticked: false, text: "有" })]).toEqual([true, false]);
});
