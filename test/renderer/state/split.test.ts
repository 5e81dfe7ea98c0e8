import { beforeEach, describe, expect, test } from "vitest";
import { type EditedStack, withDocument } from "../../../shared/desk/edit-stack.ts";
import { stubAnswers } from "../../fixtures/page-window.ts";

type Split = {
  readonly useSplit: { readonly getState: () => Readonly<Record<string, unknown>>; readonly setState: (state: object) => void };
  readonly beginWithAttachment: (opened: object, file: string) => Promise<void>;
  readonly loadSplitWorkspaces: () => Promise<void>;
  readonly attachParts: () => Promise<void>;
  readonly takeBackAttached: () => Promise<void>;
  readonly readScans: () => Promise<void>;
  readonly takeUpAgain: () => void;
  readonly closeStack: () => void;
  readonly changeStack: (change: (stack: EditedStack) => EditedStack) => void;
  readonly undoStackChange: () => void;
  readonly saySealed: (sealed: boolean) => void;
};
// by a variable path: the page's own types of `window` stay out of the other tests
const SPLIT = "../../../renderer/state/split.ts";
const ATTACH = "../../../renderer/state/split-attach.ts";

const opened = { key: "case", folder: "/某处/青稞肽" };
const own = { key: "case", name: "青稞肽", folder: "/某处/青稞肽" };
const page = { file: "scan", page: 1, kind: "content", turn: 0 };
let calls: (readonly [string, unknown])[];
let answers: Record<string, unknown>;
let split: Split;

