import { expect, test } from "vitest";
import { type Case, parseCase } from "../../../shared/case/case.ts";
import { otherThanLegal, signerDoubts } from "../../../shared/wizard/signer-doubts.ts";

const parsed = parseCase(
  {
    formatVersion: 1,
    id: "c",
    guide: "g",
    topic: "3-1",
    applicant: { name: "霍伦贝克分析仪器（上海）有限公司" },
    units: [{ id: "u", name: "上海东塘大学" }],
    partners: [{ id: "p", name: "Galil Elyon University", nameZh: "加利尔埃利昂大学" }],
  },
  "case.json",
);
if (!parsed.ok) throw new Error("no case");
const theCase: Case = parsed.value;

const company = { name: "Marcus Delacroix-Yuen", unit: "Hollenbeck Analytical (Shanghai) Co., Ltd." };
const university = { name: "Pei Shijun", unit: "Dongtang University of Shanghai" };
const doubtsOf = (ours: object, theirs: object) => {
  const signers = [
    { party: "applicant", ...ours },
    { party: "u", ...theirs },
  ];
  return signers.map((signer) => signerDoubts(theCase, signer, signers).map(({ kind, other }) => `${kind} ${other}`));
};

test("two columns that are read as they stand raise no doubt", () => {
  expect(doubtsOf(company, university)).toEqual([[], []]);
});

test("one person for both sides is doubted on both, however the name is written", () => {
  expect(doubtsOf(company, { ...university, name: "DELACROIX-YUEN Marcus" })).toEqual([["same-person u"], ["same-person applicant"]]);
});

test("a unit that is the other side's is doubted, by its kind where the names are in two scripts and by the name where they are not", () => {
  expect(doubtsOf({ ...company, unit: university.unit }, { ...university, unit: company.unit })).toEqual([["other-unit u"], ["other-unit applicant"]]);
  expect(doubtsOf({ ...company, unit: "上海东塘大学" }, {})).toEqual([["other-unit u"], []]);
  const signers = [
    { party: "u", ...university },
    { party: "p", name: "A. B.", unit: "Galil Elyon University" },
  ];
  expect(signers.map((signer) => signerDoubts(theCase, signer, signers))).toEqual([[], []]);
});

test("nothing is doubted of what is not known, nor of the department that signs for the applicant", () => {
  expect(doubtsOf({}, {})).toEqual([[], []]);
  const signers = [
    { party: "applicant", ...company },
    { party: "applicant-department", ...company },
  ];
  expect(signers.map((signer) => signerDoubts(theCase, signer, signers))).toEqual([[], []]);
});

test("who signs for the applicant and is not its 法定代表人 is told where the case knows that one, and where the names can be compared", () => {
  const known: Case = { ...theCase, applicant: { ...theCase.applicant, legalRepresentative: "何佳样" } };
  expect(otherThanLegal(known, { party: "applicant", name: "苏样" })).toBe("何佳样");
  expect(otherThanLegal(theCase, { party: "applicant", name: "苏样" })).toBeUndefined();
  for (const name of ["何佳样", "何佳样 教授", "He Jiayang", undefined]) expect(otherThanLegal(known, { party: "applicant", name })).toBeUndefined();
  expect(otherThanLegal(known, { party: "p", name: "苏样" })).toBeUndefined();
});
