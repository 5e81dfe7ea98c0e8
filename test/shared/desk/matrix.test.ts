import { describe, expect, test } from "vitest";
import type { CaseOverview } from "../../../shared/desk/case-overview.ts";
import { deadlineOf, departmentOf, isIn, type MatrixView, matches, matrixGroups } from "../../../shared/desk/matrix-view.ts";
import { cellOf, firstToChase, headLines, isUnfinished, matrixColumns, unfinishedIn } from "../../../shared/desk/slot-columns.ts";
import type { WorkspaceRow } from "../../../shared/desk/workspace.ts";
import { itemOf, overviewOf } from "./overview-of.ts";

const row = (key: string, part: Partial<CaseOverview> = {}, folder = key): WorkspaceRow => ({ key, folder, bundle: "none", overview: overviewOf(part) });
const broken: WorkspaceRow = { key: "x", folder: "坏", bundle: "none", error: { kind: "file-not-found", file: "x" } };

describe("a cell of the matrix", () => {
  test("shows the worst state of its attachments and how many are in it", () => {
    const items = [itemOf("a", "checked"), itemOf("a", "missing", { forName: "甲" }), itemOf("a", "missing", { forName: "乙" }), itemOf("b", "not-applicable")];
    expect(cellOf(overviewOf({ items }), "a")).toEqual({ state: "missing", worst: 2, total: 3, names: ["甲", "乙"] });
    expect(cellOf(overviewOf({ items }), "b")).toBeUndefined();
    expect(cellOf(overviewOf({ items }), "c")).toBeUndefined();
  });

  test("counts what came from outside without its seal as waiting for the seal", () => {
    expect(cellOf(overviewOf({ items: [itemOf("a", "received", { awaitsSeal: true })] }), "a")).toMatchObject({ state: "to-seal" });
    // a scan that came back waits for a word, not for the seal
    expect(cellOf(overviewOf({ items: [itemOf("a", "received", { awaitsSeal: true, sealUnsaid: true })] }), "a")).toMatchObject({ state: "to-confirm" });
    expect(isUnfinished(cellOf(overviewOf({ items: [itemOf("a", "received", { sealUnsaid: true })] }), "a"))).toBe(true);
    expect(cellOf(overviewOf({ items: [itemOf("a", "received")] }), "a")).toMatchObject({ state: "received" });
    expect(isUnfinished(cellOf(overviewOf({ items: [itemOf("a", "generated")] }), "a"))).toBe(true);
    expect(isUnfinished(cellOf(overviewOf({ items: [itemOf("a", "received")] }), "a"))).toBe(false);
    expect(isUnfinished(undefined)).toBe(false);
  });
});

test("columns stand in the order of the cases' slots, and one that no case must fill is left out", () => {
  const rows = [
    row("1", { items: [itemOf("a", "missing"), itemOf("c", "not-applicable")] }),
    row("2", { items: [itemOf("a", "checked"), itemOf("b", "missing"), itemOf("c", "not-applicable")] }),
    broken,
  ];
  const { columns, unused } = matrixColumns(rows);
  expect(columns.map(({ slot }) => slot)).toEqual(["a", "b"]);
  expect(unused.map(({ slot }) => slot)).toEqual(["c"]);
});

test("chased first is what the most cases lack", () => {
  const rows = [
    row("1", { items: [itemOf("a", "missing"), itemOf("b", "missing")] }),
    row("2", { items: [itemOf("a", "generated"), itemOf("b", "missing")] }),
    broken,
  ];
  expect(firstToChase(rows)).toMatchObject({ slot: "b", keys: ["1", "2"] });
  expect(firstToChase([row("1"), broken])).toBeUndefined();
  expect(unfinishedIn([...rows, row("3", { items: [itemOf("a", "outdated"), itemOf("a", "missing")] })], "a")).toEqual({
    missing: ["1", "3"],
    "to-seal": ["2"],
    "to-confirm": [],
    outdated: [],
  });
});

test("a heading has two lines of two characters", () => {
  expect(headLines("合作协议影印件")).toEqual(["合作", "协议"]);
  expect(headLines("回避专家公函")).toEqual(["回避", "专家"]);
  expect(headLines("技术转移承诺书")).toEqual(["技术", "转移"]);
  expect(headLines("资助证明译件")).toEqual(["证明", "译件"]);
  expect(headLines("伦理审查批准")).toEqual(["伦理", "批准"]);
  expect(headLines("材料")).toEqual(["材料", ""]);
});

const VIEW: MatrixView = { filter: "all", query: "", grouping: "none", sorting: "must" };
const wording = { name: (_grouping: string, id: string) => id, guide: (id: string) => `《${id}》`, quota: () => 10 };
const keys = (view: Partial<MatrixView>, rows: readonly WorkspaceRow[], unit = {}) =>
  matrixGroups(rows, { ...VIEW, ...view }, unit, wording).map(({ id, rows: own }) => [id, own.map(({ key }) => key).join("")]);

