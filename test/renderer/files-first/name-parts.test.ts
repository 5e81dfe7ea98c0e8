import { expect, it } from "vitest";
import { nameParts } from "../../../renderer/files-first/name-parts.ts";

it("parts a name before its ending, and shows a short one once", () => {
  expect(nameParts("可行性报告 v7.docx")).toEqual(["可行性报告 v", "7.docx"]);
  expect(nameParts("译.pdf").join("")).toBe("译.pdf");
  expect(nameParts("1.pdf").join("")).toBe("1.pdf");
});
