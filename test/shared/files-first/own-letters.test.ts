import { describe, expect, it } from "vitest";
import type { Case } from "../../../shared/case/case.ts";
import { isFactAsked } from "../../../shared/files-first/asked-fact.ts";
import { digestOf } from "../../../shared/files-first/digest.ts";
import type { FactField } from "../../../shared/files-first/found-file.ts";
import { proposeFiles } from "../../../shared/files-first/propose-files.ts";
import { withFact } from "../../../shared/files-first/put-fact.ts";
import { guide } from "../../fixtures/check-value.ts";
import { found } from "../../fixtures/found-folder.ts";
import { pagesOf } from "../reading/pages-of.ts";

const only = (name: string, text: string) => proposeFiles([found(name, digestOf({ pages: pagesOf(text), unread: [] }))]).files[0];
const promise = (title: string, sentence: string) =>
  `${title}\n上海市科学技术委员会：\n我单位申报“国际科技合作”项目。现郑重承诺：${sentence}\n我单位对上述承诺的真实性负责。`;
const TRANSFER = "我单位与合作方企业之间，在本项目中无授权使用专利（技术）、无相互持股的技术转移。";
const MONEY = "我单位承诺自筹经费人民币200万元，并保证按期足额到位。";

describe("a letter of our own", () => {
  it.each([
    ["承诺书", TRANSFER, "no-licence-transfer"],
    ["承 诺 书", TRANSFER, "no-licence-transfer"],
    ["承诺函", MONEY, "self-funding"],
    ["莱样传感技术", TRANSFER, "no-licence-transfer"],
  ])("is told by its sentence below the title %s: %s", (title, sentence, role) => {
    expect(only("扫描0003.pdf", promise(title, sentence))).toMatchObject({ group: "known", role, remark: { code: "letter" }, place: { to: "slot", role } });
  });

  it.each([
    ["科研诚信承诺书", "我单位遵守科研诚信要求，所提交材料真实有效。"],
    ["承诺书", "我单位遵守实验室安全与技术安全的各项规定。"],
    ["承诺书", `${TRANSFER}${MONEY}`],
  ])("another promise, and one of two things, are none: %s, %s", (title, sentence) => {
    expect(only("扫描0003.pdf", promise(title, sentence))?.role).toBeUndefined();
  });

  it("a report that speaks of it is none", () => {
    expect(only("说明.pdf", "项目情况说明\n双方之间无授权使用专利（技术）、无相互持股的技术转移。")?.role).toBeUndefined();
  });

  it.each([
    ["承诺书（无技术转移）盖章.pdf", "no-licence-transfer"],
    ["技术转移承诺书_扫描.pdf", "no-licence-transfer"],
    ["自筹经费承诺.jpg", "self-funding"],
    ["回避专家申请函.pdf", "recusal"],
  ])("that says nothing itself is proposed by its name, for a look: %s", (name, role) => {
    expect(only(name, "")).toMatchObject({ group: "look", role, remark: { code: "by-file-name" }, place: { to: "slot", role } });
  });

  it.each(["科研诚信承诺书.pdf", "安全承诺书.pdf", "技术转移办公室名单.pdf", "回避规定.pdf"])("and not by any other name: %s", (name) => {
    expect(only(name, "")?.role).toBeUndefined();
  });

  it("says both amounts that it promises, as the letter that is written here has them", () => {
    const sentence = "申请资助经费650,000元（人民币陆拾伍万元整），我单位自筹经费703,500元（人民币柒拾万零叁仟伍佰元整）。";
    const { facts } = digestOf({ pages: pagesOf(promise("自筹经费与申请资助经费比例承诺书", sentence)), unread: [] });
    const amounts = facts.flatMap(({ field, value }) => (field.startsWith("budget.") ? [`${field} ${value}`] : []));
    expect(amounts).toEqual(["budget.grant 650000", "budget.selfFunding 703500"]);
  });

  it("says who signs it, that it is a company, where its own funds come from, and the day below", () => {
    const letter = `自筹经费与申请资助经费比例承诺书
上海市科学技术委员会：
我单位为企业，申报“国际科技合作项目”项目，项目名称为“柔性装配联合研究”。现承诺如下：
三、经费来源
自筹经费来源为我单位自有资金，并保证按时足额到位。
特此承诺。
上海示例智能装备有限公司
2026年5月20日
（加盖申报单位公章）`;
    expect(factsIn(letter)).toEqual([
      "applicant.name 上海示例智能装备有限公司 ?",
      "applicant.kind enterprise ?",
      "selfFunding.source 自有资金",
      "letterDate 2026-05-20",
    ]);
  });

  it("names the companies of the other side in both languages", () => {
    const companies = "项目合作方企业为：1.穆斯特机器人有限公司（Musterwerk Robotik GmbH），国别（地区）：德国；2.Example Robotics Oy，国别（地区）：芬兰。";
    expect(factsIn(promise("无授权使用专利（技术）、无相互持股的技术转移承诺书", `${companies}${TRANSFER}`))).toEqual([
      "partner.name Musterwerk Robotik GmbH",
      "partner.nameZh 穆斯特机器人有限公司",
      "partner.name Example Robotics Oy",
    ]);
  });

  it("its source stands beside the sum that the applicant pays itself, its day is that of the letters", () => {
    const theCase: Case = { formatVersion: 1, id: "case-1", guide: guide.id, topic: "2", budget: { selfFunding: [{ unit: "applicant", amount: 10 }] } };
    const put = (field: FactField, value: string) => withFact(theCase, guide, field, { value, source: { quote: "" } }, undefined);
    expect(put("selfFunding.source", "自有资金").budget?.selfFunding).toEqual([{ unit: "applicant", amount: 10, source: "自有资金" }]);
    expect(put("letterDate", "2026-05-20").letterDate).toBe("2026-05-20");
    expect(isFactAsked("selfFunding.source", guide, "2") && isFactAsked("letterDate", guide, "2")).toBe(true);
  });

  it("a promise with a day in its sentences is signed on none of them", () => {
    expect(factsIn(promise("承诺函", `${MONEY}2026年5月20日前到位。`))).toEqual([]);
  });
});

const factsIn = (text: string) =>
  digestOf({ pages: pagesOf(text), unread: [] }).facts.flatMap(({ field, value, isUnsure }) =>
    /^(?:applicant|selfFunding|letterDate|partner\.name)/u.test(field) ? [`${field} ${value}${isUnsure ? " ?" : ""}`] : [],
  );
