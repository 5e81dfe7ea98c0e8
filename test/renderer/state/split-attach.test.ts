import { beforeEach, describe, expect, test, vi } from "vitest";
import type { EditedStack } from "../../../shared/desk/edit-stack.ts";
import { type AppError, fail, ok } from "../../../shared/errors.ts";
import { stubWindow } from "../../fixtures/page-window.ts";

type Store = { readonly getState: () => Readonly<Record<string, unknown>>; readonly setState: (state: object) => void };
type Split = {
  readonly useSplit: Store;
  readonly loadSplitWorkspaces: (wanted?: string) => Promise<void>;
  readonly readScans: () => Promise<void>;
};
type Attach = {
  readonly attachParts: () => Promise<void>;
  readonly takeBackAttached: () => Promise<void>;
  readonly sayAttachedIn: (key: string, said: (parts: number) => string) => void;
};
// by variable paths: the page's own types of `window` stay out of the other tests
const SPLIT = "../../../renderer/state/split.ts";
const ATTACH = "../../../renderer/state/split-attach.ts";
const OPEN_CASE = "../../../renderer/state/open-case.ts";
const SAVING = "../../../renderer/state/saving.ts";
const REMOVED = "../../../renderer/state/removed.ts";
const OPENING = "../../../renderer/state/opening.ts";

const page = { file: "scan", page: 1, kind: "content", turn: 0 };
const document = (key: string) => ({ key, project: key, lead: "", title: key, shortTitle: key, back: false });
const read = {
  stack: "stack",
  files: [{ key: "scan", name: "回件.pdf" }],
  pages: [page, page],
  parts: [
    { pages: [0], document: "letter", by: "text" },
    { pages: [1], document: "second", by: "text" },
  ],
  documents: [document("letter"), document("second")],
  refused: [],
};
const inCase = [{ file: "attachments/一.pdf" }, { file: "attachments/二.pdf" }];
const unwritable = { error: { kind: "output-unwritable", file: "case.json", cause: { code: "no-space" } } };

/** What the program answers, call by call. */
let answers: Record<string, unknown>;
/** What it fails with instead, call by call. */
let failures: Record<string, AppError>;
let calls: string[];
/** Attaching waits for it. */
let held: Promise<void> | undefined;
/** Nobody sees the window. */
let isHidden: boolean;
/** Whether the file of the open case is other than the screen once it is looked at. */
let onDiskIsOther: boolean;
/** Why the open case cannot be saved. */
let notSaved: AppError | undefined;
let taken: number;
let left: unknown[];
let splitting: Split;
let split: Store;
let openCase: Store;
let removed: Store;
let attach: Attach;

beforeEach(async () => {
  vi.resetModules();
  answers = { "split:attach": inCase };
  failures = {};
  calls = [];
  held = undefined;
  isHidden = false;
  notSaved = undefined;
  onDiskIsOther = false;
  taken = 0;
  left = [];
  let changedAt: string | undefined;
  stubWindow(async (name) => {
    calls.push(name);
    if (name === "split:attach") await held;
    // by the call, or by another program at the same time
    if (name === "split:attach" || name === "split:take-back") onDiskIsOther = true;
    const failure = failures[name];
    return failure ? fail(failure) : ok(answers[name]);
  });
  Object.assign(window, { setTimeout: () => 1 });
  vi.doMock(SAVING, () => ({
    useSaving: { getState: () => ({ changedAt }) },
    saveNow: async () => (notSaved ? fail(notSaved) : ok({})),
    look: async ({ evenHidden = false } = {}) => {
      if (evenHidden || !isHidden) changedAt = onDiskIsOther ? "10:00" : undefined;
    },
    takeVersionOnDisk: async () => {
      taken += 1;
      onDiskIsOther = false;
      changedAt = undefined;
    },
  }));
  vi.doMock(OPENING, () => ({ leaveCase: async (to: unknown) => void left.push(to) }));
  splitting = await import(SPLIT);
  split = splitting.useSplit;
  attach = await import(ATTACH);
  openCase = (await import(OPEN_CASE)).useOpenCase;
  removed = (await import(REMOVED)).useRemoved;
  openCase.setState({ opened: { key: "case", folder: "/项目" } });
  split.setState({ workspace: { key: "case", name: "项目", folder: "/项目" }, files: read.files, read, stack: { pages: read.pages, parts: read.parts } });
});

