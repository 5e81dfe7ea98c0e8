import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { readElements } from "../../shared/reading/elements/read-elements.ts";
import { laidText } from "./laid-text.ts";

/** Clauses of many kinds in the frames of `clauses-in-frames.yaml`, laid out as pages; a row of a table is written with its rules. */
const status = z.enum(["present", "unclear", "missing"]).default("missing");
const wanted = z.strictObject({ inputs: status, division: status, ip: status, benefit: status });
const read = (name: string): unknown => parse(readFileSync(fileURLToPath(new URL(name, import.meta.url)), "utf8"));
const { rows } = z.strictObject({ rows: z.array(z.tuple([z.string(), z.string(), wanted])) }).parse(read("clauses-asked-and-held.yaml"));
const { frames } = z.object({ frames: z.record(z.string(), z.tuple([z.string(), z.string()])) }).parse(read("clauses-in-frames.yaml"));

it.each(rows)("reads in %s: %s", (language, text, expected) => {
  const [above = "", below = ""] = frames[language] ?? [];
  const laid = text.replace(/^\| | \|$/gm, "");
  const { inputs, division, ip, benefitSplit } = readElements(laidText(`${above}\n${laid}\n${below}`));
  expect({ inputs: inputs.status, division: division.status, ip: ip.status, benefit: benefitSplit.status }).toEqual(expected);
});
