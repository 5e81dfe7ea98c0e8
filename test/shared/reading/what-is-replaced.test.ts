import { describe, expect, it } from "vitest";
import { readElements } from "../../../shared/reading/elements/read-elements.ts";
import { pagesOf } from "./pages-of.ts";
import { termInChinese, termOf } from "./signed-agreements.ts";

const EN =
  "AGREEMENT\nThis Agreement is made between Harbour University, Norway (“HU”) and Eastlake Institute of Technology, China (“EIT”).\n1. Term\nThis Agreement is valid for four years.\n";
const ZH = "合作研究协议\n甲方：海港大学（挪威）\n乙方：东湖理工大学\n第一条 双方共同研究低流速潮流能水轮机。\n第二条 本协议有效期四年。\n";

describe("the day of an agreement that another one replaces", () => {
  it.each([
    ["This Agreement replaces the agreement of 3 May 2022. It remains in force until 31 May 2029.", "2026-06-04", "2029-05-31"],
    ["This Agreement replaces the agreement of 3 May 2022. It remains in force for three years.", "2026-06-04", "2029-06-03"],
    ["This Agreement supersedes the Memorandum dated 3 May 2022 and remains in force until 31 May 2029.", "2026-06-04", "2029-05-31"],
    ["The agreement of 3 May 2022 is hereby terminated. This Agreement remains in force until 31 May 2029.", "2026-06-04", "2029-05-31"],
    // near misses: a beginning of its own
    [
      "This Agreement replaces the agreement of 3 May 2022. It enters into force on 1 June 2026 and remains in force for three years.",
      "2026-06-01",
      "2029-05-31",
    ],
    ["This Agreement replaces the earlier agreement with effect from 1 July 2026. It remains in force until 31 May 2029.", "2026-07-01", "2029-05-31"],
    ["This Agreement takes effect on 3 May 2026. It remains in force until 31 May 2029.", "2026-05-03", "2029-05-31"],
    // a time of its own behind “replaces”, and an agreement that ends on another day
    ["This Agreement supersedes the letter of intent for the period from 1 August 2026 to 31 July 2029.", "2026-08-01", "2029-07-31"],
    ["This Agreement replaces the Memorandum for the term beginning on 1 August 2026 and ending on 31 July 2029.", "2026-08-01", "2029-07-31"],
    ["This Agreement replaces the Memorandum of 2 March 2022 from 1 August 2026 until 31 July 2029.", "2026-08-01", "2029-07-31"],
    ["This Agreement replaces the 2022 Memorandum but runs from 1 August 2026 to 31 July 2029.", "2026-08-01", "2029-07-31"],
    ["This Agreement replaces the Memorandum on 1 August 2026 and ends on 31 July 2029.", "2026-08-01", "2029-07-31"],
    ["The agreement dated 1 August 2026 shall be terminated by either Party only with notice; it ends on 31 July 2029.", "2026-08-01", "2029-07-31"],
  ])("is no beginning: %s", (clause, start, end) => {
    expect(termOf(`2. Term\n${clause}`)).toMatchObject({ status: "present", start, end });
  });

  it.each([
    ["本协议取代双方2022年5月3日签订的协议，有效期至2029年5月31日。", "2026-06-04", "2029-05-31"],
    ["本协议取代双方2022年5月3日签订的协议。本协议有效期三年。", "2026-06-04", "2029-06-03"],
    ["本协议取代原协议，自2026年7月1日起生效，有效期至2029年5月31日。", "2026-07-01", "2029-05-31"],
    ["本协议替代旧协议的期限为2026年8月1日至2029年7月31日。", "2026-08-01", "2029-07-31"],
  ])("is none in Chinese: %s", (clause, start, end) => {
    expect(termInChinese(`第二条 期限\n${clause}`)).toMatchObject({ status: "present", start, end });
  });
});

describe("dividends", () => {
  const inputs = (clause: string, head: string) => readElements(pagesOf(`${head}\n${clause}`), {}).inputs.status;
  it.each([
    ["2. Finance\nHU and EIT receive a dividend of EUR 100,000 each from the joint company.", "missing"],
    ["2. Finance\nThe company distributes EUR 100,000 as dividends to HU and EUR 50,000 to EIT.", "missing"],
    ["2. Finance\nHU pays in EUR 100,000 as capital and EIT provides two engineers; dividends follow the shares.", "present"],
  ])("are no input, and do not hide one: %s", (clause, status) => {
    expect(inputs(clause, EN)).toBe(status);
  });
  it.each([
    ["第三条 甲方每年向乙方派发股息人民币20万元。", "missing"],
    ["第三条 资金\n合作公司每年向甲方派发股息50万元，向乙方派发股息30万元。", "missing"],
    ["第三条 甲方投入100万元，乙方投入50万元，不派发股息。", "present"],
  ])("in Chinese: %s", (clause, status) => {
    expect(inputs(clause, ZH)).toBe(status);
  });
});

describe("a table of expenses below its title", () => {
  it.each([
    ["Research expenses borne by each party (tax not included)", "present"],
    ["Number of samples measured by each party (blanks not included)", "missing"],
  ])("gives the inputs where the title says so: %s", (title, status) => {
    const table =
      "Fiscal year || HU (thousand EUR) || EIT (thousand RMB)\nOctober 2026 – September 2027 || 12,500 || 800\nOctober 2027 – September 2028 || 14,000 || 950";
    expect(readElements(pagesOf(`${EN}\nATTACHMENT\n${title}\n${table}`), {}).inputs.status).toBe(status);
  });
});
