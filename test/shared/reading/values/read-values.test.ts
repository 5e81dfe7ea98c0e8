import { describe, expect, it } from "vitest";
import { countriesIn, sameCountry } from "../../../../shared/reading/values/named-countries.ts";
import { type ReadValue, readValues, sameValue, writtenNumber } from "../../../../shared/reading/values/read-values.ts";

const first = (text: string, languages: readonly string[] = []): ReadValue => {
  const [value] = readValues(text, languages);
  if (!value) throw new Error(`no value in ${text}`);
  return value;
};

describe("values in figures and words", () => {
  it.each([
    ["145.000 EUR", "投入自有资金145,000欧元", "de"],
    ["EUR 75 000", "七万五千欧元", "fr"],
    ["$148,200", "148,200澳元", "en"],
    ["1.2 million yuan", "人民币120万元", "en"],
    ["zwei Millionen Euro", "200万欧元", "de"],
    ["RMB 703,500", "人民币柒拾万零叁仟伍佰元整", "en"],
    ["5 400 000 kronor", "540万瑞典克朗", "sv"],
    ["al cincuenta por ciento", "百分之五十", "es"],
    ["30 %", "30％", "en"],
    ["five (5) years", "五（5）年", "en"],
    ["36 months", "三年", "en"],
    ["1er septembre 2026", "2026年9月1日", "fr"],
    ["a 14 dias del mes de abril de 2026", "2026年4月14日", "es"],
    ["03/04/2026", "2026年3月4日", "en"],
    ["veinte días", "二十天", "es"],
    ["£1.2m in cash", "120万英镑", "en"],
    ["EUR 0.4m", "40万欧元", "en"],
  ])("%s is %s", (original, translation, language) => {
    expect(sameValue(first(original, [language]), first(translation))).toBe(true);
  });

  it.each([
    ["EUR 210,000", "120,000欧元"],
    ["1.000.000 RMB", "人民币100.000元"],
    ["EUR 50,000", "50,000美元"],
    ["five (5) years", "五（5）个月"],
    ["12 March 2026", "2026年3月21日"],
    ["13/04/2026", "2026年4月3日"],
  ])("%s is not %s", (original, translation) => {
    expect(sameValue(first(original, ["en"]), first(translation))).toBe(false);
  });

  it("reads a separator before three figures as one of thousands or of decimals, and others as they stand", () => {
    expect([writtenNumber("1.500"), writtenNumber("1.500,25"), writtenNumber("2,5"), writtenNumber("1.000.000"), writtenNumber("0.125")]).toEqual([
      [1500, 1.5],
      [1500.25],
      [2.5],
      [1000000],
      [0.125],
    ]);
  });

  it("tells shares, amounts, references to clauses and plain numbers apart", () => {
    expect(readValues("依照第四条，甲方投入30万元（占30%），提供5台设备").map(({ kind }) => kind)).toEqual(["amount", "percentage", "number"]);
    expect(readValues("as stated in Article 4, EUR 30,000 (30 %) and 5 devices", ["en"]).map(({ kind }) => kind)).toEqual([
      "reference",
      "amount",
      "percentage",
      "number",
    ]);
  });

  it("finds countries in the languages of partners, and the law of one", () => {
    expect(countriesIn("Suvela, Finland; 中华人民共和国; 瑞典; República de Chile").map(({ code }) => code)).toEqual(["FI", "CN", "SE", "CL"]);
    expect(countriesIn("Es gilt deutsches Recht. droit français").map(({ code }) => code)).toEqual(["DE", "FR"]);
  });
});

it.each([
  ["en", "two hundred thousand", 200_000],
  ["en", "one hundred and twenty-five thousand", 125_000],
  ["en", "three thousand five hundred", 3500],
  ["en", "a hundred", 100],
  ["de", "zweihundertfünfzigtausend", 250_000],
  ["de", "fünfundsiebzigtausend", 75_000],
  ["de", "eintausendzweihundert", 1200],
  ["en", "one million two hundred thousand", 1_200_000],
  ["fr", "un million deux cent mille", 1_200_000],
  ["fr", "quatre-vingt-cinq mille", 85_000],
  ["es", "ciento cuarenta y cinco mil quinientos", 145_500],
  ["es", "dos millones trescientos mil", 2_300_000],
  ["it", "centoquarantacinquemila", 145_000],
  ["it", "duemilacinquecento", 2500],
  ["pt", "duzentos e cinquenta mil", 250_000],
])("large numbers in words: %s, %s", (language, words, value) => {
  expect(readValues(`${words} euros`, [language])).toMatchObject([{ kind: "amount", numbers: [value] }]);
});

