import { beforeEach, expect, test } from "vitest";
import { WorkspaceReadings } from "../../../electron/calls/workspace-readings.ts";
import { ok, type Result } from "../../../shared/errors.ts";

type Begun = { readonly afresh: boolean; readonly signal: AbortSignal; readonly end: (read: Result<string>) => void; readonly break: (error: Error) => void };

const cancelled = { ok: false, error: { kind: "cancelled" } };
let begun: Begun[];
let readings: WorkspaceReadings<string>;
beforeEach(() => {
  begun = [];
  readings = new WorkspaceReadings();
});
const read = (by: string, afresh = false, key = "folder") =>
  readings.read(key, { by, afresh }, (signal, anew) => new Promise((end, fail) => begun.push({ afresh: anew, signal, end, break: fail })));

test("a window that asks while another waits begins anew, and both are given what that finds", async () => {
  const [one, other] = [read("one"), read("other")];
  expect(begun.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  begun[0]?.end(cancelled as Result<string>);
  begun[1]?.end(ok("rows"));
  expect(await Promise.all([one, other])).toEqual([ok("rows"), ok("rows")]);
});

test("the reading goes on while anybody waits for it, and ends with the last", async () => {
  const [one, other] = [read("one"), read("other")];
  readings.cancel("folder", "other");
  expect(await other).toEqual(cancelled);
  expect(begun[1]?.signal.aborted).toBe(false);
  readings.cancel("folder", "nobody");
  readings.cancel("elsewhere", "one");
  expect(begun[1]?.signal.aborted).toBe(false);
  readings.cancel("folder", "one");
  expect(await one).toEqual(cancelled);
  expect(begun[1]?.signal.aborted).toBe(true);
});

test("a window that asks again gives its own question before up, of this folder alone", async () => {
  const elsewhere = read("one", false, "elsewhere");
  const [first, second] = [read("one"), read("one")];
  expect(await first).toEqual(cancelled);
  for (const { end } of begun) end(ok("rows"));
  expect(await Promise.all([second, elsewhere])).toEqual([ok("rows"), ok("rows")]);
});

test("what one window wants read afresh is read so, though another that does not asks after it", () => {
  void read("one", true);
  void read("other");
  expect(begun.map(({ afresh }) => afresh)).toEqual([true, true]);
  readings.cancel("folder", "one");
  void read("other");
  expect(begun.at(-1)?.afresh).toBe(false);
});

test("a reading that breaks is told to all, and the next one begins", async () => {
  const both = [read("one"), read("other")];
  begun[0]?.end(cancelled as Result<string>);
  begun[1]?.break(new Error("broken"));
  for (const one of both) await expect(one).rejects.toThrow("broken");
  const next = read("one");
  begun[2]?.end(ok("rows"));
  expect(await next).toEqual(ok("rows"));
});
