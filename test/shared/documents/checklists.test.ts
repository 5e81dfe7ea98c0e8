import { describe, expect, test } from "vitest";
import { z } from "zod";
import type { Block, DocumentContent } from "../../../shared/documents/blocks.ts";
import { inlineText } from "../../../shared/documents/blocks.ts";
import { TRANSLATION_WORDS } from "../../../shared/documents/finding-facts.ts";
import { baseOf, documentOf, planOf, sampleOf, textIn } from "../../fixtures/every-document.ts";
import { sampleJson, squeezed } from "../../fixtures/letter-source.ts";
import { setField } from "../../fixtures/situations.ts";

const table = (content: DocumentContent, caption: string) =>
  content.blocks.flatMap((block): Extract<Block, { kind: "table" }>[] => (block.kind === "table" && (block.caption ?? "").includes(caption) ? [block] : []))[0];

/** The words behind ticked boxes of a table's row. */
const ticked = (content: DocumentContent, caption: string, row = 0) =>
  (table(content, caption)?.rows[row]?.cells ?? []).flatMap(({ inlines }) =>
    inlines[0]?.kind === "check-box" && inlines[0].ticked ? [inlineText(inlines)] : [],
  );

const checklist = (json: unknown, agreement: string) => {
  const found = planOf(json).planned.find(({ content }) => content.id === "agreement-checklist" && content.for === agreement);
  if (found === undefined) throw new Error(`no checklist for ${agreement}`);
  return found.content;
};

describe("the checklist of an agreement (申报要求第11条（a）)", () => {
  const translation = (state: string) => ({ id: "t", slot: "agreement-translation", for: "agreement-suederau", file: "attachments/t.pdf", state });
  const others = (sampleJson().attachments as { slot: string }[]).filter(({ slot }) => slot !== "agreement-translation");

  test.each([
    ["agreement-muster", others, TRANSLATION_WORDS["not-needed"]],
    ["agreement-suederau", others, TRANSLATION_WORDS.missing],
    ["agreement-suederau", [...others, translation("received")], TRANSLATION_WORDS.attached],
    ["agreement-suederau", [...others, translation("checked")], TRANSLATION_WORDS.checked],
  ])("of %s ticks just one of the four flags and repeats it in words", (agreement, attachments, flag) => {
    const content = checklist(sampleJson({ attachments }), agreement);
    expect(table(content, "中文译件")?.rows[0]?.cells.length).toBe(4);
    expect(ticked(content, "中文译件")).toEqual([flag]);
    expect(inlineText(table(content, "中文译件")?.rows[1]?.cells[0]?.inlines ?? [])).toContain(`译件状态：${flag}。`);
  });

  test("says plainly that no signatory is registered, and keeps the numbers of its tables in order", () => {
    const content = checklist(sampleJson({ "agreements[0].signatories": [] }), "agreement-muster");
    expect(inlineText(table(content, "二、签字各方")?.rows[0]?.cells[0]?.inlines ?? [])).toBe("尚未登记签字各方。");
    const captions = content.blocks.flatMap((block) => (block.kind === "table" && block.caption !== undefined ? [block.caption.slice(0, 2)] : []));
    expect(captions).toEqual(["一、", "二、", "三、", "四、"]);
  });

  test("sets no blanks between Chinese characters and the numbers of a finding", () => {
    const content = checklist(sampleJson({ "agreements[0].term.end": "2026-04-11" }), "agreement-muster");
    const words = content.blocks.flatMap((block) =>
      block.kind === "table" ? block.rows.flatMap(({ cells }) => cells.map(({ inlines }) => inlineText(inlines))) : [],
    );
    expect(words.join("")).toContain("2026年4月11日");
    for (const cell of words) expect(cell).not.toMatch(/\p{Script=Han} [0-9]|[0-9] \p{Script=Han}/u);
  });

  test("ticks none while the language is unanswered, and says so", () => {
    const content = checklist(
      sampleJson({ "agreements[1].languages": "~absent", "agreements[1].wholeChineseText": "~absent", attachments: others }),
      "agreement-suederau",
    );
    expect(ticked(content, "中文译件")).toEqual([]);
    expect(squeezed(inlineText(table(content, "中文译件")?.rows[1]?.cells[0]?.inlines ?? []))).toContain("无法判断");
  });

  test("gives each element with its page and result, 投入 and 分工 apart, as the rules found them", () => {
    const content = checklist(sampleJson({ "agreements[1].division": { stated: false } }), "agreement-suederau");
    const rows = (table(content, "协议要素")?.rows ?? []).map(({ cells }) => cells.map(({ inlines }) => inlineText(inlines)));
    expect(rows.find(([, name]) => name === "合作期限")?.slice(2, 4)).toEqual(["已载明", "2"]);
    expect(rows.find(([, name]) => name === "各方投入")?.[2]).toBe("已载明");
    expect(rows.find(([, name]) => name === "各方分工")?.[2]).toBe("未载明");
  });

  test("leaves the reviewer's boxes empty", () => {
    const boxes = (table(checklist(sampleJson(), "agreement-suederau"), "协议要素")?.rows ?? []).map(({ cells }) => cells.at(-1)?.inlines[0]);
    expect(boxes.every((box) => box?.kind === "check-box" && !box.ticked)).toBe(true);
  });

  test("has a row for each of several signatories", () => {
    const json = sampleJson();
    const signatory = { party: "partner-muster", unit: "Musterwerk Robotik GmbH", name: null, signed: true, page: 5 };
    setField(json, "agreements[1].signatories[2]", signatory);
    expect(table(checklist(json, "agreement-suederau"), "签字各方")?.rows.length).toBe(3);
  });
});

