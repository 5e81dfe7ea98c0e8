import { beforeEach, expect, test, vi } from "vitest";
import { stubWindow } from "../../fixtures/page-window.ts";

type Store<T> = { readonly getState: () => T };
// by variable paths: the page's own types of `window` stay out of the other tests
const FOUND = "../../../renderer/state/found-files.ts";
const REFUSED = { kind: "file-unreadable", file: "锁住.pdf", cause: { code: "locked-or-moved" } };

const calls: string[] = [];
beforeEach(() => {
  vi.resetModules();
  calls.length = 0;
});

/** Drops a folder with projects, of which the program refuses some files. */
async function dropFolder(refused: readonly object[], projects: readonly string[] = ["1", "2"]) {
  const answers: Record<string, unknown> = {
    "found:list": { files: [], cases: projects.map((key) => ({ kind: "case", key })), refused: [] },
    "workspace:choose": { key: "desk" },
  };
  stubWindow((name) => {
    calls.push(name);
    return Promise.resolve({ ok: true, value: answers[name] });
  });
  Object.assign(Reflect.get(window, "guohe"), { drop: () => Promise.resolve({ ok: true, value: { added: [], refused } }) });
  const { takeFound, useFound }: { readonly takeFound: (given: object) => Promise<unknown>; readonly useFound: Store<object> } = await import(FOUND);
  expect(await takeFound([["folder", new File([], "folder")]])).toBeUndefined();
  return { found: useFound.getState(), hash: window.location.hash };
}

test("a dropped folder of projects opens in 工作台", async () => {
  const { found, hash } = await dropFolder([]);
  expect(calls).toContain("workspace:choose");
  expect(hash).toContain("desk");
  expect(found).toMatchObject({ cases: [], refused: [] });
});

test("where something of it was refused, the page of the files says so first", async () => {
  const { found, hash } = await dropFolder([REFUSED]);
  expect(calls).not.toContain("workspace:choose");
  expect(hash).toContain("files");
  expect(found).toMatchObject({ refused: [REFUSED] });
});

test("a project alone is not opened past what was refused beside it", async () => {
  const { found, hash } = await dropFolder([REFUSED], ["1"]);
  expect(calls).not.toContain("cases:open");
  expect(hash).toContain("files");
  expect(found).toMatchObject({ cases: [{ key: "1" }], refused: [REFUSED] });
});

test("where all was refused, the page of the files says so", async () => {
  const { found, hash } = await dropFolder([REFUSED], []);
  expect(hash).toContain("files");
  expect(found).toMatchObject({ refused: [REFUSED] });
});

test("a drop that takes long shows the page of the files at once, and is stopped there with nothing left of it", async () => {
  let arrive = (_: object): void => undefined;
  const onWay = new Promise((resolve) => {
    arrive = resolve;
  });
  stubWindow(
    (name) => {
      calls.push(name);
      return Promise.resolve({ ok: true, value: undefined });
    },
    () => onWay,
  );
  type Found = { readonly takeFound: (given: object) => Promise<unknown>; readonly stopTaking: () => void; readonly useFound: Store<object> };
  const { takeFound, stopTaking, useFound }: Found = await import(FOUND);
  const taken = takeFound([["协议.pdf", new File([], "协议.pdf")]]);
  await vi.waitFor(() => expect(window.location.hash).toContain("files"));
  expect(useFound.getState()).toMatchObject({ sending: { done: 0, total: 1 } });
  stopTaking();
  expect(useFound.getState()).toMatchObject({ sending: undefined });
  expect(window.location.hash).not.toContain("files");
  arrive({ ok: true, value: { added: [], refused: [] } });
  expect(await taken).toBeUndefined();
  expect(calls).toContain("found:forget");
  expect(calls).not.toContain("found:list");
  expect(window.location.hash).not.toContain("files");
});

test("of a folder whose files nobody has counted no number is said", async () => {
  stubWindow(
    () => Promise.resolve({ ok: true, value: { files: [], cases: [], refused: [] } }),
    () => new Promise(() => undefined),
  );
  const { takeFound, useFound }: { readonly takeFound: (given: object) => Promise<unknown>; readonly useFound: Store<object> } = await import(FOUND);
  void takeFound([["申报材料 2026", new File([], "申报材料 2026")]]);
  await vi.waitFor(() => expect(useFound.getState()).toMatchObject({ sending: { done: 0, total: undefined } }));
});

