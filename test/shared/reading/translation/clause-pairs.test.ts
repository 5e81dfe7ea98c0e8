import { expect, it } from "vitest";
import { clausePairs } from "../../../../shared/reading/translation/clause-pairs.ts";
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

it("puts clauses side by side with the differences that stand in them", () => {
  const { differences, clauses: pairs } = compareTranslation(original, translation);
  const first = (texts: readonly { readonly text: string }[] | undefined) => texts?.[0]?.text.split(" ").slice(0, 2).join(" ");
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
