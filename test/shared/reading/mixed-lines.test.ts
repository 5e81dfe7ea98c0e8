import { expect, test } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { languagesOfPages } from "../../../shared/reading/languages.ts";
import { pagesOf } from "./pages-of.ts";

test("an agreement with two languages in one line is read in both", () => {
  const pages = pagesOf(`合作协议 Cooperation Agreement
甲方 Party A：上海临港理工学院 Shanghai Lingang Institute of Technology
乙方 Party B：挪威海湾大学 Bay University, Norway
1. 合作内容 Scope：双方共同研究海水电解制氢 the Parties shall jointly study hydrogen from sea water。
2. 投入 Contributions：甲方投入 Party A contributes 人民币80万元 RMB 800,000；乙方投入 Party B contributes 5万欧元 EUR 50,000。
3. 期限 Term：自2026年9月1日起 from 1 September 2026 至2029年8月31日 until 31 August 2029。
4. 知识产权 IP：成果由双方共有 results are owned jointly。`);
  expect(languagesOfPages(pages)[0]).toEqual(expect.arrayContaining(["zh", "en"]));
  const { content, inputs, ip, term } = readElements(pages);
  expect([content, inputs, ip].map(({ status }) => status)).toEqual(["present", "present", "present"]);
  expect([term.status, term.start, term.end]).toEqual(["present", "2026-09-01", "2029-08-31"]);
});
