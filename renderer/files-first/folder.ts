import { caseStanding } from "../../shared/desk/case-standing.ts";
import type { AppError } from "../../shared/errors.ts";
import { type FileDigest, type FileRole, isAgreement } from "../../shared/files-first/found-file.ts";
import type { FileProposal } from "../../shared/files-first/propose-files.ts";
import { chosenPartners, type FileToPut, putIntoCase } from "../../shared/files-first/put-into-case.ts";
import { guideOfCase } from "../../shared/guide/case-guide.ts";
import type { Guide } from "../../shared/guide/guide.ts";
import { bridge } from "../host/api.ts";
import { printedText } from "../state/attachments.ts";
import { sayBelongs } from "../state/belongs.ts";
import { useChecked } from "../state/checked.ts";
import { forgetFound, useFound } from "../state/found-files.ts";
import type { Folder } from "../state/found-folder.ts";
import { useLibrary } from "../state/library.ts";
import { addKnownFiles, change, useOpenCase } from "../state/open-case.ts";
import { type OpenAt, openByKey, openQuietly, placeToOpen } from "../state/opening.ts";
import { sayReceived } from "../state/receiving.ts";
import { sayChanged } from "../state/removed.ts";
import { go, goToPage } from "../state/route.ts";
import { words } from "./words.ts";

/** Files that go with the project: into a slot, among the others, or not read yet. */
export const filesToCopy = ({ shown }: Folder): readonly FileProposal[] =>
  shown.filter(({ group, place }) => group === "coming" || place?.to === "slot" || place?.to === "other");

const digestOf = ({ files }: Folder, key: string): FileDigest | undefined => {
  const state = files.find((file) => file.key === key)?.state;
  return state?.kind === "read" ? state.digest : undefined;
};

export const roleOf = ({ proposal }: Folder, key: string): { readonly role: FileRole | undefined; readonly isTranslation: boolean } => {
  const found = proposal.files.find((file) => file.key === key);
  return { role: found?.role, isTranslation: found?.isTranslation ?? false };
};

/**
 * Makes the project, or opens the one that was chosen, copies the files and puts in what was taken as one step of undo, and goes to
 * the next step: the attachments where a file waits for a place or could not be taken, else the first section that is not done. What is still
 * being read is offered later.
 */
export async function putTogether(folder: Folder, guide: Guide, topic: string): Promise<AppError | undefined> {
  const { into, put } = useFound.getState();
  const titleFact = folder.facts.find(({ field }) => field === "title");
  const title = titleFact && folder.taken.get(titleFact.id)?.value;
  if (into === undefined) {
    const opened = await openQuietly({ kind: "create", guide: guide.id, edition: guide.edition, topic, ...(title !== undefined && { title }) });
    if (!opened.ok) return opened.error;
  } else {
    const failed = await openByKey(into);
    if (failed !== undefined) return failed;
  }
  const key = useOpenCase.getState().opened?.key;
  // another one stayed open, whose notice says why
  if (key === undefined || (into !== undefined && key !== into)) return undefined;
  const copied = await bridge.call("found:copy", { key, files: filesToCopy(folder).map((file) => file.key) });
  if (!copied.ok) return copied.error;
  const { added, refused } = copied.value;
  addKnownFiles(added.map(({ file, bytes }) => ({ file, bytes })));
  const { case: theCase } = useOpenCase.getState();
  const { library } = useLibrary.getState();
  const own = theCase && library && guideOfCase(library.guides, theCase);
  if (theCase && own) {
    const fresh = added.map((copy) => fileToPut(folder, copy.found, copy));
    const before = [...put].flatMap(([found, file]) => {
      const attachment = theCase.attachments?.find((one) => one.file === file);
      return attachment ? [fileToPut(folder, found, attachment)] : [];
    });
    // a translation of a file that the project has goes beside it
    const there = folder.proposal.files.flatMap(({ key: found, remark }) => {
      const state = remark.code === "in-project" ? folder.files.find((one) => one.key === found)?.state : undefined;
      const attachment = state?.kind === "read" ? theCase.attachments?.find(({ sha256 }) => sha256 === state.sha256) : undefined;
      return attachment ? [fileToPut(folder, found, attachment)] : [];
    });
    const facts = folder.facts.flatMap((fact) => {
      const value = folder.taken.get(fact.id);
      return value ? [{ fact, value }] : [];
    });
    const partners = chosenPartners(theCase, folder.proposal.partners, folder.facts, folder.taken);
    change(
      "attachments",
      putIntoCase(theCase, own, { files: [...fresh, ...before, ...there], facts, partners, units: folder.units, says: folder.says }, printedText),
    );
  }
  sayTheyBelong(key, added);
  sayReceived({ refused, already: [], came: added.length, added: added.map(({ file }) => file) });
  if (folder.shown.some(({ group }) => group === "coming")) {
    const placed = added.filter(({ found }) => folder.proposal.files.some((file) => file.key === found && file.group !== "coming"));
    const taken = folder.shown.filter(({ place }) => place?.to === "form").map((file) => [file.key, ""] as const);
    useFound.setState({ into: key, put: new Map([...put, ...taken, ...placed.map(({ found, file }) => [found, file] as const)]) });
  } else await forgetFound();
  const waits = refused.length > 0 || useOpenCase.getState().case?.attachments?.some(({ unplaced }) => unplaced === true);
  const { page, focusPath } = waits ? { page: { kind: "attachments" as const } } : nextStep();
  go({ kind: "case", key, page }, focusPath === undefined ? {} : { focusPath });
  const [first] = folder.says;
  const isTextAlone = first !== undefined && added.length + countTaken(folder) === 0;
  const said = isTextAlone ? words.replaced(first.file) : words.done(added.filter(({ known }) => known === undefined).length, countTaken(folder));
  // a new project without its title is listed as 未命名项目
  if (into === undefined && isUntitled())
    sayChanged(`${said}${words.titleOpen(titleFact !== undefined)}`, undefined, undefined, { label: words.fillTitle, go: goToTitle });
  else sayChanged(said);
  return undefined;
}

