import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isMap, isSeq, parse, parseDocument } from "yaml";
import { z } from "zod";
import { planDocuments } from "../../../electron/jobs/write/plan-documents.ts";
import { checkDataText } from "../../../electron/library/guides/install-data.ts";
import { type Case, parseCase } from "../../../shared/case/case.ts";
import { checkCase } from "../../../shared/check/check-case.ts";
import type { Guide } from "../../../shared/guide/guide.ts";
import { errorText } from "../../../shared/messages/error-text.ts";
import { atNight } from "../../fixtures/at-night.ts";
import { letters, unwrap } from "../../fixtures/letter-source.ts";
import { singleGuide } from "../../fixtures/single-guide.ts";
import { baseCase } from "../../fixtures/situations.ts";

const ROUNDS = atNight ? 500 : 120;

const generalSchema = z.object({
  questions: z.unknown(),
  countrySets: z.unknown(),
  kinds: z.array(z.object({ name: z.string(), each: z.string().optional(), check: z.unknown(), answers: z.array(z.record(z.string(), z.unknown())) })),
});

const read = (path: string) => readFileSync(new URL(`../../../${path}`, import.meta.url));
const small = read("test/fixtures/guides/made-up-2027.yaml").toString("utf8");
const large = await singleGuide();
const cases: readonly Case[] = [
  unwrap(parseCase(parse(read("test/fixtures/guides/made-up-2027.case.json").toString("utf8")), "case.json")),
  ...["1", "2", "3-1", "3-2"].map((topic) => unwrap(parseCase(baseCase(topic), topic))),
  unwrap(parseCase({ formatVersion: 1, id: "empty", guide: "x", topic: "x" }, "empty")),
];

const general = generalGuide();

/** The made-up guide with a rule for each general kind of check, with conditions, and the questions that they ask. */
function generalGuide(): { readonly text: string; readonly cases: readonly Case[] } {
  const made: unknown = parse(read("test/cases/general-kinds.yaml").toString("utf8").replaceAll("slot: foreign-funding-proof", "slot: annex"));
  const { questions, countrySets, kinds } = generalSchema.parse(made);
  const document = parseDocument(small);
  document.setIn(["questions"], document.createNode(questions));
  document.setIn(["countrySets"], document.createNode(countrySets));
  // lists stand in files of their own, which one file does not have
  const rules = kinds.filter(({ check }) => !JSON.stringify(check).includes("lookup"));
  for (const [index, { name, each, check }] of rules.entries()) {
    const rule = { id: `general-${index}`, title: name, topics: "all", cites: [{ clause: "a-money" }], ...(each !== undefined && { each }), check };
    document.addIn(["rules"], document.createNode(rule));
  }
  document.setIn(["slots", 2, "required"], document.createNode({ when: { fact: "applicant.isEnterprise", equals: true } }));
  const answers = rules.flatMap((one) => one.answers.slice(0, 1)).filter((_, index) => index % 4 === 0);
  const parsed = answers.map((set) => unwrap(parseCase({ formatVersion: 1, id: "general", guide: "x", topic: "x", ...set }, "general")));
  return { text: document.toString({ lineWidth: 0 }), cases: parsed };
}

/** A damage to the text of a guide: of its lines, its bytes, or its values. `pick`: numbers from 0 to 1 that choose the place. */
type Damage = (text: string, pick: (count: number) => number) => string;

/** A change of one value somewhere in the document. */
const inDocument =
  (change: (parent: unknown, pick: (count: number) => number) => void): Damage =>
  (text, pick) => {
    const document = parseDocument(text);
    // broken already: its values cannot be changed
    if (document.errors.length > 0) return text;
    const parents: unknown[] = [];
    const walk = (node: unknown) => {
      if (!isMap(node) && !isSeq(node)) return;
      if (node.items.length > 0) parents.push(node);
      for (const item of node.items) walk(isMap(node) ? Reflect.get(Object(item), "value") : item);
    };
    walk(document.contents);
    change(parents[pick(parents.length)], pick);
    return document.toString({ lineWidth: 0 });
  };

const VALUES: readonly unknown[] = [null, "", 0, -1, 1e308, true, [], {}, "all", "((", "x", ["x"], { x: 1 }, "2026-13-45", "__proto__", [null], "constructor"];

