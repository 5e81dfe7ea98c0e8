import type { AppError } from "../errors.ts";
import type { AttachmentCount } from "../messages/attachment-count.ts";
import type { AcrossNote } from "./across-cases.ts";
import type { CaseOverview } from "./case-overview.ts";
import type { SubmissionState } from "./submission-record.ts";

/** Whether the package of a case has been built into its folder, and whether the case was changed since. */
export type BundleState = "none" | "built" | "outdated";

/** What a workspace knows of a case: its row of the overview, or why it cannot be read. `former`: when the newest whole version was saved, which opening it offers; ISO 8601 in UTC. */
export type CaseState = { readonly overview: CaseOverview } | { readonly error: AppError; readonly former?: string };

/**
 * What lies in the folder of a case beside its answers. `openBy`: others who have it open now, as advice; `printed`: the slots whose
 * papers are in a print pack that was made here since the case was changed last; `submission`: what the unit has done with it last.
 */
export type CasePlace = {
  readonly bundle: BundleState;
  readonly openBy?: string;
  readonly printed?: readonly string[];
  readonly submission?: SubmissionState;
};

/** A case of a workspace. `key`: its opaque name; `folder`: below the workspace, with `/`; `stale`: as it was last time, and still to be read. */
export type WorkspaceRow = { readonly key: string; readonly folder: string; readonly stale?: true } & CasePlace & CaseState;

/** A folder with many cases that was opened before. `missing`: gone, or on a drive that is not connected. */
export type RecentWorkspace = {
  readonly key: string;
  readonly name: string;
  readonly folder: string;
  readonly missing?: true;
  /** as they stood when the workspace was read last; absent: it was never read, or by an earlier version */
  readonly projects?: readonly KnownProject[];
};

/** A project as lists name it that lead to many: `lacks` how far its attachments are, `must` so many findings to deal with. */
export type KnownProject = {
  readonly path: string;
  readonly title: string;
  readonly applicant?: string;
  readonly lacks: AttachmentCount;
  readonly must: number;
};

/** All cases of a workspace in natural order of their folders. `fromCache`: so many were as they were left. */
export type ReadWorkspace = { readonly rows: readonly WorkspaceRow[]; readonly fromCache: number };

/** How far the reading of a workspace is; `rows`: those that are known since the last time this was told. */
export type WorkspaceProgress = { readonly done: number; readonly total: number; readonly rows: readonly WorkspaceRow[] };

/** Something that only shows when the cases of a workspace are seen together, in words, with the cases that it concerns and the guide's clause. */
export type AcrossFinding = {
  readonly kind: AcrossNote["kind"];
  readonly text: string;
  readonly clause?: { readonly place: string; readonly quote: string };
  /** `folder`: below the workspace, with `/` */
  readonly cases: readonly { readonly key: string; readonly title: string; readonly folder: string; readonly lead?: string }[];
};

/** What a case still lacks, as a message to its lead person. */
export type CaseMessage = { readonly key: string; readonly message: string } | { readonly key: string; readonly error: AppError };
