import { expect, it } from "vitest";
import { linesOfLongName, nameParts, shortName } from "../../../renderer/files-first/name-parts.ts";
import { remarkText } from "../../../renderer/files-first/remark-text.ts";

it("parts a name before its ending, and shows a short one once", () => {
  expect(nameParts("可行性报告 v7.docx")).toEqual(["可行性报告 v", "7.docx"]);
  expect(nameParts("译.pdf").join("")).toBe("译.pdf");
  expect(nameParts("1.pdf").join("")).toBe("1.pdf");
});

it("of a name that two lines do not hold the end stays in view, where versions differ", () => {
  expect(linesOfLongName("可行性报告 v7.docx")).toBeUndefined();
  const name = "关于联合开展面向极端环境 高可靠宽禁带半导体功率器件 协同设计 合作协议 最终版 盖章扫描件 第2份.pdf";
  const [first, last] = linesOfLongName(name) ?? ["", ""];
  expect(last).toBe("终版 盖章扫描件 第2份.pdf");
  expect(`${first}${last}`).toBe(name);
});

it("within a sentence a long name keeps its beginning and its end, and stays whole where it is read", () => {
  const name = `Zuwendungsvertrag Müsterlin_${"国际科技合作联合研究合作协议".repeat(3)}第二版.pdf`;
  const remark = { code: "translation", by: "code", of: name } as const;
  expect(remarkText(remark)).toMatch(/^编号与“Zuwendungsvertrag.*…\S*第二版\.pdf”相同$/u);
  expect(remarkText(remark).length).toBeLessThan(60);
  expect(remarkText(remark, (whole) => whole)).toBe(`编号与“${name}”相同`);
  expect(shortName("预算.xlsx")).toBe("预算.xlsx");
});
