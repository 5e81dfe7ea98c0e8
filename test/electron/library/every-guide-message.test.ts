import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, type Zippable, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { templatesFolder } from "../../../electron/files/paths.ts";
import { checkAuthoredGuide, readAuthoredGuide } from "../../../electron/library/guides/authored-guide.ts";
import { LARGEST_DATA_FILE } from "../../../electron/library/guides/data-files.ts";
import { LARGEST_GUIDE, MOST_GUIDE_FILES, readGuideFiles } from "../../../electron/library/guides/guide-folder.ts";
import { readGuides } from "../../../electron/library/guides/guides.ts";
import { readPolicies } from "../../../electron/library/guides/policies.ts";
import { coverageOf } from "../../../shared/authoring/coverage.ts";
import type { AppError, Result } from "../../../shared/errors.ts";
import { GUIDE_FILE_NAMES } from "../../../shared/guide/guide-files.ts";
import type { GapFault } from "../../../shared/guide/guide-gaps.ts";
import { type GuideFault, TO_FILL } from "../../../shared/guide/guide-problems.ts";
import { type DataProblem, dataProblem } from "../../../shared/messages/field-problem-text.ts";
import { guideGapText } from "../../../shared/messages/guide-gap-text.ts";
import { guideProblemText } from "../../../shared/messages/guide-problem-text.ts";
import { unwrap } from "../../fixtures/letter-source.ts";
import { GUIDE_2026 } from "../../fixtures/single-guide.ts";
import { workbook } from "../../fixtures/workbook.ts";

/**
 * Every message of the check of a guide, each made once. The tables below have one entry for each code of the three unions, no more
 * and no less, or they are no TypeScript; that the message comes of the damage, and of nothing but it, is what the tests see.
 */
let home: string;
const base = unwrap(await readGuideFiles(GUIDE_2026, true));
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "提示 "));
  vi.stubEnv("GUOHE_HOME", join(home, "user"));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

/** One damage of the guide of 2026: in a file, these words in place of those; without `from` they stand at its end. */
type Damage = { readonly file: string; readonly from?: string | RegExp; readonly to: string; readonly also?: Damage };
const inPlace = (file: string, from: string, to: string): Damage => ({ file, from, to });
const added = (file: string, to: string): Damage => ({ file, to });
const rule = (check: string, more = "") =>
  added("rules.yaml", `- { id: new-rule, title: 新规则, topics: all, cites: [{ clause: r1 }]${more}, check: ${check} }\n`);

function damaged({ file, from, to, also }: Damage, files: ReadonlyMap<string, string> = base): ReadonlyMap<string, string> {
  const text = files.get(file) ?? "";
  const changed = from === undefined ? `${text}${to}` : text.replace(from, () => to);
  if (changed === text) throw new Error(`${file} does not have ${from}`);
  const made = new Map([...files, [file, changed]]);
  return also === undefined ? made : damaged(also, made);
}

type Example<Fault, Code extends string> = { readonly damage: Damage; readonly says: Fault & { readonly code: Code } };

