import { expect, test } from "vitest";
import { checked, guide2026, sampleJson } from "../../fixtures/letter-source.ts";

test("of a letter whose words changed only what changed is told, not what still holds", () => {
  const { findings } = checked(sampleJson({ title: "改过的项目名称" }), guide2026).report;
  const { message, variant } = findings.find(({ rule }) => rule === "no-licence-transfer-commitment") ?? expect.fail();
  expect(variant).toBe("outdated");
  expect(message).toMatch(/^技术转移承诺书用印后内容已变：.*“改过的项目名称”。$/u);
});
