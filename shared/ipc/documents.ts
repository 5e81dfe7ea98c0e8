import { z } from "zod";
import { caseSchema } from "../case/case.ts";
import type { LaidDocument } from "../documents/laid-page.ts";
import type { WriteReport } from "../report.ts";
import { bareCall, call } from "./rows.ts";

const caseKey = z.string().min(1).max(200);
/** as in `ipc.ts` */
/** A case as it stands on disk. `base`: the hash of what is on screen, where it must be just that */
export const savedCase = { key: caseKey, base: z.string().max(64).optional() };
const documentId = z.string().min(1).max(100);
/** one document of a case; `subject`: the agreement or partner that it is for; `onRequest`: wanted although nothing asks for it */
const documentName = z.strictObject({ document: documentId, subject: z.string().max(200).optional(), onRequest: z.boolean().optional() });

/** A document as it will be printed, and its words. */
export type PreviewedDocument = LaidDocument & { readonly words: string };

/** What a document said when it was last written to a file or printed. `name`: its id, for one of several with `:` and whom it is for. */
export type LastWritten = { readonly name: string; readonly words: string; readonly at: string; readonly how: "written" | "printed" };

export type WrittenDocuments = { readonly folder: string; readonly report: WriteReport };

/** Calls about the documents that the program writes. */
export const documentCalls = {
  /** begins to read fonts and templates in the thread that sets documents, before the first is asked for */
  "documents:prepare": bareCall.gives<undefined>(),
  /** one document as it will be printed; `before`: words of an older version, from which what changed is marked */
  "documents:preview": call(z.strictObject({ ...documentName.shape, key: caseKey, case: caseSchema, before: z.string().max(200_000).optional() })).gives<
    PreviewedDocument | undefined
  >(),
  /** writes one document, or all that apply, into `文书` of the case or a folder that the user picks (a browser: types) */
  "documents:write": call(
    z.strictObject({ ...savedCase, only: documentName.optional(), place: z.enum(["case", "choose"]), folder: z.string().max(1000).optional() }),
  ).gives<WrittenDocuments | undefined>(),
  /** what was written or printed last of each document */
  "documents:last": call(z.strictObject({ key: caseKey })).gives<readonly LastWritten[]>(),
  /** the user printed these words */
  "documents:printed": call(
    z.strictObject({ key: caseKey, documents: z.array(z.strictObject({ name: z.string().max(300), words: z.string().max(200_000) })) }),
  ).gives<undefined>(),
  /** the words of a sealed letter of which the case keeps the hash alone, out of an older version of the case. `undefined`: no kept version gives them */
  "documents:printed-words": call(z.strictObject({ key: caseKey, document: documentId, wordsSha256: z.string().length(64) })).gives<string | undefined>(),
  /** opens a folder of unit templates */
  "documents:show": call(z.strictObject({ key: caseKey, what: z.enum(["templates", "all-templates"]) })).gives<undefined>(),
  /** shows a document or template in its folder: one that lies in the case, or that the program has written since it began */
  "documents:show-file": call(z.strictObject({ key: caseKey, file: z.string().min(1).max(4000) })).gives<undefined>(),
  /** puts a Word template to begin with, made from our own letter, into the case's folder of templates */
  "documents:make-template": call(z.strictObject({ key: caseKey, document: documentId })).gives<{ readonly file: string }>(),
} as const;
