import { type CaseOverview, readinessOfOverview } from "./case-overview.ts";
import { cellOf, isUnfinished, waitsForSeal } from "./slot-columns.ts";
import type { WorkspaceRow } from "./workspace.ts";

export const FILTERS = ["all", "must", "lack", "to-seal", "ready"] as const;
export type Filter = (typeof FILTERS)[number];

export const GROUPINGS = ["department", "track", "lead", "applicant", "readiness", "deadline", "none"] as const;
export type Grouping = (typeof GROUPINGS)[number];

export const SORTINGS = ["must", "lack", "deadline", "lead", "title", "folder"] as const;
export type Sorting = (typeof SORTINGS)[number];

/** How the matrix is looked at. `slot`: only cases in which this slot is unfinished; `only`: only these cases. */
export type MatrixView = {
  readonly filter: Filter;
  readonly query: string;
  readonly slot?: string | undefined;
  readonly only?: readonly string[] | undefined;
  readonly grouping: Grouping;
  readonly sorting: Sorting;
};

/** The unit's own deadlines by guide, ISO. */
export type UnitDeadlines = Readonly<Record<string, string>>;

/** Cases under one heading, and how many of them are in each filter. */
export type MatrixGroup = {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly WorkspaceRow[];
  readonly ready: number;
  readonly must: number;
  readonly lack: number;
  /** where the group is one track: the unit's own limit of applications, and how many cases it has for it, shown or not */
  readonly quota?: { readonly limit: number; readonly cases: number };
};

export type Readiness = "not-ready" | "ready-for-review" | "ready" | "unreadable";

/** How near a case is to being complete. */
export const readinessOf = (row: WorkspaceRow): Readiness => ("error" in row ? "unreadable" : readinessOfOverview(row.overview));

/** The folder between workspace and case: units keep the cases of a department together. Empty: it lies in the workspace itself. */
export const departmentOf = ({ folder }: WorkspaceRow): string => (folder.includes("/") ? (folder.split("/")[0] ?? "") : "");

/** The last day for a case: its own, else the unit's for all cases of its guide, else the guide's. */
export const deadlineOf = ({ deadline, closes, guide }: CaseOverview, unit: UnitDeadlines): string =>
  deadline === closes.slice(0, 10) ? (unit[guide] ?? deadline) : deadline;

/** Whether a case is among those of a filter. */
export function isIn(row: WorkspaceRow, filter: Filter): boolean {
  if (filter === "all") return true;
  if ("error" in row) return filter === "must";
  const { lines, items, problems } = row.overview;
  if (filter === "must") return lines.must > 0 || problems > 0;
  if (filter === "lack") return lines.lack > 0;
  if (filter === "ready") return readinessOf(row) === "ready";
  return items.some(waitsForSeal);
}

const plain = (text: string): string => text.normalize("NFKC").toLowerCase();

/** Whether every word of a search stands somewhere in the row: title, persons, units, partners, folder. */
export function matches(row: WorkspaceRow, query: string): boolean {
  const wanted = plain(query).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return true;
  const { title, lead = "", applicant = "", topicName, items } = "overview" in row ? row.overview : { title: "", topicName: "", items: [] };
  const said = plain([row.folder, title, lead, applicant, topicName, ...items.flatMap(({ forName }) => forName ?? [])].join("\n"));
  return wanted.every((word) => said.includes(word));
}

/** Whether a view shows a case. */
export const isListed = (row: WorkspaceRow, { only, filter, slot, query }: MatrixView): boolean =>
  (only === undefined || only.includes(row.key)) &&
  isIn(row, filter) &&
  (slot === undefined || ("overview" in row && isUnfinished(cellOf(row.overview, slot)))) &&
  matches(row, query);

/** How groups are named, and the unit's own limit of applications for a topic of a guide. */
export type GroupWording = {
  readonly name: (grouping: Grouping, id: string) => string;
  readonly guide: (guide: string) => string;
  readonly quota: (guide: string, topic: string) => number | undefined;
};

/** Which group a case is in where they are grouped by track: two guides may each have a 专题一. Without blanks, for the id of an element. */
export const trackOf = ({ guide, topic }: CaseOverview): string => `${guide}/${topic}`;