type Kept = {
  readonly clearFound: (said: string) => void;
  readonly takeFound: (given: object) => Promise<unknown>;
  readonly useFound: Store<{
    readonly files: readonly { readonly key: string }[];
    readonly states: ReadonlyMap<string, object>;
    readonly places: ReadonlyMap<string, object>;
  }> & { readonly setState: (state: object) => void };
};
const REMOVED = "../../../renderer/state/removed.ts";

/** Files of which one is read and another is being read, put away with the way back. */
async function cleared() {
  vi.stubGlobal("clearTimeout", () => undefined);
  stubWindow((name) => {
    calls.push(name);
    return Promise.resolve({ ok: true, value: name === "found:list" ? { files: [], cases: [], refused: [] } : undefined });
  });
  Object.assign(window, { setTimeout: () => 1 });
  Object.assign(Reflect.get(window, "guohe"), { drop: () => Promise.resolve({ ok: true, value: { added: [], refused: [] } }) });
  const found: Kept = await import(FOUND);
  const back: { readonly takeBackRemoved: () => void; readonly forgetRemoved: () => void } = await import(REMOVED);
  const states = new Map([
    ["a", { kind: "read", sha256: "a", digest: {} }],
    ["b", { kind: "reading", done: 0, pages: 2 }],
  ]);
  found.useFound.setState({
    files: [
      { key: "a", name: "a.pdf" },
      { key: "b", name: "b.pdf" },
    ],
    states,
    places: new Map([["a", { to: "other" }]]),
  });
  calls.length = 0;
  found.clearFound("已去掉 2 件材料");
  return { ...found, ...back };
}

test("what was put away comes back with its places, and what was not read yet is read on", async () => {
  const { useFound, takeBackRemoved } = await cleared();
  expect(useFound.getState().files).toEqual([]);
  expect(calls).toEqual(["found:stop"]);
  takeBackRemoved();
  await Promise.resolve();
  const { files, states, places } = useFound.getState();
  expect(files).toHaveLength(2);
  expect([...states.keys()]).toEqual(["a"]);
  expect([...places.keys()]).toEqual(["a"]);
  expect(calls).toEqual(["found:stop", "found:read"]);
});

test("once the way back is gone, or other files are given, it is forgotten", async () => {
  const { forgetRemoved } = await cleared();
  forgetRemoved();
  await Promise.resolve();
  expect(calls).toEqual(["found:stop", "found:forget"]);
  vi.resetModules();
  const { takeFound } = await cleared();
  await takeFound([["x.pdf", new File([], "x.pdf")]]);
  expect(calls.slice(0, 2)).toEqual(["found:stop", "found:forget"]);
  expect(calls.filter((name) => name === "found:forget")).toHaveLength(1);
});

test("where reading is stopped it stays known how many pages of a scan wait to be recognised, until they are read on", async () => {
  const { useFound, stopReadingFound, readFound } = await found();
  const states = new Map<string, object>([
    ["a", { kind: "waiting", scanned: 3 }],
    ["b", { kind: "reading", done: 1, pages: 5 }],
    ["c", { kind: "waiting" }],
  ]);
  useFound.setState({ files: ["a", "b", "c"].map((key) => ({ key, name: `${key}.pdf`, folder: "", bytes: 1 })), states });
  await stopReadingFound();
  expect([...useFound.getState().states]).toEqual([
    ["a", { kind: "unread", scanned: 3 }],
    ["b", { kind: "unread", scanned: 5 }],
  ]);
  void readFound();
  expect(useFound.getState().states.get("a")).toEqual({ kind: "waiting", scanned: 3 });
});

async function found(): Promise<{
  readonly useFound: {
    readonly getState: () => { readonly states: ReadonlyMap<string, object> };
    readonly setState: (state: object) => void;
  };
  readonly stopReadingFound: () => Promise<void>;
  readonly readFound: () => Promise<void>;
}> {
  stubWindow(() => Promise.resolve({ ok: true, value: undefined }));
  return import(FOUND);
}
