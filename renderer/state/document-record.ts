import { create } from "zustand";
import type { LastWritten } from "../../shared/ipc/documents.ts";
import { bridge } from "../host/api.ts";

type RecordState = {
  readonly key: string | undefined;
  /** what each document said when it was last written or printed */
  readonly last: readonly LastWritten[];
  /** what each document said when it was first seen since the case was opened */
  readonly seen: ReadonlyMap<string, string>;
  /** documents that nothing asks for and the user wants all the same */
  readonly requested: ReadonlySet<string>;
};

const nothing = { last: [], seen: new Map<string, string>(), requested: new Set<string>() };

/** What the documents of the open case said before: from this the screen marks what changed. */
export const useDocumentRecord = create<RecordState>(() => ({ key: undefined, ...nothing }));

/** Looks up what was written and printed, when another case is opened, and again after each writing. */
export async function readDocumentRecord(key: string): Promise<void> {
  if (useDocumentRecord.getState().key !== key) useDocumentRecord.setState({ key, ...nothing });
  const last = await bridge.call("documents:last", { key });
  if (last.ok && useDocumentRecord.getState().key === key) useDocumentRecord.setState({ last: last.value });
}

/** Remembers the words of a document the first time that they are seen. */
export function sawDocument(name: string, words: string): void {
  const { seen } = useDocumentRecord.getState();
  if (!seen.has(name)) useDocumentRecord.setState({ seen: new Map([...seen, [name, words]]) });
}

export function requestDocument(name: string, wanted: boolean): void {
  const requested = new Set(useDocumentRecord.getState().requested);
  if (wanted) requested.add(name);
  else requested.delete(name);
  useDocumentRecord.setState({ requested });
}