const FAULTS: { readonly [Code in GuideFault["code"]]: Example<GuideFault, Code> } = {
  absent: { damage: inPlace("guide.yaml", "issuer: 上海市科学技术委员会\n", ""), says: { code: "absent" } },
  "to-fill": { damage: inPlace("guide.yaml", "issuer: 上海市科学技术委员会", `issuer: ${TO_FILL}`), says: { code: "to-fill" } },
  "not-blank": { damage: inPlace("guide.yaml", "issuer: 上海市科学技术委员会", 'issuer: ""'), says: { code: "not-blank" } },
  "not-a-date": { damage: inPlace("guide.yaml", "issuedOn: 2026-05-08", "issuedOn: 2026-02-30"), says: { code: "not-a-date" } },
  "not-a-date-or-month": {
    damage: rule("{ kind: compare, fact: period.start, after: 2026-02-30 }"),
    says: { code: "not-a-date-or-month" },
  },
  "not-a-moment": { damage: inPlace("guide.yaml", "closes: 2026-06-03T16:30", "closes: 2026-06-03"), says: { code: "not-a-moment" } },
  "not-positive": { damage: rule("{ kind: grantAtMost, limit: 0 }"), says: { code: "not-positive" } },
  "torn-value": { damage: rule("{ kind: grantAtMost, limit: 9 }", ", say: { met: ((grant)。 }"), says: { code: "torn-value" } },
  "wrong-type": {
    damage: inPlace("guide.yaml", 'edition: "2026"', "edition: 2026"),
    says: { code: "wrong-type", wanted: "文字（加引号）" },
  },
  "wrong-form": { damage: added("clauses.yaml", "- { id: 条款, place: 末, words: 末 }\n"), says: { code: "wrong-form", form: "须为小写字母、数字和短横" } },
  "too-few": { damage: inPlace("documents.yaml", "cites: [{ clause: r11b }]", "cites: []"), says: { code: "too-few", least: 1 } },
  "not-one-of": {
    damage: inPlace("documents.yaml", "use: upload", "use: uplod"),
    says: { code: "not-one-of", found: "uplod", values: ["upload", "proposal", "internal"], near: "upload" },
  },
  "unknown-key": { damage: inPlace("guide.yaml", "issuer:", "isuer: x\nissuer:"), says: { code: "unknown-key", key: "isuer", near: "issuer" } },
  unknown: { damage: inPlace("documents.yaml", "clause: r11b", "clause: r11bb"), says: { code: "unknown", what: "clause", name: "r11bb", near: "r11b" } },
  "not-in-clause": {
    damage: added(
      "rules.yaml",
      "- { id: new-rule, title: 新, topics: all, cites: [{ clause: r1, words: 没有的话 }], check: { kind: grantAtMost, limit: 9 } }\n",
    ),
    says: { code: "not-in-clause", clause: "r1", words: "没有的话" },
  },
  repeated: { damage: added("clauses.yaml", "- { id: r1, place: 末, words: 末 }\n"), says: { code: "repeated", what: "clause", name: "r1" } },
  "needs-each": { damage: rule("{ kind: agreementPresent }"), says: { code: "needs-each", kind: "agreementPresent", each: "partners" } },
  "fact-in-list": {
    damage: rule("{ kind: compare, fact: partner.country, equals: DE }"),
    says: { code: "fact-in-list", fact: "partner.country", list: "partners" },
  },
  reversed: {
    damage: inPlace("guide.yaml", "period: { start: 2026-08-01, end: 2029-07-31 }", "period: { start: 2026-08-01, end: 2026-07-31 }"),
    says: { code: "reversed", from: "2026-08-01", to: "2026-07-31" },
  },
  "document-of-other-topic": {
    damage: inPlace("documents.yaml", "无相互持股的技术转移承诺书, topics: all", '无相互持股的技术转移承诺书, topics: ["1", "2", "3-1"]'),
    says: { code: "document-of-other-topic", document: "no-licence-transfer", topics: ["3-2"] },
  },
  "document-of-each": {
    damage: inPlace("documents.yaml", "无相互持股的技术转移承诺书, topics: all", "无相互持股的技术转移承诺书, topics: all, each: partners"),
    says: { code: "document-of-each", document: "no-licence-transfer", each: "partners" },
  },
  "notes-differ": { damage: inPlace("guide.yaml", "hotlineNotes: [座机, 手机]", "hotlineNotes: [座机]"), says: { code: "notes-differ", numbers: 2, notes: 1 } },
  "fact-unfit": {
    damage: rule("{ kind: compare, length: budget.grant, atLeast: 1 }"),
    says: { code: "fact-unfit", fact: "budget.grant", is: "金额", wanted: "文字" },
  },
  "operator-unfit": {
    damage: rule("{ kind: compare, fact: applicant.isEnterprise, atMost: 2 }"),
    says: { code: "operator-unfit", operator: "atMost", is: "是或否", fitting: ["equals", "differs", "given"] },
  },
  never: {
    damage: rule("{ kind: compare, fact: budget.grant, atLeast: 3, atMost: 2 }"),
    says: { code: "never", least: "3", most: "2" },
  },
};

