import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { parse, stringify } from "yaml";
import { checkCaseFolder } from "../../../electron/jobs/check/check-case.ts";
import { documentsToSeal } from "../../../electron/jobs/print/print-pack-papers.ts";
import { readAuthoredGuide } from "../../../electron/library/guides/authored-guide.ts";
import { installData } from "../../../electron/library/guides/install-data.ts";
import { newGuide } from "../../../electron/library/guides/new-guide.ts";
import { coverageOf } from "../../../shared/authoring/coverage.ts";
import { runSituation } from "../../../shared/authoring/situations.ts";
import { isRecord } from "../../../shared/case/case-path.ts";
import { documentText } from "../../../shared/documents/blocks.ts";
import { lettersOf } from "../../../shared/documents/guide-letters.ts";
import { writeLetter } from "../../../shared/documents/write-letter.ts";
import { TO_FILL } from "../../../shared/guide/guide-problems.ts";
import { parseMoment } from "../../../shared/text/moment.ts";
import { isAsked } from "../../../shared/wizard/fields.ts";
import { sectionsOf } from "../../../shared/wizard/sections.ts";
import { unwrap } from "../../fixtures/letter-source.ts";

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "自己的指南 "));
  vi.stubEnv("GUOHE_HOME", join(home, "user"));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(home, { recursive: true, force: true });
});

const DATES: Readonly<Record<string, string>> = {
  issuedOn: "2027-05-08",
  opens: "2027-05-15T09:00",
  closes: "2027-06-03T16:30",
  start: "2027-08-01",
  end: "2030-07-31",
};

/** The skeleton of a new guide, filled in, with changes by file. */
async function guideFolder(name: string, change: Readonly<Record<string, (value: unknown) => unknown>> = {}): Promise<string> {
  for (const [path, content] of newGuide(name)) {
    if (path.startsWith(".")) continue;
    const filled = content
      .replace(/(\w+): （请填写）/g, (_all, key: string) => `${key}: ${DATES[key] ?? "示例文字"}`)
      .replaceAll(`"${TO_FILL}"`, '"2027"')
      .replace(TO_FILL, "示例文字");
    const changed = change[path];
    await mkdir(dirname(join(home, name, path)), { recursive: true });
    await writeFile(join(home, name, path), changed === undefined ? filled : stringify(changed(parse(filled))));
  }
  return join(home, name);
}

const entries = (value: unknown): readonly Readonly<Record<string, unknown>>[] => (Array.isArray(value) ? value.filter(isRecord) : []);
const withEntry = (more: object) => (value: unknown) => [...entries(value), more];
const changed = (id: string, more: object) => (value: unknown) => entries(value).map((one) => (one.id === id ? { ...one, ...more } : one));

test("a guide without a document number is one, and its letters have nothing in its place", async () => {
  const { guide } = unwrap(await readAuthoredGuide(await guideFolder("no-number")));
  expect(guide.documentNumber).toBeUndefined();
  expect(guide.documents.map(({ id }) => id)).toEqual(["statement", "attachment-list", "upload-list", "seal-list"]);
});

test("signers may be worded by the guide, one line for each entry of a list, and are named on the seal list without their marks", async () => {
  const members = {
    id: "members",
    on: "project",
    type: "list",
    label: "项目骨干",
    item: "骨干",
    always: true,
    fields: [{ id: "name", type: "text", label: "姓名" }],
  };
  const signers = ["unit-seal", { label: "数据安全负责人（签字）：" }, { label: "((姓名))（签字）：", each: "项目骨干" }];
  const folder = await guideFolder("signers", { "questions.yaml": withEntry(members), "documents.yaml": changed("statement", { signers }) });
  const { guide } = unwrap(await readAuthoredGuide(folder));
  const [topic] = guide.topics;
  const letter = lettersOf(guide).find(({ id }) => id === "statement");
  if (topic === undefined || letter === undefined) throw new Error("no topic, no letter");
  const answers = { members: [{ name: "张三" }, { name: "李四" }] };
  const written = writeLetter({ case: { formatVersion: 1, id: "c", guide: guide.id, topic: "1", answers }, guide, topic, letter, onRequest: true });
  if (written.kind !== "written") throw new Error(JSON.stringify(written));
  expect(documentText(written.content).split("\n").slice(-3)).toEqual(["数据安全负责人（签字）：", "张三（签字）：", "李四（签字）："]);
});

test.each([
  [[{ label: "((没有的))签字：" }], "documents[0].signers[0]", "没有名为“没有的”的事实"],
  [[{ label: "签字：", each: "没有的列表" }], "documents[0].signers[0]", "没有名为“没有的列表”的列表（列表按问题的名称写，不按一项的叫法）"],
  [[], "documents[0].signers", "至少写一个签署人；没有人签署的，不写 signers"],
])("a signer that no letter can have is told with its place: %j", async (signers, path, told) => {
  const folder = await guideFolder(`bad-signers-${told.length}`, { "documents.yaml": changed("statement", { signers }) });
  const read = await readAuthoredGuide(folder);
  if (read.ok || read.error.kind !== "guide-invalid") throw new Error("no fault");
  expect(read.error.problems).toEqual([expect.objectContaining({ path, file: "documents.yaml", problem: expect.stringContaining(told) })]);
});

