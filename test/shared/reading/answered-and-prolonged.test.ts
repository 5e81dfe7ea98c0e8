import { expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { readProof } from "../../../shared/reading/proofs/proof.ts";
import { laidText } from "../../reading/laid-text.ts";
import { pagesOf } from "./pages-of.ts";

/** What kept-50 was misread in, in other words: letters that are answered, amendments that prolong, annexes and titles in the other language. */

const LETTER =
  "上海浦滨食品研究所\n\n挪威斯塔海洋研究所\nKari Nordvik 所长：\n\n您好！现就联合研究提出如下安排，请函复确认，本函与贵所复函共同构成双方的合作文件：";
const SIGNED = "\n\n上海浦滨食品研究所\n所长\n俞观澜\n2026年5月20日";
const ANSWER =
  "斯塔海洋研究所\n\n上海浦滨食品研究所\n俞观澜所长：\n\n贵所2026年5月20日来函收悉。本所完全同意来函所列各点，并确认该函与本复函共同构成双方的合作文件。\n\n此致\n敬礼\n\n斯塔海洋研究所\n所长\nKari Nordvik\n2026年6月3日";

it("counts from the day of the answer, which is in the file, and sees the work of “our institute” and “yours”", () => {
  const first = `${LETTER}\n1. 双方共同研究鱼油的稳定性。\n2. 贵所提取鱼油并测定其氧化指标；本所开展包埋工艺和动物试验。\n3. 本项合作为期两年，从贵所回函之日起算。${SIGNED}`;
  const { term, division } = readElements(pagesOf(first, ANSWER));
  expect([term.status, term.start, term.end]).toEqual(["present", "2026-06-03", "2028-06-02"]);
  expect(division.status).toBe("present");
});

it("knows no first day where the answer is not in the file", () => {
  const { term } = readElements(pagesOf(`${LETTER}\n1. 双方共同研究鱼油的稳定性。\n2. 本项合作为期两年，从贵所回函之日起算。${SIGNED}`));
  expect([term.status, term.months]).toEqual(["unclear", 24]);
});

it.each([
  ["合作期限顺延，顺延期自2026年5月1日起至2029年4月30日止", "2026-05-01", "2029-04-30"],
  ["有效期予以延长，延长期为2026年5月1日至2028年4月30日", "2026-05-01", "2028-04-30"],
])("reads the time by which an amendment prolongs: 原协议的%s", (words, start, end) => {
  const head = "补充协议\n甲方：上海浦滨食品研究所\n乙方：斯塔海洋研究所\n双方于2023年5月1日签订合作协议（以下称“原协议”），原协议将于2026年4月30日届满。";
  const { term } = readElements(pagesOf(`${head}\n第一条 原协议的${words}。\n第二条 双方的研究内容由鱼油扩展到藻油。`));
  expect([term.status, term.start, term.end]).toEqual(["present", start, end]);
});

it("reads who does what in an annex in English to an agreement in Chinese, by a word of a name", () => {
  const zh =
    "合作协议\n甲方：上海浦滨能源研究院\n乙方：奥卢储能中心（Oulu Storage Centre）\n一、合作内容\n双方共同研究热电池材料及其在北方供热管网中的应用，并完成示范装置的设计与试验验证。\n二、分工\n各自的任务和交付物载于附件。\n三、期限\n本协议自2026年8月1日起，至2029年7月31日止。\n四、文本\n本协议正文以中文签署，一式两份。附件由双方项目负责人以英文编写。";
  const annex =
    "Annex. Tasks and Deliverables\nTask 1. Salt mixtures (leader: Shanghai). Screening of eutectic salts and measurement of their conductivity over many cycles of charging.\nTask 2. Storage vessel (leader: Oulu). Design and pressure test of the vessel, and its insulation against the frost of the north.";
  expect(readElements(pagesOf(zh, annex)).division).toMatchObject({ status: "present", page: 2 });
});

it("takes a letter of intent that is acknowledged and agreed for what it promises, and its intention for no part of the work", () => {
  const { term, content, division } = readElements(
    pagesOf(
      "Harbour Centre for Coastal Engineering\n4 May 2026\nProfessor Yu Guanlan\nShanghai Institute of Port Technology\nDear Professor Yu,\nLetter of intent: scour around piles\nI write for the Harbour Centre to confirm our intention to participate in the study which you have proposed on scour.\nWe plan to work with you from 1 September 2026 to 31 August 2028 on scour protection made of recycled stone, on its inspection by sonar and on a common guide.\nYours sincerely,\nDr Kari Nordvik\nDirector, Harbour Centre for Coastal Engineering\nAcknowledged and agreed for Shanghai Institute of Port Technology:\nName:\nDate:",
    ),
  );
  expect([term.status, term.start, term.end]).toEqual(["present", "2026-09-01", "2028-08-31"]);
  expect([content.status, division.status]).toEqual(["present", "missing"]);
});

it("takes the title of the version in English, above its recitals, for nobody who signs", () => {
  const zh =
    "合作协议\n甲方：上海浦滨装备研究院\n乙方：坎塔机器人中心\n第一条 双方合作研究人机协作。\n第二条 本协议自2026年8月1日起至2029年7月31日止。\n\n甲方：上海浦滨装备研究院\n院长：\n贡振东\n日期：2026年7月6日\n\n乙方：坎塔机器人中心\n主任：\nMarta Gandarillas\n日期：2026年7月9日";
  const en =
    "Agreement on Cooperative Research into the Safe Use of\nCollaborative Robots\nParty A: Shanghai Pubin Institute of Equipment\nParty B: Canta Robotics Centre\nWhereas collaborative robots are increasingly used by small manufacturers, the Parties agree on the following:\nArticle 1 The Parties shall cooperate in research on collaboration.\nArticle 2 This Agreement is valid from 1 August 2026 to 31 July 2029.\n\nParty A: Shanghai Pubin Institute of Equipment\nPresident:\nGong Zhendong\nDate: 6 July 2026\n\nParty B: Canta Robotics Centre\nDirector:\nMarta Gandarillas\nDate: 9 July 2026";
  expect(readElements(pagesOf(zh, en)).signatories.map(({ name }) => name)).toEqual(["贡振东", "Marta Gandarillas"]);
});

it("takes whom a letter addresses below a title alone for the lead that it calls “usted”", () => {
  const text =
    "Agencia Nacional de Ciencia\n\nSeñor\n\nTomás Ejemplo Arriagada\n\nInstituto Austral de Muestra\n\nEl Consejo ha resuelto adjudicar el proyecto N° 1270001, del cual usted es Investigador Responsable.\n\nEl financiamiento asciende a $90.000.000.";
  expect(readProof(laidText(text)).namedLead?.text).toBe("Tomás Ejemplo Arriagada");
});

const HEAD =
  "合作协议\n甲方：海港大学（挪威）\n乙方：东湖理工大学\n一、合作内容\n双方共同研究港口泥沙淤积规律。\n二、期限\n本协议自2026年8月1日起至2029年7月31日止。\n三、分工\n";
const BELOW = "\n\n甲方：海港大学\n代表：Kari Nordmann\n日期：2026年6月2日\n乙方：东湖理工大学\n代表：李卫东\n日期：2026年6月9日";

it.each([
  "海港大学 || 浮标布放与维护\n东湖理工大学 || 数据同化\n负责人 || 王建国",
  "甲方 || 浮标布放与维护\n负责人 || Ola Berg\n乙方 || 数据同化\n负责人 || 王建国",
  "甲方：海港大学 || 乙方：东湖理工大学\n浮标布放与维护 || 数据同化\n负责人：Ola Berg || 负责人：王建国",
])("leaves a table of the last clause to it, above those who sign: %s", (table) => {
  const { signatories, division } = readElements(pagesOf(`${HEAD}${table}${BELOW}`));
  expect(signatories.map(({ name, unit, date }) => `${name} ${unit} ${date}`)).toEqual(["Kari Nordmann 海港大学 2026-06-02", "李卫东 东湖理工大学 2026-06-09"]);
  expect(division.status).toBe("present");
});
