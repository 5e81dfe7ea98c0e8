import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse } from "yaml";
import { z } from "zod";
import { readByPatterns, readersOf } from "../../../shared/reading/elements/read-elements.ts";
import { featuresOf, PROVISIONS, type Provision, partyNames } from "../../../shared/reading/learned/statement-features.ts";
import type { PageText } from "../../../shared/reading/page-text.ts";
import { freshAgreements } from "../fresh-set.ts";
import { laidText } from "../laid-text.ts";
import { GROUPS, isOpen, type Line, linesOf, readingSet } from "../reading-set.ts";

/** The labelled sentences that the weights of `shared/reading/learned` are worked out of: those of the sets that are open, and of the lists of clauses. */

/** What a person reads of one provision in a document: `any` where persons may differ; words of the place where they are told. */
type Label = { readonly status: "present" | "unclear" | "missing" | "any"; readonly words?: string };
/** A document, with what each of its statements says: 1 holds the provision, 0 does not, undefined where nobody has said so. */
export type Example = {
  readonly group: string;
  readonly id: string;
  readonly labels: Readonly<Record<Provision, Label>>;
  /** whether patterns find each provision */
  readonly isFound: Readonly<Record<Provision, boolean>>;
  readonly statements: readonly { readonly features: readonly string[]; readonly holds: Readonly<Record<Provision, 0 | 1 | undefined>> }[];
};

const bare = (text: string) =>
  text
    .normalize("NFKC")
    .replace(/[\s\p{P}]/gu, "")
    .toLowerCase();
/** Shorter texts stand in many places. */
const [SHORTEST, SHORTEST_PART] = [4, 15];

function exampleOf(group: string, id: string, pages: readonly PageText[], labels: Example["labels"]): Example {
  const document = readersOf(pages);
  const read = readByPatterns(document);
  const isFound = each((provision) => read[provision].status === "present");
  const all = document.readers.flatMap((reader, stream) => {
    const names = partyNames(reader);
    return reader.clauses.flatMap((clause, index) =>
      clause.statements
        .filter(({ isHeading }) => !isHeading)
        .map((statement) => ({ text: bare(statement.text), clause: `${stream} ${index}`, features: featuresOf(reader, clause, statement, names) })),
    );
  });
  const judged = each((provision) => {
    const { status, words } = labels[provision];
    const quote = words === undefined ? undefined : bare(words);
    const own = status === "present" && isFound[provision] ? read[provision].places.map((place) => bare(place.quote)) : [];
    const isAt = (text: string) =>
      text.length >= SHORTEST &&
      ((quote !== undefined && (text.includes(quote) || (text.length >= SHORTEST_PART && quote.includes(text)))) || own.includes(text));
    const at = all.map(({ text }) => isAt(text));
    const near = new Set(all.filter((_, index) => at[index]).map(({ clause }) => clause));
    return all.map(({ clause }, index): 0 | 1 | undefined => {
      if (status === "any") return undefined;
      if (status === "present") return at[index] ? 1 : near.size === 0 || near.has(clause) ? undefined : 0;
      return status === "unclear" && at[index] ? undefined : 0;
    });
  });
  return { group, id, labels, isFound, statements: all.map(({ features }, index) => ({ features, holds: each((provision) => judged[provision][index]) })) };
}

const each = <T>(of: (provision: Provision) => T) => Object.fromEntries(PROVISIONS.map((one) => [one, of(one)])) as Record<Provision, T>;

/** A line of a source as plain text; cells stand side by side. */
function plainLine(line: Line): string {
  if (line.kind === "row") return line.cells.join(" || ");
  if (line.kind === "pair") return `${line.left} || ${line.right}`;
  return "text" in line && line.kind !== "seal" ? line.text : "";
}
const plainPage = (text: string) =>
  linesOf(text)
    .map(plainLine)
    .join("\n")
    .replace(/&\{[^}]*\}/gu, "")
    .replaceAll("{line}", "________");

const fromSets = (): readonly Example[] =>
  GROUPS.flatMap((group) =>
    readingSet(group).flatMap(({ id, form, pages, labels }) => {
      const { elements } = labels;
      if (form === "proof" || form === "translation" || elements === undefined || labels.second) return [];
      const own = each((provision): Label => {
        const one = elements[provision];
        return one.status === "missing" ? one : { status: one.status, words: one.quote };
      });
      return [exampleOf(group, id, laidText(pages.map((page) => `#P\n${plainPage(page)}\n`).join("")), own)];
    }),
  );

const file = (name: string) => parse(readFileSync(fileURLToPath(new URL(name, import.meta.url)), "utf8")) as unknown;
const status = z.enum(["present", "unclear", "missing", "any"]);
const label = z.union([
  z.tuple([status, z.string()]).transform(([one, words]): Label => ({ status: one, words })),
  status.transform((one): Label => ({ status: one })),
]);
const NAMES: Readonly<Record<string, Provision>> = { ...Object.fromEntries(PROVISIONS.map((one) => [one, one])), benefit: "benefitSplit" };

