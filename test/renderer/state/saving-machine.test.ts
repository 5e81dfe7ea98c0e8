import { describe, expect, test } from "vitest";
import { mayWrite, nextSavingState, type SavingEvent, type SavingState, saveDelay, savedBase } from "../../../renderer/state/saving-machine.ts";
import type { AppError } from "../../../shared/errors.ts";

const T1 = "2026-05-25T04:00:00.000Z";
const T2 = "2026-05-25T04:00:01.000Z";
const full: AppError = { kind: "output-unwritable", file: "case.json", cause: { code: "disk-full" } };
const gone: AppError = { kind: "unexpected", cause: { code: "no-answer" } };
const changed = { kind: "case-changed-on-disk", file: "case.json", kept: "case-未合并.json", base: "b".repeat(64) } as const;
const changedAgain = { ...changed, kept: "case-未合并-2.json" };
const unread: AppError = { kind: "file-unreadable", file: "case.json", cause: { code: "not-json" } };

const states = {
  saved: { kind: "saved", at: T1 },
  unsaved: { kind: "unsaved" },
  saving: { kind: "saving" },
  failed: { kind: "failed", error: full, againInSeconds: 4 },
  conflict: { kind: "conflict", error: changed },
  "read-only": { kind: "read-only" },
} as const satisfies Record<SavingState["kind"], SavingState>;

const events = {
  opened: { kind: "opened", readOnly: false, at: T2 },
  "opened read-only": { kind: "opened", readOnly: true, at: T2 },
  edited: { kind: "edited" },
  reverted: { kind: "reverted", at: T2 },
  "save started": { kind: "save-started" },
  "saved all": { kind: "saved", at: T2, current: true },
  "saved, typed on": { kind: "saved", at: T2, current: false },
  "save failed": { kind: "save-failed", error: gone },
  "save conflicted": { kind: "save-failed", error: changedAgain },
  "leaving with what is kept": { kind: "leaving", kept: true },
  "leaving with what is kept nowhere": { kind: "leaving", kept: false },
  "screen chosen": { kind: "screen-chosen" },
  "disk unreadable": { kind: "disk-unreadable", error: unread },
} as const satisfies Record<string, SavingEvent>;

type StateName = keyof typeof states;
type EventName = keyof typeof events;

const saved: SavingState = { kind: "saved", at: T2 };
const unsaved: SavingState = { kind: "unsaved" };
const saving: SavingState = { kind: "saving" };
const conflict: SavingState = { kind: "conflict", error: changedAgain };
const readOnly: SavingState = { kind: "read-only" };
const failed = (againInSeconds: number): SavingState => ({ kind: "failed", error: gone, againInSeconds });

/** What follows; "same": the very same state. */
type Row = Record<EventName, SavingState | "same">;

/** What opening does from every state; all other events leave a state as it is, unless the row says what follows. */
const row = (follows: Partial<Row>): Row => ({
  opened: saved,
  "opened read-only": readOnly,
  edited: "same",
  reverted: "same",
  "save started": "same",
  "saved all": "same",
  "saved, typed on": "same",
  "save failed": "same",
  "save conflicted": "same",
  "leaving with what is kept": "same",
  "leaving with what is kept nowhere": "same",
  "screen chosen": "same",
  "disk unreadable": "same",
  ...follows,
});

/** How a save ends, from every state in which one may be under way; `againInSeconds` until the next try. */
const saveEnds = (againInSeconds: number) =>
  ({ "saved all": saved, "saved, typed on": unsaved, "save failed": failed(againInSeconds), "save conflicted": conflict }) as const;

const table: Record<StateName, Row> = {
  saved: row({ edited: unsaved, "save started": saving, ...saveEnds(2) }),
  unsaved: row({ reverted: saved, "save started": saving, ...saveEnds(2) }),
  saving: row({ edited: unsaved, ...saveEnds(2) }),
  failed: row({ reverted: saved, ...saveEnds(8) }),
  conflict: row({ "leaving with what is kept nowhere": unsaved, "screen chosen": unsaved, "disk unreadable": { kind: "conflict", error: changed, unread } }),
  "read-only": row({}),
};

const names = <K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] =>
  Object.keys(record).filter((name): name is K => Object.hasOwn(record, name));

describe.each(names(states))("a case that is %s", (state) => {
  test.each(names(events))("when %s", (event) => {
    const before = states[state];
    const expected = table[state][event];
    const after = nextSavingState(before, events[event]);
    if (expected === "same") expect(after).toBe(before);
    else expect(after).toEqual(expected);
  });
});

describe("a save that fails again and again", () => {
  test("is tried after 2, 4, 8, 15 and then every 30 seconds, and after 2 again once it has succeeded", () => {
    const waits: number[] = [];
    let state: SavingState = states.unsaved;
    const failOnce = () => {
      state = nextSavingState(nextSavingState(state, { kind: "save-started" }), { kind: "save-failed", error: full });
      if (state.kind === "failed") waits.push(state.againInSeconds);
    };
    for (let count = 0; count < 7; count += 1) failOnce();
    state = nextSavingState(nextSavingState(state, { kind: "saved", at: T2, current: true }), { kind: "edited" });
    failOnce();
    expect(waits).toEqual([2, 4, 8, 15, 30, 30, 30, 2]);
  });

  test("shows its last reason", () => {
    expect(nextSavingState(states.failed, { kind: "save-failed", error: gone })).toMatchObject({ error: gone });
  });
});

test("nothing is written after a conflict and to a case that is read-only", () => {
  expect(names(states).filter((name) => !mayWrite(states[name]))).toEqual(["conflict", "read-only"]);
});

test("what works on the file of the case is stopped after a conflict and after a failed save, with the reason", () => {
  const base = "a".repeat(64);
  const stopped = names(states).filter((name) => !savedBase(states[name], base).ok);
  expect(stopped).toEqual(["failed", "conflict"]);
  expect(savedBase(states.conflict, base)).toEqual({ ok: false, error: changed });
  expect(savedBase(states.failed, base)).toEqual({ ok: false, error: full });
  expect(savedBase(states.saved, base)).toEqual({ ok: true, value: { base } });
  expect(savedBase(states.saved, undefined)).toEqual({ ok: true, value: {} });
});

test("typing is saved when it has rested for 350 ms, and no later than 800 ms after its first letter", () => {
  expect(saveDelay(1000, 1000)).toBe(350);
  expect(saveDelay(1400, 1000)).toBe(350);
  expect(saveDelay(1600, 1000)).toBe(200);
  expect(saveDelay(2000, 1000)).toBe(0);
});
