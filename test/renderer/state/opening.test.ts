import { beforeEach, expect, test, vi } from "vitest";
import { stubWindow } from "../../fixtures/page-window.ts";

/** The machine may be busy with other tests. */
const SLOW = { timeout: 30_000 };

type Store<T> = { readonly setState: (state: object) => void; readonly getState: () => T };
type Library = { readonly recent: readonly object[]; readonly standings: ReadonlyMap<string, object> };
// by variable paths: the page's own types of `window` stay out of the other tests
const OPENING = "../../../renderer/state/opening.ts";
const OPEN_CASE = "../../../renderer/state/open-case.ts";
const LIBRARY = "../../../renderer/state/library.ts";
const ROUTE = "../../../renderer/state/route.ts";

const calls: string[] = [];
const answers: Record<string, unknown> = {};

beforeEach(() => {
  vi.resetModules();
  calls.length = 0;
  answers["cases:recent"] = [{ key: "own", applicant: "某大学" }];
  answers["cases:standings"] = [{ key: "own", must: 2, lack: 0 }];
  stubWindow((name) => {
    calls.push(name);
    return Promise.resolve({ ok: true, value: answers[name] });
  });
});

/** Comes to the first screen from another, with what it showed before a case was worked on. */
async function land(before: object, opened: object | undefined): Promise<Store<Library>> {
  const { useOpenCase }: { readonly useOpenCase: Store<object> } = await import(OPEN_CASE);
  const { useLibrary }: { readonly useLibrary: Store<Library> } = await import(LIBRARY);
  const { useRoute }: { readonly useRoute: Store<object> } = await import(ROUTE);
  const { startRefreshingRecent }: { readonly startRefreshingRecent: () => void } = await import(OPENING);
  useOpenCase.setState({ opened });
  useRoute.setState({ route: before });
  const standings = new Map([
    ["own", { must: 0, lack: 10 }],
    ["other", { must: 1, lack: 1 }],
  ]);
  useLibrary.setState({ recent: [{ key: "own", applicant: "" }], standings });
  startRefreshingRecent();
  useRoute.setState({ route: { kind: "start" } });
  return useLibrary;
}

test("the first screen shows no number of a case that stayed open behind another screen until it is checked again", async () => {
  const library = await land({ kind: "split" }, { key: "own" });
  expect([...library.getState().standings.keys()]).toEqual(["other"]);
  await vi.waitFor(() => expect(library.getState()).toMatchObject({ recent: [{ applicant: "某大学" }] }), SLOW);
  await vi.waitFor(() => expect(library.getState().standings.get("own")).toMatchObject({ must: 2, lack: 0 }), SLOW);
});

test("the first screen reads its cases again after a screen that may have changed them", async () => {
  const library = await land({ kind: "desk", tool: "overview" }, undefined);
  await vi.waitFor(() => expect(library.getState().standings.get("own")).toMatchObject({ must: 2 }), SLOW);
});

test("a case that was left for the first screen is read once, when it is closed", async () => {
  await land({ kind: "case", key: "own", page: { kind: "findings" } }, undefined);
  expect(calls).toEqual([]);
});
