import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { readElements } from "../../shared/reading/elements/read-elements.ts";
import { laidText } from "./laid-text.ts";

/** Lists of clauses in the frames of `clauses-in-frames.yaml`, laid out as pages; a row of a table is written with its rules. */

const status = z.enum(["present", "unclear", "missing"]).default("missing");
const wanted = z.strictObject({ inputs: status, division: status, ip: status, benefit: status });
const framesOf = z.record(z.string(), z.tuple([z.string(), z.string()]));
const read = (name: string): unknown => parse(readFileSync(fileURLToPath(new URL(name, import.meta.url)), "utf8"));
const shared = z.object({ frames: framesOf }).parse(read("clauses-in-frames.yaml")).frames;

/** @param file of `rows` and perhaps of `frames`, beside this one */
export function readsClauses(file: string): void {
  const { frames, rows } = z.strictObject({ frames: framesOf.default({}), rows: z.array(z.tuple([z.string(), z.string(), wanted])) }).parse(read(file));
  it.each(rows)("reads in %s: %s", (language, text, expected) => {
    const [above = "", below = ""] = frames[language] ?? shared[language] ?? [];
    const laid = text.replace(/^\| | \|$/gm, "");
    const { inputs, division, ip, benefitSplit } = readElements(laidText(`${above}\n${laid}\n${below}`));
    expect({ inputs: inputs.status, division: division.status, ip: ip.status, benefit: benefitSplit.status }).toEqual(expected);
  });
}