test("fields that a topic does without are not asked, a rule that looks at one is a gap, and an unknown one a fault", async () => {
  const without = ["partners.region", "lead.experience", "budget.other"];
  const folder = await guideFolder("without", { "topics.yaml": changed("1", { without }) });
  const { guide } = unwrap(await readAuthoredGuide(folder));
  const theCase = { formatVersion: 1, id: "c", guide: guide.id, topic: "1", lead: { experience: "十年" } } as const;
  const asked = sectionsOf(guide, theCase)
    .flatMap(({ fields }) => fields)
    .filter((field) => isAsked(field, { theCase, guide, base: "" }))
    .flatMap((field) => (field.kind === "heading" ? [] : field.path));
  expect(asked).not.toContain("budget.other");
  // what has been answered is always shown
  expect(asked).toContain("lead.experience");
  expect(asked).toContain("budget.total");
  const rules = withEntry({
    id: "other",
    title: "其他",
    topics: "all",
    cites: [{ clause: "funding" }],
    check: { kind: "compare", fact: "budget.other", atMost: 1 },
  });
  const gap = unwrap(await readAuthoredGuide(await guideFolder("without-used", { "topics.yaml": changed("1", { without }), "rules.yaml": rules })));
  expect(coverageOf(gap.guide, ["statement"]).gaps).toEqual([expect.objectContaining({ code: "fact-not-asked", fact: "budget.other" })]);
  const read = await readAuthoredGuide(await guideFolder("without-unknown", { "topics.yaml": changed("1", { without: ["lead.experiance"] }) }));
  expect(read).toMatchObject({
    ok: false,
    error: { problems: [{ path: "topics[0].without[0]", problem: expect.stringContaining("是否指“lead.experience”") }] },
  });
});

test("a drafted rule that nobody has made a check of is a gap, and a clause of the upload limits alone is none", async () => {
  const drafted = withEntry({
    id: "see-x",
    title: "其他",
    topics: "all",
    cites: [{ clause: "funding" }],
    check: { kind: "advise" },
    say: { advice: "请对照第一条核对。" },
  });
  const clause = withEntry({ id: "size", place: "附件", words: "附件不超过10MB。" });
  const upload = (value: unknown) => ({ ...(isRecord(value) ? value : {}), upload: { maxFileMegabytes: 10, cites: { clause: "size" } } });
  const { guide } = unwrap(await readAuthoredGuide(await guideFolder("gaps", { "rules.yaml": drafted, "clauses.yaml": clause, "guide.yaml": upload })));
  expect(coverageOf(guide, ["statement"]).gaps).toEqual([expect.objectContaining({ code: "rule-untouched", rule: "see-x" })]);
});

test("a rule for each partner may lead to a field of the case as a whole", async () => {
  const rule = {
    id: "cap",
    title: "上限",
    topics: "all",
    cites: [{ clause: "funding" }],
    each: "partners",
    field: "budget.grant",
    check: { kind: "compare", fact: "budget.grant", atMost: 1 },
  };
  const { guide } = unwrap(await readAuthoredGuide(await guideFolder("each", { "rules.yaml": withEntry(rule) })));
  const situation = {
    name: "甲",
    topic: "1",
    answers: { partners: [{ id: "p" }], "budget.grant": 2 },
    expect: { "cap@p": "not-met" as const },
    says: {},
    slots: {},
  };
  expect(runSituation(situation, {}, guide)).toMatchObject({ passed: true });
});

test("a situation may speak of slots alone", async () => {
  const situations = () => [{ name: "承诺书", topic: "1", slots: { statement: "required" } }];
  const { guide, situations: files } = unwrap(await readAuthoredGuide(await guideFolder("slots", { "tests/情形.yaml": situations })));
  const [situation] = files[0]?.content.situations ?? [];
  expect(situation && runSituation(situation, {}, guide)).toMatchObject({ passed: true });
});

test("the papers to seal are packed also where the guide has no seal list", async () => {
  const folder = await guideFolder("no-seal-list", { "documents.yaml": (value) => entries(value).filter(({ id }) => id !== "seal-list") });
  expect((await installData(folder)).ok).toBe(true);
  const place = join(home, "case");
  await mkdir(place, { recursive: true });
  await writeFile(
    join(place, "case.json"),
    JSON.stringify({ formatVersion: 1, id: "c", guide: "no-seal-list", guideEdition: "2027", topic: "1", title: "示例", applicant: { name: "甲" } }),
  );
  const checked = unwrap(await checkCaseFolder(place, { moment: parseMoment("2027-05-20T10:00") ?? { kind: "date", date: "2027-05-20" } }));
  const { cover, papers } = unwrap(await documentsToSeal(checked));
  expect(cover).toBeUndefined();
  expect(papers.map(({ title }) => title)).toEqual(["承诺书"]);
});

test("a kind of check that takes few comparisons names those alone", async () => {
  const rule = {
    id: "long",
    title: "期限",
    topics: "all",
    cites: [{ clause: "funding" }],
    check: { kind: "duration", from: { fact: "period.start" }, to: { fact: "period.end" }, in: "months" },
  };
  const read = await readAuthoredGuide(await guideFolder("limits", { "rules.yaml": withEntry(rule) }));
  expect(read).toMatchObject({ ok: false, error: { problems: [{ problem: "须写怎样比较：atLeast、atMost 之一" }] } });
});
