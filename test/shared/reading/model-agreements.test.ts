import { expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { laidText } from "../../reading/laid-text.ts";

/** Drafting of model agreements in wide use, in words of our own: what each of them says in a way that others do not. */

const UNIVERSITY =
  "THIS AGREEMENT dated 12 May 2026 is made between UNIVERSITY OF EASTMOOR (“the Institution”) and PUJIANG MATERIALS CO., LTD. (“the Collaborator”)";
const TWO = "CONTRACT\nParty A: Pujiang Biotech Co., Ltd.\nParty B: Northfield Veterinary Institute";
const zh = "科研合作协议\n甲方：上海浦泾大学\n乙方：基拉隆大学（爱尔兰）";
const read = (...lines: readonly string[]) => readElements(laidText(lines.join("\n")));

it("reads the term of a project that began or will begin on a day with a name", () => {
  const { term } = read(
    UNIVERSITY,
    "1. Definitions",
    "Commencement Date: 1 July 2026;",
    "2. The Project",
    "2.1 The Project started or will start on the Commencement Date and continues until it is completed or until 30 June 2029, whichever is earlier.",
  );
  expect([term.status, term.start, term.end]).toEqual(["present", "2026-07-01", "2029-06-30"]);
});

it("takes work allotted in a plan that is not there for unclear", () => {
  const { division } = read(UNIVERSITY, "2. The Project", "2.2 Each of the parties will do the tasks allotted to it in the Project Plan.");
  expect([division.status, division.why]).toEqual(["unclear", "annex-not-there"]);
});

it("quotes who owns the results, not who keeps what it contributed", () => {
  const { ip } = read(
    UNIVERSITY,
    "4. Intellectual Property",
    "4.1 Nothing here touches the Background. The Intellectual Property in them stays the property of the party that contributes them (or its licensors).",
    "4.2 The Institution will own the Intellectual Property in the Results.",
  );
  expect([ip.status, ip.quote]).toEqual(["present", "The Institution will own the Intellectual Property in the Results."]);
});

it("reads whose a technology is in a numbered paragraph without a heading", () => {
  const { ip } = read(
    TWO,
    "IV. The projects concern vaccines for poultry.",
    "V. If Party A pays for a project alone, any technology developed from it is solely owned by Party A. In joint projects technologies developed together are owned by each party in proportion to its share of the funding.",
    "VI. Disputes are settled by talks.",
  );
  expect(ip.status).toBe("present");
});

it.each([
  ["（一）甲方", "1.开展叶片疲劳试验；", "（二）乙方", "1.进行模型计算。"],
  ["甲方：", "1. 开展叶片疲劳试验；", "2. 培养研究生。", "乙方：", "1. 开展模型计算；", "2. 安排交流。"],
  ["甲方", "（1）开展叶片疲劳试验；", "乙方", "（1）开展模型计算。"],
])("reads tasks below the names of the parties under a heading on the content: %s %s", (...lines) => {
  const { division } = read(zh, "一、合作内容", "双方共同研究风电叶片。", ...lines, "二、其他", "协商解决。");
  expect(division.status).toBe("present");
});

it("reads them in English too, and none where the parties only give something or sign", () => {
  const tasks = [
    "A. Main content",
    "a. Party A",
    "1. Shall design and test the vaccines.",
    "b. Party B",
    "1. Shall carry out the field trials.",
    "C. Other",
    "None.",
  ];
  expect(read(TWO, ...tasks).division.status).toBe("present");
  const given = [
    "二、各方投入",
    "（一）甲方",
    "1.场地500平方米；",
    "（二）乙方",
    "1.设备两台。",
    "三、其他",
    "协商解决。",
    "甲方",
    "负责人：王立",
    "乙方",
    "负责人：J. Byrne",
  ];
  expect(read(zh, "一、合作内容", "双方共同研究风电叶片。", ...given).division.status).toBe("missing");
});
