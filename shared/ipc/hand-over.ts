import { z } from "zod";
import type { ReceivedFiles, TimeOfReceived } from "../desk/hand-over.ts";
import type { ShownSignOff } from "../review/review.ts";
import type { MergeLine } from "../versions/merge-cases.ts";
import { bareCall, call } from "./rows.ts";

const key = z.string().min(1).max(200);
const password = z.string().min(1).max(200);
const typed = z.string().max(1000);

/** A hand-over file that was chosen, by its opaque key. */
export type ChosenHandOver = { readonly key: string; readonly name: string };

/** A case as it stands in a folder: its key among the recent cases. */
type CaseHere = { readonly key: string; readonly folder: string };

/**
 * A case of a hand-over file. `new`: it has a folder of its own now; `same`: this very version was here; `conflict`: another
 * version is here (`existing`) and stays as it is, what came is next to it (`received`), and `lines` are what is to be chosen to make one of the two.
 */
export type ReceivedCaseView = {
  readonly state: "new" | "same" | "conflict";
  readonly title: string;
  readonly received: CaseHere;
  readonly time: TimeOfReceived;
  /** with the time when it was saved, ISO 8601 in UTC */
  readonly existing?: CaseHere & { readonly savedAt: string };
  readonly lines: readonly MergeLine[];
  /** review notes and replies that are new here */
  readonly notes: number;
  /** of a version that was here: what its attachments lacked or have differently */
  readonly files?: ReceivedFiles;
  /** who has signed, and whether what came is what they signed */
  readonly signOffs: readonly ShownSignOff[];
};

/** A hand-over file that was written. */
export type ExportedHandOver = { readonly file: string; readonly cases: number; readonly files: number; readonly bytes: number; readonly encrypted: boolean };

/** Pushed from the program to the screens: how many files of a hand-over were taken out of it, or were read and written into it. */
export type HandOverEvents = { "hand-over:progress": { readonly what: "receive" | "export"; readonly done: number; readonly total: number } };

/** Calls about handing cases over as one file (`.guohe.zip`). */
export const handOverCalls = {
  /** a file that was double-clicked or dropped (`handed`), or is among found files, else asked for in a dialog; in a browser its path is typed. `undefined`: none */
  "hand-over:choose": call(z.strictObject({ handed: z.literal(true).optional(), found: key.optional(), typed: typed.optional() })).gives<
    ChosenHandOver | undefined
  >(),
  /** takes the cases of a chosen file into the folder of the user's cases, all or none of them; nothing is written over. Progress as `hand-over:progress` */
  "hand-over:receive": call(z.strictObject({ key, password: password.optional() })).gives<readonly ReceivedCaseView[]>(),
  /**
   * makes one of a case that is here and of what came, `received` by its key: the received side of the lines `fromReceived`, all else as it
   * is here. Saved in one go, and both versions are kept. Errors: `case-not-as-shown` when either was changed since it was received
   */
  "hand-over:merge": call(z.strictObject({ received: key, fromReceived: z.array(z.string().max(400)).max(5000) })).gives<undefined>(),
  /** puts the case back as it was before it was merged, unless it was changed since (`case-changed-on-disk`: both are kept) */
  "hand-over:undo-merge": call(z.strictObject({ received: key })).gives<undefined>(),
  /** writes recent cases, or cases of a workspace that was read, into one file, where the user says; in a browser the path is typed. `undefined`: the user closed the dialog. Progress as `hand-over:progress` */
  "hand-over:export": call(z.strictObject({ cases: z.array(key).min(1).max(5_000), password: password.optional(), typed: typed.optional() })).gives<
    ExportedHandOver | undefined
  >(),
  /** gives up what is being received or exported: it ends as `cancelled`, unless all files were through already */
  "hand-over:cancel": bareCall.gives<undefined>(),
  /** shows the file written last among the others of its folder */
  "hand-over:show": bareCall.gives<undefined>(),
} as const;
