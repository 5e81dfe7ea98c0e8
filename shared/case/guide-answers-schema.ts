import { z } from "zod";

/**
 * What a guide itself asks (`questions` of the guide): answers by the id of the question, under `answers` of whom they are
 * asked. An answered question stays when another edition of the guide no longer asks it; what kind of answer each
 * question takes is the guide's matter, and an answer of another kind counts as not given (`shared/guide/guide-answers.ts`).
 */
const page = z.int("页码须为整数").positive("页码从 1 起").nullable().optional();

/** `quote`: the words of the original, `translationPage`: where the translation says it; until `stated` is answered it waits to be confirmed */
export const elementSchema = z.looseObject({
  stated: z.boolean().nullable().optional(),
  page,
  quote: z.string().nullable().optional(),
  translationPage: page,
});

export const answersSchema = z.record(
  z.string(),
  z.union(
    [z.string(), z.number(), z.boolean(), z.null(), z.array(z.string()), z.array(z.looseObject({})), z.looseObject({})],
    "须为文字、数字、true、false、null、列表或一组字段",
  ),
);
