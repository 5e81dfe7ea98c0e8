import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { isOfPrintPack, isSheetOfPrintPack, mostScanned, stackHint, suggestSlot } from "../../../shared/attachments/suggest-slot.ts";
import { type Case, parseCase } from "../../../shared/case/case.ts";
import type { SlotReport } from "../../../shared/report.ts";
import { checkValue, guide } from "../../fixtures/check-value.ts";
import { baseCase } from "../../fixtures/situations.ts";

const theCase = sample("topic-2");

function sample(id: string): Case {
  const file = `templates/samples/${id}/case.json`;
  const read = parseCase(JSON.parse(readFileSync(new URL(`../../../${file}`, import.meta.url), "utf8")), file);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

const slot = (id: string, subject?: string, state: SlotReport["state"] = "missing"): SlotReport => ({
  slot: id,
  title: id,
  ...(subject === undefined ? {} : { for: subject }),
  required: true,
  sealed: false,
  state,
  clause: { place: "申报要求第11条（a）", quote: "" },
  filled: false,
  attachments: [],
});

const [MUSTER, SUEDERAU] = ["partner-muster", "partner-suederau"];
const slots: readonly SlotReport[] = [
  slot("agreement-copy", "agreement-muster"),
  slot("agreement-copy", "agreement-suederau"),
  slot("agreement-translation", "agreement-muster"),
  slot("agreement-translation", "agreement-suederau"),
  slot("no-licence-transfer"),
  slot("self-funding"),
  slot("foreign-funding-proof", MUSTER),
  slot("foreign-funding-proof", SUEDERAU),
  slot("foreign-funding-translation", MUSTER),
  slot("foreign-funding-translation", SUEDERAU),
  slot("recusal"),
  slot("ethics-approval"),
  slot("other"),
];

const place = (name: string, opening = "") => {
  const found = suggestSlot({ name, opening }, slots, theCase, guide.slots);
  return found && [found.slot.slot, ...(found.slot.for === undefined ? [] : [found.slot.for])].join(" ");
};

/** Names as secretaries meet them, and where each belongs. */
const NAMES: readonly (readonly [name: string, place: string | undefined])[] = [
  ["合作协议 中德双语 穆斯特机器人 用印扫描.pdf", "agreement-copy agreement-muster"],
  ["合作协议_穆斯特.pdf", "agreement-copy agreement-muster"],
  ["Cooperation Agreement Süderau (sealed copy).pdf", "agreement-copy agreement-suederau"],
  ["cooperation_agreement_suederau_signed.PDF", "agreement-copy agreement-suederau"],
  ["Kooperationsvertrag Musterwerk Robotik GmbH.pdf", "agreement-copy agreement-muster"],
  ["Musteruniversität Süderau MoU 2025.pdf", "agreement-copy agreement-suederau"],
  ["备忘录（南郊样例大学）.pdf", "agreement-copy agreement-suederau"],
  ["合作协议 中文译件 南郊样例大学 用印扫描.pdf", "agreement-translation agreement-suederau"],
  ["合作协议译文-南郊样例大学.docx", "agreement-translation agreement-suederau"],
  ["Agreement Süderau Chinese translation.pdf", "agreement-translation agreement-suederau"],
  ["Cooperation Agreement_Süderau_CN.pdf", "agreement-translation agreement-suederau"],
  ["协议翻译 南郊样例大学.pdf", "agreement-translation agreement-suederau"],
  ["穆斯特 合作协议 中文版.pdf", "agreement-translation agreement-muster"],
  ["scan0004 承诺书b.jpg", "no-licence-transfer"],
  ["scan0005 承诺书c.png", "self-funding"],
  ["承诺书(b)盖章.pdf", "no-licence-transfer"],
  ["承诺书（c）.pdf", "self-funding"],
  ["无授权使用专利（技术）、无相互持股的技术转移承诺书.pdf", "no-licence-transfer"],
  ["技术转移承诺书 盖章.pdf", "no-licence-transfer"],
  ["自筹经费承诺书.pdf", "self-funding"],
  ["自筹经费与申请资助经费比例承诺书（盖章扫描）.pdf", "self-funding"],
  ["1：1配套经费承诺.pdf", "self-funding"],
  ["经费1比1承诺.pdf", "self-funding"],
  ["关于申请回避评审专家的函.pdf", "recusal"],
  ["回避专家 盖章 0520.jpg", "recusal"],
  ["伦理审查批件.pdf", "ethics-approval"],
  ["IRB approval letter.pdf", "ethics-approval"],
  ["IRB批件 2026.pdf", "ethics-approval"],
  ["IRB_2026.pdf", "ethics-approval"],
  ["IRB.pdf", "ethics-approval"],
  ["Collaboration IRB visit.pdf", undefined],
  ["Ethics approval 2026.pdf", "ethics-approval"],
  ["Zuwendungsvertrag Müsterlin Musterwerk.pdf", "foreign-funding-proof partner-muster"],
  ["Bewilligungsbescheid Süderau.jpg", "foreign-funding-proof partner-suederau"],
  ["Förderbescheid Musteruniversität Süderau.pdf", "foreign-funding-proof partner-suederau"],
  ["grant letter Musterwerk.pdf", "foreign-funding-proof partner-muster"],
  ["Award notice Musteruniversität Süderau.pdf", "foreign-funding-proof partner-suederau"],
  ["资助合同 中文译件 穆斯特机器人.pdf", "foreign-funding-translation partner-muster"],
  ["拨款通知 中文译件 南郊样例大学.jpg", "foreign-funding-translation partner-suederau"],
  ["外方政府资助证明 穆斯特.pdf", "foreign-funding-proof partner-muster"],
  ["资助证明译件（南郊样例大学）.pdf", "foreign-funding-translation partner-suederau"],
  ["科研项目立项通知 南郊样例大学.pdf", "foreign-funding-proof partner-suederau"],
  ["Grant agreement Süderau.pdf", "foreign-funding-proof partner-suederau"],
  ["Ｇｒａｎｔ ｌｅｔｔｅｒ　Ｍｕｓｔｅｒｗｅｒｋ.pdf", "foreign-funding-proof partner-muster"],
  ["扫描_20260521_003.pdf", undefined],
  ["IMG_2034.JPG", undefined],
  ["新建 DOC 文档.doc", undefined],
  ["法人证书 示例.pdf", undefined],
];

describe("the place of a paper", () => {
  test.each(NAMES)("%s goes to %s", (name, expected) => {
    expect(place(name)).toBe(expected);
  });

  test("is told by its first words where the name of a scan says nothing", () => {
    expect(place("扫描_001.pdf", "无授权使用专利（技术）、\n无相互持股的技术转移承诺书\n上海市科学技术委员会：")).toBe("no-licence-transfer");
    expect(place("扫描_002.pdf", "自 筹 经 费 与 申 请 资 助 经 费 比 例 承 诺 书\n上海市科学技术委员会：")).toBe("self-funding");
    expect(place("003.pdf", "COOPERATION AGREEMENT\nbetween Shanghai … and Musteruniversität Süderau")).toBe("agreement-copy agreement-suederau");
    expect(place("004.pdf", "关于申请回避评审专家的函\n上海市科学技术委员会：我单位……合作协议……")).toBe("recusal");
  });

  test("is the translation when a paper in Chinese belongs to an agreement in English", () => {
    const words = `合作协议\n甲方：上海示例智能装备有限公司\n乙方：南郊样例大学\n${"双方就柔性装配的具身智能机器人开展联合研究，".repeat(4)}`;
    expect(place("扫描_003.pdf", words)).toBe("agreement-translation agreement-suederau");
    expect(place("扫描_003.pdf", words.replace("南郊样例大学", "穆斯特机器人有限公司"))).toBe("agreement-copy agreement-muster");
  });

  test("is not sure between two partners that the paper does not name", () => {
    expect(suggestSlot({ name: "合作协议.pdf", opening: "" }, slots, theCase, guide.slots)?.sure).toBe(false);
    expect(suggestSlot({ name: "合作协议 穆斯特.pdf", opening: "" }, slots, theCase, guide.slots)?.sure).toBe(true);
  });

  test("is the empty one of two that fit alike, and none that the topic does not have", () => {
    const taken = slots.map((one) => (one.for === "agreement-muster" ? { ...one, state: "received" as const } : one));
    expect(suggestSlot({ name: "合作协议.pdf", opening: "" }, taken, theCase, guide.slots)?.slot.for).toBe("agreement-suederau");
    const unfunded = slots.filter((one) => !one.slot.startsWith("foreign-funding"));
    expect(suggestSlot({ name: "Grant agreement Süderau.pdf", opening: "" }, unfunded, theCase, guide.slots)).toBeUndefined();
    expect(suggestSlot({ name: "001.pdf", opening: "GRANT AGREEMENT\nThis Agreement is made between" }, unfunded, theCase, guide.slots)).toBeUndefined();
    expect(suggestSlot({ name: "合作协议（受资助）Süderau.pdf", opening: "" }, unfunded, theCase, guide.slots)?.slot.for).toBe("agreement-suederau");
    expect(suggestSlot({ name: "伦理批件.pdf", opening: "" }, [slot("other")], theCase, guide.slots)).toBeUndefined();
  });

  test("says which words it went by", () => {
    expect(suggestSlot({ name: "扫描.pdf", opening: "关于申请回避评审专家的函" }, slots, theCase, guide.slots)).toMatchObject({
      by: "content",
      words: "关于申请回避评审专家的函",
    });
    // what goes on is cut at a word, and says that it goes on
    const long = "上海市科学技术委员会项目自筹经费与申请资助经费承诺书";
    expect(suggestSlot({ name: "扫描.pdf", opening: long }, slots, theCase, guide.slots)?.words).toBe("…技术委员会项目自筹经费与申请资助…");
    expect(suggestSlot({ name: "承诺书b.pdf", opening: "" }, slots, theCase, guide.slots)).toMatchObject({ by: "name", words: "承诺书b" });
    expect(suggestSlot({ name: "Bewilligungsbescheid Mustermann.jpg", opening: "" }, slots, theCase, guide.slots)).toMatchObject({
      words: "Bewilligungsbescheid",
    });
    expect(suggestSlot({ name: "Cooperation Agreement Süderau.pdf", opening: "" }, slots, theCase, guide.slots)).toMatchObject({
      words: "Agreement",
    });
    // no Chinese word is cut
    expect(suggestSlot({ name: "合作协议 穆斯特 科研管理部用印.pdf", opening: "" }, slots, theCase, guide.slots)?.words).toBe("协议");
  });
});

describe("a translation before its agreement or partner is registered", () => {
  const placeIn = (topic: string, name: string) => {
    const value = { ...baseCase(topic), agreements: undefined, partners: undefined, attachments: undefined };
    const parsed = parseCase(value, "case.json");
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    const found = suggestSlot({ name, opening: "" }, checkValue(value).slots, parsed.value, guide.slots);
    return found && [found.slot.slot, ...(found.slot.for === undefined ? [] : [found.slot.for])].join(" ");
  };
  test.each([
    ["1", "合作协议 中文译件.pdf", "agreement-translation"],
    ["1", "Cooperation Agreement_translation.pdf", "agreement-translation"],
    ["1", "译文.pdf", "agreement-translation"],
    ["1", "合作协议.pdf", "agreement-copy"],
    ["2", "协议译文.docx", "agreement-translation"],
    ["2", "资助证明 译件.pdf", "foreign-funding-translation"],
    ["2", "grant letter translation.pdf", "foreign-funding-translation"],
    ["3-1", "共建协议译件.pdf", "agreement-translation"],
    ["3-2", "项目合作协议 译文.pdf", "agreement-translation"],
    ["1", "资助证明 译件.pdf", undefined],
  ])("topic %s: %s leads to %s", (topic, name, expected) => {
    expect(placeIn(topic, name)).toBe(expected);
  });
});

describe("a name that says of what it is a translation with nothing but its partner", () => {
  test.each([
    ["南郊样例大学 译文.pdf", "agreement-translation agreement-suederau"],
    ["译件_穆斯特机器人.pdf", "agreement-translation agreement-muster"],
    ["Translation Süderau.pdf", "agreement-translation agreement-suederau"],
  ])("%s leads to %s", (name, expected) => {
    expect(place(name)).toBe(expected);
  });

  test("is not sure between the agreement's translation and the proof's, which are told", () => {
    const found = suggestSlot({ name: "南郊样例大学 译文.pdf", opening: "" }, slots, theCase, guide.slots);
    expect(found?.sure).toBe(false);
    expect(found?.alike.map((slot) => `${slot.slot} ${slot.for}`)).toEqual([
      "agreement-translation agreement-suederau",
      "foreign-funding-translation partner-suederau",
    ]);
  });
});

test.each([
  "附件1 合作协议影印件（穆斯特机器人有限公司） Cooperation Agreement",
  "内部材料　不上传 用印清单 项目名称",
  "— 1 — 用印材料总目 序号 项目与材料",
  "扫描分隔页 材料 合作协议中文译件",
])("a page of a print pack has no place of its own: %s", (opening) => {
  expect(isOfPrintPack(opening)).toBe(true);
  expect(suggestSlot({ name: "扫描.pdf", opening }, slots, theCase, guide.slots)).toBeUndefined();
});

test("the sheets of a print pack are told from the pages of its papers", () => {
  for (const sheet of ["内部材料　不上传 用印清单 项目名称", "用印材料总目 序号", "扫描分隔页 材料 自筹经费承诺书"])
    expect(isSheetOfPrintPack(sheet)).toBe(true);
  for (const page of ["附件1 合作协议影印件（南郊样例大学）", "技术转移承诺书", ""]) expect(isSheetOfPrintPack(page)).toBe(false);
});

test("a stack of sealed papers is known by its first page, and a scan without text may be one", () => {
  expect(stackHint({ opening: "内部材料　不上传 用印清单 项目名称", pages: 1, most: 1 })).toBe("print-pack");
  expect(stackHint({ opening: " ", pages: 8, most: 1 })).toBe("scan");
  expect(stackHint({ opening: "", pages: 8, most: Number.POSITIVE_INFINITY })).toBeUndefined();
  // a letter of three printed pages, scanned on one side or both
  for (const pages of [3, 4]) expect(stackHint({ opening: "", pages, most: mostScanned(3) })).toBeUndefined();
  expect(stackHint({ opening: "", pages: 5, most: mostScanned(3) })).toBe("scan");
  expect(stackHint({ opening: "", pages: 3, most: mostScanned(1) })).toBe("scan");
  expect(stackHint({ opening: "", pages: 1, most: 1 })).toBeUndefined();
  expect(stackHint({ opening: "合作协议 甲方", pages: 8, most: 1 })).toBeUndefined();
});

test("a page number is no part of the words that say what a file is", () => {
  expect(suggestSlot({ name: "扫描.pdf", opening: "— 1 — 合作协议 甲方" }, slots, theCase, guide.slots)?.words).not.toMatch(/[—1]/u);
  expect(isOfPrintPack("— 1 — 合作协议 甲方")).toBe(false);
});

test.each([
  "共建协议 沪西范例大学.pdf",
  "联合实验室共建协议_范例.pdf",
  "扫描0001.pdf",
])("a Chinese agreement is no translation of one that needs none: %s", (name) => {
  const value = { ...baseCase("3-1"), attachments: [] };
  const read = parseCase(value, "case.json");
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const opening = "联合实验室共建协议 甲方 沪西范例大学 乙方 样例公司 双方决定共同建设联合实验室，开展长期合作研究，特订立本协议如下。";
  const found = suggestSlot({ name, opening }, checkValue(value).slots, read.value, guide.slots);
  expect(found?.slot.slot).toBe("joint-platform-agreement");
});
