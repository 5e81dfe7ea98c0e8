import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { expect, test } from "vitest";
import { productFolder } from "../../electron/files/paths.ts";
import { newestShippedGuide } from "./shipped-guide.ts";

const root = productFolder();
const FOLDERS = ["shared", "electron", "renderer", "templates/guides", "templates/policies", "templates/letters", "test", "docs", ".github", ".ci"];
const files = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "electron-builder.yml",
  ...FOLDERS.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" }).map((file) => `${folder}/${file.replaceAll("\\", "/")}`),
  ),
].filter((file) => /\.(tsx?|mjs|css|ya?ml|md|nsi)$|\.ci\/run$/.test(file) && !file.endsWith("citations.test.ts"));
const markdown = new Set(
  files
    .filter((file) => file.endsWith(".md"))
    .map((file) => basename(file))
    .concat("NOTICE.md", "README.md"),
);
const readings = new Set((await newestShippedGuide()).readings.map(({ id }) => id));

/** Tests make up files of their own: only what their comments say counts. */
const commentsOf = (source: string) => (source.match(/\/\*[\s\S]*?\*\/|(?:^|\s)\/\/ .*$/gm) ?? []).join("\n");

/** The file of an example in a document, and the file that a new folder is written with: `"letters/x.md": text`. */
const MADE_UP = /^```\w+ \S+$|^ +"[\w/-]+\.md": `/gm;

/** Documents, chapters and issues that a reader of this repository cannot open. `file` is the one that cites. */
function strangersIn(file: string, source: string): readonly string[] {
  const text = /^test\/.*\.tsx?$/.test(file) ? commentsOf(source) : source.replace(MADE_UP, "");
  const documents = [...text.matchAll(/(?<![\w*$}./-])((?:[\w-]+\/)*[A-Za-z][\w-]*\.md)\b/g)].map(([, cited]) => cited ?? "");
  const unknown = documents.filter((cited) =>
    cited.includes("/") ? ![join(root, cited), join(root, dirname(file), cited)].some((path) => existsSync(path)) : !markdown.has(cited),
  );
  // a design document of another place has the name of one of ours: only with its folder is it clear which is meant
  const bare = /^(shared|electron|renderer)\/.*\.tsx?$/.test(file)
    ? documents.filter((cited) => ["architecture.md", "guides.md", "cli.md"].includes(cited))
    : [];
  const chapters = [...text.matchAll(/\bpages (?:README|§)|\b[Ii]ssue #?\d+\b/g)].map(([cited]) => cited);
  const unread = [...text.matchAll(/\breadings? ([A-F]\d{1,2})\b/g)].flatMap(([, id = ""]) => (readings.has(id) ? [] : [`reading ${id}`]));
  return [...unknown, ...bare, ...chapters, ...unread];
}

test("comments, data and documents cite only what is in the repository", () => {
  expect(files.length).toBeGreaterThan(500);
  const found = files.flatMap((file) => strangersIn(file, readFileSync(join(root, file), "utf8")).map((cited) => `${file}: ${cited}`));
  expect(found).toEqual([]);
});

test.each([
  "(product.md, “The bundle”)",
  "as readings.md says",
  "pages README §4",
  "(pages §4)",
  "issue 7",
  "reading A99",
  "see docs/none.md",
])("the look for them finds %s", (words) => {
  expect(strangersIn("shared/case/case.ts", `/** ${words} */`)).not.toEqual([]);
});

test("of a test its comments count, not the files that it makes up", () => {
  expect(strangersIn("test/x.test.ts", 'write("x.md"); // pages README §1')).toEqual(["pages README"]);
});

test("the file that an example is for is made up, what the example cites is not", () => {
  expect(strangersIn("docs/guides.md", "```markdown letters/x.md\nsee docs/none.md\n```\n")).toEqual(["docs/none.md"]);
});

test.each(["docs/security.md", "(readings A1, A3)", "CHANGELOG.md", "pages of the bundle"])("the look for them lets %s pass", (words) => {
  expect(strangersIn("shared/case/case.ts", `/** ${words} */`)).toEqual([]);
});
