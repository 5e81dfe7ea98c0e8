import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { guideCheckCommand } from "../../../../electron/cli/commands/guide-check.ts";
import { paragraphsOf } from "../../../../electron/documents/unit-template.ts";
import { makeUnitTemplate } from "../../../../electron/jobs/write/make-unit-template.ts";
import { writeDocuments } from "../../../../electron/jobs/write/write-documents.ts";
import { lettersInForce } from "../../../../electron/library/cases/unit-templates.ts";
import { readAuthoredGuide } from "../../../../electron/library/guides/authored-guide.ts";
import { readGuide } from "../../../../electron/library/guides/guides.ts";
import { installData } from "../../../../electron/library/guides/install-data.ts";
import type { Case } from "../../../../shared/case/case.ts";
import { unwrap } from "../../../fixtures/letter-source.ts";
import { docxPart, pdfPages } from "../../../fixtures/read-documents.ts";
import { paragraph, wordFile } from "../../../fixtures/word-file.ts";
import { workbook } from "../../../fixtures/workbook.ts";

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "办公文件 "));
  vi.stubEnv("GUOHE_HOME", join(home, "user"));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

const set = (text: string, properties: string) => paragraph(text).replace("<w:p>", `<w:p><w:pPr>${properties}</w:pPr>`);
const centred = (text: string) => set(text, '<w:jc w:val="center"/>');
const right = (text: string) => set(text, '<w:jc w:val="right"/>');
const cell = (text: string) => `<w:tc><w:tcPr/>${paragraph(text)}</w:tc>`;
const row = (...texts: readonly string[]) => `<w:tr>${texts.map(cell).join("")}</w:tr>`;
const table = (...rows: readonly string[]) => `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="3000"/><w:gridCol w:w="1000"/></w:tblGrid>${rows.join("")}</w:tbl>`;

/** A form as an office has it: title, addressee, a choice over two paragraphs, a table with a row for each, a place for the seal. */
const FORM = [
  centred("申报承诺书"),
  paragraph("((收文", "机关))："),
  paragraph("我单位申报“((项目名称))”项目，配套资金((配套资金))（大写：((配套资金大写))）。"),
  paragraph("((当涉及技术出口))"),
  paragraph("本项目涉及技术出口。"),
  paragraph("当事人：双方。"),
  paragraph("((完))"),
  table(row("阶段", "经费"), row("((每个阶段))((阶段名称))", "((阶段经费))((完))")),
  paragraph("((每个阶段))"),
  paragraph("((序号)).((阶段名称))须按期完成。"),
  paragraph("((完))"),
  paragraph("（加盖申报单位公章）"),
  right("((申报单位))"),
  right("((落款日期))"),
].join("");

const HEAD = ["编号", "问谁", "类型", "名称", "单位", "说明", "何时问", "条款", "选项", "可选几个", "没有", "属于", "一项叫什么"];
const ROWS = [
  HEAD,
  ["has-export", "项目", "是否", "涉及技术出口", "", "", "", "f1"],
  ["export-kind", "项目", "选择", "出口方式", "", "按合同填写", "has-export = 是", "f1", "licence：许可；free：自由"],
  ["licence", "项目", "文字", "许可编号", "", "", "has-export = 是 且 export-kind = 许可", "f1"],
  ["matching", "项目", "金额", "配套资金", "", "", "", "f1", "", "", "没有配套"],
  ["months", "负责人", "数字", "投入时间", "个月", "", "", "f1"],
  ["stages", "项目", "列表", "阶段", "", "", "", "f1", "", "", "", "", "阶段"],
  ["name", "", "文字", "阶段名称", "", "", "", "", "", "", "", "stages"],
  ["cost", "", "金额", "阶段经费", "", "", "", "", "", "", "", "stages"],
];

const GUIDE = `
extends: shanghai-intl-coop-2026@2026
id: office-files
edition: "1"
issuedOn: 2027-01-01
clauses: [{ id: f1, place: 一, words: 申报单位须填写。 }]
documents:
  - { id: promise, title: 申报承诺书, topics: all, use: upload, signers: [unit-seal, lead], cites: [{ clause: f1 }] }
rules:
  - { id: asked, title: 投入时间, topics: all, cites: [{ clause: f1 }], check: { kind: compare, fact: months, atLeast: 6 } }
  - { id: licensed, title: 许可编号, topics: all, cites: [{ clause: f1 }], check: { kind: compare, fact: licence, given: true } }
`;

