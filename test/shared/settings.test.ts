import { expect, test } from "vitest";
import { NO_SETTINGS, quotaChange, quotaOf, settingsSchema, withChoices, withQuota } from "../../shared/settings.ts";

test("a unit's own limit is kept for each topic of a guide, and taken away again", () => {
  const set = withQuota(withQuota(NO_SETTINGS, { guide: "g", topic: "1", quota: 10 }), { guide: "g", topic: "2", quota: 3 });
  expect([quotaOf(set, "g", "1"), quotaOf(set, "g", "2"), quotaOf(set, "g", "3-1"), quotaOf(set, "other", "1")]).toEqual([10, 3, undefined, undefined]);
  expect(quotaOf(withQuota(set, { guide: "g", topic: "1" }), "g", "1")).toBeUndefined();
  expect(quotaOf(set, "__proto__", "toString")).toBeUndefined();
});

test("the choice of separator sheets is kept, also when it is against them", () => {
  expect(NO_SETTINGS.separators).toBeUndefined();
  expect(settingsSchema.parse(withChoices(NO_SETTINGS, { separators: false })).separators).toBe(false);
  expect(settingsSchema.parse({ separators: "yes" }).separators).toBeUndefined();
});

test("what a newer program has set stays when a limit is changed", () => {
  const read = settingsSchema.parse({ textSize: "large" });
  expect(withQuota(read, { guide: "g", topic: "1", quota: 1 })).toEqual({ textSize: "large", quotas: { g: { "1": 1 } } });
});

test.each([0, -1, 1.5, 1000, "3"])("a limit is a whole number from 1 to 999, not %s", (quota) => {
  expect(quotaChange.safeParse({ guide: "g", topic: "1", quota }).success).toBe(false);
});
