import { randomUUID } from "node:crypto";
import { profileById, profileName, withNewCaseUnit, withoutProfile, withProfile } from "../../shared/desk/profiles.ts";
import { fail, ok } from "../../shared/errors.ts";
import type { UpdatedCase } from "../../shared/ipc/profiles.ts";
import type { CallName } from "../../shared/ipc.ts";
import { writingError } from "../files/file-error.ts";
import { makeFolder } from "../files/make-folder.ts";
import type { ProfileControl } from "../jobs/many-cases/profile-updates.ts";
import type { WorkspaceThread } from "../jobs/many-cases/workspace-client.ts";
import { caseKey } from "../library/cases/case-key.ts";
import { profileTemplates, profileTemplatesFolder } from "../library/cases/unit-templates.ts";
import { changeProfiles, readProfiles } from "../library/remembered/profiles.ts";
import { recentFolders } from "../library/remembered/recent-cases.ts";
import { caseFolders } from "../library/remembered/settings.ts";
import { workspaceFolders } from "../library/workspaces/recent-workspaces.ts";
import { findCases } from "../library/workspaces/workspace.ts";
import { byPercent } from "./by-percent.ts";
import type { CallContext, CallHandlers } from "./call-context.ts";

type ProfileCall = Extract<CallName, `profiles:${string}`>;

const notAProfile = () => fail({ kind: "wrong-use" as const, problem: { code: "unknown-request" as const } });

/** The folders of the cases that this user works on: the recent ones, those in the folders where new cases are put, and those of the workspaces. */
async function knownCases(): Promise<readonly string[]> {
  const known = new Set(await recentFolders());
  for (const folder of [...(await caseFolders()), ...(await workspaceFolders())]) {
    const below = await findCases(folder);
    // a workspace on a drive that is not connected holds up none of the others
    for (const path of below.ok ? below.value : []) known.add(path);
  }
  return [...known];
}

/** Calls about profiles of units and people, which several cases share. */
export function profileCalls({ openCases, moment, openPath, emit }: CallContext, thread: WorkspaceThread): Pick<CallHandlers, ProfileCall> {
  const running = new Set<AbortController>();
  return {
    "profiles:read": () => readProfiles(),
    "profiles:put": async ({ kind, id = randomUUID(), version, values }) => {
      const changed = await changeProfiles((profiles) => {
        const former = profileById(profiles, kind, id);
        if (version !== undefined && former?.version !== version) return fail({ kind: "profile-changed", name: former ? profileName(former) : "" });
        const next = withProfile(profiles, kind, id, values);
        return next === undefined ? notAProfile() : ok(next);
      });
      return changed.ok ? ok({ profiles: changed.value, id }) : changed;
    },
    "profiles:templates": async ({ id }) => ok(await profileTemplates(id)),
    "profiles:show-templates": async ({ id }) => {
      const profiles = await readProfiles();
      if (!profiles.ok) return profiles;
      const folder = profileById(profiles.value, "unit", id) && profileTemplatesFolder(id);
      if (folder === undefined) return notAProfile();
      try {
        await makeFolder(folder);
      } catch (error) {
        return fail(writingError(folder, error));
      }
      return openPath(folder);
    },
    "profiles:remove": ({ kind, id }) => changeProfiles((profiles) => ok(withoutProfile(profiles, kind, id))),
    "profiles:use-for-new": ({ id }) =>
      changeProfiles((profiles) => (id !== undefined && profileById(profiles, "unit", id) === undefined ? notAProfile() : ok(withNewCaseUnit(profiles, id)))),
    "profiles:updates": async () => {
      const profiles = await readProfiles();
      if (!profiles.ok) return profiles;
      return work("look", async (control) => thread.profileUpdates({ folders: await knownCases(), profiles: profiles.value, moment: moment() }, control));
    },
    "profiles:update": async ({ cases }) => {
      const profiles = await readProfiles();
      if (!profiles.ok) return profiles;
      const folders = new Map((await knownCases()).map((folder) => [caseKey(folder), folder]));
      const found = cases.flatMap(({ key, base }) => {
        const folder = folders.get(key);
        return folder === undefined ? [] : [{ key, base, folder }];
      });
      const unknown = cases.flatMap(({ key }): readonly UpdatedCase[] => {
        const missing = folders.has(key) ? undefined : openCases.folderOf(key);
        return missing === undefined || missing.ok ? [] : [{ key, error: missing.error }];
      });
      const updated = await work("update", (control) => thread.updateFromProfiles({ cases: found, profiles: profiles.value, now: Date.now() }, control));
      return updated.ok ? ok([...updated.value, ...unknown]) : updated;
    },
    "profiles:cancel": async () => {
      for (const stop of running) stop.abort();
      return ok(undefined);
    },
  };

  /** Does what can be given up, and tells how far it is by whole per cents. */
  async function work<T>(what: "look" | "update", of: (control: Required<ProfileControl>) => Promise<T>): Promise<T> {
    const stop = new AbortController();
    running.add(stop);
    try {
      return await of({ signal: stop.signal, onProgress: byPercent((progress) => emit("profiles:progress", { what, ...progress })) });
    } finally {
      running.delete(stop);
    }
  }
}
