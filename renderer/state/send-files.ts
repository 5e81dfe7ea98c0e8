import type { AddedFile, AddedFiles } from "../../shared/attachments/received-files.ts";
import type { AppError, Result } from "../../shared/errors.ts";
import { fail } from "../../shared/errors.ts";
import { askHost } from "../host/host.ts";

/** Sends files one by one to the loopback host that served this page; what cannot be sent is named. `onDone`: told how many are through. `nameOf`: what each is called there. */
export async function sendFiles(key: string, files: readonly File[], onDone: (done: number) => void, nameOf = ({ name }: File) => name): Promise<AddedFiles> {
  const added: AddedFile[] = [];
  const refused: AppError[] = [];
  for (const [index, file] of files.entries()) {
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
