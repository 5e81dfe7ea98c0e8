import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { productFolder } from "../../../electron/files/paths.ts";
import { type AuthoredGuide, readAuthoredGuide } from "../../../electron/library/guides/authored-guide.ts";
import { newGuide } from "../../../electron/library/guides/new-guide.ts";
import { coverageOf } from "../../../shared/authoring/coverage.ts";
import { runSituation } from "../../../shared/authoring/situations.ts";
import { isRecord } from "../../../shared/case/case-path.ts";
import { cataloguedFields } from "../../../shared/case/field-catalogue.ts";
import { derivedConditionFacts } from "../../../shared/conditions/facts.ts";
import { LETTER_FACT_NAMES } from "../../../shared/documents/letter-facts.ts";
import { OPERATORS } from "../../../shared/guide/conditions.ts";
import { GENERAL_KINDS } from "../../../shared/guide/general-check-schema.ts";
import { SIGNERS } from "../../../shared/guide/guide.ts";
import { TO_FILL } from "../../../shared/guide/guide-problems.ts";
import { QUESTION_OBJECTS } from "../../../shared/guide/questions.ts";
import { guideGapText } from "../../../shared/messages/guide-gap-text.ts";
import { parseCsv } from "../../../shared/text/cells.ts";
import { paragraph, wordFile } from "../../fixtures/word-file.ts";
import { workbook } from "../../fixtures/workbook.ts";

const root = productFolder();
const text = await readFile(join(root, "docs", "guides.md"), "utf8");

/** The examples of the document: what stands after the language of a fence is the file that it belongs to. */
const examples = [...text.matchAll(/^```(\w+) ?(\S*)\n([\s\S]*?)^```$/gm)].map(([, language = "", file = "", content = ""]) => ({ language, file, content }));

const DATES: Readonly<Record<string, string>> = {
  issuedOn: "2027-05-08",
  opens: "2027-05-15T09:00",
  closes: "2027-06-03T16:30",
  start: "2027-08-01",
  end: "2030-07-31",
};

/** The skeleton of a new guide, filled in as the document says. */
const skeleton = (): Map<string, string> =>
  new Map(
    [...newGuide("example")]
      .filter(([path]) => !path.startsWith("."))
      .map(([path, content]) => [
        path,
        content
          .replace(/(\w+): （请填写）/g, (_all, key: string) => `${key}: ${DATES[key] ?? "示例文字"}`)
          .replaceAll(`"${TO_FILL}"`, '"2027"')
          .replace(TO_FILL, "示例文字"),
      ]),
  );

/** One example put into a file: entries of a list take the place of those of the same `id`, keys of a map that of the same key. */
function joined(before: string | undefined, example: string): string {
  const [known, added]: readonly unknown[] = [before === undefined ? undefined : parse(before), parse(example)];
  if (Array.isArray(known) && Array.isArray(added)) {
    const ids = new Set(added.map((one: unknown) => idOf(one)));
    return stringify([...known.filter((one: unknown) => !ids.has(idOf(one))), ...added]);
  }
  return stringify(isRecord(known) && isRecord(added) ? { ...known, ...added } : added);
}

const idOf = (one: unknown): unknown => (isRecord(one) ? (one.id ?? one.name) : one);

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "guides-document-"));
});
afterAll(() => rm(home, { recursive: true, force: true }));

/** An example of a Word form: a paragraph each line, the first one centred. */
const formOf = (content: string): Uint8Array =>
  wordFile(
    content
      .trimEnd()
      .split("\n")
      .map((line, index) => (index === 0 ? paragraph(line).replace("<w:p>", '<w:p><w:pPr><w:jc w:val="center"/></w:pPr>') : paragraph(line)))
      .join(""),
  );

