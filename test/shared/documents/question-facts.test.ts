import { expect, test } from "vitest";
import { checkCase } from "../../../shared/check/check-case.ts";
import { documentText } from "../../../shared/documents/blocks.ts";
import { LETTER_FACT_NAMES, letterFactNames } from "../../../shared/documents/letter-facts.ts";
import { parseTemplate } from "../../../shared/documents/template.ts";
import { writeLetter } from "../../../shared/documents/write-letter.ts";
import { findTopic, type Guide } from "../../../shared/guide/guide.ts";
import { questionsAsked } from "../../../shared/wizard/questions-asked.ts";
import { everyQuestion, guideWith } from "../../fixtures/guide-questions.ts";
import { guide2026, parsedCase, sampleJson, unwrap } from "../../fixtures/letter-source.ts";

const HEAD = ["---", "文书：own-letter", "---", "# 说明"];
const document = { id: "own-letter", title: "说明", topics: "all", use: "upload", cites: guide2026.documents[0]?.cites };

function written(lines: readonly string[], answers: Readonly<Record<string, unknown>>, questions: readonly unknown[] = everyQuestion) {
  const guide: Guide = { ...guideWith(questions, { documents: [document] }), letters: { "own-letter": [...HEAD, ...lines].join("\n") } };
  const theCase = parsedCase(sampleJson(answers));
  const letter = { id: "own-letter", text: guide.letters["own-letter"] ?? "" };
  const outcome = writeLetter({ letter, case: theCase, guide, topic: unwrap(findTopic(guide, theCase.topic)) });
  if (outcome.kind !== "written") throw new Error(JSON.stringify(outcome));
  const report = unwrap(checkCase({ case: theCase, guide, letters: [letter], moment: { kind: "date", date: "2026-05-15" } }));
  return {
    lines: documentText(outcome.content)
      .split("\n")
      .filter((line) => line !== "")
      .slice(1),
    missing: outcome.missing,
    guide,
    report,
  };
}

const ALL = [
  "((负责人年龄))，((负责人出生日期))，((负责人入学年月))，((负责人级别))，((负责人荣誉))，((负责人批准编号))",
  "((负责人营业收入))（((负责人营业收入大写))）",
  "((负责人情况说明))",
  "当负责人是否：是的",
  "每个负责人里程碑：((序号)).((名称))，((完成日期))，((金额))（((金额大写))）",
];

test("answers stand in a letter by the names of their questions, amounts in figures and words, dates in Chinese, lists line by line", () => {
  const { lines, missing, report } = written(ALL, {
    "lead.answers": {
      "lead-yes-no": true,
      "lead-number": 41,
      "lead-money": 1_234_500,
      "lead-date": "1985-06-01",
      "lead-month": "2010-09",
      "lead-choice": "b",
      "lead-code": "AB1234",
      "lead-text": "第一段\n第二段",
      "lead-honours": ["city", "national"],
      "lead-list": [{ name: "样机", due: "2027-03-01", cost: 5000 }, { name: "验收" }],
    },
  });
  expect(lines).toEqual([
    "41岁，1985年6月1日，2010年9月，乙级，市级、国家级，AB1234",
    "1,234,500元（人民币壹佰贰拾叁万肆仟伍佰元整）",
    "第一段",
    "第二段",
    "是的",
    "1.样机，2027年3月1日，5,000元（人民币伍仟元整）",
    "2.验收，【未填：完成日期】，【未填：金额】（【未填：金额大写】）",
  ]);
  expect(missing).toEqual(["lead.answers.lead-list[1].due", "lead.answers.lead-list[1].cost"]);
  expect(report.findings.find(({ rule }) => rule === "document-blanks")).toMatchObject({
    missing,
    message: "《说明》中有2处显示为“【未填：…】”：负责人里程碑的完成日期（第 2 项）、负责人里程碑的金额（第 2 项）。",
  });
});

