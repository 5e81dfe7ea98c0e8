import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { fillUnitDocx, paragraphsOf, readUnitTemplate } from "../../../electron/documents/unit-template.ts";
import { LETTER_FACT_NAMES, letterFacts } from "../../../shared/documents/letter-facts.ts";
import { fillUnitTemplate, sha256OfWords } from "../../../shared/documents/unit-template.ts";
import type { AppError, FieldProblem } from "../../../shared/errors.ts";
import { findTopic } from "../../../shared/guide/guide.ts";
import { enterprise, guide2026, parsedCase, sampleJson, squeezed, unwrap } from "../../fixtures/letter-source.ts";
import { docxPart } from "../../fixtures/read-documents.ts";
import { NAMESPACE, paragraph, wordFile } from "../../fixtures/word-file.ts";

const header = (text: string) => ({ "word/header1.xml": `<?xml version="1.0" encoding="UTF-8"?><w:hdr ${NAMESPACE}>${paragraph(text)}</w:hdr>` });

function factsOf(set: Readonly<Record<string, unknown>> = {}) {
  const theCase = parsedCase(sampleJson(set));
  return letterFacts({ case: theCase, guide: guide2026, topic: unwrap(findTopic(guide2026, theCase.topic)) });
}

const fill = (bytes: Uint8Array, set: Readonly<Record<string, unknown>> = {}) => fillUnitDocx(bytes, "自拟.docx", LETTER_FACT_NAMES, factsOf(set));
const textIn = (docx: Uint8Array) => paragraphsOf(docxPart(docx, "word/document.xml"));
const filled = (body: string, set: Readonly<Record<string, unknown>> = {}) => textIn(unwrap(fill(wordFile(body), set)).docx);

function problemsIn(bytes: Uint8Array): readonly FieldProblem[] {
  const read = readUnitTemplate(bytes, "自拟.docx", LETTER_FACT_NAMES);
  const error: AppError | undefined = read.ok ? undefined : read.error;
  return error?.kind === "template-invalid" ? error.problems : [];
}

const partners = { partners: [enterprise("p1"), enterprise("p2", { name: "Zweite <& Söhne> AG" })], units: [] };

describe("a unit's own Word template", () => {
  test("is filled with the facts of the letters, whatever Word did to the runs", () => {
    expect(filled(paragraph("我单位（", "((申报", "单位))", "）申请((申请资", "助额", "))。"), { "applicant.name": "示例<公司>&" })).toEqual([
      "我单位（示例<公司>&）申请650,000元。",
    ]);
  });

  test("repeats paragraphs, words and table rows for each entry of a list", () => {
    const cell = (text: string) => `<w:tc>${paragraph(text)}</w:tc>`;
    expect(filled(`${paragraph("((每个合作方企业))")}${paragraph("((序号)).((中文名称))")}${paragraph("((完))")}`, partners)).toEqual([
      "1.样例p1有限公司",
      "2.样例p2有限公司",
    ]);
    expect(filled(paragraph("各方：((每个合作方企业))((外文名称))((当不是最后一家))、((完))((完))。"), partners)).toEqual([
      "各方：Beispielwerk p1 GmbH、Zweite <& Söhne> AG。",
    ]);
    const table = `<w:tbl><w:tr>${cell("((每个合作方企业))((序号))")}${cell("((中文名称))((完))")}</w:tr></w:tbl>${paragraph("完毕")}`;
    expect(filled(table, partners)).toEqual(["1", "样例p1有限公司", "2", "样例p2有限公司", "完毕"]);
  });

  test("takes words away when their fact is not true", () => {
    const body = paragraph("甲((当有合作方企业))有((完))((当没有合作方企业))无((完))乙");
    expect(filled(body, partners)).toEqual(["甲有乙"]);
    expect(filled(body, { partners: [], units: [] })).toEqual(["甲无乙"]);
  });

  test("shows a missing value as 【未填：…】 and names its field", () => {
    const { docx, missing } = unwrap(fill(wordFile(paragraph("负责人：((项目负责人))")), { "lead.name": "~absent" }));
    expect(textIn(docx)).toEqual(["负责人：【未填：项目负责人】"]);
    expect(missing).toEqual(["lead.name"]);
  });

  test("has the words of which the hash is taken, in the body and in headers", () => {
    const body = `${paragraph("((申报单位))")}${paragraph("((每个合作方企业))")}${paragraph("((中文名称))，((国别（地区）))")}${paragraph("((完))")}`;
    const bytes = wordFile(body, header("((项目名称))"));
    const { docx } = unwrap(fill(bytes, partners));
    const template = unwrap(readUnitTemplate(bytes, "自拟.docx", LETTER_FACT_NAMES));
    const { words } = fillUnitTemplate(template, LETTER_FACT_NAMES, factsOf(partners));
    const inFile = [...paragraphsOf(docxPart(docx, "word/header1.xml")), ...textIn(docx)].join("\n");
    expect(squeezed(words)).toBe(squeezed(inFile));
    expect(sha256OfWords(words)).toBe(sha256OfWords(inFile));
    const other = fillUnitTemplate(template, LETTER_FACT_NAMES, factsOf({ ...partners, title: "另一个题目" }));
    expect(sha256OfWords(other.words)).not.toBe(sha256OfWords(words));
  });

  test("gives the same file for the same answers, and leaves all else of the template alone", () => {
    const bytes = wordFile(paragraph("((申报单位))"), { "word/media/logo.bin": "\u0001\u0002 ((不是占位符" });
    const [one, other] = [unwrap(fill(bytes)).docx, unwrap(fill(bytes)).docx];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    expect(docxPart(one, "word/media/logo.bin")).toBe("\u0001\u0002 ((不是占位符");
    expect(Object.keys(unzipSync(one)).sort()).toEqual(Object.keys(unzipSync(bytes)).sort());
  });

  test("takes answers as words: brackets in them are no placeholders, line breaks and rare signs stay whole", () => {
    expect(filled(paragraph("《((项目名称))》"), { title: "((申报单位))与\u0007“ä、😀、䶮”\n第二行" })).toEqual(["《((申报单位))与“ä、😀、䶮” 第二行》"]);
  });
});