test("the checklist of foreign funding has a flag for each partner and every finding on it", () => {
  const { content } = documentOf(sampleOf("2"), "foreign-funding-checklist");
  expect(table(content, "中文译件")?.rows.length).toBe(4);
  expect(ticked(content, "中文译件", 0)).toEqual([TRANSLATION_WORDS.checked]);
  expect(table(content, "逐项核对")?.rows.length).toBe(8);
});

test("the checklist of foreign government funding has partners of 香港, 澳门 and 台湾 under a heading of their own, never as 外方", () => {
  const sample = sampleJson();
  const regional = { id: "p-hk", name: "Hong Kong Sample University", nameZh: "香港样例大学", country: "HK", kind: "university" };
  const both = documentOf({ ...sample, partners: [regional, ...z.array(z.unknown()).parse(sample.partners)] }, "foreign-funding-checklist").content;
  for (const caption of ["资助证明", "中文译件", "逐项核对"]) {
    const words = (table(both, caption)?.rows ?? []).map(({ cells }) => cells.map(({ inlines }) => inlineText(inlines)).join(" "));
    const heading = words.findIndex((row) => row.trim() === "港澳台合作单位");
    expect(heading).toBeGreaterThan(words.findLastIndex((row) => row.includes("南郊样例大学")));
    expect(heading).toBeLessThan(words.findIndex((row) => row.includes("香港样例大学")));
  }
  expect(textIn(sampleOf("2"), "foreign-funding-checklist")).not.toContain("港澳台");
});

test("the checklist of the joint platform quotes each condition of the clause and says what the rules found", () => {
  const words = textIn(sampleOf("3-1"), "joint-platform-checklist");
  for (const part of ["“具有固定实验场所和专职研发团队”", "“签有共建协议”", "14人", "部分兼职", "无法判断"]) expect(words).toContain(part);
});

describe("the budget sheet (经费额度, 申报要求第9条)", () => {
  test("shows the rules' numbers: cap, share of the total cut off, ratio", () => {
    const words = textIn(sampleOf("2"), "budget-sheet");
    for (const part of ["650,000≤700,000", "420,000÷1,353,500=31.03%", "703,500:650,000=1.08:1", "406,050420,000余13,950，无需调整"])
      expect(words).toContain(part);
    expect(words).not.toContain("最小调整");
  });

  test("sets the changes of a way to pass in by two places, below its name", () => {
    const rows = table(documentOf(sampleOf("1"), "budget-sheet").content, "最小调整")?.rows ?? [];
    expect(rows.map(({ cells }) => inlineText(cells[0]?.inlines ?? []))).toContain("　　比现在");
  });

  test("tells the least change of a budget that fails", () => {
    const words = textIn(sampleOf("1"), "budget-sheet");
    expect(words).toContain("方案一：增加国际合作交流2,800,000800,0001,080,0003,600,000");
    expect(words).toContain("不变不变增180,000不变");
  });

  test("has no share in 专题三 and says so", () => {
    const words = textIn(sampleOf("3-2"), "budget-sheet");
    expect(words).toContain("不适用");
    expect(words).not.toContain("指南未列“国际合作交流”的科目");
    expect(textIn(sampleOf("2"), "budget-sheet")).toContain("指南未列“国际合作交流”的科目");
  });

  test("shows other sources in a column of their own, and amounts that differ from the items", () => {
    const words = textIn(sampleJson({ "budget.other": 10_000, "budget.total": "~absent" }), "budget-sheet");
    expect(words).toContain("其他来源");
    expect(words).toContain("预算填报数650,000703,50010,0001,363,500");
  });

  test("adds nothing up where there are no items yet, and shows the amounts of the answers", () => {
    const rows = table(documentOf(sampleJson({ "budget.items": "~absent" }), "budget-sheet").content, "一、")?.rows ?? [];
    const cells = rows.map((row) => row.cells.map(({ inlines }) => inlineText(inlines)));
    expect(cells).toEqual([
      ["明细合计", "—", "—", "—", "—"],
      ["预算填报数", "650,000", "703,500", "1,353,500", "420,000"],
    ]);
  });

  test("adds each column by its own source, and of the last one what is international alone", () => {
    const item = (name: string, amount: number, source: string, international: boolean) => ({ name, amount, source, international });
    const items = [item("甲", 100, "grant", true), item("乙", 20, "self", false), item("丙", 3, "other", true), item("丁", 4000, "grant", false)];
    const row = table(documentOf(sampleJson({ "budget.items": items, "budget.other": 3 }), "budget-sheet").content, "一、")?.rows.find(
      ({ cells }) => inlineText(cells[0]?.inlines ?? []) === "明细合计",
    );
    expect(row?.cells.map(({ inlines }) => inlineText(inlines))).toEqual(["明细合计", "4,100", "20", "3", "4,123", "103"]);
  });
});

