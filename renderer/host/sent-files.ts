/** What the program installs, as it takes it: a single file has an empty path, those of a guide folder their paths below it. */
export type ToInstall = { readonly name: string; readonly files: { path: string; base64: string }[] };

/** A file (YAML or ZIP) that was chosen or dropped. */
export async function fileToInstall(file: File): Promise<ToInstall> {
  return { name: file.name, files: [{ path: "", base64: await base64Of(file) }] };
}

/** The files of a folder that was chosen: a browser puts the folder's name before each path. */
export async function folderToInstall(files: readonly File[]): Promise<ToInstall | undefined> {
  const [first] = files;
  if (first === undefined) return undefined;
  const [name = first.name] = first.webkitRelativePath.split("/");
  return toInstall(
    name,
    files.map((file) => [file.webkitRelativePath.split("/").slice(1).join("/"), file]),
  );
}

/** What was dropped, a file or a folder; `undefined`: neither. To be asked for at once, for it is gone after this turn of the loop. */
export const droppedToInstall = (data: DataTransfer): Promise<ToInstall | undefined> => droppedSource(data)?.() ?? Promise.resolve(undefined);

/** The same, to be read as often as wanted: what was changed on the disk meanwhile is read as it is then. */
export function droppedSource(data: DataTransfer): (() => Promise<ToInstall | undefined>) | undefined {
  const entry = data.items[0]?.webkitGetAsEntry();
  const [file] = data.files;
  if (!entry) return file && (() => fileToInstall(file));
  if (isFile(entry)) return async () => fileToInstall(await fileOf(entry));
  if (!isFolder(entry)) return undefined;
  return async () => {
    const found: (readonly [string, File])[] = [];
    await walk(entry, "", found);
    return toInstall(entry.name, found);
  };
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> => new Promise((resolve, reject) => entry.file(resolve, reject));

async function toInstall(name: string, files: readonly (readonly [string, File])[]): Promise<ToInstall> {
  // what systems and editors put into a folder themselves is no part of a guide
  const own = files.filter(([path]) => !path.split("/").some((part) => /^(\.|~\$|Thumbs\.db$|desktop\.ini$)/i.test(part)));
  return { name, files: await Promise.all(own.map(async ([path, file]) => ({ path, base64: await base64Of(file) }))) };
}

/** All files that were dropped, with the folders that they lie in; `unread`: names of what could not be read. To be asked for at once. */
export async function droppedWithPaths(
  data: DataTransfer,
): Promise<{ readonly found: readonly (readonly [string, File])[]; readonly unread: readonly string[] }> {
  const files = [...data.files].map((file) => [file.name, file] as const);
  const entries = [...data.items].map((item) => item.webkitGetAsEntry());
  if (entries.every((entry) => entry === null || entry.isFile)) return { found: files, unread: [] };
  const found: (readonly [string, File])[] = [];
  const unread: string[] = [];
  for (const entry of entries) {
    if (!entry) continue;
    await walk(entry, entry.name, found).catch(() => unread.push(entry.name));
  }
  return { found, unread };
}

async function walk(entry: FileSystemEntry, path: string, found: (readonly [string, File])[]): Promise<void> {
  if (isFile(entry)) {
    found.push([path, await fileOf(entry)]);
    return;
  }
  if (!isFolder(entry)) return;
  const reader = entry.createReader();
  // a browser tells at most a hundred entries at a time
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return;
    for (const one of some) await walk(one, path === "" ? one.name : `${path}/${one.name}`, found);
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

const PIECE = 0x8000;

async function base64Of(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = "";
  for (let start = 0; start < bytes.length; start += PIECE) text += String.fromCharCode(...bytes.subarray(start, start + PIECE));
  return btoa(text);
}
