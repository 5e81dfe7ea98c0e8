import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { z } from "zod";
import { readElements } from "../../shared/reading/elements/read-elements.ts";
import { folded } from "../../shared/reading/folded.ts";
import type { PageText, TextLine } from "../../shared/reading/page-text.ts";
import { sameName } from "../../shared/reading/parties.ts";
import { translationNeed } from "../../shared/reading/translation-need.ts";

/**
 * Agreements in further drafting styles, written after the first version of the readers and labelled before they were read (the first
 * readings gave 179 of 199, 107 of 117 and 98 of 111 answers). `#P` begins a page, `||` stands between texts side by side.
 */
const status = z.enum(["present", "missing", "unclear"]);
const ELEMENTS = ["content", "inputs", "division", "ip", "benefitSplit", "laboratory", "team"] as const;
const label = z.strictObject({
  needsTranslation: z.boolean(),
  content: status,
  inputs: status,
  division: status,
  ip: status,
  benefitSplit: status,
  laboratory: status,
  team: status,
  term: z.strictObject({ status, start: z.string().nullable(), end: z.string().nullable(), months: z.number().nullable(), renews: z.boolean() }),
  signatories: z.array(z.tuple([z.string().nullable(), z.string(), z.string().nullable()])),
});

const fileOf = (name: string) => readFileSync(fileURLToPath(new URL(`further/${name}`, import.meta.url)), "utf8");
const labels = z.record(z.string(), label).parse(JSON.parse(fileOf("labels.json")));

const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;
const widthOf = (text: string) => [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 10.5 : 5), 0);

/** Breaks a paragraph where the next word or Chinese character finds no room. */
function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const [word] of text.matchAll(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]|[^\s\p{Script=Han}\u3000-\u303f\uff00-\uffef]+|\s+/gu)) {
    if (widthOf(line + word) > width && line.trim() !== "") {
      lines.push(line.trim());
      line = word.trim();
    } else line += word;
  }
  return line.trim() === "" ? lines : [...lines, line.trim()];
}

function pageOf(text: string, index: number): PageText {
  const lines: TextLine[] = [];
  let top = 64;
  for (const row of text.split("\n")) {
    const cells = row.trim() === "" ? [] : row.split(/\s*\|\|\s*/);
    const room = 480 / Math.max(1, cells.length);
    let lowest = top;
    for (const [cell, words] of cells.entries()) {
      for (const [at, line] of wrapped(words, room - (cells.length > 1 ? 12 : 0)).entries()) {
        lines.push({ text: line, box: { left: 58 + cell * room, top: top + at * 15, width: widthOf(line), height: 10 }, confidence: 1 });
        lowest = Math.max(lowest, top + (at + 1) * 15);
      }
    }
    top = cells.length === 0 ? top + 9 : Math.max(lowest, top + 15) + 3;
  }
  return { page: index + 1, width: 595, height: 842, turn: 0, source: "digital", lines, redSeals: [] };
}

it.each(Object.entries(labels))("reads %s as it is labelled", (id, label) => {
  const pages = fileOf(`${id}.txt`)
    .split(/^#P\n/m)
    .filter((text) => text.trim() !== "")
    .map(pageOf);
  const read = readElements(pages, { caseStart: "2026-08-01", caseEnd: "2029-07-31" });
  expect(translationNeed(pages).isNeeded).toBe(label.needsTranslation);
  expect(ELEMENTS.map((name) => [name, read[name].status])).toEqual(ELEMENTS.map((name) => [name, label[name]]));
  const { start = null, end = null, months = null } = read.term;
  expect({ status: read.term.status, start, end, months, renews: read.term.autoRenewal }).toEqual(label.term);
  expect(read.signatories.map(({ name, date }) => [name === undefined ? null : folded(name), date ?? null])).toEqual(
    label.signatories.map(([name, , date]) => [name === null ? null : folded(name), date]),
  );
  expect(read.signatories.map(({ unit = "" }, index) => sameName(unit, label.signatories[index]?.[1] ?? ""))).toEqual(label.signatories.map(() => true));
});