/** The cases that a view shows, in its groups and order. A quota counts every case of `rows` for that track, whatever the view hides. */
export function matrixGroups(rows: readonly WorkspaceRow[], view: MatrixView, unit: UnitDeadlines, wording: GroupWording): readonly MatrixGroup[] {
  const shown = rows.filter((row) => isListed(row, view));
  const groups = new Map<string, WorkspaceRow[]>();
  for (const row of shown) {
    const id = groupOf(row, view.grouping, unit);
    const own = groups.get(id) ?? [];
    groups.set(id, own);
    own.push(row);
  }
  const severalGuides = new Set(rows.flatMap((row) => ("overview" in row ? [row.overview.guide] : []))).size > 1;
  const made = [...groups].map(([id, own]): MatrixGroup => {
    const [first] = own;
    const track = view.grouping === "track" && first && "overview" in first ? first.overview : undefined;
    const limit = track && wording.quota(track.guide, track.topic);
    const count = (filter: Filter) => own.filter((row) => isIn(row, filter)).length;
    return {
      id,
      name: track ? trackName(track, severalGuides, wording) : wording.name(view.grouping, id),
      rows: own.toSorted(orderBy(view.sorting, unit)),
      ready: count("ready"),
      must: count("must"),
      lack: count("lack"),
      ...(limit !== undefined && { quota: { limit, cases: rows.filter((row) => groupOf(row, "track", unit) === id).length } }),
    };
  });
  return made.toSorted(groupOrder(view.grouping));
}

const trackName = ({ guide, topicName }: CaseOverview, severalGuides: boolean, wording: GroupWording): string =>
  severalGuides ? `${wording.guide(guide)}　${topicName}` : topicName;

const READINESS_ORDER: readonly string[] = ["unreadable", "not-ready", "ready-for-review", "ready"] satisfies readonly Readiness[];

/** Those without a name come last. */
function groupOrder(grouping: Grouping): (one: MatrixGroup, other: MatrixGroup) => number {
  if (grouping === "readiness") return (one, other) => READINESS_ORDER.indexOf(one.id) - READINESS_ORDER.indexOf(other.id);
  // 专题一 before 专题二, as the guide has them
  const placeOf = (group: MatrixGroup) => (grouping === "track" ? topicOf(group) : group.id);
  return (one, other) => Number(one.id === "") - Number(other.id === "") || compareNames(placeOf(one), placeOf(other));
}

function topicOf({ rows: [first] }: MatrixGroup): string {
  return first && "overview" in first ? trackOf(first.overview) : "";
}

function groupOf(row: WorkspaceRow, grouping: Grouping, unit: UnitDeadlines): string {
  if (grouping === "none") return "all";
  if (grouping === "department") return departmentOf(row);
  if (grouping === "readiness") return readinessOf(row);
  if ("error" in row) return "";
  const { overview } = row;
  if (grouping === "track") return trackOf(overview);
  if (grouping === "deadline") return deadlineOf(overview, unit);
  return (grouping === "lead" ? overview.lead : overview.applicant) ?? "";
}

const collator = new Intl.Collator("zh-CN", { numeric: true });
/** Names in the order of a Chinese list: by pinyin, numbers by their value. */
export const compareNames = (one: string, other: string): number => collator.compare(one, other);

function orderBy(sorting: Sorting, unit: UnitDeadlines): (one: WorkspaceRow, other: WorkspaceRow) => number {
  const byFolder = (one: WorkspaceRow, other: WorkspaceRow) => compareNames(one.folder, other.folder);
  if (sorting === "folder") return byFolder;
  return (one, other) => {
    // what cannot be read is seen first
    if (!("overview" in one) || !("overview" in other)) return Number("overview" in one) - Number("overview" in other) || byFolder(one, other);
    return compare(one.overview, other.overview, sorting, unit) || byFolder(one, other);
  };
}

function compare(one: CaseOverview, other: CaseOverview, sorting: Exclude<Sorting, "folder">, unit: UnitDeadlines): number {
  switch (sorting) {
    case "must":
      return other.lines.must - one.lines.must || other.lines.lack - one.lines.lack;
    case "lack":
      return other.lines.lack - one.lines.lack || other.lines.must - one.lines.must;
    case "deadline":
      return compareNames(deadlineOf(one, unit), deadlineOf(other, unit));
    case "lead":
      return compareNames(one.lead ?? "", other.lead ?? "");
    case "title":
      return compareNames(one.title, other.title);
  }
}
