import { expect, test } from "vitest";
import { offerFacts, takenValue } from "../../../shared/files-first/offer-facts.ts";
import { type FileToPropose, proposeFiles } from "../../../shared/files-first/propose-files.ts";
import { FOLDER } from "../../fixtures/found-folder.ts";
import { stubWindow } from "../../fixtures/page-window.ts";

type Counts = {
  readonly countTaken: (folder: object) => number;
  readonly readSoFar: (folder: object) => { readonly done: number; readonly total: number };
};

async function counted(files: readonly FileToPropose[]) {
  stubWindow(() => Promise.resolve({ ok: true, value: undefined }));
  // by a variable path: the page's own types of `window` stay out of the other tests
  const path = "../../../renderer/files-first/folder.ts";
  const counts: Counts = await import(path);
  const proposal = proposeFiles(files);
  const facts = offerFacts(files, proposal);
  const taken = new Map(
    facts.flatMap((fact) => {
      const value = takenValue(fact, undefined);
      return value ? [[fact.id, value] as const] : [];
    }),
  );
  const folder = { files, proposal, units: [], shown: proposal.files, facts, taken };
  return { ...counts, folder };
}

test("what has been read is counted without temporary files and those too large to read", async () => {
  const waiting = (key: string, skipped?: "huge") =>
    ({ key, name: key, bytes: 1, state: { kind: "waiting" as const }, ...(skipped && { skipped }) }) as FileToPropose;
  const { readSoFar, folder } = await counted([...FOLDER, waiting("协议二.pdf"), waiting("录像.mp4", "huge")]);
  const readable = FOLDER.filter(({ skipped }) => skipped === undefined).length;
  expect(readSoFar(folder)).toEqual({ done: readable, total: readable + 1 });
  // one that was not read is not, though its name says where it goes
  const stopped = await counted([...FOLDER, { ...waiting("协议二.pdf"), state: { kind: "unread" } }]);
  expect(readSoFar(stopped.folder)).toEqual({ done: readable, total: readable + 1 });
});

test("only offers that the topic asks for count as taken, whatever else was chosen", async () => {
  const { countTaken, folder } = await counted(FOLDER);
  const [one, ...others] = folder.facts;
  expect(one).toBeDefined();
  expect(countTaken(folder)).toBe(folder.taken.size);
  expect(countTaken({ ...folder, facts: others })).toBe(folder.taken.size - (one && folder.taken.has(one.id) ? 1 : 0));
});
