import { describe, expect, test } from "vitest";
import { fieldName } from "../../../shared/case/field-catalogue.ts";
import { questionNames } from "../../../shared/guide/question-names.ts";
import { answerPathOf, factsOf, questionOfFact, questionsSchema } from "../../../shared/guide/questions.ts";
import { formatProblem } from "../../../shared/text/format-problem.ts";
import { everyQuestion, everyQuestionGuide } from "../../fixtures/guide-questions.ts";

const problemsOf = (...questions: readonly unknown[]) => {
  const read = questionsSchema.safeParse(questions, { error: formatProblem });
  return read.success ? [] : read.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
};
const date = { id: "lead-birth", on: "lead", type: "date", label: "负责人出生日期" };

test("every type can be asked of every object, elements of agreements", () => {
  expect(problemsOf(...everyQuestion)).toEqual([]);
  expect(everyQuestionGuide.questions).toHaveLength(8 * 9 + 2);
});

describe("a question that could not be asked or understood is refused at its place", () => {
  test.each<[string, readonly Readonly<Record<string, unknown>>[], string]>([
    ["an object that there is not", [{ ...date, on: "leader" }], "0.on 须为 project、applicant、lead、partner、unit、agreement、signatory、budget-item 之一"],
    ["a type that there is not", [{ ...date, type: "day" }], "0.type"],
    ["a key that there is not", [{ ...date, hint: "按身份证" }], "0 有不认识的字段：hint"],
    ["an id of digits, which would be a place in a list", [{ ...date, id: "2026" }], "0.id 须以小写字母开头"],
    ["the name of an answer that there is", [{ ...date, id: "budget" }], "0.id “budget”是已有的名称"],
    ["the moment of the check", [{ ...date, id: "at" }], "0.id “at”是已有的名称"],
    ["what every object of JavaScript has", [{ ...date, id: "constructor" }], "0.id “constructor”是已有的名称"],
    ["an id twice", [date, { ...date, label: "出生日期" }], "1.id 与第 1 个问题的编号相同：lead-birth"],
    ["a name twice", [date, { ...date, id: "birth" }], "1.label 与第 1 个问题同名：负责人出生日期"],
    [
      "the name that money has in words",
      [
        { ...date, type: "money" },
        { ...date, id: "other", type: "text", label: "负责人出生日期大写" },
      ],
      "1.label 与第 1 个问题同名：负责人出生日期大写",
    ],
    ["a name that letters could not write", [{ ...date, label: "日期(公历)" }], "0.label 名称中不能有半角的 ( ) ?"],
    ["a choice without options", [{ ...date, type: "choice" }], "0.options 缺少这一项"],
    ["a choice of one", [{ ...date, type: "choice", options: [{ value: "a", label: "甲" }] }], "0.options 至少两个选项"],
    [
      "an option twice",
      [
        {
          ...date,
          type: "choice",
          options: [
            { value: "a", label: "甲" },
            { value: "a", label: "乙" },
          ],
        },
      ],
      "0.options.1.value 选项的值重复：a",
    ],
    ["a pattern that could take for ever", [{ ...date, type: "code", pattern: "(a)\\1" }], "0.pattern 正则表达式中不能用"],
    ["a pattern that is none", [{ ...date, type: "code", pattern: "(" }], "0.pattern 正则表达式写法不对"],
    ["two checks of one code", [{ ...date, type: "code", pattern: "^a$", check: "credit-code" }], "0.pattern check 与 pattern 只写一个"],
    ["limits in the wrong order", [{ ...date, type: "text", minLength: 9, maxLength: 5 }], "0.minLength 最少 9 字多于最多 5 字"],
    ["an element of anything but an agreement", [{ ...date, type: "element" }], "0.type element 只能问协议"],
    ["a list without fields", [{ ...date, type: "list", item: "项", fields: [] }], "0.fields 至少一个字段"],
    ["a list in a list", [{ ...date, type: "list", item: "项", fields: [{ id: "a", type: "list", label: "甲", item: "乙", fields: [] }] }], "0.fields.0.type"],
    [
      "a field twice",
      [
        {
          ...date,
          type: "list",
          item: "项",
          fields: [
            { id: "a", type: "date", label: "甲" },
            { id: "a", type: "date", label: "乙" },
          ],
        },
      ],
      "0.fields.1.id 列表中编号重复：a",
    ],
    ["a field that is the id of the entry", [{ ...date, type: "list", item: "项", fields: [{ id: "id", type: "date", label: "甲" }] }], "0.fields.0.id"],
    ["a moment that the wizard does not have", [{ ...date, when: { fact: "at", after: "2026-01-01" } }], "0.when 何时问不能看检查的时刻"],
    [
      "questions that wait for each other",
      [
        { ...date, when: { fact: "b", given: true } },
        { ...date, id: "b", label: "乙", when: { any: [{ fact: "lead.answers.lead-birth", given: true }] } },
      ],
      "0.when 何时问互相依赖：lead-birth → b → lead-birth",
    ],
  ])("%s", (_name, questions, wanted) => {
    expect(problemsOf(...questions).join("\n")).toContain(wanted);
  });
});

test("an answer stands under answers of whom it is asked", () => {
  expect(
    ["project", "lead", "partner", "signatory", "budget-item"].map((on) => answerPathOf(everyQuestionGuide.questions.find((one) => one.on === on) ?? never())),
  ).toEqual([
    "answers.project-yes-no",
    "lead.answers.lead-yes-no",
    "partners[].answers.partner-yes-no",
    "agreements[].signatories[].answers.signatory-yes-no",
    "budget.items[].answers.budget-item-yes-no",
  ]);
});

test("a fact names a question by its id or by its path", () => {
  const found = (fact: string) => questionOfFact(everyQuestionGuide.questions, fact)?.id;
  expect(["lead-date", "lead.answers.lead-date", "partner.answers.partner-money", "agreement.answers.data-sharing.page", "title"].map(found)).toEqual([
    "lead-date",
    "lead-date",
    "partner-money",
    "data-sharing",
    undefined,
  ]);
});

test("the facts of a part of a guide are found however deep they stand, and its values and sentences are none", () => {
  expect(
    factsOf({
      check: {
        kind: "any",
        of: [{ kind: "compare", fact: "a", atLeast: { fact: "b", plus: { sum: "c", of: "entry.d", where: { fact: "e", equals: "f" } } } }],
      },
      say: { met: "g" },
      when: { from: { fact: "h" }, to: "2026-01-01", in: "years", lessThan: 3 },
    }),
  ).toEqual(["a", "b", "c", "entry.d", "e", "h"]);
});

test("sentences name an answer of the guide by the question's label", () => {
  const name = (path: string) => fieldName(path, questionNames(everyQuestionGuide));
  expect(name("lead.answers.lead-date")).toBe("负责人出生日期");
  expect(name("partners[1].answers.partner-money")).toBe("外方营业收入（第 2 项）");
  expect(name("answers.project-list[0].due")).toBe("项目里程碑的完成日期（第 1 项）");
  expect(name("agreements[0].answers.data-sharing.page")).toBe("数据共享所在页（第 1 项）");
  expect(name("lead.answers.gone")).toBe("lead.answers.gone");
  expect(name("lead.name")).toBe("项目负责人姓名");
});

const never = (): never => {
  throw new Error("every object has questions");
};
