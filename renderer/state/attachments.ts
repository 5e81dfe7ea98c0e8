import type { Attachment } from "../../shared/case.ts";
import { letterInSlot } from "../../shared/documents/present-letters.ts";
import type { Result } from "../../shared/errors.ts";
import { fail, ok } from "../../shared/errors.ts";
import type { AddedFile } from "../../shared/ipc.ts";
import type { SlotReport } from "../../shared/report.ts";
import { bridge } from "../api.ts";
import { text } from "../text.ts";
import { guideOf, useLibrary } from "./library.ts";
import { addKnownFiles, change, useOpenCase } from "./open-case.ts";

/** Copies papers into the case and registers them in a slot: chosen in a dialog of the window, or (browser) as `files`. `facts`: what else is known of them. The papers as registered. */
export async function addPapers(
  slot: Pick<SlotReport, "slot" | "for">,
  files: readonly File[] | undefined,
  facts: Partial<Attachment> = { state: "received" },
): Promise<Result<readonly Attachment[]>> {
  const key = useOpenCase.getState().opened?.key;
  if (key === undefined) return ok([]);
  const added = files === undefined ? await bridge.call("attachments:add", { key }) : await sendAll(key, files);
  if (!added.ok) return added;
  if (added.value.length === 0) return ok([]);
  addKnownFiles(added.value.map(({ file, bytes }) => ({ file, bytes })));
  const printed = printedWords(slot.slot);
  const entries = added.value.map(
    ({ bytes: _bytes, ...file }): Attachment => ({ ...file, slot: slot.slot, ...(slot.for !== undefined && { for: slot.for }), ...printed, ...facts }),
  );
  changeAttachments((attachments) => [...attachments, ...entries]);
  return ok(entries);
}

/** Changes what is known of one paper, as one step of undo. */
export function describePaper(id: string, facts: Partial<Attachment>): void {
  changeAttachments((attachments) =>
    attachments.map((attachment) => {
      if (attachment.id !== id) return attachment;
      // put in by another program: what the letter says when its scan is first called sealed is what it is held against
      const printed = facts.state === "sealed-scan" && !attachment.wordsSha256 ? printedWords(attachment.slot) : {};
      return { ...attachment, ...printed, ...facts };
    }),
  );
}

/** What the letter of a slot says now, to be kept with its scan: a later change of an answer then marks the scan 内容已变. */
function printedWords(slot: string): Pick<Attachment, "wordsSha256" | "words"> {
  const { case: theCase, opened } = useOpenCase.getState();
  const { library } = useLibrary.getState();
  const guide = theCase && library && guideOf(library, theCase);
  if (!guide) return {};
  const letter = letterInSlot({ case: theCase, guide, letters: opened?.letters ?? library.letters }, slot);
  return letter ? { wordsSha256: letter.sha256, words: letter.words } : {};
}

/** Takes a paper off the list; its file stays in the folder. */
export function dropPaper(id: string): void {
  changeAttachments((attachments) => attachments.filter((attachment) => attachment.id !== id));
}

function changeAttachments(next: (attachments: readonly Attachment[]) => readonly Attachment[]): void {
  const theCase = useOpenCase.getState().case;
  if (theCase) change("attachments", { ...theCase, attachments: next(theCase.attachments ?? []) });
}

async function sendAll(key: string, files: readonly File[]): Promise<Result<readonly AddedFile[]>> {
  const added: AddedFile[] = [];
  for (const file of files) {
    const sent = await send(key, file);
    if (!sent.ok) return sent;
    added.push(sent.value);
  }
  return ok(added);
}

/** One file to the loopback host that served this page. */
async function send(key: string, file: File): Promise<Result<AddedFile>> {
  try {
    const address = `/attach?${new URLSearchParams({ key, name: file.name })}`;
    const response = await fetch(address, { method: "POST", headers: { "content-type": "application/octet-stream" }, body: file });
    return response.ok ? await response.json() : fail({ kind: "unexpected", cause: text.programRefused(response.status) });
  } catch {
    return fail({ kind: "unexpected", cause: text.programLost });
  }
}
