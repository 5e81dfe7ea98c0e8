import { beforeEach, expect, test, vi } from "vitest";
import { ok } from "../../../shared/errors.ts";

type Split = {
  readonly useSplit: { readonly getState: () => Readonly<Record<string, unknown>>; readonly setState: (state: object) => void };
  readonly beginWithAttachment: (opened: object, file: string) => Promise<void>;
  readonly loadSplitWorkspaces: () => Promise<void>;
};
// by a variable path: the page's own types of `window` stay out of the other tests
const SPLIT = "../../../renderer/state/split.ts";

const opened = { key: "case", folder: "/某处/青稞肽" };
const own = { key: "case", name: "青稞肽", folder: "/某处/青稞肽" };
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
  vi.stubGlobal("window", {
    guohe: {
      on: () => undefined,
      call: (name: string, args: unknown) => {
        calls.push([name, args]);
        return Promise.resolve(ok(answers[name]));
      },
    },
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
