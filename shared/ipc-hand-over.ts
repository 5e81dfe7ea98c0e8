import { z } from "zod";
import { bareCall, call } from "./ipc-rows.ts";
import type { ShownSignOff } from "./review/review.ts";
import type { SectionChanges } from "./versions/compare-cases.ts";

const key = z.string().min(1).max(200);
const password = z.string().min(1).max(200);
const typed = z.string().max(1000);

/** A hand-over file that was chosen, by its opaque key. */
export type ChosenHandOver = { readonly key: string; readonly name: string };

/** A case as it stands in a folder: its key among the recent cases. */
type CaseHere = { readonly key: string; readonly folder: string };

/**
 * A case of a hand-over file. `new`: it has a folder of its own now; `same`: this very version was here; `conflict`: another
 * version is here (`existing`) and stays as it is, what came is next to it (`received`), and `changes` says where they differ.
 */
export type ReceivedCaseView = {
  readonly state: "new" | "same" | "conflict";
  readonly title: string;
  readonly received: CaseHere;
  /** with the time when it was saved, ISO 8601 in UTC */
  readonly existing?: CaseHere & { readonly savedAt: string };
  readonly changes: readonly SectionChanges[];
  /** review notes and replies that are new here */
  readonly notes: number;
  /** who has signed, and whether what came is what they signed */
  readonly signOffs: readonly ShownSignOff[];
};

/** A hand-over file that was written. */
export type ExportedHandOver = { readonly file: string; readonly cases: number; readonly files: number; readonly bytes: number; readonly encrypted: boolean };

/** Calls about handing cases over as one file (`.guohe.zip`). */
export const handOverCalls = {
  /** a file that was double-clicked or dropped (`handed`), or is among found files, else asked for in a dialog; in a browser its path is typed. `undefined`: none */
  "hand-over:choose": call(z.strictObject({ handed: z.literal(true).optional(), found: key.optional(), typed: typed.optional() })).gives<
    ChosenHandOver | undefined
  >(),
  /** takes the cases of a chosen file into the folder of the user's cases, all or none of them; nothing is written over */
  "hand-over:receive": call(z.strictObject({ key, password: password.optional() })).gives<readonly ReceivedCaseView[]>(),
  /** writes recent cases into one file, where the user says; in a browser the path is typed. `undefined`: the user closed the dialog */
  "hand-over:export": call(z.strictObject({ cases: z.array(key).min(1).max(100), password: password.optional(), typed: typed.optional() })).gives<
    ExportedHandOver | undefined
  >(),
  /** shows the file written last among the others of its folder */
  "hand-over:show": bareCall.gives<undefined>(),
} as const;
