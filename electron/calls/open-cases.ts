import type { Attachment } from "../../shared/case/case.ts";
import type { UnitTemplates } from "../../shared/documents/guide-letters.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import type { OpenedCase } from "../../shared/ipc.ts";
import { errorText } from "../../shared/messages/error-text.ts";
import { checkAttachmentFile } from "../files/attachment-files.ts";
import { interruptedAt, type TakenLock, takeLock } from "../files/presence.ts";
import { caseKey } from "../library/cases/case-key.ts";
import { keepSessionVersion } from "../library/cases/case-versions.ts";
import { removeLeftovers } from "../library/cases/leftovers.ts";
import { readForScreen } from "../library/cases/open-case.ts";
import { readUnitTemplates } from "../library/cases/unit-templates.ts";
import { readUnsaved } from "../library/cases/unsaved.ts";
import { readGuides } from "../library/guides/guides.ts";
import { rememberFolder } from "../library/remembered/recent-cases.ts";

/** The cases that this program has opened: opaque keys to folders, each with its lock as long as a window shows it. `onOpened` hears of each that is opened. */
export class OpenCases {
  private readonly onOpened: (opened: { readonly key: string; readonly folder: string; readonly writable: boolean }) => void;

  constructor(onOpened: OpenCases["onOpened"] = () => undefined) {
    this.onOpened = onOpened;
  }

  private readonly open = new Map<string, { readonly folder: string; readonly lock: TakenLock | undefined }>();

  /** Opens a case folder, takes its lock, and puts it on top of the recent ones. Errors: those of `readForScreen`. */
  async openFolder(path: string): Promise<Result<OpenedCase>> {
    const read = await readForScreen(path);
    if (!read.ok) return read;
    const { folder, case: theCase, base, savedAt, readOnly, rescue } = read.value;
    const key = caseKey(folder);
    const known = this.open.get(key)?.lock;
    const interrupted = known === undefined ? await interruptedAt(folder) : undefined;
    const lock = known ?? (await takeLock(folder));
    this.open.set(key, { folder, lock });
    if (known === undefined && lock.heldBy === undefined) await removeLeftovers(folder);
    if (known === undefined && !readOnly && !rescue) await keepSessionVersion(folder);
    await rememberFolder(folder);
    this.onOpened({ key, folder, writable: !readOnly && !rescue });
    const files = await attachmentStates(folder, theCase.attachments ?? []);
    const unitTemplates = await templatesOfCase(folder);
    const unsaved = await readUnsaved(folder);
    return ok({
      key,
      folder,
      case: theCase,
      base,
      savedAt,
      files,
      ...(unitTemplates && { unitTemplates }),
      ...(lock.heldBy === undefined ? {} : { lockedBy: lock.heldBy }),
      ...(interrupted === undefined ? {} : { interruptedAt: interrupted }),
      ...(unsaved && { unsavedAt: unsaved.at }),
      ...(readOnly && { readOnly }),
      ...(rescue && { rescue }),
    });
  }

  /** The folder of an open case. Errors: `wrong-use` for a key that was not handed out. */
  folderOf(key: string): Result<string> {
    const found = this.open.get(key);
    return found ? ok(found.folder) : fail({ kind: "wrong-use", problem: { code: "case-not-open" } });
  }

  /** Keeps what lies on disk and gives the lock back. The key stays good: a build may still run, a window may come back. */
  async leave(key: string): Promise<void> {
    const left = this.open.get(key);
    if (left?.lock === undefined) return;
    this.open.set(key, { folder: left.folder, lock: undefined });
    await keepSessionVersion(left.folder);
    await left.lock.release();
  }

  /** Leaves all cases, at the end of the program. */
  async close(): Promise<void> {
    await Promise.all([...this.open.keys()].map((key) => this.leave(key)));
    this.open.clear();
  }
}

/** The Word templates of a case that has some of its own, or of its user. */
async function templatesOfCase(folder: string): Promise<UnitTemplates | undefined> {
  const templates = await readUnitTemplates((await readGuides()).guides, folder);
  return Object.keys(templates).length > 0 ? templates : undefined;
}

async function attachmentStates(folder: string, attachments: readonly Attachment[]): Promise<OpenedCase["files"]> {
  const states: { file: string; bytes?: number; changedAt?: string; problem?: string }[] = [];
  for (const attachment of attachments) {
    const checked = await checkAttachmentFile(folder, attachment);
    const { file } = attachment;
    states.push(checked.ok ? { file, bytes: checked.value.bytes, changedAt: checked.value.changedAt } : { file, problem: errorText(checked.error, "window") });
  }
  return states;
}
