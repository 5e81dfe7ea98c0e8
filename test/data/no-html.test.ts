import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { productFolder } from "../../electron/files/paths.ts";

/** Ways by which words of a case, a guide or a template could become HTML or code. */
const WAYS =
  /dangerouslySetInnerHTML|\b(?:inner|outer)HTML\b|insertAdjacentHTML|document\.write|srcDoc|\bsrcdoc\b|DOMParser|createContextualFragment|setHTMLUnsafe|\beval\(|new Function\(|javascript:/;
/** Reads a pasted table in a document of its own, which runs no script and loads nothing, and takes its words alone. */
const READS_HTML = join("renderer", "wizard", "paste", "table-in-clipboard.ts");
/** Shows the preview of a guide, a page of our own making, in a frame that runs no script. */
const SHOWS_PAGE = join("renderer", "guides", "guide-preview.tsx");
const FOLDERS = ["renderer", "shared", "electron"];

const files = FOLDERS.flatMap((folder) =>
  readdirSync(join(productFolder(), folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(tsx?|mjs|html)$/.test(file))
    .map((file) => join(folder, file)),
);

test("no source of the program makes HTML or code out of words", () => {
  expect(files.length).toBeGreaterThan(300);
  const found = files.filter((file) => WAYS.test(readFileSync(join(productFolder(), file), "utf8")));
  expect(found.toSorted()).toEqual([READS_HTML, SHOWS_PAGE].toSorted());
  const preview = readFileSync(join(productFolder(), SHOWS_PAGE), "utf8");
  expect(preview).toContain('sandbox="allow-same-origin allow-modals"');
  expect(preview.replace("srcDoc=", "")).not.toMatch(WAYS);
  expect(readFileSync(join(productFolder(), READS_HTML), "utf8").replace("new DOMParser().parseFromString", "")).not.toMatch(WAYS);
});

test.each([
  "<b dangerouslySetInnerHTML={{ __html: words }} />",
  "box.innerHTML = words",
  'eval("1")',
  "new DOMParser()",
  '<a href="javascript:x" />',
])("the look for it finds %s", (source) => {
  expect(source).toMatch(WAYS);
});
