import { z } from "zod";
import { citationSchema } from "./citation.ts";

/** What the name of a single file for upload may be made of (`upload.prefix`), besides answers to the guide's own questions. */
export const UPLOAD_PLACES = ["序号", "附件简称", "申报单位", "项目负责人", "项目名称"] as const;

/** The places of a pattern, in order: {序号}-{附件简称} → 序号, 附件简称. */
export const placesOfPattern = (pattern: string): readonly string[] => [...pattern.matchAll(/\{([^{}]*)\}/g)].map(([, place = ""]) => place);

/** How the online system takes files. */
export const uploadSchema = z
  .strictObject({
    /** MB of 1024 × 1024 bytes: the limits of the bundle where the user sets none */
    maxFileMegabytes: z.number().positive().optional(),
    maxTotalMegabytes: z.number().positive().optional(),
    /** name of each file without `.pdf`: {序号}-{附件简称} */
    prefix: z
      .string()
      .min(1)
      .refine((prefix) => placesOfPattern(prefix).includes("序号"), "须含 {序号}，文件名才不会重复")
      .optional(),
    formats: z
      .array(z.enum(["pdf", "docx", "xlsx", "jpg", "png", "zip"]))
      .min(1)
      .refine((formats) => formats.includes("pdf"), "须含 pdf：本软件的单个文件一律为 PDF")
      .optional(),
    cites: citationSchema,
  })
  .optional();
