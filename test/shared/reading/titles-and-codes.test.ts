import { describe, expect, it } from "vitest";
import { readAgreements, readElements } from "../../../shared/reading/elements/read-elements.ts";
import { languagesOfPages } from "../../../shared/reading/languages.ts";
import { partiesOf, unitsIn } from "../../../shared/reading/parties.ts";
import { translationNeed } from "../../../shared/reading/translation-need.ts";
import { pagesOf } from "./pages-of.ts";

/** Codes, titles, streets and letters that look like something else, each next to what they look like. */

describe("a Chinese page with words in Latin letters", () => {
  const chinese = "运行数据存放于甲方在中国境内的服务器，另行约定的除外。\n通知送达下列地址：\n";
  it.each([
    "甲方 legal.sh@kerinor.example；乙方 kyc.office@jinhui.example\nKRN-SH-RD-2026-0417 KRN-NDA-2026-0093 www.kerinor.example Kerinor Process AG",
    "巴塔哥尼亚南方大学（Universidad Austral de la Patagonia）\nIgnacio Barrientos Oyarzún　教授",
  ])("is Chinese alone where these are names, codes and addresses: %s", (lines) => {
    expect(languagesOfPages(pagesOf(chinese + lines))).toEqual([["zh"]]);
  });
  it("is in two languages where they are sentences", () => {
    const english = "Notices are sent to the addresses below and are deemed received on the next working day after they have been sent.";
    expect(languagesOfPages(pagesOf(`${chinese}${english}`))).toEqual([["zh", "en"]]);
  });
});

describe("what has the words of a unit", () => {
  it.each([
    "国际科技合作协议书（适用于高等学校、科研院所与境外机构）",
    "having its principal offices at 400 College Terrace, Three Forks",
    "位于 12 University Avenue",
  ])("is none where it is a form or a street: %s", (text) => {
    expect(unitsIn(text)).toEqual([]);
  });
  it.each([
    ["上海体育高等学校", ["上海体育高等学校"]],
    ["2. College of Forestry", ["College of Forestry"]],
    ["Terrace College, 400 Hill Road", ["Terrace College"]],
  ])("is one where it is a name: %s", (text, units) => {
    expect(unitsIn(text)).toEqual(units);
  });
  it("leaves what a party is called to the party in front of its street", () => {
    const text =
      'between Three Forks State University, a public body corporate having its principal offices at 400 College Terrace, Three Forks, Montana ("University"), and Songjiang Applied Genomics Institute, Shanghai ("Institute").';
    expect(partiesOf([text]).map(({ name, aliases }) => [name, aliases])).toEqual([
      ["Three Forks State University", ["university"]],
      ["Songjiang Applied Genomics Institute", ["institute"]],
    ]);
  });
});

describe("an agreement attached behind another", () => {
  const parties = "上海嘉定海洋涂料研究所\n上海金汇理工大学";
  const first = `合作协议\n甲方：上海嘉定海洋涂料研究所\n乙方：上海金汇理工大学\n一、双方共同研究防污涂料。\n二、本协议自2026年8月1日至2029年7月31日有效。\n\n甲方（盖章）：上海嘉定海洋涂料研究所\n姓名：仇兰芝\n日期：2026年6月3日\n乙方（盖章）：上海金汇理工大学\n姓名：容若岚\n日期：2026年6月4日`;
  const signed = "\n\n上海嘉定海洋涂料研究所\n姓名：仇兰芝\n日期：2026年4月1日\n\n上海金汇理工大学\n姓名：容若岚\n日期：2026年4月1日";
  const second = (title: string) =>
    `附件　编号：KRN-2026-0093\n${title}\n\n${parties}\n一、双方将相互披露技术资料，并对其保密。\n二、本协议自2026年4月1日起生效，有效期四年。${signed}`;
  it.each(["保 密 协 议", "保密协议"])("is one of its own under a title that may be spaced out: %s", (title) => {
    expect(readAgreements(pagesOf(first, second(title))).map(({ from }) => from)).toEqual([1, 2]);
  });
  it("belongs to the first where it is a list", () => {
    expect(readAgreements(pagesOf(first, "附件　编号：KRN-2026-0094\n设 备 清 单\n\n一、流变仪两台。\n二、老化箱三台。")).length).toBe(1);
  });
});

