import { expect, test } from "vitest";
import { readAgreements } from "../../../shared/reading/elements/read-elements.ts";
import { languagesOfPages } from "../../../shared/reading/languages.ts";
import type { PageText } from "../../../shared/reading/page-text.ts";
import { acceptedAnswer, isOffered, pickedAnswer } from "../../../shared/reading/proposals.ts";
import { type PartyNames, proposalsOf } from "../../../shared/reading/propose.ts";
import type { ReadDocument } from "../../../shared/reading/read-document.ts";
import { translationNeed } from "../../../shared/reading/translation-need.ts";

const OURS: PartyNames = { party: "applicant", names: ["上海示例智能装备有限公司"], isOurs: true };
const UNIVERSITY: PartyNames = { party: "uni", names: ["Musteruniversität Süderau", "南郊样例大学"], isOurs: false };

function read(lines: readonly string[], { source = "digital" as PageText["source"], confidence = 1, seal = false } = {}): ReadDocument {
  const page: PageText = {
    page: 1,
    width: 595,
    height: 842,
    turn: 0,
    source,
    redSeals: seal ? [{ left: 300, top: 600, width: 100, height: 100 }] : [],
    lines: lines.map((text, index) => ({ text, box: { left: 60, top: 60 + 16 * index, width: 6 * text.length, height: 11 }, confidence })),
  };
  const pages = [page];
  return { pages, unread: [], languages: languagesOfPages(pages), need: translationNeed(pages), agreements: readAgreements(pages) };
}

const AGREEMENT = [
  "Cooperation Agreement",
  "between Shanghai Sample Equipment Co., Ltd. and Musteruniversität Süderau",
  "1. Subject",
  "The Parties shall jointly carry out research on flexible gripping and online calibration of robots.",
  "2. Intellectual property",
  "The allocation of rights in joint results shall be agreed separately.",
  "3. Term",
  "This Agreement enters into force on 1 August 2026 and remains in force until 31 July 2029.",
  "For Shanghai Sample Equipment Co., Ltd.",
  "Name: Lu Yan",
  "Date: 8 July 2026",
  "For Musteruniversität Süderau",
  "Name: Prof. Dr. Jörg Müßigbaum",
  "Date: 15 July 2026",
];

test("what was read of an agreement is proposed with its passage, its days and how it is left open", () => {
  const found = proposalsOf(read(AGREEMENT), 0, [OURS, UNIVERSITY]);
  expect(found?.elements.term).toMatchObject({ status: "present", page: 1, facts: { start: "2026-08-01", end: "2029-07-31" }, clarity: "digital" });
  expect(found?.elements.ip).toMatchObject({ status: "unclear", why: "left-to-later", facts: {} });
  expect(found?.elements.division).toMatchObject({ status: "missing", places: [] });
  expect(found?.seals).toEqual([]);
});

test("of two terms that end on other days none is proposed: a person chooses one, with its passage", () => {
  const second = ["4. Validity", "This Agreement is valid from 1 September 2026 until 31 August 2028."];
  const two = AGREEMENT.flatMap((line) => (line.startsWith("This Agreement enters") ? [line, ...second] : [line]));
  const term = proposalsOf(read(two), 0, [OURS, UNIVERSITY])?.elements.term;
  if (!term) throw new Error("not read");
  expect(term.choices?.map(({ facts, place }) => [facts.start, facts.end, place.quote])).toEqual(
    expect.arrayContaining([
      ["2026-08-01", "2029-07-31", expect.stringContaining("enters into force")],
      ["2026-09-01", "2028-08-31", expect.stringContaining("is valid from")],
    ]),
  );
  const shorter = term.choices?.find(({ facts }) => facts.end === "2028-08-31");
  if (!shorter) throw new Error("not found");
  const answer = pickedAnswer(undefined, shorter, term);
  expect(answer).toMatchObject({ stated: true, start: "2026-09-01", end: "2028-08-31", quote: shorter.place.quote, page: 1 });
  expect(isOffered(answer, term)).toBe(false);
  expect(proposalsOf(read(AGREEMENT), 0, [OURS, UNIVERSITY])?.elements.term.choices).toBeUndefined();
});

test("a signature is the party's whose unit it names; the last one left is the last party's", () => {
  const found = proposalsOf(read(AGREEMENT), 0, [OURS, UNIVERSITY]);
  expect(found?.signatures.map(({ party, matched, facts }) => [party, matched, facts.name, facts.date])).toEqual([
    ["uni", "unit", expect.stringContaining("Müßigbaum"), "2026-07-15"],
    ["applicant", "rest", "Lu Yan", "2026-07-08"],
  ]);
});

