import { expect, test } from "vitest";
import { caseSchema } from "../../../shared/case/case.ts";
import { otherTopics } from "../../../shared/desk/other-topics.ts";
import { suggestTopics } from "../../../shared/guide/suggest-topics.ts";
import { parseMoment } from "../../../shared/text/moment.ts";
import { guide, letters } from "../../fixtures/check-value.ts";
import { baseCase } from "../../fixtures/situations.ts";

const moment = parseMoment("2026-05-25T10:00");

function standing(topic: string) {
  if (!moment) throw new Error("no moment");
  return otherTopics({ case: caseSchema.parse(baseCase(topic)), guide, letters, moment });
}

test("a project that fits one topic is told of every other what rules it out and what is still open, the likeliest first", () => {
  const others = standing("1");
  expect(others.map(({ topic }) => topic.id).toSorted()).toEqual(["2", "3-1", "3-2"]);
  expect(others[0]).toMatchObject({ topic: { id: "2" }, against: [], open: expect.arrayContaining([expect.stringContaining("外方")]) });
  const counts = others.map(({ against }) => against.length);
  expect(counts).toEqual(counts.toSorted((one, other) => one - other));
});

test("what stands against a topic is said by the titles of its rules about who may apply, and of no others", () => {
  const found = standing("2").find(({ topic }) => topic.id === "1");
  expect(found?.against.concat(found.open).join()).toContain("3 个及以上国别");
  const titles = new Set(guide.rules.map(({ title }) => title));
  for (const { against, open } of [...standing("2"), ...standing("3-1")])
    for (const title of [...against, ...open]) expect(titles.has(title), title).toBe(true);
  expect(
    standing("2")
      .flatMap(({ against }) => against)
      .join(),
  ).not.toMatch(/经费|协议|承诺书/);
});

test("before a project is made, a topic that an answer rules out names the answers with which it would do", () => {
  const [lead] = guide.choosing;
  const outside = lead?.options.findIndex(({ topics }) => topics.length === 0) ?? -1;
  for (const { fits, reasons } of suggestTopics(guide, { [lead?.id ?? ""]: outside })) {
    expect(fits).toBe(false);
    expect(reasons[0]?.needed.length).toBeGreaterThan(0);
    expect(reasons[0]?.needed).not.toContain(lead?.options[outside]?.label);
  }
});
