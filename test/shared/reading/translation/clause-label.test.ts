import { describe, expect, test } from "vitest";
import { clauseNumberIn, clausesLabel, isClauseHead } from "../../../../shared/reading/translation/clause-label.ts";

const range = (first: string, last: string) => `${first} 至 ${last}`;

describe("clauses in a list", () => {
  test.each([
    { lines: ["§ 4 Arbeitsergebnisse und Schutzrechte", "§ 5 Veröffentlichung", "§ 7 Haftung"], label: "§ 4 至 § 7" },
    { lines: ["第三条　各方投入", "第 12 条 其他"], label: "第三条 至 第 12 条" },
    { lines: ["Article 2 Scope", "Clause 10: Law"], label: "Article 2 至 Clause 10" },
    { lines: ["Kooperationsvertrag", "9.1 Term"], label: "Kooperationsvertrag 至 9.1" },
    { lines: ["§ 8 Laufzeit und Kündigung dieses Vertrages"], label: "§ 8 Laufzeit und Kündigung dieses Vertrages" },
  ])("are told by their numbers: $label", ({ lines, label }) => expect(clausesLabel(lines, range)).toBe(label));

  test("a line without a number is shortened", () => {
    expect(clausesLabel(["Vereinbarung über die Zusammenarbeit in der Forschung", "§ 2"], range)).toBe("Vereinbarung über die Zusamm… 至 § 2");
  });
});

test.each([
  { line: "§ 3 Beiträge der Parteien", head: true },
  { line: "Kooperationsvertrag", head: true },
  { line: "Süderau, den 4. Mai 2026", head: false },
  { line: "2026年5月4日", head: false },
  { line: "Präambel ".repeat(9), head: false },
])("$line is a heading: $head", ({ line, head }) => expect([isClauseHead(line), clauseNumberIn("2026年")]).toEqual([head, undefined]));
