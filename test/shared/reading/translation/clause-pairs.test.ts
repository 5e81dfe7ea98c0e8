import { expect, it } from "vitest";
import { clausePairs, isAlike } from "../../../../shared/reading/translation/clause-pairs.ts";
import { compareTranslation } from "../../../../shared/reading/translation/compare-translation.ts";
import { laidText } from "../../../reading/laid-text.ts";

const original = laidText(`Kooperationsvertrag
§ 1 Gegenstand
Die Parteien entwickeln gemeinsam einen Sensor.
§ 2 Beiträge
Partei B trägt Kosten in Höhe von 180.000 EUR für zwei Versuchsreihen.
§ 3 Geheimhaltung
Als vertraulich gekennzeichnete Angaben sind zwei Jahre lang geheim zu halten, auch nach dem Ende dieses Vertrages.
§ 4 Laufzeit
Der Vertrag gilt vom 1. Juli 2026 bis zum 30. Juni 2029.`);
const translation = laidText(`合作合同
第一条 标的
双方共同开发一种传感器。
第二条 投入
乙方承担两轮试验的费用18,000欧元。
第四条 期限
本合同有效期自2026年7月1日至2029年6月30日。`);

const first = (texts: readonly { readonly text: string }[] | undefined) => texts?.[0]?.text.split(" ").slice(0, 2).join(" ");

it("puts clauses side by side with the differences that stand in them", () => {
  const { differences, clauses: pairs } = compareTranslation(original, translation);
  expect(pairs.map((pair) => [first(pair.original), first(pair.translation), pair.differences.map((at) => differences[at]?.kind)])).toEqual([
    ["Kooperationsvertrag", "合作合同", []],
    ["§ 1", "第一条 标的", []],
    ["§ 2", "第二条 投入", ["amount"]],
    ["§ 3", undefined, ["missing-clause"]],
    ["§ 4", "第四条 期限", []],
  ]);
  expect(pairs.flatMap((pair) => pair.differences).toSorted()).toEqual(differences.map((_, index) => index));
});

it("puts texts without numbers side by side as a whole", () => {
  const pairs = clausePairs(laidText("The parties study corals."), laidText("双方研究珊瑚。"), []);
  expect(pairs).toEqual([
    {
      original: [{ text: "The parties study corals.", page: 1, lines: [{ page: 1, box: expect.objectContaining({ left: 58, top: 64 }) }] }],
      translation: [{ text: "双方研究珊瑚。", page: 1, lines: [{ page: 1, box: expect.objectContaining({ left: 58, top: 64 }) }] }],
      differences: [],
    },
  ]);
});

it("marks every clause of a page that is missing, and takes none of them for alike", () => {
  const pages = [
    "Agreement\nArticle 1 Purpose\nThe Parties build a sensor in 3 steps.",
    "Article 2 Data\nData are kept for 5 years.\nArticle 3 Results\nResults are shared.",
    "Article 4 Term\nThis Agreement ends on 31 December 2029.",
  ];
  const [one, two, three] = pages;
  const paged = (texts: readonly (string | undefined)[]) => texts.flatMap((text, index) => laidText(text ?? "").map((page) => ({ ...page, page: index + 1 })));
  const { differences, clauses } = compareTranslation(
    paged([one, two, three]),
    paged(["协议\n第一条 目的\n双方分3步研制传感器。", "第四条 期限\n本协议于2029年12月31日终止。"]),
  );
  expect(differences.map(({ kind, parts }) => [kind, parts?.map((part) => [part.kind, part.number])])).toEqual([
    [
      "missing-page",
      [
        ["article", 2],
        ["article", 3],
      ],
    ],
  ]);
  expect(clauses.map((pair) => [first(pair.original), pair.differences, isAlike(pair)])).toEqual([
    ["Agreement", [], true],
    ["Article 1", [], true],
    ["Article 2", [0], false],
    ["Article 3", [0], false],
    ["Article 4", [], true],
  ]);
});

it("puts a difference at the clause in whose lines it stands, not at one with the same words", () => {
  const { differences, clauses } = compareTranslation(
    laidText("Agreement\nArticle 1 Inputs\nThe University gives 24 person-months of staff.\nArticle 2 Overview\n24 person-months"),
    laidText("协议\n第一条 投入\n大学提供24人月的人员。\n第二条 概览\n42人月"),
  );
  expect(differences).toHaveLength(1);
  expect(clauses.map((pair) => [first(pair.original), pair.differences])).toEqual([
    ["Agreement", []],
    ["Article 1", []],
    ["Article 2", [0]],
  ]);
});

it("takes no clause for alike that only one side has", () => {
  const { clauses } = compareTranslation(
    laidText("Agreement\nArticle 1 Purpose\nThe Parties build a sensor in 3 steps.\nArticle 2 Term\nThis Agreement ends on 31 December 2029."),
    laidText(
      "协议\n第一条 目的\n双方分3步研制传感器。\n第二条 期限\n本协议于2029年12月31日终止。\n第三条 其他\n双方友好协商，未尽事宜另行约定，并应以书面形式签署。",
    ),
  );
  expect(clauses.map((pair) => [first(pair.original), isAlike(pair)]).at(-1)).toEqual([undefined, false]);
});
