import { describe, expect, test } from "vitest";
import { enterprise, guide2027, letterFor, letterOf, madeUpJson, wordsOf } from "../../fixtures/letter-source.ts";

const ID = "no-licence-transfer";

describe("the letter of 申报要求第11条（b）", () => {
  test("names addressee, call, topic, project, lead, and each partner enterprise with its country", () => {
    const words = wordsOf(letterOf(ID));
    for (const part of [
      "上海市科学技术委员会：",
      "2026年度创新生态建设计划",
      "“国际科技合作”",
      "沪科指南〔2026〕8号",
      "专题二“政府（机构）间合作项目”",
      "面向柔性装配的具身智能机器人关键技术联合研究",
      "项目负责人为沈喆",
      "1.穆斯特机器人有限公司（Musterwerk Robotik GmbH），国别（地区）：德国；",
      "2.上海样例自动化技术有限公司，国别（地区）：中国。",
      "上海示例智能装备有限公司",
      "2026年5月20日",
    ]) {
      expect(words).toContain(part);
    }
  });

  test("promises what the guide says, in its words, and that it is true; no period and nothing on later property", () => {
    const words = wordsOf(letterOf(ID));
    expect(words).toContain("合作方企业间无授权使用专利（技术）、无相互持股的技术转移。");
    expect(words).toContain("以上内容真实。特此承诺。");
    expect(words).not.toMatch(/期间|期限|知识产权|今后|将来|永久/);
  });

  test("with one enterprise speaks of it in the singular", () => {
    const words = wordsOf(letterOf(ID, { partners: [enterprise("p1")], units: [] }));
    expect(words).toContain("\n样例p1有限公司（Beispielwerk p1 GmbH），国别（地区）：德国。");
    expect(words).toContain("我单位与上述合作方企业间无");
    // a single entry has no number
    expect(words).not.toContain("1.样例");
  });

  test("shows 香港, 澳门 and 台湾 as regions of China", () => {
    const words = wordsOf(letterOf(ID, { partners: [enterprise("p1", { country: "HK", name: "样例（香港）有限公司", nameZh: undefined })], units: [] }));
    expect(words).toContain("\n样例（香港）有限公司，国别（地区）：中国香港。");
  });

  test("shows a Japanese name beside the Chinese one, though both are written in 汉字", () => {
    const words = wordsOf(letterOf(ID, { partners: [enterprise("p1", { country: "JP", name: "株式会社サンプル", nameZh: "样例株式会社" })], units: [] }));
    expect(words).toContain("\n样例株式会社（株式会社サンプル），国别（地区）：日本。");
  });

  test("leaves a blank date for the pen, never today's", () => {
    expect(wordsOf(letterOf(ID, { letterDate: "~absent" }))).toMatch(/\u3000年\u3000+月\u3000+日$/);
  });

  test("shows what is unanswered as 未填 and names its field", () => {
    const outcome = letterOf(ID, { title: "~absent", partners: [enterprise("p1", { nameZh: undefined })] });
    expect(wordsOf(outcome)).toContain("项目名称为“【未填：项目名称】”");
    expect(wordsOf(outcome)).toContain("1.【未填：中文名称】（Beispielwerk p1 GmbH）");
    expect(outcome).toMatchObject({ missing: ["title", "partners[0].nameZh"] });
  });
});

describe("the letter of 申报要求第11条（b） is not written", () => {
  test("when there is no partner enterprise; on request it says so", () => {
    const none = { partners: [enterprise("u1", { kind: "university" })], units: [] };
    expect(letterOf(ID, none)).toMatchObject({
      kind: "withheld",
      reason: "not-needed",
      why: expect.stringMatching(/不需要这份承诺书；.*可以另写一份/u),
      missing: [],
    });
    const words = wordsOf(letterOf(ID, none, { onRequest: true }));
    expect(words).toContain("项目合作方中没有企业。");
    expect(words).not.toMatch(/\n1\./);
    expect(words).toContain("无授权使用专利（技术）、无相互持股的技术转移。");
  });

  test("while a relation is unanswered, and names each field", () => {
    const outcome = letterOf(ID, {
      partners: [enterprise("p1", { relations: { shareholding: "none" } }), enterprise("p2", { relations: undefined })],
      units: [],
    });
    expect(outcome).toMatchObject({
      kind: "withheld",
      reason: "missing-answer",
      missing: ["partners[0].relations.licensedTechnology", "partners[1].relations.licensedTechnology", "partners[1].relations.shareholding"],
    });
  });

  test("while nobody has said what kind of unit a partner is", () => {
    const outcome = letterOf(ID, { partners: [enterprise("p1"), enterprise("p2", { kind: undefined })], units: [] });
    expect(outcome).toMatchObject({ reason: "missing-answer", missing: ["partners[1].kind"] });
  });

  test("while the partners that the topic asks for are unanswered", () => {
    expect(letterOf(ID, { partners: "~absent" }, { onRequest: true })).toMatchObject({ reason: "missing-answer", missing: ["partners"] });
  });

  test.each([
    [{ licensedTechnology: true, shareholding: "none" }],
    [{ licensedTechnology: false, shareholding: "one-way" }],
    [{ licensedTechnology: false, shareholding: "mutual" }],
  ])("when the answers say %o; it names the enterprise and the hotline, on request too", (relations) => {
    const change = { partners: [enterprise("p1", { relations })] };
    for (const onRequest of [false, true]) {
      const outcome = letterOf(ID, change, { onRequest });
      expect(outcome).toMatchObject({ kind: "withheld", reason: "open-reading" });
      expect(outcome.kind === "withheld" && outcome.why).toMatch(/样例p1有限公司.*8008205114/);
      // the window ends the sentence, the report of the command line puts the fields behind it
      expect(outcome.kind === "withheld" && outcome.why).not.toMatch(/[。！？；，]$/);
    }
  });
});

test("another year's guide gives the letter its own addressee, plan, call, number and topic", () => {
  const words = wordsOf(letterFor(ID, madeUpJson(), guide2027));
  for (const part of [
    "样例市科学技术委员会：",
    "2027年度样例创新计划“双边样例合作”项目（样科指南〔2027〕99号）专题甲“极地与深海样例合作”",
    "北光样例公司（Nordlys Eksempel AS），国别（地区）：挪威。",
  ]) {
    expect(words).toContain(part);
  }
  expect(words).not.toMatch(/2026|上海市科学技术委员会/);
});