async function written(name: string, files: ReadonlyMap<string, string | Uint8Array>): Promise<string> {
  const folder = join(home, name);
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

async function checked(folder: string): Promise<AuthoredGuide> {
  const read = await readAuthoredGuide(folder);
  if (!read.ok) throw new Error(JSON.stringify(read.error, undefined, 1));
  return read.value;
}

/** Situations of the guide that do not come true. */
const failed = ({ guide, situations }: AuthoredGuide) =>
  situations.flatMap(({ content }) => content.situations.map((one) => runSituation(one, content, guide)).filter(({ passed }) => !passed));

test("every example of docs/guides.md names its file, and all together make a guide without faults or gaps whose situations come true", async () => {
  expect(examples.filter(({ file }) => file === "")).toEqual([]);
  expect(examples.length).toBeGreaterThan(30);
  const files = skeleton();
  for (const { file, content } of examples.filter(({ file }) => !file.includes(":"))) {
    files.set(file, file.endsWith(".yaml") ? joined(files.get(file), content) : content);
  }
  const authored = await checked(
    await written("example", new Map([...files].map(([path, content]) => [path, path.endsWith(".docx") ? formOf(content) : content]))),
  );
  const { guide, source } = authored;
  expect(coverageOf(guide, Object.keys(source.letters)).gaps.map(guideGapText)).toEqual([]);
  expect(failed(authored)).toEqual([]);
});

test("the example of extending the guide of 2026 is a guide without faults", async () => {
  const parts = examples.flatMap(({ file, content }) => (file.startsWith("extends:") ? [[file.slice("extends:".length), content] as const] : []));
  const { guide } = await checked(await written("extending", new Map(parts)));
  expect(guide.rules.filter(({ id }) => id === "grant-cap").map(({ check }) => check)).toContainEqual({ kind: "grantAtMost", limit: 4_000_000 });
  expect(guide.rules.some(({ id }) => id === "priority-field")).toBe(false);
});

test("the example of a table of questions is a guide without faults, as the same questions in YAML", async () => {
  const [table] = examples.filter(({ file }) => file === "table:questions.xlsx");
  const files = new Map<string, string | Uint8Array>([...skeleton()].filter(([path]) => path !== "questions.yaml"));
  const { guide } = await checked(await written("table", files.set("questions.xlsx", workbook(parseCsv(table?.content ?? "")))));
  expect(guide.questions.map(({ id, type }) => `${id} ${type}`)).toEqual([
    "lead-birth date",
    "has-export yes-no",
    "export-kind choice",
    "licence text",
    "matching money",
    "stages list",
  ]);
  expect(guide.questions[3]?.when).toEqual({
    all: [
      { fact: "has-export", equals: true },
      { fact: "export-kind", equals: "licence" },
    ],
  });
});

const yaml = examples.map(({ content }) => content).join("\n");

test("there is an example of every type of question, everyone who is asked, every kind of check and every outcome that a check can name", () => {
  for (const type of ["yes-no", "number", "money", "date", "month", "choice", "code", "text", "list", "element"]) expect.soft(yaml).toContain(`type: ${type}`);
  for (const on of QUESTION_OBJECTS) expect.soft(yaml).toContain(`on: ${on}`);
  for (const kind of GENERAL_KINDS) expect.soft(yaml).toContain(`kind: ${kind}`);
  for (const word of ["when:", "exceptFor:", "cases:", "unanswered:", "otherwise:", "say:", "todo:", "lookup:", "sum:", "distinctBy:"])
    expect.soft(yaml).toContain(word);
  for (const word of [...OPERATORS, ...SIGNERS]) expect.soft(text).toContain(`\`${word}\``);
});

test("every fact and every name for letters in its lists is one that the program knows", () => {
  const table = text.slice(text.indexOf("## 四、"), text.indexOf("### 由事实算出的量"));
  const NOUNS: Readonly<Record<string, string>> = { partner: "partners", unit: "units", agreement: "agreements", item: "budget.items" };
  const facts = [...table.matchAll(/^\| (`[^|]+) \|/gm)].flatMap(([, cell = ""]) => [...cell.matchAll(/`([\w.]+)`/g)].map(([, fact = ""]) => fact));
  expect(facts.length).toBeGreaterThan(50);
  const known = (fact: string) => {
    const [noun = "", ...rest] = fact.split(".");
    const path = rest.length > 0 && NOUNS[noun] !== undefined ? [NOUNS[noun], ...rest].join(".") : fact;
    return derivedConditionFacts.includes(fact) || cataloguedFields.some((field) => field === path || field.startsWith(`${path}.`));
  };
  expect(facts.filter((fact) => !known(fact))).toEqual([]);
  const [, names = ""] = /程序自带的有 (.+?)。外方/s.exec(text) ?? [];
  const letterNames = [...names.matchAll(/`([^`]+)`/g)].map(([, name = ""]) => name);
  expect(letterNames.length).toBeGreaterThan(15);
  expect(letterNames.filter((name) => !LETTER_FACT_NAMES.facts.has(name))).toEqual([]);
});

const SENTENCES = [
  "shared/messages/guide-problem-text.ts",
  "shared/messages/guide-gap-text.ts",
  "shared/messages/situation-text.ts",
  "shared/guide/questions.ts",
  "shared/guide/conditions.ts",
  "shared/guide/general-check-schema.ts",
  "shared/guide/timeless-condition.ts",
  "shared/guide/open-guide.ts",
  "shared/guide/question-table.ts",
  "shared/guide/table-condition.ts",
  "shared/guide/guide.ts",
  "shared/guide/check-kinds.ts",
  "shared/guide/schema-problems.ts",
  "shared/check/assemble-guide.ts",
  "shared/check/condition-values.ts",
  "shared/text/moment.ts",
];

test.each(SENTENCES)("every sentence that the check of a guide takes from %s is explained", async (file) => {
  const source = (await readFile(join(root, file), "utf8")).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  // the fixed parts of a sentence, between its quotes and its values
  const parts = [...source.matchAll(/[^"'`{}$\n]*\p{Script=Han}[^"'`{}$\n]*/gu)].map(([part]) => part.replaceAll("\\\\", "\\").trim());
  const told = parts.filter((part) => (part.match(/\p{Script=Han}/gu) ?? []).length >= 3);
  expect(told.length).toBeGreaterThan(0);
  expect(told.filter((part) => !text.includes(part))).toEqual([]);
});
