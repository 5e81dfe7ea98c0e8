import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

/** Situations that were written from the guide and its readings alone, before they were run (`test/cases/blind.yaml`). */

const outcome = z.enum(["met", "not-met", "cannot-tell", "advice", "not-applicable", "none"]);

const fileSchema = z.strictObject({
  situations: z.array(
    z.strictObject({
      name: z.string(),
      topic: z.enum(["1", "2", "3-1", "3-2"]),
      at: z.string().default("2026-05-25T10:00"),
      set: z.record(z.string(), z.unknown()).default({}),
      /** rule, or rule@subject */
      expect: z.record(z.string(), outcome),
    }),
  ),
});

export const { situations: blindSituations } = fileSchema.parse(parse(readFileSync(new URL("../../cases/blind.yaml", import.meta.url), "utf8")));
