import { describe, expect, it } from "vitest";
import { readDurations } from "../../../shared/reading/durations.ts";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import type { Signatory } from "../../../shared/reading/elements/signing/sign-line.ts";
import { hasOwnDay } from "../../../shared/reading/elements/term/last-day.ts";
import { folded } from "../../../shared/reading/folded.ts";
import { pagesOf } from "./pages-of.ts";

const CASE = { caseStart: "2026-08-01", caseEnd: "2029-07-31" };
const termOf = (heading: string, clause: string) =>
  readElements(
    pagesOf(`AGREEMENT\nbetween Harbour University, Norway (“HU”) and Eastlake Institute of Technology, China (“EIT”).\n${heading}\n${clause}`),
    CASE,
  ).term;
const months = (text: string) => readDurations(folded(text)).map((one) => one.months);

describe("halves of years", () => {
  it.each([
    ["eine Laufzeit von zweieinhalb Jahren", 30],
    ["anderthalb Jahre", 18],
    ["drieënhalf jaar", 42],
    ["two and a half (2½) years", 30],
    ["two and a half (2.5) years", 30],
    ["2 1/2 years", 30],
    ["2.5年", 30],
    ["deux ans et demi", 30],
    ["tre och ett halvt år", 42],
  ])("count six months: %s", (text, expected) => {
    expect(months(text)).toEqual([expected]);
  });
});

it("a badly read day is no span of centuries", () => {
  expect(months("本协议自206年月日起生效，有效期三年")).toEqual([36]);
});

describe("months behind years", () => {
  it.each([
    "本协议自2026年8月1日起生效，有效期三年，六个月前书面通知可提前终止。",
    "本协议自2026年8月1日起生效，有效期三年，3个月前书面通知可终止。",
    "本协议自2026年8月1日起生效，期限为3年，6个月内完成首批设备安装。",
  ])("behind a comma are no part of the term: %s", (clause) => {
    expect(termOf("第一条 协议期限", clause)).toMatchObject({ status: "present", months: 36 });
  });

  it.each([
    "valid for three (3) years, six (6) months' notice ends it",
    "3 years and six months before expiry the Parties meet",
    "三年，六个月前书面通知",
    "3年6个月前通知",
    "3年零6个月内完成",
    "3 years and 6 months' written notice",
  ])("before notice, before an end or within a time stay by themselves: %s", (text) => {
    expect(months(text)).toEqual([36, 6]);
  });

  it.each([
    "three (3) years and six (6) months",
    "two years and 18 days",
    "两年零六个月",
    "三年又六个月",
    "drei Jahre und sechs Monate",
  ])("that are added by a word are part of the span: %s", (text) => {
    expect(months(text)).toHaveLength(1);
  });
});

describe("an adjective of years", () => {
  it.each([
    "Su vigencia se fija según el plan trienal de la universidad.",
    "La vigencia sigue el programa cuatrienal.",
  ])("of a plan is no term: %s", (clause) => {
    expect(termOf("1. Vigencia", clause).months).toBeUndefined();
    expect(months(clause)).toEqual([]);
  });

  it.each([
    ["validità triennale", 36],
    ["ha durata quadriennale", 48],
    ["una vigencia de carácter trienal", 36],
    ["eine dreijährige Laufzeit", 36],
    ["duración cuatrienal", 48],
  ])("beside the noun of a time is one: %s", (text, wanted) => {
    expect(months(text)).toEqual([wanted]);
  });
});

describe("renewal by itself", () => {
  it.each([
    "This Agreement is valid for three years from 1 August 2026. The term is renewed for two years only by written agreement, unless terminated.",
    "This Agreement is valid for three years from 1 August 2026. It is not extended by any further cooperation unless agreed in writing.",
    "This Agreement is valid for three years from 1 August 2026. It cannot be renewed for a further term unless both agree.",
    "This Agreement is valid for three years from 1 August 2026. It could be extended by one year unless a Party objects.",
    "This Agreement is valid for three years from 1 August 2026. It shall not be extended by one year unless both agree.",
  ])("is none where it must be agreed: %s", (clause) => {
    expect(termOf("1. Term", clause).autoRenewal).toBe(false);
  });

  it.each([
    "This Agreement is valid for three years from 1 August 2026. It shall be renewed for one year unless a Party objects.",
    "This Agreement is valid for three years from 1 August 2026 and is deemed extended by one year unless notice is given.",
    "This Agreement is valid for three years from 1 August 2026 and will be prolonged for one year unless a Party gives written notice.",
    "This Agreement is valid for three years from 1 August 2026 and is renewed for one year at a time unless a Party objects.",
    "This Agreement is valid from 1 August 2026 to 31 July 2029, extended by one year at a time unless a Party objects.",
  ])("is one where nobody has to agree: %s", (clause) => {
    expect(termOf("1. Term", clause).autoRenewal).toBe(true);
  });
});

