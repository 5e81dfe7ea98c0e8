import { memoryUsage } from "node:process";
import { expect, test } from "vitest";
import { freeBytes } from "../../../electron/files/free-bytes.ts";

const SIZE = 48 << 20;

test("bytes that are needed no more are free at once, without waiting for the collector", () => {
  const bytes = new Uint8Array(SIZE);
  const before = memoryUsage().arrayBuffers;
  freeBytes(bytes.subarray(10, 20));
  expect(bytes.length).toBe(0);
  expect(before - memoryUsage().arrayBuffers).toBeGreaterThan(SIZE - (1 << 20));
});

test("small buffers stay, whose memory may be others' too", () => {
  const bytes = Buffer.from("国合");
  freeBytes(bytes);
  expect(bytes.toString()).toBe("国合");
});

test("bytes are freed once: a second call changes nothing", () => {
  const bytes = new Uint8Array(SIZE);
  freeBytes(bytes);
  expect(() => freeBytes(bytes)).not.toThrow();
});
