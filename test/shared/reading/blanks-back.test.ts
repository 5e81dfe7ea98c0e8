import { expect, it } from "vitest";
import { blanksBack } from "../../../shared/reading/blanks-back.ts";

it.each([
  ["（Shanghai ShiliIntelligentEquipment Co.,Ltd.，以下简称", "（Shanghai Shili Intelligent Equipment Co., Ltd.，以下简称"],
  ["南郊样例大学（MusteruniversitätSuderau）", "南郊样例大学（Musteruniversität Suderau）"],
  ["由LenaBrandt教授负责", "由Lena Brandt教授负责"],
])("%s of a scan has its blanks back", (read, shown) => {
  expect(blanksBack(read, true)).toBe(shown);
  expect(blanksBack(read, false)).toBe(read);
});

it.each(["McIntyre", "DiMarco", "MacDonald", "Beispiel GmbH", "PhD", "第1.2条，甲方,乙方", "100,000.00 EUR", "René Müsterlin"])("%s stays as it is", (read) => {
  expect(blanksBack(read, true)).toBe(read);
});
