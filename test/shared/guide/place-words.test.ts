import { expect, test } from "vitest";
import { parse } from "yaml";
import { manualFor } from "../../../renderer/help/manual.ts";
import { text } from "../../../renderer/ui/text.ts";
import { type Case, parseCase } from "../../../shared/case/case.ts";
import { fieldName } from "../../../shared/case/field-catalogue.ts";
import { checkCase } from "../../../shared/check/check-case.ts";
import { parseGuide } from "../../../shared/check/check-guide.ts";
import { conditionContext } from "../../../shared/conditions/context.ts";
import { nameOfFact } from "../../../shared/conditions/labels.ts";
import { lettersOf } from "../../../shared/documents/guide-letters.ts";
import type { Guide } from "../../../shared/guide/guide.ts";
import { NO_PARTS } from "../../../shared/guide/guide-parts.ts";
import { loginAccount } from "../../../shared/guide/place-words.ts";
import { questionNames } from "../../../shared/guide/question-names.ts";
import type { Field } from "../../../shared/wizard/fields.ts";
import { sectionsOf } from "../../../shared/wizard/sections.ts";
import { guide2026, unwrap } from "../../fixtures/letter-source.ts";
import { singleGuide } from "../../fixtures/single-guide.ts";

/** The place and the office of the call that the program was first made for, and its login. */
const OF_SHANGHAI = /上海|市科委|沪|一网通办/;

/** A made-up call of another city: that of 2026 with the names of place and office changed wherever the guide has them. */
const other = (text: string) => text.replaceAll("上海", "深圳").replaceAll("市科委", "市科创局").replaceAll("沪", "深").replaceAll("一网通办", "统一登录");
const letters = Object.fromEntries(Object.entries(guide2026.letters).map(([id, text]) => [id, other(text)]));
const shenzhen: Guide = unwrap(parseGuide({ ...parse(other(await singleGuide())), words: { 本市: "深圳市" } }, "深圳", { ...NO_PARTS, letters }));

const empty = (topic: string): Case => unwrap(parseCase({ formatVersion: 1, id: "empty", guide: shenzhen.id, topic }, "empty"));

/** What is read of a field: other ways to write a column are taken, never shown. */
const shown = (field: Field): unknown =>
  JSON.parse(JSON.stringify(field, (key, value: unknown) => (["columnNames", "because", "path"].includes(key) ? undefined : value)));

test("no question, hint or finding, and no chapter of the manual, of a call of another city speaks of Shanghai", () => {
  for (const { id } of shenzhen.topics) {
    const theCase = empty(id);
    const sections = sectionsOf(shenzhen, theCase).map(({ title, intro, fields }) => ({ title, intro, fields: fields.map(shown) }));
    expect(JSON.stringify(sections)).not.toMatch(OF_SHANGHAI);
    expect(JSON.stringify(sections)).not.toContain("((");
    const report = unwrap(checkCase({ case: theCase, guide: shenzhen, letters: lettersOf(shenzhen), moment: { kind: "date", date: "2026-05-25" } }));
    expect(JSON.stringify(report.findings.map(({ rule: _, field: __, missing: ___, ...told }) => told))).not.toMatch(OF_SHANGHAI);
  }
  expect(JSON.stringify(manualFor(shenzhen).filter(({ id }) => id === "online" || id === "limits"))).not.toMatch(OF_SHANGHAI);
});

test("the words of a guide stand in its questions, and those of the guide of 2026 are its own", () => {
  const words = (guide: Guide) => JSON.stringify(sectionsOf(guide, { ...empty("2"), guide: guide.id }));
  expect(words(shenzhen)).toContain("在研项目只计深圳市科学技术委员会科技计划");
  expect(words(shenzhen)).toContain("注册在深圳市");
  expect(words(guide2026)).toContain("在研项目只计市科委科技计划");
  expect(words(guide2026)).toContain("注册在本市");
  expect(loginAccount(guide2026)).toBe("“一网通办”账号");
});

test("the name of a field says the place of the guide, in sentences made by the program and in lists of what is missing", () => {
  const place = (guide: Pick<Guide, "questions" | "words">) => fieldName("units[1].inShanghai", questionNames(guide));
  expect(place(shenzhen)).toBe("参与单位是否在深圳市（第 2 项）");
  expect(place(guide2026)).toBe("参与单位是否在本市（第 2 项）");
  const moment = { kind: "date", date: "2026-05-25" } as const;
  const context = conditionContext({ case: empty("2"), guide: shenzhen, moment });
  expect(nameOfFact("applicant.registeredInShanghai", context)).toBe("是否注册在深圳市");
});

test("people's tables may call the office by any name that the guide knows", () => {
  const also = (guide: Guide) => JSON.stringify(sectionsOf(guide, { ...empty("2"), guide: guide.id })).match(/"alsoWritten":\[[^\]]*科技计划[^\]]*\]/)?.[0];
  expect(also(guide2026)).toContain('"上海市科学技术委员会科技计划"');
  expect(also(guide2026)).toContain('"市科委"');
  expect(also(shenzhen)).not.toMatch(OF_SHANGHAI);
});

test("the texts of the screens name no place and no office", () => {
  expect(JSON.stringify(text, (_, value) => (typeof value === "function" ? String(value) : value))).not.toMatch(OF_SHANGHAI);
});
