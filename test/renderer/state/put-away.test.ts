import { beforeEach, describe, expect, test } from "vitest";
import { stubAnswers } from "../../fixtures/page-window.ts";

type Split = {
  readonly useSplit: { readonly getState: () => Readonly<Record<string, unknown>>; readonly setState: (state: object) => void };
  readonly beginWithAttachment: (opened: object, file: string) => Promise<void>;
  readonly readScans: (only?: readonly object[]) => Promise<void>;
  readonly takeUpAgain: (one?: object) => void;
  readonly forgetPutAway: (one: object | undefined) => void;
  readonly closeStack: (asRead?: boolean) => void;
};
// by a variable path: the page's own types of `window` stay out of the other tests
const SPLIT = "../../../renderer/state/split.ts";

const opened = { key: "case", folder: "/某处/青稞肽" };
const own = { key: "case", name: "青稞肽", folder: "/某处/青稞肽" };
const page = { file: "scan", page: 1, kind: "content", turn: 0 };
let calls: (readonly [string, unknown])[];
let answers: Record<string, unknown>;
let split: Split;

beforeEach(async () => {
  answers = { "workspace:list": [], "split:choose": [{ key: "scan", name: "回件.pdf" }] };
  calls = stubAnswers(answers);
  split = await import(SPLIT);
});

describe("a stack that is taken up again", () => {
  const readOf = (name: string) => ({ stack: name, files: [{ key: name, name: `${name}.pdf` }], pages: [page], parts: [], documents: [], refused: [] });
  const stackOf = (name: string) => {
    const read = readOf(name);
    return { files: read.files, read, stack: { pages: read.pages, parts: [{ pages: [0], document: "letter", by: "hand" }] }, before: [] };
  };
  const state = () =>
    split.useSplit.getState() as { files: { name: string }[]; read?: { stack: string }; putAway: { files: unknown; read: { stack: string } }[] };

  test("leaves files in the list that were added meanwhile", () => {
    split.useSplit.setState({
      files: [
        { key: "C", name: "C.pdf" },
        { key: "A", name: "A.pdf" },
      ],
      putAway: [stackOf("A")],
    });
    split.takeUpAgain();
    expect([state().files.map(({ name }) => name), state().read?.stack, state().putAway]).toEqual([["A.pdf", "C.pdf"], "A", []]);
  });

  test("changes places with the one on screen, also one that nobody had changed by hand, and files that wait to be read stay in the list", () => {
    const other = { ...stackOf("B"), stack: { pages: [page], parts: readOf("B").parts }, files: [...readOf("B").files, { key: "C", name: "C.pdf" }] };
    split.useSplit.setState({ ...other, putAway: [stackOf("A")] });
    split.takeUpAgain();
    const waiting = { key: "C", name: "C.pdf" };
    expect([state().files, state().read?.stack, state().putAway.map(({ read }) => read.stack)]).toEqual([[...readOf("A").files, waiting], "A", ["B"]]);
    split.takeUpAgain();
    expect([state().files, state().read?.stack, state().putAway.map(({ read }) => read.stack)]).toEqual([other.files, "B", ["A"]]);
  });
});

describe("a stack whose parts are all in their cases", () => {
  const file = (name: string) => ({ key: name, name: `${name}.pdf` });
  const readOf = (name: string) => ({
    stack: name,
    files: [file(name)],
    pages: [page],
    parts: [{ pages: [0], document: "letter", by: "text" }],
    documents: [],
    refused: [],
  });
  const attached = (name: string) => {
    const read = readOf(name);
    return { files: read.files, read, stack: { pages: read.pages, parts: [{ ...read.parts[0], attached: "一.pdf", round: 1 }] }, before: [] };
  };
  const asRead = (name: string) => {
    const one = attached(name);
    return { ...one, stack: { pages: one.read.pages, parts: one.read.parts } };
  };
  const byHand = (name: string) => ({ ...attached(name), stack: { pages: [page], parts: [{ pages: [0], document: "other", by: "hand" }] } });
  const putAway = () => split.useSplit.getState().putAway as { read: { stack: string } }[];
  const away = () => putAway().map(({ read }) => read.stack);
  const listed = () => (split.useSplit.getState().files as { key: string }[]).map(({ key }) => key);

  test("can be taken up again after another one is chosen, or it is read again; of those that are as they were read the latest alone", async () => {
    split.useSplit.setState({ ...attached("A"), workspace: own });
    answers["split:read"] = readOf("A again");
    await split.readScans();
    expect(away()).toEqual(["A"]);
    split.closeStack(true);
    split.useSplit.setState(asRead("B"));
    split.closeStack(true);
    expect(away()).toEqual(["B", "A"]);
  });

  test("stays beside work by hand and others like it, each taken up again or given up by itself", () => {
    for (const one of [byHand("A"), attached("B"), attached("C")]) {
      split.useSplit.setState(one);
      split.closeStack();
    }
    expect(away()).toEqual(["C", "B", "A"]);
    split.takeUpAgain(putAway()[1]);
    expect([(split.useSplit.getState().read as { stack: string }).stack, away()]).toEqual(["B", ["C", "A"]]);
    split.takeUpAgain(putAway()[1]);
    expect([(split.useSplit.getState().read as { stack: string }).stack, away()]).toEqual(["A", ["B", "C"]]);
    const [, last] = putAway();
    split.forgetPutAway(last);
    expect(away()).toEqual(["B"]);
    // one that was given up cannot come back
    split.takeUpAgain(last);
    expect(away()).toEqual(["B"]);
  });

  test("stays out of the reading of files that came later, and those are a stack of their own", async () => {
    split.useSplit.setState({ ...attached("A"), files: [file("A"), file("B")], workspace: own });
    answers["split:read"] = readOf("B");
    await split.readScans([file("B")]);
    expect(calls.at(-1)).toEqual(["split:read", { workspace: "case", files: ["B"] }]);
    expect([listed(), away()]).toEqual([["B"], ["A"]]);
    split.takeUpAgain();
    // and are not said to be unread beside it
    expect([(split.useSplit.getState().read as { stack: string }).stack, away(), listed()]).toEqual(["A", ["B"], ["A"]]);
  });

  test("and every other one is taken up again in the folder, and for the project, that it was read for", () => {
    const other = { key: "other", name: "别处", folder: "/别处" };
    split.useSplit.setState({ ...byHand("A"), workspace: other, origin: undefined, workspaces: [own] });
    split.closeStack();
    split.useSplit.setState({ ...attached("B"), workspace: own, origin: { workspace: own } });
    split.takeUpAgain();
    const state = () => split.useSplit.getState();
    expect([state().workspace, state().origin, state().workspaces]).toEqual([other, undefined, [other, own]]);
    split.takeUpAgain();
    expect([state().workspace, state().origin]).toEqual([own, { workspace: own }]);
  });

  test("leaves files in the list that it was read without when a project's own stack is begun", async () => {
    split.useSplit.setState({ ...attached("A"), files: [file("A"), file("B")] });
    await split.beginWithAttachment(opened, "attachments/回件.pdf");
    expect([listed(), away()]).toEqual([["scan", "B"], ["A"]]);
  });
});
