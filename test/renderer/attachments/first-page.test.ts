import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const IMPORTED = /^(?:import|export)(?! type)(?:[^;"]*? from)? "([^"]+)";/gmu;

/** All that a file brings with it at once, as paths and names of packages: what is imported when it is needed is not in it. */
function broughtBy(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found;
  found.add(file);
  for (const [, name = ""] of readFileSync(file, "utf8").matchAll(IMPORTED)) {
    if (!name.startsWith(".")) found.add(name);
    else if (/\.tsx?$/u.test(name)) broughtBy(resolve(dirname(file), name), found);
  }
  return found;
}

const screen = fileURLToPath(new URL("../../../renderer/attachments/attachment-screen.tsx", import.meta.url));
const proof = fileURLToPath(new URL("../../../renderer/attachments/proof-facts.tsx", import.meta.url));

test("the first page of an attachment is shown without the tables by which languages are told apart", () => {
  expect([...broughtBy(proof)]).toContain("eld/extrasmall");
  expect([...broughtBy(screen)]).not.toContain("eld/extrasmall");
});
