import { deflateSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { inflateOutside } from "../../../electron/files/inflate.ts";

const MEGABYTE = 1 << 20;
/** Data that deflates well and whose order can be told. */
const counted = (size: number) => Buffer.from(Uint32Array.from({ length: size / 4 }, (_, index) => index >> 8).buffer);

describe("what is inflated from outside", () => {
  test.each([
    ["in pieces", 5 * MEGABYTE],
    ["in one piece", 40 * MEGABYTE],
  ])("is all there when it is made %s", (_name, size) => {
    const data = counted(size);
    expect(inflateOutside(deflateSync(data)).equals(data)).toBe(true);
  });

  test.each([5 * MEGABYTE, 40 * MEGABYTE])("gives what a stream of %i bytes holds that was cut short", (size) => {
    const data = counted(size);
    const inflated = inflateOutside(deflateSync(data).subarray(0, -10));
    expect(inflated.length).toBeGreaterThan(size * 0.9);
    expect(data.subarray(0, inflated.length).equals(inflated)).toBe(true);
  });

  test.each([
    ["little", 5 * MEGABYTE],
    ["much", 40 * MEGABYTE],
  ])("is refused above a limit of %s", (_name, size) => {
    const packed = deflateSync(counted(size));
    expect(() => inflateOutside(packed, size - 1)).toThrow(RangeError);
    expect(inflateOutside(packed, size)).toHaveLength(size);
  });

  test("is refused when it is no deflated data", () => {
    expect(() => inflateOutside(Buffer.from("not deflated"))).toThrow(/incorrect header check/);
  });
});
