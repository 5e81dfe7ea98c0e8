import { expect, test } from "vitest";
import { fileSealLine, fileSealName } from "../../../shared/case/file-seal-name.ts";
import { afterClosing } from "../../../shared/desk/after-closing.ts";
import { caseStanding } from "../../../shared/desk/case-standing.ts";
import { checked, guide2026, sampleJson } from "../../fixtures/letter-source.ts";

const standingOf = (json: unknown, at?: string) => caseStanding(checked(json, guide2026, at));

test("the next step of a case is its first line, with the field where it is made", () => {
  expect(standingOf(sampleJson({ "budget.grant": 800_000 }))).toMatchObject({
    ready: false,
    next: { step: "调低申请资助", result: "超 10.00 万元" },
    place: { kind: "section", section: "budget", path: "budget.grant" },
  });
});

const ready = { must: 0, toSeal: 0, lack: 0, open: 0, ready: true };

test("where nothing blocks, what is there is checked first", () => {
  expect(standingOf(sampleJson())).toEqual({
    ...ready,
    attachments: { asked: 9, changed: 0, filled: 9, missing: 0, toSeal: 0, toConfirm: 0, unchecked: 5, wrong: 0 },
    place: { kind: "attachments" },
  });
});

test("a case in which all is checked is to be built", () => {
  const all = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`attachments[${index}].state`, "checked"]));
  expect(standingOf(sampleJson(all))).toEqual({
    ...ready,
    attachments: { asked: 9, changed: 0, filled: 9, missing: 0, toSeal: 0, toConfirm: 0, unchecked: 0, wrong: 0 },
    place: { kind: "finish" },
  });
});

test("a seal that is not registered is registered with the attachments, and its file is named", () => {
  const json = sampleJson({ "attachments[0].sealedBy": "~absent" });
  const { report } = checked(json, guide2026);
  const finding = report.findings.find(({ rule, reason }) => rule === "agreement-sealed" && reason === "missing-answer");
  expect(standingOf(json).place).toEqual({ kind: "attachments" });
  expect(finding?.todo).toBe("请看过所列的文件，在“附件”中登记上面盖的是哪一种章。");
  expect(finding?.message).toMatch(/^请确认“[^“”]+”上盖的是不是申报单位公章。$/u);
  expect(finding?.namesFieldsOnly).toBeUndefined();
  expect(fileSealName("attachments[0].sealedBy", [{ file: "文件/协议.pdf" }])).toBe("“协议.pdf”上盖的章");
  expect(fileSealLine("attachments[0].sealedBy", [{ file: "文件/协议.pdf" }])).toBe("“协议.pdf”　待确认用印");
});

test("what the guide leaves open is decided under 检查结果", () => {
  const standing = standingOf(sampleJson({ "agreements[0].form": "letter-of-intent" }));
  expect(standing).toMatchObject({ must: 0, open: 1, next: { step: "核实协议期限" }, place: { kind: "findings" } });
});

test("what must be put right comes before what is not filled in, whoever acts", () => {
  const standing = standingOf(sampleJson({ "attachments[0].sealedBy": "none", "declarations.truthful": "~absent" }));
  expect(standing.lack).toBeGreaterThan(0);
  expect(standing).toMatchObject({ must: 1, toSeal: 1, next: { step: "为合作协议用印", result: "待用印" } });
  expect(standingOf(sampleJson({ "budget.grant": 800_000 })).toSeal).toBe(0);
});

test("a deadline that has passed is no missing document, and the report stays not ready", () => {
  const late = (set: Readonly<Record<string, unknown>>) => checked(sampleJson(set), guide2026, "2026-06-04T10:00").report;
  expect(late({}).ready).toBe(false);
  expect(afterClosing(late({}), guide2026)).toMatchObject({ closed: true, complete: true });
  expect(afterClosing(late({ attachments: [] }), guide2026)).toMatchObject({ closed: true, complete: false });
  expect(afterClosing(checked(sampleJson(), guide2026).report, guide2026)).toMatchObject({ closed: false, complete: false });
});

test("after the deadline the next step is still what can be put right, and at last to ask what can be done", () => {
  const late = "2026-06-04T10:00";
  expect(standingOf(sampleJson({ "budget.grant": 800_000 }), late).next?.step).toBe("调低申请资助");
  expect(standingOf(sampleJson(), late).next?.step).toBe("咨询截止后的安排");
});
