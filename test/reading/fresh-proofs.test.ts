import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { compareProofLead, readProof } from "../../shared/reading/proofs/proof.ts";
import { sameName } from "../../shared/reading/same-name.ts";
import { laidText } from "./laid-text.ts";

/** Proofs of twelve funders, written and labelled before they were read: at first the lead of 4 was read and the period of 8, funders, references and amounts of 11 to 12; of the fourteen of the second batch the lead of 7, the period of 10, funders, references and amounts of 11 to 12; of the nine of the third the lead of 3, the reference of 5, the rest of 8 to 9; of the thirteen of the fourth the lead of 6, the reference of 8, the rest of 11 to 12; of the six of the fifth the lead of 2, and of 4 after the fourth was mended, the reference of 5, the rest of all; of the fifty of the sixth and seventh the lead of 25, the reference of 31, amounts and periods of 35, funders of 48; those of the eighth and ninth vary what a reviewer and a fifteenth set had shown to be misread. */
const proofs = z
  .array(
    z.strictObject({
      id: z.string(),
      text: z.string(),
      is: z.strictObject({
        funder: z.string(),
        reference: z.string().nullable(),
        amount: z.number(),
        start: z.string().nullable(),
        end: z.string().nullable(),
        lead: z.string().nullable(),
        asked: z.string(),
        matches: z.boolean(),
      }),
    }),
  )
  .parse(
    [
      "proofs",
      "proofs-second",
      "proofs-third",
      "proofs-fourth",
      "proofs-fifth",
      "proofs-sixth",
      "proofs-seventh",
      "proofs-eighth",
      "proofs-ninth",
      "proofs-tenth",
      "proofs-eleventh",
      "proofs-twelfth",
    ].flatMap((name) => parse(readFileSync(fileURLToPath(new URL(`fresh/${name}.yaml`, import.meta.url)), "utf8"), { schema: "core" })),
  );

it.each(proofs)("reads of $id who funds whom, with what and for how long", ({ text, is }) => {
  const read = readProof(laidText(text));
  const { result } = compareProofLead(read, { id: "p", lead: is.asked });
  expect({
    funder: sameName(read.funder?.text ?? "", is.funder) ? is.funder : read.funder?.text,
    reference: read.reference?.text ?? null,
    amount: read.amount?.value,
    start: read.period?.start ?? null,
    end: read.period?.end ?? null,
    lead: read.namedLead?.text ?? null,
    asked: is.asked,
    matches: result === "same" || result === "perhaps",
  }).toEqual(is);
});