const parts = () => (split.getState().stack as EditedStack).parts;
const said = () => (removed.getState().removed as { said: string; back: () => void } | undefined) ?? { said: "", back: () => undefined };

describe("the case behind the stack", () => {
  test("is shown as it was written, also after it was taken back", async () => {
    await attach.attachParts();
    expect(taken).toBe(1);
    answers["split:take-back"] = [{ documents: ["letter", "second"] }];
    await attach.takeBackAttached();
    expect([taken, split.getState().takenBack]).toEqual([2, 2]);
  });

  test("stays on the screen where another program had changed it before, and where nothing was written", async () => {
    onDiskIsOther = true;
    await attach.attachParts();
    expect(taken).toBe(0);
    onDiskIsOther = false;
    answers["split:take-back"] = [{ documents: ["letter", "second"], ...unwritable }];
    await attach.takeBackAttached();
    expect(taken).toBe(0);
  });

  test("stays on the screen where nothing could be attached, and it is changed meanwhile", async () => {
    answers["split:attach"] = [unwritable, unwritable];
    await attach.attachParts();
    expect(taken).toBe(0);
  });

  test("is shown as it was written where the window is hidden meanwhile, and where attaching is lost on the way", async () => {
    isHidden = true;
    await attach.attachParts();
    expect(taken).toBe(1);
    isHidden = false;
    split.setState({ stack: { pages: read.pages, parts: read.parts } });
    failures["split:attach"] = { kind: "unexpected", cause: { code: "job-answer" } };
    await attach.attachParts();
    expect([taken, split.getState().error]).toEqual([2, failures["split:attach"]]);
    failures["split:attach"] = { kind: "wrong-use", problem: { code: "unknown-request" } };
    await attach.attachParts();
    expect(taken).toBe(2);
  });

  test("is the one that the stack was read for, also where its page is opened for another folder", async () => {
    answers["workspace:list"] = [{ key: "other", name: "别处", folder: "/别处" }];
    const folder = async () => {
      await splitting.loadSplitWorkspaces("other");
      return (split.getState().workspace as { key: string }).key;
    };
    expect(await folder()).toBe("case");
    split.setState({ read: undefined, stack: undefined, running: { kind: "reading", files: 1 } });
    expect(await folder()).toBe("case");
    split.setState({ running: undefined });
    expect(await folder()).toBe("other");
  });
});

test("attaching is not disturbed by a reading that would be begun meanwhile, as with a password", async () => {
  let through = (): void => undefined;
  held = new Promise((resolve) => {
    through = resolve;
  });
  const done = attach.attachParts();
  await vi.waitFor(() => expect(calls).toContain("split:attach"));
  await splitting.readScans();
  expect([calls.includes("split:read"), split.getState().running]).toEqual([false, { kind: "attaching", progress: undefined }]);
  through();
  await done;
  expect(parts().map(({ attached }) => attached)).toEqual(["attachments/一.pdf", "attachments/二.pdf"]);
});

describe("the file of a project that a stack was begun with", () => {
  const beside = { ...page, file: "beside" };
  test.each([
    { name: "waits no longer where scans read behind it are left", pages: [page, beside], left: [1], settled: true },
    { name: "waits where a page of it is left with one of those", pages: [page, beside, page], left: [1, 2], settled: false },
    { name: "waits where it could not be read itself", pages: [beside, beside], left: [], settled: false },
  ])("$name", async ({ pages, left: rest, settled }) => {
    const workspace = { key: "case", name: "项目", folder: "/项目" };
    const files = [...read.files, { key: "beside", name: "另一叠.pdf" }];
    const stack = { pages, parts: [{ pages: [0], document: "letter" }, ...(rest.length > 0 ? [{ pages: rest }] : [])] };
    split.setState({ origin: { workspace, file: "attachments/回件.pdf", stackKey: "scan" }, read: { ...read, files, pages }, stack });
    await attach.attachParts();
    expect(calls.filter((name) => name === "split:settle")).toHaveLength(settled ? 1 : 0);
  });
});

