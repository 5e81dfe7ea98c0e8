import { describe, expect, it } from "vitest";
import { digestOf } from "../../../shared/files-first/digest.ts";
import { proposeFiles } from "../../../shared/files-first/propose-files.ts";
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
});
