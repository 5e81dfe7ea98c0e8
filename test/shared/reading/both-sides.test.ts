import { expect, it } from "vitest";
import { readAgreements } from "../../../shared/reading/elements/read-elements.ts";
import { laidText } from "../../reading/laid-text.ts";

const AGREEMENT = `合作协议
甲方：南郊样例大学
乙方：穆斯特机器人有限公司
第一条 合作内容
双方联合研究柔性装配机器人。
第二条 甲方的投入
甲方投入研究经费人民币80万元和试验台一套。
甲方承担试验台的日常维护和数据备份。
第三条 乙方的投入
乙方投入15万欧元及研究人员三名。`;
const inputsOf = (text: string) => readAgreements(laidText(text))[0]?.elements.inputs;
const quotes = (text: string) => inputsOf(text)?.places.map(({ page, quote }) => `${page} ${quote}`);

it("quotes each side's part where each has a clause of its own, the first of them as the answer", () => {
  expect(quotes(AGREEMENT)).toEqual(["1 甲方投入研究经费人民币80万元和试验台一套。", "1 乙方投入15万欧元及研究人员三名。"]);
  expect(inputsOf(AGREEMENT)?.quote).toBe("甲方投入研究经费人民币80万元和试验台一套。");
});

it("quotes the other side on its own page", () => {
  expect(quotes(AGREEMENT.replace("第三条", "#P\n第三条"))).toEqual(["1 甲方投入研究经费人民币80万元和试验台一套。", "2 乙方投入15万欧元及研究人员三名。"]);
});

it("quotes a side that gives what an annex lists, and nobody who visits “the other Party”", () => {
  const text = `Cooperation Agreement
between Shanghai Shili Equipment Co., Ltd. (“SSIE”) and Musteruniversität Süderau (“MUS”)
Article 1 Inputs of the Parties
1.1 SSIE shall provide access to its assembly test line for not less than 60 days a year, and all sample parts.
1.2 MUS shall provide its calibration bench, the sensors listed in Annex 1 and 24 person-months of scientific staff.
Article 2 Division of work
2.1 SSIE is responsible for the data set and the safety tests.
2.2 MUS is responsible for planning and compliant control.
2.3 Researchers who visit the other Party shall observe the safety rules of the host laboratory.`;
  const { inputs, division } = readAgreements(laidText(text))[0]?.elements ?? {};
  const begin = (places: readonly { readonly quote: string }[] | undefined) => places?.map(({ quote }) => quote.slice(0, 9)).join(" | ");
  expect(begin(inputs?.places)).toBe("SSIE shal | MUS shall");
  expect(begin(division?.places)).toBe("SSIE is r | MUS is re");
});

it("does not quote a side twice", () => {
  expect(quotes(AGREEMENT.replace("甲方承担试验台的日常维护和数据备份。", "甲方另投入人民币5万元用于差旅。"))).toHaveLength(2);
});
