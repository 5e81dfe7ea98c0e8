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
