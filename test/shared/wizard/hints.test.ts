import { describe, expect, test } from "vitest";
import { parseCase } from "../../../shared/case/case.ts";
import { hintFor } from "../../../shared/wizard/hints.ts";
import { checkValue, guide } from "../../fixtures/check-value.ts";
import { baseCase, setField } from "../../fixtures/situations.ts";

const TODAY = "2026-05-25";

/** The hint beside one field when the complete case holds these answers. */
function hint(path: string, set: Readonly<Record<string, unknown>>, topic = "2"): string | undefined {
  const json = baseCase(topic);
  for (const [at, value] of Object.entries(set)) setField(json, at, value);
  const parsed = parseCase(json, "case.json");
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return hintFor(path, { case: parsed.value, guide, today: TODAY });
}
const of = (path: string, value: string) => hint(path, { [path]: value });

describe("a mail address", () => {
  test.each(["a.b@sjtu.edu.cn", "name+tag@mail.example.com", "某@example.cn"])("%s is taken as it is", (value) => {
    expect(of("lead.email", value)).toBeUndefined();
    expect(of("applicant.contact.email", value)).toBeUndefined();
  });
  test.each(["a.b@sjtu", "a.b.sjtu.edu.cn", "a@b@c.cn", "a b@c.cn", "a@c.cn,b@c.cn", "a@.cn", "a@c."])("%s is asked about", (value) => {
    expect(of("lead.email", value)).toContain("电子邮箱");
    expect(of("applicant.contact.email", value)).toContain("电子邮箱");
  });
});

describe("a telephone number", () => {
  test.each([
    "13812345678",
    "138 1234 5678",
    "138-1234-5678",
    "+86 138 1234 5678",
    "0086-13812345678",
    "021-12345678",
    "021 12345678",
    "(021)12345678",
    "（021）12345678",
    "02112345678",
    "+86-21-12345678",
    "0512-1234567",
    "0571-12345678",
    "021-12345678-8012",
    "021-12345678转8012",
    "4008205114",
    "400-820-5114",
    "+49 7031 123456",
    "021-12345678、13812345678",
  ])("%s is taken as it is", (value) => {
    expect(of("lead.phone", value)).toBeUndefined();
    expect(of("applicant.contact.phone", value)).toBeUndefined();
  });
  test.each([
    "1381234567",
    "138123456789",
    "12812345678",
    "12345678",
    "021-1234567",
    "021-123456789",
    "电话",
    "13812345678、1381234",
  ])("%s is asked about", (value) => {
    expect(of("lead.phone", value)).toContain("电话号码");
  });
  test("a land line without its area is told how it is written, with no area of a place", () => {
    expect(of("lead.phone", "12345678")).toContain("固定电话写作“区号-号码”");
  });
});

describe("a cooperation that begins in the future", () => {
  const since = (value: string, established: unknown) =>
    hint("partners[0].cooperatingSince", { "partners[0].cooperatingSince": value, "partners[0].established": established });
  test("is asked about where it is said to be established, to the month or the year", () => {
    expect(since("2026-06", true)).toContain("已建立");
    expect(since("2027", true)).toContain("已建立");
  });
  test("is nothing where it is planned, or begins this month or year", () => {
    expect(since("2026-06", false)).toBeUndefined();
    expect(since("2026-05", true)).toBeUndefined();
    expect(since("2026", true)).toBeUndefined();
  });
});

test("an internal deadline on or after the call's is asked about, one before it is not", () => {
  expect(of("internalDeadline", "2026-06-04")).toContain("晚于指南的截止日 2026-06-03");
  expect(of("internalDeadline", "2026-06-03")).toContain("单位网上审核");
  expect(of("internalDeadline", "2026-06-02")).toBeUndefined();
});

test("letters dated behind the end of the online application are asked about", () => {
  expect(of("letterDate", "2026-10-01")).toBe("晚于网上填报截止 2026-06-03，请核对。");
  expect(of("letterDate", "2026-06-03")).toBeUndefined();
});

describe("spaces inside Chinese names and units", () => {
  test("are asked about, with the name without them", () => {
    expect(of("lead.name", "孙 例")).toContain("“孙例”");
    expect(of("applicant.name", "上海 范例机器人　有限公司")).toContain("“上海范例机器人有限公司”");
    expect(of("agreements[0].signatories[0].unit", "上海范例 机器人有限公司")).toContain("空格");
  });
  test("are no matter between Chinese and foreign words, nor in foreign names", () => {
    expect(of("lead.name", "Alice Example")).toBeUndefined();
    expect(of("partners[0].nameZh", "范例 ABC 研究所")).toBeUndefined();
  });
});

test("a unit or partner that seems to be entered twice is said beside its name, with the number of the first", () => {
  const again = { "partners[2]": { id: "p-again", nameZh: "范例顿大学", country: "AU" } };
  expect(hint("partners[2].nameZh", again)).toContain("第 1 项重复登记");
  expect(hint("partners[0].nameZh", again)).toBeUndefined();
  expect(hint("units[1].name", { "units[1]": { id: "u-again", name: "沪东范例大学" } })).toContain("重复登记");
  expect(hint("units[1].name", { "units[1]": { id: "u-other", name: "沪西范例大学" } })).toBeUndefined();
});

test("no hint keeps a case from being ready", () => {
  const json = baseCase("2");
  for (const [path, value] of Object.entries({ "lead.email": "a.b", "lead.phone": "12", internalDeadline: "2026-12-01", "lead.name": "孙 例" }))
    setField(json, path, value);
  expect(checkValue(json).ready).toBe(true);
});
