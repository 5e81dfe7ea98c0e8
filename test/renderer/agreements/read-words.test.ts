import { expect, test } from "vitest";
import type { ElementRow, RowReading } from "../../../renderer/agreements/element-line.ts";
import { enteredPeriod, enteredState, isOnlyEntered, quotedElsewhere, quotesOf, rowText } from "../../../renderer/agreements/read-words.ts";
import type { Case } from "../../../shared/case/case.ts";

const theCase: Case = { formatVersion: 1, id: "c", guide: "g", topic: "2" };
const QUOTE = "甲方负责系统集成，乙方负责触觉传感器。";
const proposal: NonNullable<RowReading["proposal"]> = { status: "present", why: "stated", clarity: "digital", facts: {}, places: [], page: 2, quote: QUOTE };
const row = (reading: Partial<RowReading>, quote = ""): ElementRow => ({
  kind: "element",
  element: "division",
  path: "agreements[0].division",
  key: "division",
  name: "各方分工",
  quote,
  page: 2,
  translationPage: undefined,
  state: "stated",
  reading: {
    proposal: undefined,
    answer: { stated: true, page: 2 },
    decision: "typed",
    isOffered: false,
    isUnseen: false,
    isPending: false,
    isSkipped: false,
    ...reading,
  },
});
const quotes = (one: ElementRow) => quotesOf(one).map(({ quote }) => quote);
const said = (reading: Partial<RowReading>, quote?: string) => {
  const { value, note } = rowText(row(reading, quote), theCase);
  return [value, note];
};

test("an element that was confirmed by hand shows the passage that was read of it, unless its own is entered", () => {
  expect(said({ proposal })).toEqual([QUOTE, ""]);
  expect(said({ proposal }, "分工见附件一")).toEqual(["分工见附件一", ""]);
});

test("that nothing was read of it is said once the file is read; while it is read its result says so, and of a file not read that its words were not taken over", () => {
  expect(said({})).toEqual(["", "未从文件读到"]);
  expect(said({ isPending: true })).toEqual(["", ""]);
  // of what is not read at all, nothing is said to be missing in the file
  expect(said({ isSkipped: true })).toEqual(["", "未摘录原文"]);
  expect(rowText({ ...row({ isSkipped: true }), page: undefined }, theCase).note).toBe("未摘录原文");
});

test("an opened line shows its passage whole: its own, or else the one that was read of it", () => {
  const places = [{ page: 2, quote: QUOTE, lines: [] }];
  const read = { proposal: { ...proposal, places } };
  expect(quotes(row(read))).toEqual([QUOTE]);
  expect(quotes(row(read, "分工见附件一"))).toEqual(["分工见附件一"]);
  expect(quotes({ ...row({ ...read, decision: "owed" }, "分工见附件一"), state: "waiting" })).toEqual([QUOTE]);
  expect(quotesOf(row({ ...read, decision: "marked-missing" }))).toEqual([]);
});

test("what was taken over from the files says so while it waits, and shows its own passage where none was read", () => {
  const answer = { stated: true, page: 2, reading: { of: "files-first", taken: true } };
  const own = row({ decision: "accepted", answer, proposal: { ...proposal, status: "missing" } }, "分工见附件一");
  const waiting: ElementRow = { ...own, state: "waiting" };
  expect(rowText(waiting, theCase).note).toBe("从材料中读到");
  expect(quotes(waiting)).toEqual(["分工见附件一"]);
});

test("who says that an element is missing is not shown words that were read for it", () => {
  expect(said({ proposal, decision: "marked-missing", answer: { stated: false } })).toEqual(["", ""]);
});

test("a long passage that several lines quote is shown by the opened one, else by the first; a short one by each", () => {
  const long = "甲方负责系统集成与现场试验，乙方负责触觉传感器及其标定；双方各自承担所发生的费用。";
  const line = (key: string, quote: string): ElementRow => ({ ...row({}, quote), key });
  const rows = [line("content", long), line("inputs", long), line("division", long), line("ip", "各自所有"), line("split", "各自所有")];
  expect([...quotedElsewhere(rows, undefined)]).toEqual([
    ["inputs", 1],
    ["division", 1],
  ]);
  expect([...quotedElsewhere(rows, "division")]).toEqual([
    ["content", 3],
    ["inputs", 3],
  ]);
});

test("of two passages of a line that stand in each other only the longer one is shown", () => {
  const places = [`${QUOTE}`, `首先，${QUOTE}`, `首先，${QUOTE}`].map((quote) => ({ page: 2, quote, lines: [] }));
  expect(quotes({ ...row({ proposal: { ...proposal, places }, decision: "owed" }), state: "waiting" })).toEqual([`首先，${QUOTE}`]);
});

test("each side's passage is shown with its page, before and after somebody confirms what was read, but not beside words of their own", () => {
  const [ours, theirs] = [
    { page: 2, quote: QUOTE, lines: [] },
    { page: 3, quote: "丙方负责现场试验。", lines: [] },
  ];
  const read = { proposal: { ...proposal, places: [ours, theirs] } };
  const pages = (one: ElementRow) => quotesOf(one).map(({ quote, page }) => [page, quote]);
  const both = [
    [2, QUOTE],
    [3, "丙方负责现场试验。"],
  ];
  expect(pages({ ...row({ ...read, decision: "owed" }), state: "waiting" })).toEqual(both);
  expect(pages(row({ ...read, decision: "accepted" }, QUOTE))).toEqual(both);
  expect(pages(row(read, "分工见附件一"))).toEqual([[2, "分工见附件一"]]);
});

