import { describe, expect, it } from "vitest";
import { digestOf, digestOfWord } from "../../../shared/files-first/digest.ts";
import { projectTitle } from "../../../shared/files-first/project-title.ts";
import { pagesOf } from "../reading/pages-of.ts";

const TITLE = "面向柔性装配的具身智能机器人关键技术联合研究";

describe("the title of a project", () => {
  it.each([
    TITLE,
    `《${TITLE}》`,
    `“${TITLE}”项目`,
    `${TITLE}，由我单位牵头申报`,
    `${TITLE}，本项目执行期三年`,
    `${TITLE}，申报专题：专题二，项目负责人：沈喆`,
  ])("is what stands there: %s", (text) => expect(projectTitle(text)).toBe(TITLE));

  it.each([
    "先进封装材料协同创新平台建设",
    "中德城市极端降水联合研究",
    "储能国际联合实验室建设",
    "量子科技国际合作研究",
    "柔性装配，从感知到执行",
    "机器人力觉标定方法研究（Calibration of Force Sensing at Robot End Effectors）",
    "我国近海赤潮预警联合研究",
    "为老服务机器人的安全评价",
    "本构模型驱动的焊接过程控制",
    "经皮给药微针贴片的联合开发",
    "由天然纤维制备可降解薄膜的研究",
    "老年人安全用药说明的智能生成",
  ])("near to a programme or a sentence it is one still: %s", (text) => expect(projectTitle(text)).toBe(text));

  it.each([
    "国际科技合作",
    "“国际科技合作”项目",
    "2026年度创新生态建设计划“国际科技合作”项目",
    "上海市2026年度“国际科技合作”项目申报指南",
    "国际联合研究重点项目",
    "政府（机构）间合作项目",
    "专题三、外资研发机构协同创新",
    "方向一：协同创新平台建设",
    "国家重点研发计划“政府间国际科技创新合作”重点专项",
    "“一带一路”国际联合实验室建设项目",
    "国家自然科学基金面上项目",
  ])("is not a programme's or a topic's name: %s", (text) => expect(projectTitle(text)).toBeUndefined());

  it.each([
    "自筹经费与申请资助经费比例承诺书",
    "上海市科技计划项目申报书",
    "柔性装配联合研究合作协议",
    "为进一步推进中芬两国在机器人领域的合作，我单位拟与芬方共同申报",
    "我单位与芬兰样例大学共同承担",
    "经双方友好协商，就机器人领域开展联合研究",
    "详见可行性方案第二章",
    "本单位所提交材料真实有效，如有不实，愿承担相应的法律责任",
    `本项目拟${"围绕多模态感知、力觉标定与群体协作开展联合研究".repeat(3)}`,
    "围绕多模态感知".repeat(10),
    "沈喆",
  ])("is not a paper's, and no sentence: %s", (text) => expect(projectTitle(text)).toBeUndefined());
});

describe("the title that papers offer", () => {
  const titles = (facts: readonly { readonly field: string; readonly value: string }[]) =>
    facts.flatMap(({ field, value }) => (field === "title" ? [value] : []));
  const letter = (text: string) => {
    const { role, facts } = digestOf({ pages: pagesOf(`无授权使用专利（技术）、无相互持股的技术转移承诺书\n\n${text}`), unread: [] });
    expect(role).toBe("no-licence-transfer");
    return titles(facts);
  };

  it("a letter that names the call and the project offers the project", () => {
    const call = "根据上海市科学技术委员会2026年度创新生态建设计划“国际科技合作”项目申报指南的要求，";
    expect(letter(`${call}我单位申报的项目“${TITLE}”，与合作方之间无授权使用专利（技术），无相互持股。`)).toEqual([TITLE]);
    expect(letter(`${call}我单位承诺与合作方之间无授权使用专利（技术），无相互持股。`)).toEqual([]);
    expect(letter("我单位申报2026年度“国际科技合作”项目，与合作方之间无授权使用专利（技术），无相互持股。")).toEqual([]);
    expect(letter("我单位申报的“国际科技合作”项目\n《技术转移承诺书》项目部分：与合作方之间无相互持股。")).toEqual([]);
  });

  it("a paragraph behind a label is none, the line of a title before it is", () => {
    const passage = "围绕柔性装配中多模态感知、力觉标定与群体协作，双方共同搭建验证平台，联合培养研究生，互派访问学者，形成示范应用";
    expect(titles(digestOfWord([["可行性报告"], [`项目名称：${passage}`], ["申报单位：上海示例智能装备有限公司"]]).facts)).toEqual([]);
    expect(titles(digestOfWord([["可行性报告"], ["申报项目", "2026年度“国际科技合作”项目"], ["项目名称", TITLE]]).facts)).toEqual([TITLE]);
  });
});
