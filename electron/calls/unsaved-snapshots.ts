import type { Case } from "../../shared/case/case.ts";
import type { Result } from "../../shared/errors.ts";
import type { SavedCase } from "../../shared/ipc.ts";
import { caseText } from "../library/cases/cases.ts";
import { saveCase } from "../library/cases/save-case.ts";
import { keepUnsaved } from "../library/cases/unsaved.ts";

type Snapshot = { readonly folder: string; readonly base: string; readonly case: Case };

/**
 * What stands on screen and has not been saved, by case: sent right behind each change, kept in memory alone. When the page dies
 * between a change and the save that follows it, this is saved in its place.
 */
export class UnsavedSnapshots {
  private readonly held = new Map<string, Snapshot>();
  /** the last save of each case: a page that has not heard of it yet still counts from the bytes before */
  private readonly saves = new Map<string, { readonly from: string; readonly to: string }>();

  hold(key: string, held: Snapshot): void {
    this.held.set(key, { ...held, base: this.baseNow(key, held.base) });
  }

  /** After a save: what was saved is let go; what was typed meanwhile counts from the bytes that lie there now. */
  saved(key: string, request: { readonly base: string; readonly case: Case }, result: Result<SavedCase>): void {
    if (result.ok) this.saves.set(key, { from: request.base, to: result.value.base });
    const held = this.held.get(key);
    if (held === undefined) return;
    if (caseText(held.case) === caseText(request.case)) this.held.delete(key);
    else this.held.set(key, { ...held, base: this.baseNow(key, held.base) });
  }

  /** A case that is read again begins with what lies on disk. */
  forget(key: string): void {
    this.held.delete(key);
    this.saves.delete(key);
  }

  /** Saves all that is held, after a page died. What cannot be saved is kept apart, as after any failed save. */
  async saveAll(now: number): Promise<void> {
    const all = [...this.held.values()];
    this.held.clear();
    for (const { folder, base, case: theCase } of all) {
      const saved = await saveCase({ folder, base, case: theCase, now });
      if (!saved.ok && saved.error.kind !== "case-changed-on-disk") await keepUnsaved(folder, theCase, now);
    }
  }

  private baseNow(key: string, base: string): string {
    const last = this.saves.get(key);
    return last !== undefined && last.from === base ? last.to : base;
  }
}
