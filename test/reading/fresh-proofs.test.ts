import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { sameName } from "../../shared/reading/parties.ts";
import { compareProofLead, readProof } from "../../shared/reading/proof.ts";
import { laidText } from "./laid-text.ts";

/** Proofs of twelve funders, written and labelled before they were read: at first the lead of 4 was read and the period of 8, funders, references and amounts of 11 to 12. */
const proofs = z
  .array(
    z.strictObject({
      id: z.string(),
      text: z.string(),
      is: z.strictObject({
        funder: z.string(),
        reference: z.string(),
        amount: z.number(),
        start: z.string().nullable(),
        end: z.string().nullable(),
        lead: z.string(),
        asked: z.string(),
        matches: z.boolean(),
      }),
    }),
  )
  .parse(parse(readFileSync(fileURLToPath(new URL("fresh/proofs.yaml", import.meta.url)), "utf8"), { schema: "core" }));

it.each(proofs)("reads of $id who funds whom, with what and for how long", ({ text, is }) => {
  const read = readProof(laidText(text));
  const { result } = compareProofLead(read, { id: "p", lead: is.asked });
  expect({
    funder: sameName(read.funder?.text ?? "", is.funder) ? is.funder : read.funder?.text,
    reference: read.reference?.text,
    amount: read.amount?.value,
    start: read.period?.start ?? null,
    end: read.period?.end ?? null,
    lead: read.namedLead?.text,
    asked: is.asked,
    matches: result === "same" || result === "perhaps",
  }).toEqual(is);
});
