import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { readElements } from "../../shared/reading/elements/read-elements.ts";
import { laidText } from "./laid-text.ts";

/**
 * Read at first (precision/recall): of the 40 of the first round content .974/.949, inputs 1/.969, division .970/.914, rights .931/.871,
 * benefit 1/.895, laboratory 1/.750, team 1, term .850; of the 30 of the second, read before and after the mends for the first alike but for
 * the laboratory (1, then 1/.750): content .964/.931, then .966, inputs 1/.920, division 1/.960, rights .957/.917, benefit 1/.929, team 1, term .900; of the 13 of the third, which are
 * worded as differently as can be: content 1, inputs 1/.923, division 1/.917, rights 1/.727, benefit 1/.714, laboratory 1, team .500/1, term .692.
 */
const ELEMENTS = ["content", "inputs", "division", "ip", "benefitSplit", "laboratory", "team"] as const;
const status = z.enum(["present", "unclear", "missing", "any"]);
const day = z.string().nullable();
const wanted = z.strictObject({
  ...Object.fromEntries(ELEMENTS.map((name) => [name, status.default("missing")])),
  term: z.union([
    z.literal("any"),
    z.tuple([status, day, day, z.number().nullable()]),
    z.tuple([status, day, day, z.number().nullable(), z.literal("renews")]),
  ]),
});
const rounds = z
  .record(z.string(), z.array(z.strictObject({ id: z.string(), is: wanted, text: z.string() })))
  .parse(parse(readFileSync(fileURLToPath(new URL("short-agreements.yaml", import.meta.url)), "utf8")));

it.each(Object.values(rounds).flat())("reads $id as it is labelled", ({ is, text }) => {
  const { term, ...read } = readElements(laidText(`#P\n${text}`));
  const labels: Readonly<Record<string, unknown>> = is;
  expect(ELEMENTS.map((name) => [name, labels[name] === "any" ? "any" : read[name].status])).toEqual(ELEMENTS.map((name) => [name, labels[name]]));
  const { start = null, end = null, months = null, autoRenewal } = term;
  if (is.term !== "any") expect([term.status, start, end, months, ...(autoRenewal ? ["renews"] : [])]).toEqual(is.term);
});
