import { createReadStream } from "node:fs";
import { basename } from "node:path";
import { ok } from "../../shared/errors.ts";
import type { AddedFile } from "../../shared/ipc.ts";
import { addAttachment } from "../library/add-attachment.ts";
import type { CallContext, CallHandlers } from "./call-context.ts";

/** Calls that bring papers into an open case. A browser sends its files to `/attach` of the loopback host instead. */
export function attachmentCalls(context: CallContext): Pick<CallHandlers, "attachments:add"> {
  return {
    "attachments:add": async ({ key }) => {
      const folder = context.openCases.folderOf(key);
      if (!folder.ok) return folder;
      const added: AddedFile[] = [];
      for (const path of (await context.chooseFiles?.()) ?? []) {
        const file = await addAttachment(folder.value, basename(path), createReadStream(path));
        if (!file.ok) return file;
        added.push(file.value);
      }
      return ok(added);
    },
  };
}
