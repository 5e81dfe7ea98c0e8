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

/** Copies what Git knows or would add, so that nothing built beforehand is tested in the place of the sources. */
export function copyProject(from: string): ProjectCopy {
  const root = mkdtempSync(join(tmpdir(), "guohe-faults-"));
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"], { cwd: from, encoding: "utf8" });
  const deleted = new Set(execFileSync("git", ["ls-files", "-z", "--deleted"], { cwd: from, encoding: "utf8" }).split("\0"));
  for (const file of listed.split("\0").filter((name) => name !== "" && !deleted.has(name))) {
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
