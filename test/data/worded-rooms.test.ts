import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { parseSync } from "vite";
import { expect, test } from "vitest";
import { productFolder } from "../../electron/files/paths.ts";

/**
 * Whatever failed, is doubtful or is being done is a code in electron/; `shared/messages/` makes the sentences. Chinese is
 * written here only where text is the product itself: rooms (a folder) and single files, each with what it writes.
 */
const WORDED: Readonly<Record<string, string>> = {
  "cli/": "help, report lines and the options' own errors",
  "desktop/": "menus and dialogs of the system",
  "loopback/": "pages and terminal lines before the window is there",
  "documents/": "headings, styles and typesetting of the letters",
  "packing/": "the installer and the release",
  "samples/": "papers of the demonstration cases",
  "bundle/check-names.ts": "names of fields on the bundle's pages",
  "bundle/cover.ts": "the cover",
  "bundle/dividers.ts": "divider pages",
  "bundle/earlier-bundle.ts": "names of files in the package",
  "bundle/edited-bundle.ts": "attachment numbers",
  "bundle/finish-bundle.ts": "bookmarks and stamps",
  "bundle/front-pages.ts": "the cover",
  "bundle/index-pages.ts": "the index",
  "bundle/lay-out-bundle.ts": "the divider of another paper's translation",
  "bundle/manifest.ts": "names of files in the package",
  "bundle/draw-stamp.ts": "the stamp",
  "bundle/upload-files.ts": "names of files in the package",
  "bundle/zip-folder.ts": "the folder in the ZIP",
  "jobs/build/plan-bundle-input.ts": "title and subject of the bundle's PDF",
  "jobs/print/print-pack.ts": "title of the print pack's PDF",
  "jobs/print/upload-lists.ts": "title of the PDF of all upload lists",
  "jobs/write/preview-document.ts": "characters that load the fonts",
  "jobs/check/self-check.ts": "the program's name, a trial file and a trial character",
  "pdf/outline.ts": "the producer of a PDF",
  "pdf/pdfa/claim-pdfa.ts": "the producer of a PDF",
  "pdf/fonts/system-fangsong.ts": "names of fonts and characters that they need",
  "reading/ocr/mixed-lines.ts": "numbers of headings",
  "reading/ocr/slips.ts": "signs that an engine misreads",
  "files/presence.ts": "the holder of a lock without a name",
  "files/paths.ts": "names of folders",
  "library/cases/add-attachment.ts": "names of files",
  "library/cases/case-shortcut.ts": "the file that opens a case, and its text",
  "library/cases/case-versions.ts": "names of files",
  "library/guides/draft-file.ts": "drafts of guides and policies: their comments, and patterns of official texts",
  "library/guides/draft-guide.ts": "the draft of a guide",
  "library/new-cases/name-folders.ts": "names of folders",
  "library/remembered/last-build.ts": "names of folders and files",
  "library/remembered/last-print-pack.ts": "names of files",
  "library/guides/new-guide.ts": "the beginnings of a guide folder, with comments for its author",
  "library/cases/save-case.ts": "names of files",
  "jobs/write/write-documents.ts": "names of files",
  "calls/app-calls.ts": "names of files",
  "calls/document-calls.ts": "names of folders",
  "calls/hand-over-calls.ts": "names of files and folders",
  "calls/version-calls.ts": "names of files",
};

const HAN = /\p{Script=Han}/u;

/** Literals with Chinese characters in the source of a file, comments aside: strings, templates and patterns. */
function chineseLiterals(file: string, source: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) visit(one);
    if (typeof node !== "object" || node === null || Array.isArray(node)) return;
    if ("type" in node && "start" in node && "end" in node && (node.type === "Literal" || node.type === "TemplateElement")) {
      const literal = source.slice(Number(node.start), Number(node.end));
      if (HAN.test(literal)) found.push(literal);
    }
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseSync(file, source).program);
  return found;
}

const root = join(productFolder(), "electron");
const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
const literals = new Map(files.map((file) => [file.split(sep).join("/"), chineseLiterals(file, readFileSync(join(root, file), "utf8"))]));
const isIn = (file: string) => (place: string) => (place.endsWith("/") ? file.startsWith(place) : file === place);

test("electron/ writes no Chinese outside of the rooms and files whose product is text", () => {
  expect(files.length).toBeGreaterThan(200);
  const others = [...literals].filter(([file, found]) => found.length > 0 && !Object.keys(WORDED).some(isIn(file)));
  expect(others).toEqual([]);
});

test("each room and file that may write Chinese does so still", () => {
  const worded = [...literals].flatMap(([file, found]) => (found.length > 0 ? [file] : []));
  expect(Object.keys(WORDED).filter((place) => !worded.some((file) => isIn(file)(place)))).toEqual([]);
});

test.each(['"附件已损坏"', "`附件`", "/^尚未填写：/"])("the search finds %s", (literal) => {
  expect(chineseLiterals("a.ts", `// 说明\nconst name = "a"; export const x = ${literal};`)).toHaveLength(1);
});
