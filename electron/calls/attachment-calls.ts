import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { AddedFiles } from "../../shared/attachments/received-files.ts";
import { fail, ok, type Result } from "../../shared/errors.ts";
import { STACK_PICTURES } from "../../shared/ipc/seal.ts";
import { type CallName, type RequestResult, requests } from "../../shared/ipc.ts";
import { findAttachmentFile } from "../files/attachment-files.ts";
import type { PartFileRequest } from "../jobs/attach/part-file.ts";
import { partInWorker } from "../jobs/threads/job-client.ts";
import { addFromDisk, addInOrder } from "../library/cases/add-from-disk.ts";
import type { ViewedAttachments } from "../viewing/viewed-attachments.ts";
import type { CallContext, CallHandlers } from "./call-context.ts";
import { seenOnPages } from "./inspections.ts";
import { showPlace } from "./show-place.ts";
import type { SplitCalls } from "./split-calls.ts";

type AttachmentCall = Extract<CallName, `attachments:${string}`>;

type AttachmentCalls = {
  readonly calls: Pick<CallHandlers, AttachmentCall>;
  readonly drop: (key: unknown, paths: unknown) => Promise<Result<RequestResult<"drop">>>;
  readonly picture: (query: URLSearchParams) => Promise<Result<RequestResult<"page">>>;
  readonly close: () => Promise<void>;
};

const turns = { "0": 0, "90": 90, "180": 180, "270": 270 } as const;

/**
 * Calls that bring attachments into an open case and show their pages. A browser sends its files to `/attach` of the loopback
 * host instead; pictures of pages are asked for by address, so that the page needs no more rights than to show pictures.
 * @param stackFile folder and name of a file of a stack of scans, by its key
 */
export function attachmentCalls(context: CallContext, stackFile: SplitCalls["fileOf"]): AttachmentCalls {
  const { openCases, passwords, inspections, readings, chooseFiles, openPath, showFile } = context;
  let viewing: Promise<ViewedAttachments> | undefined;
  // what opens PDF files is loaded with the first page that is shown, not when the window opens
  const viewed = () => {
    viewing ??= import("../viewing/viewed-attachments.ts").then((module) => new module.ViewedAttachments());
    return viewing;
  };
  return {
    calls: {
      "attachments:add": async ({ key }) => {
        const folder = openCases.folderOf(key);
        return folder.ok ? ok(await addFromDisk(folder.value, (await chooseFiles?.()) ?? [])) : folder;
      },
      "attachments:look": async ({ key, file }) => {
        const folder = openCases.folderOf(key);
        return folder.ok ? (await viewed()).look({ folder: folder.value, file, passwords: passwords.of(key) }) : folder;
      },
      "attachments:words": async ({ key, file, page }) => {
        const folder = openCases.folderOf(key);
        return folder.ok ? (await viewed()).words({ folder: folder.value, file, passwords: passwords.of(key) }, page) : folder;
      },
      "attachments:inspect": async ({ key, attachments, keepSizes }) => {
        const folder = openCases.folderOf(key);
        return folder.ok ? inspections.ask(key, { folder: folder.value, attachments, keepSizes, passwords: passwords.of(key) }) : folder;
      },
      "attachments:seen-on-pages": async ({ key, attachment, keepSizes }) => {
        const folder = openCases.folderOf(key);
        return folder.ok ? ok(await seenOnPages(folder.value, attachment, keepSizes)) : folder;
      },
      "attachments:read": async ({ key, files, original, ocr }) => {
        const folder = openCases.folderOf(key);
        return folder.ok ? readings.read(key, { folder: folder.value, files, original, ocr, passwords: passwords.of(key) }) : folder;
      },
      "attachments:part": async ({ key, file, parts }) => {
        const folder = openCases.folderOf(key);
        return folder.ok ? partInto(folder.value, { file, parts, passwords: [...passwords.of(key)] }) : folder;
      },
      "attachments:stop-reading": async ({ key }) => {
        const folder = openCases.folderOf(key);
        if (!folder.ok) return folder;
        readings.stop(key);
        return ok(undefined);
      },
      "attachments:show": async ({ key, file }) => {
        const folder = openCases.folderOf(key);
        // case.json is written on Windows too: both separators mean a folder
        return folder.ok ? showPlace({ openPath, ...(showFile && { showFile }) }, folder.value, join(folder.value, file.replaceAll("\\", "/"))) : folder;
      },
      "attachments:leave-pages": async ({ tickets }) => {
        if (viewing) (await viewing).takeBack(tickets);
        return ok(undefined);
      },
    },
    drop: async (key, paths) => {
      const folder = openCases.folderOf(String(key));
      const parsed = requests.drop.args.safeParse([key, paths]);
      if (!folder.ok) return folder;
      return parsed.success ? ok(await addFromDisk(folder.value, parsed.data[1])) : fail({ kind: "wrong-use", problem: { code: "not-files" } });
    },
    picture: async (query) => {
      const asked = requests.page.args.safeParse(Object.fromEntries(query));
      if (!asked.success) return fail({ kind: "wrong-use", problem: { code: "unknown-request" } });
      const { key, file, page, width, turn, ticket } = asked.data;
      const stack = key === STACK_PICTURES ? stackFile(file) : undefined;
      const folder = stack ? ok(stack.folder) : openCases.folderOf(key);
      if (!folder.ok) return folder;
      const shown = { folder: folder.value, file: stack?.file ?? file, passwords: stack?.passwords ?? passwords.of(key) };
      return (await viewed()).picture(shown, { page, width, turn: turns[turn] }, ticket);
    },
    close: async () => {
      if (viewing) await (await viewing).close();
    },
  };
}

/** Parts a file of a case, beside the program's main thread, and copies its parts into the case. Errors: those of finding the file and of `partFile`. */
async function partInto(
  folder: string,
  { file, ...asked }: Pick<PartFileRequest, "parts" | "passwords"> & { readonly file: string },
): Promise<Result<AddedFiles>> {
  const found = await findAttachmentFile(folder, { file });
  if (!found.ok) return found;
  const out = await mkdtemp(join(tmpdir(), "guohe-part-"));
  try {
    const parted = await partInWorker({ ...asked, job: "part-file", path: found.value.path, out });
    return parted.ok ? ok(await addInOrder(folder, parted.value)) : parted;
  } finally {
    await rm(out, { recursive: true, force: true, maxRetries: 3 });
  }
}