/** How many of the offered facts are taken: others may be, which the topic does not ask for. */
export const countTaken = ({ facts, taken }: Folder): number => facts.filter(({ id }) => taken.has(id)).length;

/** How many files have been read, and of how many: a temporary one is none of them. */
export function readSoFar({ shown, files }: Folder): { readonly done: number; readonly total: number } {
  const readable = shown.filter(({ remark }) => remark.code !== "skipped");
  const read = new Set(files.flatMap(({ key, state }) => (state.kind === "read" || state.kind === "failed" ? [key] : [])));
  return { done: readable.filter(({ key }) => read.has(key)).length, total: readable.length };
}

/** An agreement that a person gave its place, whoever stands in it, is not asked of again beside its pages. */
function sayTheyBelong(key: string, added: readonly { readonly found: string; readonly file: string }[]): void {
  const theCase = useOpenCase.getState().case;
  const { places } = useFound.getState();
  for (const { found, file } of added) {
    const place = places.get(found);
    const subject = theCase?.attachments?.find((one) => one.file === file)?.for;
    if (theCase && subject && place?.to === "slot" && isAgreement(place.role)) sayBelongs(key, theCase, subject, true);
  }
}

const isUntitled = (): boolean => !useOpenCase.getState().case?.title?.trim();

function goToTitle(): void {
  const section = useChecked.getState().findSection("title");
  if (section) goToPage({ kind: "section", section: section.id }, { focusPath: "title" });
}

/** Filling goes on at the first section that is not done; where all are, at what the case lacks first. */
function nextStep(): OpenAt {
  const { case: theCase, guide, report, sections } = useChecked.getState();
  const open = sections.find(({ state }) => state !== "done");
  if (open) return { page: { kind: "section", section: open.section.id } };
  return theCase && guide && report ? placeToOpen(caseStanding({ case: theCase, guide, report }).place) : { page: { kind: "attachments" } };
}

function fileToPut(folder: Folder, key: string, { id, file, givenName, sha256, pages }: FileToPut["attachment"]): FileToPut {
  const known = folder.files.find((one) => one.key === key);
  const place = folder.proposal.files.find((one) => one.key === key)?.place;
  const digest = digestOf(folder, key);
  const read = known?.state.kind === "read" ? known.state.pages : undefined;
  return {
    key,
    name: known?.name ?? file,
    attachment: { id, file, ...(givenName && { givenName }), ...(sha256 && { sha256 }), ...((pages ?? read) !== undefined && { pages: pages ?? read }) },
    ...(place && place.to !== "form" && place.to !== "none" && { place }),
    ...(digest && { digest }),
  };
}
