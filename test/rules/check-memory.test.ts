import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { type Case, parseCase } from "../../shared/case.ts";
import { type CheckInput, checkCase } from "../../shared/check-case.ts";
import { CheckMemory } from "../../shared/check-memory.ts";
import { type Moment, parseMoment } from "../../shared/moment.ts";
import type { CheckReport } from "../../shared/report.ts";
import { readPath, writePath } from "../../shared/wizard/case-path.ts";
import { heavyCase } from "../bench/heavy-case.ts";
import { guide, letters } from "./check-value.ts";

const moments = ["2026-05-25T10:00", "2026-06-04T09:00", "2026-06-03"].map(momentOf);

function momentOf(at: string): Moment {
  const moment = parseMoment(at);
  if (!moment) throw new Error(`${at} is no moment`);
  return moment;
}

async function sample(topic: string): Promise<Case> {
  const file = fileURLToPath(new URL(`../../templates/samples/topic-${topic}/case.json`, import.meta.url));
  return caseOf(JSON.parse(await readFile(file, "utf8")));
}

function caseOf(value: unknown): Case {
  const parsed = parseCase(value, "case.json");
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

function check(input: CheckInput, memory?: CheckMemory): CheckReport {
  const report = checkCase(input, memory);
  if (!report.ok) throw new Error(JSON.stringify(report.error));
  return report.value;
}

/** Answers given, changed and taken back, one after the other. */
const EDITS: readonly (readonly [string, unknown])[] = [
  ["title", "另一个题目"],
  ["applicant.kind", "university"],
  ["applicant.name", "上海样例大学"],
  ["applicant.kind", "enterprise"],
  ["applicant.kind", undefined],
  ["applicant", undefined],
  ["partners[0].nameZh", "改名的伙伴"],
  ["partners[0].kind", "university"],
  ["partners[0].country", "HK"],
  ["partners[0].localFunding.namedLead", "别人"],
  ["partners[0].relations.licensedTechnology", true],
  ["partners", []],
  ["partners", undefined],
  ["units", undefined],
  ["agreements[0].term.end", "2026-01-01"],
  ["agreements[0].signatories[0].date", undefined],
  ["agreements[0].kind", undefined],
  ["agreements", []],
  ["agreements", undefined],
  ["attachments", []],
  ["budget.grant", 123_456],
  ["budget.total", 1],
  ["budget.selfFunding", []],
  ["budget.internationalCooperation", undefined],
  ["confirmations", [{ rule: "no-licence-transfer-commitment", basis: "电话咨询，5月20日" }]],
  ["declarations.unitReviewed", false],
  ["declarations", undefined],
  ["lead.ongoingProjects", undefined],
  ["cooperation.basis", "  "],
  ["field", "别的领域"],
];

describe.each(["1", "2", "3-1", "3-2"])("a check with the memory of the check before, in the example of 专题 %s", (topic) => {
  test("reports what a check without one does, after every answer and at every moment", async () => {
    const memory = new CheckMemory();
    const first = await sample(topic);
    for (const moment of moments) {
      for (const [path, value] of EDITS.filter(([place]) => stands(first, place))) {
        for (const theCase of [first, caseOf(writePath(first, path, value)), writtenInto(first, path, value)]) {
          const input = { case: theCase, guide, letters, moment };
          expect(check(input, memory), `${path} at ${JSON.stringify(moment)}`).toEqual(check(input));
        }
      }
    }
  });

  test("reports the same along a way on which no answer is put back", async () => {
    const memory = new CheckMemory();
    let theCase = await sample(topic);
    for (const [path, value] of EDITS) {
      if (!stands(theCase, path)) continue;
      theCase = writtenInto(theCase, path, value);
      const input = { case: theCase, guide, letters, moment: momentOf("2026-05-25T10:00") };
      expect(check(input, memory), path).toEqual(check(input));
    }
  });
});

/** Whether the item that a path goes through is there: 专题三 may have no partner. */
const stands = (theCase: Case, path: string) => !path.includes("]") || readPath(theCase, path.slice(0, path.indexOf("]") + 1)) !== undefined;

/** As the window does it: what is not touched stays the same object. */
function writtenInto(theCase: Case, path: string, value: unknown): Case {
  const { [keyOf(path)]: changed } = caseOf(writePath(theCase, path, value));
  return changed === undefined ? without(theCase, keyOf(path)) : { ...theCase, [keyOf(path)]: changed };
}

const keyOf = (path: string) => path.split(/[.[]/)[0] ?? path;

function without(theCase: Case, key: string): Case {
  const { [key]: _gone, ...rest } = { ...theCase };
  return caseOf(rest);
}

test("keeps the findings that a key does not concern as the very same objects, in a case of 30 partners and 60 attachments", async () => {
  const heavy = heavyCase(await sample("2"), guide, letters);
  expect(heavy.partners).toHaveLength(30);
  expect(heavy.attachments).toHaveLength(60);
  const memory = new CheckMemory();
  const moment = momentOf("2026-05-25T10:00");
  const before = check({ case: heavy, guide, letters, moment }, memory).findings;
  const partners = (heavy.partners ?? []).map((partner, index) => (index === 3 ? { ...partner, lead: "另一人" } : partner));
  const after = check({ case: { ...heavy, partners }, guide, letters, moment }, memory).findings;
  const changed = after.filter((finding, index) => finding !== before[index]);
  expect(before.length).toBeGreaterThan(300);
  const aboutOthers = changed.filter(({ subject, rule }) => rule.startsWith("foreign-funding") && subject !== "partner-3");
  expect(changed.map(({ rule, subject }) => `${rule} ${subject ?? ""}`)).toContain("foreign-funding-names-lead partner-3");
  expect(aboutOthers).toEqual([]);
});
