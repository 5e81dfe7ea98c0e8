import { expect, test } from "vitest";
import { NO_SETTINGS, settingsChange, settingsSchema, topicAnswersOf, withChoices, withDeskView, withQuota, withTopicAnswer } from "../../shared/settings.ts";
import { guide2026 as guide } from "../fixtures/letter-source.ts";

test("a choice replaces its former one and leaves all others, quotas and fields of a newer program too", () => {
  const former = settingsSchema.parse({ quotas: { g: { "2": 3 } }, textSize: "large", later: { a: 1 } });
  expect(withChoices(former, { appearance: "dark" })).toEqual({ quotas: { g: { "2": 3 } }, textSize: "large", appearance: "dark", later: { a: 1 } });
  expect(withQuota(withChoices(former, { checker: "周例清" }), { guide: "g", topic: "2" })).toMatchObject({ quotas: { g: {} }, checker: "周例清" });
});

test("a choice that is taken back leaves no trace", () => {
  const set = withChoices(NO_SETTINGS, { checker: "周例清", fileMegabytes: 20, compress: true });
  expect(withChoices(set, { checker: null, fileMegabytes: null, compress: null })).toEqual({ quotas: {} });
});

test("one value that cannot be read takes none of the others away", () => {
  expect(settingsSchema.parse({ quotas: {}, appearance: "purple", textSize: "large", fileMegabytes: -1 })).toMatchObject({ textSize: "large" });
});

test("a page can set no folder, no empty name and no limit beyond reason", () => {
  for (const change of [{ casesFolder: "/tmp/x" }, { checker: "  " }, { fileMegabytes: 0 }, { fileMegabytes: 99_999 }, { other: 1 }])
    expect(settingsChange.safeParse(change).success, JSON.stringify(change)).toBe(false);
  expect(settingsChange.safeParse({ casesFolder: null, appearance: "light" }).success).toBe(true);
});

test("the options chosen last for the topic questions are kept by guide and edition, and one that the guide does not have is none", () => {
  const kept = withChoices(NO_SETTINGS, withTopicAnswer(NO_SETTINGS, guide, "lead", 1));
  const both = withChoices(kept, withTopicAnswer(kept, guide, "partners", 2));
  expect(topicAnswersOf(settingsSchema.parse(JSON.parse(JSON.stringify(both))), guide)).toEqual({ lead: 1, partners: 2 });
  expect(topicAnswersOf(both, { ...guide, edition: "2031" })).toEqual({});
  expect(topicAnswersOf(both, { ...guide, choosing: guide.choosing.map((one) => ({ ...one, options: one.options.slice(0, 2) })) })).toEqual({ lead: 1 });
  expect(settingsSchema.parse({ quotas: {}, topicAnswers: { g: { lead: "x" } } })).toEqual({ quotas: {} });
});

test("how each folder with many cases was looked at last is kept, without what was searched for, and of fifty folders at most", () => {
  const view = { filter: "must", query: "样例", grouping: "lead", sorting: "title" } as const;
  const one = withChoices(NO_SETTINGS, withDeskView(NO_SETTINGS, "a", view));
  expect(settingsSchema.parse(JSON.parse(JSON.stringify(one))).deskViews).toEqual({ a: { filter: "must", grouping: "lead", sorting: "title" } });
  const names = Array.from({ length: 60 }, (_, index) => `folder ${index}`);
  const many = names.reduce((settings, name) => withChoices(settings, withDeskView(settings, name, view)), one);
  expect(Object.keys(many.deskViews ?? {})).toEqual(names.slice(-50));
  expect(settingsSchema.parse({ quotas: {}, deskViews: { a: { ...one.deskViews?.a, grouping: "moon" }, b: one.deskViews?.a } }).deskViews).toEqual({
    b: one.deskViews?.a,
  });
});