describe("an anniversary", () => {
  it.each([
    "This Agreement takes effect on 1 August 2026. The second payment is due on the first anniversary of signature.",
    "This Agreement takes effect on 1 August 2026. It is reviewed on the second anniversary of signature.",
    "This Agreement takes effect on 1 August 2026. It may be terminated on the third anniversary of signature.",
  ])("that is no end is no span of the term: %s", (clause) => {
    const term = termOf("1. Term", clause);
    expect(term.status).toBe("unclear");
    expect(term.end).toBeUndefined();
  });

  it.each([
    ["shall expire on the third anniversary thereof", 36],
    ["remains in force until the fifth (5th) anniversary of its signature", 60],
    ["ends on the day before the second anniversary", 24],
    ["ending on the fourth anniversary", 48],
    ["gilt bis zum dritten Jahrestag", 36],
    ["endet am dritten Jahrestag", 36],
    ["jusqu'au cinquième anniversaire", 60],
    ["hasta el tercer aniversario", 36],
    ["fino al terzo anniversario", 36],
  ])("that ends an agreement is a span: %s", (text, span) => {
    expect(months(text)).toEqual([span]);
  });
});

it.each([
  ["期满前一方提出异议的不再自动续期，无异议的自动续期一年。", true],
  ["期满后不自动续期。", false],
])("asks every word of renewal whether it is ruled out: %s", (sentence, isRenewed) => {
  expect(termOf("第一条 协议期限", `本协议自2026年8月1日起生效，有效期三年。${sentence}`).autoRenewal).toBe(isRenewed);
});

describe("days in a table of particulars", () => {
  const particulars = (first: string, last: string) =>
    readElements(
      pagesOf(
        `RESEARCH AGREEMENT\nItem || Particulars\nCentre || Harbour Research Centre, 12 Quay Street, Bergen, Norway\nCollaborator || Eastlake Institute of Technology, Shanghai\n${first}\n${last}\n1. Law\nThe law of Norway applies.`,
      ),
    );
  it("are the term where no sentence tells more", () => {
    const { term, division } = particulars("Commencement Date || 15 July 2026", "Expiry Date || 14 July 2028");
    expect([term.status, term.start, term.end, term.months]).toEqual(["present", "2026-07-15", "2028-07-14", 24]);
    expect(division.status).toBe("missing");
  });
  it.each([
    ["Commencement Date || 15 July 2026", "Expiry Date || to be agreed"],
    ["Commencement Date || 15 July 2026", "End of the confidentiality period || 14 July 2028"],
    ["Delivery of the first unit || 15 July 2026", "Delivery of the second unit || 14 July 2028"],
  ])("are none by another label or without the last: %s, %s", (first, last) => expect(particulars(first, last).term.status).not.toBe("present"));
});

it.each([
  ["3. Lifetime", "The sensor has a design lifetime of ten years."],
  ["3. Equipment lifetime and maintenance", "The sensor has a design lifetime of ten years."],
])("the lifetime of a thing is no term: %s", (heading, clause) => {
  expect(termOf(heading, clause).status).toBe("missing");
});

it("the lifetime of the agreement is one", () => {
  expect(termOf("3. Lifetime of the Agreement", "Thirty months, beginning on 1 October 2026.")).toMatchObject({ status: "present", months: 30 });
});

it.each([
  ["2. История\nДоговор о сотрудничестве между сторонами был заключён 3 марта 2024 года сроком на пять лет.", "missing"],
  ["2. Срок\nНастоящий договор заключён 3 марта 2026 года сроком на пять лет.", "present"],
  ["2. Общее\nНастоящий договор заключён сроком на пять лет с 3 марта 2026 года.", "present"],
])("an agreement that was concluded earlier has a term of its own: %s", (clause, status) => {
  const head =
    "СОГЛАШЕНИЕ\nмежду Портовым университетом, Россия (далее — «ПУ»), и Истлейкским институтом, Китай (далее — «ИИ»).\n1. Предмет\nСтороны совместно исследуют лёд.";
  expect(readElements(pagesOf(`${head}\n${clause}`), CASE).term.status).toBe(status);
});