describe("the seal list (申报要求第11条)", () => {
  const rows = (json: unknown) =>
    (table(documentOf(json, "seal-list").content, "")?.rows ?? []).map(({ cells }) => cells.map(({ inlines }) => inlineText(inlines)));

  test("speaks of papers that are not there only where there are some", () => {
    const json = sampleOf("2");
    const without = (attachments: unknown) => squeezed(textIn({ ...json, attachments }, "seal-list"));
    const noPages = z
      .array(z.looseObject({}))
      .parse(json.attachments)
      .map(({ pages: _, ...rest }) => rest);
    expect(without(noPages)).toContain("未填页数的由经办人填写。");
    expect(without(noPages)).not.toContain("“缺”");
    expect(without([])).toContain("附件号处写“缺”的不计入合计。未填页数的由经办人填写。");
  });

  test("lists what bears the applicant's seal in the order of the bundle, with pages, and ticks what is sealed", () => {
    const sample = documentOf(sampleOf("2"), "seal-list").content;
    const all = rows(sampleOf("2"));
    expect(all.at(-1)?.slice(0, 3)).toEqual(["已备合计", "5", "17"]);
    expect(all.slice(0, -1).map(([, number, title, , copies, pages]) => [number, title, copies, pages])).toEqual([
      ["附件1", "合作协议影印件（穆斯特机器人有限公司）", "1", "5"],
      ["附件2", "合作协议影印件（南郊样例大学）", "1", "5"],
      ["附件3", "合作协议中文译件（南郊样例大学）", "1", "5"],
      ["附件4", "无授权使用专利（技术）、无相互持股的技术转移承诺书", "1", "1"],
      ["附件5", "自筹经费与申请资助经费比例承诺书", "1", "1"],
    ]);
    expect(JSON.stringify(sample)).not.toContain("资助证明（");
  });

  test("names beside a letter who signs it by hand, where the unit wants a line for its legal representative", () => {
    const titles = rows({ ...sampleOf("2"), documentStyle: { legalRepresentative: true } }).map(([, , title]) => title);
    expect(titles).toContain("自筹经费与申请资助经费比例承诺书（另须法定代表人签字或盖章）");
    expect(titles).toContain("合作协议影印件（南郊样例大学）");
  });

  test("counts the pages of letters not yet sealed and names papers that are still missing", () => {
    const listed = rows({ ...sampleJson(), attachments: [] });
    expect(listed.find(([, , title]) => title?.includes("承诺书"))?.slice(1, 6)).toEqual(["附件1", expect.stringContaining("承诺书"), "第11条（b）", "1", "1"]);
    expect(listed.filter(([, number]) => number === "缺").length).toBe(3);
  });

  test("calls the agreement that a partner has not registered by the partner alone, as the bundle does", () => {
    const listed = rows({ ...sampleJson(), attachments: [], agreements: [] });
    expect(listed.flatMap(([, number, title]) => (number === "缺" ? [title] : []))).toEqual([
      "合作协议影印件（穆斯特机器人有限公司）",
      "合作协议影印件（南郊样例大学）",
    ]);
  });

  test("says plainly that there is nothing to seal", () => {
    const json = baseOf("3-2");
    setField(json, "applicant.kind", "university");
    setField(json, "applicant.creditCode", "~absent");
    setField(json, "applicant.name", "样例大学");
    const words = textIn({ ...json, attachments: [], agreements: [], partners: [] }, "seal-list");
    expect(words).toMatch(/没有须加盖申报单位公章的材料|缺/);
  });
});