beforeEach(async () => {
  answers = {
    "workspace:list": [{ key: "other", name: "别处", folder: "/别处" }],
    "split:choose": [{ key: "scan", name: "回件.pdf" }],
  };
  calls = stubAnswers(answers);
  split = { ...(await import(SPLIT)), ...(await import(ATTACH)) };
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

describe("that the seals were seen", () => {
  const stackOf = (stack: string, documents: readonly string[]) => ({
    read: { stack, files: [{ key: "scan", name: `${stack}.pdf` }], pages: documents.map(() => page), parts: [], documents: [], refused: [] },
    stack: { pages: documents.map(() => page), parts: documents.map((document, index) => ({ pages: [index], document })) },
    workspace: own,
  });
  const attachedWith = () => calls.filter(([name]) => name === "split:attach").map(([, args]) => (args as { sealed?: boolean }).sealed);
  const isSealed = () => split.useSplit.getState().sealed;
  beforeEach(() => {
    answers["split:attach"] = [{ file: "attachments/自筹.pdf" }];
  });

  test("is said of one stack alone, not of another that is taken up again", async () => {
    split.useSplit.setState(stackOf("A", ["letter"]));
    split.closeStack();
    split.useSplit.setState(stackOf("B", ["other"]));
    split.saySealed(true);
    split.takeUpAgain();
    expect([(split.useSplit.getState().read as { stack: string }).stack, isSealed()]).toEqual(["A", false]);
    await split.attachParts();
    expect(attachedWith()).toEqual([undefined]);
  });

  test("has to be said again of a stack that was read again", async () => {
    split.useSplit.setState(stackOf("A", ["letter"]));
    split.saySealed(true);
    answers["split:read"] = stackOf("A again", []).read;
    await split.readScans();
    expect(isSealed()).toBe(false);
  });

  test("has to be said again once a paper is assigned by hand, or a change brings one back; not for one that is taken back", () => {
    split.useSplit.setState(stackOf("A", ["letter", "second"]));
    const assign = (at: number, document: string | undefined) => split.changeStack((stack) => withDocument(stack, at, document));
    split.saySealed(true);
    assign(1, undefined);
    expect(isSealed()).toBe(true);
    assign(1, "third");
    expect(isSealed()).toBe(false);
    split.undoStackChange();
    split.saySealed(true);
    split.undoStackChange();
    expect(isSealed()).toBe(false);
  });

  test("stays with the papers that it was said of: those attached before and after stand for themselves", async () => {
    split.useSplit.setState(stackOf("A", ["letter"]));
    await split.attachParts();
    const parts = () => (split.useSplit.getState().stack as ReturnType<typeof stackOf>["stack"]).parts;
    split.useSplit.setState({ stack: { pages: [page, page, page], parts: [...parts(), { pages: [1], document: "second" }] } });
    split.saySealed(true);
    await split.attachParts();
    expect(isSealed()).toBe(false);
    split.useSplit.setState({ stack: { pages: [page, page, page], parts: [...parts(), { pages: [2], document: "third" }] } });
    await split.attachParts();
    expect(attachedWith()).toEqual([undefined, true, undefined]);
    expect(parts()).toMatchObject([{ document: "letter" }, { document: "second", sealed: true }, { document: "third" }]);
    expect(parts().map((part) => "sealed" in part)).toEqual([false, true, false]);
  });
});

describe("what was attached", () => {
  const document = (key: string, project: string) => ({ key, project, lead: "", title: key, shortTitle: key, back: false });
  const read = {
    stack: "stack",
    files: [{ key: "scan", name: "回件.pdf" }],
    pages: [page, page, page],
    parts: [
      { pages: [0], document: "letter", by: "separator" },
      { pages: [1], document: "second", by: "text" },
      { pages: [2], why: "not-recognised" },
    ],
    documents: [document("letter", "甲"), document("second", "乙"), document("third", "丙")],
    refused: [],
  };
  const parts = () => (split.useSplit.getState().stack as EditedStack).parts;
  const asked = () => calls.filter(([name]) => name === "split:take-back").map(([, args]) => args);
  beforeEach(() => {
    split.useSplit.setState({ workspace: { key: "many", name: "项目", folder: "/项目" }, read, stack: { pages: read.pages, parts: read.parts } });
    answers["split:attach"] = [{ file: "attachments/一.pdf" }, { file: "attachments/二.pdf" }];
  });

  test("is taken out of its cases again, the last time first, and the parts are as they were read", async () => {
    await split.attachParts();
    split.changeStack((stack) => withDocument(stack, 2, "third"));
    answers["split:attach"] = [{ file: "attachments/三.pdf" }];
    await split.attachParts();
    answers["split:take-back"] = [{ documents: ["third"] }];
    await split.takeBackAttached();
    expect(parts().map(({ attached }) => attached)).toEqual(["attachments/一.pdf", "attachments/二.pdf", undefined]);
    answers["split:take-back"] = [{ documents: ["second"] }, { documents: ["letter"] }];
    await split.takeBackAttached();
    expect(asked()).toEqual([
      { stack: "stack", documents: ["third"] },
      { stack: "stack", documents: ["letter", "second"] },
    ]);
    expect(parts().slice(0, 2)).toEqual(read.parts.slice(0, 2));
    expect(parts()[0]).toBe(read.parts[0]);
    expect(parts()[2]).toEqual({ pages: [2], document: "third", by: "hand" });
    await split.takeBackAttached();
    expect(asked()).toHaveLength(2);
  });

  test("stays in a case that was changed since, which is named; what could not be written can be tried again", async () => {
    await split.attachParts();
    answers["split:take-back"] = [
      { documents: ["second"], error: { kind: "output-unwritable", file: "case.json", cause: { code: "no-space" } } },
      { documents: ["letter"], error: { kind: "case-not-as-shown", file: "case.json" } },
    ];
    await split.takeBackAttached();
    expect(parts().map(({ attached }) => attached)).toEqual(["attachments/一.pdf", "attachments/二.pdf", undefined]);
    expect(split.useSplit.getState().notTakenBack).toMatchObject([
      { project: "乙", error: { kind: "output-unwritable" } },
      { project: "甲", error: { kind: "case-not-as-shown" } },
    ]);
    answers["split:take-back"] = [{ documents: ["second"] }];
    await split.takeBackAttached();
    expect(asked()[1]).toEqual({ stack: "stack", documents: ["second"] });
    expect([parts()[0]?.attached, parts()[1], split.useSplit.getState().notTakenBack]).toEqual(["attachments/一.pdf", read.parts[1], []]);
  });

  test("comes back by no undo of what was done before it was taken back", async () => {
    await split.attachParts();
    split.changeStack((stack) => withDocument(stack, 2, "third"));
    answers["split:take-back"] = [{ documents: ["letter", "second"] }];
    await split.takeBackAttached();
    split.undoStackChange();
    expect(parts()).toEqual(read.parts);
  });
});
