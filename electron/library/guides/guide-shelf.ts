import { readdir, stat } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import type { GuideName, ShelvedGuide } from "../../../shared/authoring/guide-review.ts";
import type { Case } from "../../../shared/case/case.ts";
import { guideOfCase } from "../../../shared/guide/case-guide.ts";
import { userDataFolder } from "../../files/paths.ts";
import { CASE_FILE, readCase } from "../cases/cases.ts";
import { guidesPutAway } from "../remembered/put-away.ts";
import { recentFolders } from "../remembered/recent-cases.ts";
import { caseFolders } from "../remembered/settings.ts";
import { type GuideAt, readGuidesWithPlaces } from "./guides.ts";

export type KnownCase = { readonly folder: string; readonly file: string; readonly case: Case };

/** The cases of this user that can be read: those opened of late, and those in the folders where new cases are put. */
export async function knownCases(): Promise<readonly KnownCase[]> {
  const inside: string[] = [];
  for (const own of await caseFolders()) for (const name of await readdir(own).catch(() => [])) inside.push(join(own, name));
  const folders = [...new Set([...(await recentFolders()), ...inside].map((folder) => resolve(folder)))];
  const found: KnownCase[] = [];
  for (const folder of folders) {
    // most that lies there besides is no folder of a case
    if (!(await isFile(join(folder, CASE_FILE)))) continue;
    const read = await readCase(folder);
    if (read.ok) found.push({ folder, file: read.value.file, case: read.value.case });
  }
  return found;
}

const isFile = (path: string) =>
  stat(path).then(
    (found) => found.isFile(),
    () => false,
  );

/** Those made under one edition. A case that names no edition belongs to the first of its id (`guideOfCase`). */
export const casesUnder = (cases: readonly KnownCase[], guides: readonly GuideName[], { id, edition }: GuideName): readonly KnownCase[] =>
  cases.filter(({ case: theCase }) => {
    const guide = guideOfCase(guides, theCase);
    return guide?.id === id && guide.edition === edition;
  });

/** Every installed guide, the product's own first, with what uses it. `problems`: of files that could not be read. */
export async function guideShelf() {
  const { items, problems } = await readGuidesWithPlaces();
  const [cases, away] = await Promise.all([knownCases(), guidesPutAway()]);
  const names = items.map(({ item }) => item);
  const guides = items.map(({ file, item, extends: base }): ShelvedGuide => {
    const { id, edition, title, documentNumber, issuedOn, filing } = item;
    return {
      id,
      edition,
      title,
      documentNumber,
      issuedOn,
      opens: filing.opens,
      closes: filing.closes,
      own: file.startsWith(join(userDataFolder(), sep)),
      putAway: away.some((one) => one.id === id && one.edition === edition),
      cases: casesUnder(cases, names, item).length,
      baseOf: basedOn(items, item).map((one) => one.item.title),
      ...(base !== undefined && { extends: base }),
    };
  });
  return { guides, problems };
}

/** The installed guides that rest on an edition. */
export const basedOn = (items: readonly GuideAt[], { id, edition }: GuideName): readonly GuideAt[] =>
  items.filter(
    (other) =>
      (other.item.id !== id || other.item.edition !== edition) &&
      other.extends?.id === id &&
      (other.extends.edition === undefined || other.extends.edition === edition),
  );