async function folderOf(name: string, files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  for (const [path, content] of Object.entries({ "guide.yaml": GUIDE, ...files })) {
    await mkdir(dirname(join(home, name, path)), { recursive: true });
    await writeFile(join(home, name, path), content);
  }
  return join(home, name);
}

const whole = (name: string) => folderOf(name, { "questions.xlsx": workbook(ROWS), "letters/promise.docx": wordFile(FORM) });

async function linesOfCheck(folder: string): Promise<readonly string[]> {
  const output = unwrap(
    await guideCheckCommand.run({ positionals: [folder], values: {}, path: (path) => path, onProgress: () => undefined, signal: new AbortController().signal }),
  );
  return output.lines;
}

const answered: Case = {
  formatVersion: 1,
  id: "c",
  guide: "office-files",
  guideEdition: "1",
  topic: "2",
  title: "示例项目",
  letterDate: "2027-03-01",
  applicant: { name: "示例研究院" },
  answers: {
    "has-export": true,
    "export-kind": "licence",
    matching: 600000,
    stages: [
      { name: "设计", cost: 100000 },
      { name: "试验", cost: 500000 },
    ],
  },
};

describe("a letter of a guide in Word", () => {
  test("is written as .docx in the office's own layout and as PDF with the same words", async () => {
    const guide = unwrap(await readAuthoredGuide(await whole("whole"))).guide;
    const out = join(home, "out");
    const written = unwrap(await writeDocuments({ case: answered, guide, letters: await lettersInForce(guide), only: ["promise"], out }));
    expect(written.documents).toMatchObject([{ id: "promise", pages: 1 }]);
    const docx = await readFile(join(out, "promise.docx"));
    const words = paragraphsOf(docxPart(docx, "word/document.xml")).filter((text) => text.trim() !== "");
    expect(words).toEqual([
      "申报承诺书",
      expect.stringMatching(/：$/),
      "我单位申报“示例项目”项目，配套资金600,000元（大写：人民币陆拾万元整）。",
      "本项目涉及技术出口。",
      "当事人：双方。",
      "阶段",
      "经费",
      "设计",
      "100,000元",
      "试验",
      "500,000元",
      "1.设计须按期完成。",
      "2.试验须按期完成。",
      "（加盖申报单位公章）",
      "示例研究院",
      "2027年3月1日",
    ]);
    expect(docxPart(docx, "word/document.xml")).toContain('<w:jc w:val="right"/>');
    const said = written.words[0]?.words.split("\n") ?? [];
    expect(said.slice(0, -3).sort()).toEqual([...words.slice(0, -3)].sort());
    const printed = (await pdfPages(await readFile(join(out, "promise.pdf")))).join("").replace(/\s/g, "");
    for (const text of words) expect(printed).toContain(text.replace(/\s/g, ""));
  });

  test("asks its questions, is installed with the guide, and is what a unit's own template begins with", async () => {
    const folder = await whole("installed");
    expect(await installData(folder)).toMatchObject({ ok: true, value: { id: "office-files" } });
    const installed = unwrap(await readGuide(join(home, "user", "guides", "office-files@1")));
    expect(installed.wordForms.promise?.file).toBe(join(home, "user", "guides", "office-files@1", "letters", "promise.docx"));
    await mkdir(join(home, "case"), { recursive: true });
    await writeFile(join(home, "case", "case.json"), JSON.stringify(answered));
    const made = unwrap(await makeUnitTemplate(join(home, "case"), "promise"));
    expect(await readFile(made.file)).toEqual(await readFile(join(folder, "letters", "promise.docx")));
  });

  test.each([
    ["((没有的名称))", "letters/promise.docx:1:1  正文第2段“((没有的名称))”：没有名为“没有的名称”的事实"],
    ["与((每个阶段))((阶段名称))、((完))合作", "letters/promise.docx:1:1  正文“与((每个阶段))((阶段名称))、((完))合”：“((每个阶段))”和它的“((完))”须各占一段"],
    ["((当涉及技术出口))文字", "“((当涉及技术出口))”没有用“((完))”结束"],
  ])("names the place of %s", async (text, told) => {
    const folder = await folderOf(`faulty ${text.length}`, {
      "questions.xlsx": workbook(ROWS),
      "letters/promise.docx": wordFile(centred("标题") + paragraph(text)),
    });
    expect((await linesOfCheck(folder)).join("\n")).toContain(told);
  });

  test("says of a file that Word cannot have written that it is none", async () => {
    const folder = await folderOf("no word", { "questions.xlsx": workbook(ROWS), "letters/promise.docx": "PK no" });
    expect((await linesOfCheck(folder)).join("\n")).toContain("letters/promise.docx:1:1  文件已损坏或不是 Word 文档（.docx）");
  });
});

