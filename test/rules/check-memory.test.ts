import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { type Agreement, type Case, type Partner, parseCase } from "../../shared/case.ts";
import { type CheckInput, checkCase } from "../../shared/check-case.ts";
import { CheckMemory } from "../../shared/check-memory.ts";
import { type Moment, parseMoment } from "../../shared/moment.ts";
import type { CheckReport } from "../../shared/report.ts";
import { readPath, writePath } from "../../shared/wizard/case-path.ts";
import { dice } from "../bench/dice.ts";
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

/** As the window does it: one party is another object, the others stay the same objects. */
const EDITS_OF_PARTIES: readonly ((theCase: Case, die: Dice) => Case)[] = [
  (theCase, die) => withPartner(theCase, die, (partner) => ({ ...partner, name: `${partner.name ?? ""}x` })),
  (theCase, die) => withPartner(theCase, die, (partner) => ({ ...partner, nameZh: die() < 0.3 ? undefined : `机构${die()}` })),
  (theCase, die) => withPartner(theCase, die, (partner) => ({ ...partner, country: pick(["CN", "HK", "DE", undefined, null], die) })),
  (theCase, die) => withPartner(theCase, die, (partner) => ({ ...partner, kind: pick(["enterprise", "university", undefined], die) })),
  (theCase, die) => withPartner(theCase, die, (partner) => ({ ...partner, relations: pick([undefined, { licensedTechnology: true }], die) })),
  (theCase, die) => withPartner(theCase, die, (partner) => ({ ...partner, localFunding: pick([null, undefined, { obtained: true, language: "zh" }], die) })),
  (theCase, die) => withPartner(theCase, die, ({ id, name }) => ({ id, name })),
  (theCase, die) => withPartner(theCase, die, (partner) => ({ ...partner, id: pick(["partner-0", "partner-7", "agreement-1"], die) ?? "other" })),
  (theCase, die) => ({ ...theCase, partners: theCase.partners?.filter(() => die() > 0.05) }),
  (theCase) => ({ ...theCase, partners: theCase.partners?.toReversed() }),
  (theCase, die) => ({ ...theCase, partners: [...(theCase.partners ?? []), { id: `new-${die()}` }] }),
  (theCase, die) => withAgreement(theCase, die, (agreement) => ({ ...agreement, title: `${agreement.title ?? ""}x` })),
  (theCase, die) => withAgreement(theCase, die, (agreement) => ({ ...agreement, languages: pick([["zh"], ["en"], ["zh", "en"], undefined], die) })),
  (theCase, die) => withAgreement(theCase, die, (agreement) => ({ ...agreement, partners: agreement.partners?.slice(1) })),
  (theCase) => ({ ...theCase, units: theCase.units?.map((unit) => ({ ...unit, name: `${unit.name ?? ""}x` })) }),
  (theCase, die) => ({ ...theCase, units: theCase.units?.map((unit) => ({ ...unit, kind: pick(["enterprise", "university", undefined], die) })) }),
  (theCase, die) => ({ ...theCase, attachments: theCase.attachments?.filter(() => die() > 0.05) }),
  (theCase, die) => ({ ...theCase, title: `题目${die()}` }),
];

type Dice = () => number;

const pick = <T>(among: readonly T[], die: Dice): T | undefined => among[Math.floor(die() * among.length)];

const withPartner = (theCase: Case, die: Dice, change: (partner: Partner) => Partner): Case => ({
  ...theCase,
  partners: oneChanged(theCase.partners, die, change),
});

const withAgreement = (theCase: Case, die: Dice, change: (agreement: Agreement) => Agreement): Case => ({
  ...theCase,
  agreements: oneChanged(theCase.agreements, die, change),
});

function oneChanged<T>(list: readonly T[] | null | undefined, die: Dice, change: (entry: T) => T): T[] | undefined {
  const at = Math.floor(die() * (list?.length ?? 0));
  return list?.map((entry, index) => (index === at ? change(entry) : entry));
}

test("reports what a check without a memory does while parties are changed field by field, removed, added, turned round and taken back", async () => {
  const start = heavyCase(await sample("2"), guide, letters);
  const die = dice(7);
  const memory = new CheckMemory();
  const moment = momentOf("2026-05-25T10:00");
  let theCase = start;
  for (let round = 0; round < 150; round += 1) {
    const before = theCase;
    theCase = round % 40 === 39 ? start : (pick(EDITS_OF_PARTIES, die)?.(theCase, die) ?? theCase);
    expect(check({ case: theCase, guide, letters, moment }, memory), `round ${round}`).toEqual(check({ case: theCase, guide, letters, moment }));
    if (round % 10 === 9)
      expect(check({ case: before, guide, letters, moment }, memory), `undo in round ${round}`).toEqual(check({ case: before, guide, letters, moment }));
  }
});

test("looks at no slot again while a partner's foreign name is typed beside its Chinese one, and at those of partners alone for the Chinese one", async () => {
  const heavy = heavyCase(await sample("2"), guide, letters);
  const memory = new CheckMemory();
  const slotsAfter = (change: (partner: Partner) => Partner) => {
    const partners = (heavy.partners ?? []).map((partner, index) => (index === 1 ? change(partner) : partner));
    return check({ case: { ...heavy, partners }, guide, letters, moment: momentOf("2026-05-25T10:00") }, memory).slots;
  };
  const before = slotsAfter((partner) => partner);
  expect(slotsAfter((partner) => ({ ...partner, name: "Institut" }))).toBe(before);
  const renamed = slotsAfter((partner) => ({ ...partner, nameZh: "研究所" })).filter((slot, index) => slot !== before[index]);
  expect(renamed.map(({ forName }) => forName)).toEqual(["研究所", "研究所"]);
});
