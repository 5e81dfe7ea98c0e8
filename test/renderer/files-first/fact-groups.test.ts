import { expect, test } from "vitest";
import { offerFacts } from "../../../shared/files-first/offer-facts.ts";
import { type FileToPropose, proposeFiles } from "../../../shared/files-first/propose-files.ts";
import { FOLDER } from "../../fixtures/found-folder.ts";
import { stubWindow } from "../../fixtures/page-window.ts";

/** A folder as the screen has it, with nothing taken. */
async function groupsOf(files: readonly FileToPropose[]) {
  stubWindow(() => Promise.resolve({ ok: true, value: undefined }));
  // by a variable path: the page's own types of `window` stay out of the other tests
  const path = "../../../renderer/files-first/fact-groups.ts";
  type Group = { readonly id: string; readonly name?: string; readonly facts: readonly { readonly field: string }[] };
  const { factGroups }: { readonly factGroups: (folder: object, facts: readonly object[]) => readonly Group[] } = await import(path);
  const proposal = proposeFiles(files);
  const facts = offerFacts(files, proposal).filter(({ values }) => values.length === 1);
  return factGroups({ files, proposal, units: [], shown: proposal.files, facts, taken: new Map(), guide: undefined }, facts);
}

test("the offers of each partner stand together under its name, below those of the project", async () => {
  const groups = await groupsOf(FOLDER);
  expect(groups.map(({ name }) => name)).toEqual([undefined, "Hochschule Süderau", "Example Robotics Oy"]);
  const [project, ...partners] = groups;
  expect(project?.facts.every(({ field }) => !/^(?:partner|funding|agreement)\./u.test(field))).toBe(true);
  for (const { facts } of partners) {
    const fields = facts.map(({ field }) => field);
    expect(fields).toContain("agreement.term");
    expect(new Set(fields).size).toBe(fields.length);
  }
});
