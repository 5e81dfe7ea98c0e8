import { beforeEach, expect, it, vi } from "vitest";
import { stubWindow } from "../../fixtures/page-window.ts";

type Readings = {
  readonly askForReading: (name: string, key: string, document: object) => void;
  readonly leaveReading: (name: string, key: string) => void;
  readonly readBefore: (states: ReadonlyMap<string, { readonly kind: string }>, name: string) => number;
  readonly documentName: (key: string, document: object, stamps: readonly string[]) => string;
  readonly filesBeingRead: (states: ReadonlyMap<string, { readonly kind: string }>, key: string) => ReadonlySet<string>;
  readonly useReadings: { readonly getState: () => { readonly states: ReadonlyMap<string, { readonly kind: string }> } };
};
// by a variable path: the page's own types of `window` stay out of the other tests
const READINGS = "../../../renderer/state/readings.ts";

const calls: { readonly name: string; readonly answer: (value: unknown) => void }[] = [];
let readings: Readings;

beforeEach(async () => {
  vi.resetModules();
  calls.length = 0;
  stubWindow((name) => new Promise((answer) => calls.push({ name, answer })));
  readings = await import(READINGS);
});

const DOCUMENT = { files: [] };
const read = { ok: true, value: { pages: [], unread: [] } };
const settle = () => new Promise((done) => setTimeout(done, 0));
const asked = () => calls.filter(({ name }) => name === "attachments:read");
const kindOf = (name: string) => readings.useReadings.getState().states.get(name)?.kind;

it("reads a document once that was left and is asked for again before its reading has stopped", async () => {
  readings.askForReading("one", "key", DOCUMENT);
  await settle();
  readings.leaveReading("one", "key");
  readings.askForReading("one", "key", DOCUMENT);
  expect(calls.map(({ name }) => name)).toEqual(["attachments:read", "attachments:stop-reading"]);

  // the first reading ends in spite of it: what it says is nobody's any more
  asked()[0]?.answer(read);
  await settle();
  expect(kindOf("one")).toBe("reading");
  expect(asked()).toHaveLength(2);

  asked()[1]?.answer(read);
  await settle();
  expect(kindOf("one")).toBe("done");
  expect(asked()).toHaveLength(2);
});

it("never begins to read what was left while it waited, and reads it in its turn when it is asked for again", async () => {
  readings.askForReading("two", "key", DOCUMENT);
  readings.askForReading("three", "key", DOCUMENT);
  await settle();
  const before = () => readings.readBefore(readings.useReadings.getState().states, "three");
  expect(before()).toBe(1);
  readings.leaveReading("three", "key");
  readings.askForReading("three", "key", DOCUMENT);
  expect(before()).toBe(1);
  asked()[0]?.answer(read);
  await settle();
  expect(asked()).toHaveLength(2);
  asked()[1]?.answer(read);
  await settle();
  expect(before()).toBe(0);
  expect([kindOf("two"), kindOf("three"), asked().length]).toEqual(["done", "done", 2]);
});

it("reads a digital document once more, with an engine, where a pen has filled in a day", async () => {
  readings.askForReading("four", "key", DOCUMENT);
  await settle();
  asked()[0]?.answer({ ok: true, value: { pages: [{ hasUnreadDay: true }], unread: [] } });
  await settle();
  expect([kindOf("four"), asked().length]).toEqual(["reading", 2]);
  asked()[1]?.answer(read);
  await settle();
  expect([kindOf("four"), asked().length]).toEqual(["done", 2]);
});

const scan = { ok: true, value: { pages: [], unread: [{ page: 1, why: "no-engine" }] } };

it("reads the text of a document before the pictures of another one, whether these wait or are being recognised", async () => {
  readings.askForReading("scan", "key", DOCUMENT);
  readings.askForReading("text", "key", DOCUMENT);
  await settle();
  asked()[0]?.answer(scan);
  await settle();
  expect([kindOf("scan"), kindOf("text")]).toEqual(["waiting", "reading"]);
  expect(readings.readBefore(readings.useReadings.getState().states, "scan")).toBe(1);
  asked()[1]?.answer(read);
  await settle();
  expect([kindOf("scan"), kindOf("text")]).toEqual(["reading", "done"]);

  // its pictures are being recognised when another text comes: what is recognised of them is kept
  readings.askForReading("late", "key", DOCUMENT);
  await settle();
  expect(calls.filter(({ name }) => name === "attachments:stop-reading")).toHaveLength(1);
  expect(readings.readBefore(readings.useReadings.getState().states, "late")).toBe(1);
  asked()[2]?.answer({ ok: false, error: { kind: "cancelled" } });
  await settle();
  expect([kindOf("scan"), kindOf("late")]).toEqual(["waiting", "reading"]);
  asked()[3]?.answer(read);
  await settle();
  expect([kindOf("scan"), kindOf("late"), asked().length]).toEqual(["reading", "done", 5]);
  asked()[4]?.answer(read);
  await settle();
  expect([kindOf("scan"), asked().length]).toEqual(["done", 5]);
});

it("stops one for good that waits because others have overtaken it", async () => {
  readings.askForReading("scan", "key", DOCUMENT);
  await settle();
  asked()[0]?.answer(scan);
  await settle();
  readings.askForReading("text", "key", DOCUMENT);
  asked()[1]?.answer({ ok: false, error: { kind: "cancelled" } });
  await settle();
  readings.leaveReading("scan", "key");
  asked()[2]?.answer(read);
  await settle();
  expect([kindOf("scan"), kindOf("text"), asked().length]).toEqual([undefined, "done", 3]);
});

it("tells which files of a case are being read or wait for it, and not those that are only compared, are done, or are another case's", () => {
  const name = (key: string, file: string, original?: string) =>
    readings.documentName(key, { files: [{ file }], ...(original && { original: [{ file: original }] }) }, [""]);
  const states = new Map([
    [name("one", "a.pdf"), { kind: "reading" }],
    [name("one", "b.pdf"), { kind: "waiting" }],
    [name("one", "c.pdf"), { kind: "done" }],
    [name("one", "d.pdf", "a.pdf"), { kind: "reading" }],
    [name("other", "e.pdf"), { kind: "reading" }],
  ]);
  expect([...readings.filesBeingRead(states, "one")]).toEqual(["a.pdf", "b.pdf"]);
});