describe("a view of the matrix", () => {
  const rows = [
    row("a", { lines: { must: 1, toSeal: 0, lack: 0, open: 0 }, lead: "周", topic: "1", topicName: "专题一" }, "电子/a"),
    row("b", { lines: { must: 3, toSeal: 0, lack: 2, open: 0 }, lead: "沈", deadline: "2026-05-28" }, "电子/b"),
    row("c", { ready: true, lead: "范", items: [itemOf("s", "received", { awaitsSeal: true, forName: "Nordmark" })] }, "c"),
    broken,
  ];

  test("filters by what is to be done; what cannot be read must be seen to", () => {
    expect(keys({ filter: "must" }, rows)).toEqual([["all", "xba"]]);
    expect(keys({ filter: "lack" }, rows)).toEqual([["all", "b"]]);
    expect(keys({ filter: "to-seal" }, rows)).toEqual([["all", "c"]]);
    expect(keys({ filter: "ready" }, rows)).toEqual([["all", "c"]]);
    expect(isIn(row("p", { problems: 1 }), "must")).toBe(true);
    expect(keys({ slot: "s" }, rows)).toEqual([["all", "c"]]);
    expect(keys({ only: ["a", "c"] }, rows)).toEqual([["all", "ac"]]);
  });

  test("searches title, persons, partners and folder, each word of it", () => {
    expect(keys({ query: "ＮＯＲＤ 范" }, rows)).toEqual([["all", "c"]]);
    expect(keys({ query: "电子" }, rows)).toEqual([["all", "ba"]]);
    expect(matches(broken, "坏")).toBe(true);
    expect(keys({ query: "没有" }, rows)).toEqual([]);
  });

  test("groups by folder, track, readiness and deadline, with those that have none at the end", () => {
    expect(keys({ grouping: "department" }, rows)).toEqual([
      ["电子", "ba"],
      ["", "xc"],
    ]);
    expect(keys({ grouping: "track" }, rows)).toEqual([
      ["g/1", "a"],
      ["g/2", "bc"],
      ["", "x"],
    ]);
    expect(keys({ grouping: "readiness" }, rows).map(([id]) => id)).toEqual(["unreadable", "not-ready", "ready"]);
    expect(keys({ grouping: "deadline" }, rows, { g: "2026-05-30" }).map(([id]) => id)).toEqual(["2026-05-28", "2026-05-30", ""]);
    expect(departmentOf(row("q", {}, "2026/专题二/某项目"))).toBe("2026");
  });

  test("counts the cases of a group as the filters do, and sets the unit's quota beside a track", () => {
    const [group] = matrixGroups(rows.slice(1, 3), { ...VIEW, grouping: "track" }, {}, wording);
    expect(group).toMatchObject({ ready: 1, must: 1, lack: 1, name: "专题二", quota: { limit: 10, cases: 2 } });
    expect(matrixGroups(rows, VIEW, {}, wording)[0]).not.toHaveProperty("quota");
  });

  test("counts every case of a track towards the unit's quota, whatever a filter hides", () => {
    const [group] = matrixGroups(rows, { ...VIEW, grouping: "track", filter: "ready" }, {}, { ...wording, quota: () => 1 });
    expect(group).toMatchObject({ rows: [{ key: "c" }], quota: { limit: 1, cases: 2 } });
  });

  test("keeps the tracks of two guides apart, each with its own quota, though both are called 专题一", () => {
    const both = [row("h", { guide: "h", topic: "1", topicName: "专题一" }), row("a", { topic: "1", topicName: "专题一" })];
    const groups = matrixGroups(both, { ...VIEW, grouping: "track" }, {}, { ...wording, quota: (guide) => (guide === "h" ? 3 : undefined) });
    expect(groups.map(({ name, quota }) => [name, quota])).toEqual([
      ["《g》　专题一", undefined],
      ["《h》　专题一", { limit: 3, cases: 1 }],
    ]);
  });

  test("orders by faults, deadline, lead person or title", () => {
    expect(keys({ sorting: "deadline" }, rows)).toEqual([["all", "xbac"]]);
    expect(keys({ sorting: "lead" }, rows)).toEqual([["all", "xcba"]]);
    expect(keys({ sorting: "folder" }, [rows[2] ?? broken, rows[0] ?? broken])).toEqual([["all", "ac"]]);
  });
});

test("the last day is the case's own, else the unit's, else the guide's", () => {
  expect(deadlineOf(overviewOf({ deadline: "2026-05-20" }), { g: "2026-05-30" })).toBe("2026-05-20");
  expect(deadlineOf(overviewOf({}), { g: "2026-05-30" })).toBe("2026-05-30");
  expect(deadlineOf(overviewOf({}), {})).toBe("2026-06-03");
});
