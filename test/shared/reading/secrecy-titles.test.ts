import { expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { pagesOf } from "./pages-of.ts";

const CLAUSES =
  "\n1. Purpose\nThe parties shall jointly study a shared catalyst for hydrogen.\n2. Tasks\nHarbour University shall build the cell. Eastlake Institute of Technology shall test it.";
const ZH = "\n第一条 合作内容\n双方共同研究储氢材料。\n第二条 分工\n挪威海港大学负责材料制备，东湖理工学院负责测试。";
const contentOf = (text: string) => readElements(pagesOf(text)).content.status;

it.each([
  `NON-DISCLOSURE AGREEMENT\nHarbour University, Norway, and Eastlake Institute of Technology, China, want to discuss a possible research collaboration and exchange certain confidential information.${CLAUSES}`,
  `MUTUAL NON-DISCLOSURE AGREEMENT\nHarbour University, Norway, and Eastlake Institute of Technology, China, want to explore research and disclose confidential information to each other.${CLAUSES}`,
  `This Non-Disclosure Agreement is made between Harbour University, Norway, and Eastlake Institute of Technology, China, that want to explore research and disclose confidential information.${CLAUSES}`,
  `保密协议\n甲方：挪威海港大学\n乙方：东湖理工学院\n双方就保密及后续合作事宜订立本协议。${ZH}`,
])("an agreement on secrecy alone stays one, whatever its sides mean to do later: %s", (text) => {
  expect(contentOf(text)).toBe("unclear");
});

it.each([
  `MUTUAL NON-DISCLOSURE AND JOINT DEVELOPMENT AGREEMENT\nHarbour University, Norway, and Eastlake Institute of Technology, China, agree:${CLAUSES}`,
  `MUTUAL NON-DISCLOSURE AND\nJOINT DEVELOPMENT AGREEMENT\nHarbour University, Norway, and Eastlake Institute of Technology, China, agree:${CLAUSES}`,
  `Joint Development and Confidentiality Agreement\nHarbour University, Norway, and Eastlake Institute of Technology, China, agree:${CLAUSES}`,
  `技术合作及保密协议\n甲方：挪威海港大学\n乙方：东湖理工学院${ZH}`,
])("one whose title names cooperation too agrees on both: %s", (text) => {
  expect(contentOf(text)).toBe("present");
});
