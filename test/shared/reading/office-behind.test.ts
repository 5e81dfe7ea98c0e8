import { expect, test } from "vitest";
import { bodyLines } from "../../../shared/reading/body-lines.ts";
import { type Row, scan } from "./scan-of.ts";

/** Lines of a scan. */
const texts = (...rows: readonly Row[]) => bodyLines([scan(rows, {}, 16)]).map(({ text }) => text);

test("an office behind a foreign name is one line with it, though the boxes reach into each other, and stands apart", () => {
  expect(texts(["Beatrix Aeschlimann", 56, 319, 108, 0.9], ["总经理", 155, 318, 49, 1])).toEqual(["Beatrix Aeschlimann 总经理"]);
  expect(texts(["Beatrix Aeschlimann", 56, 319, 108, 0.9], ["总经理室", 155, 318, 49, 1])).toHaveLength(2);
  expect(texts(["Annika Soderhjelm所长", 58, 451, 126, 0.96])).toEqual(["Annika Soderhjelm 所长"]);
});
