import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import { parseSync } from "vite";
import { expect, test } from "vitest";
import { productFolder } from "../../electron/files/paths.ts";
import { guide2026 } from "../fixtures/letter-source.ts";

/**
 * The product knows no call: places, offices, topics and ids of the call that it was first made for stand in that guide's folder
 * alone. What is left in the code is listed here, each with the reason why it serves every call.
 */
const LEFT: Readonly<Record<string, { readonly says: readonly string[]; readonly why: string }>> = {
  "shared/case/case.ts": { says: ["stcsm"], why: "the value of a field of case.json, which is fixed: a project of the office of the call" },
  "shared/conditions/labels.ts": { says: ["stcsm"], why: "the Chinese word for that value" },
  "shared/wizard/sections/applicant-and-project.ts": {
    says: ["stcsm", "InShanghai", "本市"],
    why: "the same value, and a field of case.json; 本市 is the place of whichever call, and words.yaml says its name",
  },
  "shared/wizard/sections/parties.ts": { says: ["inShanghai", "本市", "在沪"], why: "a field of case.json, and columns of tables that people paste" },
  "shared/case/field-names.ts": { says: ["InShanghai", "inShanghai", "本市"], why: "fields of case.json, and the word that words.yaml replaces" },
  "shared/case/field-catalogue.ts": { says: ["本市"], why: "the word that words.yaml replaces" },
  "shared/files-first/found-file.ts": { says: ["InShanghai", "inShanghai"], why: "fields of case.json" },
  "shared/files-first/answer-in-case.ts": { says: ["InShanghai", "inShanghai"], why: "fields of case.json" },
  "shared/files-first/put-fact.ts": { says: ["InShanghai", "inShanghai"], why: "fields of case.json" },
  "shared/files-first/unit-facts.ts": { says: ["InShanghai", "inShanghai"], why: "fields of case.json" },
  "renderer/files-first/shown-value.ts": { says: ["InShanghai", "inShanghai"], why: "fields of case.json" },
  "renderer/ui/text/offered-fields.ts": { says: ["InShanghai", "inShanghai", "本市"], why: "fields of case.json, and the word that words.yaml replaces" },
  "shared/desk/profiles.ts": { says: ["InShanghai"], why: "a field of case.json" },
  "shared/desk/across-cases.ts": { says: ["stcsm"], why: "the value of a field of case.json: a project of the office of the call" },
  "shared/rules/checks/project.ts": { says: ["inShanghai"], why: "a field of case.json" },
  "shared/guide/place-words.ts": { says: ["本市"], why: "the word that words.yaml replaces" },
  "shared/reading/vocabulary/chinese-places.ts": { says: ["Shanghai", "上海"], why: "a city of China, one of forty" },
  "shared/reading/vocabulary/misread-places.ts": { says: ["上海"], why: "a city of China, one of ten" },
  "shared/reading/vocabulary/ocr-alphabet.ts": { says: ["沪"], why: "one of all the characters that the engine for scans knows" },
  "shared/attachments/name-of-subject.ts": { says: ["shanghai"], why: "a city in the names of units, one of several" },
  "shared/text/line-breaking.ts": { says: ["长三角"], why: "a word that is not parted, one of many regions" },
  "shared/guide/open-guide.ts": { says: ["shanghai"], why: "an example of `extends`: the guide that every installation has" },
  "shared/policies/activities.ts": { says: ["张江", "来沪", "长三角"], why: "what the policy documents of the product name; policies are not calls" },
  "electron/samples/sample-documents.ts": { says: ["topic-2", "topic-3-2"], why: "folders of the demonstration cases" },
  "electron/sample.mjs": { says: ["topic-2"], why: "a folder of the demonstration cases" },
  "electron/library/guides/new-guide.ts": { says: ["专题一", "第2条"], why: "examples in the comments of a new guide, of no call" },
};

/** Words of that call. */
const WORDS = /上海|shanghai(?!Date)|本市|市科委|沪科|沪|专题[一二三四]|一网通办|第\d+条|张江|长三角|(?<!\d)021-\d{8}|stcsm|topic-\d(?:-\d)?/iu;

/** Ids of that guide that are words of the product too: kinds of documents, slots and steps, and documents that the product writes itself. */
const SHARED_IDS = new Set([
  ..."hotline review recusal prior-funding biosafety ethics other truthful constructor funding no-licence-transfer self-funding".split(" "),
  ..."agreement-checklist policy-alignment seal-list attachment-list upload-list filing-window unit-review".split(" "),
]);
const ids = new Set(
  [guide2026.rules, guide2026.slots, guide2026.documents, guide2026.clauses, guide2026.readings, guide2026.topics]
    .flatMap((entries) => entries.map(({ id }) => id))
    .filter((id) => id.length > 2 && !SHARED_IDS.has(id)),
);

/** Literals in the source of a file, comments and imports aside: strings, templates, patterns and the text of screens. */
function literalsOf(file: string, source: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) for (const one of node) visit(one);
    if (typeof node !== "object" || node === null || Array.isArray(node)) return;
    if ("type" in node && node.type === "ImportDeclaration") return;
    if ("type" in node && "start" in node && "end" in node && /^(?:Literal|TemplateElement|JSXText)$/.test(String(node.type))) {
      found.push(source.slice(Number(node.start), Number(node.end)).replace(/^["'`]|["'`]$/g, ""));
    }
    for (const child of Object.values(node)) visit(child);
  };
  visit(parseSync(file, source).program);
  return found;
}

const wordsOfCall = (file: string, source: string): readonly string[] =>
  literalsOf(file, source).filter((literal) => WORDS.test(literal) || ids.has(literal) || /^\d-\d$/.test(literal));

const root = productFolder();
const files = ["shared", "electron", "renderer"].flatMap((room) =>
  readdirSync(join(root, room), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.(?:ts|tsx|mjs)$/.test(file) && !file.endsWith(".d.ts"))
    .map((file) => join(room, file)),
);
const found = new Map(files.map((file) => [file.split(sep).join("/"), wordsOfCall(file, readFileSync(join(root, file), "utf8"))]));

test("no code names a place, an office, a topic or an id of the call that the product was first made for", () => {
  expect(files.length).toBeGreaterThan(800);
  const unexplained = [...found].flatMap(([file, literals]) =>
    literals.filter((literal) => !LEFT[file]?.says.some((word) => literal.includes(word))).map((literal) => [file, literal.slice(0, 80)]),
  );
  expect(unexplained).toEqual([]);
});

test("what is left is there still, for a reason that is written", () => {
  const gone = Object.entries(LEFT).flatMap(([file, { says }]) =>
    says.filter((word) => !found.get(file)?.some((literal) => literal.includes(word))).map((word) => [file, word]),
  );
  expect(gone).toEqual([]);
});

test("templates outside of the guides, policies and samples name no place, office or clause", () => {
  const letters = readdirSync(join(root, "templates", "letters")).map((file) => join("templates", "letters", file));
  const named = [...letters, join("templates", "house-style.yaml"), join("templates", "stamp.yaml")].filter((file) =>
    WORDS.test(readFileSync(join(root, file), "utf8")),
  );
  expect(named).toEqual([]);
});

test.each(['"专题二名单"', "`第11条`", "/上海/u", '"agreement-present"', '"3-1"'])("the search finds %s", (literal) => {
  expect(wordsOfCall("a.ts", `// 专题二\nconst name = "a"; export const x = ${literal};`)).toHaveLength(1);
});
