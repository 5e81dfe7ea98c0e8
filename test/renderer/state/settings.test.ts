import { beforeEach, expect, test, vi } from "vitest";
import { stubWindow } from "../../fixtures/page-window.ts";

type Store = { readonly getState: () => { readonly settings: Readonly<Record<string, unknown>> } };
type Library = {
  readonly useLibrary: Store;
  readonly setChoices: (change: object) => Promise<unknown>;
  readonly setQuota: (guide: object, topic: string, quota: number | undefined) => Promise<unknown>;
};
// by a variable path: the page's own types of `window` stay out of the other tests
const LIBRARY = "../../../renderer/state/library.ts";
const error = { kind: "output-unwritable", file: "settings.json", cause: { code: "no-space" } };

let answers: ((result: object) => void)[] = [];

beforeEach(() => {
  vi.resetModules();
  answers = [];
  stubWindow(() => new Promise((resolve) => answers.push(resolve)));
});

test("a choice that cannot be kept is taken back alone: what was chosen meanwhile stays", async () => {
  const { useLibrary, setChoices }: Library = await import(LIBRARY);
  const first = setChoices({ appearance: "dark" });
  const second = setChoices({ textSize: "large" });
  answers[1]?.({ ok: true });
  answers[0]?.({ ok: false, error });
  expect(await second).toBeUndefined();
  expect(await first).toEqual(error);
  expect(useLibrary.getState().settings).toEqual({ quotas: {}, textSize: "large" });
});

test("a limit that cannot be kept is taken back alone", async () => {
  const { useLibrary, setChoices, setQuota }: Library = await import(LIBRARY);
  const limit = setQuota({ id: "g" }, "1", 3);
  const choice = setChoices({ checker: "周例清" });
  answers[1]?.({ ok: true });
  answers[0]?.({ ok: false, error });
  await choice;
  expect(await limit).toEqual(error);
  expect(useLibrary.getState().settings).toEqual({ quotas: { g: {} }, checker: "周例清" });
});
