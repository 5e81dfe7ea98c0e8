import { expect, test } from "vitest";
import { processToEnter } from "../e2e/desktop/beside.ts";

/** One Windows under Wine as it ran while the system's numbers passed 9999, in the order that reading /proc gives. */
const world = [
  { id: 9959, environment: {} },
  { id: 10007, environment: { DISPLAY: ":250", WINEPREFIX: "/root/prefix", WINESERVERSOCKET: "10" } },
  { id: 10110, environment: { DISPLAY: ":250", WINEPREFIX: "/root/prefix", WINESERVERSOCKET: "235" } },
  { id: 9985, environment: {} },
  { id: 9988, environment: { DISPLAY: ":250", WINEPREFIX: "/root/prefix" } },
  { id: 9996, environment: { DISPLAY: ":250", WINEPREFIX: "/root/prefix", WINESERVERSOCKET: "5" } },
];

test("another program is started beside the one from outside, whatever numbers the system gave to what Wine started itself", () => {
  expect(processToEnter(world)?.id).toBe(9988);
});

test("a world in which nothing from outside runs any more cannot be entered", () => {
  expect(processToEnter(world.filter(({ id }) => id !== 9988))).toBeUndefined();
});
