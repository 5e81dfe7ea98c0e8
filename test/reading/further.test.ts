import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { z } from "zod";
import { readElements } from "../../shared/reading/elements/read-elements.ts";
import { folded } from "../../shared/reading/folded.ts";
import { sameName } from "../../shared/reading/same-name.ts";
import { translationNeed } from "../../shared/reading/translation-need.ts";
import { laidText } from "./laid-text.ts";

/**
 * Agreements in further drafting styles, written after the first version of the readers and labelled before they were read (the first
 * readings gave 179 of 199, 107 of 117 and 98 of 111 answers).
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

it.each(Object.entries(labels))("reads %s as it is labelled", (id, label) => {
  const pages = laidText(fileOf(`${id}.txt`));
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
