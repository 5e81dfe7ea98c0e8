import { beforeEach, expect, test, vi } from "vitest";
import { stubWindow } from "../../fixtures/page-window.ts";

/** The machine may be busy with other tests. */
const SLOW = { timeout: 30_000 };

type Desk = {
  readonly showWorkspace: (key: string) => Promise<void>;
  readonly useDesk: { readonly getState: () => { readonly error?: unknown }; readonly setState: (state: object) => void };
};
type Batch = {
  readonly lookUpBatch: (key: string) => Promise<void>;
  readonly startBatch: (kind: string, cases: readonly string[]) => Promise<void>;
  readonly useBatch: { readonly getState: () => object };
};
// by variable paths: the page's own types of `window` stay out of the other tests
const DESK = "../../../renderer/state/desk.ts";
const BATCH = "../../../renderer/state/batch.ts";

const calls: string[] = [];
let answerRun: (value: unknown) => void = () => undefined;

beforeEach(() => {
  vi.resetModules();
  calls.length = 0;
  stubWindow((name) => {
    calls.push(name);
    return name === "batch:run"
      ? new Promise((resolve) => {
          answerRun = resolve;
        })
      : Promise.resolve({ ok: true, value: name === "workspace:read" ? { rows: [], fromCache: 0 } : undefined });
  });
});

test("a batch that runs stays known while another workspace is looked at", async () => {
  const { lookUpBatch, startBatch, useBatch }: Batch = await import(BATCH);
  const { useDesk }: Desk = await import(DESK);
  useDesk.setState({ workspace: { key: "a", folder: "/a", name: "a" } });
  const done = startBatch("build", ["one"]);
  await vi.waitFor(() => expect(calls).toContain("batch:run"), SLOW);
  await lookUpBatch("b");
  expect(useBatch.getState()).toMatchObject({ workspace: "a", running: { kind: "build", total: 1 } });
  answerRun({ ok: true, value: { kind: "build", startedAt: "", endedAt: "", results: [], left: [] } });
  await done;
  await lookUpBatch("b");
  expect(useBatch.getState()).toMatchObject({ workspace: "b", running: undefined });
});

test("a workspace that is off the list says so, and is not read for ever", async () => {
  const { showWorkspace, useDesk }: Desk = await import(DESK);
  useDesk.setState({ workspaces: [] });
  await showWorkspace("gone");
  expect(useDesk.getState().error).toMatchObject({ kind: "wrong-use", problem: { code: "not-on-recent-list" } });
});
