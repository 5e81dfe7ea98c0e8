import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readAuthoredGuide } from "../../electron/library/guides/authored-guide.ts";
import { runSituation } from "../../shared/authoring/situations.ts";
import { repository } from "../fixtures/run-guohe.ts";

const root = join(repository, "test", "guides");
const guides = (await readdir(root, { recursive: true })).filter((path) => path.endsWith("guide.yaml")).map((path) => join(root, path, ".."));

/** Guides of made-up offices, written with docs/guides.md alone: whatever changes in the product, they must stay guides. */
describe.each(guides)("%s", (place) => {
  test("has no fault, and every situation of its authors comes true", async () => {
    const read = await readAuthoredGuide(place);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const { guide, situations } = read.value;
    const failed = situations.flatMap(({ file, content }) =>
      content.situations.map((one) => ({ file, ...runSituation(one, content, guide) })).filter(({ passed }) => !passed),
    );
    expect(failed.map(({ file, name, differences }) => [file, name, differences])).toEqual([]);
    expect(situations.flatMap(({ content }) => content.situations).length).toBeGreaterThan(20);
  });
});

test("there are four of them", () => {
  expect(guides.length).toBeGreaterThanOrEqual(4);
});