test("of a signature that a person confirmed it stays said, quietly, that no hand was seen", () => {
  const named = { ...proposal, status: "unclear", why: "name-only", matched: "unit", party: "uni", facts: { name: "Anna Müller" } } as const;
  const of = (reading: Partial<RowReading>, more: object = {}): ElementRow => {
    const { key, name, quote, page, translationPage, reading: own } = row({ decision: "typed", answer: { signed: true, name: "Anna Müller" }, ...reading });
    const line = { kind: "signature", path: "agreements[0].signatories[0]", agreement: "a", party: "uni", signers: [], doubts: [], ...more } as const;
    return { ...line, key, name, quote, page, translationPage, state: "stated", ...(own && { reading: own }) };
  };
  const UNSIGNED = "由人看过原件（读取时未见手写签名）";
  expect(rowText(of({ proposal: named }), theCase)).toMatchObject({ value: "Anna Müller", note: UNSIGNED, isDoubtful: false });
  // from one session to the next, when nothing is read any more
  const kept = { of: "0".repeat(16), taken: false, unsigned: true };
  expect(rowText(of({ isSkipped: true, answer: { signed: true, reading: kept } }), theCase).note).toBe(UNSIGNED);
  expect(rowText(of({ proposal: { ...named, why: "printed" } }), theCase).note).toBe("");
  expect(rowText(of({ proposal: named, decision: "marked-missing", answer: { signed: false } }), theCase).note).toBe("");
  // and beside it that its name is another one now
  const renamed = { kind: "unit", was: "甲大学", now: "乙大学" };
  expect(rowText(of({ proposal: named }, { renamed }), theCase)).toMatchObject({
    note: `名称与填写的不同：确认时是“${renamed.was}”，现填“${renamed.now}”；${UNSIGNED}`,
    isDoubtful: true,
  });
  // opened, both names stand below
  expect(rowText(of({ proposal: named }, { renamed }), theCase, true)).toMatchObject({ note: UNSIGNED });
});

test("of a scan without colour it is said that no red can be told on it, unless some was seen", () => {
  const seal = (status: "present" | "missing", grey?: readonly number[]): string => {
    const reading = { ...row({ decision: "owed", proposal: { ...proposal, status } }).reading };
    const line = {
      ...row({}),
      kind: "seal",
      attachment: { id: "a", slot: "s", file: "a.pdf" },
      state: "waiting",
      reading,
      ...(grey && { grey }),
    } as ElementRow;
    return rowText(line, theCase).value;
  };
  expect(seal("missing", [1, 2])).toBe("第 1、2 页是灰度扫描，看不出有没有红色印迹，请看纸质原件");
  // an inspection of before, which does not know of colours
  expect(seal("missing")).toBe("没有看到红色印迹");
  expect(seal("present", [1])).toBe("有红色印迹");
});

test("what was entered while nothing of the file was read is to be seen in the original, until its place is given", () => {
  const { reading, ...unread } = { ...row({}), isEntered: true };
  expect([isOnlyEntered(unread), isOnlyEntered({ ...unread, isEntered: false })]).toEqual([true, false]);
  const { page: _page, ...rest } = unread;
  const nowhere = { ...rest, page: undefined } as ElementRow;
  expect([enteredState(nowhere), enteredState(unread)]).toEqual(["unfinished", "entered"]);
  // the line of a file that is not read again
  expect(reading && enteredState({ ...nowhere, reading })).toBe("entered");
});

test("of pages that were not read before reading was stopped nobody says that they do not say it", () => {
  expect(said({ isCut: true })).toEqual(["", "未读到这里"]);
  const waiting = { ...row({ isCut: true, decision: "owed", answer: undefined }), state: "waiting", page: undefined } as const;
  expect(rowText(waiting, theCase)).toMatchObject({ value: "未读到这里", note: "", isDoubtful: true });
  expect(enteredState({ ...row({ isCut: true }), page: undefined } as ElementRow)).toBe("unfinished");
  // what was read before stands there
  expect(said({ isCut: true, proposal })).toEqual([QUOTE, ""]);
});

test("of a name in Latin script that is read from a scan it is said to look at its accents, however clear it is", () => {
  const note = (name: string, clarity: "clear" | "digital" | "doubtful", why: "printed" | "name-only" = "printed"): string => {
    const read = { ...proposal, status: "present", why, matched: "unit", party: "uni", clarity, facts: { name } } as const;
    const line = { kind: "signature", path: undefined, agreement: "a", party: "uni", doubts: [] } as const;
    const { key, name: label, quote, page, translationPage, reading } = row({ proposal: read, decision: "owed", answer: undefined });
    return rowText({ ...line, key, name: label, quote, page, translationPage, state: "waiting", ...(reading && { reading }) }, theCase).note;
  };
  expect(note("Kathe Beispiel", "clear")).toBe("单位相符，请核对变音符号");
  expect(note("顾怀远", "clear")).toBe("单位相符，字迹清楚");
  expect(note("Käthe Beispiel", "digital")).toBe("单位相符");
  expect(note("Kathe Beispiel", "doubtful")).toBe("单位相符，有的字不清，请看原件");
  // that nobody has signed there says nothing of how the name is spelt
  expect(note("Kathe Beispiel", "clear", "name-only")).toMatch(/，请核对变音符号$/u);
  expect(note("顾怀远", "clear", "name-only")).not.toMatch(/字迹清楚/u);
});

test("a term that was filled in without a file is told by its days, and as far as they are known", () => {
  expect(enteredPeriod({ start: "2026-08-01", end: "2029-12-31" })).toBe("2026-08-01 至 2029-12-31");
  expect(enteredPeriod({ end: "2029-12-31" })).toMatch(/2029-12-31/);
  expect([enteredPeriod(null), enteredPeriod({})]).toEqual(["", ""]);
});