it("takes a ratio for the shares that it gives", () => {
  const [one, other] = readValues("im Verhältnis 70 : 30 geteilt", ["de"]);
  const [seven, three] = readValues("按7：3比例分成");
  const [half, otherHalf] = readValues("按五五比例分成");
  if (!one || !other || !seven || !three || !half || !otherHalf) throw new Error("a share was not read");
  expect([sameValue(one, seven), sameValue(other, three), sameValue(one, three)]).toEqual([true, true, false]);
  expect([half, otherHalf].map(({ kind, numbers }) => [kind, numbers])).toEqual([
    ["percentage", [50]],
    ["percentage", [50]],
  ]);
});

it("takes no hour for a ratio", () => {
  expect(readValues("at 7:30 on two days", ["en"]).map(({ numbers }) => numbers)).toEqual([[7], [30], [2]]);
});

it.each([
  ["310 K€", 310_000],
  ["95 T€", 95_000],
  ["2,1 M¥", 2_100_000],
])("reads the scale in front of a sign: %s", (written, value) => {
  expect(readValues(written, ["fr"])).toMatchObject([{ kind: "amount", numbers: [value] }]);
});

it("takes day and month as exchanged in English alone", () => {
  expect([first("02/03/2026", ["en"]).alsoDate, first("02/03/2026", ["pt"]).alsoDate]).toEqual(["2026-02-03", undefined]);
});

it.each([
  ["half a million euros", 500_000],
  ["a quarter of a million euros", 250_000],
  ["three quarters of a million euros", 750_000],
  ["one million euros", 1_000_000],
  ["and half a million euros", 500_000],
])("reads a share of a million as that share, no percentage: %s", (written, value) => {
  expect(readValues(written, ["en"]).map(({ kind, numbers, currency }) => [kind, numbers, currency])).toEqual([["amount", [value], "EUR"]]);
});

it.each([
  ["de", "eine halbe Million Euro"],
  ["fr", "un demi-million d'euros"],
  ["es", "medio millón de euros"],
  ["it", "mezzo milione di euro"],
  ["pt", "meio milhão de euros"],
])("reads half a million in the languages of partners: %s", (language, written) => {
  expect(readValues(written, [language])).toMatchObject([{ numbers: [500_000] }]);
});

it.each(["三七开发", "三七分享平台", "三七开花"])("takes the plant for no shares: %s", (written) => {
  expect(readValues(`双方合作进行${written}的研究`)).toEqual([]);
});

it("reads shares in tens where they are shared", () => {
  for (const written of ["按三七开", "利润三七开，每年结算", "收益按三七分享", "三七分成"])
    expect(readValues(written).map(({ kind, numbers }) => [kind, numbers])).toEqual([
      ["percentage", [30]],
      ["percentage", [70]],
    ]);
});

it("takes metres and tonnes in front of another amount for no scale", () => {
  for (const unit of ["m", "t"])
    expect(readValues(`30 ${unit} EUR 500`, ["en"]).map(({ kind, numbers, currency }) => [kind, numbers, currency])).toEqual([
      ["number", [30], undefined],
      ["amount", [500], "EUR"],
    ]);
});

it("reads both days of a span within a month, and no unit of a table as an amount", () => {
  const dates = (text: string) => readValues(text, ["en"]).map(({ date }) => date);
  expect(dates("on 9–11 December 2025")).toEqual(["2025-12-09", "2025-12-11"]);
  expect(dates("2025年12月9日至11日")).toEqual(["2025-12-09", "2025-12-11"]);
  expect(dates("2025-03-01 – 2028-02-29")).toEqual(["2025-03-01", "2028-02-29"]);
  expect(readValues("预算（单位：千欧元）")).toEqual([]);
});

it("tells the parts of a country that have a law of their own", () => {
  expect(countriesIn("the law of Scotland").map(({ code, part }) => [code, part])).toEqual([["GB", "GB-SCT"]]);
  expect(countriesIn("新南威尔士").map(({ code }) => code)).toEqual(["AU"]);
  expect([sameCountry("GB", "GB-ENG"), sameCountry("GB-SCT", "GB-ENG"), sameCountry("GB", "DE")]).toEqual([true, false, false]);
});

it("names a country by its law, not by a word that begins alike", () => {
  const codes = (text: string) => countriesIn(text).map(({ code }) => code);
  for (const text of ["Chinese prawn farming", "French retailers", "Swedish rattan", "Swedish lagoons", "Chinese leisure", "English lawns"])
    expect(codes(text)).toEqual([]);
  for (const [text, code] of [
    ["svensk rätt", "SE"],
    ["norsk rett", "NO"],
    ["dansk ret", "DK"],
    ["polskie prawo", "PL"],
    ["prawo polskie", "PL"],
    ["české právo", "CZ"],
    ["Chinese law", "CN"],
  ] as const)
    expect(codes(text)).toEqual([code]);
});
