import { expect, test } from "vitest";
import { caseSchema } from "../../../shared/case/case.ts";
import { joinPath } from "../../../shared/case/case-path.ts";
import { cataloguedFields, fieldLabel, fieldName } from "../../../shared/case/field-catalogue.ts";
import type { Field } from "../../../shared/wizard/fields.ts";
import { sectionCatalogue } from "../../../shared/wizard/sections.ts";
import { schemaPaths } from "../../data/schema-paths.ts";

const schema = [...schemaPaths(caseSchema)];
/** Fields with an answer of their own: all but the groups, which only hold others. */
const fields = schema.filter((path) => cataloguedFields.includes(path) || !schema.some((other) => other.startsWith(`${path}.`)));

test("every field of the schema is in the catalogue once, and nothing else is but the moment of the check", () => {
  expect(fields.length).toBeGreaterThan(200);
  expect(fields.filter((path) => !cataloguedFields.includes(path))).toEqual([]);
  expect(cataloguedFields.filter((path) => !schema.includes(path))).toEqual(["at"]);
  expect(new Set(cataloguedFields).size).toBe(cataloguedFields.length);
});

test("every name and label is Chinese, and no two fields have one name", () => {
  for (const path of cataloguedFields) {
    expect.soft(fieldName(path), path).toMatch(/^[^a-z.]*$/);
    expect.soft(fieldLabel(path), path).toMatch(/\p{Script=Han}/u);
  }
  const names = cataloguedFields.map((path) => fieldName(path));
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test("every question of the screens is a field of the catalogue and bears its label", () => {
  const questions = sectionCatalogue.flatMap((section) => questionsOf(section.fields, ""));
  expect(questions.length).toBeGreaterThan(120);
  expect(questions.filter(({ path }) => !cataloguedFields.includes(path))).toEqual([]);
  expect(questions.filter(({ path, label }) => label !== fieldLabel(path))).toEqual([]);
});

test("a sentence says which item of a list it means, a label leaves that to the heading above it", () => {
  expect(fieldName("lead.name")).toBe("项目负责人姓名");
  expect(fieldLabel("lead.name")).toBe("姓名");
  expect(fieldName("agreements[1].term.end")).toBe("协议结束日期（第 2 项）");
  expect(fieldName("agreements[1].signatories[0].name")).toBe("签字人姓名（第 2 项之 1）");
  expect(fieldLabel("agreements[1].term.end")).toBe("到期日");
  expect(fieldName("extra.code")).toBe("extra.code");
});

function questionsOf(fields: readonly Field[], base: string): readonly { readonly path: string; readonly label: string }[] {
  return fields.flatMap((field) => {
    if (field.kind === "heading") return [];
    const path = joinPath(base, field.path);
    const own = { path, label: field.label };
    return field.kind === "list" ? [own, ...questionsOf(field.fields, path)] : [own];
  });
}
