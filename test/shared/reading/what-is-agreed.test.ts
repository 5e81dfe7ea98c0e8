import { expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { translationNeed } from "../../../shared/reading/translation-need.ts";
import { pagesOf } from "./pages-of.ts";

/** What the fifth set of unseen agreements brought to light of content, means, work, rights and place, each with what it must be told from. */

const EN =
  "RESEARCH AGREEMENT\nThis Agreement is made between Harbour University, Norway (“HU”) and Eastlake Institute of Technology, China (“EIT”).\n1. Law\nAny dispute shall first be discussed by the heads of the institutions.";
const ZH =
  "共建联合实验室的协议\n甲方：海港技术（上海）有限公司（以下称“企业”）\n乙方：东湖理工大学（以下称“学院”）\n第八条 争议 双方应友好协商解决争议，协商不成的提交仲裁。";
const read = (head: string, ...rest: readonly string[]) => {
  const [first = "", ...pages] = rest;
  return readElements(pagesOf(`${head}\n${first}`, ...pages));
};

it("takes what belongs to a side on the date of the agreement for what was there before", () => {
  const heading = "2. Proprietary rights\n";
  expect(read(EN, `${heading}All designs belonging to a side on the date of this Agreement shall continue to belong to that side.`).ip.status).toBe("missing");
  expect(read(EN, `${heading}All designs made in the Project shall belong to the side whose staff made them.`).ip.status).toBe("present");
});

it("sees no place in a laboratory that has none", () => {
  const laboratory = "第一条 双方共建智能传感联合实验室。\n第二条 ";
  expect(read(ZH, `${laboratory}联合实验室为虚拟机构，不设独立场所，人员通过网络协同工作。`).laboratory.status).toBe("missing");
  expect(read(ZH, `${laboratory}联合实验室设在学院三号楼，面积五百平方米，内设虚拟现实设备。`).laboratory.status).toBe("present");
});

it("knows parties by what they are called behind their labels", () => {
  const heading = "第三条 研究任务\n";
  expect(read(ZH, `${heading}企业负责基础油合成；学院负责传感器研究。`).division.status).toBe("present");
  expect(read(ZH, `${heading}本行业负责人参加年会；国内研究现状见附件。`).division.status).not.toBe("present");
});

it("reads a team whose kind is told in the sentence behind it, and a share of what is received", () => {
  const people = "2. Joint Laboratory\nThe parties establish a Joint Laboratory for Membranes.\n3. People\n";
  expect(read(EN, `${people}The Laboratory has twelve researchers. They work full time in the Laboratory.`).team.status).toBe("present");
  expect(read(EN, `${people}The machines are listed below. They work full time.`).team.status).toBe("missing");
  const rights = "2. Intellectual property\nWhat the parties create belongs to HU and EIT in shares of 40 and 60.\n";
  expect(read(EN, `${rights}What is received for its use by others is distributed in the same shares.`).benefitSplit.status).toBe("present");
  expect(read(EN, `${rights}What is received from the other side is kept in the same room.`).benefitSplit.status).toBe("missing");
});

it("knows both sides of a letter that the other accepts by we and you", () => {
  const head = (body: string) =>
    readElements(
      pagesOf(
        `HARBOUR MUSEUM OF NATURAL HISTORY\n3 August 2026\nDear Dr Ling,\nTogether we shall follow sixty dunlins on their way from Norway to Shanghai and compare their feathers.\n${body}\nYours sincerely,\nJane Smith\nDirector, Harbour Museum of Natural History\nAccepted on behalf of the Eastlake Institute of Birds, 17 August 2026\nLing Shaoqing\nDirector`,
      ),
    );
  const both = head(
    "We shall catch and equip the birds in Norway. Your people will collect feathers in Shanghai.\nFor this we give NOK 480,000 and two ringers. You give RMB 220,000 and three observers.",
  );
  expect([both.inputs.status, both.division.status]).toEqual(["present", "present"]);
  const polite = head("We will be glad to hear from you. You will find the programme of the museum enclosed.");
  expect([polite.inputs.status, polite.division.status]).toEqual(["missing", "missing"]);
});

it("takes the first and last day from a list of particulars that the terms name", () => {
  const days =
    "RESEARCH AGREEMENT\nbetween Harbour University (“HU”) and Eastlake Institute of Technology (“EIT”)\nStart Date\n1 February 2027\nEnd Date\n31 January 2030\n";
  const term = (sentence: string) => readElements(pagesOf(`${days}1. In these Terms words bear the meaning set against them.\n2. ${sentence}`)).term;
  expect(term("The Parties will carry out the Project together from the Start Date to the End Date.")).toMatchObject({
    status: "present",
    start: "2027-02-01",
    end: "2030-01-31",
    months: 36,
  });
  expect(term("The library lends the book from the Start Date to the End Date.").status).not.toBe("present");
});

const BODY =
  "科研合作协议书\n甲方：上海徐行生物制造研究院\n乙方：丹麦法尔斯特酶工程研究中心\n（一）合作事项。双方共同开发能够在室温下降解聚氨酯泡沫的酶，并建立从废旧鞋材中回收多元醇的中试流程。\n（二）分工与投入。双方的分工和各自的投入见附件一（Annex 1），附件一是本协议的组成部分。\n（三）成果归属。酶的序列、突变体及其表达菌株的知识产权归乙方；回收流程和装置的知识产权归甲方；双方互相给予对方为科学研究使用的免费许可。\n（四）论文。双方各自的作者对其数据负责。投稿之前应当给对方三十日的审阅时间。\n（五）争议。双方应当在争议发生后六十日内派员会商。";
const ANNEX =
  "ANNEX 1\nDivision of work and contributions\n1. Work of Falster Centre for Enzyme Engineering\nMining of metagenomes from compost for polyurethane esterases.\n2. Work of Xuhang Institute of Biomanufacturing\nFermentation to 3,000 litres and a pilot line for shoe soles, recovery and testing of polyols.";
const IN_CHINESE =
  "附件一\n分工与投入\n1. 法尔斯特酶工程研究中心的工作\n从堆肥宏基因组中挖掘聚氨酯酯酶，开展定向进化与晶体结构研究。\n2. 徐行生物制造研究院的工作\n发酵放大至三千升，建设鞋底中试线，回收并检测多元醇。";

it("asks for a Chinese text of an annex that stands in English alone, and reads the work in it", () => {
  const pages = pagesOf(BODY, ANNEX);
  expect(translationNeed(pages)).toMatchObject({ isNeeded: true, why: "incomplete", gaps: [{ label: "annex 1", page: 2 }] });
  expect(readElements(pages).division).toMatchObject({ status: "present", page: 2 });
  expect(translationNeed(pagesOf(BODY, IN_CHINESE, ANNEX)).isNeeded).toBe(false);
});

it("leaves open the content whose subjects another paper will tell, and no other", () => {
  const later = "The topics of the joint research will be defined, for each project, in a separate agreement.";
  const content = (text: string) => read(EN, `2. Subject\n${text}\n3. Forms\nThe cooperation may take the form of visits and joint seminars.`).content.status;
  expect(content(later)).toBe("unclear");
  expect(content(`${later} The parties jointly study fast optical transients in the southern sky.`)).toBe("present");
  expect(content(`The parties jointly study fast optical transients in the southern sky. ${later}`)).toBe("present");
});
