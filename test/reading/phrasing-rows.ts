import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { type ReadElements, readElements } from "../../shared/reading/elements/read-elements.ts";
import { pagesOf } from "../shared/reading/pages-of.ts";

/** Lists of provisions that are read below their headings, each within the frame of an agreement in its language. */

const ELEMENTS = {
  content: "content",
  inputs: "inputs",
  division: "division",
  ip: "ip",
  benefit: "benefitSplit",
  laboratory: "laboratory",
  team: "team",
  term: "term",
} as const;
const name = z.enum(["content", "inputs", "division", "ip", "benefit", "laboratory", "team", "term"]);
const framesOf = z.record(z.string(), z.strictObject({ head: z.string(), rest: z.string() }));
const rows = z.record(z.string(), z.array(z.tuple([name, z.string(), z.string()])));
const provisionRows = z.record(z.string(), z.array(z.tuple([name, z.string(), z.string()]).rest(z.string())));
/** A row that is still read otherwise, with the list and the language that it belongs to. */
const missedRows = z.array(z.tuple([z.enum(["provisions", "open", "none"]), z.string(), name, z.string(), z.string()]));
const listOf = z.strictObject({ frames: framesOf, provisions: provisionRows, open: rows, none: rows, missed: missedRows.default([]) });
const yaml = (file: string): unknown => parse(readFileSync(fileURLToPath(new URL(file, import.meta.url)), "utf8"));
const each = <T>(table: Readonly<Record<string, readonly T[]>>) =>
  Object.entries(table).flatMap(([language, all]) => all.map((row) => [language, row] as const));

/** @param file of `frames`, `provisions`, `open`, `none` and `missed`, beside this one */
export function readsPhrasings(file: string): void {
  const list = listOf.parse(yaml(file));
  const files = ["phrasings.yaml", "phrasings-second.yaml", file];
  const frames = Object.assign({}, ...files.map((one) => z.object({ frames: framesOf }).parse(yaml(one)).frames)) as z.infer<typeof framesOf>;
  const read = (language: string, heading: string, text: string): ReadElements => {
    const { head = "", rest = "" } = frames[language] ?? {};
    return readElements(pagesOf(`${head}\n1. ${heading ? `${heading}\n` : ""}${text}\n${rest}`));
  };

  it.each(each(list.provisions))("reads in %s: %s", (language, [element, heading, text, ...days]) => {
    const elements = read(language, heading, text);
    const { term } = elements;
    if (element === "term") expect([term.status, term.start, term.end]).toEqual(["present", ...days]);
    else expect(elements[ELEMENTS[element]].status).toBe("present");
  });

  it.each(each(list.open))("sees that it is left open in %s: %s", (language, [element, heading, text]) => {
    expect(read(language, heading, text)[ELEMENTS[element]].status).toBe("unclear");
  });

  it.each(each(list.none))("is not what its heading says in %s: %s", (language, [element, heading, text]) => {
    expect(read(language, heading, text)[ELEMENTS[element]].status).not.toBe("present");
  });

  it("is told which rows are still read otherwise", () => {
    const isRead = { provisions: "present", open: "unclear", none: "missing" };
    const right = list.missed.filter(([kind, language, element, heading, text]) => read(language, heading, text)[ELEMENTS[element]].status === isRead[kind]);
    expect(right.map(([, , , heading]) => heading)).toEqual([]);
  });
}