describe("a letter of support in Chinese", () => {
  const letter = (sentence: string, given = "本中心将为该项目提供：肾类器官模型库的免费使用权；Kereszty Bálint博士每年四个月的工作时间。") =>
    readElements(
      pagesOf(
        `匈牙利蒂萨河畔生命科学研究中心\n关于联合申报国际科技合作项目的支持函\n\n上海凌桥生物医药大学科技处：\n\n贵校药学院来函收悉。本中心获悉贵校拟申报上海市2026年度国际科技合作项目，本中心愿作为外方合作单位参加。\n\n${sentence}\n\n${given}\n\n顺致敬意！\n\n中心主任　Hajnal Orsolya\n匈牙利蒂萨河畔生命科学研究中心\n2026年4月30日`,
      ),
    );
  it.each([
    "今后，双方将围绕线粒体裂变蛋白抑制剂的虚拟筛选、类器官药效评价以及药代优化开展联合研究。",
    "今后，双方将共同开展线粒体裂变蛋白抑制剂的虚拟筛选、类器官药效评价以及药代优化方面的研究。",
  ])("promises what both will study: %s", (sentence) => {
    expect(letter(sentence).content.status).toBe("present");
  });
  it.each([
    "本中心希望双方将来就线粒体裂变蛋白抑制剂的虚拟筛选、类器官药效评价以及药代优化开展联合研究。",
    "双方拟就线粒体裂变蛋白抑制剂的虚拟筛选、类器官药效评价以及药代优化开展联合研究的可能性进行探讨。",
  ])("promises nothing where it hopes: %s", (sentence) => {
    expect(letter(sentence).content.status).toBe("unclear");
  });
  it("gives what its writer gives, and nothing that somebody else does", () => {
    expect(letter("今后，双方将共同开展线粒体裂变蛋白抑制剂的虚拟筛选、类器官药效评价以及药代优化方面的研究。").inputs.status).toBe("present");
    expect(
      letter(
        "今后，双方将共同开展线粒体裂变蛋白抑制剂的虚拟筛选、类器官药效评价以及药代优化方面的研究。",
        "本函仅表明本中心与贵校合作的意愿，不影响双方此后签订正式协议，也不构成任何一方的义务。",
      ).inputs.status,
    ).toBe("missing");
  });
});

describe("columns in which one language has its numbers in cells", () => {
  const rows = (ninth: string) =>
    pagesOf(
      `RESEARCH AGREEMENT\n${[
        ["1. The Study", "1．研究"],
        [
          "The Parties conduct together a study of whether spirometry in the home prevents admissions.",
          "双方共同开展研究，评价家庭肺功能检查能否减少患者住院，并比较两地结果。",
        ],
        ["2. Sites", "2．中心"],
        [
          "SNHS recruits 150 participants in Townsville; Meilong recruits 250 participants in Shanghai.",
          "卫生服务局招募一百五十名受试者，梅陇医院在上海招募二百五十名受试者。",
        ],
        ["3. Insurance", ninth === "" ? "" : "3．保险"],
        ["Each Party holds insurance for its own participants and keeps it for 15 years after the last visit.", ninth],
        ["4. Confidentiality", "4．保密"],
        [
          "Confidential information is protected for seven years after it has been received by a Party.",
          "保密信息自一方收到之日起保护七年，期满后由双方另行商定是否继续。",
        ],
      ]
        .map((row) => row.filter((cell) => cell !== "").join(" || "))
        .join("\n")}`,
    );
  it("need a translation where a clause stands in that one alone", () => {
    expect(translationNeed(rows(""))).toMatchObject({ isNeeded: true, why: "incomplete" });
    expect(translationNeed(rows("各方为本方受试者投保，并在最后一次访视后保持十五年有效。"))).toMatchObject({ isNeeded: false, why: "bilingual" });
  });
});
