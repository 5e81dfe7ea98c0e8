import type { AddedFile, AddedFiles } from "../../shared/attachments/received-files.ts";
import type { AppError, Result } from "../../shared/errors.ts";
import { fail } from "../../shared/errors.ts";
import { askHost } from "../host/host.ts";

type Sending = {
  /** told how many are through */
  readonly onDone: (done: number) => void;
  /** what each is called there; absent: as it is */
  readonly nameOf?: (file: File) => string;
  /** no further file is sent once it is aborted */
  readonly signal?: AbortSignal;
};

/** Sends files one by one to the loopback host that served this page; what cannot be sent is named. */
export async function sendFiles(key: string, files: readonly File[], { onDone, nameOf = ({ name }) => name, signal }: Sending): Promise<AddedFiles> {
  const added: AddedFile[] = [];
  const refused: AppError[] = [];
  for (const [index, file] of files.entries()) {
    if (signal?.aborted) break;
    const sent = (await isReadable(file))
      ? await send(key, file, nameOf(file))
      : fail<AppError>({ kind: "file-unreadable", file: file.name, cause: { code: "locked-or-moved" } });
    if (sent.ok) added.push(sent.value);
    else refused.push(sent.error);
    onDone(index + 1);
  }
  return { added, refused };
}

/** A file that another program holds, or that was moved since it was chosen, cannot be read by the browser. */
async function isReadable(file: File): Promise<boolean> {
  try {
    await file.slice(0, 1).arrayBuffer();
    return true;
  } catch {
    return false;
  }
}

async function send(key: string, file: File, name: string): Promise<Result<AddedFile>> {
  try {
    const address = `/attach?${new URLSearchParams({ key, name })}`;
    const response = await askHost(address, { method: "POST", headers: { "content-type": "application/octet-stream" }, body: file });
    return response.ok ? await response.json() : fail({ kind: "unexpected", cause: { code: "refused", status: response.status } });
  } catch {
    return fail({ kind: "unexpected", cause: { code: "no-answer" } });
  }
}
