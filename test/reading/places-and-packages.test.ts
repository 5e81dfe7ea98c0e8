import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { readElements } from "../../shared/reading/elements/read-elements.ts";
import { laidText } from "./laid-text.ts";

const status = z.enum(["present", "unclear", "missing"]);
const day = z.string().nullable();
const wanted = z.strictObject({
  inputs: status.optional(),
  division: status.optional(),
  laboratory: status.default("missing"),
  team: status.default("missing"),
  content: status.optional(),
  benefit: status.optional(),
  ip: status.optional(),
  renews: z.boolean().optional(),
  term: z.tuple([status, day, day, z.number().nullable()]).optional(),
});
const load = (name: string): unknown => parse(readFileSync(fileURLToPath(new URL(name, import.meta.url)), "utf8"));
const { frames } = z.looseObject({ frames: z.record(z.string(), z.tuple([z.string(), z.string()])) }).parse(load("clauses-in-frames.yaml"));
const rows = ["places-and-packages.yaml", "passages.yaml"].flatMap((name) => z.array(z.tuple([z.string(), z.string(), wanted])).parse(load(name)));

it.each(rows)("reads in %s: %s", (language, text, { laboratory, team, inputs, division, content, benefit, ip, term, renews }) => {
  const [above = "", below = ""] = frames[language] ?? [];
  const read = readElements(laidText(`#P\n${above}\n${text}\n${below}`));
  expect({ laboratory: read.laboratory.status, team: read.team.status }).toEqual({ laboratory, team });
  if (inputs !== undefined) expect(read.inputs.status).toBe(inputs);
  if (division !== undefined) expect(read.division.status).toBe(division);
  if (content !== undefined) expect(read.content.status).toBe(content);
  if (benefit !== undefined) expect(read.benefitSplit.status).toBe(benefit);
  if (ip !== undefined) expect(read.ip.status).toBe(ip);
  if (renews !== undefined) expect(read.term.autoRenewal).toBe(renews);
  if (term !== undefined) expect([read.term.status, read.term.start ?? null, read.term.end ?? null, read.term.months ?? null]).toEqual(term);
});
