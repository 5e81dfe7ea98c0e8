import { beforeEach, expect, test, vi } from "vitest";
import { stubWindow } from "../../fixtures/page-window.ts";

type Store = { readonly setState: (state: object) => void };
type HandOver = {
  readonly mergeReceived: (one: object, chosen: ReadonlySet<string>) => Promise<unknown>;
  readonly undoMerge: (one: object) => Promise<unknown>;
};
// by variable paths: the page's own types of `window` stay out of the other tests
const HAND_OVER = "../../../renderer/state/hand-over.ts";
const OPEN_CASE = "../../../renderer/state/open-case.ts";
const SAVING = "../../../renderer/state/saving.ts";

const calls: string[] = [];
const one = { received: { key: "received" }, existing: { key: "own" } };
const error = { kind: "case-changed-on-disk", file: "case.json", kept: "case-未合并.json", base: "b" };

/** A case is open that cannot be saved as it is on screen. */
async function openUnsaved(key: string): Promise<HandOver> {
  const { useOpenCase }: { readonly useOpenCase: Store } = await import(OPEN_CASE);
  const { useSaving }: { readonly useSaving: Store } = await import(SAVING);
  useOpenCase.setState({ opened: { key } });
  useSaving.setState({ state: { kind: "conflict", error } });
  return import(HAND_OVER);
}

beforeEach(() => {
  vi.resetModules();
  calls.length = 0;
  stubWindow((name) => {
    calls.push(name);
    return Promise.resolve({ ok: true, value: name.startsWith("hand-over:") ? undefined : [] });
  });
});

test("a case that is open and could not be saved is not merged, and no merge of it is taken back", async () => {
  const { mergeReceived, undoMerge } = await openUnsaved("own");
  expect(await mergeReceived(one, new Set())).toEqual(error);
  expect(await undoMerge(one)).toEqual(error);
  expect(calls).toEqual([]);
});

test("another open case that could not be saved is no reason to stop", async () => {
  const { mergeReceived, undoMerge } = await openUnsaved("another");
  expect(await mergeReceived(one, new Set())).toBeUndefined();
  expect(await undoMerge(one)).toBeUndefined();
  expect(calls.filter((name) => name.startsWith("hand-over:"))).toEqual(["hand-over:merge", "hand-over:undo-merge"]);
});
