import { basename } from "node:path";
import type { PlannedAttachment } from "../../shared/documents/bundle-plan.ts";
import { attachmentNumber, baseName, pathName, uploadFileName } from "../../shared/documents/default-upload-names.ts";
import { type AppError, fail, ok, type Result } from "../../shared/errors.ts";
import { bundleWarning } from "../../shared/messages/bundle-warning.ts";
import { TO_SEAL } from "../../shared/text/slot-states.ts";
import { type LoadedAttachment, loadFile } from "../ingest/loaded-attachment.ts";
import type { Pdfium } from "../pdf/pdfium.ts";
import type { BundleInput } from "./bundle-input.ts";
import type { BundleRecord, RecordedAttachment } from "./bundle-record.ts";
import { checkEarlierFile, type EarlierBundle, earlierOriginal, earlierSingle, pagesFromBundle } from "./earlier-bundle.ts";
import { keptNumbers, reusedFrom } from "./reuse-earlier.ts";

/** What is to be changed in a bundle, by the numbers of its attachments; `replace`: absolute paths of the new files. */
export type BundleEdits = {
  readonly replace: ReadonlyMap<number, string>;
  readonly remove: ReadonlySet<number>;
  readonly titles: ReadonlyMap<number, string>;
};

/**
 * An earlier bundle as input of a new one: attachments that are not replaced come from its single files, else out of its pages.
 * Errors: `wrong-use` for a number that it does not have, `no-attachments`; when an attachment is loaded, `bundle-changed` and those of reading a file.
 */
export function editedBundle(earlier: EarlierBundle, edits: BundleEdits, keepNumbers: boolean, pdfium: () => Promise<Pdfium>): Result<BundleInput, AppError> {
  const { record } = earlier;
  const unknown = [...edits.replace.keys(), ...edits.remove, ...edits.titles.keys()].find(
    (number) => !record.attachments.some((known) => known.number === number),
  );
  if (unknown !== undefined)
    return fail({ kind: "wrong-use", problem: { code: "no-such-number", number: unknown, known: record.attachments.map(({ number }) => number) } });
  const twice = [...edits.remove].find((number) => edits.replace.has(number));
  if (twice !== undefined) return fail({ kind: "wrong-use", problem: { code: "replaced-and-removed", number: twice } });
  const left = record.attachments.filter(({ number }) => !edits.remove.has(number));
  if (left.length === 0) return fail({ kind: "no-attachments", where: earlier.path });
  const papers = left.map((recorded, index) => ({ recorded, number: keepNumbers ? recorded.number : index + 1 }));
  const numbers = new Map(papers.map(({ recorded, number }) => [recorded.number, number]));
  const most = Math.max(...numbers.values());
  const recordedOf = new Map(papers.map(({ recorded, number }) => [number, recorded]));
  let checked = false;
  const load = async ({ number }: PlannedAttachment): Promise<Result<LoadedAttachment, AppError>> => {
    const recorded = recordedOf.get(number);
    if (!recorded) throw new Error(`附件${number} is not in the record`);
    const replacement = edits.replace.get(recorded.number);
    if (replacement !== undefined) return loadFile(replacement, basename(replacement));
    const single = await earlierSingle(earlier, recorded);
    if (!single.ok) return single;
    const original = await earlierOriginal(earlier, recorded);
    if (!original.ok) return original;
    if (single.value) return ok(loadedFrom(recorded, single.value, original.value));
    if (!checked) {
      const whole = await checkEarlierFile(earlier);
      if (!whole.ok) return whole;
      checked = true;
    }
    const pages = await pagesFromBundle(earlier, recorded, await pdfium());
    return pages.ok ? ok(loadedFromPages(recorded, pages.value, original.value)) : pages;
  };
  const { title, author, subject, project, missing } = record;
  return ok({
    attachments: papers.map(({ recorded, number }) => plannedFrom(recorded, number, most, edits, numbers)),
    load,
    cover: (attachments) => ({ ...record.cover, rows: record.cover.rows.map((row) => (row.label === "附件" ? { ...row, lines: [attachments] } : row)) }),
    title,
    author,
    subject,
    ...(project && { project }),
    identity: identityOf(record),
    warnings: [],
    // what was missing then is missing still: an edit replaces what is there, it brings nothing else
    ...(missing && { missing }),
    ...(keepNumbers && { kept: keptNumbers(earlier) }),
  });
}

const identityOf = ({ caseId, guide, topic }: BundleRecord): BundleInput["identity"] => ({
  ...(caseId === undefined ? {} : { caseId }),
  ...(guide === undefined ? {} : { guide }),
  ...(topic === undefined ? {} : { topic }),
});

function plannedFrom(recorded: RecordedAttachment, number: number, most: number, edits: BundleEdits, numbers: ReadonlyMap<number, number>): PlannedAttachment {
  const { key, name, title, section, notes, fileName, slot, for: subject, clause, state, number: was } = recorded;
  const replacement = edits.replace.get(was);
  // an attachment that was called by its file is called by its new one; a name that was given, by the guide or by hand, stays
  const byFile = slot === undefined && [baseName, pathName].some((called) => called(recorded.source.file) === name);
  const own = edits.titles.get(was) ?? (replacement !== undefined && byFile ? baseName(basename(replacement)) : undefined);
  // a loose file is called by its own name, an attachment of the guide's list by the rule for it
  const called =
    replacement !== undefined && slot === undefined
      ? baseName(basename(replacement))
      : fileName
          .replace(/\.pdf$/, "")
          .split("_")
          .slice(1)
          .join("_");
  return {
    number,
    key,
    name: own ?? name,
    title: own ?? title,
    ...(section === undefined ? {} : { section }),
    notes: notes
      .filter((note) => replacement === undefined || note !== TO_SEAL)
      .map((note) =>
        note.replace(/^附件(\d+)的译件$/, (all, original: string) => (numbers.has(Number(original)) ? `附件${numbers.get(Number(original))}的译件` : all)),
      ),
    fileName: uploadFileName([`附件${attachmentNumber(number, most)}`, called]),
    ...(slot === undefined ? {} : { slot }),
    ...(subject === undefined ? {} : { for: subject }),
    ...(clause === undefined ? {} : { clause }),
    ...(state === undefined ? {} : { state: replacement === undefined ? state : "received" }),
    source: { kind: "loose", path: recorded.source.file },
  };
}

function loadedFrom(recorded: RecordedAttachment, bytes: Uint8Array, untouched?: Uint8Array): LoadedAttachment {
  const { file, sha256, ...changes } = recorded.source;
  return { file, bytes, sha256, ...(Object.keys(changes).length === 0 ? {} : { changes }), reused: reusedFrom(recorded, bytes, untouched, file) };
}

/** Pages out of the bundle have room for the stamp already; whoever uploads them must know that they are no copy of the original. */
function loadedFromPages(recorded: RecordedAttachment, bytes: Uint8Array, untouched?: Uint8Array): LoadedAttachment {
  const loaded = loadedFrom(recorded, bytes, untouched);
  const { file, reused } = loaded;
  if (!reused) return loaded;
  const warnings = [...reused.warnings, bundleWarning(file, { code: "from-bundle" })];
  return { ...loaded, reused: { ...reused, kind: "image", looks: reused.looks.map((look) => ({ ...look, inBand: false })), warnings } };
}