const GAPS: { readonly [Code in GapFault["code"]]: Example<GapFault, Code> } = {
  "clause-unused": {
    damage: added("clauses.yaml", "- { id: new-clause, place: 末, words: 末 }\n"),
    says: { code: "clause-unused", clause: "new-clause", place: "末" },
  },
  "clause-used": {
    damage: added("rules.yaml", "- { id: new-rule, title: 新, topics: all, cites: [{ clause: r0 }], check: { kind: advise }, say: { advice: 请留意。 } }\n"),
    says: { code: "clause-used", clause: "r0", rule: "new-rule" },
  },
  "question-unused": {
    damage: added("questions.yaml", "- { id: new-question, on: lead, type: text, label: 新问题 }\n"),
    says: { code: "question-unused", question: "new-question", label: "新问题" },
  },
  "fact-not-asked": {
    damage: inPlace(
      "topics.yaml",
      "agreements, budget, prior-funding, recusal, ethics-data-safety, declarations]",
      "agreements, budget, prior-funding, recusal, ethics-data-safety]",
    ),
    says: { code: "fact-not-asked", rule: "integrity", fact: "declarations.integrity", name: "科研诚信声明", topics: ["1"] },
  },
  "letter-unused": {
    damage: added("letters/nobody.md", "---\n文书：nobody\n---\n\n# 无人\n\n正文。\n"),
    says: { code: "letter-unused", letter: "nobody" },
  },
  "slot-without-rule": {
    damage: added(
      "slots.yaml",
      "- { id: new-slot, title: 新附件, shortTitle: 新附件, topics: all, required: always, sealed: false, cites: [{ clause: r1 }] }\n",
    ),
    says: { code: "slot-without-rule", slot: "new-slot", title: "新附件" },
  },
  "rule-untouched": {
    damage: rule("{ kind: advise }", ", say: { advice: 请对照申报要求第1条核对。 }"),
    says: { code: "rule-untouched", rule: "new-rule", title: "新规则" },
  },
  "filing-differs": {
    damage: rule("{ kind: filingWindow, opens: 2026-05-15T09:00, closes: 2026-06-10T16:30 }"),
    says: {
      code: "filing-differs",
      rule: "new-rule",
      checked: { opens: "2026-05-15T09:00", closes: "2026-06-10T16:30" },
      shown: { opens: "2026-05-15T09:00", closes: "2026-06-03T16:30" },
    },
  },
  // rules of all topics speak of the new one too, if they are not told which
  "topic-without-rules": {
    damage: {
      ...added(
        "topics.yaml",
        '- { id: "9", name: 专题九, title: 九, letterTitle: 九, shortTitle: 九, fields: [], fieldsAreOpen: true, foreignPartners: optional, units: optional, sections: [applicant], atAGlance: [] }\n',
      ),
      also: { file: "rules.yaml", from: /topics: all/g, to: 'topics: ["1", "2", "3-1", "3-2"]' },
    },
    says: { code: "topic-without-rules", topic: "9", name: "专题九" },
  },
  "list-unused": { damage: added("lists/上限.csv", "国别,上限\n德国,100\n"), says: { code: "list-unused", list: "上限" } },
};

const zipped = (files: Zippable) => zipSync(files);
const HEAD = strToU8("id: a");
const sent = (bytes: Uint8Array) => readAuthoredGuide({ name: "送来.zip", files: new Map([["", bytes]]) });
const sentFiles = (files: ReadonlyMap<string, Uint8Array>) => readAuthoredGuide({ name: "送来", files });
const withFiles = (files: Readonly<Record<string, string>>) =>
  checkAuthoredGuide({ files: new Map([...base, ...Object.entries(files)]), single: false }, "指南");
const NEXT = 'extends: nowhere@2025\nid: next-year\nedition: "2027"\n';

/** A folder of two guides (or policies) with these texts. */
async function twoFiles(texts: readonly string[], extension: string): Promise<string> {
  const folder = await mkdtemp(join(home, "两份 "));
  for (const [index, text] of texts.entries()) {
    const file = join(folder, `${index}${extension}`);
    await mkdir(join(file, ".."), { recursive: true });
    await writeFile(file, text);
  }
  return folder;
}

const problemsOf = async (read: Promise<Result<unknown>>): Promise<readonly AppError[]> => read.then((result) => (result.ok ? [] : [result.error]));

type DataExample<Code extends string> = { readonly made: () => Promise<readonly AppError[]>; readonly says: DataProblem & { readonly code: Code } };

const POLICY = (await readFile(join(templatesFolder(), "policies", "shanghai-foreign-rd-centres-2024.yaml"), "utf8")).replace(/^id: .*$/m, "id: twin");

