import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/** An internet socket of a process, out of Linux's own tables. Addresses as the kernel writes them in hexadecimal. */
export type OpenSocket = { readonly protocol: string; readonly localPort: number; readonly remotePort: number; readonly state: string };

const TABLES = ["tcp", "tcp6", "udp", "udp6"];

/** Every internet socket that `processId` or a process below it holds. */
export function openSockets(processId: number): readonly OpenSocket[] {
  const inodes = new Set(processTree(processId).flatMap(socketInodes));
  return TABLES.flatMap((protocol) => readTable(protocol).filter(({ inode }) => inodes.has(inode))).map(({ inode: _inode, ...socket }) => socket);
}

/** Ids of a process and of all that it started. */
export function processTree(processId: number): readonly number[] {
  const parents = readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ id: Number(name), parent: parentOf(name) }));
  const below = (id: number): readonly number[] => [id, ...parents.filter(({ parent }) => parent === id).flatMap((child) => below(child.id))];
  return below(processId);
}

/** proc(5): the parent is the second field after the program's name, which stands in brackets and may hold any character. */
function parentOf(id: string): number {
  return Number(
    readOrEmpty(`/proc/${id}/stat`)
      .replace(/^.*\) /s, "")
      .split(" ")[1],
  );
}

function socketInodes(id: number): readonly string[] {
  try {
    const links = readdirSync(`/proc/${id}/fd`).map((name) => linkOrEmpty(`/proc/${id}/fd/${name}`));
    return links.flatMap((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1] ?? []);
  } catch {
    return [];
  }
}

function readTable(protocol: string): readonly (OpenSocket & { readonly inode: string })[] {
  const [, ...lines] = readOrEmpty(`/proc/net/${protocol}`).trim().split("\n");
  return lines.map((line) => {
    const [, local = "", remote = "", state = "", , , , , , inode = ""] = line.trim().split(/\s+/);
    return { protocol, localPort: portOf(local), remotePort: portOf(remote), state, inode };
  });
}

const portOf = (address: string): number => Number.parseInt(address.split(":")[1] ?? "", 16);

const readOrEmpty = (file: string): string => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
};

const linkOrEmpty = (file: string): string => {
  try {
    return readlinkSync(file);
  } catch {
    return "";
  }
};
