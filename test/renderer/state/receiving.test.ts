import { beforeEach, expect, test, vi } from "vitest";
import type { AppError } from "../../../shared/errors.ts";
import { stubWindow } from "../../fixtures/page-window.ts";

type Receiving = {
  readonly useReceiving: { readonly getState: () => { readonly refused: readonly AppError[]; readonly refusedNow: readonly AppError[] } };
  readonly sayReceived: (came: object) => void;
  readonly beginReceiving: (total: number) => void;
  readonly forgetRefused: () => void;
  readonly forgetRefusedNow: () => void;
};
// by a variable path: the page's own types of `window` stay out of the other tests
const RECEIVING = "../../../renderer/state/receiving.ts";

let receiving: Receiving;
beforeEach(async () => {
  vi.resetModules();
  stubWindow(() => new Promise(() => undefined));
  receiving = await import(RECEIVING);
});

const text = (file: string): AppError => ({ kind: "attachment-unsupported", file, found: { code: "text" } });
const came = (added: readonly string[], refused: readonly AppError[] = []) => {
  receiving.beginReceiving(1);
  receiving.sayReceived({ added, refused, already: [], came: added.length });
};
const refused = () => receiving.useReceiving.getState().refused;

test("what a file was refused for stays whatever else comes in, until one of its name does or the user has understood", () => {
  came([], [text("合作协议.txt")]);
  came(["attachments/资助证明.pdf"]);
  receiving.forgetRefusedNow();
  came([], [text("译件.txt")]);
  expect(refused()).toEqual([text("合作协议.txt"), text("译件.txt")]);
  expect(receiving.useReceiving.getState().refusedNow).toEqual([text("译件.txt")]);
  // refused once more it is said once
  came([], [text("译件.txt")]);
  came(["attachments/合作协议.pdf"]);
  expect(refused()).toEqual([text("译件.txt")]);
  receiving.forgetRefused();
  expect(refused()).toEqual([]);
});