const DATA: { readonly [Code in DataProblem["code"]]: DataExample<Code> } = {
  "too-large": {
    made: () => problemsOf(sentFiles(new Map([["guide.yaml", new Uint8Array(LARGEST_DATA_FILE + 1)]]))),
    says: { code: "too-large", bytes: LARGEST_DATA_FILE + 1, limit: LARGEST_DATA_FILE },
  },
  "too-many-files": {
    made: () => problemsOf(sentFiles(new Map(Array.from({ length: MOST_GUIDE_FILES + 1 }, (_, index) => [`lists/${index}.csv`, HEAD])))),
    says: { code: "too-many-files", files: MOST_GUIDE_FILES + 1, limit: MOST_GUIDE_FILES },
  },
  "unknown-file": {
    made: () =>
      problemsOf(
        sentFiles(
          new Map([
            ["guide.yaml", HEAD],
            ["rules.yml", HEAD],
          ]),
        ),
      ),
    says: { code: "unknown-file", names: GUIDE_FILE_NAMES },
  },
  "not-inside": { made: () => problemsOf(sent(zipped({ "guide.yaml": HEAD, "../outside.yaml": HEAD }))), says: { code: "not-inside" } },
  "twice-in-zip": {
    made: () => problemsOf(sent(zipped({ "guide.yaml": HEAD, "rules.yaml": HEAD, "lists/甲.csv": HEAD, "lists/\u00bc\u00d7.csv": HEAD }))),
    says: { code: "twice-in-zip" },
  },
  "broken-zip": { made: () => problemsOf(sent(zipped({ "guide.yaml": HEAD }).slice(0, 40))), says: { code: "broken-zip" } },
  "no-workbook": { made: () => problemsOf(withFiles({ "questions.xlsx": Buffer.from("编号,名称").toString("base64") })), says: { code: "no-workbook" } },
  "large-workbook": {
    made: () => {
      const rows = Array.from({ length: 2001 }, (_, row) => [`编号${row}`]);
      return problemsOf(withFiles({ "questions.xlsx": Buffer.from(workbook(rows)).toString("base64") }));
    },
    says: { code: "large-workbook" },
  },
  "no-base": {
    made: () => problemsOf(checkAuthoredGuide({ files: new Map([["guide.yaml", NEXT]]), single: false }, "指南")),
    says: { code: "no-base", id: "nowhere", edition: "2025", known: ["shanghai-intl-coop-2026@2026"] },
  },
  "base-circle": {
    made: async () => {
      const folder = await twoFiles(['extends: b\nid: a\nedition: "1"\n', 'extends: a\nid: b\nedition: "1"\n'], "/guide.yaml");
      return (await readGuides([folder])).problems;
    },
    says: { code: "base-circle", ids: ["a", "b", "a"] },
  },
  "same-guide": {
    made: async () => {
      const text = 'extends: shanghai-intl-coop-2026\nid: twin\nedition: "2027"\n';
      const folder = await twoFiles([text, text], "/guide.yaml");
      return (await readGuides([join(GUIDE_2026, ".."), folder])).problems;
    },
    says: { code: "same-guide", id: "twin", edition: "2027" },
  },
  "same-policy": {
    made: async () => (await readPolicies([await twoFiles([POLICY, POLICY], ".yaml")])).problems,
    says: { code: "same-policy", id: "twin", edition: "2024" },
  },
};

async function checked(damage?: Damage) {
  const read = await checkAuthoredGuide({ files: damage === undefined ? base : damaged(damage), single: false }, "指南");
  if (!read.ok) return { problems: read.error.kind === "guide-invalid" ? read.error.problems.map(({ problem }) => problem) : [], gaps: [] };
  const gaps = coverageOf(read.value.guide, Object.keys(read.value.source.letters)).gaps;
  return { problems: [], gaps: gaps.map((gap) => guideGapText(gap)) };
}

describe("every message of the check of a guide is made", () => {
  test("by a damage: the guide itself has none", async () => {
    expect(await checked()).toEqual({ problems: [], gaps: [] });
  });

  test.each(Object.entries(FAULTS))("%s, as a fault", async (_code, { damage, says }) => {
    expect((await checked(damage)).problems).toContain(guideProblemText({ path: "", ...says }));
  });

  test.each(Object.entries(GAPS))("%s, as a gap", async (_code, { damage, says }) => {
    const { problems, gaps } = await checked(damage);
    expect(problems).toEqual([]);
    expect(gaps).toContain(guideGapText(says));
  });

  test.each(Object.entries(DATA))("%s, of files", async (_code, { made, says }) => {
    const told = (await made()).flatMap((error) => ("problems" in error ? error.problems.map(({ problem }) => problem) : []));
    expect(told).toContain(dataProblem(says));
  });
});

test("a guide beyond the largest is refused before it is unpacked", async () => {
  const [error] = await problemsOf(sent(Uint8Array.from({ length: LARGEST_GUIDE + 1 }, (_, index) => [0x50, 0x4b, 3, 4][index] ?? 0)));
  expect(JSON.stringify(error)).toContain(dataProblem({ code: "too-large", bytes: LARGEST_GUIDE + 1, limit: LARGEST_GUIDE }));
});
