import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { behindFrame } from "../../../renderer/state/behind-frame.ts";

const FRAME_MS = 16;
const task = vi.fn();

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("requestAnimationFrame", (frame: () => void) => setTimeout(frame, FRAME_MS));
  vi.stubGlobal("cancelAnimationFrame", clearTimeout);
  vi.stubGlobal("window", globalThis);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  task.mockReset();
});

/** A hidden window: frames never come. */
const hideWindow = () => vi.stubGlobal("requestAnimationFrame", () => 0);

test("a task that is planned several times before a frame runs once, behind that frame", () => {
  const later = behindFrame(task);
  const order: string[] = [];
  task.mockImplementation(() => order.push("task"));
  later.plan();
  requestAnimationFrame(() => order.push("frame"));
  later.plan();
  expect(task).not.toHaveBeenCalled();
  vi.advanceTimersByTime(FRAME_MS + 1);
  expect(order).toEqual(["frame", "task"]);
  vi.advanceTimersByTime(1000);
  expect(task).toHaveBeenCalledTimes(1);
});

test("a task that is flushed runs at once and not again; where none is planned, nothing runs", () => {
  const later = behindFrame(task);
  later.flush();
  expect(task).not.toHaveBeenCalled();
  later.plan();
  later.flush();
  expect(task).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(1000);
  expect(task).toHaveBeenCalledTimes(1);
});

test("a window without frames still runs the task, within a tenth of a second", () => {
  hideWindow();
  const later = behindFrame(task);
  later.plan();
  vi.advanceTimersByTime(100);
  expect(task).toHaveBeenCalledTimes(1);
});

test("what is planned after a run, runs again", () => {
  const later = behindFrame(task);
  later.plan();
  vi.advanceTimersByTime(FRAME_MS + 1);
  later.plan();
  vi.advanceTimersByTime(FRAME_MS + 1);
  expect(task).toHaveBeenCalledTimes(2);
});

test("a task that plans itself again is planned for the next frame", () => {
  const later = behindFrame(task);
  task.mockImplementationOnce(later.plan);
  later.plan();
  later.flush();
  expect(task).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(FRAME_MS + 1);
  expect(task).toHaveBeenCalledTimes(2);
});