/** What is not named is missing, the content aside. */
function labelsOf(told: Readonly<Record<string, unknown>>): Example["labels"] {
  const named = Object.fromEntries(Object.entries(told).flatMap(([name, one]) => (NAMES[name] ? [[NAMES[name], label.parse(one)]] : [])));
  return each((provision) => named[provision] ?? { status: provision === "content" ? "any" : "missing" });
}

/** Rounds of rows: the frame that stands around a text, the text, what is read in it. */
const fromRows = (name: string): readonly Example[] => {
  const { frames, ...rounds } = z
    .object({ frames: z.record(z.string(), z.tuple([z.string(), z.string()])) })
    .catchall(z.array(z.tuple([z.string(), z.string(), z.record(z.string(), z.unknown())])))
    .parse(file(`../${name}.yaml`));
  return Object.entries(rounds).flatMap(([round, rows]) =>
    rows.map(([frame, text, told], index) => {
      const [above = "", below = ""] = frames[frame] ?? [];
      return exampleOf(name, `${round} ${index}`, laidText(`#P\n${above}\n${text.replaceAll("\f", "\n#P\n")}\n${below}`), labelsOf(told));
    }),
  );
};

const frames = z.object({ frames: z.record(z.string(), z.object({ head: z.string(), rest: z.string() })) });
const rows = z.record(z.string(), z.array(z.array(z.string().nullable()))).default({});

const STATUS_OF = { provisions: "present", open: "unclear", none: "missing" };
/** Provisions under a heading of their own, and sentences that are not what their heading says. */
function fromPhrasings(name: string): readonly Example[] {
  const read = frames.extend({ provisions: rows, open: rows, none: rows }).parse(file(`../${name}.yaml`));
  return (["provisions", "open", "none"] as const).flatMap((kind) =>
    Object.entries(read[kind]).flatMap(([language, own]) =>
      own.flatMap(([provision, heading, text], index) => {
        const { head = "", rest = "" } = read.frames[language] ?? {};
        if (!provision || !NAMES[provision]) return [];
        const others = kind === "none" ? Object.fromEntries(PROVISIONS.map((one) => [one, "any"])) : {};
        const told = { ...others, [provision]: STATUS_OF[kind] };
        return [exampleOf(name, `${kind} ${language} ${index}`, laidText(`#P\n${head}\n1. ${heading}\n${text}\n${rest}`), labelsOf(told))];
      }),
    ),
  );
}

/** What must be read from none of these sentences: content and rights may stand in some. */
function fromTraps(): readonly Example[] {
  const read = frames.extend({ traps: z.record(z.string(), z.array(z.string())) }).parse(file("../phrasings.yaml"));
  return Object.entries(read.traps).flatMap(([language, own]) =>
    own.map((text, index) => {
      const { head = "", rest = "" } = read.frames[language] ?? {};
      return exampleOf("traps", `${language} ${index}`, laidText(`#P\n${head}\n1. ${text}\n${rest}`), labelsOf({}));
    }),
  );
}

const FRESH = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh"] as const;
const fromFresh = (): readonly Example[] =>
  FRESH.flatMap((batch) =>
    freshAgreements(batch).map(({ id, text, is }) =>
      exampleOf(
        "fresh",
        id,
        laidText(text),
        each((provision): Label => ({ status: is[provision] })),
      ),
    ),
  );

const clauses = z.object({
  clauses: z.array(z.object({ in: z.string(), heading: z.string().default(""), text: z.string(), is: z.array(z.enum(PROVISIONS)) })),
});

/** Sentences by themselves, in the frame of their language: those of all lists of clauses beside this file. */
function fromClauses(): readonly Example[] {
  const known = frames.parse(file("../phrasings.yaml")).frames;
  const lists = readdirSync(fileURLToPath(new URL(".", import.meta.url))).filter((name) => /^clauses.*\.yaml$/u.test(name));
  const all = lists.toSorted().flatMap((name) => clauses.parse(file(name)).clauses.map((one, index) => ({ ...one, name, index })));
  return all.map(({ in: language, heading, text, is, name, index }) => {
    const { head = "", rest = "" } = known[language] ?? {};
    const labels = each((provision): Label => ({ status: is.includes(provision) ? "present" : "missing", words: text }));
    const laid = laidText(`#P\n${head}\n3. ${heading === "" ? text : `${heading}\n${text}`}\n${rest}`);
    return exampleOf(name.replace(".yaml", ""), `${index + 1}`, laid, labels);
  });
}

/** All that may be learned from, and what is kept apart: only to be measured. */
export function readExamples(): { readonly open: readonly Example[]; readonly kept: readonly Example[] } {
  const sets = fromSets();
  const isKept = ({ group }: Example) => GROUPS.some((one) => one === group && !isOpen(one));
  return {
    open: [
      ...sets.filter((one) => !isKept(one)),
      ...["drafted-clauses", "clauses-in-frames", "continental-clauses"].flatMap(fromRows),
      ...["phrasings", "phrasings-second"].flatMap(fromPhrasings),
      ...fromTraps(),
      ...fromFresh(),
      ...fromClauses(),
    ],
    kept: sets.filter(isKept),
  };
}
