import { beforeEach, describe, expect, test, vi } from "vitest";
import { type AppError, ok } from "../../../shared/errors.ts";
import { stubWindow } from "../../fixtures/page-window.ts";

type State = {
  readonly files: readonly { readonly name: string }[];
  readonly read?: object;
  readonly putAway: readonly { readonly read: object }[];
  readonly sending?: object;
  readonly refused: readonly AppError[];
};
type Split = {
  readonly useSplit: { readonly getState: () => State; readonly setState: (state: object) => void };
  readonly beginWithAttachment: (opened: object, file: string) => Promise<void>;
  readonly readScans: () => Promise<void>;
  readonly closeStack: () => void;
  readonly takeUpAgain: () => void;
  readonly forgetPutAway: (one: object | undefined) => void;
  readonly withoutScan: (key: string) => void;
};
type Drops = { readonly dropScans: (data: object) => Promise<void>; readonly takeScans: (files: readonly object[]) => Promise<void> };
// by variable paths: the page's own types of `window` stay out of the other tests
const SPLIT = "../../../renderer/state/split.ts";
const DROPS = "../../../renderer/state/split-drops.ts";

type Gate<T> = { readonly promise: Promise<T>; readonly resolve: (value: T) => void };
function gateOf<T>(): Gate<T> {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

const page = { file: "A.pdf", page: 1, kind: "content", turn: 0 };
const part = { pages: [0], document: "letter" };
/** A stack that was read; `now`: what its only part is meanwhile. */
const stackOf = (now: object = part) => {
  const read = { stack: "stack", files: [{ key: "A.pdf", name: "A.pdf" }], pages: [page], parts: [part], documents: [], refused: [] };
  return { files: read.files, read, stack: { pages: read.pages, parts: [now] } };
};
const empty = (file: string): AppError => ({ kind: "file-unreadable", file, cause: { code: "empty" } });

/** What the program took of drops since it was asked last; a drop is looked through once its gate opens. */
let taken: string[];
/** What the program was told to forget, time by time. */
let forgotten: unknown[];
let told: unknown[];
let gates: Map<string, Gate<void>>;
let reading: Gate<unknown>;
let split: Split;
let drops: Drops;

beforeEach(async () => {
  vi.resetModules();
  taken = [];
  forgotten = [];
  told = [];
  gates = new Map();
  reading = gateOf<unknown>();
  stubWindow(
    async (name, args) => {
      if (name === "split:forget") {
        told.push(args);
        forgotten.push((args as { files: unknown }).files);
        return ok(undefined);
      }
      if (name === "split:read") return reading.promise;
      const ofCase = (args as { of?: { file: string } } | undefined)?.of?.file;
      if (ofCase !== undefined) return ok([{ key: ofCase, name: ofCase }]);
      const names = taken.splice(0);
      return ok({
        files: names.filter((one) => one.endsWith(".pdf")).map((one) => ({ key: one, name: one })),
        refused: names.filter((one) => one.endsWith(".none")).map(empty),
      });
    },
    async (_, files) => {
      const own = taken;
      for (const { name } of files) {
        await gates.get(name)?.promise;
        own.push(name);
      }
      return ok({ added: [], refused: [] });
    },
  );
  split = await import(SPLIT);
  drops = await import(DROPS);
});

const drop = (...names: readonly string[]) => drops.dropScans({ files: names.map((name) => ({ name })) });
const state = () => split.useSplit.getState();
const kept = () => state().putAway.map(({ read }) => read);
const names = () => state().files.map(({ name }) => name);
const gate = (name: string) => {
  const made = gateOf<void>();
  gates.set(name, made);
  return made;
};
const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

describe("drops of scans", () => {
  test("that overlap are taken one after the other, and what each was refused for stays", async () => {
    const slow = gate("B.pdf");
    const other = gate("C.pdf");
    const both = [drop("A.none", "A.pdf", "B.pdf"), drop("B.none", "C.pdf")];
    await settled();
    // the second one is not begun while the first is looked through
    expect(taken).toEqual(["A.none", "A.pdf"]);
    slow.resolve();
    await settled();
    expect([names(), state().sending === undefined]).toEqual([["A.pdf", "B.pdf"], false]);
    other.resolve();
    await Promise.all(both);
    expect([names(), state().refused, state().sending]).toEqual([["A.pdf", "B.pdf", "C.pdf"], [empty("A.none"), empty("B.none")], undefined]);
  });

  test("chosen in the page come in behind those that were dropped", async () => {
    await drop("A.pdf");
    await drops.takeScans([{ name: "B.pdf" }, { name: "C.none" }]);
    expect([names(), state().refused, state().sending]).toEqual([["A.pdf", "B.pdf"], [empty("C.none")], undefined]);
  });

  test("are on their way in the program's own window too", async () => {
    const slow = gate("A.pdf");
    const done = drop("A.pdf");
    await settled();
    expect(state().sending).toEqual({ done: 0, total: 1 });
    slow.resolve();
    await done;
    expect(state().sending).toBeUndefined();
  });

  test("come into the list once a reading that was begun meanwhile is through", async () => {
    const slow = gate("B.pdf");
    await drop("A.pdf");
    const done = drop("B.pdf");
    split.useSplit.setState({ workspace: { key: "cases", name: "项目", folder: "/项目" } });
    const through = split.readScans();
    slow.resolve();
    await settled();
    expect(names()).toEqual(["A.pdf"]);
    reading.resolve(ok(stackOf().read));
    await Promise.all([through, done]);
    expect([names(), state().read, kept()]).toEqual([["A.pdf", "B.pdf"], undefined, [stackOf().read]]);
  });

  test("that bring nothing new leave a reading as it is, and say why", async () => {
    split.useSplit.setState(stackOf());
    await drop("A.pdf");
    expect([names(), state().read, state().refused]).toEqual([["A.pdf"], stackOf().read, []]);
    await drop("A.none");
    expect([state().read, state().refused]).toEqual([stackOf().read, [empty("A.none")]]);
    await drop("Thumbs.db");
    expect(state().refused).toEqual([{ kind: "wrong-use", problem: { code: "no-scans" } }]);
  });

  test("put a reading away that they close, but not in the place of one that was worked on by hand", async () => {
    split.useSplit.setState(stackOf());
    await drop("B.pdf");
    expect([names(), state().read, kept()]).toEqual([["A.pdf", "B.pdf"], undefined, [stackOf().read]]);
    const byHand = stackOf({ pages: [0], document: "other", by: "hand" });
    split.useSplit.setState({ ...stackOf(), putAway: [{ ...byHand, before: [] }] });
    await drop("C.pdf");
    expect(state().putAway).toMatchObject([{ stack: stackOf().stack }, { stack: byHand.stack }]);
  });

  test("are the next stack where all of the one on screen was given its place", async () => {
    split.useSplit.setState(stackOf({ ...part, attached: "A.pdf" }));
    await drop("A.pdf");
    expect([names(), state().read, state().putAway]).toEqual([["A.pdf"], undefined, []]);
  });

  test("leave a scan in the list that the stack on screen was read without, though all of that has its place", async () => {
    const { files, ...attached } = stackOf({ ...part, attached: "A.pdf", round: 1 });
    split.useSplit.setState({ ...attached, files: [...files, { key: "B.pdf", name: "B.pdf" }] });
    await settled();
    await drop("C.pdf");
    await settled();
    expect([names(), forgotten]).toEqual([["B.pdf", "C.pdf"], []]);
    // and what was attached can still be taken back
    expect(state().putAway).toMatchObject([{ stack: attached.stack }]);
  });
});

describe("files that nothing on the page needs any more are forgotten", () => {
  const byHand = stackOf({ pages: [0], document: "other", by: "hand" });

  test("when another stack is begun, and when one is taken off the list", async () => {
    await drop("A.pdf", "B.pdf");
    split.withoutScan("B.pdf");
    await settled();
    expect(forgotten).toEqual([["B.pdf"]]);
    split.useSplit.setState(stackOf());
    split.closeStack();
    await settled();
    expect(forgotten).toEqual([["B.pdf"], ["A.pdf"]]);
  });

  test("and so is what the program keeps of a stack that was read, once it is read again", async () => {
    split.useSplit.setState({ ...stackOf(), workspace: { key: "cases", name: "项目", folder: "/项目" } });
    await settled();
    reading.resolve(ok({ ...stackOf().read, stack: "again" }));
    await split.readScans();
    await settled();
    expect(told).toEqual([{ files: [], stacks: ["stack"] }]);
  });

  test("not where another stack is begun and they are still to be read", async () => {
    split.useSplit.setState({ ...stackOf(), files: [...stackOf().files, { key: "B.pdf", name: "B.pdf" }] });
    await settled();
    split.closeStack();
    await settled();
    expect([names(), forgotten]).toEqual([["B.pdf"], [["A.pdf"]]]);
  });

  test("not where a project's own stack is begun and they are still to be read; the one of another project stays there", async () => {
    await drop("A.pdf", "B.pdf");
    await split.beginWithAttachment({ key: "one", folder: "/甲" }, "整叠.pdf");
    await settled();
    expect([names(), forgotten]).toEqual([["整叠.pdf", "A.pdf", "B.pdf"], []]);
    await split.beginWithAttachment({ key: "other", folder: "/乙" }, "另一叠.pdf");
    await settled();
    expect([names(), forgotten]).toEqual([["另一叠.pdf", "A.pdf", "B.pdf"], [["整叠.pdf"]]]);
  });

  test("not where they were read after a stack was put away that they waited beside; with that one they are not unread again", async () => {
    const workspace = { key: "cases", name: "项目", folder: "/项目" };
    split.useSplit.setState({ ...byHand, files: [...byHand.files, { key: "B.pdf", name: "B.pdf" }], workspace });
    split.closeStack();
    const other = { ...byHand.read, stack: "B", files: [{ key: "B.pdf", name: "B.pdf" }] };
    reading.resolve(ok(other));
    await split.readScans();
    split.takeUpAgain();
    await settled();
    expect([names(), state().read, kept(), forgotten]).toEqual([["A.pdf"], byHand.read, [other], []]);
  });

  test("not while the stack is put away, or changes places; once nobody wants it any more", async () => {
    split.useSplit.setState(byHand);
    await settled();
    split.closeStack();
    await settled();
    split.takeUpAgain();
    await settled();
    expect([forgotten, names()]).toEqual([[], ["A.pdf"]]);
    split.closeStack();
    split.forgetPutAway(state().putAway[0]);
    await settled();
    expect(forgotten).toEqual([["A.pdf"]]);
  });

  test("not where a drop beside a stack reads its files again, whatever else is put away", async () => {
    const other = { ...byHand, files: [{ key: "C.pdf", name: "C.pdf" }], read: { ...byHand.read, files: [{ key: "C.pdf", name: "C.pdf" }] }, before: [] };
    split.useSplit.setState({ ...stackOf(), putAway: [other] });
    await settled();
    await drop("B.pdf");
    await settled();
    expect([names(), forgotten]).toEqual([["A.pdf", "B.pdf"], []]);
  });
});
