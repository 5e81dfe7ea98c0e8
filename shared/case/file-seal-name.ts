import { lastPart } from "../text/file-names.ts";

/** “协议.pdf”上盖的章: the seal that a registered file bears, named by the file and not by its place in the list. `undefined`: another path. */
export function fileSealName(path: string, attachments: readonly { readonly file?: string | null | undefined }[] | null | undefined): string | undefined {
  const [, index] = /^attachments\[(\d+)\]\.sealedBy$/.exec(path) ?? [];
  const file = index === undefined ? undefined : attachments?.[Number(index)]?.file;
  return file ? `“${lastPart(file)}”上盖的章` : undefined;
}
