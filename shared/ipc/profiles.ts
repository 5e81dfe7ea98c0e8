import { z } from "zod";
import { PROFILE_KINDS, type Profiles } from "../desk/profiles.ts";
import type { AppError } from "../errors.ts";
import type { AnswerChange } from "../versions/compare-cases.ts";
import { bareCall, call } from "./rows.ts";

const profileKind = z.enum(PROFILE_KINDS);
const profileId = z.string().min(1).max(100);
const caseKey = z.string().min(1).max(200);

/**
 * A case that changed profiles would change: what exactly, in the words of the screens, and which sealed documents would no
 * longer say what the case says (内容已变). `base`: the version of the case that this was worked out from.
 */
export type ProfileUpdate = {
  readonly key: string;
  readonly base: string;
  readonly title: string;
  readonly folder: string;
  readonly changes: readonly AnswerChange[];
  readonly outdated: readonly { readonly title: string; readonly forName?: string }[];
  /** who else has the case open */
  readonly lockedBy?: string;
};

/** One case after its update; `error`: it stayed as it was. */
export type UpdatedCase = { readonly key: string; readonly error?: AppError };

/** Pushed from the program to the screens: how many cases were held against the profiles, or were brought up to them. */
export type ProfileEvents = { "profiles:progress": { readonly what: "look" | "update"; readonly done: number; readonly total: number } };

/** Calls about profiles of units and people. */
export const profileCalls = {
  "profiles:read": bareCall.gives<Profiles>(),
  /** puts a profile in, or changes it; without `id` a new one. `version`: that which was shown; another one is not written over (`profile-changed`) */
  "profiles:put": call(z.strictObject({ kind: profileKind, id: profileId.optional(), version: z.int().positive().optional(), values: z.unknown() })).gives<{
    readonly profiles: Profiles;
    readonly id: string;
  }>(),
  /** the documents for which a unit has Word templates of its own, by their ids */
  "profiles:templates": call(z.strictObject({ id: profileId })).gives<readonly string[]>(),
  /** opens the folder of the Word templates of a unit; they hold for its cases */
  "profiles:show-templates": call(z.strictObject({ id: profileId })).gives<undefined>(),
  "profiles:remove": call(z.strictObject({ kind: profileKind, id: profileId })).gives<Profiles>(),
  /** the unit whose answers new cases begin with; without `id` none */
  "profiles:use-for-new": call(z.strictObject({ id: profileId.optional() })).gives<Profiles>(),
  /** what the profiles as they are now would change in the cases that were filled from them: recent ones, and those in the folder of cases. Progress as `profiles:progress` */
  "profiles:updates": bareCall.gives<readonly ProfileUpdate[]>(),
  /** changes these cases so, each as it was when this was worked out; given up, those that were not come to are not named. Progress as `profiles:progress` */
  "profiles:update": call(z.strictObject({ cases: z.array(z.strictObject({ key: caseKey, base: z.string().max(64) })).max(1000) })).gives<
    readonly UpdatedCase[]
  >(),
  /** gives up what is being looked for (`cancelled`) or updated, which ends after the cases that are being written */
  "profiles:cancel": bareCall.gives<undefined>(),
} as const;