test("a unit is proposed under the name that the case has for it, and as printed where it may be another one", () => {
  const units = (lines: readonly string[], parties = [OURS, UNIVERSITY]) =>
    Object.fromEntries(
      (proposalsOf(read(lines), 0, parties)?.signatures ?? []).map(({ party, facts, printedUnit }) => [party, [facts.unit, printedUnit]] as const),
    );
  const long = AGREEMENT.map((line) => line.replace(/^For Musteruniversität Süderau$/u, "For Musteruniversität Süderau, vertreten durch die Präsidentin"));
  expect(units(long)).toEqual({
    uni: ["Musteruniversität Süderau", expect.stringContaining("Musteruniversität Süderau")],
    // the case has it in Chinese alone
    applicant: ["上海示例智能装备有限公司", "Shanghai Sample Equipment Co., Ltd."],
  });
  const other = { ...OURS, names: ["Beijing Other Works Ltd."] };
  expect(units(AGREEMENT, [other, UNIVERSITY]).applicant).toEqual(["Shanghai Sample Equipment Co., Ltd.", undefined]);
});

test("what was accepted of a unit is not offered again when the case calls it otherwise", () => {
  const of = (names: readonly string[]) => proposalsOf(read(AGREEMENT), 0, [OURS, { ...UNIVERSITY, names }])?.signatures.find(({ party }) => party === "uni");
  const [before, after] = [of(UNIVERSITY.names), of(["Musteruniversitaet Süderau", "Musteruniversität Süderau e. V."])];
  if (!before || !after) throw new Error("not read");
  expect(before.facts.unit).not.toBe(after.facts.unit);
  expect(isOffered(acceptedAnswer(undefined, before, "signed"), after)).toBe(false);
});

test("the Chinese names in brackets are those of the case", () => {
  const bracketed = AGREEMENT.flatMap((line) =>
    line.startsWith("For Shanghai") ? [line, "(上海示例智能装备有限公司)"] : [line.replace("Lu Yan", "LU Shi'an (陆示安)")],
  );
  const found = proposalsOf(read(bracketed), 0, [OURS, UNIVERSITY]);
  const ours = found?.signatures.find(({ party }) => party === "applicant");
  expect([ours?.matched, ours?.facts.name, ours?.facts.date]).toEqual(["unit", "陆示安", "2026-07-08"]);
  // no name in sounds: what stands behind it is another's
  const other = proposalsOf(read(bracketed.map((line) => line.replace("LU Shi'an", "Hans Muster"))), 0, [OURS, UNIVERSITY]);
  expect(other?.signatures.find(({ party }) => party === "applicant")?.facts.name).toBe("Hans Muster");
});

test("a name in print without handwriting beside it is left open, not proposed as unsigned", () => {
  const looked = read(AGREEMENT);
  const pages = looked.pages.map((page) => ({ ...page, inkMarks: [] }));
  const found = proposalsOf({ ...looked, pages, agreements: readAgreements(pages) }, 0, [OURS, UNIVERSITY]);
  expect(found?.signatures.map(({ status, why }) => [status, why])).toEqual([
    ["unclear", "name-only"],
    ["unclear", "name-only"],
  ]);
});

test("lines of a picture that are not read for certain are told as doubtful, and a red mark as a hint with its page", () => {
  const clear = proposalsOf(read(AGREEMENT, { source: "ocr", confidence: 0.97, seal: true }), 0, []);
  expect(clear?.elements.term.clarity).toBe("clear");
  expect(clear?.seals).toMatchObject([{ page: 1, boxes: [{ left: 300 }] }]);
  expect(proposalsOf(read(AGREEMENT, { source: "ocr", confidence: 0.7 }), 0, [])?.elements.term.clarity).toBe("doubtful");
});

test("a document without text proposes nothing", () => {
  const empty = { ...read([]), agreements: [] };
  expect(proposalsOf(empty, 0, [OURS])).toBeUndefined();
});

test("a day that a pen has filled in on a digital page is to be looked at, wherever it stands; the other signature is sure", () => {
  const inked = (wanted: RegExp) => {
    const found = read(AGREEMENT);
    const pages = found.pages.map((page) => ({ ...page, lines: page.lines.map((line) => (wanted.test(line.text) ? { ...line, confidence: 0.8 } : line)) }));
    return proposalsOf({ ...found, pages, agreements: readAgreements(pages) }, 0, [OURS, UNIVERSITY])?.signatures;
  };
  expect(inked(/^Date: 15 July/u)?.map(({ party, facts, clarity }) => [party, facts.date, clarity])).toEqual([
    ["uni", "2026-07-15", "doubtful"],
    ["applicant", "2026-07-08", "digital"],
  ]);
  expect(inked(/^nothing/u)?.map(({ clarity }) => clarity)).toEqual(["digital", "digital"]);
});
