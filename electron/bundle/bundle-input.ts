import type { MissingAttachment, PlannedAttachment } from "../../shared/documents/bundle-plan.ts";
import type { AppError, Result } from "../../shared/errors.ts";
import type { BundleWarning } from "../../shared/report.ts";
import type { LoadedAttachment } from "../ingest/loaded-attachment.ts";
import type { Cover } from "./cover.ts";
import type { KeptNumbers } from "./lay-out-bundle.ts";
import type { Manifest } from "./manifest.ts";

/** What a bundle is made of, wherever it comes from. */
export type BundleInput = {
  readonly attachments: readonly PlannedAttachment[];
  readonly load: (attachment: PlannedAttachment) => Promise<Result<LoadedAttachment, AppError>>;
  /** `attachments`: the words of the last row, 10件，共29页（见附件清单） */
  readonly cover: (attachments: string) => Cover;
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly project?: { readonly title: string; readonly applicant: string };
  readonly identity: Pick<Manifest, "caseId" | "guide" | "topic">;
  readonly warnings: readonly BundleWarning[];
  /** what the index lists as missing; absent where nobody knows what is asked for */
  readonly missing?: readonly MissingAttachment[];
  /** running numbers of an earlier bundle, for `keepNumbers` */
  readonly kept?: KeptNumbers;
};
