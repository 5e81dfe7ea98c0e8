import { lastPart } from "../text/file-names.ts";
import { TO_CONFIRM_SEAL } from "../text/slot-states.ts";

type Attachments = readonly { readonly file?: string | null | undefined }[] | null | undefined;

/** The name of the registered file whose seal a path asks for. `undefined`: another path, or no file. */
export function sealedFile(path: string, attachments: Attachments): string | undefined {
  const [, index] = /^attachments\[(\d+)\]\.sealedBy$/.exec(path) ?? [];
  const file = index === undefined ? undefined : attachments?.[Number(index)]?.file;
  return file ? lastPart(file) : undefined;
}

/** “协议.pdf”　待确认用印: the same as a line of what is still to be answered. `undefined`: another path. */
export function fileSealLine(path: string, attachments: Attachments): string | undefined {
  const file = sealedFile(path, attachments);
  return file === undefined ? undefined : `“${file}”　${TO_CONFIRM_SEAL}`;
}

/** “协议.pdf”上盖的章: the seal that a registered file bears, named by the file and not by its place in the list. `undefined`: another path. */
export function fileSealName(path: string, attachments: Attachments): string | undefined {
  const file = sealedFile(path, attachments);
  return file === undefined ? undefined : `“${file}”上盖的章`;
}