describe("what cannot be taken back", () => {
  test("for its case is gone does not stand before what was attached earlier", async () => {
    answers["split:attach"] = [inCase[0], unwritable];
    await attach.attachParts();
    answers["split:attach"] = [inCase[1]];
    await attach.attachParts();
    answers["split:take-back"] = [{ documents: ["second"], error: { kind: "file-not-found", file: "case.json" } }];
    await attach.takeBackAttached();
    expect(split.getState().notTakenBack).toMatchObject([{ project: "second", error: { kind: "file-not-found" } }]);
    answers["split:take-back"] = [{ documents: ["letter"] }];
    await attach.takeBackAttached();
    expect(parts().map(({ attached }) => attached)).toEqual([undefined, "attachments/二.pdf"]);
  });
});

describe("what was in its place before it was attached", () => {
  beforeEach(() => {
    answers["split:attach"] = [inCase[0], { ...inCase[1], there: true }];
  });

  test("is not told as attached in its project, and there is nothing of it to take back", async () => {
    await attach.attachParts();
    attach.sayAttachedIn("case", (count) => `已归入 ${count} 件`);
    expect([said().said, parts()[1]?.there]).toEqual(["已归入 1 件", true]);
    answers["split:take-back"] = [{ documents: ["letter"] }];
    await attach.takeBackAttached();
    expect(parts().map(({ attached }) => attached)).toEqual([undefined, "attachments/二.pdf"]);
    expect(split.getState()).toMatchObject({ takenBack: 1, notTakenBack: [] });
  });

  test("with all of the stack leaves the case on the screen alone", async () => {
    answers["split:attach"] = inCase.map((one) => ({ ...one, there: true }));
    await attach.attachParts();
    attach.sayAttachedIn("case", (count) => `已归入 ${count} 件`);
    expect([taken, said().said]).toEqual([0, ""]);
  });
});

test.each([
  { name: "the folder that it lies in", folder: "D:\\项目\\", opened: "d:\\项目\\青稞肽", heeded: true },
  { name: "another folder with a name that begins alike", folder: "/项目", opened: "/项目二/青稞肽", heeded: false },
])("the open case could not be saved: heeded by a stack for $name: $heeded", async ({ folder, opened, heeded }) => {
  split.setState({ workspace: { key: "many", name: "项目", folder } });
  openCase.setState({ opened: { key: "case", folder: opened } });
  notSaved = unwritable.error as AppError;
  await attach.attachParts();
  expect([calls.includes("split:attach"), split.getState().error]).toEqual([!heeded, heeded ? notSaved : undefined]);
});

describe("what was attached is told in its project", () => {
  const say = () => attach.sayAttachedIn("case", (count) => `已归入 ${count} 件`);

  test("once each time, however often one comes back", async () => {
    await attach.attachParts();
    say();
    expect(said().said).toBe("已归入 2 件");
    removed.setState({ removed: undefined });
    say();
    expect(said().said).toBe("");
    answers["split:take-back"] = [{ documents: ["letter", "second"] }];
    await attach.takeBackAttached();
    await attach.attachParts();
    say();
    expect(said().said).toBe("已归入 2 件");
  });

  test("and is taken back from there, but nothing of another stack that took its place", async () => {
    await attach.attachParts();
    say();
    const { back } = said();
    const other = { ...read, stack: "another" };
    split.setState({ read: other });
    back();
    await vi.waitFor(() => expect(left).toEqual([{ kind: "split" }]));
    expect(parts().map(({ attached }) => attached)).toEqual(["attachments/一.pdf", "attachments/二.pdf"]);
    split.setState({ read });
    answers["split:take-back"] = [{ documents: ["letter", "second"] }];
    back();
    await vi.waitFor(() => expect(parts()).toEqual(read.parts));
    expect(left).toHaveLength(1);
  });
});
