import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

test("the marks that begin or end no line are listed in one file", () => {
  const root = fileURLToPath(new URL("../../..", import.meta.url));
  const files = ["electron", "shared", "renderer"].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => join(root, folder, name)),
  );
  const lists = files.filter((file) => /["'`][^"'`\n]*(?:，。、；：|）〕】》|（〔【《)/u.test(readFileSync(file, "utf8")));
  // the names of files that every system shows are another matter: they may hold these marks
  expect(lists.map((file) => relative(root, file)).filter((file) => !file.endsWith("check-names.ts"))).toEqual(["shared/text/line-breaking.ts"]);
});
