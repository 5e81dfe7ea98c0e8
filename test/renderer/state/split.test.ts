import { beforeEach, expect, test, vi } from "vitest";
import { ok } from "../../../shared/errors.ts";
import { stubWindow } from "../../fixtures/page-window.ts";

type Split = {
  readonly useSplit: { readonly getState: () => Readonly<Record<string, unknown>>; readonly setState: (state: object) => void };
  readonly beginWithAttachment: (opened: object, file: string) => Promise<void>;
  readonly loadSplitWorkspaces: () => Promise<void>;
  readonly attachParts: () => Promise<void>;
};
// by a variable path: the page's own types of `window` stay out of the other tests
const SPLIT = "../../../renderer/state/split.ts";

const opened = { key: "case", folder: "/某处/青稞肽" };
const own = { key: "case", name: "青稞肽", folder: "/某处/青稞肽" };
const page = { file: "scan", page: 1, kind: "content", turn: 0 };
let calls: (readonly [string, unknown])[];
let answers: Record<string, unknown>;
let split: Split;

beforeEach(async () => {
  vi.resetModules();
  calls = [];
  answers = {
    "workspace:list": [{ key: "other", name: "别处", folder: "/别处" }],
    "split:choose": [{ key: "scan", name: "回件.pdf" }],
  };
  stubWindow((name, args) => {
    calls.push([name, args]);
    return Promise.resolve(ok(answers[name]));
  });
  split = await import(SPLIT);
  await split.beginWithAttachment(opened, "attachments/回件.pdf");
});

test("a stack begun in a project has its file and its folder, also after the folders that were opened before are listed", async () => {
  expect(calls).toEqual([["split:choose", { of: { key: "case", file: "attachments/回件.pdf" } }]]);
  await split.loadSplitWorkspaces();
  const { files, workspace, workspaces } = split.useSplit.getState();
  expect(files).toEqual([{ key: "scan", name: "回件.pdf" }]);
  expect(workspace).toEqual(own);
  expect(workspaces).toEqual([own, { key: "other", name: "别处", folder: "/别处" }]);
});

test.each([
  { name: "all pages of a stack were given their places: it waits for none itself", left: [], workspace: own, settled: true },
  { name: "a page is left: the stack goes on waiting", left: [{ pages: [1] }], workspace: own, settled: false },
  { name: "the pages went to the projects of another folder: the stack goes on waiting", left: [], workspace: { ...own, key: "other" }, settled: false },
])("$name", async ({ left, workspace, settled }) => {
  answers["split:attach"] = [{ file: "attachments/自筹.pdf" }];
  split.useSplit.setState({
    workspace,
    read: { stack: "stack", files: [{ key: "scan", name: "回件.pdf" }], pages: [page, page], parts: [], documents: [], refused: [] },
    stack: { pages: [page, page], parts: [{ pages: [0], document: "letter" }, ...left] },
  });
  await split.attachParts();
  expect(calls.filter(([name]) => name === "split:settle")).toEqual(settled ? [["split:settle", { key: "case", file: "attachments/回件.pdf" }]] : []);
});
