import { expect, it } from "vitest";
import type { ClausePair } from "../../../../shared/reading/translation/clause-pairs.ts";
import { translatedQuote } from "../../../../shared/reading/translation/translated-quote.ts";

const passage = (text: string, page = 1, left = 60, top = 60) => ({ text, page, lines: [{ page, box: { left, top, width: 100, height: 12 } }] });
const clauses: readonly ClausePair[] = [
  {
    original: [passage("§ 4 Schutzrechte"), passage("Altrechte bleiben unberührt. Gemeinsame Ergebnisse stehen beiden zu gleichen Teilen zu.")],
    translation: [passage("第四条 知识产权", 2), passage("原有权利不受影响。共同成果由双方平均享有。", 2)],
    differences: [],
  },
  {
    original: [passage("§ 5 Laufzeit. Der Vertrag gilt bis Ende 2029.")],
    translation: [passage("第五条 期限", 3), passage("本协议有效期至2029年底。", 3)],
    differences: [],
  },
  { original: [passage("§ 6 Gerichtsstand ist Süderau.")], differences: [] },
];

it("is the sentence in the same place where both have as many, with its page", () => {
  expect(translatedQuote(clauses, "Gemeinsame Ergebnisse stehen beiden zu gleichen Teilen zu.")).toMatchObject({ text: "共同成果由双方平均享有。", page: 2 });
  // the lines of a scan break words and leave blanks elsewhere
  expect(translatedQuote(clauses, "Gemeinsame Ergeb-nisse stehen beiden zu gleichen Teilen zu.")?.text).toBe("共同成果由双方平均享有。");
  expect(translatedQuote(clauses, "Altrechte bleiben unberührt. Gemeinsame Ergebnisse stehen beiden zu gleichen Teilen zu.")?.text).toBe(
    "原有权利不受影响。共同成果由双方平均享有。",
  );
});

it("is the clause where its paragraphs are others", () => {
  expect(translatedQuote(clauses, "Der Vertrag gilt bis Ende 2029.")).toMatchObject({ text: "第五条 期限 本协议有效期至2029年底。", page: 3 });
});

it("is nothing for what has no partner, stands nowhere, or is Chinese itself", () => {
  expect(translatedQuote(clauses, "§ 6 Gerichtsstand ist Süderau.")).toBeUndefined();
  expect(translatedQuote(clauses, "Etwas anderes.")).toBeUndefined();
  expect(
    translatedQuote([{ original: [passage("双方共同研究。")], translation: [passage("双方共同研究。")], differences: [] }], "双方共同研究。"),
  ).toBeUndefined();
});

it("is, of who signs beside others, what has the same label in the same column, and nothing where none has", () => {
  const cell = (text: string, row: number, left: number) => ({ ...passage(text, 4, left, row * 20), row });
  const signed: readonly ClausePair[] = [
    {
      original: [
        cell("For and on behalf of", 1, 71),
        cell("For and on behalf of", 1, 307),
        cell("Name: LU Shi'an (陆示安)", 2, 71),
        cell("Name: Friederike Exempel", 2, 307),
        cell("Date: 12 June 2025", 3, 71),
        cell("Place: Süderau", 4, 307),
      ],
      translation: [
        passage("签署", 4),
        cell("代表", 1, 68),
        cell("代表", 1, 304),
        cell("姓名：陆示安（LUShian）", 2, 70),
        cell("姓名：弗里德里克·埃克森佩尔", 2, 306),
        passage("(Friederike Exempel)", 4),
        cell("日期：2025年6月12日", 3, 72),
        cell("日期：2025年6月18日", 3, 307),
      ],
      differences: [],
    },
  ];
  expect(translatedQuote(signed, "Name: LU Shi'an (陆示安)")).toMatchObject({ text: "姓名：陆示安（LUShian）", page: 4 });
  expect(translatedQuote(signed, "Name: Friederike Exempel")?.text).toBe("姓名：弗里德里克·埃克森佩尔");
  expect(translatedQuote(signed, "Date: 12 June 2025")?.text).toBe("日期：2025年6月12日");
  expect(translatedQuote(signed, "Place: Süderau")).toBeUndefined();
});
