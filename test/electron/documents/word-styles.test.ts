import { describe, expect, test } from "vitest";
import { renderDocx } from "../../../electron/documents/docx.ts";
import type { DocumentContent, Inline } from "../../../shared/documents/blocks.ts";
import { planOf, sampleOf, TOPICS } from "../../fixtures/every-document.ts";
import { letterOf, unwrap, written } from "../../fixtures/letter-source.ts";
import { docxPart } from "../../fixtures/read-documents.ts";

const documentOf = (content: DocumentContent) => docxPart(unwrap(renderDocx(content)), "word/document.xml");
const paragraphsOf = (xml: string) => xml.match(/<w:p[ >].*?<\/w:p>|<w:p\/>/gs) ?? [];
const text = (words: string): Inline[] => [{ kind: "text", text: words }];
const EVERY = TOPICS.flatMap((topic) => planOf(sampleOf(topic)).planned.map(({ content }) => [`${content.id} of ${topic}`, content] as const));

describe("the Word file", () => {
  test("has the indent and the even edges of a paragraph in the style 正文, not in each paragraph", () => {
    const bytes = unwrap(renderDocx(written(letterOf("self-funding"))));
    const style = /w:styleId="BodyText".*?<\/w:style>/s.exec(docxPart(bytes, "word/styles.xml"))?.[0];
    expect(style).toContain('w:firstLineChars="200"');
    expect(style).toContain('<w:jc w:val="both"/>');
    const bodies = paragraphsOf(docxPart(bytes, "word/document.xml")).filter((paragraph) => paragraph.includes('"BodyText"'));
    expect(bodies.length).toBeGreaterThanOrEqual(4);
    for (const paragraph of bodies) expect(paragraph).not.toMatch(/<w:ind|<w:jc/);
  });

  test("leaves the right edge uneven in a paragraph with long foreign words, which no line can break, and only there", () => {
    const alignOf = (words: string) =>
      paragraphsOf(documentOf({ id: "trial", title: "样例", page: { kind: "letter" }, blocks: [{ kind: "paragraph", inlines: text(words) }] }))
        .find((paragraph) => paragraph.includes('"BodyText"'))
        ?.match(/<w:jc w:val="(\w+)"/)?.[1];
    expect(alignOf("特拉维夫样例大学（אוניברסיטת תל־אביב），国别（地区）：以色列。")).toBe("left");
    expect(alignOf("南郊样例大学（Musteruniversität Süderau），国别（地区）：德国。")).toBe("left");
    expect(alignOf("曼谷样例大学（มหาวิทยาลัยตัวอย่าง），国别（地区）：泰国。")).toBe("left");
    expect(alignOf("申报2026年度项目，编号STCSM-2026，与TU Wien合作。")).toBeUndefined();
  });

  test("leaves the room for a pen behind 承诺人（签字）：, where spaces at the end of a centred line count for nothing", () => {
    const [letter] = planOf(sampleOf("1"), ["truthfulness"]).planned;
    if (letter === undefined) throw new Error("no letter");
    const [signed = "", dated = ""] = paragraphsOf(documentOf(letter.content)).filter((paragraph) => paragraph.includes('"Signature"'));
    expect(signed).toContain(">承诺人（签字）：</w:t>");
    // its middle is three characters to the left of the date's
    const middle = (paragraph: string) => Number(/w:left="(\d+)"/.exec(paragraph)?.[1] ?? 0) - Number(/w:right="(\d+)"/.exec(paragraph)?.[1] ?? 0);
    expect(dated).toContain("日</w:t>");
    expect((middle(dated) - middle(signed)) / 20 / 6).toBeCloseTo(15.79, 1);
  });

  test("keeps the last row of a table with the notes below it", () => {
    const [sheet] = planOf(sampleOf("2"), ["budget-sheet"]).planned;
    if (sheet === undefined) throw new Error("no budget sheet");
    const rows = (documentOf(sheet.content).match(/<w:tr>.*?<\/w:tr>/gs) ?? []).map((row) => row.includes("<w:keepNext/>"));
    expect(rows.slice(-2)).toEqual([true, true]);
    expect(rows.slice(0, -2)).not.toContain(true);
  });

  test("keeps the rows for a pen of a sheet together, so that none falls alone onto a page of its own", () => {
    const [list] = planOf(sampleOf("2"), ["seal-list"]).planned;
    if (list === undefined) throw new Error("no seal list");
    const byHand = (documentOf(list.content).match(/<w:tr>.*?<\/w:tr>/gs) ?? []).filter((row) => row.includes("<w:trHeight"));
    expect(byHand.map((row) => row.includes("<w:keepNext/>"))).toEqual([true, true, true, false]);
  });

  test("keeps the last rows of a table with the one line between it and the signature", () => {
    const cells = (words: string) => ({ cells: [{ inlines: text(words) }] });
    const content: DocumentContent = {
      id: "trial",
      title: "样例",
      page: { kind: "letter" },
      blocks: [
        { kind: "table", columns: [156], head: [cells("专家")], rows: [cells("甲"), cells("乙"), cells("丙")] },
        { kind: "paragraph", inlines: text("特此致函。") },
        { kind: "signature", unit: text("样例公司"), date: text("2026年5月20日") },
      ],
    };
    const rows =
      documentOf(content)
        .match(/<w:tr>.*?<\/w:tr>|<w:tr .*?<\/w:tr>/gs)
        ?.map((row) => row.includes("<w:keepNext/>")) ?? [];
    expect(rows.slice(-3)).toEqual([false, true, true]);
  });

  test("has a title of several lines as one paragraph with line breaks", () => {
    const titles = paragraphsOf(documentOf(written(letterOf("no-licence-transfer")))).filter((paragraph) => paragraph.includes('w:val="Title"'));
    expect(titles.length).toBe(1);
    expect(titles[0]?.match(/<w:br\/>/g)?.length).toBe(1);
    const long = documentOf({
      id: "trial",
      title: "样例",
      page: { kind: "letter" },
      blocks: [{ kind: "title", lines: [text("面向柔性装配的具身智能机器人关键技术联合研究与应用示范")] }],
    });
    expect(long).toContain("<w:br/>");
  });

  test("has room for one line more than its PDF where that fills its page, so that other faces do not carry the signature away", () => {
    const [full] = planOf(sampleOf("3-2"), ["self-funding"]).planned;
    if (full === undefined) throw new Error("no self-funding letter");
    const titleSpace = (content: DocumentContent) => /<w:pStyle w:val="Title"\/><w:spacing w:before="(\d+)"/.exec(documentOf(content))?.[1];
    expect(titleSpace(full.content)).toBe("580");
    expect(titleSpace(written(letterOf("self-funding")))).toBe("1160");
  });

  test("keeps the rows for a pen with the note above them, and spreads no line of a note before a number that does not fit", () => {
    const [ethics] = planOf(sampleOf("1"), ["ethics"]).planned;
    if (ethics === undefined) throw new Error("no ethics sheet");
    const bytes = unwrap(renderDocx(ethics.content));
    const notes = paragraphsOf(docxPart(bytes, "word/document.xml")).filter((paragraph) => paragraph.includes('w:val="Note"'));
    expect(notes.at(-1)).toContain("<w:keepNext/>");
    expect(/w:styleId="Note".*?<\/w:style>/s.exec(docxPart(bytes, "word/styles.xml"))?.[0]).toContain('<w:jc w:val="left"/>');
  });

  test.each(EVERY)("of %s has no empty paragraph for free space", (_name, content) => {
    const outside = documentOf(content).replaceAll(/<w:tc>.*?<\/w:tc>/gs, "");
    // Word itself has one after a table that ends the document, and between two tables
    const needed = outside.match(/<\/w:tbl><w:p>(?:(?!<w:p>|<w:t ).)*?<\/w:p>(?=<w:tbl>|<w:sectPr>)/gs)?.length ?? 0;
    const empty = paragraphsOf(outside).filter((paragraph) => !/<w:t |<w:sym|<w:instrText/.test(paragraph));
    expect(empty.length).toBe(needed);
  });

  test("names the unit as its author and the moment that it was given as its date, and no other", () => {
    const content = written(letterOf("self-funding"));
    const origin = { author: "上海示例智能装备有限公司", createdAt: "2026-05-25T10:00:00+08:00" };
    const core = docxPart(unwrap(renderDocx(content, origin)), "docProps/core.xml");
    expect(core).toContain("<dc:creator>上海示例智能装备有限公司</dc:creator>");
    expect(core).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2026-05-25T02:00:00Z</dcterms:created>');
    expect(docxPart(unwrap(renderDocx(content)), "docProps/core.xml")).not.toContain("dcterms:created");
  });
});
