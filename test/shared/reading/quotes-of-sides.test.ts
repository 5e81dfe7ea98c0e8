import { expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { pagesOf } from "./pages-of.ts";

const CASE = { caseStart: "2026-08-01", caseEnd: "2029-07-31" };
const chinese = (...clauses: readonly string[]) =>
  readElements(
    pagesOf(
      [
        "合作协议",
        "甲方：东湖理工大学",
        "乙方：海港大学（挪威）",
        ...clauses,
        "",
        "甲方（盖章）： || 乙方（盖章）：",
        "姓名：李文华 || 姓名：Kari Nordmann",
        "日期：2026年3月3日 || 日期：2026年3月9日",
      ].join("\n"),
    ),
    CASE,
  );

it("are quoted with the part of each side, and the content is no title of the project", () => {
  const { content, inputs, division } = chinese(
    "第一条 合作内容",
    "项目名称：固态电池材料联合研究与中试验证",
    "双方共同开展固态电解质的合成与界面研究。",
    "第二条 双方投入",
    "甲方投入经费200万元。乙方投入30万欧元和实验设备。",
    "第三条 双方分工",
    "甲方负责材料合成；乙方负责界面表征。",
  );
  expect([content.quote, inputs.quote, division.quote]).toEqual([
    "双方共同开展固态电解质的合成与界面研究。",
    "甲方投入经费200万元。乙方投入30万欧元和实验设备。",
    "甲方负责材料合成；乙方负责界面表征。",
  ]);
});
