import { create } from "zustand";
import type { Case } from "../../shared/case/case.ts";
import type { CaseStanding } from "../../shared/desk/case-standing.ts";
import type { AppError } from "../../shared/errors.ts";
import { guideOfCase } from "../../shared/guide/case-guide.ts";
import type { Guide } from "../../shared/guide/guide.ts";
import type { AppInfo, LibraryContents, RecentCase, SampleInfo } from "../../shared/ipc.ts";
import { NO_SETTINGS, quotaOf, type Settings, type SettingsChange, withChoices, withQuota } from "../../shared/settings.ts";
import { bridge } from "../host/api.ts";
import { startClock } from "./clock.ts";

type LibraryState = {
  readonly info: AppInfo | undefined;
  readonly library: LibraryContents | undefined;
  readonly samples: readonly SampleInfo[];
  readonly recent: readonly RecentCase[];
  /** how the recent cases stand, by key; a case is not in it until it has been checked */
  readonly standings: ReadonlyMap<string, CaseStanding>;
  /** what this user has set for the whole program */
  readonly settings: Settings;
  readonly error: AppError | undefined;
};

/** What the program behind the screens has installed, and which cases were open before. */
export const useLibrary = create<LibraryState>(() => ({
  info: undefined,
  library: undefined,
  samples: [],
  recent: [],
  standings: new Map(),
  settings: NO_SETTINGS,
  error: undefined,
}));

const IDLE_WITHIN_MS = 300;

/** Asks for everything that the first screen shows. */
export async function loadLibrary(): Promise<void> {
  const [info, library] = await Promise.all([bridge.call("app:info"), bridge.call("library:read"), loadRecent(), loadSettings()]);
  if (!info.ok) return useLibrary.setState({ error: info.error });
  if (!library.ok) return useLibrary.setState({ error: library.error });
  startClock(info.value.at);
  useLibrary.setState({ info: info.value, library: library.value, error: undefined });
  // the examples stand at the end of the first screen, and are checked for their list: the rest is drawn before that
  await new Promise((idle) => requestIdleCallback(idle, { timeout: IDLE_WITHIN_MS }));
  const samples = await bridge.call("samples:list");
  useLibrary.setState({ samples: samples.ok ? samples.value : [] });
}

export async function loadRecent(): Promise<void> {
  const recent = await bridge.call("cases:recent");
  if (!recent.ok) return;
  useLibrary.setState({ recent: recent.value });
  if (recent.value.length > 0) void loadStandings();
}

let asked = 0;

/** Checks the recent cases once their list stands: until then no number is shown. An answer that was asked for earlier is late. */
async function loadStandings(): Promise<void> {
  asked += 1;
  const own = asked;
  const standings = await bridge.call("cases:standings");
  if (standings.ok && own === asked) useLibrary.setState({ standings: new Map(standings.value.map(({ key, ...standing }) => [key, standing])) });
}

/** Takes the numbers of a case that was worked on off the list: until it has been checked again none is shown. */
export function forgetStanding(key: string): void {
  useLibrary.setState(({ standings }) => ({ standings: new Map([...standings].filter(([known]) => known !== key)) }));
}

async function loadSettings(): Promise<void> {
  const settings = await bridge.call("settings:read");
  if (settings.ok) useLibrary.setState({ settings: settings.value });
}

/** Sets some choices; they act at once, and are taken back alone where they cannot be kept. Errors: those of writing a file. */
export async function setChoices(change: SettingsChange): Promise<AppError | undefined> {
  const former = useLibrary.getState().settings;
  useLibrary.setState({ settings: withChoices(former, change) });
  const set = await bridge.call("settings:set", change);
  if (set.ok) return undefined;
  // another choice that was made meanwhile stays
  const back = Object.fromEntries(Object.keys(change).map((name) => [name, former[name] ?? null]));
  useLibrary.setState(({ settings }) => ({ settings: withChoices(settings, back) }));
  return set.error;
}

/** Chooses the folder for new cases; `typed`: in a browser. Errors: `wrong-use` for no whole path, those of making a folder. */
export async function chooseCasesFolder(typed?: string): Promise<AppError | undefined> {
  const set = await bridge.call("settings:choose-folder", typed === undefined ? {} : { typed });
  if (!set.ok) return set.error;
  if (set.value !== undefined) useLibrary.setState({ settings: set.value });
  return undefined;
}

/** Sets the unit's own limit of applications for a topic, or takes it away. Errors: those of writing a file. */
export async function setQuota(guide: Guide, topic: string, quota: number | undefined): Promise<AppError | undefined> {
  const former = useLibrary.getState().settings;
  const change = { guide: guide.id, topic, ...(quota === undefined ? {} : { quota }) };
  // shown at once: while one types, the answer to the first figure comes after the second
  useLibrary.setState({ settings: withQuota(former, change) });
  const set = await bridge.call("settings:set-quota", change);
  if (set.ok) return undefined;
  const before = quotaOf(former, guide.id, topic);
  useLibrary.setState(({ settings }) => ({ settings: withQuota(settings, { guide: guide.id, topic, ...(before !== undefined && { quota: before }) }) }));
  return set.error;
}

/** The unit's own limit of applications for a topic; `undefined`: it has set none. */
export const useQuota = (guide: Guide, topic: string): number | undefined => useLibrary(({ settings }) => quotaOf(settings, guide.id, topic));

/** Takes a case off the list; its folder stays as it is. */
export async function forgetRecent(key: string): Promise<void> {
  await bridge.call("cases:forget", { recent: key });
  await loadRecent();
}

/** The guide that a case was made under; `undefined` where it is not installed. */
export function guideOf(library: LibraryContents | undefined, theCase: Pick<Case, "guide" | "guideEdition">): Guide | undefined {
  return library && guideOfCase(library.guides, theCase);
}

/** The guides for new cases, newest first: all but those that were put away. */
export const guidesOnOffer = (library: LibraryContents | undefined): readonly Guide[] => byIssue(library).filter((guide) => !isPutAway(library, guide));

/** Those that were put away, newest first. */
export const guidesPutAway = (library: LibraryContents | undefined): readonly Guide[] => byIssue(library).filter((guide) => isPutAway(library, guide));

const byIssue = (library: LibraryContents | undefined): readonly Guide[] =>
  [...(library?.guides ?? [])].sort((one, other) => other.issuedOn.localeCompare(one.issuedOn));

const isPutAway = (library: LibraryContents | undefined, { id, edition }: Guide): boolean =>
  library?.putAway.some((name) => name.id === id && name.edition === edition) ?? false;

/** The newest of all, put away or not. */
export const newestGuide = (library: LibraryContents | undefined): Guide | undefined => byIssue(library)[0];

type Named = Pick<RecentCase, "key" | "title" | "topic" | "applicant">;

/** Whether another case of the list cannot be told from one by its name, topic and unit. */
export const isNamesake = (one: Named, other: Named): boolean =>
  one.key !== other.key && one.title.trim() === other.title.trim() && one.topic === other.topic && one.applicant.trim() === other.applicant.trim();
