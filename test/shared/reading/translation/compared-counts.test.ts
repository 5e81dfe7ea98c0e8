import { expect, it } from "vitest";
import { compareTranslation } from "../../../../shared/reading/translation/compare-translation.ts";
import { laidText } from "../../../reading/laid-text.ts";

const ORIGINAL = `Kooperationsvertrag
§ 1 Gegenstand
Die Parteien entwickeln gemeinsam einen Sensor. Ansprechpartnerin ist Katrin Vogel.
§ 2 Beiträge
Partei B trägt Kosten in Höhe von 180.000 EUR, davon 40 % im ersten Jahr.
§ 3 Geheimhaltung
Als vertraulich gekennzeichnete Angaben sind bis zum 30. Juni 2031 geheim zu halten, auch nach dem Ende dieses Vertrages.
§ 4 Laufzeit
Der Vertrag gilt vom 1. Juli 2026 bis zum 30. Juni 2029.`;
const TRANSLATION = `合作合同
第一条 标的
双方共同开发一种传感器。联系人为 Katrin Vogel。
第二条 投入
乙方承担费用180,000欧元，其中第一年40%。
第三条 保密
标明保密的信息须保密至2031年6月30日，本合同终止后仍须保密。
第四条 期限
本合同有效期自2026年7月1日至2029年6月30日。`;
const counts = (...changes: readonly (readonly [string, string])[]) =>
  compareTranslation(laidText(ORIGINAL), laidText(changes.reduce((text, [from, to]) => text.replace(from, to), TRANSLATION))).compared;

it("counts all values of the original as the same where the translation has them", () => {
  expect(counts()).toMatchObject({
    date: { compared: 3, same: 3 },
    amount: { compared: 1, same: 1 },
    percentage: { compared: 1, same: 1 },
    name: { compared: 1, same: 1 },
    clause: { compared: 5, same: 5 },
  });
});

it.each([
  ["date", { compared: 3, same: 2 }, ["2029年6月30日", "2029年6月13日"]],
  ["amount", { compared: 1, same: 0 }, ["180,000", "18,000"]],
  ["name", { compared: 1, same: 0 }, ["Katrin", "Katrina"]],
] as const)("counts a %s that differs as compared and not as the same", (kind, coverage, change) => {
  expect(counts(change)[kind]).toEqual(coverage);
});

it("counts what stands in a lost clause as compared: it was looked for", () => {
  const lost = counts([/第三条[^\n]*\n[^\n]*\n/u.exec(TRANSLATION)?.[0] ?? "", ""]);
  expect(lost).toMatchObject({ date: { compared: 3, same: 2 }, clause: { compared: 5, same: 4 } });
});

it("does not count a name that is like none of the original", () => {
  expect(counts(["联系人为", "联系人为 Lorenzo Bianchi 和"]).name).toEqual({ compared: 1, same: 1 });
});

it("tells where a value is of which nothing was found, and beside which page, and tells none twice", () => {
  const [all, lost] = [ORIGINAL.replace("einen Sensor", "3 Sensoren"), TRANSLATION.replace("一种传感器", "传感器")];
  const { differences, compared, unmatched } = compareTranslation(laidText(all), laidText(lost));
  expect(differences).toEqual([]);
  expect(compared.number).toEqual({ compared: 1, same: 0 });
  expect(unmatched).toEqual([expect.objectContaining({ kind: "number", original: expect.objectContaining({ page: 1, written: "3" }), translationPage: 1 })]);
  const differing = compareTranslation(laidText(ORIGINAL), laidText(TRANSLATION.replace("180,000", "18,000")));
  expect([differing.differences.length, differing.unmatched]).toEqual([1, []]);
  const shorter = TRANSLATION.replace(/第三条[^\n]*\n[^\n]*\n/u, "");
  expect(compareTranslation(laidText(ORIGINAL), laidText(shorter)).unmatched).toEqual([]);
});