describe("questions in a table", () => {
  test("become what questions.yaml would say", async () => {
    const { guide } = unwrap(await readAuthoredGuide(await whole("table")));
    expect(guide.questions.slice(0, 3)).toEqual([
      { id: "has-export", on: "project", type: "yes-no", label: "涉及技术出口", clause: "f1" },
      {
        id: "export-kind",
        on: "project",
        type: "choice",
        label: "出口方式",
        help: "按合同填写",
        when: { fact: "has-export", equals: true },
        clause: "f1",
        options: [
          { value: "licence", label: "许可" },
          { value: "free", label: "自由" },
        ],
      },
      {
        id: "licence",
        on: "project",
        type: "text",
        label: "许可编号",
        when: {
          all: [
            { fact: "has-export", equals: true },
            { fact: "export-kind", equals: "licence" },
          ],
        },
        clause: "f1",
      },
    ]);
    expect(guide.questions.find(({ id }) => id === "stages")).toMatchObject({
      item: "阶段",
      fields: [
        { id: "name", type: "text" },
        { id: "cost", type: "money" },
      ],
    });
  });

  const changed = (line: number, column: number, value: string) =>
    ROWS.map((cells, at) => (at === line - 1 ? Object.assign([...cells], { [column - 1]: value }) : cells));
  test.each([
    ["an unknown type", changed(2, 3, "日期时间"), "questions.xlsx C2  questions[0].type："],
    ["an unknown heading", changed(1, 6, "帮助"), "questions.xlsx F1  没有“帮助”这一列"],
    ["a needed heading that is not there", changed(1, 4, ""), "questions.xlsx A1  首行须为各列的名称，缺少：名称"],
    ["a clause that there is none of", changed(5, 8, "f9"), "questions.xlsx H5  "],
    ["a condition in no form", changed(4, 7, "有出口时"), "questions.xlsx G4  须写作“编号 = 值”"],
    ["a condition on a question that there is none of", changed(4, 7, "has-import = 是"), "questions.xlsx G4  "],
    ["a field of a list that there is none of", changed(8, 12, "stage"), "questions.xlsx L8  上面没有编号为“stage”、类型为“列表”的问题"],
    ["an id of a field that is none", changed(9, 1, "Cost"), "questions.xlsx A9  questions[5].fields[1].id："],
    [
      "a cell without a heading",
      ROWS.map((cells, at) => (at === 1 ? [...cells, "", "", "", "", "", "", "多余"] : cells)),
      "questions.xlsx O2  这一格上面的首行没有列名",
    ],
  ])("names the cell of %s", async (name, rows, told) => {
    const folder = await folderOf(name, { "questions.xlsx": workbook(rows), "letters/promise.docx": wordFile(FORM) });
    expect((await linesOfCheck(folder)).join("\n")).toContain(told);
  });

  test("are refused beside questions.yaml, as a file that is no table, and as a table without end", async () => {
    const both = await folderOf("both", { "questions.xlsx": workbook(ROWS), "questions.yaml": "[]" });
    expect((await linesOfCheck(both)).join("\n")).toContain("questions.yaml:1:1  questions.xlsx 中已有 questions，两处只能写一处");
    const none = await folderOf("none", { "questions.xlsx": "编号,名称" });
    expect((await linesOfCheck(none)).join("\n")).toContain("questions.xlsx A1  不是 Excel 表格（.xlsx）");
    const endless = workbook(ROWS.map((cells) => [...cells]));
    const far = await folderOf("far", { "questions.xlsx": await withFarCell(endless) });
    expect((await linesOfCheck(far)).join("\n")).toContain("questions.xlsx A1  表格太大");
  });
});

async function withFarCell(bytes: Uint8Array): Promise<Uint8Array> {
  const { strFromU8, strToU8, unzipSync, zipSync } = await import("fflate");
  const parts = unzipSync(bytes);
  const sheet = strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array()).replace(
    "</sheetData>",
    '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
  );
  return zipSync({ ...parts, "xl/worksheets/sheet1.xml": strToU8(sheet) });
}