const DAMAGES: Readonly<Record<string, Damage>> = {
  "a line gone": (text, pick) => {
    const lines = text.split("\n");
    return lines.toSpliced(pick(lines.length), 1).join("\n");
  },
  "a line twice": (text, pick) => {
    const lines = text.split("\n");
    const at = pick(lines.length);
    return lines.toSpliced(at, 0, lines[at] ?? "").join("\n");
  },
  "a line further in or out": (text, pick) => {
    const lines = text.split("\n");
    const at = pick(lines.length);
    const line = lines[at] ?? "";
    return lines.with(at, pick(2) === 0 ? `  ${line}` : line.replace(/^ {1,2}/, "")).join("\n");
  },
  "a tab before a line": (text, pick) => {
    const lines = text.split("\n");
    const at = pick(lines.length);
    return lines.with(at, `\t${lines[at] ?? ""}`).join("\n");
  },
  "cut off": (text, pick) =>
    Buffer.from(text)
      .subarray(0, pick(Buffer.byteLength(text)))
      .toString("utf8"),
  "not in UTF-8": (text, pick) => {
    const bytes = Buffer.from(text);
    bytes[pick(bytes.length)] = 0xff;
    return bytes.toString("utf8");
  },
  "a key renamed": inDocument((parent, pick) => {
    if (isMap(parent)) Reflect.set(Object(parent.items[pick(parent.items.length)]), "key", ["x", "kind", "each", "id", "__proto__"][pick(5)]);
  }),
  "a field gone": inDocument((parent, pick) => {
    if (isMap(parent) || isSeq(parent)) parent.items.splice(pick(parent.items.length), 1);
  }),
  "another value": inDocument((parent, pick) => {
    const value = VALUES[pick(VALUES.length)];
    if (isMap(parent)) Reflect.set(Object(parent.items[pick(parent.items.length)]), "value", value);
    else if (isSeq(parent)) parent.items[pick(parent.items.length)] = value;
  }),
  "an item twice": inDocument((parent, pick) => {
    if (isSeq(parent)) parent.items.push(parent.items[pick(parent.items.length)]);
  }),
};

/** An error says where it is, and a guide that passes checks every case and writes its documents. */
async function tryGuide(text: string, on = cases): Promise<"refused" | "taken"> {
  const checked = await checkDataText(text, "指南.yaml");
  if (!checked.ok) {
    expect(["guide-invalid", "policy-invalid"]).toContain(checked.error.kind);
    const problems = "problems" in checked.error ? checked.error.problems : [];
    expect(problems.length).toBeGreaterThan(0);
    for (const { line, column, problem } of problems) {
      expect(line, problem).toBeGreaterThan(0);
      expect(column, problem).toBeGreaterThan(0);
      expect(problem).toMatch(/\p{Script=Han}/u);
    }
    expect(errorText(checked.error)).toMatch(/有误：.*请/s);
    return "refused";
  }
  if (checked.value.kind === "guide") runGuide(checked.value.item, on);
  return "taken";
}

function runGuide(guide: Guide, on: readonly Case[]): void {
  for (const one of on) {
    for (const { id: topic } of guide.topics) {
      const theCase: Case = { ...one, guide: guide.id, topic };
      const report = checkCase({ case: theCase, guide, letters, moment: { kind: "date", date: "2027-03-10" } });
      if (!report.ok) throw new Error(errorText(report.error));
      const plan = planDocuments({ case: theCase, guide, letters, report: report.value }, () => 1);
      if (!plan.ok) throw new Error(errorText(plan.error));
    }
  }
}

const damaged = fc.record({
  names: fc.array(fc.constantFrom(...Object.keys(DAMAGES)), { minLength: 1, maxLength: 2 }),
  places: fc.array(fc.double({ min: 0, max: 0.999999, noNaN: true }), { minLength: 8, maxLength: 8 }),
});

function damage(text: string, { names, places }: { readonly names: readonly string[]; readonly places: readonly number[] }): string {
  let next = 0;
  const pick = (count: number) => Math.min(count - 1, Math.floor((places[next++ % places.length] ?? 0) * count));
  return names.reduce((broken, name) => DAMAGES[name]?.(broken, pick) ?? broken, text);
}

test(`${ROUNDS} damages to a guide: an error with its place, or a guide with which every case is checked and every document planned`, async () => {
  const counts = { refused: 0, taken: 0 };
  await fc.assert(
    fc.asyncProperty(damaged, async (how) => {
      counts[await tryGuide(damage(small, how))] += 1;
    }),
    { numRuns: ROUNDS, seed: 17 },
  );
  expect(counts.refused).toBeGreaterThan(40);
  expect(counts.taken).toBeGreaterThan(15);
}, 120_000);

test("the same of the guide of 2026, a few times", async () => {
  await fc.assert(
    fc.asyncProperty(damaged, async (how) => {
      await tryGuide(damage(large, how));
    }),
    { numRuns: 12, seed: 17 },
  );
}, 120_000);

test(`${ROUNDS} damages to a guide of general checks, with questions and conditions`, async () => {
  expect(await tryGuide(general.text, general.cases)).toBe("taken");
  const counts = { refused: 0, taken: 0 };
  await fc.assert(
    fc.asyncProperty(damaged, async (how) => {
      counts[await tryGuide(damage(general.text, how), general.cases)] += 1;
    }),
    { numRuns: ROUNDS, seed: 18 },
  );
  expect(counts.refused).toBeGreaterThan(40);
  expect(counts.taken).toBeGreaterThan(8);
}, 120_000);
