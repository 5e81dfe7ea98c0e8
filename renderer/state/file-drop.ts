import { useLayoutEffect } from "react";
import { create } from "zustand";
import type { AppError } from "../../shared/errors.ts";
import { isSystemJunk } from "../../shared/text/file-names.ts";
import { receiveAttachments } from "./attachments.ts";
import { isReadOnly, useOpenCase } from "./open-case.ts";
import type { Place } from "./receiving.ts";
import { goToPage } from "./route.ts";

/** Files over the window: `over` names the place under them, `window` where there is none. */
export const useFileDrag = create<{ readonly over: string | undefined }>(() => ({ over: undefined }));

export const placeName = ({ slot, for: subject }: Place): string => (subject === undefined ? slot : `${slot} ${subject}`);

/** Takes files and folders dropped anywhere on the window of an open case: on a slot into it, elsewhere to be placed. */
export function useFileDrop(): void {
  useLayoutEffect(() => {
    const nameUnder = (target: EventTarget | null) => {
      const place = placeUnder(target);
      return place ? placeName(place) : "window";
    };
    const take = (data: DataTransfer, target: EventTarget | null) => {
      const place = placeUnder(target);
      if (place === undefined) goToPage({ kind: "attachments" });
      void droppedFiles(data).then(({ files, unread }) => receiveAttachments(place, files, { state: "received" }, unread));
    };
    return followFileDrag({ nameUnder, mayDrop: () => !isReadOnly(useOpenCase.getState().opened), take });
  }, []);
}

type FileDrag = {
  /** what `over` says above a place of the window */
  readonly nameUnder: (target: EventTarget | null) => string;
  readonly mayDrop: () => boolean;
  /** what was dropped is gone after this turn of the loop: it is asked for at once */
  readonly take: (data: DataTransfer, target: EventTarget | null) => void;
};

/** Follows files that are dragged over the window, until the function is called that it gives. */
export function followFileDrag({ nameUnder, mayDrop, take }: FileDrag): () => void {
  const over = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    // without this the browser would show the file in the place of the program
    event.preventDefault();
    event.dataTransfer.dropEffect = mayDrop() ? "copy" : "none";
    const name = nameUnder(event.target);
    if (useFileDrag.getState().over !== name) useFileDrag.setState({ over: name });
  };
  const leave = (event: DragEvent) => event.relatedTarget === null && useFileDrag.setState({ over: undefined });
  const drop = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    useFileDrag.setState({ over: undefined });
    take(event.dataTransfer, event.target);
  };
  window.addEventListener("dragover", over);
  window.addEventListener("dragleave", leave);
  window.addEventListener("drop", drop);
  return () => {
    window.removeEventListener("dragover", over);
    window.removeEventListener("dragleave", leave);
    window.removeEventListener("drop", drop);
  };
}

export function placeUnder(target: EventTarget | null): Place | undefined {
  const slot = target instanceof Element ? target.closest<HTMLElement>("[data-slot]") : null;
  if (!slot?.dataset.slot) return undefined;
  return slot.dataset.for ? { slot: slot.dataset.slot, for: slot.dataset.for } : { slot: slot.dataset.slot };
}

/** The files that were dropped, those within folders too; the desktop program walks folders itself, where it knows their paths. */
async function droppedFiles(data: DataTransfer): Promise<Dropped> {
  const files = [...data.files];
  if (window.guohe) return { files, unread: [] };
  const entries = [...data.items].map((item) => item.webkitGetAsEntry());
  if (entries.every((entry) => entry === null || entry.isFile)) return { files, unread: [] };
  const found: File[] = [];
  const unread: AppError[] = [];
  for (const entry of entries) if (entry) await walk(entry, found, unread);
  if (found.length + unread.length === 0) unread.push({ kind: "wrong-use", problem: { code: "empty-folder" } });
  return { files: found, unread };
}

type Dropped = { readonly files: readonly File[]; readonly unread: readonly AppError[] };

async function walk(entry: FileSystemEntry, found: File[], unread: AppError[]): Promise<void> {
  try {
    if (isFile(entry)) {
      if (!isSystemJunk(entry.name)) found.push(await new Promise<File>((resolve, reject) => entry.file(resolve, reject)));
      return;
    }
    if (!isFolder(entry)) return;
    const reader = entry.createReader();
    // a browser tells at most a hundred entries at a time
    for (;;) {
      const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
      if (some.length === 0) return;
      for (const one of some) await walk(one, found, unread);
    }
  } catch {
    unread.push({ kind: "file-unreadable", file: entry.name, cause: { code: "locked-or-moved" } });
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
