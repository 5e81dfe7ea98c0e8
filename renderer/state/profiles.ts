import { create } from "zustand";
import {
  NO_PROFILES,
  type Profile,
  type ProfileKind,
  type Profiles,
  profileIn,
  profilesOf,
  profileToKeep,
  profileValues,
  withKeptValues,
  withSource,
} from "../../shared/desk/profiles.ts";
import type { AppError, Result } from "../../shared/errors.ts";
import type { ProfileUpdate } from "../../shared/ipc/profiles.ts";
import { bridge } from "../host/api.ts";
import { change, useOpenCase } from "./open-case.ts";
import { saveNow, takeVersionOnDisk } from "./saving.ts";

type ProfilesState = {
  /** `undefined`: not read yet, or not readable */
  readonly profiles: Profiles | undefined;
  /** cases that changed profiles would change; `undefined`: being worked out */
  readonly updates: readonly ProfileUpdate[] | undefined;
  /** how many cases were held against the profiles, or were brought up to them */
  readonly progress: { readonly done: number; readonly total: number } | undefined;
  /** the user gave up looking */
  readonly gaveUp: boolean;
  /** how many cases were updated since they were looked for */
  readonly done: number;
  readonly error: AppError | undefined;
};

/** What this user keeps for all cases: units, lead persons and partners. */
export const useProfiles = create<ProfilesState>(() => ({
  profiles: undefined,
  updates: undefined,
  progress: undefined,
  gaveUp: false,
  done: 0,
  error: undefined,
}));

bridge.on("profiles:progress", ({ done, total }) => useProfiles.setState({ progress: { done, total } }));

/** Gives up looking for cases, or updating them: those that are done stay so. */
export async function cancelProfileWork(): Promise<void> {
  await bridge.call("profiles:cancel");
}

let asked = 0;
let shown = 0;

/**
 * Shows the profiles as the program tells them. Answers overtake each other: one to what was asked before something that is shown already may
 * tell of what is gone since, and the profiles are read anew instead.
 */
async function showAnswer<T>(asking: Promise<Result<T>>, profilesOfAnswer: (value: T) => Profiles): Promise<Result<T>> {
  asked += 1;
  const own = asked;
  const answer = await asking;
  if (!answer.ok) return answer;
  if (own < shown) await loadProfiles();
  else {
    shown = own;
    useProfiles.setState({ profiles: profilesOfAnswer(answer.value), error: undefined });
  }
  return answer;
}

async function take(asking: Promise<Result<Profiles>>): Promise<AppError | undefined> {
  const read = await showAnswer(asking, (profiles) => profiles);
  if (!read.ok) useProfiles.setState({ error: read.error });
  return read.ok ? undefined : read.error;
}

export async function loadProfiles(): Promise<void> {
  await take(bridge.call("profiles:read"));
}

/** Asks anew which cases the profiles would change; what is on the screen of the open case is saved before. */
export async function lookForUpdates(): Promise<void> {
  useProfiles.setState({ updates: undefined, progress: undefined, gaveUp: false, done: 0 });
  await saveNow();
  const found = await bridge.call("profiles:updates");
  if (found.ok) useProfiles.setState({ updates: found.value });
  else if (found.error.kind === "cancelled") useProfiles.setState({ updates: [], gaveUp: true });
  else useProfiles.setState({ updates: [], error: found.error });
}

/**
 * Puts a profile in, or changes one as it was shown (`former`); gives its id. Errors: those of reading and writing the file;
 * `profile-changed` when another window has changed it since.
 */
export async function putProfile(kind: ProfileKind, former: Profile | undefined, values: unknown): Promise<Result<string, AppError>> {
  const asking = bridge.call("profiles:put", { kind, values, ...(former && { id: former.id, version: former.version }) });
  const put = await showAnswer(asking, ({ profiles }) => profiles);
  return put.ok ? { ok: true, value: put.value.id } : put;
}

export const removeProfile = async (kind: ProfileKind, id: string): Promise<AppError | undefined> => take(bridge.call("profiles:remove", { kind, id }));

/** The unit that new cases begin with; `undefined`: none. */
export const setNewCaseUnit = async (id: string | undefined): Promise<AppError | undefined> =>
  take(bridge.call("profiles:use-for-new", id === undefined ? {} : { id }));

/** A case that could not be updated. */
export type CaseStayed = { readonly title: string; readonly error: AppError };

/** Updates these cases as it was shown, and gives those that could not be; what is done leaves the list. */
export async function updateCases(updates: readonly ProfileUpdate[]): Promise<readonly CaseStayed[]> {
  useProfiles.setState({ progress: undefined });
  const answer = await bridge.call("profiles:update", { cases: updates.map(({ key, base }) => ({ key, base })) });
  if (!answer.ok) return answer.error.kind === "cancelled" ? [] : [{ title: "", error: answer.error }];
  const updated = new Set(answer.value.filter(({ error }) => error === undefined).map(({ key }) => key));
  if (updated.has(useOpenCase.getState().opened?.key ?? "")) await takeVersionOnDisk();
  useProfiles.setState((state) => ({ updates: state.updates?.filter(({ key }) => !updated.has(key)) }));
  const stayed = answer.value.flatMap(({ key, error }) => (error ? [{ title: updates.find((one) => one.key === key)?.title ?? "", error }] : []));
  // as they are now, since they are not as they were shown
  if (stayed.length > 0) await lookForUpdates();
  useProfiles.setState({ done: updated.size });
  return stayed;
}

/** How saving a place of the open case for all cases went. */
export type KeptProfiles = { readonly kept: number; readonly changed: number; readonly error?: AppError };

/**
 * Saves a place of the open case for all cases (存入档案): its unit, its lead person, or all its partners. What was filled from
 * a profile changes that one, and whoever is kept already is not kept twice (`profileToKeep`); what the case does not answer stays.
 */
export async function keepFromCase(kind: ProfileKind): Promise<KeptProfiles> {
  let [kept, changed] = [0, 0];
  // another window may have changed them: nothing of that is to be taken away
  const read = await take(bridge.call("profiles:read"));
  if (read !== undefined) return { kept, changed, error: read };
  const places = kind === "partner" ? (useOpenCase.getState().case?.partners ?? []).map((_, index) => index) : [undefined];
  for (const partner of places) {
    const theCase = useOpenCase.getState().case;
    const values = theCase && profileValues(theCase, kind, partner);
    if (theCase === undefined || values === undefined) continue;
    const profiles = useProfiles.getState().profiles ?? NO_PROFILES;
    const former = profileToKeep(profiles, kind, values, profileIn(theCase, kind, partner));
    const put = await putProfile(kind, former, withKeptValues(former, kind, values));
    if (!put.ok) return { kept, changed, error: put.error };
    const next = profilesOf(useProfiles.getState().profiles ?? NO_PROFILES, kind).find((one) => one.id === put.value);
    const now = useOpenCase.getState().case;
    if (next && now) change("profiles", withSource(now, kind, { profile: next.id, version: next.version }, partner));
    kept += 1;
    if (former !== undefined && next !== undefined && next.version > former.version) changed += 1;
  }
  return { kept, changed };
}
