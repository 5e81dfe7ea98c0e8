import { z } from "zod";

const list = <T extends z.ZodType>(item: T) => z.array(item).nullable().optional();

/**
 * What a person decided on the differences of a translation: `of` is what both texts say there; `in`: the files of the translation in which it
 * stands. `compared`: those that were compared since a fault was found.
 */
export const translationReading = z.looseObject({
  differences: list(z.looseObject({ of: z.string(), decision: z.enum(["change", "same", "misread"]), in: list(z.string()) })),
  compared: list(z.string()),
});
