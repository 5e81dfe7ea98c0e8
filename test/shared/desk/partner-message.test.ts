import { expect, test } from "vitest";
import type { Case } from "../../../shared/case/case.ts";
import { partnerMessages } from "../../../shared/desk/partner-message.ts";
import type { Finding } from "../../../shared/report.ts";
import { newestShippedGuide } from "../../data/shipped-guide.ts";

const guide = await newestShippedGuide();
const CASE: Case = {
  formatVersion: 1,
  id: "c",
  guide: "g",
  topic: "2",
  title: "具身智能机器人联合研究",
  applicant: { name: "上海示例智能装备有限公司" },
  lead: { name: "沈喆" },
  partners: [
    { id: "p", name: "Hochschule Süderau", lead: "Jörg Weißenböck" },
    { id: "q", name: "Suvela University" },
  ],
  agreements: [{ id: "a", partners: ["p"] }],
};
const finding = (rule: string, subject: string, outcome: Finding["outcome"] = "not-met"): Finding => ({
  rule,
  title: rule,
  outcome,
  subject,
  clause: { place: "", quote: "" },
  message: "",
});

test("the message to a partner asks for exactly what the findings lack, each once", () => {
  const findings = [
    finding("agreement-term", "a"),
    finding("foreign-funding-names-lead", "p", "cannot-tell"),
    finding("agreement-ip", "a", "met"),
    finding("agreement-present", "q"),
    finding("grant-cap", "p"),
  ];
  const [first, second] = partnerMessages(CASE, guide, findings);
  expect(first?.asks).toHaveLength(2);
  expect(first?.text).toContain("1. the term of the agreement");
  expect(first?.text).toContain("names Jörg Weißenböck as the lead");
  expect(first?.text).not.toContain("intellectual property");
  expect(first?.text).toContain("Dear Jörg Weißenböck,");
  expect(first?.text).toContain("should be checked by your legal office");
  expect(second?.asks).toEqual(["a copy of the signed cooperation agreement between our institutions"]);
});

test("a partner of whom nothing is missing is asked for nothing", () => {
  expect(partnerMessages(CASE, guide, [finding("agreement-term", "a", "met")], "p").map(({ asks }) => asks)).toEqual([[]]);
});
