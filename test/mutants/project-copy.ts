import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Fault, plantFault } from "./faults.ts";

/** A copy of the project as it stands in the work tree, changes that are not committed included; packages are shared by a link. */
export type ProjectCopy = {
  readonly root: string;
  /** plants the fault, and gives what takes it out again */
  readonly plant: (fault: Fault) => () => void;
  readonly remove: () => void;
};

/** What Git knows or would add, and is there; paths from `root` with `/` between their parts. */
export function filesOf(root: string): readonly string[] {
  const listed = (...which: readonly string[]) => execFileSync("git", ["ls-files", "-z", ...which], { cwd: root, encoding: "utf8" }).split("\0");
  const deleted = new Set(listed("--deleted"));
  return listed("--cached", "--others", "--exclude-standard", "--deduplicate").filter((file) => file !== "" && !deleted.has(file));
}

/** Copies what Git knows or would add, so that nothing built beforehand is tested in the place of the sources. */
export function copyProject(from: string): ProjectCopy {
  const root = mkdtempSync(join(tmpdir(), "guohe-faults-"));
  for (const file of filesOf(from)) {
    mkdirSync(join(root, dirname(file)), { recursive: true });
    cpSync(join(from, file), join(root, file));
  }
  symlinkSync(join(from, "node_modules"), join(root, "node_modules"), "dir");
  return {
    root,
    plant: (fault) => {
      const file = join(root, fault.file);
      const text = readFileSync(file, "utf8");
      writeFileSync(file, plantFault(fault, text));
      return () => writeFileSync(file, text);
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
