import { useEffect, useMemo } from "react";
import { PROFILE_KINDS, type Profiles, profileName, profilesOf } from "../../shared/desk/profiles.ts";
import type { WorkspaceRow } from "../../shared/desk/workspace.ts";
import { indexPlaces, type Place } from "../../shared/find/find-places.ts";
import type { LibraryContents, RecentCase } from "../../shared/ipc.ts";
import { useDesk } from "../state/desk.ts";
import { guideKey } from "../state/guides.ts";
import { guideOf, useLibrary } from "../state/library.ts";
import { loadProfiles, useProfiles } from "../state/profiles.ts";
import type { Route } from "../state/route.ts";
import type { IconName } from "../ui/icon-paths.ts";
import { text } from "../ui/text.ts";
import { settingPlaces } from "./commands.ts";
import type { Goes } from "./goes.ts";
import type { FindablePlaces } from "./places.ts";
import { newCaseCommands, WORK_SCREENS } from "./start-commands.ts";

const words = text.find;

/** All that can be found outside of a case: screens, projects with who is named in them, profiles, guides, settings. */
export function useProgramPlaces(): FindablePlaces {
  const library = useLibrary((state) => state.library);
  const recent = useLibrary((state) => state.recent);
  const rows = useDesk((state) => state.rows);
  const profiles = useProfiles((state) => state.profiles);
  useEffect(() => {
    void loadProfiles();
  }, []);
  return useMemo(() => {
    const screens = screenPlaces();
    const projects = projectPlaces(recent, library, rows);
    const pages = [...screens, ...projects.filter(({ goes }) => goes.icon === "folder")];
    const others = [...newCaseCommands(library), ...profilePlaces(profiles), ...guidePlaces(library), ...settingPlaces()];
    return { pages, index: indexPlaces([...screens, ...projects, ...others]) };
  }, [library, recent, rows, profiles]);
}

function screenPlaces(): readonly Place<Goes>[] {
  const screens = [
    [text.start.home, { kind: "start" }, "home", ""],
    ...WORK_SCREENS,
    [text.start.split, { kind: "split" }, "scan", ""],
    [text.start.profiles, { kind: "profiles" }, "unit", ""],
    [text.start.guides, { kind: "guides" }, "book", ""],
    [text.settings.title, { kind: "settings" }, "settings", ""],
    [text.selfCheck.title, { kind: "self-check" }, "shield", ""],
    [text.help.title, { kind: "help" }, "help", ""],
  ] as const satisfies readonly (readonly [string, Route, IconName, string])[];
  return screens.map(([title, route, icon, also]) => ({ title, isPage: true as const, detail: "", also, goes: { to: { route }, icon } }));
}

/** Projects that were open before and those of the workspace that is looked at, each by its name and by all who are named in it. */
function projectPlaces(recent: readonly RecentCase[], library: LibraryContents | undefined, rows: ReadonlyMap<string, WorkspaceRow>): readonly Place<Goes>[] {
  const known = recent.flatMap(({ key, guide, title, topic, applicant, names = [], state }) => {
    if (state !== undefined) return [];
    const topicName = guide && guideOf(library, guide)?.topics.find(({ id }) => id === topic)?.name;
    return project(key, title, topicName, applicant, names);
  });
  const before = new Set(recent.map(({ key }) => key));
  const others = [...rows.values()].flatMap((row) => {
    if (before.has(row.key) || !("overview" in row)) return [];
    const { title, topicName, applicant = "", lead } = row.overview;
    return project(row.key, title, topicName, applicant, lead ? [{ of: "lead", name: lead }] : []);
  });
  return [...known, ...others];
}

function project(key: string, title: string, topic: string | undefined, applicant: string, names: NonNullable<RecentCase["names"]>): readonly Place<Goes>[] {
  const name = title.trim() || text.start.untitled;
  const at = (section: string): Route => ({ kind: "case", key, page: { kind: "section", section } });
  const whole: Place<Goes> = {
    title: name,
    detail: [topic, applicant].filter(Boolean).join("　"),
    goes: { to: { route: at("") }, icon: "folder" },
  };
  const people = [...(applicant.trim() ? [{ of: "applicant" as const, name: applicant.trim() }] : []), ...names];
  return [
    whole,
    ...people.map((one): Place<Goes> => ({ title: one.name, detail: `${words.people[one.of]}　${name}`, goes: { to: { route: at("") }, icon: "unit" } })),
  ];
}

const profilePlaces = (profiles: Profiles | undefined): readonly Place<Goes>[] =>
  profiles === undefined
    ? []
    : PROFILE_KINDS.flatMap((kind) =>
        profilesOf(profiles, kind).flatMap((profile): readonly Place<Goes>[] => {
          const title = profileName(profile);
          return title === ""
            ? []
            : [{ title, detail: words.kinds[kind], goes: { to: { route: { kind: "profiles", profile: `${kind}:${profile.id}` } }, icon: "unit" } }];
        }),
      );

const guidePlaces = (library: LibraryContents | undefined): readonly Place<Goes>[] =>
  (library?.guides ?? []).map((guide) => ({
    title: guide.title,
    detail: text.start.guides,
    goes: { to: { route: { kind: "guides", guide: guideKey(guide) } }, icon: "book" },
  }));
