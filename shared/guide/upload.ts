import { z } from "zod";
import { nearName } from "../text/near-name.ts";
import { citationSchema } from "./citation.ts";

/** What the name of a single file for upload may be made of (`upload.prefix`). */
export const UPLOAD_PLACES = ["序号", "附件简称", "申报单位", "项目负责人", "项目名称"] as const;

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
      .superRefine((prefix, context) => {
        const places = [...prefix.matchAll(/\{([^{}]*)\}/g)].map(([, place = ""]) => place);
        const wrong = places.find((place) => !UPLOAD_PLACES.some((known) => known === place));
        const near = wrong === undefined ? undefined : nearName(wrong, UPLOAD_PLACES);
        const known = UPLOAD_PLACES.map((place) => `{${place}}`).join("、");
        if (wrong !== undefined)
          context.addIssue({ code: "custom", message: `没有 {${wrong}}${near === undefined ? "" : `，是否指 {${near}}`}；可用的有 ${known}` });
        else if (!places.includes("序号")) context.addIssue({ code: "custom", message: "须含 {序号}，文件名才不会重复" });
      })
      .optional(),
    formats: z
      .array(z.enum(["pdf", "docx", "xlsx", "jpg", "png", "zip"]))
      .min(1)
      .refine((formats) => formats.includes("pdf"), "须含 pdf：本程序的单个文件一律为 PDF")
      .optional(),
    cites: citationSchema,
  })
  .optional();
