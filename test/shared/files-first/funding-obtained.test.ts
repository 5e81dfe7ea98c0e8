import { expect, it } from "vitest";
import { digestOf } from "../../../shared/files-first/digest.ts";
import { PAPERS } from "../../fixtures/found-papers.ts";
import { pagesOf } from "../reading/pages-of.ts";

const [DECISION = ""] = PAPERS.proofDe;
const obtained = (text: string) => {
  const read = digestOf({ pages: pagesOf(text), unread: [] });
  expect(read.role).toBe("funding");
  return read.facts.find(({ field }) => field === "funding.obtained");
};
const LETTER = (title: string, line: string) => `Example Science Foundation
${title}
Grant number: ESF-26-0417
Project leader: Prof. Aino Esimerkki
Beneficiary: Example Robotics Oy
${line}
Grant amount: EUR 450,000
Project period: 1 January 2026 to 31 December 2029`;

it.each([
  ["a decision by its title", DECISION],
  ["a letter to whom it funds", LETTER("Award letter", "We are pleased to inform you that your project has been approved.")],
  ["one in Chinese", "南国样例研究部\n资助通知书\n项目编号：BMB-26-0417\n资助方：南国样例研究部\n项目负责人：René\n经研究，决定给予该项目资助。"],
])("%s says that funds were granted", (_, text) => {
  const fact = obtained(text);
  expect(fact).toMatchObject({ value: "true" });
  expect(fact?.isUnsure).toBeUndefined();
});

it.each([
  ["an application", LETTER("Application for a grant agreement", "The costs are eligible.")],
  ["a refusal", LETTER("Funding decision", "We regret to inform you that the project was not funded.")],
  ["a refusal in German", DECISION.replace("Die Zuwendung beträgt höchstens", "Ihr Antrag wird abgelehnt. Beantragt waren")],
  ["a refusal in French", LETTER("Funding decision", "Nous regrettons que votre projet n'ait pas été retenu.")],
  ["a refusal in Chinese", LETTER("Funding decision", "经评审，该项目未获资助。")],
])("%s is offered, and a person chooses", (_, text) => {
  expect(obtained(text)).toMatchObject({ value: "true", isUnsure: true });
});
