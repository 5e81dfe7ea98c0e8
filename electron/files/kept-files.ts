import { readdir, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { env } from "node:process";
import { writeAtomically } from "./atomic-write.ts";
import { userDataFolder } from "./paths.ts";
import { readRegularText } from "./regular-file.ts";
import { sha256 } from "./sha256.ts";

/** Run from source, the program is another after each change: only a home of its own, as tests have, keeps anything. */
const isKept = () => !import.meta.url.endsWith(".ts") || env.GUOHE_HOME !== undefined;

const CHECKSUM_LENGTH = 64;

/**
 * What was worked out of files, kept in a folder of the user's data, each under what it was worked out of: what is damaged counts
 * as not kept, and what was used longest ago goes first once all together are too large.
 */
export class KeptFiles {
  private readonly name: string;
  readonly mostBytes: number;

  /** @param name of the folder; @param mostBytes of all together */
  constructor(name: string, mostBytes: number) {
    this.name = name;
    this.mostBytes = mostBytes;
  }

  private folder = () => join(userDataFolder(), this.name);
  private fileOf = (key: string) => join(this.folder(), `${sha256(key)}.txt`);

  /** What `parse` makes of what is kept; `undefined` where nothing is, or something that it does not take. */
  async read<T>(key: string, parse: (value: unknown) => T | undefined): Promise<T | undefined> {
    if (!isKept()) return undefined;
    const file = this.fileOf(key);
    try {
      const text = await readRegularText(file);
      const content = text.slice(CHECKSUM_LENGTH + 1);
      if (sha256(content) !== text.slice(0, CHECKSUM_LENGTH)) return undefined;
      const found = parse(JSON.parse(content));
      const now = new Date();
      if (found !== undefined) await utimes(file, now, now).catch(() => undefined);
      return found;
    } catch {
      return undefined;
    }
  }

  /** Where it cannot be kept, it is worked out again the next time. */
  async keep(key: string, value: object, mostBytes = this.mostBytes): Promise<void> {
    if (!isKept()) return;
    const text = JSON.stringify(value);
    const written = await writeAtomically(this.fileOf(key), `${sha256(text)}\n${text}`);
    if (written.ok) await this.forgetOldest(mostBytes).catch(() => undefined);
  }

  /** Takes away what was used longest ago until the rest is no larger than allowed. */
  private async forgetOldest(mostBytes: number): Promise<void> {
    const folder = this.folder();
    const files = await Promise.all(
      (await readdir(folder)).map(async (name) => {
        const { size, mtimeMs } = await stat(join(folder, name));
        return { path: join(folder, name), size, mtimeMs };
      }),
    );
    let bytes = 0;
    for (const { path, size } of files.sort((one, other) => other.mtimeMs - one.mtimeMs)) {
      bytes += size;
      if (bytes > mostBytes) await rm(path, { force: true });
    }
  }
}
