import { expect, test } from "vitest";
import { documentText } from "../../../shared/documents/blocks.ts";
import { documentOf } from "../../fixtures/every-document.ts";
import { sampleJson } from "../../fixtures/letter-source.ts";

test.each([
  ["面向“双碳”目标的研究", "面向‘双碳’目标的研究"],
  ['面向"双碳"目标的"新"研究', "面向‘双碳’目标的‘新’研究"],
])("a title with quotation marks of its own (%s) has single ones where a letter sets it in “ ”", (title, printed) => {
  const words = documentText(documentOf(sampleJson({ title }), "self-funding").content);
  expect(words).toContain(`项目名称为“${printed}”`);
});

test("a title keeps its marks where it stands alone, and the guide's words keep theirs", () => {
  const json = sampleJson({ title: "面向“双碳”目标的研究" });
  expect(documentText(documentOf(json, "budget-sheet").content)).toContain("面向“双碳”目标的研究");
  expect(documentText(documentOf(json, "agreement-checklist").content)).toContain("“如系外文，须附中文译件”");
});
