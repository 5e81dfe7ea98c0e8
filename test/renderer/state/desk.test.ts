import { beforeEach, expect, test, vi } from "vitest";
import { stubWindow } from "../../fixtures/page-window.ts";

type State = { readonly gaveUp: boolean; readonly across?: unknown; readonly reading?: unknown; readonly error?: unknown };
type Desk = {
  readonly readAgain: () => Promise<void>;
  readonly stopReading: () => Promise<void>;
  readonly useDesk: { readonly getState: () => State; readonly setState: (state: object) => void };
};
// by a variable path: the page's own types of `window` stay out of the other tests
const DESK = "../../../renderer/state/desk.ts";

const read = { ok: true, value: { rows: [], fromCache: 0 } };
const cancelled = { ok: false, error: { kind: "cancelled" } };
const calls: { readonly name: string; readonly args: unknown }[] = [];
let answers: ((value: unknown) => void)[];
let desk: Desk;

beforeEach(async () => {
  vi.resetModules();
  calls.length = 0;
  answers = [];
  stubWindow((name, args) => {
    calls.push({ name, args });
    if (name === "workspace:read") return new Promise((answer) => answers.push(answer));
    return Promise.resolve({ ok: true, value: name === "workspace:across" ? [] : undefined });
  });
  desk = await import(DESK);
  desk.useDesk.setState({ workspace: { key: "a", folder: "/a", name: "a" } });
});

test("a reading that is stopped says so where cases are held against each other, until they are read again", async () => {
  const stopped = desk.readAgain();
  await desk.stopReading();
  answers[0]?.(cancelled);
  await stopped;
  expect(desk.useDesk.getState()).toMatchObject({ gaveUp: true, across: undefined, reading: undefined, error: undefined });
  const again = desk.readAgain();
  expect(desk.useDesk.getState().gaveUp).toBe(false);
  answers[1]?.(read);
  await again;
  expect(desk.useDesk.getState()).toMatchObject({ gaveUp: false, across: [] });
});

test("a reading that gives way to the window's own next one was not stopped", async () => {
  const [first, second] = [desk.readAgain(), desk.readAgain()];
  answers[0]?.(cancelled);
  await first;
  expect(desk.useDesk.getState().gaveUp).toBe(false);
  answers[1]?.(read);
  await second;
  expect(desk.useDesk.getState()).toMatchObject({ gaveUp: false, across: [] });
});

test("a reading that is stopped says so also while another workspace, looked at before, is still read", async () => {
  const first = desk.readAgain();
  desk.useDesk.setState({ workspace: { key: "b", folder: "/b", name: "b" } });
  const second = desk.readAgain();
  await desk.stopReading();
  answers[1]?.(cancelled);
  await second;
  expect(desk.useDesk.getState().gaveUp).toBe(true);
  answers[0]?.(read);
  await first;
  expect(desk.useDesk.getState()).toMatchObject({ gaveUp: true, across: undefined });
});

test("the program is told which window reads and which one stops, the same each time", async () => {
  void desk.readAgain();
  await desk.stopReading();
  const told = calls.map(({ args }) => JSON.stringify(args));
  expect(told).toHaveLength(2);
  expect(new Set(told).size).toBe(1);
  expect(told[0]).toMatch(/"by":"0\.\d+"/);
});