test("what is not answered is seen as a blank with its path, a list too", () => {
  const { lines, missing } = written(["((负责人出生日期))", "每个负责人里程碑：((名称))", "当负责人出生日期：有日期"], {});
  expect(lines).toEqual(["【未填：负责人出生日期】", "【未填：名称】"]);
  expect(missing).toEqual(["lead.answers.lead-date", "lead.answers.lead-list"]);
});

test("“there is none” is said as the question calls it, and is no condition", () => {
  const { lines, missing } = written(["((负责人营业收入))", "((负责人出生日期))", "当负责人营业收入：有收入", "每个负责人里程碑：((名称))"], {
    "lead.answers": { "lead-money": null, "lead-date": null, "lead-list": [] },
  });
  expect(lines).toEqual(["没有收入", "无"]);
  expect(missing).toEqual([]);
});

test("an answer of another type is a blank", () => {
  expect(written(["((负责人出生日期))"], { "lead.answers": { "lead-date": "明年" } }).missing).toEqual(["lead.answers.lead-date"]);
});

test("letters go through partners, units, agreements, signatories and budget items by lists of their own", () => {
  const { lines } = written(
    [
      "每个外方合作伙伴：((序号)) ((名称)) ((外方级别))",
      "每个预算科目：((名称)) ((科目营业收入大写))",
      "每个合作协议：((名称)) ((数据共享))",
      "每个协议签署方：((签署人是否))",
    ],
    {
      partners: [
        { id: "p1", nameZh: "甲大学", answers: { "partner-choice": "a" } },
        { id: "p2", nameZh: "乙大学", answers: { "partner-choice": "b" } },
      ],
      "budget.items": [{ name: "设备", answers: { "budget-item-money": 10_000 } }],
      agreements: [
        {
          id: "a1",
          title: "协议一",
          signatories: [{ party: "applicant", answers: { "signatory-yes-no": false } }],
          answers: { "data-sharing": { stated: true } },
        },
      ],
    },
  );
  expect(lines).toEqual(["1 甲大学 甲级", "2 乙大学 乙级", "设备 人民币壹万元整", "协议一 是", "否"]);
});

test("a question that other answers do not call for leaves nothing, and no blank", () => {
  const questions = [
    { id: "has", on: "project", type: "yes-no", label: "有无样机" },
    { id: "name", on: "project", type: "text", label: "样机名称", when: { fact: "has", equals: true } },
  ];
  const lines = ["((有无样机))((样机名称??：))((样机名称))"];
  expect(written(lines, { answers: { has: false } }, questions)).toMatchObject({ lines: ["否"], missing: [] });
  expect(written(lines, { answers: { has: true } }, questions)).toMatchObject({ missing: ["answers.name"] });
  expect(written(lines, { answers: { has: true, name: "甲" } }, questions)).toMatchObject({ lines: ["是：甲"], missing: [] });
});

test("letterName takes the place of the label", () => {
  const questions = [{ id: "birth", on: "lead", type: "date", label: "负责人出生日期（按身份证）", letterName: "出生日期" }];
  expect(written(["((出生日期))"], { "lead.answers": { birth: "1985-06-01" } }, questions).lines).toEqual(["1985年6月1日"]);
});

test("what a letter of the topic names is asked, an amount in words and a list too", () => {
  const bare = everyQuestion.map(({ always: _always, ...question }) => question);
  const { guide } = written(["((负责人营业收入大写))", "每个项目里程碑：((名称))", "((外方级别??甲))", "当单位是否：是"], {}, bare);
  expect([...questionsAsked(guide, "2")].sort()).toEqual(["applicant-yes-no", "lead-money", "partner-choice", "project-list"]);
});

test("names are those of the guide at hand: another guide refuses them, with the near ones", () => {
  const template = { id: "own-letter", text: [...HEAD, "((负责人出生日期))"].join("\n") };
  expect(parseTemplate(template, letterFactNames(guideWith(everyQuestion)))).toMatchObject({ ok: true });
  expect(parseTemplate(template, letterFactNames(guide2026))).toMatchObject({ ok: false, error: { kind: "template-invalid" } });
  expect(letterFactNames(guide2026)).toBe(LETTER_FACT_NAMES);
});
