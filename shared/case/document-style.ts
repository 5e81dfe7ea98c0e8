import { z } from "zod";

/** How the letters of a case are set beyond the house style (field `documentStyle`); `numbers`: 发文字号 by document id. */
export const documentStyleSchema = z
  .looseObject({
    letterhead: z.enum(["none", "red", "own-paper"]).nullable().optional(),
    legalRepresentative: z.boolean().nullable().optional(),
    numbers: z.record(z.string(), z.string().nullable().optional()).nullable().optional(),
  })
  .nullable()
  .optional();