describe("a term between days that are told elsewhere", () => {
  const with2 = (first: string, last: string, sentence: string) =>
    readElements(
      pagesOf(
        `AGREEMENT\nbetween Harbour University, Norway (“HU”) and Eastlake Institute of Technology, China (“EIT”).\n1. DEFINITIONS\n${first} || 1 September 2026\n${last} || 31 August 2029\nProject Period || ${sentence}\n2. THE PROJECT\n2.1 The Project shall be carried on throughout the Project Period, and this Agreement shall remain in force for the same period.

Signed for HU || Signed for EIT
Name: Anna Muster || Name: Li Wenhua
Date: 3 March 2026 || Date: 9 March 2026`,
      ),
      CASE,
    ).term;
  it.each([
    ["Commencement Date", "Completion Day"],
    ["Start Date", "End Date"],
    ["Starting Day", "Expiry Day"],
  ])("runs from the one to the other: %s, %s", (first, last) => {
    expect(with2(first, last, `the period from the ${first} until the ${last}`)).toMatchObject({
      status: "present",
      start: "2026-09-01",
      end: "2029-08-31",
      months: 36,
    });
  });
  it("has no last day where none is told", () => {
    expect(with2("Commencement Date", "Review Day", "the period from the Commencement Date until the Completion Day").status).not.toBe("present");
    expect(with2("Commencement Date", "Sports Day", "the period from the Commencement Date until the work is done").status).not.toBe("present");
  });
});

describe("an amendment that quotes what was agreed before", () => {
  const OLD = "The research period shall be from October 1, 2024 to September 30, 2026.";
  const NEW = "“The research period, and the period of validity of this Contract, shall be from October 1, 2024 to September 30, 2029.”";
  it.each([
    `Article 3 of the Original Contract, which reads “${OLD}”, shall be replaced by the following:\n${NEW}`,
    `Article 3, which currently reads “${OLD}”, is amended to read as follows:\n${NEW}`,
    `Article 3, presently reading “${OLD}”, is replaced with the following:\n${NEW}`,
  ])("holds for the new time: %s", (text) => {
    expect(termOf("1. Research Period", text)).toMatchObject({ status: "present", start: "2024-10-01", end: "2029-09-30", months: 60 });
  });
  it("holds for the time that is quoted where nothing takes its place", () => {
    expect(termOf("1. Research Period", `Article 3 of the Contract, which reads “${OLD}”, continues to apply.`).end).toBe("2026-09-30");
    expect(termOf("1. Term", "This Agreement, which provides a frame for later work, is in force from 1 May 2026 to 30 April 2029.").end).toBe("2029-04-30");
  });
});

describe("a day of signing", () => {
  const line = (top: number, text: string) =>
    ({ text, page: 3, box: { left: 300, top, width: 90, height: 10 } }) as unknown as NonNullable<Signatory["dateLine"]>;
  const side = (hand: Signatory["hand"], dateLine = line(200, "15 juin 2026")): Signatory => ({
    page: 3,
    quote: "",
    hand,
    lines: [],
    date: "2026-06-15",
    dateLine,
  });
  it("is not that of a side that has not signed, where the other has it", () => {
    const all = [side("empty"), side("signed")];
    expect(all.map((one) => hasOwnDay(one, all))).toEqual([false, true]);
  });

  it.each([
    ["both have signed on it", [side("signed"), side("signed")]],
    ["nobody looked", [side("unknown"), side("signed")]],
    [
      "neither stands in a line",
      [
        { ...side("empty"), dateLine: undefined },
        { ...side("signed"), dateLine: undefined },
      ] as unknown as Signatory[],
    ],
    ["it stands in a line of its own", [side("empty", line(240, "15 juin 2026")), side("signed")]],
  ])("is its own where %s", (_, all) => {
    expect(all.map((one) => hasOwnDay(one, all))).toEqual([true, true]);
  });
});

describe("what may happen to a term", () => {
  it("is no renewal where it may only end sooner", () => {
    const clause = "This Agreement takes effect on 1 October 2026 and continues for three years, unless terminated earlier by sixty days' notice.";
    expect(termOf("9. Term", clause)).toMatchObject({ status: "present", end: "2029-09-30", autoRenewal: false });
    expect(termOf("9. Term", `${clause} It then continues for one more year at a time unless either Party objects.`)).toMatchObject({ autoRenewal: true });
  });

  it("is no length of it where its end may be put off", () => {
    const clause =
      "The Commencement Date is 3 August 2026. The Completion Date is 2 August 2029.\n9. Term\n9.1 This agreement starts on the Commencement Date and ends on the Completion Date.\n9.2 The parties may put off the Completion Date by up to twelve months by a signed document.";
    expect(termOf("1. Details", clause)).toMatchObject({ status: "present", start: "2026-08-03", end: "2029-08-02" });
  });
});
