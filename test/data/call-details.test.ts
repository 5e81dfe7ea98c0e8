import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { productFolder } from "../../electron/files/paths.ts";
import { deadlineText } from "../../shared/text/moment-text.ts";
import { newestShippedGuide } from "./shipped-guide.ts";

const guide = await newestShippedGuide();

/** What only a guide may say: another call has others. The year, too: “the list of 2026” is the list of the guide. */
const DETAILS = [
  ...guide.hotline,
  guide.portal ?? "",
  guide.portalAddress?.replace(/^https?:\/\//, "") ?? "",
  guide.documentNumber ?? "",
  guide.documentNumber?.replace(/〔.*/, "") ?? "",
  guide.plan,
  deadlineText(guide.filing.closes),
  deadlineText(guide.filing.closes.slice(0, 10)),
  deadlineText(guide.filing.closes.slice(0, 10)).replace(/^\d+年/, ""),
  `${guide.edition}年`,
].filter((detail) => detail !== "");

/** Lines of a source that are no comment. */
const withoutComments = (source: string) =>
  source
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .split("\n")
    .map((line) => line.replace(/(^|\s)\/\/ .*$/, ""))
    .join("\n");

const found = (source: string) => DETAILS.filter((detail) => source.includes(detail));

// the sample cases are applications under one call and say so
const SAMPLES = join("electron", "samples");
const sources = ["renderer", "electron", "shared"]
  .flatMap((folder) => readdirSync(join(productFolder(), folder), { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)))
  .filter((file) => /\.(tsx?|mjs|html|nsi)$/.test(file) && !file.startsWith(SAMPLES));

test("deadline, hotline, online system and number of the call stand in the guide, not in code or in the manual's words", () => {
  expect(sources.length).toBeGreaterThan(300);
  const wrong = sources.flatMap((file) => found(withoutComments(readFileSync(join(productFolder(), file), "utf8"))).map((detail) => `${file}: ${detail}`));
  expect(wrong).toEqual([]);
});

test("README.md names none of them either: they would be wrong with the next call", () => {
  expect(found(readFileSync(join(productFolder(), "README.md"), "utf8"))).toEqual([]);
});

test("the look for them finds each in a sentence, and none in a comment", () => {
  for (const detail of DETAILS) expect(found(withoutComments(`const words = "请在${detail}前";`)), detail).toContain(detail);
  expect(found(withoutComments(`/** ${DETAILS.join("、")} */\nconst of = 1; // ${DETAILS.join("、")}`))).toEqual([]);
});

test("hotline, online system and deadline of each shipped guide are words of its own clauses", () => {
  const clauses = guide.clauses.map(({ words }) => words).join("\n");
  const spoken = guide.hotline.map((number, index) => (guide.hotlineNotes?.[index] === undefined ? number : `${number}（${guide.hotlineNotes[index]}）`));
  for (const detail of [...spoken, guide.portal ?? "", guide.portalAddress ?? "", deadlineText(guide.filing.closes)]) expect(clauses).toContain(detail);
});
