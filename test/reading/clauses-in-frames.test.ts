import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { readElements } from "../../shared/reading/elements/read-elements.ts";
import { pagesOf } from "../shared/reading/pages-of.ts";
import { laidText } from "./laid-text.ts";

/** First readings: 106 of 158 clauses of the first batch, 84 of 105 of the second, which was written after the first had been mended, 52 of 63 of the third, written after the second, 57 of 80 of the fifth (one is left out: a plan of two columns), 49 of 60 of the seventh; of the eighth 12 of 20 beside mends and 10 of 10 others on the term, of the ninth 4 of 10 beside mends and 23 of 25 others. */
const status = z.enum(["present", "unclear", "missing"]);
const day = z.string().nullable();
const wanted = z.strictObject({
  content: status.optional(),
  inputs: status.default("missing"),
  division: status.default("missing"),
  ip: status.default("missing"),
  benefit: status.default("missing"),
  term: z.tuple([status, day, day, z.number().nullable()]).default(["missing", null, null, null]),
});
const rows = z.array(z.tuple([z.string(), z.string(), wanted]));
const { frames, ...rounds } = z
  .strictObject({
    frames: z.record(z.string(), z.tuple([z.string(), z.string()])),
    first: rows,
    second: rows,
    third: rows,
    fourth: rows,
    fifth: rows,
    sixth: rows,
    seventh: rows,
    eighth: rows,
    ninth: rows,
  })
  .parse(parse(readFileSync(fileURLToPath(new URL("clauses-in-frames.yaml", import.meta.url)), "utf8")));

const laidOut = (text: string) => (/^\| |^#P$/mu.test(text) ? laidText(text.replace(/^\| | \|$/gm, "")) : pagesOf(text));

it.each(Object.values(rounds).flat())("reads in %s: %s", (language, text, { content, ...others }) => {
  const [above = "", below = ""] = frames[language] ?? [];
  const { term, inputs, division, ip, benefitSplit, content: said } = readElements(laidOut(`${above}\n${text}\n${below}`));
  if (content !== undefined) expect(said.status).toBe(content);
  expect({
    inputs: inputs.status,
    division: division.status,
    ip: ip.status,
    benefit: benefitSplit.status,
    term: [term.status, term.start ?? null, term.end ?? null, term.months ?? null],
  }).toEqual(others);
});