describe("a Word template that takes something from outside of itself", () => {
  const relationships = (type: string, target: string, mode = ' TargetMode="External"') =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"${mode}/></Relationships>`;
  const related = (type: string, target: string, mode?: string, part = "word/_rels/document.xml.rels") =>
    wordFile(paragraph("兹有((申报单位))。"), { [part]: relationships(type, target, mode) });
  const field = (...instructions: readonly string[]) =>
    `<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>${instructions.map((text) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`).join("")}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>`;

  test.each<[string, Uint8Array, RegExp]>([
    ["a linked picture", related("image", "https://example.com/a.png"), /链接的图片/],
    ["a linked picture of this computer", related("image", "file:///C:\\Users\\someone\\a.png"), /链接的图片/],
    ["a linked picture of the letterhead", related("image", "https://example.com/a.png", undefined, "word/_rels/header1.xml.rels"), /链接的图片/],
    ["an attached template", related("attachedTemplate", "https://example.com/a.dotm", undefined, "word/_rels/settings.xml.rels"), /附加的模板/],
    ["an attached template on a share", related("attachedTemplate", "\\\\server\\a.dotm", undefined, "word/_rels/settings.xml.rels"), /附加的模板/],
    ["an address that is said to be internal", related("image", "https://example.com/a.png", ""), /链接的图片/],
    ["a target mode written in numbers", related("image", "a.png", ' TargetMode="&#69;xternal"'), /链接的图片/],
    ["the data of a mail merge", related("mailMergeSource", "file:///C:\\a.xlsx", undefined, "word/_rels/settings.xml.rels"), /文档以外的内容/],
    ["a link that starts a program", related("hyperlink", "ms-msdt:/id"), /文档以外的内容/],
    ["another document taken in", related("aFChunk", "chunk.html", ""), /嵌入的其他文档/],
    ["an element for another document", wordFile('<w:altChunk r:id="r1"/>'), /其他文档/],
    ["a linked object", wordFile('<w:p><w:r><w:object><o:OLEObject Type="Link" ProgID="Excel.Sheet.12" r:id="r1"/></w:object></w:r></w:p>'), /对象/],
    [
      "an old picture with an address",
      wordFile('<w:p><w:r><w:pict><v:shape><v:imagedata src="http://example.com/a.png"/></v:shape></w:pict></w:r></w:p>'),
      /图片/,
    ],
    ["a field with a picture", wordFile(field(' INCLUDEPICTURE "http://example.com/a.png" ')), /域“INCLUDEPICTURE/],
    ["a field written in pieces and numbers", wordFile(field(" INCLUDE", "&#84;EXT ", "&quot;C:/a.docx&quot;")), /域“INCLUDETEXT/],
    ["a field that starts a program", wordFile(field(" DDEAUTO c:\\\\windows\\\\cmd.exe ")), /域“DDEAUTO/],
    ["a simple field", wordFile('<w:p><w:fldSimple w:instr=" LINK Excel.Sheet.12 a.xlsx "/></w:p>'), /域“LINK/],
    [
      "a field that names itself by another",
      wordFile(
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>QUOTE 73 78</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
      ),
      /域“/,
    ],
    ["a relationship too long to be looked at", related("image", `${"a".repeat(5_000)}.png`), /不寻常/],
    ["a bracket within an attribute", wordFile('<w:p><w:r><w:instrText a=">">INCLUDETEXT a.docx</w:instrText></w:r></w:p>'), /不寻常/],
    ["a part that hides its text", wordFile("<w:p><w:r><w:instrText>INC<![CDATA[LUDETEXT]]></w:instrText></w:r></w:p>"), /不寻常/],
  ])("is refused by name, and no letter is made of it: %s", (_name, bytes, words) => {
    expect(problemsIn(bytes)).toMatchObject([{ path: "", problem: expect.stringMatching(/模板引用了文档以外的内容.*请在 Word 中断开链接/) }]);
    expect(problemsIn(bytes)[0]?.problem).toMatch(words);
    expect(fill(bytes).ok).toBe(false);
  });

  test.each<[string, Uint8Array]>([
    ["a link to be followed", related("hyperlink", "https://example.com/")],
    ["a picture inside", related("image", "media/image1.png", "")],
    ["fields of the page and of a link", wordFile(`${field(" PAGE ")}${field(' HYPERLINK "https://example.com/" ')}${field(" IF ", "1 = 1 ")}`)],
  ])("is not what this is: %s", (_name, bytes) => {
    expect(problemsIn(bytes)).toEqual([]);
  });
});

describe("a broken Word template", () => {
  test("is told of with all its mistakes at once, each with the text around it", () => {
    const bytes = wordFile(
      [
        paragraph("开头((没有这个))"),
        paragraph("((申报单位"),
        paragraph("多出))来"),
        paragraph("（（申报单位））"),
        paragraph("((外文名称??有))"),
        paragraph("((每个不存在的列表))((中文名称))((完))((完))"),
        paragraph("((每个合作方企业))((项目名称))"),
      ].join(""),
      header("页眉((也没有))"),
    );
    const problems = problemsIn(bytes);
    expect(problems.map(({ path }) => path)).toEqual([
      "页眉第1段“页眉((也没有))”",
      "正文第1段“开头((没有这个))”",
      "正文第2段“((申报单位”",
      "正文第3段“多出))来”",
      "正文第4段“（（申报单位））”",
      "正文第5段“((外文名称??有))”",
      expect.stringContaining("正文第6段"),
      expect.stringContaining("正文第6段"),
      expect.stringContaining("正文第7段"),
    ]);
    expect(problems.map(({ problem }) => problem).join("\n")).toContain("没有名为“不存在的列表”的列表");
    expect(problems.at(-1)?.problem).toContain("没有用“((完))”结束");
  });

  test("is told of when a block begins in a table cell and ends outside the table", () => {
    const bytes = wordFile(`<w:tbl><w:tr><w:tc>${paragraph("((每个合作方企业))")}</w:tc></w:tr></w:tbl>${paragraph("((中文名称))((完))")}`);
    expect(problemsIn(bytes)).toHaveLength(1);
  });

  test.each([
    ["nothing", new Uint8Array()],
    ["a text", strToU8("不是 Word 文件")],
    ["a ZIP that is no Word file", zipSync({ "a.txt": strToU8("a") })],
    ["a torn ZIP", wordFile(paragraph("x")).subarray(0, 300)],
    ["an old or encrypted file", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2])],
    ["XML that is torn", zipSync({ "word/document.xml": strToU8("<w:document><w:body><w:p><w:r><w:t>((申报单位))") })],
  ])("is refused when it is %s", (_name, bytes) => {
    expect(problemsIn(bytes).length).toBeGreaterThan(0);
  });
});
