import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { questionsSchema } from "../../../shared/guide/questions.ts";
import { findingsOf } from "../../fixtures/general-checks.ts";

const file = z.strictObject({
  questions: questionsSchema,
  countrySets: z.record(z.string(), z.array(z.string())),
  lists: z.record(z.string(), z.array(z.record(z.string(), z.string()))),
  kinds: z.array(
    z.strictObject({
      name: z.string(),
      each: z.enum(["partners", "agreements", "units", "signatories", "items"]).optional(),
      check: z.unknown(),
      answers: z.array(z.record(z.string(), z.unknown())),
    }),
  ),
});
const { kinds, ...guide } = file.parse(parse(readFileSync(new URL("../../cases/general-kinds.yaml", import.meta.url), "utf8")));

test("the sentences that general checks make of themselves are those that were read", async () => {
  const texts = kinds.map(({ name, each, check, answers }) => {
    const lines = answers.flatMap((set) =>
      findingsOf(check, set, { ...guide, ...(each !== undefined && { each }) }).map(
        ({ outcome, subjectName, message }) => `  ${outcome}${subjectName === undefined ? "" : `（${subjectName}）`}　${message}`,
      ),
    );
    return [name, ...lines].join("\n");
  });
  await expect(`${texts.join("\n")}\n`).toMatchFileSnapshot("../../cases/general-sentences.txt");
});
