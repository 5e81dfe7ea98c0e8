import { expect, test } from "vitest";
import { bytesOption, numbersOption } from "../../../electron/cli/arguments.ts";

const input = (values: Readonly<Record<string, string | readonly string[]>>) => ({
  values,
  positionals: [],
  path: (given: string) => given,
  onProgress: () => undefined,
  signal: new AbortController().signal,
});

test("a number of bytes is a whole one from 1 to what can be counted exactly; anything else is wrong use", () => {
  for (const right of ["1", "20971520", "9007199254740991"]) expect(bytesOption(input({ limit: right }), "limit")).toEqual({ ok: true, value: Number(right) });
  expect(bytesOption(input({}), "limit")).toEqual({ ok: true, value: undefined });
  for (const wrong of ["0", "00", "-1", "1.5", "1e6", "20MB", "", " ", "9007199254740993"]) {
    expect(bytesOption(input({ limit: wrong }), "limit"), wrong).toMatchObject({ ok: false, error: { kind: "wrong-use" } });
  }
});

test("numbers of attachments begin at 1, separated by commas of either kind", () => {
  expect(numbersOption(input({ remove: ["3，5", "12"] }), "remove")).toEqual({ ok: true, value: new Set([3, 5, 12]) });
  for (const wrong of ["0", "a", "3,", "-1"]) expect(numbersOption(input({ remove: [wrong] }), "remove"), wrong).toMatchObject({ ok: false });
});
